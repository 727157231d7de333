"""Ranges as a chemist types them."""

import pytest

from diazgui.core.quantities import QuantityError
from diazgui.core.sheet import Range
from diazgui.report.typed_range import read_range
from diazgui.units import Kind, Notation

POINT, COMMA = Notation("."), Notation(",")


@pytest.mark.parametrize(
    ("typed", "low", "high"),
    [
        ("60–80 °C", 60.0, 80.0),
        ("60-80", 60.0, 80.0),
        ("60 °C - 80 °C", 60.0, 80.0),
        ("60 to 80 °C", 60.0, 80.0),
        ("0 °C", 0.0, 0.0),
        ("-78", -78.0, -78.0),
        ("-78 to -20 °C", -78.0, -20.0),
        ("−78–25 °C", -78.0, 25.0),
        ("-20--10", -20.0, -10.0),
    ],
)
def test_a_temperature_is_one_value_or_two(typed: str, low: float, high: float) -> None:
    assert read_range(typed, Kind.TEMPERATURE, POINT) == Range(low, high)


def test_one_unit_serves_both_ends_of_a_time() -> None:
    assert read_range("15–30 min", Kind.TIME, POINT) == Range(0.25, 0.5)
    assert read_range("30 min to 2 h", Kind.TIME, POINT) == Range(0.5, 2.0)


def test_a_decimal_comma_is_read_where_it_is_written() -> None:
    assert read_range("0,5–1,5 h", Kind.TIME, COMMA) == Range(0.5, 1.5)


def test_an_empty_text_states_nothing() -> None:
    assert read_range("  ", Kind.TIME, POINT) is None


@pytest.mark.parametrize("typed", ["overnight", "60–80–100 °C", "80–60 °C", "1 g", "4–12 °C h", "–"])
def test_what_is_no_range_is_refused_with_a_sentence(typed: str) -> None:
    with pytest.raises(QuantityError, match=r"\.$"):
        read_range(typed, Kind.TEMPERATURE, POINT)
