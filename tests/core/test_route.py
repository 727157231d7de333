"""Steps in a row: what is handed on, what scales along, and what comes back after a passing 0."""

from dataclasses import replace

import pytest

from diazgui.core.edits import with_basis, with_coefficient, with_pinned, with_planned_yield, with_substance
from diazgui.core.quantities import QuantityError
from diazgui.core.route import (
    Route,
    RouteStep,
    Version,
    handed_on,
    is_linked,
    settled,
    with_link,
    with_sheet,
    with_ticked,
)
from diazgui.core.route_scaling import scaled_route, scaled_route_to, scaled_route_to_product
from diazgui.core.versions import with_version
from diazgui.core.scaling import scaled
from diazgui.core.sheet import ByAmount, ByEquivalents, ByMass, ByVolume, HandedOn, Sheet
from diazgui.core.substance import Compound, Neat, Part, Salt, Substance
from diazgui.core.table import rows
from tests.core.making import alike, bottle, entry, numbers, product, sheet_of, with_stated

HCL = Part("hydrogen chloride", "HCl", 36.461, 2)


def first_sheet(n: float = 10.0) -> Sheet:
    return sheet_of(
        with_stated("amine", ByAmount(n), nu=1.0),
        with_stated("reagent", ByEquivalents(2.0), nu=1.0),
        with_stated("wash", ByVolume(30.0), M=None),
        products=(product(150.0, name="P"),),
        planned_yield=0.8,
    )


def second_sheet(basis=None) -> Sheet:
    return sheet_of(
        entry("amine", basis or HandedOn(last=5.0), bottle("P", 150.0), 1.0, slot="previous"),
        with_stated("halide", ByEquivalents(1.1), nu=1.0),
        with_stated("wash", ByVolume(20.0), M=None),
        with_stated("dip", ByVolume(7.0), M=None, pinned=True),
        products=(product(250.0, name="Q"),),
    )


def route_of(*sheets: Sheet) -> Route:
    steps = (RouteStep(i, i, Version("v", "base", sheet)) for i, sheet in zip("ABC", sheets, strict=False))
    return settled(Route(tuple(steps)))


def two_steps() -> Route:
    return route_of(first_sheet(), second_sheet())


def found(route: Route, step_id: str = "B") -> dict:
    return numbers(route.step(step_id).sheet)


def with_first(route: Route, amount: float) -> Route:
    return with_sheet(route, "A", with_basis(route.step("A").sheet, "amine", ByAmount(amount)))


# Handing on


def test_a_step_hands_on_its_theoretical_amount_times_the_planned_yield() -> None:
    route = two_steps()
    assert handed_on(route.step("A")) == (8.0, "")
    assert found(route)["amine"] == (1.0, 8.0, 1200.0, None)
    assert found(route)["halide"][1] == pytest.approx(8.8)
    basis = route.step("B").sheet.entry("amine").basis
    assert basis == HandedOn(8.0, 8.0, "A")


def test_without_a_planned_yield_the_theoretical_amount_is_handed_on() -> None:
    route = with_sheet(two_steps(), "A", with_planned_yield(first_sheet(), None))
    assert found(route)["amine"][1] == 10.0


def test_the_amount_handed_on_counts_the_coefficients() -> None:
    sheet = with_coefficient(with_basis(first_sheet(), "reagent", ByEquivalents(1.9)), "reagent", 2.0)
    route = with_sheet(two_steps(), "A", replace(sheet, products=(product(150.0, nu=2.0, name="P"),)))
    assert found(route)["amine"][1] == pytest.approx(15.2)  # 10 mmol x 1.9 / 2 x 2 x 80 %


def test_three_steps_hand_on_through_the_middle() -> None:
    third = replace(second_sheet(), products=())
    route = route_of(first_sheet(), with_planned_yield(second_sheet(), 0.5), third)
    assert found(route, "C")["amine"][1] == pytest.approx(4.0)
    assert handed_on(route.step("C")) == (None, "Step C has no product.")


def test_a_change_of_scale_upstream_scales_what_is_absolute_downstream_but_not_what_is_pinned() -> None:
    before, after = found(two_steps()), found(with_first(two_steps(), 20.0))
    assert (before["wash"][3], after["wash"][3]) == (32.0, 64.0)
    assert (before["dip"][3], after["dip"][3]) == (7.0, 7.0)
    assert after["amine"][1] == 16.0


def test_a_passing_0_loses_nothing() -> None:
    start = two_steps()
    zero = with_first(start, 0.0)
    assert found(zero)["amine"][:3] == (1.0, 0.0, 0.0)
    assert found(zero)["halide"][1] == 0.0
    back = with_first(zero, 10.0)
    assert back == start


