"""A whole route at another scale: by a factor, by a row, and by what is wanted of its product."""

from dataclasses import replace

import pytest

from diazgui.core.edits import with_basis, with_isolated, with_pinned, with_planned_yield
from diazgui.core.quantities import QuantityError
from diazgui.core.route import (
    Route,
    Wanted,
    amount_wanted,
    handed_on,
    with_sheet,
)
from diazgui.core.route_scaling import (
    PinnedError,
    by_hand,
    scaled_by_row,
    scaled_route,
    scaled_route_to,
    scaled_with,
    with_wanted,
)
from diazgui.core.row_edits import with_weighed
from diazgui.core.scaling import scaled_to
from diazgui.core.sheet import WANTED, ByAmount, ByMass, ByVolume, HandedOn, Isolated, Unstated
from tests.core.making import alike, product
from tests.core.routes import HCL, first_sheet, found, route_of, second_sheet, two_steps, with_first


def test_scaling_a_route_scales_linked_and_unlinked_steps_and_leaves_pins() -> None:
    unlinked = second_sheet(ByAmount(4.0))
    route = scaled_route(route_of(first_sheet(), second_sheet(), unlinked), 2.0)
    assert (found(route, "A")["amine"][1], found(route, "A")["wash"][3]) == (20.0, 60.0)
    assert (found(route)["amine"][1], found(route)["wash"][3], found(route)["dip"][3]) == (16.0, 64.0, 7.0)
    assert (found(route, "C")["amine"][1], found(route, "C")["wash"][3], found(route, "C")["dip"][3]) == (
        8.0,
        40.0,
        7.0,
    )


def test_a_route_scales_to_a_number_of_its_first_step_and_keeps_it_as_typed() -> None:
    route = scaled_route_to(
        route_of(first_sheet(), second_sheet(), second_sheet(ByAmount(4.0))), "amine", ByMass(1370.0)
    )
    assert route.step("A").sheet.entry("amine").basis == ByMass(1370.0)
    assert found(route)["amine"][1] == pytest.approx(10.96)
    assert found(route, "C")["amine"][1] == pytest.approx(5.48)


def test_a_route_whose_first_amount_is_0_takes_the_one_asked_for() -> None:
    route = scaled_route_to(with_first(two_steps(), 0.0), "amine", ByAmount(20.0))
    assert found(route)["amine"][1] == 16.0
    assert found(route)["wash"][3] == 64.0


# To a row of any step


def test_a_step_on_its_own_amount_is_scaled_with_those_that_follow_it() -> None:
    route = scaled_by_row(two_steps(), "A", "reagent", ByAmount(40.0))
    assert found(route, "A")["amine"][1] == pytest.approx(20.0)
    assert found(route, "A")["wash"][3] == pytest.approx(60.0)
    assert found(route)["amine"][1] == pytest.approx(16.0)


def test_a_linked_step_takes_the_whole_route_along_and_keeps_its_link() -> None:
    route = scaled_by_row(two_steps(), "B", "halide", ByAmount(4.4))
    assert found(route)["amine"][1] == pytest.approx(4.0)
    assert found(route, "A")["amine"][1] == pytest.approx(5.0)
    assert isinstance(route.step("B").sheet.entry("amine").basis, HandedOn)


def test_an_absolute_row_of_a_linked_step_stands_as_it_was_typed() -> None:
    route = scaled_by_row(two_steps(), "B", "wash", ByVolume(64.0))  # 32 mL at the scale of now
    assert route.step("B").sheet.entry("wash").basis == ByVolume(64.0)
    assert found(route, "A")["amine"][1] == pytest.approx(20.0)
    assert found(route)["dip"][3] == 7.0


def test_a_step_that_is_handed_nothing_known_is_not_scaled_and_says_so() -> None:
    unknown = route_of(replace(first_sheet(), products=()), second_sheet())
    with pytest.raises(QuantityError, match="The amount of P, from which equivalents are counted, is not known"):
        scaled_by_row(unknown, "B", "wash", ByVolume(64.0))
    with pytest.raises(QuantityError, match="The step before hands on 0: state the amount of the first step first"):
        scaled_by_row(with_first(two_steps(), 0.0), "B", "amine", ByAmount(4.0))


