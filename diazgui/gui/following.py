"""Where an edit shows: Undo may change a tab or a step that is not in front, and nobody would see it."""

from dataclasses import replace

from diazgui.core.experiment import Experiment, Tab
from diazgui.core.route import RouteStep

Place = tuple[str, str]
"""Ids of a tab and of a step in it."""


def place_to_show(before: Experiment, after: Experiment, front: Place, *, plan_is_open: bool = False) -> Place:
    """The place in front after an edit: the one there is, unless the edit changed only what it does not show.

    A change of the target reaches every tab and leads nowhere. While the plan of the route is open it shows the
    planned yields of the other steps, and what was isolated of them.
    """
    if before.target != after.target:
        return front
    old = {tab.id: tab for tab in before.tabs}
    changed = [tab for tab in after.tabs if old.get(tab.id) != tab]
    tab = next((tab for tab in changed if tab.id == front[0]), changed[0] if changed else None)
    if tab is None:
        return front
    steps = _changed_steps(old.get(tab.id), tab)
    if plan_is_open and tab.id == front[0] and tab.id in old and _is_in_plan(old[tab.id], tab, steps):
        return front
    return front if front[0] == tab.id and (front[1] in steps or not steps) else (tab.id, steps[0])


def _changed_steps(old: Tab | None, new: Tab) -> tuple[str, ...]:
    before = {step.id: step for step in old.route.steps} if old is not None else {}
    return tuple(step.id for step in new.route.steps if before.get(step.id) != step)


def _is_in_plan(old: Tab, new: Tab, steps: tuple[str, ...]) -> bool:
    """Whether the first step that changed, which the others follow, changed by what stands in the plan alone."""
    before = {step.id: step for step in old.route.steps}
    return bool(steps) and steps[0] in before and _others(before[steps[0]]) == _others(new.route.step(steps[0]))


def _others(step: RouteStep) -> RouteStep:
    """All of a step but what stands in the plan."""
    return replace(step, front=replace(step.front, sheet=replace(step.sheet, planned_yield=None, isolated=None)))
