"""Words for the places where a molecule may react, and the question which of them it is to be."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rdkit import Chem

from diazgui.core.forms import subscripted
from diazgui.structures.reading import StructureError

_HALIDES = {"Cl": "chloride", "Br": "bromide", "I": "iodide"}


_SULFONATES = (
    (Chem.MolFromSmarts("[OX2]S(=O)(=O)[CH3]"), "mesylate"),
    (Chem.MolFromSmarts("[OX2]S(=O)(=O)C(F)(F)F"), "triflate"),
    (Chem.MolFromSmarts("[OX2]S(=O)(=O)c1[cH][cH]c([CH3])[cH][cH]1"), "tosylate"),
    (Chem.MolFromSmarts("[OX2]S(=O)(=O)c1[cH][cH]c([N+](=O)[O-])[cH][cH]1"), "nosylate"),
    (Chem.MolFromSmarts("[OX2]S(=O)(=O)[#6]"), "sulfonate"),
    (Chem.MolFromSmarts("[OX2]S(=O)(=O)[#8]"), "sulfate"),
)


@dataclass(frozen=True)
class Site:
    """One place where a molecule may react: its atom (index in the canonical SMILES, from 0) and words for it."""

    atom: int
    label: str


class SiteNeeded(StructureError):  # noqa: N818 - a question rather than an error
    """Several places may react and give different products: which one, only the chemist knows.

    Attributes:
        smiles: canonical SMILES of the reactant asked about, to draw it with its sites numbered.
        which: the argument of ``product`` that takes the answer: ``nitrogen``, ``leaving_group`` or ``carbonyl``.
        sites: the places to choose from, numbered from 1 in their labels.
    """

    def __init__(self, sentence: str, mol: Chem.Mol, which: str, sites: Sequence[Site]) -> None:
        super().__init__(sentence)
        self.smiles = str(Chem.MolToSmiles(mol))
        self.which = which
        self.sites = tuple(Site(site.atom, f"{i}: {site.label}") for i, site in enumerate(sites, 1))


def nitrogen_site(mol: Chem.Mol, nitrogen: int) -> Site:
    """A dialkylamine nitrogen told by its two carbons: ``N–H between CH₂ and CH(CH₃)``."""
    carbons = sorted(_carbon_words(mol, atom.GetIdx(), nitrogen) for atom in _neighbours(mol, nitrogen))
    return Site(nitrogen, "N–H between " + " and ".join(sorted(carbons, key=len)))


def leaving_group_site(mol: Chem.Mol, carbon: int, leaving: int) -> Site:
    """A leaving group told by its carbon: ``bromide on CH(CH₃)``."""
    return Site(leaving, f"{leaving_group_word(mol, leaving)} on {_carbon_words(mol, carbon, leaving)}")


def carbonyl_site(mol: Chem.Mol, carbon: int) -> Site:
    """An aldehyde or ketone told by what it stands on: ``aldehyde on an aromatic ring``."""
    atom = mol.GetAtomWithIdx(carbon)
    kind = "aldehyde" if atom.GetTotalNumHs(includeNeighbors=True) else "ketone"
    carbons = [_carbon_words(mol, near.GetIdx(), carbon) for near in atom.GetNeighbors() if near.GetAtomicNum() == 6]
    return Site(carbon, kind + (" on " + " and ".join(carbons) if carbons else ""))


def leaving_group_word(mol: Chem.Mol, leaving: int) -> str:
    """What the field calls a leaving group: ``chloride``, ``mesylate`` and so on."""
    symbol = mol.GetAtomWithIdx(leaving).GetSymbol()
    if symbol in _HALIDES:
        return _HALIDES[symbol]
    return next(word for pattern, word in _SULFONATES if leaving in _first_atoms(mol, pattern))


def _first_atoms(mol: Chem.Mol, pattern: Chem.Mol) -> set[int]:
    # Not uniquified: the two oxygens of a sulfate match the same atoms in two orders.
    return {match[0] for match in mol.GetSubstructMatches(pattern, uniquify=False)}


def _neighbours(mol: Chem.Mol, atom: int) -> Sequence[Chem.Atom]:
    return tuple(mol.GetAtomWithIdx(atom).GetNeighbors())


def _carbon_words(mol: Chem.Mol, carbon: int, origin: int) -> str:
    """``CH₂``, ``CH(CH₃)``: the atom with its side chains, seen from ``origin``; what goes on is left out."""
    if mol.GetAtomWithIdx(carbon).GetIsAromatic():
        return "an aromatic ring"
    ring = mol.GetRingInfo()
    branches = [
        _branch(mol, near.GetIdx(), carbon)
        for near in _neighbours(mol, carbon)
        if near.GetIdx() != origin and not ring.NumBondRings(mol.GetBondBetweenAtoms(carbon, near.GetIdx()).GetIdx())
    ]
    branches.sort(key=lambda branch: (len(branch), sorted(branch)))
    goes_on = not ring.NumAtomRings(carbon) and len(branches) > 1
    shown = branches[:-1] if goes_on else branches
    return _formula(mol, {carbon}) + "".join(f"({_formula(mol, branch)})" for branch in shown)


def _branch(mol: Chem.Mol, start: int, block: int) -> frozenset[int]:
    found, waiting = {start}, [start]
    while waiting:
        fresh = {a.GetIdx() for a in _neighbours(mol, waiting.pop())} - found - {block}
        found |= fresh
        waiting += fresh
    return frozenset(found)


def _formula(mol: Chem.Mol, atoms: frozenset[int] | set[int]) -> str:
    counts: Counter[str] = Counter()
    for index in atoms:
        atom = mol.GetAtomWithIdx(index)
        counts[atom.GetSymbol()] += 1
        counts["H"] += atom.GetTotalNumHs()
    order = sorted((symbol for symbol in counts if counts[symbol]), key=lambda s: (s != "C", s != "H", s))
    return subscripted("".join(s + (str(counts[s]) if counts[s] > 1 else "") for s in order))
