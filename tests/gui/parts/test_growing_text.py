"""A field of several lines."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget

from diazgui.gui.parts.growing_text import GrowingText


def brought_up(widget, qtbot):
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)


@pytest.fixture
def field(qtbot):
    made = GrowingText(2)
    qtbot.addWidget(made)
    made.resize(200, 40)
    made.show()
    return made


def test_it_is_as_high_as_its_lines(field):
    low = field.height()
    field.setPlainText("1\n2\n3\n4\n5\n6")
    high = field.height()
    assert high - low == 4 * field.fontMetrics().lineSpacing()
    field.setPlainText("1")
    assert field.height() == low
    assert field.sizeHint().height() == field.minimumSizeHint().height() == low


def pasted(text):
    mime = QMimeData()
    mime.setText(text)
    return mime


def test_what_is_too_long_is_not_pasted_and_it_says_so(field, qtbot):
    field.setPlainText("before")
    with qtbot.waitSignal(field.refused) as refused:
        field.insertFromMimeData(pasted("x" * 99_994))
    assert refused.args == ["That is too long and was not pasted: 100,000 characters are the most."]
    assert field.words == "before"
    field.selectAll()
    field.insertFromMimeData(pasted("x" * 99_999))  # in the place of what stood there
    assert len(field.words) == 99_999


def test_words_are_kept_letter_by_letter(field):
    field.setPlainText("197.1\t80\n293.1\xa020")
    assert field.words == "197.1\t80\n293.1\xa020"


def test_another_text_is_shown_in_silence_and_the_cursor_stays(field, qtbot):
    field.setPlainText("197.1")
    field.moveCursor(field.textCursor().MoveOperation.End)
    with qtbot.assertNotEmitted(field.textChanged):
        field.show_words("197.1, 293.1")
        field.show_words("197.1, 293.1")
    assert (field.words, field.textCursor().position()) == ("197.1, 293.1", 5)


def test_tab_leaves_it(qtbot):
    both = QWidget()
    qtbot.addWidget(both)
    column = QVBoxLayout(both)
    field, after = GrowingText(1), QLineEdit()
    column.addWidget(field)
    column.addWidget(after)
    brought_up(both, qtbot)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert field.words == ""


@pytest.mark.parametrize(("key", "is_left"), [(Qt.Key.Key_Z, True), (Qt.Key.Key_A, False)])
def test_undo_is_the_windows(field, key, is_left):
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.ControlModifier)
    event.accept()
    field.event(event)
    assert event.isAccepted() is not is_left


def test_it_comes_into_sight_with_its_cursor(qtbot):
    area = QScrollArea()
    qtbot.addWidget(area)
    inside = QWidget()
    column = QVBoxLayout(inside)
    above, field = QLineEdit(), GrowingText(1)
    above.setFixedHeight(900)
    column.addWidget(above)
    column.addWidget(field)
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.resize(200, 200)
    brought_up(area, qtbot)
    above.setFocus()
    area.verticalScrollBar().setValue(0)
    field.setPlainText("x")
    assert area.verticalScrollBar().value() == 0  # nobody is in it
    field.setFocus()
    assert area.verticalScrollBar().value() > 500
