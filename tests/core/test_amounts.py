"""Every basis with every way of supply: what an entry comes to, and why it may be unknown."""

import pytest

from diazgui.core.amounts import NO_CONCENTRATION, NO_REFERENCE, NOT_STATED, dispensed, reference_amount, scale_of
from diazgui.core.sheet import (
    ByAmount,
    ByEquivalents,
    ByMass,
    ByMassRatio,
    ByParts,
    ByVolume,
    ByWeightPercent,
    HandedOn,
    Role,
    Sheet,
    Unstated,
)
from diazgui.core.substance import Dispersion, Neat, OnSupport, Part, Salt, Solution, SolutionByMass, State
from tests.core.making import bottle, entry, sheet_of, with_stated

SALT = Salt((Part("hydrogen chloride", "HCl", 36.5, 2),))

SUPPLIES = {
    "neat 80 %": Neat(0.8),
    "dihydrochloride": SALT,
    "60 % in oil": Dispersion(0.6),
    "2 M": Solution(2.0),
    "48 % in water": SolutionByMass(0.48),
    "1.5 mmol/g": OnSupport(0.0015),
}

# M = 100 g/mol (with two HCl 173), d = 0.9 g/mL, against a reference of 10 mmol (M 150, 1500 mg) in 0.20 M.
# Each: amount in mmol, mass in mg, volume in mL, worked out by hand.
TABLE = {
    ("neat 80 %", ByEquivalents(1.2)): (12.0, 1500.0, 1.666667),
    ("neat 80 %", ByAmount(4.0)): (4.0, 500.0, 0.555556),
    ("neat 80 %", ByMass(500.0)): (4.0, 500.0, 0.555556),
    ("neat 80 %", ByVolume(2.0)): (14.4, 1800.0, 2.0),
    ("neat 80 %", ByWeightPercent(0.1)): (1.2, 150.0, 0.166667),
    ("neat 80 %", ByParts(1.0)): (360.0, 45000.0, 50.0),
    ("neat 80 %", ByMassRatio(0.01)): (108.0, 13500.0, 15.0),
    ("neat 80 %", HandedOn(4.0)): (4.0, 500.0, 0.555556),
    ("dihydrochloride", ByEquivalents(1.2)): (12.0, 2076.0, 2.306667),
    ("dihydrochloride", ByAmount(4.0)): (4.0, 692.0, 0.768889),
    ("dihydrochloride", ByMass(346.0)): (2.0, 346.0, 0.384444),
    ("dihydrochloride", ByVolume(2.0)): (10.404624, 1800.0, 2.0),
    ("dihydrochloride", ByWeightPercent(0.1)): (0.867052, 150.0, 0.166667),
    ("dihydrochloride", ByParts(1.0)): (260.115607, 45000.0, 50.0),
    ("dihydrochloride", ByMassRatio(0.01)): (78.034682, 13500.0, 15.0),
    ("dihydrochloride", HandedOn(4.0)): (4.0, 692.0, 0.768889),
    ("60 % in oil", ByEquivalents(1.2)): (12.0, 2000.0, 2.222222),
    ("60 % in oil", ByAmount(6.0)): (6.0, 1000.0, 1.111111),
    ("60 % in oil", ByMass(1000.0)): (6.0, 1000.0, 1.111111),
    ("60 % in oil", ByVolume(2.0)): (10.8, 1800.0, 2.0),
    ("60 % in oil", ByWeightPercent(0.1)): (0.9, 150.0, 0.166667),
    ("60 % in oil", ByParts(1.0)): (270.0, 45000.0, 50.0),
    ("60 % in oil", ByMassRatio(0.01)): (81.0, 13500.0, 15.0),
    ("60 % in oil", HandedOn(6.0)): (6.0, 1000.0, 1.111111),
    ("2 M", ByEquivalents(1.2)): (12.0, 5400.0, 6.0),
    ("2 M", ByAmount(4.0)): (4.0, 1800.0, 2.0),
    ("2 M", ByMass(1800.0)): (4.0, 1800.0, 2.0),
    ("2 M", ByVolume(2.0)): (4.0, 1800.0, 2.0),
    ("2 M", ByWeightPercent(0.1)): (0.333333, 150.0, 0.166667),
    ("2 M", ByParts(1.0)): (100.0, 45000.0, 50.0),
    ("2 M", ByMassRatio(0.01)): (30.0, 13500.0, 15.0),
    ("2 M", HandedOn(4.0)): (4.0, 1800.0, 2.0),
    ("48 % in water", ByEquivalents(1.2)): (12.0, 2500.0, 2.777778),
    ("48 % in water", ByAmount(4.8)): (4.8, 1000.0, 1.111111),
    ("48 % in water", ByMass(1000.0)): (4.8, 1000.0, 1.111111),
    ("48 % in water", ByVolume(2.0)): (8.64, 1800.0, 2.0),
    ("48 % in water", ByWeightPercent(0.1)): (0.72, 150.0, 0.166667),
    ("48 % in water", ByParts(1.0)): (216.0, 45000.0, 50.0),
    ("48 % in water", ByMassRatio(0.01)): (64.8, 13500.0, 15.0),
    ("48 % in water", HandedOn(4.8)): (4.8, 1000.0, 1.111111),
    ("1.5 mmol/g", ByEquivalents(1.2)): (12.0, 8000.0, 8.888889),
    ("1.5 mmol/g", ByAmount(3.0)): (3.0, 2000.0, 2.222222),
    ("1.5 mmol/g", ByMass(2000.0)): (3.0, 2000.0, 2.222222),
    ("1.5 mmol/g", ByVolume(2.0)): (2.7, 1800.0, 2.0),
    ("1.5 mmol/g", ByWeightPercent(0.1)): (0.225, 150.0, 0.166667),
    ("1.5 mmol/g", ByParts(1.0)): (67.5, 45000.0, 50.0),
    ("1.5 mmol/g", ByMassRatio(0.01)): (20.25, 13500.0, 15.0),
    ("1.5 mmol/g", HandedOn(3.0)): (3.0, 2000.0, 2.222222),
}

