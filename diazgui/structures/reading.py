"""Text in, compound out: SMILES and InChI, with one kind of error.

RDKit answers bad text with ``None``, an empty molecule or an exception, and writes to stderr; here it is
always :class:`StructureError`, with a sentence that says what to change, and nothing is printed.
"""

from dataclasses import replace
from functools import lru_cache
from math import fsum

from rdkit import Chem, rdBase
from rdkit.Chem import rdMolDescriptors

from diazgui.core.quantities import MolarMass
from diazgui.core.substance import Compound
from diazgui.core.target import ChemistryError

LONGEST_TEXT = 2000
"""Characters; what is longer is not a reagent for a flask."""


class StructureError(ChemistryError):
    """A structure that cannot be used; its text tells a chemist why, and what to give instead."""


class NotAStructureError(StructureError):
    """A text that is no SMILES and no InChI at all, so that it may be a name."""


def _smiles_parameters() -> Chem.SmilesParserParams:
    parameters = Chem.SmilesParserParams()
    parameters.sanitize = False  # so that a fault of valence can be told from a fault of spelling
    parameters.removeHs = False
    parameters.allowCXSMILES = False
    parameters.parseName = False
    return parameters


def _hydrogen_parameters() -> Chem.RemoveHsParameters:
    parameters = Chem.RemoveHsParameters()
    parameters.showWarnings = False  # else a hydride, [H-].[Na+], is reported on stderr
    return parameters


_SMILES = _smiles_parameters()
_HYDROGENS = _hydrogen_parameters()


def read_structure(text: str, name: str = "", cas: str | None = None) -> Compound:
    """The compound that a SMILES or InChI describes.

    Args:
        text: a SMILES or an InChI; spaces around it are ignored.
        name: what the chemist calls it.
        cas: its registry number, where known.

    Returns:
        The compound with canonical SMILES, Hill formula, molar mass (g/mol), monoisotopic mass (Da) and InChIKey.

    Raises:
        StructureError: the text is empty, too long, no structure, or not one definite compound.

    >>> read_structure("C1CNCCNC1").formula
    'C5H12N2'
    """
    return replace(_facts(text), name=name, cas=cas)


@lru_cache(maxsize=4096)
def canonical_smiles(text: str) -> str:
    """The one SMILES by which a structure is known here.

    Raises:
        StructureError: as :func:`read_structure`.

    >>> canonical_smiles("N1CCCNCC1")
    'C1CNCCNC1'
    """
    return str(Chem.MolToSmiles(molecule(text)))


@lru_cache(maxsize=512)
def inchi(text: str) -> str:
    """The standard InChI of a structure; empty where InChI has none for it.

    Raises:
        StructureError: as :func:`read_structure`.

    >>> inchi("C1CCOC1")
    'InChI=1S/C4H8O/c1-2-4-5-3-1/h1-4H2'
    """
    with rdBase.BlockLogs():  # what the InChI library remarks on is not a fault of the structure
        return str(Chem.MolToInchi(molecule(text)))


def canonical_molecule(text: str) -> Chem.Mol:
    """The molecule with its atoms in the order of its canonical SMILES: what atom indices refer to.

    Raises:
        StructureError: as :func:`read_structure`.
    """
    return molecule(canonical_smiles(text))


def molecule(text: str) -> Chem.Mol:
    """A sound molecule of at least one atom, for the modules of this room.

    Raises:
        StructureError: as :func:`read_structure`.
    """
    text = _plain(text)
    mol = _parse(text)
    if mol is None:
        kind = "InChI" if _is_inchi(text) else "SMILES"
        raise NotAStructureError(
            f"“{_short(text)}” cannot be read as {kind}. Check brackets, ring numbers and symbols."
        )
    return sound(mol)


def sound(mol: Chem.Mol) -> Chem.Mol:
    """A molecule read without a check, once it is found to be one definite compound.

    Raises:
        StructureError: it breaks the rules of valence, has no atoms, or is a pattern.
    """
    with rdBase.BlockLogs():  # what is wrong is told by the error
        mol = _sanitised(mol)
    _require_definite(mol)
    return mol


def _sanitised(mol: Chem.Mol) -> Chem.Mol:
    try:
        problems = Chem.DetectChemistryProblems(mol)
        if not problems:  # though this look misses some, mostly in rings written as aromatic
            Chem.SanitizeMol(mol)
            Chem.AssignStereochemistry(mol, cleanIt=True, force=True)
            return Chem.RemoveHs(mol, _HYDROGENS)
    except (ValueError, RuntimeError) as fault:
        raise StructureError("The structure breaks the rules of valence. Check its rings and charges.") from fault
    raise StructureError(_sentence(mol, problems[0]))


