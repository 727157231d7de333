"""The same compound in another bottle: the numbers of each form by hand, and what goes with the bottle."""

from dataclasses import replace
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diazgui.core.quantities import Amount, Concentration, Density, Equivalents, Fraction, Loading, Mass, MolarMass
from diazgui.core.sheet import Absolute, ByAmount, ByEquivalents, ByMass, ByVolume, Entry, Role, Sheet
from diazgui.core.substance import (
    TYPED,
    Compound,
    Dispersion,
    Fact,
    Label,
    Neat,
    OnSupport,
    Part,
    Salt,
    Solution,
    SolutionByMass,
    State,
    Substance,
    Supply,
)
from diazgui.core.supply_edits import density_known, holds_alike, in_bottle, rebottled, with_bottle, with_supply
from diazgui.core.table import Row, rows

HCL = Part("hydrogen chloride", "HCl", MolarMass(36.461), 2)
WATER = Part("water", "H2O", MolarMass(18.015), 1)
SULFURIC = Part("sulfuric acid", "H2O4S", MolarMass(98.079), 0.5)
DIHYDROCHLORIDE = Salt((HCL,), "dihydrochloride")

DIAZEPANE = Substance(
    Compound("1,4-diazepane", "C1CNCCNC1", structure_molar_mass=MolarMass(100.165)),
    state=State.SOLID,
    id="1,4-diazepane",
    short="diazepane",
    hazards=("GHS05", "GHS07"),
    hazards_source="a label",
)
HYDRIDE = Substance(
    Compound("sodium hydride", structure_molar_mass=MolarMass(23.998)),
    Dispersion(Fraction(0.6), "mineral oil"),
    state=State.SOLID,
    facts=(Fact("supply", "a label"),),
    short="NaH",
)
IN_DIOXANE = Substance(
    Compound("hydrogen chloride", structure_molar_mass=MolarMass(36.461)),
    Solution(Concentration(4.0), "1,4-dioxane"),
    Density(1050.0),
    State.LIQUID,
    (Fact("density", "a supplier"), Fact("supply", "the guide")),
    "hcl-dioxane",
    "HCl in dioxane",
    ("GHS02", "GHS05"),
    "a safety data sheet",
)
CONCENTRATED = Substance(
    Compound("hydrochloric acid", structure_molar_mass=MolarMass(36.461)),
    SolutionByMass(Fraction(0.37), "water"),
    Density(1180.0),
    State.LIQUID,
    (Fact("density", "a table"), Fact("supply", "a supplier")),
    "hcl-conc",
    "conc. HCl",
    ("GHS05",),
    "another safety data sheet",
)
TFA = Substance(
    Compound("trifluoroacetic acid", structure_molar_mass=MolarMass(114.022)),
    density=Density(1489.0),
    state=State.LIQUID,
    facts=(Fact("density", "a supplier"),),
    id="tfa",
    short="TFA",
    hazards=("GHS05",),
    hazards_source="a label",
)


def sheet_of(substance: Substance, basis: Absolute | ByEquivalents) -> Sheet:
    """10 mmol of a reference of 200 g/mol, and the row that changes its bottle."""
    model = Substance(Compound("model", structure_molar_mass=MolarMass(200.0)))
    entries = (
        Entry("model", Role.STARTING_MATERIAL, model, ByAmount(Amount(10.0))),
        Entry("row", Role.REAGENT, substance, basis, source="the guide"),
    )
    return Sheet(entries, reference="model")


def row_of(sheet: Sheet) -> Row:
    return rows(sheet)[1]


def changed(substance: Substance, amount: float, supply: Supply, density: float | None = None) -> Row:
    sheet = sheet_of(substance, ByAmount(Amount(amount)))
    return row_of(with_supply(sheet, "row", supply, None if density is None else Density(density)))


PURE_HYDRIDE = replace(HYDRIDE, supply=Neat())
GAS = Substance(Compound("hydrogen chloride", structure_molar_mass=MolarMass(36.461)))
HBR = Substance(Compound("hydrogen bromide", structure_molar_mass=MolarMass(80.912)))
STAB = Substance(Compound("NaBH(OAc)₃", structure_molar_mass=MolarMass(211.94)))


