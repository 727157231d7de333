"""All that a step makes on purpose, too much of, or beside it, each with its masses and ions.

Sources are keys of ``resources/sources``, with a place after a comma.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from diazgui.core.species import LeftOut, Species, SpeciesKind, StepSpecies, coincidences
from diazgui.structures.by_products import by_products
from diazgui.structures.drafts import Draft, Reacting, Told
from diazgui.structures.ions import ions_of
from diazgui.structures.put_on import put_on
from diazgui.structures.reading import StructureError, read_structure
from diazgui.structures.taken_off import taken_off

_ORDER = {kind: place for place, kind in enumerate(SpeciesKind)}
_AS_STATED = "What the sheet makes on purpose, as it is stated there."


@lru_cache(maxsize=256)
def species_of(reacting: Reacting) -> StepSpecies:
    """The species of a step, the intended product first; never raises for structures that read.

    What this step does not have, or what cannot be told yet, is left out with its reason.
    """
    left_out: list[LeftOut] = []
    drafts = _kept((*put_on(reacting), *taken_off(reacting)), left_out)
    drafts += _kept(by_products(reacting, drafts), left_out)
    found = _as_intended(drafts, reacting.product)
    species = tuple(sorted(_with_masses(found, left_out), key=lambda one: _ORDER[one.kind]))
    return StepSpecies(species, tuple(left_out), coincidences(species))


def _kept(told: Told | Iterable[Draft | LeftOut], left_out: list[LeftOut]) -> list[Draft]:
    """The drafts; what is left out goes into its list."""
    drafts = []
    for one in told:
        match one:
            case Draft():
                drafts.append(one)
            case LeftOut():
                left_out.append(one)
    return drafts


def _as_intended(drafts: Sequence[Draft], product: str | None) -> list[Draft]:
    """Each structure once, and that of the sheet's product as what is intended."""
    first = {one.smiles: one for one in reversed(drafts)}
    found = [one for one in drafts if first[one.smiles] is one]
    if product is None:
        return found
    if product not in first:
        found.append(Draft("product", SpeciesKind.INTENDED, "Product", product, _AS_STATED, "program"))
    return [replace(one, kind=SpeciesKind.INTENDED) if one.smiles == product else one for one in found]


def _with_masses(drafts: Iterable[Draft], left_out: list[LeftOut]) -> list[Species]:
    found = []
    for one in drafts:
        try:
            found.append(_species(one))
        except StructureError as fault:
            left_out.append(LeftOut(one.id, str(fault)))
    return found


def _species(one: Draft) -> Species:
    compound = read_structure(one.smiles)
    if compound.formula is None or compound.structure_molar_mass is None or compound.monoisotopic_mass is None:
        raise StructureError(f"Nothing is known of {one.smiles}.")
    return Species(
        id=one.id,
        kind=one.kind,
        title=one.title,
        smiles=one.smiles,
        formula=compound.formula,
        molar_mass=compound.structure_molar_mass,
        monoisotopic_mass=compound.monoisotopic_mass,
        ions=ions_of(one.smiles),
        why=one.why,
        origin=one.origin,
        depends_on=one.depends_on,
        site=one.site,
        caution=one.caution,
    )
