"""Compounds that no bottle holds pure: a row that takes one as pure would be dosed wrongly, by half or more.

Source of what is sold so: general knowledge of the field.
"""

import re

from diazgui.core.sheet import Sheet
from diazgui.core.substance import TYPED, Fact, Neat, Substance

_ACIDS = ("[O-][Cl+3]([O-])([O-])O", "F", "Cl", "Br", "I", "F[B-](F)(F)F.[H+]", "O=PO", "O=[N+]([O-])O")
_PEROXIDES = ("OO", "CC(C)(C)OO", "CC(=O)OO", "[Na+].[O-]Cl", "O=C(OO)c1cccc(Cl)c1")
_ALDEHYDES = ("C=O", "O=CCCCC=O", "O=CC=O", "O=CCCl")
_AMINES = ("N", "CN", "CNC", "CCN", "CN(C)C", "NO", "CC(C)[N-]C(C)C.[Li+]", "C[Si](C)(C)[N-][Si](C)(C)C.[K+]")
_HYDROXIDES = (
    "CCCC[N+](CCCC)(CCCC)CCCC.[OH-]",
    "C[N+](C)(C)C.[OH-]",
    "C[N+](C)(C)Cc1ccccc1.[OH-]",
)
_OTHERS = ("B", "C=[N+]=[N-]", "O=C(Cl)Cl")
_SOLD_DISSOLVED = frozenset((*_ACIDS, *_PEROXIDES, *_ALDEHYDES, *_AMINES, *_HYDROXIDES, *_OTHERS))
"""Canonical SMILES."""

_METAL = re.compile(r"\[(Li\+|Mg\+2)\]")
_CARBANION = re.compile(r"\[[Cc]H?[0-9]?-\]")
_BOUND = re.compile(r".\[(Li|Mg)\]|\[(Li|Mg)\].")


def taken_as_pure(sheet: Sheet) -> tuple[str, ...]:
    """The rows, by id, that take as pure what is sold in solution or wet; one whose strength was typed is believed."""
    return tuple(entry.id for entry in sheet.entries if _is_doubtful(entry.substance))


def _is_doubtful(substance: Substance) -> bool:
    smiles = substance.compound.smiles or ""
    is_pure = substance.supply == Neat() and Fact("strength", TYPED) not in substance.facts
    is_known = bool(substance.id)  # what ships says itself how it is supplied, such as paraformaldehyde
    return is_pure and not is_known and (smiles in _SOLD_DISSOLVED or _is_organometallic(smiles))


def _is_organometallic(smiles: str) -> bool:
    is_ionic = _METAL.search(smiles) is not None and _CARBANION.search(smiles) is not None
    return is_ionic or _BOUND.search(smiles) is not None
