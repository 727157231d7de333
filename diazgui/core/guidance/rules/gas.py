"""Rules about gas: where it comes from and when, and whether it can get out."""

from collections.abc import Iterable
from dataclasses import replace

from diazgui.core.flask import THIRD_FULL, flask
from diazgui.core.gas import ZERO_CELSIUS, GasBudget, Source, gas_budget, gas_volume
from diazgui.core.guidance.notice import SILENT, Finding, Offer, Told, Word
from diazgui.core.guidance.remedy import Run
from diazgui.core.guidance.situation import Situation
from diazgui.core.quantities import Amount, Volume
from diazgui.core.remembering import once_for_each
from diazgui.core.sheet import AFTER_REACTION

_LITTLE = Volume(10.0)
"""mL of gas that are not worth a word at any scale. Chosen here."""

_HARDLY_ANY = Volume(0.1)
"""mL of gas that are told as none. Chosen here."""

_UNKNOWN_ROOM = Volume(50.0)
"""mL of gas that are worth a word where the volume of the liquid is not known. Chosen here."""

_A_PART_OF_THE_ROOM = 0.1
"""Gas that a closed flask may take up, as a part of the room above the liquid: 10 kPa more. Chosen here."""


def hydrogen(situation: Situation) -> tuple[Finding, ...]:
    """A hydride sets hydrogen free, in the reaction or when it is quenched; the vent is sized for all of it."""
    found = [one for one in _budget(situation).sources if one.gas == "H₂"]
    violent = any("violent with water" in situation.kinds_of(one.row) for one in found)
    return _about(situation, found, *(("drop-by-drop",) if violent else ()))


def co2_of_dicarbonate(situation: Situation) -> tuple[Finding, ...]:
    """Boc₂O that reacts sets CO₂ free; of a vessel that is stated as closed the rule about that says it."""
    if closed_on_gas(situation):
        return SILENT
    known = situation.counts.dicarbonates
    return _about(situation, [one for one in _budget(situation).sources if one.row in known])


def gas_of_deprotection(situation: Situation) -> tuple[Finding, ...]:
    """Boc or Cbz is taken off: CO₂, and isobutene with Boc, whose cation may also end on what is rich in electrons."""
    if situation.counts.hydrogen_taken_up:  # from a balloon, which the CO₂ gathers in
        return SILENT
    clauses = ["isobutene"] if situation.counts.boc_removed else []
    takes_it = any("takes up tert-butyl" in situation.kinds_of(one.id) for one in situation.sheet.products)
    if clauses and takes_it and not situation.rows_of("scavenger"):
        clauses.append("scavenger")
    return _about(situation, [one for one in _budget(situation).sources if not one.row], *clauses)


def co2_of_carbonate(situation: Situation) -> tuple[Finding, ...]:
    """Acid meets more of a carbonate than the flask holds of its gas."""
    known = situation.counts.carbonates
    found = [one for one in _budget(situation).sources if one.row in known]
    later = {one.id for one in situation.sheet.entries if one.role in AFTER_REACTION}
    amine = any(situation.counts.basic_nitrogens.values())
    held = ("held",) if amine and any(one.row in later for one in found) else ()
    return _about(situation, found, *held, expected_alone=True)


def closed_on_gas(situation: Situation) -> tuple[Finding, ...]:
    """The vessel is stated as closed, and gas is expected in the reaction, or a hydride is in it."""
    expected = [replace(one, at_most=one.at_most if one.gas == "H₂" else one.reacting) for one in _in_vessel(situation)]
    return _closed(situation, expected)


def closed_on_carbonate(situation: Situation) -> tuple[Finding, ...]:
    """The vessel is stated as closed, and acid may set gas free from a carbonate, though none is expected."""
    return SILENT if closed_on_gas(situation) else _closed(situation, _in_vessel(situation))


def _in_vessel(situation: Situation) -> list[Source]:
    """What may come off in the reaction; under hydrogen a vessel is neither open nor closed."""
    if situation.counts.hydrogen_taken_up:
        return []
    later = {one.id for one in situation.sheet.entries if one.role in AFTER_REACTION}
    return [one for one in _budget(situation).sources if one.row not in later]


