"""Rules about the alkylating agent."""

from diazgui.core.guidance.notice import SILENT, Finding, Offer, Told
from diazgui.core.guidance.remedy import AddRow, TakeOut
from diazgui.core.guidance.situation import Situation
from diazgui.core.quantities import Equivalents
from diazgui.core.sheet import ByEquivalents, Entry, Role

_A_LITTLE = Equivalents(0.1)
"""Sodium iodide as a catalyst. Source: general knowledge of the field; the guide gives no amount."""


def chloride_without_iodide(situation: Situation) -> tuple[Finding, ...]:
    """An alkyl chloride is to react, and nothing on the sheet brings iodide."""
    halide = _reacting(situation)
    if situation.leaving_group != "chloride" or halide is None or situation.rows_of("iodide"):
        return SILENT
    source = "guide, line 32; field"
    iodide = AddRow(situation.shelf["nai"], Role.CATALYST, ByEquivalents(_A_LITTLE), source)
    offer = Offer("nai", iodide, {"iodide": Told(_A_LITTLE, "equivalents")})
    return (Finding(about=(halide.id,), offers=(offer,)),)


def iodide_without_chloride(situation: Situation) -> tuple[Finding, ...]:
    """A bromide or iodide is to react, and a row brings iodide, which it does not need."""
    iodides = [one for one in situation.rows_of("iodide") if not one.slot]
    if situation.leaving_group not in ("bromide", "iodide") or _reacting(situation) is None or not iodides:
        return SILENT
    first = iodides[0]
    counted = first.id == situation.sheet.reference
    offers = () if counted else (Offer("out", TakeOut(first.id), {"iodide": situation.name(first.id)}),)
    return (Finding(about=(first.id,), offers=offers),)


def _reacting(situation: Situation) -> Entry | None:
    return next((entry for entry in situation.sheet.entries if entry.slot == "electrophile"), None)


RULES = {
    "chloride-without-iodide": chloride_without_iodide,
    "iodide-without-chloride": iodide_without_chloride,
}
