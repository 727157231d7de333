"""Whether a structure matches a pattern."""

from functools import lru_cache

from rdkit import Chem

from diazgui.structures.reading import canonical_molecule


@lru_cache(maxsize=512)
def _pattern(smarts: str) -> Chem.Mol | None:
    return Chem.MolFromSmarts(smarts)


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
    return bool(canonical_molecule(smiles).HasSubstructMatch(pattern))
