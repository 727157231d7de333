"""The strategies of an experiment side by side: those that are open as they stand, the others as they would come."""

from collections.abc import Iterator

from diazgui.core.comparison import Comparison, Plan, PlanStep, Warned, compare, scale_in_front
from diazgui.core.experiment import Bench, Experiment, Tab, with_new_tab
from diazgui.core.route import Route, RouteStep, is_begun
from diazgui.core.runs import for_another_run
from diazgui.core.target import Target
from diazgui.library.bench import TAB_ORDER
from diazgui.library.counts import counts_for, pair_for
from diazgui.library.notices import notices_for
from diazgui.library.variant_warnings import warning_of
from diazgui.units import LOCAL_POINT, Notation


def comparison_of(experiment: Experiment, front: str, bench: Bench, notation: Notation = LOCAL_POINT) -> Comparison:
    """All strategies for the target of an experiment, counted for what the one in the tab ``front`` is planned to make.

    A tab is compared with its own edits, but as a plan: what was weighed or isolated in it does not count. A strategy
    that has no tab is compared as it would come at the scale of the tab in front. A free sheet is among them once it
    has a product. Volumes of gas are those of the room of the notation's instruments.

    Raises:
        LibraryError: the data is at fault.
        ChemistryError: a salt is not known.
    """
    plans = [_plan(tab, tab.id, experiment.target, notation) for tab in _open(experiment)]
    plans += [_plan(tab, "", experiment.target, notation) for tab in _not_open(experiment, front, bench)]
    plans.sort(key=lambda plan: _place(plan.protocol))
    room = notation.instruments
    return compare(plans, front, room.temperature, room.pressure)


def _open(experiment: Experiment) -> Iterator[Tab]:
    for tab in experiment.tabs:
        if tab.protocol in TAB_ORDER or any(step.sheet.products for step in tab.route.steps):
            yield tab


def _not_open(experiment: Experiment, front: str, bench: Bench) -> Iterator[Tab]:
    scale = scale_in_front(experiment, front)
    there = {tab.protocol for tab in experiment.tabs}
    for protocol_id in TAB_ORDER:
        if protocol_id not in there:
            yield with_new_tab(Experiment(experiment.target, ()), protocol_id, bench, scale).tabs[0]


def _place(protocol_id: str) -> int:
    """Where a strategy stands: as the tabs of a new experiment do, what is not among them behind."""
    return TAB_ORDER.index(protocol_id) if protocol_id in TAB_ORDER else len(TAB_ORDER)


def _plan(tab: Tab, tab_id: str, target: Target, notation: Notation) -> Plan:
    steps = tuple(_step(tab, step, target, notation) for step in _as_planned(tab.route).steps)
    return Plan(tab.protocol, tab.title, tab_id, steps)


def _as_planned(route: Route) -> Route:
    return for_another_run(route) if any(is_begun(step.sheet) for step in route.steps) else route


def _step(tab: Tab, step: RouteStep, target: Target, notation: Notation) -> PlanStep:
    pair = pair_for(step.sheet)
    notices = notices_for(tab, step, target, notation)
    said = {one.why.source for one in notices if one.severity == "danger"}
    own = warning_of(tab, step)
    of_variant = [Warned(step.id, "danger", _first(own.text))] if own is not None and own.source not in said else []
    return PlanStep(
        step,
        counts_for(step.sheet),
        (pair.diamine, pair.agent) if pair is not None else None,
        pair is not None and pair.quaternary,
        (*of_variant, *(Warned(step.id, one.severity, one.title) for one in notices)),
    )


def _first(text: str) -> str:
    """The first sentence of a text, without its full stop."""
    return text.split(". ")[0].removesuffix(".")
