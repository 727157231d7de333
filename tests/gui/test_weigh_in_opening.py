"""How the weigh-in is opened over the window, and left for it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from diazgui.core.instruments import Instruments
from diazgui.core.quantities import Fraction, Mass
from diazgui.gui.weigh_in_opening import open_weigh_in
from diazgui.report.columns import COLUMNS
from tests.gui.windows import inside, open_window

MASS = next(at for at, column in enumerate(COLUMNS) if column.id == "mass")


def test_it_covers_the_window_at_the_step_in_front_and_gives_the_keys_back(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    workspace, _ = inside(window)
    dialog = open_weigh_in(workspace)
    assert dialog is not None
    assert (dialog.place, dialog.size(), dialog.isModal()) == (("mono-boc", "A"), window.size(), True)
    dialog.reject()
    QApplication.processEvents()
    assert workspace.page.sheet.table.hasFocus()


def test_it_goes_by_the_instruments_in_use(qtbot: QtBot) -> None:
    workspace, _ = inside(open_window(qtbot))
    workspace.instruments.use(Instruments(balance_step=Mass(10.0), tolerance=Fraction(0.1)))
    dialog = open_weigh_in(workspace)
    assert dialog is not None
    dialog.go_to("diamine")
    page = dialog.view.row_page
    assert page.target.text() == "1.00 g"  # 10.0 mmol × 100.165 g/mol = 1.0016 g, to 10 mg
    qtbot.keyClicks(page.field, "1.08 g")
    qtbot.keyClick(page.field, Qt.Key.Key_Return)
    dialog.go_to("diamine")
    assert page.verdict.text() == "+7.8 % · within 10 %"
    assert page.verdict.property("look") == "muted"


def test_a_text_that_is_refused_in_the_table_is_corrected_first(qtbot: QtBot) -> None:
    workspace, document = inside(open_window(qtbot))
    table = workspace.page.sheet.table
    table.open_cell("diamine", MASS)
    (editor,) = table.open_editors()
    editor.setText("a spoonful")
    assert open_weigh_in(workspace) is None
    editor.selectAll()
    qtbot.keyClicks(editor, "2 g")
    dialog = open_weigh_in(workspace)
    assert dialog is not None
    assert document.undo_stack.undoText() == "Set 1,4-diazepane to 2.000 g"
    dialog.go_to("diamine")
    assert dialog.view.row_page.target.text() == "2.0000 g"
