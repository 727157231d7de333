"""Fields commit what somebody changed, and segments show their choices."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from diazgui.gui.parts.fields import CommitEdit, Segments, inline_message, label_for
from diazgui.gui.parts.flow import FlowLayout


@pytest.fixture
def edit(qtbot: QtBot) -> CommitEdit:
    edit = CommitEdit("Scale")
    qtbot.addWidget(edit)
    edit.show_text("5.00 mmol")
    edit.show()
    return edit


@pytest.fixture
def said(edit: CommitEdit) -> list[str]:
    said: list[str] = []
    edit.committed.connect(said.append)
    return said


def test_enter_commits_a_text_that_was_typed(qtbot: QtBot, edit: CommitEdit, said: list[str]) -> None:
    edit.selectAll()
    qtbot.keyClicks(edit, "10 mmol")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert said == ["10 mmol"]


def test_a_text_nobody_changed_is_not_committed(qtbot: QtBot, edit: CommitEdit, said: list[str]) -> None:
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    edit.clearFocus()
    assert said == []


def test_leaving_the_field_commits(qtbot: QtBot) -> None:
    page, edit = QWidget(), CommitEdit("Scale")
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.addWidget(edit)
    column.addWidget(QLineEdit())
    said: list[str] = []
    edit.committed.connect(said.append)
    with qtbot.waitExposed(page):
        page.show()
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "7")
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    assert said == ["7"]


def test_escape_brings_back_what_was_shown(qtbot: QtBot, edit: CommitEdit, said: list[str]) -> None:
    edit.selectAll()
    qtbot.keyClicks(edit, "7 bananas")
    edit.refuse()
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert edit.text() == "5.00 mmol"
    assert not edit.is_refused
    assert said == []


def test_a_refused_text_stays_and_is_marked_until_it_is_typed_over(qtbot: QtBot, edit: CommitEdit) -> None:
    edit.selectAll()
    qtbot.keyClicks(edit, "7 bananas")
    edit.refuse()
    assert edit.text() == "7 bananas"
    assert edit.is_refused
    qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    assert not edit.is_refused


def test_undo_is_the_windows_while_the_text_is_as_shown(qtbot: QtBot, edit: CommitEdit) -> None:
    undone: list[str] = []
    action = QAction("Undo", edit)
    action.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
    action.triggered.connect(lambda: undone.append("once"))
    edit.addAction(action)
    edit.activateWindow()
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    qtbot.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == ["once"]
    qtbot.keyClicks(edit, "1")
    qtbot.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == ["once"]


def test_segments_show_one_choice_in_front_and_say_which_is_clicked(qtbot: QtBot) -> None:
    segments = Segments("Step")
    qtbot.addWidget(segments)
    segments.offer((("A", "A  Protect"), ("B", "B  Alkylate")), "B")
    chosen: list[str] = []
    segments.chosen.connect(chosen.append)
    assert [segments.button(one).isChecked() for one in "AB"] == [False, True]
    assert segments.button("A").accessibleName() == "Step: A  Protect"
    qtbot.keyClick(segments.button("A"), Qt.Key.Key_Space)
    assert chosen == ["A"]


def test_tab_goes_to_the_choice_in_front_from_either_side_and_arrows_choose_from_there(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    before, segments = QLineEdit(page), Segments("Form", page)
    segments.offer((("n", "Neat"), ("s", "Salt"), ("m", "Solution")), "s")
    after = QLineEdit(page)
    column = QVBoxLayout(page)
    for one in (before, segments, after):
        column.addWidget(one)
    chosen: list[str] = []
    segments.chosen.connect(chosen.append)
    with qtbot.waitExposed(page):
        page.show()
    for at, key in ((before, Qt.Key.Key_Tab), (after, Qt.Key.Key_Backtab)):
        at.setFocus()
        qtbot.keyClick(at, key)
        assert page.focusWidget() is segments.button("s")
    segments.offer((("n", "Neat"), ("s", "Salt"), ("m", "Solution")), "n")  # another row is supplied in another form
    after.setFocus()
    qtbot.keyClick(after, Qt.Key.Key_Backtab)
    assert page.focusWidget() is segments.button("n")
    qtbot.keyClick(segments.button("n"), Qt.Key.Key_Right)
    assert chosen == ["s"]


def test_segments_can_offer_other_choices(qtbot: QtBot) -> None:
    segments = Segments("Variant")
    qtbot.addWidget(segments)
    segments.offer((("1", "one"),), "1")
    segments.offer((("2", "two"), ("3", "three"), ("4", "four")), "3")
    assert [segments.button(one).text() for one in "234"] == ["two", "three", "four"]
    assert segments.button("3").isChecked()


def test_a_label_leads_to_its_control_and_a_message_is_hidden_at_first(qtbot: QtBot, edit: CommitEdit) -> None:
    label, message = label_for("&Scale", edit), inline_message()
    qtbot.addWidget(label)
    qtbot.addWidget(message)
    assert label.buddy() is edit
    assert message.isHidden()


def test_settling_commits_what_is_typed_and_tells_whether_it_was_taken(qtbot: QtBot, edit: CommitEdit) -> None:
    assert edit.settle()
    edit.committed.connect(lambda _typed: edit.refuse())
    qtbot.keyClicks(edit, "7 bananas")
    assert not edit.settle()


def test_choices_stand_in_several_rows_where_one_has_no_room(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(page)
    segments = Segments("Variant")
    flow.addWidget(segments)
    segments.offer(tuple((str(n), f"A long name, number {n}") for n in range(4)), "0")
    page.resize(1200, 200)
    page.show()
    assert len({button.y() for button in segments.buttons()}) == 1
    page.resize(320, 200)
    qtbot.waitUntil(lambda: len({button.y() for button in segments.buttons()}) > 1)
    assert all(button.geometry().right() <= 320 for button in segments.buttons())
    assert segments.height() > segments.sizeHint().height()
    ends = [one for one in segments.buttons() if one.property("place") == "last"]
    assert len(ends) == len({button.y() for button in segments.buttons()})
    segments.offer((("a", "One"), ("b", "Two")), "b")
    qtbot.waitUntil(lambda: segments.height() == segments.sizeHint().height())
