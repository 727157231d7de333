"""The budgets in a line or two on paper."""

import re
from html import unescape

from diazgui.core.edits import with_basis, with_conditions, with_model
from diazgui.core.experiment import with_chosen_version
from diazgui.core.instruments import Instruments
from diazgui.core.route import RouteStep
from diazgui.core.sheet import AlkylationModel, ByEquivalents, Conditions, Sheet
from diazgui.library.bench import bench, worked_example
from diazgui.report.paper_budget import budget_block
from diazgui.units import Notation


def step(tab_id: str, step_id: str) -> RouteStep:
    return worked_example().tab(tab_id).route.step(step_id)


def words(sheet: Sheet, decimal: str = ".") -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", "", budget_block(sheet, Notation(decimal)))).split())


def test_acid_base_gas_and_flask_stand_beside_each_other():
    # 5.00 mmol of HCl; 10.0 mmol of K₂CO₃ takes up one each for certain; CO₂ of half the acid at 20 °C: 24.06 L/mol
    assert words(step("mono-boc", "B").sheet) == (
        "Acid and base 5.00 mmol set free, 10.0 mmol of base (enough) · Gas at most 60.1 mL (2.50 mmol), "
        "at 20 °C and 101.325 kPa · Flask 100 mL"
    )


def test_a_base_that_is_short_says_so_in_bold():
    sheet = with_basis(step("mono-boc", "B").sheet, "base", ByEquivalents(0.4))
    assert "2.00 mmol of base (<b>short</b>)" in budget_block(sheet, Notation("."))


def test_gas_that_is_expected_at_one_moment_is_told_once():
    assert "Gas 120 mL (5.00 mmol) expected in the reaction, at 20 °C and 101.325 kPa · Flask" in words(
        step("mono-boc", "A").sheet
    )


def test_a_vessel_that_is_not_open_is_cautioned_in_bold():
    sheet = with_conditions(step("mono-boc", "A").sheet, Conditions(vessel_open=False))
    assert words(sheet).startswith(
        "Gas 120 mL (5.00 mmol) expected in the reaction, at 20 °C and 101.325 kPa · Flask 100 mL · "
    )
    assert words(sheet).endswith(
        " · The vessel is stated as closed. Never close it on a gas: give it an open line to a bubbler."
    )
    assert "· <b>The vessel is stated as closed." in budget_block(sheet, Notation("."))


def test_a_gas_has_its_volume_in_the_room_that_was_set():
    # 5.00 mmol · 8.314 J/(mol K) · 303.15 K / 90.0 kPa = 140 mL
    warm = Notation(".", instruments=Instruments(temperature=30.0, pressure=90.0))
    said = unescape(budget_block(step("mono-boc", "A").sheet, warm))
    assert "140 mL (5.00 mmol) expected in the reaction, at 30 °C and 90 kPa" in said


def test_the_statistics_of_two_equal_nitrogens_are_told_as_a_model():
    # 1 Boc per 2 diamines: a quarter of the N–H of 10.0 mmol, p = 0.25, and (1 - p)², 2p(1 - p), p²
    assert words(step("mono-boc", "A").sheet).endswith(
        "Statistics, a model 56.3 % (5.63 mmol) of the diamine left, 37.5 % (3.75 mmol) mono, 6.3 % (0.625 mmol) di"
    )
    assert "Statistics" not in words(step("mono-boc", "B").sheet)
    quaternary = with_model(step("di-alkylation", "A").sheet, AlkylationModel(quaternary=0.02))
    assert "quaternary" in words(quaternary)


def test_a_deprotection_tells_the_acid_that_is_left():
    assert words(step("mono-boc", "C").sheet).startswith("Acid and base 40.0 mmol (8.00 eq.) of acid left")


def test_the_base_that_frees_the_amine_has_a_verdict():
    freed = with_chosen_version(worked_example(), "mono-boc", "C", "hcl", "free-base", bench())
    said = words(freed.tab("mono-boc").route.step("C").sheet)
    # Of the salt 10 mmol; 50 mmol of HCl in all, one for each; 25 mL of 2 M NaOH
    assert said.endswith("To free the amine 10.0 mmol of base at least, 50.0 mmol on the sheet (enough)")


def test_a_decimal_comma_is_kept():
    assert "10,0 mmol of base" in words(step("mono-boc", "B").sheet, ",")


def test_an_empty_sheet_has_no_budgets():
    assert budget_block(Sheet(), Notation(".")) == ""
