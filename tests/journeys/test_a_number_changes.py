"""A chemist changes a number: everything follows, can be taken back, is saved, and is the same tomorrow."""

from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from diazgui.app import fill, load
from diazgui.gui.settings import Settings
from diazgui.gui.status import StatusLine
from diazgui.gui.window import MainWindow
from tests.gui.windows import inside, open_window, type_into
from tests.journeys.keys import cell, choose_file, go_to, press, type_in_cell

Key = QKeySequence.StandardKey


def status(window: MainWindow) -> str:
    line = window.statusBar()
    assert isinstance(line, StatusLine)
    return line.last_edit.text()


def test_from_a_key_press_to_tomorrow(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    window = open_window(qtbot)
    go_to(window, "mono-boc", "B")
    assert cell(window, "base", "mass") == "1.382 g"
    type_in_cell(qtbot, window, "base", "equivalents", "2.5")
    assert cell(window, "base", "equivalents") == "2.50"
    assert cell(window, "base", "amount") == "12.5"
    assert cell(window, "base", "mass") == "1.728 g"
    assert window.isWindowModified()
    assert "Set K₂CO₃ to 2.50 eq." in status(window)

    press(window, Key.Undo)
    assert cell(window, "base", "mass") == "1.382 g"
    assert not window.isWindowModified()
    press(window, Key.Redo)
    assert cell(window, "base", "mass") == "1.728 g"

    choose_file(monkeypatch, tmp_path / "thienyl.diaz")
    press(window, Key.Save)
    assert window.strip.text == ""
    assert window.windowTitle() == "thienyl.diaz[*] — diazgui"
    assert not window.isWindowModified()
    saved = inside(window)[1].experiment
    assert window.close()

    tomorrow = MainWindow(Settings())
    qtbot.addWidget(tomorrow)
    tomorrow.show()
    fill(tomorrow, load(tmp_path / "thienyl.diaz"))
    assert inside(tomorrow)[1].experiment == saved
    go_to(tomorrow, "mono-boc", "B")
    assert cell(tomorrow, "base", "mass") == "1.728 g"
    assert tomorrow.windowTitle() == "thienyl.diaz[*] — diazgui"


def test_a_new_scale_is_followed_by_every_step(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    go_to(window, "mono-boc", "A")
    type_into(qtbot, inside(window)[0].page.head.scale, "10 mmol")
    assert cell(window, "diamine", "mass") == "2.003 g"
    assert cell(window, "solvent", "volume") == "50.0 mL"
    go_to(window, "mono-boc", "C")
    assert cell(window, "acid", "volume") == "25.0 mL"
    assert cell(window, "product", "mass") == "2.692 g"


def test_one_point_three_seven_grams_of_the_reference_is_the_scale(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    go_to(window, "excess-diamine")
    type_into(qtbot, inside(window)[0].page.head.scale, "1.37 g")
    assert cell(window, "electrophile", "mass") == "1.370 g"
    assert cell(window, "electrophile", "amount") == "10.3"
    assert cell(window, "diamine", "mass") == "5.174 g"


def test_a_planned_yield_reaches_the_next_step(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    go_to(window, "mono-boc", "A")
    type_into(qtbot, inside(window)[0].page.head.planned, "75 %")
    go_to(window, "mono-boc", "B")
    assert cell(window, "amine", "amount") == "3.75"
    assert cell(window, "base", "mass") == "1.037 g"


def test_the_key_for_undo_works_right_after_typing_in_the_head(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    go_to(window, "mono-boc", "A")
    head = inside(window)[0].page.head
    type_into(qtbot, head.scale, "10 mmol")
    press(window, Key.Undo)
    assert head.scale.text() == "5.00 mmol"
    press(window, Key.Redo)
    assert head.scale.text() == "10.0 mmol"


def test_a_text_still_being_typed_is_saved_too(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    window = open_window(qtbot)
    go_to(window, "mono-boc", "A")
    scale = inside(window)[0].page.head.scale
    scale.setFocus()
    scale.selectAll()
    qtbot.keyClicks(scale, "10 mmol")
    choose_file(monkeypatch, tmp_path / "a.diaz")
    press(window, Key.Save)
    assert load(tmp_path / "a.diaz").experiment.tab("mono-boc").route.steps[0].sheet.entry("boc2o").basis.value == 10


def test_a_text_that_cannot_be_taken_is_not_passed_over_by_saving(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = open_window(qtbot)
    go_to(window, "mono-boc", "A")
    scale = inside(window)[0].page.head.scale
    scale.setFocus()
    scale.selectAll()
    qtbot.keyClicks(scale, "ten")
    choose_file(monkeypatch, tmp_path / "a.diaz")
    press(window, Key.Save)
    assert window.strip.text.startswith("A text that is being typed cannot be taken as it stands")
    assert scale.text() == "ten"
    assert not (tmp_path / "a.diaz").exists()
