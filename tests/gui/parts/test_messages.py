"""The strip and the notices."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from diazgui.core.protocol import Sourced
from diazgui.gui.parts.messages import MessageStrip, NoticeBox


def test_the_strip_shows_a_sentence_until_it_is_closed(qtbot: QtBot) -> None:
    strip = MessageStrip()
    qtbot.addWidget(strip)
    assert strip.text == ""
    strip.tell("The disk is full.")
    assert strip.text == "The disk is full."
    qtbot.keyClick(strip.findChildren(QPushButton)[0], Qt.Key.Key_Space)
    assert strip.text == ""


def test_the_strip_shows_a_sentence_as_it_is_and_never_as_markup(qtbot: QtBot) -> None:
    strip = MessageStrip()
    qtbot.addWidget(strip)
    strip.tell("<b>“x”</b> is damaged.", "warning")
    assert strip.text == "<b>“x”</b> is damaged."
    assert strip.property("look") == "warning"


def test_a_passing_sentence_goes_with_the_next_thing_done_and_another_stays(qtbot: QtBot) -> None:
    strip = MessageStrip()
    qtbot.addWidget(strip)
    strip.tell("Choose a row first.", passing=True)
    strip.let_pass()
    assert strip.text == ""
    strip.tell("The disk is full.")
    strip.let_pass()
    assert strip.text == "The disk is full."


def test_a_notice_is_there_only_while_there_is_something_to_say(qtbot: QtBot) -> None:
    box = NoticeBox("danger")
    qtbot.addWidget(box)
    assert box.text == ""
    box.show_statement(Sourced("Sodium hydride in DMF can run away.", "guide"))
    assert box.text == "Sodium hydride in DMF can run away."
    box.show_statement(None)
    assert box.text == ""
