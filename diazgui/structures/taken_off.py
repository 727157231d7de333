"""The species of a step that takes protecting groups off nitrogen, by acid or by hydrogen on palladium."""

from collections.abc import Iterator
from functools import partial

from rdkit import Chem

from diazgui.core.species import SpeciesKind
from diazgui.structures.balance import character
from diazgui.structures.bonds import detach, fragment_smiles, substitute
from diazgui.structures.drafts import Draft, Reacting, Told, attempted, numbered
from diazgui.structures.products import product, with_one_removed
from diazgui.structures.reading import canonical_molecule

_BENZYL_TYPE = Chem.MolFromSmarts("[NX3;+0;!$(N[C,S]=O)]-;!@[CX4;!H0;$(C[a])]")
_ON_RING = Chem.MolFromSmarts("[NX3;+0;R;!$(N[C,S]=O)]-;!@[CX4]")
_FREE = Chem.MolFromSmarts("[NX3;H1;+0;$(N([CX4])[CX4])]")
_BY_ACID = "Acid takes the Boc group off as isobutene and carbon dioxide; the amine stays as its salt."
_BY_HBR = "Hydrogen bromide takes the Cbz group off as benzyl bromide and carbon dioxide."
_BY_HYDROGEN = "Hydrogen on palladium takes the Cbz group off as toluene and carbon dioxide."
_ONE_OF_TWO = "One group is off, the other still there."
_CARRIED = "Diamine that was left beside the protected one takes the group twice, and no acid changes it any more."
_ALSO_CUT = "Hydrogen on palladium cleaves groups of the N-benzyl type, too."


def removed_from(reacting: Reacting) -> tuple[str, ...]:
    """Which of Boc and Cbz the conditions take off: what the product lacks, by an acid or a metal that does it."""
    start = character(reacting.amine)
    end = None if reacting.product is None else character(reacting.product)
    strong, palladium = reacting.has(lambda one: one.strong), reacting.has(lambda one: one.palladium)
    found = []
    if start.boc > (end.boc if end else 0) and strong:
        found.append("Boc")
    if start.cbz > (end.cbz if end else 0) and (palladium or (strong and end is not None)):
        found.append("Cbz")
    return tuple(found)


def taken_off(reacting: Reacting) -> Told:
    """The deprotected amine, what has lost only one of two groups, and what hydrogen cleaves besides."""
    for group in removed_from(reacting):
        yield from attempted("free", partial(_without, reacting, group))


def _without(reacting: Reacting, group: str) -> Iterator[Draft]:
    palladium = reacting.has(lambda one: one.palladium)
    why = _BY_ACID if group == "Boc" else _BY_HYDROGEN if palladium else _BY_HBR
    free = product(f"remove-{group.lower()}", reacting.amine).smiles or ""
    yield Draft("free", SpeciesKind.PARTIAL, "Deprotected amine", free, why, "field")
    for place, smiles in enumerate(with_one_removed(reacting.amine, group), 1):
        if smiles != free:
            key = numbered("half-free", place)
            yield Draft(key, SpeciesKind.PARTIAL, f"One {group} still on", smiles, _ONE_OF_TWO, "field")
    yield from _carried_along(free)
    if group == "Cbz" and palladium:
        yield from _cut_besides(free)


def _carried_along(free: str) -> Iterator[Draft]:
    """The amine with the group of its ring nitrogen a second time, on the N–H that is free now."""
    mol = canonical_molecule(free)
    groups = mol.GetSubstructMatches(_ON_RING)
    free_nitrogens = mol.GetSubstructMatches(_FREE)
    if len(groups) != 1 or len(free_nitrogens) != 1:
        return  # nobody can tell which group the alkylation put on
    (nitrogen, carbon), (n,) = groups[0], free_nitrogens[0]
    smiles = fragment_smiles(substitute(mol, n, mol, carbon, nitrogen), n)
    depends_on = "unprotected diamine in what the alkylation started from"
    yield Draft("carried", SpeciesKind.BY_PRODUCT, "Di-alkylated, carried along", smiles, _CARRIED, "field", depends_on)


def _cut_besides(free: str) -> Iterator[Draft]:
    mol = canonical_molecule(free)
    cut = (fragment_smiles(detach(mol, n, carbon), n) for n, carbon in mol.GetSubstructMatches(_BENZYL_TYPE))
    for place, smiles in enumerate(dict.fromkeys(cut), 1):
        key = numbered("debenzylated", place)
        depends_on = "palladium and hydrogen, and a group of the N-benzyl type"
        yield Draft(key, SpeciesKind.OVER, "Benzyl type group lost", smiles, _ALSO_CUT, "field", depends_on)
