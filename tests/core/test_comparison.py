"""Strategies side by side, each counted for the same amount of its final product."""

from dataclasses import replace

import pytest

from diazgui.core.budget import Counts
from diazgui.core.comparison import (
    NO_BASIS,
    NO_PAIR,
    NOTHING_MADE,
    Plan,
    PlanStep,
    Warned,
    compare,
    scale_in_front,
)
from diazgui.core.experiment import Experiment, Tab
from diazgui.core.quantities import QuantityError, Temperature
from diazgui.core.route import Route, RouteStep, Version
from diazgui.core.sheet import ByAmount, ByEquivalents, Conditions, HandedOn, Range, Sheet
from diazgui.core.substance import Part
from diazgui.core.target import Target
from tests.core.making import bottle, entry, product, sheet_of, with_stated

HCL = Part("hydrogen chloride", "HCl", 36.461, 2)


def alkylation(n: float = 10.0, diamine: float = 5.0, **more) -> Sheet:
    """So many mmol of halide (M 100) on the diamine (M 50); the product has M 200 unless another is given."""
    more.setdefault("products", (product(200.0),))
    return sheet_of(
        entry("halide", ByAmount(n), bottle("halide", 100.0), 1.0),
        entry("diamine", ByEquivalents(diamine), bottle("diamine", 50.0, hazards=("GHS05",), hazards_source="x"), 1.0),
        conditions=Conditions(time=Range(2.0, 4.0)),
        **more,
    )


def step(sheet: Sheet, step_id: str = "A", pair=("diamine", "halide"), notices=()) -> PlanStep:
    return PlanStep(RouteStep(step_id, "Alkylate", Version("v", "base", sheet)), Counts(), pair, False, notices)


def plan(*steps: PlanStep, tab: str = "one", title: str = "One") -> Plan:
    return Plan("excess", title, tab, steps)


def first(*plans: Plan, front: str = "one"):
    return compare(plans, front).strategies[0]


def test_the_one_in_front_sets_the_amount():
    large = plan(step(alkylation(20.0)), tab="two", title="Two")
    found = compare((plan(step(alkylation())), large), "two")
    assert (found.amount.value, found.of) == (20.0, large)
    assert [one.amount.value for one in found.strategies] == [20.0, 20.0]
    assert [one.reagents.value for one in found.strategies] == [7000.0, 7000.0]  # 2000 + 5000 mg


def test_the_first_that_makes_a_known_amount_stands_in_for_the_one_in_front():
    open_one = plan(step(alkylation(products=())), tab="two")
    one = plan(step(alkylation()))
    assert compare((open_one, one), "two").of == one
    assert compare((open_one, one), "none of them").of == one


def test_where_no_tab_is_in_front_none_is_taken_for_it():
    assert not plan(tab="").is_in("")
    assert [plan().is_in(tab) for tab in ("one", "two", "")] == [True, False, False]


def test_where_nobody_makes_a_known_amount_it_says_so():
    found = compare((plan(step(alkylation(products=()))),), "one")
    assert (found.of, found.amount.reason) == (None, NO_BASIS)
    one = found.strategies[0]
    assert one.reagents.reason == one.mass.reason == one.amount.reason == "Step A has no product."
    assert one.reagents_per_product.reason == "Step A has no product."
    assert one.product == ""
    assert one.time == Range(2.0, 4.0)


def test_a_strategy_that_makes_nothing_is_counted_for_nothing():
    found = first(plan(step(alkylation(0.0)), tab="two"), plan(step(alkylation())))
    assert (found.reagents.value, found.reagents.reason) == (None, NOTHING_MADE)


def test_a_plan_without_steps_has_nothing_to_compare():
    one = first(plan(tab="two"), plan(step(alkylation())))
    assert (one.mass.reason, one.selectivity.share.reason, one.product) == (NOTHING_MADE, NO_PAIR, "")


def test_a_problem_of_the_target_stands_in_the_place_of_every_number():
    refused = product(200.0)
    refused = replace(refused, compound=replace(refused.compound, problem="There is no aldehyde of it."))
    one = first(plan(step(alkylation(products=(refused,))), tab="two"), plan(step(alkylation())))
    assert one.plan.problem == "There is no aldehyde of it."
    answers = (one.amount, one.mass, one.reagents, one.solvents, one.reagents_per_product, one.solvents_per_product)
    assert {answer.reason for answer in (*answers, one.work_up, one.gas, one.taken_up)} == {one.plan.problem}
    assert (one.time, one.time_reason) == (None, one.plan.problem)
    assert one.selectivity.share.reason == one.plan.problem


