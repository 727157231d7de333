"""The line over the window in which a compound is looked for."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from diazgui.core.finding import Match
from diazgui.gui.compounds.find_compound import FindCompound


@pytest.fixture
def window() -> QMainWindow:
    return QMainWindow()


@pytest.fixture
def before(window: QMainWindow, qtbot: QtBot) -> QLineEdit:
    line = QLineEdit()
    window.setCentralWidget(line)
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    window.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    return line


@pytest.fixture
def finding(window: QMainWindow, before: QLineEdit) -> FindCompound:
    return FindCompound(window)


@pytest.fixture
def taken(finding: FindCompound) -> list[Match]:
    found: list[Match] = []
    finding.chosen.connect(found.append)
    return found


def test_a_compound_is_found_and_taken_by_keyboard(
    finding: FindCompound, taken: list[Match], before: QLineEdit, qtbot: QtBot
) -> None:
    finding.ask()
    qtbot.waitUntil(finding.edit.hasFocus)
    qtbot.keyClicks(finding.edit, "DCM")
    qtbot.keyClick(finding.edit, Qt.Key.Key_Down)
    qtbot.keyClick(finding.edit, Qt.Key.Key_Return)
    assert [match.name for match in taken] == ["dichloromethane"]
    assert finding.isHidden()
    qtbot.waitUntil(before.hasFocus)


def test_enter_alone_takes_the_first(finding: FindCompound, taken: list[Match], qtbot: QtBot) -> None:
    finding.ask()
    qtbot.keyClicks(finding.edit, "109-99-9")
    qtbot.keyClick(finding.edit, Qt.Key.Key_Return)
    assert [match.cas for match in taken] == ["109-99-9"]


def test_where_nothing_is_found_enter_says_so_and_stays(
    finding: FindCompound, taken: list[Match], qtbot: QtBot
) -> None:
    finding.ask()
    qtbot.keyClicks(finding.edit, "109-99-8")
    qtbot.keyClick(finding.edit, Qt.Key.Key_Return)
    assert taken == []
    assert finding.isVisible()
    assert finding.finder.is_open  # with the sentence on the wrong check digit


def test_escape_closes_the_list_then_the_line_and_gives_the_keys_back(
    finding: FindCompound, before: QLineEdit, qtbot: QtBot
) -> None:
    finding.ask()
    qtbot.keyClicks(finding.edit, "DCM")
    qtbot.keyClick(finding.edit, Qt.Key.Key_Escape)
    assert finding.isVisible()
    qtbot.keyClick(finding.edit, Qt.Key.Key_Escape)
    assert finding.isHidden()
    qtbot.waitUntil(before.hasFocus)


def test_the_text_of_the_last_time_is_there_to_be_typed_over(
    finding: FindCompound, taken: list[Match], qtbot: QtBot
) -> None:
    finding.ask()
    qtbot.keyClicks(finding.edit, "THF")
    qtbot.keyClick(finding.edit, Qt.Key.Key_Return)
    finding.ask()
    assert finding.edit.selectedText() == "THF"
    qtbot.keyClick(finding.edit, Qt.Key.Key_Return)
    assert [match.name for match in taken] == ["tetrahydrofuran", "tetrahydrofuran"]
