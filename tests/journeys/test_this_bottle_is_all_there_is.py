"""Journey 2: 1.37 g of a bromide are left, and the sheet is scaled to them; by keyboard and by mouse.

The numbers, worked out by hand from the atomic masses (C 12.011, H 1.008, N 14.007, O 15.999, K 39.098, Br 79.904,
Na 22.990, I 126.904):

* benzyl bromide, C₇H₇Br, 171.04 g/mol: 1.370 g ÷ 171.04 g/mol = 8.01 mmol; ÷ 1.438 g/mL = 0.953 mL.
* It stands at 1.10 eq., so that the reference, the Boc amine, comes to 8.01 ÷ 1.10 = 7.28 mmol;
  × 200.28 g/mol = 1.458 g.
* potassium carbonate: 2.00 × 7.28 = 14.6 mmol; × 138.20 g/mol = 2.013 g.
* sodium iodide: 0.10 × 7.28 = 0.728 mmol; × 149.89 g/mol = 109.1 mg.
* acetonitrile for 0.20 mol/L: 7.28 mmol ÷ 0.20 mol/L = 36.4 mL.
* N-Boc-N′-benzyl-1,4-diazepane, C₁₇H₂₆N₂O₂, 290.41 g/mol: × 7.28 mmol = 2.115 g.
* Step A makes as much amine as step B takes: Boc₂O 7.28 mmol × 218.25 g/mol = 1.589 g, ÷ 0.950 g/mL = 1.673 mL;
  the diamine 2.00 × 7.28 = 14.6 mmol, × 100.17 g/mol = 1.459 g; dichloromethane 36.4 mL.
* Step C begins with the 2.115 g of step B.
"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from diazgui.gui.window import MainWindow
from tests.gui.windows import inside, open_window
from tests.journeys.keys import keys, line, state_group, tab_to, type_text, walk_to_cell
from tests.journeys.mouse import choose, choose_line, click, click_cell, click_tab, open_menu, type_over

Lines = dict[str, tuple[str, ...]]

BROMIDE = ("benzyl bromide", "171.04")
AMINE = ("N-Boc-1,4-diazepane", "200.28")
DIAMINE = ("1,4-diazepane", "100.17")
BOC2O = ("di-tert-butyl dicarbonate", "218.25")
CARBONATE = ("potassium carbonate", "138.20")
IODIDE = ("sodium iodide", "149.89")
NITRILE = ("acetonitrile", "41.05", "", "", "")
DCM = ("dichloromethane", "84.93", "", "", "")
PRODUCT = ("N-Boc-N′-benzyl-1,4-diazepane", "290.41", "1.00")

BEFORE: dict[str, Lines] = {
    "A": {
        "diamine": (*DIAMINE, "2.00", "10.0", "1.002 g", "—"),
        "boc2o": (*BOC2O, "1.00", "5.00", "1.091 g", "1.149 mL"),
        "solvent": (*DCM, "25.0 mL"),
        "product": (*AMINE, "1.00", "5.00", "1.001 g", ""),
    },
    "B": {
        "amine": (*AMINE, "1.00", "5.00", "1.001 g", "—"),
        "electrophile": (*BROMIDE, "1.10", "5.50", "940.7 mg", "0.654 mL"),
        "base": (*CARBONATE, "2.00", "10.0", "1.382 g", "—"),
        "catalyst": (*IODIDE, "0.10", "0.500", "74.9 mg", "—"),
        "solvent": (*NITRILE, "25.0 mL"),
        "product": (*PRODUCT, "5.00", "1.452 g", ""),
    },
    "C": {"amine": (*PRODUCT, "5.00", "1.452 g", "—")},
}
AFTER: dict[str, Lines] = {
    "A": {
        "diamine": (*DIAMINE, "2.00", "14.6", "1.459 g", "—"),
        "boc2o": (*BOC2O, "1.00", "7.28", "1.589 g", "1.673 mL"),
        "solvent": (*DCM, "36.4 mL"),
        "product": (*AMINE, "1.00", "7.28", "1.458 g", ""),
    },
    "B": {
        "amine": (*AMINE, "1.00", "7.28", "1.458 g", "—"),
        "electrophile": (*BROMIDE, "1.10", "8.01", "1.370 g", "0.953 mL"),
        "base": (*CARBONATE, "2.00", "14.6", "2.013 g", "—"),
        "catalyst": (*IODIDE, "0.10", "0.728", "109.1 mg", "—"),
        "solvent": (*NITRILE, "36.4 mL"),
        "product": (*PRODUCT, "7.28", "2.115 g", ""),
    },
    "C": {"amine": (*PRODUCT, "7.28", "2.115 g", "—")},
}


def lines(window: MainWindow, wanted: Lines) -> Lines:
    """The rows of the step in front that are asked about, as they are shown."""
    return {row_id: line(window, row_id) for row_id in wanted}


def scale_field(window: MainWindow) -> QLineEdit:
    """The field of "Scale to this…", which is open."""
    field = inside(window)[0].page.sheet.scale_line.field
    assert field.isVisible()
    return field


def test_by_keyboard(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    page = inside(window)[0].page
    state_group("benzyl bromide")
    keys("Alt+PgDown")
    assert page.place == ("mono-boc", "B")
    assert lines(window, BEFORE["B"]) == BEFORE["B"]
    tab_to(page.sheet.table)
    walk_to_cell(window, "electrophile", "name")
    keys("Ctrl+Shift+L")
    assert scale_field(window).hasFocus()
    type_text("1.37 g\n")
    assert page.sheet.table.hasFocus()
    assert lines(window, AFTER["B"]) == AFTER["B"]
    assert page.head.scale.text() == "7.28 mmol"
    keys("Alt+PgUp")
    assert lines(window, AFTER["A"]) == AFTER["A"]
    keys("Alt+PgDown")
    keys("Alt+PgDown")
    assert lines(window, AFTER["C"]) == AFTER["C"]
    keys("Ctrl+Z")
    assert lines(window, BEFORE["C"]) == BEFORE["C"]
    keys("Alt+PgUp")
    assert lines(window, BEFORE["B"]) == BEFORE["B"]
    keys("Alt+PgUp")
    assert lines(window, BEFORE["A"]) == BEFORE["A"]
    assert page.head.scale.text() == "5.00 mmol"


@pytest.mark.parametrize("way", ["toolbar", "row menu", "menu bar"])
def test_by_mouse(qtbot: QtBot, way: str) -> None:
    window = open_window(qtbot)
    workspace, _ = inside(window)
    page = workspace.page
    type_over(workspace.target.group.edit, "benzyl bromide")
    click_tab(window, "mono-boc", "B")
    assert lines(window, BEFORE["B"]) == BEFORE["B"]
    click_cell(window, "electrophile")
    match way:
        case "toolbar":
            action = next(one for one in page.sheet.commands.actions if one.objectName() == "scale-to")
            click(page.sheet.tools.widgetForAction(action))
        case "row menu":
            click_cell(window, "electrophile", button=Qt.MouseButton.RightButton)
            choose_line(open_menu(), "Scale to this…")
        case _:
            choose(window, "Sheet", "Scale to this…")
    type_over(scale_field(window), "1.37 g")
    for step in "BAC":
        click_tab(window, "mono-boc", step)
        assert lines(window, AFTER[step]) == AFTER[step]
    choose(window, "Edit", "Undo: scale to 1.37 g")
    for step in "CAB":
        click_tab(window, "mono-boc", step)
        assert lines(window, BEFORE[step]) == BEFORE[step]


def test_a_mass_that_is_none_is_refused_where_it_was_typed(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    page = inside(window)[0].page
    state_group("benzyl bromide")
    keys("Alt+PgDown")
    tab_to(page.sheet.table)
    walk_to_cell(window, "electrophile", "name")
    keys("Ctrl+Shift+L")
    type_text("-1.37 g\n")
    assert scale_field(window).hasFocus()
    assert scale_field(window).accessibleDescription().endswith(".")
    keys("Escape")
    assert not page.sheet.scale_line.isVisible()
    assert page.sheet.table.hasFocus()
    assert lines(window, BEFORE["B"]) == BEFORE["B"]
