"""The weigh-in as a window: what it shows, how it is left, and what Undo brings in front."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from diazgui.core.experiment import without_tab
from diazgui.core.row_edits import with_weighed
from diazgui.core.sheet import ByMass, ByVolume
from diazgui.gui.balance.weigh_in import WeighIn
from diazgui.gui.document import Document
from diazgui.units import Notation
from tests.gui.sheets import experiment


@pytest.fixture
def document(qapp: QApplication) -> Document:
    return Document(experiment())


def opened(qtbot: QtBot, document: Document, place: tuple[str, str] = ("mono-boc", "A")) -> WeighIn:
    dialog = WeighIn(document, place, Notation("."))
    qtbot.addWidget(dialog)
    dialog.resize(1280, 800)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


@pytest.fixture
def dialog(qtbot: QtBot, document: Document) -> WeighIn:
    return opened(qtbot, document)


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def type_text(text: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)


def listed(dialog: WeighIn) -> list[str]:
    view = dialog.view.list
    return [view.item(at).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(view.count())]


def weigh(document: Document, **portions: ByMass | ByVolume) -> None:
    for row_id, portion in portions.items():
        document.edit_sheet("mono-boc", "A", lambda s, i=row_id, p=portion: with_weighed(s, i, p), f"Weigh {row_id}")


def test_it_begins_with_what_is_not_weighed_yet(qtbot: QtBot, document: Document) -> None:
    weigh(document, boc2o=ByMass(1091.2))
    assert opened(qtbot, document).view.row_page.name.text() == "1,4-diazepane"
    weigh(document, diamine=ByMass(1000.0), solvent=ByVolume(25.0), wash=ByVolume(50.0), brine=ByVolume(20.0))
    dialog = opened(qtbot, document)
    assert dialog.view.pages.currentWidget() is dialog.view.product_page
    assert dialog.view.product_page.mass.hasFocus()


def test_the_list_says_what_is_done_and_what_is_off_plan(dialog: WeighIn, document: Document) -> None:
    weigh(document, boc2o=ByMass(1091.2), diamine=ByMass(1100.0))
    assert listed(dialog) == [
        "Boc₂O, 1.0912 g, done",
        "1,4-diazepane, 1.100 g · +9.8 % off plan, done",  # of 10.00 mmol × 100.165 g/mol
        "dichloromethane, 25.0 mL, not yet",
        "water, 50 mL, not yet",
        "brine, 20.0 mL, not yet",
        "N-Boc-1,4-diazepane, not isolated yet, not yet",
    ]


def test_a_small_window_has_no_room_for_the_list(dialog: WeighIn) -> None:
    assert dialog.view.list.isVisible()
    dialog.resize(1024, 680)
    assert not dialog.view.list.isVisible()
    assert dialog.view.progress.text() == "row 1 of 5"


def test_a_click_in_the_list_takes_what_was_typed_and_goes_there(dialog: WeighIn, document: Document) -> None:
    type_text("1.1")
    dialog.view.list.itemClicked.emit(dialog.view.list.item(3))
    assert dialog.view.row_page.name.text() == "water"
    assert document.undo_stack.undoText() == "Weigh Boc₂O: 1.100 g"


def test_the_list_takes_a_click_and_no_keys(dialog: WeighIn) -> None:
    assert dialog.view.list.focusPolicy() is Qt.FocusPolicy.NoFocus
    dialog.view.list.chosen.emit("brine")
    assert dialog.view.row_page.field.hasFocus()


def test_the_buttons_do_what_the_keys_do(qtbot: QtBot, dialog: WeighIn) -> None:
    view = dialog.view
    assert not view.back.isEnabled()
    qtbot.mouseClick(view.on, Qt.MouseButton.LeftButton)
    assert view.row_page.name.text() == "1,4-diazepane"
    qtbot.mouseClick(view.back, Qt.MouseButton.LeftButton)
    assert view.row_page.name.text() == "Boc₂O"
    qtbot.mouseClick(view.leave, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


def test_a_text_left_by_mouse_is_taken(qtbot: QtBot, dialog: WeighIn, document: Document) -> None:
    type_text("1.1")
    qtbot.mouseClick(dialog.view.on, Qt.MouseButton.LeftButton)
    assert dialog.view.row_page.name.text() == "1,4-diazepane"
    assert document.undo_stack.undoText() == "Weigh Boc₂O: 1.100 g"


def test_a_refused_text_keeps_the_window_open(dialog: WeighIn, document: Document) -> None:
    type_text("a spoonful")
    dialog.view.on.setFocus()
    dialog.close()
    assert dialog.isVisible()
    assert dialog.view.row_page.field.text() == "a spoonful"
    assert dialog.view.row_page.refusal.text().startswith("That does not begin with a number")
    assert document.undo_stack.count() == 0
    dialog.view.row_page.field.restore()
    dialog.close()
    assert not dialog.isVisible()


def test_typing_again_takes_the_sentence_away(dialog: WeighIn) -> None:
    type_text("x")
    press(Qt.Key.Key_Return)
    assert dialog.view.row_page.refusal.isVisible()
    type_text("y")
    assert not dialog.view.row_page.refusal.isVisible()


def test_undo_brings_the_row_in_front_that_it_changes(dialog: WeighIn, document: Document) -> None:
    type_text("1.1")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert dialog.view.row_page.name.text() == "dichloromethane"
    document.undo_stack.undo()
    assert (dialog.view.row_page.name.text(), dialog.view.row_page.field.text()) == ("Boc₂O", "")
    assert dialog.view.last.text() == ""


def test_undo_leads_back_to_the_step_before(dialog: WeighIn, document: Document) -> None:
    weigh(document, boc2o=ByMass(1091.2))
    dialog.go_to("product")
    press(Qt.Key.Key_Return)  # nothing was isolated, so nothing has a purity
    press(Qt.Key.Key_Return)
    assert dialog.place == ("mono-boc", "B")
    document.undo_stack.undo()
    assert dialog.place == ("mono-boc", "A")
    assert dialog.view.row_page.name.text() == "Boc₂O"


def test_it_closes_when_its_tab_is_gone(qtbot: QtBot, document: Document) -> None:
    dialog = opened(qtbot, document, ("free", "A"))
    document.replace(without_tab(document.experiment, "free"), "Close tab Free sheet")
    assert not dialog.isVisible()


def test_an_empty_sheet_says_what_to_do(qtbot: QtBot, document: Document) -> None:
    dialog = opened(qtbot, document, ("free", "A"))
    assert dialog.view.progress.text() == "This sheet has no rows yet: leave with Esc and add what is to be weighed."
    assert not dialog.view.pages.isVisible()
    dialog.move_by(-1)
    dialog.view.on.click()
    assert not dialog.isVisible()


def test_what_was_being_typed_of_a_row_that_is_gone_keeps_nobody_in(qtbot: QtBot, document: Document) -> None:
    before = document.experiment
    dialog = opened(qtbot, document, ("free", "A"))
    dialog.view.row_page.field.setText("1")
    dialog.view.leave.click()
    assert not dialog.isVisible()
    assert document.experiment == before


def test_what_was_being_typed_of_a_tab_that_is_gone_keeps_nobody_in(qtbot: QtBot, document: Document) -> None:
    dialog = opened(qtbot, document, ("mono-boc", "A"))
    dialog.view.row_page.field.setText("1")
    dialog.view.row_page.field.setFocus()
    document.replace(without_tab(document.experiment, "mono-boc"), "Close tab")
    left = document.experiment
    dialog.reject()
    assert not dialog.isVisible()
    assert document.experiment == left


def test_it_says_where_it_was_left(qtbot: QtBot, dialog: WeighIn) -> None:
    with qtbot.waitSignal(dialog.left) as left:
        press(Qt.Key.Key_Escape)
    assert left.args == ["mono-boc", "A"]


def test_the_purity_is_cleared_to_100_per_cent(dialog: WeighIn, document: Document) -> None:
    product = dialog.view.product_page
    dialog.go_to("product")
    type_text("0.9 g")
    press(Qt.Key.Key_Return)
    type_text("97")
    press(Qt.Key.Key_Return)
    assert (product.purity.text(), product.made.text()) == ("97 %", "87.2 % yield")  # 0.9 × 0.97 g of 1.00139 g
    product.purity.begin()
    press(Qt.Key.Key_Delete)
    assert (product.purity.text(), product.made.text()) == ("100 %", "89.9 % yield")
    product.mass.begin()
    press(Qt.Key.Key_Delete)
    assert (product.mass.text(), product.made.text()) == ("", "")
    assert document.undo_stack.undoText() == "Clear what was isolated of N-Boc-1,4-diazepane"


def test_numbers_are_48_px_high_or_more_and_the_rest_can_be_read(dialog: WeighIn) -> None:
    page = dialog.view.row_page
    for label, least in ((page.target, 48), (page.name, 24), (page.planned, 24), (dialog.view.keys, 16)):
        assert label.fontInfo().pixelSize() >= least


def test_it_is_read_aloud(dialog: WeighIn) -> None:
    field = dialog.view.row_page.field
    assert field.accessibleName() == "What was really weighed"
    assert field.accessibleDescription().startswith("Boc₂O: weigh 1.0912 g. The other rows count from this one")
    assert dialog.view.list.accessibleName() == "Rows of the step"