@pytest.mark.parametrize(
    ("substance", "amount", "supply", "density", "mass", "volume", "molar_mass"),
    [
        (PURE_HYDRIDE, 6.0, Dispersion(Fraction(0.6), "mineral oil"), None, 239.98, None, 23.998),
        (GAS, 50.0, Solution(Concentration(4.0), "1,4-dioxane"), 1050.0, 13125.0, 12.5, 36.461),
        (GAS, 50.0, Solution(Concentration(4.0), "1,4-dioxane"), None, None, 12.5, 36.461),
        (HBR, 10.0, SolutionByMass(Fraction(0.48), "water"), 1490.0, 1685.667, 1.131320, 80.912),
        (DIAZEPANE, 10.0, DIHYDROCHLORIDE, None, 1730.87, None, 173.087),
        (DIAZEPANE, 10.0, Salt((HCL, WATER), "dihydrochloride monohydrate"), None, 1911.02, None, 191.102),
        (DIAZEPANE, 10.0, Salt((SULFURIC,), "hemisulfate"), None, 1492.045, None, 149.2045),
        (DIAZEPANE, 10.0, Salt((WATER,), "monohydrate"), None, 1181.80, None, 118.180),
        (DIAZEPANE, 10.0, Salt((HCL,), "dihydrochloride", Fraction(0.98)), None, 1766.1939, None, 173.087),
        (STAB, 10.0, OnSupport(Loading(0.002), "silica"), None, 5000.0, None, 211.94),
        (replace(TFA, density=None), 50.0, Neat(Fraction(0.99)), 1489.0, 5758.68687, 3.867486, 114.022),
        (TFA, 50.0, Neat(), 1489.0, 5701.1, 3.828811, 114.022),
    ],
)
def test_each_form_comes_to_the_mass_and_volume_worked_out_by_hand(
    substance, amount, supply, density, mass, volume, molar_mass
):
    row = changed(substance, amount, supply, density)
    assert row.mass == (None if mass is None else pytest.approx(mass, rel=1e-6))
    assert row.volume == (None if volume is None else pytest.approx(volume, rel=1e-6))
    assert row.molar_mass == pytest.approx(molar_mass)
    assert row.amount == amount


def test_a_solid_taken_as_a_solution_of_unknown_density_has_a_volume_all_the_same():
    row = changed(DIAZEPANE, 10.0, Solution(Concentration(0.5), "ethanol"))
    assert row.volume == pytest.approx(20.0)
    assert (row.mass, row.reasons["mass"]) == (None, "The density of the solution is not known.")


def test_the_purity_of_before_does_not_apply_on_top_of_a_concentration():
    impure = replace(DIAZEPANE, supply=Neat(Fraction(0.5)))
    assert changed(impure, 10.0, Solution(Concentration(2.0))).volume == pytest.approx(5.0)


@pytest.mark.parametrize(
    ("basis", "field"),
    [
        (ByAmount(Amount(12.0)), "amount"),
        (ByEquivalents(Equivalents(1.2)), "equivalents"),
        (ByMass(Mass(500.0)), "mass"),
        (ByVolume(2.0), "volume"),
    ],
)
def test_what_was_stated_of_the_row_stays(basis, field):
    sheet = sheet_of(DIAZEPANE, basis)
    sheet = replace(sheet, entries=(sheet.entries[0], replace(sheet.entries[1], weighed=ByMass(Mass(123.0)))))
    after = with_supply(sheet, "row", DIHYDROCHLORIDE, None)
    assert after.entry("row") == replace(sheet.entry("row"), substance=after.entry("row").substance)
    assert row_of(after).stated == field
    assert after.entry("model") == sheet.entry("model")


def test_a_row_that_is_not_there_is_a_fault_of_the_caller():
    with pytest.raises(KeyError):
        with_supply(sheet_of(TFA, ByMass(Mass(1.0))), "nothing", Neat(), None)


def test_the_same_bottle_again_is_no_edit():
    assert rebottled(IN_DIOXANE, IN_DIOXANE.supply, IN_DIOXANE.density, (CONCENTRATED,)) is IN_DIOXANE


def test_hazards_state_and_short_name_of_a_solution_do_not_outlive_it():
    made = rebottled(IN_DIOXANE, Solution(Concentration(4.0), "cyclopentyl methyl ether"), Density(930.0))
    assert (made.hazards, made.hazards_source, made.short, made.state) == ((), "", "", State.LIQUID)
    assert made.facts == (Fact("density", TYPED), Fact("strength", TYPED))
    assert made.id == "hcl-dioxane"


def test_a_salt_has_the_short_name_of_its_compound_and_no_hazards_that_are_known():
    made = rebottled(DIAZEPANE, DIHYDROCHLORIDE, None)
    assert (made.hazards, made.hazards_source, made.short, made.state) == ((), "", "diazepane", State.UNKNOWN)
    assert made.facts == (Fact("strength", TYPED),)


@pytest.mark.parametrize("supply", [OnSupport(Loading(0.001)), Dispersion(Fraction(0.5))])
def test_what_is_on_a_support_or_in_oil_is_weighed_as_a_solid(supply):
    assert rebottled(TFA, supply, None).state is State.SOLID


