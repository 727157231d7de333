"""Windows for the tests: filled at once, with what the program ships."""

from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from diazgui.app import Loaded, fill, load
from diazgui.gui.document import Document
from diazgui.gui.settings import Settings
from diazgui.gui.window import MainWindow
from diazgui.gui.workspace import Workspace

loaded = cache(load)
"""What ships is the same for every test and frozen."""


def worked_example() -> Loaded:
    """The worked example on its bench."""
    return loaded(None)


def open_window(qtbot: QtBot) -> MainWindow:
    """The window with the worked example, shown and active."""
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    fill(window, worked_example())
    qtbot.waitUntil(window.menuBar().isVisible)  # a hidden one lends nobody its keys
    return window


def inside(window: MainWindow) -> tuple[Workspace, Document]:
    """The workspace and the document of a window that is filled."""
    assert window.workspace is not None
    assert window.document is not None
    return window.workspace, window.document


def type_into(qtbot: QtBot, edit: QLineEdit, text: str) -> None:
    """Type a text in the place of the one that stands there, and press Enter."""
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClick(edit, Qt.Key.Key_Delete)
    qtbot.keyClicks(edit, text)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
