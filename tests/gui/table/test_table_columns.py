"""Columns shown, hidden and moved: by key, by mouse, in the list, and the next day."""

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtWidgets import QMenu

from diazgui.gui.column_choice import ColumnChoice
from diazgui.gui.document import Document
from diazgui.gui.settings import Settings
from diazgui.gui.table.columns_dialog import ColumnsDialog
from diazgui.gui.table.sheet_view import SheetView
from diazgui.report.columns import COLUMNS
from diazgui.units import Notation
from tests.gui.sheets import experiment, shown_sheet

AT = {column.id: i for i, column in enumerate(COLUMNS)}
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def view(qtbot):
    return shown_sheet(qtbot, Document(experiment()))


def shown(view):
    return [COLUMNS[at].id for at in view.table.shown_columns()]


def test_a_column_moves_with_the_current_cell_by_keyboard(view, qtbot):
    view.table.go_to("diamine", AT["formula"])
    qtbot.keyClick(view.table, Qt.Key.Key_Left, ALT)
    assert shown(view)[:3] == ["role", "formula", "name"]
    assert view.table.currentIndex().column() == AT["formula"]
    qtbot.keyClick(view.table, Qt.Key.Key_Right, ALT)
    qtbot.keyClick(view.table, Qt.Key.Key_Right, ALT)
    assert shown(view)[:4] == ["role", "name", "molar_mass", "formula"]


def test_keys_act_on_the_name_once_the_column_of_the_cell_is_hidden(view):
    view.table.go_to("diamine", AT["equivalents"])
    view.columns.show_column("equivalents", False)
    assert view.table.currentIndex().column() == AT["name"]
    assert view.table.current_id == "diamine"


def test_what_is_typed_in_a_column_that_is_hidden_is_stated(view):
    view.table.open_cell("diamine", AT["equivalents"])
    (editor,) = view.table.open_editors()
    editor.setText("3")
    view.columns.show_column("equivalents", False)
    assert view.model.index(view.model.row_of("diamine"), AT["equivalents"]).data() == "3.00"
    assert view.table.open_editors() == []


def test_a_column_at_the_end_stays_there(view, qtbot):
    view.table.go_to("diamine", AT["role"])
    before = shown(view)
    qtbot.keyClick(view.table, Qt.Key.Key_Left, ALT)
    assert shown(view) == before


def test_a_column_moves_past_hidden_ones_at_once(view, qtbot):
    view.table.go_to("diamine", AT["mass"])
    qtbot.keyClick(view.table, Qt.Key.Key_Right, ALT)
    assert shown(view).index("density") == shown(view).index("mass") - 1


def test_tab_follows_the_order_that_is_seen(view, qtbot):
    view.columns.move("equivalents", 1)
    view.table.go_to("diamine", AT["amount"])
    qtbot.keyClick(view.table, Qt.Key.Key_Tab)
    assert view.table.currentIndex().column() == AT["equivalents"]


def test_a_header_dragged_by_mouse_is_a_choice(view, qtbot):
    with qtbot.waitSignal(view.columns.changed):
        view.table.horizontalHeader().moveSection(AT["hazards"], 2)
    assert shown(view)[:4] == ["role", "name", "hazards", "formula"]
    assert view.columns.choice.order[:3] == ("role", "name", "hazards")


def test_a_click_on_a_header_chooses_nothing(view, qtbot):
    view.table.go_to("diamine", AT["mass"])
    header = view.table.horizontalHeader()
    there = QPoint(header.sectionViewportPosition(AT["name"]) + 20, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=there)
    assert [index.column() for index in view.table.selectionModel().selectedIndexes()] == [AT["mass"]]


def test_stoichiometric_coefficients_are_shown_on_free_sheets_unless_chosen(view):
    assert "coefficient" not in shown(view)
    view.show_step("free", "A")
    assert "coefficient" in shown(view)
    view.columns.show_column("coefficient", False)
    assert "coefficient" not in shown(view)
    view.columns.show_column("coefficient", True)
    view.show_step("mono-boc", "A")
    assert "coefficient" in shown(view)


