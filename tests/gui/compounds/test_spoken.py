"""Windows of compounds read aloud: each control that Tab comes to says what it is."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from diazgui.core.shelf import Bottle
from diazgui.core.substance import Label
from diazgui.files.shelf import Shelf
from diazgui.gui.compounds.data_book import DataBook
from diazgui.gui.compounds.data_sheet_window import DataSheetWindow
from diazgui.gui.compounds.find_compound import FindCompound
from diazgui.gui.compounds.shelf_book import ShelfBook
from diazgui.gui.compounds.shelf_window import ShelfWindow
from diazgui.library.substances import find_substance
from diazgui.units import Notation
from tests.gui.compounds.stores import Memory


def nameless(window: QWidget) -> Iterator[str]:
    for control in window.findChildren(QWidget):
        if control.isVisible() and control.focusPolicy() & Qt.FocusPolicy.TabFocus:
            said = QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)
            if not (said.strip() or control.accessibleName()):
                yield repr(control)


@pytest.fixture
def shelf(qtbot, tmp_path) -> ShelfWindow:
    Shelf(tmp_path / "shelf.sqlite").add(Bottle("b1", replace(find_substance("toluene"), label=Label(shelf_id="b1"))))
    book = ShelfBook(tmp_path / "shelf.sqlite")
    window = ShelfWindow(book, Notation("."), today=lambda: date(2027, 3, 31))
    book.setParent(window)
    return window


def shown(qtbot, window: QWidget) -> None:
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()


def test_every_control_of_the_shelf_and_of_its_import_says_what_it_is(qtbot, shelf, tmp_path) -> None:
    shown(qtbot, shelf)
    shelf.table.selectRow(0)
    assert list(nameless(shelf)) == []
    (tmp_path / "list.csv").write_text("Compound,CAS,Lot\nanisole,100-66-3,A1\n", encoding="utf-8")
    shelf.files.import_from(tmp_path / "list.csv")
    dialog = shelf.files.dialog
    qtbot.waitUntil(lambda: dialog.report is not None)
    assert list(nameless(dialog)) == []
    dialog.reject()


def test_every_control_of_a_data_sheet_says_what_it_is(qtbot) -> None:
    window = DataSheetWindow(find_substance("DMF").compound, DataBook(Memory()), Notation("."))
    shown(qtbot, window)
    assert list(nameless(window)) == []
    window.page.line("density").edit_button.click()
    assert list(nameless(window)) == []


def test_the_line_that_finds_a_compound_says_what_it_is(qtbot) -> None:
    window = QWidget()
    window.resize(640, 480)
    line = FindCompound(window)
    shown(qtbot, window)
    line.ask()
    assert line.edit.isVisible()
    assert list(nameless(window)) == []
