"""Hands on the keyboard: what a chemist presses, and what stands in the table."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from diazgui.gui.panel.panel_prose import Column
from diazgui.gui.table.cell_editors import CellEditor
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


def focused() -> QWidget:
    """The widget that keys go to: a list or menu that is open, else what has the focus."""
    popup, widget = QApplication.activePopupWidget(), QApplication.focusWidget()
    if popup is not None and (widget is None or not popup.isAncestorOf(widget)):
        return popup
    assert widget is not None
    return widget


def key(code: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1) -> None:
    """Press a key wherever the focus is."""
    for _ in range(times):
        QTest.keyClick(focused(), code, modifiers)
        _stay_active()


def _stay_active() -> None:
    """Let the window have the focus: a list of names that closes leaves none active on a screen without one."""
    QApplication.processEvents()
    widget = QApplication.focusWidget()
    if widget is not None and QApplication.activePopupWidget() is None and not widget.isActiveWindow():
        widget.window().activateWindow()
        QApplication.processEvents()


def keys(combination: str) -> None:
    """Press a combination as a menu writes it, ``Ctrl+Shift+L``, wherever the focus is."""
    pressed = QKeySequence(combination)[0]
    key(pressed.key(), pressed.keyboardModifiers())


def type_text(text: str) -> None:
    """Press the keys of a text, one by one, wherever the focus is; a line break is Enter."""
    for letter in text:
        if letter == "\n":
            key(Qt.Key.Key_Return)
        else:
            QTest.keyClicks(focused(), letter)
            _stay_active()


def tab_to(wanted: QWidget, back: bool = False) -> None:
    """Press Tab, or Shift+Tab, until a widget has the focus."""
    for _ in range(400):
        if QApplication.focusWidget() is wanted:
            return
        QTest.keyClick(focused(), Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not come to {wanted.accessibleName() or wanted}")


def open_editor(window: MainWindow) -> CellEditor:
    """The line of the table that is open for typing."""
    (editor,) = inside(window)[0].page.sheet.table.open_editors()
    return editor


def walk_to_cell(window: MainWindow, row_id: str, column_id: str) -> None:
    """Go to a cell with the arrow keys; the table must have the focus."""
    sheet = inside(window)[0].page.sheet
    assert sheet.table.hasFocus()
    shown = sheet.table.shown_columns()
    here = sheet.table.currentIndex()
    down = sheet.model.row_of(row_id) - here.row()
    right = shown.index(AT[column_id]) - shown.index(here.column())
    key(Qt.Key.Key_Down if down > 0 else Qt.Key.Key_Up, times=abs(down))
    key(Qt.Key.Key_Right if right > 0 else Qt.Key.Key_Left, times=abs(right))
    assert (sheet.table.current_id, sheet.table.currentIndex().column()) == (row_id, AT[column_id])


def state_group(name: str) -> None:
    """Go to the group of the target bar by its letter, type another one, and press Enter."""
    keys("Alt+G")
    keys("Ctrl+A")  # where the focus was there already, its letter chooses nothing
    type_text(f"{name}\n")


def wait_for_panel(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the page of the panel is there whole: a long one comes piece by piece."""
    panel = inside(window)[0].panel
    qtbot.waitUntil(lambda: not panel._first.isActive())
    qtbot.waitUntil(lambda: all(one.is_full for one in panel.findChildren(Column) if one.isVisible()))
    QApplication.processEvents()
