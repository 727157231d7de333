"""Steps in a row: what is handed on, what scales along, and what comes back after a passing 0."""

from dataclasses import replace

import pytest

from diazgui.core.edits import (
    with_basis,
    with_coefficient,
    with_isolated,
    with_planned_yield,
    with_product,
    with_substance,
)
from diazgui.core.quantities import QuantityError
from diazgui.core.route import (
    Route,
    Version,
    handed_on,
    is_linked,
    settled,
    with_link,
    with_sheet,
)
from diazgui.core.route_facts import with_ticked
from diazgui.core.route_scaling import scaled_route
from diazgui.core.row_edits import with_weighed
from diazgui.core.scaling import scaled
from diazgui.core.sheet import ByEquivalents, ByMass, ByVolume, HandedOn, Isolated, Sheet
from diazgui.core.substance import Compound, Neat, Salt, Solution, Substance
from diazgui.core.table import rows
from diazgui.core.versions import with_version
from tests.core.making import alike, bottle, product, sheet_of, with_stated
from tests.core.routes import HCL, first_sheet, found, route_of, salted, second_sheet, two_steps, with_first

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


# What was isolated


def with_isolated_in_a(mass: float, purity: float = 1.0, sheet: Sheet | None = None) -> Route:
    return route_of(with_isolated(sheet or first_sheet(), Isolated(mass, purity)), second_sheet())


def test_what_was_isolated_is_handed_on_in_place_of_what_was_planned() -> None:
    route = with_isolated_in_a(900.0)  # 900 mg / 150 = 6 mmol, where 8 were planned
    assert handed_on(route.step("A")) == (6.0, "")
    assert found(route)["amine"] == (1.0, 6.0, 900.0, None)
    assert found(route)["halide"][1] == pytest.approx(6.6)
    assert found(route)["wash"][3] == pytest.approx(24.0)  # 20 mL at 5 mmol
    assert found(route)["dip"][3] == 7.0


def test_the_purity_of_what_was_isolated_counts_once() -> None:
    route = with_isolated_in_a(1000.0, 0.9)
    assert handed_on(route.step("A"))[0] == pytest.approx(6.0)
    amine = rows(route.step("B").sheet)[0]
    assert (amine.mass, amine.amount, amine.purity) == (pytest.approx(1000.0), pytest.approx(6.0), 0.9)
    assert [(f.of, f.source) for f in route.step("B").sheet.entries[0].substance.facts] == [
        ("strength", "isolated in step A")
    ]


def test_the_purity_of_what_was_isolated_goes_when_nothing_is_isolated_any_more() -> None:
    route = with_isolated_in_a(1000.0, 0.9)
    back = with_sheet(route, "A", with_isolated(route.step("A").sheet, None))
    assert alike(back.step("B").sheet, two_steps().step("B").sheet)
    assert back.step("B").sheet.entries[0].substance.facts == ()


def test_a_salt_of_a_purity_is_handed_on_as_that_salt_of_that_purity() -> None:
    route = with_isolated_in_a(2229.22, 0.8, salted())  # 222.922 g/mol: 1783.376 mg of the salt, 8 mmol
    amine = rows(route.step("B").sheet)[0]
    assert amine.amount == pytest.approx(8.0)
    assert amine.mass == pytest.approx(2229.22)
    assert isinstance(amine.supply, Salt)


def test_a_purity_typed_in_the_next_step_stays_while_that_of_what_was_isolated_is_the_same() -> None:
    route = two_steps()
    typed = with_substance(route.step("B").sheet, "amine", bottle("P", 150.0, Neat(0.95)))
    route = with_sheet(with_sheet(route, "B", typed), "A", with_isolated(route.step("A").sheet, Isolated(900.0)))
    assert rows(route.step("B").sheet)[0].purity == 0.95


def test_a_product_of_unknown_molar_mass_that_was_isolated_is_handed_on_as_unknown() -> None:
    unknown = with_product(first_sheet(), product(None, name="P"))
    route = with_isolated_in_a(900.0, sheet=unknown)
    amount, reason = handed_on(route.step("A"))
    assert amount is None
    assert "molar mass" in reason


def test_theory_counts_what_was_weighed() -> None:
    weighed = with_weighed(first_sheet(), "amine", ByMass(950.0))
    assert handed_on(route_of(weighed).step("A"))[0] == pytest.approx(7.6)


def test_a_bottle_without_a_purity_of_its_own_stays_when_one_was_isolated() -> None:
    in_solution = with_substance(two_steps().step("B").sheet, "amine", bottle("P", 150.0, Solution(0.5)))
    route = with_sheet(two_steps(), "B", in_solution)
    route = with_sheet(route, "A", with_isolated(route.step("A").sheet, Isolated(1000.0, 0.9)))
    assert rows(route.step("B").sheet)[0].supply == Solution(0.5)
    assert rows(route.step("B").sheet)[0].amount == pytest.approx(6.0)


def test_a_step_that_is_handed_on_the_same_as_before_stays_the_same_object() -> None:
    route = two_steps()
    changed = with_sheet(route, "A", with_basis(route.step("A").sheet, "wash", ByVolume(31.0)))
    assert changed.step("B").sheet is route.step("B").sheet
