"""What stands around the table on paper: conditions, totals and yields, three to a line, and why some are unknown."""

from collections.abc import Mapping, Sequence
from html import escape
from types import MappingProxyType

from diazgui.core.sheet import Sheet
from diazgui.report.paper_sources import Sources
from diazgui.report.paper_table import why_dashes
from diazgui.report.texts import Line, head_lines, pinned_lines, replanned_lines, total_lines, yield_lines
from diazgui.units import UNKNOWN, Notation

_WIDTHS = (33, 26, 41)  # per cent; conditions are the longest
_WHOLE_LINE = frozenset({"Addition", "Re-planned", "Pinned", "More than theory"})
"""What is a sentence rather than a value."""


def facts(sheet: Sheet, notation: Notation, sources: Sources) -> str:
    """Conditions, what was planned anew, totals and yields as they stand around the table on the screen."""
    marks = {"Concentration": sheet.concentration_source, "Conditions": sheet.conditions.source}
    head, below = head_lines(sheet, notation), _below(sheet, notation)
    planned = (*replanned_lines(sheet, notation), *pinned_lines(sheet))
    lines = (*_in_threes(head, sources, marks), *_in_threes(planned, sources), *_in_threes(below, sources))
    return f'<table class="facts" width="100%">{"".join(f"<tr>{line}</tr>" for line in lines)}</table>'


def _in_threes(lines: Sequence[Line], sources: Sources, marks: Mapping[str, str] = MappingProxyType({})) -> list[str]:
    """The cells of each line: values three by three, then the sentences; the last one of a line takes what is left."""
    short = [line for line in lines if line.label not in _WHOLE_LINE]
    parted = [short[i : i + 3] for i in range(0, len(short), 3)]
    parted += [[line] for line in lines if line.label in _WHOLE_LINE]
    return [
        "".join(
            _fact(i, line, sources.mark(marks.get(line.label, "")), 3 - i if line is some[-1] else 1)
            for i, line in enumerate(some)
        )
        for some in parted
    ]


def _below(sheet: Sheet, notation: Notation) -> list[Line]:
    below = (*total_lines(sheet, notation), *yield_lines(sheet, notation))
    return [line for line in below if line.label != "Planned"]  # a bare "Planned": no yield is


def _fact(place: int, line: Line, mark: str = "", span: int = 1) -> str:
    label = f'<span class="muted">{escape(line.label)}</span>'
    room = f'colspan="{span}"' if span > 1 else f'width="{_WIDTHS[place]}%"'
    return f"<td {room}>{label} {escape(line.value)}{f' {mark}' if mark else ''}</td>"


def why_unknown(sheet: Sheet, notation: Notation) -> tuple[str, ...]:
    """Why cells of the table and what stands below it are unknown."""
    sums: dict[str, list[str]] = {}
    for line in _below(sheet, notation):
        if line.reason and (line.value == UNKNOWN or line.label == "Isolated"):
            sums.setdefault(line.reason, []).append(line.label)
    return (*why_dashes(sheet, notation), *(f"{', '.join(labels)}: {reason}" for reason, labels in sums.items()))
