"""What the buttons of the decision tree do to the sheet in front: each is one step, which Undo takes back.

A node names them in ``resources/diagnosis`` with the words of the button. A function returns ``None`` where there is
nothing to do, or where it would not be safe: no heat above a boiling point, and none with a hydride.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from diazgui.core.budget import acid_base
from diazgui.core.guidance.answers import solvents_of
from diazgui.core.guidance.notice import Offer, Told, Word, told_range
from diazgui.core.guidance.remedy import AddRow, Exchange, Restate, Run
from diazgui.core.guidance.rules.base import base_to_add, enough
from diazgui.core.guidance.rules.halide import chloride_without_iodide
from diazgui.core.guidance.rules.heat import stays_liquid
from diazgui.core.guidance.rules.medium import REACTION
from diazgui.core.guidance.rules.replacing import other_variant
from diazgui.core.guidance.situation import Situation
from diazgui.core.quantities import Coefficient, Equivalents
from diazgui.core.sheet import ONE_EQUIVALENT, ByEquivalents, Range, Role
from diazgui.core.table import rows


@dataclass(frozen=True)
class Visit:
    """Going to the tab of another strategy; nothing on a sheet changes by it."""

    protocol: str


_A_LITTLE_MORE = Equivalents(2.1)  # guide, line 113
_ONE, _ONE_ON_EACH = Coefficient(1.0), Coefficient(2.0)
_WARM, _COOL = Range(60.0, 60.0), Range(40.0, 40.0)
_PROTOCOL_HEAT, _PROTOCOL_TIME = Range(60.0, 80.0), Range(4.0, 12.0)  # guide, line 114
_HOTTEST_IN_ACETONITRILE = 80.0
"""Below its boiling point, 82 °C. Source: general knowledge of the field."""


def sodium_iodide(situation: Situation) -> Offer | None:
    """A little sodium iodide beside a chloride that has none."""
    return next((replace(one.offers[0], key="sodium-iodide") for one in chloride_without_iodide(situation)), None)


def enough_base(situation: Situation) -> Offer | None:
    """Enough of the base that is on the sheet, unless that is a hydride."""
    if situation.rows_of("saline hydride"):
        return None
    sheet = situation.sheet
    offer = enough(sheet, acid_base(sheet, situation.counts))
    return None if offer is None else replace(offer, key="enough-base")


def add_base(situation: Situation, key: str, substance: str) -> Offer | None:
    """A base on a sheet that has none, enough for all of the acid."""
    found, bottle = acid_base(situation.sheet, situation.counts), situation.shelf[substance]
    e = base_to_add(situation, found)
    if found.verdict not in ("scarce", "short") or e is None:
        return None
    words: dict[str, Word] = {"enough": Told(e, "equivalents", stated=True), "base": bottle.short}
    return Offer(key, AddRow(bottle, Role.BASE, ByEquivalents(e), "guide, line 33; calculated"), words)


def acetonitrile(situation: Situation) -> Offer | None:
    """Acetonitrile for a solvent that is not polar or not aprotic; never beside a strong base, which it reacts with."""
    solvents, span = solvents_of(situation.sheet), situation.sheet.conditions.temperature
    if len(solvents) != 1 or not solvents[0].substance.compound.smiles or situation.electrophile is None:
        return None
    solvent = solvents[0].id
    too_hot = span is not None and span.high > _HOTTEST_IN_ACETONITRILE
    polar, poured = "polar aprotic solvent" in situation.kinds_of(solvent), solvents[0].weighed is not None
    if polar or poured or too_hot or situation.rows_of("strong base", roles=REACTION):
        return None
    return Offer("acetonitrile", Exchange(solvent, situation.shelf["mecn"]), {"solvent": situation.name(solvent)})


def sixty_degrees(situation: Situation) -> Offer | None:
    """60 °C for a reaction that is run below 50 °C."""
    span = situation.sheet.conditions.temperature
    if span is not None and span.high >= _WARM.high:
        return None
    return _run_at(situation, "sixty-degrees", _WARM)


def cooler(situation: Situation) -> Offer | None:
    """40 °C for a reaction that is run above it."""
    span = situation.sheet.conditions.temperature
    if span is None or span.high <= _COOL.high:
        return None
    return _run_at(situation, "cooler", _COOL)


def drive_heat(situation: Situation) -> Offer | None:
    """The heat and the time of the guide's di-alkylation."""
    wanted = replace(situation.sheet.conditions, temperature=_PROTOCOL_HEAT, time=_PROTOCOL_TIME)
    if not _puts_one_on_each(situation) or wanted == situation.sheet.conditions:
        return None
    offer = _run_at(situation, "drive-heat", _PROTOCOL_HEAT)
    if offer is None:
        return None
    return replace(offer, change=Run(wanted), words={**offer.words, "time": told_range(_PROTOCOL_TIME, "time")})


