"""Bottles out of a list: the file as a table, a look at what would come of it, and why a line is refused.

Nothing is put on the shelf here. Whoever shows the report calls :meth:`diazgui.files.shelf.Shelf.add` with the bottles
that the user wants, which takes them all in one transaction or none. Both steps are pure, and may run beside a window.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from diazgui.core.quantities import QuantityError
from diazgui.core.shelf import Bottle
from diazgui.core.target import ChemistryError
from diazgui.files.errors import FileError
from diazgui.files.shelf_import_columns import SEVERAL, DateOrder, Field, Mapping, guess_mapping
from diazgui.files.shelf_import_lines import bottle_of, is_blank
from diazgui.files.shelf_import_salts import Find
from diazgui.files.shelf_import_table import MOST_BYTES, Table
from diazgui.library.keys import as_key
from diazgui.units import Notation

__all__ = [
    "DateOrder",
    "Doubt",
    "Field",
    "ImportReport",
    "Mapping",
    "Refused",
    "Table",
    "guess_mapping",
    "preview",
    "read_table",
]

_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_OF_SDF = re.compile(rb"^(M  END|\$\$\$\$)[ \t]*\r?$", re.MULTILINE)
"""Lines that end a Molfile and a record; in a list, a cell of these words does not stand alone in its line."""


@dataclass(frozen=True)
class Refused:
    """A line that makes no bottle: where it stands in the file, why, and what it says."""

    line: int
    reason: str
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Doubt:
    """What the user should look at in a line that makes a bottle."""

    line: int
    bottle_id: str
    sentence: str


@dataclass(frozen=True)
class ImportReport:
    """What an import would put on the shelf, in the order of the file, and what not. Blank lines are in neither."""

    accepted: tuple[Bottle, ...]
    refused: tuple[Refused, ...]
    doubts: tuple[Doubt, ...]


def read_table(path: Path) -> Table:
    """The list in a CSV, SDF or XLSX file, told by its content and not by its name.

    Raises:
        FileError: it cannot be read, is none of these, is damaged or far too large.
    """
    name = path.name or str(path)
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise FileError(f"“{name}” could not be read ({why}). Check the name and the folder.") from error
    if len(content) > MOST_BYTES:
        raise FileError(f"“{name}” is larger than {MOST_BYTES // 1_000_000} MB. Split it and import the parts.")
    return _table(content, name)


def _table(content: bytes, name: str) -> Table:
    if content.startswith(b"PK"):
        from diazgui.files.shelf_import_xlsx import read_xlsx_table

        return read_xlsx_table(content, name)
    if content.startswith(_OLD_EXCEL):
        raise FileError(f"“{name}” is an old spreadsheet (XLS), or encrypted. Save it as XLSX without a password.")
    if content.startswith(b"%PDF"):
        raise FileError(f"“{name}” is a PDF, which is not read. Save the list as CSV or XLSX.")
    if _OF_SDF.search(content):
        from diazgui.files.shelf_import_sdf import read_sdf_table

        return read_sdf_table(content, name)
    from diazgui.files.shelf_import_text import read_text_table

    return read_text_table(content, name)


def preview(
    table: Table, mapping: Mapping, notation: Notation, shelf: Sequence[Bottle] = (), find: Find | None = None
) -> ImportReport:
    """What would come of a table, line by line. Nothing is written.

    Args:
        table: the list.
        mapping: what its columns say.
        notation: the decimal mark of the reader, for a number that can be read in two ways.
        shelf: the bottles that are there.
        find: what a name, CAS number or InChIKey means; what ships with diazgui unless another is given.

    Raises:
        QuantityError: two columns say the same of a bottle.
    """
    from diazgui.library.substances import find_substance

    _require_sound(mapping, table)
    there = _There(shelf)
    accepted: list[Bottle] = []
    refused: list[Refused] = []
    doubts: list[Doubt] = []
    for line in table.lines:
        if is_blank(line, mapping):
            continue
        try:
            bottle, told = bottle_of(line, table.columns, mapping, notation, find or find_substance)
            told = (*told, *there.take(bottle, line.number))
        except (QuantityError, ChemistryError) as error:
            refused.append(Refused(line.number, str(error), line.cells))
        else:
            accepted.append(bottle)
            doubts += [Doubt(line.number, bottle.id, sentence) for sentence in told]
    return ImportReport(tuple(accepted), tuple(refused), tuple(doubts))


def _require_sound(mapping: Mapping, table: Table) -> None:
    for field in Field:
        columns = mapping.columns(field)
        if len(columns) > 1 and field not in SEVERAL:
            named = " and ".join(f"“{table.columns[i]}”" for i in columns[:2])
            raise QuantityError(f"The columns {named} are both taken for the {field}. Leave one of them out.")


class _There:
    """What is on the shelf, and what of the list was taken so far."""

    def __init__(self, shelf: Sequence[Bottle]) -> None:
        self._by_id = {bottle.id: bottle for bottle in shelf}
        self._keys = {_key(bottle) for bottle in shelf}
        self._lines: dict[str | tuple[str, str, str], int] = {}

    def take(self, bottle: Bottle, line: int) -> tuple[str, ...]:
        """Note a bottle; a sentence where it may be one that is there already.

        Raises:
            QuantityError: it is one that is there already.
        """
        key, called = _key(bottle), _called(bottle)
        if bottle.id in self._lines:
            raise QuantityError(f"This is the bottle of line {self._lines[bottle.id]} again. Delete one of the two.")
        if bottle.id in self._by_id:
            raise QuantityError(_already(bottle, self._by_id[bottle.id]))
        earlier = self._lines.get(key)
        self._lines[bottle.id] = line
        self._lines.setdefault(key, line)
        if key in self._keys:
            return (f"A bottle of {called} is on your shelf already. Leave the line out if it is the same one.",)
        if earlier is not None:
            return (f"Line {earlier} is a bottle of {called}, too. Leave one out if there is only one.",)
        return ()


def _key(bottle: Bottle) -> tuple[str, str, str]:
    compound, label = bottle.substance.compound, bottle.substance.label
    return compound.inchikey or as_key(compound.name), as_key(label.lot), as_key(label.supplier)


def _called(bottle: Bottle) -> str:
    compound, label = bottle.substance.compound, bottle.substance.label
    lot = f"lot {label.lot}" if label.lot else "without a lot"
    return f"{compound.name}, {lot}{' of ' if label.supplier else ''}{label.supplier}"


def _already(bottle: Bottle, there: Bottle) -> str:
    if bottle == there:
        return f"{_called(bottle)}, is on your shelf already, as it stands here."
    return f"{_called(there)}, is on your shelf already, with other contents. Change it there: it stays as it is."
