"""What the selectivity plot shows: the places, the shares, the words and the table."""

from dataclasses import replace

import pytest

from diazgui.core.edits import with_basis, with_model
from diazgui.core.sheet import AlkylationModel, ByEquivalents, Sheet, Unstated
from diazgui.library.bench import worked_example
from diazgui.report.selectivity import (
    curves,
    equivalents_of,
    model_words,
    plotted,
    question_of,
    shares_at,
    spoken,
    table,
)
from diazgui.units import Notation

EXPERIMENT = worked_example()
POINT = Notation(".")
SLOW_THIRD = AlkylationModel(0.5, 0.02)


def sheet_of(tab: str, step: str = "A") -> Sheet:
    return EXPERIMENT.tab(tab).route.step(step).sheet


def rounded(shares: dict[str, float]) -> dict[str, float]:
    return {key: round(share, 6) for key, share in shares.items()}


def test_the_di_alkylation_counts_the_agent_per_diamine() -> None:
    shown = plotted(sheet_of("di-alkylation"))
    assert (shown.counts, shown.mark, shown.reach, shown.agent) == ("agent", 2.1, 3.0, "alkylating agent")
    assert shown.axis == "eq. of alkylating agent per diamine"
    assert shown.title == "% of the diamine · model, not measured"
    assert shown.shares == ("starting", "mono", "di")


def test_protection_and_excess_count_the_diamine() -> None:
    boc, excess = plotted(sheet_of("mono-boc")), plotted(sheet_of("excess-diamine"), "agent")
    assert (boc.counts, boc.mark, boc.reach, boc.axis) == ("diamine", 2.0, 10.0, "eq. of diamine per Boc₂O")
    assert (excess.mark, excess.axis) == (5.0, "eq. of diamine per alkylating agent")
    assert excess.title == "% of the agent · model, not measured"
    assert excess.shares == ("mono", "di", "left over")


def test_an_acyl_group_makes_no_quaternary_salt_whatever_the_ratio() -> None:
    shown = plotted(with_model(sheet_of("mono-boc"), SLOW_THIRD))
    assert shown.model == AlkylationModel(0.5, 0.0)
    assert "quaternary" not in shown.shares


@pytest.mark.parametrize(
    ("tab", "of", "at", "expected"),
    [
        ("di-alkylation", "diamine", 1.0, {"starting": 0.25, "mono": 0.5, "di": 0.25, "quaternary": 0.0}),
        ("di-alkylation", "agent", 1.0, {"mono": 0.5, "di": 0.5, "quaternary": 0.0, "left over": 0.0}),
        ("di-alkylation", "agent", 0.0, {"mono": 1.0, "di": 0.0, "quaternary": 0.0, "left over": 0.0}),
        ("di-alkylation", "agent", 2.5, {"mono": 0.0, "di": 0.8, "quaternary": 0.0, "left over": 0.2}),
        ("mono-boc", "diamine", 2.0, {"starting": 0.5625, "mono": 0.375, "di": 0.0625, "quaternary": 0.0}),
        ("mono-boc", "agent", 2.0, {"mono": 0.75, "di": 0.25, "quaternary": 0.0, "left over": 0.0}),
        ("excess-diamine", "agent", 5.0, {"mono": 0.9, "di": 0.1, "quaternary": 0.0, "left over": 0.0}),
        ("mono-boc", "agent", 0.0, {"mono": 0.0, "di": 0.0, "quaternary": 0.0, "left over": 1.0}),
        ("mono-boc", "diamine", 0.0, {"starting": 0.0, "mono": 0.0, "di": 1.0, "quaternary": 0.0}),
    ],
)
def test_the_shares_are_those_of_statistics(tab, of, at, expected) -> None:
    assert rounded(shares_at(plotted(sheet_of(tab), of), at)) == expected


def test_the_guides_own_equivalents_with_a_slow_third_step_are_the_check_values() -> None:
    shown = plotted(with_model(sheet_of("di-alkylation"), SLOW_THIRD))
    assert shares_at(shown, 2.1) == pytest.approx(
        {"starting": 0.000089, "mono": 0.018646, "di": 0.862443, "quaternary": 0.118823}, abs=5e-7
    )
    assert shown.shares == ("starting", "mono", "di", "quaternary")


