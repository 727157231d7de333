"""Another run of the same plan: what was stated stays, what was done at the bench goes."""

from dataclasses import replace

from diazgui.core.route import Route, Version, settled
from diazgui.core.sheet import Sheet


def for_another_run(route: Route) -> Route:
    """The plan alone: nothing is weighed, isolated, ticked off or acknowledged, in versions kept aside neither."""
    steps = tuple(
        replace(step, peaks=(), front=_untouched(step.front), parked=tuple(_untouched(one) for one in step.parked))
        for step in route.steps
    )
    return settled(replace(route, steps=steps))


def _untouched(version: Version) -> Version:
    return replace(version, sheet=with_nothing_weighed(version.sheet), ticked=(), acknowledged=())


def with_nothing_weighed(sheet: Sheet) -> Sheet:
    """The sheet as it is planned: nothing of it is weighed or isolated yet."""
    return replace(sheet, entries=tuple(replace(entry, weighed=None) for entry in sheet.entries), isolated=None)
