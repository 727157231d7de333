"""Texts in plain small letters, as they are compared."""

import unicodedata

_GREEK = {
    "α": "alpha",
    "β": "beta",
    "γ": "gamma",
    "δ": "delta",
    "ε": "epsilon",
    "κ": "kappa",
    "λ": "lambda",
    "μ": "mu",
    "ω": "omega",
}
_LETTERS = str.maketrans({**_GREEK, "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ı": "i"})


def folded(text: str) -> str:
    """A text in plain small letters: without accents, with Greek letters written out.

    >>> folded("Hünig α-Methylstyrene K₂CO₃")
    'hunig alpha-methylstyrene k2co3'
    """
    plain = text.casefold()
    if not plain.isascii():
        apart = unicodedata.normalize("NFKD", plain)
        plain = "".join(c for c in apart if not unicodedata.combining(c)).casefold().translate(_LETTERS)
    return plain
