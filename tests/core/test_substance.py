"""What a compound and a bottle may be: the facts that win, and those that cannot stand."""

import math
from collections.abc import Callable

import pytest

from diazgui.core.quantities import Concentration, Density, Fraction, Loading, MolarMass, QuantityError
from diazgui.core.substance import (
    PICTOGRAMS,
    Compound,
    Dispersion,
    Neat,
    OnSupport,
    Part,
    Salt,
    Solution,
    SolutionByMass,
    Substance,
)


def test_a_stated_molar_mass_wins_over_that_of_the_structure() -> None:
    both = Compound("x", structure_molar_mass=MolarMass(100.0), stated_molar_mass=MolarMass(101.0))
    assert both.molar_mass == 101.0
    assert Compound("x", structure_molar_mass=MolarMass(100.0)).molar_mass == 100.0
    assert Compound("x").molar_mass is None
    assert Compound("x", stated_molar_mass=MolarMass(99.0)).molar_mass == 99.0


REFUSED_AT = [
    (lambda value: Compound("x", structure_molar_mass=MolarMass(value)), "The molar mass must be greater than 0"),
    (lambda value: Compound("x", stated_molar_mass=MolarMass(value)), "The molar mass must be greater than 0"),
    (lambda value: Part("acid", "HX", MolarMass(value), 1), "The molar mass of the counter-ion's acid must be"),
    (lambda value: Part("acid", "HX", MolarMass(80.9), value), "The number of counter-ions must be greater than 0"),
    (lambda value: Solution(Concentration(value)), "The concentration must be greater than 0"),
    (lambda value: OnSupport(Loading(value)), "The loading must be greater than 0"),
    (lambda value: Substance(Compound("x"), density=Density(value)), "The density must be greater than 0"),
    (lambda value: Neat(Fraction(value)), "The purity must be above 0 % and at most 100 %"),
    (lambda value: Salt((), purity=Fraction(value)), "The purity must be above 0 % and at most 100 %"),
    (lambda value: Dispersion(Fraction(value)), "The strength of the dispersion must be above 0 %"),
    (lambda value: SolutionByMass(Fraction(value)), "The strength of the solution must be above 0 %"),
]


@pytest.mark.parametrize("value", [0.0, -1.0, math.nan, math.inf])
@pytest.mark.parametrize(("make", "words"), REFUSED_AT)
def test_zero_and_what_is_no_number_are_refused(make: Callable[[float], object], words: str, value: float) -> None:
    with pytest.raises(QuantityError, match=words):
        make(value)


@pytest.mark.parametrize("make", [Neat, lambda w: Salt((), purity=w), Dispersion, SolutionByMass])
def test_a_mass_fraction_is_at_most_one(make: Callable[[Fraction], object]) -> None:
    make(Fraction(1.0))
    with pytest.raises(QuantityError, match="at most 100 %"):
        make(Fraction(1.0001))


def test_a_bottle_carries_the_pictograms_of_its_label() -> None:
    bottle = Substance(Compound("acetone"), hazards=("GHS02", "GHS07"), hazards_source="label")
    assert [PICTOGRAMS[code] for code in bottle.hazards] == ["flammable", "irritant or harmful"]
    assert Substance(Compound("x")).hazards == ()


@pytest.mark.parametrize("hazards", [("GHS10",), ("flammable",), ("GHS07", "GHS02"), ("GHS02", "GHS02")])
def test_a_pictogram_that_there_is_not_or_out_of_order_is_refused(hazards: tuple[str, ...]) -> None:
    with pytest.raises(QuantityError, match="pictograms from GHS01 to GHS09, each once"):
        Substance(Compound("x"), hazards=hazards)
