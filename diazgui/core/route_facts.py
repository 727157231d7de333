"""What the bench adds to a step and no number follows from: ticks, notices that were read, notes, peaks of LC-MS."""

from dataclasses import replace

from diazgui.core.acknowledging import Acknowledged, with_read
from diazgui.core.peaks import Peak
from diazgui.core.route import Route, RouteStep


def with_acknowledged(route: Route, step_id: str, notice: Acknowledged, read: bool) -> Route:
    """Acknowledge a notice of danger of a step, or take that back; no number changes by it."""
    step = route.step(step_id)
    front = replace(step.front, acknowledged=with_read(step.front.acknowledged, notice, read))
    return _with_same_numbers(route, replace(step, front=front))


def with_notes(route: Route, step_id: str, notes: str) -> Route:
    """Write other notes beside a step; no number changes by it."""
    return _with_same_numbers(route, replace(route.step(step_id), notes=notes))


def with_peaks(route: Route, step_id: str, peaks: tuple[Peak, ...]) -> Route:
    """State what LC-MS showed of a step; no number changes by it."""
    return _with_same_numbers(route, replace(route.step(step_id), peaks=peaks))


def _with_same_numbers(route: Route, step: RouteStep) -> Route:
    return replace(route, steps=tuple(step if one.id == step.id else one for one in route.steps))


def with_ticked(route: Route, step_id: str, instruction_id: str, done: bool) -> Route:
    """Tick an instruction of a step off as done, or take its tick away; no number changes by it."""
    step = route.step(step_id)
    others = set(step.front.ticked) - {instruction_id}
    ticked = tuple(sorted(others | {instruction_id} if done else others))
    return _with_same_numbers(route, replace(step, front=replace(step.front, ticked=ticked)))