def test_a_passing_unknown_loses_nothing_and_says_why_it_is_unknown() -> None:
    start = two_steps()
    unknown = with_sheet(start, "A", with_substance(with_first(start, 10.0).step("A").sheet, "reagent", bottle("R")))
    unknown = with_sheet(start, "A", with_basis(unknown.step("A").sheet, "reagent", ByVolume(3.0)))
    reference = rows(unknown.step("B").sheet)[0]
    assert (reference.amount, reference.mass) == (None, None)
    assert reference.reasons["amount"] == (
        "Step A hands on no known amount. The amount of R is not known, so the limiting reagent is not. "
        "The density is not known: weigh it, or type the density from the label."
    )
    assert with_sheet(unknown, "A", start.step("A").sheet) == start


def test_a_scale_that_changes_behind_a_passing_0_is_caught_up_with() -> None:
    back = with_first(with_first(two_steps(), 0.0), 30.0)
    assert found(back)["wash"][3] == pytest.approx(96.0)


def test_a_step_without_a_product_hands_on_nothing() -> None:
    route = with_sheet(two_steps(), "A", replace(first_sheet(), products=()))
    assert rows(route.step("B").sheet)[0].reasons["amount"] == "Step A has no product."


def test_scaling_a_linked_step_by_itself_changes_nothing() -> None:
    start = two_steps()
    again = with_sheet(start, "B", scaled(start.step("B").sheet, 3.0))
    assert alike(again.step("B").sheet, start.step("B").sheet)


def test_settling_a_settled_route_is_no_change() -> None:
    route = two_steps()
    assert settled(route) == route


# The form handed on


def salted(parts=(HCL,)) -> Sheet:
    return replace(first_sheet(), products=(product(150.0, parts=parts, name="P", form_name="P dihydrochloride"),))


def test_what_is_isolated_as_a_salt_is_weighed_as_a_salt_in_the_next_step() -> None:
    route = with_sheet(two_steps(), "A", salted())
    row = rows(route.step("B").sheet)[0]
    assert (row.name, row.amount) == ("P dihydrochloride", 8.0)
    assert row.mass == pytest.approx(1783.376)  # 8 mmol x (150 + 2 x 36.461)
    assert row.pure_mass == 1200.0
    back = with_sheet(route, "A", first_sheet())
    assert rows(back.step("B").sheet)[0].mass == 1200.0


def test_a_bottle_chosen_after_the_form_was_handed_on_stays_until_the_form_changes() -> None:
    route = with_sheet(two_steps(), "A", salted())
    weak = Substance(Compound("P", structure_molar_mass=150.0), Salt((HCL,), "dihydrochloride", 0.9))
    route = with_sheet(route, "B", with_substance(route.step("B").sheet, "amine", weak))
    assert rows(with_first(route, 20.0).step("B").sheet)[0].purity == 0.9
    freed = with_sheet(route, "A", first_sheet())
    assert freed.step("B").sheet.entry("amine").substance.supply == Neat()


def test_a_step_that_is_not_linked_keeps_its_own_bottle() -> None:
    route = route_of(salted(), second_sheet(ByMass(600.0)))
    assert rows(route.step("B").sheet)[0].mass == 600.0
    assert rows(route.step("B").sheet)[0].amount == 4.0


# Links


def test_stating_the_reference_unlinks_a_step_and_linking_scales_it_to_what_is_handed_on() -> None:
    unlinked = with_sheet(two_steps(), "B", with_basis(two_steps().step("B").sheet, "amine", ByMass(600.0)))
    assert not is_linked(unlinked.step("B").sheet)
    assert found(with_first(unlinked, 50.0))["amine"][1] == 4.0
    linked = with_link(unlinked, "B")
    assert is_linked(linked.step("B").sheet)
    assert found(linked)["amine"][1] == 8.0
    assert found(linked)["wash"][3] == 64.0  # 32 mL belonged to 4 mmol


def test_linking_a_linked_step_is_no_change() -> None:
    assert with_link(two_steps(), "B") == two_steps()


def test_linking_after_an_amount_of_0_leaves_what_is_absolute() -> None:
    zero = with_sheet(two_steps(), "B", with_basis(two_steps().step("B").sheet, "amine", ByMass(0.0)))
    assert found(with_link(zero, "B"))["wash"][3] == 32.0


def test_the_first_step_cannot_be_linked() -> None:
    with pytest.raises(QuantityError, match="No step comes before the first one"):
        with_link(two_steps(), "A")


def test_only_the_product_of_the_step_before_can_be_linked() -> None:
    other = sheet_of(with_stated("halide", ByMass(500.0)), products=(product(),))
    for sheet in (other, Sheet(other.entries)):
        with pytest.raises(QuantityError, match="make the row of that product the reference first"):
            with_link(route_of(first_sheet(), sheet), "B")


