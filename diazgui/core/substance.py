"""A compound, and the ways a bottle of it may be supplied.

``Compound`` is what the molecule is; ``Supply`` is how the bottle holds it; ``Substance`` is both with the
density of what is dispensed. The amount on a sheet always counts the active compound.
"""

from dataclasses import dataclass
from enum import StrEnum

from diazgui.core.quantities import (
    Amount,
    Concentration,
    Density,
    Fraction,
    Loading,
    Mass,
    MolarMass,
    QuantityError,
    Volume,
    require_calculable,
)
from diazgui.core.stoichiometry import (
    amount_from_mass,
    amount_from_solution,
    amount_on_support,
    mass_from_amount,
    mass_from_volume,
    mass_on_support,
    molar_mass_of_form,
    volume_from_concentration,
    volume_from_mass,
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
    """A solution of an amount concentration, mol/L; no purity applies on top of it."""

    concentration: Concentration
    solvent: str = ""

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


@dataclass(frozen=True)
class Fact:
    """Where one number of a substance comes from."""

    of: str  # "density", "purity", "molar mass", ...
    source: str


@dataclass(frozen=True)
class Substance:
    """A compound as a bottle supplies it. ``density`` is that of what is dispensed, solution included."""

    compound: Compound
    supply: Supply = NEAT
    density: Density | None = None
    state: State = State.UNKNOWN
    facts: tuple[Fact, ...] = ()
    id: str = ""  # of the shipped data; empty for what a chemist typed
    short: str = ""  # the symbol that chemists write above an arrow: "K₂CO₃", "DMF"

    def __post_init__(self) -> None:
        require_positive(self.density, "The density")


def molar_mass_as_supplied(substance: Substance) -> MolarMass | None:
    """Molar mass of the form in the bottle per active compound, g/mol; ``None`` where unknown.

    M(form) = M + sum of k · M(acid) + h · M(water). Source: calculation of a salt's molar mass.
    """
    M = substance.compound.molar_mass
    if M is not None and isinstance(substance.supply, Salt):
        for part in substance.supply.parts:
            M = molar_mass_of_form(M, part.ratio, part.molar_mass)
    return M


def mass_fraction(supply: Supply) -> Fraction | None:
    """What part of the weighed mass is the active form, 0 to 1; ``None`` for a molarity or a loading."""
    match supply:
        case Neat(purity) | Salt(purity=purity):
            return purity
        case Dispersion(fraction) | SolutionByMass(fraction):
            return fraction
        case Solution() | OnSupport():  # pragma: no branch (the type checker knows that there is no other)
            return None


def dispensed_mass(substance: Substance, n: Amount) -> Mass | None:
    """Mass as weighed that holds the amount ``n``, mg; ``None`` where a fact for it is missing."""
    match substance.supply:
        case Solution(c):
            d = substance.density
            return None if d is None else mass_from_volume(volume_from_concentration(n, c), d)
        case OnSupport(L):
            return mass_on_support(n, L)
        case supply:
            M, w = molar_mass_as_supplied(substance), mass_fraction(supply)
            return None if M is None or w is None else mass_from_amount(n, M, w)


def amount_in_mass(substance: Substance, m: Mass) -> Amount | None:
    """Amount of the active compound in a weighed mass, mmol; ``None`` where a fact for it is missing."""
    match substance.supply:
        case Solution(c):
            d = substance.density
            return None if d is None else amount_from_solution(volume_from_mass(m, d), c)
        case OnSupport(L):
            return amount_on_support(m, L)
        case supply:
            M, w = molar_mass_as_supplied(substance), mass_fraction(supply)
            return None if M is None or w is None else amount_from_mass(m, M, w)


def dispensed_volume(substance: Substance, n: Amount) -> Volume | None:
    """Volume as dispensed that holds the amount ``n``, mL; ``None`` for a solid or an unknown density."""
    if isinstance(substance.supply, Solution):
        return volume_from_concentration(n, substance.supply.concentration)
    m = dispensed_mass(substance, n)
    return None if m is None or substance.density is None else volume_from_mass(m, substance.density)


def amount_in_volume(substance: Substance, V: Volume) -> Amount | None:
    """Amount of the active compound in a dispensed volume, mmol; ``None`` where a fact is missing."""
    if isinstance(substance.supply, Solution):
        return amount_from_solution(V, substance.supply.concentration)
    return None if substance.density is None else amount_in_mass(substance, mass_from_volume(V, substance.density))


def missing_for_amount(substance: Substance) -> str:
    """Which fact is missing to turn amount into mass, as a sentence; empty where none is."""
    compound = substance.compound
    if isinstance(substance.supply, Solution):
        return "" if substance.density else "The density of the solution is not known."
    if isinstance(substance.supply, OnSupport) or compound.molar_mass is not None:
        return ""
    return compound.problem or f"The molar mass of {compound.name or 'this compound'} is not known."


def missing_for_volume(substance: Substance) -> str:
    """Which fact is missing to turn amount into volume, as a sentence; empty where none is."""
    if isinstance(substance.supply, Solution):
        return ""
    if substance.density is None:
        if isinstance(substance.supply, Dispersion | OnSupport) or substance.state is State.SOLID:
            return "Dispensed as a solid: weigh it."
        return "The density is not known: weigh it, or type the density from the label."
    return missing_for_amount(substance)
