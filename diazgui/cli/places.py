"""A place in an experiment as it is typed: ``mono-boc/B/base.mass`` of a row, ``mono-boc/B.yield`` of a step."""

from collections.abc import Iterable
from dataclasses import dataclass

from diazgui.cli.usage import UsageError
from diazgui.core.experiment import Experiment, Tab
from diazgui.core.route import RouteStep
from diazgui.core.sheet import Sheet

EXAMPLES = "mono-boc/B/base.mass for a cell, mono-boc/B.yield for a step, mono-boc.scale for a tab"


@dataclass(frozen=True)
class Place:
    """A field of a tab, of one of its steps, or of a row or product in that step; ids as the experiment has them."""

    tab: str
    step: str
    row: str
    field: str

    def sheet(self, experiment: Experiment) -> Sheet:
        """The sheet of the step."""
        return experiment.tab(self.tab).route.step(self.step).sheet


def place_in(experiment: Experiment, typed: str) -> Place:
    """The place that a text names; capital letters make no difference in ids.

    Raises:
        UsageError: it names none, or one that the experiment does not have; the sentence names those that it has.
    """
    path, dot, name = typed.strip().rpartition(".")
    ids = path.split("/")
    if not (dot and name.strip() and all(ids)) or len(ids) > 3:
        raise UsageError(f"“{typed}” is no place in an experiment. Type it as {EXAMPLES}.")
    tab_id, step_id, row_id = (*ids, "", "")[:3]
    tab = _tab(experiment, tab_id)
    step = _step(tab, step_id) if step_id else None
    row = _row(step, row_id) if step and row_id else ""
    return Place(tab.id, step.id if step else "", row, name.strip().casefold().replace("-", "_"))


def _tab(experiment: Experiment, wanted: str) -> Tab:
    return experiment.tab(_found("The experiment has no tab", wanted, (tab.id for tab in experiment.tabs)))


def _step(tab: Tab, wanted: str) -> RouteStep:
    ids = (step.id for step in tab.route.steps)
    return tab.route.step(_found(f"The tab “{tab.id}” has no step", wanted, ids))


def _row(step: RouteStep, wanted: str) -> str:
    sheet = step.sheet
    ids = [*(entry.id for entry in sheet.entries), *(product.id for product in sheet.products)]
    return _found(f"Step {step.id} has no row", wanted, ids)


def _found(problem: str, wanted: str, there: Iterable[str]) -> str:
    ids = list(there)
    for one in ids:
        if one.casefold() == wanted.strip().casefold():
            return one
    raise UsageError(f"{problem} “{wanted}”. It has these: {', '.join(ids) or 'none'}.")
