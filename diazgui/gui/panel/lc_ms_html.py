"""The peaks of a step as rich text: each with what it is taken for, the shares, and what is said of the step."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from diazgui.core.assignment import Verdict
from diazgui.gui.panel.panel_text import INDENT, Shorten, linked, paragraph
from diazgui.gui.parts.theme import Theme
from diazgui.units import Notation

if TYPE_CHECKING:  # they bring the library
    from diazgui.core.sheet import Sheet
    from diazgui.library.assignment import LcMs
    from diazgui.library.lc_ms import Said
    from diazgui.report.assignment import PeakLine

_DOUBTFUL = (Verdict.AMBIGUOUS, Verdict.POSSIBLE)


def peaks_html(told: LcMs, notation: Notation, theme: Theme) -> str:
    """The peaks, one under the other."""
    from diazgui.report.assignment import peak_lines

    return "".join(_peak(one, theme) for one in peak_lines(told, notation))


def _peak(one: PeakLine, theme: Theme) -> str:
    area = f' <span style="color:{theme.muted}">({escape(one.area)})</span>' if one.area else ""
    ink = theme.warning if one.verdict in _DOUBTFUL else theme.muted if one.verdict is Verdict.UNKNOWN else theme.text
    error = f' <span style="color:{theme.muted}; font-size:small">{escape(one.error)}</span>' if one.error else ""
    head = f'<p style="color:{theme.text}; margin:5px 0 0 0"><b>{escape(one.mz)}</b>{area}'
    title = f' <span style="color:{ink}">{escape(one.title)}</span>{error}</p>'
    return head + title + "".join(_small(note, theme.muted) for note in one.notes)


def composition_html(sheet: Sheet, told: LcMs, notation: Notation, short: Shorten, theme: Theme) -> str:
    """Names and shares, beside the statistics of the sheet, with what qualifies them; and what was looked for."""
    from diazgui.report.assignment import composition_lines, looked_for, missing_areas, qualified, within
    from diazgui.report.assignment_model import expected

    asked = " ".join(filter(None, (within(told, notation), looked_for(told))))
    end = f'<p style="color:{theme.muted}; font-size:small; margin:6px 0 0 0">{escape(asked)}</p>'
    lines = composition_lines(told, notation)
    if not lines:
        return end
    rows = "".join(
        f'<tr><td style="padding:0 10px 1px 0">{escape(name)}</td><td align="right"><b>{escape(share)}</b></td></tr>'
        for name, share in lines
    )
    said = filter(None, (missing_areas(told), expected(sheet, told, notation)))
    caveats = [
        f'<p style="color:{theme.muted}; font-size:small; margin:2px 0 0 {INDENT}px">{escape(one.text)} '
        f"<i>{linked(one, theme, short)}</i></p>"
        for one in qualified(told)
    ]
    table = f'<table width="100%" cellspacing="0" cellpadding="0" style="color:{theme.text}">{rows}</table>'
    return f'<p style="color:{theme.text}; margin:8px 0 2px 0"><b>Composition</b></p>{table}' + "".join(
        (*(_small(text, theme.text) for text in said), *caveats, end)
    )


def outcome_html(one: Said, short: Shorten, theme: Theme) -> str:
    """What the peaks say of the step, with its source."""
    source = f' <i style="font-size:small">{linked(one.statement, theme, short)}</i>'
    return (
        f'<p style="color:{theme.text}; margin:4px 0 0 0"><b>{escape(one.title)}.</b> '
        f"{escape(one.statement.text)}{source}</p>"
    )


def example(notation: Notation) -> str:
    """Two peaks as they are typed."""
    return "197,11:80; 293,11:20" if notation.decimal == "," else "197.11:80, 293.11:20"


def nothing_html(notation: Notation, theme: Theme) -> str:
    """What stands there before a peak was typed."""
    return paragraph(f"Type or paste the peaks, m/z with or without areas: {example(notation)}.", theme.muted)


def _small(text: str, ink: str) -> str:
    return f'<p style="color:{ink}; font-size:small; margin:1px 0 0 {INDENT}px">{escape(text)}</p>' if text else ""
