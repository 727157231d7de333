"""The lines of scaling: by a factor, and by what is wanted of a product."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from diazgui.core.edits import with_pinned, with_planned_yield
from diazgui.gui.document import Document
from diazgui.gui.table.scale_lines import ScaleLine
from diazgui.gui.table.sheet_view import SheetView
from tests.gui.sheets import experiment, shown_sheet


@pytest.fixture
def document() -> Document:
    return Document(experiment())


@pytest.fixture
def view(qtbot: QtBot, document: Document) -> SheetView:
    return shown_sheet(qtbot, document)


def cell(view: SheetView, row_id: str, field: str) -> float | None:
    row = next(row for row in view.model.rows if row.id == row_id)
    value: float | None = getattr(row, field)
    return value


def said(line: ScaleLine) -> list[str]:
    return [label.text() for label in line.findChildren(QLabel) if not label.isHidden() and label.text()]


def answer(qtbot: QtBot, line: ScaleLine, typed: str) -> None:
    line.field.selectAll()
    qtbot.keyClicks(line.field, typed)
    qtbot.keyClick(line.field, Qt.Key.Key_Return)


def test_a_factor_multiplies_all_steps_and_what_is_absolute_in_one_step_of_undo(
    view: SheetView, qtbot: QtBot, document: Document
) -> None:
    view.ask_factor()
    assert view.factor_line.isVisible()
    assert view.factor_line.field.hasFocus()
    assert said(view.factor_line) == ["Scale the whole route by ×"]
    answer(qtbot, view.factor_line, "2")
    assert not view.factor_line.isVisible()
    assert view.table.hasFocus()
    assert cell(view, "boc2o", "amount") == 10.0
    assert cell(view, "diamine", "amount") == 20.0
    assert cell(view, "wash", "volume") == 100.0
    assert cell(view, "brine", "volume") == 40.0
    view.show_step("mono-boc", "B")
    assert cell(view, "amine", "amount") == 10.0
    assert document.undo_stack.count() == 1
    assert document.undo_stack.undoText() == "Scale by 2"
    document.undo_stack.undo()
    assert cell(view, "amine", "amount") == 5.0


def test_pinned_rows_are_listed_with_their_step_and_stay(view: SheetView, qtbot: QtBot, document: Document) -> None:
    document.edit_sheet("mono-boc", "A", lambda sheet: with_pinned(sheet, "wash", True), "Keep")
    view.show_step("mono-boc", "B")
    view.ask_factor()
    assert "Pinned, so kept as it stands: water (step A)." in said(view.factor_line)
    assert view.factor_line.field.accessibleDescription() == "Pinned, so kept as it stands: water (step A)."
    answer(qtbot, view.factor_line, "0.5")
    view.show_step("mono-boc", "A")
    assert cell(view, "wash", "volume") == 50.0
    assert cell(view, "brine", "volume") == 10.0


@pytest.mark.parametrize("typed", ["1/3", "0", "-1", "two", "2 g"])
def test_what_is_no_factor_stays_with_a_sentence(view: SheetView, qtbot: QtBot, document: Document, typed: str) -> None:
    before = document.experiment
    view.ask_factor()
    answer(qtbot, view.factor_line, typed)
    assert view.factor_line.isVisible()
    assert view.factor_line.field.text() == typed
    assert view.factor_line.field.accessibleDescription().endswith(".")
    assert document.experiment == before


def test_without_a_factor_enter_closes_the_line(view: SheetView, qtbot: QtBot, document: Document) -> None:
    view.ask_factor()
    qtbot.keyClick(view.factor_line.field, Qt.Key.Key_Return)
    assert not view.factor_line.isVisible()
    assert document.undo_stack.count() == 0


def test_one_line_gives_way_to_the_other(view: SheetView) -> None:
    view.table.go_to("boc2o")
    view.commands.scale_asked.emit("boc2o")
    view.ask_factor()
    assert (view.scale_line.isVisible(), view.factor_line.isVisible()) == (False, True)
    view.commands.scale_asked.emit("boc2o")
    assert (view.scale_line.isVisible(), view.factor_line.isVisible()) == (True, False)


def test_a_product_is_asked_for_by_what_is_made_of_it(view: SheetView, qtbot: QtBot, document: Document) -> None:
    view.table.go_to("product")
    view.commands.scale_asked.emit("product")
    assert said(view.scale_line) == ["Scale the sheet so that N-Boc-1,4-diazepane co&mes to"]
    assert view.scale_line.field.text() == "1.001 g"
    answer(qtbot, view.scale_line, "2.00278 g")
    assert cell(view, "boc2o", "amount") == pytest.approx(10.0)  # 2002.78 mg / 200.278 mg/mmol
    assert cell(view, "wash", "volume") == pytest.approx(100.0)
    assert document.undo_stack.undoText() == "Scale to 2.00278 g"


def test_a_planned_yield_counts_and_a_later_step_scales_those_before(
    view: SheetView, qtbot: QtBot, document: Document
) -> None:
    for step, planned in (("A", 0.5), ("B", 0.8)):
        document.edit_sheet("mono-boc", step, lambda sheet, y=planned: with_planned_yield(sheet, y), "Plan")
    view.show_step("mono-boc", "B")
    view.table.go_to("product")
    view.commands.scale_asked.emit("product")
    name = "N-Boc-N′-(2-thienylmethyl)-1,4-diazepane"
    assert said(view.scale_line) == [f"Scale the sheet so that {name} is planned to co&me to"]
    answer(qtbot, view.scale_line, "4 mmol")
    assert cell(view, "amine", "amount") == pytest.approx(5.0)  # 4 mmol / 80 %
    view.show_step("mono-boc", "A")
    assert cell(view, "boc2o", "amount") == pytest.approx(10.0)  # 5 mmol / 50 %


def test_a_volume_of_a_product_whose_density_nobody_knows_is_refused(view: SheetView, qtbot: QtBot) -> None:
    view.commands.scale_asked.emit("product")
    answer(qtbot, view.scale_line, "2 mL")
    assert view.scale_line.isVisible()
    assert "The density is not known" in view.scale_line.field.accessibleDescription()


def test_a_product_cannot_be_scaled_to_0(view: SheetView, qtbot: QtBot) -> None:
    view.commands.scale_asked.emit("product")
    answer(qtbot, view.scale_line, "0 g")
    assert view.scale_line.field.accessibleDescription() == "A sheet cannot be scaled to 0. Type an amount above 0."


def test_a_pinned_row_that_limits_keeps_the_product_from_it(view: SheetView, qtbot: QtBot, document: Document) -> None:
    view.table.type_over(view.table.go_to("diamine", 5), "5 mmol")
    document.edit_sheet("mono-boc", "A", lambda sheet: with_pinned(sheet, "diamine", True), "Keep")
    view.commands.scale_asked.emit("product")
    answer(qtbot, view.scale_line, "10 mmol")
    assert view.scale_line.field.accessibleDescription().startswith("A pinned row keeps the product from that amount")
