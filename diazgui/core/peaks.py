"""Peaks of a mass spectrum behind a chromatograph, as a chemist types them."""

from dataclasses import dataclass
from math import isfinite

from diazgui.core.quantities import QuantityError

MOST_DECIMALS = 6
"""More than any mass spectrometer tells."""


@dataclass(frozen=True)
class Peak:
    """m/z as it was read, with the number of decimals that were typed, and the area where there is one.

    An area may be in per cent or in the counts of an instrument: only shares of the sum are told.
    """

    mz: float
    area: float | None = None
    decimals: int = 0

    def __post_init__(self) -> None:
        if not (isfinite(self.mz) and self.mz > 0):
            raise QuantityError("The m/z of a peak is a number above 0, such as 197.11.")
        if self.area is not None and not (isfinite(self.area) and self.area >= 0):
            raise QuantityError("The area of a peak is 0 or more, such as 80.")
        if not 0 <= self.decimals <= MOST_DECIMALS:
            raise QuantityError(f"The m/z of a peak has at most {MOST_DECIMALS} decimals, such as 197.1107.")
