"""The cascade of a target in words: a list to read and select, and a table to copy."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape
from typing import TYPE_CHECKING

from diazgui.core.guidance.page import Statement
from diazgui.gui.panel.panel_text import INDENT, Shorten, linked
from diazgui.gui.parts.theme import Theme
from diazgui.units import Notation

if TYPE_CHECKING:  # brings RDKit
    from diazgui.structures.cascade import Cascade, Species, Step
    from diazgui.structures.cascade_drawing import Shade

COLUMNS = ("Species", "Share", "Formula", "M / g mol⁻¹", "Ion", "m/z", "SMILES")


def cascade_html(
    found: Cascade, notation: Notation, cite: Callable[[Step], Statement], short: Shorten, theme: Theme
) -> str:
    """Species, what leads from one to the next and on what grounds, and what this target does not have and why."""
    steps = {step.source: cite(step) for step in found.steps}
    pieces = []
    for one in found.species:
        pieces.append(_species(one, notation, theme))
        if one.id in steps:
            said = steps[one.id]
            pieces.append(_quiet(f"↓&nbsp; {escape(said.text)} <i>{linked(said, theme, short)}</i>", theme))
    pieces += [_quiet(escape(one.why), theme) for one in found.left_out]
    return "".join(pieces)


def _species(one: Species, notation: Notation, theme: Theme) -> str:
    title, mass, ion = _captions(one, notation)
    facts = f"{escape(mass).replace(' g/mol', '&nbsp;g/mol')}<br/>{escape(ion)}"
    note = f'<br/><span style="color:{theme.muted}; font-size:small">{escape(one.note)}</span>' if one.note else ""
    return f'<p style="color:{theme.text}; margin:0 0 4px 0"><b>{escape(title)}</b><br/>{facts}{note}</p>'


def _captions(one: Species, notation: Notation) -> tuple[str, str, str]:
    """The words that stand in the picture."""
    from diazgui.structures.cascade_drawing import captions  # brings RDKit, which drew the picture before

    title, mass, ion, *_ = captions(one, notation.decimal)
    return title, mass, ion


def _quiet(html: str, theme: Theme) -> str:
    return f'<p style="color:{theme.muted}; font-size:small; margin:0 0 4px {INDENT}px">{html}</p>'


def paper_html(found: Cascade, notation: Notation, cite: Callable[[Step], Statement]) -> str:
    """The same for paper, where the picture stands above it: notes, what leads on with its source, what is left out."""
    steps = {step.source: cite(step) for step in found.steps}
    lines = []
    for one in found.species:
        title, mass, ion = _captions(one, notation)
        lines.append(f"<p><b>{escape(title)}</b>: {escape(f'{mass}, {ion}. {one.note}'.strip())}</p>")
        if one.id in steps:
            lines.append(f"<p>↓ {escape(f'{steps[one.id].text} ({steps[one.id].source})')}</p>")
    return "".join((*lines, *(f"<p>{escape(one.why)}</p>" for one in found.left_out)))


def spoken(found: Cascade, notation: Notation, shades: Mapping[str, Shade]) -> str:
    """The cascade in one text, for who does not see the picture."""
    told = [f"{name}: {facts}" for name, facts in told_of(found, notation, shades).values()]
    return "; ".join((*told, *(one.why for one in found.left_out)))


def told_of(found: Cascade, notation: Notation, shades: Mapping[str, Shade]) -> dict[str, tuple[str, str]]:
    """The name of each species and what is known of it, by its id."""
    told = {}
    for one in found.species:
        title, mass, ion = _captions(one, notation)
        share = [shades[one.id].words] if one.id in shades else []
        told[one.id] = (title, ", ".join((*share, mass, ion)))
    return told


def rows(found: Cascade, notation: Notation, shades: Mapping[str, Shade]) -> tuple[tuple[str, ...], ...]:
    """The species as rows of :data:`COLUMNS`."""
    made = []
    for one in found.species:
        _, mass, ion = _captions(one, notation)
        formula, molar_mass = mass.removesuffix(" g/mol").split(" · ")
        label, mz = ion.split(" m/z ")
        share = shades[one.id].words if one.id in shades else ""
        made.append((one.title, share, formula, molar_mass, label, mz, one.smiles))
    return tuple(made)


def table_html(table: tuple[tuple[str, ...], ...]) -> str:
    """The rows as a table for a document."""
    head = "".join(f"<th>{escape(title)}</th>" for title in COLUMNS)
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in table)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def table_text(table: tuple[tuple[str, ...], ...]) -> str:
    """The rows for a spreadsheet, tabs between the cells."""
    return "\n".join("\t".join(row) for row in (COLUMNS, *table))
