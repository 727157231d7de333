"""How near a peak has to lie to an ion: what the chemist sets, else what the typed decimals allow."""

from dataclasses import dataclass

from diazgui.core.peaks import Peak
from diazgui.core.quantities import QuantityError

_WIDTHS = (0.5, 0.1, 0.05)
"""Tolerance in Da of a peak with no, one and two decimals: instruments that show so few are no finer."""

_PPM = 10.0
"""Tolerance of a peak with three decimals and more."""

_MILLION = 1_000_000.0


@dataclass(frozen=True)
class Tolerance:
    """How far a peak may lie from an ion, in Da or in ppm of its m/z."""

    value: float
    ppm: bool = False

    def __post_init__(self) -> None:
        if not 0 < self.value <= (1000 if self.ppm else 1):
            raise QuantityError("A tolerance is above 0 and at most 1 Da or 1000 ppm, such as 0.1 Da or 10 ppm.")


def tolerance_of(peak: Peak, chosen: Tolerance | None = None) -> float:
    """The tolerance of a peak in Da: the chosen one, else what its decimals allow; never finer than they are.

    >>> tolerance_of(Peak(197.1, decimals=1)), tolerance_of(Peak(197.1, decimals=1), Tolerance(5, ppm=True))
    (0.1, 0.05)
    """
    rounding = rounding_of(peak)
    if chosen is not None:
        return max(peak.mz * chosen.value / _MILLION if chosen.ppm else chosen.value, rounding)
    if peak.decimals < len(_WIDTHS):
        return _WIDTHS[peak.decimals]
    return max(peak.mz * _PPM / _MILLION, rounding)


def rounding_of(peak: Peak) -> float:
    """Half of the last decimal that was typed."""
    return float(f"5e-{peak.decimals + 1}")
