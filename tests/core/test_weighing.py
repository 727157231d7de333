"""What was really dispensed: actual amounts and equivalents, and the plan that stays."""

from dataclasses import replace

import pytest

from diazgui.core.amounts import ZERO_REFERENCE
from diazgui.core.edits import with_reference, with_substance
from diazgui.core.row_edits import with_weighed
from diazgui.core.scaling import scaled
from diazgui.core.sheet import ByAmount, ByEquivalents, ByMass, ByVolume, Sheet
from diazgui.core.substance import Compound, Neat, Solution, State, Substance
from diazgui.core.table import Row, rows
from diazgui.core.weighing import NOT_WEIGHED
from tests.core.making import alike, bottle, entry, sheet_of, with_stated


def sheet(**more) -> Sheet:
    """10 mmol amine (1000 mg), 1.2 eq. halide of 90 % (2667 mg), 2.0 eq. acid as 4 M solution (5.00 mL)."""
    return sheet_of(
        with_stated("amine", ByMass(1000.0), M=100.0, nu=1.0),
        with_stated("halide", ByEquivalents(1.2), Neat(0.9), M=200.0, nu=1.0),
        with_stated("acid", ByEquivalents(2.0), Solution(4.0), M=36.461),
        **more,
    )


def row(of: Sheet, entry_id: str) -> Row:
    return next(one for one in rows(of) if one.id == entry_id)


def test_a_weighed_mass_gives_the_actual_amount_and_equivalents_of_the_planned_reference() -> None:
    halide = row(with_weighed(sheet(), "halide", ByMass(2800.0)), "halide")
    assert (halide.weighed_mass, halide.weighed_volume) == (2800.0, None)
    assert halide.actual_amount == pytest.approx(12.6)  # 2800 mg × 0.9 / 200
    assert halide.actual_equivalents == pytest.approx(1.26)
    assert halide.reasons["weighed_volume"] == "Stated as the mass that was weighed."


def test_a_measured_volume_gives_the_actual_amount() -> None:
    acid = row(with_weighed(sheet(), "acid", ByVolume(5.2)), "acid")
    assert (acid.weighed_mass, acid.weighed_volume) == (None, 5.2)
    assert (acid.actual_amount, acid.actual_equivalents) == pytest.approx((20.8, 2.08))
    assert acid.reasons["weighed_mass"] == "Stated as the volume that was dispensed."


def test_once_the_reference_is_weighed_actual_equivalents_count_from_what_went_in() -> None:
    weighed = with_weighed(with_weighed(sheet(), "halide", ByMass(2800.0)), "amine", ByMass(1050.0))
    assert row(weighed, "halide").actual_equivalents == pytest.approx(1.2)  # 12.6 / 10.5
    assert row(weighed, "amine").actual_amount == 10.5
    assert row(weighed, "amine").actual_equivalents == 1.0


def test_equivalents_of_the_reference_other_than_one_count_for_actual_ones_too() -> None:
    weighed = with_weighed(sheet(reference_equivalents=2.0), "halide", ByMass(2800.0))
    assert row(weighed, "halide").actual_equivalents == pytest.approx(2.52)  # 12.6 mmol of 5 mmol each
    weighed = with_weighed(weighed, "amine", ByMass(1050.0))
    assert row(weighed, "amine").actual_equivalents == 2.0
    assert row(weighed, "halide").actual_equivalents == pytest.approx(2.4)


@pytest.mark.parametrize("entry_id", ["halide", "acid"])
def test_weighing_changes_no_planned_number_of_any_row(entry_id: str) -> None:
    assert alike(with_weighed(sheet(), entry_id, ByMass(3.0)), sheet(), rel=0)


def test_once_the_reference_was_weighed_the_other_rows_are_planned_from_what_really_went_in() -> None:
    weighed = with_weighed(sheet(), "amine", ByMass(1050.0))
    assert row(weighed, "amine").amount == row(sheet(), "amine").amount
    assert row(sheet(), "halide").amount == pytest.approx(12.0)
    assert row(weighed, "halide").amount == pytest.approx(12.6)
    assert row(weighed, "halide").equivalents == 1.2


def test_a_row_that_was_not_weighed_says_so() -> None:
    one = row(with_weighed(sheet(), "amine", ByMass(1050.0)), "halide")
    assert (one.weighed_mass, one.weighed_volume, one.actual_amount, one.actual_equivalents) == (None,) * 4
    for name in ("weighed_mass", "weighed_volume", "actual_amount", "actual_equivalents"):
        assert one.reasons[name] == NOT_WEIGHED


