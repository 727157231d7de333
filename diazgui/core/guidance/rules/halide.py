"""Rules about the alkylating agent."""

from diazgui.core.alkylation import Statistics, lever, statistics
from diazgui.core.budget import WITHIN
from diazgui.core.guidance.notice import SILENT, Finding, Offer, Told, Word
from diazgui.core.guidance.reactivity import is_activated, is_bulky, is_very_reactive
from diazgui.core.guidance.remedy import AddRow, Restate, TakeOut
from diazgui.core.guidance.rules.heat import at_most
from diazgui.core.guidance.rules.selectivity import share_shown
from diazgui.core.guidance.situation import Situation
from diazgui.core.quantities import Coefficient, Equivalents, Temperature
from diazgui.core.selectivity import distribution
from diazgui.core.sheet import ByEquivalents, Role

_A_LITTLE = Equivalents(0.1)
"""Sodium iodide as a catalyst. Source: general knowledge of the field; the guide gives no amount."""

_COOL = Temperature(25.0)
"""°C above which a very reactive agent is called warm. Source: chosen here."""

_FAST_AS_CHLORIDES = "alpha-hetero"
"""Chloromethyl ethers and their like, which ionise by themselves. Source: general knowledge of the field."""

_TWO = Coefficient(2.0)


def chloride_without_iodide(situation: Situation) -> tuple[Finding, ...]:
    """An alkyl chloride is to react, and nothing on the sheet brings iodide."""
    halide = situation.electrophile
    if situation.leaving_group != "chloride" or halide is None or situation.rows_of("iodide"):
        return SILENT
    if situation.reactivity.startswith(_FAST_AS_CHLORIDES):
        return SILENT
    source = "guide, line 32; field"
    iodide = AddRow(situation.shelf["nai"], Role.CATALYST, ByEquivalents(_A_LITTLE), source)
    offer = Offer("nai", iodide, {"iodide": Told(_A_LITTLE, "equivalents")})
    clauses = ("activated",) if is_activated(situation.reactivity) else ()
    return (Finding({"class": situation.reactivity.partition(",")[0]}, (halide.id,), (offer,), clauses=clauses),)


def iodide_without_chloride(situation: Situation) -> tuple[Finding, ...]:
    """A bromide or iodide is to react, and a row brings iodide, which it does not need unless its bulk slows it."""
    iodides = [one for one in situation.rows_of("iodide") if not one.slot]
    fast = situation.leaving_group in ("bromide", "iodide") and not is_bulky(situation.reactivity)
    if not fast or situation.electrophile is None or not iodides:
        return SILENT
    first = iodides[0]
    counted = first.id == situation.sheet.reference
    offers = () if counted else (Offer("out", TakeOut(first.id), {"iodide": situation.name(first.id)}),)
    return (Finding(about=(first.id,), offers=offers),)


def agent_above_two(situation: Situation) -> tuple[Finding, ...]:
    """More than two of an agent without bulk for a diamine that takes one on each nitrogen: a third may follow."""
    diamine, agent = situation.pair or _unlike_pair(situation)
    found = _of_both(situation, diamine, agent)
    now, E = (found.distribution, found.equivalents) if found else (None, None)
    if now is None or E is None or E.value is None or E.value <= 2.0 * (1 + WITHIN):
        return SILENT
    model, moved = situation.sheet.model, lever(situation.sheet, diamine, agent)
    even = distribution(2.0, model.ratio, model.quaternary, model.conversion)
    e = moved.equivalents_at(_TWO)
    words: dict[str, Word] = {
        "agent": situation.name(agent),
        "now": Told(E.value, "equivalents"),
        "mono": Told(share_shown(now.mono), "yield"),
        "quaternary": Told(share_shown(now.quaternary), "yield"),
        "mono_at_two": Told(share_shown(even.mono), "yield"),
        "quaternary_at_two": Told(share_shown(even.quaternary), "yield"),
        "row": situation.name(moved.row),
        "e": Told(e, "equivalents", stated=True),
    }
    offers = () if e is None else (Offer("two", Restate(moved.row, ByEquivalents(e))),)
    clause = "unlike" if situation.pair is None else "modelled" if model.quaternary else "unmodelled"
    return (Finding(words, (agent,), offers, E.why, (clause,)),)


def very_reactive_and_warm(situation: Situation) -> tuple[Finding, ...]:
    """A methyl, allyl, benzyl or such bromide, iodide or sulfonate meets an amine that it can quaternise, and warm."""
    halide, stated = situation.electrophile, situation.sheet.conditions.temperature
    if halide is None or halide.coefficient is None or not is_very_reactive(situation.reactivity):
        return SILENT
    if stated is None or stated.high <= _COOL or not _is_basic(situation):
        return SILENT
    change = at_most(situation.sheet.conditions, _COOL)
    words: dict[str, Word] = {
        "agent": situation.name(halide.id),
        "class": situation.reactivity.partition(",")[0],
        "cool": Told(_COOL, "temperature"),
    }
    offers = () if change is None else (Offer("cool", change),)
    return (Finding(words, (halide.id,), offers),)


def _of_both(situation: Situation, diamine: str, agent: str) -> Statistics | None:
    """The statistics where each of two N–H is to take a group, and a third can follow."""
    can_follow = situation.quaternary if situation.pair else bool(diamine and agent and situation.leaving_group)
    if not can_follow or is_bulky(situation.reactivity) or situation.sheet.entry(agent).coefficient != _TWO:
        return None
    model = situation.sheet.model
    return statistics(situation.sheet, diamine, agent, model.ratio, model.quaternary, model.conversion)


def _unlike_pair(situation: Situation) -> tuple[str, str]:
    """The diamine and its agent where the two N–H are not alike, so that there are no statistics; else empty."""
    of_slot = {one.slot: one.id for one in situation.sheet.entries}
    return of_slot.get("diamine", ""), of_slot.get("electrophile", "")


def _is_basic(situation: Situation) -> bool:
    """Whether the amine is an alkylamine: an aniline hardly goes on to a quaternary salt."""
    return bool(situation.counts.basic_nitrogens.get(situation.counts.amine))


RULES = {
    "chloride-without-iodide": chloride_without_iodide,
    "iodide-without-chloride": iodide_without_chloride,
    "agent-above-two": agent_above_two,
    "very-reactive-and-warm": very_reactive_and_warm,
}