def test_the_mass_is_of_the_form_isolated_and_the_ratio_of_its_free_base():
    salt = replace(product(200.0), parts=(HCL,))
    one = first(plan(step(alkylation(products=(salt,)))))
    assert one.mass.value == pytest.approx(2729.22)  # 10.0 × (200 + 2 × 36.461)
    assert one.reagents_per_product.value == pytest.approx(1.75)  # 3500 mg on 2000 mg
    ratio = one.reagents_per_product.why[-1]
    assert ratio.formula == "ratio = m(reagents) / m(free base)"
    assert [(given.symbol, given.value) for given in ratio.given] == [
        ("m(reagents)", pytest.approx(3500.0)),
        ("m(free base)", pytest.approx(2000.0)),
    ]


def test_a_product_of_unknown_molar_mass_has_an_amount_and_no_mass():
    one = first(plan(step(alkylation(products=(product(None),)))))
    assert one.amount.value == 10.0
    assert one.mass.value is None
    assert one.mass.reason
    assert one.reagents.value == 3500.0
    assert one.reagents_per_product.reason == one.mass.reason


def test_of_several_steps_with_two_equal_n_h_the_one_with_the_smallest_share_decides():
    handed = replace(alkylation().entries[0], slot="previous", basis=HandedOn(10.0, 10.0, "A"))
    second = replace(alkylation(), entries=(handed, *alkylation(diamine=1.0).entries[1:]))
    one = first(plan(step(alkylation()), step(second, "B"), step(alkylation(), "C", pair=None)))
    assert (one.selectivity.step, one.selectivity.share.value) == ("B", pytest.approx(0.5))


def test_a_share_that_is_not_known_comes_before_those_that_are():
    open_one = replace(alkylation(), entries=(alkylation().entries[0], with_stated("diamine", ByEquivalents(1.0))))
    no_halide = replace(open_one, entries=(entry("halide", None, bottle("halide", 100.0), 1.0), open_one.entries[1]))
    one = first(plan(step(alkylation()), step(no_halide, "B")))
    assert (one.selectivity.step, one.selectivity.share.value) == ("B", None)


def test_steps_without_two_equal_n_h_leave_the_selectivity_open():
    assert first(plan(step(alkylation(), pair=None))).selectivity.share.reason == NO_PAIR


def test_planned_yields_say_which_steps_have_none():
    one = plan(step(alkylation(planned_yield=0.5)))
    found = compare((one, plan(step(alkylation()), tab="two")), "one")
    assert found.amount.value == 5.0
    assert [each.unplanned for each in found.strategies] == [(), ("A",)]
    assert [each.reagents.value for each in found.strategies] == [3500.0, 1750.0]


def test_pictograms_name_their_rows_once_and_unlisted_rows_are_said():
    nameless = entry("blank", None, bottle("", 10.0))
    sheet = replace(alkylation(), entries=(*alkylation().entries, nameless))
    one = first(plan(step(sheet), step(sheet, "B")))
    assert one.pictograms == {"GHS05": ("diamine",)}
    assert one.unlisted == ("halide",)


def test_notices_come_with_their_steps():
    told = Warned("A", "danger", "It burns")
    assert first(plan(step(alkylation(), notices=(told,)))).plan.steps[0].notices == (told,)


def test_gas_is_counted_at_the_conditions_of_the_room():
    boc = replace(step(alkylation()), counts=Counts(boc_removed=1))
    assert compare((plan(boc),), "one").strategies[0].gas.value == pytest.approx(20.0 * 24.0551, rel=1e-5)
    warm = compare((plan(boc),), "one", Temperature(25.0)).strategies[0]
    assert warm.gas.value == pytest.approx(20.0 * 24.4654, rel=1e-5)
    with pytest.raises(QuantityError, match="temperature"):
        compare((plan(boc),), "one", Temperature(-300.0))


def test_another_strategy_is_opened_at_the_scale_of_the_tab_in_front():
    def experiment(*sheets: Sheet) -> Experiment:
        steps = tuple(RouteStep("A", "A", Version("v", "b", sheet)) for sheet in sheets)
        nothing = bottle("x")
        return Experiment(Target(nothing, nothing, nothing), (Tab("one", "excess", "One", Route(steps)),))

    assert scale_in_front(experiment(alkylation(7.5)), "one") == 7.5
    assert scale_in_front(experiment(alkylation(0.0)), "one") is None
    assert scale_in_front(experiment(), "one") is None
    assert scale_in_front(experiment(alkylation()), "two") is None
