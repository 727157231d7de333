"""Menus made of lines."""

from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from diazgui.gui.commands import Command, appearance_menu, editing_lines, fill
from diazgui.gui.parts.theme import Appearance


def test_a_line_is_a_command_an_action_a_menu_or_a_rule(qtbot: QtBot) -> None:
    done: list[str] = []
    menu, other = QMenu("File"), QMenu("New")
    own = QAction("Own", menu)
    qtbot.addWidget(menu)
    made = fill(menu, (Command("&Save", lambda: done.append("save"), "Ctrl+S"), None, own, other))
    assert [a.isSeparator() for a in menu.actions()] == [False, True, False, False]
    made["Save"].trigger()
    assert done == ["save"]
    assert made["Save"].shortcut().toString() == "Ctrl+S"


def test_cut_copy_and_paste_work_on_what_has_the_focus_and_take_no_key(qtbot: QtBot) -> None:
    page, edit = QWidget(), QLineEdit("5.00 mmol")
    edit.setParent(page)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    edit.selectAll()
    menu = QMenu(page)
    cut, copy, paste = fill(menu, editing_lines()).values()
    assert all(action.shortcut().isEmpty() for action in (cut, copy, paste))
    copy.trigger()
    assert QGuiApplication.clipboard().text() == "5.00 mmol"
    cut.trigger()
    assert edit.text() == ""
    paste.trigger()
    paste.trigger()
    assert edit.text() == "5.00 mmol5.00 mmol"


def test_paste_does_nothing_where_nothing_can_be_pasted(qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    for action in fill(menu, editing_lines()).values():
        action.trigger()


def test_the_appearance_chosen_before_is_marked(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    chosen: list[Appearance] = []
    menu = appearance_menu(page, Appearance.DARK, chosen.append)
    assert [a.isChecked() for a in menu.actions()] == [False, False, True]
    menu.actions()[0].trigger()
    assert chosen == [Appearance.SYSTEM]
