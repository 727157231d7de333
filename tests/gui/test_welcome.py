"""The few words of the first start."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from diazgui.app import fill
from diazgui.gui.settings import Settings
from diazgui.gui.window import MainWindow
from tests.gui.windows import inside, open_window, worked_example


def test_the_first_start_says_what_stands_there_and_closing_is_remembered(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    assert window.welcome.isVisible()
    assert "worked example" in window.welcome.text.text()
    assert "Ctrl+P" in window.welcome.text.text()
    qtbot.keyClick(window.welcome.close_button, Qt.Key.Key_Space)
    assert not window.welcome.isVisible()
    assert inside(window)[0].page.sheet.table.hasFocus()
    assert Settings().is_welcomed
    again = open_window(qtbot)
    assert not again.welcome.isVisible()


def test_one_can_begin_with_a_blank_target(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    qtbot.keyClick(window.welcome.blank, Qt.Key.Key_Space)
    assert not window.welcome.isVisible()
    assert inside(window)[1].experiment.target.diamine.compound.smiles is None
    assert inside(window)[0].target.diamine.edit.hasFocus()


def test_with_a_file_there_is_no_welcome(qtbot: QtBot, tmp_path) -> None:
    from dataclasses import replace

    window = MainWindow(Settings())
    qtbot.addWidget(window)
    window.show()
    fill(window, replace(worked_example(), path=tmp_path / "a.diaz"))
    assert not window.welcome.isVisible()
    assert Settings().recent_files == (tmp_path / "a.diaz",)
