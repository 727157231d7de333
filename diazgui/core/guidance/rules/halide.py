"""Rules about the alkylating agent."""

from diazgui.core.alkylation import Lever, Statistics, lever, statistics
from diazgui.core.budget import WITHIN
from diazgui.core.guidance.notice import SILENT, Finding, Offer, Told, Word
from diazgui.core.guidance.remedy import AddRow, Restate, TakeOut
from diazgui.core.guidance.rules.heat import at_most
from diazgui.core.guidance.situation import Situation
from diazgui.core.quantities import Coefficient, Equivalents, Temperature
from diazgui.core.selectivity import distribution
from diazgui.core.sheet import ByEquivalents, Entry, Role

_A_LITTLE = Equivalents(0.1)
"""Sodium iodide as a catalyst. Source: general knowledge of the field; the guide gives no amount."""

_COOL = Temperature(25.0)
"""°C above which a very reactive agent is called warm. Source: chosen here."""

_SURROUNDINGS = frozenset({"methyl", "benzylic", "heteroaryl", "allylic", "propargylic", "alpha-carbonyl"})
_GROUPS = frozenset({"bromide", "iodide", "mesylate", "tosylate", "triflate"})
"""Together what reacts fastest with an amine. Source: general knowledge of the field."""

_FAST_AS_CHLORIDES = "alpha-hetero"
"""Chloromethyl ethers and their like, which ionise by themselves. Source: general knowledge of the field."""

_TWO = Coefficient(2.0)


def chloride_without_iodide(situation: Situation) -> tuple[Finding, ...]:
    """An alkyl chloride is to react, and nothing on the sheet brings iodide."""
    halide = _reacting(situation)
    if situation.leaving_group != "chloride" or halide is None or situation.rows_of("iodide"):
        return SILENT
    if situation.reactivity.startswith(_FAST_AS_CHLORIDES):
        return SILENT
    source = "guide, line 32; field"
    iodide = AddRow(situation.shelf["nai"], Role.CATALYST, ByEquivalents(_A_LITTLE), source)
    offer = Offer("nai", iodide, {"iodide": Told(_A_LITTLE, "equivalents")})
    surroundings, _, _ = situation.reactivity.partition(" ")
    clauses = ("activated",) if surroundings in _SURROUNDINGS else ()
    return (Finding({"class": situation.reactivity.partition(",")[0]}, (halide.id,), (offer,), clauses=clauses),)


def iodide_without_chloride(situation: Situation) -> tuple[Finding, ...]:
    """A bromide or iodide is to react, and a row brings iodide, which it does not need unless its bulk slows it."""
    iodides = [one for one in situation.rows_of("iodide") if not one.slot]
    fast = situation.leaving_group in ("bromide", "iodide") and not _is_bulky(situation.reactivity)
    if not fast or _reacting(situation) is None or not iodides:
        return SILENT
    first = iodides[0]
    counted = first.id == situation.sheet.reference
    offers = () if counted else (Offer("out", TakeOut(first.id), {"iodide": situation.name(first.id)}),)
    return (Finding(about=(first.id,), offers=offers),)


def agent_above_two(situation: Situation) -> tuple[Finding, ...]:
    """More than two of the agent for a diamine that takes one on each nitrogen: a quaternary salt can form."""
    diamine, agent = situation.pair or _unlike_pair(situation)
    found = _of_both(situation, diamine, agent)
    now, E = (found.distribution, found.equivalents) if found else (None, None)
    if now is None or E is None or E.value is None or E.value <= 2.0 * (1 + WITHIN):
        return SILENT
    model, moved = situation.sheet.model, lever(situation.sheet, diamine, agent)
    even = distribution(2.0, model.ratio, model.quaternary, model.conversion)
    e = _of_lever(moved, 2.0)
    words: dict[str, Word] = {
        "agent": situation.name(agent),
        "now": Told(E.value, "equivalents"),
        "mono": Told(_shown(now.mono), "yield"),
        "quaternary": Told(_shown(now.quaternary), "yield"),
        "mono_at_two": Told(_shown(even.mono), "yield"),
        "quaternary_at_two": Told(_shown(even.quaternary), "yield"),
        "row": situation.name(moved.row),
        "e": Told(e, "equivalents", stated=True),
    }
    offers = () if e is None else (Offer("two", Restate(moved.row, ByEquivalents(e))),)
    clause = "unlike" if situation.pair is None else "modelled" if model.quaternary else "unmodelled"
    return (Finding(words, (agent,), offers, E.why, (clause,)),)


def very_reactive_and_warm(situation: Situation) -> tuple[Finding, ...]:
    """A methyl, allyl, benzyl or such bromide, iodide or sulfonate meets an amine that it can quaternise, and warm."""
    halide, stated = _reacting(situation), situation.sheet.conditions.temperature
    if halide is None or halide.coefficient is None or not _is_very_reactive(situation.reactivity):
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
    if not can_follow or situation.sheet.entry(agent).coefficient != _TWO:
        return None
    model = situation.sheet.model
    return statistics(situation.sheet, diamine, agent, model.ratio, model.quaternary, model.conversion)


def _unlike_pair(situation: Situation) -> tuple[str, str]:
    """The diamine and its agent where the two N–H are not alike, so that there are no statistics; else empty."""
    of_slot = {one.slot: one.id for one in situation.sheet.entries}
    return of_slot.get("diamine", ""), of_slot.get("electrophile", "")


def _of_lever(moved: Lever, agent: float) -> Equivalents | None:
    """Equivalents of the row that can be moved at which there is so much agent for each diamine."""
    if moved.per_one is None:
        return None
    ratio = agent if moved.counts == "agent" else 1 / agent
    return Equivalents(float(f"{ratio * moved.per_one:.12g}"))


def _shown(share: float) -> float:
    """A share of the model as it is told: more digits would say more than it knows."""
    return round(share, 3)


def _is_basic(situation: Situation) -> bool:
    """Whether the amine is an alkylamine: an aniline hardly goes on to a quaternary salt."""
    return bool(situation.counts.basic_nitrogens.get(situation.counts.amine))


def _is_very_reactive(reactivity: str) -> bool:
    """Whether the class is among the fastest; a secondary one is slowed by its bulk."""
    surroundings, _, group = reactivity.partition(",")[0].rpartition(" ")
    return surroundings in _SURROUNDINGS and group in _GROUPS and not _is_bulky(reactivity)


def _is_bulky(reactivity: str) -> bool:
    """Whether bulk slows the substitution: a secondary or a neopentyl agent."""
    return reactivity.endswith("secondary") or reactivity.startswith("neopentyl")


def _reacting(situation: Situation) -> Entry | None:
    return next((entry for entry in situation.sheet.entries if entry.slot == "electrophile"), None)


RULES = {
    "chloride-without-iodide": chloride_without_iodide,
    "iodide-without-chloride": iodide_without_chloride,
    "agent-above-two": agent_above_two,
    "very-reactive-and-warm": very_reactive_and_warm,
}
