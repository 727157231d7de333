"""The whole of what a chemist stated: one target, and a tab for each strategy with its route.

Every edit makes a new Experiment. What a protocol, a shelf of substances and a chemistry engine know is handed in
as a :class:`Bench`; an experiment carries the facts it was calculated with and opens the same without them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from diazgui.core.chain import Made, Shelf, chain, enough_acid, isolated_product, new_route, version
from diazgui.core.protocol import Protocol, Step, Variant
from diazgui.core.quantities import Amount, Coefficient
from diazgui.core.route import Route, RouteStep, Version, settled
from diazgui.core.sheet import Basis, Entry, HandedOn, Sheet
from diazgui.core.target import Chemistry, ChemistryError, Target
from diazgui.core.versions import with_version

T = TypeVar("T")


@dataclass(frozen=True)
class Bench:
    """What the program brings to an experiment: protocols and substances by id, and a chemistry engine."""

    protocols: Mapping[str, Protocol]
    shelf: Shelf
    chemistry: Chemistry


@dataclass(frozen=True)
class Tab:
    """One strategy: the protocol it came from and the route as the chemist has it."""

    id: str
    protocol: str
    title: str
    route: Route


@dataclass(frozen=True)
class Experiment:
    """A target and its tabs. Frozen; equal experiments show equal numbers."""

    target: Target
    tabs: tuple[Tab, ...]

    def tab(self, tab_id: str) -> Tab:
        """The tab of this id; ``KeyError`` where there is none."""
        return {tab.id: tab for tab in self.tabs}[tab_id]

    def at(self, tab_id: str, step_id: str) -> tuple[Tab, RouteStep] | None:
        """The tab and the step at a place; ``None`` where there is no such, or no longer."""
        for tab in self.tabs:
            for step in tab.route.steps:
                if (tab.id, step.id) == (tab_id, step_id):
                    return tab, step
        return None


def new_experiment(
    target: Target, protocol_ids: tuple[str, ...], bench: Bench, scale: Amount | None = None
) -> Experiment:
    """An experiment with a tab for each protocol, at a scale in mmol of each first step's reference."""
    experiment = Experiment(target, ())
    for protocol_id in protocol_ids:
        experiment = with_new_tab(experiment, protocol_id, bench, scale)
    return experiment


def with_new_tab(experiment: Experiment, protocol_id: str, bench: Bench, scale: Amount | None = None) -> Experiment:
    """The experiment with one more tab, the last, for a protocol."""
    protocol = bench.protocols[protocol_id]
    route = new_route(protocol, experiment.target, bench.shelf, bench.chemistry, scale)
    taken = {tab.id for tab in experiment.tabs}
    n = 1
    tab_id = protocol_id
    while tab_id in taken:
        n += 1
        tab_id = f"{protocol_id}-{n}"
    title = protocol.title if n == 1 else f"{protocol.title} {n}"
    return replace(experiment, tabs=(*experiment.tabs, Tab(tab_id, protocol_id, title, route)))


def without_tab(experiment: Experiment, tab_id: str) -> Experiment:
    """The experiment with a tab taken off."""
    return replace(experiment, tabs=tuple(tab for tab in experiment.tabs if tab.id != tab_id))


def with_route(experiment: Experiment, tab_id: str, route: Route) -> Experiment:
    """The experiment with the route of one tab replaced."""
    return replace(
        experiment, tabs=tuple(replace(tab, route=route) if tab.id == tab_id else tab for tab in experiment.tabs)
    )


def with_target(experiment: Experiment, target: Target, bench: Bench) -> Experiment:
    """The experiment for another target: every tab keeps its edits and changes its compounds.

    A row keeps the bottle that was chosen for it as long as the target's compound for it stays the same, and the
    product its coefficient. A bottle that nobody changed on the row follows the target's.

    Raises:
        ChemistryError: a tab comes from a protocol, step, variant or isolation that the bench does not have.
    """
    tabs = tuple(replace(tab, route=_retargeted(tab, experiment.target, target, bench)) for tab in experiment.tabs)
    return Experiment(target, tabs)


