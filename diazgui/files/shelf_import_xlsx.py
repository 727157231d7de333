"""Lists of bottles as XLSX, read cell by cell: no formula is calculated, and nothing unpacked that is far too large."""

import io
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from diazgui.files.errors import FileError
from diazgui.files.shelf_import_columns import headings_in
from diazgui.files.shelf_import_table import MOST_COLUMNS, MOST_LINES, Table, table_of

MOST_UNPACKED = 200_000_000
"""Bytes of all parts of the archive together, as they are once unpacked."""

_MOST_ROWS = MOST_LINES + 1_000
_LARGEST_PART = 100_000_000


def read_xlsx_table(content: bytes, name: str) -> Table:
    """The table in the sheet whose headings say most of bottles, the first of those that say as much.

    Raises:
        FileError: it is no XLSX, or far too large.
    """
    _look_into(content, name)
    try:
        sheets = _sheets(content)
    except Exception as error:  # openpyxl lets through what its XML and zip readers, and its own classes, raise
        raise FileError(f"“{name}” is damaged, or no spreadsheet. Save it again as XLSX, or as CSV.") from error
    if not sheets:
        raise FileError(f"“{name}” is empty: there is no list of bottles in it.")
    title = max(sheets, key=lambda one: (max(headings_in(cells) for _, cells in sheets[one][:20]), _place(sheets, one)))
    others = [f"“{other}”" for other in sheets if other != title]
    remark = f"Only the sheet “{title}” is read, not {', '.join(others)}." if others else ""
    return table_of(sheets[title], name, remark)


def _place(sheets: dict[str, Any], title: str) -> int:
    return -list(sheets).index(title)


def _look_into(content: bytes, name: str) -> None:
    """Refuse an archive by what it says of itself, before any of it is unpacked; more than it says is never read."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            sizes = [part.file_size for part in archive.infolist()]
            encrypted = any(part.flag_bits & 1 for part in archive.infolist())
    # The last is what zipfile raises for a way of packing that it does not know.
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise FileError(f"“{name}” is damaged, or no spreadsheet. Save it again as XLSX, or as CSV.") from error
    if sum(sizes) > MOST_UNPACKED or max(sizes, default=0) > _LARGEST_PART or len(sizes) > 5_000:
        raise FileError(f"“{name}” is far larger than a list of bottles once it is unpacked. Save it as CSV.")
    if encrypted:
        raise FileError(f"“{name}” is encrypted. Save it without a password.")


def _sheets(content: bytes) -> dict[str, list[tuple[int, list[str]]]]:
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it tells of drawings and rules of validation that it leaves out
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
        try:
            found = {sheet.title: list(_rows(sheet)) for sheet in book.worksheets if sheet.sheet_state == "visible"}
        finally:
            book.close()
    return {title: rows for title, rows in found.items() if rows}


def _rows(sheet: Any) -> Iterator[tuple[int, list[str]]]:
    sheet.reset_dimensions()  # what a file says of its size may be wrong
    for number, row in enumerate(sheet.iter_rows(max_row=_MOST_ROWS, max_col=MOST_COLUMNS + 1), 1):
        cells = [_text(cell) for cell in row]
        if any(cells):
            yield number, cells


def _text(cell: Any) -> str:
    """The content of a cell as a text that reads the same in every country; a formula stays the text that it is."""
    match cell.value:
        case None:
            return ""
        case bool(value):
            return "yes" if value else "no"
        case int() | float() as value if "%" in str(cell.number_format):
            return f"{_number(Decimal(repr(value)) * 100)} %"
        case int() | float() as value:
            return _number(Decimal(repr(value)))
        case datetime() as value:
            return value.date().isoformat()
        case date() as value:
            return value.isoformat()
        case str(value):
            return value
        case other:
            return f"={other}" if cell.data_type == "f" else str(other)


def _number(value: Decimal) -> str:
    """A number without idle zeros.

    >>> _number(Decimal("5.0")), _number(Decimal("0.25"))
    ('5', '0.25')
    """
    plain = value.normalize()
    return format(plain, "f") if -15 < plain.adjusted() < 15 else str(plain)
