"""Rules about the acid of a deprotection, and about bottles whose strength falls."""

from diazgui.core.acid_after import AcidLeft, acid_left
from diazgui.core.amounts import scale_of
from diazgui.core.budget import deprotects
from diazgui.core.guidance.notice import SILENT, Finding, Offer, Told, Word
from diazgui.core.guidance.remedy import Restate
from diazgui.core.guidance.situation import Situation
from diazgui.core.in_flask import in_flask
from diazgui.core.quantities import Amount, Equivalents, rounded_up
from diazgui.core.sheet import AFTER_REACTION, ByAmount, ByEquivalents, Entry
from diazgui.core.substance import TYPED, Fact, Solution, SolutionByMass
from diazgui.core.table import Row, limiting

_LEFT = 1.0
"""Equivalents of free acid that a deprotection should keep at the least. Source: general knowledge of the field."""

_FALLEN = 0.8
"""What part of its strength an old bottle of a gas in solution may have left. Source: chosen here."""

_ALIKE = 1e-9


def acid_short(situation: Situation) -> tuple[Finding, ...]:
    """The basic nitrogens of the product keep so much of the acid that too little is left to take the group off."""
    if not deprotects(situation.sheet, situation.counts):
        return SILENT
    found = acid_left(situation.sheet, situation.counts)
    acids = _strong(situation)
    if found.equivalents.value is None or found.equivalents.value >= _LEFT - _ALIKE or not acids:
        return SILENT
    enough = _enough(situation, found, acids)
    words: dict[str, Word] = {
        "acid": situation.names(*(one.id for one in acids)),
        "there": Told(found.there.value, "amount"),
        "bound": Told(found.bound.value, "amount"),
        "enough": Told(enough, "equivalents"),
    }
    fits = situation.may_set_gas_free
    offers = () if enough is None or not fits else (Offer("enough", Restate(acids[0].id, ByEquivalents(enough))),)
    clauses = ("spent",) if situation.counts.acid_spent_per_event else ()
    return (Finding(words, tuple(one.id for one in acids), offers, found.left.why, clauses),)


def strength_falls(situation: Situation) -> tuple[Finding, ...]:
    """Hydrogen chloride or bromide in a bottle of which nobody stated the titre, where a fall of it would be felt."""
    felt = [one for one in situation.rows_of("hydrogen halide") if _is_labelled(one) and _is_felt(situation, one)]
    return (Finding({"names": situation.names(*(o.id for o in felt))}, tuple(o.id for o in felt)),) if felt else SILENT


def _strong(situation: Situation) -> list[Entry]:
    """The acids of the reaction that take a group off."""
    strong = situation.counts.strong_acids
    return [one for one in situation.sheet.entries if one.role not in AFTER_REACTION and one.id in strong]


def _enough(situation: Situation, found: AcidLeft, acids: list[Entry]) -> Equivalents | None:
    """Equivalents of the only acid that would do: what is usual, or what is bound and what is to be left on top."""
    sheet, one = situation.sheet, scale_of(situation.sheet).one_equivalent
    row, amine = _row(situation, acids[0].id), _row(situation, situation.counts.amine)
    if len(acids) > 1 or not one or row.reference or row.amount is None or row.actual_amount is not None:
        return None
    if not isinstance(acids[0].basis, ByEquivalents | ByAmount) or sheet.entry(row.id).pinned:
        return None
    missing = _LEFT * (amine.amount or 0.0) - (found.left.value or 0.0)
    needed = (row.amount + missing / situation.counts.acids[row.id]) / one
    usual = situation.accepted.equivalents.get(row.id)
    return Equivalents(max(rounded_up(needed, 1), 0.0 if usual is None else usual.low))


def _row(situation: Situation, row_id: str) -> Row:
    return next(one for one in in_flask(situation.sheet) if one.id == row_id)


def _is_labelled(entry: Entry) -> bool:
    """Whether the strength is that of the label: the chemist typed none."""
    supply = entry.substance.supply
    of_a_bottle = isinstance(supply, Solution | SolutionByMass)
    return of_a_bottle and entry.weighed is None and Fact("strength", TYPED) not in entry.substance.facts


def _is_felt(situation: Situation, entry: Entry) -> bool:
    """Whether four fifths of the acid would be too little: for the salt it is to make, or to take the group off."""
    amount = _row(situation, entry.id).amount
    if amount is None:
        return False
    if entry.role in AFTER_REACTION:
        return _is_felt_by_salt(situation, entry, amount)
    found = acid_left(situation.sheet, situation.counts)
    amine = next((one for one in in_flask(situation.sheet) if one.id == situation.counts.amine), None)
    if found.left.value is None or amine is None or not deprotects(situation.sheet, situation.counts):
        return False
    lost = (1 - _FALLEN) * amount * situation.counts.acids.get(entry.id, 0)
    return found.left.value - lost < (_LEFT - _ALIKE) * (amine.amount or 0.0)


def _is_felt_by_salt(situation: Situation, entry: Entry, amount: Amount) -> bool:
    extent = limiting(situation.sheet).extent
    if entry.coefficient is None or extent is None:
        return False
    return amount * _FALLEN < entry.coefficient * extent


RULES = {"acid-short": acid_short, "strength-falls": strength_falls}
