"""Several values pasted into the reagent table at once: all of them stated, or none."""

from collections.abc import Sequence

from diazgui.core.own_bottles import Own, as_shipped
from diazgui.core.quantities import QuantityError
from diazgui.core.sheet import Sheet
from diazgui.core.target import ChemistryError
from diazgui.gui.table.cell_notes import HOW_MUCH
from diazgui.report.columns import AnyRow, Column
from diazgui.report.csv_table import harmless
from diazgui.report.typed_cell import changed
from diazgui.units import UNKNOWN, Notation


def lines_in(text: str) -> list[list[str]]:
    """The cells of a text from a spreadsheet, line by line; empty lines at its end are none."""
    return [[cell.strip() for cell in line.split("\t")] for line in text.rstrip("\r\n").splitlines()]


def pasted(
    sheet: Sheet,
    rows: Sequence[AnyRow],
    columns: Sequence[Column],
    lines: Sequence[Sequence[str]],
    notation: Notation,
    own: Own = as_shipped,
) -> Sheet:
    """The sheet once each line is stated in a row, its texts in the columns from left to right.

    A text that is empty, or that the cell shows already, states nothing.

    Raises:
        QuantityError: a text is refused, there are more lines than rows or more texts than columns, or two texts
            state how much of one row there is.
    """
    width = max(len(line) for line in lines)
    if len(lines) > len(rows):
        raise QuantityError(f"There are {len(lines)} lines, but {len(rows)} from this row on: add rows first.")
    if width > len(columns):
        raise QuantityError(f"There are {width} columns, but {len(columns)} from this one on: begin further left.")
    for row, line in zip(rows, lines, strict=False):
        stated = [one for one in zip(columns, line, strict=False) if _says_more(*one, row, notation)]
        _require_one_amount(row, [column for column, _ in stated])
        for column, text in stated:
            sheet = _with_text(sheet, row, column, text, notation, own)
    return sheet


def _says_more(column: Column, text: str, row: AnyRow, notation: Notation) -> bool:
    shown = column.text(row, notation)
    return text not in ("", UNKNOWN, shown, harmless(shown))


def _require_one_amount(row: AnyRow, columns: Sequence[Column]) -> None:
    words = [column.word for column in columns if column.id in HOW_MUCH]
    if len(words) > 1:
        raise QuantityError(
            f"{' and '.join(words)} both say how much {row.name or 'of the row'} there is: paste one of them."
        )


def _with_text(sheet: Sheet, row: AnyRow, column: Column, text: str, notation: Notation, own: Own) -> Sheet:
    try:
        return changed(sheet, column, row.id, text, notation, own)
    except (QuantityError, ChemistryError) as error:
        raise QuantityError(f"“{text}” as {column.word} of {row.name or 'the row'} was refused. {error}") from error
