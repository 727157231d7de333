"""Strategies side by side for one target, each counted for the same amount of its final product.

The amount is what the strategy in front is planned to make: theory times the planned yields, theory alone where none is
planned. No yield is invented, so that a strategy without a plan looks better than it will be; whoever shows the numbers
says so. What was weighed or isolated is no part of it: plans are compared, not runs.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from diazgui.core.amounts import reference_amount
from diazgui.core.budget import Counts
from diazgui.core.consumption import (
    after_reaction,
    gas_set_free,
    hydrogen_taken_up,
    over_route,
    reaction_time,
    reagents,
    solvents,
    taken_rows,
)
from diazgui.core.experiment import Experiment
from diazgui.core.gas import ATMOSPHERE, ROOM, Pressure, gas_budget
from diazgui.core.guidance.notice import Severity
from diazgui.core.quantities import Amount, Temperature
from diazgui.core.reckoning import CALCULATED, DEFINITION, Answer, Given, told, unknown, worked
from diazgui.core.route import RouteStep, handed_on
from diazgui.core.share_of_theory import Selectivity, share_of_theory
from diazgui.core.sheet import Range
from diazgui.core.yields import ProductRow, product_rows

NO_PAIR = "No step alkylates or protects a diamine with two equal N–H, so the statistics do not apply."
NOTHING_MADE = "The strategy makes 0 of its product: state its scale first."
NO_BASIS = "No strategy makes a known amount of a product yet: state a scale and a target first."
PLANNED_AMOUNT = "theory × planned yields"


@dataclass(frozen=True)
class Warned:
    """A notice of a step, by its severity and its sentence."""

    step: str
    severity: Severity
    title: str


@dataclass(frozen=True)
class PlanStep:
    """A step as it is planned, and what structures and rules say of it.

    ``pair`` are the ids of a diamine with two equal N–H and of what they take, where there are such;
    ``quaternary`` says whether they can make a quaternary salt.
    """

    step: RouteStep
    counts: Counts
    pair: tuple[str, str] | None = None
    quaternary: bool = False
    notices: tuple[Warned, ...] = ()


@dataclass(frozen=True)
class Plan:
    """A strategy to be compared: ``tab`` is the id of the tab that it is open in, empty where it is not open."""

    protocol: str
    title: str
    tab: str
    steps: tuple[PlanStep, ...]

    def is_in(self, tab_id: str) -> bool:
        """Whether it is what stands in a tab."""
        return bool(tab_id) and self.tab == tab_id

    @property
    def problem(self) -> str:
        """Why the strategy cannot be used for this target; empty where it can."""
        products = (one.step.sheet.products for one in self.steps)
        return next((some[0].compound.problem for some in products if some and some[0].compound.problem), "")


@dataclass(frozen=True)
class Strategy:
    """What follows from a plan, for the amount of product that all are counted for.

    Masses in mg, volumes in mL, the share and the ratios (mg of reagents or solvents for each mg of product, as free
    base) as bare numbers. ``unplanned`` are the ids of the steps without a planned yield. ``pictograms`` has the names
    of the rows under the code of each; ``unlisted`` those of which no hazards are on record.
    """

    plan: Plan
    selectivity: Selectivity
    product: str
    amount: Answer
    mass: Answer
    reagents: Answer
    solvents: Answer
    reagents_per_product: Answer
    solvents_per_product: Answer
    work_up: Answer
    gas: Answer
    taken_up: Answer
    time: Range | None
    time_reason: str = ""
    unplanned: tuple[str, ...] = ()
    pictograms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unlisted: tuple[str, ...] = ()


@dataclass(frozen=True)
class Comparison:
    """The strategies in their order, and the amount that they are counted for, with the plan that sets it."""

    amount: Answer
    of: Plan | None
    strategies: tuple[Strategy, ...]


def scale_in_front(experiment: Experiment, front: str) -> Amount | None:
    """The scale at which another strategy is opened: that of the tab in front, mmol of its first reference, if any."""
    steps = (tab.route.steps for tab in experiment.tabs if tab.id == front)
    first = next((some[0].sheet for some in steps if some), None)
    return (reference_amount(first)[0] or None) if first is not None else None


def compare(
    plans: Sequence[Plan], front: str = "", temperature: Temperature = ROOM, pressure: Pressure = ATMOSPHERE
) -> Comparison:
    """Count all plans for the amount of product that the one in the tab ``front`` makes.

    Where that one makes no known amount, the first that does takes its place.

    Raises:
        QuantityError: no gas has this temperature (°C) or pressure (kPa).
    """
    made = [(plan, _made(plan)) for plan in plans]
    made.sort(key=lambda one: not one[0].is_in(front))  # stable: the others stay in their order
    of, n = next((one for one in made if one[1].value is not None), (None, unknown(NO_BASIS)))
    basis = n if n.value is None else told("n(product)", n.value, "mmol", PLANNED_AMOUNT)
    return Comparison(basis, of, tuple(_strategy(plan, basis, temperature, pressure) for plan in plans))


def _made(plan: Plan) -> Answer:
    """What the plan makes as it stands, mmol."""
    if plan.problem:
        return unknown(plan.problem)
    if not plan.steps:
        return unknown(NOTHING_MADE)
    n, reason = handed_on(plan.steps[-1].step)
    return told("n(as it stands)", n, "mmol", PLANNED_AMOUNT) if n else unknown(reason or NOTHING_MADE)


def _strategy(plan: Plan, n: Answer, temperature: Temperature, pressure: Pressure) -> Strategy:
    steps, k = [one.step for one in plan.steps], _factor(n, _made(plan))
    product = next(iter(product_rows(steps[-1].sheet)), None) if steps else None
    base = _as_base(steps, product, n, k)
    used = over_route("m(reagents)", "mg", k, [(step.id, reagents(step)) for step in steps])
    solvent = over_route("m(solvents)", "mg", k, [(step.id, solvents(step)) for step in steps])
    budgets = [(one.step.id, gas_budget(one.step.sheet, one.counts, temperature, pressure)) for one in plan.steps]
    time, time_reason = reaction_time((step.id, step.sheet.conditions.time) for step in steps)
    pictograms, unlisted = _hazards(steps)
    return Strategy(
        plan=plan,
        selectivity=_selectivity(plan),
        product=product.name if product is not None else "",
        amount=n if k.value is not None else unknown(k.reason),
        mass=_mass(product, n, k),
        reagents=used,
        solvents=solvent,
        reagents_per_product=_ratio("reagents", used, base),
        solvents_per_product=_ratio("solvents", solvent, base),
        work_up=over_route("V(work-up)", "mL", k, [(step.id, after_reaction(step)) for step in steps]),
        gas=over_route("V(gas)", "mL", k, [(one, gas_set_free(one, budget)) for one, budget in budgets]),
        taken_up=over_route("V(H₂)", "mL", k, [(one, hydrogen_taken_up(one, budget)) for one, budget in budgets]),
        time=None if plan.problem else time,
        time_reason=plan.problem or time_reason,
        unplanned=tuple(step.id for step in steps if step.sheet.planned_yield is None),
        pictograms=pictograms,
        unlisted=unlisted,
    )


def _factor(wanted: Answer, made: Answer) -> Answer:
    """How many times as large the plan has to be."""
    if wanted.value is None or made.value is None:
        return unknown(made.reason or wanted.reason, "")
    given = (wanted.why[-1].result, made.why[-1].result)
    formula = "k = n(product) / n(as it stands)"
    return worked(formula, given, wanted.value / made.value, "", CALCULATED, (*wanted.why, *made.why))


def _mass(product: ProductRow | None, n: Answer, k: Answer) -> Answer:
    """Of the form isolated."""
    if n.value is None or k.value is None or product is None:
        return unknown(k.reason or n.reason, "mg")
    if product.molar_mass is None:
        return unknown(product.reasons["molar_mass"], "mg")
    given = (n.why[-1].result, Given("M(product)", product.molar_mass, "g/mol"))
    return worked("m(product) = n(product) · M(product)", given, n.value * product.molar_mass, "mg", DEFINITION, n.why)


def _as_base(steps: Sequence[RouteStep], product: ProductRow | None, n: Answer, k: Answer) -> Answer:
    if n.value is None or k.value is None or product is None:
        return unknown(k.reason or n.reason, "mg")
    M = steps[-1].sheet.products[0].compound.molar_mass
    if M is None:
        return unknown(product.reasons.get("molar_mass", "The molar mass of the product is not known."), "mg")
    given = (n.why[-1].result, Given("M(free base)", M, "g/mol"))
    return worked("m(free base) = n(product) · M(free base)", given, n.value * M, "mg", DEFINITION)


def _ratio(name: str, used: Answer, base: Answer) -> Answer:
    if used.value is None or not base.value:
        return unknown(used.reason or base.reason, "")
    given = (used.why[-1].result, base.why[-1].result)
    formula = f"m({name}) / m(free base)"
    symbol = f"ratio = {formula}"
    return worked(symbol, given, used.value / base.value, "", CALCULATED, (*used.why, *base.why))


def _selectivity(plan: Plan) -> Selectivity:
    """Of the step with the smallest share, where several have two equal N–H."""
    if plan.problem:
        return Selectivity(unknown(plan.problem, ""))
    found = [share_of_theory(one.step, one.pair, one.quaternary) for one in plan.steps if one.pair is not None]
    found.sort(key=lambda one: -1.0 if one.share.value is None else one.share.value)
    return found[0] if found else Selectivity(unknown(NO_PAIR, ""))


def _hazards(steps: Sequence[RouteStep]) -> tuple[dict[str, tuple[str, ...]], tuple[str, ...]]:
    """The rows under the code of each of their pictograms, and those that none are listed for; each name once."""
    found: dict[str, dict[str, None]] = {}
    unlisted: dict[str, None] = {}
    for row in (row for step in steps for row in taken_rows(step.sheet)):
        for code in row.hazards or ():
            found.setdefault(code, {})[row.name] = None
        if row.hazards is None and row.name:
            unlisted[row.name] = None
    return {code: tuple(found[code]) for code in sorted(found)}, tuple(unlisted)
