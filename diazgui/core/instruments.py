"""What the balance and the syringes of a bench can do, and what a planned portion becomes with them.

Rounding is for showing alone: every calculation goes on with the unrounded portion. The instruments belong to whoever
works with them and never to an experiment.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from math import floor, isfinite
from typing import Any, Literal

from diazgui.core.gas import ATMOSPHERE, ROOM, Pressure, require_gas_conditions
from diazgui.core.quantities import Equivalents, Fraction, Mass, QuantityError, Temperature, Volume, require_calculable
from diazgui.core.reckoning import CALCULATED, Answer, Given, unknown, worked
from diazgui.core.table import Row

BALANCE_STEP, SMALLEST_MASS = Mass(0.1), Mass(10.0)
SYRINGE_STEP, SMALLEST_VOLUME = Volume(0.005), Volume(0.05)
TOLERANCE = Fraction(0.02)
"""What the instruments have at first: an analytical balance, a syringe of 0.25 mL, 2 % of the plan. Chosen here."""


@dataclass(frozen=True)
class Ware:
    """A piece of volumetric ware: how much it holds and to what it is read, mL."""

    name: str
    holds: Volume
    step: Volume


WARE = tuple(
    Ware(name, Volume(holds), Volume(step))
    for name, holds, step in (
        ("a microlitre syringe of 10 µL", 0.01, 0.0002),
        ("a microlitre syringe of 100 µL", 0.1, 0.002),
        ("a syringe of 0.25 mL", 0.25, 0.005),
        ("a syringe of 1 mL", 1, 0.01),
        ("a syringe of 2 mL", 2, 0.05),
        ("a syringe of 10 mL", 10, 0.1),
        ("a cylinder of 25 mL", 25, 0.5),
        ("a cylinder of 100 mL", 100, 1),
        ("a cylinder of 250 mL", 250, 2),
        ("a cylinder of 500 mL", 500, 5),
        ("a cylinder of 1 L", 1000, 10),
        ("a cylinder of 2 L", 2000, 20),
    )
)
"""From small to large; what is more than the last one holds is measured with it several times.

