"""A physical property of a compound as a source gives it: a value or a range, how it was found, and by whom."""

from dataclasses import dataclass
from typing import Literal, get_args

from diazgui.core.quantities import QuantityError

Of = Literal["density", "boiling point", "melting point", "flash point"]
OF: tuple[Of, ...] = get_args(Of)

ABSOLUTE_ZERO = -273.15
"""Degrees Celsius."""


@dataclass(frozen=True)
class Property:
    """Density in mg/mL, temperatures in degrees Celsius; ``low`` and ``high`` are the same for a single value.

    ``at`` is what it was measured at (``20 °C``, ``17 mmHg``), ``method`` how it was found where that is recorded.
    ``is_own`` marks a value of the user's.

    Raises:
        QuantityError: a range upside down, a density that is not above 0, a temperature below absolute zero.
    """

    of: Of
    low: float
    high: float
    at: str = ""
    method: str = ""
    source: str = ""
    is_own: bool = False

    def __post_init__(self) -> None:
        if not self.low <= self.high < float("inf"):
            raise QuantityError(f"The {self.of} is a value, or a range from the lower to the higher value.")
        if self.of == "density" and not self.low > 0:
            raise QuantityError("The density must be greater than 0. Type the value from the label.")
        if self.of != "density" and self.low < ABSOLUTE_ZERO:
            raise QuantityError(f"The {self.of} lies below absolute zero, -273.15 °C. Type it again.")
