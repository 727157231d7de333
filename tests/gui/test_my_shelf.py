"""The shelf beside the sheet: opened by its command, fed from rows, and heard by them."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QMessageBox

from diazgui.core.edits import with_substance
from diazgui.core.quantities import Fraction, Mass
from diazgui.core.shelf import Bottle
from diazgui.core.substance import Label, Neat
from diazgui.gui.compounds.shelf_book import ShelfBook
from diazgui.gui.my_shelf import NO_BOTTLE, MyShelf
from diazgui.report.columns import COLUMNS
from tests.gui.windows import inside, open_window

NAME_AT = next(at for at, column in enumerate(COLUMNS) if column.id == "name")


@pytest.fixture
def shelf(qtbot, tmp_path):
    window = open_window(qtbot)
    workspace, _ = inside(window)
    made = MyShelf(workspace, ShelfBook(tmp_path / "shelf.sqlite", workspace), lambda: date(2027, 3, 31))
    made.workspace = workspace
    return made


def entry(shelf):
    return shelf.workspace.page.sheet.model.sheet.entries[0]


def marks(shelf):
    return shelf.workspace.page.sheet.model.cells[0][NAME_AT].marks


def take(shelf, bottle):
    document, place = shelf.workspace.document, shelf.workspace.page.place
    document.edit_sheet(*place, lambda sheet: with_substance(sheet, entry(shelf).id, bottle.substance), "Take it")


def bottle(shelf, **facts):
    substance = replace(entry(shelf).substance, supply=Neat(Fraction(0.97)), label=Label("A17", "Sigma", "b1"))
    return Bottle("b1", substance, **facts)


def test_the_commands_have_a_key_and_words(shelf):
    assert [(one.text, one.key) for one in shelf.commands] == [
        ("My &shelf…", "Ctrl+Shift+B"),
        ("Put this &bottle on my shelf…", ""),
    ]
    assert shelf.open() is shelf.open()
    assert shelf.window.isVisible()


def test_the_bottle_of_a_row_is_put_on_the_shelf_and_shown_there_afterwards(shelf):
    shelf.workspace.page.sheet.table.go_to(entry(shelf).id, NAME_AT)
    shelf.put_current()
    form = shelf.window.form
    assert form.texts()["name"] == entry(shelf).substance.compound.name
    assert form.is_changed
    assert shelf.window.keep()
    (made,) = shelf.book.bottles()
    take(shelf, made)
    shelf.window.new_bottle()
    shelf.workspace.page.sheet.put_wanted.emit(entry(shelf).substance)
    assert form.bottle_id == made.id
    assert not form.is_changed


def test_a_row_without_a_compound_has_no_bottle(shelf, qtbot):
    shelf.workspace.new_free_sheet()
    with qtbot.waitSignal(shelf.workspace.message) as told:
        shelf.put_current()
    assert told.args == [NO_BOTTLE]
    assert shelf.window is None


def test_rows_follow_what_becomes_of_their_bottle(shelf):
    full = bottle(shelf, left_mass=Mass(1e9))
    shelf.book.add(full)
    take(shelf, full)
    assert "lot A17" in marks(shelf)
    assert "too little left" not in marks(shelf)
    shelf.book.replace(full, replace(full, left_mass=Mass(1.0)))
    assert "too little left" in marks(shelf)
    assert entry(shelf).substance == full.substance


def test_an_unfinished_bottle_is_asked_about_before_the_end(shelf, monkeypatch):
    assert shelf.may_leave()
    shelf.open().new_bottle()
    shelf.window.form.fields["name"].setText("x")
    shelf.window.close()
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Cancel)
    assert not shelf.may_leave()
    assert shelf.window.isVisible()


def test_what_the_shelf_cannot_do_is_said_where_somebody_looks(shelf, qtbot):
    with qtbot.waitSignal(shelf.workspace.message) as told:
        shelf.book.failed.emit("No room.")
    assert told.args == ["No room."]
    shelf.open()
    with qtbot.assertNotEmitted(shelf.workspace.message):
        shelf.book.failed.emit("No room.")
    assert shelf.window.strip.text == "No room."
