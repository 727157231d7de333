"""The notes of a step: every key is in the document at once, and a burst of typing is one step of undo."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from diazgui.core.experiment import with_route
from diazgui.core.route_facts import with_notes
from diazgui.gui.document import Document
from diazgui.gui.parts.style import apply
from diazgui.gui.parts.theme import Appearance
from diazgui.gui.step.notes_view import NotesView
from tests.gui.windows import worked_example


@pytest.fixture
def document(qapp):
    return Document(worked_example().experiment)


@pytest.fixture
def view(document, qtbot):
    view = NotesView(document)
    qtbot.addWidget(view)
    view.resize(500, 300)
    view.show_step("mono-boc", "B")
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.field.setFocus()
    return view


def notes(document, step="B"):
    return document.experiment.tab("mono-boc").route.step(step).notes


def noted(document, words, step="B"):
    route = with_notes(document.experiment.tab("mono-boc").route, step, words)
    document.replace(with_route(document.experiment, "mono-boc", route), "Notes")


def test_what_is_too_long_to_paste_is_told_until_something_is_typed(view, document, qtbot):
    mime = QMimeData()
    mime.setText("z" * 100_000)
    view.field.insertFromMimeData(mime)
    assert notes(document) == ""
    assert view.message.isVisible()
    assert "too long" in view.message.text()
    qtbot.keyClicks(view.field, "a")
    assert not view.message.isVisible()
    view.field.insertFromMimeData(mime)
    view.show_step("mono-boc", "A")
    assert not view.message.isVisible()


def test_every_key_reaches_the_document(view, document, qtbot):
    qtbot.keyClicks(view.field, "Turned")
    assert notes(document) == "Turned"
    qtbot.keyClicks(view.field, " brown")
    assert notes(document) == "Turned brown"
    assert document.is_modified


def test_a_burst_of_typing_is_one_step_of_undo(view, document, qtbot):
    qtbot.keyClicks(view.field, "Turned brown")
    assert document.undo_stack.count() == 1
    assert document.undo_stack.undoText() == "Write notes of step B"
    document.undo_stack.undo()
    assert (notes(document), view.field.words) == ("", "")
    document.undo_stack.redo()
    assert view.field.words == "Turned brown"


def test_after_a_pause_another_step_begins(view, document, qtbot):
    view._rest.setInterval(1)
    qtbot.keyClicks(view.field, "Turned")
    qtbot.waitUntil(lambda: not view._rest.isActive())
    qtbot.keyClicks(view.field, " brown")
    document.undo_stack.undo()
    assert view.field.words == "Turned"


def test_what_is_saved_stays_a_step_of_its_own(view, document, qtbot):
    qtbot.keyClicks(view.field, "one")
    document.saved_as(None)
    qtbot.keyClicks(view.field, " two")
    assert document.is_modified
    document.undo_stack.undo()
    assert view.field.words == "one"
    assert not document.is_modified


def test_letters_typed_and_taken_away_again_leave_no_step(view, document, qtbot):
    qtbot.keyClicks(view.field, "a")
    qtbot.keyClick(view.field, Qt.Key.Key_Backspace)
    assert notes(document) == ""
    assert document.undo_stack.count() == 0


def test_an_edit_in_between_ends_the_burst(view, document, qtbot):
    qtbot.keyClicks(view.field, "a")
    noted(document, "other", "A")
    qtbot.keyClicks(view.field, "b")
    assert document.undo_stack.count() == 3
    document.undo_stack.undo()
    assert notes(document) == "a"


def test_each_step_shows_its_own_notes(view, document, qtbot):
    qtbot.keyClicks(view.field, "of B")
    view.show_step("mono-boc", "A")
    assert view.field.words == ""
    qtbot.keyClicks(view.field, "of A")
    assert (notes(document, "A"), notes(document, "B")) == ("of A", "of B")
    assert document.undo_stack.count() == 2
    assert view.field.accessibleName() == "Notes of step A, Mono via Boc"
    view.show_step("mono-boc", "B")
    assert view.field.words == "of B"


def test_notes_that_come_from_elsewhere_are_shown_letter_by_letter(view, document, qtbot):
    noted(document, "1.0\xa0eq.\n<b>bold</b>")
    assert view.field.words == "1.0\xa0eq.\n<b>bold</b>"
    qtbot.keyClicks(view.field, "x")
    assert notes(document) == "x1.0\xa0eq.\n<b>bold</b>"


def test_the_cursor_stays_where_undo_takes_letters_away(view, document, qtbot):
    noted(document, "abcdef")
    cursor = view.field.textCursor()
    cursor.setPosition(3)
    view.field.setTextCursor(cursor)
    noted(document, "abcd")
    assert view.field.textCursor().position() == 3
    noted(document, "ab")
    assert view.field.textCursor().position() == 2


def test_undo_and_redo_are_left_to_the_window(view, qtbot):
    for standard in (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo):
        key = QKeySequence.keyBindings(standard)[0][0]
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key.key(), key.keyboardModifiers())
        event.ignore()
        QApplication.sendEvent(view.field, event)
        assert not event.isAccepted()
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    event.ignore()
    QApplication.sendEvent(view.field, event)
    assert event.isAccepted()


def test_it_grows_with_its_text_and_with_the_type(view, qtbot):
    empty = view.field.height()
    for _ in range(6):
        qtbot.keyClick(view.field, Qt.Key.Key_Return)
    full = view.field.height()
    assert full > empty + 3 * view.field.fontMetrics().lineSpacing()
    view.field.setStyleSheet("font-size: 30px")
    assert view.field.height() > full * 1.5
    view.field.setStyleSheet("")
    view.field.selectAll()
    qtbot.keyClick(view.field, Qt.Key.Key_Delete)
    assert view.field.height() == empty


def test_a_long_line_is_broken_and_nothing_scrolls_within(view, qtbot):
    empty = view.field.height()
    view.field.insertPlainText("m/z 197.1107 " * 60)
    assert view.field.height() > empty * 2
    assert view.field.verticalScrollBar().maximum() == 0
    narrow = view.field.height()
    view.resize(900, 300)
    qtbot.waitUntil(lambda: view.field.height() < narrow)
    assert view.field.verticalScrollBar().maximum() == 0


def test_the_page_follows_what_is_written(document, qtbot):
    inside, area = QWidget(), QScrollArea()
    column = QVBoxLayout(inside)
    spacer = QLineEdit()
    spacer.setFixedHeight(400)
    view = NotesView(document)
    view.show_step("mono-boc", "B")
    column.addWidget(spacer)
    column.addWidget(view)
    area.setWidgetResizable(True)
    area.setWidget(inside)
    area.resize(300, 200)
    qtbot.addWidget(area)
    with qtbot.waitActive(area):
        area.show()
        area.activateWindow()
    spacer.setFocus()
    noted(document, "elsewhere")
    assert area.verticalScrollBar().value() == 0
    view.field.setFocus()
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() > 0)


def test_tab_leaves_the_field(document, qtbot):
    around = QWidget()
    column = QVBoxLayout(around)
    view, after = NotesView(document), QLineEdit()
    view.show_step("mono-boc", "B")
    column.addWidget(view)
    column.addWidget(after)
    qtbot.addWidget(around)
    with qtbot.waitActive(around):
        around.show()
        around.activateWindow()
    view.field.setFocus()
    qtbot.keyClick(view.field, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert notes(document) == ""


def test_it_is_hidden_where_there_is_no_step(view, document):
    view.show_step("gone", "A")
    assert view.isHidden()
    view.field.insertPlainText("lost")
    assert document.undo_stack.count() == 0


def test_it_is_drawn_light_and_dark(view):
    view.field.insertPlainText("Turned brown")
    pictures = []
    for appearance in (Appearance.DARK, Appearance.LIGHT):
        apply(appearance)
        pictures.append(view.grab().toImage().pixelColor(20, view.field.y() + view.field.height() - 6).lightness())
    assert pictures[0] < 100 < 200 < pictures[1]
