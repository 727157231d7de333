"""A factor and a size as they are typed, and the rows that a scaling leaves."""

import pytest

from diazgui.core.edits import with_pinned
from diazgui.core.quantities import QuantityError
from diazgui.core.route import Route
from diazgui.core.sheet import ByAmount, ByMass, ByVolume, Sheet
from diazgui.report.typed_scale import absolute_from, factor_from, pinned_sentence
from diazgui.units import Notation
from tests.core.routes import first_sheet, route_of, second_sheet


def route() -> Route:
    """Two steps of which the second takes its amount from the first; a row of the second is pinned."""
    return route_of(first_sheet(), second_sheet())


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


@pytest.mark.parametrize(
    ("typed", "shown", "basis"),
    [
        ("2.5 g", "mmol", ByMass(2500.0)),
        ("12", "mmol", ByAmount(12.0)),
        ("12", "mL", ByVolume(12.0)),
        ("12", "g", ByMass(12000.0)),
        ("0.5 mL", "mg", ByVolume(0.5)),
        ("1.2 mmol", "", ByAmount(1.2)),
    ],
)
def test_a_bare_number_has_the_unit_that_is_shown_and_a_unit_says_what_is_meant(typed, shown, basis) -> None:
    assert absolute_from(typed, shown, Notation(".")) == basis


def test_nothing_is_scaled_to_a_ratio() -> None:
    with pytest.raises(QuantityError, match=r"eq\. is a unit of equivalents"):
        absolute_from("2 eq", "mg", Notation("."))


def test_rows_that_keep_their_amounts_are_listed_with_their_step() -> None:
    assert pinned_sentence(route(), "A") == "Pinned, so kept as it stands: dip (step B)."
    assert pinned_sentence(route()) == "Pinned, so kept as it stands: dip (step B)."
    free = route_of(first_sheet(), with_pinned(second_sheet(), "dip", False))
    assert pinned_sentence(free) == ""


def test_a_pin_in_a_step_that_is_not_scaled_along_is_not_told() -> None:
    alone = route_of(first_sheet(), second_sheet(ByAmount(4.0)))
    assert pinned_sentence(alone, "A") == ""
    assert pinned_sentence(alone, "B") == "Pinned, so kept as it stands: dip (step B)."


def test_in_a_route_of_one_step_no_step_is_named() -> None:
    one = route_of(with_pinned(first_sheet(), "wash", True))
    assert pinned_sentence(one) == "Pinned, so kept as it stands: wash."
    assert pinned_sentence(route_of(Sheet())) == ""
