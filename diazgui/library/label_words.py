"""What a bottle holds, in the words of its label: ``60 % in mineral oil``, ``4.00 M in 1,4-dioxane``."""

from diazgui.core.legible import legible
from diazgui.core.quantities import Fraction
from diazgui.core.substance import (
    PURE,
    Dispersion,
    Neat,
    OnSupport,
    Part,
    Salt,
    Solution,
    SolutionByMass,
    Supply,
)
from diazgui.units import Kind, Notation, text


def bottle_words(supply: Supply, notation: Notation) -> str:
    """What a bottle holds, as it can be typed back; empty for a neat compound of 100 %.

    ``97 %`` · ``dihydrochloride monohydrate, 98 %`` · ``60 % in mineral oil`` · ``4.00 M in 1,4-dioxane`` ·
    ``0.940 mmol/g on carbon``.
    """
    return legible(_as_stated(supply, notation))


def _as_stated(supply: Supply, notation: Notation) -> str:
    match supply:
        case Neat(purity):
            return purity_words(purity, notation)
        case Salt(parts, name, purity):
            return ", ".join(part for part in (name or _name_of(parts), purity_words(purity, notation)) if part)
        case Dispersion(fraction, medium):
            strength = text(fraction, Kind.PURITY, notation, stated=True)
            return _in(strength, medium) if medium else f"{strength} dispersion"
        case SolutionByMass(fraction, solvent):
            strength = text(fraction, Kind.PURITY, notation, stated=True)
            return _in(strength, solvent) if solvent else f"{strength} solution"
        case Solution(c, solvent):
            return _in(text(c, Kind.CONCENTRATION, notation, stated=True), solvent)
        case OnSupport(loading, support):
            loaded = text(loading, Kind.LOADING, notation, stated=True)
            return f"{loaded} on {support}" if support else loaded


def _name_of(parts: tuple[Part, ...]) -> str:
    from diazgui.library.salt_parts import salt_name  # brings RDKit, which no other label needs

    return salt_name(parts) or "salt"


def purity_words(purity: Fraction, notation: Notation) -> str:
    """A purity below 100 %; empty for a pure compound."""
    return text(purity, Kind.PURITY, notation, stated=True) if purity < PURE else ""


def _in(strength: str, medium: str) -> str:
    return f"{strength} in {medium}" if medium else strength
