"""What belongs together is one step of Undo, named by what it did; saving takes no step away."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from pytestqt.qtbot import QtBot

from diazgui.gui.history import HistoryAction
from diazgui.gui.panel.notices_view import NoticesView
from diazgui.gui.window import MainWindow
from tests.gui.windows import inside, open_window, type_into
from tests.journeys.keys import AT, cell, choose_file, go_to, press, type_in_cell

Key = QKeySequence.StandardKey


def line(window: MainWindow, name: str) -> str:
    """What a line of the Edit menu says: ``Undo: …`` or ``Redo: …``."""
    return next(one for one in window.findChildren(HistoryAction) if one.objectName() == name).text().replace("&", "")


def steps(window: MainWindow) -> int:
    return inside(window)[1].undo_stack.index()


def test_a_change_of_scale_with_all_steps_that_follow_is_one(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    before = inside(window)[1].experiment
    go_to(window, "mono-boc", "A")
    type_into(qtbot, inside(window)[0].page.head.scale, "10 mmol")
    go_to(window, "mono-boc", "C")
    assert cell(window, "acid", "volume") == "25.0 mL"
    assert (steps(window), line(window, "undo")) == (1, "Undo: set the scale to 10.0 mmol")
    press(window, Key.Undo)
    assert cell(window, "acid", "volume") == "12.5 mL"
    assert inside(window)[1].experiment == before


def test_values_pasted_in_several_rows_are_one(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    go_to(window, "mono-boc", "B")
    table = inside(window)[0].page.sheet.table
    table.setFocus()
    table.go_to("electrophile", AT["equivalents"])
    QGuiApplication.clipboard().setText("1.2\n3\n0.2\n")
    press(window, Key.Paste)
    assert [cell(window, row, "amount") for row in ("electrophile", "base", "catalyst")] == ["6.00", "15.0", "1.00"]
    assert (steps(window), line(window, "undo")) == (1, "Undo: paste 3 values")
    press(window, Key.Undo)
    assert [cell(window, row, "amount") for row in ("electrophile", "base", "catalyst")] == ["5.50", "10.0", "0.500"]


def test_a_remedy_is_one(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    go_to(window, "di-alkylation")
    notices = window.findChild(NoticesView)
    assert notices is not None
    button = next(one for box in notices.boxes for one in box.buttons if "NaI" in one.text())
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert (steps(window), line(window, "undo")) == (1, "Undo: add 0.10 eq. NaI")
    press(window, Key.Undo)
    assert (steps(window), line(window, "redo")) == (0, "Redo: add 0.10 eq. NaI")


def test_saving_keeps_what_can_be_undone_and_redone_and_marks_where_it_was_saved(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = open_window(qtbot)
    choose_file(monkeypatch, tmp_path / "a.diaz")
    go_to(window, "mono-boc", "B")
    type_in_cell(qtbot, window, "base", "equivalents", "3")
    type_in_cell(qtbot, window, "base", "equivalents", "4")
    press(window, Key.Undo)
    press(window, Key.Save)
    assert not window.isWindowModified()
    assert line(window, "undo") == "Undo: set K₂CO₃ to 3.00 eq."
    assert line(window, "redo") == "Redo: set K₂CO₃ to 4.00 eq."
    press(window, Key.Undo)
    assert window.isWindowModified()
    assert cell(window, "base", "equivalents") == "2.00"
    press(window, Key.Redo)
    assert not window.isWindowModified()
    press(window, Key.Redo)
    assert window.isWindowModified()
    assert cell(window, "base", "equivalents") == "4.00"


def test_the_name_of_a_compound_with_an_ampersand_stands_whole_in_the_menu(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    go_to(window, "mono-boc", "B")
    type_in_cell(qtbot, window, "base", "name", '"salt & base"')
    undo = next(one for one in window.findChildren(HistoryAction) if one.objectName() == "undo")
    assert undo.text() == "&Undo: swap K₂CO₃ for salt && base"
