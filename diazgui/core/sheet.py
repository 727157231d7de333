"""What a chemist states of one reaction: entries, each on exactly one basis, and the sheet around them.

Everything here is frozen and nothing here is computed; what follows from a sheet is :func:`diazgui.core.table.rows`.
The edits that return a new sheet stand in :mod:`diazgui.core.edits`.
"""

from dataclasses import dataclass
from enum import StrEnum

from diazgui.core.basis import (
    WANTED,
    Absolute,
    Basis,
    ByAmount,
    ByEquivalents,
    ByMass,
    ByMassRatio,
    ByParts,
    ByVolume,
    ByWeightPercent,
    HandedOn,
    Unstated,
    Weighed,
    require_not_negative,
)
from diazgui.core.quantities import (
    Coefficient,
    Concentration,
    Equivalents,
    Fraction,
    Mass,
    QuantityError,
    Temperature,
    Time,
)
from diazgui.core.substance import PURE, Compound, Part, Substance, require_fraction, require_positive

# The ways to state an entry belong to a sheet's vocabulary: whoever imports the sheet finds them here.
__all__ = [
    "AFTER_REACTION",
    "ONE_EQUIVALENT",
    "ONE_TO_ONE",
    "WANTED",
    "Absolute",
    "Addition",
    "AlkylationModel",
    "Basis",
    "ByAmount",
    "ByEquivalents",
    "ByMass",
    "ByMassRatio",
    "ByParts",
    "ByVolume",
    "ByWeightPercent",
    "Conditions",
    "Entry",
    "HandedOn",
    "Isolated",
    "Product",
    "Range",
    "Role",
    "Sheet",
    "Unstated",
    "Weighed",
]

UNSTATED = Unstated()


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


@dataclass(frozen=True)
class Entry:
    """One line of a reagent sheet as it was stated.

    ``coefficient`` is how many of the compound one event of the reaction takes; ``None`` for what takes no
    part in the balance (solvent, base, catalyst, quench). ``slot`` names where the compound comes from when
    the target changes: ``diamine``, ``electrophile``, ``carbonyl`` or ``previous``; empty for a fixed one.

    ``weighed`` is what was really dispensed, as a mass or a volume of what the bottle holds. It is a fact, not a
    plan: nothing but the chemist changes it, and it outlives a change of scale, compound, bottle, reference or target.
    What the bottle holds then says what amount it was. The theoretical yield counts it, and from what was weighed of
    the reference the other rows are planned anew.
    """

    id: str
    role: Role
    substance: Substance
    basis: Basis = UNSTATED
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
class Isolated:
    """What was really isolated of a product: mg of the form isolated as it was weighed, and its purity."""

    mass: Mass
    purity: Fraction = PURE

    def __post_init__(self) -> None:
        require_not_negative(self.mass, "The isolated mass")
        require_fraction(self.purity, "The purity of what was isolated")


@dataclass(frozen=True)
class AlkylationModel:
    """The chemist's numbers for the statistics of two N–H, never facts: ρ = k₂/k₁, σ = k₃/k₁ and the conversion.

    The defaults are two sites that do not feel each other, nothing quaternary, and all of the agent used up.
    """

    ratio: float = 0.5
    quaternary: float = 0.0
    conversion: Fraction = PURE

    def __post_init__(self) -> None:
        require_not_negative(self.ratio, "The ratio of the second to the first alkylation")
        require_not_negative(self.quaternary, "The ratio of the third to the first alkylation")
        require_not_negative(self.conversion, "The conversion")
        if self.conversion > 1:
            raise QuantityError("The conversion is at most 100 %.")


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
    """One reaction as stated. ``reference`` is the id of the entry that equivalents are counted from.

    ``isolated`` is what was really isolated of the first product: a fact, like what was weighed.
    """

    entries: tuple[Entry, ...] = ()
    products: tuple[Product, ...] = ()
    reference: str = ""
    reference_equivalents: Equivalents = ONE_EQUIVALENT
    concentration: Concentration | None = None  # of the reference in the sheet's solvent
    planned_yield: Fraction | None = None
    conditions: Conditions = Conditions()
    concentration_source: str = ""
    isolated: Isolated | None = None
    model: AlkylationModel = AlkylationModel()

    def __post_init__(self) -> None:
        ids = [entry.id for entry in self.entries] + [product.id for product in self.products]
        if "" in ids:  # no id stands for no row: the reference that is not chosen yet, the sums of the sheet
            raise QuantityError("A row of the sheet has no id.")
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
