"""Large type, and the field that takes a number with gloves on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from diazgui.gui.balance.weigh_in_type import TEXT, BigField, BigLabel, type_of
from diazgui.gui.parts.style import apply
from diazgui.gui.parts.theme import Appearance


@pytest.fixture
def field(qtbot: QtBot) -> BigField:
    field = BigField("Mass")
    qtbot.addWidget(field)
    with qtbot.waitExposed(field):
        field.show()
    field.activateWindow()
    qtbot.waitUntil(field.isActiveWindow)
    field.show_text("1.391 g")
    field.begin()
    return field


def test_delete_clears_what_stands_there_whole(qtbot: QtBot, field: BigField) -> None:
    with qtbot.waitSignal(field.cleared):
        qtbot.keyClick(field, Qt.Key.Key_Delete)
    assert field.text() == "1.391 g"  # the window says what becomes of it


def test_delete_takes_a_letter_of_what_is_being_typed(qtbot: QtBot, field: BigField) -> None:
    with qtbot.assertNotEmitted(field.cleared):
        qtbot.keyClick(field, Qt.Key.Key_Home)
        qtbot.keyClick(field, Qt.Key.Key_Delete)
    assert field.text() == ".391 g"


def test_enter_goes_on_unless_the_text_is_refused(qtbot: QtBot, field: BigField) -> None:
    with qtbot.waitSignal(field.entered):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    field.committed.connect(lambda _: field.refuse())
    with qtbot.assertNotEmitted(field.entered):
        qtbot.keyClicks(field, "x")
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_a_figure_in_the_field_is_as_large_as_ever_once_it_was_refused(qapp: QApplication, field: BigField) -> None:
    apply(Appearance.LIGHT)
    try:
        field.refuse()
        field.show_text("1.4 g")
        assert field.fontInfo().pixelSize() == 56
    finally:
        qapp.setStyleSheet("")


def test_type_is_never_smaller_than_that_of_the_window(qapp: QApplication) -> None:
    before = QFont(qapp.font())
    larger = QFont(before)
    larger.setPixelSize(40)
    assert type_of(TEXT).pixelSize() == 23
    try:
        qapp.setFont(larger)
        assert type_of(TEXT).pixelSize() == 40
    finally:
        qapp.setFont(before)


def test_a_label_without_a_text_takes_no_room(qtbot: QtBot) -> None:
    label = BigLabel(TEXT)
    qtbot.addWidget(label)
    label.say("1.391 g")
    assert not label.isHidden()
    label.say("")
    assert label.isHidden()
