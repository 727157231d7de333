"""A chemist looks a solvent up, states its density, uses it in the sheet, takes that back: by keyboard alone.

The sheet of mono-boc A holds 25.0 mL of dichloromethane for 5.00 mmol at 0.20 M.
"""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from diazgui.files.shelf import Shelf
from diazgui.gui.compounds.data_book import DataBook
from diazgui.gui.compounds.data_sheet_window import DataSheetWindow
from diazgui.gui.data_sheets import DataSheets
from diazgui.gui.window import MainWindow
from diazgui.library.substances import find_substance
from tests.gui.windows import inside, open_window
from tests.journeys.keys import AT, cell, focused, keys, type_text


@pytest.fixture
def window(qtbot: QtBot, tmp_path) -> MainWindow:
    window = open_window(qtbot)
    workspace, _ = inside(window)
    book = DataBook(Shelf(tmp_path / "shelf.sqlite"), workspace)
    workspace.book.data = book.own
    window.sheets = DataSheets(workspace, book)
    return window


def opened(window: MainWindow, row_id: str) -> DataSheetWindow:
    """The data sheet of a row, opened as the menu does."""
    workspace, _ = inside(window)
    window.activateWindow()
    workspace.page.sheet.table.setFocus()
    workspace.page.sheet.table.go_to(row_id, AT["name"])
    sheet = window.sheets.open_current()
    assert sheet is not None
    QApplication.processEvents()
    sheet.activateWindow()
    return sheet


def tab_to_name(name: str) -> None:
    """Press Tab until the control of a name has the keys."""
    for _ in range(120):
        if focused().accessibleName() == name:
            return
        keys("Tab")
    raise AssertionError(f"Tab does not come to {name}")


def test_a_density_of_ones_own_is_stated_used_and_taken_back(window: MainWindow) -> None:
    before = cell(window, "solvent", "mass"), cell(window, "solvent", "density")
    sheet = opened(window, "solvent")
    tab_to_name("State your own density")
    keys("Return")
    type_text("1.33 at 20 °C; label")
    keys("Return")
    assert sheet.page.line("density").value.text() == "1.330 g/mL at 20 °C"
    assert (cell(window, "solvent", "mass"), cell(window, "solvent", "density")) == before
    tab_to_name("Use your own values in the rows of this compound; Undo takes it back")
    keys("Return")
    assert cell(window, "solvent", "density") == "1.330"
    sheet.setFocus()
    keys("Ctrl+Z")
    assert (cell(window, "solvent", "mass"), cell(window, "solvent", "density")) == before


def test_own_values_hold_for_what_is_typed_afterwards_and_for_another_program(window: MainWindow, tmp_path) -> None:
    opened(window, "solvent")
    tab_to_name("State your own hazards")
    keys("Return")
    type_text("GHS08")
    keys("Return")
    keys("Esc")
    assert not QApplication.activeWindow() or QApplication.activeWindow() is window
    dcm = find_substance("DCM")
    assert inside(window)[0].book.own(dcm).hazards == ("GHS08",)
    other = DataBook(Shelf(tmp_path / "shelf.sqlite"))
    assert other.own(dcm.compound)["hazards"].value == "GHS08"


def test_a_refused_text_stays_and_nothing_changes(window: MainWindow) -> None:
    sheet = opened(window, "diamine")
    tab_to_name("State your own melting point")
    keys("Return")
    type_text("about forty")
    keys("Return")
    assert focused().text() == "about forty"
    assert "Type one, for example 60 °C" in sheet.page.line("melting point").message.text()
    keys("Esc")
    assert focused().accessibleName() == "State your own melting point"
    assert sheet.sheet.own == {}


def test_the_structure_is_copied_from_the_menu_by_keys(window: MainWindow) -> None:
    opened(window, "diamine")
    tab_to_name("Copy the name, a number, the structure or the whole data sheet")
    menu = window.sheets.open_current().copy_menu
    assert [action.text() for action in menu.actions()][1] == "&SMILES"
    menu.actions()[1].trigger()
    assert QGuiApplication.clipboard().text() == "C1CNCCNC1"