def test_an_agent_that_reacts_in_part_is_left_over_from_the_first_drop() -> None:
    shown = plotted(with_model(sheet_of("di-alkylation"), AlkylationModel(conversion=0.8)), "agent")
    assert rounded(shares_at(shown, 0.0)) == {"mono": 0.8, "di": 0.0, "quaternary": 0.0, "left over": 0.2}


@pytest.mark.parametrize(("tab", "of"), [("di-alkylation", "diamine"), ("mono-boc", "agent")])
def test_a_curve_goes_through_the_shares_of_its_places(tab, of) -> None:
    shown = plotted(with_model(sheet_of(tab), SLOW_THIRD), of)
    for share, curve in curves(shown).items():
        assert len(curve) == 101
        assert (curve[0][0], curve[-1][0]) == (0, shown.reach)
        for x, y in curve[::17]:
            assert y == pytest.approx(shares_at(shown, x)[share], abs=1e-9)


def test_the_axis_reaches_as_far_as_the_mark() -> None:
    far = with_basis(sheet_of("di-alkylation"), "electrophile", ByEquivalents(7.0))
    assert plotted(far).reach == 12.0
    much = with_basis(sheet_of("mono-boc"), "diamine", ByEquivalents(25.0))
    assert plotted(much).reach == 40.0
    assert equivalents_of(plotted(much), 40.0) == 0.025


def test_what_is_not_known_leaves_no_mark_and_says_why() -> None:
    shown = plotted(with_basis(sheet_of("di-alkylation"), "electrophile", Unstated()))
    assert shown.mark is None
    assert shown.unmarked.startswith("2-(chloromethyl)thiophene: Not stated yet")
    assert spoken(shown, shown.mark, POINT).startswith("No mark: 2-(chloromethyl)thiophene: Not stated yet")


def test_no_agent_has_no_mark_where_the_diamine_is_counted() -> None:
    sheet = sheet_of("mono-boc")
    none = with_basis(sheet, "boc2o", replace(sheet.entry("boc2o").basis, value=0.0))
    assert plotted(none).mark is None


def test_a_sheet_without_two_equal_nitrogens_has_no_plot() -> None:
    sheet = sheet_of("mono-boc", "B")
    assert plotted(sheet) is None
    assert question_of(sheet).why == (
        "N-Boc-1,4-diazepane has one N–H only, so there are no statistics of two equal N–H to tell."
    )


def test_the_plot_is_told_in_words() -> None:
    shown = plotted(with_model(sheet_of("di-alkylation"), SLOW_THIRD))
    assert spoken(shown, shown.mark, Notation(",")) == (
        "At 2,10 eq. of alkylating agent per diamine: diamine left 0,0 %, mono 1,9 %, di 86,2 %, quaternary 11,9 %. "
        "A model, not measured: k₂ : k₁ 0,5 (independent sites), k₃ : k₁ 0,02, conversion 100 %, base in excess."
    )
    other = plotted(with_model(sheet_of("di-alkylation"), AlkylationModel(0.25)))
    assert model_words(other, POINT) == ("A model, not measured: k₂ : k₁ 0.25, conversion 100 %, base in excess.")


def test_the_values_stand_in_a_table_with_this_sheets_own() -> None:
    rows = table(plotted(with_model(sheet_of("di-alkylation"), SLOW_THIRD)), POINT)
    assert rows[0] == ("eq. of alkylating agent per diamine", "diamine left", "mono", "di", "quaternary")
    assert [row[0] for row in rows[1:]] == [
        "0 eq.",
        "0.50 eq.",
        "1.00 eq.",
        "1.50 eq.",
        "2.00 eq.",
        "2.10 eq. (this sheet)",
        "2.50 eq.",
        "3.00 eq.",
    ]
    assert rows[6] == ("2.10 eq. (this sheet)", "0.0 %", "1.9 %", "86.2 %", "11.9 %")
    assert rows[5] == ("2.00 eq.", "0.1 %", "7.0 %", "85.7 %", "7.2 %")


def test_a_mark_that_is_a_row_of_the_table_anyway_stands_there_once() -> None:
    rows = table(plotted(sheet_of("mono-boc"), "agent"), POINT)
    assert len(rows) == 12
    assert rows[3] == ("2.00 eq. (this sheet)", "75.0 %", "25.0 %", "0.0 %")
