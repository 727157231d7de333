"""What is said beside the sheets, of symptoms and of the guide itself: pages of statements with their sources."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from diazgui.core.guidance.page import Kind, Page, Reference, Section, Statement
from diazgui.library.diagnosis import tree
from diazgui.library.faults import Faults, Place, tables
from diazgui.library.protocols import protocols
from diazgui.library.records import GuidanceRecord, ReferenceRecord, SectionRecord, StatementRecord
from diazgui.library.sources import Claim, keys, sourced, works

_HEADINGS = (
    ("purpose", "What it is for"),
    ("principle", "Principle"),
    ("choice", "When to choose it"),
    ("consideration", "What to consider"),
    ("limit", "Limits"),
    ("alternative", "Alternatives"),
    ("advice", "What the guide advises"),
    ("correction", "What is wrong in the guide"),
    ("gap", "What the guide leaves out"),
    ("safety", "Safety"),
)
"""The sections of a strategy's page in their order: what a statement says of itself in its file, and the title."""

_EVERY_PROTOCOL = "*"


@dataclass(frozen=True)
class _Said:
    """A statement, the section of a strategy's page that it stands in, and the places that it belongs to."""

    statement: Statement
    heading: str
    places: tuple[tuple[str, ...], ...]

    def depth(self, protocol: str, step: str, variant: str) -> int:
        """How narrow the narrowest place is that is in front: 3 for a variant's own; 0 if none is."""
        return max((len(place) for place in self.places if _in_front(place, protocol, step, variant)), default=0)


def _in_front(place: tuple[str, ...], protocol: str, step: str, variant: str) -> bool:
    """Whether a place belongs to what is in front; a step or a variant that is not given leaves all in."""
    wanted = (protocol, step, variant)
    return all(not sought or part == sought for part, sought in zip(place, wanted, strict=False))


@dataclass
class _Shipped:
    """All guidance files, read."""

    titles: dict[str, str] = field(default_factory=dict)
    said: dict[str, _Said] = field(default_factory=dict)
    symptoms: list[Page] = field(default_factory=list)
    others: list[Page] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)


def strategy_page(protocol_id: str, step: str = "", variant: str = "") -> Page:
    """What is said of a protocol; with a step or a variant in front, without what belongs to others.

    With a step in front, each section begins with what is said of the variant, then of the step, then of the whole.
    A protocol that is not among the shipped ones gives a page without sections.

    Raises:
        LibraryError: the data is at fault.
    """
    shipped = _shipped()
    depths = {key: one.depth(protocol_id, step, variant) for key, one in shipped.said.items()}
    found = [one for key, one in shipped.said.items() if depths[key]]
    if step:
        found.sort(key=lambda one: -depths[one.statement.id])
    return Page(protocol_id, shipped.titles.get(protocol_id, ""), tuple(_sections(found)))


def _sections(found: list[_Said]) -> Iterator[Section]:
    for heading, title in _HEADINGS:
        statements = tuple(one.statement for one in found if one.heading == heading)
        if statements:
            yield Section(heading, title, statements)


def symptom_pages() -> tuple[Page, ...]:
    """The pages that start from what went wrong."""
    return tuple(_shipped().symptoms)


def pages() -> tuple[Page, ...]:
    """Every page: of the strategies as a whole, of the symptoms, and about the guide."""
    shipped = _shipped()
    return (*(strategy_page(key) for key in shipped.titles), *shipped.symptoms, *shipped.others)


def statements() -> Mapping[str, Statement]:
    """Every statement of the guidance by its id."""
    return {key: one.statement for key, one in _shipped().said.items()}


def references() -> tuple[Reference, ...]:
    """The works that statements rest on, those of the diagnosis too, with a note on what they are worth."""
    asked = (one for node in tree().nodes.values() for one in node.statements)
    cited = {key for one in (*statements().values(), *asked) for key in one.works}
    return tuple(work for key, work in works().items() if key in cited)


def guide_references() -> tuple[Reference, ...]:
    """The works that the guide itself names, as it names them: its list of references, then its numbered sources."""
    return tuple(_shipped().references)