def test_a_sheet_without_a_reference_is_not_linked() -> None:
    assert not is_linked(Sheet())


def test_a_step_that_is_not_there_is_a_fault_of_the_caller() -> None:
    with pytest.raises(KeyError):
        two_steps().step("Z")


# Scaling a route


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
    route = scaled_route_to_product(wanted_route(), wanted, as_base=as_base)
    assert found(route, "A")["amine"][1] == pytest.approx(start)
    assert found(route, "A")["wash"][3] == pytest.approx(3 * start)
    assert found(route)["amine"][1] == pytest.approx(0.8 * start)
    assert found(route)["dip"][3] == 7.0


def test_a_route_of_one_step_is_planned_backwards_too() -> None:
    route = scaled_route_to_product(route_of(first_sheet()), ByMass(1200.0))
    assert found(route, "A")["amine"][1] == pytest.approx(10.0)


def test_nothing_is_planned_from_a_product_of_unknown_molar_mass_unless_by_its_amount() -> None:
    route = route_of(replace(first_sheet(), products=(product(None, name="P"),)))
    with pytest.raises(QuantityError, match="The molar mass of P is not known"):
        scaled_route_to_product(route, ByMass(100.0))
    assert found(scaled_route_to_product(route, ByAmount(4.0)), "A")["amine"][1] == pytest.approx(5.0)


def test_nothing_is_planned_from_a_route_that_makes_nothing_or_an_unknown_amount() -> None:
    with pytest.raises(QuantityError, match="state the amount of its first step first"):
        scaled_route_to_product(with_first(wanted_route(), 0.0), ByAmount(1.0))
    with pytest.raises(QuantityError, match="Step A has no product"):
        scaled_route_to_product(route_of(replace(first_sheet(), products=())), ByAmount(1.0))


def test_a_route_is_not_planned_for_a_product_of_0() -> None:
    with pytest.raises(QuantityError, match="above 0, such as 500 mg"):
        scaled_route_to_product(wanted_route(), ByAmount(0.0))


def test_a_pinned_limiting_reagent_keeps_a_route_from_growing_and_is_named_as_the_cause() -> None:
    pinned = with_pinned(with_basis(first_sheet(), "reagent", ByAmount(10.0)), "reagent", True)
    with pytest.raises(QuantityError, match="A pinned row keeps the product from that amount"):
        scaled_route_to_product(route_of(pinned, second_sheet()), ByAmount(50.0))


# Versions


OTHER = Version("other", "base", second_sheet(HandedOn(last=5.0)))


def test_a_new_version_comes_at_the_scale_of_the_step_and_the_old_one_is_parked_whole() -> None:
    start = with_first(two_steps(), 20.0)
    route = with_version(start, "B", OTHER)
    step = route.step("B")
    assert (step.front.variant, [v.variant for v in step.parked]) == ("other", ["v"])
    assert step.parked[0] == start.step("B").front
    assert (found(route)["amine"][1], found(route)["wash"][3], found(route)["dip"][3]) == (16.0, 64.0, 7.0)


def test_a_version_comes_back_as_it_was_left() -> None:
    start = two_steps()
    edited = with_sheet(start, "B", with_basis(start.step("B").sheet, "halide", ByEquivalents(1.7)))
    back = with_version(with_version(edited, "B", OTHER), "B", start.step("B").front)
    assert back.step("B").front == edited.step("B").front
    assert [v.variant for v in back.step("B").parked] == ["other"]


def test_a_version_comes_back_at_the_scale_that_the_step_has_by_then() -> None:
    away = with_first(with_version(two_steps(), "B", OTHER), 5.0)
    back = with_version(away, "B", two_steps().step("B").front)
    assert (found(back)["amine"][1], found(back)["wash"][3], found(back)["dip"][3]) == (4.0, 16.0, 7.0)


def test_a_version_of_the_first_step_takes_the_scale_and_the_words_of_the_reference_with_it() -> None:
    start = with_sheet(two_steps(), "A", with_basis(first_sheet(), "amine", ByMass(2500.0)))
    route = with_version(start, "A", Version("other", "base", first_sheet(10.0)))
    assert route.step("A").sheet.entry("amine").basis == ByMass(2500.0)
    assert found(route, "A")["wash"][3] == 75.0


def test_a_version_with_another_bottle_of_the_reference_takes_the_amount_alone() -> None:
    start = with_sheet(two_steps(), "A", with_basis(first_sheet(), "amine", ByMass(2500.0)))
    impure = with_substance(first_sheet(10.0), "amine", bottle("amine", 100.0, Neat(0.5)))
    route = with_version(start, "A", Version("other", "base", impure))
    assert route.step("A").sheet.entry("amine").basis == ByAmount(25.0)


