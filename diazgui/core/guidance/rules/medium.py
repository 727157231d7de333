"""What rules ask of rows besides their kind: whether they are in the reaction, and what a bottle brings along."""

from diazgui.core.sheet import AFTER_REACTION, Entry, Role
from diazgui.core.substance import Salt, Solution, SolutionByMass

REACTION = frozenset(Role) - AFTER_REACTION - {Role.PRODUCT}
"""Roles of what is in the flask while it reacts."""

_WET = ("water", "aqueous", "aq.", "methanol", "ethanol", "propanol", "butanol", "meoh", "etoh", "h2o", "h₂o")


def medium(entry: Entry) -> str:
    """What a bottle holds its compound in, in small letters; empty where it is no solution."""
    supply = entry.substance.supply
    return supply.solvent.casefold() if isinstance(supply, Solution | SolutionByMass) else ""


def supplied_wet(entry: Entry) -> bool:
    """Whether a bottle brings water or an alcohol: a solution in it, or a hydrate."""
    supply = entry.substance.supply
    if isinstance(supply, Salt):
        return any(part.smiles == "O" for part in supply.parts)
    return any(word in medium(entry) for word in _WET)
