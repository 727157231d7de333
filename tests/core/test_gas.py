"""Gas: the worked examples at 5.00 mmol, and the conditions that the user sets."""

from dataclasses import replace

import pytest
from pint import UnitRegistry

from diazgui.core.budget import Counts
from diazgui.core.gas import GasBudget, gas_budget, gas_volume
from diazgui.core.quantities import QuantityError
from diazgui.core.reckoning import Answer, Given
from diazgui.core.sheet import ByAmount, ByEquivalents, ByVolume, Entry, Role, Sheet, Unstated
from diazgui.core.substance import Solution
from tests.core.making import bottle, entry, product, sheet_of


def value(answer: Answer) -> float:
    assert answer.value is not None, answer.reason
    return answer.value


def mL(budget: GasBudget, answer: Answer) -> float:
    return value(budget.volume(answer))


# Liters per mol of an ideal gas at 101.325 kPa: 22.414 at 0 °C, 24.055 at 20 °C, 24.465 at 25 °C.
@pytest.mark.parametrize(
    ("amount", "celsius", "kilopascal", "volume"),
    [
        (1.0, 0.0, 101.325, 22.414),
        (1.0, 20.0, 101.325, 24.055),
        (1.0, 25.0, 101.325, 24.465),
        (5.0, 20.0, 101.325, 120.276),
        (1.0, 20.0, 80.0, 30.467),  # a laboratory at 2,000 m
        (25.0, 20.0, 101.325, 601.38),  # 1 g of sodium hydride, 60 %
    ],
)
def test_a_mmol_of_gas_has_the_volume_of_the_ideal_gas(amount, celsius, kilopascal, volume) -> None:
    assert gas_volume(amount, celsius + 273.15, kilopascal) == pytest.approx(volume, rel=3e-5)


def test_quantities_through_the_gas_law_come_out_as_a_volume() -> None:
    Q = UnitRegistry().Quantity
    R = Q(8.31446261815324, "J/(mol*K)")
    volume = gas_volume(Q(5.0, "mmol"), Q(293.15, "K"), Q(1.01325, "bar"), R)
    assert volume.to("mL").magnitude == pytest.approx(120.276, rel=1e-5)


def protection() -> Sheet:
    """Boc₂O 5.00 mmol, 2.0 eq. of the diamine."""
    return sheet_of(
        entry("boc2o", ByAmount(5.0), bottle("Boc₂O", 218.249), 1.0),
        entry("diamine", ByEquivalents(2.0), bottle("1,4-diazepane", 100.165), 1.0, Role.STARTING_MATERIAL),
        products=(product(200.282),),
    )


def test_Boc2O_gives_120_mL_of_carbon_dioxide_while_it_reacts() -> None:
    budget = gas_budget(protection(), Counts("diamine", 0, dicarbonates={"boc2o": 1}))
    (source,) = budget.sources
    assert (source.row, source.gas) == ("boc2o", "CO₂")
    assert value(source.reacting) == 5.0
    assert value(source.quenching) == 0.0
    assert mL(budget, budget.at_most) == pytest.approx(120, abs=0.5)


def test_Boc2O_without_a_coefficient_is_taken_to_react_to_the_last_of_it() -> None:
    sheet = sheet_of(
        entry("diamine", ByAmount(5.0), nu=1.0, role=Role.STARTING_MATERIAL),
        entry("boc2o", ByEquivalents(1.1), bottle("Boc₂O", 218.249), role=Role.REAGENT),
    )
    assert value(gas_budget(sheet, Counts("diamine", 0, dicarbonates={"boc2o": 1})).at_most) == pytest.approx(5.5)


def test_why_a_volume_shows_the_gas_law_with_its_values() -> None:
    budget = gas_budget(protection(), Counts("diamine", 0, dicarbonates={"boc2o": 1}))
    first, last = budget.volume(budget.at_most).why
    assert first.formula == "n(CO₂, Boc₂O) = N · ξ"
    assert last.formula == "V = n · R · T / p"
    assert last.given[2:] == (Given("T", 293.15, "K"), Given("p", 101.325, "kPa"))
    assert last.result == Given("V", pytest.approx(120.276, rel=1e-5), "mL")
    assert last.source == "ideal gas law"


def test_a_row_without_a_structure_leaves_the_gas_unknown() -> None:
    budget = gas_budget(protection(), Counts("diamine", 0, dicarbonates={"boc2o": 1}, unknown=frozenset({"boc2o"})))
    for amount in (budget.at_most, budget.reacting, budget.quenching):
        assert amount.reason == "What Boc₂O brings along is not known: give it a structure."


def test_temperature_and_pressure_are_the_users() -> None:
    budget = gas_budget(protection(), Counts("diamine", 0, dicarbonates={"boc2o": 1}), 25.0, 80.0)
    assert mL(budget, budget.at_most) == pytest.approx(154.93, rel=1e-4)


