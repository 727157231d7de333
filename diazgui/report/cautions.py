"""What a row does to people that no pictogram says: it brings tears, or it alkylates what it meets."""

from diazgui.core.sheet import Entry, Sheet
from diazgui.core.table import rows
from diazgui.library.sources import citation
from diazgui.library.warned import warnings_of

SOURCE = citation("field")
"""Where the cautions come from."""

_ALKYLATES = ("alkylating agent, treat as genotoxic",)


def cautions_of(entry: Entry) -> tuple[str, ...]:
    """The cautions of a row; whatever stands in the place of the alkylating agent is taken for one."""
    return warnings_of(entry.substance) or (_ALKYLATES if entry.slot == "electrophile" else ())


def cautions(sheet: Sheet) -> dict[str, list[str]]:
    """The names of the rows under the words of their cautions: ``lachrymator; alkylating agent, …``."""
    found: dict[str, list[str]] = {}
    for entry, row in zip(sheet.entries, rows(sheet), strict=True):
        words = "; ".join(cautions_of(entry))
        if words:
            found.setdefault(words, []).append(row.name or row.id)
    return found
