"""Which species the peaks of a mass spectrum may be, and which of them a spectrum alone cannot tell apart.

Nothing is decided that the numbers do not decide: every ion within the tolerance is a reading of a peak, and what
tells readings apart is said with them. Masses and patterns of the ions are handed in with their species.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from diazgui.core.isotope_lines import Line, is_first_line_tall, isotope_lines, mz_of_line, tall_lines
from diazgui.core.peaks import Peak
from diazgui.core.species import Ion, IonKind, Species
from diazgui.core.tolerance import Tolerance, rounding_of, tolerance_of

_HAIR = 1e-9  # what floating point adds to a difference


class Where(StrEnum):
    """Where a species would come from, the likeliest first."""

    HERE = "this step"
    INPUT = "on the sheet"
    BEFORE = "step before"
    AFTER = "step after"
    TYPICAL = "typical by-product"


@dataclass(frozen=True)
class Candidate:
    """A species that a peak may be, and where it would come from; ``step`` is the id of another step."""

    species: Species
    where: Where = Where.HERE
    step: str = ""


class Verdict(StrEnum):
    """How sure the first reading of a peak is.

    ``PROBABLE``: another ion has this m/z, but nothing else of its species is among the peaks; or only an ion was seen
    that is not enough by itself; or whole masses were typed. ``POSSIBLE``: only something that this step does not
    call for.
    """

    CLEAR = "clear"
    PROBABLE = "probable"
    AMBIGUOUS = "ambiguous"
    POSSIBLE = "possible"
    ISOTOPE = "isotope line"
    GROUP = "cation of a group"
    UNKNOWN = "not assigned"


@dataclass(frozen=True)
class Match:
    """One reading of a peak; ``error`` is the m/z typed less that of the ion.

    ``above`` are nominal masses: with several bromines or chlorines a line above the first one is the tallest.
    """

    candidate: Candidate
    ion: Ion
    error: float
    above: int = 0

    @property
    def mz(self) -> float:
        """The m/z that was expected."""
        return mz_of_line(self.ion, self.above)

    @property
    def smiles(self) -> str:
        """Which compound it is."""
        return self.candidate.species.smiles


@dataclass(frozen=True)
class Assigned:
    """A peak with its readings, the likeliest first; ``within`` is the tolerance in Da that was taken.

    ``near`` are ions just outside of it, where there is no reading.
    """

    peak: Peak
    within: float
    verdict: Verdict
    matches: tuple[Match, ...] = ()
    isotope: Line | None = None
    near: tuple[Match, ...] = ()

    @property
    def best(self) -> Match | None:
        """The likeliest reading; ``None`` where there is none."""
        return self.matches[0] if self.matches else None

    @property
    def isomers(self) -> tuple[Match, ...]:
        """The readings of the same formula as the likeliest one, itself included: no spectrum tells them apart."""
        return tuple(one for one in self.matches if are_isomers(one, self.matches[0]))

    @property
    def rivals(self) -> tuple[Match, ...]:
        """The readings that are something else than the likeliest one."""
        return tuple(one for one in self.matches if not are_isomers(one, self.matches[0]))


def are_isomers(one: Match, other: Match) -> bool:
    """Whether two readings are whole molecules of one formula, or the same compound."""
    whole = one.ion.kind is IonKind.MOLECULE and other.ion.kind is IonKind.MOLECULE
    return one.smiles == other.smiles or (whole and one.ion.formula == other.ion.formula)


def assigned(
    peaks: Sequence[Peak], candidates: Iterable[Candidate], chosen: Tolerance | None = None
) -> tuple[Assigned, ...]:
    """The peaks in their order, each with every reading within the tolerance.

    A species on the sheet or in a step beside it hides a typical by-product that nothing here calls for, unless that
    fits better by more than the typed decimals leave open.
    """
    known = tuple(candidates)
    within = [tolerance_of(peak, chosen) for peak in peaks]
    read = [_readings(peak, known, width) for peak, width in zip(peaks, within, strict=True)]
    whole = [tuple(one for one in some if one.ion.kind is not IonKind.GROUP) for some in read]
    ranked = [_ranked(peak, some, whole, width) for peak, some, width in zip(peaks, whole, within, strict=True)]
    firsts = [(some[0].ion, some[0].above) if some else None for some in ranked]
    lines = isotope_lines(peaks, firsts, within)
    found = [_judged(peak, within[i], ranked[i] or read[i], whole, lines.get(i), known) for i, peak in enumerate(peaks)]
    return tuple(_open_where_repeated(one, peaks) for one in found)


def _open_where_repeated(one: Assigned, peaks: Sequence[Peak]) -> Assigned:
    """An m/z that was seen at two times is two compounds, so that nobody can say which of its readings is which."""
    if one.verdict is Verdict.PROBABLE and one.rivals and is_repeated(one.peak, peaks):
        return replace(one, verdict=Verdict.AMBIGUOUS)
    return one


def is_repeated(peak: Peak, peaks: Iterable[Peak]) -> bool:
    """Whether an m/z stands more than once in a list."""
    return sum(other.mz == peak.mz for other in peaks) > 1


def _readings(peak: Peak, candidates: Iterable[Candidate], within: float) -> tuple[Match, ...]:
    """For each species its ion that lies nearest, a whole molecule before its group."""
    found = []
    for one in candidates:
        near = [
            Match(one, ion, peak.mz - mz_of_line(ion, above), above)
            for ion in _ions_to_expect(one)
            for above in tall_lines(ion)
        ]
        inside = [match for match in near if abs(match.error) <= within + _HAIR]
        if inside:
            found.append(min(inside, key=lambda match: (match.ion.kind is IonKind.GROUP, abs(match.error))))
    firm = [abs(match.error) for match in found if match.candidate.where is not Where.TYPICAL]
    if not firm:
        return tuple(found)
    limit = min(firm) - rounding_of(peak)  # what was typed must tell it from the nearest ion of the sheet
    return tuple(match for match in found if match.candidate.where is not Where.TYPICAL or abs(match.error) < limit)


def _ions_to_expect(one: Candidate) -> tuple[Ion, ...]:
    """The ions of a species; of one that should not be there yet only the whole molecule is worth a thought."""
    if one.where is Where.AFTER:
        return tuple(ion for ion in one.species.ions if ion.kind is IonKind.MOLECULE)
    return one.species.ions


_KINDS = (IonKind.MOLECULE, IonKind.FRAGMENT, IonKind.ADDUCT, IonKind.GROUP)


def _ranked(
    peak: Peak, matches: Iterable[Match], all_matches: Sequence[tuple[Match, ...]], within: float
) -> tuple[Match, ...]:
    """By error as far as the typed decimals tell, then whole molecules, then where the species would come from.

    What is still to come stands behind a fragment of what is there.
    """
    rounding = rounding_of(peak)

    def rank(one: Match) -> tuple[int, bool, bool, int, int]:
        beyond = max(0.0, abs(one.error) - rounding - _HAIR)
        alone = one.ion.kind is not IonKind.MOLECULE and not _shows_elsewhere(one, None, all_matches)
        return (
            int(-(-3 * beyond // within)),  # thirds of the tolerance, begun ones counted
            alone,
            one.candidate.where is Where.AFTER,
            _KINDS.index(one.ion.kind),
            list(Where).index(one.candidate.where),
        )

    return tuple(sorted(matches, key=rank))


def _shows_elsewhere(one: Match, best: Match | None, all_matches: Iterable[tuple[Match, ...]]) -> bool:
    """Whether another ion of a species is among the peaks, where the best reading does not explain that peak too."""
    return any(
        match.smiles == one.smiles
        and match.ion != one.ion
        and not (best and any(m.smiles == best.smiles for m in some))
        for some in all_matches
        for match in some
    )


def _judged(
    peak: Peak,
    within: float,
    matches: tuple[Match, ...],
    all_matches: Sequence[tuple[Match, ...]],
    isotope: Line | None,
    candidates: tuple[Candidate, ...],
) -> Assigned:
    if isotope is not None:
        others = tuple(one for one in matches if not one.above)  # a tall line of an ion is that ion's line again
        sure = not others or peak.area is not None
        return Assigned(peak, within, Verdict.ISOTOPE if sure else Verdict.AMBIGUOUS, others, isotope)
    if not matches:
        return Assigned(peak, within, Verdict.UNKNOWN, near=_near(peak, candidates))
    return Assigned(peak, within, _verdict(matches, within, all_matches), matches)


_UNLIKELY = (Where.AFTER, Where.TYPICAL)
_COARSE = 0.3
"""Da: a tolerance from which any compound of the same nominal mass would fit."""


def _verdict(matches: tuple[Match, ...], within: float, all_matches: Sequence[tuple[Match, ...]]) -> Verdict:
    best = matches[0]
    if best.ion.kind is IonKind.GROUP:
        return Verdict.GROUP
    rivals = [one for one in matches if not are_isomers(one, best)]
    told = _is_enough(best) or _shows_elsewhere(best, None, all_matches)
    if not rivals:
        if best.candidate.where in _UNLIKELY:
            return Verdict.POSSIBLE
        return Verdict.CLEAR if told and within < _COARSE else Verdict.PROBABLE
    weak = all(not _is_enough(one) and not _shows_elsewhere(one, best, all_matches) for one in rivals)
    return Verdict.PROBABLE if told and weak and best.candidate.where is Where.HERE else Verdict.AMBIGUOUS


def _is_enough(one: Match) -> bool:
    """Whether an ion alone tells of its species: a whole molecule with one charge, its tallest line or the first."""
    is_the_tall_one = not one.above or not is_first_line_tall(one.ion)
    return one.ion.kind is IonKind.MOLECULE and one.ion.charge == 1 and is_the_tall_one


_NEAR, _MOST_NEAR = 0.5, 2


def _near(peak: Peak, candidates: Iterable[Candidate]) -> tuple[Match, ...]:
    """The nearest ions outside of the tolerance, up to half a mass away, each m/z once."""
    found = [
        Match(one, ion, peak.mz - ion.mz)
        for one in candidates
        for ion in one.species.ions
        if one.where not in _UNLIKELY and ion.kind is not IonKind.GROUP and abs(peak.mz - ion.mz) <= _NEAR
    ]
    found.sort(key=lambda match: (round(abs(match.error), 3), _KINDS.index(match.ion.kind)))
    first = {round(match.ion.mz, 3): match for match in reversed(found)}
    return tuple(match for match in found if first[round(match.ion.mz, 3)] is match)[:_MOST_NEAR]
