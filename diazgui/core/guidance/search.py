"""Finding what is said of something: texts with their words, and the best of them for the terms of a question."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import log

from diazgui.core.folding import folded
from diazgui.core.guidance.page import Kind

_WORD = re.compile(r"[^\W_]+")
_ENDINGS = re.compile(
    r"(?:ications?|isations?|izations?|is(?:e[sd]?|ing)|iz(?:e[sd]?|ing)|ivity|ations?|ating|ated|ates?|ions?|ings?|ives?|ies|ied|ers?|ed|es|ly|e|y|(?<!s)s)$"
)
_SHORTEST_STEM = 3
_SAME_STEM, _BEGUN = 0.9, 0.75
"""What a word of the same stem counts, and one that only begins as the word typed does."""

TITLE, TEXT, WHERE = range(3)
_FIELDS = (2.2, 1.0, 0.35)
"""What a word counts in a title, in a text, and in the names of the page and section that a text stands in."""

_FIRST = 0.25
"""How much more a word counts that a text begins with; less from word to word."""

_MORE = 0.3
"""What the other ways to say the same thing add, of what they count by themselves."""

_LENGTH, _BEFORE = 180, 50
"""Characters of an excerpt, and of those before the first word found."""

_WORTH = 0.2
"""Less than this share of the best hit is not worth showing."""

Piece = tuple[str, bool]
"""Part of a text, and whether it was found."""


@dataclass(frozen=True)
class Token:
    """A word of a text in plain small letters, and where it stands."""

    word: str
    start: int
    end: int


def tokens(text: str) -> tuple[Token, ...]:
    """The words and numbers of a text, in their order.

    >>> [token.word for token in tokens("K₂CO₃ in N,N-diméthyl…")]
    ['k2co3', 'in', 'n', 'n', 'dimethyl']
    """
    return tuple(Token(folded(one.group()), one.start(), one.end()) for one in _WORD.finditer(text))


def words(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared."""
    return tuple(token.word for token in tokens(text))


def stem(word: str) -> str:
    """A word without its ending, so that "alkylated" is found by "alkylation".

    >>> stem("alkylation"), stem("peroxides"), stem("gas"), stem("k2co3")
    ('alkyl', 'peroxid', 'gas', 'k2co3')
    """
    found = _ENDINGS.search(word)
    return word[: found.start()] if found and found.start() >= _SHORTEST_STEM and word.isalpha() else word


@dataclass(frozen=True)
class Passage:
    """A text that can be found: a statement, or a page or question with a title.

    ``page`` is the id of the page that it stands on, ``anchor`` that of the statement to mark (empty for a whole
    page), ``where`` the names of page and section, ``kind`` that of a statement. ``weight`` is what
    a hit counts.
    """

    page: str
    anchor: str
    where: tuple[str, ...]
    text: str
    title: str = ""
    kind: Kind | None = None
    weight: float = 1.0


@dataclass(frozen=True)
class Way:
    """One way to say what is asked for: a word, or words in a row. ``begins``: the last may only begin so."""

    words: tuple[str, ...]
    weight: float = 1.0
    begins: bool = False


Term = tuple[Way, ...]
"""One thing that is asked for, in all the ways in which it may be said."""


@dataclass(frozen=True)
class Hit:
    """A passage that was found, with its title and an excerpt in pieces, and which of the terms it says."""

    passage: Passage
    title: tuple[Piece, ...]
    excerpt: tuple[Piece, ...]
    said: frozenset[int]
    score: float


_Mark = tuple[int, int]  # a field, and the place of a token in it


@dataclass
class _Found:
    score: float = 0.0
    terms: set[int] = field(default_factory=set)
    marks: set[_Mark] = field(default_factory=set)


