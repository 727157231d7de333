"""How much of each species the areas of assigned peaks tell of.

Areas are no amounts: species answer a detector differently, and what says so stands beside every number.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from diazgui.core.assignment import Assigned, Candidate, Verdict


@dataclass(frozen=True)
class Part:
    """The peaks, by their places, that tell of one species, or of several that they do not tell apart.

    ``area`` is the sum of theirs and ``share`` its part of all areas that count, both ``None`` where one is missing.
    ``sure`` is false where the peaks may be of either of the species; ``doubt`` is true where an ion of something else
    has the m/z of one of the peaks, though nothing else speaks for that.
    """

    species: tuple[Candidate, ...]
    peaks: tuple[int, ...]
    area: float | None = None
    share: float | None = None
    sure: bool = True
    doubt: bool = False


@dataclass(frozen=True)
class Composition:
    """The parts that are told apart, those that are not, and the share of peaks without a reading.

    Isotope lines and the cations of a group count for nothing: they belong to species that count already. ``missing``
    is how many of the peaks that count have no area.
    """

    parts: tuple[Part, ...] = ()
    apart: tuple[Part, ...] = ()
    unknown: tuple[int, ...] = ()
    unknown_share: float | None = None
    missing: int = 0


_SURE = (Verdict.CLEAR, Verdict.PROBABLE)
_UNSURE = (Verdict.AMBIGUOUS, Verdict.POSSIBLE)


def composition(found: Sequence[Assigned]) -> Composition:
    """The species of assigned peaks, with shares where every peak that counts has an area; the largest first."""
    counted = [i for i, one in enumerate(found) if one.verdict not in (Verdict.ISOTOPE, Verdict.GROUP)]
    missing = sum(found[i].peak.area is None for i in counted)
    total = 0.0 if missing else sum(found[i].peak.area or 0.0 for i in counted)
    sure = [i for i in counted if found[i].verdict in _SURE]
    unsure = [i for i in counted if found[i].verdict in _UNSURE]
    unknown = tuple(i for i in counted if found[i].verdict is Verdict.UNKNOWN)
    by_species: dict[str, list[int]] = {}
    for i in sure:
        by_species.setdefault(found[i].matches[0].smiles, []).append(i)
    parts = [_part(found, tuple(some), total, True) for some in by_species.values()]
    by_readings: dict[frozenset[str], list[int]] = {}
    for i in unsure:
        by_readings.setdefault(frozenset(one.smiles for one in found[i].matches), []).append(i)
    apart = [_part(found, tuple(some), total, False) for some in by_readings.values()]
    share = _share(found, unknown, total)[1]
    return Composition(_largest_first(parts), _largest_first(apart), unknown, share, missing)


def _part(found: Sequence[Assigned], places: tuple[int, ...], total: float, sure: bool) -> Part:
    """The species of the peaks, isomers and rivals each once, the likeliest of the first peak in front."""
    readings = [one for i in places for one in (found[i].isomers if sure else found[i].matches)]
    species = {one.smiles: one.candidate for one in reversed(readings)}
    first = dict.fromkeys(one.smiles for one in readings)
    doubt = any(found[i].rivals for i in places)
    return Part(tuple(species[smiles] for smiles in first), places, *_share(found, places, total), sure, doubt)


def _share(found: Sequence[Assigned], places: tuple[int, ...], total: float) -> tuple[float | None, float | None]:
    areas = [found[i].peak.area for i in places]
    known = [area for area in areas if area is not None]
    if not total or len(known) < len(areas):
        return None, None
    return sum(known), sum(known) / total


def _largest_first(parts: list[Part]) -> tuple[Part, ...]:
    return tuple(sorted(parts, key=lambda part: -(part.share or 0.0)))
