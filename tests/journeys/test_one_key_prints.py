"""Journey 1: the first start shows the worked example with a welcome, and one key prints it; so does the mouse.

The numbers are those of the guide's step A at 5.00 mmol of Boc₂O, worked out by hand: 10.0 mmol × 100.17 g/mol =
1.002 g of the diamine, 5.00 mmol × 218.25 g/mol = 1.091 g of Boc₂O, ÷ 0.950 g/mL = 1.149 mL, 5.00 mmol ÷ 0.20 mol/L
= 25.0 mL of dichloromethane, and 5.00 mmol × 200.28 g/mol = 1.001 g of the product.
"""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QTextDocument, QTextTable
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from diazgui.gui.printed.printing import Printing
from diazgui.gui.window import MainWindow
from diazgui.report.paper import Paper
from tests.gui.windows import inside, open_window
from tests.journeys.keys import cell, keys
from tests.journeys.mouse import choose, click, click_tab

NUMBERS = ("molar_mass", "equivalents", "amount", "mass", "density", "volume")
SHEET = {
    "diamine": ("1,4-diazepane", "100.17", "2.00", "10.0", "1.002 g", "—", "—"),
    "boc2o": ("di-tert-butyl dicarbonate", "218.25", "1.00", "5.00", "1.091 g", "0.950", "1.149 mL"),
    "solvent": ("dichloromethane", "84.93", "", "", "", "1.326", "25.0 mL"),
    "extraction": ("ethyl acetate", "88.11", "", "", "", "0.902", "50.0 mL"),
    "water": ("water", "18.02", "", "", "", "0.998", "75.0 mL"),
    "wash": ("brine", "—", "", "", "", "1.200", "25.0 mL"),
    "drying": ("sodium sulfate", "142.04", "", "", "5.000 g", "—", "—"),
    "product": ("N-Boc-1,4-diazepane", "200.28", "1.00", "5.00", "1.001 g", "", ""),
}
HEAD = {"scale": "5.00 mmol", "concentration": "0.20 mol/L"}


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A printer that is a file: where the page is once the dialog was answered."""
    page = tmp_path / "page.pdf"
    chosen: list[QPrinter] = []

    def answer(_dialog: QPrintDialog) -> int:
        chosen[-1].setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        chosen[-1].setOutputFileName(str(page))
        return QDialog.DialogCode.Accepted

    class Dialog:
        def __init__(self, printer: QPrinter, _parent: object) -> None:
            chosen.append(printer)

        exec = answer

    monkeypatch.setattr("diazgui.gui.printed.printing.QPrintDialog", Dialog)
    monkeypatch.setattr(QPrinterInfo, "availablePrinters", lambda: ["the one beside the hood"])
    return page


def row(window: MainWindow, row_id: str) -> tuple[str, ...]:
    """A row as the screen shows it."""
    return tuple(cell(window, row_id, column) for column in ("name", *NUMBERS))


def close(text: str) -> str:
    """A text without the spaces and line breaks that a page has elsewhere than the screen."""
    return "".join(text.split())


def check_page(window: MainWindow, page: Path) -> None:
    """What stands on the page is what stands on the screen."""
    text = close("".join(one.extract_text() for one in PdfReader(page).pages))
    for row_id, cells in SHEET.items():
        assert row(window, row_id) == cells
        assert close(cells[0]) in text
        assert close("".join(cells[1:])) in text  # side by side, as in the table
    for line in inside(window)[0].page.procedure.lines:
        assert close(line.text) in text
    assert "untitled" in text
    assert "Forresearchuseonly" in text


def test_the_first_start_shows_a_welcome_and_every_number(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    workspace, document = inside(window)
    assert window.welcome.isVisible()
    assert "Ctrl+P prints the sheet" in window.welcome.text.text()
    assert workspace.page.place == ("mono-boc", "A")
    assert {row_id: row(window, row_id) for row_id in SHEET} == SHEET
    assert [one.id for one in workspace.page.sheet.model.rows] == list(SHEET)
    assert workspace.page.head.scale.text() == "5.00 mmol"
    assert workspace.page.head.concentration.text() == "0.20 M"
    assert not document.is_modified
    assert window.strip.text == ""


def test_one_key_prints_it(qtbot: QtBot, printed: Path) -> None:
    window = open_window(qtbot)
    keys("Ctrl+P")
    check_page(window, printed)
    assert window.strip.text == ""


def test_so_does_the_menu(qtbot: QtBot, printed: Path) -> None:
    window = open_window(qtbot)
    choose(window, "File", "Print sheet…")
    check_page(window, printed)


def test_the_welcome_is_closed_by_mouse_and_the_sheet_prints_as_before(qtbot: QtBot, printed: Path) -> None:
    window = open_window(qtbot)
    click(window.welcome.close_button)
    assert not window.welcome.isVisible()
    keys("Ctrl+P")
    check_page(window, printed)


def cells_on_paper(paper: Paper) -> list[list[str]]:
    """The reagent table of the page, cell by cell."""
    document = QTextDocument()
    document.setHtml(paper.html)
    tables = [frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)]
    table = max(tables, key=lambda one: one.columns())
    return [[_text(table, i, j) for j in range(table.columns())] for i in range(table.rows())]


def _text(table: QTextTable, i: int, j: int) -> str:
    found = table.cellAt(i, j)
    cursor = found.firstCursorPosition()
    cursor.setPosition(found.lastCursorPosition().position(), cursor.MoveMode.KeepAnchor)
    return cursor.selectedText().replace("\xa0", " ").replace("\u2028", "\n").strip()


@pytest.mark.parametrize("step", "ABC")
def test_the_table_on_paper_has_the_rows_of_the_screen_and_room_for_what_is_weighed(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    papers: list[Paper] = []
    monkeypatch.setattr(Printing, "print", lambda _self, paper: papers.append(paper))
    window = open_window(qtbot)
    click_tab(window, "mono-boc", step)
    keys("Ctrl+P")
    (paper,) = papers
    head, *body = cells_on_paper(paper)
    assert [one.partition("\n")[0] for one in head] == [
        "Name", "M", "eq.", "mmol", "Mass", "d", "Volume", "Weighed", "Lot",
    ]  # fmt: skip
    ids = [one.id for one in inside(window)[0].page.sheet.model.rows]
    for row_id, line in zip(ids, body, strict=True):
        name, *numbers = row(window, row_id)
        assert line[0].startswith(name)
        assert line[1:7] == numbers
        assert line[7:] == (["isolated", "yield"] if row_id == "product" else ["", ""])
