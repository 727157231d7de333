"""The lines behind a number, as a chemist reads them."""

from dataclasses import replace

import pytest

from diazgui.core.reckoning import Answer, Given, Reckoning, nothing, told, unknown, worked
from diazgui.core.sheet import ByEquivalents, ByMass, ByMassRatio, ByWeightPercent, Isolated, Sheet
from diazgui.core.substance import TYPED, Fact, OnSupport, Substance
from diazgui.core.why import why
from diazgui.report.why_text import number_of, why_html, why_lines, why_text
from diazgui.units import Notation
from tests.report.sheets import SHEET

POINT, COMMA = Notation("."), Notation(",")


def changed(sheet: Sheet, row_id: str, **new: object) -> Sheet:
    return replace(sheet, entries=tuple(replace(e, **new) if e.id == row_id else e for e in sheet.entries))


def formulas(answer: Answer, notation: Notation = POINT) -> list[str]:
    return [line.formula for line in why_lines(answer, notation)]


def test_the_mass_of_a_dispersion_runs_from_what_was_stated_to_what_is_weighed() -> None:
    assert formulas(why(SHEET, "hydride", "mass")) == [
        "e = 1.20 eq.",
        "n(N-Boc-1,4-diazepane) = 5.00 mmol",
        "e(N-Boc-1,4-diazepane) = 1.00 eq.",
        "n₁ = n(N-Boc-1,4-diazepane) / e(N-Boc-1,4-diazepane) = 5.00 mmol / 1.00 eq. = 5.00 mmol",
        "n = e · n₁ = 1.20 eq. · 5.00 mmol = 6.00 mmol",
        "M = 24.00 g/mol",
        "w = 0.60 (60 %)",
        "m = n · M / w = 6.00 mmol · 24.00 g/mol / 0.60 = 240.0 mg",
    ]


def test_densities_have_the_unit_of_a_label_and_not_of_the_core() -> None:
    *_, d, line = formulas(why(SHEET, "halide", "volume"))
    assert d == "d = 1.438 g/mL"
    assert line == "V = m / d = 959.9 mg / 1.438 g/mL = 0.668 mL"


def test_a_concentration_is_in_molar_and_a_volume_in_millilitres() -> None:
    *_, line = formulas(why(SHEET, "acid", "volume"))
    assert line == "V = n / c = 50.0 mmol / 4.00 M = 12.5 mL"


def test_a_loading_is_per_gram() -> None:
    on_support = Substance(SHEET.entry("hydride").substance.compound, OnSupport(0.0015))
    *_, line = formulas(why(changed(SHEET, "hydride", substance=on_support), "hydride", "mass"))
    assert line == "m = n / L = 6.00 mmol / 1.50 mmol/g = 4.000 g"


def test_weight_per_cent_and_volumes_per_gram_count_from_the_reference() -> None:
    by_percent = why(changed(SHEET, "hydride", basis=ByWeightPercent(0.1)), "hydride", "mass")
    assert formulas(by_percent)[-1] == "m = x · m(pure N-Boc-1,4-diazepane) = 0.10 · 1.001 g = 100.1 mg"
    by_volumes = why(changed(SHEET, "solvent", basis=ByMassRatio(0.01)), "solvent", "volume")
    assert formulas(by_volumes)[-1] == "V = r · m(N-Boc-1,4-diazepane) = 10.0 mL/g · 1.001 g = 10.0 mL"


def test_the_decimal_mark_is_that_of_the_chemist() -> None:
    assert formulas(why(SHEET, "acid", "volume"), COMMA)[-1] == "V = n / c = 50,0 mmol / 4,00 M = 12,5 mL"
    assert formulas(why(SHEET, "halide", "mass"), COMMA)[-2] == "w = 0,98 (98 %)"


def test_what_is_stated_keeps_its_digits_and_what_follows_is_rounded() -> None:
    found = formulas(why(changed(SHEET, "hydride", basis=ByEquivalents(1.2345)), "hydride", "amount"))
    assert found[0] == "e = 1.2345 eq."
    assert found[-1] == "n = e · n₁ = 1.2345 eq. · 5.00 mmol = 6.17 mmol"


def test_a_formula_that_only_names_a_number_is_not_written_twice() -> None:
    line = worked("V = V(DMF)", (Given("V(DMF)", 25.0, "mL"),), 25.0, "mL", "")
    assert formulas(line) == ["V = V(DMF) = 25.0 mL"]


