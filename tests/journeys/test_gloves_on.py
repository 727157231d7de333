"""Journey 11: no mouse, gloves on. Everything that a day needs is done with keys, pressed where the focus is."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from diazgui.gui.printed.printing import Printing
from diazgui.gui.settings import Settings
from diazgui.gui.type_size import use_type_size
from diazgui.gui.window import MainWindow
from diazgui.report.paper import Paper
from tests.gui.windows import inside, open_window
from tests.journeys.keys import (
    cell,
    choose_file,
    focused,
    keys,
    line,
    open_editor,
    state_group,
    tab_to,
    type_text,
    walk_to_cell,
)

PLACES = [
    ("mono-boc", "A"), ("mono-boc", "B"), ("mono-boc", "C"),
    ("mono-cbz", "A"), ("mono-cbz", "B"), ("mono-cbz", "C"),
    ("excess-diamine", "A"),
    ("reductive-amination", "A"),
    ("reductive-amination-boc", "A"), ("reductive-amination-boc", "B"), ("reductive-amination-boc", "C"),
    ("di-alkylation", "A"),
]  # fmt: skip


def state(letter: str, text: str) -> None:
    """Go to a field by its letter, type another text over it, and press Enter."""
    keys(f"Alt+{letter}")
    keys("Ctrl+A")
    type_text(f"{text}\n")


def at_step_b(qtbot: QtBot) -> MainWindow:
    """The window at the alkylation of the worked example, the focus in the table."""
    window = open_window(qtbot)
    keys("Alt+PgDown")
    assert inside(window)[0].page.place == ("mono-boc", "B")
    tab_to(inside(window)[0].page.sheet.table)
    return window


def ids(window: MainWindow) -> list[str]:
    """The rows of the sheet in front, the first six."""
    return [row.id for row in inside(window)[0].page.sheet.model.rows][:6]


def names(window: MainWindow) -> list[str]:
    """The names of the rows of the sheet in front, the first six."""
    return [cell(window, row_id, "name") for row_id in ids(window)]


def test_a_diamine_and_a_group_are_typed_and_every_tab_and_step_is_seen(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    page = inside(window)[0].page
    state("D", "piperazine")
    state_group("4-fluorobenzyl bromide")
    seen: list[tuple[str, str]] = []
    for _ in range(6):
        before = ("", "")
        while page.place != before:
            before = page.place
            seen.append(before)
            if before == ("mono-boc", "A"):  # 2.00 eq. of 5.00 mmol × 86.14 g/mol
                assert line(window, "diamine")[:5] == ("piperazine", "86.14", "2.00", "10.0", "861.4 mg")
            if before == ("mono-boc", "B"):  # 1.10 eq. of 5.00 mmol × 189.03 g/mol
                halide = ("4-fluorobenzyl bromide", "189.03", "1.10", "5.50", "1.040 g")
                assert line(window, "electrophile")[:5] == halide
            keys("Alt+PgDown")
        keys("Ctrl+PgDown")
    assert seen == PLACES
    assert page.place[0] == "mono-boc"


def test_tabs_and_steps_are_gone_along_with_arrow_keys(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    workspace, _ = inside(window)
    tab_to(workspace.tabs)
    keys("Right")
    assert workspace.page.place == ("mono-cbz", "A")
    tab_to(workspace.page.head.steps.button("A"))
    keys("Right")
    assert workspace.page.place == ("mono-cbz", "B")


def test_scale_concentration_yield_and_conditions_by_their_letters(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    head = inside(window)[0].page.head
    state("A", "10 mmol")
    assert cell(window, "boc2o", "mass") == "2.182 g"  # 10.0 mmol × 218.249 g/mol
    assert cell(window, "solvent", "volume") == "50.0 mL"  # 10.0 mmol ÷ 0.20 mol/L
    state("C", "0.5 M")
    assert cell(window, "solvent", "volume") == "20.0 mL"
    state("Y", "80 %")
    state("T", "5 °C")
    assert head.conditions.temperature.text() == "5 °C"
    keys("Alt+L")
    keys("Down")
    assert head.conditions.vessel.currentText() == "closed"
    keys("Alt+PgDown")
    assert cell(window, "amine", "amount") == "8.00"  # 80 % of 10.0 mmol
    for _ in range(5):
        keys("Ctrl+Z")
    keys("Alt+PgUp")
    assert (head.scale.text(), head.concentration.text(), head.planned.text()) == ("5.00 mmol", "0.20 M", "")
    assert head.conditions.vessel.currentText() == "open"
    assert head.conditions.temperature.text() != "5 °C"
    assert not window.isWindowModified()


def test_cells_are_opened_typed_over_refused_and_left(qtbot: QtBot) -> None:
    window = at_step_b(qtbot)
    walk_to_cell(window, "base", "equivalents")
    keys("Return")
    keys("Ctrl+A")
    type_text("2.5\n")
    assert line(window, "base")[2:5] == ("2.50", "12.5", "1.728 g")  # 12.5 mmol × 138.20 g/mol
    walk_to_cell(window, "electrophile", "mass")
    type_text("800 mg")  # the first figure opens the cell
    keys("Tab")
    assert line(window, "electrophile")[2:5] == ("1.21", "6.03", "800.0 mg")  # 800 mg ÷ 132.62 g/mol
    keys("Escape")
    walk_to_cell(window, "catalyst", "equivalents")
    type_text("a little\n")
    assert open_editor(window).refusal.endswith(".")
    assert open_editor(window).text() == "a little"
    keys("Escape")
    assert cell(window, "catalyst", "equivalents") == "0.10"
    keys("Ctrl+Z")
    keys("Ctrl+Z")
    assert not window.isWindowModified()


def test_a_role_is_chosen_from_its_list(qtbot: QtBot) -> None:
    window = at_step_b(qtbot)
    walk_to_cell(window, "catalyst", "role")
    keys("Return")
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    keys("Up")
    assert cell(window, "catalyst", "role") == "catalyst"  # nothing is chosen before Enter
    keys("Return")
    qtbot.waitUntil(lambda: cell(window, "catalyst", "role") == "base")
    assert inside(window)[0].page.sheet.table.hasFocus()


def test_rows_are_added_duplicated_moved_swapped_and_removed(qtbot: QtBot) -> None:
    window = at_step_b(qtbot)
    at_first = ["amine", "electrophile", "base", "catalyst", "solvent", "water"]
    assert ids(window) == at_first
    walk_to_cell(window, "base", "name")
    keys("Ctrl+R")
    type_text("cesium carbonate\n")
    assert line(window, "base")[:5] == ("caesium carbonate", "325.82", "2.00", "10.0", "3.258 g")
    table = inside(window)[0].page.sheet.table
    assert table.hasFocus()
    keys("Ctrl+D")
    assert names(window)[2:4] == ["caesium carbonate", "caesium carbonate"]
    copied = table.current_id
    assert copied != "base"
    keys("Alt+Down")
    assert ids(window)[2:5] == ["base", "catalyst", copied]
    keys("Alt+Up")
    assert ids(window)[2:5] == ["base", copied, "catalyst"]
    keys("Ctrl+Del")
    assert ids(window) == at_first
    keys("Ins")
    type_text("sodium iodide\n")
    added = table.current_id
    assert added not in at_first
    assert cell(window, added, "name") == "sodium iodide"
    for _ in range(7):
        keys("Ctrl+Z")
    assert ids(window) == at_first
    assert line(window, "base")[:5] == ("potassium carbonate", "138.20", "2.00", "10.0", "1.382 g")
    assert not window.isWindowModified()


def test_the_procedure_is_ticked_off(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    procedure = inside(window)[0].page.procedure
    tab_to(procedure.boxes[0])
    keys("Space")
    keys("Down")
    keys("Space")
    assert procedure.boxes[1].hasFocus()
    assert [box.isChecked() for box in procedure.boxes] == [True, True, False, False, False, False, False, False, False]
    assert procedure.done.text() == "2 of 9 done"
    keys("End")
    assert procedure.boxes[-1].hasFocus()
    keys("Shift+Tab")  # to "Untick all", at the head of the list
    keys("Space")
    assert procedure.done.text() == ""
    keys("Ctrl+Z")
    assert procedure.done.text() == "2 of 9 done"


@pytest.fixture
def normal_again():
    yield
    use_type_size(1.0)


def test_the_type_is_larger_and_normal_again(qtbot: QtBot, normal_again: None) -> None:
    open_window(qtbot)
    use_type_size(1.0)
    base = QApplication.font().pointSizeF()
    keys("Ctrl++")
    assert QApplication.font().pointSizeF() == pytest.approx(1.15 * base)
    keys("Ctrl++")
    assert Settings().type_size == 1.3
    keys("Ctrl+-")
    keys("Ctrl+0")
    assert QApplication.font().pointSizeF() == pytest.approx(base)


def test_the_preview_is_a_key_away(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    papers: list[Paper] = []
    monkeypatch.setattr(Printing, "preview", lambda _self, paper: papers.append(paper))
    open_window(qtbot)
    keys("Ctrl+Alt+P")
    assert [paper.title for paper in papers] == ["Mono via Boc, step A: Protect"]


def test_it_is_saved_and_opened_again_from_the_files_of_late(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = open_window(qtbot)
    head = inside(window)[0].page.head
    state("A", "10 mmol")
    choose_file(monkeypatch, tmp_path / "gloves.diaz")
    keys("Ctrl+S")
    assert window.windowTitle() == "gloves.diaz[*] — diazgui"
    assert not window.isWindowModified()
    state("A", "3 mmol")
    assert window.isWindowModified()
    keys("Alt+F")
    keys("R")
    qtbot.waitUntil(lambda: _title_of(focused()) == "Open recent")
    keys("1")
    assert QApplication.activePopupWidget() is None
    assert head.scale.text() == "10.0 mmol"
    assert not window.isWindowModified()


def _title_of(widget: QWidget) -> str:
    return widget.title().replace("&", "") if isinstance(widget, QMenu) else ""
