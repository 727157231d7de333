"""Which number a cell is asked about."""

from dataclasses import replace

import pytest

from diazgui.core.instruments import Instruments
from diazgui.core.row_edits import with_weighed
from diazgui.core.sheet import ByMass, Isolated, Sheet
from diazgui.core.table import rows
from diazgui.core.yields import product_rows
from diazgui.report.columns import COLUMNS
from diazgui.report.why_cell import field_of, why_cell
from tests.report.sheets import SHEET

ISOLATED = replace(SHEET, entries=(SHEET.entry("amine"),), isolated=Isolated(1077.0, 0.97))


def row_of(sheet: Sheet, row_id: str):
    return next(row for row in (*rows(sheet), *product_rows(sheet)) if row.id == row_id)


@pytest.mark.parametrize(
    ("sheet", "row_id", "column", "field"),
    [
        (SHEET, "halide", "mass", "mass"),
        (SHEET, "halide", "supplied", "purity"),
        (SHEET, "acid", "supplied", "concentration"),
        (SHEET, "halide", "dispensed", "volume"),
        (SHEET, "amine", "dispensed", "mass"),
        (with_weighed(SHEET, "halide", ByMass(950.0)), "halide", "weighed", "actual_amount"),
        (with_weighed(SHEET, "catalyst", ByMass(950.0)), "catalyst", "weighed", "weighed_mass"),
        (SHEET, "halide", "weighed", "actual_amount"),
        (SHEET, "product", "supplied", "mass"),
        (replace(ISOLATED, isolated=None, planned_yield=0.8), "product", "supplied", "planned_mass"),
        (ISOLATED, "product", "supplied", "isolated_yield"),
        (ISOLATED, "product", "weighed", "isolated_amount"),
        (SHEET, "product", "density", ""),
        (SHEET, "halide", "hazards", ""),
        (SHEET, "halide", "name", ""),
    ],
)
def test_a_cell_is_asked_about_the_number_it_shows(sheet: Sheet, row_id: str, column: str, field: str) -> None:
    assert field_of(row_of(sheet, row_id), column) == field


def test_every_cell_of_a_number_has_an_answer_that_leads_to_it() -> None:
    for row in (*rows(SHEET), *product_rows(SHEET)):
        for column in COLUMNS:
            field, answer = field_of(row, column.id), why_cell(SHEET, row, column.id)
            assert (answer is None) == (field == "")
            if answer is not None and column.id != "dispensed":
                # What is dispensed is what the instrument makes of the number that follows.
                shown = answer.why[-1].given[0].value if column.id == "dispensed" and answer.why else answer.value
                assert shown == getattr(row, field)
                assert answer.reason or answer.why


def test_a_rounded_portion_leads_from_the_plan_to_the_step_of_the_instrument() -> None:
    answer = why_cell(SHEET, row_of(SHEET, "halide"), "dispensed")  # 0.6675 mL, read to 0.01 mL
    assert answer is not None
    assert answer.value == pytest.approx(0.67)
    assert answer.why[-1].formula == "dispensed = step · round(V / step)"
    coarse = why_cell(SHEET, row_of(SHEET, "amine"), "dispensed", Instruments(10.0, 500.0))
    assert coarse is not None
    assert coarse.value == pytest.approx(1000.0)  # 1001.41 mg