def sodium_hydride(*more: Entry) -> Sheet:
    """The Boc compound 5.00 mmol, 1.2 eq. of NaH."""
    return sheet_of(
        entry("amine", ByAmount(5.0), bottle("Boc-diazepane", 200.282), 1.0, Role.STARTING_MATERIAL),
        entry("nah", ByEquivalents(1.2), bottle("NaH", 23.998), role=Role.BASE),
        *more,
    )


NAH = Counts("amine", 1, hydrides={"nah": 1}, alkalis={"nah": 1})


def test_sodium_hydride_gives_144_mL_of_hydrogen_all_of_it_in_the_quench() -> None:
    budget = gas_budget(sodium_hydride(), NAH)
    assert mL(budget, budget.at_most) == pytest.approx(144, abs=0.5)
    assert value(budget.reacting) == 0.0
    assert mL(budget, budget.quenching) == pytest.approx(144, abs=0.5)


def test_acidic_hydrogens_take_their_part_of_the_hydride_during_the_reaction() -> None:
    budget = gas_budget(sodium_hydride(), replace(NAH, acidic_hydrogens={"amine": 1}))
    assert value(budget.reacting) == pytest.approx(5.0)
    assert value(budget.quenching) == pytest.approx(1.0)
    assert value(budget.at_most) == pytest.approx(6.0)


def reductive_amination(hydride: float = 1.4, nu: float | None = 1.0, acid: float = 0.0) -> Sheet:
    """Boc-diazepane 5.00 mmol, aldehyde 1.1 eq., a hydride, acetic acid, hydrogencarbonate of unknown amount."""
    return sheet_of(
        entry("amine", ByAmount(5.0), bottle("Boc-diazepane", 200.282), 1.0, Role.STARTING_MATERIAL),
        entry("carbonyl", ByEquivalents(1.1), bottle("aldehyde", 112.153), 1.0),
        entry("hydride", ByEquivalents(hydride), bottle("NaBH(OAc)₃", 211.942), nu, Role.REAGENT),
        entry("acid", ByEquivalents(acid), bottle("acetic acid", 60.052), role=Role.REAGENT),
        entry("quench", ByVolume(50.0), bottle("NaHCO₃, saturated", None), role=Role.QUENCH),
    )


STAB = Counts("amine", 0, hydrides={"hydride": 1}, acids={"acid": 1})


def test_a_vent_must_bear_168_mL_of_hydrogen_of_which_48_are_expected_in_the_quench() -> None:
    budget = gas_budget(reductive_amination(), STAB)
    assert value(budget.at_most) == pytest.approx(7.0)
    assert mL(budget, budget.at_most) == pytest.approx(168, abs=0.5)
    assert mL(budget, budget.quenching) == pytest.approx(48, abs=0.2)
    assert value(budget.reacting) == 0.0


def test_a_hydride_without_a_coefficient_is_all_expected_in_the_quench() -> None:
    assert value(gas_budget(reductive_amination(nu=None), STAB).quenching) == pytest.approx(7.0)


def test_borohydride_gives_four_hydrogens_of_which_the_reaction_uses_one() -> None:
    budget = gas_budget(reductive_amination(1.0, nu=0.25), replace(STAB, hydrides={"hydride": 4}))
    assert value(budget.at_most) == pytest.approx(20.0)
    assert value(budget.quenching) == pytest.approx(15.0)


def test_hydrogencarbonate_meets_three_acetic_acids_of_each_hydride_and_what_was_added() -> None:
    counts = replace(STAB, acid_when_quenched={"hydride": 3}, carbonates={"quench": 1})
    budget = gas_budget(reductive_amination(acid=1.0), counts)
    carbon_dioxide = budget.sources[1]
    assert (carbon_dioxide.row, carbon_dioxide.gas) == ("quench", "CO₂")
    assert value(carbon_dioxide.quenching) == pytest.approx(26.0)
    assert mL(budget, carbon_dioxide.at_most) == pytest.approx(625, abs=1)
    assert value(carbon_dioxide.reacting) == 0.0
    assert mL(budget, budget.at_most) == pytest.approx(794, abs=1)


def test_hydrogencarbonate_of_a_known_amount_gives_no_more_than_there_is_of_it() -> None:
    sheet = reductive_amination(acid=1.0)
    quench = entry("quench", ByVolume(10.0), bottle("NaHCO₃", 84.0, Solution(1.0)), role=Role.QUENCH)
    counts = replace(STAB, acid_when_quenched={"hydride": 3}, carbonates={"quench": 1})
    budget = gas_budget(replace(sheet, entries=(*sheet.entries[:-1], quench)), counts)
    assert value(budget.sources[1].at_most) == pytest.approx(10.0)


