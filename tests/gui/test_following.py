"""Where an edit shows."""

import pytest

from diazgui.core.edits import with_concentration, with_planned_yield
from diazgui.core.experiment import Experiment, with_route, with_target, without_tab
from diazgui.core.quantities import Concentration, Fraction
from diazgui.core.route import with_sheet
from diazgui.core.route_facts import with_notes
from diazgui.gui.following import place_to_show
from diazgui.gui.target.target_edits import with_diamine
from tests.gui.windows import worked_example


@pytest.fixture
def before() -> Experiment:
    return worked_example().experiment


def thinner(experiment: Experiment, tab_id: str, step_id: str) -> Experiment:
    route = experiment.tab(tab_id).route
    sheet = with_concentration(route.step(step_id).sheet, Concentration(0.1))
    return with_route(experiment, tab_id, with_sheet(route, step_id, sheet))


def test_an_edit_in_front_leaves_the_front_as_it_is(before: Experiment) -> None:
    after = thinner(before, "mono-boc", "B")
    assert place_to_show(before, after, ("mono-boc", "B")) == ("mono-boc", "B")


def test_an_edit_elsewhere_leads_to_the_step_that_it_changed(before: Experiment) -> None:
    after = thinner(before, "mono-boc", "B")
    assert place_to_show(before, after, ("mono-boc", "A")) == ("mono-boc", "B")
    assert place_to_show(before, after, ("di-alkylation", "A")) == ("mono-boc", "B")


def test_an_edit_that_reaches_the_step_in_front_leads_nowhere(before: Experiment) -> None:
    route = before.tab("mono-boc").route
    planned = with_planned_yield(route.step("A").sheet, Fraction(0.5))
    after = with_route(before, "mono-boc", with_sheet(route, "A", planned))
    assert place_to_show(before, after, ("mono-boc", "C")) == ("mono-boc", "C")


def test_what_the_open_plan_shows_leads_nowhere_and_other_edits_lead_to_their_step(before: Experiment) -> None:
    route = before.tab("mono-boc").route
    planned = with_planned_yield(route.step("B").sheet, Fraction(0.5))
    after = with_route(before, "mono-boc", with_sheet(route, "B", planned))
    front = ("mono-boc", "A")
    assert place_to_show(before, after, front) == ("mono-boc", "B")
    assert place_to_show(before, after, front, plan_is_open=True) == front
    assert place_to_show(before, after, ("di-alkylation", "A"), plan_is_open=True) == ("mono-boc", "B")
    assert place_to_show(before, thinner(before, "mono-boc", "B"), front, plan_is_open=True) == ("mono-boc", "B")


def test_notes_lead_to_their_step_though_the_plan_is_open(before: Experiment) -> None:
    after = with_route(before, "mono-boc", with_notes(before.tab("mono-boc").route, "B", "Turned brown"))
    assert place_to_show(before, after, ("mono-boc", "A"), plan_is_open=True) == ("mono-boc", "B")


def test_a_tab_that_comes_back_is_shown_and_one_that_goes_changes_nothing(before: Experiment) -> None:
    smaller = without_tab(before, "mono-cbz")
    assert place_to_show(smaller, before, ("di-alkylation", "A")) == ("mono-cbz", "A")
    assert place_to_show(before, smaller, ("di-alkylation", "A")) == ("di-alkylation", "A")


def test_another_target_leads_nowhere(before: Experiment) -> None:
    after = with_target(before, with_diamine(before.target, "piperazine"), worked_example().bench)
    assert place_to_show(before, after, ("mono-boc", "C")) == ("mono-boc", "C")
