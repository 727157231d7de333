"""What is noticed is asked once for each sheet: an edit reads anew what it changed."""

from diazgui.core.edits import with_basis, with_conditions
from diazgui.core.sheet import ByEquivalents, Conditions
from diazgui.library.notices import notices_for
from diazgui.units import Notation
from tests.library.noticing import example


def test_the_same_step_is_read_once_and_so_is_one_that_an_edit_left_as_it_was() -> None:
    place = example("mono-boc", "B")
    before = place.notices()
    assert place.notices() is before
    later = example("mono-boc", "C").edited(lambda sheet: with_conditions(sheet, Conditions(atmosphere="argon")))
    tab = later.experiment.tab("mono-boc")
    assert notices_for(tab, tab.route.step("B"), later.experiment.target) is before


def test_a_step_that_an_edit_changed_is_read_anew() -> None:
    place = example("di-alkylation")
    short = place.edited(lambda sheet: with_basis(sheet, "base", ByEquivalents(1.5)))
    assert "base-scarce" not in place.ids()
    assert "base-scarce" in short.ids()


def test_another_way_of_writing_numbers_is_another_text() -> None:
    place = example("di-alkylation").edited(lambda sheet: with_basis(sheet, "base", ByEquivalents(1.5)))
    point, comma = place.notices(Notation(".")), place.notices(Notation(","))
    assert [one.id for one in point] == [one.id for one in comma]
    assert point != comma
