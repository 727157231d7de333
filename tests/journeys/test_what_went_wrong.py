"""Hardly any conversion: by keys alone through the questions, the iodide added, and the way kept in the notes.

0.10 eq. of sodium iodide on 5.00 mmol of diamine are 0.500 mmol, × 149.89 g/mol = 74.9 mg.
"""

from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from diazgui.files import read_experiment
from diazgui.gui.panel.diagnose_view import DiagnoseView
from diazgui.gui.window import MainWindow
from tests.gui.windows import inside, open_window
from tests.journeys.keys import choose_file, focused, go_to, keys, line, press, tab_to, type_text, wait_for_panel

WAY = """Diagnosis
1. What do TLC and LC-MS show? Hardly any conversion.
2. A chloride, or an unreactive agent? Yes. From the sheet: 2-(chloromethyl)thiophene, a chloride.
3. Add NaI, heat, or take Br or I. Still low. Done: Add 0.10 eq. NaI.
4. Base enough for all the HX? No, too little. Overruled; from the sheet: Yes (10.0 mmol of acid, and base that takes \
up 12.5 mmol).
Now: Add base: DIPEA, which is hindered and does not alkylate, or potassium carbonate in DMF or acetonitrile."""


def diagnosis(qtbot: QtBot, window: MainWindow) -> DiagnoseView:
    go_to(window, "di-alkylation")
    panel = inside(window)[0].panel
    tab_to(panel.head.pages.buttons[0])
    keys("Ctrl+5")
    wait_for_panel(qtbot, window)
    tab_to(panel.diagnose.answers[0])
    return panel.diagnose


def notes(window: MainWindow) -> str:
    return inside(window)[1].experiment.tab("di-alkylation").route.steps[0].notes.replace("\xa0", " ")


def test_from_the_symptom_to_the_notes_without_the_mouse(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(qtbot)
    view = diagnosis(qtbot, window)
    keys("1")
    assert focused() is view.answers[0]  # what the sheet knows is ready to be taken
    keys("Return")
    assert focused() is view.actions_offered[0]
    keys("Return")
    assert line(window, "row-1")[1:5] == ("149.89", "0.10", "0.500", "74.9 mg")
    keys("1")
    keys("1")
    assert view.walk is not None
    assert view.walk.here.id == "add-base"
    tab_to(next(one for one in view.findChildren(QPushButton) if one.text() == "Add to notes"))
    keys("Space")
    assert notes(window) == WAY
    tab_to(inside(window)[0].page.notes.field, back=True)
    keys("Ctrl+End")
    type_text("\nStirred on.")
    assert notes(window) == f"{WAY}\nStirred on."
    press(window, QKeySequence.StandardKey.Undo)
    assert notes(window) == WAY
    press(window, QKeySequence.StandardKey.Redo)
    choose_file(monkeypatch, tmp_path / "kept.diaz")
    press(window, QKeySequence.StandardKey.Save)
    kept = read_experiment(tmp_path / "kept.diaz").tab("di-alkylation").route.steps[0].notes
    assert kept.endswith("\nStirred on.")


def test_undo_takes_each_step_of_the_diagnosis_back(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    view = diagnosis(qtbot, window)
    before = inside(window)[1].experiment
    for key in ("1", "Return", "Return"):
        keys(key)
    view.add_to_notes()
    press(window, QKeySequence.StandardKey.Undo)
    press(window, QKeySequence.StandardKey.Undo)
    assert inside(window)[1].experiment == before
    keys("Backspace")
    assert view.walk is not None
    assert [turn.node for turn in view.walk.turns] == ["start"]
