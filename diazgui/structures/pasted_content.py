"""What comes from other programs, before it is read: its kinds, limits, how it is written, and lines of text."""

import re
from dataclasses import dataclass
from enum import StrEnum

from diazgui.structures.reading import StructureError, canonical_smiles, molecule

MOST_BYTES = 8_000_000
"""Of a clipboard or file; a drawing with pictures in it takes some hundred thousand."""

MOST_ATOMS = 120
"""But hydrogen, of one molecule; larger ones are no reagents for a flask, and take long to draw."""

MOST_MOLECULES = 50
LONGEST_NAME = 120


class Format(StrEnum):
    """How a structure is written."""

    SMILES = "SMILES"
    INCHI = "InChI"
    MOLFILE = "Molfile"
    SDF = "SDF"
    CDXML = "CDXML"
    CDX = "CDX"
    COUNTED = "MDLCT"  # a Molfile whose lines have their length before them instead of an end


class UnreadableError(StructureError):
    """One writing of a structure that cannot be read; where the clipboard has another one of it, that may be."""


@dataclass(frozen=True)
class Content:
    """What a clipboard or file holds.

    ``format`` is what the clipboard or the ending of the file says that it is; ``None`` to tell it by the content. What
    the content shows itself to be comes first. ``name`` is for a molecule that has none in the content.
    """

    content: bytes | str
    format: Format | None = None
    name: str = ""


@dataclass(frozen=True)
class PastedMolecule:
    """One structure: all parts of a salt or mixture with dots between them; ``name`` as the file gives it."""

    smiles: str
    name: str = ""


@dataclass(frozen=True)
class Pasted:
    """What was found, at least one molecule.

    ``refused`` has a sentence for each molecule that could not be read; ``remarks`` say what of the drawing is no
    part of a structure, such as a text beside it.
    """

    molecules: tuple[PastedMolecule, ...]
    format: Format
    refused: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


SUFFIXES = {
    ".smi": Format.SMILES,
    ".smiles": Format.SMILES,
    ".inchi": Format.INCHI,
    ".mol": Format.MOLFILE,
    ".mdl": Format.MOLFILE,
    ".sdf": Format.SDF,
    ".sd": Format.SDF,
    ".cdxml": Format.CDXML,
    ".cdx": Format.CDX,
}
"""The endings of files that hold structures."""

_OTHERS = (
    (re.compile(r"\s*\$RXN"), "This is a reaction. Copy one compound of it at a time."),
    (re.compile(r"\s*\$RDFILE"), "This is a file of reactions (RDfile). Save one compound of it as a Molfile."),
    (re.compile(r"\s*<(\?xml[^>]*>\s*<)?(cml|MDocument)\b"), "CML and Marvin files are not read. Save a Molfile."),
    (re.compile(r"\s*<"), "This is XML or HTML, but no CDXML. Copy the structure as a Molfile, CDXML or SMILES."),
    (re.compile(r'\s*\{\s*"'), "This is JSON, such as Ketcher saves. Copy the structure as a Molfile or SMILES."),
)
_OLE = b"\xd0\xcf\x11\xe0"
_COUNTS = re.compile(r"^.{0,60}V[23]000\s*$", re.MULTILINE)


def sniffed(content: bytes | str, written_as: Format | None) -> Format:
    """How a content is written.

    Raises:
        StructureError: it is empty, too large, or written as nothing that is read here.

    >>> sniffed("InChI=1S/CH4/h1H4", None).value
    'InChI'
    """
    if len(content) > MOST_BYTES:
        raise StructureError(
            f"This holds {len(content) / 1e6:.0f} MB, and a structure at most {MOST_BYTES / 1e6:.0f} MB. Copy the "
            "structure alone."
        )
    if isinstance(content, bytes) and content.startswith(b"VjCD0100"):
        return Format.CDX
    if isinstance(content, bytes) and content.startswith(_OLE):
        raise StructureError("This is an embedded object. Open it in the drawing program, and copy it from there.")
    if written_as in (Format.CDX, Format.COUNTED) and not _looks_like_text(content):
        return written_as
    return _sniffed_text(as_text(content), written_as)


def _looks_like_text(content: bytes | str) -> bool:
    head = content[:4000] if isinstance(content, str) else content[:4000].decode("latin-1")
    return "<CDXML" in head or _COUNTS.search(head) is not None


def _sniffed_text(text: str, written_as: Format | None) -> Format:
    head = text[:4000]
    if not text.strip():
        raise StructureError("There is nothing to paste. Copy a structure in the drawing program first.")
    if "<CDXML" in head:
        return Format.CDXML
    if head.lstrip().lower().startswith("inchi="):
        return Format.INCHI
    for pattern, sentence in _OTHERS:
        if pattern.match(head):
            raise StructureError(sentence)
    if _COUNTS.search(head) or "\nM  END" in text:
        return Format.SDF if "\n$$$$" in text else Format.MOLFILE
    if written_as is Format.CDXML:
        raise StructureError("This is no CDXML. Copy the structure again, or save it as a Molfile.")
    return written_as or Format.SMILES


def as_text(content: bytes | str) -> str:
    """A content as text with line feeds, whatever its encoding; bytes that mean nothing become signs of their own."""
    if isinstance(content, bytes):
        content = _decoded(content)
    return content.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").rstrip("\0")


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    head = content[:200]
    if head[::2].strip(b"\0") and not head[1::2].strip(b"\0") and len(head) > 1:  # as Windows has text on its clipboard
        return content.decode("utf-16-le", "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("latin-1")


def plain_name(text: str) -> str:
    """A name out of a file: one line that can be shown, of a length that can be shown."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:LONGEST_NAME]


def written_out(text: str, written_as: Format, name: str) -> Pasted:
    """The molecules of lines of SMILES or InChI, each with a name behind it where there is one.

    Raises:
        StructureError: none of them can be read; or they are too many.
    """
    lines = [line.strip() for line in text.splitlines() if _says_a_structure(line)]
    require_few(len(lines))
    if len(lines) == 1 and len(lines[0].split()) > 2 and written_as is Format.SMILES:
        raise StructureError("This is a text of several words, and no structure. Copy a structure, or type a name.")
    molecules, refused = [], []
    for line in lines:
        first, _, rest = line.partition("\t" if "\t" in line else " ")
        try:
            require_atoms(molecule(first).GetNumHeavyAtoms())
            molecules.append(PastedMolecule(canonical_smiles(first), plain_name(rest) or name))
        except StructureError as error:
            refused.append(str(error))
    if not molecules:
        raise StructureError(refused[0] if refused else "There is no structure in this text.")
    return Pasted(tuple(molecules), written_as, tuple(refused))


def _says_a_structure(line: str) -> bool:
    word = line.strip().lower()
    return bool(word) and not word.startswith(("auxinfo=", "#")) and word.split()[0] != "smiles"


def require_few(number: int) -> None:
    """Refuse more molecules than a sheet can ask about.

    Raises:
        StructureError: they are too many.
    """
    if number > MOST_MOLECULES:
        raise StructureError(
            f"This holds {number} structures; at most {MOST_MOLECULES} are read at once. Import a larger file on "
            "“My shelf”."
        )


def require_atoms(number: int, most: int = MOST_ATOMS) -> None:
    """Refuse a molecule that is no reagent for a flask.

    Raises:
        StructureError: it has too many atoms.
    """
    if number > most:
        raise StructureError(f"The structure has {number} atoms; at most {most} are read. Paste one molecule.")