def test_an_amount_known_to_be_nothing_is_nothing() -> None:
    assert formulas(nothing("n(acid)")) == ["n(acid) = 0 mmol"]


def test_a_number_of_a_unit_that_nobody_types_is_shown_as_it_stands() -> None:
    given = (Given("n", 5.0, "mmol"), Given("T", 298.15, "K"))
    line = Reckoning("V = n · R · T / p", given, Given("V", 122.0, "mL"), "ideal gas")
    assert formulas(Answer(122.0, "mL", "", (line,))) == ["V = n · R · T / p = 5.00 mmol · R · 298.2 K / p = 122 mL"]


def test_a_symbol_is_replaced_only_where_it_stands_alone() -> None:
    given = (Given("n", 2.0, "mmol"), Given("n(min)", 3.0, "mmol"))
    line = worked("ξ = min(n, n(min))", given, 2.0, "mmol", "")
    assert formulas(line) == ["ξ = min(n, n(min)) = min(2.00 mmol, 3.00 mmol) = 2.00 mmol"]


def test_a_yield_is_told_in_per_cent_too() -> None:
    isolated = replace(SHEET, entries=(SHEET.entry("amine"),), isolated=Isolated(1077.0, 0.97))
    answer = why(isolated, "product", "isolated_yield")
    assert number_of(answer, POINT) == "77.603 %"
    assert formulas(answer)[-1] == (
        "Y = m(isolated) · w(isolated) / M(form) / n = 1.077 g · 0.97 / 269.24 g/mol / 5.00 mmol = 0.776 (77.603 %)"
    )


@pytest.mark.parametrize(("value", "shown"), [(1.0, "w = 1.00 (100 %)"), (0.985, "w = 0.985 (98.5 %)")])
def test_a_purity_has_at_least_two_decimals(value: float, shown: str) -> None:
    assert formulas(told("w", value, "", "label")) == [shown]


def test_a_share_so_small_that_it_has_an_exponent_keeps_it() -> None:
    assert formulas(told("w", 1e-19, "", "label")) == ["w = 1e-19 (1e-17 %)"]


def test_the_number_itself_comes_in_the_unit_that_suits_it() -> None:
    assert number_of(why(SHEET, "halide", "mass"), POINT) == "959.9 mg"
    assert number_of(why(SHEET, "amine", "amount"), POINT) == "5.00 mmol"
    assert number_of(unknown("The density is not known."), POINT) == "—"


def test_each_line_of_plain_text_ends_with_its_source() -> None:
    substance = replace(SHEET.entry("solvent").substance, facts=(Fact("density", "supplier label value"),))
    sheet = changed(SHEET, "solvent", substance=substance, basis=ByMass(7860.0))
    assert why_text(why(sheet, "solvent", "volume"), POINT) == (
        "m = 7.860 g — stated by you\n"
        "d = 0.786 g/mL — supplier label value\n"
        "V = m / d = 7.860 g / 0.786 g/mL = 10.0 mL — definition of density"
    )


def test_what_the_chemist_typed_is_told_to_be_theirs() -> None:
    substance = replace(SHEET.entry("solvent").substance, facts=(Fact("density", TYPED),))
    answer = why(changed(SHEET, "solvent", substance=substance), "solvent", "density")
    assert why_text(answer, POINT) == "d = 0.786 g/mL — stated by you"


def test_an_unknown_gives_its_reason() -> None:
    answer = why(SHEET, "catalyst", "molar_mass")
    assert why_text(answer, POINT) == "The molar mass of palladium on carbon is not known."
    assert why_html(answer, POINT) == "<p>The molar mass of palladium on carbon is not known.</p>"


def test_html_is_escaped_and_breaks_before_a_sign_only() -> None:
    line = worked("m(<b>) = n · 2", (Given("n", 5.0, "mmol"),), 10.0, "mg", "a & b")
    assert why_html(line, POINT) == (
        "<p>m(&lt;b&gt;) =\N{NO-BREAK SPACE}n ·\N{NO-BREAK SPACE}2 =\N{NO-BREAK SPACE}5.00\N{NO-BREAK SPACE}mmol "
        "·\N{NO-BREAK SPACE}2 =\N{NO-BREAK SPACE}10.0\N{NO-BREAK SPACE}mg"
        '<br><span class="source">a &amp; b</span></p>'
    )