def test_a_version_of_the_same_scale_comes_unscaled() -> None:
    route = with_version(two_steps(), "A", Version("other", "base", first_sheet(10.0)))
    assert route.step("A").sheet == first_sheet(10.0)


def test_a_version_of_an_unlinked_step_comes_unlinked() -> None:
    start = with_sheet(two_steps(), "B", with_basis(two_steps().step("B").sheet, "amine", ByAmount(2.5)))
    route = with_version(start, "B", OTHER)
    assert found(route)["amine"][1] == 2.5
    assert found(route)["wash"][3] == 10.0


def test_a_version_that_comes_while_the_amount_is_unknown_catches_up_later() -> None:
    route = with_version(with_first(two_steps(), 0.0), "B", OTHER)
    assert found(route)["amine"][1] == 0.0
    assert found(with_first(route, 10.0))["wash"][3] == 32.0


def test_a_version_that_was_away_while_the_form_changed_weighs_the_new_form() -> None:
    route = with_sheet(with_version(two_steps(), "B", OTHER), "A", salted())
    back = with_version(route, "B", two_steps().step("B").front)
    assert rows(back.step("B").sheet)[0].mass == pytest.approx(1783.376)


def test_a_version_of_another_reference_comes_at_the_amount_that_its_reference_has_as_a_row() -> None:
    front = sheet_of(with_stated("amine", ByAmount(40.0)), with_stated("boc2o", ByEquivalents(0.5)))
    other = sheet_of(with_stated("boc2o", ByAmount(5.0)), entry("wash", ByVolume(10.0), bottle("S", None)))
    route = Route((RouteStep("A", "Protect", Version("slow", "base", front)),))
    changed = with_version(route, "A", Version("fast", "base", other))
    assert found(changed, "A")["boc2o"][1] == 20.0
    assert found(changed, "A")["wash"][3] == 40.0


def test_a_version_whose_reference_is_not_on_the_sheet_keeps_its_own_scale() -> None:
    other = sheet_of(with_stated("halide", ByAmount(3.0)), products=(product(),))
    route = with_version(two_steps(), "A", Version("other", "base", other))
    assert found(route, "A")["halide"][1] == 3.0
    blank = with_version(two_steps(), "A", Version("other", "base", Sheet()))
    assert blank.step("A").sheet == replace(Sheet(), planned_yield=0.8)


def test_the_version_in_front_again_is_no_change() -> None:
    route = two_steps()
    assert with_version(route, "B", route.step("B").front) is route


def test_a_pin_set_in_a_linked_step_holds_when_the_route_is_scaled() -> None:
    start = two_steps()
    pinned = with_sheet(start, "B", with_pinned(start.step("B").sheet, "wash", True))
    assert found(scaled_route(pinned, 10.0))["wash"][3] == 32.0


def test_an_unlinked_step_by_a_version_that_is_linked_when_the_step_is() -> None:
    unlinked = Version("other", "base", second_sheet(ByAmount(2.5)))
    route = with_version(two_steps(), "B", unlinked)
    assert is_linked(route.step("B").sheet)
    assert found(route)["wash"][3] == 64.0


# Ticks


def test_an_instruction_is_ticked_off_once_and_its_tick_taken_away() -> None:
    done = with_ticked(with_ticked(two_steps(), "B", "stir", True), "B", "add", True)
    assert done.step("B").front.ticked == ("add", "stir")
    assert done.step("A").front.ticked == ()
    assert with_ticked(done, "B", "stir", True) == done
    assert with_ticked(with_ticked(done, "B", "stir", False), "B", "add", False) == two_steps()
    assert with_ticked(done, "B", "never ticked", False) == done


def test_a_tick_changes_no_sheet() -> None:
    done = with_ticked(two_steps(), "A", "stir", True)
    assert [step.sheet for step in done.steps] == [step.sheet for step in two_steps().steps]


def test_ticks_stay_when_a_route_is_scaled_and_go_aside_with_their_version() -> None:
    done = with_ticked(two_steps(), "B", "stir", True)
    assert scaled_route(done, 2.0).step("B").front.ticked == ("stir",)
    assert with_sheet(done, "A", first_sheet(20.0)).step("B").front.ticked == ("stir",)
    away = with_version(done, "B", Version("other", "base", second_sheet()))
    assert away.step("B").front.ticked == ()
    assert with_version(away, "B", Version("v", "base", second_sheet())).step("B").front.ticked == ("stir",)


@pytest.mark.parametrize("ticked", [("b", "a"), ("a", "a")])
def test_ticks_twice_or_out_of_order_are_refused(ticked: tuple[str, ...]) -> None:
    with pytest.raises(QuantityError, match="once, in the order"):
        Version("v", "base", first_sheet(), ticked)
