"""Sheets as texts: the columns, totals and conditions that screen, paper and command line share. Pure.

Reading order: ``supplied`` and ``entering`` (a cell's words, and what typing into it states), ``columns`` (the reagent
table), ``texts`` and ``procedure`` (what stands around it; ``procedure_copy`` for the clipboard), ``chosen``,
``text_table``, ``csv_table`` and ``data`` (tables written out), ``checking`` (what is unknown or in conflict); then
``paper`` (what is printed), ``sheet_paper`` (the sheet for the hood) with its parts, and ``guidance_paper``.
"""
