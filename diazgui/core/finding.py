"""What a search for a compound comes back with: matches, best first, and what there is to say of them."""

from dataclasses import dataclass
from enum import StrEnum

from diazgui.core.quantities import Density, MolarMass


class Origin(StrEnum):
    """Where a match comes from; in this order they are offered where they fit alike."""

    SHELF = "your shelf"
    SHIPPED = "diazgui"
    INDEX = "compound index"
    TYPED = "structure typed"


class How(StrEnum):
    """How a text fits a compound, the best first."""

    EXACT = "name or number"
    STRUCTURE = "structure"
    FORMULA = "formula"
    START = "beginning of a name"
    WORD = "words of a name"
    SPELLING = "similar spelling"


@dataclass(frozen=True)
class Match:
    """One compound, or one bottle of it, that a text may mean.

    ``key`` tells it from every other: ``shelf:`` and the id of the bottle, ``shipped:`` and the id of the substance,
    ``index:`` and the number of the compound, ``typed:`` and the SMILES. ``found_by`` is the name or number that
    fits. The density is that of what is dispensed, mg/mL. ``supplied`` are the words of the bottle, as on its label.
    """

    key: str
    name: str
    found_by: str
    how: How
    origin: Origin
    cas: str | None = None
    smiles: str | None = None
    inchikey: str | None = None
    formula: str | None = None
    molar_mass: MolarMass | None = None
    density: Density | None = None
    density_source: str = ""
    supplied: str = ""


@dataclass(frozen=True)
class Found:
    """All that a text may mean, best first. ``said`` is a sentence on a tie or a doubt, or on why there is none."""

    text: str
    matches: tuple[Match, ...]
    said: str = ""
