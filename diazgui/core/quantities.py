"""The kinds of number on a reagent sheet, each with its unit in the type.

Bench units are coherent here: mmol, mg and mL. Then g/mol is mg/mmol and mol/L is mmol/mL, so that no
formula carries a factor. Densities are mg/mL inside and g/mL on a label; :mod:`diazgui.units` translates.

The type checker refuses one kind in the place of another; at run time each is a plain float, so that
the formulas also take arrays and quantities of a units library.
"""

from math import ceil
from typing import NewType

Amount = NewType("Amount", float)
"""Amount of substance, mmol."""

Mass = NewType("Mass", float)
"""Mass, mg."""

Volume = NewType("Volume", float)
"""Volume, mL."""

MolarMass = NewType("MolarMass", float)
"""Molar mass, mg/mmol (the same number as g/mol)."""

Density = NewType("Density", float)
"""Density, mg/mL (1000 times the number in g/mL)."""

Concentration = NewType("Concentration", float)
"""Amount concentration, mmol/mL (the same number as mol/L)."""

Loading = NewType("Loading", float)
"""Amount on a solid support, mmol/mg (a thousandth of the number in mmol/g)."""

SpecificVolume = NewType("SpecificVolume", float)
"""Volume per mass of the reference, mL/mg (a thousandth of the number in mL/g)."""

Equivalents = NewType("Equivalents", float)
"""Amount in units of one equivalent of the reference; no unit."""

Coefficient = NewType("Coefficient", float)
"""How many of a compound one event of the reaction takes or makes; no unit."""

Fraction = NewType("Fraction", float)
"""A mass fraction (purity, strength of a dispersion) or a yield: 1.0 is 100 %."""

Temperature = NewType("Temperature", float)
"""Temperature, degrees Celsius."""

Time = NewType("Time", float)
"""Duration, hours."""


class QuantityError(ValueError):
    """A value that cannot stand on a sheet; its text tells a chemist what to do instead."""


SMALLEST, LARGEST = 1e-20, 1e20
"""Bounds of what is stated, 0 apart: no product of those that meet in one row leaves the floats."""


def require_calculable(value: float | None, what: str) -> None:
    """Raise :class:`QuantityError` where a value other than 0 is beyond the bounds of calculation."""
    if value and not SMALLEST <= value <= LARGEST:
        raise QuantityError(f"{what} is too large or too small to calculate with. Type it again, such as 2.5.")


def rounded_up(value: float, decimals: int = 2) -> float:
    """The next number of so few decimals, as a chemist would type it; floating point adds no step.

    >>> rounded_up(2.001), rounded_up(4.13, 1), rounded_up(0.1 + 0.2, 1)
    (2.01, 4.2, 0.3)
    """
    parts: int = 10**decimals
    return ceil(round(value * parts, 6)) / parts
