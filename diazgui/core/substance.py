"""A compound, and the ways a bottle of it may be supplied.

``Compound`` is what the molecule is; ``Supply`` is how the bottle holds it; ``Substance`` is both with the
density and the hazard marks of what is dispensed. The amount on a sheet always counts the active compound; how much
of a bottle holds it is :mod:`diazgui.core.dispensing`.
"""

from dataclasses import dataclass
from enum import StrEnum

from diazgui.core.quantities import (
    Concentration,
    Density,
    Fraction,
    Loading,
    MolarMass,
    QuantityError,
    require_calculable,
)

PURE = Fraction(1.0)


def require_positive(value: float | None, what: str) -> None:
    """Raise :class:`QuantityError` where a known value is not greater than 0, or not to be calculated with."""
    if value is not None and not 0 < value < float("inf"):
        raise QuantityError(f"{what} must be greater than 0. Type the value from the label, or leave it empty.")
    require_calculable(value, what)


def require_fraction(value: float, what: str) -> None:
    """Raise :class:`QuantityError` where a mass fraction is not above 0 and at most 1 (100 %)."""
    if not 0 < value <= 1:
        raise QuantityError(f"{what} must be above 0 % and at most 100 %.")
    require_calculable(value, what)


@dataclass(frozen=True)
class Compound:
    """What a molecule is: names and facts, each ``None`` where it is not known.

    ``structure_molar_mass`` follows from the structure; ``stated_molar_mass`` is the chemist's or a
    label's own value, which wins and is shown beside the other where they differ.
    """

    name: str
    smiles: str | None = None
    formula: str | None = None
    structure_molar_mass: MolarMass | None = None
    stated_molar_mass: MolarMass | None = None
    monoisotopic_mass: float | None = None  # Da, of the neutral molecule or of the ion drawn
    inchikey: str | None = None
    cas: str | None = None
    problem: str = ""  # why the structure is not known, for a chemist to read

    def __post_init__(self) -> None:
        require_positive(self.structure_molar_mass, "The molar mass")
        require_positive(self.stated_molar_mass, "The molar mass")

    @property
    def molar_mass(self) -> MolarMass | None:
        """The molar mass that is used, g/mol: the stated one where there is one."""
        return self.stated_molar_mass if self.stated_molar_mass is not None else self.structure_molar_mass


class State(StrEnum):
    """What is dispensed at room temperature; a solid has no volume."""

    SOLID = "solid"
    LIQUID = "liquid"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Neat:
    """The compound itself, of a purity (mass fraction, 0 < purity <= 1)."""

    purity: Fraction = PURE

    def __post_init__(self) -> None:
        require_fraction(self.purity, "The purity")


NEAT = Neat()


@dataclass(frozen=True)
class Part:
    """What a salt or hydrate brings along: ``ratio`` of an acid or of water per active compound."""

    name: str
    formula: str
    molar_mass: MolarMass
    ratio: float
    smiles: str | None = None

    def __post_init__(self) -> None:
        require_positive(self.molar_mass, "The molar mass of the counter-ion's acid")
        require_positive(self.ratio, "The number of counter-ions")


@dataclass(frozen=True)
class Salt:
    """A salt or hydrate of the active compound; the purity is that of the salt."""

    parts: tuple[Part, ...]
    name: str = ""  # "dihydrochloride"
    purity: Fraction = PURE

    def __post_init__(self) -> None:
        require_fraction(self.purity, "The purity")


@dataclass(frozen=True)
class Dispersion:
    """The compound in oil or on an inert filler, by mass fraction (sodium hydride: 0.60)."""

    mass_fraction: Fraction
    medium: str = ""

    def __post_init__(self) -> None:
        require_fraction(self.mass_fraction, "The strength of the dispersion")


@dataclass(frozen=True)
class Solution:
    """A solution of an amount concentration, mol/L; no purity applies on top of it.

    ``made_of`` is what a stock solution is made of at the bench; ``None`` for one that was bought or is at hand.
    """

    concentration: Concentration
    solvent: str = ""
    made_of: Neat | Salt | None = None

    def __post_init__(self) -> None:
        require_positive(self.concentration, "The concentration")


@dataclass(frozen=True)
class SolutionByMass:
    """A solution of a mass fraction (48 % hydrobromic acid: 0.48)."""

    mass_fraction: Fraction
    solvent: str = ""

    def __post_init__(self) -> None:
        require_fraction(self.mass_fraction, "The strength of the solution")


@dataclass(frozen=True)
class OnSupport:
    """A reagent on a solid support, of a loading in mmol/mg."""

    loading: Loading
    support: str = ""

    def __post_init__(self) -> None:
        require_positive(self.loading, "The loading")


Supply = Neat | Salt | Dispersion | Solution | SolutionByMass | OnSupport


TYPED = "typed by the user"
"""The source of a fact that is the chemist's own."""


@dataclass(frozen=True)
class Fact:
    """Where one number of a substance comes from."""

    of: str  # "density", "supply", "strength" (of the supply, once it was typed), "molar mass"
    source: str


PICTOGRAMS = {
    "GHS01": "explosive",
    "GHS02": "flammable",
    "GHS03": "oxidising",
    "GHS04": "gas under pressure",
    "GHS05": "corrosive",
    "GHS06": "acutely toxic",
    "GHS07": "irritant or harmful",
    "GHS08": "health hazard",
    "GHS09": "harmful to the environment",
}
"""The hazard pictograms and a short word for each, by the code under which a safety data sheet lists them.

Source: United Nations, Globally Harmonized System of Classification and Labelling of Chemicals (GHS), annex 1;
the codes are those of UNECE's set of symbols.
"""


@dataclass(frozen=True)
class Label:
    """Which bottle it is, besides what it holds; ``shelf_id`` is that of the user's own shelf."""

    lot: str = ""
    supplier: str = ""
    shelf_id: str = ""


NO_LABEL = Label()


@dataclass(frozen=True)
class Substance:
    """A compound as a bottle supplies it. ``density`` is that of what is dispensed, solution included.

    ``hazards`` are the codes of its pictograms, each once and in order. Without a ``hazards_source`` an empty
    ``hazards`` means that they are not known; with one, that the source lists none.
    """

    compound: Compound
    supply: Supply = NEAT
    density: Density | None = None
    state: State = State.UNKNOWN
    facts: tuple[Fact, ...] = ()
    id: str = ""  # of the shipped data; empty for what a chemist typed
    short: str = ""  # the symbol that chemists write above an arrow: "K₂CO₃", "DMF"
    hazards: tuple[str, ...] = ()
    hazards_source: str = ""
    label: Label = NO_LABEL

    def __post_init__(self) -> None:
        require_positive(self.density, "The density")
        if any(code not in PICTOGRAMS for code in self.hazards) or list(self.hazards) != sorted(set(self.hazards)):
            raise QuantityError("Hazards are pictograms from GHS01 to GHS09, each once and in this order.")
