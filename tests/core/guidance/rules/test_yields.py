"""Rules about yields and flasks: 5 mmol of a product of 200 g/mol in 25 mL."""

from dataclasses import replace

import pytest

from diazgui.core.budget import Counts
from diazgui.core.guidance.notice import Told
from diazgui.core.guidance.remedy import Plan
from diazgui.core.guidance.rules.yields import flask_too_small, isolated_above_all, planned_above_all
from diazgui.core.guidance.situation import Situation
from diazgui.core.sheet import ByAmount, Isolated, Product, Role, Sheet
from diazgui.core.substance import Compound, State
from tests.core.guidance.rules.situations import only, row, sheet_of, solvent, substance

PRODUCT = Product("product", Compound("P", structure_molar_mass=200.0))


def sheet(amount: float = 5.0, **more: object) -> Sheet:
    amine = row(
        "amine",
        ByAmount(amount),
        Role.STARTING_MATERIAL,
        coefficient=1.0,
        substance=substance("amine", state=State.SOLID),
    )
    return sheet_of(amine, solvent(), products=(PRODUCT,), **({"concentration": 0.2} | more))


@pytest.mark.parametrize(("isolated", "above"), [(1000.0, False), (1001.0, True)])
def test_more_than_theory_is_told(isolated: float, above: bool) -> None:
    assert bool(isolated_above_all(Situation(sheet(isolated=Isolated(isolated))))) is above


def test_the_words_have_theory_and_what_was_isolated() -> None:
    found = only(isolated_above_all, Situation(sheet(isolated=Isolated(1100.0))))
    assert found.about == ("product",)
    assert found.words == {
        "product": "P",
        "yield": Told(1.1, "yield"),
        "mass": Told(pytest.approx(1000.0), "mass"),
        "isolated": Told(1100.0, "mass"),
    }


def test_without_a_product_or_before_it_was_isolated_nothing_is_said() -> None:
    assert not isolated_above_all(Situation(sheet()))
    assert not isolated_above_all(Situation(Sheet()))


@pytest.mark.parametrize("planned", [None, 0.75, 1.0])
def test_up_to_all_can_be_planned(planned: float | None) -> None:
    assert not planned_above_all(Situation(sheet(planned_yield=planned)))


def test_more_than_all_cannot() -> None:
    found = only(planned_above_all, Situation(sheet(planned_yield=1.2)))
    assert found.words["yield"] == Told(1.2, "yield")
    assert found.offers[0].change == Plan(1.0)


@pytest.mark.parametrize(("amount", "clause"), [(250.0, "large"), (500.0, "large"), (3000.0, "none")])
def test_a_flask_of_scale_up_or_none_at_all_is_told(amount: float, clause: str) -> None:
    # 1.25 L, 2.5 L and 15 L; half full in flasks of 3, 5 and more than 20 L
    assert only(flask_too_small, Situation(sheet(amount))).clauses == (clause,)


def test_a_bench_flask_is_not() -> None:
    assert not flask_too_small(Situation(sheet(200.0)))  # 1 L in 2 L
    assert not flask_too_small(Situation(sheet(concentration=None)))


def test_gas_asks_for_three_times_the_liquid() -> None:
    gas = Situation(sheet(200.0), counts=Counts(dicarbonates={"amine": 1}))
    found = only(flask_too_small, gas)
    assert found.words == {"liquid": Told(1000.0, "volume"), "fill": "a third", "size": Told(3000.0, "size in mL")}
    assert only(flask_too_small, replace(gas, counts=Counts(), sheet=sheet(250.0))).words["fill"] == "half"
    assert found.because
