"""Where an edit of what was weighed shows: Undo may take back what stands in another step, or in another tab."""

from diazgui.core.experiment import Experiment
from diazgui.core.sheet import Isolated, Sheet, Weighed
from diazgui.gui.following import Place, place_to_show

Facts = tuple[tuple[tuple[str, Weighed | None], ...], Isolated | None]


def place_weighed(before: Experiment, after: Experiment, front: Place) -> Place:
    """The step whose weighed or isolated numbers changed, the one in front where it is among them.

    The steps after it follow, so that what the experiment as a whole shows of the edit would not tell which it was.
    """
    old = _facts(before)
    changed = [place for place, facts in _facts(after).items() if place in old and old[place] != facts]
    if not changed:
        return place_to_show(before, after, front)
    return front if front in changed else changed[0]


def _facts(experiment: Experiment) -> dict[Place, Facts]:
    return {(tab.id, step.id): _of(step.sheet) for tab in experiment.tabs for step in tab.route.steps}


def _of(sheet: Sheet) -> Facts:
    return tuple((entry.id, entry.weighed) for entry in sheet.entries), sheet.isolated
