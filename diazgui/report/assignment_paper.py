"""The peaks of a step on paper: in a line of its sheet, and in full with the species."""

from html import escape

from diazgui.core.assignment import Verdict
from diazgui.core.route import Route, RouteStep
from diazgui.core.sheet import Sheet
from diazgui.library.assignment import LcMs, lc_ms_of
from diazgui.report.assignment import (
    PeakLine,
    composition_lines,
    looked_for,
    missing_areas,
    next_steps,
    peak_lines,
    qualified,
    within,
)
from diazgui.report.assignment_model import expected
from diazgui.report.paper_sources import Sources
from diazgui.units import Notation

_MOST = 12
"""Peaks in the line of a sheet; the page Species prints all of them."""


def peaks_line(route: Route, step: RouteStep, notation: Notation) -> str:
    """What LC-MS showed of a step, in a line of its sheet; empty where no peaks are stated."""
    if not step.peaks:
        return ""
    told = lc_ms_of(route, step.id, step.peaks)
    said = [
        f"<b>{escape(one.mz)}</b>{f' ({escape(one.area)})' if one.area else ''} {_small(one.title)}"
        for one in peak_lines(told, notation)
        if one.verdict is not Verdict.ISOTOPE
    ]
    more = [f"and {len(said) - _MOST} more"] if len(said) > _MOST else []
    words = " · ".join((*said[:_MOST], *more))
    return f'<p class="hazards budgets"><span class="muted">LC-MS found, m/z (area)</span> {words}</p>'


def _small(title: str) -> str:
    return escape(title if title.startswith(("[", "C", "M")) else f"{title[:1].lower()}{title[1:]}")


def peaks_section(sheet: Sheet, told: LcMs, notation: Notation, sources: Sources) -> str:
    """Every peak with what is said of it, the composition and what comes next; empty without peaks."""
    if not told.found:
        return ""
    rows = "".join(_row(one) for one in peak_lines(told, notation))
    head = "<tr><th>m/z</th><th>Area</th><th>Assignment</th><th>Error</th></tr>"
    asked = " ".join(filter(None, (within(told, notation), looked_for(told))))
    parts = (
        "<h2>LC-MS peaks</h2>",
        f'<table class="rows" width="100%"><thead>{head}</thead><tbody>{rows}</tbody></table>',
        f'<p class="small">{escape(asked)}</p>',
        _composition(sheet, told, notation, sources),
        *(
            f"<p><b>{escape(said.title)}.</b> {escape(said.statement.text)} {sources.mark(said.statement.source)}</p>"
            for said in next_steps(told)
        ),
    )
    return "\n".join(parts)


def _row(one: PeakLine) -> str:
    notes = "".join(f'<br><span class="small">{escape(note)}</span>' for note in one.notes)
    cells = f"<b>{escape(one.mz)}</b>", escape(one.area), f"{escape(one.title)}{notes}", escape(one.error)
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _composition(sheet: Sheet, told: LcMs, notation: Notation, sources: Sources) -> str:
    shares = " · ".join(
        f"{escape(name)} <b>{escape(share)}</b>" if share else escape(name)
        for name, share in composition_lines(told, notation)
    )
    said = " ".join(escape(text) for text in (missing_areas(told), expected(sheet, told, notation)) if text)
    caveats = " ".join(f"{escape(one.text)} {sources.mark(one.source)}" for one in qualified(told))
    if not shares:
        return ""
    return f'<p><b>Composition</b> {shares}</p><p class="small">{said} {caveats}</p>'
