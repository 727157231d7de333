"""Hands on the keyboard: what a chemist presses, and what stands in the table."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from diazgui.gui.cell_editors import CellEditor
from diazgui.gui.window import MainWindow
from diazgui.report.columns import COLUMNS
from tests.gui.windows import inside

AT = {column.id: i for i, column in enumerate(COLUMNS)}


def cell(window: MainWindow, row_id: str, column_id: str) -> str:
    """What a cell of the sheet in front shows."""
    model = inside(window)[0].page.sheet.model
    return str(model.index(model.row_of(row_id), AT[column_id]).data())


def line(window: MainWindow, row_id: str) -> tuple[str, ...]:
    """Name, molar mass, eq., mmol, mass and volume of a row as they are shown."""
    return tuple(
        cell(window, row_id, column) for column in ("name", "molar_mass", "equivalents", "amount", "mass", "volume")
    )


def go_to(window: MainWindow, tab_id: str, step_id: str = "A") -> None:
    """Bring a step of a tab to the front."""
    workspace, _ = inside(window)
    workspace.bring_to_front(tab_id)
    if workspace.page.place[1] != step_id:
        QTest.keyClick(workspace.page.head.steps.button(step_id), Qt.Key.Key_Space)


def type_in_cell(qtbot: QtBot, window: MainWindow, row_id: str, column_id: str, text: str) -> None:
    """Go to a cell, press Enter, type over what stands there, and press Enter again."""
    table = inside(window)[0].page.sheet.table
    table.setFocus()
    table.go_to(row_id, AT[column_id])
    qtbot.keyClick(table, Qt.Key.Key_Return)
    editor = next(one for one in table.viewport().findChildren(CellEditor) if one.isVisible())
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()  # the cell commits when the key has been dealt with
    window.activateWindow()  # a list of names that was open leaves no window active on a screen without one


def press(window: MainWindow, key: QKeySequence.StandardKey) -> None:
    """Press a key that belongs to a command, wherever the focus is."""
    combination = QKeySequence(key)[0]
    QTest.keyClick(QApplication.focusWidget() or window, combination.key(), combination.keyboardModifiers())


def choose_file(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Answer the file dialogs."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
