"""A bottle is put on the shelf, taken for a row, printed with its lot, and used up; all by keys.

10.0 mmol × 100.165 g/mol / 0.97 = 1032.6 mg of the diamine of 97 %; 1.00 g is too little, 18.4 g are not.
"""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from diazgui.files.shelf import Shelf
from diazgui.gui.compounds.shelf_book import usual_path
from diazgui.gui.compounds.shelf_window import ShelfWindow
from diazgui.gui.window import MainWindow
from diazgui.report.sheet_paper import sheet_paper, shipped
from tests.gui.windows import inside, open_window
from tests.journeys.keys import AT, cell, go_to, keys, tab_to, type_text


@pytest.fixture(autouse=True)
def empty_shelf() -> Iterator[None]:
    usual_path().unlink(missing_ok=True)
    yield
    usual_path().unlink(missing_ok=True)


def marks(window: MainWindow) -> tuple[str, ...]:
    return inside(window)[0].page.sheet.model.cells[0][AT["name"]].marks


def shelf_of(qtbot: QtBot, window: MainWindow) -> ShelfWindow:
    """The window of the shelf, opened by its key."""
    keys("Ctrl+Shift+B")
    shelf = window.compounds.shelf.window
    assert shelf is not None
    qtbot.waitUntil(shelf.isActiveWindow)
    return shelf


def back(qtbot: QtBot, window: MainWindow) -> None:
    keys("Ctrl+W")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def test_a_bottle_goes_from_the_shelf_to_the_sheet_and_onto_paper(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    workspace, document = inside(window)
    go_to(window, "mono-boc")
    shelf = shelf_of(qtbot, window)
    keys("Ctrl+N")
    type_text("1,4-diazepane")
    keys("Escape")  # the list of compounds
    for typed in ("", "97 %", "", "SLBC1234V", "Sigma", "18.4 g"):
        keys("Tab")
        type_text(typed)
    keys("Return")
    assert [one.substance.label.lot for one in Shelf(usual_path()).bottles()] == ["SLBC1234V"]
    back(qtbot, window)
    table = workspace.page.sheet.table
    table.setFocus()
    table.go_to("diamine", AT["supplied"])
    keys("Ctrl+B")
    first = workspace.page.sheet.supply.known.buttons()[0]
    assert first.text() == "97 %, Sigma, lot SLBC1234V, 18.4 g left (your shelf)"
    tab_to(first)
    keys("Space")
    assert (cell(window, "diamine", "supplied"), cell(window, "diamine", "mass")) == ("97 %", "1.033 g")
    assert marks(window) == ("lot SLBC1234V",)
    paper = sheet_paper(document.experiment, "mono-boc", "A", shipped(workspace.page.sheet.model.notation, "s"))
    assert '<span class="role">SLBC1234V<br>Sigma</span>' in paper.html
    shelf_of(qtbot, window)
    shelf.form.fields["left"].setFocus()
    shelf.form.fields["left"].selectAll()
    type_text("1 g\n")
    assert marks(window) == ("lot SLBC1234V", "too little left")
    back(qtbot, window)
    table.setFocus()
    keys("Ctrl+Z")
    assert cell(window, "diamine", "supplied") == ""
    assert marks(window) == ()