def deprotection(**more: int) -> tuple[Sheet, Counts]:
    sheet = sheet_of(
        entry("amine", ByAmount(5.0), bottle("protected amine", 296.436), 1.0, Role.STARTING_MATERIAL),
        entry("acid", ByEquivalents(10.0), bottle("TFA", 114.022), 2.0),
        products=(product(196.319),),
    )
    return sheet, Counts("amine", 0, acids={"acid": 1}, **more)


def test_taking_off_a_Boc_gives_120_mL_of_carbon_dioxide_and_up_to_120_of_isobutene() -> None:
    budget = gas_budget(*deprotection(boc_removed=1))
    assert [source.gas for source in budget.sources] == ["CO₂", "isobutene"]
    assert [mL(budget, source.at_most) for source in budget.sources] == pytest.approx([120.276, 120.276], rel=1e-4)
    assert mL(budget, budget.reacting) == pytest.approx(240.55, rel=1e-4)
    assert value(budget.quenching) == 0.0


def test_hydrogenolysis_takes_up_hydrogen_which_is_shown_apart_from_the_gas_set_free() -> None:
    budget = gas_budget(*deprotection(cbz_removed=1, hydrogen_taken_up=1))
    assert [source.gas for source in budget.sources] == ["CO₂"]
    assert mL(budget, budget.taken_up) == pytest.approx(120, abs=0.5)
    assert mL(budget, budget.at_most) == pytest.approx(120, abs=0.5)


def carbonate(equivalents: float) -> Sheet:
    """Di-alkylation of 5.00 mmol, which sets 10 mmol of acid free."""
    return sheet_of(
        entry("diamine", ByAmount(5.0), nu=1.0, role=Role.STARTING_MATERIAL),
        entry("halide", ByEquivalents(2.1), nu=2.0),
        entry("base", ByEquivalents(equivalents), bottle("K₂CO₃"), role=Role.BASE),
        entry("wash", ByVolume(10.0), bottle("hydrochloric acid", 36.461, Solution(1.0)), role=Role.WORK_UP),
    )


@pytest.mark.parametrize(
    ("equivalents", "reacting", "at_most"),
    [
        (2.5, 0.0, 5.0),  # 12.5 mmol: all can stay hydrogencarbonate; half of the acid's amount at most
        (1.6, 2.0, 5.0),  # 8.0 mmol: 2.0 mmol of acid are over
        (0.5, 2.5, 2.5),  # 2.5 mmol: all of it is acidified
    ],
)
def test_carbonate_gives_gas_only_where_acid_is_left_for_its_hydrogencarbonate(equivalents, reacting, at_most) -> None:
    budget = gas_budget(carbonate(equivalents), Counts("diamine", 2, carbonates={"base": 2}))
    assert value(budget.reacting) == pytest.approx(reacting)
    assert value(budget.quenching) == 0.0
    assert value(budget.at_most) == pytest.approx(at_most)


def test_acid_of_the_work_up_sets_the_rest_free() -> None:
    budget = gas_budget(carbonate(2.5), Counts("diamine", 2, carbonates={"base": 2}, acids={"wash": 1}))
    assert value(budget.reacting) == 0.0
    assert value(budget.quenching) == pytest.approx(7.5)  # 20 mmol of acid in all, 12.5 mmol of carbonate
    assert value(budget.at_most) == pytest.approx(10.0)


def test_a_sheet_that_sets_no_gas_free_has_none() -> None:
    budget = gas_budget(protection(), Counts("diamine", 0))
    assert budget.sources == ()
    assert value(budget.at_most) == 0.0
    assert mL(budget, budget.at_most) == 0.0
    assert value(budget.taken_up) == 0.0


def test_an_unknown_amount_leaves_the_gas_unknown_with_its_reason() -> None:
    sheet = sheet_of(entry("amine", ByAmount(5.0), nu=1.0), entry("nah", Unstated(), bottle("NaH"), role=Role.BASE))
    budget = gas_budget(sheet, NAH)
    assert budget.at_most.value is None
    assert budget.volume(budget.at_most).reason.startswith("NaH: Not stated yet")
    assert budget.volume(budget.at_most).unit == "mL"


def test_without_the_acid_made_the_gas_of_a_carbonate_is_unknown() -> None:
    budget = gas_budget(carbonate(2.5), Counts("diamine", carbonates={"base": 2}))
    assert "follows from the structures" in budget.at_most.reason


@pytest.mark.parametrize("temperature", [-273.15, float("nan"), float("inf")])
def test_a_temperature_that_no_gas_has_is_refused(temperature: float) -> None:
    with pytest.raises(QuantityError, match="Type it again, such as 20 °C"):
        gas_budget(protection(), Counts(), temperature)


@pytest.mark.parametrize("pressure", [0.0, -1.0, float("nan"), float("inf")])
def test_a_pressure_that_no_gas_has_is_refused(pressure: float) -> None:
    with pytest.raises(QuantityError, match=r"Type it again, such as 101\.3 kPa"):
        gas_budget(protection(), Counts(), pressure=pressure)
