"""Rules about a diamine with two equal N–H of which one is to react: what the statistics say, and how to help them."""

from dataclasses import replace

from diazgui.core.alkylation import lever, statistics
from diazgui.core.guidance.notice import SILENT, Finding, Offer, Told, Word
from diazgui.core.guidance.remedy import Restate, Run
from diazgui.core.guidance.situation import Situation
from diazgui.core.quantities import Coefficient, Equivalents, Fraction, Time, rounded_up
from diazgui.core.selectivity import Distribution, diamine_needed_for
from diazgui.core.sheet import Addition, ByEquivalents

WANTED = Fraction(0.9)
"""Share of the groups that should end as mono-alkylated amine. Source: chosen here."""

_EVEN = Fraction(0.6)
"""Below this share the notice is that of one to one, which the guide takes for selective. Source: chosen here."""

_BEARABLE = Equivalents(10.0)
"""Diamine for each agent beyond which a protecting group is the better way. Source: chosen here."""

_ONE = Coefficient(1.0)
_SLOWLY = Time(1.0)
_ALIKE = 0.005
"""Share by which what is there may miss what is wanted: 4.8 eq. of diamine are as good as 5. Chosen here."""


def one_to_one(situation: Situation) -> tuple[Finding, ...]:
    """About as much agent as diamine: half of the groups or so end as mono."""
    found = _share_of_mono(situation)
    return (_about(situation, *found),) if found and found[1] < _EVEN else SILENT


def excess_too_small(situation: Situation) -> tuple[Finding, ...]:
    """There is an excess of diamine, and too little of it for the share that should end as mono."""
    found = _share_of_mono(situation)
    return (_about(situation, *found),) if found and _EVEN <= found[1] < WANTED - _ALIKE else SILENT


def added_at_once(situation: Situation) -> tuple[Finding, ...]:
    """What reacts fast with one of two N–H should meet an excess of diamine, and its slow addition is not stated."""
    sheet, pair = situation.sheet, situation.pair
    if pair is None or sheet.entry(pair[1]).coefficient != _ONE or "carbonyl compound" in situation.kinds_of(pair[1]):
        return SILENT
    diamine, agent = pair
    stated = sheet.conditions.addition
    if stated is not None and stated.entry == agent and stated.over is not None:
        return SILENT
    cold = stated.temperature if stated is not None else None
    change = Run(replace(sheet.conditions, addition=Addition(agent, _SLOWLY, cold)))
    words: dict[str, Word] = {
        "agent": situation.name(agent),
        "diamine": situation.name(diamine),
        "over": Told(_SLOWLY, "time"),
    }
    clauses = ("reversed",) if stated is not None and stated.entry == diamine else ()
    return (Finding(words, (agent,), (Offer("slowly", change),), clauses=clauses),)


def _share_of_mono(situation: Situation) -> tuple[Distribution, Fraction] | None:
    """The statistics where one of two N–H is to react, and the share of the groups taken up that ends as mono."""
    if situation.pair is None or situation.sheet.entry(situation.pair[1]).coefficient != _ONE:
        return None
    diamine, agent = situation.pair
    model = situation.sheet.model
    sigma = model.quaternary if situation.quaternary else 0.0
    found = statistics(situation.sheet, diamine, agent, model.ratio, sigma, model.conversion)
    shares = found.distribution
    taken = shares.mono + 2 * shares.di + 3 * shares.quaternary if shares else 0.0
    return (shares, Fraction(shares.mono / taken)) if shares and taken else None


def _about(situation: Situation, shares: Distribution, share: Fraction) -> Finding:
    diamine, agent = situation.pair or ("", "")
    needed = _needed(situation)
    moved, bearable = lever(situation.sheet, diamine, agent), needed <= _BEARABLE
    e = moved.equivalents_at(1 / needed) if bearable else None
    words: dict[str, Word] = {
        "share": Told(share_shown(share), "yield"),
        "wanted": Told(WANTED, "yield"),
        "needed": Told(needed, "equivalents"),
        "diamine": situation.name(diamine),
        "agent": situation.name(agent),
        "starting": Told(share_shown(shares.starting), "yield"),
        "mono": Told(share_shown(shares.mono), "yield"),
        "di": Told(share_shown(shares.di), "yield"),
        "row": situation.name(moved.row),
        "e": Told(e, "equivalents", stated=True),
        "hindered": moved.why,
    }
    offers = () if e is None else (Offer("enough", Restate(moved.row, ByEquivalents(e))),)
    why = statistics(situation.sheet, diamine, agent).equivalents.why
    clauses = (*_clauses(situation, agent), "would-do" if bearable else "protect")
    return Finding(words, (diamine, agent), offers, why, clauses)


def _clauses(situation: Situation, agent: str) -> tuple[str, ...]:
    if "carbonyl compound" in situation.kinds_of(agent):
        return ("carbonyl",)
    return ("alkylating",) if situation.quaternary else ("protecting",)


def _needed(situation: Situation) -> Equivalents:
    """Equivalents of diamine for each agent that would do, rounded up to a tenth."""
    model = situation.sheet.model
    needed = diamine_needed_for(WANTED, model.ratio, model.quaternary if situation.quaternary else 0.0)
    return Equivalents(rounded_up(needed * model.conversion, 1))


def share_shown(share: float) -> Fraction:
    """A share of the model as it is told: more digits would say more than it knows."""
    return Fraction(round(share, 3))


RULES = {"one-to-one": one_to_one, "excess-too-small": excess_too_small, "added-at-once": added_at_once}
