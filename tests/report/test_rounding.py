"""What is really dispensed, and how far it lies from the plan, in words."""

from dataclasses import replace

import pytest

from diazgui.core.instruments import Instruments, Portion
from diazgui.core.row_edits import with_weighed
from diazgui.core.scaling import scaled
from diazgui.core.sheet import ByMass, ByVolume, Sheet
from diazgui.core.table import Row, rows
from diazgui.core.yields import product_rows
from diazgui.report.columns import column
from diazgui.report.rounding import as_dispensed, is_marked, portion_text, remark
from diazgui.units import Notation
from tests.report.sheets import SHEET

POINT = Notation(".")
COARSE = Notation(".", instruments=Instruments(balance_step=10.0, smallest_mass=500.0))


def row(row_id: str, sheet: Sheet = SHEET) -> Row:
    return next(one for one in rows(sheet) if one.id == row_id)


def test_a_solid_is_rounded_to_the_step_of_the_balance_with_its_equivalents():
    # 1.2 × 5 mmol × 23.998 g/mol / 0.6 = 239.98 mg
    assert as_dispensed(row("hydride"), POINT) == "240.0 mg · 1.20 eq."
    assert as_dispensed(row("amine"), POINT) == "1.0014 g · 1.00 eq."


def test_a_coarser_balance_gives_other_equivalents():
    # 1001.41 mg is 1.00 g, and 239.98 mg is 240 mg: 1.2 × 240 / 239.98 = 1.2001
    assert as_dispensed(row("amine"), COARSE) == "1.00 g · 0.9986 eq."
    assert as_dispensed(row("hydride"), COARSE) == "240 mg · 1.20 eq."


def test_a_liquid_is_rounded_to_what_its_syringe_tells_apart():
    # 959.90 mg / 1.438 g/mL = 0.6675 mL, read to 0.01 mL: 1.1 × 0.67 / 0.66753 = 1.1041
    assert as_dispensed(row("halide"), POINT) == "0.67 mL · 1.104 eq."


def test_a_solvent_and_a_wash_have_no_equivalents():
    assert as_dispensed(row("solvent"), POINT) == "25.0 mL"
    assert as_dispensed(row("water"), POINT) == "50 mL"


def test_numbers_have_the_decimal_mark_of_the_reader():
    assert as_dispensed(row("halide"), Notation(",")) == "0,67 mL · 1,104 eq."


def test_a_product_is_not_dispensed():
    product = product_rows(SHEET)[0]
    assert as_dispensed(product, POINT) == remark(product, "dispensed", POINT) == ""
    assert not is_marked(product, "dispensed", POINT)


def test_to_what_it_is_rounded_is_said():
    assert remark(row("amine"), "dispensed", POINT) == "Rounded to 0.1 mg, the step of your balance."
    assert remark(row("halide"), "dispensed", POINT) == "Rounded to 0.01 mL, as read on a syringe of 1 mL."
    assert remark(row("amine"), "mass", POINT) == ""


def test_too_little_is_marked_and_said():
    hydride = row("hydride")
    assert is_marked(hydride, "dispensed", COARSE)
    assert remark(hydride, "dispensed", COARSE) == (
        "Rounded to 10 mg, the step of your balance. Your balance weighs well from 500 mg."
    )
    little = row("acid", scaled(SHEET, 0.002))  # 0.1 mmol of 4 M: 0.025 mL
    assert remark(little, "dispensed", POINT) == (
        "Rounded to 0.005 mL, as read on a microlitre syringe of 100 µL. Your syringes measure well from 0.05 mL."
    )


def test_less_than_half_a_step_is_a_dash_and_never_0():
    tiny = row("amine", scaled(SHEET, 0.00001))  # 0.010 mg
    assert as_dispensed(tiny, POINT) == "—"
    assert column("dispensed").tooltip(tiny, POINT) == (
        "Less than half of 0.1 mg, the step of your instrument: what it gives is not known. "
        "Your balance weighs well from 10 mg."
    )


def test_an_unknown_portion_is_a_dash_with_the_reason():
    unstated = row("amine", replace(SHEET, entries=(replace(SHEET.entries[0], substance=SHEET.entries[4].substance),)))
    assert as_dispensed(unstated, POINT) == "—"
    assert remark(unstated, "dispensed", POINT) == "The molar mass of palladium on carbon is not known."
    assert not is_marked(unstated, "dispensed", POINT)


def weighed(entry_id: str, basis: ByMass | ByVolume, sheet: Sheet = SHEET) -> Row:
    return row(entry_id, with_weighed(sheet, entry_id, basis))


def test_more_than_the_tolerance_is_marked_in_both_cells_and_said():
    halide = weighed("halide", ByMass(989.657))  # 3.1 % above 959.90 mg
    for column_id in ("weighed", "actual_equivalents"):
        assert is_marked(halide, column_id, POINT)
        assert remark(halide, column_id, POINT) == "3.1 % above the plan; your tolerance is 2 %."
        assert column(column_id).tooltip(halide, POINT) == "3.1 % above the plan; your tolerance is 2 %."
    assert not is_marked(halide, "mass", POINT)


def test_less_is_below():
    hydride = weighed("hydride", ByMass(228.0))
    assert remark(hydride, "weighed", POINT) == "5 % below the plan; your tolerance is 2 %."


def test_within_the_tolerance_nothing_is_said():
    hydride = weighed("hydride", ByMass(241.0))
    assert not is_marked(hydride, "weighed", POINT)
    assert remark(hydride, "weighed", POINT) == ""


def test_the_tolerance_is_the_readers():
    narrow = Notation(".", instruments=Instruments(tolerance=0.004))
    hydride = weighed("hydride", ByMass(241.0))
    assert remark(hydride, "weighed", narrow) == "0.43 % above the plan; your tolerance is 0.4 %."


def test_hardly_beyond_the_tolerance_has_digits_enough_to_tell():
    hydride = weighed("hydride", ByMass(244.7892))  # 2.004 % above 239.98 mg
    assert remark(hydride, "weighed", POINT) == "2.004 % above the plan; your tolerance is 2 %."


def test_the_reference_is_marked_where_it_was_weighed_alone_since_the_others_follow():
    amine = weighed("amine", ByMass(1051.4805))  # 5 % above 1001.41 mg
    assert remark(amine, "weighed", POINT) == (
        "5 % above the plan; your tolerance is 2 %. What counts from it follows."
    )
    assert not is_marked(amine, "actual_equivalents", POINT)


@pytest.mark.parametrize(
    ("portion", "shown"),
    [
        (Portion("mass", 7.29, 1.0, 7.0, well=False), "7 mg"),
        (Portion("mass", 1423.1, 10.0, 1420.0, well=True), "1.42 g"),
        (Portion("mass", 1382.04, 0.1, 1382.0, well=True), "1.3820 g"),
        (Portion("volume", 25.74, 1.0, 26.0, well=True), "26 mL"),
        (Portion("volume", 12.6, 0.5, 12.5, well=True), "12.5 mL"),
        (Portion("volume", 0.0251, 0.002, 0.026, well=True), "26 µL"),
        (Portion("mass", 1e300, 0.1, 1e300, well=True), "1e+294 kg"),
        (Portion("mass", 0.04, 0.1, None, well=False), "40.0 µg"),
    ],
)
def test_a_portion_has_the_decimals_of_its_instrument(portion, shown):
    assert portion_text(portion, POINT) == shown
