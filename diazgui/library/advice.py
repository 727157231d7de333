"""What is said beside the sheets of a strategy: the guide's advice, what is wrong or missing in it, and safety."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from diazgui.core.protocol import Protocol, Sourced
from diazgui.library.faults import Faults, Place, tables
from diazgui.library.protocols import protocols
from diazgui.library.records import AdviceRecord, ParagraphRecord
from diazgui.library.sources import Claim, sourced

_ORDER = ("advice", "correction", "gap", "safety")
_LEAD = MappingProxyType({"advice": "", "correction": "Correction: ", "gap": "Missing: ", "safety": "Safety: "})


@dataclass(frozen=True)
class Advice:
    """A title and paragraphs, each with its source; advice first, then what corrects it, then safety."""

    title: str
    paragraphs: tuple[Sourced, ...] = ()


@dataclass(frozen=True)
class _Paragraph:
    kind: str
    said: Sourced
    protocols: tuple[str, ...]
    step: str
    variant: str


def advice(protocol_id: str, step: str = "", variant: str = "") -> Advice:
    """The advice for a protocol; with a step or a variant, without what belongs to others.

    A protocol that has none gives an empty one.

    Raises:
        LibraryError: the data is at fault.
    """
    titles, paragraphs = _shipped()
    found = [
        one.said
        for one in paragraphs
        if protocol_id in one.protocols
        and (not step or one.step in ("", step))
        and (not variant or one.variant in ("", variant))
    ]
    return Advice(titles.get(protocol_id, ""), tuple(found))


@cache
def _shipped() -> tuple[Mapping[str, str], tuple[_Paragraph, ...]]:
    faults = Faults()
    titles: dict[str, str] = {}
    paragraphs: list[_Paragraph] = []
    for place, table in tables("guidance", faults):
        record = faults.record(AdviceRecord, table, place)
        if record is None:
            continue
        if record.protocol:
            titles[record.protocol] = record.title
        for i, row in enumerate(record.paragraph, 1):
            here = place.at(f"paragraph {i}")
            one = faults.record(ParagraphRecord, row, here)
            if one is not None:
                paragraphs.append(_paragraph(one, record.protocol, faults, here))
    for unknown in set(titles) - set(protocols()):
        faults.add(Place("guidance"), f"“{unknown}” is not a protocol")
    faults.raise_if_any()
    return titles, tuple(sorted(paragraphs, key=lambda one: _ORDER.index(one.kind)))


def _paragraph(record: ParagraphRecord, protocol: str, faults: Faults, place: Place) -> _Paragraph:
    own = (protocol,) if protocol else tuple(record.protocols)
    if bool(protocol) == bool(record.protocols):
        faults.add(place.at("protocols"), "a paragraph belongs to the protocol of its file or names its protocols")
    for one in own:
        if one not in protocols():
            faults.add(place.at("protocols"), f"“{one}” is not a protocol")
        elif not _belongs(record, protocols()[one]):
            faults.add(place, f"{one} has no step or variant “{record.step}{record.variant}”")
    said = sourced(Claim(record.text, record.source), faults, place)
    said = Sourced(_LEAD[record.kind] + said.text, said.source)
    return _Paragraph(record.kind, said, own, record.step, record.variant)


def _belongs(record: ParagraphRecord, protocol: Protocol) -> bool:
    """Whether the protocol has the step and the variant that the paragraph is about."""
    steps = [step for step in protocol.steps if record.step in ("", step.id)]
    variants = [variant for step in steps for variant in step.variants if record.variant in ("", variant.id)]
    return bool(variants) or not (record.step or record.variant)
