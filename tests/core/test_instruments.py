"""What balance and syringes make of a plan."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diazgui.core.edits import with_basis
from diazgui.core.instruments import (
    STANDARD,
    Instruments,
    Portion,
    beyond_tolerance,
    known_instruments,
    measured_portion,
    off_plan,
    portion,
    rounded,
    rounded_equivalents,
    weighed_portion,
    why_rounded,
)
from diazgui.core.quantities import QuantityError
from diazgui.core.reckoning import unknown
from diazgui.core.row_edits import with_weighed
from diazgui.core.sheet import ByAmount, ByEquivalents, ByMass, ByVolume, Role
from diazgui.core.substance import Solution
from diazgui.core.table import Row, rows
from diazgui.core.why import why
from tests.core.making import bottle, entry, sheet_of, with_stated


def row(mass=None, volume=None, **more) -> Row:
    return Row("a", Role.REAGENT, "a", mass=mass, volume=volume, **more)


def test_at_first_there_is_an_analytical_balance_and_a_syringe_of_a_quarter_millilitre():
    assert Instruments() == Instruments(0.1, 10.0, 0.005, 0.05, 0.02, 20.0, 101.325) == STANDARD


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"balance_step": 0.0}, "The step of the balance must be above 0. Type it with its unit, such as 0.1 mg."),
        ({"smallest_mass": float("nan")}, "The least that is weighed well must be above 0"),
        ({"syringe_step": float("inf")}, "The step of the finest syringe must be above 0"),
        ({"smallest_volume": -1.0}, "The least that is measured well must be above 0"),
        ({"balance_step": 1e-30}, "too large or too small"),
        ({"balance_step": 20.0}, "The least that is weighed well cannot be less than the step of the balance."),
        ({"syringe_step": 0.1}, "cannot be less than the step of the finest syringe."),
        ({"tolerance": 1.0}, "The tolerance must be at least 0 % and below 100 %, such as 2 %."),
        ({"tolerance": float("nan")}, "The tolerance must be"),
        ({"temperature": -300.0}, "must be above −273.15 °C"),
        ({"pressure": 0.0}, "must lie between 0.01 kPa and 1 GPa"),
    ],
)
def test_instruments_that_nobody_has_are_refused_in_words(changed, said):
    with pytest.raises(QuantityError) as caught:
        replace(STANDARD, **changed)
    assert said in str(caught.value)


def test_a_step_may_be_the_least_that_is_measured_and_no_tolerance_is_one():
    assert Instruments(10.0, 10.0, 0.05, 0.05, 0.0).tolerance == 0.0


def test_what_was_kept_is_taken_as_far_as_it_is_known_and_can_stand():
    assert known_instruments({"balance_step": 1.0, "tolerance": None}) == Instruments(balance_step=1.0)
    assert known_instruments({"balance_step": 1.0, "smallest_mass": 0.5}) == STANDARD
    assert known_instruments({}) == STANDARD


@pytest.mark.parametrize(
    ("volume", "step"),
    [
        (0.008, 0.005),  # a microlitre syringe reads finer; the finest that is here does not
        (0.15, 0.005),
        (0.25, 0.005),
        (0.251, 0.01),
        (1.83, 0.05),
        (3.83, 0.1),
        (25.0, 0.5),
        (62.0, 1.0),
        (200.0, 2.0),
        (5000.0, 20.0),
    ],
)
def test_a_volume_is_read_on_the_smallest_ware_that_holds_it(volume, step):
    assert STANDARD.ware_for(volume).step == step


def test_with_a_microlitre_syringe_a_few_microlitres_are_read_to_a_fifth():
    fine = replace(STANDARD, syringe_step=0.0001, smallest_volume=0.002)
    assert fine.ware_for(0.0086).step == 0.0002
    assert measured_portion(0.00863, fine).rounded == pytest.approx(0.0086)


def test_a_mass_is_rounded_to_the_step_of_the_balance_half_up():
    assert weighed_portion(728.96, STANDARD) == Portion("mass", 728.96, 0.1, pytest.approx(729.0), True)
    assert weighed_portion(728.94, STANDARD).rounded == pytest.approx(728.9)
    assert weighed_portion(12.5, replace(STANDARD, balance_step=1.0)).rounded == 13.0


def test_less_than_is_weighed_well_is_not_well_but_for_nothing_at_all():
    assert not weighed_portion(9.9, STANDARD).well
    assert weighed_portion(10.0, STANDARD).well
    assert weighed_portion(0.0, STANDARD) == Portion("mass", 0.0, 0.1, 0.0, True)
    assert not measured_portion(0.049, STANDARD).well
    assert measured_portion(0.05, STANDARD).well


def test_less_than_half_a_step_is_not_known_and_never_0():
    assert weighed_portion(0.049, STANDARD) == Portion("mass", 0.049, 0.1, None, False)
    assert weighed_portion(0.051, STANDARD).rounded == pytest.approx(0.1)


def test_a_liquid_is_measured_and_a_solid_weighed():
    assert portion(row(1000.0, 1.2), STANDARD).of == "volume"
    assert portion(row(1000.0), STANDARD).of == "mass"
    assert portion(row(None, 12.5), STANDARD).of == "volume"
    assert portion(row(), STANDARD) is None


def test_a_liquid_that_was_stated_by_its_mass_is_weighed():
    assert portion(row(1000.0, 1.2, stated="mass"), STANDARD).of == "mass"


def test_a_liquid_too_little_to_measure_is_weighed_where_that_goes_well():
    assert portion(row(30.0, 0.04), STANDARD) == Portion("mass", 30.0, 0.1, pytest.approx(30.0), True)
    assert portion(row(9.0, 0.01), STANDARD) == Portion("volume", 0.01, 0.005, pytest.approx(0.01), False)
    assert portion(row(9.0, 0.06, stated="mass"), STANDARD).of == "volume"


def test_a_rounded_portion_has_other_equivalents():
    one = row(728.96, equivalents=1.1)
    # 1.1 × 729.0 / 728.96
    assert rounded_equivalents(one, portion(one, STANDARD)) == pytest.approx(1.1000604, abs=1e-7)
    assert rounded_equivalents(one, portion(one, replace(STANDARD, balance_step=10.0))) == pytest.approx(1.1015694)


def test_equivalents_of_nothing_stay_and_of_an_unknown_portion_are_unknown():
    nothing, tiny, uncounted = row(0.0, equivalents=0.0), row(0.01, equivalents=0.1), row(50.0)
    assert rounded_equivalents(nothing, portion(nothing, STANDARD)) == 0.0
    assert rounded_equivalents(tiny, portion(tiny, STANDARD)) is None
    assert rounded_equivalents(uncounted, portion(uncounted, STANDARD)) is None


SHEET = sheet_of(
    with_stated("amine", ByAmount(5.0)),
    with_stated("halide", ByEquivalents(1.1)),
    with_stated("salt", ByEquivalents(0)),
)


def rows_of(sheet) -> dict[str, Row]:
    return {one.id: one for one in rows(sheet)}


def test_what_was_weighed_is_compared_with_the_plan():
    # 5 mmol × 1.1 × 100 g/mol = 550 mg planned
    found = rows_of(with_weighed(SHEET, "halide", ByMass(566.5)))["halide"]
    assert off_plan(found) == pytest.approx(0.03)
    assert beyond_tolerance(found, STANDARD) == pytest.approx(0.03)
    assert beyond_tolerance(found, replace(STANDARD, tolerance=0.05)) is None


def test_what_counts_from_the_reference_is_compared_with_what_went_in_of_it():
    # 525 mg of amine went in: 5.25 mmol, and so 577.5 mg of halide are planned
    sheet = with_weighed(with_weighed(SHEET, "amine", ByMass(525.0)), "halide", ByMass(577.5))
    found = rows_of(sheet)
    assert off_plan(found["halide"]) == pytest.approx(0.0, abs=1e-9)
    assert off_plan(found["amine"]) == pytest.approx(0.05)


def test_exactly_the_tolerance_is_within_it():
    found = rows_of(with_weighed(SHEET, "halide", ByMass(561.0)))["halide"]
    assert off_plan(found) == pytest.approx(0.02)
    assert beyond_tolerance(found, STANDARD) is None


def test_without_a_plan_or_a_weighing_nothing_is_compared():
    assert off_plan(rows_of(SHEET)["halide"]) is None
    assert beyond_tolerance(rows_of(SHEET)["halide"], STANDARD) is None
    assert off_plan(rows_of(with_weighed(SHEET, "salt", ByMass(3.0)))["salt"]) is None


def test_a_solvent_is_compared_by_its_volume():
    medium = entry("medium", ByVolume(25.0), bottle("medium", None), role=Role.SOLVENT)
    sheet = sheet_of(with_stated("amine", ByAmount(5.0)), medium)
    assert off_plan(rows_of(with_weighed(sheet, "medium", ByVolume(24.0)))["medium"]) == pytest.approx(-0.04)


def test_a_solution_is_measured_and_counts_by_what_was_measured():
    sheet = with_basis(SHEET, "amine", ByAmount(1.0))
    acid = with_stated("acid", ByEquivalents(1.0), Solution(4.0))
    sheet = replace(sheet, entries=(*sheet.entries, acid))
    assert portion(rows_of(sheet)["acid"], STANDARD) == Portion("volume", 0.25, 0.005, pytest.approx(0.25), True)


STEPS = st.floats(1e-6, 1e3)


@given(st.floats(0, 1e9), STEPS)
def test_rounding_never_changes_more_than_half_a_step(exact, step):
    found = rounded(exact, step)
    if found is None:
        assert 0 < exact < step / 2 * (1 + 1e-9)
    else:
        assert abs(found - exact) <= step / 2 + exact * 1e-12
        assert (found == 0) == (exact == 0)


@given(st.floats(1e-6, 1e6))
def test_a_measured_volume_stays_within_half_a_step_of_its_ware_and_is_measured_alike_again(volume):
    found = measured_portion(volume, STANDARD)
    if found.rounded is not None:
        assert abs(found.rounded - volume) <= found.step / 2 + volume * 1e-12
        assert rounded(found.rounded, found.step) == pytest.approx(found.rounded)


def test_why_leads_from_the_plan_to_what_is_dispensed():
    plan = why(SHEET, "halide", "mass")  # 550 mg
    found = portion(rows_of(SHEET)["halide"], replace(STANDARD, balance_step=100.0, smallest_mass=100.0))
    answer = why_rounded(plan, found)
    assert (answer.value, answer.unit) == (600.0, "mg")
    assert answer.why[:-1] == plan.why
    symbol = plan.why[-1].result.symbol
    assert answer.why[-1].formula == f"dispensed = step · round({symbol} / step)"
    assert [(one.symbol, one.value, one.unit) for one in answer.why[-1].given] == [
        (symbol, pytest.approx(550.0), "mg"),
        ("step", 100.0, "mg"),
    ]


def test_why_nothing_certain_is_dispensed_has_a_reason():
    plan = why(SHEET, "halide", "mass")
    tiny = Portion("mass", 0.01, 0.1, None, False)
    assert why_rounded(plan, tiny) == unknown(
        "Less than half a step of the instrument: what it gives is not known.", "mg"
    )
    assert why_rounded(unknown("Not stated.", "mL"), Portion("volume", 1.0, 0.1, 1.0, True)).reason == "Not stated."
