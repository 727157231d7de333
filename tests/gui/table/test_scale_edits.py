"""A factor as it is typed, and the rows that a scaling leaves."""

from dataclasses import replace

import pytest

from diazgui.core.edits import with_basis, with_pinned
from diazgui.core.quantities import QuantityError
from diazgui.core.route import Route, with_sheet
from diazgui.core.sheet import ByMass, Sheet
from diazgui.gui.table.scale_edits import factor_from, pinned_sentence, scaled_with
from diazgui.units import Notation
from tests.gui.sheets import experiment


def route() -> Route:
    """Two steps of which the second takes its amount from the first; the water of the first is pinned."""
    made = experiment().tab("mono-boc").route
    return with_sheet(made, "A", with_pinned(made.step("A").sheet, "wash", True))


@pytest.mark.parametrize(
    ("typed", "factor"), [("2", 2.0), ("0.5", 0.5), ("× 2", 2.0), ("x3", 3.0), ("* 1.5", 1.5), (" 2.50 ", 2.5)]
)
def test_one_number_is_a_factor(typed: str, factor: float) -> None:
    assert factor_from(typed, Notation(".")) == factor


def test_a_comma_is_a_decimal_mark_where_it_is_one() -> None:
    assert factor_from("0,5", Notation(",")) == 0.5


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("1/3", "Type one number, not a calculation or a range, for example 0.5."),
        ("0", "The factor must be greater than 0. Type it for example 0.5."),
        ("-2", "Type the factor without a sign, for example 0.5: a negative one has no meaning."),
        ("", "Nothing was typed. Type a number, for example 0.5."),
        ("50 %", "% is a unit of purity or yield. Type the factor, for example 0.5."),
        ("2 g", "g is a unit of mass. Type the factor, for example 0.5."),
        ("× × 2", "That does not begin with a number in the digits 0 to 9. Type one, for example 0.5."),
    ],
)
def test_anything_else_is_refused_with_what_to_type(typed: str, sentence: str) -> None:
    with pytest.raises(QuantityError) as refused:
        factor_from(typed, Notation("."))
    assert str(refused.value) == sentence


def test_a_step_that_is_handed_its_amount_is_scaled_with_the_whole_route() -> None:
    assert [step.id for step in scaled_with(route(), "B")] == ["A", "B"]
    assert [step.id for step in scaled_with(route(), "A")] == ["A", "B"]


def test_a_step_on_an_amount_of_its_own_is_scaled_alone() -> None:
    alone = with_sheet(route(), "B", with_basis(route().step("B").sheet, "amine", ByMass(500.0)))
    assert [step.id for step in scaled_with(alone, "B")] == ["B"]
    assert [step.id for step in scaled_with(alone, "A")] == ["A"]


def test_rows_that_keep_their_amounts_are_listed_with_their_step() -> None:
    assert pinned_sentence(route(), "B") == "Pinned, so kept as it stands: water (step A)."
    assert pinned_sentence(route()) == "Pinned, so kept as it stands: water (step A)."
    assert pinned_sentence(experiment().tab("mono-boc").route) == ""


def test_in_a_route_of_one_step_no_step_is_named() -> None:
    one = route().steps[0]
    assert pinned_sentence(Route((one,))) == "Pinned, so kept as it stands: water."
    assert pinned_sentence(Route((replace(one, front=replace(one.front, sheet=Sheet())),))) == ""
