"""What is said at the balance of each row; the numbers are worked out beside the assertions."""

from dataclasses import replace

import pytest

from diazgui.core.instruments import Instruments
from diazgui.core.row_edits import with_weighed
from diazgui.core.sheet import ByMass, ByVolume, Entry, Role, Sheet, Weighed
from diazgui.core.substance import Compound, Label, Solution, Substance
from diazgui.report.weighing import Weighing, counted_from, told, weighings
from diazgui.units import Notation
from tests.report.sheets import SHEET

POINT, COMMA = Notation("."), Notation(",")


def weighed(sheet: Sheet = SHEET, **portions: Weighed) -> Sheet:
    for row_id, portion in portions.items():
        sheet = with_weighed(sheet, row_id, portion)
    return sheet


def said(row_id: str, sheet: Sheet = SHEET, notation: Notation = POINT) -> Weighing:
    return next(one for one in weighings(sheet, notation) if one.id == row_id)


def test_the_reference_comes_first_then_the_reaction_and_the_work_up_last() -> None:
    entries = (SHEET.entry("water"), SHEET.entry("halide"), SHEET.entry("amine"), SHEET.entry("solvent"))
    one_by_one = weighings(replace(SHEET, entries=entries), POINT)
    assert [one.id for one in one_by_one] == ["amine", "halide", "solvent", "water"]
    assert [one.is_after_reaction for one in one_by_one] == [False, False, False, True]
    assert [one.is_reference for one in one_by_one] == [True, False, False, False]


def test_a_solid_is_weighed_to_the_step_of_the_balance() -> None:
    amine = said("amine")  # 5.00 mmol × 200.282 g/mol = 1001.41 mg
    assert (amine.verb, amine.target, amine.also, amine.unit) == ("Weigh", "1.0014 g", "", "g")
    assert (amine.name, amine.role, amine.planned) == ("N-Boc-1,4-diazepane", "starting material", "1.00 eq.")
    assert (amine.weighed, amine.actual, amine.deviation, amine.verdict, amine.is_off) == ("", "", "", "", False)


def test_the_bottle_to_take_is_told_by_supplier_and_lot() -> None:
    amine = SHEET.entry("amine")
    labelled = replace(amine, substance=replace(amine.substance, label=Label("A17", "Sigma", "b1")))
    entries = tuple(labelled if one.id == "amine" else one for one in SHEET.entries)
    assert said("amine", replace(SHEET, entries=entries)).bottle == "Sigma, lot A17"
    assert said("amine").bottle == ""


def test_a_liquid_is_measured_or_weighed() -> None:
    halide = said("halide")  # 5.50 mmol × 171.037 g/mol ÷ 0.98 = 959.90 mg; ÷ 1.438 g/mL = 0.6675 mL
    assert (halide.verb, halide.target, halide.also, halide.unit) == ("Measure", "0.67 mL", "959.9 mg", "mL")
    assert halide.supplied == "98 %"
    assert (halide.planned, halide.rounded) == ("1.10 eq.", "1.104 eq.")  # 0.67 mL in place of 0.6675 mL
    assert said("amine").rounded == ""  # 0.1 mg of a gram tells nobody anything


def test_a_solvent_is_only_measured_and_has_no_equivalents() -> None:
    solvent = said("solvent")  # 5.00 mmol ÷ 0.2 mol/L
    assert (solvent.target, solvent.also, solvent.planned) == ("25.0 mL", "", "")


def test_the_instruments_are_those_of_the_notation() -> None:
    coarse = replace(POINT, instruments=Instruments(balance_step=100.0, smallest_mass=1000.0))
    assert said("amine", notation=coarse).target == "1.0 g"
    assert said("hydride", notation=coarse).target == "200 mg"  # 6.00 mmol × 23.998 g/mol ÷ 0.6 = 240.0 mg
    fine = replace(POINT, instruments=Instruments(balance_step=1000.0, smallest_mass=1000.0))
    assert said("hydride", notation=fine).target == "240.0 mg"  # less than half a step: as it is planned


def test_a_decimal_comma_is_shown_where_it_is_the_mark() -> None:
    assert said("amine", notation=COMMA).target == "1,0014 g"
    assert said("halide", weighed(halide=ByMass(980.0)), COMMA).deviation == "+2,1 %"


def test_until_the_reference_is_weighed_it_is_said_that_the_others_follow() -> None:
    assert said("amine").sentence == (
        "The other rows count from this one: weigh it first, and they follow what really went in."
    )
    assert (said("halide").sentence, said("halide").replanned) == ("", "")


