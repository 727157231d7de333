"""What the steps of a route take and set free, counted for another amount of the product: masses, volumes, gas, time.

What a step takes over from the one before is made there and is not counted again. Everything grows with the product,
so that a step is reckoned as it stands and multiplied by one factor ``k``.
"""

from collections.abc import Iterable, Sequence

from diazgui.core.gas import GasBudget
from diazgui.core.reckoning import CALCULATED, Answer, Given, unknown, worked
from diazgui.core.route import RouteStep
from diazgui.core.sheet import AFTER_REACTION, Range, Role, Sheet
from diazgui.core.substance import Solution, SolutionByMass, State
from diazgui.core.table import Row, rows

OF_ROWS = "sum of the rows"
PREVIOUS = "previous"


def taken_rows(sheet: Sheet) -> tuple[Row, ...]:
    """The rows that are taken from a bottle, and not handed on by the step before."""
    handed = {entry.id for entry in sheet.entries if entry.slot == PREVIOUS}
    return tuple(row for row in rows(sheet) if row.id not in handed)


def reagents(step: RouteStep) -> Answer:
    """Mass of all that reacts or helps it to, mg as weighed; of a solution what is dissolved in it."""
    symbol = f"m(reagents, {step.id})"
    found = []
    for row in _in_reaction(step.sheet):
        if row.role is not Role.SOLVENT:
            name = "pure_mass" if _is_dissolved(row) else "mass"
            found.append(_given("m", row, name, "mg", getattr(row, name)))
    return _summed(symbol, found, "mg")


def solvents(step: RouteStep) -> Answer:
    """Mass of the solvents of the reaction, mg, with what the solutions among its reagents are dissolved in."""
    found = []
    for row in _in_reaction(step.sheet):
        if row.role is Role.SOLVENT:
            found.append(_given("m", row, "mass", "mg", row.mass))
        elif _is_dissolved(row):
            known = None if row.mass is None or row.pure_mass is None else row.mass - row.pure_mass
            found.append(_given("m(solvent of ", row, "mass" if row.mass is None else "pure_mass", "mg", known))
    return _summed(f"m(solvents, {step.id})", found, "mg")


def after_reaction(step: RouteStep) -> Answer:
    """Volume of the liquids of quench and work-up, mL; solids such as a drying agent are left out."""
    found = [
        _given("V", row, "volume", "mL", row.volume)
        for row in taken_rows(step.sheet)
        if row.role in AFTER_REACTION and not _is_solid(row, step.sheet)
    ]
    return _summed(f"V(work-up, {step.id})", found, "mL")


def gas_set_free(step_id: str, budget: GasBudget) -> Answer:
    """Volume of gas that a step sets free at most, mL at the conditions of its budget."""
    return _volume(f"V(gas, {step_id})", budget, budget.at_most)


def hydrogen_taken_up(step_id: str, budget: GasBudget) -> Answer:
    """Volume of hydrogen that goes into a step, mL at the conditions of its budget."""
    return _volume(f"V(H₂, {step_id})", budget, budget.taken_up)


def _volume(symbol: str, budget: GasBudget, amount: Answer) -> Answer:
    """The volume in one line: how its amount comes about stands with the budgets of the sheet."""
    volume = budget.volume(amount)
    if volume.value is None:
        return volume
    line = volume.why[-1]
    return worked(f"{symbol} = n · R · T / p", line.given, volume.value, "mL", line.source)


def over_route(symbol: str, unit: str, k: Answer, parts: Sequence[tuple[str, Answer]]) -> Answer:
    """The sum over some steps, each under its id, for the factor ``k``; unknown where that or one of them is."""
    if k.value is None:
        return unknown(k.reason, unit)
    for step_id, part in parts:
        if part.value is None:
            return unknown(f"Step {step_id}: {part.reason}", unit)
    terms = tuple(part.why[-1].result for _, part in parts)
    inside = " + ".join(term.symbol for term in terms)
    formula = f"{symbol} = k · {inside if len(terms) == 1 else f'({inside})'}"
    total = k.value * sum(term.value for term in terms)
    before = tuple(line for _, part in parts for line in part.why)
    return worked(formula, (k.why[-1].result, *terms), total, unit, CALCULATED, (*before, *k.why))


def reaction_time(times: Iterable[tuple[str, Range | None]]) -> tuple[Range | None, str]:
    """The stated reaction times of some steps, each under its id, added up, hours; ``None`` and why if one is open."""
    low = high = 0.0
    for step_id, time in times:
        if time is None:
            return None, f"Step {step_id}: no reaction time is stated."
        low, high = low + time.low, high + time.high
    return Range(low, high), ""


def _in_reaction(sheet: Sheet) -> tuple[Row, ...]:
    return tuple(row for row in taken_rows(sheet) if row.role not in AFTER_REACTION)


def _is_dissolved(row: Row) -> bool:
    return isinstance(row.supply, Solution | SolutionByMass)


def _is_solid(row: Row, sheet: Sheet) -> bool:
    """Whether it is weighed: known as a solid, or with a mass and nothing that makes a liquid of it."""
    substance = sheet.entry(row.id).substance
    if row.volume is not None or substance.density is not None or _is_dissolved(row):
        return False
    return substance.state is State.SOLID or (substance.state is State.UNKNOWN and row.mass is not None)


_Part = tuple[Given, str]
"""A value for a sum, and why it is not known; then its number means nothing."""


def _given(symbol: str, row: Row, field: str, unit: str, value: float | None) -> _Part:
    name = row.name or row.id
    shown = f"{symbol}{name})" if symbol.endswith(" ") else f"{symbol}({name})"
    reason = "" if value is not None else f"{name}: {row.reasons.get(field, 'the amount is not known.')}"
    return Given(shown, 0.0 if value is None else value, unit), reason


def _summed(symbol: str, parts: Sequence[_Part], unit: str) -> Answer:
    for _, reason in parts:
        if reason:
            return unknown(reason, unit)
    terms = tuple(given for given, _ in parts)
    formula = f"{symbol} = {' + '.join(term.symbol for term in terms) or '0'}"
    return worked(formula, terms, sum(term.value for term in terms), unit, OF_ROWS)