@pytest.mark.parametrize(
    ("step", "product_id", "basis", "start"),
    [
        ("A", "product", ByAmount(4.0), 5.0),  # 4 mmol / 0.8
        ("A", "product", ByMass(1200.0), 10.0),  # 8 mmol x 150
        ("B", "product", ByMass(500.0), 2.5),  # 2 mmol x 250, all of the second step, / 0.8
    ],
)
def test_a_route_is_scaled_to_what_is_planned_of_any_product(step, product_id, basis, start: float) -> None:
    route = scaled_by_row(two_steps(), step, product_id, basis)
    assert found(route, "A")["amine"][1] == pytest.approx(start)


def test_a_second_step_on_its_own_amount_is_scaled_alone_to_its_product() -> None:
    route = scaled_by_row(route_of(first_sheet(), second_sheet(ByAmount(4.0))), "B", "product", ByAmount(2.0))
    assert found(route)["amine"][1] == pytest.approx(2.0)
    assert found(route, "A")["amine"][1] == 10.0


def test_a_product_that_comes_to_nothing_or_to_no_known_amount_scales_nothing() -> None:
    with pytest.raises(QuantityError, match="A sheet cannot be scaled to 0"):
        scaled_by_row(two_steps(), "A", "product", ByAmount(0.0))
    with pytest.raises(QuantityError, match="The sheet makes 0 of its product"):
        scaled_by_row(with_first(two_steps(), 0.0), "A", "product", ByAmount(1.0))
    unknown = route_of(replace(first_sheet(), products=(product(None, name="P"),)))
    with pytest.raises(QuantityError, match="The molar mass of P is not known"):
        scaled_by_row(unknown, "A", "product", ByMass(100.0))


def test_a_pinned_reagent_keeps_the_product_of_a_step_from_growing() -> None:
    pinned = with_pinned(with_basis(first_sheet(), "reagent", ByAmount(10.0)), "reagent", True)
    with pytest.raises(PinnedError, match="take its pin off, then scale"):
        scaled_by_row(route_of(pinned), "A", "product", ByAmount(50.0))


def test_scaling_by_a_row_ends_what_was_wanted() -> None:
    route = scaled_by_row(with_wanted(two_steps(), Wanted(ByAmount(4.0))), "A", "amine", ByAmount(10.0))
    assert route.wanted is None
    assert route.step("A").sheet.entry("amine").basis == ByAmount(10.0)


def test_a_step_that_is_handed_its_amount_is_scaled_with_the_whole_route() -> None:
    assert [step.id for step in scaled_with(two_steps(), "B")] == ["A", "B"]
    assert [step.id for step in scaled_with(two_steps(), "A")] == ["A", "B"]


def test_a_step_on_an_amount_of_its_own_is_scaled_with_those_up_to_the_next_such() -> None:
    route = route_of(first_sheet(), second_sheet(ByAmount(4.0)), second_sheet())
    assert [step.id for step in scaled_with(route, "A")] == ["A"]
    assert [step.id for step in scaled_with(route, "B")] == ["B", "C"]


# Backwards from what is wanted


def wanted_route() -> Route:
    salt = product(250.0, parts=(HCL,), name="Q", form_name="Q dihydrochloride")
    return route_of(first_sheet(), replace(second_sheet(), products=(salt,), planned_yield=0.5))