def test_actual_equivalents_are_shown_once_something_was_weighed(view):
    assert "actual_equivalents" not in shown(view)
    view.model.setData(view.model.index(0, AT["weighed"]), "1.1 g")
    assert "actual_equivalents" in shown(view)


def test_the_name_cannot_be_hidden(view):
    view.columns.show_column("name", False)
    assert "name" in shown(view)


def test_what_was_chosen_is_there_the_next_day(view, qtbot):
    view.columns.remember_in(Settings())
    view.columns.show_column("formula", False)
    view.columns.show_column("pure_mass", True)
    view.columns.move("hazards", -1)
    again = SheetView(Document(experiment()), Notation("."))
    qtbot.addWidget(again)
    again.columns.remember_in(Settings())
    again.show_step("mono-boc", "A")
    assert shown(again) == shown(view)
    assert "formula" not in shown(again)
    assert "pure_mass" in shown(again)


def test_a_file_of_another_version_loses_no_column(view):
    store = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "diazgui", "diazgui")
    store.setValue("table/order", "moles name role nonsense")
    store.setValue("table/hidden", "moles")
    store.sync()
    view.columns.remember_in(Settings())
    assert shown(view) == [
        "name",
        "formula",
        "molar_mass",
        "equivalents",
        "amount",
        "mass",
        "density",
        "volume",
        "supplied",
        "weighed",
        "hazards",
        "role",
    ]


def test_reset_brings_back_the_columns_as_shipped(view):
    before = shown(view)
    view.columns.show_column("formula", False)
    view.columns.move("mass", -1)
    view.columns.reset()
    assert shown(view) == before
    assert view.columns.choice == ColumnChoice()


@pytest.fixture
def dialog(view, qtbot):
    view.columns.open_dialog()
    dialog = view.findChild(ColumnsDialog)
    qtbot.waitExposed(dialog)
    return dialog


def test_the_list_shows_hides_and_moves_by_keyboard(view, dialog, qtbot):
    dialog.list.setCurrentRow(2)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert "formula" not in shown(view)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Up, ALT)
    assert shown(view)[:3] == ["role", "formula", "name"]
    assert dialog.list.currentRow() == 1
    dialog.close()


def test_the_list_moves_a_column_past_a_hidden_one_by_one(view, dialog, qtbot):
    dialog.list.setCurrentRow(view.columns.order.index("mass"))
    qtbot.mouseClick(dialog.down, Qt.MouseButton.LeftButton)
    assert view.columns.order.index("mass") == view.columns.order.index("pure_mass") + 1
    dialog.close()


def test_the_ends_of_the_list_lead_no_further(dialog):
    dialog.list.setCurrentRow(0)
    assert (dialog.up.isEnabled(), dialog.down.isEnabled()) == (False, True)
    dialog.list.setCurrentRow(dialog.list.count() - 1)
    assert (dialog.up.isEnabled(), dialog.down.isEnabled()) == (True, False)
    dialog.close()


def test_the_list_is_reset(view, dialog, qtbot):
    before = shown(view)
    dialog.list.setCurrentRow(2)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    qtbot.mouseClick(dialog.reset, Qt.MouseButton.LeftButton)
    assert shown(view) == before
    assert dialog.list.item(2).checkState() is Qt.CheckState.Checked
    dialog.close()


def test_the_menu_of_the_header_switches_columns(view, qtbot):
    header = view.table.horizontalHeader()
    header.customContextMenuRequested.emit(QPoint(header.sectionViewportPosition(AT["name"]) + 5, 5))
    menu = view.findChild(QMenu)
    actions = {one.text().replace("&", ""): one for one in menu.actions() if one.text()}
    assert not actions["Name"].isEnabled()
    actions["Move left"].trigger()
    assert shown(view)[:2] == ["name", "role"]
    actions["Formula"].trigger()
    assert "formula" not in shown(view)
    menu.close()