def test_another_strength_of_the_same_contents_keeps_what_is_known_of_them():
    weaker = rebottled(IN_DIOXANE, Solution(Concentration(2.0), "1,4-Dioxane"), Density(1050.0))
    assert (weaker.hazards, weaker.hazards_source) == (("GHS02", "GHS05"), "a safety data sheet")
    assert weaker.facts == (Fact("density", "a supplier"), Fact("strength", TYPED))
    assert weaker.short == "HCl in dioxane"


def test_a_known_bottle_comes_whole():
    assert rebottled(IN_DIOXANE, CONCENTRATED.supply, CONCENTRATED.density, (IN_DIOXANE, CONCENTRATED)) == CONCENTRATED


def test_a_known_bottle_of_another_strength_gives_its_hazards():
    half = SolutionByMass(Fraction(0.2), "water")
    made = rebottled(IN_DIOXANE, half, Density(1098.0), (CONCENTRATED,))
    assert (made.hazards, made.hazards_source, made.id) == (("GHS05",), "another safety data sheet", "hcl-conc")
    assert made.facts == (Fact("density", TYPED), Fact("strength", TYPED))
    assert made.compound == IN_DIOXANE.compound


def test_a_molar_mass_that_was_typed_goes_with_the_compound_into_a_known_bottle():
    own = replace(TFA.compound, stated_molar_mass=MolarMass(114.0))
    mine = replace(TFA, compound=own, supply=Neat(Fraction(0.9)), facts=(Fact("molar mass", TYPED),))
    back = rebottled(mine, Neat(), Density(1489.0), (TFA,))
    assert back == replace(TFA, compound=own, facts=(Fact("density", "a supplier"), Fact("molar mass", TYPED)))


def test_the_density_of_the_neat_liquid_comes_back_with_it():
    dissolved = rebottled(TFA, Solution(Concentration(1.0), "water"), None, (TFA,))
    assert density_known(dissolved, Neat(Fraction(0.99)), (TFA,)) == 1489.0
    assert density_known(dissolved, Neat(Fraction(0.99))) is None


def test_the_density_of_a_solution_is_that_of_its_strength():
    assert density_known(TFA, Solution(Concentration(4.0), "1,4-dioxane"), (IN_DIOXANE,)) == 1050.0
    assert density_known(TFA, Solution(Concentration(2.0), "1,4-dioxane"), (IN_DIOXANE,)) is None
    assert density_known(IN_DIOXANE, Solution(Concentration(2.0), "1,4-dioxane")) == 1050.0


def test_a_density_that_was_typed_wins_over_the_known_one():
    mine = replace(TFA, density=Density(1480.0))
    assert density_known(mine, Neat(Fraction(0.99)), (TFA,)) == 1480.0


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (Neat(), Neat(Fraction(0.97)), True),
        (Neat(), DIHYDROCHLORIDE, False),
        (DIHYDROCHLORIDE, Salt((HCL,), "2 HCl", Fraction(0.97)), True),
        (Salt((HCL, WATER)), Salt((WATER, HCL)), True),
        (DIHYDROCHLORIDE, Salt((HCL, WATER)), False),
        (Solution(Concentration(12.0), "Water"), SolutionByMass(Fraction(0.37), "water"), True),
        (Solution(Concentration(4.0), "water"), Solution(Concentration(4.0), "1,4-dioxane"), False),
        (Dispersion(Fraction(0.6), "mineral oil"), Dispersion(Fraction(0.55), "mineral oil"), True),
        (Dispersion(Fraction(0.6), "mineral oil"), Dispersion(Fraction(0.6), "wax"), False),
        (Dispersion(Fraction(0.6)), SolutionByMass(Fraction(0.6)), False),
        (OnSupport(Loading(0.001)), OnSupport(Loading(0.002)), True),
    ],
)
def test_bottles_hold_alike_where_only_their_strength_differs(one, other, alike):
    assert holds_alike(one, other) is alike
    assert holds_alike(other, one) is alike


LOT = Label("A17", "Sigma", "b1")


def test_a_bottle_titrated_anew_keeps_its_lot_and_another_kind_of_bottle_loses_it():
    ours = replace(IN_DIOXANE, label=LOT)
    assert rebottled(ours, Solution(Concentration(3.8), "1,4-dioxane"), None).label == LOT
    assert rebottled(ours, SolutionByMass(Fraction(0.13), "1,4-dioxane"), None).label == LOT
    assert rebottled(ours, IN_DIOXANE.supply, Density(1051.0)).label == LOT
    assert rebottled(ours, Solution(Concentration(4.0), "diethyl ether"), None).label == Label()
    assert rebottled(ours, CONCENTRATED.supply, CONCENTRATED.density, (CONCENTRATED,)).label == Label()


