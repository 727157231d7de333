"""The user's own values of a compound."""

from datetime import date

import pytest

from diazgui.core.own_value import OwnValue
from diazgui.core.quantities import QuantityError


def test_an_own_value_is_a_number_with_its_kind_or_a_text():
    density = OwnValue("density", 944.0, "density", "pycnometer", date(2026, 11, 22))
    assert (density.value, density.kind, density.note) == (944.0, "density", "pycnometer")
    assert OwnValue("melting point", 0.0, "temperature").value == 0.0
    assert OwnValue("name", "the diamine").kind == ""


@pytest.mark.parametrize("of_and_value", [("name", ""), ("", "text"), (" ", 1.0)])
def test_nothing_is_no_own_value(of_and_value):
    with pytest.raises(QuantityError, match="An own value needs a value"):
        OwnValue(*of_and_value)


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_a_number_without_end_is_no_own_value(number):
    with pytest.raises(QuantityError, match="The density is not a number that can be kept"):
        OwnValue("density", number)
