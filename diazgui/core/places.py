"""The places that an instruction leaves for the sheet: ``{base}``, ``{water/3}``, ``{conditions.time}``."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

RowField = Literal["", "name", "mass", "volume", "amount", "equivalents", "addition", "at", "ion"]
Condition = Literal["temperature", "time", "atmosphere", "concentration"]
End = Literal["", "low", "high"]

CONDITIONS = "conditions"
"""Stands in a place where the id of a row would: no row may have this id."""

_PLACE = re.compile(r"\{([^{}]*)\}")
_ROW = re.compile(r"([a-z0-9-]+)(?:\.([a-z]+)|/([1-9]|1[0-9]|20))?")


@dataclass(frozen=True)
class RowPlace:
    """A row of the sheet: all of its amounts, or one field.

    ``name`` is the row without its amounts; ``addition`` says how it is added, ``at`` at what temperature; ``ion`` is
    what it shows in a mass spectrum.
    """

    row: str
    field: RowField = ""


@dataclass(frozen=True)
class PortionPlace:
    """One of equal portions of a row: ``{water/3}`` is a third of it."""

    row: str
    portions: int


@dataclass(frozen=True)
class ConditionPlace:
    """A condition of the reaction; of a range the whole, or its lower or upper end."""

    condition: Condition
    end: End = ""


Place = RowPlace | PortionPlace | ConditionPlace


_ROW_FIELDS: dict[str | None, RowField] = {name or None: name for name in get_args(RowField)}
_CONDITION_PLACES = {
    ".".join(filter(None, (CONDITIONS, condition, end))): ConditionPlace(condition, end)
    for condition in get_args(Condition)
    for end in get_args(End)
    if not end or condition in ("temperature", "time")
}


@cache
def read_place(words: str) -> Place:
    """The place that stands between two braces.

    Raises:
        ValueError: it is none.

    >>> read_place("water/3")
    PortionPlace(row='water', portions=3)
    >>> read_place("conditions.temperature.high")
    ConditionPlace(condition='temperature', end='high')
    """
    if words in _CONDITION_PLACES:
        return _CONDITION_PLACES[words]
    found = _ROW.fullmatch(words)
    if found is None or found[1] == CONDITIONS or found[2] not in _ROW_FIELDS:
        raise ValueError(
            f"{{{words}}} is no place. A row has {{id}}, {{id.mass}} and other fields, {{id/3}} for a third of it; "
            "a condition has {conditions.time}, {conditions.temperature.high}"
        )
    return PortionPlace(found[1], int(found[3])) if found[3] else RowPlace(found[1], _ROW_FIELDS[found[2]])


def places(text: str) -> Iterator[Place]:
    """The places of an instruction in their order.

    Raises:
        ValueError: one of them is none, or a brace has no other.
    """
    for words in _PLACE.findall(text):
        yield read_place(words)
    if set(_PLACE.sub("", text)) & set("{}"):
        raise ValueError("a brace stands alone")


def filled(text: str, fill: Callable[[Place], str]) -> str:
    """An instruction with a text in each of its places.

    >>> filled("Add {base}.", lambda place: place.row)
    'Add base.'
    """
    return _PLACE.sub(lambda found: fill(read_place(found[1])), text)
