"""Each stored structure read anew: what it is, or why it is left out of the index.

A compound stays only if its stored structure and its other identifiers tell the same. Much of what is stored for
salts and metals does not: a metal beside a whole acid, a boron that lacks its hydride, a tetrahydrate with one
water. Their masses would be wrong.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from rdkit import Chem
from rdkit.Chem import rdMolDescriptors

from compound_index.formula import composition
from compound_index.names import fits
from compound_index.rows import Row
from diazgui.structures.reading import StructureError, molecule, read_structure

NONMETALS = frozenset({1, 2, 5, 6, 7, 8, 9, 10, 14, 15, 16, 17, 18, 33, 34, 35, 36, 52, 53, 54, 85, 86})
TRIVALENT, EVEN = frozenset({13, 31}), frozenset({32, 49, 50, 51, 82, 83})
"""Metals that bind like nonmetals: aluminium and gallium; germanium, indium, tin, antimony, lead and bismuth, which may
do with two bonds less. Their hydrides are often stored without the hydrogen."""
_PHOSPHORYL_CATION = Chem.MolFromSmarts("[#15;+;X3]=[#8,#16]")  # dialkyl phosphites without the hydrogen on phosphorus
_STATED = re.compile(r"\(((?:[A-Z][a-z]?[0-9]*|[()0-9])+)\)$")


@dataclass(frozen=True)
class Structure:
    """What follows from the structure: SMILES, Hill formula (D for deuterium), molar mass in g/mol, waters in it."""

    smiles: str
    inchikey: str
    formula: str
    molar_mass: float
    waters: int = 0


def read_sound(row: Row) -> Structure | str:
    """The structure of a line, or in a few words why the compound is left out."""
    try:
        compound = read_structure(row.smiles)
        mol = molecule(row.smiles)
    except StructureError:
        return "the structure cannot be read"
    if compound.inchikey != row.inchikey:
        return "the InChIKey does not belong to the structure"
    smiles, mass = compound.smiles, compound.structure_molar_mass
    if smiles is None or mass is None:
        return "the structure cannot be read"
    formula = formula_of(mol)
    composed, waters = composition(formula), smiles.split(".").count("O")
    fault = open_valence(mol) or unbound_metal(mol) or contradicted(composed, waters, (row.usual, row.systematic))
    if not fault and composition(row.formula) != composed:
        fault = "the stored formula is another"
    return fault or Structure(smiles, row.inchikey, formula, round(mass, 4), waters)


def formula_of(mol: Chem.Mol) -> str:
    """The Hill formula, in which heavy hydrogen is told from light: ``CDCl3``."""
    has_isotopes = any(atom.GetIsotope() for atom in mol.GetAtoms())
    return str(rdMolDescriptors.CalcMolFormula(mol, has_isotopes, has_isotopes))


def open_valence(mol: Chem.Mol) -> str:
    """Why a structure with unpaired electrons is no compound of the bench; empty where it is one.

    A lone atom stands for the element, a charged one is an ion, and a free radical of one nitrogen or oxygen is
    real (TEMPO, nitric oxide).
    """
    if mol.HasSubstructMatch(_PHOSPHORYL_CATION):
        return "an atom of the structure lacks a bond"
    bound = [atom for atom in mol.GetAtoms() if atom.GetDegree() or not atom.GetFormalCharge()]
    counted = [(atom.GetAtomicNum(), atom.GetNumRadicalElectrons()) for atom in bound]
    radicals = [(number, count) for number, count in counted if count and _binds(number, count)]
    if not radicals or mol.GetNumAtoms() == 1:
        return ""
    is_one_part = len(Chem.GetMolFrags(mol)) == 1
    if is_one_part and len(radicals) == 1 and radicals[0] in {(7, 1), (8, 1)}:
        return ""
    return "an atom of the structure lacks a bond"


def _binds(number: int, unpaired: int) -> bool:
    """Whether an element cannot be left with so many unpaired electrons."""
    return number in NONMETALS or number in TRIVALENT or (number in EVEN and unpaired % 2 == 1)


def unbound_metal(mol: Chem.Mol) -> str:
    """Why the parts of a structure do not make a compound; empty where they do."""
    parts = Chem.GetMolFrags(mol, asMols=True, sanitizeFrags=False)
    if len(parts) == 1:
        return ""
    if Chem.GetFormalCharge(mol) != 0:
        return "the charges do not cancel"
    atoms = [part.GetAtomWithIdx(0) for part in parts if part.GetNumAtoms() == 1]
    metals = [a for a in atoms if not a.GetFormalCharge() and a.GetAtomicNum() not in NONMETALS]
    if len(metals) == len(parts):
        return "the elements of an alloy, not a compound"
    if metals and any(has_acid_hydrogen(part) for part in parts):
        return "a metal beside the whole acid, so that hydrogen is counted twice"
    if metals and any(part.GetNumAtoms() == 1 and part.GetAtomWithIdx(0).GetAtomicNum() == 6 for part in parts):
        return "a carbide that is stored as methane"
    return ""


def has_acid_hydrogen(part: Chem.Mol) -> bool:
    """Whether a part that is not water has hydrogen on oxygen, sulfur or a halogen."""
    if part.GetNumAtoms() == 1 and part.GetAtomWithIdx(0).GetAtomicNum() == 8:
        return False
    return any(a.GetAtomicNum() in {8, 9, 16, 17, 35, 53} and a.GetTotalNumHs() for a in part.GetAtoms())


def contradicted(composed: Mapping[str, int], waters: int, names: tuple[str, ...]) -> str:
    """Why the names do not fit the structure: another salt, number of waters, or formula in brackets."""
    for name in names:
        if not fits(name, composed, waters):
            return "the name is that of another salt or hydrate"
        stated = _STATED.search(name)
        told = composition(stated[1]) if stated else {}
        if len(composed) > 1 and set(told) == set(composed) and told != composed:
            return "the name tells another formula"
    return ""
