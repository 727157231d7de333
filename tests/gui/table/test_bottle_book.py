"""The user's bottles in the window, and which bottles can be chosen for a row."""

from dataclasses import replace

from diazgui.core.own_bottles import with_own_bottles
from diazgui.core.quantities import Concentration, Fraction
from diazgui.core.substance import Neat, Solution, Substance
from diazgui.core.target import Target
from diazgui.gui.table.bottle_book import BottleBook, choices, known_bottles, usual_path
from diazgui.gui.target.target_edits import with_diamine, with_group
from diazgui.library.bench import bench as shipped_bench
from diazgui.library.substances import find_substance, substances

DIAZEPANE, IN_DIOXANE, CONCENTRATED = map(find_substance, ("1,4-diazepane", "HCl in dioxane", "conc. HCl"))
SHIPPED_IN_ETHER, DILUTE = find_substance("HCl in ether"), find_substance("1 M HCl")
BENZYL = find_substance("benzyl bromide")
TARGET = Target(DIAZEPANE, BENZYL, find_substance("benzaldehyde"))
IN_ETHER = replace(IN_DIOXANE, supply=Solution(Concentration(2.0), "diethyl ether"), density=None)
IMPURE = replace(DIAZEPANE, supply=Neat(Fraction(0.9)))


def test_without_a_file_nothing_is_remembered(qapp):
    book = BottleBook()
    assert not book.can_remember
    assert not book.remember(DIAZEPANE, IMPURE)
    assert book.own(DIAZEPANE) is DIAZEPANE
    assert book.read() == ""


def test_a_bottle_is_told_of_when_it_is_remembered_and_when_it_is_forgotten(qtbot, tmp_path):
    book = BottleBook(tmp_path / "bottles.json")
    with qtbot.waitSignal(book.changed):
        assert book.remember(DIAZEPANE, IMPURE)
    assert book.own(DIAZEPANE) == IMPURE
    assert BottleBook(tmp_path / "bottles.json").own(DIAZEPANE) == IMPURE
    with qtbot.waitSignal(book.changed):
        assert book.forget(DIAZEPANE)
    assert book.own(DIAZEPANE) is DIAZEPANE


def test_a_damaged_file_is_told_of_once_it_is_needed(qtbot, tmp_path):
    path = tmp_path / "bottles.json"
    path.write_text("{", encoding="utf-8")
    book = BottleBook(path)
    assert "is damaged" in book.read()
    assert book.own(DIAZEPANE) is DIAZEPANE
    with qtbot.waitSignal(book.failed) as told:
        assert not book.remember(DIAZEPANE, IMPURE)
    assert "is damaged" in told.args[0]


def test_what_another_program_remembered_is_there_after_reading_again(qapp, tmp_path):
    book, other = BottleBook(tmp_path / "bottles.json"), BottleBook(tmp_path / "bottles.json")
    other.remember(DIAZEPANE, IMPURE)
    assert book.own(DIAZEPANE) is DIAZEPANE
    assert book.read() == ""
    assert book.own(DIAZEPANE) == IMPURE


def test_the_bottles_of_this_user_lie_in_a_folder_of_the_program(qapp):
    assert usual_path().parts[-2:] == ("diazgui", "bottles.json")


def test_a_row_may_have_the_users_the_targets_and_the_shipped_bottles_but_not_its_own_again(qapp, tmp_path):
    book = BottleBook(tmp_path / "bottles.json")
    book.remember(IN_DIOXANE, IN_ETHER)
    found = choices(IN_DIOXANE, TARGET, "", book)
    assert [(one.bottle, one.whose) for one in found] == [
        (IN_ETHER, "yours"),
        (CONCENTRATED, ""),
        (DILUTE, ""),
    ]
    assert known_bottles(IN_DIOXANE, TARGET, "", book) == (IN_ETHER, IN_DIOXANE, CONCENTRATED, SHIPPED_IN_ETHER, DILUTE)
    target = replace(TARGET, diamine=IMPURE)
    assert [(one.bottle, one.whose) for one in choices(DIAZEPANE, target, "diamine", book)] == [
        (IMPURE, "of the target")
    ]
    assert choices(DIAZEPANE, target, "", book) == ()


def test_the_bottle_of_a_slot_is_offered_only_to_its_own_compound(qapp):
    assert choices(BENZYL, TARGET, "diamine", BottleBook()) == ()


def test_what_a_bottle_stands_in_for_is_told_from_both_of_them(qapp, tmp_path):
    book = BottleBook(tmp_path / "bottles.json")
    assert book.stands_in(IN_DIOXANE) is None
    book.remember(IN_DIOXANE, CONCENTRATED)
    assert book.stands_in(IN_DIOXANE) == (IN_DIOXANE, CONCENTRATED)
    asked_for, bottle = book.stands_in(CONCENTRATED) or (Substance.__new__(Substance), None)
    assert (asked_for.id, bottle) == ("hcl-dioxane", CONCENTRATED)
    assert book.stands_in(replace(IN_ETHER, id="")) is None


def test_a_bench_of_the_window_takes_the_users_bottles_as_they_are_remembered(qapp, tmp_path):
    book = BottleBook(tmp_path / "bottles.json")
    bench = with_own_bottles(shipped_bench(), book.own)
    assert bench.shelf[DIAZEPANE.id] == DIAZEPANE
    book.remember(DIAZEPANE, IMPURE)
    assert bench.shelf[DIAZEPANE.id] == IMPURE
    assert bench.shelf["hcl-conc"] == CONCENTRATED
    assert (len(bench.shelf), list(bench.shelf)) == (len(substances()), list(substances()))
    assert shipped_bench().shelf[DIAZEPANE.id] == DIAZEPANE


def test_a_diamine_or_group_of_the_target_comes_in_the_users_bottle(qapp, tmp_path):
    book = BottleBook(tmp_path / "bottles.json")
    book.remember(DIAZEPANE, IMPURE)
    book.remember(BENZYL, replace(BENZYL, supply=Neat(Fraction(0.98))))
    assert with_diamine(TARGET, "1,4-diazepane", book.own).diamine == IMPURE
    assert with_group(TARGET, "benzyl bromide", book.own).electrophile.supply == Neat(Fraction(0.98))
    assert with_diamine(TARGET, "1,4-diazepane").diamine == DIAZEPANE
