"""What is usual for each variant of the protocols, as ``resources/accepted`` has it."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import msgspec

from diazgui.core.guidance.situation import Accepted
from diazgui.core.sheet import Range
from diazgui.library.faults import Faults, tables
from diazgui.library.sources import citation
from diazgui.units import Kind, parse_label

NOTHING = Accepted()

_HEAD = {"concentration": Kind.CONCENTRATION, "temperature": Kind.TEMPERATURE, "time": Kind.TIME}


class _UsualRecord(msgspec.Struct, forbid_unknown_fields=True):
    usual: tuple[str, str]
    source: str
    of: str = ""
    why: str = ""


class _AcceptedRecord(msgspec.Struct, forbid_unknown_fields=True):
    steps: tuple[str, ...]
    variants: tuple[str, ...]
    reference: str
    concentration: _UsualRecord | None = None
    temperature: _UsualRecord | None = None
    time: _UsualRecord | None = None
    rows: dict[str, _UsualRecord] = {}


def accepted_for(protocol: str, step: str, variant: str) -> Accepted:
    """What is usual for a variant of a step; nothing where nothing is on record.

    Raises:
        LibraryError: the data is at fault.
    """
    return _all().get((f"{protocol}/{step}", variant), NOTHING)


@cache
def _all() -> Mapping[tuple[str, str], Accepted]:
    faults = Faults()
    found: dict[tuple[str, str], Accepted] = {}
    for place, table in tables("accepted", faults):
        for i, row in enumerate(table.get("accepted", []), 1):
            record = faults.record(_AcceptedRecord, row, place.at(f"accepted {i}"))
            if record is not None:
                with faults.caught(place.at(f"accepted {i}")):
                    accepted = _accepted(record)
                    found |= {(step, variant): accepted for step in record.steps for variant in record.variants}
    faults.raise_if_any()
    return MappingProxyType(found)


def _accepted(record: _AcceptedRecord) -> Accepted:
    head = {field: one for field in _HEAD if (one := getattr(record, field)) is not None}
    sources = {name: citation(one.source) for name, one in (head | record.rows).items()}
    ranges = {field: _range(one.usual, _HEAD[field]) for field, one in head.items()}
    rows = {row: _range(one.usual, Kind.EQUIVALENTS) for row, one in record.rows.items()}
    notes = {name: one.why for name, one in (head | record.rows).items() if one.why}
    of = {row: one.of for row, one in record.rows.items() if one.of}
    return Accepted(rows, sources=sources, reference=record.reference, of=of, notes=notes, **ranges)


def _range(usual: tuple[str, str], kind: Kind) -> Range:
    low, high = (parse_label(one, kind).value for one in usual)
    return Range(low, high)
