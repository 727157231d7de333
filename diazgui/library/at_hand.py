"""What is at hand by name: the bottles of the user's shelf and the substances that ship, a line of search for each."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest

from diazgui.core.finding import Origin
from diazgui.core.shelf import Bottle
from diazgui.core.substance import Neat, Substance
from diazgui.library.keys import as_key
from diazgui.library.spelling import faults_allowed, may_be_misspelled, squeezed, stubs, words_of

_MOST = 200
"""Names that begin so or have the words; a list shows far fewer, and a shelf may hold thousands of one beginning."""


@dataclass(frozen=True, eq=False)
class Held:
    """A bottle of the shelf or a substance that ships, and all that it is called, its usual name first."""

    key: str
    origin: Origin
    substance: Substance
    names: tuple[str, ...]

    @property
    def identity(self) -> str:
        """What tells its compound from others: the InChIKey, or its name where it has no structure."""
        return self.substance.compound.inchikey or as_key(self.substance.compound.name)


@dataclass(frozen=True)
class Name:
    """One name as it is compared."""

    text: str
    key: str
    squeezed: str
    words: tuple[str, ...]
    of: Held
    place: int  # among the names of its holder


@dataclass(frozen=True, eq=False)
class AtHand:
    """All that is held, in order, and where each name and compound stands."""

    held: tuple[Held, ...]
    names: tuple[Name, ...]
    by_identity: Mapping[str, tuple[Held, ...]]
    identity_of_cas: Mapping[str, str]
    _stubs: dict[str, set[str]] = field(default_factory=dict)
    _written: dict[str, list[Name]] = field(default_factory=dict)
    _worded: dict[str, list[Name]] = field(default_factory=dict)
    _in_order: list[str] = field(default_factory=list)
    _words_in_order: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        for name in self.names:
            for written in {name.key, name.squeezed}:
                self._written.setdefault(written, []).append(name)
            for word in set(name.words):
                self._worded.setdefault(word, []).append(name)
        self._in_order.extend(sorted(self._written))
        self._words_in_order.extend(sorted(self._worded))

    def exact(self, text: str) -> Sequence[Name]:
        """The names that a text is, however it is written."""
        key, tight = as_key(text), squeezed(text)
        found = {id(name): name for one in (key, tight) if one for name in self._written.get(one, ())}
        return sorted(found.values(), key=lambda name: (name.key != key, name.place))

    def starting(self, text: str) -> Sequence[Name]:
        """The names that begin with a text, the usual names and the shortest first."""
        starts = {one for one in (as_key(text), squeezed(text)) if one}
        found = (name for start in starts for one in _beginning(self._in_order, start) for name in self._written[one])
        return _best(found)

    def with_words(self, words: Sequence[str]) -> Sequence[Name]:
        """The names that have all these words; the last may be the beginning of one."""
        *whole, last = words
        found = (name for one in _beginning(self._words_in_order, last) for name in self._worded[one])
        wanted = set(whole)
        return _best(name for name in found if wanted <= set(name.words))

    def like(self, word: str) -> Iterator[str]:
        """The words, and whole names as one word, that share a stub with a word: what it may have been meant for."""
        if not self._stubs:
            self._stubs.update(self._stubbed())  # all at once: a list that is imported asks on another thread
        for stub in stubs(word, faults_allowed(word)):
            yield from self._stubs.get(stub, ())

    def _stubbed(self) -> Mapping[str, set[str]]:
        found: dict[str, set[str]] = {}
        for known in {one for name in self.names for one in (*name.words, name.squeezed)}:
            if may_be_misspelled(known):
                for stub in stubs(known, faults_allowed(known)):
                    found.setdefault(stub, set()).add(known)
        return found

    def knows(self, word: str) -> bool:
        """Whether it is a word of a name, or a whole name as one word."""
        return word in self._worded or word in self._written


def _beginning(texts: Sequence[str], start: str) -> Sequence[str]:
    """Those of the texts, which are in order, that begin so."""
    return texts[bisect_left(texts, start) : bisect_left(texts, start + "\U0010ffff")]


def _best(found: Iterable[Name]) -> Sequence[Name]:
    names = {id(name): name for name in found}
    return nsmallest(_MOST, names.values(), key=lambda name: (name.place > 0, len(name.squeezed), name.place))


def at_hand(held: Iterable[Held]) -> AtHand:
    """What is held, made ready to be searched."""
    all_held = tuple(held)
    by_identity: dict[str, tuple[Held, ...]] = {}
    of_cas: dict[str, str] = {}
    for one in all_held:
        by_identity[one.identity] = (*by_identity.get(one.identity, ()), one)
        if one.substance.compound.cas:
            of_cas.setdefault(one.substance.compound.cas, one.identity)
    names = tuple(
        Name(text, as_key(text), squeezed(text), words_of(text), one, place)
        for one in all_held
        for place, text in enumerate(one.names)
    )
    return AtHand(all_held, names, by_identity, of_cas)


def of_shipped(substances: Mapping[str, Substance], synonyms: Mapping[str, Sequence[str]]) -> AtHand:
    """The substances that ship, by id, with what else each is called."""
    return at_hand(
        Held(f"shipped:{id_}", Origin.SHIPPED, substance, _called(substance, (*synonyms[id_], id_)))
        for id_, substance in substances.items()
    )


def on_shelf(bottles: Sequence[Bottle]) -> AtHand:
    """The bottles of the user's shelf; made anew only when they are others than those asked for last."""
    wanted = tuple(bottles)
    for asked, answer in _LAST:
        if asked == wanted:
            return answer
    answer = _shelf(wanted)
    _LAST[:] = [(wanted, answer)]
    return answer


_LAST: list[tuple[tuple[Bottle, ...], AtHand]] = []


def _shelf(bottles: Sequence[Bottle]) -> AtHand:
    return at_hand(
        Held(f"shelf:{one.id}", Origin.SHELF, one.substance, _called(one.substance, (one.substance.label.lot,)))
        for one in bottles
    )


def _called(substance: Substance, more: Iterable[str]) -> tuple[str, ...]:
    compound = substance.compound
    return tuple(dict.fromkeys(text for text in (compound.name, substance.short, *more, compound.cas or "") if text))


def same_form(one: Substance, other: Substance) -> bool:
    """Whether two bottles hold their compound in the same form: two neat ones do, whatever their purity."""
    return (isinstance(one.supply, Neat) and isinstance(other.supply, Neat)) or one.supply == other.supply
