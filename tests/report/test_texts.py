from dataclasses import replace

from diazgui.core.edits import with_basis, with_isolated, with_pinned, with_planned_yield
from diazgui.core.row_edits import with_weighed
from diazgui.core.sheet import (
    Addition,
    ByAmount,
    ByMass,
    ByVolume,
    Conditions,
    Isolated,
    Range,
    Sheet,
    Unstated,
)
from diazgui.core.yields import product_rows
from diazgui.report.texts import (
    Line,
    above_arrow,
    addition_text,
    below_arrow,
    conditions_text,
    isolated_text,
    pinned_lines,
    range_text,
    replanned,
    replanned_lines,
    total_lines,
    yield_lines,
)
from diazgui.units import Kind, Notation
from tests.report.sheets import SHEET

POINT, COMMA = Notation("."), Notation(",")


def test_a_range_has_its_unit_once():
    assert range_text(Range(60.0, 80.0), Kind.TEMPERATURE, POINT) == "60–80 °C"
    assert range_text(Range(0.0, 0.0), Kind.TEMPERATURE, POINT) == "0 °C"
    assert range_text(Range(-78.0, -20.0), Kind.TEMPERATURE, POINT) == "-78 to -20 °C"
    assert range_text(Range(2.0, 24.0), Kind.TIME, POINT) == "2–24 h"
    assert range_text(None, Kind.TIME, POINT) == "—"


def test_a_range_from_minutes_to_hours_keeps_one_unit():
    assert range_text(Range(0.5, 4.0), Kind.TIME, COMMA) == "0,5–4 h"


def test_conditions_are_one_line_without_what_is_not_stated():
    assert conditions_text(SHEET.conditions, POINT) == "25–60 °C, 2–24 h, N₂"
    assert conditions_text(Conditions(vessel_open=True), POINT) == "open vessel"
    assert conditions_text(Conditions(vessel_open=False), POINT) == "closed vessel"
    assert conditions_text(Conditions(), POINT) == ""


def test_the_addition_tells_the_setting_of_the_pump():
    # 0.6675 mL over 0.5 h is 1.335 mL/h
    assert addition_text(SHEET, POINT) == "benzyl bromide is added at 0 °C over 30 min (1.335 mL/h undiluted)"
    assert addition_text(Sheet(), POINT) == ""


def test_the_addition_of_a_solid_has_no_setting_and_a_lost_row_no_text():
    solid = replace(SHEET, conditions=Conditions(addition=Addition("amine", 1.0)))
    assert addition_text(solid, POINT) == "N-Boc-1,4-diazepane is added over 1 h"
    lost = replace(SHEET, conditions=Conditions(addition=Addition("gone", 1.0)))
    assert addition_text(lost, POINT) == ""
    bare = replace(SHEET, conditions=Conditions(addition=Addition("amine")))
    assert addition_text(bare, POINT) == ""


def test_totals_name_the_limiting_reagent_and_sum_what_is_known():
    limiting, solvent, liquids, concentration, mass = total_lines(SHEET, POINT)
    assert limiting == Line("Limiting", "N-Boc-1,4-diazepane")
    assert solvent == Line("Solvent", "25.0 mL")
    # 0.6675 + 12.5 + 25.0 mL
    assert liquids == Line("All liquids", "38.2 mL")
    assert concentration == Line("Estimated concentration", "0.13 M")
    assert mass == Line("Reagents, as weighed", "—", "hydrogen chloride: The density of the solution is not known.")


def test_theory_and_plan_stand_side_by_side():
    # 5.00 mmol of the dihydrochloride, M = 196.319 + 2 x 36.461 = 269.241
    theory, plan = yield_lines(SHEET, POINT)
    assert theory == Line("Theoretical", "5.00 mmol, 1.346 g")
    assert (plan.label, plan.value) == ("Planned", "—")
    theory, plan = yield_lines(with_planned_yield(SHEET, 0.8), COMMA)
    assert plan == Line("Planned 80 %", "4,00 mmol, 1,077 g")
    assert yield_lines(Sheet(), POINT) == ()


def test_an_unknown_theory_says_why():
    theory, _ = yield_lines(with_basis(SHEET, "amine", Unstated()), POINT)
    assert theory.value == "—"
    assert "not known" in theory.reason


def test_the_arrow_carries_agents_above_and_solvent_with_conditions_below():
    assert above_arrow(SHEET, POINT) == "NaH (1.20 eq.), HCl (10.0 eq.), palladium on carbon"
    assert below_arrow(SHEET, POINT) == "MeCN, 0.20 M, 25–60 °C, 2–24 h"
    assert below_arrow(Sheet(), POINT) == ""


WEIGHED = with_weighed(SHEET, "amine", ByMass(991.0))  # 991.0 / 200.282 = 4.948 mmol


def test_once_the_reference_is_weighed_it_is_said_what_the_rows_count_from():
    assert replanned_lines(WEIGHED, COMMA) == (
        Line("Re-planned", "from 991,0 mg of N-Boc-1,4-diazepane as weighed: one equivalent is 4,95 mmol"),
    )
    assert replanned_lines(with_weighed(SHEET, "amine", None), POINT) == ()
    assert replanned_lines(with_weighed(SHEET, "halide", ByMass(900.0)), POINT) == ()


def test_a_reference_that_is_measured_by_volume_is_told_by_its_volume():
    sheet = replace(SHEET, reference="acid", entries=(replace(SHEET.entry("acid"), basis=ByAmount(50.0)),))
    (line,) = replanned_lines(with_weighed(sheet, "acid", ByVolume(12.0)), POINT)
    assert line.value == "from 12.0 mL of hydrogen chloride as weighed: one equivalent is 48.0 mmol"


def test_rows_that_count_from_the_reference_are_planned_anew_until_they_are_weighed():
    assert replanned(SHEET) == ()
    assert replanned(WEIGHED) == ("halide", "hydride", "acid", "catalyst", "solvent")
    assert replanned(with_weighed(WEIGHED, "halide", ByMass(900.0))) == ("hydride", "acid", "catalyst", "solvent")


def test_pinned_rows_are_named():
    assert pinned_lines(SHEET) == ()
    assert pinned_lines(with_pinned(SHEET, "water", True)) == (Line("Pinned", "water"),)


def test_what_was_isolated_has_its_yield_to_three_figures():
    # 1100 mg · 0.97 / 269.241 g/mol = 3.963 mmol of 5.00
    *_, line = yield_lines(with_isolated(SHEET, Isolated(1100.0, 0.97)), COMMA)
    assert line == Line("Isolated 79,3 %", "1,100 g, 97 % pure, 3,96 mmol")
    *_, pure = yield_lines(with_isolated(SHEET, Isolated(1100.0)), POINT)
    assert pure == Line("Isolated 81.7 %", "1.100 g, 4.09 mmol")


def test_more_than_the_theory_is_shown_as_it_is_with_a_caution():
    *_, line, caution = yield_lines(with_isolated(SHEET, Isolated(1400.0)), POINT)
    assert line == Line("Isolated 104 %", "1.400 g, 5.20 mmol")
    assert caution.label == "More than theory"
    assert caution.value.startswith("look for solvent, water or salt in it")


def test_a_yield_that_is_not_known_says_why():
    unknown = with_isolated(with_basis(SHEET, "amine", Unstated()), Isolated(1100.0))
    *_, line = yield_lines(unknown, POINT)
    assert (line.label, line.value) == ("Isolated", "1.100 g, 4.09 mmol, yield not known")
    assert "not known" in line.reason


def test_nothing_isolated_is_no_text():
    assert isolated_text(product_rows(SHEET)[0], POINT) == ""