def test_a_mass_of_0_was_weighed_and_is_an_amount_of_0() -> None:
    one = row(with_weighed(sheet(), "halide", ByMass(0.0)), "halide")
    assert (one.weighed_mass, one.actual_amount, one.actual_equivalents) == (0.0, 0.0, 0.0)


def test_of_a_reference_of_which_0_was_weighed_no_actual_equivalents_can_be_counted() -> None:
    weighed = with_weighed(with_weighed(sheet(), "halide", ByMass(2800.0)), "amine", ByMass(0.0))
    for entry_id in ("amine", "halide"):
        assert row(weighed, entry_id).actual_equivalents is None
        assert row(weighed, entry_id).reasons["actual_equivalents"] == ZERO_REFERENCE
    assert row(weighed, "halide").equivalents == 1.2


def test_without_a_reference_there_are_actual_amounts_and_no_actual_equivalents() -> None:
    one = row(with_weighed(sheet(reference=""), "halide", ByMass(2000.0)), "halide")
    assert one.actual_amount == 9.0
    assert one.actual_equivalents is None
    assert (
        one.reasons["actual_equivalents"] == "No row is the reference yet: choose one, then equivalents can be counted."
    )


def test_a_measured_volume_of_a_solid_has_no_actual_amount_and_says_why() -> None:
    solid = Substance(Compound("A", structure_molar_mass=100.0), state=State.SOLID)
    weighed = with_weighed(sheet_of(entry("A", ByAmount(1.0), solid)), "A", ByVolume(2.0))
    (one,) = rows(weighed)
    assert (one.weighed_volume, one.actual_amount, one.actual_equivalents) == (2.0, None, None)
    assert one.reasons["actual_amount"] == one.reasons["actual_equivalents"] == "Dispensed as a solid: weigh it."


def test_a_reference_of_which_an_unknown_amount_was_weighed_leaves_actual_equivalents_unknown() -> None:
    weighed = with_weighed(with_weighed(sheet(), "halide", ByMass(2800.0)), "amine", ByVolume(1.0))
    assert row(weighed, "halide").actual_amount == pytest.approx(12.6)
    assert row(weighed, "halide").reasons["actual_equivalents"] == (
        "The amount of amine that was weighed is not known. "
        "The density is not known: weigh it, or type the density from the label."
    )
    nameless = with_substance(weighed, "amine", bottle("", 100.0))
    assert row(nameless, "halide").reasons["actual_equivalents"].startswith("The amount of the reference that was")


# What was weighed is a fact


def test_scaling_leaves_what_was_weighed() -> None:
    weighed = with_weighed(with_weighed(sheet(), "halide", ByMass(2800.0)), "amine", ByMass(1050.0))
    double = scaled(weighed, 2.0)
    assert row(double, "amine").mass == 2000.0
    assert row(double, "amine").weighed_mass == 1050.0
    assert row(double, "halide").actual_equivalents == pytest.approx(1.2)


def test_another_bottle_keeps_the_weighed_mass_and_gives_another_actual_amount() -> None:
    weighed = with_weighed(sheet(), "halide", ByMass(2800.0))
    purer = with_substance(weighed, "halide", replace(weighed.entry("halide").substance, supply=Neat(1.0)))
    assert row(purer, "halide").weighed_mass == 2800.0
    assert row(purer, "halide").actual_amount == 14.0


def test_another_reference_counts_what_was_weighed_from_itself() -> None:
    weighed = with_weighed(with_weighed(sheet(), "halide", ByMass(2800.0)), "amine", ByMass(1050.0))
    moved = with_reference(weighed, "halide")
    assert row(moved, "halide").actual_equivalents == pytest.approx(1.2)
    assert row(moved, "amine").actual_equivalents == pytest.approx(1.0)


def test_another_reference_that_was_weighed_moves_no_amount_of_the_rows_that_were_not() -> None:
    weighed = with_weighed(with_weighed(sheet(), "amine", ByMass(1050.0)), "halide", ByMass(2500.0))
    moved = with_reference(weighed, "halide")
    assert row(moved, "acid").amount == pytest.approx(row(weighed, "acid").amount)
    assert row(moved, "amine").amount == pytest.approx(10.0)  # its plan; 10.5 were weighed
    assert row(moved, "amine").actual_amount == pytest.approx(10.5)
