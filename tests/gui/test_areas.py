"""One key goes from area to area of the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from diazgui.gui.window import MainWindow
from tests.gui.windows import inside, open_window


def go(qtbot: QtBot, shift: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6, modifier)


def around(qtbot: QtBot, window: MainWindow, shift: bool = False) -> list[str]:
    """The names of what has the focus in turn, from the table around to the table."""
    table = inside(window)[0].page.sheet.table
    names = []
    for _ in range(20):
        go(qtbot, shift)
        if table.hasFocus():
            return names
        names.append(QApplication.focusWidget().accessibleName())
    raise AssertionError(f"the table is not reached again: {names}")


def test_every_area_is_met_in_its_order_and_back(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    window.workspace.bring_to_front("di-alkylation")  # with a notice
    qtbot.waitUntil(window.workspace.page.procedure.boxes[0].isVisible)
    window.workspace.page.sheet.table.setFocus()
    first_line = window.workspace.page.procedure.lines[0].text
    window.workspace.notices.begins[0].setAccessibleName("the worst notice")
    met = around(qtbot, window)
    assert met == [
        first_line,
        "the worst notice",
        "Page of the panel: Strategy",
        "Diamine: name, CAS number or SMILES",
        "Strategies",
        "Scale: amount, mass or volume of the first step's reference",
    ]
    assert around(qtbot, window, shift=True) == met[::-1]


def test_what_has_the_keys_is_in_sight_on_a_small_screen(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    window.resize(1024, 600)
    qtbot.waitUntil(window.workspace.page.procedure.boxes[0].isVisible)
    window.workspace.page.sheet.table.setFocus()
    for shift in (False, True):
        go(qtbot, shift)
        go(qtbot, shift=not shift)  # and back to the table
        go(qtbot, shift)
        focused = QApplication.focusWidget()
        assert not focused.visibleRegion().isEmpty(), focused.accessibleName()
        window.workspace.page.sheet.table.setFocus()


def test_what_is_not_there_is_passed_by(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    window.workspace.new_free_sheet()  # no reference to scale, no procedure, no notice
    window.workspace.side.hide()
    window.workspace.page.sheet.table.setFocus()
    assert around(qtbot, window) == [
        "Diamine: name, CAS number or SMILES",
        "Strategies",
        "Concentration of the reference, mol/L",
    ]


def test_from_the_welcome_it_goes_to_the_top(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    window.welcome.close_button.setFocus()
    go(qtbot)
    assert inside(window)[0].target.diamine.combo.hasFocus()
