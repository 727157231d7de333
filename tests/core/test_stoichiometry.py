"""Every formula, twice: a worked number with its source, and the unit that follows from its arguments.

The units catch a multiplication in the place of a division; only the worked numbers catch a stray factor.
"""

import inspect
from collections.abc import Callable
from typing import Any

import pytest

from diazgui.core import stoichiometry as s
from diazgui.units import quantity

FORMULAS = {
    name: formula
    for name, formula in inspect.getmembers(s, inspect.isfunction)
    if formula.__module__ == s.__name__ and not name.startswith("_")
}

# Sources. "Mono-Boc", "reductive amination": the worked examples of the protocols at 5.00 mmol, re-computed by
# hand from the molar masses of RDKit and the densities named there. ORD: Open Reaction Database. Others: the
# test suites and issue trackers of published reagent tables.
WORKED: list[tuple[Callable[..., Any], tuple[float, ...], float, str]] = [
    (s.amount_from_equivalents, (1.1, 5.0), 5.5, "mono-Boc, B: halide 1.1 eq. of 5.00 mmol"),
    (s.amount_from_equivalents, (0.1, 5.0), 0.5, "mono-Boc, B: NaI 0.10 eq."),
    (s.equivalents_from_amount, (50.0, 5.0), 10.0, "mono-Boc, C: 50.0 mmol HCl"),
    (s.equivalents_from_amount, (32.0, 1.62), 19.7531, "ORD ord-1420c02aa40d4bfdb249761e407ebb5c: 32 mmol HCl, 20 eq."),
    (s.one_equivalent, (50.0, 1.7), 29.4118, "chemotion_ELN issue 2300: 5 g of M 100 as 1.7 eq."),
    (s.pure_mass, (5.0, 296.436), 1482.18, "mono-Boc, B: theory 1.482 g"),
    (s.pure_mass, (200.0, 426.1), 85_220.0, "chemotion_ELN issue 1490: 85.22 g, not 8.522 mg"),
    (s.mass_from_amount, (10.0, 100.165, 0.98), 1022.092, "mono-Boc, A: diamine of 98 %, 1.022 g"),
    (s.mass_from_amount, (5.0, 218.249, 0.97), 1124.995, "mono-Boc, A: Boc₂O of 97 %, 1.125 g"),
    (s.mass_from_amount, (6.0, 23.998, 0.60), 239.98, "mono-Boc, B: NaH of 60 %, 0.240 g"),
    (s.mass_from_amount, (7.0, 211.942, 0.95), 1561.678, "reductive amination: hydride of 95 %, 1.562 g"),
    (s.amount_from_mass, (480.0, 23.998, 0.60), 12.001, "ORD ord-99668b8e2fbe4bc38bc5f73c97125451: 0.480 g, 12.0 mmol"),
    (s.amount_from_mass, (5000.0, 58.44, 1.0), 85.5578, "Smart_Stoichiometry: 5 g at 58.44"),
    (s.amount_from_mass, (19_725.0, 46.069, 0.75), 321.12, "Indigo ELN: 19.725 g of ethanol at 75 %"),
    (s.volume_from_mass, (5701.1, 1489.0), 3.82881, "mono-Boc, C: TFA 3.829 mL"),
    (s.volume_from_mass, (969.3525, 742.0), 1.306405, "mono-Boc, B: DIPEA 1.306 mL"),
    (s.volume_from_mass, (10_000.0, 20_000.0), 0.5, "Indigo ELN, formula 5.2"),
    (s.volume_from_mass, (4.0, 1000.0), 0.004, "AI4Green: 4 mg of density 1 is no volume of 0"),
    (s.mass_from_volume, (0.216, 742.0), 160.272, "US 2020/0331922 A1: DIPEA 216 µL (1.24 mmol)"),
    (s.mass_from_volume, (5.0, 1050.0), 5250.0, "Indigo ELN: acetic acid 5 mL, 5.25 g"),
    (s.volume_from_concentration, (50.0, 4.0), 12.5, "mono-Boc, C: 4 M HCl 12.5 mL"),
    (s.volume_from_concentration, (5.0, 0.20), 25.0, "mono-Boc, A: solvent 25 mL at 0.20 M"),
    (s.volume_from_concentration, (10_000.0, 20.0), 500.0, "Indigo ELN, formula 4.3"),
    (s.amount_from_solution, (8.0, 4.0), 32.0, "ORD ord-1420c02aa40d4bfdb249761e407ebb5c: 8 mL of 4 M HCl"),
    (s.amount_from_solution, (20_000.0, 10.0), 200_000.0, "Indigo ELN, formula 4.1"),
    (s.mass_on_support, (3.0, 0.0015), 2000.0, "by hand: 3.00 mmol of 1.5 mmol/g, 2.00 g"),
    (s.amount_on_support, (750.0, 0.0032), 2.4, "by hand: 0.750 g of 3.2 mmol/g, 2.40 mmol"),
    (s.molar_mass_of_form, (100.165, 2.0, 36.461), 173.087, "Indigo ELN's salts: diazepane dihydrochloride"),
    (s.molar_mass_of_form, (196.319, 2.0, 114.022), 424.363, "mono-Boc, C: bis(trifluoroacetate)"),
    (s.molar_mass_of_form, (100.165, 0.5, 98.072), 149.201, "by hand: a hemisulfate of 1,4-diazepane"),
    (s.mass_by_weight_percent, (0.1, 1674.0), 167.4, "by hand: 10 wt % Pd/C on 1.674 g"),
    (s.volume_by_mass_ratio, (0.010, 1482.0), 14.82, "by hand: 10 mL per gram of 1.482 g"),
    (s.shared_volume, (100.0, 8.0, 100.0), 8.0, "chemotion_ELN issue 1825: 8 mL of 8 + 92"),
    (s.extent, (2000.0, 2.0), 1000.0, "chemotion_ELN issue 368: 2 A + 3 B"),
    (s.extent, (10.5, 2.0), 5.25, "by hand: 2.1 eq. of halide on 5.00 mmol of diamine"),
    (s.amount_of_product, (8.0, 326.371), 2610.97, "chemotion_ELN, coefficients 4/2/8 from 30 g of sodium"),
    (s.planned_amount, (8.772, 0.75), 6.579, "mono-Boc: 8.77 mmol at 75 % gives 6.58 mmol"),
    (s.isolated_yield, (320.0, 1.0, 404.382, 0.81), 0.97695, "published dihydrochloride, 320 mg, 97 %"),
    (s.isolated_yield, (105.0, 0.70, 100.0, 1.0), 0.735, "chemotion_ELN issue 1809: 73.5 %"),
    (s.isolated_yield, (300.0, 1.0, 600.0, 1.0), 0.5, "chemotion_ELN issue 1490: 50 %, not 100 %"),
    (s.isolated_yield, (75_000.0, 1.0, 58.44, 2610.97), 0.49153, "chemotion_ELN: 49.15 % by coefficients"),
    (s.isolated_yield, (20_000.0, 0.5, 100.0, 10_000.0), 0.01, "Indigo ELN, formula 9.1: 1 %"),
    (s.isolated_yield, (2118.4621, 1.0, 18.015, 117.5986), 0.99996, "stoichkit: 99.996 %"),
    (s.addition_rate, (25.0, 0.5), 50.0, "by hand: 25 mL over 30 min, 50 mL/h"),
]


