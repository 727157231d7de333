"""The window. With ``app`` the only importer of Qt.

``document`` holds the experiment and its undo stack; every view re-reads upon its one signal, ``changed``.
Reading order:

1. From outside in: ``window`` (an empty frame at once), ``filling`` (what fills it), ``workspace``.
2. ``menus``, ``commands``, ``keys``, ``areas``; ``saving``, ``recent``, ``settings``; ``instruments_in_use``.
3. ``target``: the bar above the tabs. ``step``: what a tab shows around the table, put together in ``route_page``.
4. ``table``: ``sheet_view`` with ``sheet_model`` (thin over the core), ``sheet_table`` and ``sheet_delegate``; the
   parts of a cell (``cell_…``), columns and clipboard (``table_…``), commands (``row_…``), and the boxes beneath a
   cell (``why_box``, ``supply_editor``, ``scale_lines``).
5. ``balance``: the weigh-in, over the whole window.
6. ``panel``: ``side`` with the notices above and ``side_panel`` beneath, its pages (``…_view``) and what they are
   made of.
7. ``printed``: ``paper`` (pages), ``printing`` (dialogs), ``paper_commands``; ``headless`` for the command line.
8. ``compounds``: the windows of the shelf (``shelf_…``) and of a data sheet (``data_…``), and ``find_compound``;
   ``my_shelf``, ``data_sheets`` and ``compound_menu`` bring them to the window.
9. ``pasting``: what is pasted or dropped, and where it goes.
10. ``parts``: fields, pictures, type and colours, of which all of it is made.
"""
