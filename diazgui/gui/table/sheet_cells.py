"""What the cells of the reagent table show, worked out once for each state of the sheet.

The table paints, measures and compares these; a cell that is equal to the one before need not be painted again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, auto

from diazgui.core.sheet import Entry, Sheet
from diazgui.core.shelf import Bottle
from diazgui.core.table import Row
from diazgui.core.yields import ProductRow
from diazgui.gui.table.cell_notes import marks
from diazgui.gui.table.cell_own import NOTHING, Standing, standing
from diazgui.gui.table.cell_shelf import shelf_marks
from diazgui.report.columns import COLUMNS, AnyRow, Column
from diazgui.report.rounding import is_marked
from diazgui.units import UNKNOWN, Notation


class Tone(Enum):
    """In which of the theme's colours a cell is written."""

    PLAIN = auto()
    MUTED = auto()
    STATED = auto()
    WARNING = auto()


@dataclass(frozen=True)
class Cell:
    """One cell: its text, how it is written, and the words beside it."""

    text: str
    tone: Tone = Tone.PLAIN
    stated: bool = False
    product: bool = False
    marks: tuple[str, ...] = ()
    pictograms: tuple[str, ...] = ()  # painted in place of the text, which says the same


_SHORT = {"lachrymator": "tears", "alkylating agent, treat as genotoxic": "alkylator"}
"""Cautions in the room that a column has."""

Grid = tuple[tuple[Cell, ...], ...]


class Cells:
    """The cells of a sheet's rows, worked out anew only for the rows that are others than the last time."""

    def __init__(self) -> None:
        self._known: dict[str, _Known] = {}

    def of(self, sheet: Sheet, rows: Sequence[AnyRow], notation: Notation, bottles: Sequence[Bottle] = ()) -> Grid:
        """A tuple for each row with a cell for each column; ``bottles`` are those of the user's shelf."""
        entries, today = {entry.id: entry for entry in sheet.entries}, date.today()
        found = {
            row.id: self._of_row(entries.get(row.id), row, notation, shelf_marks(row, rows, bottles, today))
            for row in rows
        }
        self._known = found
        return tuple(one.cells for one in found.values())

    def _of_row(self, entry: Entry | None, row: AnyRow, notation: Notation, of_bottle: tuple[str, ...]) -> "_Known":
        known = self._known.get(row.id)
        if known is not None and known.came_from(entry, row, notation, of_bottle):
            return known
        return _Known(entry, row, notation, of_bottle, _cells(entry, row, notation, of_bottle))


@dataclass(frozen=True)
class _Known:
    """The cells of a row, and what they were made of."""

    entry: Entry | None
    row: AnyRow
    notation: Notation
    of_bottle: tuple[str, ...]
    cells: tuple[Cell, ...]

    def came_from(self, entry: Entry | None, row: AnyRow, notation: Notation, of_bottle: tuple[str, ...]) -> bool:
        same_row = self.row == row and self.entry == entry
        return same_row and self.notation == notation and self.of_bottle == of_bottle


def _cells(entry: Entry | None, row: AnyRow, notation: Notation, of_bottle: tuple[str, ...]) -> tuple[Cell, ...]:
    from diazgui.report.cautions import cautions_of  # reads what ships, loaded by now

    warned = cautions_of(entry) if entry is not None else ()
    facts = standing(entry, row) if entry is not None and isinstance(row, Row) else NOTHING
    return tuple(
        replace(_cell(row, column, notation, warned, facts), marks=marks(row, facts, of_bottle))
        if column.id == "name"
        else _cell(row, column, notation, warned, facts)
        for column in COLUMNS
    )


def _cell(row: AnyRow, column: Column, notation: Notation, warned: Sequence[str], facts: Standing) -> Cell:
    if column.id == "hazards" and not row.hazards and warned:
        # No pictogram is known, but this is: a dash would pass for harmless. The tooltip has all of it.
        return Cell(", ".join(_SHORT.get(word, word) for word in warned), Tone.WARNING)
    text, stated = column.text(row, notation), column.is_stated(row)
    beside = facts.marks(column.id)
    codes = (row.hazards or ()) if column.id == "hazards" else ()
    if column.id == "hazards" and row.hazards == ():
        text = ""  # an empty place says in a picture what the words say on paper
    return Cell(text, _tone(row, column, text, stated, notation), stated, isinstance(row, ProductRow), beside, codes)


def _tone(row: AnyRow, column: Column, text: str, stated: bool, notation: Notation) -> Tone:
    if text != UNKNOWN and is_marked(row, column.id, notation):
        return Tone.WARNING
    if column.id == "molar_mass" and isinstance(row, Row) and row.conflicts:
        return Tone.WARNING
    if stated:
        return Tone.STATED
    return Tone.MUTED if column.id == "role" or text == UNKNOWN else Tone.PLAIN


def differing(before: Grid, after: Grid) -> Iterator[tuple[int, int]]:
    """Row and column of each cell that is another one now, of two grids of the same size."""
    for row, (old, new) in enumerate(zip(before, after, strict=True)):
        if old != new:
            yield from ((row, at) for at, (one, other) in enumerate(zip(old, new, strict=True)) if one != other)
