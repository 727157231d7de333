"""Molfiles (V2000 and V3000) and SDF, in the process that may be killed.

Sources: the CTfile formats of BIOVIA; the counted lines of MDLCT as described in the tracker of JChemPaint (issue 85).
"""

import re

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
from diazgui.structures.reading import StructureError, canonical_smiles, sound

_COUNTS = re.compile(r"^([ \d]{3})([ \d]{3}).*V[23]000\s*$")
_OLD_COUNTS = re.compile(r"^[ \d]{2}\d[ \d]{2}\d( |$)")
_V30_COUNTS = re.compile(r"^M  V30 COUNTS (\d+) ", re.MULTILINE)
_NAME_FIELD = re.compile(
    r"^> .*<(?:name|chemical_?name|compound_?name|title)>[^\n]*\n([^\n]+)", re.MULTILINE | re.IGNORECASE
)
_MOST_WITH_HYDROGEN = 4 * MOST_ATOMS
_KEPT_GROUPS = ("SUP", "DAT", "GEN", "MUL")
"""Brackets that change no atom: an abbreviation, a note, plain brackets, a repeat that is written out."""


def read_ctab(text: str, written_as: Format, name: str) -> Pasted:
    """The molecules of a Molfile or SDF.

    Raises:
        StructureError: none of them can be read, or they are too many.
    """
    records = [record for record in re.split(r"^\$\$\$\$.*\n?", text, flags=re.MULTILINE) if record.strip()]
    require_few(len(records))
    molecules, refused, remarks = [], [], []
    for record in records:
        try:
            molecule, remark = _molecule(record, name)
        except StructureError as error:
            refused.append(str(error))
        else:
            molecules.append(molecule)
            remarks += [remark] * (bool(remark) and remark not in remarks)
    if not molecules:
        raise StructureError(refused[0] if refused else "The file holds no structure. Save it again as a Molfile.")
    return Pasted(tuple(molecules), written_as, tuple(refused), tuple(remarks))


def counted_lines(content: bytes) -> str:
    r"""The Molfile within counted lines: a byte of length before each line, and no end of line.

    Raises:
        StructureError: the counts do not lead to the end of a Molfile.

    >>> counted_lines(b"\x02ab\x00\x06M  END")
    'ab\n\nM  END\n'
    """
    lines, at = [], 0
    while at < len(content):
        end = at + 1 + content[at]
        lines.append(content[at + 1 : end].decode("latin-1").rstrip("\r\n"))
        at = end
        if lines[-1].startswith("M  END"):
            return "\n".join(lines) + "\n"
    raise UnreadableError("The structure on the clipboard breaks off. Copy it again.")


def _molecule(record: str, name: str) -> tuple[PastedMolecule, str]:
    block = _with_header(record)
    counts = _V30_COUNTS.search(block)
    first = block.split("\n", 4)[3][:3].strip() or "0"
    require_atoms(int(counts[1]) if counts else int(first) if first.isdigit() else 0, _MOST_WITH_HYDROGEN)
    with rdBase.BlockLogs():
        smiles, remark = _smiles(block)
    field = _NAME_FIELD.search(record)
    return PastedMolecule(smiles, plain_name(field[1] if field else block.split("\n", 1)[0]) or name), remark


def _smiles(block: str) -> tuple[str, str]:
    drawn = _read(block, as_drawn=True)
    if drawn is None:
        raise StructureError("The Molfile cannot be read: it is damaged or breaks off. Copy the structure again.")
    require_atoms(drawn.GetNumHeavyAtoms())
    _refuse_groups(drawn)
    relative = any(group.GetGroupType() != Chem.StereoGroupType.STEREO_ABSOLUTE for group in drawn.GetStereoGroups())
    sound(Chem.Mol(drawn))  # for its sentence, should there be a fault
    mol = _read(block, as_drawn=False)  # wedges become stereocentres only in a molecule found to be sound
    if mol is None:
        raise StructureError("The structure breaks the rules of valence. Check its rings and charges.")
    remark = "Centres drawn as relative or racemic (&, or) are shown as one isomer." if relative else ""
    return canonical_smiles(str(Chem.MolToSmiles(mol))), remark


def _read(block: str, *, as_drawn: bool) -> Chem.Mol | None:
    try:
        return Chem.MolFromMolBlock(block, sanitize=not as_drawn, removeHs=not as_drawn, strictParsing=False)
    except (RuntimeError, ValueError):
        return None


def _refuse_groups(mol: Chem.Mol) -> None:
    for group in Chem.GetMolSubstanceGroups(mol):
        kind = group.GetProp("TYPE") if group.HasProp("TYPE") else ""
        if kind not in _KEPT_GROUPS:
            raise StructureError(
                "The structure has brackets of a polymer or mixture, whose mass is not known. Draw one compound."
            )


def _with_header(record: str) -> str:
    """The block from its three lines of head on: copying often loses an empty one, or adds some."""
    lines = record.replace("\0", " ").split("\n")
    at = next((i for i, line in enumerate(lines[:40]) if _COUNTS.match(line)), None)
    if at is None and len(lines) > 3 and _OLD_COUNTS.match(lines[3]):
        at = 3
    if at is None:
        raise StructureError("There is no Molfile here: the line with the counts of atoms is missing.")
    return "\n".join([*([""] * (3 - at)), *lines[max(0, at - 3) :]])
