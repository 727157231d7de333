"""What the peaks of a step say of it: the question that a chemist asks next. Words and where it leads are data."""

from collections.abc import Sequence, Set
from enum import StrEnum

from diazgui.core.assignment import Where
from diazgui.core.composition import Composition, Part
from diazgui.core.species import SpeciesKind

NOTABLE, HALF = 0.05, 0.5
"""Shares of all areas from which a species is spoken of, and from which it is the bulk: choices made here."""


class Way(StrEnum):
    """What a step does, as far as the question what to do next depends on it."""

    ALKYLATION = "alkylation"
    REDUCTION = "reductive amination"
    PROTECTION = "protection"
    REMOVAL = "deprotection"
    OTHER = "other"


class Outcome(StrEnum):
    """What the peaks of a step say of it."""

    NOTHING = "nothing-assigned"
    LOW = "low-conversion"
    LOW_REDUCTION = "low-conversion-reduction"
    LOW_PROTECTION = "low-conversion-protection"
    LOW_REMOVAL = "low-conversion-removal"
    QUATERNARY = "quaternary"
    OVER = "too-many-groups"
    OVER_PROTECTED = "two-protecting-groups"
    UNDER = "one-group-of-two"
    GOING_ON = "starting-material-left"
    OVER_REDUCED = "carbonyl-reduced"
    OF_SOLVENT = "from-a-solvent"
    OF_CLEAVAGE = "from-the-cleavage"
    CARRIED = "carried-along"
    OVER_CLEAVED = "too-much-cleaved"
    STEP_BEFORE = "from-the-step-before"
    UNDECIDED = "undecided"
    OFF_SHEET = "off-the-sheet"
    UNKNOWN = "much-unassigned"
    OTHER_STEP = "other-step"
    DONE = "as-wanted"
    DONE_IF = "as-wanted-if"


_LOW = {
    Way.ALKYLATION: Outcome.LOW,
    Way.REDUCTION: Outcome.LOW_REDUCTION,
    Way.PROTECTION: Outcome.LOW_PROTECTION,
    Way.REMOVAL: Outcome.LOW_REMOVAL,
}
_OVER = {Way.PROTECTION: Outcome.OVER_PROTECTED, Way.REMOVAL: Outcome.OVER_CLEAVED}
_BY_PRODUCTS = {
    "alcohol": Outcome.OVER_REDUCED,
    "formyl": Outcome.OF_SOLVENT,
    "dimethylamine": Outcome.OF_SOLVENT,
    "aminal": Outcome.OF_SOLVENT,
    "carried": Outcome.CARRIED,
}


def outcomes(found: Composition, way: Way, in_excess: Set[str] = frozenset()) -> tuple[Outcome, ...]:
    """What the peaks say, the gravest first; nothing where no peak counts, or where they leave it open.

    A species counts from :data:`NOTABLE` of all areas; where areas are missing, by being there. ``in_excess`` are the
    SMILES of starting materials that the sheet has more of than can react: to find them left says nothing.
    """
    if not (found.parts or found.apart or found.unknown):
        return ()
    if not (found.parts or found.apart):
        return (Outcome.NOTHING,)
    notable = [part for part in found.parts if _counts(part.share)]
    idle = [part for part in notable if _is_idle(part, in_excess)]
    busy = [part for part in notable if part not in idle]
    said = _signs(busy, idle, way, is_open=bool(found.apart))
    said += [_of_unsure(part) for part in found.apart if _counts(part.share)]
    if found.unknown and _counts(found.unknown_share):
        said.append(Outcome.UNKNOWN)
    return tuple(dict.fromkeys(said)) or _when_nothing_is_wrong(busy, idle)


def _counts(share: float | None) -> bool:
    return share is None or share >= NOTABLE


def _is_idle(part: Part, in_excess: Set[str]) -> bool:
    """Whether it is an input that has nothing to do any more."""
    first = part.species[0]
    is_left = first.species.kind is SpeciesKind.STARTING and first.species.smiles in in_excess
    return first.where is Where.INPUT or (first.where is Where.HERE and is_left)


def _of_unsure(part: Part) -> Outcome:
    for where, outcome in ((Where.AFTER, Outcome.OTHER_STEP), (Where.TYPICAL, Outcome.OFF_SHEET)):
        if all(one.where is where for one in part.species):
            return outcome
    return Outcome.UNDECIDED


def _when_nothing_is_wrong(busy: Sequence[Part], idle: Sequence[Part]) -> tuple[Outcome, ...]:
    """As wanted, where that is most of what can react; without a product on the sheet nobody has told what is."""
    wanted = _of(busy, SpeciesKind.INTENDED)
    if wanted and _is_bulk(wanted, idle):
        return (Outcome.DONE_IF if any(part.doubt for part in wanted) else Outcome.DONE,)
    return () if busy else (Outcome.OTHER_STEP,)


def _is_bulk(some: Sequence[Part], idle: Sequence[Part]) -> bool:
    """Whether some parts are half of what is not idle; where areas are missing, it is taken to be so."""
    if any(part.share is None for part in some):
        return True
    return _sum(some) >= HALF * (1 - _sum(idle))


def _sum(parts: Sequence[Part]) -> float:
    return sum(part.share or 0.0 for part in parts)


def _signs(busy: Sequence[Part], idle: Sequence[Part], way: Way, *, is_open: bool) -> list[Outcome]:
    """What is not as it should be, in the order of its weight; ``is_open`` where peaks are left that fit several."""
    here = [part for part in busy if part.species[0].where is Where.HERE]
    starting = _of(here, SpeciesKind.STARTING)
    left = [part for part in _of(idle, SpeciesKind.STARTING) if part.species[0].where is Where.HERE]
    is_alone = len(starting) == len(busy) and not is_open and bool(starting or left)
    has_shares = all(part.share is not None for part in starting)
    is_low = is_alone or (bool(starting) and has_shares and _is_bulk(starting, idle))
    said = [_LOW.get(way, Outcome.GOING_ON)] if is_low else []
    for part in _of(here, SpeciesKind.OVER):
        is_salt = "quaternary" in part.species[0].species.id
        said.append(Outcome.QUATERNARY if is_salt else _OVER.get(way, Outcome.OVER))
    if any(_is_half_way(part, way) for part in here):
        said.append(Outcome.GOING_ON if way is Way.REMOVAL else Outcome.UNDER)
    if starting and not is_low:
        said.append(Outcome.GOING_ON)
    for part in _of(here, SpeciesKind.BY_PRODUCT):
        said.append(_BY_PRODUCTS.get(part.species[0].species.id.rstrip("-0123456789"), Outcome.OF_CLEAVAGE))
    if any(part.species[0].where is Where.BEFORE for part in busy):
        said.append(Outcome.STEP_BEFORE)
    return said


def _is_half_way(part: Part, way: Way) -> bool:
    """Whether it has one group of the two that are to come, or to go."""
    one = part.species[0].species
    if one.kind is not SpeciesKind.PARTIAL:
        return False
    return way in (Way.ALKYLATION, Way.REDUCTION) or one.id.startswith("half-free")


def _of(parts: Sequence[Part], kind: SpeciesKind) -> list[Part]:
    return [part for part in parts if part.species[0].species.kind is kind]
