"""The numbers and structures that a text may be: told by its form alone, without a chemistry engine."""

import re
import unicodedata
from dataclasses import dataclass

from diazgui.library.keys import is_cas

_DASHES = str.maketrans(dict.fromkeys("\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}", "-"))
_CAS = re.compile(r"(?:cas\b[\s.:#-]*(?:rn|nr|no|number)?[\s.:#]*)?0{0,5}([1-9][0-9]{1,6})-([0-9]{2})-([0-9])", re.I)
_DIGITS = re.compile(r"0{0,5}([1-9][0-9]{1,6})([0-9]{2})([0-9])")
_KEY = re.compile(r"(?:inchikey\s*=\s*)?([A-Z]{14})(?:-([A-Z]{10})(?:-([A-Z]))?)?-?", re.I)
_SMILES = re.compile(
    r"(?:Cl|Br|[BCNOPSFIbcnops]|\[[^\[\]\s]+\])(?:Cl|Br|[BCNOPSFIbcnops]|\[[^\[\]\s]+\]|[0-9()=#$:/\\.%+-])*"
)
_MARKS = re.compile(r"[\[\]=#/\\]")


@dataclass(frozen=True)
class Cas:
    """A text in the form of a CAS number. ``is_written`` with its hyphens; ``is_sound`` if its check digit fits."""

    number: str
    is_sound: bool
    is_written: bool


def cas_in(text: str) -> Cas | None:
    """The CAS number that a text has the form of, with hyphens or without; ``None`` for any other text.

    >>> cas_in("CAS: 505-66-8")
    Cas(number='505-66-8', is_sound=True, is_written=True)
    >>> cas_in("505669").is_sound
    False
    """
    plain = unicodedata.normalize("NFKC", text).translate(_DASHES).strip()
    written = _CAS.fullmatch(plain)
    found = written or _DIGITS.fullmatch(plain)
    if found is None:
        return None
    number = f"{found[1]}-{found[2]}-{found[3]}"
    return Cas(number, is_cas(number), written is not None)


def inchikey_in(text: str) -> str | None:
    """The InChIKey, or the first block or two of one, that a text is; in capital letters.

    >>> inchikey_in("FQUYSHZXSKYCSY-UHFFFAOYSA-N"), inchikey_in("fquyshzxskycsy")
    ('FQUYSHZXSKYCSY-UHFFFAOYSA-N', 'FQUYSHZXSKYCSY')
    """
    found = _KEY.fullmatch(text.strip())
    return None if found is None else "-".join(block for block in found.groups() if block).upper()


def is_inchi(text: str) -> bool:
    """Whether a text says that it is an InChI."""
    return text.strip().lower().startswith("inchi=")


def may_be_smiles(text: str) -> bool:
    """Whether a text is made of the letters and signs of a SMILES; most names are not.

    >>> may_be_smiles("C1CNCCNC1"), may_be_smiles("CO"), may_be_smiles("ethanol"), may_be_smiles("1,4-diazepane")
    (True, True, False, False)
    """
    return _SMILES.fullmatch(text.strip()) is not None


def is_drawn(text: str) -> bool:
    """Whether a text that may be a SMILES has signs that no name and no formula has."""
    return _MARKS.search(text) is not None
