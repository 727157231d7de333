"""A structure of several parts taken apart: which of them are acids, bases, metals, ions.

Nothing here knows which acids make salts with names; that is the library's (``library/drawn_salts``).
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from rdkit import Chem

from diazgui.structures.reading import StructureError, canonical_molecule, canonical_smiles, molecule

_NON_METALS = frozenset({1, 2, 5, 6, 7, 8, 9, 10, 14, 15, 16, 17, 18, 32, 33, 34, 35, 36, 52, 53, 54, 85, 86})

# A nitrogen that salts are made of: of an amine, aniline, imine or pyridine, and not of an amide.
_BASE = Chem.MolFromSmarts("[$([nX2;+0]),$([NX2;+0]=[#6]),$([NX3;+0;!$(N[#6,#15,#16]=[O,S])])]")


@dataclass(frozen=True)
class Part:
    """One kind of part as drawn.

    ``neutral`` is the part once protons are given to its anions or taken from its ammonium ions, ``None`` where that
    does not make it neutral; ``protons`` is how many were taken (negative: given).
    """

    smiles: str
    charge: int
    neutral: str | None
    protons: int
    is_metal: bool
    is_organic: bool
    is_base: bool


def parts_of(smiles: str) -> Mapping[Part, int]:
    """The parts of a structure and how many there are of each, the largest first.

    Raises:
        StructureError: the text is no structure.

    >>> [(part.neutral, part.protons, n) for part, n in parts_of("C1CNCC[NH2+]C1.[Cl-]").items()]
    [('C1CNCCNC1', 1, 1), ('Cl', -1, 1)]
    """
    found = Chem.GetMolFrags(canonical_molecule(smiles), asMols=True)
    counts = Counter(canonical_smiles(str(Chem.MolToSmiles(mol))) for mol in found)
    ordered = sorted(counts, key=lambda one: (-molecule(one).GetNumAtoms(), one))
    return MappingProxyType({_part(one): counts[one] for one in ordered})


def _part(smiles: str) -> Part:
    mol = molecule(smiles)
    charge = int(Chem.GetFormalCharge(mol))
    numbers = {atom.GetAtomicNum() for atom in mol.GetAtoms()}
    neutral, protons = _neutralised(mol) if charge else (smiles, 0)
    return Part(
        smiles=smiles,
        charge=charge,
        neutral=neutral,
        protons=protons,
        is_metal=bool(numbers - _NON_METALS),
        is_organic=6 in numbers,
        is_base=neutral is not None and molecule(neutral).HasSubstructMatch(_BASE),
    )


def _neutralised(mol: Chem.Mol) -> tuple[str | None, int]:
    """The part without its charge, by protons alone, and how many were taken off."""
    made, protons = Chem.RWMol(mol), 0
    for atom in made.GetAtoms():
        charge, hydrogens = atom.GetFormalCharge(), atom.GetTotalNumHs()
        if charge == 0 or _is_paired(atom):
            continue
        change = min(charge, hydrogens) if charge > 0 else charge
        atom.SetNoImplicit(True)
        atom.SetFormalCharge(charge - change)
        atom.SetNumExplicitHs(hydrogens - change)
        protons += change
    try:
        neutral = canonical_smiles(str(Chem.MolToSmiles(made.GetMol())))
    except StructureError:
        return None, 0
    return (neutral, protons) if Chem.GetFormalCharge(molecule(neutral)) == 0 else (None, 0)


def _is_paired(atom: Chem.Atom) -> bool:
    """Whether the opposite charge stands on a neighbour, as in a nitro group: no protons make that neutral."""
    return any(other.GetFormalCharge() * atom.GetFormalCharge() < 0 for other in atom.GetNeighbors())