def _retargeted(tab: Tab, old: Target, target: Target, bench: Bench) -> Route:
    protocol = _known(bench.protocols, tab.protocol, tab)
    if not protocol.steps:
        return tab.route
    before = chain(protocol, old, bench.chemistry)
    made = chain(protocol, target, bench.chemistry)
    plans = {plan.id: plan for plan in protocol.steps}
    for step in tab.route.steps:
        plan = _known(plans, step.id, tab)
        for one in (step.front, *step.parked):
            _known({variant.id: variant for variant in plan.variants}, one.variant, tab)
            _known({isolation.id: isolation for isolation in plan.isolations}, one.isolation, tab)
    steps = tuple(
        _retargeted_step(step, plans[step.id], before[step.id], made[step.id], bench) for step in tab.route.steps
    )
    return settled(replace(tab.route, steps=steps))


def _known(there: Mapping[str, T], wanted: str, tab: Tab) -> T:
    """What a tab was made by: its file may come from a diazgui with other protocols."""
    if wanted not in there:
        raise ChemistryError(
            f"The tab “{tab.title}” comes from a protocol with “{wanted}”, which is not known here, so it cannot "
            "follow another target. Take the tab off, or keep the target."
        )
    return there[wanted]


def _retargeted_step(step: RouteStep, plan: Step, before: Made, made: Made, bench: Bench) -> RouteStep:
    def renewed(one: Version) -> Version:
        return replace(one, sheet=_retargeted_sheet(one, plan, before, made, bench))

    return replace(step, front=renewed(step.front), parked=tuple(renewed(one) for one in step.parked))


def _retargeted_sheet(one: Version, plan: Step, before: Made, made: Made, bench: Bench) -> Sheet:
    variant = variant_of(plan, one.variant)
    isolation = next(i for i in plan.isolations if i.id == one.isolation)
    _, bound_before = isolated_product(before.product, variant, isolation, bench.shelf, bench.chemistry)
    product, acids = isolated_product(made.product, variant, isolation, bench.shelf, bench.chemistry)
    entries = tuple(_with_new_compound(entry, before, made) for entry in one.sheet.entries)
    if isolation.form == "salt":
        bound = {p.id: p.basis for p in variant.portions + isolation.portions if p.coefficient == "salt"}
        entries = tuple(_with_acids(e, bound[e.id], bound_before, acids) if e.id in bound else e for e in entries)
    kept = {p.id: p.coefficient for p in one.sheet.products}
    product = replace(product, coefficient=kept.get(product.id, product.coefficient))
    others = tuple(p for p in one.sheet.products if p.id != product.id)
    return replace(one.sheet, entries=entries, products=(product, *others))


def _with_acids(entry: Entry, planned: Basis, before: float, now: float) -> Entry:
    """A salt's acid for another number of acids; equivalents and a coefficient that nobody changed follow it."""
    basis = enough_acid(planned, now) if entry.basis == enough_acid(planned, before) else entry.basis
    unchanged = entry.coefficient == (before or None)
    nu = (Coefficient(now) if now else None) if unchanged else entry.coefficient
    return replace(entry, basis=basis, coefficient=nu)


def _with_new_compound(entry: Entry, before: Made, made: Made) -> Entry:
    was, now = before.slots.get(entry.slot), made.slots.get(entry.slot)
    if was is None or now is None or was == now:
        return entry
    if was.compound == now.compound and entry.substance != was:
        return entry
    # Another compound comes as it is: the form in which the step before isolates it is handed on afresh.
    basis = replace(entry.basis, parts=()) if isinstance(entry.basis, HandedOn) else entry.basis
    return replace(entry, substance=now, basis=basis)


def variant_of(plan: Step, variant_id: str) -> Variant:
    """The variant of a step by its id; ``KeyError`` where the protocol has none such."""
    return {variant.id: variant for variant in plan.variants}[variant_id]


def with_chosen_version(
    experiment: Experiment, tab_id: str, step_id: str, variant_id: str, isolation_id: str, bench: Bench
) -> Experiment:
    """Run a step by another variant or isolate it in another form; what was typed before is kept aside.

    A version seen before comes back as it was left; a new one comes as the protocol has it, at the scale of now.
    """
    tab = experiment.tab(tab_id)
    protocol = bench.protocols[tab.protocol]
    made = chain(protocol, experiment.target, bench.chemistry)
    new = version(
        protocol.step(step_id),
        made[step_id],
        bench.shelf,
        bench.chemistry,
        variant_id,
        isolation_id,
        first=protocol.steps[0].id == step_id,
    )
    return with_route(experiment, tab_id, with_version(tab.route, step_id, new))
