"""How an entry is stated: in exactly one way. Everything here is frozen, and :mod:`diazgui.core.sheet` has it too."""

from dataclasses import dataclass
from math import isfinite

from diazgui.core.quantities import (
    Amount,
    Equivalents,
    Fraction,
    Mass,
    QuantityError,
    SpecificVolume,
    Volume,
    require_calculable,
)
from diazgui.core.substance import PURE, Part, require_fraction, require_positive


def require_not_negative(value: float | None, what: str) -> None:
    """Raise :class:`QuantityError` where a known value is negative, or not to be calculated with."""
    if value is not None and not (isfinite(value) and value >= 0):
        raise QuantityError(f"{what} cannot be negative or endless. Type 0 or more, such as 2.5.")
    require_calculable(value, what)


@dataclass(frozen=True)
class ByEquivalents:
    """Stated in equivalents of the reference."""

    value: Equivalents

    def __post_init__(self) -> None:
        require_not_negative(self.value, "The equivalents")


@dataclass(frozen=True)
class ByAmount:
    """Stated as an amount of the active compound, mmol."""

    value: Amount

    def __post_init__(self) -> None:
        require_not_negative(self.value, "The amount")


@dataclass(frozen=True)
class ByMass:
    """Stated as a mass as weighed, mg: of what the bottle holds."""

    value: Mass

    def __post_init__(self) -> None:
        require_not_negative(self.value, "The mass")


@dataclass(frozen=True)
class ByVolume:
    """Stated as a volume as dispensed, mL."""

    value: Volume

    def __post_init__(self) -> None:
        require_not_negative(self.value, "The volume")


@dataclass(frozen=True)
class ByWeightPercent:
    """Stated as a share of the reference's pure mass, for a catalyst or a sieve (0.10 is 10 wt %)."""

    value: Fraction

    def __post_init__(self) -> None:
        require_not_negative(self.value, "The weight per cent")


@dataclass(frozen=True)
class ByParts:
    """A solvent stated by its parts of the solvent that the sheet's concentration asks for."""

    value: float = 1.0

    def __post_init__(self) -> None:
        require_positive(self.value, "The parts of a solvent")


@dataclass(frozen=True)
class ByMassRatio:
    """A solvent stated by volume per mass of the reference as weighed, mL/mg."""

    value: SpecificVolume

    def __post_init__(self) -> None:
        require_not_negative(self.value, "The volume per gram")


@dataclass(frozen=True)
class HandedOn:
    """The amount that the step before hands on; ``None`` while that is unknown.

    ``last`` is the last amount above 0, which the sheet's absolute entries belong to: they scale from it
    when an amount is handed on again, so that a passing 0 or unknown loses nothing. ``parts`` are the acids of
    the form that was handed on last and ``purity`` is that of what was isolated: only when these change does the
    form handed on replace the bottle of the row. In the first step ``origin`` is :data:`WANTED`: there the amount
    follows from what is wanted of the final product.
    """

    amount: Amount | None = None
    last: Amount | None = None
    origin: str = ""  # the step it comes from: "A"
    reason: str = ""  # why the amount is unknown
    parts: tuple[Part, ...] = ()
    purity: Fraction = PURE

    def __post_init__(self) -> None:
        require_not_negative(self.amount, "The amount handed on")
        require_positive(self.last, "The amount handed on before")
        require_fraction(self.purity, "The purity of what is handed on")


WANTED = "wanted"
"""The origin of an amount that follows from what is wanted of the final product; no step has this id."""


@dataclass(frozen=True)
class Unstated:
    """A row that was added and not yet filled in."""


Basis = ByEquivalents | ByAmount | ByMass | ByVolume | ByWeightPercent | ByParts | ByMassRatio | HandedOn | Unstated
Absolute = ByAmount | ByMass | ByVolume
Weighed = ByMass | ByVolume
