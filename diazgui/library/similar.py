"""Names that are spelled like a text: its words corrected, and looked up."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from diazgui.core.finding import How
from diazgui.core.folding import folded
from diazgui.library.at_hand import AtHand
from diazgui.library.gathering import Gathering
from diazgui.library.index import Index
from diazgui.library.misspelled import Reading, readings
from diazgui.library.spelling import faults_allowed, stubs, words_of
from diazgui.library.ways import keys_of, shown, telling

_WORD = re.compile(r"[a-z0-9]+")
_FARTHEST, _MANY = 3, 16
"""Words too many in a name that count at most; names looked at for each reading."""


def by_spelling(gathering: Gathering) -> None:
    """Add compounds with names of similar words, the fewest faults first, and say that they are only similar."""
    sure = gathering.count
    for reading in readings(gathering.text, _Everywhere(gathering.shelf, gathering.shipped, gathering.index)):
        _by_name(gathering, reading)
        if not gathering.is_full:
            _by_words(gathering, reading)
    if sure == 0 and gathering.count:
        gathering.say(f"Nothing is called “{shown(gathering.text)}” here; these names are similar.")


@dataclass(frozen=True)
class _Everywhere:
    """All words that there are, on the shelf, in the substances that ship and in the index."""

    shelf: AtHand
    shipped: AtHand
    index: Index | None

    def like(self, word: str) -> Iterable[str]:
        """The words that share a stub with a word."""
        found = {*self.shelf.like(word), *self.shipped.like(word)}
        if self.index is not None:
            found.update(self.index.spelled(tuple(stubs(word, faults_allowed(word)))))
        return found

    def knows(self, word: str) -> bool:
        """Whether it is a word itself."""
        if self.shelf.knows(word) or self.shipped.knows(word):
            return True
        return self.index is not None and self.index.has_word(word)


def _by_name(gathering: Gathering, reading: Reading) -> None:
    """What is called by the text with its words replaced."""
    text = _respelled(gathering.text, reading.words)
    for there in (gathering.shelf, gathering.shipped):
        for name in there.exact(text):
            gathering.add(How.SPELLING, (name.of,), name.text, reading.faults, whole=True)
    if gathering.index is not None:
        for key in keys_of(text):
            gathering.add(How.SPELLING, gathering.index.by_name(key), "", reading.faults, whole=True)


def _respelled(text: str, words: Sequence[str]) -> str:
    """A text with other words in the place of its own, where there are as many; else these words alone."""
    plain = folded(text)
    if len(_WORD.findall(plain)) != len(words):
        return " ".join(words)
    others = iter(words)
    return _WORD.sub(lambda _: next(others), plain)


def _by_words(gathering: Gathering, reading: Reading) -> None:
    for there in (gathering.shelf, gathering.shipped):
        for name in there.with_words(reading.words):
            amiss = _words_amiss(name.words, reading.words)
            gathering.add(How.SPELLING, (name.of,), name.text, reading.faults + 2 * amiss, whole=not amiss)
    if gathering.index is not None:
        for found in gathering.index.with_words(telling(reading.words), _MANY):
            amiss, called = min(_compared(gathering.index.names_of(found.id), reading.words), default=(_FARTHEST, ""))
            by = called if amiss < _FARTHEST else found.name
            gathering.add(How.SPELLING, (found,), by, reading.faults + 2 * amiss, whole=not amiss)


def _compared(names: Iterable[str], words: Sequence[str]) -> Iterator[tuple[int, str]]:
    for name in names:
        yield _words_amiss(words_of(name), words), name


def _words_amiss(words: Sequence[str], wanted: Sequence[str]) -> int:
    """How many words a name has besides those wanted, or lacks of them; more than a few, or all, count alike."""
    left = list(words)
    lacking = 0
    for word in wanted:
        if word in left:
            left.remove(word)
        else:
            lacking += 1
    return _FARTHEST if lacking == len(wanted) else min(max(lacking, len(left)), _FARTHEST)
