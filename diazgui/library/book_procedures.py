"""The procedures of a protocol as a page to read, whatever the target: words stand where a sheet has its amounts."""

from collections.abc import Iterator, Mapping

from diazgui.core.guidance.page import Kind, Page, Section, Statement
from diazgui.core.places import ConditionPlace, Place, PortionPlace, RowPlace, filled
from diazgui.core.protocol import Instruction, Isolation, Portion, Protocol, Sourced, Step, Variant
from diazgui.library.shipped import shipped_records
from diazgui.library.sources import citation, works_in

PROCEDURE = "procedure"
"""How the ids of these pages begin."""

_SLOTS = {
    "diamine": "the diamine",
    "electrophile": "the alkylating agent",
    "carbonyl": "the aldehyde or ketone",
    "previous": "the product of the step before",
}
_HOW = (
    "The sheet of this strategy has these instructions with its amounts, temperatures and times in them. After the "
    "first way to run a step, the others are listed with what they do differently."
)


def procedure_page(protocol: Protocol) -> Page:
    """The instructions, notes and warnings of a protocol, a section for each way to run a step."""
    how = Statement(f"procedure-{protocol.id}", "advice", _HOW, citation("program"), ("program",))
    sections = [Section("how", "How to read it", (how,))]
    for step in protocol.steps:
        sections += _sections(protocol, step)
    return Page(f"{PROCEDURE}-{protocol.id}", f"Procedure: {protocol.title}", tuple(sections))


def _sections(protocol: Protocol, step: Step) -> Iterator[Section]:
    seen: set[str] = set()
    here = f"{protocol.id}-{step.id}".lower()
    rows = {one.id: _row(one) for way in step.isolations for one in way.portions}
    for variant in step.variants:
        names = {**rows, **{one.id: _row(one) for one in variant.portions}}
        said = tuple(_new(_of_variant(variant, names), seen, f"{here}-{variant.id}"))
        if said:
            yield Section(f"{here}-{variant.id}", f"{step.id} {step.title}: {variant.title}", said)
    for isolation in step.isolations:
        names = {**{one.id: _row(one) for one in step.variants[0].portions}, **rows}
        said = tuple(_new(_of_isolation(isolation, names), seen, f"{here}-as-{isolation.id}"))
        if said:
            yield Section(f"{here}-as-{isolation.id}", f"{step.id} {step.title}, isolated: {isolation.title}", said)


def _of_variant(variant: Variant, names: Mapping[str, str]) -> Iterator[tuple[Kind, Sourced]]:
    if variant.warning:
        yield "safety", variant.warning
    if variant.note:
        yield "advice", variant.note
    yield from (("advice", _read(one, names)) for one in variant.instructions)


def _of_isolation(isolation: Isolation, names: Mapping[str, str]) -> Iterator[tuple[Kind, Sourced]]:
    yield from (("advice", _read(one, names)) for one in isolation.instructions)


def _new(told: Iterator[tuple[Kind, Sourced]], seen: set[str], here: str) -> Iterator[Statement]:
    """What has not been said of this step, with ids of its own."""
    for number, (kind, one) in enumerate(told, 1):
        if one.text not in seen:
            seen.add(one.text)
            yield Statement(f"{here}-{number}", kind, one.text, one.source, works_in(one.source))


def _row(portion: Portion) -> str:
    record = shipped_records().get(portion.substance)
    if record is None:
        return _SLOTS.get(portion.slot or "", "")
    return record.short or record.name


def _read(instruction: Instruction, names: Mapping[str, str]) -> Sourced:
    text = filled(instruction.text, lambda place: _in_words(place, names)).replace(" .", ".")
    return Sourced(text, instruction.source)


def _in_words(place: Place, names: Mapping[str, str]) -> str:
    match place:
        case ConditionPlace(condition=condition):
            return f"the {condition} on the sheet"
        case PortionPlace(portions=2):
            return "half of it"
        case PortionPlace(portions=3):
            return "a third of it"
        case PortionPlace(portions=portions):
            return f"1/{portions} of it"
        case RowPlace(field="addition"):
            return "slowly"
        case RowPlace(field="at"):
            return "the temperature on the sheet"
        case RowPlace(field="ion"):
            return "its m/z"
        case RowPlace(row=row):
            return names.get(row) or f"the {row.replace('-', ' ')}"
