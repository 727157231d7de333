from math import nan

import pytest

from diazgui.core.properties import Property
from diazgui.core.quantities import QuantityError


def test_a_property_is_a_value_or_a_range() -> None:
    assert Property("melting point", 38.0, 42.0).low == 38.0
    assert Property("density", 885.0, 885.0, at="20 °C").at == "20 °C"
    with pytest.raises(QuantityError, match="from the lower to the higher"):
        Property("melting point", 42.0, 38.0)


@pytest.mark.parametrize("value", [nan, float("inf")])
def test_a_property_is_a_number(value: float) -> None:
    with pytest.raises(QuantityError):
        Property("boiling point", value, value)


def test_no_density_is_0_and_nothing_is_colder_than_absolute_zero() -> None:
    with pytest.raises(QuantityError, match="greater than 0"):
        Property("density", 0.0, 0.0)
    with pytest.raises(QuantityError, match="absolute zero"):
        Property("boiling point", -300.0, -300.0)
    assert Property("boiling point", -268.9, -268.9).low == -268.9