@pytest.mark.parametrize(("formula", "arguments", "expected", "source"), WORKED)
def test_the_formula_gives_the_number_of_its_source(
    formula: Callable[..., float], arguments: tuple[float, ...], expected: float, source: str
) -> None:
    assert formula(*arguments) == pytest.approx(expected, rel=1e-5), source


# (formula, the arguments as a chemist writes them, the result and its unit): no bench unit need appear.
MEASURED: list[tuple[Callable[..., Any], tuple[tuple[float, str], ...], tuple[float, str]]] = [
    (s.amount_from_equivalents, ((2.5, "eq."), (0.005, "mol")), (12.5, "mmol")),
    (s.equivalents_from_amount, ((0.0125, "mol"), (5, "mmol")), (2.5, "")),
    (s.one_equivalent, ((0.017, "mol"), (1.7, "eq.")), (10, "mmol")),
    (s.pure_mass, ((5, "mmol"), (296.436, "g/mol")), (1.48218, "g")),
    (s.mass_from_amount, ((0.006, "mol"), (23.998, "g/mol"), (60, "%")), (0.23998, "g")),
    (s.amount_from_mass, ((0.48, "g"), (24, "g/mol"), (60, "%")), (12, "mmol")),
    (s.volume_from_mass, ((2.978, "g"), (1.489, "g/mL")), (2, "mL")),
    (s.mass_from_volume, ((2, "mL"), (1.489, "kg/L")), (2.978, "g")),
    (s.volume_from_concentration, ((0.05, "mol"), (4, "M")), (12.5, "mL")),
    (s.amount_from_solution, ((12.5, "mL"), (4, "mol/L")), (50, "mmol")),
    (s.mass_on_support, ((3, "mmol"), (1.5, "mmol/g")), (2, "g")),
    (s.amount_on_support, ((2, "g"), (1.5, "mol/kg")), (3, "mmol")),
    (s.molar_mass_of_form, ((100.165, "g/mol"), (2, ""), (36.461, "mg/mmol")), (173.087, "g/mol")),
    (s.mass_by_weight_percent, ((10, "wt %"), (1.482, "g")), (148.2, "mg")),
    (s.volume_by_mass_ratio, ((10, "mL/g"), (1.5, "g")), (15, "mL")),
    (s.shared_volume, ((0.025, "L"), (3, ""), (5, "")), (15, "mL")),
    (s.extent, ((10.5, "mmol"), (2, "")), (5.25, "mmol")),
    (s.amount_of_product, ((2, ""), (0.005, "mol")), (10, "mmol")),
    (s.planned_amount, ((5, "mmol"), (80, "%")), (4, "mmol")),
    (s.isolated_yield, ((105, "mg"), (70, "%"), (100, "g/mol"), (1, "mmol")), (73.5, "%")),
    (s.addition_rate, ((12.5, "mL"), (30, "min")), (25, "mL/h")),
]


