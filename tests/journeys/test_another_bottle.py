"""The bottle of the acid is not the one of the guide: another one is stated in the panel, by keys alone.

5.00 mmol of the protected amine want 10.0 eq. of HCl: 50.0 mmol, 12.5 mL of 4 M in dioxane. Of hydrochloric acid of
37 % (36.461 g/mol, 1.18 g/mL) that are 50.0 × 36.461 / 0.37 = 4927 mg, 4.176 mL; of 2.0 M in CPME 25.0 mL.
"""

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from diazgui.gui.table.supply_editor import SupplyEditor
from diazgui.gui.window import MainWindow
from diazgui.report.supply_form import FORMS
from tests.gui.windows import inside, open_window
from tests.journeys.keys import AT, cell, go_to, keys, press, tab_to, type_text


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    """The window at the deprotection, the keys at the acid."""
    window = open_window(qtbot)
    go_to(window, "mono-boc", "C")
    table = inside(window)[0].page.sheet.table
    table.setFocus()
    table.go_to("acid", AT["volume"])
    return window


def panel_of(window: MainWindow) -> SupplyEditor:
    return inside(window)[0].page.sheet.supply


def shown(window: MainWindow) -> tuple[str, ...]:
    return tuple(cell(window, "acid", column) for column in ("equivalents", "mass", "volume", "supplied"))


def field(panel: SupplyEditor, field_id: str) -> QLineEdit:
    found = panel.fields.fields[field_id]
    assert isinstance(found, QLineEdit)
    return found


def test_a_bottle_that_is_known_takes_three_keys(window: MainWindow) -> None:
    assert shown(window) == ("10.0", "13.13 g", "12.5 mL", "4.00 M in 1,4-dioxane")
    keys("Ctrl+B")
    tab_to(panel_of(window).known.layout().itemAt(0).widget())
    keys("Space")
    assert shown(window) == ("10.0", "4.927 g", "4.176 mL", "37 % in water")
    assert cell(window, "acid", "name") == "hydrochloric acid"
    press(window, QKeySequence.StandardKey.Undo)
    assert shown(window) == ("10.0", "13.13 g", "12.5 mL", "4.00 M in 1,4-dioxane")


def test_a_bottle_that_is_not_known_is_typed_field_by_field(window: MainWindow) -> None:
    keys("Ctrl+B")
    panel = panel_of(window)
    type_text("2.0 M")
    keys("Tab")
    assert QApplication.focusWidget() is field(panel, "solvent")
    type_text("CPME")
    keys("Tab")
    keys("Delete")
    assert panel.preview.text() == "Measure 25.0 mL instead of 12.5 mL."
    keys("Return")
    assert shown(window) == ("10.0", "—", "25.0 mL", "2.00 M in CPME")
    assert cell(window, "acid", "hazards") == "—"
    _, document = inside(window)
    assert document.undo_stack.undoText() == "Set HCl in dioxane to 2.00 M in CPME"


def test_the_panel_stands_in_the_window_whatever_form_it_asks_for(window: MainWindow) -> None:
    keys("Ctrl+B")
    panel = panel_of(window)
    for one in FORMS:
        panel.forms.button(one.id).click()
        assert window.rect().contains(panel.geometry())


def test_the_keys_leave_the_panel_with_the_sheet_it_belongs_to(window: MainWindow) -> None:
    """Typed into a panel that nobody sees, a strength would go into the row of the same name in another step."""
    keys("Alt+PgUp")
    inside(window)[0].page.sheet.table.go_to("solvent", AT["volume"])
    keys("Ctrl+B")
    panel = panel_of(window)
    before = inside(window)[1].experiment
    keys("Alt+PgDown")
    assert panel.isHidden()
    assert not panel.isAncestorOf(QApplication.focusWidget())
    keys("Return")
    assert inside(window)[1].experiment == before
