"""The instruments of whoever works here, and the views that follow them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from diazgui.core.instruments import STANDARD, Instruments
from diazgui.core.row_edits import with_weighed
from diazgui.core.scaling import scaled
from diazgui.core.sheet import ByMass
from diazgui.gui.document import Document
from diazgui.gui.instruments_in_use import InstrumentsInUse
from diazgui.gui.panel.notice_card import NoticeCard
from diazgui.gui.panel.notices_view import NoticesView
from diazgui.gui.settings import Settings
from diazgui.gui.table.sheet_cells import Tone
from diazgui.gui.table.sheet_model import SheetModel
from diazgui.gui.table.table_columns import IDS
from diazgui.units import Notation
from tests.gui.windows import worked_example

FINE = Instruments(balance_step=0.01, smallest_mass=1.0, tolerance=0.05)


def test_they_tell_of_a_change_and_of_nothing_else(qtbot: QtBot) -> None:
    in_use = InstrumentsInUse(Settings())
    assert in_use.current() == STANDARD
    with qtbot.assertNotEmitted(in_use.changed):
        in_use.use(Instruments())
    with qtbot.waitSignal(in_use.changed):
        in_use.use(FINE)
    assert InstrumentsInUse(Settings()).current() == FINE


def small_experiment() -> Document:
    """The worked example at a tenth of its scale; step B follows step A."""
    document = Document(worked_example().experiment)
    document.edit_sheet("mono-boc", "A", lambda sheet: scaled(sheet, 0.1), "Scale")
    return document


def of_portions(view: NoticesView) -> list[NoticeCard]:
    """The notices about portions and stock solutions."""
    return [box for box in view.boxes if box.notice.id.startswith(("portion", "stock"))]


def test_the_notices_follow_them(qtbot: QtBot) -> None:
    view = NoticesView(small_experiment(), notation=Notation("."))
    qtbot.addWidget(view)
    view.show_step("mono-boc", "B")
    assert [box.notice.title for box in of_portions(view)] == ["7.5 mg of sodium iodide is too little to dispense well"]
    view.use_instruments(FINE)
    assert of_portions(view) == []


def test_the_button_takes_the_row_from_a_stock_solution_as_one_step_of_undo(qtbot: QtBot) -> None:
    document = small_experiment()
    before = document.experiment
    view = NoticesView(document, notation=Notation("."))
    qtbot.addWidget(view)
    view.show_step("mono-boc", "B")
    (card,) = of_portions(view)
    button = card.buttons[0]
    assert button.text() == "Use 0.10 M NaI in acetonitrile"
    said = card.accessibleDescription()
    assert "V(sodium iodide) = n(sodium iodide) / c = 0.0500 mmol / 0.10 M = 0.500 mL" in said
    assert any("0.0500 mmol / 0.10" in label.toolTip() for label in card.findChildren(QLabel))
    button.click()
    assert [box.notice.title for box in of_portions(view)] == ["Make 0.10 M NaI in acetonitrile first"]
    document.undo_stack.undo()
    assert document.experiment == before


def cell(model: SheetModel, row_id: str, column_id: str):
    return model.cells[model.row_of(row_id)][IDS.index(column_id)]


def test_the_table_rounds_and_marks_by_them() -> None:
    document = Document(worked_example().experiment)
    model = SheetModel(document, Notation("."))
    model.show_step("mono-boc", "B")
    planned = next(row for row in model.rows if row.id == "base").mass
    assert planned is not None
    document.edit_sheet("mono-boc", "B", lambda sheet: with_weighed(sheet, "base", ByMass(1.031 * planned)), "Weigh")
    assert cell(model, "base", "weighed").tone is Tone.WARNING
    assert cell(model, "base", "actual_equivalents").tone is Tone.WARNING
    assert cell(model, "catalyst", "dispensed").text == "74.9 mg · 0.09994 eq."
    at = model.index(model.row_of("base"), IDS.index("actual_equivalents"))
    assert "3.1 % above the plan; your tolerance is 2 %." in model.data(at, Qt.ItemDataRole.ToolTipRole)
    assert "3.1 % above the plan" in model.data(at, Qt.ItemDataRole.AccessibleTextRole)
    model.use_instruments(FINE)
    assert cell(model, "base", "weighed").tone is Tone.STATED
    assert cell(model, "base", "actual_equivalents").tone is Tone.PLAIN
    assert cell(model, "catalyst", "dispensed").text == "74.95 mg · 0.10 eq."