def test_rows_are_planned_anew_from_what_went_in() -> None:
    sheet = weighed(amine=ByMass(1050.0))  # 1050 mg ÷ 200.282 g/mol = 5.2426 mmol
    hydride = said("hydride", sheet)  # 1.2 × 5.2426 mmol × 23.998 g/mol ÷ 0.6 = 251.62 mg
    assert hydride.target == "251.6 mg"
    assert hydride.replanned == "was 240.0 mg, now 251.6 mg from what went in"
    assert hydride.sentence == "Counts from 1.050 g of N-Boc-1,4-diazepane as weighed."
    assert said("solvent", sheet).target == "26 mL"  # 26.2 mL, read to 1 mL
    amine = said("amine", sheet)
    assert (amine.target, amine.weighed, amine.actual, amine.planned) == ("1.0014 g", "1.050 g", "1.00 eq.", "1.00 eq.")
    assert amine.sentence == "The reference: every row that counts in equivalents follows what went in of it."


def test_a_row_stated_by_itself_keeps_its_plan() -> None:
    water = said("water", weighed(amine=ByMass(1050.0)))
    assert (water.target, water.replanned) == ("50 mL", "")
    assert water.sentence == "Stated by itself: its plan stays, whatever went in of the reference."


def test_what_was_dispensed_stands_beside_the_plan() -> None:
    halide = said("halide", weighed(halide=ByMass(965.0)))
    # 965 mg × 0.98 ÷ 171.037 g/mol = 5.5292 mmol; ÷ 5.00 mmol = 1.106 eq.; ÷ 5.50 mmol = + 0.53 %
    assert (halide.weighed, halide.actual, halide.planned) == ("965.0 mg", "1.11 eq.", "1.10 eq.")
    assert (halide.deviation, halide.verdict, halide.is_off) == ("+0.5 %", "within 2 %", False)
    assert halide.unit == "mg"  # of what stands in the field
    assert told(halide) == "benzyl bromide: 965.0 mg, 1.11 eq. (planned 1.10 eq.), +0.5 %"


def test_beyond_the_tolerance_it_is_said_in_words() -> None:
    halide = said("halide", weighed(halide=ByMass(900.0)))  # 900 ÷ 959.90 = 0.9376
    assert (halide.deviation, halide.is_off) == ("−6.2 %", True)
    assert halide.verdict == "6.2 % below the plan; your tolerance is 2 %."
    assert told(halide) == (
        "benzyl bromide: 900.0 mg, 1.03 eq. (planned 1.10 eq.), 6.2 % below the plan; your tolerance is 2 %"
    )
    wide = replace(POINT, instruments=Instruments(tolerance=0.1))
    assert said("halide", weighed(halide=ByMass(900.0)), wide).verdict == "within 10 %"


def test_a_row_exactly_as_planned_deviates_by_nothing() -> None:
    assert said("water", weighed(water=ByVolume(50.0))).deviation == "0 %"


def test_nothing_is_told_of_a_row_that_was_not_weighed() -> None:
    assert told(said("halide")) == ""
    assert told(said("amine", weighed(amine=ByMass(1050.0)))) == (
        "N-Boc-1,4-diazepane: 1.050 g, 4.9 % above the plan; your tolerance is 2 %. What counts from it follows"
    )


def test_a_target_that_is_not_known_is_a_dash_with_the_reason() -> None:
    unknown = said("nameless", Sheet(entries=(Entry("nameless", Role.REAGENT, Substance(Compound(""))),)))
    assert (unknown.name, unknown.target, unknown.unit, unknown.planned) == ("Unnamed row", "—", "mg", "—")
    assert unknown.reason == "Not stated yet: type an amount, a mass, a volume or equivalents."
    assert unknown.sentence == ""


def test_a_reference_weighed_to_an_unknown_amount_leaves_the_plan() -> None:
    dissolved = Substance(Compound("amine in water", None, None, 100.0), Solution(2.0))
    entry = replace(SHEET.entry("amine"), substance=dissolved, weighed=ByMass(2000.0))
    sheet = replace(SHEET, entries=(entry, *SHEET.entries[1:]))
    assert said("amine", sheet).sentence == (
        "The density of the solution is not known. The other rows stay as they were planned."
    )
    assert said("halide", sheet).replanned == ""
    assert counted_from(sheet, POINT) == ""


@pytest.mark.parametrize(
    ("portion", "expected"),
    [
        (ByMass(1050.0), "Counted from 1.050 g of N-Boc-1,4-diazepane as weighed (planned 1.001 g)"),
        (None, ""),
    ],
)
def test_the_sheet_says_what_it_counts_from(portion: Weighed | None, expected: str) -> None:
    assert counted_from(with_weighed(SHEET, "amine", portion), POINT) == expected


def test_a_reference_that_was_measured_is_told_by_its_volume() -> None:
    liquid = replace(SHEET.entry("amine"), substance=replace(SHEET.entry("amine").substance, density=1000.0))
    sheet = replace(SHEET, entries=(replace(liquid, weighed=ByVolume(1.1)), *SHEET.entries[1:]))
    # 1001.41 mg ÷ 1 g/mL
    assert counted_from(sheet, POINT) == ("Counted from 1.100 mL of N-Boc-1,4-diazepane as weighed (planned 1.001 mL)")
