"""Entries that count from the mass of the reference, restated when another row becomes the reference."""

from dataclasses import replace

from diazgui.core.amounts import Scale
from diazgui.core.quantities import Fraction, Mass, SpecificVolume, Volume
from diazgui.core.sheet import ByMass, ByMassRatio, ByVolume, ByWeightPercent, Entry


def recounted(entry: Entry, old: Scale, now: Scale) -> Entry:
    """The entry restated so that its mass or volume stays; by itself where the new reference has no known mass."""
    match entry.basis:
        case ByWeightPercent(w) if old.pure_mass:
            m = Mass(w * old.pure_mass)
            return replace(entry, basis=ByWeightPercent(Fraction(m / now.pure_mass)) if now.pure_mass else ByMass(m))
        case ByMassRatio(r) if old.mass:
            V = Volume(r * old.mass)
            return replace(entry, basis=ByMassRatio(SpecificVolume(V / now.mass)) if now.mass else ByVolume(V))
        case _:
            return entry
