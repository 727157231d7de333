"""How a question is read: words that say nothing, and other words for what is asked, read from ``resources/words``.

Names, symbols, formulas and CAS numbers of the substances that ship are words for each other, too.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

import msgspec

from diazgui.core.guidance.search import Way, stem, words
from diazgui.library.faults import Faults, tables
from diazgui.library.shipped import shipped_records

_SAME, _MEANT = 0.97, 0.55
"""What another word for the same counts, and one that a word leads to."""

Phrase = tuple[str, ...]


class _Same(msgspec.Struct, forbid_unknown_fields=True):
    words: list[str]


class _Means(msgspec.Struct, forbid_unknown_fields=True):
    words: list[str]
    to: list[str]


class _WordsRecord(msgspec.Struct, forbid_unknown_fields=True):
    idle: list[str] = []
    same: list[_Same] = []
    means: list[_Means] = []


@dataclass(frozen=True)
class Vocabulary:
    """Words that are left out, and the ways to say the phrases that are known, by their stems.

    ``spelled`` are the single words among those phrases, as they are written.
    """

    idle: frozenset[str]
    ways: Mapping[Phrase, tuple[Way, ...]]
    spelled: frozenset[str]

    @property
    def longest(self) -> int:
        """The words of the longest phrase."""
        return max(map(len, self.ways), default=1)

    def begun(self, start: Phrase, most: int) -> tuple[Way, ...]:
        """The ways to say phrases that begin so, the last word of ``start`` being unfinished."""
        *whole, last = start
        known = tuple(map(stem, whole))
        found = (
            way
            for phrase, ways in self.ways.items()
            if len(phrase) >= len(start) and phrase[: len(whole)] == known and phrase[len(whole)].startswith(last)
            for way in ways
        )
        return tuple(dict.fromkeys(found))[:most]


@cache
def vocabulary() -> Vocabulary:
    """The words that ship.

    Raises:
        LibraryError: the data is at fault.
    """
    faults = Faults()
    found: dict[Phrase, dict[Phrase, float]] = defaultdict(dict)
    idle: set[str] = set()
    for place, table in tables("words", faults):
        record = faults.record(_WordsRecord, table, place)
        if record is None:
            continue
        idle.update(record.idle)
        for same in record.same:
            _lead(found, same.words, same.words, _SAME)
        for means in record.means:
            _lead(found, means.words, means.to, _MEANT)
    for one in shipped_records().values():
        names = list(filter(None, (one.name, one.short, *one.synonyms, one.cas)))
        _lead(found, names, names, _SAME)
    faults.raise_if_any()
    ways = {asked: tuple(Way(said, weight) for said, weight in to.items()) for asked, to in found.items()}
    single = frozenset(way.words[0] for to in ways.values() for way in to if len(way.words) == 1)
    return Vocabulary(frozenset(idle), ways, single)


def _lead(found: dict[Phrase, dict[Phrase, float]], asked: Iterable[str], said: Iterable[str], weight: float) -> None:
    """Lead from each of some phrases to each of others; what is said before counts more."""
    to = [words(one) for one in said]
    for one in asked:
        ways = found[tuple(map(stem, words(one)))]
        for phrase in filter(None, to):
            ways[phrase] = max(weight, ways.get(phrase, 0.0))
