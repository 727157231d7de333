"""What the steps of a route take and set free, counted for another amount of the product."""

import pytest

from diazgui.core.budget import Counts
from diazgui.core.consumption import (
    after_reaction,
    gas_set_free,
    hydrogen_taken_up,
    over_route,
    reaction_time,
    reagents,
    solvents,
    taken_rows,
)
from diazgui.core.gas import gas_budget
from diazgui.core.reckoning import told, unknown
from diazgui.core.route import RouteStep, Version
from diazgui.core.sheet import ByAmount, ByEquivalents, ByMass, ByVolume, Range, Role
from diazgui.core.substance import Compound, Neat, Solution, State, Substance
from tests.core.making import bottle, entry, product, sheet_of, with_stated


def step(*entries, step_id="A", **more) -> RouteStep:
    return RouteStep(step_id, "Step", Version("v", "base", sheet_of(*entries, **more)))


AMINE = entry("amine", ByAmount(10.0), bottle("amine", 100.0), 1.0)
K = told("k", 1.0, "", "stated")


def test_reagents_are_counted_as_weighed_and_solvents_are_not_among_them():
    base = entry("base", ByEquivalents(2.0), bottle("base", 50.0, Neat(0.5)), role=Role.BASE)
    solvent = entry("solvent", ByVolume(20.0), bottle("THF", 72.0, density=889.0), role=Role.SOLVENT)
    wash = entry("wash", ByVolume(30.0), bottle("water", 18.0, density=998.0), role=Role.WORK_UP)
    one = step(AMINE, base, solvent, wash)
    assert reagents(one).value == pytest.approx(1000.0 + 2000.0)  # 20.0 mmol × 50.0 / 0.50
    assert reagents(one).why[0].formula == "m(reagents, A) = m(amine) + m(base)"
    assert solvents(one).value == pytest.approx(17780.0)
    assert after_reaction(one).value == pytest.approx(30.0)


def test_a_solution_is_a_reagent_by_what_is_dissolved_and_a_solvent_by_the_rest():
    acid = entry("acid", ByAmount(50.0), bottle("HCl", 36.461, Solution(4.0), density=1050.0), role=Role.REAGENT)
    one = step(AMINE, acid)
    assert reagents(one).value == pytest.approx(1000.0 + 1823.05)
    assert solvents(one).value == pytest.approx(12.5 * 1050.0 - 1823.05)
    assert solvents(one).why[0].given[0].symbol == "m(solvent of HCl)"


def test_a_solution_of_unknown_density_leaves_the_solvents_open_and_not_the_reagents():
    acid = entry("acid", ByAmount(50.0), bottle("HCl", 36.461, Solution(4.0)), role=Role.REAGENT)
    one = step(AMINE, acid)
    assert reagents(one).value == pytest.approx(2823.05)
    assert solvents(one).value is None
    assert solvents(one).reason == "HCl: The density of the solution is not known."


def test_a_solution_of_unknown_molar_mass_leaves_both_open():
    acid = entry("acid", ByVolume(5.0), bottle("HX", None, Solution(4.0), density=1050.0), role=Role.REAGENT)
    one = step(AMINE, acid)
    assert reagents(one).value is None
    assert reagents(one).reason.startswith("HX: ")
    assert solvents(one).value is None
    assert solvents(one).reason.startswith("HX: ")


def test_a_step_without_solvent_needs_none():
    found = solvents(step(AMINE))
    assert (found.value, found.why[0].formula) == (0.0, "m(solvents, A) = 0")


def test_an_unknown_mass_names_its_row():
    one = step(AMINE, with_stated("salt", ByEquivalents(1.0), M=None, nu=1.0))
    assert reagents(one).reason.startswith("salt: ")


def test_what_is_handed_on_is_not_taken_from_a_bottle():
    handed = entry("previous", ByAmount(5.0), bottle("P", 150.0), 1.0, slot="previous")
    one = step(handed, with_stated("halide", ByEquivalents(1.1), nu=1.0))
    assert [row.id for row in taken_rows(one.sheet)] == ["halide"]
    assert reagents(one).value == pytest.approx(550.0)


@pytest.mark.parametrize(
    ("substance", "counts"),
    [
        (bottle("Na₂SO₄", 142.0, state=State.SOLID), False),
        (bottle("Celite", None), False),  # weighed, and nothing says that it is a liquid
        (bottle("oil", None, state=State.LIQUID), True),
    ],
)
def test_solids_of_the_work_up_are_left_out(substance, counts):
    found = after_reaction(step(AMINE, entry("drying", ByMass(5000.0), substance, role=Role.WORK_UP)))
    assert (found.value is None) is counts
    if not counts:
        assert found.value == 0.0


def test_a_liquid_stated_by_mass_counts_by_its_volume():
    wash = entry("wash", ByMass(4990.0), bottle("water", 18.0, density=998.0), role=Role.WORK_UP)
    assert after_reaction(step(AMINE, wash)).value == pytest.approx(5.0)


def test_what_is_stated_nowhere_leaves_the_work_up_open():
    found = after_reaction(step(AMINE, entry("wash", None, Substance(Compound("water")), role=Role.WORK_UP)))
    assert found.value is None
    assert found.reason.startswith("water: ")


def test_gas_is_the_most_that_may_come_off_in_one_line():
    counts = Counts(boc_removed=1)
    one = step(AMINE, products=(product(),))
    found = gas_set_free("A", gas_budget(one.sheet, counts))
    assert found.value == pytest.approx(20.0 * 24.0551, rel=1e-5)  # CO₂ and isobutene
    assert [line.formula for line in found.why] == ["V(gas, A) = n · R · T / p"]


def test_hydrogen_that_goes_in_stands_apart():
    one = step(AMINE, products=(product(),))
    budget = gas_budget(one.sheet, Counts(cbz_removed=1, hydrogen_taken_up=1))
    assert hydrogen_taken_up("C", budget).value == pytest.approx(240.551, rel=1e-5)
    assert hydrogen_taken_up("C", budget).why[0].result.symbol == "V(H₂, C)"


def test_gas_of_a_row_without_structure_stays_open():
    one = step(AMINE)
    found = gas_set_free("A", gas_budget(one.sheet, Counts(unknown=frozenset({"amine"}))))
    assert found.value is None
    assert found.reason


def test_the_sum_over_a_route_is_multiplied_once():
    parts = [("A", told("m(A)", 2.0, "mg", "x")), ("B", told("m(B)", 3.0, "mg", "x"))]
    found = over_route("m", "mg", told("k", 0.5, "", "x"), parts)
    assert (found.value, found.unit, found.why[-1].formula) == (2.5, "mg", "m = k · (m(A) + m(B))")
    assert over_route("m", "mg", K, parts[:1]).why[-1].formula == "m = k · m(A)"


def test_the_sum_over_a_route_is_unknown_as_soon_as_one_part_is():
    parts = [("A", told("m(A)", 2.0, "mg", "x")), ("B", unknown("Nobody knows.", "mg"))]
    assert over_route("m", "mg", K, parts).reason == "Step B: Nobody knows."
    assert over_route("m", "mg", unknown("No scale.", ""), parts).reason == "No scale."


def test_times_add_up_from_the_shortest_to_the_longest():
    assert reaction_time([("A", Range(16.0, 16.0)), ("B", Range(2.0, 24.0))]) == (Range(18.0, 40.0), "")


def test_a_time_that_is_not_stated_leaves_the_sum_open():
    assert reaction_time([("A", None)]) == (None, "Step A: no reaction time is stated.")
