"""Peaks of a list that are isotope lines of others, so that nobody takes them for species of their own."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from diazgui.core.peaks import Peak
from diazgui.core.species import Ion

_LEAST, _MOST = 0.9970, 1.0034
"""Da from line to line: from nitrogen-15 to carbon-13; chlorine, bromine and sulfur lie within."""

_STEPS = {"Br": 1.99795 / 2, "Cl": 1.99705 / 2}
"""Da for each nominal mass between the lines of an element: half of what its two isotopes are apart."""

_TALL = 60.0
"""Per cent of the tallest line, from which a line may be the one that was typed."""

_WIDEST = 0.3
"""Da: lines one mass apart stay told apart, however wide the tolerance is."""

_LOWEST = 0.01
"""Share of the first line: what is lower is hardly typed."""

_TALLER, _GROUND = 1.5, 0.03
"""How much taller than calculated a line may be: as a factor, and as a share of the first line."""


class Line(NamedTuple):
    """The place of the peak that a line belongs to, and how many nominal masses it stands above it."""

    of: int
    above: int


def tall_lines(ion: Ion) -> tuple[int, ...]:
    """The first line of an ion, and those of chlorine and bromine that may be typed in its place, by nominal mass."""
    if not _halogens(ion):
        return (0,)
    tall = (line.above for line in ion.pattern if line.above > 0 and line.above % 2 == 0 and line.share >= _TALL)
    return (0, *tall)


def is_first_line_tall(ion: Ion) -> bool:
    """Whether nobody would type another line of an ion and leave the first one out."""
    return any(line.above == 0 and line.share >= _TALL for line in ion.pattern)


def mz_of_line(ion: Ion, above: int) -> float:
    """The m/z of a line of chlorine and bromine, so many nominal masses above the first line of an ion."""
    if not above:
        return ion.mz
    halogens = _halogens(ion)
    return ion.mz + above * sum(_STEPS[one] for one in halogens) / len(halogens) / ion.charge


def _halogens(ion: Ion) -> list[str]:
    return [one for one in _STEPS if one in ion.formula]


def isotope_lines(
    peaks: Sequence[Peak], ions: Sequence[tuple[Ion, int] | None], within: Sequence[float]
) -> dict[int, Line]:
    """The peaks, by their place, that lie where another one has an isotope line, and are no taller than it may be.

    ``ions`` are the likeliest readings of the peaks, each with the line that was typed. A line of a line is none: its
    own first line is named.
    """
    found: dict[int, Line] = {}
    for i in sorted(range(len(peaks)), key=lambda place: peaks[place].mz):
        lines = (line for j in range(len(peaks)) if j not in found for line in _lines(peaks, ions, within, j, i))
        first = next(lines, None)
        if first is not None:
            found[i] = first
    return found


def _lines(
    peaks: Sequence[Peak], ions: Sequence[tuple[Ion, int] | None], within: Sequence[float], of: int, place: int
) -> Iterator[Line]:
    """That a peak stands at a line of the peak at ``of``; at most one of its lines is meant."""
    first, apart = ions[of], peaks[place].mz - peaks[of].mz
    if first is None or apart <= 0:
        return
    ion, start = first
    shares = {line.above - start: line.share for line in ion.pattern}
    slack = min(_WIDEST / ion.charge, max(within[of], within[place]))
    for above, share in shares.items():
        low, high = above * _LEAST / ion.charge - slack, above * _MOST / ion.charge + slack
        if above > 0 and 0 in shares and low <= apart <= high:
            ratio = share / shares[0]
            if ratio >= _LOWEST and _may_be_so_tall(peaks[of].area, peaks[place].area, ratio):
                yield Line(of, above)


def _may_be_so_tall(first: float | None, line: float | None, ratio: float) -> bool:
    return first is None or line is None or line <= first * (ratio * _TALLER + _GROUND)
