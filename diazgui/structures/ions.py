"""The ion by which a compound shows in a mass spectrum of positive ions."""

from rdkit import Chem
from rdkit.Chem import rdMolDescriptors

from diazgui.structures.reading import StructureError, canonical_molecule

PROTON = 1.007276467
"""Mass of a proton, Da (CODATA 2018)."""

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def ion_mz(smiles: str) -> float:
    """Monoisotopic m/z of a cation as it is, or of a neutral compound with one proton more.

    M⁺: m/z = m / z; [M+H]⁺: m/z = m + m(H⁺). The mass of the electrons that a cation lacks is taken off.
    Limits: one component; an anion has no ion here. Source: general knowledge of the field.

    Raises:
        StructureError: the text is no structure, a salt or mixture, or an anion.

    >>> round(ion_mz("C1CNCCNC1"), 4)
    101.1073
    """
    mol, charge = _measured(smiles)
    mass = float(rdMolDescriptors.CalcExactMolWt(mol))  # that of a cation lacks its electrons already
    return mass / charge if charge else mass + PROTON


def ion_label(smiles: str) -> str:
    """What the ion of :func:`ion_mz` is called.

    Raises:
        StructureError: as :func:`ion_mz`.

    >>> ion_label("C1CNCCNC1"), ion_label("C[N+](C)(C)C")
    ('[M+H]⁺', 'M⁺')
    """
    _, charge = _measured(smiles)
    return f"M{str(charge if charge > 1 else '').translate(_RAISED)}⁺" if charge else "[M+H]⁺"


def _measured(smiles: str) -> tuple[Chem.Mol, int]:
    mol = canonical_molecule(smiles)
    if len(Chem.GetMolFrags(mol)) > 1:
        raise StructureError("A salt or mixture shows as its parts in the mass spectrum. Give one of them.")
    charge = int(Chem.GetFormalCharge(mol))
    if charge < 0:
        raise StructureError("An anion does not show among positive ions. Give the neutral compound.")
    return mol, charge
