"""A hand on the mouse: every press goes to the window at a point, and so to what stands uppermost there."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QScrollArea, QWidget

from diazgui.gui.window import MainWindow
from tests.gui.windows import inside
from tests.journeys.keys import AT, open_editor, type_text


def click(widget: QWidget, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    """Press and let go in the middle of a widget, after it was scrolled into sight."""
    click_at(widget, widget.rect().center(), button)


def click_at(widget: QWidget, at: QPoint, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    """Press and let go at a point of a widget."""
    QTest.mouseClick(widget.window().windowHandle(), button, Qt.KeyboardModifier.NoModifier, _seen(widget, at))
    QApplication.processEvents()


def _seen(widget: QWidget, at: QPoint) -> QPoint:
    """Where in its window a point of a widget stands, once it was scrolled into sight."""
    QApplication.processEvents()
    around = widget.parentWidget()
    while around is not None:
        inside_area = around.widget() if isinstance(around, QScrollArea) else None
        if isinstance(around, QScrollArea) and inside_area is not None:
            there = widget.mapTo(inside_area, at)
            around.ensureVisible(there.x(), there.y(), 20, 20)
        around = around.parentWidget()
    QApplication.processEvents()
    assert widget.visibleRegion().contains(at)
    return widget.mapTo(widget.window(), at)


def choose(window: MainWindow, *path: str) -> None:
    """Open a menu of the menu bar and go through it: ``choose(window, "File", "Print sheet…")``."""
    bar = window.menuBar()
    title = next(action for action in bar.actions() if _plain(action.text()) == path[0])
    click_at(bar, bar.actionGeometry(title).center())
    for text in path[1:]:
        choose_line(open_menu(), text)


def choose_line(menu: QMenu, text: str) -> None:
    """Click a line of an open menu."""
    line = next(action for action in menu.actions() if action.isVisible() and _plain(action.text()) == text)
    assert line.isEnabled()
    click_at(menu, menu.actionGeometry(line).center())


def open_menu() -> QMenu:
    """The menu that is open, the innermost of several."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def type_over(edit: QLineEdit, text: str) -> None:
    """Click a field three times, so that its text is chosen, and type another one with Enter."""
    handle, at = edit.window().windowHandle(), _seen(edit, QPoint(8, edit.height() // 2))
    QTest.mouseDClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    QApplication.processEvents()
    assert edit.selectedText() == edit.text()
    type_text(f"{text}\n")


def cell_at(window: MainWindow, row_id: str, column_id: str) -> QPoint:
    """The middle of a cell, in the table's own coordinates."""
    sheet = inside(window)[0].page.sheet
    return sheet.table.visualRect(sheet.model.index(sheet.model.row_of(row_id), AT[column_id])).center()


def click_cell(
    window: MainWindow, row_id: str, column_id: str = "name", button: Qt.MouseButton = Qt.MouseButton.LeftButton
) -> None:
    """Click a cell of the sheet in front."""
    click_at(inside(window)[0].page.sheet.table.viewport(), cell_at(window, row_id, column_id), button)


def type_over_cell(window: MainWindow, row_id: str, column_id: str, text: str) -> None:
    """Click a cell twice, so that it opens, type over what stands there, and press Enter."""
    click_cell(window, row_id, column_id)
    viewport = inside(window)[0].page.sheet.table.viewport()
    at = _seen(viewport, cell_at(window, row_id, column_id))
    QTest.mouseDClick(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    QApplication.processEvents()
    assert open_editor(window).selectedText() == open_editor(window).text()
    type_text(f"{text}\n")


def click_tab(window: MainWindow, tab_id: str, step_id: str = "A") -> None:
    """Click a tab, and then its step where it is not in front."""
    workspace, _ = inside(window)
    tabs = workspace.tabs
    at = next(i for i in range(tabs.count()) if tabs.tabData(i) == tab_id)
    click_at(tabs, tabs.tabRect(at).center())
    if workspace.page.place[1] != step_id:
        click(workspace.page.head.steps.button(step_id))


def _plain(text: str) -> str:
    return text.replace("&", "").partition("\t")[0]
