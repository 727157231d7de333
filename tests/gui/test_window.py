"""The main window: title, menus, the question about changes, what is remembered."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from diazgui.gui.parts import theme
from diazgui.gui.parts.theme import Appearance
from diazgui.gui.settings import Settings
from diazgui.gui.status import StatusLine
from diazgui.gui.window import MainWindow
from tests.gui.windows import inside, open_window, type_into

Button = QMessageBox.StandardButton


def action(window: MainWindow, menu: str, text: str) -> QAction:
    menus = {found.title().replace("&", ""): found for found in window.menuBar().findChildren(QMenu)}
    return next(a for a in menus[menu].actions() if a.text().replace("&", "").split("\t")[0].startswith(text))


def answer(monkeypatch: pytest.MonkeyPatch, button: QMessageBox.StandardButton) -> list[str]:
    asked: list[str] = []

    def question(_parent: object, _title: str, text: str, *_: object) -> QMessageBox.StandardButton:
        asked.append(text)
        return button

    monkeypatch.setattr(QMessageBox, "question", question)
    return asked


def test_the_frame_is_there_before_the_data(qtbot: QtBot) -> None:
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    window.show()
    assert window.windowTitle() == "diazgui"
    assert window.workspace is None


def test_the_title_names_the_file_and_marks_changes(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(qtbot)
    workspace, document = inside(window)
    assert window.windowTitle() == "untitled[*] — diazgui"
    assert not window.isWindowModified()
    document.saved_as(tmp_path / "thienyl.diaz")
    assert window.windowTitle() == "thienyl.diaz[*] — diazgui"
    type_into(qtbot, workspace.page.head.scale, "10 mmol")
    assert window.isWindowModified()


def test_each_menu_holds_its_commands(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    titles = [a.text().replace("&", "") for a in window.menuBar().actions()]
    assert titles == ["File", "Edit", "Sheet", "Compound", "View", "Help"]
    assert action(window, "File", "Save As").shortcut().toString() == "Ctrl+Shift+S"
    assert action(window, "Sheet", "New free sheet").isEnabled()
    assert action(window, "Compound", "My shelf").shortcut().toString() == "Ctrl+Shift+B"
    assert not action(window, "View", "Full screen").shortcut().isEmpty()
    assert not action(window, "Edit", "Undo").isEnabled()


def test_no_two_commands_share_a_key_or_a_letter(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    menus = window.menuBar().findChildren(QMenu)
    keys = [key.toString() for menu in menus for a in menu.actions() for key in a.shortcuts()]
    assert sorted(keys) == sorted(set(keys))
    labels = [label.text() for label in window.findChildren(QLabel) if label.buddy()]
    bar = [a.text() for a in window.menuBar().actions()]
    for texts in ([*bar, *labels], *([a.text() for a in menu.actions()] for menu in menus)):
        letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
        assert sorted(letters) == sorted(set(letters))


def test_undo_names_the_step_that_it_takes_back(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    workspace, document = inside(window)
    type_into(qtbot, workspace.page.head.scale, "10 mmol")
    assert action(window, "Edit", "Undo").text() == "&Undo: set the scale to 10.0 mmol"
    action(window, "Edit", "Undo").trigger()
    assert action(window, "Edit", "Redo").text() == "&Redo: set the scale to 10.0 mmol"
    assert not document.is_modified


def test_closing_without_changes_asks_nothing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = answer(monkeypatch, Button.Cancel)
    assert open_window(qtbot).close()
    assert asked == []


@pytest.mark.parametrize(("button", "closed"), [(Button.Cancel, False), (Button.Discard, True)])
def test_closing_with_changes_asks_once(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, button: QMessageBox.StandardButton, closed: bool
) -> None:
    window = open_window(qtbot)
    workspace, document = inside(window)
    type_into(qtbot, workspace.page.head.scale, "10 mmol")
    asked = answer(monkeypatch, button)
    assert window.close() is closed
    assert asked == ["Save the changes to “untitled”?"]
    assert document.is_modified


def test_closing_may_save_on_the_way_out(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    window = open_window(qtbot)
    workspace, document = inside(window)
    document.saved_as(tmp_path / "a.diaz")
    type_into(qtbot, workspace.page.head.scale, "10 mmol")
    answer(monkeypatch, Button.Save)
    assert window.close()
    assert (tmp_path / "a.diaz").exists()


def test_size_and_panel_are_as_they_were_left(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    window.resize(1400, 900)
    action(window, "View", "Guidance").trigger()
    assert inside(window)[0].side.isHidden()
    assert window.close()
    again = open_window(qtbot)
    assert again.size() == QSize(1400, 900)
    assert inside(again)[0].side.isHidden()


def test_what_was_refused_is_told_until_something_is_done_or_escape_is_pressed(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    workspace, _ = inside(window)
    table = workspace.page.sheet.table
    table.setFocus()
    table.go_to("product")
    qtbot.keyClick(table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert window.strip.text != ""
    qtbot.keyClick(table, Qt.Key.Key_Escape)
    assert window.strip.text == ""
    qtbot.keyClick(table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert window.strip.text != ""
    type_into(qtbot, workspace.page.head.scale, "10 mmol")
    assert window.strip.text == ""


def test_what_was_copied_is_said_in_the_status_line(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    status = window.findChildren(StatusLine)[0]
    inside(window)[0].page.sheet.copying.copy_table()
    assert status.last_edit.text() == "The table is on the clipboard."
    inside(window)[0].page.procedure.copy()
    assert status.last_edit.text() == "The procedure is on the clipboard."
    assert window.strip.text == ""


def test_a_window_larger_than_the_screen_appears_within_it(qtbot: QtBot) -> None:
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    window.resize(room + QSize(500, 500))
    window.appear()
    assert window.width() < room.width()
    assert window.height() < room.height()


def test_the_appearance_is_chosen_in_the_menu_and_kept(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    menu = next(m for m in window.findChildren(QMenu) if m.title() == "&Appearance")
    menu.actions()[2].trigger()
    assert theme.current() == theme.DARK
    assert Settings().appearance is Appearance.DARK
    menu.actions()[1].trigger()
    assert theme.current() == theme.LIGHT


def test_help_says_what_it_is_and_for_whom(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    action(window, "Help", "About").trigger()
    box = window.findChildren(QMessageBox)[0]
    assert not box.isModal()
    assert "For research use only" in box.text()
    assert "MIT" in box.text()
    box.close()


def test_a_blank_target_asks_for_diamine_and_group(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    menu = next(m for m in window.findChildren(QMenu) if m.title() == "&New experiment")
    menu.actions()[1].trigger()
    workspace, document = inside(window)
    assert workspace.target.diamine.edit.text() == ""
    assert workspace.target.diamine.combo.isAncestorOf(QApplication.focusWidget())
    assert workspace.page.head.problem.text == "No diamine is stated yet: type one in the target bar."
    type_into(qtbot, workspace.target.diamine.edit, "piperazine")
    type_into(qtbot, workspace.target.group.edit, "benzyl bromide")
    assert document.experiment.target.diamine.compound.cas == "110-85-0"
    assert workspace.page.head.problem.text == ""
