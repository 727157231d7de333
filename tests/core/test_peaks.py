"""Peaks as a chemist types them."""

import math

import pytest

from diazgui.core.peaks import Peak
from diazgui.core.quantities import QuantityError


def test_a_peak_needs_no_area() -> None:
    assert Peak(197.11) == Peak(197.11, None, 0)
    assert Peak(197.1107, 0.0, 4).decimals == 4
    assert Peak(197.110652, 80.0, 6).area == 80.0


@pytest.mark.parametrize("mz", [0.0, -1.0, math.inf, math.nan])
def test_an_m_z_is_above_0(mz: float) -> None:
    with pytest.raises(QuantityError, match="The m/z of a peak is a number above 0"):
        Peak(mz)


@pytest.mark.parametrize("area", [-1.0, math.inf, math.nan])
def test_an_area_is_not_negative(area: float) -> None:
    with pytest.raises(QuantityError, match="0 or more, such as 80"):
        Peak(197.11, area)


@pytest.mark.parametrize("decimals", [-1, 7])
def test_more_decimals_than_a_spectrometer_tells_are_refused(decimals: int) -> None:
    with pytest.raises(QuantityError, match="at most 6 decimals"):
        Peak(197.11, 80.0, decimals)
