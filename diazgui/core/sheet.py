"""What a chemist states of one reaction: entries, each on exactly one basis, and the sheet around them.

Everything here is frozen and nothing here is computed; what follows from a sheet is :func:`diazgui.core.table.rows`.
The edits that return a new sheet stand in :mod:`diazgui.core.edits`.
"""

from dataclasses import dataclass
from enum import StrEnum
from math import isfinite

from diazgui.core.quantities import (
    Amount,
    Coefficient,
    Concentration,
    Equivalents,
    Fraction,
    Mass,
    QuantityError,
    SpecificVolume,
    Temperature,
    Time,
    Volume,
    require_calculable,
)
from diazgui.core.substance import Compound, Part, Substance, require_positive


class Role(StrEnum):
    """What an entry is there for, in the field's words."""

    STARTING_MATERIAL = "starting material"
    REACTANT = "reactant"
    REAGENT = "reagent"
    BASE = "base"
    CATALYST = "catalyst"
    SOLVENT = "solvent"
    QUENCH = "quench"
    WORK_UP = "work-up"
    PRODUCT = "product"


AFTER_REACTION = frozenset({Role.QUENCH, Role.WORK_UP})
"""Roles of what is added when the reaction is over."""


ONE_TO_ONE = Coefficient(1.0)
ONE_EQUIVALENT = Equivalents(1.0)


def _require_amount(value: float | None, what: str) -> None:
    if value is not None and not (isfinite(value) and value >= 0):
        raise QuantityError(f"{what} cannot be negative or endless. Type 0 or more, such as 2.5.")
    require_calculable(value, what)


@dataclass(frozen=True)
class ByEquivalents:
    """Stated in equivalents of the reference."""

    value: Equivalents

    def __post_init__(self) -> None:
        _require_amount(self.value, "The equivalents")


@dataclass(frozen=True)
class ByAmount:
    """Stated as an amount of the active compound, mmol."""

    value: Amount

    def __post_init__(self) -> None:
        _require_amount(self.value, "The amount")


@dataclass(frozen=True)
class ByMass:
    """Stated as a mass as weighed, mg: of what the bottle holds."""

    value: Mass

    def __post_init__(self) -> None:
        _require_amount(self.value, "The mass")


@dataclass(frozen=True)
class ByVolume:
    """Stated as a volume as dispensed, mL."""

    value: Volume

    def __post_init__(self) -> None:
        _require_amount(self.value, "The volume")


@dataclass(frozen=True)
class ByWeightPercent:
    """Stated as a share of the reference's pure mass, for a catalyst or a sieve (0.10 is 10 wt %)."""

    value: Fraction

    def __post_init__(self) -> None:
        _require_amount(self.value, "The weight per cent")


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
        _require_amount(self.value, "The volume per gram")


@dataclass(frozen=True)
class HandedOn:
    """The amount that the step before hands on; ``None`` while that is unknown.

    ``last`` is the last amount above 0, which the sheet's absolute entries belong to: they scale from it
    when an amount is handed on again, so that a passing 0 or unknown loses nothing. ``parts`` are the acids of
    the form that was handed on last: only when that form changes does it replace the bottle of the row.
    """

    amount: Amount | None = None
    last: Amount | None = None
    origin: str = ""  # the step it comes from: "A"
    reason: str = ""  # why the amount is unknown
    parts: tuple[Part, ...] = ()

    def __post_init__(self) -> None:
        _require_amount(self.amount, "The amount handed on")
        require_positive(self.last, "The amount handed on before")


@dataclass(frozen=True)
class Unstated:
    """A row that was added and not yet filled in."""


Basis = ByEquivalents | ByAmount | ByMass | ByVolume | ByWeightPercent | ByParts | ByMassRatio | HandedOn | Unstated
Absolute = ByAmount | ByMass | ByVolume
Weighed = ByMass | ByVolume


