"""Rows of the reagent table as texts for the clipboard: for documents, for spreadsheets, and for plain mail."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from diazgui.report.columns import AnyRow, Column
from diazgui.report.csv_table import harmless
from diazgui.report.text_table import aligned
from diazgui.units import Notation

_LOW, _HIGH = "₀₁₂₃₄₅₆₇₈₉₊₋", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"
_LEVEL = "0123456789+-"
_RUN = re.compile(f"[{_LOW}]+|[{_HIGH}]+")


@dataclass(frozen=True)
class Copied:
    """The same rows three times; a program takes the one that it understands best."""

    html: str  # a table, with subscripts and superscripts as such
    tab_separated: str  # a line for each row, for spreadsheets
    aligned: str  # for type of one width


def copied(columns: Sequence[Column], rows: Sequence[AnyRow], notation: Notation, with_head: bool = True) -> Copied:
    """The texts of rows in some columns, as they are shown. No cell of them is calculated by a spreadsheet."""
    cells = [[column.text(row, notation) for column in columns] for row in rows]
    titles = [column.title for column in columns]
    lines = [titles, *cells] if with_head else cells
    return Copied(
        _html(columns, rows, cells, with_head),
        "".join("\t".join(_in_one_cell(cell) for cell in line) + "\n" for line in lines),
        "\n".join(aligned(columns, rows, notation)) + "\n",
    )


def _in_one_cell(text: str) -> str:
    """A text that a spreadsheet keeps in one cell, and as a text."""
    return harmless(" ".join(text.split()))


def _html(columns: Sequence[Column], rows: Sequence[AnyRow], cells: Sequence[Sequence[str]], with_head: bool) -> str:
    head = "".join(f'<th align="{column.align}">{_marked_up(column.title)}</th>' for column in columns)
    body = "".join(
        "<tr>" + "".join(_data(column, row, text) for column, text in zip(columns, line, strict=True)) + "</tr>\n"
        for row, line in zip(rows, cells, strict=True)
    )
    whole = f"<thead><tr>{head}</tr></thead>\n" if with_head else ""
    # The border is for documents, which draw none of their own around what is pasted.
    table = f'<table border="1" cellspacing="0" cellpadding="3">\n{whole}<tbody>\n{body}</tbody>\n</table>'
    return f'<html><head><meta charset="utf-8"></head><body>\n{table}\n</body></html>'


def _data(column: Column, row: AnyRow, text: str) -> str:
    shown = _marked_up(_in_one_cell(text))
    # Excel takes the style, which is its own, for "a text": so no name becomes a date or a formula.
    style = " style=\"mso-number-format:'\\@'\"" if column.align == "left" else ""
    return f'<td align="{column.align}"{style}>{f"<b>{shown}</b>" if column.is_stated(row) else shown}</td>'


def _marked_up(text: str) -> str:
    """A text for HTML: escaped, and what is written low or high by its characters set low or high."""
    return _RUN.sub(_levelled, escape(text))


def _levelled(run: re.Match[str]) -> str:
    characters = run.group()
    tag, own = ("sub", _LOW) if characters[0] in _LOW else ("sup", _HIGH)
    return f"<{tag}>{characters.translate(str.maketrans(own, _LEVEL))}</{tag}>"
