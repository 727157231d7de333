"""Sheets as texts: the columns, totals and conditions that screen, paper and command line share. Pure.

Reading order: ``supplied`` and ``entering`` (a cell's words, and what typing into it states; ``supply_…`` for the
fields of a bottle), ``columns`` (the reagent table; ``cautions`` beside its hazards), ``typed_…`` (what a text states
in a cell, in a field and at the balance), ``texts``, ``scheme`` and ``procedure`` (what stands around the table). Then
what is said of its numbers: ``why_text`` and ``why_cell``, ``own_text``, ``rounding`` and ``cylinder``, ``weighing``,
``overview``, ``budget`` with its sections. ``copied`` and ``procedure_copy`` (for the clipboard), ``chosen``,
``text_table``, ``csv_table`` and ``data`` (tables written out), ``fingerprint`` (the short code of a table's numbers),
``checking`` (what is unknown or in conflict), ``found`` (by a search), ``species`` (of a step), ``data_sheet_lines``
(of a compound) and ``shelf_form`` (of a bottle on the shelf; ``label_words`` is which bottle a row has); then ``paper``
(what is printed), ``sheet_paper`` (the sheet for the hood) with its parts, ``species_paper``, ``data_sheet_paper``,
``guidance_paper``, and ``workflow`` with ``workflow_layout`` (the troubleshooting tree as a picture).
"""
