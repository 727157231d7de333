"""Rules about boiling points: THF, which boils at 66 °C, and what reacts in it."""

from dataclasses import replace

import pytest

from diazgui.core.budget import Counts
from diazgui.core.guidance.notice import Told
from diazgui.core.guidance.remedy import Run
from diazgui.core.guidance.rules.heat import (
    boiling_under_reflux,
    boiling_when_closed,
    reagent_boils_off,
    stays_liquid,
)
from diazgui.core.guidance.situation import Situation
from diazgui.core.sheet import Conditions, Range, Role
from tests.core.guidance.rules.situations import only, row, sheet_of, solvent

SHEET = sheet_of(row("amine"), row("agent"), solvent("THF"), row("ether", role=Role.WORK_UP))
BOILING = {"THF": 66.0, "ether": 35.0, "agent": 150.0}


def at(temperature: Range | None, vessel_open: bool | None = None, **boiling: float) -> Situation:
    sheet = replace(SHEET, conditions=Conditions(temperature, vessel_open=vessel_open))
    return Situation(sheet, boiling=BOILING | boiling)


@pytest.mark.parametrize("high", [66.0, 68.0])
def test_at_its_boiling_point_and_as_near_as_tables_differ_a_solvent_is_left_alone(high: float) -> None:
    for vessel_open in (True, False, None):
        here = at(Range(25.0, high), vessel_open)
        assert not boiling_when_closed(here)
        assert not boiling_under_reflux(here)


def test_above_it_a_closed_vessel_is_a_danger_and_may_be_opened_or_cooled() -> None:
    found = only(boiling_when_closed, at(Range(25.0, 80.0), False))
    assert found.about == ("THF",)
    assert found.words == {
        "name": "THF",
        "boils": Told(66.0, "temperature"),
        "high": Told(80.0, "temperature"),
        "cooler": Told(60.0, "temperature"),
    }
    opened, cooled = found.offers
    assert opened.change == Run(Conditions(Range(25.0, 80.0), vessel_open=True))
    assert cooled.change == Run(Conditions(Range(25.0, 60.0), vessel_open=False))
    assert not boiling_under_reflux(at(Range(25.0, 80.0), False))


def test_where_hydrogen_is_taken_up_a_vessel_is_not_opened() -> None:
    here = replace(at(Range(80.0, 80.0), False), counts=Counts(hydrogen_taken_up=1))
    (cooled,) = only(boiling_when_closed, here).offers
    assert cooled.change == Run(Conditions(Range(60.0, 60.0), vessel_open=False))


@pytest.mark.parametrize("vessel_open", [True, None])
def test_an_open_vessel_and_one_of_which_nothing_is_stated_reflux(vessel_open: bool | None) -> None:
    here = at(Range(80.0, 80.0), vessel_open)
    assert not boiling_when_closed(here)
    (cooled,) = only(boiling_under_reflux, here).offers
    assert cooled.change == Run(Conditions(Range(60.0, 60.0), vessel_open=vessel_open))


def test_without_a_temperature_or_a_boiling_point_nothing_is_said() -> None:
    nothing_known = replace(at(Range(80.0, 80.0)), boiling={})
    for here in (at(None, False), nothing_known):
        assert not boiling_when_closed(here)
        assert not boiling_under_reflux(here)
        assert not reagent_boils_off(here)


def test_what_reacts_may_boil_off_below_its_solvent_and_is_told_once() -> None:
    here = at(Range(50.0, 60.0), agent=42.0)
    found = only(reagent_boils_off, here)
    assert found.about == ("agent",)
    assert found.offers[0].change == Run(Conditions(Range(35.0, 35.0)))
    assert not reagent_boils_off(at(Range(25.0, 42.0), agent=42.0))
    assert not reagent_boils_off(at(Range(80.0, 80.0), agent=42.0))  # the solvent boils as well


def test_what_stays_liquid_counts_all_that_is_in_the_flask_and_not_the_work_up() -> None:
    assert stays_liquid(at(None), 66.0)
    assert not stays_liquid(at(None), 70.0)
    assert not stays_liquid(at(None, agent=42.0), 50.0)
