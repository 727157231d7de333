"""What a misspelled text may have been meant for: its words, each as words that there are, the likeliest first."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Protocol

from diazgui.library.spelling import LONG, begun, distance, faults_allowed, may_be_misspelled, words_of


class Vocabulary(Protocol):
    """The words that there are; the same one while they are the same."""

    def like(self, word: str) -> Iterable[str]:
        """The words that share a stub with a word."""
        ...

    def knows(self, word: str) -> bool:
        """Whether it is a word itself."""
        ...

    def __hash__(self) -> int: ...


_WAYS, _WAYS_APART, _READINGS, _WORDS, _SHORTEST_PART, _SURE = 5, 2, 8, 8, 3, 3
"""Ways to read one word, as one or as two, and readings of a text, that are looked up; words of a text; letters of a
part of a word; the weight of a single wrong letter."""
_REPEATED = re.compile(r"(.)\1+")


@dataclass(frozen=True, order=True)
class Reading:
    """The words that a text may mean, and how far they are from it.

    Each letter that differs counts two; one more for a word whose consonants differ, which is misspelled less often.
    """

    faults: int
    words: tuple[str, ...]


def readings(text: str, there: Vocabulary) -> tuple[Reading, ...]:
    """What a text may mean, the fewest faults first; empty where no word of it can be corrected.

    Words that are none are corrected each, all of them where each is one; they are taken apart where a space or hyphen
    is missing, and put together where there is one too many. Numbers and short words stay as they are.
    """
    words = words_of(text)
    if not 0 < len(words) <= _WORDS:
        return ()
    found: dict[tuple[str, ...], int] = {}
    for given, extra in _put_together(words):
        for chosen in product(*_ways(given, there, is_joined=bool(extra))):
            meant = tuple(word for way in chosen for word in way.words)
            faults = sum(way.faults for way in chosen) + extra
            if meant != words:
                found[meant] = min(faults, found.get(meant, faults))
    return tuple(sorted(Reading(faults, meant) for meant, faults in found.items())[:_READINGS])


def _put_together(words: Sequence[str]) -> Iterator[tuple[tuple[str, ...], int]]:
    """The words as they stand; with neighbours of letters alone as one word; and with all letters as one."""
    yield tuple(words), 0
    joined: list[str] = []
    for i, word in enumerate(words):
        if i and word.isalpha() and words[i - 1].isalpha() and len(joined[-1]) > 1:
            joined[-1] += word
        else:
            joined.append(word)
    if len(joined) < len(words):
        yield tuple(joined), 1
    letters = [word for word in words if word.isalpha() and len(word) > 1]
    if len(letters) > 1 and any(word.isdecimal() for word in words):  # a locant within: thiophene-2-carboxaldehyde
        yield (*(word for word in words if word not in letters), "".join(letters)), 1


def _ways(words: Sequence[str], there: Vocabulary, *, is_joined: bool) -> Sequence[Sequence[Reading]]:
    """How each of the words may be read, the likeliest first; nothing for a word that nothing resembles."""
    stays = [not may_be_misspelled(word) or there.knows(word) for word in words]
    if all(stays):
        stays = [not may_be_misspelled(word) for word in words]
    last = len(words) - 1
    return [
        (Reading(0, (word,)),) if kept else _corrected(word, there, i == last, not is_joined)
        for i, (word, kept) in enumerate(zip(words, stays, strict=True))
    ]


@lru_cache(maxsize=256)  # while a name is typed, only its last word changes
def _corrected(word: str, there: Vocabulary, may_go_on: bool, may_be_two: bool) -> Sequence[Reading]:
    candidates = tuple(there.like(word))
    found = _alike(word, candidates, faults_allowed(word))
    if not found and may_go_on and len(word) >= LONG:
        found = _begun(word, candidates)
    ways = sorted(Reading(_weight(word, known, faults), (known,)) for known, faults in found.items())
    if not may_be_two or any(way.faults <= _SURE for way in ways):
        return ways[:_WAYS]
    apart = sorted(_apart(word, there))[: max(_WAYS - len(ways), _WAYS_APART)]  # which leave room for single words
    return sorted([*ways[: _WAYS - len(apart)], *apart])


def _weight(word: str, known: str, faults: int) -> int:
    return 2 * faults + (_consonants(word) != _consonants(known))


def _consonants(word: str) -> str:
    """The consonants of a word, doubled ones once: what is left of it however it is pronounced."""
    return _REPEATED.sub(r"\1", "".join(letter for letter in word if letter not in "aeiouy"))


def _alike(word: str, candidates: Iterable[str], allowed: int) -> dict[str, int]:
    """The words that a word may be, with the letters that differ."""
    shortest, longest, letters = len(word) - allowed, len(word) + allowed, set(word)
    # Most candidates share no more than their beginning: their letters tell so, in a tenth of the time.
    near = (
        known for known in candidates if shortest <= len(known) <= longest and len(letters ^ set(known)) <= 2 * allowed
    )
    return {known: faults for known in near if (faults := distance(word, known, allowed)) <= allowed}


def _begun(word: str, candidates: Iterable[str]) -> dict[str, int]:
    """The words that a word may begin, with the letters that differ."""
    letters = set(word)
    longer = (known for known in candidates if len(known) > len(word) and len(letters.difference(known)) <= 1)
    return {known: faults for known in longer if (faults := begun(word, known)) <= 1}


def _apart(word: str, there: Vocabulary) -> Iterator[Reading]:
    """Two words written as one, the first of them spelled right."""
    for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART):
        first, second = word[:at], word[at:]
        if not may_be_misspelled(first) or not there.knows(first):
            continue
        if may_be_misspelled(second):
            for known, faults in _alike(second, there.like(second), 1).items():
                yield Reading(_weight(second, known, faults) + 2 * bool(faults) + 1, (first, known))
