"""The shelf, or some of its bottles, as CSV, SDF or XLSX; what is written is imported to the same bottles again.

A text that a spreadsheet would take for a formula stands behind an apostrophe, in all three; an import takes it off.
"""

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from diazgui.core.shelf import Bottle
from diazgui.core.target import ChemistryError
from diazgui.files.atomic import write_atomically
from diazgui.files.errors import FileError
from diazgui.files.shelf_cells import HEADINGS, NUMBERS, cells_of
from diazgui.files.shelf_import_columns import Field
from diazgui.files.shelf_import_table import LONGEST_CELL, guarded
from diazgui.units import LOCAL_POINT, Notation

_DATES = (Field.OPENED, Field.EXPIRES)
_FIRST_DAY = date(1901, 1, 1)
"""Spreadsheets know no earlier year."""

Cells = Mapping[Field, str]


def export_bottles(path: Path, bottles: Sequence[Bottle], notation: Notation = LOCAL_POINT) -> None:
    """Write bottles into a file of the kind that its ending names; it is replaced whole, or stays as it was.

    Args:
        path: ends in ``.csv``, ``.sdf`` or ``.xlsx``.
        bottles: in their order.
        notation: the decimal mark of a CSV; with a comma, semicolons stand between the columns.

    Raises:
        FileError: it has another ending, a bottle cannot stand in it, or it could not be written.
    """
    write = _KINDS.get(path.suffix.lower())
    if write is None:
        raise FileError(f"“{path.name}” cannot be written: let its name end in .csv, .sdf or .xlsx.")
    write_atomically(path, write([cells_of(bottle) for bottle in bottles], notation))


def _csv(lines: Sequence[Cells], notation: Notation) -> bytes:
    target = io.StringIO(newline="")
    writer = csv.writer(target, delimiter=";" if notation.decimal == "," else ",", lineterminator="\r\n")
    writer.writerow(HEADINGS.values())
    for cells in lines:
        numbers = {field: cells[field].replace(".", notation.decimal) for field in NUMBERS}
        writer.writerow([guarded(text) for text in (dict(cells) | numbers).values()])
    # With its mark, by which spreadsheets know the encoding; that it can be encoded the record of each line has shown.
    return target.getvalue().replace("\0", " ").encode("utf-8-sig")


def _sdf(lines: Sequence[Cells], notation: Notation) -> bytes:
    return "".join(_sdf_record(cells) for cells in lines).encode()


def _sdf_record(cells: Cells) -> str:
    """A Molfile with the name in its first line, and a property for each other cell, empty ones too."""
    from diazgui.structures.sdf import EMPTY, molfile

    smiles = cells[Field.STRUCTURE]
    try:
        block = molfile(smiles) if smiles else EMPTY
    except ChemistryError as error:
        raise FileError(f"The structure of “{cells[Field.NAME]}” cannot be drawn. {error}") from error
    title = _one_line(cells[Field.NAME])[:80]
    title = "" if title.startswith(("$", ">")) else title
    properties = [
        f">  <{HEADINGS[field]}>\n{_one_line(guarded(text))}\n\n"
        for field, text in cells.items()
        if field is not Field.STRUCTURE
    ]
    return f"{title}\n{block.partition(chr(10))[2]}{''.join(properties)}$$$$\n"


def _one_line(text: str) -> str:
    """A text without the ends of lines and the signs that would end a property."""
    line = "".join(c if c.isprintable() else " " for c in text).strip()
    return f" {line}" if line.startswith(("$$$$", ">")) else line


def _xlsx(lines: Sequence[Cells], notation: Notation) -> bytes:
    from openpyxl import Workbook

    rows = [[_xlsx_value(field, text) for field, text in cells.items()] for cells in lines]
    book = Workbook(write_only=True)
    sheet = book.create_sheet("My shelf")
    sheet.freeze_panes = "B2"
    sheet.append(list(HEADINGS.values()))
    for row in rows:
        sheet.append(row)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _xlsx_value(field: Field, text: str) -> str | float | date | None:
    if not text:
        return None
    if field in NUMBERS:
        return float(Decimal(text))
    if field in _DATES and date.fromisoformat(text) >= _FIRST_DAY:
        return date.fromisoformat(text)
    plain = "".join(c if c.isprintable() or c == "\n" else " " for c in guarded(text))
    if len(plain) > LONGEST_CELL:
        raise FileError(f"A text of a bottle is too long for a spreadsheet ({len(plain)} characters). Export as CSV.")
    return plain


_KINDS: dict[str, Callable[[Sequence[Cells], Notation], bytes]] = {".csv": _csv, ".sdf": _sdf, ".xlsx": _xlsx}
