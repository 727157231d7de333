"""The notices of a step in their order and in words, as window, paper and command line have them alike."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from diazgui.core.acknowledging import Acknowledged, as_it_stands, is_acknowledged
from diazgui.core.experiment import Tab
from diazgui.core.guidance.notice import SEVERITIES, Notice, Severity
from diazgui.core.protocol import Sourced
from diazgui.core.route import RouteStep
from diazgui.core.sheet import Sheet
from diazgui.core.target import Target
from diazgui.units import Notation

WORDS: dict[Severity, str] = {"danger": "Danger", "warning": "Warning", "advice": "Note"}
"""What a notice is called."""
_SEVERAL: dict[Severity, str] = {"danger": "dangers", "warning": "warnings", "advice": "notes"}


@dataclass(frozen=True)
class Standing:
    """A notice on a sheet: ``now`` is what is acknowledged with it, and ``read`` whether a danger was.

    Nothing but danger is acknowledged.
    """

    notice: Notice
    now: Acknowledged
    read: bool = False

    @property
    def word(self) -> str:
        """What it is called, with what became of it: ``Danger, read``."""
        return WORDS[self.notice.severity] + (", read" if self.read else "")


def standing(tab: Tab, step: RouteStep, target: Target, notation: Notation) -> tuple[Standing, ...]:
    """What applies to a step now, the worst first; within a severity in the order of the rules.

    Raises:
        LibraryError: the data is at fault.
    """
    from diazgui.library.notices import notices_for  # brings RDKit, only needed here

    found = sorted(notices_for(tab, step, target, notation), key=lambda one: SEVERITIES.index(one.severity))
    return tuple(_standing(one, step) for one in found)


def _standing(notice: Notice, step: RouteStep) -> Standing:
    now = as_it_stands(step.sheet, notice.id, notice.about)
    is_danger = notice.severity == "danger"
    return Standing(notice, now, is_danger and is_acknowledged(step.front.acknowledged, now))


def counted(some: Iterable[Standing]) -> str:
    """How many of each severity there are, the worst first; empty where there is none.

    What was read comes last: ``2 warnings, 3 notes; 1 danger read``.
    """
    some = tuple(some)
    open_ones = Counter(one.notice.severity for one in some if not one.read)
    counts = ", ".join(how_many(open_ones[one], one) for one in SEVERITIES if open_ones[one])
    read = sum(one.read for one in some)
    return "; ".join(filter(None, (counts, f"{how_many(read, 'danger')} read" if read else "")))


def how_many(n: int, severity: Severity) -> str:
    """A number of notices of a severity: ``2 warnings``."""
    return f"{n} {WORDS[severity].lower() if n == 1 else _SEVERAL[severity]}"


def worth_knowing(some: Iterable[Standing]) -> tuple[Standing, ...]:
    """What one should know of a step that is not in front: dangers that are to be read, and warnings."""
    return tuple(one for one in some if one.notice.severity != "advice" and not one.read)


def said_by_danger(warning: Sourced, some: Iterable[Standing]) -> bool:
    """Whether a danger says what the warning of a variant does, on the same grounds."""
    return warning.source in {one.notice.why.source for one in some if one.notice.severity == "danger"}


def own_warning(tab: Tab, step: RouteStep, found: Iterable[Standing]) -> Sourced | None:
    """The warning of the variant in front, while it holds and where none of the notices found says it.

    Raises:
        LibraryError: the data is at fault.
    """
    from diazgui.library.variant_warnings import warning_of  # as above

    warning = warning_of(tab, step)
    return None if warning is None or said_by_danger(warning, found) else warning


def elsewhere(tab: Tab, step: RouteStep, target: Target, notation: Notation) -> tuple[tuple[str, str], ...]:
    """The other steps of the route that something is worth knowing of, each with its id and how much: a line each."""
    others = [one for one in tab.route.steps if one.id != step.id]
    told = [(one.id, _in_a_line(tab, one, standing(tab, one, target, notation))) for one in others]
    return tuple((step_id, f"Step {step_id}: {words}") for step_id, words in told if words)


def _in_a_line(tab: Tab, step: RouteStep, found: tuple[Standing, ...]) -> str:
    own = "danger of its variant" if own_warning(tab, step, found) else ""
    return "; ".join(filter(None, (own, counted(worth_knowing(found)))))


def row_names(sheet: Sheet) -> dict[str, str]:
    """The names of rows and products by their ids."""
    names = {one.id: one.substance.short or one.substance.compound.name for one in sheet.entries}
    return names | {one.id: one.compound.name for one in sheet.products}
