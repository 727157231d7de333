"""What is put together of a step before masses are asked for: species as drafts, and what the flask holds."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from diazgui.core.species import LeftOut, SpeciesKind
from diazgui.structures.balance import Character, character
from diazgui.structures.reading import StructureError, canonical_smiles

HOT = 60.0
"""Temperature in °C from which a base is taken to be hot; a limit chosen here."""


@dataclass(frozen=True)
class Reacting:
    """What stands on a sheet for the reaction itself, as canonical SMILES.

    ``product`` is what the sheet makes on purpose; ``agents`` may put a group on nitrogen, those of the balance first;
    ``others`` are reagents, bases, catalysts and solvents. ``hottest`` is the highest temperature stated, °C.
    """

    amine: str
    agents: tuple[str, ...] = ()
    product: str | None = None
    others: tuple[str, ...] = ()
    hottest: float | None = None

    def holds(self, smiles: str) -> bool:
        """Whether a compound is on the sheet beside amine and agents."""
        return canonical_smiles(smiles) in self.others

    def has(self, what: Callable[[Character], object]) -> bool:
        """Whether something beside amine and agents has a character."""
        return any(what(character(one)) for one in self.others)


@dataclass(frozen=True)
class Draft:
    """A species before its masses: see :class:`diazgui.core.species.Species`."""

    id: str
    kind: SpeciesKind
    title: str
    smiles: str
    why: str
    origin: str
    depends_on: str = ""
    site: str = ""
    caution: str = ""

    @property
    def stem(self) -> str:
        """The id without the number of an isomer."""
        return self.id.rstrip("-0123456789")


Told = Iterator[Draft | LeftOut]


def attempted(key: str, make: Callable[[], Iterable[Draft]]) -> Told:
    """The drafts that a maker gives, or why there are none."""
    try:
        yield from list(make())
    except StructureError as fault:
        yield LeftOut(key, str(fault))


def numbered(key: str, place: int) -> str:
    """The id of one of several isomers: ``mono``, ``mono-2``."""
    return key if place == 1 else f"{key}-{place}"