Source: general knowledge of the field; the usual graduation of each, read to half of a division where it is coarse.
"""


def _require_step(value: float, what: str, example: str) -> None:
    if not (isfinite(value) and value > 0):
        raise QuantityError(f"{what} must be above 0. Type it with its unit, such as {example}.")
    require_calculable(value, what)


@dataclass(frozen=True)
class Instruments:
    """What balance and syringes can do: their steps, and the least that is weighed or measured well; mg and mL.

    ``tolerance`` is how far what was dispensed may lie from the plan before it is marked, a fraction of the plan.
    ``temperature`` (°C) and ``pressure`` (kPa) are those of the room, for volumes of gas.

    Raises:
        QuantityError: a step is not above 0 or more than the least that it can measure well, the tolerance is no
            fraction below 1, or no gas has this temperature or pressure.
    """

    balance_step: Mass = BALANCE_STEP
    smallest_mass: Mass = SMALLEST_MASS
    syringe_step: Volume = SYRINGE_STEP
    smallest_volume: Volume = SMALLEST_VOLUME
    tolerance: Fraction = TOLERANCE
    temperature: Temperature = ROOM
    pressure: Pressure = ATMOSPHERE

    def __post_init__(self) -> None:
        _require_step(self.balance_step, "The step of the balance", "0.1 mg")
        _require_step(self.smallest_mass, "The least that is weighed well", "10 mg")
        _require_step(self.syringe_step, "The step of the finest syringe", "0.005 mL")
        _require_step(self.smallest_volume, "The least that is measured well", "0.05 mL")
        if self.smallest_mass < self.balance_step:
            raise QuantityError("The least that is weighed well cannot be less than the step of the balance.")
        if self.smallest_volume < self.syringe_step:
            raise QuantityError("The least that is measured well cannot be less than the step of the finest syringe.")
        if not 0 <= self.tolerance < 1:
            raise QuantityError("The tolerance must be at least 0 % and below 100 %, such as 2 %.")
        require_gas_conditions(self.temperature, self.pressure)

    def ware_for(self, volume: float) -> Ware:
        """The smallest ware that holds a volume (mL), or else the largest; none is finer than the finest syringe."""
        found = next((ware for ware in WARE if ware.holds >= volume * (1 - 1e-9)), WARE[-1])
        return found if found.step >= self.syringe_step else Ware(found.name, found.holds, self.syringe_step)


STANDARD = Instruments()
"""What is taken as long as nobody says otherwise."""


def known_instruments(values: Mapping[str, float | None]) -> Instruments:
    """Instruments of the numbers known, by the names of their fields; the standard where these cannot stand together.

    For what was kept outside of the program: what is ``None`` is the standard's.
    """
    known: dict[str, Any] = {name: value for name, value in values.items() if value is not None}
    try:
        return replace(STANDARD, **known)
    except QuantityError:
        return STANDARD


@dataclass(frozen=True)
class Portion:
    """What is dispensed of a row, as a mass in mg or a volume in mL, and how well that can be done.

    ``exact`` is the plan and ``step`` that of the instrument. ``rounded`` is what is really dispensed; ``None`` where
    the plan is less than half a step, so that nobody knows what it would be. ``well`` is whether the plan is at
    least what the instrument measures well.
    """

    of: Literal["mass", "volume"]
    exact: float
    step: float
    rounded: float | None
    well: bool


def portion(row: Row, instruments: Instruments) -> Portion | None:
    """What is dispensed of a row; ``None`` where neither its mass nor its volume is known.

    A liquid is measured, unless it was stated by what it weighs; it is weighed where only that can be done well.
    """
    found = tuple(_portions(row, instruments))
    return next((one for one in found if one.well), found[0] if found else None)


def _portions(row: Row, instruments: Instruments) -> Iterator[Portion]:
    """The ways to dispense a row, the preferred one first."""
    by_mass = None if row.mass is None else weighed_portion(row.mass, instruments)
    by_volume = None if row.volume is None else measured_portion(row.volume, instruments)
    first, second = (by_mass, by_volume) if row.stated in ("mass", "weight_percent") else (by_volume, by_mass)
    return (one for one in (first, second) if one is not None)


def weighed_portion(mass: Mass, instruments: Instruments) -> Portion:
    """A mass as the balance gives it."""
    step = instruments.balance_step
    well = not 0 < mass < instruments.smallest_mass * (1 - 1e-9)
    return Portion("mass", mass, step, rounded(mass, step), well)


def measured_portion(volume: Volume, instruments: Instruments) -> Portion:
    """A volume as the smallest ware gives it that holds it."""
    step = instruments.ware_for(volume).step
    well = not 0 < volume < instruments.smallest_volume * (1 - 1e-9)
    return Portion("volume", volume, step, rounded(volume, step), well)


def rounded(exact: float, step: float) -> float | None:
    """The multiple of a step that is nearest to a value, half up; ``None`` where that of a value above 0 would be 0.

    >>> rounded(728.96, 0.5), rounded(0.04, 0.1), rounded(0.0, 0.1)
    (729.0, None, 0.0)
    """
    steps = floor(exact / step + 0.5)
    return None if exact > 0 and not steps else steps * step


def rounded_equivalents(row: Row, found: Portion) -> Equivalents | None:
    """Equivalents of the portion that is really dispensed; ``None`` where they or the portion are not known.

    e = e(plan) · rounded / plan, since every form of supply holds twice the amount in twice the portion. They count
    from the reference as the sheet has it, not from its rounded portion.
    """
    if row.equivalents is None or found.rounded is None:
        return None
    return Equivalents(row.equivalents * found.rounded / found.exact) if found.exact else row.equivalents


def why_rounded(plan: Answer, found: Portion) -> Answer:
    """The portion that is really dispensed, after the lines that lead to the plan of it: mg or mL.

    Unknown where the plan is, or is less than half a step.
    """
    unit = "mg" if found.of == "mass" else "mL"
    if plan.value is None or found.rounded is None:
        return unknown(plan.reason or "Less than half a step of the instrument: what it gives is not known.", unit)
    planned = plan.why[-1].result
    formula = f"dispensed = step · round({planned.symbol} / step)"
    given = (planned, Given("step", found.step, unit))
    return worked(formula, given, found.rounded, unit, CALCULATED, plan.why)


def off_plan(row: Row) -> float | None:
    """By which fraction of the plan more (or less, below 0) was dispensed; ``None`` where one of both is not known.

    The plan of a row that follows the reference is what follows from the reference as it was weighed.
    """
    pairs = (
        (row.actual_amount, row.amount),
        (row.weighed_mass, row.mass),
        (row.weighed_volume, row.volume),
    )
    known = ((actual, plan) for actual, plan in pairs if actual is not None and plan)
    return next((actual / plan - 1 for actual, plan in known), None)


def beyond_tolerance(row: Row, instruments: Instruments) -> float | None:
    """What :func:`off_plan` says where it is more than the tolerance, else ``None``."""
    off = off_plan(row)
    return off if off is not None and abs(off) > instruments.tolerance + 1e-9 else None
