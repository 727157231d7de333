"""A route at one look, and that planning it forwards and backwards comes to the same."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diazgui.core.edits import with_basis, with_coefficient, with_isolated, with_planned_yield
from diazgui.core.overview import Origin, Overview, overview
from diazgui.core.route import Route, RouteStep, Version, Wanted, handed_on, settled, with_sheet
from diazgui.core.route_scaling import with_wanted
from diazgui.core.row_edits import with_weighed
from diazgui.core.sheet import (
    ByAmount,
    ByEquivalents,
    ByMass,
    ByVolume,
    HandedOn,
    Isolated,
    Role,
    Sheet,
)
from tests.core.making import HCL, bottle, entry, product, sheet_of, with_stated

BOC2O, BOC_DIAZEPANE, BOC_MONO, TARGET = 218.249, 200.282, 296.436, 196.319  # g/mol, chemistry of the worked example


def boc_route(n: float = 5.0, yields: tuple[float | None, ...] = (0.75, 0.80, 0.95)) -> Route:
    """Boc2O with 2.0 eq. of the diamine, a chloride, then acid: the last product is a dihydrochloride."""
    protection = sheet_of(
        with_stated("boc2o", ByAmount(n), M=BOC2O, nu=1.0),
        with_stated("diamine", ByEquivalents(2.0), M=100.165, nu=1.0),
        with_stated("wash", ByVolume(30.0), M=None, role=Role.WORK_UP),
        products=(product(BOC_DIAZEPANE, name="Boc-diazepane"),),
    )
    alkylation = sheet_of(
        entry("amine", HandedOn(last=n), bottle("Boc-diazepane", BOC_DIAZEPANE), 1.0, slot="previous"),
        with_stated("chloride", ByEquivalents(1.1), M=132.615, nu=1.0),
        products=(product(BOC_MONO, name="Boc-mono"),),
    )
    deprotection = sheet_of(
        entry("amine", HandedOn(last=n), bottle("Boc-mono", BOC_MONO), 1.0, slot="previous"),
        with_stated("acid", ByEquivalents(10.0), M=36.461, nu=2.0),
        products=(product(TARGET, parts=(HCL,), name="mono", form_name="mono dihydrochloride"),),
    )
    return route_of(*map(with_planned_yield, (protection, alkylation, deprotection), yields))


def route_of(*sheets: Sheet) -> Route:
    steps = (RouteStep(i, f"Step {i}", Version("v", "base", sheet)) for i, sheet in zip("ABC", sheets, strict=False))
    return settled(Route(tuple(steps)))


def isolated_in(route: Route, step_id: str, mass: float | None, purity: float = 1.0) -> Route:
    """The route with a mass in mg isolated in a step."""
    found = None if mass is None else Isolated(mass, purity)
    return with_sheet(route, step_id, with_isolated(route.step(step_id).sheet, found))


def handed(found: Overview) -> list[tuple[float | None, float | None, Origin]]:
    return [(step.handed_amount, step.handed_mass, step.origin) for step in found.steps]


# What stands in the lines


def test_each_step_says_what_it_starts_from_makes_and_hands_on() -> None:
    first, second, third = overview(boc_route()).steps
    assert (first.id, first.title, first.linked, first.start) == ("A", "Step A", False, "boc2o")
    assert (first.start_amount, first.start_mass) == (5.0, pytest.approx(1091.245))
    assert (first.product, first.molar_mass, first.amount) == ("Boc-diazepane", 200.282, 5.0)
    assert (first.mass, first.planned_yield) == (pytest.approx(1001.41), 0.75)
    assert (first.planned_amount, first.planned_mass) == (3.75, pytest.approx(751.0575))
    assert (second.linked, second.start) == (True, "Boc-diazepane")
    assert (second.start_amount, second.start_mass) == (3.75, pytest.approx(751.0575))
    assert (third.product, third.molar_mass) == ("mono dihydrochloride", pytest.approx(269.241))
    assert handed(overview(boc_route())) == [
        (3.75, pytest.approx(751.0575), Origin.PLANNED),
        (3.0, pytest.approx(889.308), Origin.PLANNED),  # 3.75 mmol x 80 %
        (pytest.approx(2.85), pytest.approx(767.33685), Origin.PLANNED),  # x 95 %, x 269.241
    ]


def test_without_a_planned_yield_the_theoretical_amount_is_handed_on_and_no_overall_yield_is_made_up() -> None:
    found = overview(boc_route(yields=(0.75, None, 0.95)))
    assert handed(found)[1] == (3.75, pytest.approx(1111.635), Origin.THEORY)
    assert found.planned.value is None
    assert found.planned.reason == "Step B: No yield is planned for this step: type one."
    assert found.steps[1].reasons["planned_yield"] == "No yield is planned for this step: type one."


def test_what_was_weighed_is_what_a_step_starts_from() -> None:
    route = boc_route()
    weighed = with_sheet(route, "A", with_weighed(route.step("A").sheet, "boc2o", ByMass(1000.0)))
    first = overview(weighed).steps[0]
    assert first.start_mass == 1000.0
    assert first.start_amount == pytest.approx(4.581922)  # 1000 / 218.249
    assert overview(weighed).planned.value == pytest.approx(0.57)


def test_a_portion_that_was_measured_by_volume_has_no_mass_and_says_so() -> None:
    sheet = sheet_of(with_stated("oil", ByVolume(2.0), M=100.0, density=900.0, nu=1.0), products=(product(),))
    first = overview(route_of(with_weighed(sheet, "oil", ByVolume(2.1)))).steps[0]
    assert (first.start_mass, first.start_amount) == (None, pytest.approx(18.9))
    assert first.reasons["start_mass"] == "It was measured by volume."


# The yield over all


def test_the_planned_yield_over_all_is_that_of_the_steps_multiplied_and_tells_the_way() -> None:
    found = overview(boc_route()).planned
    assert found.value == pytest.approx(0.57)  # 0.75 x 0.80 x 0.95
    assert [line.formula for line in found.why] == [
        "Y(A) = n(planned, Boc-diazepane) / n(boc2o)",
        "Y(B) = n(planned, Boc-mono) / n(Boc-diazepane)",
        "Y(C) = n(planned, mono dihydrochloride) / n(Boc-mono)",
        "Y(planned) = Y(A) · Y(B) · Y(C)",
    ]
    assert [given.value for given in found.why[-1].given] == pytest.approx([0.75, 0.8, 0.95])


def test_coefficients_count_in_the_yield_over_all() -> None:
    sheet = sheet_of(
        with_stated("halide", ByAmount(10.0), nu=2.0), products=(product(nu=1.0, name="di"),), planned_yield=0.6
    )
    found = overview(route_of(sheet)).planned
    assert found.value == pytest.approx(0.6)  # 3 mmol of the 5 that 10 mmol of halide can make
    assert found.why[0].formula == "Y(A) = (n(planned, di) / ν(product)) / (n(halide) / ν(start))"


def test_what_a_step_leaves_of_the_compound_handed_to_it_is_lost_to_the_whole() -> None:
    route = boc_route()
    short = with_basis(route.step("B").sheet, "chloride", ByEquivalents(0.5))
    found = overview(with_sheet(route, "B", short)).planned
    assert found.value == pytest.approx(0.285)  # half of the amine finds a chloride


def test_a_step_on_an_amount_of_its_own_counts_by_that_amount() -> None:
    route = boc_route()
    alone = with_sheet(route, "B", with_basis(route.step("B").sheet, "amine", ByMass(100.0)))
    assert overview(alone).steps[1].linked is False
    assert overview(alone).planned.value == pytest.approx(0.57)


def test_what_is_isolated_counts_with_its_purity_as_far_as_it_is_done() -> None:
    route = isolated_in(boc_route(), "A", 700.0, 0.97)
    found = overview(route)
    first, second, _ = found.steps
    assert (first.isolated_mass, first.isolated_purity) == (700.0, 0.97)
    assert first.isolated_amount == pytest.approx(3.390220)  # 700 x 0.97 / 200.282
    assert first.isolated_yield == pytest.approx(0.6780440)
    assert (first.origin, first.handed_mass, first.handed_purity) == (Origin.ISOLATED, 700.0, 0.97)
    assert second.start_mass == pytest.approx(700.0)
    assert (found.isolated.value, found.done) == (pytest.approx(0.6780440), ("A",))
    assert found.planned.value == pytest.approx(0.57)


def test_two_steps_that_are_isolated_multiply() -> None:
    route = isolated_in(isolated_in(boc_route(), "A", 801.128), "B", 592.872)  # 4 mmol, then 2 of those
    found = overview(route)
    assert (found.isolated.value, found.done) == (pytest.approx(0.4), ("A", "B"))


def test_a_step_isolated_behind_one_that_is_not_waits_for_it() -> None:
    found = overview(isolated_in(boc_route(), "B", 500.0))
    assert found.done == ()
    assert found.isolated.value is None
    assert found.isolated.reason == "Step A: Not isolated yet: type the mass once the product was weighed."


# The unknown


def test_an_empty_sheet_says_what_is_missing() -> None:
    found = overview(route_of(Sheet()))
    (step,) = found.steps
    assert (step.start, step.product, step.start_amount, step.handed_amount) == ("", "", None, None)
    assert step.reasons["start_amount"] == "No row says yet what this step starts from: choose a reference."
    assert step.reasons["amount"] == "This step has no product."
    assert step.reasons["handed_amount"] == "Step A has no product."
    assert found.planned.reason == "Step A: This step has no product."


def test_a_start_of_0_gives_no_yield() -> None:
    route = boc_route()
    found = overview(with_sheet(route, "A", with_basis(route.step("A").sheet, "boc2o", ByAmount(0.0)))).planned
    assert (found.value, found.reason) == (None, "Step A: It starts from an amount of 0, so no yield can be counted.")


def test_a_start_that_takes_no_part_in_the_balance_gives_no_yield() -> None:
    route = boc_route()
    found = overview(with_sheet(route, "B", with_coefficient(route.step("B").sheet, "amine", None))).planned
    assert found.reason == (
        "Step B: Boc-diazepane has no coefficient, so nobody knows how much of the product it can make."
    )


def test_an_unknown_amount_at_the_start_is_passed_on_with_its_reason() -> None:
    sheet = sheet_of(
        entry("oil", ByVolume(2.0), bottle("oil"), slot="previous"),
        with_stated("halide", ByAmount(2.0), nu=1.0),
        products=(product(),),
        planned_yield=0.5,
    )
    found = overview(route_of(sheet)).planned
    assert found.value is None
    assert found.reason == "Step A: The density is not known: weigh it, or type the density from the label."


def test_a_product_without_a_molar_mass_has_no_mass_and_says_why() -> None:
    sheet = sheet_of(with_stated("a", ByAmount(2.0), nu=1.0), products=(product(None, name="P"),))
    (step,) = overview(route_of(sheet)).steps
    assert (step.handed_amount, step.handed_mass) == (2.0, None)
    assert step.reasons["handed_mass"] == "The molar mass of P is not known."


# Backwards from what is wanted. Source: section 8.1 of the project's chemistry, "to end with 5.00 mmol".


def test_to_end_with_5_mmol_at_75_80_and_95_percent() -> None:
    found = overview(with_wanted(boc_route(1.0), Wanted(ByAmount(5.0))))
    first, second, third = found.steps
    assert first.start_amount == pytest.approx(8.7719, abs=1e-4)
    assert first.start_mass == pytest.approx(1914.5, abs=0.05)
    assert second.start_amount == pytest.approx(6.5789, abs=1e-4)
    assert third.start_amount == pytest.approx(5.2632, abs=1e-4)
    assert third.handed_amount == pytest.approx(5.0, rel=1e-9)
    assert [step.linked for step in found.steps] == [False, True, True]
    assert found.planned.value == pytest.approx(0.57)


def test_500_mg_of_the_final_salt_at_70_80_and_90_percent() -> None:
    route = with_wanted(boc_route(1.0, (0.7, 0.8, 0.9)), Wanted(ByMass(500.0)))
    found = overview(route)
    # 500 mg / 269.241 g/mol = 1.857072 mmol; / 0.9 = 2.063413; / 0.8 = 2.579267; / 0.7 = 3.684667
    assert [step.start_amount for step in found.steps] == pytest.approx([3.684667, 2.579267, 2.063413], rel=1e-6)
    assert found.steps[0].start_mass == pytest.approx(804.175, rel=1e-5)  # x 218.249
    assert [step.handed_mass for step in found.steps] == pytest.approx([516.581, 611.670, 500.0], rel=1e-5)
    assert found.planned.value == pytest.approx(0.504)


def test_500_mg_of_the_free_base_in_the_final_salt() -> None:
    route = with_wanted(boc_route(1.0, (0.7, 0.8, 0.9)), Wanted(ByMass(500.0), as_base=True))
    # 500 mg / 196.319 g/mol = 2.546875 mmol; x 269.241 = 685.723 mg of the salt
    assert overview(route).steps[-1].handed_mass == pytest.approx(685.723, rel=1e-5)


# What holds for every route

yields = st.tuples(*[st.floats(0.05, 1.2)] * 3)
amounts = st.floats(0.01, 500.0)


@given(amounts, yields, st.booleans())
def test_forwards_and_backwards_agree(n: float, planned: tuple[float, ...], by_mass: bool) -> None:
    wanted = Wanted(ByMass(n * 100) if by_mass else ByAmount(n))
    route = with_wanted(boc_route(1.0, planned), wanted)
    last = overview(route).steps[-1]
    assert (last.planned_mass if by_mass else last.planned_amount) == pytest.approx(wanted.basis.value, rel=1e-9)
    # Forwards from the amount that backwards found:
    again = boc_route(overview(route).steps[0].start_amount, planned)
    assert handed_on(again.steps[-1])[0] == pytest.approx(last.planned_amount, rel=1e-9)
    assert overview(route).planned.value == pytest.approx(planned[0] * planned[1] * planned[2], rel=1e-9)


@given(amounts, st.floats(0.05, 1.0), st.floats(1.0, 5000.0))
def test_the_purity_of_an_isolated_intermediate_counts_once(n: float, purity: float, mass: float) -> None:
    found = overview(isolated_in(boc_route(n), "A", mass, purity))
    first, second, _ = found.steps
    assert second.start_amount == pytest.approx(mass * purity / 200.282, rel=1e-9)
    assert second.start_mass == pytest.approx(mass, rel=1e-9)  # as weighed it is what was isolated
    assert found.isolated.value == pytest.approx(mass * purity / 200.282 / n, rel=1e-9)
    assert first.isolated_yield == pytest.approx(found.isolated.value, rel=1e-9)


@given(amounts, yields, st.floats(0.05, 1.2), st.none() | st.floats(1.0, 5000.0))
def test_an_edit_of_a_middle_step_leaves_the_earlier_ones_and_moves_the_later_ones(
    n: float, planned: tuple[float, ...], other: float, isolated: float | None
) -> None:
    route = boc_route(n, planned)
    sheet = with_isolated(with_planned_yield(route.step("B").sheet, other), isolated and Isolated(isolated))
    edited = with_sheet(route, "B", sheet)
    assert edited.steps[0] == route.steps[0]
    assert overview(edited).steps[0] == overview(route).steps[0]
    made = isolated / 296.436 if isolated else n * planned[0] * other
    assert overview(edited).steps[2].start_amount == pytest.approx(made, rel=1e-9)


@given(amounts, yields, yields)
def test_while_something_is_wanted_another_planned_yield_scales_the_route_to_it(
    n: float, planned: tuple[float, ...], others: tuple[float, ...]
) -> None:
    route = with_wanted(boc_route(1.0, planned), Wanted(ByAmount(n)))
    for step_id, other in zip("ABC", others, strict=True):
        route = with_sheet(route, step_id, with_planned_yield(route.step(step_id).sheet, other))
    assert overview(route).steps[-1].planned_amount == pytest.approx(n, rel=1e-9)
    assert replace(route, steps=()).wanted == Wanted(ByAmount(n))
