"""How near a peak has to lie to an ion."""

import pytest

from diazgui.core.peaks import Peak
from diazgui.core.quantities import QuantityError
from diazgui.core.tolerance import Tolerance, rounding_of, tolerance_of


@pytest.mark.parametrize(
    ("decimals", "within"),
    [(0, 0.5), (1, 0.1), (2, 0.05), (3, 0.002), (4, 0.002)],  # 10 ppm of 200
)
def test_the_typed_decimals_tell_how_fine_the_instrument_is(decimals: int, within: float) -> None:
    assert tolerance_of(Peak(200.0, decimals=decimals)) == pytest.approx(within)


def test_it_is_never_finer_than_the_last_decimal() -> None:
    assert tolerance_of(Peak(45.0, decimals=3)) == 0.0005  # 10 ppm would be 0.00045
    assert tolerance_of(Peak(200.0, decimals=1), Tolerance(0.01)) == 0.05
    assert tolerance_of(Peak(200.0, decimals=1), Tolerance(5.0, ppm=True)) == 0.05


def test_what_is_chosen_holds_in_da_and_in_ppm() -> None:
    assert tolerance_of(Peak(200.0, decimals=4), Tolerance(0.2)) == 0.2
    assert tolerance_of(Peak(200.0, decimals=4), Tolerance(50.0, ppm=True)) == pytest.approx(0.01)


def test_half_of_the_last_decimal_is_the_rounding() -> None:
    assert [rounding_of(Peak(200.0, decimals=decimals)) for decimals in (0, 1, 4)] == [0.5, 0.05, 0.00005]


@pytest.mark.parametrize(("value", "ppm"), [(0.0, False), (-0.1, False), (1.1, False), (0.0, True), (1001.0, True)])
def test_a_tolerance_that_fits_everything_or_nothing_is_refused(value: float, ppm: bool) -> None:
    with pytest.raises(QuantityError, match="at most 1 Da or 1000 ppm"):
        Tolerance(value, ppm)


def test_the_bounds_themselves_are_taken() -> None:
    assert Tolerance(1.0).value == 1.0
    assert Tolerance(1000.0, ppm=True).value == 1000.0
