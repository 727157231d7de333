"""A whole route made larger or smaller: by a factor, by a row of its first step, or by what is wanted of its product.

Stating the scale by any of these ends what was wanted before; only :func:`with_wanted` keeps the route at it.
"""

from dataclasses import replace

from diazgui.core.amounts import reference_amount
from diazgui.core.quantities import QuantityError
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
    settled,
    with_reference_basis,
    with_sheet,
)
from diazgui.core.scaling import require_unweighed, scaled_to
from diazgui.core.sheet import WANTED, Absolute, ByAmount, ByMass, HandedOn, Sheet, Unstated


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


def scaled_route_to_product(route: Route, wanted: ByAmount | ByMass, *, as_base: bool = False) -> Route:
    """The whole route scaled once so that its last step is planned to make a stated amount or mass of its product.

    The planned yields count. A mass is that of the form isolated, or with ``as_base`` that of the free base in it.

    Raises:
        QuantityError: the route makes no known amount, the mass means none, or a pinned row keeps it from there.
    """
    return by_hand(with_wanted(route, Wanted(wanted, as_base)))


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
        raise QuantityError("A pinned row keeps the product from that amount: take its pin off, then scale.")
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
