"""Journey 6: at the balance. What went in is typed row by row, the rest follows, and the product is handed on."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from diazgui.gui.balance.weigh_in import WeighIn
from diazgui.gui.window import MainWindow
from tests.gui.windows import inside, open_window
from tests.journeys.keys import cell, focused, go_to, keys, tab_to, type_in_cell, type_text

PLACES = [
    ("mono-boc", "A"), ("mono-boc", "B"), ("mono-boc", "C"),
    ("mono-cbz", "A"), ("mono-cbz", "B"), ("mono-cbz", "C"),
    ("excess-diamine", "A"),
    ("reductive-amination", "A"),
    ("reductive-amination-boc", "A"), ("reductive-amination-boc", "B"), ("reductive-amination-boc", "C"),
    ("di-alkylation", "A"),
]  # fmt: skip


def weigh_in() -> WeighIn:
    """Press F7, and what opens."""
    keys("F7")
    QApplication.processEvents()
    dialog = focused().window()
    assert isinstance(dialog, WeighIn)
    return dialog


def is_open(dialog: WeighIn) -> bool:
    """Whether the weigh-in was not left yet; one that was is deleted."""
    return isValid(dialog) and dialog.isVisible()


def row_in_front(dialog: WeighIn) -> tuple[str, str]:
    """The name of the row in front and what is to be weighed of it."""
    page = dialog.view.row_page
    return page.name.text(), page.target.text()


def undo_text(window: MainWindow) -> str:
    return inside(window)[1].undo_stack.undoText()


def test_what_really_went_in_the_rows_that_follow_and_the_yield(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    keys("Alt+PgDown")
    assert inside(window)[0].page.place == ("mono-boc", "B")
    dialog = weigh_in()
    page = dialog.view.row_page
    # 5.00 mmol × 200.282 g/mol; the reference comes first, because the others follow it
    assert row_in_front(dialog) == ("N-Boc-1,4-diazepane", "1.0014 g")
    type_text("1.0052\n")
    assert undo_text(window) == "Weigh N-Boc-1,4-diazepane: 1.0052 g"
    assert dialog.view.last.text() == "N-Boc-1,4-diazepane: 1.0052 g, +0.4 %"
    # 1.0052 g ÷ 200.282 g/mol = 5.0189 mmol; × 1.10 × 132.61 g/mol = 732.1 mg; before, 5.50 mmol × 132.61
    assert row_in_front(dialog) == ("2-(chloromethyl)thiophene", "732.1 mg")
    assert page.replanned.text() == "was 729.4 mg, now 732.1 mg from what went in"
    assert page.sentence.text() == "Counts from 1.0052 g of N-Boc-1,4-diazepane as weighed."
    type_text("740,5 mg\n")
    # 740.5 mg ÷ 132.61 g/mol = 5.584 mmol; ÷ 5.0189 mmol = 1.11
    assert dialog.view.last.text() == "2-(chloromethyl)thiophene: 740.5 mg, 1.11 eq. (planned 1.10 eq.), +1.1 %"
    # 2.00 × 5.0189 mmol × 138.204 g/mol = 1.3873 g; before, 10.0 mmol × 138.204 g/mol
    assert row_in_front(dialog) == ("potassium carbonate", "1.3873 g")
    assert page.replanned.text() == "was 1.3820 g, now 1.3873 g from what went in"
    type_text("1.5 g\n")
    assert undo_text(window) == "Weigh K₂CO₃: 1.500 g"
    # 1.5 ÷ 1.3873 = 1.081
    assert "8.1 % above the plan" in dialog.view.last.text()
    assert dialog.view.last.property("look") == "off"
    keys("Ctrl+PgDown")
    product = dialog.view.product_page
    # 5.0189 mmol × 296.435 g/mol = 1.4878 g
    assert product.theory.text() == "In theory 5.02 mmol, 1.488 g, from what was weighed."
    type_text("1.21 g\n")
    type_text("97\n")
    # 1.21 g × 0.97 ÷ 296.435 g/mol = 3.959 mmol; ÷ 5.0189 mmol = 78.9 %
    assert (product.made.text(), product.amount.text()) == ("78.9 % yield", "3.96 mmol")
    assert product.handed_on.text() == "Handed on to step C: 3.96 mmol, 1.210 g of 97 %."
    keys("Return")
    assert dialog.place == ("mono-boc", "C")
    # all that was isolated goes in
    assert row_in_front(dialog)[1] == "1.2100 g"
    keys("Escape")
    assert not is_open(dialog)
    assert inside(window)[0].page.place == ("mono-boc", "C")
    assert cell(window, "amine", "amount") == "3.96"
    go_to(window, "mono-boc", "B")
    assert cell(window, "product", "weighed") == "1.210 g"
    assert cell(window, "product", "supplied") == "97 % pure · yield 78.9 %"
    strip = inside(window)[0].page.sheet.weighed
    assert strip.text == "Counted from 1.0052 g of N-Boc-1,4-diazepane as weighed (planned 1.001 g)"


def test_nothing_typed_passes_a_row_by_and_keys_go_back_and_forth(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    dialog = weigh_in()
    first = row_in_front(dialog)
    type_text("\n\n")
    assert dialog.view.progress.text() == "row 3 of 7"
    keys("PgUp")
    keys("Alt+Left")
    assert row_in_front(dialog) == first
    keys("PgUp")
    assert row_in_front(dialog) == first
    keys("Alt+Right")
    assert dialog.view.progress.text() == "row 2 of 7"
    keys("PgDown")
    keys("PgDown")
    assert dialog.view.progress.text() == "quench and work-up, row 4 of 7"
    keys("Ctrl+PgUp")
    assert row_in_front(dialog) == first
    assert inside(window)[1].undo_stack.count() == 0


def test_going_elsewhere_takes_what_was_typed_and_a_refused_text_stays(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    dialog = weigh_in()
    page, stack = dialog.view.row_page, inside(window)[1].undo_stack
    type_text("1.1 g")
    keys("PgDown")
    assert undo_text(window) == "Weigh Boc₂O: 1.100 g"
    for way in ("Return", "PgDown", "PgUp", "Ctrl+PgDown"):
        keys("Ctrl+A")
        type_text("5 mmol")
        keys(way)
        assert (page.field.text(), page.field.is_refused) == ("5 mmol", True)
        assert "mmol is a unit of amount" in page.refusal.text()
    assert stack.count() == 1
    keys("Escape")
    assert (page.field.text(), page.refusal.text()) == (
        "",
        "What was typed is given up, and nothing changed. Esc again leaves.",
    )
    assert is_open(dialog)
    keys("Escape")
    assert not is_open(dialog)
    assert cell(window, "boc2o", "weighed") == "1.100 g"


def test_delete_clears_and_undo_brings_back_where_it_was(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    dialog = weigh_in()
    type_text("1.1 g\n")
    keys("PgUp")
    assert dialog.view.row_page.field.text() == "1.100 g"
    keys("Del")
    assert dialog.view.row_page.field.text() == ""
    assert undo_text(window) == "Clear what was weighed of Boc₂O"
    keys("PgDown")
    keys("Ctrl+Z")
    assert dialog.view.row_page.field.text() == "1.100 g"
    assert dialog.view.progress.text() == "row 1 of 7"


def test_more_than_all_is_shown_with_a_caution_and_never_less(qtbot: QtBot) -> None:
    open_window(qtbot)
    dialog = weigh_in()
    keys("Ctrl+PgDown")
    type_text("1.1 g\n")
    product = dialog.view.product_page
    # 1.1 g ÷ 200.282 g/mol = 5.492 mmol of 5.00 mmol
    assert product.made.text() == "110 % yield"
    assert product.caution.text().startswith("More than 100 %")
    keys("Shift+Tab")
    keys("Ctrl+A")
    type_text("97 %\n")
    assert "Type the mass" in product.refusal.text()
    keys("Escape")
    assert product.mass.text() == "1.100 g"


@pytest.mark.parametrize("place", PLACES, ids="-".join)
def test_every_step_of_every_tab_is_weighed_to_its_end(qtbot: QtBot, place: tuple[str, str]) -> None:
    window = open_window(qtbot)
    go_to(window, *place)
    tab_to(inside(window)[0].page.sheet.table)
    dialog = weigh_in()
    steps = inside(window)[0].document.experiment.tab(place[0]).route.steps
    for step in [one for one in steps if one.id >= place[1]]:
        assert dialog.place == (place[0], step.id)
        for _ in step.sheet.entries:
            assert dialog.view.row_page.isVisible()
            type_text("2\n")
        type_text("100 mg\n")
        type_text("\n")
        assert dialog.view.product_page.made.text().endswith("% yield")
        keys("Return")
    assert not is_open(dialog)
    weighed = inside(window)[0].document.experiment.tab(place[0]).route.step(place[1]).sheet
    assert all(entry.weighed is not None for entry in weighed.entries)
    assert weighed.isolated is not None
    assert weighed.isolated.mass == 100.0


def test_another_run_begins_with_the_plan_alone(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    sheet, stack = inside(window)[0].page.sheet, inside(window)[1].undo_stack
    weigh_in()
    type_text("1.1 g\n")
    keys("Ctrl+PgDown")
    type_text("0.9 g\n")
    keys("Escape")
    assert sheet.weighed.isVisible()
    tab_to(sheet.weighed.button)
    keys("Space")
    assert not sheet.weighed.isVisible()
    assert (cell(window, "boc2o", "weighed"), cell(window, "product", "weighed")) == ("", "")
    assert cell(window, "product", "supplied") == "theory"
    assert undo_text(window) == "Plan another run of Mono via Boc"
    assert not sheet.another_run.isEnabled()
    stack.undo()
    assert (cell(window, "boc2o", "weighed"), cell(window, "product", "weighed")) == ("1.100 g", "900.0 mg")
    assert sheet.another_run.isEnabled()


def test_what_was_isolated_is_typed_in_the_row_of_the_product(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    table = inside(window)[0].page.sheet.table
    tab_to(table)
    type_in_cell(qtbot, window, "product", "weighed", "0.95 g")
    # 950 mg ÷ 200.282 g/mol = 4.743 mmol of 5.00 mmol
    assert cell(window, "product", "supplied") == "100 % pure · yield 94.9 %"
    type_in_cell(qtbot, window, "product", "supplied", "97 %")
    assert cell(window, "product", "supplied") == "97 % pure · yield 92 %"
    assert undo_text(window) == "Purity of N-Boc-1,4-diazepane: 97 %"
    assert "Isolated 92 %" in inside(window)[0].page.sheet.totals.label.text().replace("&nbsp;", " ")
    table.setFocus()
    table.go_to("product", table.currentIndex().column())
    keys("Alt+PgDown")
    # 0.97 × 4.743 mmol
    assert (cell(window, "amine", "amount"), cell(window, "amine", "supplied")) == ("4.60", "97 %, from step A")
