"""What a row is to the rules of the notices: kinds by structure, as ``resources/kinds`` has them."""

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

import msgspec

from diazgui.core.sheet import Sheet
from diazgui.library.faults import Faults, tables
from diazgui.library.sources import citation
from diazgui.structures.matching import matches
from diazgui.structures.reading import StructureError


class _KindRecord(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    id: str
    source: str
    smiles: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    substances: tuple[str, ...] = ()


def kinds_on(sheet: Sheet) -> Mapping[str, frozenset[str]]:
    """The kinds of each row and product by its id; few where its structure is not known.

    Raises:
        LibraryError: the data is at fault.
    """
    found = {one.id: kinds_of(one.substance.compound.smiles or "", one.substance.id) for one in sheet.entries}
    return found | {one.id: kinds_of(one.compound.smiles or "") for one in sheet.products}


@lru_cache(maxsize=4096)
def kinds_of(smiles: str, substance: str = "") -> frozenset[str]:
    """The kinds of a compound, and of a shipped substance by its id where that has no structure.

    >>> "runs away with hydride" in kinds_of("CN(C)C=O")
    True
    """
    try:
        return frozenset(one.id for one in kinds().values() if substance in one.substances or _is_of(one, smiles))
    except StructureError:
        return frozenset()


def _is_of(kind: _KindRecord, smiles: str) -> bool:
    return bool(smiles) and (smiles in kind.smiles or any(matches(smiles, one) for one in kind.patterns))


@cache
def kinds() -> Mapping[str, _KindRecord]:
    """The kinds by their id.

    Raises:
        LibraryError: a kind is at fault.
    """
    faults = Faults()
    found: dict[str, _KindRecord] = {}
    for place, table in tables("kinds", faults):
        for row in table.get("kind", []):
            record = faults.record(_KindRecord, row, place.at(str(row.get("id", "kind"))))
            if record is not None:
                with faults.caught(place.at(record.id)):
                    citation(record.source)
                    for pattern in record.patterns:
                        matches("C", pattern)
                    found[record.id] = record
    faults.raise_if_any()
    return MappingProxyType(found)
