"""Which steps of an experiment a table is made of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from diazgui.core.experiment import Experiment, Tab
from diazgui.core.route import RouteStep

T = TypeVar("T", Tab, RouteStep)


@dataclass(frozen=True)
class ChosenTab:
    """A tab and those of its steps that are wanted."""

    tab: Tab
    steps: tuple[RouteStep, ...]


def chosen(experiment: Experiment, tab_ids: Sequence[str] = (), step_ids: Sequence[str] = ()) -> tuple[ChosenTab, ...]:
    """The steps wanted, in the experiment's order; without ids all tabs, and all steps.

    Capital letters make no difference in ids. A tab without any of the steps is left out.

    Raises:
        ValueError: a tab or a step is not there; the sentence names those that are.
    """
    tabs = tuple(_wanted("tab", tab_ids, experiment.tabs))
    steps = {step.id: step for tab in tabs for step in tab.route.steps}
    ids = {step.id for step in _wanted("step", step_ids, tuple(steps.values()))}
    found = (ChosenTab(tab, tuple(step for step in tab.route.steps if step.id in ids)) for tab in tabs)
    return tuple(one for one in found if one.steps or not step_ids)


def _wanted(kind: str, ids: Sequence[str], there: tuple[T, ...]) -> Iterator[T]:
    """The tabs or steps of these ids, all where none is given."""
    known = {one.id.casefold() for one in there}
    for wanted in ids:
        if wanted.casefold() not in known:
            others = ", ".join(one.id for one in there) or "none"
            raise ValueError(f"The experiment has no {kind} “{wanted}”. It has these: {others}.")
    folded = {wanted.casefold() for wanted in ids}
    return (one for one in there if not ids or one.id.casefold() in folded)
