"""The window. With ``app`` the only importer of Qt.

``document`` holds the experiment and its undo stack; every view re-reads upon its one signal, ``changed``.
Reading order:

1. From outside in: ``window`` (an empty frame at once), ``filling`` (what fills it), ``workspace``, ``route_page``.
2. ``menus``, ``commands``, ``keys``, ``areas``; ``saving``, ``recent``, ``settings``; ``theme``, ``style``, ``fonts``,
   ``type_size``.
3. The target: ``target_bar``, ``target_field``, ``target_edits``. The head of a tab: ``tab_head``, ``head_edits``,
   ``conditions_row``, ``ranges``.
4. The reagent table: ``sheet_view`` with ``sheet_model`` (thin over the core), ``sheet_table``, ``sheet_delegate``, the
   parts of a cell (``cell_…``), its columns and clipboard (``table_…``), its commands (``row_…``, ``sheet_edits``).
   How a row is supplied: ``supply_editor`` with its parts (``supply_…``), ``bottle_book``, ``own_bottles``.
5. ``scheme_view`` and ``procedure_view`` with ``instruction_box``.
6. The side panel: ``side_panel``, its pages (``guidance_view``, ``pathway_view``, ``diagnose_view``, ``notices_view``,
   ``references``) and what they are made of (``panel_…``, ``page_view``).
7. Paper: ``paper`` (pages), ``printing`` (dialogs), ``paper_commands``; ``headless`` for the command line.
"""