@pytest.mark.parametrize(
    ("wanted", "as_base", "start"),
    [
        (ByAmount(2.0), False, 5.0),  # 2 mmol / 0.5 / 0.8
        (ByMass(645.844), False, 5.0),  # 2 mmol x (250 + 2 x 36.461)
        (ByMass(500.0), True, 5.0),  # 2 mmol x 250
        (ByAmount(40.0), True, 100.0),
    ],
    ids=repr,
)
def test_a_route_is_planned_backwards_from_what_is_wanted_of_its_product(wanted, as_base: bool, start: float) -> None:
    route = by_hand(with_wanted(wanted_route(), Wanted(wanted, as_base)))
    assert found(route, "A")["amine"][1] == pytest.approx(start)
    assert found(route, "A")["wash"][3] == pytest.approx(3 * start)
    assert found(route)["amine"][1] == pytest.approx(0.8 * start)
    assert found(route)["dip"][3] == 7.0


def test_a_route_of_one_step_is_planned_backwards_too() -> None:
    route = with_wanted(route_of(first_sheet()), Wanted(ByMass(1200.0)))
    assert found(route, "A")["amine"][1] == pytest.approx(10.0)


def test_nothing_is_planned_from_a_product_of_unknown_molar_mass_unless_by_its_amount() -> None:
    route = route_of(replace(first_sheet(), products=(product(None, name="P"),)))
    with pytest.raises(QuantityError, match="The molar mass of P is not known"):
        with_wanted(route, Wanted(ByMass(100.0)))
    assert found(with_wanted(route, Wanted(ByAmount(4.0))), "A")["amine"][1] == pytest.approx(5.0)


def test_nothing_is_planned_from_a_route_that_makes_nothing_or_an_unknown_amount() -> None:
    with pytest.raises(QuantityError, match="state the amount of its first step first"):
        with_wanted(with_first(wanted_route(), 0.0), Wanted(ByAmount(1.0)))
    with pytest.raises(QuantityError, match="Step A has no product"):
        with_wanted(route_of(replace(first_sheet(), products=())), Wanted(ByAmount(1.0)))


def test_a_route_is_not_planned_for_a_product_of_0() -> None:
    with pytest.raises(QuantityError, match="above 0, such as 500 mg"):
        with_wanted(wanted_route(), Wanted(ByAmount(0.0)))


def test_a_pinned_limiting_reagent_keeps_a_route_from_growing_and_is_named_as_the_cause() -> None:
    pinned = with_pinned(with_basis(first_sheet(), "reagent", ByAmount(10.0)), "reagent", True)
    with pytest.raises(QuantityError, match="A pinned row keeps the product from that amount"):
        with_wanted(route_of(pinned, second_sheet()), Wanted(ByAmount(50.0)))


# While something is wanted


def test_while_something_is_wanted_the_first_amount_follows_from_it() -> None:
    route = with_wanted(wanted_route(), Wanted(ByAmount(2.0)))
    assert route.wanted == Wanted(ByAmount(2.0))
    assert route.step("A").sheet.entry("amine").basis == HandedOn(5.0, 5.0, WANTED)
    assert found(route, "A")["amine"][1] == 5.0


def test_a_planned_yield_that_changes_moves_the_start_and_not_what_is_wanted() -> None:
    route = with_wanted(wanted_route(), Wanted(ByAmount(2.0)))
    route = with_sheet(route, "B", with_planned_yield(route.step("B").sheet, 0.25))
    assert found(route, "A")["amine"][1] == pytest.approx(10.0)
    assert found(route, "A")["wash"][3] == pytest.approx(30.0)
    assert handed_on(route.step("B"))[0] == pytest.approx(2.0)


@pytest.mark.parametrize(
    "stated",
    [
        lambda route: with_first(route, 7.0),
        lambda route: scaled_route_to(route, "amine", ByAmount(7.0)),
        lambda route: scaled_route_to(route, "reagent", ByAmount(14.0)),
        lambda route: scaled_route(route, 1.4),
    ],
)
def test_stating_the_scale_by_hand_ends_what_was_wanted(stated) -> None:
    route = stated(with_wanted(wanted_route(), Wanted(ByAmount(2.0))))
    assert route.wanted is None
    assert found(route, "A")["amine"][1] == pytest.approx(7.0)
    assert isinstance(route.step("A").sheet.entry("amine").basis, ByAmount)


