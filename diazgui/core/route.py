"""Steps in a row: each hands its product on to the next, forwards, by the planned yield.

A step whose reference is handed on keeps, in its sheet, the amount it was handed last; :func:`settled` brings a
route up to date after any edit. :func:`scaled_route_to_product` plans backwards, from what is wanted of the last.
"""

from dataclasses import dataclass, replace
from math import isclose

from diazgui.core.amounts import reference_amount
from diazgui.core.dispensing import (
    amount_in_mass,
    missing_for_amount,
)
from diazgui.core.edits import with_changed_entry
from diazgui.core.quantities import Amount, QuantityError
from diazgui.core.scaling import scaled, scaled_to
from diazgui.core.sheet import Absolute, Basis, ByAmount, ByMass, Entry, HandedOn, Product, Sheet
from diazgui.core.substance import Substance
from diazgui.core.table import rows
from diazgui.core.yields import product_rows, substance_of


@dataclass(frozen=True)
class Version:
    """One way of running a step: variant and isolation, and the sheet as the chemist left it.

    ``ticked`` are the ids of the instructions that are done, each once and in order. Like what was weighed they are
    facts of the bench: they stay when the sheet is scaled or takes another target, and every version has its own.
    """

    variant: str
    isolation: str
    sheet: Sheet
    ticked: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if list(self.ticked) != sorted(set(self.ticked)):
            raise QuantityError("Each instruction that is done is listed once, in the order of the ids.")


@dataclass(frozen=True)
class RouteStep:
    """A step of a route. ``parked`` keeps the versions that are not in front, with everything typed in them."""

    id: str
    title: str
    front: Version
    parked: tuple[Version, ...] = ()

    @property
    def sheet(self) -> Sheet:
        """The sheet in front."""
        return self.front.sheet


@dataclass(frozen=True)
class Route:
    """The steps of one strategy, in their order."""

    steps: tuple[RouteStep, ...]

    def step(self, step_id: str) -> RouteStep:
        """The step of this id; ``KeyError`` where there is none."""
        for step in self.steps:
            if step.id == step_id:
                return step
        raise KeyError(step_id)


def handed_on(step: RouteStep) -> tuple[Amount | None, str]:
    """Amount of main product that a step hands on, mmol, or ``None`` and why.

    The theoretical amount times the planned yield; without a planned yield the theoretical amount.
    """
    products = product_rows(step.sheet)
    if not products:
        return None, f"Step {step.id} has no product."
    first = products[0]
    amount = first.planned_amount if first.planned_yield is not None else first.amount
    if amount is None:
        return None, f"Step {step.id} hands on no known amount. {first.reasons.get('amount', '')}".strip()
    return amount, ""


def settled(route: Route) -> Route:
    """The route with every amount handed on brought up to date; absolute entries scale along with it.

    The form isolated is handed on too: what a step gives as a dihydrochloride the next one weighs as such.
    """
    steps: list[RouteStep] = []
    for step in route.steps:
        if not steps:
            steps.append(step)
            continue
        before = steps[-1]
        sheet = _received(step.sheet, *handed_on(before), before.id)
        if before.sheet.products:
            sheet = _in_form_of(sheet, before.sheet.products[0])
        steps.append(replace(step, front=replace(step.front, sheet=sheet)))
    return Route(tuple(steps))


def is_linked(sheet: Sheet) -> bool:
    """Whether the sheet's reference takes its amount from the step before."""
    return _link(sheet) is not None


def _link(sheet: Sheet) -> HandedOn | None:
    basis = sheet.entry(sheet.reference).basis if sheet.reference else None
    return basis if isinstance(basis, HandedOn) else None


def _received(sheet: Sheet, amount: Amount | None, reason: str, origin: str) -> Sheet:
    basis = _link(sheet)
    if basis is None:
        return sheet
    last = basis.last
    if amount and last and not isclose(amount, last, rel_tol=1e-12):
        sheet = scaled(sheet, amount / last)
    return _with_reference_basis(
        sheet, replace(basis, amount=amount, last=amount or last, origin=origin, reason=reason)
    )


def _in_form_of(sheet: Sheet, product: Product) -> Sheet:
    """The sheet with the product handed on in its bottle, where the form isolated is not that of last time."""
    basis = _link(sheet)
    if basis is None or basis.parts == product.parts:
        return sheet
    bottle = substance_of(product)

    def in_bottle(entry: Entry) -> Entry:
        supplied = replace(bottle, compound=entry.substance.compound)
        return replace(entry, substance=supplied, basis=replace(basis, parts=product.parts))

    return with_changed_entry(sheet, sheet.reference, in_bottle)


def with_sheet(route: Route, step_id: str, sheet: Sheet) -> Route:
    """The route with one sheet replaced and everything after it brought up to date."""
    step = route.step(step_id)
    return _with_step(route, replace(step, front=replace(step.front, sheet=sheet)))


def with_ticked(route: Route, step_id: str, instruction_id: str, done: bool) -> Route:
    """Tick an instruction of a step off as done, or take its tick away; no number changes by it."""
    step = route.step(step_id)
    others = set(step.front.ticked) - {instruction_id}
    ticked = tuple(sorted(others | {instruction_id} if done else others))
    ticked_step = replace(step, front=replace(step.front, ticked=ticked))
    return Route(tuple(ticked_step if s.id == step_id else s for s in route.steps))