@dataclass(frozen=True)
class Entry:
    """One line of a reagent sheet as it was stated.

    ``coefficient`` is how many of the compound one event of the reaction takes; ``None`` for what takes no
    part in the balance (solvent, base, catalyst, quench). ``slot`` names where the compound comes from when
    the target changes: ``diamine``, ``electrophile``, ``carbonyl`` or ``previous``; empty for a fixed one.

    ``weighed`` is what was really dispensed, as a mass or a volume of what the bottle holds. It is a fact, not a
    plan: no planned number follows from it, nothing but the chemist changes it, and it outlives a change of scale,
    compound, bottle, reference or target. What the bottle holds then says what amount it was.
    """

    id: str
    role: Role
    substance: Substance
    basis: Basis = Unstated()
    coefficient: Coefficient | None = None
    slot: str = ""
    pinned: bool = False
    source: str = ""  # where the stated number comes from; empty once a chemist typed it
    weighed: Weighed | None = None

    def __post_init__(self) -> None:
        require_positive(self.coefficient, "The coefficient")


@dataclass(frozen=True)
class Product:
    """What the reaction makes on purpose, in the form in which it is isolated.

    ``parts`` are the acids of the salt isolated, empty for the free base; the compound is the free base.
    """

    id: str
    compound: Compound
    coefficient: Coefficient = ONE_TO_ONE
    parts: tuple[Part, ...] = ()
    form_name: str = ""  # the name of the form isolated where it has one of its own

    def __post_init__(self) -> None:
        require_positive(self.coefficient, "The coefficient of the product")


@dataclass(frozen=True)
class Range:
    """From one value to another, equal where there is only one; in the unit of its place."""

    low: float
    high: float

    def __post_init__(self) -> None:
        if not self.low <= self.high:
            raise QuantityError("The first value of a range must not be above the second, as in 60–80 °C.")


@dataclass(frozen=True)
class Addition:
    """Which entry is added over what time, hours, and at what temperature, °C, where stated."""

    entry: str
    over: Time | None = None
    temperature: Temperature | None = None

    def __post_init__(self) -> None:
        require_positive(self.over, "The time of addition")


@dataclass(frozen=True)
class Conditions:
    """How the reaction is run: °C, hours, atmosphere, vessel; ``None`` where it is not stated."""

    temperature: Range | None = None
    time: Range | None = None
    atmosphere: str | None = None
    vessel_open: bool | None = None
    addition: Addition | None = None
    source: str = ""


@dataclass(frozen=True)
class Sheet:
    """One reaction as stated. ``reference`` is the id of the entry that equivalents are counted from."""

    entries: tuple[Entry, ...] = ()
    products: tuple[Product, ...] = ()
    reference: str = ""
    reference_equivalents: Equivalents = ONE_EQUIVALENT
    concentration: Concentration | None = None  # of the reference in the sheet's solvent
    planned_yield: Fraction | None = None
    conditions: Conditions = Conditions()
    concentration_source: str = ""

    def __post_init__(self) -> None:
        ids = [entry.id for entry in self.entries] + [product.id for product in self.products]
        if len(set(ids)) != len(ids):
            raise QuantityError("Two rows of the sheet have the same id.")
        if self.reference and self.reference not in ids[: len(self.entries)]:
            raise QuantityError("The reference is not a row of the sheet.")
        if self.reference and not isinstance(self.entry(self.reference).basis, Absolute | HandedOn | Unstated):
            raise QuantityError("The reference sets the scale: state it as an amount, a mass or a volume.")
        require_positive(self.reference_equivalents, "The equivalents of the reference")
        require_positive(self.concentration, "The concentration")
        require_positive(self.planned_yield, "The planned yield")

    def entry(self, entry_id: str) -> Entry:
        """The entry of this id; ``KeyError`` where there is none."""
        for entry in self.entries:
            if entry.id == entry_id:
                return entry
        raise KeyError(entry_id)
