"""Ways to run a step: one in front, the others kept aside as they were left."""

from dataclasses import replace

import pytest

from diazgui.core.edits import with_basis, with_pinned, with_reference, with_substance
from diazgui.core.route import (
    Route,
    RouteStep,
    Version,
    Wanted,
    handed_on,
    is_linked,
    with_sheet,
)
from diazgui.core.route_scaling import scaled_route, with_wanted
from diazgui.core.sheet import ByAmount, ByEquivalents, ByMass, ByVolume, HandedOn, Sheet, Unstated
from diazgui.core.substance import Neat
from diazgui.core.table import rows
from diazgui.core.versions import with_version
from tests.core.making import bottle, entry, product, sheet_of, with_stated
from tests.core.routes import first_sheet, found, salted, second_sheet, two_steps, with_first

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


def test_what_is_wanted_stays_when_the_first_step_is_run_in_another_way() -> None:
    route = with_wanted(two_steps(), Wanted(ByAmount(4.0)))
    other = replace(first_sheet(), entries=(*first_sheet().entries[:2],), planned_yield=None)
    changed = with_version(route, "A", Version("other", "base", other))
    assert changed.wanted == Wanted(ByAmount(4.0))
    assert handed_on(changed.step("B"))[0] == pytest.approx(4.0)


def test_what_is_wanted_stays_when_another_way_counts_from_another_row() -> None:
    route = with_wanted(two_steps(), Wanted(ByAmount(4.0)))
    other = with_reference(first_sheet(), "reagent")
    changed = with_version(route, "A", Version("other", "base", other))
    assert changed.wanted == Wanted(ByAmount(4.0))
    assert handed_on(changed.step("B"))[0] == pytest.approx(4.0)


@pytest.mark.parametrize("now", [8.0, None])
def test_a_version_parked_while_something_was_wanted_follows_no_wish_that_was_ended_meanwhile(now) -> None:
    wanted = with_wanted(two_steps(), Wanted(ByAmount(4.0)))
    other = with_version(wanted, "A", Version("other", "base", first_sheet()))
    by_hand = with_reference(other.step("A").sheet, "reagent")
    stated = with_basis(by_hand, "reagent", Unstated() if now is None else ByAmount(now))
    back = with_version(with_sheet(other, "A", stated), "A", wanted.step("A").front)
    assert back.wanted is None
    # the amine made 4.0 mmol at a planned yield of 80 %: 5.0 mmol; half as much as the 8.0 mmol of the reagent is 4.0
    assert back.step("A").sheet.entry("amine").basis == ByAmount(5.0 if now is None else 4.0)
