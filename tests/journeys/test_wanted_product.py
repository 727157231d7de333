"""Journey 3: 500 mg of the final salt are needed, at 70, 80 and 90 % planned; every step is scaled backwards from it.

The numbers, worked out by hand from the atomic masses (C 12.011, H 1.008, N 14.007, O 15.999, S 32.06, Cl 35.45,
K 39.098):

* the dihydrochloride, C₁₀H₁₈Cl₂N₂S, 269.24 g/mol: 500 mg ÷ 269.24 g/mol = 1.857 mmol.
* Step C has to begin with 1.857 ÷ 0.90 = 2.063 mmol; × 296.44 g/mol = 611.7 mg. Acid: 10.0 eq. = 20.6 mmol,
  ÷ 4.00 mol/L = 5.159 mL. In theory it gives 2.063 mmol × 269.24 g/mol = 555.6 mg.
* Step B has to begin with 2.063 ÷ 0.80 = 2.579 mmol; × 200.28 g/mol = 516.6 mg. The chloride, 1.10 eq., is 2.837 mmol;
  × 132.62 g/mol = 376.3 mg. Potassium carbonate, 2.00 eq., is 5.159 mmol; × 138.20 g/mol = 712.9 mg.
* Step A has to begin with 2.579 ÷ 0.70 = 3.685 mmol of Boc₂O; × 218.25 g/mol = 804.17 mg, ÷ 0.950 g/mL = 0.8465 mL,
  just below the middle between 0.846 and 0.847. The diamine, 2.00 eq., is 7.369 mmol; × 100.17 g/mol = 738.1 mg.
  Dichloromethane for 0.20 mol/L: 18.4 mL. Ethyl acetate, stated as 50 mL for 5.00 mmol: 36.8 mL.
* Over all: 0.70 × 0.80 × 0.90 = 50.4 %.
* As free base, 196.32 g/mol, 500 mg are 2.547 mmol: Boc₂O ÷ 0.504 = 5.05 mmol.
* Of step A 450 mg of 95 % are isolated: 450 × 0.95 ÷ 200.28 = 2.135 mmol, 57.9 % of 3.685 mmol; then 2.135 × 0.80 ×
  0.90 = 1.537 mmol come out, 413.8 mg.
"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from diazgui.gui.window import MainWindow
from tests.gui.windows import inside, open_window
from tests.journeys.keys import cell, key, keys, line, tab_to, type_text
from tests.journeys.mouse import click, type_over

A = {
    "diamine": ("1,4-diazepane", "100.17", "2.00", "7.37", "738.1 mg", "—"),
    "boc2o": ("di-tert-butyl dicarbonate", "218.25", "1.00", "3.68", "804.2 mg", "0.846 mL"),
    "solvent": ("dichloromethane", "84.93", "", "", "", "18.4 mL"),
    "product": ("N-Boc-1,4-diazepane", "200.28", "1.00", "3.68", "738.0 mg", ""),
}
B = {
    "amine": ("N-Boc-1,4-diazepane", "200.28", "1.00", "2.58", "516.6 mg", "—"),
    "electrophile": ("2-(chloromethyl)thiophene", "132.62", "1.10", "2.84", "376.3 mg", "—"),
    "base": ("potassium carbonate", "138.20", "2.00", "5.16", "712.9 mg", "—"),
}
C = {
    "amine": ("N-Boc-N′-(2-thienylmethyl)-1,4-diazepane", "296.44", "1.00", "2.06", "611.7 mg", "—"),
    "product": ("1-(2-thienylmethyl)-1,4-diazepane dihydrochloride", "269.24", "1.00", "2.06", "555.6 mg", ""),
}


def lines(window: MainWindow, wanted: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The rows of the step in front that are asked about, as they are shown."""
    return {row_id: line(window, row_id) for row_id in wanted}


def plan_yields_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    """Open the plan of the route by its letter, and type 70, 80 and 90 % into its lines."""
    plan = inside(window)[0].page.overview
    keys("Alt+P")
    qtbot.waitUntil(lambda: plan.is_open)  # a button that a key presses comes up again a moment later
    for one, typed in zip(plan.lines, ("70", "80", "90"), strict=True):
        tab_to(one.planned)
        type_text(typed)
    key(Qt.Key.Key_Return)
    assert [one.planned.text() for one in plan.lines] == ["70 %", "80 %", "90 %"]


