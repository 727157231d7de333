"""CDXML and CDX, in the process that may be killed: looked through first, then read by RDKit, then counted."""

from collections.abc import Sequence

from rdkit import Chem, rdBase

from diazgui.structures.pasted_content import (
    MOST_ATOMS,
    Format,
    Pasted,
    PastedMolecule,
    UnreadableError,
    plain_name,
    require_atoms,
    require_few,
)
from diazgui.structures.pasted_drawing import Drawing, look_through
from diazgui.structures.reading import StructureError, canonical_smiles, sound

_MOST_ON_A_PAGE = 6 * MOST_ATOMS
_TOO_OLD = "This diazgui runs with an RDKit that reads no {format}. Copy the structure as a Molfile or as SMILES."


def read_chemdraw(content: bytes, written_as: Format, name: str) -> Pasted:
    """What a drawing shows: one molecule with dots between its parts, or several where these are too many.

    Raises:
        StructureError: it cannot be read, or draws more than compounds.
    """
    drawing = look_through(content)
    require_atoms(drawing.atoms, _MOST_ON_A_PAGE)
    with rdBase.BlockLogs():
        drawn = _molecules(content, written_as, sanitize=False)
        if sum(mol.GetNumAtoms() for mol in drawn) != drawing.atoms:
            raise UnreadableError("Some of the atoms drawn cannot be read. Copy the structure as a Molfile or SMILES.")
        for mol in drawn:
            require_atoms(mol.GetNumHeavyAtoms())
            sound(Chem.Mol(mol))  # for its sentence, should there be a fault
        read = _molecules(content, written_as, sanitize=True)
    if sum(mol.GetNumAtoms() for mol in read) != drawing.atoms:
        raise StructureError("The structure breaks the rules of valence. Check its rings and charges.")
    parts = [canonical_smiles(str(Chem.MolToSmiles(mol))) for mol in read]
    is_small = drawing.atoms <= MOST_ATOMS
    return Pasted(_together(parts, name) if is_small else _apart(parts, name), written_as, (), _remarks(drawing, read))


def _molecules(content: bytes, written_as: Format, *, sanitize: bool) -> Sequence[Chem.Mol]:
    if written_as is Format.CDX and not getattr(Chem, "HasChemDrawCDXSupport", bool)():
        raise UnreadableError(_TOO_OLD.format(format=written_as))
    try:
        if not hasattr(Chem, "CDXMLParserParams"):
            return tuple(Chem.MolsFromCDXML(content.decode("utf-8"), sanitize, False))
        form = Chem.CDXMLFormat.CDX if written_as is Format.CDX else Chem.CDXMLFormat.CDXML
        return tuple(Chem.MolsFromCDXML(content, Chem.CDXMLParserParams(sanitize, False, form)))
    except (RuntimeError, ValueError, UnicodeError) as fault:
        raise UnreadableError(
            f"The {written_as} cannot be read: it is damaged or breaks off. Copy it again, or copy it as a Molfile."
        ) from fault


def _together(parts: Sequence[str], name: str) -> tuple[PastedMolecule, ...]:
    return (PastedMolecule(canonical_smiles(".".join(parts)), name),)


def _apart(parts: Sequence[str], name: str) -> tuple[PastedMolecule, ...]:
    require_few(len(parts))
    return tuple(PastedMolecule(part, name) for part in parts)


def _remarks(drawing: Drawing, read: Sequence[Chem.Mol]) -> tuple[str, ...]:
    found = []
    if drawing.texts:
        text = plain_name(" ".join(drawing.texts))[:60]
        found.append(f"The text “{text}” stands beside the structure and is no part of it.")
    if any(atom.GetNumRadicalElectrons() for mol in read for atom in mol.GetAtoms()):
        found.append("An atom has an unpaired electron: check the hydrogens of its label.")
    return tuple(found)
