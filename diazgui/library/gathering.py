"""The compounds that a text was found to mean so far, and the lines that are made of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import inf

from diazgui.core.finding import How, Match, Origin
from diazgui.core.folding import folded
from diazgui.core.substance import Compound
from diazgui.library.at_hand import AtHand, Held, Name, same_form
from diazgui.library.index import Index, Indexed
from diazgui.library.keys import as_key
from diazgui.library.matches import of_held, of_indexed, of_typed
from diazgui.library.spelling import squeezed

What = Held | Indexed | Compound
_HOW = {how: place for place, how in enumerate(How)}
_MUCH = 10
"""How many times more common a compound is that is meant rather than one whose name begins so."""
_ORIGIN = {origin: place for place, origin in enumerate(Origin)}


@dataclass(frozen=True)
class Hit:
    """One compound, how the text fits it, and by which name or number; empty where that is still to be looked up.

    ``faults`` is how far the spelling of the text is from the name, which ``is_whole`` where it has no other words.
    """

    identity: str
    how: How
    found_by: str
    what: What
    origin: Origin
    place: int
    faults: int = 0
    is_whole: bool = False

    @property
    def name(self) -> str:
        """What the compound is called; by its formula where it is a structure that nobody knows."""
        match self.what:
            case Held(substance=substance):
                return substance.compound.name
            case Indexed(name=name):
                return name
            case Compound(formula=formula):
                return formula or ""


def _rarity(hit: Hit) -> float:
    """The number of a compound in the index, the most common first; 1 for what is at hand."""
    match hit.what:
        case Indexed(id=number) if hit.origin is Origin.INDEX:
            return number
        case Compound():
            return inf
        case _:
            return 1


class Gathering:
    """A text, where it is looked up, and what was found."""

    def __init__(self, text: str, shelf: AtHand, shipped: AtHand, index: Index | None, limit: int) -> None:
        self.text, self.shelf, self.shipped, self.index, self.limit = text, shelf, shipped, index, limit
        self._hits: dict[str, Hit] = {}
        self._sentences: list[str] = []
        self.fault = ""  # what is wrong with the text as a structure
        self.is_drawing = False  # the SMILES or InChI of a compound that is known

    @property
    def count(self) -> int:
        """How many compounds there are."""
        return len(self._hits)

    @property
    def is_full(self) -> bool:
        """Whether there are as many as were asked for."""
        return self.count >= self.limit

    def hits(self, how: How | None = None) -> list[Hit]:
        """Those found so far in one way or in all, best first."""
        return sorted((hit for hit in self._hits.values() if how in (None, hit.how)), key=self._rank)

    def _rank(self, hit: Hit) -> tuple[float, int, int, int]:
        """How a hit fits, how far its spelling is, whose it is, and when it was found.

        What ships comes before the index by names of its own, not by every name that the index has for it.
        """
        is_by_index = isinstance(hit.what, Indexed) and hit.origin is Origin.SHIPPED and hit.how is not How.EXACT
        origin = Origin.INDEX if is_by_index else hit.origin
        return self._fit(hit), hit.faults, _ORIGIN[origin], hit.place

    def _fit(self, hit: Hit) -> float:
        """The place of a way of fitting among the others.

        The letters of a bare SMILES may be a name in the index, where CCN is one of acetonitrile: the compound drawn
        comes first, if it is known. And the index has the faults of its sources, such as the beginning napthalene of
        rare compounds: a common compound whose whole name is but misspelled comes before those.
        """
        if hit.how is How.EXACT and isinstance(hit.what, Indexed) and self.is_drawing:
            return _HOW[How.STRUCTURE] + 0.5
        if hit.how is How.SPELLING and hit.is_whole:
            return _HOW[How.START] + (-0.5 if _rarity(hit) * _MUCH < self.rarity_begun() else 0.5)
        return _HOW[hit.how]

    def rarity_begun(self) -> float:
        """How rare the most common compound is whose name begins with the text."""
        return min((_rarity(hit) for hit in self._hits.values() if hit.how is How.START), default=0)

    def has(self, how: How) -> bool:
        """Whether something was found in a way."""
        return any(hit.how is how for hit in self._hits.values())

    def say(self, sentence: str) -> None:
        """Add a sentence to what is said."""
        self._sentences.append(sentence)

    def said(self) -> str:
        """What is said of all of it."""
        return " ".join(self._sentences)

    def add(self, how: How, found: Iterable[What], found_by: str = "", faults: int = 0, *, whole: bool = False) -> None:
        """Add compounds, unless they were found in a better way."""
        for what in found:
            identity = self._identity(what)
            before = self._hits.get(identity)
            if before is None or (before.how is how and faults < before.faults):
                origin = self._origin(what, identity)
                self._hits[identity] = Hit(identity, how, found_by, what, origin, len(self._hits), faults, whole)

    def add_names(self, how: How, names: Iterable[Name]) -> None:
        """Add what bears these names."""
        for name in names:
            self.add(how, (name.of,), name.text)

    def matches(self) -> tuple[Match, ...]:
        """The lines, best first: each bottle of a compound at hand, else the compound itself."""
        lines: list[Match] = []
        for hit in self.hits():
            if len(lines) >= self.limit:
                break
            lines.extend(self._lines(hit))
        return tuple(lines[: self.limit])

    def _identity(self, what: What) -> str:
        """The compound as it is told from others; one whose CAS number is at hand is the one at hand."""
        if isinstance(what, Held):
            return what.identity
        identity = what.inchikey or ""
        if isinstance(what, Indexed) and what.cas and identity not in self.shipped.by_identity:
            return self.shipped.identity_of_cas.get(what.cas, identity)
        return identity

    def _origin(self, what: What, identity: str) -> Origin:
        if identity in self.shelf.by_identity:
            return Origin.SHELF
        if identity in self.shipped.by_identity:
            return Origin.SHIPPED
        return Origin.INDEX if isinstance(what, Indexed) else Origin.TYPED

    def _lines(self, hit: Hit) -> list[Match]:
        own = self.shelf.by_identity.get(hit.identity, ())
        known = self.shipped.by_identity.get(hit.identity, ())
        others = [one for one in known if not any(same_form(one.substance, bottle.substance) for bottle in own)]
        bottles = sorted((*own, *others), key=lambda one: (_ORIGIN[one.origin], one is not hit.what))
        match hit.what:
            case _ if bottles:
                found_by = hit.found_by or bottles[0].substance.compound.name
                return [of_held(one, hit.how, found_by) for one in bottles]
            case Indexed() as indexed:
                return [of_indexed(indexed, hit.how, hit.found_by or self._name(indexed, hit.how))]
            case Compound() as compound:
                return [of_typed(compound, self.text)]
            case _:  # a bottle is always among its own
                return []

    def _name(self, indexed: Indexed, how: How) -> str:
        """The name of a compound that the text fits: the first that begins with it, or that has its words."""
        names = self.index.names_of(indexed.id) if self.index is not None else ()
        key, tight = as_key(folded(self.text)), squeezed(self.text)
        fits = [one for one in names if as_key(folded(one)).startswith(key)]
        fits = fits or [one for one in names if tight and tight in squeezed(one)]
        return fits[0] if fits and how is not How.FORMULA else indexed.name
