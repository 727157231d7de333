"""The menu of compounds in the whole window: what is found goes where the chemist says."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from diazgui.core.finding import How, Match, Origin
from diazgui.core.shelf import Bottle
from diazgui.core.substance import Label
from diazgui.gui.compounds.data_sheet_window import DataSheetWindow
from diazgui.gui.window import MainWindow
from diazgui.library.finding import find
from diazgui.library.substances import find_substance
from tests.gui.windows import inside, open_window


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    return open_window(qtbot)


def test_a_compound_that_was_found_becomes_a_row_by_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    workspace, document = inside(window)
    assert window.compounds is not None
    before = len(workspace.page.sheet.model.rows)
    window.compounds.search.ask()
    line = window.compounds.search.line.edit
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClicks(line, "DIPEA")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    panel = window.compounds.pasting.panel
    assert panel.isVisible()
    assert (panel.title.text(), panel.name.text()) == ("Found", "N,N-diisopropylethylamine")
    focused = QApplication.focusWidget()
    assert focused is panel.first  # a row of its own, for it is neither diamine nor group
    assert panel.first.text() == "Add as new row"
    qtbot.keyClick(focused, Qt.Key.Key_Return)
    assert len(workspace.page.sheet.model.rows) == before + 1
    assert document.undo_stack.undoText() == "Add N,N-diisopropylethylamine as a row"
    document.undo_stack.undo()
    assert len(workspace.page.sheet.model.rows) == before


def test_a_bottle_that_was_taken_off_the_shelf_meanwhile_is_told(window: MainWindow) -> None:
    workspace, _ = inside(window)
    told: list[str] = []
    workspace.message.connect(told.append)
    gone = Match("shelf:gone", "benzyl bromide", "benzyl bromide", How.EXACT, Origin.SHELF)
    assert window.compounds is not None
    window.compounds.search.line.chosen.emit(gone)
    assert told == ["The bottle of benzyl bromide is no longer on your shelf. Search for it again."]
    assert window.compounds.pasting.panel.isHidden()


def test_the_data_sheet_of_what_was_found_opens_beside_it(window: MainWindow, qtbot: QtBot) -> None:
    assert window.compounds is not None
    compounds = window.compounds
    thf = find("THF").matches[0]
    compounds.search.line.chosen.emit(thf)
    panel = compounds.pasting.panel
    qtbot.mouseClick(panel.data_button, Qt.MouseButton.LeftButton)
    (sheet,) = window.findChildren(DataSheetWindow)
    assert sheet.isVisible()
    assert sheet.windowTitle() == "tetrahydrofuran — data sheet"
    assert panel.isVisible()


def test_the_data_sheet_of_a_bottle_opens_from_the_shelf(window: MainWindow) -> None:
    assert window.compounds is not None
    shelf = window.compounds.shelf.open()
    shelf.data_wanted.emit(find_substance("THF").compound)
    (sheet,) = window.findChildren(DataSheetWindow)
    assert sheet.windowTitle() == "tetrahydrofuran — data sheet"


def test_a_bottle_that_was_found_is_told_by_its_lot(window: MainWindow) -> None:
    workspace, _ = inside(window)
    thf = find_substance("THF")
    workspace.book.shelf = lambda: (Bottle("b1", replace(thf, label=Label("A17", "Sigma", "b1"))),)
    assert window.compounds is not None
    compounds = window.compounds
    compounds.search.line.chosen.emit(find("THF", workspace.book.shelf()).matches[0])
    assert compounds.pasting.panel.facts.text().endswith("109-99-9 · your bottle, lot A17")
