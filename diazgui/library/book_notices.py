"""What the notices say, as a page: all of them, whether they apply to a sheet or not."""

import re

from diazgui.core.guidance.notice import Severity
from diazgui.core.guidance.page import Kind, Page, Section, Statement
from diazgui.library.notices import Words, notices
from diazgui.library.sources import citation, works_in

NOTICES = "notices"
"""The id of the page."""

_HEADINGS: dict[Severity, tuple[str, Kind]] = {
    "danger": ("Danger", "safety"),
    "warning": ("Warnings", "advice"),
    "advice": ("Advice", "advice"),
}
_PLACE = re.compile(r"\{([^{}]*)\}")
_GENERAL = {
    "amine": "amine",
    "dmso": "DMSO",
    "hydride": "a hydride",
    "solvent": "the solvent",
}
"""What stands for a place on the page of all notices, by the name of the place; a gap stands for the others."""

_HOW = "These are read against the numbers of the sheet in front; “…” stands for what the sheet fills in."


def notices_page() -> Page:
    """The notices by their severity; the id of a statement is that of its rule after ``notice-``."""
    how = Statement("notices-how", "advice", _HOW, citation("program"), ("program",))
    sections = [Section("how", "How to read them", (how,))]
    for severity, (title, kind) in _HEADINGS.items():
        said = tuple(_statement(rule, kind, words) for rule, words in notices().items() if words.severity == severity)
        sections += [Section(severity, title, said)] if said else []
    return Page(NOTICES, "What the notices say", tuple(sections))


def _statement(rule: str, kind: Kind, words: Words) -> Statement:
    """What is always said, then what is added where it holds, with the sources of all of it."""
    text, source = _open(words.why.text), words.why.source
    if words.clauses:
        text += " Where it holds, this is added: " + " ".join(_open(one.text) for one in words.clauses.values())
        works = [work for one in words.clauses.values() for work in one.source.split("; ")]
        source = "; ".join(dict.fromkeys((*source.split("; "), *works)))
    return Statement(f"notice-{rule}", kind, text, source, works_in(source), title=_open(words.title))


def _open(text: str) -> str:
    """A text with words of a general kind, or a gap, in its places."""
    opened = _PLACE.sub(lambda found: _GENERAL.get(found[1], "…"), text).strip()
    return opened[:1].upper() + opened[1:]
