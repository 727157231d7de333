"""Every way a bottle may be filled, in both directions, with the numbers written out."""

from dataclasses import replace

import pytest

from diazgui.core.dispensing import (
    amount_in_mass,
    amount_in_volume,
    dispensed_mass,
    dispensed_volume,
    mass_fraction,
    missing_for_amount,
    missing_for_volume,
    molar_mass_as_supplied,
)
from diazgui.core.quantities import (
    Amount,
    Concentration,
    Density,
    Fraction,
    Loading,
    Mass,
    MolarMass,
    Volume,
)
from diazgui.core.substance import (
    Compound,
    Dispersion,
    Neat,
    OnSupport,
    Part,
    Salt,
    Solution,
    SolutionByMass,
    State,
    Substance,
)


def compound(name: str, molar_mass: float | None) -> Compound:
    return Compound(name, structure_molar_mass=None if molar_mass is None else MolarMass(molar_mass))


HCL = Part("hydrochloric acid", "HCl", MolarMass(36.461), 2)
WATER = Part("water", "H2O", MolarMass(18.015), 1.5)
SULFURIC = Part("sulfuric acid", "H2SO4", MolarMass(98.072), 0.5)

DIAZEPANE = Substance(compound("1,4-diazepane", 100.165), Neat(Fraction(0.98)), state=State.SOLID)
TFA = Substance(compound("trifluoroacetic acid", 114.022), density=Density(1489.0), state=State.LIQUID)
DIHYDROCHLORIDE = Substance(compound("1,4-diazepane", 100.165), Salt((HCL,), "dihydrochloride"), state=State.SOLID)
WET_SALT = Substance(compound("1,4-diazepane", 100.165), Salt((HCL, WATER), purity=Fraction(0.95)))
HEMISULFATE = Substance(compound("1,4-diazepane", 100.165), Salt((SULFURIC,), "hemisulfate"))
SODIUM_HYDRIDE = Substance(compound("sodium hydride", 23.998), Dispersion(Fraction(0.60), "mineral oil"))
HCL_IN_DIOXANE = Substance(compound("hydrogen chloride", 36.461), Solution(Concentration(4.0), "1,4-dioxane"))
HCL_WITH_DENSITY = replace(HCL_IN_DIOXANE, density=Density(1050.0))
HBR_48 = Substance(compound("hydrogen bromide", 80.912), SolutionByMass(Fraction(0.48)), density=Density(1490.0))
HYDRIDE_ON_RESIN = Substance(compound("a supported hydride", None), OnSupport(Loading(0.0032), "polystyrene"))
UNKNOWN = Substance(compound("an unknown", None), density=Density(900.0))

BOTH_WAYS = [
    # (substance, amount in mmol, mass as weighed in mg or None, volume as dispensed in mL or None)
    (DIAZEPANE, 10.0, 1022.0918, None),  # 10.0 × 100.165 / 0.98
    (TFA, 50.0, 5701.1, 3.828811),  # 50.0 × 114.022 = 5.701 g; / 1.489
    (DIHYDROCHLORIDE, 5.0, 865.435, None),  # 5.00 × (100.165 + 2 × 36.461)
    (WET_SALT, 5.0, 1053.2079, None),  # 5.00 × (173.087 + 1.5 × 18.015) / 0.95
    (HEMISULFATE, 2.0, 298.402, None),  # 2.00 × (100.165 + 0.5 × 98.072)
    (SODIUM_HYDRIDE, 6.0, 239.98, None),  # 6.00 × 23.998 / 0.60
    (HCL_IN_DIOXANE, 50.0, None, 12.5),  # 50.0 / 4.0
    (HCL_WITH_DENSITY, 50.0, 13_125.0, 12.5),  # 12.5 mL × 1.05 g/mL
    (HBR_48, 10.0, 1685.6667, 1.131320),  # 10.0 × 80.912 / 0.48; / 1.490
    (HYDRIDE_ON_RESIN, 2.4, 750.0, None),  # 2.40 / 3.2 mmol/g
    (UNKNOWN, 5.0, None, None),
]


@pytest.mark.parametrize(("substance", "n", "m", "V"), BOTH_WAYS)
def test_an_amount_gives_the_mass_and_the_volume_to_dispense(
    substance: Substance, n: float, m: float | None, V: float | None
) -> None:
    assert dispensed_mass(substance, Amount(n)) == (None if m is None else pytest.approx(m, rel=1e-6))
    assert dispensed_volume(substance, Amount(n)) == (None if V is None else pytest.approx(V, rel=1e-6))


@pytest.mark.parametrize(("substance", "n", "m", "V"), [case for case in BOTH_WAYS if case[2] is not None])
def test_a_weighed_mass_gives_the_amount(substance: Substance, n: float, m: float, V: float | None) -> None:
    assert amount_in_mass(substance, Mass(m)) == pytest.approx(n, rel=1e-6)


