"""Rules about the balance of the sheet: base for the acid, and what runs out first."""

from diazgui.core.amounts import scale_of
from diazgui.core.budget import WITHIN, AcidBase, acid_base, enough_base
from diazgui.core.guidance.notice import SILENT, Finding, Offer, Told, Word
from diazgui.core.guidance.remedy import AddRow, CountFrom, Restate
from diazgui.core.guidance.situation import Situation
from diazgui.core.in_flask import in_flask
from diazgui.core.legible import legible
from diazgui.core.quantities import Equivalents, rounded_up
from diazgui.core.sheet import ONE_TO_ONE, ByAmount, ByEquivalents, ByParts, HandedOn, Role, Sheet
from diazgui.core.table import limiting, rows


def base_short(situation: Situation) -> tuple[Finding, ...]:
    """There is more acid than the bases take up even in theory."""
    found = acid_base(situation.sheet, situation.counts)
    if found.verdict != "short" or _is_salt_alone(situation, found):
        return SILENT
    return (_about_base(situation, found, found.taken_up.value),)


def base_scarce(situation: Situation) -> tuple[Finding, ...]:
    """The bases take up all of the acid in theory only.

    That is enough for an acylating agent: what little amine is free is taken at once, and CO₂ leaves. Source: general
    knowledge of the field; published procedures take hydrogencarbonate for it.
    """
    found = acid_base(situation.sheet, situation.counts)
    if found.verdict != "scarce" or situation.rows_of("acylating agent"):
        return SILENT
    return (_about_base(situation, found, found.certain.value),)


def salt_without_base(situation: Situation) -> tuple[Finding, ...]:
    """The amine comes as a salt into a reaction that makes no acid of its own, or without any base to free it."""
    found = acid_base(situation.sheet, situation.counts)
    if not _is_salt_alone(situation, found):
        return SILENT
    amine, e = situation.counts.amine, base_to_add(situation, found)
    words: dict[str, Word] = {
        "amine": situation.name(amine),
        "acid": Told(found.brought.value, "amount"),
        "would": would_do(situation.sheet, found),
        "e": Told(e, "equivalents", stated=True),
    }
    offer = enough(situation.sheet, found) or _added(situation, e)
    return (Finding(words, (amine,), (offer,) if offer else ()),)


def reference_not_limiting(situation: Situation) -> tuple[Finding, ...]:
    """Another row runs out before the reference, from which equivalents are counted, by more than a balance errs."""
    sheet = situation.sheet
    limits = limiting(sheet).entries
    if not sheet.reference or not limits or sheet.reference in limits or _runs_out_too(sheet):
        return SILENT
    words = {"reference": situation.name(sheet.reference), "limiting": situation.names(*limits)}
    return (Finding(words, limits, _evened(situation, limits)),)


def _runs_out_too(sheet: Sheet) -> bool:
    """Whether of the reference, too, nothing worth a word is left."""
    used = (limiting(sheet).extent or 0.0) * (sheet.entry(sheet.reference).coefficient or 0.0)
    there = next(row.amount for row in in_flask(sheet) if row.id == sheet.reference)
    return bool(there) and used >= (there or 0.0) * (1 - WITHIN)


def _evened(situation: Situation, limits: tuple[str, ...]) -> tuple[Offer, ...]:
    """What sets the one row right that runs out first: more of it, or equivalents counted from it."""
    sheet, row = situation.sheet, {one.id: one for one in in_flask(situation.sheet)}[limits[0]]
    entry, reference = sheet.entry(row.id), sheet.entry(sheet.reference)
    if len(limits) > 1 or not row.amount:
        return ()
    name, offers = {"row": situation.name(row.id)}, []
    one_of_two = situation.pair is not None and situation.pair[1] == row.id and entry.coefficient == ONE_TO_ONE
    counted = isinstance(entry.basis, ByEquivalents | ByAmount) and not entry.pinned and entry.weighed is None
    if counted and situation.may_set_gas_free and not one_of_two and reference.coefficient and entry.coefficient:
        e = Equivalents(sheet.reference_equivalents * entry.coefficient / reference.coefficient)
        offers.append(Offer("more", Restate(row.id, ByEquivalents(e)), name | {"e": Told(e, "equivalents")}))
    planned = next(one.amount for one in rows(sheet) if one.id == row.id)
    if planned and not isinstance(reference.basis, HandedOn) and not isinstance(entry.basis, ByParts):
        offers.append(Offer("count", CountFrom(row.id), name))
    return tuple(offers)


def _is_salt_alone(situation: Situation, found: AcidBase) -> bool:
    """Whether what is missing is a base for the salt of the amine only."""
    brings = situation.counts.salt_protons.get(situation.counts.amine)
    return bool(brings) and found.verdict == "short" and not (found.made.value and found.base)


def _added(situation: Situation, e: Equivalents | None) -> Offer | None:
    if e is None:
        return None
    return Offer("add", AddRow(situation.shelf["dipea"], Role.BASE, ByEquivalents(e), "calculated"))


def would_do(sheet: Sheet, found: AcidBase) -> tuple[str | Told, ...]:
    """What would be enough base, as a sentence; empty where it is enough."""
    basis = enough_base(sheet, found)
    if basis is not None:
        return (stated(basis), f" of {_named(sheet, found.base)} would do.")
    if found.verdict not in ("scarce", "short"):
        return ()
    if found.would_do.value is None:
        return (found.would_do.reason,)
    amount = Told(found.would_do.value, "amount")
    if found.base:  # weighed already
        return (amount, f" of {_named(sheet, found.base)} in all would do.")
    return ("A base for ", amount, " of acid is missing: add one.")


def enough(sheet: Sheet, found: AcidBase) -> Offer | None:
    """The change that makes the base enough, with the words of its button; a reference that grows takes all along."""
    basis = enough_base(sheet, found)
    if basis is None or found.base == sheet.reference:
        return None
    words: dict[str, Word] = {"enough": stated(basis), "base": _named(sheet, found.base)}
    return Offer("enough", Restate(found.base, basis), words)


def base_to_add(situation: Situation, found: AcidBase) -> Equivalents | None:
    """Equivalents of a base that takes up one acid each; ``None`` where there is a base already."""
    one = scale_of(situation.sheet).one_equivalent
    if found.base or not one or found.would_do.value is None:
        return None
    return Equivalents(rounded_up(found.would_do.value / one))


def stated(basis: ByEquivalents | ByAmount) -> Told:
    """An amount or equivalents as a chemist would type them."""
    return Told(basis.value, "equivalents" if isinstance(basis, ByEquivalents) else "amount", stated=True)


def _about_base(situation: Situation, found: AcidBase, taken: float | None) -> Finding:
    sheet = situation.sheet
    words: dict[str, Word] = {
        "acid": Told(found.acid.value, "amount"),
        "base": Told(taken, "amount"),
        "would": would_do(sheet, found),
    }
    e, amine = base_to_add(situation, found), situation.counts.amine
    words["e"] = Told(e, "equivalents", stated=True)
    words["amine"] = situation.name(amine) if amine else ""
    offer = enough(sheet, found) or _added(situation, e)
    clauses = ("salt",) if situation.counts.salt_protons.get(amine) else ()
    return Finding(words, (found.base,) if found.base else (), (offer,) if offer else (), clauses=clauses)


def _named(sheet: Sheet, row: str) -> str:
    substance = sheet.entry(row).substance
    return legible(substance.short or substance.compound.name)


RULES = {
    "salt-without-base": salt_without_base,
    "base-short": base_short,
    "base-scarce": base_scarce,
    "reference-not-limiting": reference_not_limiting,
}
