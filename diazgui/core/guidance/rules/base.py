"""Rules about the balance of the sheet: base for the acid, and what runs out first."""

from diazgui.core.budget import AcidBase, acid_base, enough_base
from diazgui.core.guidance.notice import SILENT, Finding, Offer, Told, Word
from diazgui.core.guidance.remedy import Restate
from diazgui.core.guidance.situation import Situation
from diazgui.core.legible import legible
from diazgui.core.sheet import ByAmount, ByEquivalents, Sheet
from diazgui.core.table import limiting


def base_short(situation: Situation) -> tuple[Finding, ...]:
    """There is more acid than the bases take up even in theory."""
    found = acid_base(situation.sheet, situation.counts)
    return (_about_base(situation, found, found.taken_up.value),) if found.verdict == "short" else SILENT


def base_scarce(situation: Situation) -> tuple[Finding, ...]:
    """The bases take up all of the acid in theory only."""
    found = acid_base(situation.sheet, situation.counts)
    return (_about_base(situation, found, found.certain.value),) if found.verdict == "scarce" else SILENT


def reference_not_limiting(situation: Situation) -> tuple[Finding, ...]:
    """Another row runs out before the reference, from which equivalents are counted."""
    sheet = situation.sheet
    limits = limiting(sheet).entries
    if not sheet.reference or not limits or sheet.reference in limits:
        return SILENT
    words = {"reference": situation.name(sheet.reference), "limiting": situation.names(*limits)}
    return (Finding(words, limits),)


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
    """The change that makes the base enough, with the words of its button."""
    basis = enough_base(sheet, found)
    if basis is None:
        return None
    words: dict[str, Word] = {"enough": stated(basis), "base": _named(sheet, found.base)}
    return Offer("enough", Restate(found.base, basis), words)


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
    offer = enough(sheet, found)
    return Finding(words, (found.base,) if found.base else (), (offer,) if offer else ())


def _named(sheet: Sheet, row: str) -> str:
    substance = sheet.entry(row).substance
    return legible(substance.short or substance.compound.name)


RULES = {
    "base-short": base_short,
    "base-scarce": base_scarce,
    "reference-not-limiting": reference_not_limiting,
}
