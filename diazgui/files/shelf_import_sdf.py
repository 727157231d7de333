"""Lists of bottles as SDF: a drawn structure for each, and the properties behind it as columns."""

import re
from collections.abc import Iterator

from diazgui.core.target import ChemistryError
from diazgui.files.errors import FileError
from diazgui.files.shelf_import_table import MOST_COLUMNS, MOST_LINES, Line, Table
from diazgui.files.shelf_import_text import decoded

STRUCTURE, TITLE = "Structure", "Title"
"""The columns for the Molfile and for its first line, where that is a name."""

_HEAD = re.compile(r">[^<]*<(.+)>")
_LARGEST_STRUCTURE = 200_000


def read_sdf_table(content: bytes, name: str) -> Table:
    """A line for each structure, with all properties that any of them has.

    Raises:
        FileError: it is no text, or has more structures or properties than a list of bottles has.
    """
    records = list(_records(decoded(content, name), name))
    named = dict.fromkeys(key for _, cells, _ in records for key in cells if key != TITLE)
    columns = (*named, TITLE)  # last, so that a property that is the name comes first
    if len(columns) > MOST_COLUMNS:
        raise FileError(f"“{name}” has {len(columns)} properties; at most {MOST_COLUMNS} are read. Save fewer.")
    if not records:
        raise FileError(f"“{name}” is empty: there is no list of bottles in it.")
    lines = (Line(number, tuple(cells.get(key, "") for key in columns), why) for number, cells, why in records)
    return Table(columns, tuple(lines))


def _records(text: str, name: str) -> Iterator[tuple[int, dict[str, str], str]]:
    """Number, cells and problem of each record; a Molfile without properties is one as well."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    record: list[str] = []
    number = 0
    for line in [*lines, "$$$$"]:
        if not line.startswith("$$$$"):
            record.append(line)
            continue
        if any(part.strip() for part in record):
            number += 1
            if number > MOST_LINES:
                raise FileError(f"“{name}” has more than {MOST_LINES} structures. Split it and import the parts.")
            yield number, *_record(record)
        record = []


def _record(lines: list[str]) -> tuple[dict[str, str], str]:
    from diazgui.structures.sdf import smiles_in

    at = next((i for i, line in enumerate(lines) if line.startswith(">")), len(lines))
    block = "\n".join(lines[:at])
    cells = {STRUCTURE: "", TITLE: " ".join(lines[0].split()) if at else "", **_properties(lines[at:])}
    if not block.strip():
        return cells, ""
    if len(block) > _LARGEST_STRUCTURE:
        return cells, "The structure is too large for a reagent. Take it out of the file."
    try:
        return cells | {STRUCTURE: smiles_in(block + "\n")}, ""
    except ChemistryError as error:
        return cells, str(error)


def _properties(lines: list[str]) -> dict[str, str]:
    """What stands below each head ``>  <Name>``, up to an empty line."""
    found: dict[str, str] = {}
    key = ""
    for line in lines:
        head = _HEAD.match(line) if not key else None
        if head is not None:
            key = " ".join(head[1].split())
            found[key] = ""
        elif not line.strip():
            key = ""
        elif key:
            found[key] = f"{found[key]}\n{line}" if found[key] else line
    return found
