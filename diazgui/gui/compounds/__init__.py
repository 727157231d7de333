"""What the user keeps of compounds, in windows of their own, and the line that finds one.

Reading order: ``shelf_book`` (the bottles in memory, each change a step of undo), ``shelf_window`` with ``shelf_bar``,
``shelf_table`` over ``shelf_model``, and ``shelf_form``; ``shelf_files`` with ``shelf_import_dialog``, which is made of
``shelf_reading``, ``shelf_mapping`` and ``shelf_report``. Then ``data_book`` (own values), ``data_sheet_window`` with
``data_page``, ``data_line`` and ``data_text``, and ``use_in_sheet``. Then ``find_compound``.
"""
