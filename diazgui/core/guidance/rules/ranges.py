"""Rules about numbers outside of what is usual for the variant in front, and conditions that are not stated."""

from dataclasses import replace
from math import isclose

from diazgui.core.amounts import scale_of
from diazgui.core.budget import WITHIN
from diazgui.core.guidance.notice import SILENT, Dimension, Finding, Offer, Told, Word, told_range
from diazgui.core.guidance.remedy import Change, Dilute, Restate, Run
from diazgui.core.guidance.rules.acid import acid_short
from diazgui.core.guidance.rules.base import reference_not_limiting
from diazgui.core.guidance.rules.halide import agent_above_two
from diazgui.core.guidance.rules.heat import stays_liquid
from diazgui.core.guidance.situation import Situation
from diazgui.core.in_flask import in_flask
from diazgui.core.quantities import Amount, Concentration, Equivalents
from diazgui.core.sheet import ByAmount, ByEquivalents, ByParts, Range, Role
from diazgui.core.table import Row
from diazgui.core.yields import totals

_ROOM = 5.0
"""°C by which a room and a bath differ from day to day. Source: chosen here."""

_NIGHT = 0.25
"""Part of a time by which nights and patience differ: 20 h are overnight, too. Source: chosen here."""


def temperature_unusual(situation: Situation) -> tuple[Finding, ...]:
    """The temperature at which it ends leaves what is usual: that it is begun colder harms nothing."""
    conditions, usual = situation.sheet.conditions, situation.accepted.temperature
    if usual is None or conditions.temperature is None:
        return SILENT
    if usual.low - _ROOM <= conditions.temperature.high <= usual.high + _ROOM:
        return SILENT
    nearest = _clipped(conditions.temperature, usual)
    rises = nearest.high > conditions.temperature.high
    change = Run(replace(conditions, temperature=nearest))
    offers = () if rises and not stays_liquid(situation, nearest.high) else (Offer("nearest", change),)
    return (_about(situation, "temperature", conditions.temperature, usual, offers),)


def time_unusual(situation: Situation) -> tuple[Finding, ...]:
    """The time after which it ends leaves what is usual, by more than one night differs from another."""
    conditions, usual = situation.sheet.conditions, situation.accepted.time
    if usual is None or conditions.time is None:
        return SILENT
    if usual.low * (1 - _NIGHT) <= conditions.time.high <= usual.high * (1 + _NIGHT):
        return SILENT
    change = Run(replace(conditions, time=_clipped(conditions.time, usual)))
    return (_about(situation, "time", conditions.time, usual, (Offer("nearest", change),)),)


def concentration_unusual(situation: Situation) -> tuple[Finding, ...]:
    """The concentration of the protocol's reference in all solvents leaves what is usual."""
    sheet, accepted = situation.sheet, situation.accepted
    now, usual = _concentration(situation), accepted.concentration
    if usual is None or now is None or _within(Range(now, now), usual):
        return SILENT
    nearest = _nearest(now, usual)
    follows = all(isinstance(one.basis, ByParts) for one in sheet.entries if one.role is Role.SOLVENT)
    fits = follows and sheet.reference == accepted.reference and sheet.concentration is not None
    offers = (Offer("nearest", Dilute(Concentration(nearest))),) if fits else ()
    return (_about(situation, "concentration", Range(now, now), usual, offers),)


def equivalents_unusual(situation: Situation) -> tuple[Finding, ...]:
    """Rows that are planned with more or less than is usual."""
    found = []
    for row, e, usual in _outside(situation):
        if row.actual_amount is None:
            change = _restated(situation, row, _nearest(e, usual))
            offers = () if change is None else (Offer("nearest", change),)
            found.append(_about_row(situation, row, e, usual, offers))
    return tuple(found)


def weighed_outside(situation: Situation) -> tuple[Finding, ...]:
    """Rows of which more or less was weighed than is usual."""
    outside = _outside(situation)
    return tuple(_about_row(situation, row, e, usual) for row, e, usual in outside if row.actual_amount is not None)


def conditions_unknown(situation: Situation) -> tuple[Finding, ...]:
    """The temperature or the time is not stated, and what is usual or what boils cannot be looked at.

    Of a vessel nobody is asked: where gas comes off, the rules about gas ask for a vent.
    """
    conditions, accepted = situation.sheet.conditions, situation.accepted
    missing = []
    if conditions.temperature is None and (accepted.temperature is not None or _has_hot_solvent(situation)):
        missing.append("temperature")
    if conditions.time is None and accepted.time is not None:
        missing.append("time")
    return (Finding({"missing": " and ".join(missing)}),) if missing else SILENT


