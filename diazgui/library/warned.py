"""What no pictogram of a shipped substance says; read without a chemistry engine, for tables that need none."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from diazgui.core.substance import Substance
from diazgui.library.faults import Faults, tables


def warnings_of(substance: Substance) -> tuple[str, ...]:
    """What no pictogram of a shipped substance says: ``lachrymator``; empty where nothing is known.

    Raises:
        LibraryError: the data is at fault.
    """
    return _warnings().get(substance.id, ())


@cache
def _warnings() -> Mapping[str, tuple[str, ...]]:
    """By the id of the substance; what the words may be is checked where the substances are read."""
    faults = Faults()
    found = {
        record["id"]: tuple(record["warnings"])
        for _, table in tables("substances", faults)
        for record in table.get("substance", [])
        if "id" in record and "warnings" in record
    }
    faults.raise_if_any()
    return MappingProxyType(found)
