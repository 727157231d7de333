"""The vocabulary of the compound index, and the stubs under which a misspelled word finds its words.

They fill the table ``spelling`` when the index is made; how they are looked up stands in
:mod:`diazgui.library.spelling`, which makes the stubs of both sides.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from diazgui.library.spelling import faults_allowed, may_be_misspelled, squeezed, stubs, words_of

MOST = 22_000
"""Words in the vocabulary: about 14 MB of stubs."""

COMMON = 20_000
"""A word of the most common compound counts as much as one of a rare compound that stands in this many names."""


def vocabulary(names: Iterable[tuple[int, str]], shipped: Iterable[str] = (), most: int = MOST) -> frozenset[str]:
    """The words that a misspelling may mean: those of common compounds, and those of many.

    Args:
        names: the number of a compound, 1 for the most common, and one of its names.
        shipped: names whose words are known whatever else is, and which are known as one word too.
        most: words that are known besides those.
    """
    times: Counter[str] = Counter()
    first: dict[str, int] = {}
    for number, name in names:
        for word in {word for word in words_of(name) if may_be_misspelled(word)}:
            times[word] += 1
            first[word] = min(number, first.get(word, number))
    by_worth = sorted(times, key=lambda word: (-times[word] * (1 + COMMON / first[word]), word))
    always = {word for name in shipped for word in (*words_of(name), squeezed(name)) if may_be_misspelled(word)}
    return frozenset(by_worth[:most]) | always


def spelling_rows(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each stub with the word that it is of, for the table ``spelling(stub, word)``; none twice."""
    for word in sorted(words):
        for stub in stubs(word, faults_allowed(word)):
            yield stub, word
