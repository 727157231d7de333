"""The species of each step of an experiment: what its sheet holds is asked what it may make."""

from dataclasses import replace

from diazgui.core.remembering import once_for_each
from diazgui.core.sheet import AFTER_REACTION, Entry, Role, Sheet
from diazgui.core.species import Ion, LeftOut, StepSpecies
from diazgui.core.substance import Compound
from diazgui.library.counts import counts_for
from diazgui.structures.balance import character
from diazgui.structures.drafts import Reacting
from diazgui.structures.ions import ions_of
from diazgui.structures.reading import StructureError, canonical_smiles
from diazgui.structures.species import species_of

_NO_AMINE = "No amine with a structure stands on the sheet, so nothing can be told of what forms."
_BESIDE = frozenset({Role.SOLVENT, Role.CATALYST, Role.BASE})
"""Roles of what puts no group on nitrogen, even where it could."""


@once_for_each
def species_for(sheet: Sheet) -> StepSpecies:
    """All that the reaction of a sheet may make, with the names that the sheet has for them.

    Rows count by their structure, quench and work-up left out; never raises: what cannot be told is left out with
    its reason. The amounts make no difference, so that an edit of them asks nothing anew.
    """
    reacting = reacting_on(sheet)
    if reacting is None:
        problems = [e.substance.compound.problem for e in sheet.entries if e.role is Role.STARTING_MATERIAL]
        return StepSpecies((), (LeftOut("amine", next(filter(None, problems), _NO_AMINE)),))
    found = species_of(reacting)
    problem = "" if reacting.product is not None or not sheet.products else sheet.products[0].compound.problem
    left_out = (LeftOut("product", problem),) if problem else ()
    return replace(_named(found, sheet), left_out=(*left_out, *found.left_out))


def reacting_on(sheet: Sheet) -> Reacting | None:
    """What stands on a sheet for the reaction itself; ``None`` where no amine with a structure does."""
    known = {entry.id: smiles for entry in sheet.entries if (smiles := structure_of(entry.substance.compound))}
    amine = counts_for(sheet).amine
    if amine not in known:
        return None
    rest = [entry for entry in sheet.entries if entry.role not in AFTER_REACTION and entry.id in known]
    agents = [e for e in rest if e.id != amine and e.role not in _BESIDE and _puts_a_group_on(known[e.id])]
    taken = {amine, *(entry.id for entry in agents)}
    heat = sheet.conditions.temperature
    return Reacting(
        amine=known[amine],
        agents=tuple(dict.fromkeys(known[e.id] for e in sorted(agents, key=_is_beside_the_balance))),
        product=structure_of(sheet.products[0].compound) if sheet.products else None,
        others=tuple(dict.fromkeys(known[e.id] for e in rest if e.id not in taken)),
        hottest=None if heat is None else heat.high,
    )


def main_ion_of(compound: Compound) -> Ion | None:
    """The ion to look for first of a compound; ``None`` where its structure is not known or shows none."""
    smiles = structure_of(compound)
    try:
        return next(iter(ions_of(smiles)), None) if smiles else None
    except StructureError:  # a salt or an anion that a chemist drew
        return None


def structure_of(compound: Compound) -> str | None:
    """The structure as it is known here; ``None`` for none, and for one that a file brought and nobody can read."""
    try:
        return None if compound.smiles is None else canonical_smiles(compound.smiles)
    except StructureError:
        return None


def _puts_a_group_on(smiles: str) -> bool:
    one = character(smiles)
    return one.alkylating or one.carbonyl


def _is_beside_the_balance(entry: Entry) -> bool:
    return entry.coefficient is None


def _named(found: StepSpecies, sheet: Sheet) -> StepSpecies:
    compounds = (*(e.substance.compound for e in sheet.entries), *(p.compound for p in sheet.products))
    names = {smiles: compound.name for compound in compounds if (smiles := structure_of(compound))}
    species = tuple(replace(one, name=names.get(one.smiles, "")) for one in found.species)
    return replace(found, species=species)
