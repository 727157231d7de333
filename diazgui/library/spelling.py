"""Words as they are spelled, and words like them: what a search forgives.

Each word of the vocabulary is kept under its stubs: its beginning, and what is left of that with one or two letters
taken out. Two words that differ by at most two letters (left out, put in, changed, or swapped with their neighbour)
share a stub, so that one look at a table finds all of them, and only those are compared letter by letter.

Source: Wolf Garbe's symmetric deletes (SymSpell) for the stubs; optimal string alignment for the distance.
"""

import re
from collections.abc import Iterator
from itertools import combinations

from diazgui.core.folding import folded

BEGINNING = 9
"""Letters of a word that its stubs are made of; a fault further on is found by comparing.

Fewer would do, but thousands of names begin with methyl and dimethyl.
"""

FAULTS, LONG = 2, 7
"""Letters that may be wrong in a word; letters of a word in which more than one may be."""

SHORTEST, LONGEST = 4, 32
"""Letters of a word that may be misspelled: what is shorter resembles everything."""

_WORD = re.compile(r"[a-z0-9]+")


def words_of(text: str) -> tuple[str, ...]:
    """The words and numbers of a name, in their order: what stands between hyphens, brackets, commas and spaces.

    >>> words_of("2-(Chloromethyl)thiophene")
    ('2', 'chloromethyl', 'thiophene')
    """
    return tuple(_WORD.findall(folded(text)))


def squeezed(text: str) -> str:
    """A name without anything between its letters and digits.

    >>> squeezed("Sodium tri(acetoxy)boro-hydride")
    'sodiumtriacetoxyborohydride'
    """
    return "".join(words_of(text))


def may_be_misspelled(word: str) -> bool:
    """Whether a word is of letters alone and of a length at which a fault can be told from another word."""
    return SHORTEST <= len(word) <= LONGEST and word.isalpha()


def faults_allowed(word: str) -> int:
    """How many letters of a word may be wrong: one in a short word, two in a long one."""
    return FAULTS if len(word) >= LONG else 1


def stubs(word: str, faults: int = FAULTS) -> Iterator[str]:
    """The beginning of a word, and what is left of it without one and without two letters, each once.

    >>> sorted(stubs("dmso", 1))
    ['dmo', 'dms', 'dmso', 'dso', 'mso']
    """
    beginning = word[:BEGINNING]
    seen = {beginning}
    yield beginning
    for fewer in range(1, min(faults, len(beginning) - 1) + 1):
        for kept in combinations(beginning, len(beginning) - fewer):
            stub = "".join(kept)
            if stub not in seen:
                seen.add(stub)
                yield stub


def distance(a: str, b: str, most: int = FAULTS) -> int:
    """How many letters differ between two words, two neighbours swapped counting as one; ``most + 1`` for any more.

    >>> distance("tolulene", "toluene"), distance("pyirdine", "pyridine"), distance("anisole", "dioxane")
    (1, 1, 3)
    """
    if abs(len(a) - len(b)) > most:
        return most + 1
    left, found = len(b), len(a)
    for found in _distances(a, b):
        left -= 1
        if found - left > most:
            return most + 1
    return min(found, most + 1)


def begun(a: str, b: str) -> int:
    """How many letters differ between a word that is still being typed and the beginning of another.

    >>> begun("tetrahydrofru", "tetrahydrofurfuryl"), begun("benzil", "benzylamine")
    (1, 1)
    """
    return min(len(a), *_distances(a, b[: len(a) + 1]))


def _distances(a: str, b: str) -> Iterator[int]:
    """The distance of a word from the first letter of another, from the first two, and so on.

    Optimal string alignment, a column of its table at a time as the bits of whole numbers.
    Source: H. Hyyrö, A bit-vector algorithm for computing Levenshtein and Damerau edit distances, Nordic Journal of
    Computing 2003, 10, 29.
    """
    places: dict[str, int] = {}
    for place, letter in enumerate(a):
        places[letter] = places.get(letter, 0) | 1 << place
    last, full, found = 1 << len(a) - 1, (1 << len(a)) - 1, len(a)
    up, down, same, before = full, 0, 0, 0
    for letter in b:
        here = places.get(letter, 0)
        swapped = (~same & here) << 1 & before
        same = ((here & up) + up ^ up | here | down | swapped) & full
        right, wrong = (down | ~(same | up)) & full, same & up
        found += bool(right & last) - bool(wrong & last)
        right, wrong = (right << 1 | 1) & full, wrong << 1 & full
        up, down, before = (wrong | ~(same | right)) & full, right & same, here
        yield found
