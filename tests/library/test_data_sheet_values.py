import pytest

from diazgui.core.properties import Property
from diazgui.library.data_sheet_values import chosen


def _boiling(low, high=None, at="", source="index", is_own=False) -> Property:
    return Property("boiling point", low, high or low, at, "", source, is_own)


OWN = _boiling(70.0, source="your own value", is_own=True)
LABEL = _boiling(66.0, source="label")


def test_ones_own_value_wins_over_all_and_stands_first():
    known = chosen("boiling point", OWN, (LABEL,), (_boiling(65.0),))
    assert known.used == OWN
    assert known.values == (OWN, LABEL, _boiling(65.0))
    assert known.why == "your own value"


def test_what_ships_comes_before_the_index():
    known = chosen("boiling point", None, (LABEL,), (_boiling(65.0), _boiling(64.0)))
    assert (known.used, known.why) == (LABEL, "the first of 3 on record")


def test_a_density_that_ships_is_what_comes_onto_a_sheet():
    density = Property("density", 889.0, 889.0, source="label")
    assert chosen("density", None, (density, LABEL), ()).why == "what comes onto a sheet"


def test_of_several_in_the_index_the_middle_one_is_used_which_one_far_off_does_not_move():
    values = (_boiling(114.0), _boiling(126.6), _boiling(126.5))
    known = chosen("boiling point", None, (), values)
    assert (known.used, known.why) == (_boiling(126.5), "the middle one of 3 on record")


def test_of_two_middle_ones_the_lower_is_used():
    assert chosen("boiling point", None, (), (_boiling(66.0), _boiling(65.0))).used == _boiling(65.0)


def test_a_value_in_vacuum_is_not_used_where_there_is_one_at_normal_pressure():
    vacuum = _boiling(56.0, 57.0, "0.5 mmHg")
    assert chosen("boiling point", None, (), (vacuum, _boiling(191.0))).used == _boiling(191.0)
    assert chosen("boiling point", None, (), (vacuum,)).used == vacuum


def test_what_is_said_twice_by_the_same_source_stands_once():
    assert chosen("boiling point", None, (LABEL, LABEL), ()).values == (LABEL,)
    assert chosen("boiling point", None, (LABEL,), ()).why == "the only value on record here"


@pytest.mark.parametrize(
    ("of", "reason"),
    [
        ("density", "no experimental density at 20 °C is on record here"),
        ("boiling point", "no boiling point is on record here"),
        ("melting point", "no melting point is on record here"),
        ("flash point", "no flash point is on record here"),
    ],
)
def test_where_there_is_none_the_reason_says_so(of, reason):
    known = chosen(of, None, (), ())
    assert (known.used, known.values, known.why) == (None, (), reason)
