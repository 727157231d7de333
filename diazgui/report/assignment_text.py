"""All that is told of the peaks of a step, as text for people and as data for programs."""

from collections.abc import Iterator
from html import escape
from typing import Any

from diazgui.core.assignment import Assigned, Match, Verdict
from diazgui.core.composition import Part
from diazgui.core.sheet import Sheet
from diazgui.library.assignment import LcMs
from diazgui.library.diagnosis import tree
from diazgui.library.lc_ms import said_of
from diazgui.report.assignment import (
    composition_lines,
    looked_for,
    missing_areas,
    next_steps,
    part_title,
    peak_lines,
    qualified,
    within,
)
from diazgui.report.assignment_model import expected
from diazgui.units import Notation

COLUMNS = ("m/z", "Area", "Assignment", "Error", "Notes")
"""The columns of the table that is copied: a line for each peak."""


def rows(told: LcMs, notation: Notation) -> tuple[tuple[str, ...], ...]:
    """The peaks as rows of :data:`COLUMNS`."""
    return tuple((one.mz, one.area, one.title, one.error, " ".join(one.notes)) for one in peak_lines(told, notation))


def table_text(told: LcMs, notation: Notation) -> str:
    """The rows for a spreadsheet, tabs between the cells."""
    return "\n".join("\t".join(row) for row in (COLUMNS, *rows(told, notation)))


def table_html(told: LcMs, notation: Notation) -> str:
    """The rows as a table for a document."""
    head = "".join(f"<th>{escape(title)}</th>" for title in COLUMNS)
    cells = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in rows(told, notation))
    body = "".join(f"<tr>{row}</tr>" for row in cells)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def lc_ms_text(sheet: Sheet, told: LcMs, notation: Notation) -> str:
    """Peaks, composition and what comes next, in lines; no line break at the end."""
    return "\n".join(_lines(sheet, told, notation))


def _lines(sheet: Sheet, told: LcMs, notation: Notation) -> Iterator[str]:
    if not told.found:
        yield "No peaks are stated."
        return
    for line in peak_lines(told, notation):
        yield "  ".join(filter(None, (line.mz, line.area and f"({line.area})", line.title, line.error)))
        yield from (f"  {note}" for note in line.notes)
    yield ""
    yield from filter(None, (within(told, notation), looked_for(told)))
    shares = composition_lines(told, notation)
    if shares:
        yield ""
        yield from (": ".join(filter(None, line)) for line in shares)
        yield from filter(None, (missing_areas(told), expected(sheet, told, notation)))
        yield from (f"  {one.text} ({one.source})" for one in qualified(told))
    for said in next_steps(told):
        where = _diagnose(said.node) if said.node else ""
        where += f" {said.doubt}{_diagnose(said.doubt_node)}" if said.doubt else ""
        yield from ("", f"{said.title}.", f"  {said.statement.text} ({said.statement.source}){where}")


def _diagnose(node: str) -> str:
    """Where to go on in the decision tree, as its picture names the place."""
    return f" Diagnose: {tree().nodes[node].short}"


def lc_ms_data(told: LcMs) -> dict[str, Any]:
    """The peaks as plain data for JSON, unrounded; places of peaks count from 0."""
    found = told.composition
    return {
        "peaks": [_peak(one) for one in told.found],
        "composition": [_part(part) for part in found.parts],
        "undecided": [_part(part) for part in found.apart],
        "unassigned": {"peaks": list(found.unknown), "share": found.unknown_share},
        "caveats": [{"id": one.id, "text": one.text, "source": one.source} for one in qualified(told)],
        "outcomes": [
            {
                "id": outcome.value,
                "title": said.title,
                "text": said.statement.text,
                "source": said.statement.source,
                "node": said.node or None,
                "doubt": {"text": said.doubt, "node": said.doubt_node} if said.doubt else None,
            }
            for outcome, said in ((one, said_of(one)) for one in told.outcomes)
        ],
    }


def _peak(one: Assigned) -> dict[str, Any]:
    line = one.isotope
    return {
        "mz": one.peak.mz,
        "area": one.peak.area,
        "tolerance_Da": one.within,
        "verdict": one.verdict.value,
        "isotope_line": None if line is None else {"of": line.of, "above": line.above},
        "matches": [_match(match) for match in one.matches],
        "near": [_match(match) for match in one.near] if one.verdict is Verdict.UNKNOWN else [],
    }


def _match(one: Match) -> dict[str, Any]:
    species = one.candidate.species
    return {
        "species": species.id,
        "title": species.title,
        "smiles": species.smiles,
        "where": one.candidate.where.value,
        "step": one.candidate.step or None,
        "ion": one.ion.label,
        "ion_mz": one.mz,
        "line_above": one.above,
        "error_Da": one.error,
        "error_ppm": 1e6 * one.error / one.mz,
    }


def _part(part: Part) -> dict[str, Any]:
    return {
        "title": part_title(part),
        "species": [one.species.id for one in part.species],
        "peaks": list(part.peaks),
        "area": part.area,
        "share": part.share,
        "doubt": part.doubt,
    }
