"""Which step an undone weighing leads to."""

from dataclasses import replace

from diazgui.core.edits import with_isolated, with_planned_yield
from diazgui.core.experiment import Experiment, with_route, without_tab
from diazgui.core.quantities import Fraction, Mass
from diazgui.core.route import with_sheet
from diazgui.core.row_edits import with_weighed
from diazgui.core.sheet import ByMass, Isolated, Sheet
from diazgui.gui.balance.weigh_in_following import place_weighed
from tests.gui.sheets import experiment

PLAN = experiment()
A, B = ("mono-boc", "A"), ("mono-boc", "B")


def changed(sheet: Sheet, step_id: str) -> Experiment:
    return with_route(PLAN, "mono-boc", with_sheet(PLAN.tab("mono-boc").route, step_id, sheet))


def sheet(step_id: str) -> Sheet:
    return PLAN.tab("mono-boc").route.step(step_id).sheet


def test_the_step_that_was_weighed_comes_in_front_although_the_next_one_follows_it() -> None:
    weighed = changed(with_weighed(sheet("A"), "boc2o", ByMass(Mass(1100.0))), "A")
    isolated = changed(with_isolated(sheet("A"), Isolated(Mass(900.0))), "A")
    assert place_weighed(PLAN, weighed, B) == A
    assert place_weighed(isolated, PLAN, B) == A
    assert place_weighed(PLAN, weighed, A) == A


def test_an_edit_of_the_plan_leads_to_the_step_that_it_changed() -> None:
    planned = changed(with_planned_yield(sheet("B"), Fraction(0.8)), "B")
    assert place_weighed(PLAN, planned, A) == B
    assert place_weighed(PLAN, planned, B) == B


def test_where_nothing_was_edited_the_step_in_front_stays() -> None:
    assert place_weighed(PLAN, replace(PLAN), A) == A
    assert place_weighed(PLAN, without_tab(PLAN, "free"), A) == A
