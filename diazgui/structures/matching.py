"""Whether a structure matches a pattern."""

from functools import lru_cache

from rdkit import Chem

from diazgui.structures.reading import molecule


@lru_cache(maxsize=512)
def _pattern(smarts: str) -> Chem.Mol | None:
    return Chem.MolFromSmarts(smarts)


@lru_cache(maxsize=16)
def _molecule(smiles: str) -> Chem.Mol:
    """Read once for the many patterns that it is held against; it is never changed."""
    return molecule(smiles)


def matches(smiles: str, smarts: str) -> bool:
    """Whether a molecule holds a pattern; parts apart from each other may be matched by ``.``.

    Raises:
        StructureError: the text is no structure.
        ValueError: the pattern is none.

    >>> matches("[H-].[Na+]", "[H-]"), matches("CN(C)C=O", "[NX3;H1]")
    (True, False)
    """
    pattern = _pattern(smarts)
    if pattern is None:
        raise ValueError(f"“{smarts}” is no pattern.")
    return bool(_molecule(smiles).HasSubstructMatch(pattern))
