"""A whole route made larger or smaller: by a factor, by a row of its first step, or by what is wanted of its product.

Stating the scale by any of these ends what was wanted before; only :func:`with_wanted` keeps the route at it.
"""

from dataclasses import replace
from math import isclose

from diazgui.core.amounts import by_itself, reference_amount
from diazgui.core.edits import with_basis
from diazgui.core.quantities import Amount, QuantityError
from diazgui.core.route import (
    Route,
    RouteStep,
    Wanted,
    amount_wanted,
    brought_to,
    grown_steps,
    handed_on,
    is_begun,
    is_from_wanted,
    is_linked,
    settled,
    with_reference_basis,
    with_sheet,
)
from diazgui.core.scaling import require_unweighed, scaled, scaled_to
from diazgui.core.sheet import WANTED, Absolute, ByAmount, HandedOn, Sheet, Unstated
from diazgui.core.yields import ProductRow, product_rows, substance_of


class PinnedError(QuantityError):
    """What was asked for cannot be reached, because a row that limits the product is pinned."""

    def __init__(self) -> None:
        super().__init__("A pinned row keeps the product from that amount: take its pin off, then scale.")


def scaled_route(route: Route, k: float) -> Route:
    """The whole route ``k`` times as large: the first step is scaled, the others follow.

    Steps that were unlinked from the one before are scaled too.

    Raises:
        QuantityError: the factor is none, or the first step was begun, so that nothing would follow.
    """
    route = by_hand(route)
    require_unweighed(route.steps[0].sheet)
    return settled(replace(route, steps=grown_steps(route, k)))


def scaled_route_to(route: Route, entry_id: str, basis: Absolute) -> Route:
    """The whole route scaled so that an entry of the first step comes to a stated amount, mass or volume."""
    route = by_hand(route)
    first = route.steps[0]
    before, _ = reference_amount(first.sheet)
    sheet = scaled_to(first.sheet, entry_id, basis)
    after, _ = reference_amount(sheet)
    grown = scaled_route(route, after / before) if before and after else route
    return with_sheet(grown, first.id, sheet)


def scaled_by_row(route: Route, step_id: str, row_id: str, basis: Absolute) -> Route:
    """The route scaled so that a row of a step, an entry or a product, comes to what is stated.

    A step on its own amount is scaled with the steps that follow it. A step that takes its amount from the one
    before cannot move alone: the whole route is scaled by the same factor. A product comes to it by what is planned.

    Raises:
        QuantityError: the row comes to 0 or to nothing known, something was weighed or isolated, or a pinned row
            keeps the product from there.
    """
    route = by_hand(route)
    sheet = route.step(step_id).sheet
    if all(entry.id != row_id for entry in sheet.entries):
        return _scaled_by_product(route, step_id, row_id, basis)
    if not is_linked(sheet):
        return with_sheet(route, step_id, scaled_to(sheet, row_id, basis))
    now, reason = reference_amount(sheet)
    if not now:
        raise QuantityError(reason or "The step before hands on 0: state the amount of the first step first.")
    # Scaled as if it stood on its own, the step tells the factor.
    after, _ = reference_amount(scaled_to(with_basis(sheet, sheet.reference, ByAmount(now)), row_id, basis))
    assert after is not None  # a scale that comes to no amount is refused
    grown = scaled_route(route, after / now)
    if isinstance(sheet.entry(row_id).basis, Absolute):
        return with_sheet(grown, step_id, with_basis(grown.step(step_id).sheet, row_id, basis))
    return grown


def _scaled_by_product(route: Route, step_id: str, product_id: str, basis: Absolute) -> Route:
    sheet = route.step(step_id).sheet
    row = _product_row(sheet, product_id)
    now = _planned(row)
    if not now:
        raise QuantityError(row.reasons.get("amount") or "The sheet makes 0 of its product: state its scale first.")
    form = substance_of(next(product for product in sheet.products if product.id == product_id))
    wanted = by_itself(form, basis)
    if wanted.amount is None:
        raise QuantityError(wanted.reason)
    if not wanted.amount:
        raise QuantityError("A sheet cannot be scaled to 0. Type an amount above 0.")
    require_unweighed(sheet)
    k = wanted.amount / now
    grown = scaled_route(route, k) if is_linked(sheet) else with_sheet(route, step_id, scaled(sheet, k))
    made = _planned(_product_row(grown.step(step_id).sheet, product_id))
    if made is None or not isclose(made, wanted.amount, rel_tol=1e-9):
        raise PinnedError
    return grown


def _product_row(sheet: Sheet, product_id: str) -> ProductRow:
    return next(row for row in product_rows(sheet) if row.id == product_id)


def _planned(row: ProductRow) -> Amount | None:
    """What is planned to be made of a product; without a planned yield, what could be."""
    return row.amount if row.planned_yield is None else row.planned_amount


def scaled_with(route: Route, step_id: str) -> tuple[RouteStep, ...]:
    """The steps that are scaled with a step: all where it takes its amount from the one before, else those after it."""
    at = next(i for i, step in enumerate(route.steps) if step.id == step_id)
    if at and is_linked(route.steps[at].sheet):
        return route.steps
    after = route.steps[at + 1 :]
    ends = next((i for i, step in enumerate(after) if not is_linked(step.sheet)), len(after))
    return (route.steps[at], *after[:ends])


def with_wanted(route: Route, wanted: Wanted | None) -> Route:
    """State what is wanted of the final product: from then on the amounts follow from it. ``None`` ends that.

    Raises:
        QuantityError: the route makes no known amount, the mass means none, a step was begun, or a pinned row keeps
            it from there.
    """
    if wanted is None:
        return by_hand(route)
    first, last = route.steps[0].sheet, route.steps[-1]
    begun = next((step for step in route.steps if is_begun(step.sheet)), None)
    if begun is not None:
        raise QuantityError(
            f"Something of step {begun.id} was weighed or isolated, so its plan stands. Plan another run first."
        )
    made, reason = handed_on(last)
    if not made:
        raise QuantityError(reason or "The route makes 0 of its product: state the amount of its first step first.")
    n, reason = amount_wanted(last.sheet, wanted)
    if n is None:
        raise QuantityError(reason)
    now, _ = reference_amount(first)
    linked = with_reference_basis(first, HandedOn(now, now, WANTED))
    found = brought_to(_with_first_sheet(route, linked), wanted)
    if found is None:
        raise PinnedError
    return replace(found, wanted=wanted)


def by_hand(route: Route) -> Route:
    """The route as it is, its scale stated as an amount and no longer following from what is wanted."""
    first = route.steps[0].sheet
    if not is_from_wanted(first):
        return route
    now, _ = reference_amount(first)
    basis = Unstated() if now is None else ByAmount(now)
    return replace(_with_first_sheet(route, with_reference_basis(first, basis)), wanted=None)


def _with_first_sheet(route: Route, sheet: Sheet) -> Route:
    first, *others = route.steps
    step: RouteStep = replace(first, front=replace(first.front, sheet=sheet))
    return replace(route, steps=(step, *others))
