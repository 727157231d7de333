"""The definitions of the units, held by Pint, and the factors that follow from them.

Importing Pint takes some tenths of a second, so it waits for the first factor; each factor is then kept,
and neither painting nor calculating meets Pint again. Pint only ever sees the canonical texts of
:mod:`diazgui.units.kinds`: its parser reads "2,5 g" as 25 g and is never handed what a person typed.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from diazgui.units.kinds import WRITING, Kind

if TYPE_CHECKING:
    import pint

_DEFINITIONS = (
    "milli- = 1e-3 = m-",
    "micro- = 1e-6 = µ-",
    "kilo- = 1e3 = k-",
    "gram = [mass] = g",
    "mole = [substance] = mol",
    "liter = [volume] = L",
    "hour = [time] = h",
    "minute = hour / 60 = min",
    "day = 24 hour = d",
    "kilopascal = [pressure] = kPa",  # of its own, since no other unit here is made of mass, length and time
    "hectopascal = kilopascal / 10 = hPa",
    "bar = 100 kilopascal",
    "millibar = hectopascal = mbar",
    "atmosphere = 101.325 kilopascal = atm",
    "mmHg = 0.1333223874 kilopascal",  # conventional millimetre of mercury (ISO 80000-4)
    "degree_Celsius = [temperature] = degC",  # read and shown, never converted
    "molar = mole / liter = M",
    "percent = 0.01",
)

_PINT_NAMES = {"%": "percent", "wt %": "percent", "eq.": "", "°C": "degC"}


@cache
def _registry() -> pint.UnitRegistry[Decimal]:
    import pint

    registry: pint.UnitRegistry[Decimal] = pint.UnitRegistry(None, non_int_type=Decimal)
    registry.load_definitions(list(_DEFINITIONS))
    return registry


def quantity(value: float, unit: str) -> pint.Quantity[Decimal]:
    """A Pint quantity of a finite value in a canonical unit; "" and "eq." have no dimension."""
    return _registry().Quantity(Decimal(repr(value)), _PINT_NAMES.get(unit, unit))


@cache
def factor(unit: str, kind: Kind) -> Decimal:
    """How many bench units of ``kind`` one ``unit`` is; Pint is asked once for each.

    >>> factor("g", Kind.MASS) == 1000
    True
    """
    bench = WRITING[kind].bench
    return Decimal(quantity(1, unit).to(_PINT_NAMES.get(bench, bench)).magnitude)


def prepare() -> None:
    """Work out every factor now, so that nothing later waits for Pint; call it after the first paint."""
    for kind, writing in WRITING.items():
        for unit in writing.units:
            factor(unit, kind)
