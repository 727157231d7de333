"""Guidance as the rich text that a label shows: statements with their marks, and sources that can be followed.

A statement's kind is told twice: by a bar beside it, and by a word for who sees no colours. A source is a link
``ref:KEY,KEY`` to the works that it names.
"""

from collections.abc import Callable, Iterable, Mapping
from html import escape

from diazgui.core.guidance.page import Kind, Reference, Section, Statement
from diazgui.gui.parts.theme import Theme
from diazgui.report.guidance_paper import KIND_WORDS

LINK = "ref:"
INDENT = 14
"""The gutter in px that arrows and bars stand in, so that all text begins at one line."""

_BAR = 3


def keys_of(link: str) -> tuple[str, ...]:
    """The works that a link leads to.

    >>> keys_of("ref:guide,mills-1987")
    ('guide', 'mills-1987')
    """
    return tuple(filter(None, link.removeprefix(LINK).split(",")))


Shorten = Callable[[str, str], str]
"""Part of a source, and the key of the work that it names, to the words that stand beside a statement."""


def statements_html(statements: Iterable[Statement], theme: Theme, short: Shorten, marked: str = "") -> str:
    """Statements one under the other, each with its mark and its source; the one of the id ``marked`` stands out."""
    gap = f'<tr><td colspan="2" style="font-size:{_GAP}px">&nbsp;</td></tr>'
    return (
        _TABLE + gap.join(_row(one, theme, short, bool(marked) and one.id == marked) for one in statements) + "</table>"
    )


_GAP = 5
_TABLE = '<table width="100%" cellspacing="0" cellpadding="0">'


def _row(one: Statement, theme: Theme, short: Shorten, marked: bool) -> str:
    bar, word, ground = _marks(one.kind, theme)
    if marked:
        bar, ground = theme.accent, theme.accent_soft
    lead = f'<b style="color:{word}">{KIND_WORDS[one.kind]}.</b> ' if KIND_WORDS[one.kind] else ""
    text = f'<p style="color:{theme.text}; margin:0; line-height:118%">{lead}{_title(one)}{escape(one.text)}</p>'
    padding = "padding:5px 8px 5px" if ground else "padding:0 2px 0"
    side = INDENT - _BAR
    tint = f' bgcolor="{ground}"' if ground else ""
    edge = f' bgcolor="{bar}"' if bar else ""
    cell = f'<td{tint} style="{padding} {side}px">{text}{_source(one, theme, short)}</td>'
    return f'<tr><td width="{_BAR}"{edge}></td>{cell}</tr>'


def _title(one: Statement) -> str:
    end = "" if one.title.endswith(("?", "…")) else "."
    return f"<b>{escape(one.title)}{end}</b> " if one.title else ""


def _marks(kind: Kind, theme: Theme) -> tuple[str, str, str]:
    """Colours of the bar, the word and the ground; empty where there is none."""
    match kind:
        case "correction":
            return theme.warning, theme.warning, ""
        case "gap":
            return theme.edge, theme.muted, ""
        case "safety":
            return theme.danger, theme.danger, theme.danger_soft
        case "advice":
            return "", theme.text, ""


def _source(one: Statement, theme: Theme, short: Shorten) -> str:
    if not one.source:
        return ""
    return f'<p style="color:{theme.muted}; font-size:small; margin:1px 0 0 0">{linked(one, theme, short)}</p>'


def linked(one: Statement, theme: Theme, short: Shorten) -> str:
    """The source as links: a work each where its parts are as many as its works, else all works together."""
    parts = one.source.split("; ")
    if not one.works:
        return escape(one.source)
    if len(parts) != len(one.works):
        return link(one.source, one.works, theme.muted)
    return "; ".join(link(short(part, key), (key,), theme.muted) for part, key in zip(parts, one.works, strict=True))


def link(text: str, works: Iterable[str], ink: str) -> str:
    """A text that leads to works."""
    return f'<a href="{LINK}{escape(",".join(works))}" style="color:{ink}; text-decoration:none">{escape(text)}</a>'


def references_html(references: Iterable[Reference], theme: Theme) -> str:
    """Full citations, each with what it is worth."""
    return "".join(
        f'<p style="color:{theme.text}; margin:0 0 10px 0; line-height:118%">{escape(one.citation)}'
        + (f'<br/><span style="color:{theme.muted}; font-size:small">{escape(one.note)}</span>' if one.note else "")
        + "</p>"
        for one in references
    )


def paragraph(text: str, ink: str) -> str:
    """One plain paragraph."""
    return f'<p style="color:{ink}; margin:0; line-height:118%">{escape(text)}</p>'


def heading(text: str, ink: str) -> str:
    """The heading of a page."""
    return f'<p style="color:{ink}; font-size:large; font-weight:600; margin:0">{escape(text)}</p>'


def shorten(works: Mapping[str, Reference]) -> Shorten:
    """The guide as "Guide", a paper without what only its full citation needs."""

    def short(part: str, key: str) -> str:
        whole = works[key].citation if key in works else ""
        if not whole or not part.startswith(whole):
            return part
        named = "Guide" if key == "guide" else whole.split(", doi:")[0]
        return named + part[len(whole) :]

    return short


def works_of(sections: Iterable[Section]) -> tuple[str, ...]:
    """The works that the statements of sections name, each once, in the order in which they come."""
    return tuple(dict.fromkeys(key for section in sections for one in section.statements for key in one.works))
