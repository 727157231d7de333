"""The comparison of strategies on paper, and as texts for the clipboard."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from diazgui.core.comparison import Comparison, Strategy
from diazgui.report.comparison import TITLE, ComparedLine, basis_words, compared_lines
from diazgui.report.csv_table import harmless
from diazgui.report.notices import WORDS
from diazgui.report.paper import Paper
from diazgui.units import UNKNOWN, Notation

ACROSS = 6
"""As many strategies stand side by side on a page; more go into a table of their own."""
_HEAD = 14
"""Width of the column of titles, per cent."""


def comparison_paper(found: Comparison, front: str, made_for: str, notation: Notation) -> Paper:
    """All strategies side by side; ``made_for`` names the target. What is not known is explained beneath."""
    lines = compared_lines(found, notation)
    tables = [
        _table(found.strategies[start : start + ACROSS], lines, start, front)
        for start in range(0, len(found.strategies), ACROSS)
    ]
    notes = "".join(f"<p>{escape(one)}</p>" for one in reasons(found, lines))
    told = "".join(f"<p>{escape(one)}</p>" for one in _grave(found))
    meanings = "".join(f"<p><b>{escape(one.aspect.title)}.</b> {escape(one.aspect.meaning)}</p>" for one in lines)
    parts = (
        f"<h1>{TITLE}</h1>",
        f'<p class="muted">{escape(made_for)}</p>' if made_for else "",
        f"<p>{escape(basis_words(found, front, notation))}</p>",
        *tables,
        f"<h2>Not known</h2>{notes}" if notes else "",
        f"<h2>Dangers and warnings</h2>{told}" if told else "",
        f"<h2>What is compared</h2>{meanings}",
    )
    return Paper(TITLE, "\n".join(filter(None, parts)))


def reasons(found: Comparison, lines: Sequence[ComparedLine]) -> tuple[str, ...]:
    """Why a cell is not known, a sentence with its strategy for each; what cannot be used says why in its place."""
    told: dict[str, None] = {}
    for at, strategy in enumerate(found.strategies):
        title = strategy.plan.title
        if strategy.plan.problem:
            continue
        for line in lines:
            if line.cells[at].text == UNKNOWN:
                told[f"{title}, {line.aspect.title}: {line.cells[at].note}"] = None
    return tuple(told)


def _grave(found: Comparison) -> Iterator[str]:
    """The dangers and warnings of each strategy, with their steps."""
    for one in found.strategies:
        if one.plan.problem:
            continue
        for severity in ("danger", "warning"):
            for told in (told for step in one.plan.steps for told in step.notices if told.severity == severity):
                yield f"{one.plan.title}, {WORDS[severity].lower()} in step {told.step}: {told.title}"


def _table(some: Sequence[Strategy], lines: Sequence[ComparedLine], start: int, front: str) -> str:
    width = (100 - _HEAD) // ACROSS
    heads = "".join(f'<th scope="col" class="head" width="{width}%">{_title(one, front)}</th>' for one in some)
    body = "\n".join(
        f'<tr><th scope="row"><b>{escape(line.aspect.title)}</b></th>'
        + "".join(f"<td>{_cell(line, start + at)}</td>" for at in range(len(some)))
        + "</tr>"
        for line in lines
    )
    return (
        f'<table class="rows small" width="{_HEAD + width * len(some)}%"><thead><tr><th class="head" width="{_HEAD}%">'
        f"</th>{heads}</tr></thead>\n<tbody>\n{body}\n</tbody></table>"
    )


def _title(one: Strategy, front: str) -> str:
    mark = '<br><span class="role">in front</span>' if one.plan.is_in(front) else ""
    return f"{escape(one.plan.title)}{mark}"


def _cell(line: ComparedLine, at: int) -> str:
    cell = line.cells[at]
    under = f'<br><span class="role">{escape(cell.under)}</span>' if cell.under else ""
    return f"{escape(cell.text)}{under}"


@dataclass(frozen=True)
class CopiedComparison:
    """The same table twice; a program takes the one that it understands best."""

    html: str  # for documents, with what it is counted for above it
    tab_separated: str  # a line for each aspect, for spreadsheets


def copied_comparison(found: Comparison, front: str, notation: Notation) -> CopiedComparison:
    """The table for documents and spreadsheets, and why what is not known is not."""
    lines = compared_lines(found, notation)
    rows = [["", *(one.plan.title for one in found.strategies)]]
    rows += [[line.aspect.title, *(cell.plain for cell in line.cells)] for line in lines]
    said = (basis_words(found, front, notation), *reasons(found, lines))
    return CopiedComparison(_html(rows, said), "".join("\t".join(map(harmless, row)) + "\n" for row in rows))


def _html(rows: Sequence[Sequence[str]], said: Sequence[str]) -> str:
    head, *body = ("".join(_data(row, "th" if not at else "td")) for at, row in enumerate(rows))
    table = (
        f'<table border="1" cellspacing="0" cellpadding="3">\n<thead><tr>{head}</tr></thead>\n<tbody>\n'
        + "".join(f"<tr>{row}</tr>\n" for row in body)
        + "</tbody>\n</table>"
    )
    first, *notes = (f"<p>{escape(one)}</p>" for one in said)
    return f'<html><head><meta charset="utf-8"></head><body>\n{first}\n{table}\n{"".join(notes)}</body></html>'


def _data(row: Sequence[str], tag: str) -> Iterator[str]:
    for cell in row:
        yield f'<{tag} align="left" style="mso-number-format:\'\\@\'">{escape(cell)}</{tag}>'
