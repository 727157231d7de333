"""What is said of the peaks of an LC-MS, as ``resources/lc-ms`` has it: caveats, outcomes, differences of masses."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

import msgspec

from diazgui.core.guidance.page import Statement
from diazgui.core.mass_differences import Difference
from diazgui.core.outcome import Outcome
from diazgui.library.faults import Faults, Place, tables
from diazgui.library.sources import Claim, keys, sourced


@dataclass(frozen=True)
class Said:
    """What an outcome is called, what is said of it with its source, and the node where the search goes on.

    ``doubt`` is a question that leads to ``doubt_node``, where something else may be behind it.
    """

    title: str
    statement: Statement
    node: str = ""
    doubt: str = ""
    doubt_node: str = ""


@dataclass
class _Shipped:
    caveats: dict[str, Statement] = field(default_factory=dict)
    outcomes: dict[str, Said] = field(default_factory=dict)
    differences: list[Difference] = field(default_factory=list)


class _CaveatRecord(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    text: str
    source: str


class _OutcomeRecord(_CaveatRecord, forbid_unknown_fields=True, kw_only=True):
    title: str
    node: str
    doubt: str = ""
    doubt_node: str = ""


class _DifferenceRecord(msgspec.Struct, forbid_unknown_fields=True):
    mass: float
    words: str
    source: str


def caveats() -> Mapping[str, Statement]:
    """What qualifies numbers from areas, by its id.

    Raises:
        LibraryError: the data is at fault.
    """
    return _shipped().caveats


def said_of(outcome: Outcome) -> Said:
    """The words of an outcome.

    Raises:
        LibraryError: the data is at fault.
    """
    return _shipped().outcomes[outcome.value]


def differences() -> tuple[Difference, ...]:
    """The differences of masses that are told.

    Raises:
        LibraryError: the data is at fault.
    """
    return tuple(_shipped().differences)


@cache
def _shipped() -> _Shipped:
    faults = Faults()
    found = _Shipped()
    for place, table in tables("lc-ms", faults):
        _read_into(found, table, place, faults)
    wanted = {one.value for one in Outcome}
    for lost in sorted(wanted ^ found.outcomes.keys()):
        faults.add(Place("lc-ms"), f"the outcome “{lost}” has words or a rule, and not both")
    faults.raise_if_any()
    return found


def _read_into(found: _Shipped, table: dict[str, object], place: Place, faults: Faults) -> None:
    for row in _rows(table, "caveat"):
        one = faults.record(_CaveatRecord, row, place.at("caveat"))
        if one is not None:
            found.caveats[one.id] = _statement(one, faults, place)
    for row in _rows(table, "outcome"):
        outcome = faults.record(_OutcomeRecord, row, place.at("outcome"))
        if outcome is not None:
            said = _statement(outcome, faults, place)
            found.outcomes[outcome.id] = Said(outcome.title, said, outcome.node, outcome.doubt, outcome.doubt_node)
            if bool(outcome.doubt) is not bool(outcome.doubt_node):
                faults.add(place.at(outcome.id), "a doubt and the node it leads to go together")
    for row in _rows(table, "difference"):
        record = faults.record(_DifferenceRecord, row, place.at("difference"))
        if record is not None:
            sourced(Claim(record.words, record.source), faults, place.at(f"difference {record.mass}"))
            found.differences.append(Difference(record.mass, record.words))


def _rows(table: dict[str, object], key: str) -> list[object]:
    rows = table.get(key, [])
    return rows if isinstance(rows, list) else []


def _statement(one: _CaveatRecord, faults: Faults, place: Place) -> Statement:
    told = sourced(Claim(one.text, one.source), faults, place.at(one.id))
    return Statement(f"lc-ms-{one.id}", "advice", told.text, told.source, keys(one.source))