REFERENCE = with_stated("R", ByAmount(10.0), M=150.0)


def found_on(sheet: Sheet, entry_id: str = "B"):
    return dispensed(sheet.entry(entry_id), scale_of(sheet))


def test_the_table_has_every_basis_with_every_supply() -> None:
    assert len(TABLE) == len(SUPPLIES) * 8


@pytest.mark.parametrize(("supply", "basis"), TABLE, ids=lambda part: part if isinstance(part, str) else repr(part))
def test_a_basis_and_a_supply_give_amount_mass_and_volume(supply: str, basis) -> None:
    sheet = sheet_of(REFERENCE, with_stated("B", basis, SUPPLIES[supply], density=900.0), concentration=0.2)
    amount, mass, volume, reason = found_on(sheet)
    assert (amount, mass, volume) == pytest.approx(TABLE[supply, basis], rel=2e-6)
    assert reason == ""


def test_what_is_stated_stands_to_the_last_digit() -> None:
    odd = 0.1 + 0.2
    for basis, place in ((ByAmount(odd), 0), (ByMass(odd), 1), (ByVolume(odd), 2)):
        sheet = sheet_of(REFERENCE, with_stated("B", basis, Neat(0.97), 58.44, 1234.0))
        assert found_on(sheet)[place] == odd


# Without a density


NO_DENSITY = "The density is not known: weigh it, or type the density from the label."


def test_a_volume_of_what_has_no_density_says_nothing_about_its_amount() -> None:
    found = found_on(sheet_of(REFERENCE, with_stated("B", ByVolume(2.0))))
    assert found == (None, None, 2.0, NO_DENSITY)


def test_a_volume_of_a_solid_asks_to_weigh_it() -> None:
    solid = bottle("B", state=State.SOLID)
    found = found_on(sheet_of(REFERENCE, entry("B", ByVolume(2.0), solid)))
    assert found == (None, None, 2.0, "Dispensed as a solid: weigh it.")


def test_a_solution_of_no_known_density_is_measured_but_not_weighed() -> None:
    by_volume = found_on(sheet_of(REFERENCE, with_stated("B", ByVolume(2.0), Solution(4.0))))
    assert by_volume == (8.0, None, 2.0, "")
    by_mass = found_on(sheet_of(REFERENCE, with_stated("B", ByMass(1800.0), Solution(4.0))))
    assert by_mass == (None, 1800.0, None, "The density of the solution is not known.")
    by_equivalents = found_on(sheet_of(REFERENCE, with_stated("B", ByEquivalents(2.0), Solution(4.0))))
    assert by_equivalents == (20.0, None, 5.0, "")


def test_a_mass_of_an_unknown_molar_mass_still_has_its_volume() -> None:
    found = found_on(sheet_of(REFERENCE, with_stated("B", ByMass(1800.0), M=None, density=900.0)))
    assert found == (None, 1800.0, 2.0, "The molar mass of B is not known.")


def test_a_mass_without_molar_mass_and_density_is_only_a_mass() -> None:
    found = found_on(sheet_of(REFERENCE, with_stated("B", ByMass(1800.0), M=None)))
    assert found == (None, 1800.0, None, "The molar mass of B is not known.")


def test_a_volume_of_an_unknown_molar_mass_still_has_its_mass() -> None:
    found = found_on(sheet_of(REFERENCE, with_stated("B", ByVolume(2.0), M=None, density=900.0)))
    assert found == (None, 1800.0, 2.0, "The molar mass of B is not known.")


def test_a_mass_of_what_has_no_density_has_no_volume() -> None:
    assert found_on(sheet_of(REFERENCE, with_stated("B", ByMass(250.0)))) == (2.5, 250.0, None, "")


# What an entry counts from


def test_equivalents_count_from_a_reference_that_carries_other_than_one() -> None:
    sheet = sheet_of(REFERENCE, with_stated("B", ByEquivalents(1.2)), reference_equivalents=1.25)
    assert scale_of(sheet).one_equivalent == 8.0
    assert found_on(sheet).amount == pytest.approx(9.6)