def test_by_keyboard(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    workspace, document = inside(window)
    page, want = workspace.page, workspace.target.want
    plan_yields_by_keys(qtbot, window)
    keys("Alt+W")
    assert want.edit.hasFocus()
    type_text("500 mg\n")
    assert document.undo_stack.undoText() == "Want 500 mg of 1-(2-thienylmethyl)…ane dihydrochloride"
    assert page.head.scale.text() == "3.68 mmol"
    assert page.head.scale.property("look") == ""  # it follows, and is not bold
    assert page.overview.foot.text() == "Overall yield, planned: 50.4 %"
    assert lines(window, A) == A
    assert cell(window, "extraction", "volume") == "36.8 mL"
    keys("Alt+PgDown")
    assert lines(window, B) == B
    keys("Alt+PgDown")
    assert lines(window, C) == C
    keys("Ctrl+Z")
    assert page.head.scale.text() == "5.00 mmol"
    assert page.head.scale.property("look") == "stated"
    assert want.edit.text() == ""


def test_yields_that_are_planned_later_scale_the_route_to_what_is_wanted(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    keys("Alt+W")
    type_text("500 mg\n")
    assert inside(window)[0].page.head.scale.text() == "1.86 mmol"
    plan_yields_by_keys(qtbot, window)
    assert lines(window, A) == A


def test_by_mouse_as_free_base(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    workspace, _ = inside(window)
    page, want = workspace.page, workspace.target.want
    click(page.overview.button)
    for one, typed in zip(page.overview.lines, ("70", "80", "90"), strict=True):
        type_over(one.planned, typed)
    type_over(want.edit, "500 mg")
    assert lines(window, A) == A
    want.form.setFocus()
    key(Qt.Key.Key_Down)
    assert want.form.currentText() == "as free base"
    assert page.head.scale.text() == "5.05 mmol"
    click(page.overview.lines[2].button)
    assert page.place == ("mono-boc", "C")
    assert page.overview.lines[2].button.property("front") == "true"


def test_stating_the_scale_by_hand_ends_it(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    workspace, _ = inside(window)
    keys("Alt+W")
    type_text("500 mg\n")
    keys("Alt+A")
    type_text("4 mmol\n")
    assert workspace.target.want.edit.text() == ""
    assert workspace.page.head.scale.property("look") == "stated"
    assert cell(window, "boc2o", "amount") == "4.00"


def test_once_something_is_isolated_the_field_says_what_will_come_out_instead(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    workspace, _ = inside(window)
    page, want = workspace.page, workspace.target.want
    plan_yields_by_keys(qtbot, window)
    keys("Alt+W")
    type_text("500 mg\n")
    first = page.overview.lines[0]
    tab_to(first.isolated)
    type_text("450 mg\n")
    tab_to(first.purity)
    type_text("95\n")
    assert first.made.text() == "57.9\N{NO-BREAK SPACE}%"
    assert want.note.text() == "planned now: 413.8 mg"
    assert want.note.isVisible()
    assert want.edit.text() == "500.0 mg"
    keys("Alt+PgDown")
    assert line(window, "amine") == ("N-Boc-1,4-diazepane", "200.28", "1.00", "2.13", "450.0 mg", "—")


@pytest.mark.parametrize(("typed", "scale"), [("2", "10.0 mmol"), ("× 0.5", "2.50 mmol")])
def test_the_route_is_scaled_by_a_factor_from_wherever_the_keys_are(qtbot: QtBot, typed: str, scale: str) -> None:
    window = open_window(qtbot)
    page = inside(window)[0].page
    page.head.concentration.setFocus()
    keys("Ctrl+Shift+F")
    assert QApplication.focusWidget() is page.sheet.factor_line.field
    type_text(f"{typed}\n")
    assert page.head.scale.text() == scale
    assert page.sheet.table.hasFocus()
    keys("Ctrl+Z")
    assert page.head.scale.text() == "5.00 mmol"
