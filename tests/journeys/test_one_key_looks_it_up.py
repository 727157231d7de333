"""Ctrl+I on a row: its data sheet. A density stated there holds for the next sheet, and not for the one that stands.

The density of dichloromethane that ships is 1.326 g/mL.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from diazgui.gui.compounds.data_sheet_window import DataSheetWindow
from diazgui.gui.compounds.shelf_book import usual_path
from tests.gui.windows import inside, open_window
from tests.journeys.keys import AT, cell, focused, keys, type_text


@pytest.fixture(autouse=True)
def nothing_stated_before() -> Iterator[None]:
    usual_path().unlink(missing_ok=True)
    yield
    usual_path().unlink(missing_ok=True)


def tab_to_name(name: str) -> None:
    """Press Tab until the control of a name has the keys."""
    for _ in range(120):
        if focused().accessibleName() == name:
            return
        keys("Tab")
    raise AssertionError(f"Tab does not come to {name}")


def test_a_value_stated_in_the_data_sheet_comes_with_the_next_row(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    table = inside(window)[0].page.sheet.table
    table.setFocus()
    table.go_to("solvent", AT["name"])
    keys("Ctrl+I")
    sheet = QApplication.activeWindow()
    assert isinstance(sheet, DataSheetWindow)
    tab_to_name("State your own density")
    keys("Return")
    type_text("1.33\n")
    keys("Esc")
    with qtbot.waitActive(window):
        window.activateWindow()
    assert cell(window, "solvent", "density") == "1.326"
    table.setFocus()
    keys("Ctrl+T")
    table.setFocus()
    keys("Ins")
    type_text("DCM\n")
    assert cell(window, table.current_id, "density") == "1.330"