def test_a_strength_that_is_typed_takes_no_lot_from_a_bottle_that_happens_to_have_it():
    theirs = replace(DIAZEPANE, supply=Neat(Fraction(0.97)), label=Label("B2"))
    assert rebottled(DIAZEPANE, Neat(Fraction(0.97)), None, (theirs,)).label == Label()
    assert rebottled(replace(DIAZEPANE, label=LOT), Neat(Fraction(0.97)), None, (theirs,)).label == LOT


def test_a_bottle_that_is_chosen_brings_strength_density_and_label_with_their_sources():
    chosen = Substance(
        Compound("TFA, reagent grade", structure_molar_mass=MolarMass(114.0)),
        Neat(Fraction(0.98)),
        Density(1480.0),
        facts=(Fact("density", "certificate"), Fact("strength", "certificate")),
        label=LOT,
    )
    sheet = with_bottle(sheet_of(TFA, ByEquivalents(Equivalents(2.0))), "row", chosen)
    made = sheet.entry("row").substance
    assert made.compound == TFA.compound
    assert (made.supply, made.density, made.label) == (Neat(Fraction(0.98)), Density(1480.0), LOT)
    assert made.facts == (Fact("density", "certificate"), Fact("strength", "certificate"))
    assert (made.id, made.short, made.hazards, made.state) == ("tfa", "TFA", ("GHS05",), State.LIQUID)


def test_a_bottle_without_a_density_has_that_of_the_same_contents():
    plain = Substance(TFA.compound, Neat(Fraction(0.98)), label=LOT)
    made = in_bottle(TFA, plain)
    assert made.density == Density(1489.0)
    assert made.facts == (Fact("density", "a supplier"), Fact("strength", TYPED))
    weaker = Substance(IN_DIOXANE.compound, Solution(Concentration(2.0), "1,4-dioxane"), label=LOT)
    assert in_bottle(IN_DIOXANE, weaker).density is None
    same = replace(IN_DIOXANE, density=None, facts=(), label=LOT)
    assert in_bottle(CONCENTRATED, same, (IN_DIOXANE,)).density == Density(1050.0)


def test_a_bottle_with_pictograms_of_its_own_shows_those():
    ours = replace(TFA, hazards=("GHS05", "GHS07"), hazards_source="the label", label=LOT)
    assert in_bottle(TFA, ours) == ours


def test_a_bottle_brings_a_molar_mass_where_none_was_known():
    unknown, stated = Substance(Compound("resin")), Compound("resin", stated_molar_mass=MolarMass(500.0))
    assert in_bottle(unknown, Substance(stated, label=LOT)).compound == stated
    assert in_bottle(Substance(stated), Substance(Compound("Resin"), label=LOT)).compound == stated


shares = st.floats(0.01, 1.0).map(Fraction)
media = st.sampled_from(["", "water", "1,4-dioxane", "mineral oil"])
parts = st.builds(replace, st.sampled_from([HCL, WATER, SULFURIC]), ratio=st.sampled_from([0.5, 1.0, 1.5, 2.0, 0.8]))
supplies = st.one_of(
    st.builds(Neat, shares),
    st.builds(Salt, st.lists(parts, min_size=1, max_size=3).map(tuple), st.just("salt"), shares),
    st.builds(Dispersion, shares, media),
    st.builds(Solution, st.floats(0.01, 20.0).map(Concentration), media),
    st.builds(SolutionByMass, shares, media),
    st.builds(OnSupport, st.floats(1e-4, 1e-2).map(Loading), media),
)
densities = st.none() | st.floats(500.0, 3000.0).map(Density)
bases = st.sampled_from([ByAmount(Amount(7.0)), ByEquivalents(Equivalents(1.3)), ByMass(Mass(900.0)), ByVolume(3.0)])
SHELF = (DIAZEPANE, HYDRIDE, IN_DIOXANE, CONCENTRATED, TFA)


@given(st.sampled_from(SHELF), bases, supplies, densities)
def test_a_shipped_bottle_changed_and_changed_back_is_as_it_was(substance, basis, supply, density):
    sheet = sheet_of(substance, basis)
    there = with_supply(sheet, "row", supply, density, (substance,))
    assert with_supply(there, "row", substance.supply, substance.density, (substance,)) == sheet


@given(st.sampled_from(SHELF), bases, supplies, densities, supplies, densities)
def test_the_numbers_of_any_bottle_come_back_with_it(substance, basis, first, its_density, other, other_density):
    one = with_supply(sheet_of(substance, basis), "row", first, its_density, SHELF)
    there = with_supply(one, "row", other, other_density, SHELF)
    back = with_supply(there, "row", first, its_density, SHELF)
    assert row_of(back).supply == row_of(one).supply
    for field in ("amount", "mass", "volume", "equivalents", "density"):
        a, b = getattr(row_of(back), field), getattr(row_of(one), field)
        assert (a is None) == (b is None)
        assert a is None or isclose(a, b, rel_tol=1e-12)
