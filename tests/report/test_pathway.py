"""The shares of the cascade's species, and what paper holds of the plot."""

from diazgui.core.edits import with_basis, with_conditions, with_model
from diazgui.core.sheet import AlkylationModel, ByEquivalents, Conditions, Sheet, Unstated
from diazgui.library.bench import worked_example
from diazgui.report.pathway import plot_on_paper, run_words, shading_at, shading_of
from diazgui.report.selectivity import plotted
from diazgui.units import Notation

EXPERIMENT = worked_example()
POINT = Notation(".")


def sheet_of(tab: str, step: str = "A") -> Sheet:
    return EXPERIMENT.tab(tab).route.step(step).sheet


def words(sheet: Sheet) -> dict[str, str]:
    return {key: shade.words for key, shade in shading_of(sheet, POINT).shades.items()}


def test_the_worked_examples_protection_is_shaded_by_its_shares() -> None:
    assert words(sheet_of("mono-boc")) == {
        "diamine": "56.3 % of the diamine",
        "mono": "37.5 % of the diamine",
        "di": "6.3 % of the diamine",
    }
    shades = shading_of(sheet_of("mono-boc"), POINT).shades
    assert round(shades["mono"].share, 6) == 0.375


def test_the_guides_own_di_alkylation_has_a_share_of_quaternary_salt_once_its_rate_is_stated() -> None:
    sheet = sheet_of("di-alkylation")
    assert words(sheet) == {
        "diamine": "0.0 % of the diamine",
        "mono": "0.0 % of the diamine",
        "di": "100.0 % of the diamine",
    }
    assert words(with_model(sheet, AlkylationModel(0.5, 0.02))) == {
        "diamine": "0.0 % of the diamine",
        "mono": "1.9 % of the diamine",
        "di": "86.2 % of the diamine",
        "quaternary": "11.9 % of the diamine",
    }


def test_what_the_shares_are_at_is_said() -> None:
    assert shading_of(sheet_of("excess-diamine"), POINT).told == (
        "Shares at 5.00 eq. of diamine per alkylating agent. A model, not measured: k₂ : k₁ 0.5 (independent sites), "
        "conversion 100 %, base in excess."
    )


def test_where_there_are_no_shares_it_is_said_why() -> None:
    protected = shading_of(sheet_of("mono-boc", "B"), POINT)
    assert (dict(protected.shades), protected.told) == (
        {},
        "No shares: N-Boc-1,4-diazepane has one N–H only, so there are no statistics of two equal N–H to tell.",
    )
    unknown = shading_of(with_basis(sheet_of("di-alkylation"), "electrophile", Unstated()), POINT)
    assert unknown.told.startswith("No shares: 2-(chloromethyl)thiophene: Not stated yet")


def test_the_shares_follow_an_edit_and_a_mark_on_the_move() -> None:
    one = with_basis(sheet_of("di-alkylation"), "electrophile", ByEquivalents(1.0))
    moved = shading_at(plotted(sheet_of("di-alkylation")), 1.0, POINT)
    assert shading_of(one, POINT) == moved
    assert {key: shade.words for key, shade in moved.shades.items()} == {
        "diamine": "25.0 % of the diamine",
        "mono": "50.0 % of the diamine",
        "di": "25.0 % of the diamine",
    }


def test_how_the_reaction_is_run_stands_at_the_arrow() -> None:
    assert run_words(sheet_of("di-alkylation"), POINT) == "60–80 °C, 4–12 h"
    assert run_words(with_conditions(sheet_of("di-alkylation"), Conditions()), POINT) == ""


def test_paper_holds_the_plot_its_words_and_its_values() -> None:
    shown = plotted(sheet_of("mono-boc"), "agent")
    html, picture = plot_on_paper(shown, POINT)
    assert '<img src="svg:selectivity" alt="At 2.00 eq. of diamine per Boc₂O: in mono 75.0 %' in html
    assert "<td>2.00 eq. (this sheet)</td><td>75.0 %</td><td>25.0 %</td><td>0.0 %</td>" in html
    assert (picture.width, picture.svg.count("<polyline")) == (420, 3)
