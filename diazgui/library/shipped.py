"""What the files say of each shipped substance, read without a chemistry engine; checked where substances are read."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from diazgui.library.faults import Faults, tables
from diazgui.library.records import SubstanceRecord, SubstancesRecord


@cache
def shipped_records() -> Mapping[str, SubstanceRecord]:
    """The records of ``resources/substances/`` by id, in the order of their files.

    Raises:
        LibraryError: the data is at fault.
    """
    faults = Faults()
    found: dict[str, SubstanceRecord] = {}
    for place, table in tables("substances", faults):
        file = faults.record(SubstancesRecord, table, place)
        for i, row in enumerate(file.substance if file else (), 1):
            record = faults.record(SubstanceRecord, row, place.at(f"substance {row.get('id', i)}"))
            if record is not None:
                found[record.id] = record
    faults.raise_if_any()
    return MappingProxyType(found)