def test_wanting_nothing_any_more_leaves_every_amount_as_it_is() -> None:
    route = with_wanted(wanted_route(), Wanted(ByAmount(2.0)))
    free = with_wanted(route, None)
    assert free.wanted is None
    assert free.step("A").sheet.entry("amine").basis == ByAmount(5.0)
    assert [alike(one.sheet, other.sheet) for one, other in zip(free.steps, route.steps, strict=True)] == [True, True]
    assert with_wanted(wanted_route(), None) == wanted_route()


def test_a_wanted_amount_of_0_is_refused() -> None:
    with pytest.raises(QuantityError, match="above 0, such as 500 mg"):
        Wanted(ByAmount(0.0))


@pytest.mark.parametrize(
    "begun",
    [lambda sheet: with_weighed(sheet, "halide", ByMass(1.0)), lambda sheet: with_isolated(sheet, Isolated(1.0))],
)
def test_a_route_that_was_begun_is_not_planned_backwards(begun) -> None:
    route = wanted_route()
    route = with_sheet(route, "B", begun(route.step("B").sheet))
    with pytest.raises(QuantityError, match=r"of step B was weighed or isolated.*another run"):
        with_wanted(route, Wanted(ByAmount(2.0)))


def test_once_a_step_was_begun_what_is_wanted_moves_it_no_more() -> None:
    route = with_wanted(wanted_route(), Wanted(ByAmount(2.0)))
    weighed = with_weighed(route.step("A").sheet, "amine", ByMass(490.0))
    route = with_sheet(route, "A", weighed)
    assert route.wanted == Wanted(ByAmount(2.0))
    assert found(route, "A")["amine"][1] == 5.0
    assert handed_on(route.step("B"))[0] == pytest.approx(1.96)  # 490 mg of the 500 mg planned


def test_a_pin_that_keeps_the_product_from_what_is_wanted_leaves_the_route_as_it_is() -> None:
    route = with_wanted(wanted_route(), Wanted(ByAmount(2.0)))
    first = with_pinned(with_basis(route.step("A").sheet, "reagent", ByAmount(5.0)), "reagent", True)
    route = with_sheet(route, "A", first)
    changed = with_sheet(route, "B", with_planned_yield(route.step("B").sheet, 0.25))
    assert found(changed, "A")["amine"][1] == 5.0
    assert handed_on(changed.step("B"))[0] == pytest.approx(1.0)
    back = with_sheet(changed, "A", with_pinned(changed.step("A").sheet, "reagent", False))
    assert handed_on(back.step("B"))[0] == pytest.approx(2.0)


def test_of_a_product_that_is_gone_nothing_is_planned() -> None:
    route = with_wanted(wanted_route(), Wanted(ByMass(500.0)))
    gone = with_sheet(route, "B", replace(route.step("B").sheet, products=()))
    assert found(gone, "A")["amine"][1] == found(route, "A")["amine"][1]
    assert amount_wanted(gone.step("B").sheet, Wanted(ByMass(500.0))) == (None, "The last step has no product.")


def test_a_first_step_of_unknown_amount_is_stated_anew_when_it_is_wanted_no_more() -> None:
    first = with_basis(first_sheet(), "amine", HandedOn(None, 5.0, WANTED))
    assert by_hand(Route(route_of(first).steps)).step("A").sheet.entry("amine").basis == Unstated()


@pytest.mark.parametrize(
    "begun",
    [lambda sheet: with_weighed(sheet, "amine", ByMass(1500.0)), lambda sheet: with_isolated(sheet, Isolated(1.0))],
)
def test_a_sheet_whose_reference_was_weighed_or_product_isolated_has_its_size(begun) -> None:
    route = route_of(begun(first_sheet()), second_sheet())
    for scale in (
        lambda: scaled_route(route, 2.0),
        lambda: scaled_route_to(route, "amine", ByAmount(20.0)),
        lambda: scaled_to(route.step("A").sheet, "reagent", ByAmount(20.0)),
    ):
        with pytest.raises(QuantityError, match="already, so this run has its size"):
            scale()
