"""One structure of an SDF: its Molfile read, and written.

Molfiles are read in this process: those with bytes changed neither crashed nor stopped the reader (``pasted_apart``).
"""

import re

from rdkit import Chem, rdBase
from rdkit.Chem import rdDepictor

from diazgui.structures.pasted_content import Format
from diazgui.structures.pasted_ctab import read_ctab
from diazgui.structures.reading import molecule

_ATOMS = re.compile(r"^(?:M  V30 COUNTS (\d+) |([ \d]{3})[ \d]{3}.*V2000)", re.MULTILINE)
EMPTY = "\n  diazgui\n\n  0  0  0  0  0  0  0  0  0  0999 V2000\nM  END\n"
"""A Molfile without atoms, for a compound whose structure is not known."""


def smiles_in(block: str) -> str:
    """The structure of a Molfile as SMILES; empty where it has no atoms.

    Raises:
        StructureError: it cannot be read, or is not one definite compound.
    """
    counts = _ATOMS.search(block)
    if counts is not None and (counts[1] or counts[2]).strip() in ("", "0"):
        return ""
    return read_ctab(block, Format.SDF, "").molecules[0].smiles


def molfile(smiles: str) -> str:
    """A structure as a Molfile with a drawing in the plane.

    Raises:
        StructureError: as :func:`diazgui.structures.reading.read_structure`.
    """
    mol = Chem.Mol(molecule(smiles))
    with rdBase.BlockLogs():
        rdDepictor.Compute2DCoords(mol)
        return str(Chem.MolToMolBlock(mol))
