"""A page of guidance, and a figure, on paper."""

from collections.abc import Mapping, Sequence
from html import escape

from diazgui.core.guidance.page import Kind, Page, Reference, Section, Statement
from diazgui.report.paper import Paper, Picture
from diazgui.report.paper_sources import Sources

KIND_WORDS: Mapping[Kind, str] = {"advice": "", "correction": "Correction", "gap": "Missing", "safety": "Safety"}
"""What each kind of statement is called where kinds are mixed; advice needs no word."""


def page_paper(page: Page, references: Sequence[Reference], running: str = "") -> Paper:
    """The paper of a page: its statements with the numbers of their sources, and the sources in full at the end."""
    sources = Sources(tuple(one.citation for one in references))
    sections = [_section(section, sources) for section in page.sections]
    end = _listed(sources, references)
    html = "\n".join(filter(None, (f"<h1>{escape(page.title)}</h1>", *sections, end and f"<h2>Sources</h2>{end}")))
    return Paper(page.title, html, running=running)


def book_paper(title: str, parts: Sequence[tuple[str, Sequence[Page]]], references: Sequence[Reference]) -> Paper:
    """Pages under the titles of their parts as one document, with one list of the sources that they name at the end."""
    sources = Sources(tuple(one.citation for one in references))
    body = [
        "\n".join((f"<h1>{escape(page.title)}</h1>", *(_section(one, sources) for one in page.sections)))
        for _, pages in parts
        for page in pages
    ]
    contents = "".join(
        f'<p class="said"><b>{escape(part)}: </b>{escape("; ".join(page.title for page in pages))}</p>'
        for part, pages in parts
    )
    end = _listed(sources, references)
    return Paper(title, "\n".join((f"<h1>{escape(title)}</h1>{contents}", *body, f"<h1>Sources</h1>{end}")))


def _listed(sources: Sources, references: Sequence[Reference]) -> str:
    """The works that were named, each with what it is worth."""
    notes = {one.citation: one.note for one in references}
    listed = [f"{line}. {notes[work]}" if notes.get(work) else line for work, line in sources.listed_by_work()]
    return "".join(f'<p class="source">{escape(line)}</p>' for line in listed)


def _section(section: Section, sources: Sources) -> str:
    mixed = len({statement.kind for statement in section.statements}) > 1  # else the title says what kind it is
    said = "\n".join(_said(statement, sources, mixed) for statement in section.statements)
    return f"<h2>{escape(section.title)}</h2>\n{said}"


def _said(statement: Statement, sources: Sources, with_kind: bool) -> str:
    word = KIND_WORDS[statement.kind] if with_kind else ""
    first = f"<b>{word}: </b>" if word else ""
    end = "" if statement.title.endswith(("?", "…")) else "."
    name = f"<b>{escape(statement.title)}{end}</b> " if statement.title else ""
    mark = f" {sources.mark(statement.source)}" if statement.source else ""
    return f'<p class="said">{first}{name}{escape(statement.text)}{mark}</p>'


def picture_paper(title: str, picture: Picture, running: str = "", words: str = "") -> Paper:
    """A figure on one page, under its title; ``words`` say what it shows to who cannot see it."""
    alt = f' alt="{escape(words or title)}"'
    html = f'<h1>{escape(title)}</h1>\n<p class="figure"><img src="svg:figure"{alt}></p>'
    return Paper(title, html, {"figure": picture}, running)
