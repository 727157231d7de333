"""Where a number or a claim comes from: keys in the data, full citations for the reader."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import msgspec

from diazgui.core.guidance.page import Reference
from diazgui.core.protocol import Sourced
from diazgui.library.faults import Faults, Place, tables


class _Work(msgspec.Struct, forbid_unknown_fields=True):
    citation: str
    note: str = ""


class Claim(msgspec.Struct, forbid_unknown_fields=True):
    """A statement in a file, and the key of its source."""

    text: str
    source: str


@cache
def works() -> Mapping[str, Reference]:
    """The works of ``resources/sources``, by key.

    Raises:
        LibraryError: a file is at fault.
    """
    faults = Faults()
    found: dict[str, Reference] = {}
    for place, table in tables("sources", faults):
        for key, value in table.items():
            work = faults.record(_Work, value, place.at(key))
            if work is not None:
                found[key] = Reference(key, work.citation, work.note)
    faults.raise_if_any()
    return MappingProxyType(found)


def citation(text: str) -> str:
    """The full text of a source as it stands in the data: ``key``, ``key, where in it``, several after ``;``.

    Raises:
        ValueError: it is empty, or a key is not among the works.

    >>> citation("field")
    'general knowledge of the field'
    """
    return "; ".join(_one(part.strip()) for part in text.split(";"))


def keys(text: str) -> tuple[str, ...]:
    """The keys of the works in a source as it stands in the data, each once, in their order.

    >>> keys("guide, line 33; field")
    ('guide', 'field')
    """
    return tuple(dict.fromkeys(part.partition(",")[0].strip() for part in text.split(";")))


def works_in(citation: str) -> tuple[str, ...]:
    """The keys of the works in a citation in full, in their order.

    >>> works_in(citation("guide, line 33; field"))
    ('guide', 'field')
    """
    known = {work.citation: key for key, work in works().items()}
    longest_first = sorted(known, key=len, reverse=True)
    parts = citation.split("; ")
    found = (next((known[work] for work in longest_first if part.startswith(work)), "") for part in parts)
    return tuple(dict.fromkeys(filter(None, found)))


def _one(text: str) -> str:
    if not text:
        raise ValueError("the source is missing")
    key, comma, where = text.partition(",")
    if key not in works():
        raise ValueError(f"the source “{key}” is not among the works in sources/")
    return works()[key].citation + comma + where


def sourced(claim: Claim, faults: Faults, place: Place) -> Sourced:
    """A claim with its citation; a fault is noted."""
    if not claim.text.strip():
        faults.add(place, "the text is empty")
    source = ""
    with faults.caught(place.at("source")):
        source = citation(claim.source)
    return Sourced(claim.text.strip(), source)
