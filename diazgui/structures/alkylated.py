"""What an amine becomes with groups on its nitrogens: shared by the cascade of a target and the species of a step."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rdkit import Chem

from diazgui.structures.bonds import doubly_bound_oxygen, fragment_smiles, quaternise, substitute
from diazgui.structures.kinds import basic_nitrogen_atoms
from diazgui.structures.labels import SiteNeeded
from diazgui.structures.reading import StructureError, canonical_molecule
from diazgui.structures.refusals import why_nothing_leaves
from diazgui.structures.sites import carbonyl, carbonyl_atom, electrophile, leaving_groups

FIRST = "One N–H takes the group. Base binds the acid that is set free."
REDUCED = "One N–H and the carbonyl compound form an iminium ion, which the hydride reduces; no acid is set free."
SECOND = "The N–H that is left takes the second group."
THIRD = "A tertiary nitrogen takes one group more: above all with a very reactive agent, in excess or in heat."

Way = Literal["alkyl", "carbonyl", "acyl"]

# The carbon that goes on nitrogen first, what it leaves behind second.
_ACYL = tuple(Chem.MolFromSmarts(s) for s in ("[CX3;$(C=[OX1])][Cl,Br,F,I]", "[CX3;$(C=[OX1])][OX2][CX3]=[OX1]"))
_ALDEHYDE_OR_KETONE = Chem.MolFromSmarts("[$([CX3H2]=[OX1]),$([CX3H1](=[OX1])[#6]),$([CX3](=[OX1])([#6])[#6])]")


@dataclass(frozen=True)
class Group:
    """The molecule that brings a group, the carbon that goes on nitrogen, and the atom that it leaves behind."""

    mol: Chem.Mol
    carbon: int
    leaving: int
    way: Way = "alkyl"


def groups_of(smiles: str) -> tuple[Group, ...]:
    """The groups that a reactant may put on nitrogen: acyl groups, else alkyl groups, else what a reduction brings.

    Raises:
        StructureError: it brings none; the sentence says why.
    """
    mol = canonical_molecule(smiles)
    acyl = {match[0]: match[1] for pattern in _ACYL for match in mol.GetSubstructMatches(pattern, uniquify=False)}
    if acyl:
        # Both halves of an anhydride are one group where they are alike.
        ranks = Chem.CanonicalRankAtoms(mol, breakTies=False)
        alike = {ranks[carbon]: (carbon, leaving) for carbon, leaving in sorted(acyl.items(), reverse=True)}
        return tuple(Group(mol, carbon, leaving, "acyl") for carbon, leaving in alike.values())
    found = leaving_groups(mol)
    if found:
        halide = electrophile(smiles)
        return tuple(Group(halide, one.carbon, one.atom) for one in found)
    if not mol.HasSubstructMatch(_ALDEHYDE_OR_KETONE):
        raise StructureError(why_nothing_leaves(mol))
    return _from_carbonyl(carbonyl(smiles))


def _from_carbonyl(mol: Chem.Mol) -> tuple[Group, ...]:
    try:
        carbons = [carbonyl_atom(mol, None)]
    except SiteNeeded as question:
        carbons = [site.atom for site in question.sites]
    return tuple(carbonyl_group(mol, carbon) for carbon in carbons)


def carbonyl_group(mol: Chem.Mol, carbon: int) -> Group:
    """The group that an aldehyde or ketone puts on nitrogen, by its carbon."""
    return Group(mol, carbon, doubly_bound_oxygen(mol, carbon), "carbonyl")


def with_group(base: Chem.Mol, nitrogens: Sequence[int], group: Group) -> Chem.Mol:
    """The amine with the group on each of some nitrogens, in the place of a hydrogen; indices stay valid."""
    for nitrogen in nitrogens:
        base = substitute(base, nitrogen, group.mol, group.carbon, group.leaving)
    return base


def with_one_group(base: Chem.Mol, nitrogens: Sequence[int], group: Group) -> dict[int, str]:
    """The SMILES with the group on one nitrogen, for each of them."""
    return {n: fragment_smiles(with_group(base, [n], group), n) for n in nitrogens}


def quaternised_at(base: Chem.Mol, nitrogen: int, group: Group) -> str:
    """The cation that a tertiary amine makes with the group at one nitrogen."""
    return fragment_smiles(quaternise(base, nitrogen, group.mol, group.carbon, group.leaving), nitrogen)


def quaternised(smiles: str, group: Group) -> tuple[str, ...]:
    """The cations that a compound makes with one group more at a basic tertiary nitrogen, each once."""
    mol = canonical_molecule(smiles)
    tertiary = [n for n in basic_nitrogen_atoms(mol) if not mol.GetAtomWithIdx(n).GetTotalNumHs(includeNeighbors=True)]
    return tuple(dict.fromkeys(quaternised_at(mol, n, group) for n in tertiary))
