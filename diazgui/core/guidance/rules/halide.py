"""Rules about the alkylating agent."""

from diazgui.core.alkylation import Lever, Statistics, lever, statistics
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

_TWO = Coefficient(2.0)
_ALIKE = 1e-9


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


def agent_above_two(situation: Situation) -> tuple[Finding, ...]:
    """More than two of the agent for a diamine that takes one on each nitrogen: a quaternary salt can form."""
    found = _of_both(situation)
    now, E = (found.distribution, found.equivalents) if found else (None, None)
    if now is None or E is None or E.value is None or E.value <= 2.0 * (1 + _ALIKE) or not situation.quaternary:
        return SILENT
    diamine, agent = situation.pair or ("", "")
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
    clauses = ("modelled",) if model.quaternary else ("unmodelled",)
    return (Finding(words, (agent,), offers, E.why, clauses),)


def very_reactive_and_warm(situation: Situation) -> tuple[Finding, ...]:
    """A methyl, allyl, benzyl or such bromide, iodide or sulfonate meets an amine that it can quaternise, and warm."""
    halide, stated = _reacting(situation), situation.sheet.conditions.temperature
    if halide is None or halide.coefficient is None or not _is_very_reactive(situation.reactivity):
        return SILENT
    if stated is None or stated.high <= _COOL or situation.counts.amine == "":
        return SILENT
    change = at_most(situation.sheet.conditions, _COOL)
    words: dict[str, Word] = {
        "agent": situation.name(halide.id),
        "class": situation.reactivity.partition(",")[0],
        "cool": Told(_COOL, "temperature"),
    }
    offers = () if change is None else (Offer("cool", change),)
    return (Finding(words, (halide.id,), offers),)


def _of_both(situation: Situation) -> Statistics | None:
    """The statistics where each of two N–H is to take a group."""
    if situation.pair is None or situation.sheet.entry(situation.pair[1]).coefficient != _TWO:
        return None
    model = situation.sheet.model
    return statistics(situation.sheet, *situation.pair, model.ratio, model.quaternary, model.conversion)


def _of_lever(moved: Lever, agent: float) -> Equivalents | None:
    """Equivalents of the row that can be moved at which there is so much agent for each diamine."""
    if moved.per_one is None:
        return None
    ratio = agent if moved.counts == "agent" else 1 / agent
    return Equivalents(float(f"{ratio * moved.per_one:.12g}"))


def _shown(share: float) -> float:
    """A share of the model as it is told: more digits would say more than it knows."""
    return round(share, 3)


def _is_very_reactive(reactivity: str) -> bool:
    surroundings, _, group = reactivity.partition(",")[0].rpartition(" ")
    return surroundings in _SURROUNDINGS and group in _GROUPS


def _reacting(situation: Situation) -> Entry | None:
    return next((entry for entry in situation.sheet.entries if entry.slot == "electrophile"), None)


RULES = {
    "chloride-without-iodide": chloride_without_iodide,
    "iodide-without-chloride": iodide_without_chloride,
    "agent-above-two": agent_above_two,
    "very-reactive-and-warm": very_reactive_and_warm,
}
