"""Rules about heat: a temperature above the boiling point of something in the flask."""

from dataclasses import replace
from math import floor

from diazgui.core.guidance.notice import SILENT, Finding, Offer, Told, Word
from diazgui.core.guidance.remedy import Run
from diazgui.core.guidance.situation import Situation
from diazgui.core.quantities import Temperature
from diazgui.core.sheet import AFTER_REACTION, Conditions, Range, Role

_ALIKE = 2.0
"""°C by which published boiling points differ. Source: chosen here."""

_BELOW, _ROUND = 5.0, 5.0
"""°C below the boiling point that is offered, and to which it is rounded down. Source: chosen here."""


def boiling_when_closed(situation: Situation) -> tuple[Finding, ...]:
    """The reaction is hotter than its lowest-boiling solvent boils, in a vessel stated as closed."""
    found = _boiling(situation, solvents=True)
    if found is None or situation.sheet.conditions.vessel_open is not False:
        return SILENT
    open_it = Offer("open", Run(replace(situation.sheet.conditions, vessel_open=True)))
    closed_for_gas = situation.counts.hydrogen_taken_up > 0
    return (_about(situation, *found, () if closed_for_gas else (open_it,)),)


def boiling_under_reflux(situation: Situation) -> tuple[Finding, ...]:
    """The reaction is hotter than its lowest-boiling solvent boils, and the vessel is not stated as closed."""
    found = _boiling(situation, solvents=True)
    if found is None or situation.sheet.conditions.vessel_open is False:
        return SILENT
    return (_about(situation, *found),)


def reagent_boils_off(situation: Situation) -> tuple[Finding, ...]:
    """The reaction is hotter than something that is to react boils, and cooler than its solvents do."""
    found = None if _boiling(situation, solvents=True) else _boiling(situation, solvents=False)
    return (_about(situation, *found),) if found else SILENT


def stays_liquid(situation: Situation, high: float) -> bool:
    """Whether nothing of the reaction boils at a temperature, as far as boiling points are known."""
    return all(high <= boils + _ALIKE for boils in _points(situation).values())


def at_most(conditions: Conditions, high: Temperature) -> Run | None:
    """The change to a temperature of ``high`` at most; ``None`` where none is stated."""
    stated = conditions.temperature
    return None if stated is None else Run(replace(conditions, temperature=Range(min(stated.low, high), high)))


def _points(situation: Situation) -> dict[str, Temperature]:
    """Boiling points of what is in the flask while it reacts."""
    there = (one for one in situation.sheet.entries if one.role not in AFTER_REACTION)
    return {one.id: situation.boiling[one.id] for one in there if one.id in situation.boiling}


def _boiling(situation: Situation, solvents: bool) -> tuple[str, Temperature, Temperature] | None:
    """The row that boils first, its boiling point and the temperature of the reaction above it."""
    stated, sheet = situation.sheet.conditions.temperature, situation.sheet
    points = {
        row: boils for row, boils in _points(situation).items() if (sheet.entry(row).role is Role.SOLVENT) is solvents
    }
    if stated is None or not points:
        return None
    row = min(points, key=lambda one: points[one])
    return (row, points[row], Temperature(stated.high)) if stated.high > points[row] + _ALIKE else None


def _about(
    situation: Situation, row: str, boils: Temperature, high: Temperature, more: tuple[Offer, ...] = ()
) -> Finding:
    cooler = Temperature(floor((boils - _BELOW) / _ROUND) * _ROUND)
    words: dict[str, Word] = {
        "name": situation.name(row),
        "boils": Told(boils, "temperature"),
        "high": Told(high, "temperature"),
        "cooler": Told(cooler, "temperature"),
    }
    change = at_most(situation.sheet.conditions, cooler)
    offers = () if change is None else (Offer("cooler", change),)
    return Finding(words, (row,), (*more, *offers))


RULES = {
    "boiling-when-closed": boiling_when_closed,
    "boiling-under-reflux": boiling_under_reflux,
    "reagent-boils-off": reagent_boils_off,
}
