"""Strategies side by side in words: a line for each aspect with a cell for each strategy, and what stands above them.

Window, paper and clipboard take the same lines.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from diazgui.core.comparison import Comparison, Strategy
from diazgui.core.guidance.notice import SEVERITIES, Severity
from diazgui.core.reckoning import Answer
from diazgui.core.sheet import Range
from diazgui.core.substance import PICTOGRAMS
from diazgui.report.budget_line import figures, gas_text
from diazgui.report.notices import WORDS, how_many
from diazgui.report.texts import range_text
from diazgui.report.why_text import why_text
from diazgui.units import UNKNOWN, Kind, Notation, text

TITLE = "Compare strategies"
MODEL_NOTE = (
    "Selectivity is a model, not a forecast: two equal N–H that compete for one reagent, base in excess, with the "
    "ratios of the sheet."
)
NOT_USABLE = "Not for this target"


@dataclass(frozen=True)
class ComparedCell:
    """What one place says: a value, a quieter word beneath it, and how it comes about or why it is not known.

    ``alarm`` is the worst severity that it tells of; ``codes`` are pictograms that may be drawn in its place.
    """

    text: str
    under: str = ""
    note: str = ""
    alarm: Severity | None = None
    codes: tuple[str, ...] = ()

    @property
    def plain(self) -> str:
        """All that it shows, in one line."""
        return f"{self.text} ({self.under})" if self.under else self.text


@dataclass(frozen=True)
class Aspect:
    """What is compared: its title, what it means, and what it says of a strategy."""

    id: str
    title: str
    meaning: str
    cell: Callable[[Strategy, Notation], ComparedCell]


@dataclass(frozen=True)
class ComparedLine:
    """One aspect with its cells, in the order of the strategies."""

    aspect: Aspect
    cells: tuple[ComparedCell, ...]


def compared_lines(found: Comparison, notation: Notation) -> tuple[ComparedLine, ...]:
    """All aspects in their order."""
    return tuple(ComparedLine(one, tuple(one.cell(each, notation) for each in found.strategies)) for one in ASPECTS)


def basis_words(found: Comparison, front: str, notation: Notation) -> str:
    """What the strategies are counted for, and what that leaves open; ``front`` is the id of the tab in front."""
    if found.of is None or found.amount.value is None:
        return found.amount.reason
    place = "the tab in front" if found.of.is_in(front) else "the first that makes a known amount"
    amount = text(found.amount.value, Kind.AMOUNT, notation)
    return (
        f"Each strategy is counted for {amount} of its final product, which is what {found.of.title}, {place}, is "
        "planned to make. Where no yield is planned, theory stands for it: real reactions take more. What was weighed "
        "or isolated does not count."
    )


def _standing(one: Strategy, _notation: Notation) -> ComparedCell:
    under = "open, with your edits" if one.plan.tab else "not open, as it would come"
    if one.plan.problem:
        return ComparedCell(NOT_USABLE, one.plan.problem, alarm="warning")
    return ComparedCell("Usable", under)


def _steps(one: Strategy, _notation: Notation) -> ComparedCell:
    titles = [f"{step.step.id}\u00a0{step.step.title}" for step in one.plan.steps]
    return ComparedCell(str(len(titles)), ", ".join(titles))


def _selectivity(one: Strategy, notation: Notation) -> ComparedCell:
    found, steps = one.selectivity, {step.step.id: step.step.title for step in one.plan.steps}
    if found.share.value is None:
        return ComparedCell(UNKNOWN, "", found.share.reason)
    under = f"in step {found.step}, {steps[found.step]}{_after(one)}" if len(steps) > 1 else ""
    note = f"{why_text(found.share, notation)}\n{MODEL_NOTE}"
    return ComparedCell(f"{figures(100 * found.share.value, notation)} % {found.goal}", under, note)


def _after(one: Strategy) -> str:
    """That the share is lost before the group comes, where the step that decides leaves one N–H for a later one."""
    open_ones = [step.step.id for step in one.plan.steps if step.pair is not None]
    is_alone = open_ones == [one.selectivity.step] and one.plan.steps[-1].step.id not in open_ones
    return "; then one N–H is left" if is_alone and one.selectivity.goal == "mono" else ""


def _product(one: Strategy, notation: Notation) -> ComparedCell:
    if one.amount.value is None:
        return ComparedCell(UNKNOWN, "", one.amount.reason)
    mass = text(one.mass.value, Kind.MASS, notation)
    note = f"{one.product}\n{why_text(one.mass, notation)}"
    return ComparedCell(f"{text(one.amount.value, Kind.AMOUNT, notation)}, {mass}", _yields(one, notation), note)


def _yields(one: Strategy, notation: Notation) -> str:
    """By which yields: planned ones, theory, or a mixture of both."""
    planned = {step.step.id: step.step.sheet.planned_yield for step in one.plan.steps}
    told = [f"{key} {text(y, Kind.YIELD, notation, stated=True)}" for key, y in planned.items() if y is not None]
    if not told:
        return "theory, no yield planned"
    rest = f"{', '.join(one.unplanned)} theory" if one.unplanned else ""
    return "; ".join(filter(None, (f"planned: {', '.join(told)}", rest)))


def _reagents(one: Strategy, notation: Notation) -> ComparedCell:
    return _used(one.reagents, one.reagents_per_product, notation)


def _solvents(one: Strategy, notation: Notation) -> ComparedCell:
    return _used(one.solvents, one.solvents_per_product, notation)


def _used(mass: Answer, ratio: Answer, notation: Notation) -> ComparedCell:
    under = "" if ratio.value is None else f"{figures(ratio.value, notation)} g per g"
    return ComparedCell(
        text(mass.value, Kind.MASS, notation), under, why_text(mass if ratio.value is None else ratio, notation)
    )


def _work_up(one: Strategy, notation: Notation) -> ComparedCell:
    return ComparedCell(text(one.work_up.value, Kind.VOLUME, notation), "", why_text(one.work_up, notation))


def _gas(one: Strategy, notation: Notation) -> ComparedCell:
    if one.gas.value is None:
        return ComparedCell(UNKNOWN, "", one.gas.reason)
    taken_up = one.taken_up.value
    under = f"takes up {gas_text(taken_up, notation)} of H₂" if taken_up else ""
    return ComparedCell(
        gas_text(one.gas.value, notation) if one.gas.value else "none", under, why_text(one.gas, notation)
    )


def _time(one: Strategy, notation: Notation) -> ComparedCell:
    if one.time is None:
        return ComparedCell(UNKNOWN, "", one.time_reason)
    by_step = (f"{step.step.id} {_hours(step.step.sheet.conditions.time, notation)}" for step in one.plan.steps)
    return ComparedCell(_hours(one.time, notation), "", ", ".join(by_step))


def _hours(span: Range | None, notation: Notation) -> str:
    return range_text(span, Kind.TIME, notation)


def _notices(one: Strategy, _notation: Notation) -> ComparedCell:
    some = sorted((w for step in one.plan.steps for w in step.notices), key=lambda w: SEVERITIES.index(w.severity))
    if one.plan.problem:
        return ComparedCell(UNKNOWN, "", one.plan.problem)
    if not some:
        return ComparedCell("none", "", "No notice applies to its sheets.")
    counts = Counter(w.severity for w in some)
    told = [how_many(counts[one], one) for one in SEVERITIES if counts[one]]
    note = "\n".join(f"{WORDS[w.severity]}, step {w.step}: {w.title}" for w in some)
    return ComparedCell(told[0], ", ".join(told[1:]), note, some[0].severity)


def _pictograms(one: Strategy, _notation: Notation) -> ComparedCell:
    if one.plan.problem:
        return ComparedCell(UNKNOWN, "", one.plan.problem)
    codes = tuple(one.pictograms)
    words = ", ".join(PICTOGRAMS[code] for code in codes)
    lines = [f"{PICTOGRAMS[code].capitalize()}: {', '.join(names)}" for code, names in one.pictograms.items()]
    if one.unlisted:
        lines.append(f"Hazards not listed here: {', '.join(one.unlisted)}. Read the safety data sheet.")
    under = f"{len(one.unlisted)} not listed" if one.unlisted else ""
    return ComparedCell(words or "none listed", under, "\n".join(lines), codes=codes)


ASPECTS: tuple[Aspect, ...] = (
    Aspect(
        "standing", "For this target", "Whether the strategy can be used, and where its numbers come from.", _standing
    ),
    Aspect("steps", "Steps", "Reactions from the diamine to the final product.", _steps),
    Aspect(
        "selectivity",
        "Selectivity",
        "Of what theory makes in the step that decides, the share that statistics let through. " + MODEL_NOTE,
        _selectivity,
    ),
    Aspect(
        "product", "Final product", "As isolated: theory times the planned yields, where they are planned.", _product
    ),
    Aspect(
        "reagents",
        "Reagents",
        "All that is weighed or measured for the reactions but solvents; of a solution what is dissolved in it. "
        "Beneath: for each gram of the product, counted as free base.",
        _reagents,
    ),
    Aspect(
        "solvents",
        "Solvents",
        "Solvents of the reactions, with those of reagents sold in solution. Beneath: for each gram of the product, "
        "counted as free base.",
        _solvents,
    ),
    Aspect("work-up", "Quench, work-up", "Liquids of quench and work-up; eluents are not planned here.", _work_up),
    Aspect("gas", "Gas, at most", "Set free in all steps, at the temperature and pressure of your room.", _gas),
    Aspect("time", "Reaction time", "The stated times of the reactions, added up; work-up is not in it.", _time),
    Aspect("notices", "Notices", "What applies to its sheets as they stand, at their own scale.", _notices),
    Aspect("pictograms", "Hazards", "Pictograms of what is taken from a bottle.", _pictograms),
)
