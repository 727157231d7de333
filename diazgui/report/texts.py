"""What stands around the reagent table, in words: conditions, totals, and what goes above a scheme's arrow."""

from dataclasses import dataclass

from diazgui.core.legible import legible
from diazgui.core.quantities import Amount, Fraction, Mass
from diazgui.core.sheet import Addition, Conditions, Entry, Range, Role, Sheet
from diazgui.core.stoichiometry import addition_rate
from diazgui.core.table import Row, limiting, rows
from diazgui.core.yields import product_rows, totals
from diazgui.units import UNKNOWN, Kind, Notation, number_and_unit, text

AGENTS = frozenset({Role.REAGENT, Role.BASE, Role.CATALYST})
"""Roles that stand above the arrow of a scheme."""


@dataclass(frozen=True)
class Line:
    """A label and its value, with the reason where the value is unknown."""

    label: str
    value: str
    reason: str = ""


def range_text(span: Range | None, kind: Kind, notation: Notation) -> str:
    """A range with its unit once: ``60–80 °C``; a dash where it is not stated."""
    if span is None:
        return UNKNOWN
    unit = number_and_unit(span.high, kind, notation, stated=True)[1]
    high = text(span.high, kind, notation, stated=True)
    if span.low == span.high:
        return high
    low = number_and_unit(span.low, kind, notation, stated=True, unit=unit or None)[0]
    # Two negative temperatures would run together with the dash.
    return f"{low} to {high}" if span.low < 0 else f"{low}–{high}"


def conditions_text(conditions: Conditions, notation: Notation) -> str:
    """Temperature, time, atmosphere and vessel in one line; what is not stated is left out."""
    parts = [
        range_text(conditions.temperature, Kind.TEMPERATURE, notation) if conditions.temperature else "",
        range_text(conditions.time, Kind.TIME, notation) if conditions.time else "",
        legible(conditions.atmosphere or ""),
        {True: "open vessel", False: "closed vessel", None: ""}[conditions.vessel_open],
    ]
    return ", ".join(part for part in parts if part)


def addition_text(sheet: Sheet, notation: Notation) -> str:
    """What is added over what time, with the pump setting where the volume is known; empty where not stated."""
    addition = sheet.conditions.addition
    if addition is None or (addition.over is None and addition.temperature is None):
        return ""
    row = next((row for row in rows(sheet) if row.id == addition.entry), None)
    if row is None:
        return ""
    return _addition(addition, row, notation)


def _addition(addition: Addition, row: Row, notation: Notation) -> str:
    words = [f"{row.name} is added"]
    if addition.temperature is not None:
        words.append(f"at {text(addition.temperature, Kind.TEMPERATURE, notation, stated=True)}")
    if addition.over is not None:
        words.append(f"over {text(addition.over, Kind.TIME, notation, stated=True)}")
        if row.volume:
            rate = text(addition_rate(row.volume, addition.over), Kind.VOLUME, notation, unit="mL")
            words.append(f"({rate}/h undiluted)")
    return " ".join(words)


def head_lines(sheet: Sheet, notation: Notation) -> tuple[Line, ...]:
    """Reference, concentration, conditions and addition, as far as they are stated."""
    names = {row.id: row.name for row in rows(sheet)}
    c = "" if sheet.concentration is None else text(sheet.concentration, Kind.CONCENTRATION, notation, stated=True)
    lines = (
        Line("Reference", names.get(sheet.reference, "")),
        Line("Concentration", c),
        Line("Conditions", conditions_text(sheet.conditions, notation)),
        Line("Addition", addition_text(sheet, notation)),
    )
    return tuple(line for line in lines if line.value)


def total_lines(sheet: Sheet, notation: Notation) -> tuple[Line, ...]:
    """Limiting reagent, volumes, mass and concentration, as they stand beneath the table."""
    sums, limits = totals(sheet), limiting(sheet)
    names = {row.id: row.name for row in rows(sheet)}
    return (
        Line("Limiting", ", ".join(names[i] for i in limits.entries) or UNKNOWN, limits.reason),
        _line("Solvent", sums.solvent_volume, Kind.VOLUME, notation, sums.reasons.get("solvent_volume", "")),
        _line("All liquids", sums.liquid_volume, Kind.VOLUME, notation, sums.reasons.get("liquid_volume", "")),
        _line(
            "Estimated concentration",
            sums.final_concentration,
            Kind.CONCENTRATION,
            notation,
            sums.reasons.get("final_concentration", ""),
        ),
        _line("Reagents, as weighed", sums.mass, Kind.MASS, notation, sums.reasons.get("mass", "")),
    )


def _line(label: str, value: float | None, kind: Kind, notation: Notation, reason: str) -> Line:
    return Line(label, text(value, kind, notation), reason)


def yield_lines(sheet: Sheet, notation: Notation) -> tuple[Line, ...]:
    """Theory and plan of the main product; empty where the sheet has no product."""
    products = product_rows(sheet)
    if not products:
        return ()
    first = products[0]
    theory = _both(first.amount, first.mass, notation)
    plan = _both(first.planned_amount, first.planned_mass, notation) if first.planned_yield is not None else UNKNOWN
    planned = _percent(first.planned_yield, notation)
    reason = first.reasons.get("mass", "")
    return (
        Line("Theoretical", theory, reason),
        Line(f"Planned {planned}".strip(), plan, first.reasons.get("planned_mass", "")),
    )


def _both(n: Amount | None, m: Mass | None, notation: Notation) -> str:
    known = [text(n, Kind.AMOUNT, notation)] if n is not None else []
    known += [text(m, Kind.MASS, notation)] if m is not None else []
    return ", ".join(known) or UNKNOWN


def _percent(planned: Fraction | None, notation: Notation) -> str:
    return "" if planned is None else text(planned, Kind.YIELD, notation, stated=True)


def above_arrow(sheet: Sheet, notation: Notation) -> str:
    """Reagents, bases and catalysts with their equivalents, as they stand above a scheme's arrow."""
    agents = [(entry, row) for entry, row in zip(sheet.entries, rows(sheet), strict=True) if row.role in AGENTS]
    return ", ".join(_with_equivalents(_short(entry), row, notation) for entry, row in agents)


def _short(entry: Entry) -> str:
    return entry.substance.short or entry.substance.compound.name


def _with_equivalents(name: str, row: Row, notation: Notation) -> str:
    if row.equivalents is None:
        return name
    return f"{name} ({text(row.equivalents, Kind.EQUIVALENTS, notation, stated=row.stated == 'equivalents')})"


def below_arrow(sheet: Sheet, notation: Notation) -> str:
    """Solvents, concentration and conditions, as they stand below a scheme's arrow."""
    solvents = [_short(entry) for entry in sheet.entries if entry.role is Role.SOLVENT]
    c = [] if sheet.concentration is None else [text(sheet.concentration, Kind.CONCENTRATION, notation, stated=True)]
    shown = Conditions(temperature=sheet.conditions.temperature, time=sheet.conditions.time)
    return ", ".join(filter(None, [*solvents, *c, conditions_text(shown, notation)]))
