"""A list of bottles as a file has it, whatever the file: columns and lines of plain text, nothing of it understood."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from diazgui.files.errors import FileError

MOST_BYTES = 20_000_000
MOST_LINES = 20_000
MOST_COLUMNS = 200
LONGEST_CELL = 32_767
"""Characters; no spreadsheet holds more."""

FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take a cell for a formula when a text begins with it."""

FAULTS = frozenset({"#N/A", "#NV", "#REF!", "#BEZUG!", "#VALUE!", "#WERT!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"})
"""What a spreadsheet shows in the place of what it could not calculate, in English and German."""

_HEADING_WITHIN = 20
"""Lines in which a heading is looked for, below a title for example."""


@dataclass(frozen=True)
class Line:
    """One line of the list. ``number`` is where it stands in the file; ``problem`` is why it cannot be read."""

    number: int
    cells: tuple[str, ...]
    problem: str = ""


@dataclass(frozen=True)
class Table:
    """The headings of the columns, and the lines below, each with a cell for every column.

    ``remark`` is a sentence about what of the file is not in here; empty where all is.
    """

    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    remark: str = ""


def table_of(rows: Iterable[tuple[int, Sequence[str]]], name: str, remark: str = "") -> Table:
    """The table in the rows of a file, numbered as the file numbers them; empty ones are left out.

    Raises:
        FileError: there is nothing in it, or more than a list of bottles has.
    """
    from diazgui.files.shelf_import_columns import headings_in

    filled = []
    for number, cells in rows:
        if any(cell.strip() for cell in cells):
            filled.append((number, tuple(cells)))
        if len(filled) > MOST_LINES + _HEADING_WITHIN:
            raise FileError(f"“{name}” has more than {MOST_LINES} lines. Split it and import the parts one by one.")
    if not filled:
        raise FileError(f"“{name}” is empty: there is no list of bottles in it.")
    head = max(range(min(_HEADING_WITHIN, len(filled))), key=lambda i: (headings_in(filled[i][1]), -i))
    columns = _named(filled[head][1])
    if len(columns) > MOST_COLUMNS:
        raise FileError(f"“{name}” has {len(columns)} columns; at most {MOST_COLUMNS} are read. Delete the idle ones.")
    return Table(columns, tuple(_line(number, cells, len(columns)) for number, cells in filled[head + 1 :]), remark)


def _named(cells: tuple[str, ...]) -> tuple[str, ...]:
    while cells and not cells[-1].strip():
        cells = cells[:-1]
    return tuple(" ".join(cell.split()) or f"Column {i}" for i, cell in enumerate(cells, 1))


def _line(number: int, cells: tuple[str, ...], width: int) -> Line:
    problem = ""
    if any(cell.strip() for cell in cells[width:]):
        problem = (
            f"The line has {len(cells)} cells, and the heading {width}. A text that holds the sign between the columns "
            "must stand in quotes."
        )
    elif any(len(cell) > LONGEST_CELL for cell in cells):
        problem = f"A cell of the line has more than {LONGEST_CELL} characters. Shorten it."
    return Line(number, (*cells[:width], *[""] * (width - len(cells))), problem)


def guarded(text: str) -> str:
    """A text as it is written into a cell, so that no spreadsheet calculates it.

    An apostrophe is put before what looks like a formula, and before such apostrophes: :func:`unguarded` undoes it.

    >>> guarded("=1+1"), guarded("'=1+1"), guarded("5 g")
    ("'=1+1", "''=1+1", '5 g')
    """
    return f"'{text}" if _is_calculated(text.lstrip("'")) else text


def unguarded(text: str) -> str:
    """The text of a cell that :func:`guarded` wrote, or any other cell as it is.

    >>> unguarded("'=1+1"), unguarded("'n' pentane")
    ('=1+1', "'n' pentane")
    """
    return text[1:] if text.startswith("'") and _is_calculated(text.lstrip("'")) else text


def _is_calculated(text: str) -> bool:
    """Also where signs stand before it that a program on the way may drop."""
    first = next((i for i, sign in enumerate(text) if sign.isprintable() and not sign.isspace()), 0)
    return text.startswith(FORMULA) or text[first:].startswith(FORMULA) or text.strip() in FAULTS
