"""What the peaks of a step say of it: the question that a chemist asks next. Words and where it leads are data."""

from collections.abc import Iterator, Sequence
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


def outcomes(found: Composition, way: Way) -> tuple[Outcome, ...]:
    """What the peaks say, the gravest first; nothing where no peak counts.

    A species counts from :data:`NOTABLE` of all areas; where areas are missing, by being there.
    """
    if not (found.parts or found.apart or found.unknown):
        return ()
    if not (found.parts or found.apart):
        return (Outcome.NOTHING,)
    notable = [part for part in found.parts if _counts(part.share)]
    here = [part for part in notable if part.species[0].where is Where.HERE]
    said = list(dict.fromkeys(_signs(here, way, is_open=bool(found.apart))))
    said += dict.fromkeys(_of_unsure(part) for part in found.apart if _counts(part.share))
    if found.unknown and _counts(found.unknown_share):
        said.append(Outcome.UNKNOWN)
    return tuple(said) or _when_nothing_is_wrong(notable)


def _of_unsure(part: Part) -> Outcome:
    for where, outcome in ((Where.AFTER, Outcome.OTHER_STEP), (Where.TYPICAL, Outcome.OFF_SHEET)):
        if all(one.where is where for one in part.species):
            return outcome
    return Outcome.UNDECIDED


def _counts(share: float | None) -> bool:
    return share is None or share >= NOTABLE


def _when_nothing_is_wrong(notable: Sequence[Part]) -> tuple[Outcome, ...]:
    """Where species of this step are there, but none that is wanted, nobody has told what is."""
    here = [part for part in notable if part.species[0].where is Where.HERE]
    wanted = _of(here, SpeciesKind.INTENDED)
    if wanted:
        return (Outcome.DONE_IF if any(part.doubt for part in wanted) else Outcome.DONE,)
    return () if here else (Outcome.OTHER_STEP,)


def _signs(here: Sequence[Part], way: Way, *, is_open: bool) -> Iterator[Outcome]:
    """What is not as it should be, in the order of its weight; ``is_open`` where peaks are left that fit several."""
    starting, over = _of(here, SpeciesKind.STARTING), _of(here, SpeciesKind.OVER)
    has_shares = all(part.share is not None for part in starting)
    is_bulk = sum(part.share or 0.0 for part in starting) >= HALF
    is_low = is_bulk if has_shares else len(starting) == len(here) and not is_open
    if starting and is_low and way in _LOW:
        yield _LOW[way]
    for part in over:
        is_salt = "quaternary" in part.species[0].species.id
        yield Outcome.QUATERNARY if is_salt else _OVER.get(way, Outcome.OVER)
    if way in (Way.ALKYLATION, Way.REDUCTION) and _of(here, SpeciesKind.PARTIAL):
        yield Outcome.UNDER
    if starting and not (is_low and way in _LOW):
        yield Outcome.GOING_ON
    for part in _of(here, SpeciesKind.BY_PRODUCT):
        yield _BY_PRODUCTS.get(part.species[0].species.id.rstrip("-0123456789"), Outcome.OF_CLEAVAGE)


def _of(parts: Sequence[Part], kind: SpeciesKind) -> list[Part]:
    return [part for part in parts if part.species[0].species.kind is kind]