def _has_hot_solvent(situation: Situation) -> bool:
    """Whether a solvent of a closed vessel has a boiling point to compare a temperature with."""
    closed = situation.sheet.conditions.vessel_open is False
    return closed and any(one.role is Role.SOLVENT and one.id in situation.boiling for one in situation.sheet.entries)


def _within(stated: Range, usual: Range) -> bool:
    return _at_least(stated.low, usual.low) and _at_least(usual.high, stated.high)


def _at_least(value: float, least: float) -> bool:
    """As far as balance and pipette tell: what was weighed for a bound is within it."""
    return value >= least or isclose(value, least, rel_tol=WITHIN)


def _nearest(value: float, usual: Range) -> float:
    return min(max(value, usual.low), usual.high)


def _clipped(stated: Range, usual: Range) -> Range:
    return Range(_nearest(stated.low, usual), _nearest(stated.high, usual))


def _concentration(situation: Situation) -> Concentration | None:
    row = next((one for one in in_flask(situation.sheet) if one.id == situation.accepted.reference), None)
    volume = totals(situation.sheet).solvent_volume
    return None if row is None or not row.amount or not volume else Concentration(row.amount / volume)


def _outside(situation: Situation) -> list[tuple[Row, Equivalents, Range]]:
    """Rows that leave what is usual, with their equivalents of the protocol's reference."""
    there, accepted = {one.id: one for one in in_flask(situation.sheet)}, situation.accepted
    reference = there.get(accepted.reference)
    if reference is None or not reference.amount:
        return []
    found = []
    for row_id, usual in accepted.equivalents.items():
        row = there.get(row_id)
        if row is not None and row.amount is not None and _is_meant(situation, row_id):
            e = Equivalents(row.amount / reference.amount)
            if not _within(Range(e, e), usual) and not _said_elsewhere(situation, row_id, e > usual.high):
                found.append((row, e, usual))
    return found


def _is_meant(situation: Situation, row_id: str) -> bool:
    """Whether the row still holds the substance that the range was found for."""
    of = situation.accepted.of.get(row_id, "")
    if not of:
        return True
    held, meant = situation.sheet.entry(row_id).substance, situation.shelf[of].compound.inchikey
    return held.id == of or (bool(meant) and held.compound.inchikey == meant)


def _said_elsewhere(situation: Situation, row_id: str, above: bool) -> bool:
    """Whether the rules about selectivity, quaternary salt, acid or what runs out first speak of it."""
    diamine, agent = situation.pair or ("", "")
    if (row_id == diamine and not above) or (row_id == agent and above and situation.quaternary):
        return True
    few, many = (*acid_short(situation), *reference_not_limiting(situation)), agent_above_two(situation)
    return any(row_id in one.about for one in (many if above else few))


def _restated(situation: Situation, row: Row, nearest: float) -> Change | None:
    """The row with so many equivalents of the protocol's reference; ``None`` where it is not counted in them."""
    sheet, reference = situation.sheet, situation.accepted.reference
    one, entry = scale_of(sheet).one_equivalent, sheet.entry(row.id)
    if not one or row.reference or entry.pinned or not isinstance(entry.basis, ByEquivalents | ByAmount):
        return None
    amount = next(other.amount for other in in_flask(sheet) if other.id == reference)
    e = nearest * (amount or 0.0) / one
    return Restate(row.id, ByEquivalents(Equivalents(float(f"{e:.12g}"))))


def _about(situation: Situation, of: Dimension, stated: Range, usual: Range, offers: tuple[Offer, ...]) -> Finding:
    accepted = situation.accepted
    nearest = _clipped(stated, usual)
    words: dict[str, Word] = {
        "stated": told_range(stated, of),
        "usual": told_range(usual, of),
        "nearest": told_range(nearest, of),
        "note": accepted.notes.get(of, ""),
    }
    return Finding(words, offers=offers, sources=(accepted.sources[of],))


def _about_row(situation: Situation, row: Row, e: Equivalents, usual: Range, offers: tuple[Offer, ...] = ()) -> Finding:
    accepted = situation.accepted
    words: dict[str, Word] = {
        "name": situation.name(row.id),
        "stated": Told(e, "equivalents"),
        "usual": told_range(usual, "equivalents"),
        "nearest": Told(_nearest(e, usual), "equivalents"),
        "amount": Told(None if row.amount is None else Amount(row.amount), "amount"),
        "note": accepted.notes.get(row.id, ""),
    }
    return Finding(words, (row.id,), offers, sources=(accepted.sources[row.id],))


RULES = {
    "temperature-unusual": temperature_unusual,
    "time-unusual": time_unusual,
    "concentration-unusual": concentration_unusual,
    "equivalents-unusual": equivalents_unusual,
    "weighed-outside": weighed_outside,
    "conditions-unknown": conditions_unknown,
}