@pytest.mark.parametrize(("formula", "arguments", "expected"), MEASURED)
def test_quantities_through_the_formula_come_out_in_its_unit(
    formula: Callable[..., Any], arguments: tuple[tuple[float, str], ...], expected: tuple[float, str]
) -> None:
    result = formula(*(quantity(value, unit) for value, unit in arguments))
    wanted = quantity(*expected)
    assert result.dimensionality == wanted.dimensionality
    assert float(result.to(wanted.units).magnitude) == pytest.approx(expected[0], rel=1e-12)


def test_no_formula_is_left_without_a_worked_number_and_a_unit() -> None:
    assert {formula.__name__ for formula, *_ in WORKED} == set(FORMULAS)
    assert {formula.__name__ for formula, *_ in MEASURED} == set(FORMULAS)


def test_a_divided_density_does_not_pass_for_a_mass() -> None:
    wrong = quantity(2, "mL") / quantity(1.489, "g/mL")
    assert wrong.dimensionality != quantity(1, "g").dimensionality


@pytest.mark.parametrize("name", sorted(FORMULAS))
def test_each_formula_says_where_it_comes_from(name: str) -> None:
    assert "Source:" in (FORMULAS[name].__doc__ or "")


def test_the_purity_enters_in_both_directions() -> None:
    assert s.mass_from_amount(s.Amount(12.001), s.MolarMass(23.998), s.Fraction(0.6)) == pytest.approx(480.0, rel=1e-5)
    assert s.amount_from_mass(s.Mass(1022.0918), s.MolarMass(100.165), s.Fraction(0.98)) == pytest.approx(10.0)
