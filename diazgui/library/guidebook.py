"""Everything there is to read, in chapters: guidance, procedures, notices, questions, hazards and sources as pages."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from diazgui.core.diagnosis import Node
from diazgui.core.guidance.page import Page, Reference, Section, Statement
from diazgui.library.book_hazards import hazards_page
from diazgui.library.book_notices import notices_page
from diazgui.library.book_procedures import procedure_page
from diazgui.library.diagnosis import tree
from diazgui.library.guidance import guide_references, pages, symptom_pages
from diazgui.library.protocols import protocols
from diazgui.library.sources import works

DIAGNOSIS, REFERENCES = "diagnosis", "references"
"""The ids of the page with all questions of the tree, and of that with all sources."""

SPECIES = "species-"
"""How the ids of the pages on species begin."""

OFF_TOPIC = "Off topic"
"""What the note on a reference of the guide says that is about something else."""


@dataclass(frozen=True)
class Chapter:
    """Pages under one heading."""

    title: str
    pages: tuple[Page, ...]


@cache
def chapters() -> tuple[Chapter, ...]:
    """All pages, in the order in which they are read.

    Raises:
        LibraryError: the data is at fault.
    """
    symptoms = symptom_pages()
    strategies = tuple(page for page in pages() if page.id in protocols())
    apart = {page.id for page in (*symptoms, *strategies)}
    species = tuple(page for page in pages() if page.id.startswith(SPECIES))
    apart |= {page.id for page in species}
    others = tuple(page for page in pages() if page.id not in apart)
    procedures = tuple(procedure_page(one) for one in protocols().values() if one.steps)
    said = (notices_page(), diagnosis_page(), hazards_page())
    return (
        Chapter("What went wrong?", symptoms),
        Chapter("Strategies", strategies),
        Chapter("Species", species),
        Chapter("Procedures", procedures),
        Chapter("More to read", (*others, *said, references_page())),
    )


@cache
def book() -> tuple[Page, ...]:
    """Every page of every chapter."""
    return tuple(page for chapter in chapters() for page in chapter.pages)


def diagnosis_page() -> Page:
    """The questions and actions of the tree, one section each; the id of a section is that of its node."""
    sections = []
    for node in tree().nodes.values():
        named = tuple(dict.fromkeys(key for one in node.statements for key in one.works))
        source = "; ".join(works()[key].citation for key in named)
        asked = Statement(f"node-{node.id}", "advice", _with_answers(node), source, named)
        sections.append(Section(node.id, node.short, (asked, *node.statements)))
    return Page(DIAGNOSIS, "Troubleshooting: all questions", tuple(sections))


def _with_answers(node: Node) -> str:
    nodes = tree().nodes
    led = [f"{one.text} → {nodes[one.to].short.rstrip('.')}" for one in node.answers]
    return f"{node.text} {'; '.join(led)}".strip()


def references_page() -> Page:
    """The works that anything here rests on, with what they are worth, and those that the guide itself names."""
    own = tuple(_cited(one, f"work-{one.key}") for one in works().values())
    cited = tuple(_cited(one, one.key) for one in guide_references())
    off = tuple(one for one in cited if OFF_TOPIC in one.text)
    there = tuple(one for one in cited if one not in off)
    sections = (
        Section("works", "What diazgui rests on", own),
        Section("cited", "What the guide itself cites", there),
        Section("off-topic", "What the guide cites off topic", off),
    )
    return Page(REFERENCES, "References", sections)


def _cited(one: Reference, statement_id: str) -> Statement:
    text = ". ".join(filter(None, (one.citation.rstrip("."), one.note)))
    return Statement(statement_id, "correction" if OFF_TOPIC in one.note else "advice", text, "")


def statements_of(page: Page) -> Iterator[tuple[Section, Statement]]:
    """The statements of a page, each with its section."""
    return ((section, one) for section in page.sections for one in section.statements)
