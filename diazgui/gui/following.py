"""Where an edit shows: Undo may change a tab or a step that is not in front, and nobody would see it."""

from diazgui.core.experiment import Experiment, Tab

Place = tuple[str, str]
"""Ids of a tab and of a step in it."""


def place_to_show(before: Experiment, after: Experiment, front: Place) -> Place:
    """The place in front after an edit: the one there is, unless the edit changed only what it does not show.

    A change of the target reaches every tab and leads nowhere.
    """
    if before.target != after.target:
        return front
    old = {tab.id: tab for tab in before.tabs}
    changed = [tab for tab in after.tabs if old.get(tab.id) != tab]
    tab = next((tab for tab in changed if tab.id == front[0]), changed[0] if changed else None)
    if tab is None:
        return front
    steps = _changed_steps(old.get(tab.id), tab)
    return front if front[0] == tab.id and (front[1] in steps or not steps) else (tab.id, steps[0])


def _changed_steps(old: Tab | None, new: Tab) -> tuple[str, ...]:
    before = {step.id: step for step in old.route.steps} if old is not None else {}
    return tuple(step.id for step in new.route.steps if before.get(step.id) != step)
