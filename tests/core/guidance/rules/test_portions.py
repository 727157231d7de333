"""Rules about single rows: when a portion is too small, and what the button does."""

from dataclasses import replace

import pytest

from diazgui.core.guidance.notice import Told
from diazgui.core.guidance.remedy import Resupply, with_change
from diazgui.core.guidance.rules.portions import (
    RULES,
    portion_too_small,
    pure_but_sold_dissolved,
    stock_to_make,
)
from diazgui.core.guidance.situation import Situation
from diazgui.core.instruments import Instruments
from diazgui.core.row_edits import with_weighed
from diazgui.core.sheet import (
    Basis,
    ByAmount,
    ByEquivalents,
    ByMass,
    ByVolume,
    ByWeightPercent,
    Entry,
    Role,
    Sheet,
    Unstated,
)
from diazgui.core.substance import TYPED, Compound, Dispersion, Fact, Neat, Solution, State, Substance
from diazgui.core.table import Row, rows
from tests.core.test_stock import NAI, sheet_of_little, supplied

STOCK = Solution(0.1, "acetonitrile", Neat())
USE = Resupply("iodide", STOCK)


def spoken(situation: Situation) -> tuple[str, ...]:
    return tuple(rule_id for rule_id, rule in RULES.items() for _ in rule(situation))


def stated(sheet: Sheet, basis: Basis) -> Sheet:
    changed = tuple(replace(one, basis=basis) if one.id == "iodide" else one for one in sheet.entries)
    return replace(sheet, entries=changed)


def iodide(sheet: Sheet) -> Row:
    return next(row for row in rows(sheet) if row.id == "iodide")


def test_too_little_to_weigh_is_noticed_and_a_stock_solution_helps() -> None:
    sheet = sheet_of_little(0.05)
    assert spoken(Situation(sheet)) == ("portion-too-small",)
    helped = with_change(sheet, USE)
    assert spoken(Situation(helped)) == ("stock-to-make",)
    assert (iodide(helped).volume, iodide(helped).mass) == (pytest.approx(0.5), None)


def test_a_finer_balance_needs_no_help() -> None:
    assert spoken(Situation(sheet_of_little(0.05), instruments=Instruments(0.01, 1.0))) == ()


def test_what_cannot_be_made_a_solution_of_is_noticed_in_other_words() -> None:
    hydride = supplied(sheet_of_little(0.03), Dispersion(0.6, "mineral oil"))
    assert spoken(Situation(hydride)) == ("portion-too-small-for-stock",)


def test_two_rows_may_be_too_small_for_two_reasons() -> None:
    carbonate = Substance(Compound("K2CO3", "O=C([O-])[O-].[K+].[K+]", structure_molar_mass=138.2))
    sheet = sheet_of_little(0.05)
    both = replace(sheet, entries=(*sheet.entries, Entry("base", Role.BASE, carbonate, ByAmount(0.01))))
    assert spoken(Situation(both)) == ("portion-too-small", "portion-too-small-for-stock")


def test_once_the_solution_was_measured_it_need_not_be_made() -> None:
    helped = with_change(sheet_of_little(0.05), USE)
    assert spoken(Situation(with_weighed(helped, "iodide", ByVolume(0.5)))) == ()


@pytest.mark.parametrize("basis", [ByEquivalents(0.05), ByAmount(0.05), Unstated()])
def test_what_was_stated_by_an_amount_stays_as_it_was_stated(basis: Basis) -> None:
    assert with_change(stated(sheet_of_little(), basis), USE).entry("iodide").basis == basis


@pytest.mark.parametrize("basis", [ByMass(7.4947), ByWeightPercent(0.074947)])
def test_what_was_stated_by_what_it_weighs_keeps_its_amount(basis: Basis) -> None:
    helped = with_change(stated(sheet_of_little(), basis), USE)
    assert isinstance(helped.entry("iodide").basis, ByAmount)
    assert iodide(helped).volume == pytest.approx(0.5)


def test_a_mass_of_an_unknown_amount_stays_a_mass() -> None:
    unknown = supplied(stated(sheet_of_little(substance=Substance(Compound("X", "CCO"))), ByMass(5.0)), Neat())
    assert with_change(unknown, USE).entry("iodide").basis == ByMass(5.0)


def test_what_belongs_to_the_bottle_goes_with_it_and_the_rest_stays() -> None:
    liquid = replace(NAI, density=1100.0, state=State.LIQUID, hazards=("GHS07",), hazards_source="label")
    helped = with_change(sheet_of_little(0.05, liquid), USE).entry("iodide")
    assert helped.substance.supply == STOCK
    assert (helped.substance.density, helped.substance.hazards) == (None, ())
    assert helped.substance.compound == NAI.compound
    assert (helped.role, helped.basis) == (Role.CATALYST, ByEquivalents(0.05))


def test_the_button_takes_the_row_from_the_solution_and_the_words_have_its_numbers() -> None:
    (found,) = portion_too_small(Situation(sheet_of_little(0.05)))
    assert found.about == ("iodide",)
    assert found.offers[0].change == USE
    assert found.words["portion"] == Told(pytest.approx(7.4947), "mass")
    assert found.words["least"] == Told(10.0, "size in mg")


def test_the_solution_of_a_sheet_without_concentration_brings_an_unknown_part_of_the_solvent() -> None:
    helped = replace(with_change(sheet_of_little(0.05), USE), concentration=None)
    assert stock_to_make(Situation(helped))[0].words["share"] == "an unknown part"


def test_a_liquid_is_told_by_its_volume_and_a_row_without_a_name_as_such() -> None:
    liquid = Substance(Compound("", stated_molar_mass=100.0), density=1000.0, state=State.LIQUID)
    drop = Entry("drop", Role.REAGENT, liquid, ByAmount(0.05))
    (found,) = RULES["portion-too-small-for-stock"](Situation(Sheet((drop,), reference="drop")))
    assert found.words["portion"] == Told(pytest.approx(0.005), "volume")
    assert found.words["least"] == Told(0.05, "size in mL")
    assert found.words["name"] == "a row without a name"


def of_kind(substance: Substance) -> Situation:
    return Situation(Sheet((Entry("row", Role.REAGENT, substance),)), kinds={"row": frozenset({"sold dissolved"})})


def test_what_is_sold_dissolved_is_asked_about_where_it_is_taken_as_pure() -> None:
    amine = Substance(Compound("dimethylamine"))
    (found,) = pure_but_sold_dissolved(of_kind(amine))
    assert (found.words, found.about) == ({"names": "dimethylamine"}, ("row",))
    assert not pure_but_sold_dissolved(replace(of_kind(amine), kinds={}))


@pytest.mark.parametrize(
    "changes",
    [
        {"supply": Solution(2.0, "THF")},
        {"supply": Neat(0.98)},
        {"facts": (Fact("strength", TYPED),)},
        {"id": "dimethylamine-gas"},
    ],
)
def test_a_stated_strength_and_what_ships_are_believed(changes: dict[str, object]) -> None:
    assert not pure_but_sold_dissolved(of_kind(replace(Substance(Compound("dimethylamine")), **changes)))
