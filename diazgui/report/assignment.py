"""What the peaks of a step are taken for, in words: the same in window, on paper and on the command line."""

from dataclasses import dataclass

from diazgui.core.assignment import Assigned, Candidate, Match, Verdict, Where, is_repeated
from diazgui.core.composition import Part
from diazgui.core.forms import decimals
from diazgui.core.guidance.page import Statement
from diazgui.core.species import SAME, IonKind
from diazgui.core.tolerance import Tolerance
from diazgui.library.assignment import LcMs
from diazgui.library.lc_ms import Said, caveats, said_of
from diazgui.report.typed_peaks import area_text, mz_typed
from diazgui.units import Notation

_PERCENT = 100.0
_FINE = 3
"""Decimals from which an error is told in ppm."""


@dataclass(frozen=True)
class PeakLine:
    """A peak in words: as typed, what it is taken for, how far off, and what else is to be said of it."""

    mz: str
    area: str
    title: str
    error: str
    notes: tuple[str, ...]
    verdict: Verdict


def peak_lines(told: LcMs, notation: Notation) -> tuple[PeakLine, ...]:
    """The peaks in the order in which they were typed."""
    return tuple(_line(told, i, notation) for i in range(len(told.found)))


def _line(told: LcMs, i: int, notation: Notation) -> PeakLine:
    one = told.found[i]
    error = "" if one.best is None or one.verdict is Verdict.ISOTOPE else _error(one.best.error, one, notation)
    title, notes = _title(told, one, notation), tuple(_notes(told, i, notation))
    return PeakLine(mz_typed(one.peak, notation), area_text(one.peak, notation), title, error, notes, one.verdict)


def _error(error: float, one: Assigned, notation: Notation) -> str:
    """How far a peak is from its ion: in ppm where it was typed so finely, else in Da."""
    in_ppm = one.peak.decimals >= _FINE
    value, places = (1e6 * error / one.peak.mz, 1) if in_ppm else (error, one.peak.decimals + 2)
    number = decimals(abs(value), places, notation.decimal)
    sign = "" if not number.strip("0.,") else "−" if value < 0 else "+"
    return f"{sign}{number}{' ppm' if in_ppm else ''}"


def _title(told: LcMs, one: Assigned, notation: Notation) -> str:
    if one.isotope is not None and one.verdict is Verdict.ISOTOPE:
        return f"M+{one.isotope.above} of {mz_typed(told.found[one.isotope.of].peak, notation)}"
    best = one.best
    if best is None:
        return "Not assigned"
    if one.verdict is Verdict.GROUP:
        return f"{best.ion.label}, the cation of a group"
    word = {Verdict.PROBABLE: "Probably ", Verdict.POSSIBLE: "Perhaps "}.get(one.verdict, "")
    if one.verdict is Verdict.AMBIGUOUS and one.rivals:
        return " or ".join(dict.fromkeys(_ion_of(match) for match in (best, *one.rivals)))
    return f"{word}{_ion_of(best)}"


def _ion_of(match: Match) -> str:
    return f"{_label(match)} of {called(match.candidate)}"


def _label(match: Match) -> str:
    """The ion, and which line of it where that is not the first."""
    return f"{match.ion.label} (M+{match.above})" if match.above else match.ion.label


def called(one: Candidate) -> str:
    """A species in the middle of a sentence, with the step that it is of where that is another one."""
    title = one.species.title
    word = (
        title if one.where is Where.INPUT or title[1:2].isupper() or "-" in title[:2] else title[:1].lower() + title[1:]
    )
    return f"{word} (step {one.step})" if one.step else word