def _plain(text: str) -> str:
    if not isinstance(text, str) or not text.strip():
        raise StructureError("No structure is given. Type or paste a SMILES or an InChI.")
    text = text.strip()
    if len(text) > LONGEST_TEXT:
        raise StructureError(
            f"The text has {len(text)} characters; a structure may have {LONGEST_TEXT}. Paste one molecule only."
        )
    if not text.isascii() or not text.isprintable() or " " in text:
        raise NotAStructureError(
            f"“{_short(text)}” is not a SMILES: it holds spaces or special characters. Paste the structure alone."
        )
    return text


def _is_inchi(text: str) -> bool:
    return text.lower().startswith("inchi=")


def _short(text: str) -> str:
    text = "".join(c if c.isprintable() else " " for c in text)
    return text if len(text) <= 40 else text[:39] + "…"


def _parse(text: str) -> Chem.Mol | None:
    with rdBase.BlockLogs():  # the fault is told by the caller
        try:
            if _is_inchi(text):
                return Chem.MolFromInchi(text, sanitize=False, removeHs=False)
            return Chem.MolFromSmiles(text, _SMILES)
        except (RuntimeError, ValueError):
            return None


def _sentence(mol: Chem.Mol, problem: Chem.MolSanitizeException) -> str:
    if problem.GetType() == "AtomValenceException":
        atom = mol.GetAtomWithIdx(problem.GetAtomIdx())
        number, symbol = atom.GetIdx() + 1, atom.GetSymbol()
        return f"Atom {number} ({symbol}) has more bonds than {symbol} can have. Check its bonds and its charge."
    return (
        "The aromatic ring cannot be drawn with alternating double bonds. Check the small letters; a pyrrole "
        "nitrogen is written [nH]."
    )


def _require_definite(mol: Chem.Mol) -> None:
    atoms = tuple(mol.GetAtoms())  # each walk through them anew is slow
    if not atoms:
        raise StructureError("The structure has no atoms. Type or paste a SMILES or an InChI.")
    if any(atom.GetAtomicNum() == 0 for atom in atoms):
        raise StructureError("The structure holds a placeholder (*, R). Draw the whole group, so that it has a mass.")
    for atom in atoms:
        _require_isotope(atom)
        if atom.GetAtomMapNum():  # the number of a reaction drawing; with it a compound would not be known again
            atom.SetAtomMapNum(0)
    bonds = tuple(mol.GetBonds())
    loose = any(bond.GetBondType() == Chem.BondType.AROMATIC and not bond.IsInRing() for bond in bonds)
    if loose or any(part.HasQuery() for part in (*atoms, *bonds)):
        raise StructureError("The structure is a search pattern, not a compound. Draw each atom and bond.")


def _require_isotope(atom: Chem.Atom) -> None:
    """Refuse an isotope that does not exist: its number itself would be taken for its mass."""
    number, symbol = atom.GetIsotope(), atom.GetSymbol()
    if number and not Chem.GetPeriodicTable().GetMassForIsotope(symbol, number):
        raise StructureError(f"There is no {symbol} of the mass number {number}. Check the isotopes of the structure.")


@lru_cache(maxsize=4096)
def _facts(text: str) -> Compound:
    mol = molecule(text)
    smiles = str(Chem.MolToSmiles(mol))
    if smiles != text:  # what ships is written in this form already and need not be read twice
        mol = molecule(smiles)
    with rdBase.BlockLogs():  # what the InChI library remarks on is not a fault of the structure
        inchikey = str(Chem.MolToInchiKey(mol))
    return Compound(
        name="",
        smiles=smiles,
        formula=str(rdMolDescriptors.CalcMolFormula(mol)),
        structure_molar_mass=_molar_mass(mol),
        monoisotopic_mass=float(rdMolDescriptors.CalcExactMolWt(mol)),
        inchikey=inchikey or None,
    )


def _molar_mass(mol: Chem.Mol) -> MolarMass:
    # The sum that Descriptors.MolWt makes; importing that module costs a tenth of a second and numpy.
    table = Chem.GetPeriodicTable()
    hydrogen = table.GetAtomicWeight(1)
    return MolarMass(fsum(atom.GetMass() + atom.GetTotalNumHs() * hydrogen for atom in mol.GetAtoms()))
