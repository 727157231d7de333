"""Rows for the clipboard: what documents, spreadsheets and plain mail are given."""

import pytest

from diazgui.core.quantities import Amount, Mass, MolarMass
from diazgui.core.sheet import Role
from diazgui.core.table import Row
from diazgui.report.columns import column
from diazgui.report.copied import copied
from diazgui.units import Notation

COLUMNS = tuple(column(one) for one in ("name", "molar_mass", "formula", "mass"))


def carbonate(name: str = "K₂CO₃") -> Row:
    return Row(
        "base", Role.BASE, name, None, "CK2O3", MolarMass(138.204), None, Amount(10.0), Mass(1382.04), stated="mass"
    )


def test_a_spreadsheet_is_given_a_line_for_each_row_with_tabs_between() -> None:
    text = copied(COLUMNS, [carbonate(), carbonate("potash")], Notation("."))
    assert text.tab_separated == (
        "Name\tM / g mol⁻¹\tFormula\tMass\nK₂CO₃\t138.20\tCK₂O₃\t1.38204 g\npotash\t138.20\tCK₂O₃\t1.38204 g\n"
    )


def test_some_cells_are_copied_without_the_head() -> None:
    assert copied(COLUMNS[:2], [carbonate()], Notation(","), with_head=False).tab_separated == "K₂CO₃\t138,20\n"


def test_a_document_is_given_a_table_with_true_subscripts_and_stated_values_in_bold() -> None:
    html = copied(COLUMNS, [carbonate()], Notation(".")).html
    assert '<th align="right">M / g mol<sup>-1</sup></th>' in html
    assert ">K<sub>2</sub>CO<sub>3</sub></td>" in html
    assert '<td align="right"><b>1.38204 g</b></td>' in html
    assert html.count("<tr>") == 2
    assert html.count("<table") == html.count("</table>") == 1


def test_a_name_is_no_markup() -> None:
    html = copied(COLUMNS[:1], [carbonate('<img src="x"> & Co.')], Notation(".")).html
    assert "&lt;img src=&quot;x&quot;&gt; &amp; Co." in html


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(x)"])
def test_no_name_is_calculated_by_a_spreadsheet(name: str) -> None:
    text = copied(COLUMNS[:1], [carbonate(name)], Notation("."))
    assert text.tab_separated == f"Name\n'{name}\n"
    assert f"&#x27;{name}" in text.html


def test_a_name_with_tabs_and_lines_stays_in_its_cell() -> None:
    text = copied(COLUMNS[:2], [carbonate("a\tb\nc")], Notation("."), with_head=False)
    assert text.tab_separated == "a b c\t138.20\n"


def test_plain_mail_is_given_columns_under_each_other() -> None:
    assert copied(COLUMNS, [carbonate()], Notation(".")).aligned == (
        "Name   M / g mol⁻¹  Formula       Mass\n"
        "--------------------------------------\n"
        "K₂CO₃       138.20  CK₂O₃    1.38204 g\n"
    )
