"""The cascade of one step: what its sheet starts from, and what comes of it one after another.

Where the sheet alkylates the target's diamine with the target's agent, :func:`diazgui.structures.cascade.cascade`
says more; this is for protection, for the protected amine, for the aldehyde, and for deprotection.
"""

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from diazgui.core.species import Species as StepsOwn
from diazgui.core.species import SpeciesKind, StepSpecies
from diazgui.structures.cascade import CATION, Cascade, Species, Step

_CHAIN = ("amine", "mono", "di", "quaternary", "free")
Labels = Mapping[str, tuple[str, str]]
"""The two short lines at the arrow that leads to a species, by its id."""


def cascade_of_step(found: StepSpecies, labels: Labels) -> Cascade:
    """The species of a step in a row, with their ids and masses; empty where fewer than two can be told."""
    chosen = [one for key in _CHAIN if (one := _of(found, key)) is not None and one.main_ion is not None]
    if len(chosen) < 2:
        return Cascade(())
    first = "Diamine" if any(one.id == "di" for one in chosen) else chosen[0].title
    made = tuple(replace(_species(one), title=first) if one is chosen[0] else _species(one) for one in chosen)
    steps = tuple(
        Step(before.id, after.id, *labels.get(after.id, ("", "")), told.why, told.origin)
        for (before, after), (_, told) in zip(pairwise(made), pairwise(chosen), strict=True)
    )
    return Cascade(made, steps, tuple(one for one in found.left_out if one.id in _CHAIN))


def _of(found: StepSpecies, key: str) -> StepsOwn | None:
    """The species of a kind; of several isomers the one that the sheet makes on purpose."""
    isomers = [one for one in found.species if one.id.rstrip("-0123456789") == key]
    return min(isomers, key=lambda one: one.kind is not SpeciesKind.INTENDED, default=None)


def _species(one: StepsOwn) -> Species:
    assert one.main_ion is not None
    notes = (one.name, one.site, CATION if one.id == "quaternary" else "")
    note = " ".join(f"{said[:1].upper()}{said[1:].rstrip('.')}." for said in notes if said)
    key = {"amine": "diamine"}.get(one.id, one.id.rstrip("-0123456789"))
    ion = one.main_ion
    return Species(key, one.title, one.smiles, one.formula, one.molar_mass, ion.mz, ion.label, note, one.caution)