def _closed(situation: Situation, sources: list[Source]) -> tuple[Finding, ...]:
    conditions, budget = situation.sheet.conditions, _budget(situation)
    there = [one for one in sources if one.at_most.value != 0]
    volume = _volume(budget, (one.at_most.value for one in there))
    too_little = volume is not None and volume < _A_PART_OF_THE_ROOM * _room(situation)
    if conditions.vessel_open is not False or not there or too_little:
        return SILENT
    words = _words(situation, budget, there)
    open_it = Offer("open", Run(replace(conditions, vessel_open=True, source="")))
    return (Finding(words, _rows(there), (open_it,), clauses=("known" if volume is not None else "unknown",)),)


def _about(
    situation: Situation, sources: list[Source], *clauses: str, expected_alone: bool = False
) -> tuple[Finding, ...]:
    """Gas is worth a word where it would double the pressure in a flask that is a third full, if that were closed."""
    budget, conditions = _budget(situation), situation.sheet.conditions
    most = _volume(budget, (one.at_most.value for one in sources))
    in_reaction = _volume(budget, (one.reacting.value for one in sources))
    in_quench = _volume(budget, (one.quenching.value for one in sources))
    expected = None if in_reaction is None or in_quench is None else Volume(in_reaction + in_quench)
    counted = expected if expected_alone else most
    if not sources or most is None or counted is None or counted < max(_LITTLE, _room(situation)):
        return SILENT
    words = _words(situation, budget, sources)
    words["when"] = _when(in_reaction, in_quench)
    if conditions.vessel_open is not None or situation.counts.hydrogen_taken_up:
        return (Finding(words, _rows(sources), clauses=clauses),)
    open_it = Offer("open", Run(replace(conditions, vessel_open=True, source="")))
    return (Finding(words, _rows(sources), (open_it,), clauses=(*clauses, "vessel")),)


def _when(reacting: Volume | None, quenching: Volume | None) -> Word:
    """What is expected in the reaction, and what at its end, as far as all amounts are known."""
    if reacting is None or quenching is None:
        return ("an amount is missing, so when it comes is not known; this is all of it",)
    of_reaction = (Told(reacting, "volume"), " expected in the reaction") if reacting >= _HARDLY_ANY else ()
    ends = quenching >= _HARDLY_ANY or not of_reaction
    of_quench = (Told(quenching, "volume"), " expected in quench and work-up") if ends else ()
    return (*of_reaction, *((", ",) if of_reaction and of_quench else ()), *of_quench)


def _words(situation: Situation, budget: GasBudget, sources: list[Source]) -> dict[str, Word]:
    return {
        "gas": " and ".join(dict.fromkeys(one.gas for one in sources)),
        "names": situation.names(*_rows(sources)),
        "most": Told(_volume(budget, (one.at_most.value for one in sources)), "volume"),
        "room": Told(budget.temperature, "temperature", stated=True),
    }


def _rows(sources: list[Source]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.row for one in sources if one.row))


def _volume(budget: GasBudget, amounts: Iterable[float | None]) -> Volume | None:
    """The volume of some amounts of gas at the room's temperature and pressure, mL."""
    known = list(amounts)
    if None in known:
        return None
    n = Amount(sum(one for one in known if one is not None))
    return gas_volume(n, budget.temperature + ZERO_CELSIUS, budget.pressure)


def _room(situation: Situation) -> Volume:
    """The room above the liquids of the reaction in a flask that they fill to a third, mL."""
    liquid = flask(situation.sheet, gas=True).liquid.value
    return Volume(liquid * (1 / THIRD_FULL - 1)) if liquid else _UNKNOWN_ROOM


@once_for_each
def _budget(situation: Situation) -> GasBudget:
    room = situation.instruments
    return gas_budget(situation.sheet, situation.counts, room.temperature, room.pressure)


RULES = {
    "closed-on-gas": closed_on_gas,
    "closed-on-carbonate": closed_on_carbonate,
    "hydrogen-comes-off": hydrogen,
    "gas-of-deprotection": gas_of_deprotection,
    "co2-of-dicarbonate": co2_of_dicarbonate,
    "co2-of-carbonate": co2_of_carbonate,
}
