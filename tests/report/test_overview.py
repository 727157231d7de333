"""A route at one look in words, on paper and as data.

The experiment: 5 mmol of Boc2O (218.249 g/mol) to N-Boc-1,4-diazepane (200.278), that to the product (296.429).
"""

from dataclasses import replace

import pytest

from diazgui.core.edits import with_isolated, with_planned_yield
from diazgui.core.overview import overview
from diazgui.core.route import Route, with_sheet
from diazgui.core.sheet import Isolated, Sheet
from diazgui.report.overview import (
    overall_lines,
    overview_column,
    overview_data,
    overview_html,
    overview_text,
)
from diazgui.report.texts import Line
from diazgui.units import Notation
from tests.gui.sheets import experiment

POINT = Notation(".")


@pytest.fixture
def route() -> Route:
    """75 % planned in step A, of which 700 mg of 97 % were isolated; 80 % planned in step B."""
    made = experiment().tab("mono-boc").route
    first = with_isolated(with_planned_yield(made.step("A").sheet, 0.75), Isolated(700.0, 0.97))
    return with_sheet(with_sheet(made, "A", first), "B", with_planned_yield(made.step("B").sheet, 0.8))


def test_the_text_has_a_line_for_each_step_and_the_yields_over_all(route: Route) -> None:
    text = overview_text(overview(route), POINT).split("\n")
    assert text[0].split() == [
        *("Step", "Starts", "from", "Amount,", "mass", "Product,", "as", "isolated", "M", "Theory"),
        *("Planned", "Isolated", "Purity", "Yield", "Handed", "on"),
    ]
    assert " ".join(text[2].split()) == (
        "A Protect Boc₂O 5.00 mmol, 1.091 g N-Boc-1,4-diazepane 200.28 g/mol 5.00 mmol, 1.001 g "
        "75 % 700.0 mg 97 % 67.8 % 3.39 mmol, 700.0 mg, 97 % pure, isolated"
    )
    assert text[3].endswith("2.71 mmol, 804.0 mg, planned")  # 3.3903 mmol x 80 %
    assert text[-2:] == ["Overall yield, planned: 60 %", "Isolated, step A: 67.8 %"]


def test_columns_that_hold_nothing_are_left_out_and_unknown_cells_are_explained() -> None:
    text = overview_text(overview(experiment().tab("mono-boc").route), POINT)
    assert "Isolated" not in text
    assert "Planned" not in text
    assert text.endswith("Overall yield, planned: — (Step A: No yield is planned for this step: type one.)")
    empty = overview_text(overview(experiment().tab("free").route), POINT)
    assert "Step A: This step has no product." in empty


def test_a_cell_that_is_unknown_beside_others_has_a_note(route: Route) -> None:
    half = with_sheet(route, "B", with_planned_yield(route.step("B").sheet, None))
    assert "- Step B: No yield is planned for this step: type one." in overview_text(overview(half), POINT)
    assert "Not isolated yet" not in overview_text(overview(half), POINT)


def test_the_yields_over_all_count_the_steps_that_are_isolated(route: Route) -> None:
    both = with_sheet(route, "B", with_isolated(route.step("B").sheet, Isolated(500.0)))
    # 500 / 296.429 = 1.68674 mmol of 5
    assert overall_lines(overview(both), POINT) == (
        Line("Overall yield, planned", "60 %"),
        Line("Isolated, steps A–B", "33.7 %"),
    )


def test_a_decimal_comma_is_kept(route: Route) -> None:
    first = overview(route).steps[0]
    assert overview_column("isolated_yield").cell(first, Notation(",")).text == "67,8 %"


def test_the_paper_has_a_short_table_with_the_names_escaped(route: Route) -> None:
    step = route.steps[0]
    named = replace(step.sheet.products[0], compound=replace(step.sheet.products[0].compound, name="<b>P</b> & co"))
    html = overview_html(overview(with_sheet(route, "A", replace(step.sheet, products=(named,)))), POINT)
    assert '<span class="role">&lt;b&gt;P&lt;/b&gt; &amp; co</span>' in html
    assert "<b>P</b>" not in html
    assert html.count("<tr>") == 3
    assert html.startswith('<table class="rows" width="100%"><thead>')
    assert "<td>700.0 mg</td>" in html
    assert html.endswith("<p>Overall yield, planned: <b>60 %</b> · Isolated, step A: <b>67.8 %</b></p>")


def test_what_is_not_isolated_is_left_free_on_paper() -> None:
    html = overview_html(overview(experiment().tab("mono-boc").route), POINT)
    assert "<td></td>" in html
    assert "(Step A: No yield is planned for this step: type one.)" in html


def test_the_data_is_unrounded_with_units_in_the_names_and_reasons(route: Route) -> None:
    data = overview_data(overview(route))
    first, second = data["steps"]
    assert first["id"] == "A"
    assert first["start_amount_mmol"] == 5.0
    assert first["start_mass_mg"] == pytest.approx(1091.245)
    assert first["molar_mass_g_per_mol"] == 200.278
    assert first["isolated_amount_mmol"] == pytest.approx(3.3902875)
    assert first["origin"] == "isolated"
    assert second["handed_mass_mg"] == pytest.approx(803.98, rel=1e-4)
    assert second["isolated_mass_mg"] is None
    assert second["reasons"]["isolated_mass_mg"] == "Not isolated yet: type the mass once the product was weighed."
    assert data["overall_yield"]["planned"] == pytest.approx(0.6)
    assert data["overall_yield"]["planned_reason"] is None
    assert data["overall_yield"]["isolated_steps"] == ["A"]


def test_an_empty_sheet_is_told_with_dashes() -> None:
    (step,) = overview(experiment().tab("free").route).steps
    assert Sheet() == experiment().tab("free").route.steps[0].sheet
    assert overview_column("start").cell(step, POINT).text == "—"
    assert overview_column("handed").cell(step, POINT).text == "—"
    assert overview_column("handed").cell(step, POINT).reason == "Step A has no product."


def test_there_is_no_other_column() -> None:
    with pytest.raises(KeyError):
        overview_column("colour")