def _notes(told: LcMs, i: int, notation: Notation) -> list[str]:
    one = told.found[i]
    notes: list[str] = []
    if one.isotope is not None and one.verdict is Verdict.AMBIGUOUS:
        of = mz_typed(told.found[one.isotope.of].peak, notation)
        notes.append(f"It may be the isotope line M+{one.isotope.above} of {of}: an area would tell.")
    if one.verdict is Verdict.UNKNOWN:
        return [*notes, *_unknown(told, i, notation)]
    if one.verdict is Verdict.GROUP:
        names = list(dict.fromkeys(called(match.candidate) for match in one.matches))
        return [*notes, f"Every species with the group gives it: {', '.join(names)}."]
    if one.verdict is Verdict.ISOTOPE:
        notes += [f"{_ion_of(match)} has this m/z, too: the area fits the isotope line." for match in one.matches]
    else:
        notes += _of_the_best(told, one, notation)
        notes += _of_rivals(told, one, notation)
        if is_repeated(one.peak, (other.peak for other in told.found)):
            notes.append("This m/z stands more than once: at two retention times it is two compounds.")
    return notes


def _of_the_best(told: LcMs, one: Assigned, notation: Notation) -> list[str]:
    """Isomers, what the species would need, and whether the ion to look for first was seen."""
    assert one.best is not None
    best, main = one.best, one.best.candidate.species.main_ion
    notes = []
    others = [called(match.candidate) for match in one.isomers if match is not best]
    if others:
        notes.append(f"The same formula: {', '.join(others)}.")
    needs = best.candidate.species.depends_on
    if best.candidate.where is Where.TYPICAL:
        notes.append(f"Nothing on this sheet calls for it; it needs {needs}.")
    if best.candidate.where is Where.AFTER:
        notes.append("That step is still to come.")
    if main is not None and best.ion != main and not _is_seen(told, best.candidate, main.label):
        notes.append(f"Its {main.label} {decimals(main.mz, 4, notation.decimal)} is not among the peaks.")
    if best.above:
        notes.append(f"Its first line would be {decimals(best.ion.mz, 4, notation.decimal)}.")
    if best.ion.charge > 1:
        notes.append("Doubly charged: its isotope lines stand 0.5 apart." if notation.decimal == "." else _HALF_APART)
    return notes


_HALF_APART = "Doubly charged: its isotope lines stand 0,5 apart."


def _is_seen(told: LcMs, candidate: Candidate, label: str) -> bool:
    return any(
        match.smiles == candidate.species.smiles and match.ion.label == label
        for one in told.found
        for match in one.matches
    )


def _of_rivals(told: LcMs, one: Assigned, notation: Notation) -> list[str]:
    assert one.best is not None
    notes = []
    for match in one.rivals:
        ion = f"{_label(match)} {decimals(match.mz, 4, notation.decimal)} of {called(match.candidate)}"
        if abs(match.mz - one.best.mz) < SAME:
            notes.append(f"{ion} has the same m/z: only the retention time tells.")
        else:
            own = decimals(one.best.mz, 4, notation.decimal)
            notes.append(f"{ion} is too near {own} to tell: compare the exact mass or the retention time.")
    if one.rivals and one.verdict is Verdict.PROBABLE:
        notes.append("No other ion of it is among the peaks." if len(one.rivals) == 1 else _NONE_OF_THEM)
    return notes


_NONE_OF_THEM = "No other ion of them is among the peaks."


def _unknown(told: LcMs, i: int, notation: Notation) -> list[str]:
    one = told.found[i]
    notes = [
        f"Nearest: {match.ion.label} {decimals(match.ion.mz, 4, notation.decimal)} of {called(match.candidate)}, "
        f"{decimals(abs(match.error), 4, notation.decimal)} off: too far for ±{_width(one, notation)}."
        for match in one.near
    ]
    for hint in told.hints[i]:
        ion = hint.candidate.species.main_ion
        assert ion is not None  # a hint counts from it
        sign, number = (
            ("−" if hint.difference.mass < 0 else "+"),
            decimals(abs(hint.difference.mass), 4, notation.decimal),
        )
        notes.append(f"{sign}{number} to {ion.label} of {called(hint.candidate)}: {hint.difference.words}.")
    return notes or ["Nothing that was looked for is near."]


