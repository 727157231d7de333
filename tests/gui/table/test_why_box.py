"""The box that answers “Why this number?” beneath a cell of the table."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from diazgui.core.edits import with_substance
from diazgui.gui.document import Document
from diazgui.gui.parts import style
from diazgui.gui.parts.theme import DARK, LIGHT, Appearance
from diazgui.gui.table.sheet_view import SheetView
from diazgui.report.columns import COLUMNS
from diazgui.units import Notation
from tests.gui.table.test_cell_own import MISNAMED, SHEET, experiment
from tests.gui.windows import inside, open_window

GAP = "\N{NO-BREAK SPACE}"


def shown(qtbot: QtBot, document: Document, width: int = 1000, height: int = 600) -> SheetView:
    """The sheet in a window of its own, ready for keys."""
    view = SheetView(document, Notation("."))
    qtbot.addWidget(view)
    view.show_step("free", "A")
    view.setMaximumHeight(height)
    view.resize(width, height)
    view.show()
    qtbot.waitExposed(view)
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.table.setFocus()
    return view


def go_to(view: SheetView, row_id: str, column_id: str) -> None:
    view.table.go_to(row_id, next(at for at, one in enumerate(COLUMNS) if one.id == column_id))


def ask(qtbot: QtBot, view: SheetView, row_id: str, column_id: str) -> None:
    go_to(view, row_id, column_id)
    qtbot.keyClick(view.table, Qt.Key.Key_F8)
    qtbot.waitUntil(view.why.isVisible)


def text_of(view: SheetView) -> list[str]:
    return view.why.text.toPlainText().replace(GAP, " ").splitlines()


def offers(view: SheetView) -> list[QPushButton]:
    found = view.why.findChildren(QPushButton)
    return [one for one in found if not one.isHidden() and one is not view.why.close_button]


def test_f8_answers_for_the_cell_that_is_current(qtbot: QtBot) -> None:
    view = shown(qtbot, Document(experiment()))
    ask(qtbot, view, "b", "mass")
    assert view.why.accessibleName() == "Why this number? benzyl bromide · mass: 1.796 g"
    assert text_of(view)[-2:] == [
        "m = n · M / w = 10.5 mmol · 171.04 g/mol / 1.00 = 1.796 g",
        "definitions of molar mass and mass fraction",
    ]
    assert "n₁ = n(1,4-diazepane) / e(1,4-diazepane) = 5.00 mmol / 1.00 eq. = 5.00 mmol" in text_of(view)


def test_the_row_menu_has_the_command_with_its_key(qtbot: QtBot) -> None:
    view = shown(qtbot, Document(experiment()))
    (action,) = (one for one in view.commands.actions if one.objectName() == "why")
    assert action.text() == "&Why this number?"
    go_to(view, "a", "amount")
    action.trigger()
    assert view.why.isVisible()
    assert text_of(view) == ["n = 5.00 mmol", "stated by you"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F8])
def test_escape_and_f8_close_the_box_and_give_the_keys_back_to_the_table(qtbot: QtBot, key: Qt.Key) -> None:
    view = shown(qtbot, Document(experiment()))
    ask(qtbot, view, "b", "mass")
    assert view.why.text.hasFocus()
    qtbot.keyClick(view.why.text, key)
    assert view.why.isHidden()
    assert view.table.hasFocus()


def test_the_button_closes_the_box_and_gives_the_keys_back(qtbot: QtBot) -> None:
    view = shown(qtbot, Document(experiment()))
    ask(qtbot, view, "b", "mass")
    view.why.close_button.click()
    assert view.why.isHidden()
    assert view.table.hasFocus()


def test_the_box_closes_when_the_keys_go_elsewhere(qtbot: QtBot) -> None:
    view = shown(qtbot, Document(experiment()))
    ask(qtbot, view, "b", "mass")
    view.table.setFocus()
    assert view.why.isHidden()


def test_tab_leads_from_the_text_to_the_buttons_and_no_further_than_the_window(qtbot: QtBot) -> None:
    document = Document(experiment())
    view = shown(qtbot, document)
    view.model.setData(view.model.index(2, next(at for at, c in enumerate(COLUMNS) if c.id == "density")), "0.95")
    ask(qtbot, view, "c", "density")
    qtbot.keyClick(view.why.text, Qt.Key.Key_Tab)
    assert offers(view)[0].hasFocus()
    qtbot.keyClick(offers(view)[0], Qt.Key.Key_Tab)
    assert view.why.close_button.hasFocus()


def test_the_text_is_selected_and_copied_by_keys(qtbot: QtBot) -> None:
    view = shown(qtbot, Document(experiment()))
    ask(qtbot, view, "a", "amount")
    qtbot.keyClick(view.why.text, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.why.text.textCursor().selectedText().replace("\u2028", "\n") == f"n ={GAP}5.00{GAP}mmol\nstated by you"
    view.why.text.moveCursor(QTextCursor.MoveOperation.Start)


def test_an_unknown_says_why_it_is_not_known(qtbot: QtBot) -> None:
    view = shown(qtbot, Document(experiment()))
    ask(qtbot, view, "a", "volume")
    assert text_of(view) == ["Dispensed as a solid: weigh it."]
    assert view.why.accessibleName() == "Why this number? 1,4-diazepane · volume: —"


def test_a_cell_without_a_number_says_what_its_tooltip_says(qtbot: QtBot) -> None:
    view = shown(qtbot, Document(experiment()))
    ask(qtbot, view, "a", "role")
    assert text_of(view) == ["There is no number in this cell."]
    qtbot.keyClick(view.why.text, Qt.Key.Key_Escape)
    ask(qtbot, view, "a", "name")
    assert "Equivalents are counted from this row." in text_of(view)


def test_the_librarys_value_is_one_click_away_and_one_edit_to_undo(qtbot: QtBot) -> None:
    document = Document(experiment())
    view = shown(qtbot, document)
    view.model.setData(view.model.index(2, next(at for at, c in enumerate(COLUMNS) if c.id == "density")), "0.95")
    ask(qtbot, view, "c", "density")
    assert text_of(view)[0].startswith("Your own value, 0.950 g/mL, is used; the library has 0.902 g/mL (supplier")
    (button,) = offers(view)
    assert button.text() == "Use 0.902 g/mL"
    assert button.accessibleDescription().startswith("Your own value, 0.950 g/mL, is used")
    button.click()
    assert document.experiment == experiment()
    assert document.undo_stack.undoText() == "Set the density of EtOAc back to 0.902 g/mL"
    assert view.why.isHidden()
    assert view.table.hasFocus()
    document.undo_stack.undo()
    assert document.experiment.tabs[0].route.steps[0].sheet.entry("c").substance.density == 950.0


def test_a_conflict_shows_both_values_and_goes_back_to_the_structures(qtbot: QtBot) -> None:
    document = Document(experiment())
    view = shown(qtbot, document)
    view.model.setData(view.model.index(2, next(at for at, c in enumerate(COLUMNS) if c.id == "molar_mass")), "90")
    ask(qtbot, view, "c", "molar_mass")
    assert text_of(view)[0].startswith(
        "The structure gives a molar mass of 88.11 g/mol, but 90.00 g/mol is stated. The stated value is used"
    )
    (button,) = offers(view)
    assert button.text() == "Use 88.11 g/mol"
    button.click()
    assert document.experiment == experiment()


def test_the_name_tells_of_a_conflict_and_offers_all_that_is_the_librarys(qtbot: QtBot) -> None:
    document = Document(experiment(with_substance(SHEET, "b", MISNAMED)))
    view = shown(qtbot, document)
    view.model.setData(view.model.index(1, next(at for at, c in enumerate(COLUMNS) if c.id == "supplied")), "97 %")
    ask(qtbot, view, "b", "name")
    assert any(line.startswith("By the name benzyl chloride the library knows C₇H₇Cl") for line in text_of(view))
    assert [button.text() for button in offers(view)] == ["Use 100 %, neat"]


def test_the_box_follows_an_edit_and_closes_with_its_row(qtbot: QtBot) -> None:
    document = Document(experiment())
    view = shown(qtbot, document)
    ask(qtbot, view, "b", "mass")
    view.model.setData(view.model.index(0, next(at for at, c in enumerate(COLUMNS) if c.id == "amount")), "10")
    assert text_of(view)[-2].endswith("= 3.592 g")
    go_to(view, "b", "mass")
    next(one for one in view.commands.actions if one.objectName() == "remove-row").trigger()
    assert view.why.isHidden()


def test_a_total_beneath_the_table_answers_by_keyboard_and_gives_the_keys_back(qtbot: QtBot) -> None:
    view = shown(qtbot, Document(experiment()))
    view.totals.label.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(view.totals.label, Qt.Key.Key_Tab)  # to the first number
    qtbot.keyClick(view.totals.label, Qt.Key.Key_Return)
    assert view.why.isVisible()
    assert view.why.accessibleName().startswith("Why this number? All liquids: ")
    assert offers(view) == []
    qtbot.keyClick(view.why.text, Qt.Key.Key_Escape)
    assert view.why.isHidden()
    assert view.totals.label.hasFocus()


def test_a_total_answers_with_the_way_to_it(qtbot: QtBot) -> None:
    view = shown(qtbot, Document(experiment()))
    view.totals.label.linkActivated.emit("/mass")
    assert text_of(view)[-2] == "m = m(1,4-diazepane) + m(benzyl bromide) = 500.8 mg + 1.796 g = 2.297 g"
    assert view.why.accessibleName() == "Why this number? Reagents, as weighed: 2.297 g"


def test_the_box_closes_when_the_number_beneath_the_table_is_gone(qtbot: QtBot) -> None:
    view = shown(qtbot, Document(experiment()))
    view.why.ask_beside("product", "mass", "Theoretical", view.totals)
    assert view.why.isHidden()


@pytest.mark.parametrize(("width", "height"), [(1000, 600), (320, 400), (700, 160)])
def test_the_box_never_leaves_the_window_and_scrolls_where_it_is_long(qtbot: QtBot, width: int, height: int) -> None:
    view = shown(qtbot, Document(experiment()), width, height)
    for row_id in ("a", "b", "c"):
        for column in ("equivalents", "mass", "volume"):
            ask(qtbot, view, row_id, column)
            assert view.rect().contains(view.why.geometry())
            assert view.why.text.document().size().width() <= view.why.text.viewport().width()
            qtbot.keyClick(view.why.text, Qt.Key.Key_Escape)


def test_the_box_keeps_off_its_cell_where_there_is_room(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    window.resize(1280, 800)
    sheet = inside(window)[0].findChild(SheetView)
    assert sheet is not None
    for row in (0, 1, 2):
        index = sheet.model.index(row, next(at for at, one in enumerate(COLUMNS) if one.id == "mass"))
        sheet.table.setFocus()
        sheet.table.setCurrentIndex(index)
        sheet.why.ask_current(sheet.table.current_id)
        cell = sheet.table.visualRect(index)
        top = sheet.table.viewport().mapTo(window, cell.topLeft())
        assert window.rect().contains(sheet.why.geometry())
        assert not sheet.why.geometry().contains(top + QPoint(2, cell.height() // 2))


def test_the_box_is_written_in_the_colours_of_the_theme(qtbot: QtBot) -> None:
    view = shown(qtbot, Document(experiment()))
    ask(qtbot, view, "a", "amount")
    for appearance, theme in ((Appearance.DARK, DARK), (Appearance.LIGHT, LIGHT)):
        style.apply(appearance)
        QApplication.processEvents()
        assert theme.muted in view.why.text.toHtml()