class Corpus:
    """Passages by their words."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self.passages = tuple(passages)
        self._tokens = [self._read(one) for one in self.passages]
        self._stems = [tuple(tuple(stem(t.word) for t in text) for text in texts) for texts in self._tokens]
        self._places: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
        for i, texts in enumerate(self._tokens):
            for which, text in enumerate(texts):
                for at, token in enumerate(text):
                    self._places[token.word].append((i, which, at))
        self.words = tuple(sorted(self._places))
        self._alike: dict[str, list[str]] = defaultdict(list)
        for word in self.words:
            self._alike[stem(word)].append(word)

    @staticmethod
    def _read(one: Passage) -> tuple[tuple[Token, ...], ...]:
        text = tokens(one.text) if one.anchor else ()  # the contents of a page are found where they stand
        return tokens(one.title), text, tokens(" ".join(one.where))

    def knows(self, word: str) -> bool:
        """Whether a word stands in one of the passages, be it with another ending."""
        return stem(word) in self._alike

    def beginning(self, start: str) -> Sequence[str]:
        """The words that begin so."""
        return self.words[bisect_left(self.words, start) : bisect_left(self.words, start + "\U0010ffff")]

    def find(self, terms: Sequence[Term], limit: int) -> tuple[Hit, ...]:
        """The passages that say what is asked for, best first: all of the terms before some, a title before a text."""
        found: dict[int, _Found] = defaultdict(_Found)
        rarity = [0.0] * len(terms)
        for number, term in enumerate(terms):
            best = self._say(term, found)
            rarity[number] = log(1 + len(self.passages) / len(best)) if best else 0.0
            for i, score in best.items():
                found[i].score += score * rarity[number]
                found[i].terms.add(number)
        whole = sum(rarity)
        for i, one in found.items():
            one.score *= self.passages[i].weight * (sum(rarity[number] for number in one.terms) / whole) ** 2
        ranked = sorted(found.items(), key=lambda item: (-item[1].score, item[0]))[:limit]
        return tuple(self._hit(i, one) for i, one in ranked if one.score >= _WORTH * ranked[0][1].score)

    def _say(self, term: Term, found: dict[int, _Found]) -> dict[int, float]:
        """How well each passage says a term; what it says is marked in ``found``."""
        ways: dict[int, list[float]] = defaultdict(list)
        for way in term:
            best: dict[int, float] = {}
            for i, which, at, count, fit in self._matches(way):
                counts = way.weight * fit * _FIELDS[which] * (1 + _FIRST / (1 + at))
                best[i] = max(best.get(i, 0.0), counts)
                found[i].marks.update((which, at + more) for more in range(count))
            for i, counts in best.items():
                ways[i].append(counts)
        return {i: (1 - _MORE) * max(counts) + _MORE * sum(counts) for i, counts in ways.items()}

    def _matches(self, way: Way) -> Iterator[tuple[int, int, int, int, float]]:
        """Passage, field, place, number of words, and how well they fit."""
        first, *rest = way.words
        rest_stems = tuple(map(stem, rest))
        for word, fit in self._ways_to_spell(first, way.begins and not rest).items():
            for i, which, at in self._places[word]:
                if not rest or self._goes_on(i, which, at + 1, rest_stems, rest[-1] if way.begins else ""):
                    yield i, which, at, len(way.words), fit

    def _ways_to_spell(self, word: str, begins: bool) -> dict[str, float]:
        spelled = dict.fromkeys(self.beginning(word), _BEGUN) if begins else {}
        spelled.update(dict.fromkeys(self._alike.get(stem(word), ()), _SAME_STEM))
        if word in self._places:
            spelled[word] = 1.0
        return spelled

    def _goes_on(self, i: int, which: int, at: int, rest: tuple[str, ...], last: str) -> bool:
        """Whether words go on from a place with others, of which the last may only begin so."""
        there = self._stems[i][which][at : at + len(rest)]
        if there == rest:
            return True
        whole = there[:-1] == rest[:-1] and len(there) == len(rest)
        return bool(last) and whole and self._tokens[i][which][at + len(rest) - 1].word.startswith(last)

    def _hit(self, i: int, found: _Found) -> Hit:
        passage, texts = self.passages[i], self._tokens[i]
        spans = [
            [(t.start, t.end) for at, t in enumerate(text) if (which, at) in found.marks]
            for which, text in enumerate(texts)
        ]
        title = _pieces(passage.title, spans[TITLE], 0, len(passage.title))
        return Hit(passage, title, _excerpt(passage.text, spans[TEXT]), frozenset(found.terms), found.score)


def _excerpt(text: str, spans: Sequence[tuple[int, int]]) -> tuple[Piece, ...]:
    """What stands around the first words found, cut between words."""
    if len(text) <= _LENGTH:
        return _pieces(text, spans, 0, len(text))
    start = max(0, spans[0][0] - _BEFORE) if spans else 0
    start = 0 if start <= _BEFORE else text.index(" ", start) + 1
    start = min(start, spans[0][0]) if spans else start
    end = start + _LENGTH
    end = len(text) if end >= len(text) else text.rindex(" ", start, end)
    before: tuple[Piece, ...] = (("… ", False),) if start else ()
    after: tuple[Piece, ...] = ((" …", False),) if end < len(text) else ()
    return (*before, *_pieces(text, spans, start, end), *after)


def _pieces(text: str, spans: Sequence[tuple[int, int]], start: int, end: int) -> tuple[Piece, ...]:
    """A text from one place to another, what was found by itself; neighbours that were found are one piece."""
    found: list[Piece] = []
    at = start
    for first, last in spans:
        if first < at or last > end:
            continue
        if first > at:
            found.append((text[at:first], False))
        found.append((text[first:last], True))
        at = last
    if at < end:
        found.append((text[at:end], False))
    return tuple(found)