def _width(one: Assigned, notation: Notation) -> str:
    return decimals(one.within, 4 if one.peak.decimals >= _FINE else max(1, one.peak.decimals), notation.decimal)


def within(told: LcMs, notation: Notation) -> str:
    """The tolerance in a sentence."""
    if told.tolerance is not None:
        return f"Within ±{tolerance_text(told.tolerance, notation)} as set, and no finer than what was typed."
    widths = {
        0: "0.5 for whole numbers",
        1: "0.1 for one decimal",
        2: "0.05 for two",
        _FINE: "10 ppm for three and more",
    }
    typed = sorted({min(one.peak.decimals, _FINE) for one in told.found})
    words = ", ".join(f"±{widths[count]}" for count in typed).replace(".", notation.decimal)
    return f"Within {words}, as the decimals were typed." if typed else ""


def tolerance_text(one: Tolerance, notation: Notation) -> str:
    """A tolerance as it is typed: ``0.1 Da``, ``10 ppm``."""
    return f"{one.value:g} {'ppm' if one.ppm else 'Da'}".replace(".", notation.decimal)


def looked_for(told: LcMs) -> str:
    """What the peaks were compared with, in a sentence."""
    asked = [one for one in told.looked_for if one.species.ions]
    ions = sum(ion.kind is not IonKind.GROUP for one in asked for ion in one.species.ions)
    steps = list(dict.fromkeys(one.step for one in asked if one.step))
    where = [
        "this step",
        *(f"step {step}" for step in steps),
        *(word for place, word in _PLACES.items() if any(one.where is place for one in asked)),
    ]
    return f"Looked for {ions} ions of {len(asked)} species: {', '.join(where)}." if asked else ""


_PLACES = {Where.INPUT: "what stands on the sheet", Where.TYPICAL: "typical by-products"}


def part_title(part: Part) -> str:
    """The species of a part, with a word where there is a doubt; of several that are not told apart all."""
    names = dict.fromkeys(called(one) for one in part.species)
    text = f"{'probably ' if part.sure and part.doubt else ''}{' or '.join(names)}"
    return text[:1].upper() + text[1:]


def share_text(share: float | None, notation: Notation) -> str:
    """A share in per cent, to one decimal below 10; empty where it is not known."""
    if share is None:
        return ""
    percent = _PERCENT * share
    return f"{decimals(percent, 1 if 0 < percent < 10 else 0, notation.decimal)} %"


def composition_lines(told: LcMs, notation: Notation) -> tuple[tuple[str, str], ...]:
    """Names and shares: what is told apart, what is not, and what is not assigned."""
    found = told.composition
    lines = [(part_title(part), share_text(part.share, notation)) for part in (*found.parts, *found.apart)]
    if found.unknown:
        lines.append(("Not assigned", share_text(found.unknown_share, notation)))
    return tuple(lines)


def missing_areas(told: LcMs) -> str:
    """Why there are no shares; empty where there are."""
    found, counted = (
        told.composition,
        sum(len(part.peaks) for part in (*told.composition.parts, *told.composition.apart)),
    )
    total = counted + len(found.unknown)
    if not total or (not found.missing and any(one.peak.area for one in told.found)):
        return ""
    if not found.missing:
        return "All areas are 0, so that there are no shares."
    if found.missing == total:
        return "No areas were typed, so that there are no shares: 197.11:80 states one."
    return f"{found.missing} of {total} peaks have no area, so that there are no shares."


def qualified(told: LcMs) -> tuple[Statement, ...]:
    """The caveats that belong to what is told."""
    known = caveats()
    has_shares = any(part.share is not None for part in (*told.composition.parts, *told.composition.apart))
    ids = ["areas", "no-chromophore", "ions"] if has_shares else []
    if any(not one.peak.decimals and one.matches for one in told.found) and told.tolerance is None:
        ids.append("nominal")
    return tuple(known[one] for one in ids)


def next_steps(told: LcMs) -> tuple[Said, ...]:
    """What the peaks say of the step, the gravest first."""
    return tuple(said_of(one) for one in told.outcomes)
