"""Asking the guide: what is said of something, on any page there is to read, best first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from diazgui.core.guidance.page import Page, Section, Statement
from diazgui.core.guidance.search import Corpus, Hit, Passage, Term, Way, stem, words
from diazgui.library.book_hazards import HAZARDS
from diazgui.library.book_notices import NOTICES
from diazgui.library.book_procedures import PROCEDURE
from diazgui.library.guide_words import Vocabulary, vocabulary
from diazgui.library.guidebook import DIAGNOSIS, REFERENCES, chapters
from diazgui.library.spelling import distance, faults_allowed, may_be_misspelled

LIMIT = 40
"""Hits that are shown at most."""

SEARCHED = (
    "strategies, procedures, symptoms, notices, the questions of the diagnosis, hazards of substances, references and "
    "what is said about the guide"
)

_LONGEST = 30
"""Words of a question that are read."""

_LONG_ENOUGH, _LONG = 6, 9
"""Letters of a word that may be taken for a misspelling, and of one with two wrong letters: a word that the texts do
not have is rather another word, as "spill" is not "still"."""

_LEAST_BEGUN, _MOST_BEGUN, _MISSPELLED = 3, 8, 0.6
"""Letters of an unfinished word for which other words are looked up, how many ways, and what a misspelling counts."""

_WHOLE_PAGE = 1.2
"""What a hit counts that is a whole page."""

_WEIGHTS = {HAZARDS: 0.35, REFERENCES: 0.6, PROCEDURE: 0.7, NOTICES: 0.8, DIAGNOSIS: 0.8}
"""What a hit counts on pages that say less to a question than those of the guidance do."""


@dataclass(frozen=True)
class Answer:
    """What is found for a question, and a sentence on what was not found or was taken for something else.

    ``has_more`` says that there are hits beyond those given.
    """

    hits: tuple[Hit, ...]
    said: str = ""
    has_more: bool = False


def ask(question: str, limit: int = LIMIT) -> Answer:
    """What there is to read on a question, best first; nothing for a question without words.

    Raises:
        LibraryError: the data is at fault.
    """
    asked = words(question)[:_LONGEST]
    if not asked:
        return Answer(())
    typing = question[-1:].isalnum()
    read = _Reading(corpus(), vocabulary(), typing)
    terms = read.terms(asked)
    hits = corpus().find(terms, limit + 1)
    return Answer(hits[:limit], _told(question.strip(), hits, read), len(hits) > limit)


@cache
def corpus() -> Corpus:
    """Every text there is to read, each once: where several pages say it, on the first of them."""
    seen: set[str] = set()
    found: list[Passage] = []
    for chapter in chapters():
        for page in chapter.pages:
            titles = " · ".join(section.title for section in page.sections if len(section.title) > 1)
            found.append(Passage(page.id, "", (chapter.title,), titles, page.title, weight=_WHOLE_PAGE))
            for section in page.sections:
                found += (_passage(page, section, one) for one in section.statements if _is_new(one, seen))
    return Corpus(found)


def _is_new(one: Statement, seen: set[str]) -> bool:
    known = one.text in seen
    seen.add(one.text)
    return not known


def _passage(page: Page, section: Section, one: Statement) -> Passage:
    title = section.title if page.id == DIAGNOSIS and one is section.statements[0] else one.title
    where = (page.title,) if section.title in (title, title[:1]) else (page.title, section.title)
    kind = page.id.split("-")[0] if page.id.startswith(PROCEDURE) else page.id
    return Passage(page.id, one.id, where, one.text, title, one.kind, _WEIGHTS.get(kind, 1.0))


@dataclass
class _Reading:
    """How the words of a question are understood; ``typing``: its last word may be unfinished."""

    corpus: Corpus
    vocabulary: Vocabulary
    typing: bool

    def __post_init__(self) -> None:
        self.unknown: list[str] = []
        self.corrected: list[tuple[str, str]] = []

    def terms(self, asked: Sequence[str]) -> list[Term]:
        """What is asked for; words that say nothing are left out unless there are no others."""
        found = list(self._terms(asked, self.vocabulary.idle))
        return found or list(self._terms(asked, frozenset()))

    def _terms(self, asked: Sequence[str], idle: frozenset[str]) -> Iterator[Term]:
        at = 0
        while at < len(asked):
            term, count = self._phrase(asked, at)
            if count == 1 and asked[at] in idle:
                term = ()
            elif not term:
                term = self._word(asked[at], self.typing and at == len(asked) - 1)
            if term:
                yield term
            at += count

    def _phrase(self, asked: Sequence[str], at: int) -> tuple[Term, int]:
        """The longest phrase from here on that other words are known for, and how many words it has."""
        for count in range(min(self.vocabulary.longest, len(asked) - at), 0, -1):
            phrase = tuple(asked[at : at + count])
            typing = self.typing and at + count == len(asked)
            ways = self.vocabulary.ways.get(tuple(map(stem, phrase)), ())
            if not ways and typing and count > 1 and len(phrase[-1]) >= _LEAST_BEGUN:
                ways = self.vocabulary.begun(phrase, _MOST_BEGUN)
            ways = tuple(way for way in ways if way.words != phrase)
            if ways:
                return (Way(phrase, 1.0, typing), *ways), count
        return (), 1

    def _word(self, word: str, typing: bool) -> Term:
        """A single word, or what it may be a misspelling of."""
        begun = self.vocabulary.begun((word,), _MOST_BEGUN) if typing and len(word) > _LEAST_BEGUN else ()
        if self.corpus.knows(word) or (typing and self.corpus.beginning(word)) or begun:
            return (Way((word,), 1.0, typing), *begun)
        meant = self._meant(word)
        if not meant:
            self.unknown.append(word)
            return (Way((word,)),)
        self.corrected.append((word, meant[0]))
        ways = (way for one in meant for way in self.vocabulary.ways.get((stem(one),), ()))
        return (*(Way((one,), _MISSPELLED) for one in meant), *ways)

    def _meant(self, word: str) -> tuple[str, ...]:
        """The words that are spelled most like one."""
        if not may_be_misspelled(word) or len(word) < _LONG_ENOUGH:
            return ()
        allowed = faults_allowed(word) if len(word) >= _LONG else 1
        known = {*self.corpus.words, *self.vocabulary.spelled}
        near = [(distance(word, one, allowed), one) for one in known if abs(len(one) - len(word)) <= allowed]
        best = min(near, default=(allowed + 1, ""))[0]
        return tuple(sorted(one for faults, one in near if faults == best <= allowed))[:3]


def _told(question: str, hits: Sequence[Hit], read: _Reading) -> str:
    if not hits:
        count = f"{len(corpus().passages):,}".replace(",", "\N{NARROW NO-BREAK SPACE}")
        return f"Nothing is said of “{question}”. Searched were {count} texts: {SEARCHED}. Try another word for it."
    told = [f"“{word}” is said nowhere; this is what fits “{meant}”." for word, meant in read.corrected]
    if read.unknown:
        quoted = ", ".join(f"“{word}”" for word in read.unknown)
        told.append(f"{quoted} {'is' if len(read.unknown) == 1 else 'are'} said nowhere; this is what fits the rest.")
    return " ".join(told)
