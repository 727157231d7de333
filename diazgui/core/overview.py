"""A route at one look: what each step starts from, what it makes, what it hands on, and the yield over all.

The yield over all counts from the limiting reagent of the first step to the product of the last: what each step makes
of the compound it starts from, multiplied. A step that runs on an amount of its own counts by that amount, and what a
step leaves unused of the compound handed to it is lost to the whole.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from math import prod

from diazgui.core.quantities import Amount, Coefficient, Fraction, Mass, MolarMass
from diazgui.core.reckoning import CALCULATED, Answer, Given, unknown, worked
from diazgui.core.route import Route, RouteStep, handed_on, is_from_wanted, is_linked
from diazgui.core.sheet import ONE_TO_ONE, Sheet
from diazgui.core.substance import PURE
from diazgui.core.table import Row, limiting, rows
from diazgui.core.yields import ProductRow, product_rows

NO_START = "No row says yet what this step starts from: choose a reference."
NO_PRODUCT = "This step has no product."
OF_YIELD = "definition of the yield"
NO_PLAN = "No yield is planned for this step: type one."


class Origin(StrEnum):
    """Where the amount that a step hands on comes from."""

    THEORY = "theory"
    PLANNED = "planned"
    ISOLATED = "isolated"


@dataclass(frozen=True)
class StepOverview:
    """One step. Values are ``None`` where unknown, with a sentence in ``reasons`` under the field's name.

    The starting material is what the step before hands on, or in the first step the reagent that limits; where it was
    weighed, amount and mass are those. Masses of the product are of the form isolated.
    """

    id: str
    title: str
    linked: bool = False  # the amount comes from the step before
    start: str = ""
    start_amount: Amount | None = None
    start_mass: Mass | None = None  # as weighed
    start_coefficient: Coefficient | None = None
    product: str = ""
    molar_mass: MolarMass | None = None
    product_coefficient: Coefficient = ONE_TO_ONE
    amount: Amount | None = None  # theoretical
    mass: Mass | None = None  # theoretical
    planned_yield: Fraction | None = None
    planned_amount: Amount | None = None
    planned_mass: Mass | None = None
    isolated_mass: Mass | None = None  # as weighed
    isolated_purity: Fraction | None = None
    isolated_amount: Amount | None = None
    isolated_yield: Fraction | None = None
    handed_amount: Amount | None = None
    handed_mass: Mass | None = None  # as weighed, of ``handed_purity``
    handed_purity: Fraction = PURE
    origin: Origin = Origin.THEORY
    reasons: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Overview:
    """The steps of a route, and its yield over all: as planned, and of what is isolated as far as that is done.

    ``done`` are the ids of the steps from the first on of which something is isolated; ``isolated`` counts them.
    """

    steps: tuple[StepOverview, ...]
    planned: Answer
    isolated: Answer
    done: tuple[str, ...] = ()


def overview(route: Route) -> Overview:
    """What follows from a route as a whole."""
    steps = tuple(_step(step) for step in route.steps)
    done = steps[: next((i for i, step in enumerate(steps) if step.isolated_mass is None), len(steps))]
    return Overview(
        steps,
        _over_all(steps, "planned", lambda step: step.planned_amount),
        _over_all(done or steps[:1], "isolated", lambda step: step.isolated_amount),
        tuple(step.id for step in done),
    )


def _step(step: RouteStep) -> StepOverview:
    sheet = step.sheet
    row = _start(sheet)
    product = next(iter(product_rows(sheet)), None)
    handed, no_amount = handed_on(step)
    linked = is_linked(sheet) and not is_from_wanted(sheet)
    known = StepOverview(step.id, step.title, linked)
    known = _with_handed(_with_product(_with_start(known, row), product), sheet, product, handed)
    reasons = {**_start_reasons(row), **_product_reasons(product)}
    reasons["handed_amount"] = no_amount
    reasons["handed_mass"] = no_amount or reasons.get("molar_mass", "")
    lacking = {name: text for name, text in reasons.items() if text and getattr(known, name, None) is None}
    return replace(known, reasons=lacking)


def _start(sheet: Sheet) -> Row | None:
    """The row of the compound that the step before makes, else of the reagent that limits, else of the reference."""
    handed = [entry.id for entry in sheet.entries if entry.slot == "previous"]
    found = {row.id: row for row in rows(sheet)}
    ids = [*handed, *limiting(sheet).entries, sheet.reference]
    return next((found[entry_id] for entry_id in ids if entry_id in found), None)


def _with_start(step: StepOverview, row: Row | None) -> StepOverview:
    if row is None:
        return step
    weighed = row.weighed_mass is not None or row.weighed_volume is not None
    return replace(
        step,
        start=row.name,
        start_amount=row.actual_amount if weighed else row.amount,
        start_mass=row.weighed_mass if weighed else row.mass,
        start_coefficient=row.coefficient,
    )


def _start_reasons(row: Row | None) -> dict[str, str]:
    if row is None:
        return {"start_amount": NO_START, "start_mass": NO_START}
    amount = row.reasons.get("amount", "") or row.reasons.get("actual_amount", "")
    return {"start_amount": amount, "start_mass": row.reasons.get("mass", "") or "It was measured by volume."}


def _with_product(step: StepOverview, row: ProductRow | None) -> StepOverview:
    if row is None:
        return step
    return replace(
        step,
        product=row.name,
        product_coefficient=row.coefficient,
        molar_mass=row.molar_mass,
        amount=row.amount,
        mass=row.mass,
        planned_yield=row.planned_yield,
        planned_amount=row.planned_amount,
        planned_mass=row.planned_mass,
        isolated_mass=row.isolated_mass,
        isolated_purity=row.isolated_purity,
        isolated_amount=row.isolated_amount,
        isolated_yield=row.isolated_yield,
    )


_OF_PRODUCT = (
    *("molar_mass", "amount", "mass", "planned_yield", "planned_amount", "planned_mass"),
    *("isolated_mass", "isolated_purity", "isolated_amount", "isolated_yield"),
)


def _product_reasons(row: ProductRow | None) -> dict[str, str]:
    if row is None:
        return dict.fromkeys(_OF_PRODUCT, NO_PRODUCT)
    plan = {} if row.planned_yield is not None else dict.fromkeys(("planned_amount", "planned_mass"), NO_PLAN)
    return {**row.reasons, "planned_yield": NO_PLAN, **plan}


def _with_handed(step: StepOverview, sheet: Sheet, row: ProductRow | None, amount: Amount | None) -> StepOverview:
    """What goes on into the next step: isolated before planned before theory."""
    if row is None:
        return step
    step = replace(step, handed_amount=amount)
    if sheet.isolated is not None:
        purity = sheet.isolated.purity
        return replace(step, handed_mass=row.isolated_mass, handed_purity=purity, origin=Origin.ISOLATED)
    if row.planned_yield is not None:
        return replace(step, handed_mass=row.planned_mass, origin=Origin.PLANNED)
    return replace(step, handed_mass=row.mass, origin=Origin.THEORY)


def _over_all(steps: Sequence[StepOverview], which: str, made: Callable[[StepOverview], Amount | None]) -> Answer:
    """The yield over some steps, a fraction, with a line for each; unknown as soon as that of one of them is."""
    found = [_of_step(step, which, made(step)) for step in steps]
    for step, one in zip(steps, found, strict=True):
        if one.value is None:
            return unknown(f"Step {step.id}: {one.reason}", "")
    if len(found) == 1:
        return found[0]
    terms = tuple(one.why[-1].result for one in found)
    formula = f"Y({which}) = {' · '.join(term.symbol for term in terms)}"
    before = tuple(line for one in found for line in one.why)
    return worked(formula, terms, prod(term.value for term in terms), "", CALCULATED, before)


def _of_step(step: StepOverview, which: str, made: Amount | None) -> Answer:
    """What one step makes of the compound that it starts from: (n / ν of the product) / (n / ν of the start)."""
    if made is None or step.start_amount is None:
        return unknown(step.reasons.get(f"{which}_amount" if made is None else "start_amount", ""), "")
    nu, nu_start = step.product_coefficient, step.start_coefficient
    if nu_start is None:
        return unknown(f"{step.start} has no coefficient, so nobody knows how much of the product it can make.", "")
    if not step.start_amount:
        return unknown("It starts from an amount of 0, so no yield can be counted.", "")
    n, start = f"n({which}, {step.product or 'product'})", f"n({step.start or 'start'})"
    given: tuple[Given, ...] = (Given(n, made, "mmol"), Given(start, step.start_amount, "mmol"))
    value = made / nu / (step.start_amount / nu_start)
    if nu == nu_start == ONE_TO_ONE:
        return worked(f"Y({step.id}) = {n} / {start}", given, value, "", OF_YIELD)
    given = (*given, Given("ν(product)", nu), Given("ν(start)", nu_start))
    return worked(f"Y({step.id}) = ({n} / ν(product)) / ({start} / ν(start))", given, value, "", OF_YIELD)
