"""What the field *Want* shows and states: an amount or a mass of the final product that the route is scaled to."""

from math import isclose

from diazgui.core.dispensing import dispensed_mass
from diazgui.core.quantities import Amount, Mass, QuantityError
from diazgui.core.route import Route, Wanted, amount_wanted, handed_on, is_begun
from diazgui.core.route_scaling import PinnedError, with_wanted
from diazgui.core.sheet import ByAmount, ByMass, Product
from diazgui.core.substance import Salt, Substance
from diazgui.core.yields import substance_of
from diazgui.report.typed_scale import pinned_sentence
from diazgui.units import Kind, Notation, number_and_unit, read, text


def final_product(route: Route) -> Product | None:
    """The product that the last step is run for."""
    return next(iter(route.steps[-1].sheet.products), None)


def salt_word(product: Product | None) -> str:
    """The salt in which the product is isolated, ``dihydrochloride``; empty for a free base."""
    if product is None or not product.parts:
        return ""
    supply = substance_of(product).supply
    return (supply.name if isinstance(supply, Salt) else "") or "salt"


def wanted_text(route: Route, notation: Notation) -> str:
    """What is wanted, as it was stated; empty while nothing is."""
    if route.wanted is None:
        return ""
    value, kind = route.wanted.basis.value, _kind(route.wanted)
    return text(value, kind, notation, stated=True)


def _kind(wanted: Wanted) -> Kind:
    return Kind.AMOUNT if isinstance(wanted.basis, ByAmount) else Kind.MASS


def with_wanted_text(route: Route, typed: str, as_base: bool, notation: Notation) -> Route:
    """The route scaled to what was typed; a bare number has the unit that is shown, and nothing typed wants nothing.

    Raises:
        QuantityError: the text is no mass or amount above 0, or the route cannot be brought to it.
    """
    if not typed.strip():
        return with_wanted(route, None)
    kinds: tuple[Kind, ...] = (Kind.MASS, Kind.AMOUNT)
    unit = None
    if route.wanted is not None:
        shown = _kind(route.wanted)
        kinds = (shown, *(kind for kind in kinds if kind is not shown))
        unit = number_and_unit(route.wanted.basis.value, shown, notation, stated=True)[1]
    if unit is None and typed.strip()[-1].isdigit():  # 500 of nothing in sight: mg or mmol?
        raise QuantityError("Type how much with its unit, such as 500 mg or 2 mmol.")
    reading = read(typed, kinds, unit, notation)
    if reading.kind is Kind.AMOUNT:
        return _brought(route, Wanted(ByAmount(Amount(reading.value))))
    return _brought(route, Wanted(ByMass(Mass(reading.value)), as_base))


def with_form_wanted(route: Route, as_base: bool) -> Route:
    """The same mass wanted as free base, or as the salt; without a mass that is wanted, the route as it is.

    Raises:
        QuantityError: the route cannot be brought to it.
    """
    if route.wanted is None or not isinstance(route.wanted.basis, ByMass):
        return route
    return _brought(route, Wanted(route.wanted.basis, as_base))


def _brought(route: Route, wanted: Wanted) -> Route:
    try:
        return with_wanted(route, wanted)
    except PinnedError as error:
        raise QuantityError(f"{error} {pinned_sentence(route)}".strip()) from error


def planned_instead(route: Route, notation: Notation) -> str:
    """What will come out where that is not what is wanted, and why; empty where it is, or where nothing is wanted."""
    if route.wanted is None:
        return ""
    last = route.steps[-1]
    now, reason = handed_on(last)
    wanted, no_wish = amount_wanted(last.sheet, route.wanted)
    if now is None or wanted is None:
        return reason or no_wish
    if isclose(now, wanted, rel_tol=1e-9):
        return ""
    done = last.sheet.isolated is not None
    shown = (
        f"{'isolated' if done else 'planned now'}: {_as_wanted(route.wanted, last.sheet.products[0], now, notation)}"
    )
    begun = any(is_begun(step.sheet) for step in route.steps)
    return shown if begun or not (pinned := pinned_sentence(route)) else f"{shown}. {pinned}"


def _as_wanted(wanted: Wanted, product: Product, n: Amount, notation: Notation) -> str:
    """An amount in the way in which something is wanted: as an amount, or as the mass of the same form."""
    if isinstance(wanted.basis, ByAmount):
        return text(n, Kind.AMOUNT, notation)
    return text(
        dispensed_mass(Substance(product.compound) if wanted.as_base else substance_of(product), n), Kind.MASS, notation
    )
