"""The species of a step in words and as data: what window, paper and command line say of them alike."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Any

from diazgui.core.forms import decimals, with_charge
from diazgui.core.species import Coincidence, Ion, Seen, Species, StepSpecies
from diazgui.library.sources import citation
from diazgui.units import Notation

COLUMNS = ("Species", "Kind", "Formula", "M / g mol⁻¹", "Exact mass / Da", "Ion", "m/z", "Isotopes", "SMILES")
"""The columns of the table that is copied: a line for each ion."""

NOTHING = "The species of a step stand here once there are an amine and a reaction on the sheet."
NO_ION = "No ion of its own is expected in a positive spectrum."
_LEAST_SHOWN = 3.0  # % of the tallest line


@dataclass(frozen=True)
class IonLine:
    """One ion in words: its name, m/z to four decimals, and what else is said of it."""

    label: str
    mz: str
    note: str


def heading(one: Species) -> str:
    """What a species is called: its part in the step, and its name where the sheet has one."""
    return f"{one.title}: {one.name}" if one.name else one.title


def masses(one: Species, notation: Notation) -> str:
    """Formula, molar mass and monoisotopic mass in a line."""
    formula, mass = with_charge(one.formula), decimals(one.molar_mass, 2, notation.decimal)
    exact = decimals(one.monoisotopic_mass, 4, notation.decimal)
    return f"{formula} · {mass} g/mol · exact mass {exact}"


def ion_lines(one: Species, notation: Notation) -> tuple[IonLine, ...]:
    """The ions of a species, the one to look for first in front."""
    return tuple(
        IonLine(ion.label, mz_text(ion, notation), " · ".join(filter(None, (ion.note, isotopes(ion)))))
        for ion in one.ions
    )


def mz_text(ion: Ion, notation: Notation) -> str:
    """The m/z of an ion to four decimals."""
    return decimals(ion.mz, 4, notation.decimal)


def isotopes(ion: Ion) -> str:
    """The lines that chlorine and bromine add, ``M 100 : M+2 97``; empty where neither is in the ion.

    Carbon, sulfur and the rest are counted in; a doubly charged ion shows its lines half as far apart.
    """
    if "Cl" not in ion.formula and "Br" not in ion.formula:
        return ""
    told = [peak for peak in ion.pattern if peak.above % 2 == 0 and peak.share >= _LEAST_SHOWN]
    return " : ".join(f"M{f'+{peak.above}' if peak.above else ''} {decimals(peak.share, 0)}" for peak in told)


def conditions(one: Species) -> str:
    """Where the group sits, what lets the species form, and what of it is not verified; empty where nothing is said."""
    needs = f"needs {one.depends_on}" if one.depends_on else ""
    said = "; ".join(filter(None, (one.site, needs, one.caution)))
    return f"{said[0].upper()}{said[1:]}." if said else ""


def traps(found: StepSpecies, one: Species, notation: Notation) -> tuple[str, ...]:
    """A sentence for each ion of a species that another species of the step shows, too, or nearly so.

    That of the ion to look for first stands in front.
    """
    titles = {species.id: species.title for species in found.species}
    met = []
    for coincidence in found.coincidences:
        own = [seen for seen in coincidence.ions if seen.species == one.id]
        if own:
            met.append((own[0].ion != one.main_ion, _trap(coincidence, own[0], titles, notation)))
    return tuple(sentence for _, sentence in sorted(met, key=lambda said: said[0]))


def _trap(coincidence: Coincidence, own: Seen, titles: dict[str, str], notation: Notation) -> str:
    others = [seen for seen in coincidence.ions if seen.species != own.species]
    mine = own.ion
    if coincidence.exact:
        told = _joined([f"{seen.ion.label} of {_whose(seen, own, titles)}" for seen in others])
        return f"{mine.label} {mz_text(mine, notation)} is also {told}: tell them apart by retention time."
    told = _joined([f"{s.ion.label} {mz_text(s.ion, notation)} of {_whose(s, own, titles)}" for s in others])
    return (
        f"{mine.label} {mz_text(mine, notation)} lies close to {told}: tell them apart by exact mass or retention time."
    )


def _whose(seen: Seen, own: Seen, titles: dict[str, str]) -> str:
    """The species of an ion; isomers have one title."""
    return "its isomer" if titles[seen.species] == titles[own.species] else f"“{titles[seen.species]}”"


def _joined(told: list[str]) -> str:
    words = list(dict.fromkeys(told))
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def rows(found: StepSpecies, notation: Notation) -> tuple[tuple[str, ...], ...]:
    """The species as rows of :data:`COLUMNS`, a row for each ion, and one for a species without ions."""
    made: list[tuple[str, ...]] = []
    for one in found.species:
        mass = decimals(one.molar_mass, 2, notation.decimal)
        first = (heading(one), one.kind.value, with_charge(one.formula), mass)
        exact = decimals(one.monoisotopic_mass, 4, notation.decimal)
        ions = [(ion.label, mz_text(ion, notation), isotopes(ion)) for ion in one.ions] or [("", "", "")]
        made += [(*first, exact, *ion, one.smiles) for ion in ions]
    return tuple(made)


def table_html(found: StepSpecies, notation: Notation) -> str:
    """The rows as a table for a document."""
    head = "".join(f"<th>{escape(title)}</th>" for title in COLUMNS)
    cells = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in rows(found, notation))
    body = "".join(f"<tr>{row}</tr>" for row in cells)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def table_text(found: StepSpecies, notation: Notation) -> str:
    """The rows for a spreadsheet, tabs between the cells."""
    return "\n".join("\t".join(row) for row in (COLUMNS, *rows(found, notation)))


def species_text(found: StepSpecies, notation: Notation) -> str:
    """All species in lines; no line break at the end."""
    blocks = ["\n".join(_block(found, one, notation)) for one in found.species]
    blocks += [f"Left out: {one.why}" for one in found.left_out]
    return "\n\n".join(blocks) or NOTHING


def _block(found: StepSpecies, one: Species, notation: Notation) -> Iterator[str]:
    yield f"{heading(one)} ({one.kind.value})"
    yield f"  {masses(one, notation)}"
    lines = ion_lines(one, notation)
    label, number = (max((len(text) for text in some), default=0) for some in _columns(lines))
    for ion in lines:
        yield f"  {ion.label.ljust(label)}  {ion.mz.rjust(number)}  {ion.note}".rstrip()
    if not lines:
        yield f"  {NO_ION}"
    yield f"  {one.why} ({citation(one.origin)})"
    yield from (f"  {said}" for said in (conditions(one), *traps(found, one, notation)) if said)


def _columns(lines: tuple[IonLine, ...]) -> tuple[list[str], list[str]]:
    return [line.label for line in lines], [line.mz for line in lines]


def species_data(found: StepSpecies) -> dict[str, Any]:
    """The species as plain data for JSON, unrounded."""
    return {
        "species": [_species_data(one) for one in found.species],
        "left_out": [{"id": one.id, "reason": one.why} for one in found.left_out],
        "coincidences": [
            {
                "same": "m/z" if one.exact else "nominal mass",
                "ions": [{"species": s.species, "ion": s.ion.label, "mz": s.ion.mz} for s in one.ions],
            }
            for one in found.coincidences
        ],
    }


def _species_data(one: Species) -> dict[str, Any]:
    return {
        "id": one.id,
        "kind": one.kind.value,
        "title": one.title,
        "name": one.name or None,
        "site": one.site or None,
        "smiles": one.smiles,
        "formula": one.formula,
        "molar_mass_g_per_mol": one.molar_mass,
        "monoisotopic_mass_Da": one.monoisotopic_mass,
        "ions": [_ion_data(ion) for ion in one.ions],
        "why": one.why,
        "depends_on": one.depends_on or None,
        "caution": one.caution or None,
        "source": citation(one.origin),
    }


def _ion_data(ion: Ion) -> dict[str, Any]:
    return {
        "ion": ion.label,
        "kind": ion.kind.value,
        "formula": ion.formula,
        "charge": ion.charge,
        "mz": ion.mz,
        "note": ion.note or None,
        "isotopes": [{"above": peak.above, "percent": peak.share} for peak in ion.pattern],
    }