def test_weight_per_cent_counts_the_pure_reference_in_a_solution_without_density() -> None:
    reference = with_stated("R", ByVolume(5.0), Solution(2.0), M=150.0)
    assert found_on(sheet_of(reference, with_stated("B", ByWeightPercent(0.1)))).mass == pytest.approx(150.0)


def test_weight_per_cent_counts_the_pure_base_of_a_salt_and_volume_per_gram_the_salt_as_weighed() -> None:
    reference = with_stated("R", ByAmount(10.0), SALT, M=150.0)  # 1500 mg of base, 2230 mg of salt
    catalyst, solvent = with_stated("B", ByWeightPercent(0.1)), with_stated("S", ByMassRatio(0.01), M=None)
    sheet = sheet_of(reference, catalyst, solvent)
    assert found_on(sheet).mass == pytest.approx(150.0)
    assert found_on(sheet, "S").volume == pytest.approx(22.3)


def test_volume_per_gram_needs_the_mass_of_the_reference() -> None:
    reference = with_stated("R", ByVolume(5.0), Solution(2.0))
    found = found_on(sheet_of(reference, with_stated("S", ByMassRatio(0.01))), "S")
    assert found == (None, None, None, "The mass of the reference is not known.")


def test_volume_per_gram_works_from_a_weighed_reference_of_unknown_molar_mass() -> None:
    reference = with_stated("R", ByMass(1500.0), M=None)
    assert found_on(sheet_of(reference, with_stated("S", ByMassRatio(0.01))), "S").volume == 15.0


def test_weight_per_cent_needs_the_molar_mass_of_the_reference() -> None:
    found = found_on(sheet_of(with_stated("R", ByAmount(10.0), M=None), with_stated("B", ByWeightPercent(0.1))))
    assert found == (None, None, None, "The molar mass of the reference is not known.")


def test_solvents_share_by_parts_what_the_concentration_asks_for() -> None:
    sheet = sheet_of(REFERENCE, with_stated("B", ByParts(3.0)), with_stated("C", ByParts(2.0)), concentration=0.4)
    assert found_on(sheet, "B").volume == 15.0
    assert found_on(sheet, "C").volume == 10.0


def test_a_solvent_by_parts_asks_for_the_concentration() -> None:
    found = found_on(sheet_of(REFERENCE, with_stated("B", ByParts(1.0))))
    assert found == (None, None, None, NO_CONCENTRATION)


COUNTED = [ByEquivalents(1.2), ByWeightPercent(0.1), ByParts(1.0)]


@pytest.mark.parametrize("basis", COUNTED, ids=repr)
def test_without_a_reference_nothing_that_counts_from_it_is_known(basis) -> None:
    sheet = Sheet((with_stated("B", basis),), concentration=0.2)
    assert reference_amount(sheet) == (None, NO_REFERENCE)
    assert found_on(sheet) == (None, None, None, NO_REFERENCE)


def test_without_a_reference_volume_per_gram_is_not_known() -> None:
    assert found_on(Sheet((with_stated("B", ByMassRatio(0.01)),))) == (None, None, None, NO_REFERENCE)


@pytest.mark.parametrize("basis", [*COUNTED, ByMassRatio(0.01)], ids=repr)
def test_the_reason_of_an_unknown_reference_names_it_and_its_cause(basis) -> None:
    sheet = sheet_of(entry("R", Unstated(), bottle("diazepane")), with_stated("B", basis), concentration=0.2)
    expected = f"The amount of diazepane, from which equivalents are counted, is not known. {NOT_STATED}"
    assert found_on(sheet) == (None, None, None, expected)


def test_a_reference_without_a_name_is_called_the_reference() -> None:
    sheet = sheet_of(entry("R", Unstated(), bottle("")))
    expected = f"The amount of the reference, from which equivalents are counted, is not known. {NOT_STATED}"
    assert reference_amount(sheet) == (None, expected)


@pytest.mark.parametrize(
    ("basis", "expected"),
    [
        (ByEquivalents(1.2), (0.0, 0.0, 0.0)),
        (ByWeightPercent(0.1), (0.0, 0.0, 0.0)),
        (ByParts(1.0), (0.0, 0.0, 0.0)),
        (ByMassRatio(0.01), (0.0, 0.0, 0.0)),
        (ByMass(900.0), (9.0, 900.0, 1.0)),
    ],
    ids=repr,
)
def test_a_reference_of_0_makes_what_counts_from_it_0(basis, expected) -> None:
    zero = with_stated("R", ByMass(0.0))
    sheet = sheet_of(zero, with_stated("B", basis, density=900.0), concentration=0.2)
    assert found_on(sheet)[:3] == expected


def test_an_amount_that_is_not_handed_on_says_why() -> None:
    assert found_on(sheet_of(entry("B", HandedOn(reason="Step A has no product.")))).reason == "Step A has no product."
    assert found_on(sheet_of(entry("B", HandedOn()))).reason == "The step before hands on no known amount."


def test_a_row_that_nobody_filled_in_says_what_to_type() -> None:
    assert found_on(sheet_of(REFERENCE, entry("B", role=Role.BASE))) == (None, None, None, NOT_STATED)
