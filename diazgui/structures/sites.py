"""Where a molecule reacts: dialkylamine N–H, leaving groups on sp³ carbon, aldehydes and ketones.

Each ``check_…`` returns quietly or raises :class:`StructureError` with the reason why the molecule does not
serve. Atom indices are those of the molecule's canonical SMILES, counted from 0.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from rdkit import Chem

from diazgui.structures.labels import Site, SiteNeeded, carbonyl_site, leaving_group_site
from diazgui.structures.reading import StructureError, canonical_molecule
from diazgui.structures.refusals import LEAVING, refuse_other_electrophile, why_nothing_leaves

_SECONDARY = Chem.MolFromSmarts("[NX3;H1;+0;$(N([CX4])[CX4])]")
_PRIMARY = Chem.MolFromSmarts("[NX3;H2;+0;$(N[CX4])]")
_PROTONATED = Chem.MolFromSmarts("[N+;!H0]")
# One leaving group on the carbon, and a hydrogen; cyclic sulfonates would keep their acid.
_USABLE = Chem.MolFromSmarts(f"[CX4;!H0;!$(C([F,{LEAVING}])[F,{LEAVING}])][{LEAVING};$([Cl,Br,I]),$([!R])]")
_CARBONYL = Chem.MolFromSmarts("[$([CX3H2]=[OX1]),$([CX3H1](=[OX1])[#6]),$([CX3](=[OX1])([#6])[#6])]")


@dataclass(frozen=True)
class LeavingGroup:
    """A bond that an amine can break: the sp³ carbon, and the halogen or sulfonate oxygen on it."""

    carbon: int
    atom: int


def check_amine(smiles: str) -> None:
    """Raise :class:`StructureError` where the molecule has no single kind of dialkylamine N–H to react."""
    amine_sites(amine(smiles))


def check_electrophile(smiles: str) -> None:
    """Raise :class:`StructureError` where no leaving group serves, :class:`SiteNeeded` where several do."""
    leaving_group(electrophile(smiles), None)


def check_carbonyl(smiles: str) -> None:
    """Raise :class:`StructureError` where there is no aldehyde or ketone, :class:`SiteNeeded` where several are."""
    carbonyl_atom(carbonyl(smiles), None)


def amine(smiles: str) -> Chem.Mol:
    """The molecule of an amine as free base, one component.

    Raises:
        StructureError: a salt or mixture, an ion, or a protonated amine.
    """
    mol = _one_component(smiles, "amine")
    if mol.HasSubstructMatch(_PROTONATED):
        raise StructureError("The amine is drawn protonated. Give the free base; its salt is a way it is supplied.")
    _refuse_ion(mol, "amine")
    return mol


def amine_sites(mol: Chem.Mol) -> tuple[int, ...]:
    """The nitrogens of all dialkylamine N–H; at least one.

    Raises:
        StructureError: none, or a primary amine.
    """
    if mol.HasSubstructMatch(_PRIMARY):
        raise StructureError(
            "A primary amine (NH₂) can take two groups and competes with every other N–H. Give a secondary amine, "
            "or protect the NH₂ first."
        )
    found = _matches(mol, _SECONDARY)
    if not found:
        raise StructureError(
            "There is no N–H to alkylate: it must be a dialkylamine, C–NH–C. The N–H of amides, carbamates, "
            "sulfonamides, anilines and heteroaromatic rings is not counted."
        )
    if mol.HasSubstructMatch(_USABLE):
        raise StructureError("The amine carries a leaving group and would alkylate itself. Replace that group first.")
    return tuple(match[0] for match in found)


def pair_of_nitrogens(mol: Chem.Mol) -> tuple[int, int]:
    """The two nitrogens of a diamine.

    Raises:
        StructureError: not exactly two dialkylamine N–H.
    """
    found = amine_sites(mol)
    match found:
        case (first, second):
            return first, second
        case (_,):
            raise StructureError(
                "Only one N–H can be alkylated here, and two are needed. Give a diamine with two free N–H, or choose "
                "a mono-alkylation."
            )
        case _:
            raise StructureError(
                f"{len(found)} N–H can be alkylated here, and the protocol takes two. Protect the others first."
            )


def electrophile(smiles: str) -> Chem.Mol:
    """The molecule of an alkylating agent, one component that does not react with itself.

    Raises:
        StructureError: a salt, mixture or ion, an acyl or sulfonyl halide, an isocyanate, an epoxide, or a free
            amine beside the leaving group.
    """
    mol = _one_component(smiles, "alkylating agent")
    _refuse_ion(mol, "alkylating agent")
    refuse_other_electrophile(mol)
    _refuse_own_amine(mol, "alkylating agent")
    return mol


def leaving_group(mol: Chem.Mol, chosen: int | None) -> LeavingGroup:
    """The leaving group that reacts: the only one, or that whose atom was chosen.

    Raises:
        StructureError: none serves, with the reason; or the choice is none of them.
        SiteNeeded: several do, and none of them was chosen.
    """
    groups = leaving_groups(mol)
    if not groups:
        raise StructureError(why_nothing_leaves(mol))
    sites = [leaving_group_site(mol, group.carbon, group.atom) for group in groups]
    atom = choose(mol, chosen, "leaving_group", "leaving groups", sites)
    return next(group for group in groups if group.atom == atom)


def leaving_groups(mol: Chem.Mol) -> list[LeavingGroup]:
    """All leaving groups on sp³ carbon that an amine can replace, whatever else the molecule holds."""
    # The two halves of dimethyl sulfate are one leaving group: whichever methyl goes, the product is the same.
    ranks = Chem.CanonicalRankAtoms(mol, breakTies=False)
    seen, groups = set(), []
    for carbon, atom in _matches(mol, _USABLE):
        sulfur = [n.GetIdx() for n in mol.GetAtomWithIdx(atom).GetNeighbors() if n.GetAtomicNum() == 16]
        key = (sulfur[0], ranks[carbon]) if sulfur else (atom, 0)
        if key not in seen:
            seen.add(key)
            groups.append(LeavingGroup(carbon, atom))
    return groups


def carbonyl(smiles: str) -> Chem.Mol:
    """The molecule of an aldehyde or ketone, one component that does not react with itself.

    Raises:
        StructureError: a salt, mixture or ion, or a free amine beside the carbonyl group.
    """
    mol = _one_component(smiles, "carbonyl compound")
    _refuse_ion(mol, "carbonyl compound")
    _refuse_own_amine(mol, "carbonyl compound")
    return mol


def carbonyl_atom(mol: Chem.Mol, chosen: int | None) -> int:
    """The carbon of the aldehyde or ketone that reacts: the only one, or the one chosen.

    Raises:
        StructureError: there is none; or the choice is none of them.
        SiteNeeded: there are several, and none of them was chosen.
    """
    found = [match[0] for match in _matches(mol, _CARBONYL)]
    if not found:
        raise StructureError(
            "There is no aldehyde or ketone for a reductive amination; esters, amides and acids do not serve. Give "
            "R–CHO or R–CO–R′."
        )
    return choose(mol, chosen, "carbonyl", "aldehyde or ketone groups", [carbonyl_site(mol, c) for c in found])


def choose(mol: Chem.Mol, chosen: int | None, which: str, what: str, sites: Sequence[Site]) -> int:
    """The atom of the only site, or the one chosen.

    Raises:
        StructureError: the choice is no such site.
        SiteNeeded: several sites, and none chosen.
    """
    atoms = [site.atom for site in sites]
    if chosen is not None and chosen not in atoms:
        raise StructureError(f"The atom chosen is none of the {what} of {Chem.MolToSmiles(mol)}. Choose again.")
    if chosen is None and len(atoms) > 1:
        sentence = f"There are {len(atoms)} {what} that may react. Choose the one that is to."
        raise SiteNeeded(sentence, mol, which, sites)
    return atoms[0] if chosen is None else chosen


def _matches(mol: Chem.Mol, pattern: Chem.Mol) -> list[tuple[int, ...]]:
    return [tuple(match) for match in mol.GetSubstructMatches(pattern)]


def _one_component(smiles: str, what: str) -> Chem.Mol:
    mol = canonical_molecule(smiles)
    if len(Chem.GetMolFrags(mol)) > 1:
        raise StructureError(
            f"The {what} is drawn as a salt or mixture. Give the free base or the single compound; a salt is a way "
            "it is supplied."
        )
    return mol


def _refuse_ion(mol: Chem.Mol, what: str) -> None:
    if Chem.GetFormalCharge(mol):
        raise StructureError(
            f"The {what} is drawn as an ion without its counter-ion, and no bottle holds that. Give the neutral "
            "compound."
        )


def _refuse_own_amine(mol: Chem.Mol, what: str) -> None:
    if mol.HasSubstructMatch(_SECONDARY) or mol.HasSubstructMatch(_PRIMARY):
        raise StructureError(
            f"The {what} carries a free amine N–H and would react with itself. Protect that N–H first."
        )
