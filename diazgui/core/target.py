"""What the chemist wants to make, and the questions that only a chemistry engine can answer.

The target is a diamine and a group to put on nitrogen, in the form at hand: an electrophile (halide, sulfonate) or
a carbonyl compound. The other form is proposed by rule and stays "proposed" until the chemist confirms it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from diazgui.core.substance import Compound, Substance


class ChemistryError(ValueError):
    """A structure that cannot be used; its text tells a chemist why and what to do."""


class Standing(StrEnum):
    """How a form of the group came to be on the target."""

    STATED = "stated"
    PROPOSED = "proposed"
    NONE = "none"


@dataclass(frozen=True)
class Target:
    """The diamine and the group in both forms. ``nitrogen`` and ``leaving_group`` answer an open question of site.

    The sites are atom numbers in the compound's own SMILES, from 0; ``None`` where there is no choice to make.
    """

    diamine: Substance
    electrophile: Substance
    carbonyl: Substance
    electrophile_standing: Standing = Standing.STATED
    carbonyl_standing: Standing = Standing.STATED
    nitrogen: int | None = None
    leaving_group: int | None = None

    def slots(self) -> Mapping[str, Substance]:
        """The target's substances under the names by which protocols call them."""
        return {"diamine": self.diamine, "electrophile": self.electrophile, "carbonyl": self.carbonyl}


@dataclass(frozen=True)
class SaltForm:
    """The salt of a base with an acid: its name, and how many acids one molecule of base binds."""

    name: str
    acids: float


class Chemistry(Protocol):
    """What the core asks of a chemistry engine; answers are compounds, refusals are :class:`ChemistryError`."""

    def product(self, rule: str, reactants: Sequence[str], name: str, target: Target) -> Compound:
        """The compound that a reaction rule makes of the reactants' SMILES. ``name`` is used if it has no better."""

    def salt(self, base: Compound, acid: Compound) -> SaltForm:
        """The salt that a base makes with an excess of an acid."""

    def groups_against(self, kind: str, compound: Compound) -> Sequence[str]:
        """Words for the groups of a compound that do not bear a kind of reaction; empty where it bears it."""