def with_version(route: Route, step_id: str, version: Version) -> Route:
    """Bring another version of a step to the front, as it was left or, if it is new, as given.

    The version leaving the front is parked whole. The scale goes with the step: a version that comes back is
    scaled to the amount that its reference has now, where both are known.
    """
    step = route.step(step_id)
    front = step.front
    if (front.variant, front.isolation) == (version.variant, version.isolation):
        return route
    kept = [v for v in step.parked if (v.variant, v.isolation) == (version.variant, version.isolation)]
    others = tuple(v for v in step.parked if v not in kept)
    chosen = kept[0] if kept else version
    scaled_version = replace(chosen, sheet=_at_scale_of(chosen.sheet, front.sheet))
    return _with_step(route, replace(step, front=scaled_version, parked=(*others, front)))


def _at_scale_of(sheet: Sheet, model: Sheet) -> Sheet:
    """The sheet at the scale of another one that has the row of its reference; planned yield included."""
    sheet = replace(sheet, planned_yield=model.planned_yield)
    wanted = {row.id: row.amount for row in rows(model)}.get(sheet.reference)
    now = _own_amount(sheet)
    if not wanted or not now:
        return sheet
    if sheet.reference != model.reference:
        return scaled(sheet, wanted / now)
    grown = sheet if wanted == now else scaled(sheet, wanted / now)
    old, new = model.entry(model.reference), grown.entry(grown.reference)
    # A mass or volume belongs to one bottle: where the bottle differs, only the amount carries over.
    if isinstance(old.basis, HandedOn):
        own = _link(grown) or HandedOn()
        return _with_reference_basis(grown, replace(old.basis, parts=own.parts))
    return _with_reference_basis(grown, old.basis if old.substance == new.substance else ByAmount(wanted))


def _own_amount(sheet: Sheet) -> Amount | None:
    """The amount that the sheet's absolute entries belong to."""
    basis = _link(sheet)
    return reference_amount(sheet)[0] if basis is None else basis.last


def _with_reference_basis(sheet: Sheet, basis: Basis) -> Sheet:
    return with_changed_entry(sheet, sheet.reference, lambda entry: replace(entry, basis=basis))


def _with_step(route: Route, step: RouteStep) -> Route:
    return settled(Route(tuple(step if s.id == step.id else s for s in route.steps)))


def scaled_route(route: Route, k: float) -> Route:
    """The whole route ``k`` times as large: the first step is scaled, the others follow.

    Steps that were unlinked from the one before are scaled too.
    """
    steps = tuple(
        step if i and is_linked(step.sheet) else replace(step, front=replace(step.front, sheet=scaled(step.sheet, k)))
        for i, step in enumerate(route.steps)
    )
    return settled(Route(steps))


def scaled_route_to(route: Route, entry_id: str, basis: Absolute) -> Route:
    """The whole route scaled so that an entry of the first step comes to a stated amount, mass or volume."""
    first, *others = route.steps
    before, _ = reference_amount(first.sheet)
    sheet = scaled_to(first.sheet, entry_id, basis)
    after, _ = reference_amount(sheet)
    grown = scaled_route(Route((first, *others)), after / before) if before and after else route
    return with_sheet(grown, first.id, sheet)


def scaled_route_to_product(route: Route, wanted: ByAmount | ByMass, *, as_base: bool = False) -> Route:
    """The whole route scaled so that its last step is planned to make a stated amount or mass of its product.

    The planned yields count. A mass is that of the form isolated, or with ``as_base`` that of the free base in it.

    Raises:
        QuantityError: the route makes no known amount, the mass means none, or a pinned row keeps it from there.
    """
    last = route.steps[-1]
    now, reason = handed_on(last)
    if not now:
        raise QuantityError(reason or "The route makes 0 of its product: state the amount of its first step first.")
    n = _amount_of_product(last.sheet.products[0], wanted, as_base)
    grown = scaled_route(route, n / now)
    made, _ = handed_on(grown.steps[-1])
    if made is None or not isclose(made, n, rel_tol=1e-9):
        raise QuantityError("A pinned row keeps the product from that amount: take its pin off, then scale.")
    return grown


def _amount_of_product(product: Product, wanted: ByAmount | ByMass, as_base: bool) -> Amount:
    if isinstance(wanted, ByAmount):
        return wanted.value
    form = Substance(product.compound) if as_base else substance_of(product)
    n = amount_in_mass(form, wanted.value)
    if n is None:
        raise QuantityError(missing_for_amount(form))
    return n


def with_link(route: Route, step_id: str) -> Route:
    """Let a step's reference take its amount from the step before again; it has to be that step's product.

    Raises:
        QuantityError: it is the first step, or its reference is not the product of the step before.
    """
    sheet = route.step(step_id).sheet
    if step_id == route.steps[0].id:
        raise QuantityError("No step comes before the first one: state the amount of its reference.")
    if not sheet.reference or sheet.entry(sheet.reference).slot != "previous":
        raise QuantityError("The step before hands on its product: make the row of that product the reference first.")
    return with_sheet(route, step_id, _with_reference_basis(sheet, HandedOn(last=_own_amount(sheet) or None)))