@pytest.mark.parametrize(("substance", "n", "m", "V"), [case for case in BOTH_WAYS if case[3] is not None])
def test_a_dispensed_volume_gives_the_amount(substance: Substance, n: float, m: float | None, V: float) -> None:
    assert amount_in_volume(substance, Volume(V)) == pytest.approx(n, rel=1e-6)


def test_no_amount_follows_from_a_mass_or_a_volume_where_a_fact_is_missing() -> None:
    assert amount_in_mass(UNKNOWN, Mass(100.0)) is None
    assert amount_in_volume(UNKNOWN, Volume(1.0)) is None
    assert amount_in_mass(HCL_IN_DIOXANE, Mass(100.0)) is None
    assert amount_in_volume(DIAZEPANE, Volume(1.0)) is None


def test_an_amount_of_zero_is_a_value() -> None:
    assert dispensed_mass(TFA, Amount(0.0)) == 0.0
    assert dispensed_volume(TFA, Amount(0.0)) == 0.0


@pytest.mark.parametrize(
    ("substance", "expected"),
    [
        (DIAZEPANE, 100.165),
        (DIHYDROCHLORIDE, 173.087),  # Indigo ELN added the salt's code in place of its mass
        (WET_SALT, 200.1095),
        (HEMISULFATE, 149.201),
        (SODIUM_HYDRIDE, 23.998),
        (HCL_IN_DIOXANE, 36.461),
        (UNKNOWN, None),
        (replace(DIHYDROCHLORIDE, compound=compound("x", None)), None),
    ],
)
def test_the_molar_mass_is_that_of_the_form_in_the_bottle(substance: Substance, expected: float | None) -> None:
    assert molar_mass_as_supplied(substance) == (None if expected is None else pytest.approx(expected))


@pytest.mark.parametrize(
    ("supply", "expected"),
    [
        (Neat(), 1.0),
        (Neat(Fraction(0.98)), 0.98),
        (Salt((HCL,), purity=Fraction(0.95)), 0.95),
        (Dispersion(Fraction(0.60)), 0.60),
        (SolutionByMass(Fraction(0.48)), 0.48),
        (Solution(Concentration(4.0)), None),
        (OnSupport(Loading(0.0015)), None),
    ],
)
def test_the_mass_fraction_is_the_purity_or_the_strength(supply: Neat, expected: float | None) -> None:
    assert mass_fraction(supply) == expected


WEIGH = "Dispensed as a solid: weigh it."
MISSING = [
    (DIAZEPANE, "", WEIGH),
    (TFA, "", ""),
    (replace(TFA, density=None), "", "The density is not known: weigh it, or type the density from the label."),
    (SODIUM_HYDRIDE, "", WEIGH),
    (HYDRIDE_ON_RESIN, "", WEIGH),
    (HCL_IN_DIOXANE, "The density of the solution is not known.", ""),
    (HCL_WITH_DENSITY, "", ""),
    (HBR_48, "", ""),
    (UNKNOWN, "The molar mass of an unknown is not known.", "The molar mass of an unknown is not known."),
    (Substance(compound("", None), density=Density(900.0)),) + ("The molar mass of this compound is not known.",) * 2,
    (
        Substance(Compound("x", problem="The structure has an open valence."), state=State.SOLID),
        "The structure has an open valence.",
        WEIGH,
    ),
]


@pytest.mark.parametrize(("substance", "for_amount", "for_volume"), MISSING)
def test_what_is_missing_is_said_and_nothing_is_said_where_nothing_is(
    substance: Substance, for_amount: str, for_volume: str
) -> None:
    assert missing_for_amount(substance) == for_amount
    assert missing_for_volume(substance) == for_volume


# Faults found in other reagent tables, by the name of the case in reagent_table_cases.json.


def test_iss_3512_a_concentration_defines_the_amount_and_the_density_only_the_mass() -> None:
    solution = Substance(compound("x", 100.0), Solution(Concentration(2.0)), density=Density(1000.0))
    assert amount_in_volume(solution, Volume(1000.0)) == 2000.0
    assert dispensed_mass(solution, Amount(2000.0)) == 1_000_000.0
    assert amount_in_mass(solution, Mass(1_000_000.0)) == 2000.0


def test_indigo_12_a_liquid_of_75_percent_holds_three_quarters() -> None:
    ethanol = Substance(compound("ethanol", 46.069), Neat(Fraction(0.75)), density=Density(789.0), state=State.LIQUID)
    assert amount_in_volume(ethanol, Volume(25.0)) == pytest.approx(321.12, rel=1e-4)
    assert dispensed_volume(ethanol, Amount(321.12157)) == pytest.approx(25.0, rel=1e-6)


def test_indigo_16_no_purity_applies_on_top_of_a_concentration() -> None:
    solution = Substance(compound("acetic acid", 60.052), Solution(Concentration(2.0)))
    assert dispensed_volume(solution, Amount(3000.0)) == 1500.0
    assert mass_fraction(solution.supply) is None
