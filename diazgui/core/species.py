"""What a step puts into the flask's mass spectrum: compounds made on purpose and beside it, with their ions.

Plain data, so that tables, paper and window need no chemistry engine to show them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from math import floor

from diazgui.core.quantities import MolarMass

SAME = 0.001
"""Ions nearer to each other than this, in m/z, have the same formula or cannot be told apart."""

NOMINAL = 0.5
"""Ions nearer than this, or of the same whole number, are one ion to an instrument of unit resolution."""


class SpeciesKind(StrEnum):
    """How a species comes to be there, in the order in which a chemist looks for them."""

    INTENDED = "intended product"
    STARTING = "starting material"
    PARTIAL = "partly reacted"
    REGIOISOMER = "regioisomer"
    OVER = "over-reaction"
    BY_PRODUCT = "by-product"
    FROM_REAGENT = "from a reagent"


class IonKind(StrEnum):
    """What an ion tells of: the molecule as it shows first, with something more, without a part, or only its group."""

    MOLECULE = "molecule"
    ADDUCT = "adduct"
    FRAGMENT = "fragment"
    GROUP = "group"


@dataclass(frozen=True)
class Peak:
    """One line of an isotope pattern: nominal masses above the monoisotopic ion, and the share of the tallest, %."""

    above: int
    share: float


@dataclass(frozen=True)
class Ion:
    """One ion of a species: monoisotopic ``mz`` with the electrons it lacks taken off, and its isotope pattern."""

    label: str
    formula: str
    mz: float
    charge: int = 1
    kind: IonKind = IonKind.MOLECULE
    pattern: tuple[Peak, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Species:
    """A compound of a step. Molar mass in g/mol and monoisotopic mass in Da, of a cation without its counter-ion.

    ``why`` is how it forms, ``depends_on`` what on the sheet lets it form, ``origin`` the keys of their sources.
    ``site`` tells which N–H took the group where there are several, ``caution`` what of the structure is not verified.
    ``name`` is what the sheet calls the compound, if anything.
    """

    id: str
    kind: SpeciesKind
    title: str
    smiles: str
    formula: str
    molar_mass: MolarMass
    monoisotopic_mass: float
    ions: tuple[Ion, ...]
    why: str
    origin: str
    depends_on: str = ""
    site: str = ""
    caution: str = ""
    name: str = ""

    @property
    def main_ion(self) -> Ion | None:
        """The ion to look for first; ``None`` for what shows none."""
        return self.ions[0] if self.ions else None


@dataclass(frozen=True)
class LeftOut:
    """A species that this step does not have, or that cannot be told yet, and why."""

    id: str
    why: str


@dataclass(frozen=True)
class Seen:
    """An ion with the species that it belongs to."""

    species: str
    ion: Ion


@dataclass(frozen=True)
class Coincidence:
    """Ions of different species that a mass spectrum mixes up.

    ``exact``: equal m/z, so that no resolution tells them apart; else only the nominal mass is the same.
    """

    exact: bool
    ions: tuple[Seen, ...]


@dataclass(frozen=True)
class StepSpecies:
    """The species of a step, what is left out of them, and where their ions fall together."""

    species: tuple[Species, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    coincidences: tuple[Coincidence, ...] = ()


def coincidences(species: Iterable[Species]) -> tuple[Coincidence, ...]:
    """Where ions of different species fall together, from low to high m/z; equal ones before nominally equal ones.

    Only what a molecule shows first is asked about: fragments among themselves are shared by many a species.
    """
    seen = sorted((Seen(one.id, ion) for one in species for ion in one.ions), key=lambda s: s.ion.mz)
    clusters = _clusters(seen)
    exact = (Coincidence(True, one) for one in clusters if _is_mixed(one))
    nominal = (
        Coincidence(False, (*lower, *upper))
        for lower, upper in pairwise(clusters)
        if _is_near(lower[0].ion.mz, upper[0].ion.mz) and _is_mixed((*lower, *upper))
    )
    return (*exact, *nominal)


def _clusters(seen: Sequence[Seen]) -> list[tuple[Seen, ...]]:
    """Ions of equal m/z together, each with the first of its cluster."""
    clusters: list[tuple[Seen, ...]] = []
    for one in seen:
        if clusters and one.ion.mz - clusters[-1][0].ion.mz < SAME:
            clusters[-1] = (*clusters[-1], one)
        else:
            clusters.append((one,))
    return clusters


def _is_mixed(cluster: Sequence[Seen]) -> bool:
    several = len({one.species for one in cluster}) > 1
    return several and any(one.ion.kind is IonKind.MOLECULE for one in cluster)


def _is_near(lower: float, upper: float) -> bool:
    return upper - lower < NOMINAL or floor(lower) == floor(upper)
