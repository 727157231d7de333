"""The window of the shelf by keys: bottles put there, found, changed, copied, taken off, and nothing typed lost."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from diazgui.core.quantities import Fraction, Mass, Volume
from diazgui.core.shelf import Bottle
from diazgui.core.substance import Label, Neat
from diazgui.files.shelf import Shelf
from diazgui.gui.compounds.shelf_book import ShelfBook
from diazgui.gui.compounds.shelf_model import COLUMNS
from diazgui.gui.compounds.shelf_window import ShelfWindow
from diazgui.library.substances import find_substance
from diazgui.units import Notation

CTRL = Qt.KeyboardModifier.ControlModifier
TODAY = date(2027, 3, 31)
AT = {column.id: at for at, column in enumerate(COLUMNS)}
_Button = QMessageBox.StandardButton


def bottle(bottle_id: str, name: str, lot: str = "", **facts) -> Bottle:
    return Bottle(bottle_id, replace(find_substance(name), label=Label(lot, "Sigma", bottle_id)), **facts)


TOLUENE = bottle("b1", "toluene", "T1", left_volume=Volume(1000.0), place="Solvent store")
DIAZEPANE = bottle("b2", "1,4-diazepane", "D1", left_mass=Mass(25_000.0), expires=date(2027, 3, 30))
BOC = bottle("b3", "Boc2O", "E1", left_mass=Mass(0.0))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "shelf.sqlite"


def shown(qtbot, path, *bottles):
    book = ShelfBook(path)
    if bottles:
        Shelf(path).add(*bottles)
        book.read()
    window = ShelfWindow(book, Notation("."), today=lambda: TODAY)
    book.setParent(window)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def window(qtbot, path):
    return shown(qtbot, path, TOLUENE, DIAZEPANE, BOC)


def press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def write(qtbot, window, field_id, text):
    field = window.form.fields[field_id]
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text) if text else qtbot.keyClick(field, Qt.Key.Key_Delete)
    window.form.finder.close()


def choose(window, *names):
    """Choose bottles by name, the last one with the keys."""
    table, flag = window.table, QItemSelectionModel.SelectionFlag
    table.clearSelection()
    for name in names:
        at = next(row for row in range(table.count) if table.model().index(row, 0).data() == name)
        table.selectionModel().setCurrentIndex(table.model().index(at, 0), flag.Select | flag.Rows)
    table.setFocus()


def names(window):
    return [window.table.model().index(row, 0).data() for row in range(window.table.count)]


def cells(window, column):
    return {
        window.table.model().index(row, 0).data(): window.table.model().index(row, AT[column]).data()
        for row in range(window.table.count)
    }


def answer(monkeypatch, button):
    asked = []

    def question(_parent, _title, text, *_buttons):
        asked.append(text)
        return button

    monkeypatch.setattr(QMessageBox, "question", question)
    return asked


def test_an_empty_shelf_says_how_to_fill_it(qtbot, path):
    window = shown(qtbot, path)
    assert window.nothing.isVisible()
    assert window.nothing.text().startswith("Nothing stands on your shelf yet.")
    assert not window.save.isEnabled()


def test_a_bottle_is_put_on_the_shelf_by_keys(qtbot, path):
    window = shown(qtbot, path)
    press(qtbot, Qt.Key.Key_N, CTRL)
    assert QApplication.focusWidget() is window.form.fields["name"]
    for field_id, text in (
        ("name", "TFA"),
        ("supplied", "97 %"),
        ("lot", "STBH1"),
        ("supplier", "Sigma"),
        ("left", "25 g"),
        ("expires", "2028-03"),
        ("place", "Fridge 2"),
    ):
        write(qtbot, window, field_id, text)
    press(qtbot, Qt.Key.Key_Return)
    (made,) = Shelf(path).bottles()
    assert made.substance.compound.name == "trifluoroacetic acid"
    assert made.substance.supply == Neat(Fraction(0.97))
    assert made.substance.label == Label("STBH1", "Sigma", made.id)
    assert (made.left_mass, made.expires, made.place) == (Mass(25_000.0), date(2028, 3, 31), "Fridge 2")
    assert window.table.chosen_bottles() == (made,)
    assert not window.form.is_changed
    assert not window.nothing.isVisible()
    assert not window.strip.isVisible()  # nobody else changed it
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert Shelf(path).bottles() == ()
    assert window.strip.text == "Taken back: Add trifluoroacetic acid."
    press(qtbot, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert Shelf(path).bottles() == (made,)
    assert window.strip.text == "Done again: Add trifluoroacetic acid."


def test_undo_belongs_to_the_text_while_something_is_typed(window, qtbot, path):
    choose(window, "toluene")
    window.form.fields["place"].setFocus()
    qtbot.keyClicks(window.form.fields["place"], "!")
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert window.form.texts()["place"] == "Solvent store"
    assert len(Shelf(path).bottles()) == 3


def test_a_refused_text_stays_and_is_explained_beneath_its_field(qtbot, path):
    window = shown(qtbot, path)
    press(qtbot, Qt.Key.Key_N, CTRL)
    write(qtbot, window, "name", "toluene")
    write(qtbot, window, "left", "a lot")
    write(qtbot, window, "expires", "soon")
    press(qtbot, Qt.Key.Key_S, CTRL)
    assert window.book.bottles() == ()
    assert window.form.fields["left"].text() == "a lot"
    assert window.form.messages["left"].text().startswith("That does not begin with a number")
    assert window.form.messages["expires"].text().startswith("“soon” is no date.")
    assert QApplication.focusWidget() is window.form.fields["left"]
    write(qtbot, window, "left", "2.5 L")
    assert window.form.messages["left"].text() == ""
    write(qtbot, window, "expires", "")
    press(qtbot, Qt.Key.Key_S, CTRL)
    assert window.book.bottles()[0].left_volume == 2500.0


def test_expired_and_empty_bottles_are_marked_by_a_word(window):
    assert cells(window, "expires")["1,4-diazepane"] == "2027-03-30 · expired"
    assert cells(window, "left") == {"1,4-diazepane": "25 g", "di-tert-butyl dicarbonate": "empty", "toluene": "1 L"}
    assert names(window) == ["1,4-diazepane", "di-tert-butyl dicarbonate", "toluene"]


def test_bottles_are_sorted_by_what_they_are_and_not_by_their_letters(window):
    window.table.sortByColumn(AT["left"], Qt.SortOrder.AscendingOrder)
    assert names(window) == ["di-tert-butyl dicarbonate", "1,4-diazepane", "toluene"]
    window.table.sortByColumn(AT["expires"], Qt.SortOrder.AscendingOrder)
    assert names(window)[0] == "1,4-diazepane"


def test_words_show_the_bottles_that_have_them_all(window, qtbot):
    press(qtbot, Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(window.filter, "sigma store")
    assert names(window) == ["toluene"]
    assert window.count.text() == "1 of 3"
    window.filter.selectAll()
    qtbot.keyClicks(window.filter, "505-66-8")
    assert names(window) == ["1,4-diazepane"]
    window.filter.clear()
    assert window.count.text() == "3"


def test_a_bottle_that_is_chosen_is_drawn_with_its_facts(window, qtbot):
    choose(window, "toluene")
    assert window.form.texts()["lot"] == "T1"
    assert window.form.facts.text() == "C₇H₈ · 92.14 g/mol · CAS 108-88-3"
    assert window.form.structure.isVisible()
    press(qtbot, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is window.form.fields["name"]


def test_a_change_is_saved_by_enter_and_undone(window, qtbot, path):
    choose(window, "toluene")
    write(qtbot, window, "left", "0.4 L")
    assert window.save.isEnabled()
    press(qtbot, Qt.Key.Key_Return)
    assert not window.strip.isVisible()
    assert Shelf(path).get("b1").left_volume == Volume(400.0)
    assert window.table.chosen_bottles()[0].id == "b1"
    window.table.setFocus()
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert Shelf(path).get("b1") == TOLUENE
    assert window.form.texts()["left"] == "1 L"


def test_a_copy_is_a_bottle_of_its_own_without_lot_and_dates(window, qtbot):
    choose(window, "1,4-diazepane")
    press(qtbot, Qt.Key.Key_D, CTRL)
    texts = window.form.texts()
    assert (texts["name"], texts["lot"], texts["left"], texts["expires"]) == ("1,4-diazepane", "", "", "")
    qtbot.keyClicks(QApplication.focusWidget(), "D2")
    press(qtbot, Qt.Key.Key_Return)
    assert sorted(one.substance.label.lot for one in window.book.bottles()) == ["D1", "D2", "E1", "T1"]


def test_bottles_are_taken_off_and_come_back(window, qtbot, path):
    choose(window, "toluene", "1,4-diazepane")
    press(qtbot, Qt.Key.Key_Delete, CTRL)
    assert Shelf(path).bottles() == (BOC,)
    assert window.strip.text == "2 bottles went off the shelf. Undo brings back what was there."
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert len(Shelf(path).bottles()) == 3


def test_another_bottle_is_not_shown_before_it_is_said_what_becomes_of_the_one_that_is_typed(
    window, qtbot, monkeypatch, path
):
    choose(window, "toluene")
    write(qtbot, window, "place", "Hood 1")
    asked = answer(monkeypatch, _Button.Cancel)
    choose(window, "1,4-diazepane")
    assert asked == ["toluene is not on the shelf as it is typed. Save it?"]
    assert window.form.texts()["place"] == "Hood 1"
    assert window.table.chosen_bottles() == (TOLUENE,)
    answer(monkeypatch, _Button.Save)
    choose(window, "1,4-diazepane")
    assert Shelf(path).get("b1").place == "Hood 1"
    assert window.form.texts()["name"] == "1,4-diazepane"
    write(qtbot, window, "place", "Hood 2")
    answer(monkeypatch, _Button.Discard)
    choose(window, "toluene")
    assert window.form.texts()["name"] == "toluene"
    assert Shelf(path).get("b2") == DIAZEPANE


def test_what_cannot_be_saved_stays_in_the_form(window, qtbot, monkeypatch):
    choose(window, "toluene")
    write(qtbot, window, "left", "much")
    answer(monkeypatch, _Button.Save)
    assert not window.may_leave()
    choose(window, "1,4-diazepane")
    assert window.form.texts()["left"] == "much"


def test_a_closed_window_keeps_what_was_typed(window, qtbot, monkeypatch):
    press(qtbot, Qt.Key.Key_N, CTRL)
    write(qtbot, window, "name", "tolu")
    press(qtbot, Qt.Key.Key_W, CTRL)
    assert not window.isVisible()
    window.show()
    assert window.form.texts()["name"] == "tolu"
    answer(monkeypatch, _Button.Discard)
    assert window.may_leave()
    assert not window.form.is_changed


def test_revert_brings_back_what_is_on_the_shelf(window, qtbot):
    choose(window, "toluene")
    write(qtbot, window, "place", "Hood 1")
    window.revert.click()
    assert window.form.texts()["place"] == "Solvent store"
    press(qtbot, Qt.Key.Key_N, CTRL)
    write(qtbot, window, "name", "x")
    window.revert.click()
    assert window.form.bottle_id == ""


def test_what_another_program_does_to_the_bottle_in_the_form_is_said(window, qtbot, path):
    choose(window, "toluene")
    Shelf(path).replace(replace(TOLUENE, place="Hood 9"), TOLUENE)
    window.book.read()
    assert window.form.texts()["place"] == "Hood 9"
    write(qtbot, window, "note", "mine")
    theirs = window.book.bottle("b1")
    Shelf(path).replace(replace(theirs, place="Hood 10"), theirs)
    window.book.read()
    assert window.strip.text.startswith("This bottle was changed meanwhile. What you typed is still here")
    assert (window.form.texts()["place"], window.form.texts()["note"]) == ("Hood 9", "mine")
    Shelf(path).remove(window.book.bottle("b1"))
    window.book.read()
    assert window.strip.text.startswith("This bottle was taken off the shelf meanwhile.")
    assert window.keep()
    assert Shelf(path).get("b1").note == "mine"


def test_a_bottle_of_a_row_is_begun_with_its_lot(window, qtbot):
    substance = replace(find_substance("TFA"), supply=Neat(Fraction(0.98)), label=Label("L9", "TCI"))
    window.put(substance)
    assert window.form.texts()["supplied"] == "98 %"
    assert window.form.is_changed
    write(qtbot, window, "left", "50 mL")
    press(qtbot, Qt.Key.Key_Return)
    made = next(one for one in window.book.bottles() if one.substance.label.lot == "L9")
    assert (made.substance.supply, made.left_volume, made.substance.label.supplier) == (
        Neat(Fraction(0.98)),
        50.0,
        "TCI",
    )
    assert made.substance.density == substance.density


def test_a_compound_is_found_by_what_is_typed_of_its_name(qtbot, path):
    window = shown(qtbot, path)
    press(qtbot, Qt.Key.Key_N, CTRL)
    qtbot.keyClicks(window.form.fields["name"], "toluen")
    assert window.form.finder.is_open
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Return)
    texts = window.form.texts()
    assert (texts["name"], texts["structure"], texts["density"]) == ("toluene", "Cc1ccccc1", "0.867 g/mL")
    assert window.form.facts.text() == "C₇H₈ · 92.14 g/mol · CAS 108-88-3"
    assert window.book.bottles() == ()
    press(qtbot, Qt.Key.Key_Return)
    assert window.book.bottles()[0].substance.compound == find_substance("toluene").compound
    assert window.book.bottles()[0].substance.facts == find_substance("toluene").facts


def test_the_data_sheet_of_the_chosen_bottle_is_asked_for_by_its_key(window, qtbot):
    asked = []
    window.data_wanted.connect(asked.append)
    press(qtbot, Qt.Key.Key_I, CTRL)
    assert asked == []
    assert not window.bar.buttons["data"].isEnabled()
    choose(window, "1,4-diazepane")
    press(qtbot, Qt.Key.Key_I, CTRL)
    assert asked == [DIAZEPANE.substance.compound]


def test_columns_are_as_wide_as_what_they_say_until_they_are_sized_by_hand(window, qtbot):
    table, expires, place = window.table, AT["expires"], AT["place"]
    wide = table.columnWidth(expires)
    table.setColumnWidth(place, 40)
    long = bottle("b9", "toluene", place="The cold room of the third floor", expires=date(2020, 1, 31))
    window.book.remove(DIAZEPANE)
    narrow = table.columnWidth(expires)
    window.book.add(long)
    assert narrow < wide  # which has room for the word of an expired bottle
    assert table.columnWidth(expires) > narrow
    assert table.columnWidth(place) == 40


def test_a_narrow_window_leaves_room_to_type_and_sets_its_buttons_in_two_rows(window, qtbot):
    window.resize(560, 500)
    form, buttons = window.form, window.bar.buttons
    qtbot.waitUntil(lambda: buttons["export"].y() > buttons["new"].y())
    assert form.fields["name"].width() >= 16 * form.fontMetrics().averageCharWidth()
    assert window.width() == 560
    window.resize(1180, 720)
    qtbot.waitUntil(lambda: buttons["export"].y() == buttons["new"].y())


def test_a_bottle_chosen_by_a_click_can_be_copied_taken_off_and_looked_up_at_once(window, qtbot):
    table, buttons = window.table, window.bar.buttons
    at = table.visualRect(table.model().index(1, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert [buttons[one].isEnabled() for one in ("copy", "delete", "data")] == [True, True, True]
    table.clearSelection()
    assert [buttons[one].isEnabled() for one in ("copy", "delete", "data")] == [False, False, False]
