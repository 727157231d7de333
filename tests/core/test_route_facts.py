"""What the bench adds to a step."""

import pytest

from diazgui.core.acknowledging import Acknowledged, Concerned
from diazgui.core.peaks import Peak
from diazgui.core.quantities import QuantityError
from diazgui.core.route import Version
from diazgui.core.route_facts import with_acknowledged, with_notes, with_peaks, with_ticked
from diazgui.core.sheet import Sheet
from tests.core.test_route import two_steps


def test_a_danger_is_acknowledged_once_and_taken_back() -> None:
    danger, again = Acknowledged("runaway", (Concerned("NaH", 5.0),)), Acknowledged("runaway", (Concerned("NaH", 4.0),))
    read = with_acknowledged(two_steps(), "B", danger, True)
    assert read.step("B").front.acknowledged == (danger,)
    assert read.step("A").front.acknowledged == ()
    assert with_acknowledged(read, "B", danger, True) == read
    assert with_acknowledged(read, "B", again, False) == two_steps()


def test_what_is_acknowledged_is_kept_in_its_order() -> None:
    with pytest.raises(QuantityError, match="Each notice that was acknowledged is listed once"):
        Version("", "", Sheet(), acknowledged=(Acknowledged("b"), Acknowledged("a")))


def test_notes_and_peaks_stand_beside_a_step_and_change_no_number() -> None:
    noted = with_peaks(with_notes(two_steps(), "A", "cloudy"), "A", (Peak(201.16, 80.0, 2),))
    assert (noted.step("A").notes, noted.step("A").peaks) == ("cloudy", (Peak(201.16, 80.0, 2),))
    assert (noted.step("B").notes, noted.step("B").peaks) == ("", ())
    assert noted.step("A").front == two_steps().step("A").front
    assert with_peaks(with_notes(noted, "A", ""), "A", ()) == two_steps()


def test_an_instruction_is_ticked_off_once_and_its_tick_taken_away() -> None:
    done = with_ticked(with_ticked(two_steps(), "B", "stir", True), "B", "add", True)
    assert done.step("B").front.ticked == ("add", "stir")
    assert done.step("A").front.ticked == ()
    assert with_ticked(done, "B", "stir", True) == done
    assert with_ticked(with_ticked(done, "B", "stir", False), "B", "add", False) == two_steps()
    assert with_ticked(done, "B", "never ticked", False) == done
