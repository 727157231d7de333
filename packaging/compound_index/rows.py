"""The compounds as ``chemicals`` stores them: one line each, in tab-separated files."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# Anions, cations and mixtures are left out: a bottle holds a neutral compound, and a mixture no single one.
SMALL = "chemical identifiers pubchem small.tsv"
FILES = (
    SMALL,
    "chemical identifiers pubchem large.tsv",
    "chemical identifiers example user db.tsv",
    "Inorganic db.tsv",
)


@dataclass(frozen=True)
class Row:
    """One line: the structure and identifiers, the usual name, the systematic one, and all the others in their order.

    ``cid`` is the number in PubChem, -1 where there is none. ``is_small`` marks the short list of common compounds.
    """

    cid: int
    cas: str
    formula: str
    smiles: str
    inchikey: str
    systematic: str
    usual: str
    others: tuple[str, ...]
    is_small: bool


def read_rows(folder: Path) -> Iterator[Row]:
    """All lines of all files in the folder ``Identifiers``, the short list first."""
    for file in FILES:
        with (folder / file).open(encoding="utf-8") as lines:
            yield from (read_row(line, is_small=file == SMALL) for line in lines if line.strip())


def read_row(line: str, *, is_small: bool = False) -> Row:
    """One line; its fields are those that :class:`Row` names, with the molar mass and the InChI among them."""
    cid, cas, formula, _, smiles, _, inchikey, systematic, usual, *others = line.rstrip("\n").split("\t")
    return Row(int(cid), cas, formula, smiles, inchikey, systematic, usual, tuple(others), is_small)
