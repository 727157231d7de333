"""A procedure as texts for the clipboard: numbered in its phases, with formatting and without."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import count, groupby

from diazgui.report.paper_sources import Sources
from diazgui.report.procedure import ProcedureLine

_SMALL = 'style="font-size:small; color:#5b6573"'


def procedure_html(title: str, lines: Sequence[ProcedureLine], known: Sequence[str] = ()) -> str:
    """The lines as HTML: a numbered list that goes on from phase to phase, and the sources in full at the end.

    ``known`` are the citations by which a source of several works is told apart.
    """
    sources, number = Sources(known), count(1)
    parts = [f"<h3>{escape(title)}</h3>"]
    for phase, group in _phases(lines):
        start = next(number)
        points = [_point(line, sources) for line in group]
        for _ in points[1:]:
            next(number)
        parts.append(f'<h4>{escape(phase)}</h4>\n<ol start="{start}">\n{"".join(points)}</ol>')
    listed = "<br>\n".join(escape(one) for one in sources.listed())
    if listed:
        parts.append(f"<p {_SMALL}>Sources: {listed}</p>")
    body = "\n".join(parts)
    return f'<html><head><meta charset="utf-8"></head><body>\n{body}\n</body></html>'


def _point(line: ProcedureLine, sources: Sources) -> str:
    mark = sources.numbers(line.source)
    return f"<li>{escape(line.text)}{f' <span {_SMALL}>{mark}</span>' if mark else ''}</li>\n"


def procedure_text(title: str, lines: Sequence[ProcedureLine], known: Sequence[str] = ()) -> str:
    """The lines as plain text: the same numbers, phases and sources."""
    sources, number = Sources(known), count(1)
    parts = [title]
    for phase, group in _phases(lines):
        points = [" ".join(filter(None, [f"{next(number)}.", one.text, sources.numbers(one.source)])) for one in group]
        parts.append("\n".join([phase, *points]))
    listed = sources.listed()
    if listed:
        parts.append("\n".join(["Sources", *listed]))
    return "\n\n".join(parts) + "\n"


def _phases(lines: Sequence[ProcedureLine]) -> Iterator[tuple[str, list[ProcedureLine]]]:
    for phase, group in groupby(lines, key=lambda line: line.phase):
        yield phase.capitalize(), list(group)