def no_excess(situation: Situation) -> Offer | None:
    """As much alkylating agent as the amine takes up where there is more: one equivalent, or two for one on each."""
    agent, stated = situation.electrophile, _equivalents(situation)
    if agent is None or stated is None or agent.coefficient is None or stated <= agent.coefficient:
        return None
    return _set_agent(situation, "no-excess", agent.id, Equivalents(agent.coefficient))


def drive_agent(situation: Situation) -> Offer | None:
    """The guide's 2.1 eq. of alkylating agent where there are fewer than two."""
    agent, stated = situation.electrophile, _equivalents(situation)
    if agent is None or stated is None or not _puts_one_on_each(situation) or stated >= _ONE_ON_EACH:
        return None
    return _set_agent(situation, "drive-agent", agent.id, _A_LITTLE_MORE)


def ten_equivalents(situation: Situation) -> Offer | None:
    """The variant with ten equivalents of diamine, in the tab that has it."""
    return _choose(situation, "ten-equivalents", "ten-equivalents", "five-equivalents")


def carbonate_variant(situation: Situation) -> Offer | None:
    """The variant with potassium carbonate instead of sodium hydride."""
    return _choose(situation, "carbonate-variant", "k2co3", "as-in-guide")


def to_tab(situation: Situation, protocol: str) -> Visit | None:
    """The tab of another strategy."""
    return None if situation.way.protocol == protocol else Visit(protocol)


def _run_at(situation: Situation, key: str, span: Range) -> Offer | None:
    """Another temperature for an alkylation, as far as nothing in the flask boils at it and no hydride is there."""
    boils = not stays_liquid(situation, span.high)
    if situation.electrophile is None or boils or situation.rows_of("saline hydride"):
        return None
    conditions = replace(situation.sheet.conditions, temperature=span, source="")
    return Offer(key, Run(conditions), {"temperature": told_range(span, "temperature")})


def _puts_one_on_each(situation: Situation) -> bool:
    agent = situation.electrophile
    return agent is not None and agent.coefficient == _ONE_ON_EACH


def _equivalents(situation: Situation) -> float | None:
    """Equivalents of the agent by the amine, as far as they can still be planned: nothing was weighed of it."""
    agent, sheet = situation.electrophile, situation.sheet
    if agent is None or agent.weighed is not None or not sheet.reference:
        return None
    counted = sheet.entry(sheet.reference)
    one_of_each = counted.coefficient == _ONE and sheet.reference_equivalents == ONE_EQUIVALENT
    if counted.slot not in ("diamine", "previous") or not one_of_each:
        return None
    return next(row.equivalents for row in rows(sheet) if row.id == agent.id)


def _set_agent(situation: Situation, key: str, agent: str, wanted: Equivalents) -> Offer:
    words: dict[str, Word] = {"agent": situation.name(agent), "equivalents": Told(wanted, "equivalents")}
    return Offer(key, Restate(agent, ByEquivalents(wanted)), words)


def _choose(situation: Situation, key: str, wanted: str, instead_of: str) -> Offer | None:
    change = other_variant(situation, wanted)
    return Offer(key, change) if change is not None and situation.way.variant == instead_of else None


Actor = Callable[[Situation], Offer | Visit | None]

ACTIONS: Mapping[str, Actor] = {
    "sodium-iodide": sodium_iodide,
    "enough-base": enough_base,
    "add-carbonate": partial(add_base, key="add-carbonate", substance="k2co3"),
    "add-dipea": partial(add_base, key="add-dipea", substance="dipea"),
    "acetonitrile": acetonitrile,
    "sixty-degrees": sixty_degrees,
    "cooler": cooler,
    "drive-heat": drive_heat,
    "no-excess": no_excess,
    "drive-agent": drive_agent,
    "ten-equivalents": ten_equivalents,
    "carbonate-variant": carbonate_variant,
    **{
        f"to-{protocol}": partial(to_tab, protocol=protocol)
        for protocol in (
            "mono-boc",
            "mono-cbz",
            "excess-diamine",
            "di-alkylation",
            "reductive-amination",
            "reductive-amination-boc",
        )
    },
}
"""What the buttons do, by the name under which a node offers them."""