@cache
def _shipped() -> _Shipped:
    faults = Faults()
    shipped = _Shipped()
    read = [(place, faults.record(GuidanceRecord, table, place)) for place, table in tables("guidance", faults)]
    files = sorted(((place, record) for place, record in read if record), key=lambda file: file[1].order)
    for place, record in files:
        _take(record, shipped, faults, place)
    for place, record in files:
        if not record.page:
            continue
        page = Page(record.page, record.title, tuple(_named_sections(record, shipped, faults, place)))
        (shipped.symptoms if record.symptom else shipped.others).append(page)
    _check_all_said(shipped, faults)
    faults.raise_if_any()
    return shipped


def _take(record: GuidanceRecord, shipped: _Shipped, faults: Faults, place: Place) -> None:
    """Take a file up, but not its sections, which may name statements of files that come later."""
    if record.protocol:
        if record.protocol not in protocols():
            faults.add(place.at("protocol"), f"“{record.protocol}” is not a protocol")
        shipped.titles[record.protocol] = record.title
    if (record.protocol or record.page) and not record.title:
        faults.add(place.at("title"), "the title is missing")
    for i, table in enumerate(record.statement, 1):
        here = place.at(f"statement {table.get('id', i)}")
        said = faults.record(StatementRecord, table, here)
        if said is not None:
            _add(_said(said, record.protocol, faults, here), shipped, faults, here)
    for i, table in enumerate(record.reference, 1):
        named = faults.record(ReferenceRecord, table, place.at(f"reference {table.get('key', i)}"))
        if named is not None:
            shipped.references.append(Reference(named.key, named.citation, named.note))


def _add(said: _Said, shipped: _Shipped, faults: Faults, place: Place) -> None:
    if said.statement.id in shipped.said:
        faults.add(place.at("id"), f"“{said.statement.id}” is also the id of another statement")
    shipped.said[said.statement.id] = said


def _said(record: StatementRecord, protocol: str, faults: Faults, place: Place) -> _Said:
    claim = sourced(Claim(record.text, record.source), faults, place)
    if (record.kind == "alternative") != bool(record.to):
        faults.add(place.at("to"), "an alternative, and nothing else, names the protocol that it leads to")
    if record.to and record.to not in protocols():
        faults.add(place.at("to"), f"“{record.to}” is not a protocol")
    places = tuple(found for one in record.at for found in _places(one, faults, place))
    if protocol and not record.at:
        places = ((protocol,),)
    said = Statement(record.id, _kind(record), claim.text, claim.source, keys(record.source), record.to)
    return _Said(said, record.kind, places)


def _kind(record: StatementRecord) -> Kind:
    match record.kind:
        case "correction" | "gap" | "safety":
            return record.kind
        case _:
            return "advice"


def _places(text: str, faults: Faults, place: Place) -> list[tuple[str, ...]]:
    """The places that ``mono-boc/B/dipea`` or ``*`` names."""
    if text == _EVERY_PROTOCOL:
        return [(key,) for key, protocol in protocols().items() if protocol.steps]
    found = tuple(text.split("/"))
    if found not in _known_places():
        faults.add(place.at("at"), f"there is no protocol, step or variant “{text}”")
    return [found]


@cache
def _known_places() -> frozenset[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    for key, protocol in protocols().items():
        found.add((key,))
        for step in protocol.steps:
            found.add((key, step.id))
            found.update((key, step.id, variant.id) for variant in step.variants)
    return frozenset(found)


def _named_sections(record: GuidanceRecord, shipped: _Shipped, faults: Faults, place: Place) -> Iterator[Section]:
    for i, table in enumerate(record.section, 1):
        here = place.at(f"section {table.get('id', i)}")
        section = faults.record(SectionRecord, table, here)
        if section is None:
            continue
        for unknown in (key for key in section.say if key not in shipped.said):
            faults.add(here.at("say"), f"there is no statement “{unknown}”")
        said = tuple(shipped.said[key].statement for key in section.say if key in shipped.said)
        yield Section(section.id, section.title, said)


def _check_all_said(shipped: _Shipped, faults: Faults) -> None:
    """Note statements that stand on no page, and protocols that nothing is said of."""
    on_pages = {
        one.id
        for page in (*shipped.symptoms, *shipped.others)
        for section in page.sections
        for one in section.statements
    }
    for key, one in shipped.said.items():
        if not one.places and key not in on_pages:
            faults.add(Place("guidance").at(f"statement {key}"), "it belongs to no protocol and to no page")
    for missing in sorted(set(protocols()) - set(shipped.titles)):
        faults.add(Place("guidance"), f"the protocol “{missing}” has no file")
