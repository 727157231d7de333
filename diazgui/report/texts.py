"""What stands around the reagent table, in words: conditions, totals, and what goes above a scheme's arrow."""

from dataclasses import dataclass, field

from diazgui.core.amounts import scale_of
from diazgui.core.legible import legible
from diazgui.core.quantities import Amount, Fraction, Mass
from diazgui.core.scaling import pinned_entries
from diazgui.core.sheet import Addition, Conditions, Entry, Range, Role, Sheet
from diazgui.core.stoichiometry import addition_rate
from diazgui.core.substance import PURE
from diazgui.core.table import Row, limiting, rows
from diazgui.core.yields import ProductRow, Totals, product_rows, totals
from diazgui.units import UNKNOWN, Kind, Notation, number_and_unit, text

AGENTS = frozenset({Role.REAGENT, Role.BASE, Role.CATALYST})
"""Roles that stand above the arrow of a scheme."""


MORE_THAN_THEORY = "look for solvent, water or salt in it, and check its form, its purity and what was weighed in"
"""What a yield above 100 % is a reason for."""


@dataclass(frozen=True)
class Line:
    """A label and its value, with the reason where the value is unknown.

    ``asks`` is the number in it that may be asked about, as id of the product and field: ``/liquid_volume``.
    """

    label: str
    value: str
    reason: str = ""
    asks: str = field(default="", compare=False)


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
        _line("Solvent", sums, "solvent_volume", Kind.VOLUME, notation),
        _line("All liquids", sums, "liquid_volume", Kind.VOLUME, notation),
        _line("Estimated concentration", sums, "final_concentration", Kind.CONCENTRATION, notation),
        _line("Reagents, as weighed", sums, "mass", Kind.MASS, notation),
    )


def _line(label: str, sums: Totals, name: str, kind: Kind, notation: Notation) -> Line:
    return Line(label, text(getattr(sums, name), kind, notation), sums.reasons.get(name, ""), f"/{name}")


def replanned_lines(sheet: Sheet, notation: Notation) -> tuple[Line, ...]:
    """What the rows count from once the reference was weighed; empty while the plan stands as it was stated."""
    scale = scale_of(sheet)
    if not scale.as_weighed:
        return ()
    row = next(row for row in rows(sheet) if row.id == sheet.reference)
    m, V = row.weighed_mass, row.weighed_volume
    portion = text(V, Kind.VOLUME, notation, stated=True) if m is None else text(m, Kind.MASS, notation, stated=True)
    one = text(scale.one_equivalent, Kind.AMOUNT, notation)
    return (Line("Re-planned", f"from {portion} of {row.name} as weighed: one equivalent is {one}"),)


_FOLLOWS = frozenset({"equivalents", "weight_percent", "parts", "mass_ratio"})


def replanned(sheet: Sheet) -> tuple[str, ...]:
    """Ids of the rows whose numbers count from the reference as weighed, and that were not weighed themselves."""
    if not scale_of(sheet).as_weighed:
        return ()
    waiting = (row for row in rows(sheet) if row.weighed_mass is None and row.weighed_volume is None)
    return tuple(row.id for row in waiting if row.stated in _FOLLOWS)


def pinned_lines(sheet: Sheet) -> tuple[Line, ...]:
    """The rows that keep what is stated when the sheet is scaled."""
    names = {row.id: row.name or row.id for row in rows(sheet)}
    pinned = ", ".join(names[one] for one in pinned_entries(sheet))
    return (Line("Pinned", pinned),) if pinned else ()


def yield_lines(sheet: Sheet, notation: Notation) -> tuple[Line, ...]:
    """Theory, plan and what was isolated of the main product; empty where the sheet has no product."""
    products = product_rows(sheet)
    if not products:
        return ()
    first = products[0]
    theory = _both(first.amount, first.mass, notation)
    plan = _both(first.planned_amount, first.planned_mass, notation) if first.planned_yield is not None else UNKNOWN
    planned = _percent(first.planned_yield, notation)
    reason = first.reasons.get("mass", "")
    return (
        Line("Theoretical", theory, reason, f"{first.id}/mass"),
        Line(f"Planned {planned}".strip(), plan, first.reasons.get("planned_mass", ""), f"{first.id}/planned_mass"),
        *_isolated_lines(first, notation),
    )


def _isolated_lines(product: ProductRow, notation: Notation) -> tuple[Line, ...]:
    if product.isolated_mass is None:
        return ()
    isolated, made = isolated_text(product, notation), product.isolated_yield
    if made is None:
        return (Line("Isolated", f"{isolated}, yield not known", product.reasons["isolated_yield"]),)
    line = Line(f"Isolated {percent_made(made, notation)}", isolated, asks=f"{product.id}/isolated_yield")
    return (line,) if made <= 1 else (line, Line("More than theory", MORE_THAN_THEORY))


def isolated_text(product: ProductRow, notation: Notation) -> str:
    """What was isolated, with its purity where that is not 100 %, and its amount; empty where nothing was."""
    if product.isolated_mass is None:
        return ""
    purity = product.isolated_purity
    parts = [
        text(product.isolated_mass, Kind.MASS, notation, stated=True),
        "" if purity is None or purity == PURE else f"{text(purity, Kind.PURITY, notation, stated=True)} pure",
        "" if product.isolated_amount is None else text(product.isolated_amount, Kind.AMOUNT, notation),
    ]
    return ", ".join(filter(None, parts))


def percent_made(y: Fraction, notation: Notation) -> str:
    """A yield that was found, in per cent to three figures: no balance and no purity gives more."""
    return text(float(f"{y:.3g}"), Kind.YIELD, notation)


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
