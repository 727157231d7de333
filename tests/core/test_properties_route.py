"""What holds for every route, tried on routes that hypothesis makes up: forwards, backwards, and by what is wanted."""

from math import isclose, isfinite

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from diazgui.core.amounts import reference_amount
from diazgui.core.edits import with_isolated, with_planned_yield
from diazgui.core.quantities import QuantityError
from diazgui.core.route import Route, RouteStep, Version, Wanted, handed_on, settled, with_sheet
from diazgui.core.route_scaling import by_hand, scaled_route, scaled_route_to, with_wanted
from diazgui.core.sheet import ByAmount, ByMass, HandedOn, Isolated, Sheet
from tests.core.making import differences, everything
from tests.core.random_sheets import LARGEST, known_sheets, planned, purities, sheets, weights


def in_a_row(*some: Sheet) -> Route:
    return settled(Route(tuple(RouteStep(at, at, Version("", "", one)) for at, one in zip("ABC", some, strict=False))))


def is_of_this_world(route: Route) -> bool:
    """Whether the route makes at least a nanomole: from less, what is wanted asks for more than anybody can type."""
    return handed_on(route.steps[-1])[0] > 1e-6


# Nothing was weighed, isolated or pinned yet.
fresh = {"others": planned, "isolated": st.none()}
first_steps = known_sheets(**fresh)
later_steps = known_sheets(reference_basis=st.builds(HandedOn, st.none(), st.floats(0.1, 1e3)), **fresh)
routes = st.builds(in_a_row, first_steps, later_steps, later_steps).filter(is_of_this_world)
factors = st.floats(1e-3, 1e3)


def assert_alike(one: Route, other: Route, rel: float = 1e-9) -> None:
    for step, twin in zip(one.steps, other.steps, strict=True):
        assert not differences(step.sheet, twin.sheet, rel)


@given(routes, factors)
def test_a_route_scaled_by_a_factor_and_back_is_the_same(route: Route, k: float) -> None:
    larger = scaled_route(route, k)
    assert_alike(scaled_route(larger, 1 / k), route)
    assert isclose(handed_on(larger.steps[-1])[0], k * handed_on(route.steps[-1])[0], rel_tol=1e-9)


@given(routes, st.builds(ByAmount, factors) | st.builds(ByMass, weights), st.booleans())
def test_backwards_and_then_forwards_from_there_agree(route: Route, wanted: ByAmount | ByMass, as_base: bool) -> None:
    backwards = by_hand(with_wanted(route, Wanted(wanted, as_base)))
    n, _ = reference_amount(backwards.steps[0].sheet)
    assume(n <= LARGEST)  # a route that hands hardly anything on asks for more than anybody can type
    forwards = scaled_route_to(route, "row-0", ByAmount(n))
    assert_alike(forwards, backwards)
    last = forwards.steps[-1].sheet
    product = everything(last)
    made, M = handed_on(forwards.steps[-1])[0], product["product-0", "molar_mass"]
    if as_base:
        M = last.products[0].compound.molar_mass
    assert isclose(wanted.value, made if isinstance(wanted, ByAmount) else made * M, rel_tol=1e-9)


@given(routes, st.builds(ByAmount, factors), st.floats(0.05, 1.2), st.sampled_from("ABC"))
def test_what_is_wanted_stays_wanted_through_another_planned_yield(route, wanted, planned, step_id) -> None:
    route = with_wanted(route, Wanted(wanted))
    after = with_sheet(route, step_id, with_planned_yield(route.step(step_id).sheet, planned))
    assert isclose(handed_on(after.steps[-1])[0], wanted.value, rel_tol=1e-9)


@given(routes, weights, purities)
def test_what_was_isolated_is_what_goes_on_and_in_its_purity(route: Route, mass: float, purity: float) -> None:
    after = with_sheet(route, "A", with_isolated(route.step("A").sheet, Isolated(mass, purity)))
    product = everything(after.step("A").sheet)
    n = mass * purity / product["product-0", "molar_mass"]
    later = everything(after.step("B").sheet)
    assert isclose(later["row-0", "amount"], n, rel_tol=1e-9)
    assert isclose(product["product-0", "isolated_yield"], n / product["product-0", "amount"], rel_tol=1e-9)


@given(routes, weights)
def test_a_route_of_which_something_was_isolated_is_not_scaled_to_a_wish(route: Route, mass: float) -> None:
    after = with_sheet(route, "B", with_isolated(route.step("B").sheet, Isolated(mass)))
    with pytest.raises(QuantityError, match=r"step B was weighed or isolated"):
        with_wanted(after, Wanted(ByAmount(1.0)))


@given(st.builds(in_a_row, sheets(), sheets(), sheets()), st.floats(1e-12, 1e12))
def test_the_oddest_route_settles_to_numbers_that_are_some(route: Route, k: float) -> None:
    again = settled(route)
    assert_alike(again, route, rel=1e-12)
    for step in route.steps:
        for value in everything(step.sheet).values():
            assert not isinstance(value, float) or isfinite(value)
    refused = ""
    try:
        route = scaled_route(route, k)
    except QuantityError as error:
        refused = str(error)
    assert not refused or refused.endswith(".")
    assert all(isfinite(v) for s in route.steps for v in everything(s.sheet).values() if isinstance(v, float))
