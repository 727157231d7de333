"""The print commands: what is shown, written, and said where it cannot be."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo, QPrintPreviewDialog, QPrintPreviewWidget
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from diazgui.gui.paper_size import PaperSize
from diazgui.gui.parts import theme
from diazgui.gui.printed import printing as module
from diazgui.gui.printed.printing import NO_PRINTER, Printing, suggested_name
from diazgui.report.paper import Paper

PAPER = Paper("Mono via Boc, step A: Protect", "<h1>Boc</h1><p>text</p>", running="a.diaz")


@pytest.fixture
def printing(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    return Printing(parent, PaperSize.LETTER)


def test_the_preview_shows_the_pages_at_the_size_that_is_set(printing, qtbot):
    dialog = printing.preview_dialog(PAPER)
    dialog.show()
    (shown,) = dialog.findChildren(QPrintPreviewWidget)
    qtbot.waitUntil(lambda: shown.pageCount() == 1)
    assert dialog.windowTitle() == "Print preview – Mono via Boc, step A: Protect"
    assert dialog.printer().pageLayout().pageSize().name() == PaperSize.LETTER.page.name()
    dialog.close()


def test_a_dark_window_previews_in_black_on_white(printing, qtbot):
    before = QGuiApplication.palette()
    QGuiApplication.setPalette(theme.palette(theme.DARK))
    try:
        dialog = printing.preview_dialog(Paper("t", f"<h1>{'M' * 12}</h1>"))
        qtbot.addWidget(dialog)
        dialog.show()
        (shown,) = dialog.findChildren(QPrintPreviewWidget)
        qtbot.waitUntil(lambda: shown.pageCount() == 1)
        qtbot.wait(50)  # until it has fitted the page to its size
        picture = shown.grab().toImage()
    finally:
        QGuiApplication.setPalette(before)
    middle = range(picture.width() // 4, picture.width() // 2)
    ink = [QColor(picture.pixel(x, y)).lightness() for x in middle for y in range(picture.height() // 6)]
    white = ink.count(255)
    assert white > len(ink) // 3
    assert sum(one < 20 for one in ink) > 200


def test_preview_is_opened(printing, monkeypatch):
    opened = []
    monkeypatch.setattr(QPrintPreviewDialog, "exec", lambda self: opened.append(self.windowTitle()))
    printing.preview(PAPER)
    assert opened == ["Print preview – Mono via Boc, step A: Protect"]


def test_without_a_printer_a_sentence_says_what_to_do(printing, monkeypatch, qtbot):
    monkeypatch.setattr(QPrinterInfo, "availablePrinters", staticmethod(list))
    with qtbot.waitSignal(printing.told) as said:
        printing.print(PAPER)
    assert said.args == [NO_PRINTER]


@pytest.mark.parametrize(("answer", "printed"), [(QDialog.DialogCode.Accepted, 1), (QDialog.DialogCode.Rejected, 0)])
def test_what_is_printed_is_what_the_dialog_says(printing, monkeypatch, answer, printed):
    drawn: list[Paper] = []
    monkeypatch.setattr(QPrinterInfo, "availablePrinters", staticmethod(lambda: ["one"]))

    class Dialog:
        def __init__(self, printer: QPrinter, parent: QWidget) -> None:
            assert printer.docName() == PAPER.title

        def exec(self) -> QDialog.DialogCode:
            return answer

    monkeypatch.setattr(module, "QPrintDialog", Dialog)
    monkeypatch.setattr(module, "print_on", lambda paper, _printer: drawn.append(paper))
    printing.print(PAPER)
    assert drawn == [PAPER] * printed


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_no_page_is_told_of(printing, monkeypatch, qtbot, tmp_path: Path, capfd):
    monkeypatch.setattr(QPrinterInfo, "availablePrinters", staticmethod(lambda: ["one"]))

    class Dialog:
        def __init__(self, printer: QPrinter, parent: QWidget) -> None:
            printer.setOutputFileName(str(tmp_path / "gone" / "a.pdf"))

        def exec(self) -> QDialog.DialogCode:
            return QDialog.DialogCode.Accepted

    monkeypatch.setattr(module, "QPrintDialog", Dialog)
    with qtbot.waitSignal(printing.told) as said:
        printing.print(PAPER)
    assert said.args[0].startswith("Nothing was printed: the printer, or the file that it prints to, takes no pages.")
    assert "Painter not active" not in capfd.readouterr().err


def test_a_pdf_is_exported_to_the_file_that_is_named(printing, monkeypatch, qtbot, tmp_path: Path):
    asked: list[list[str]] = []

    def accept(dialog: QFileDialog) -> QDialog.DialogCode:
        asked.append(dialog.selectedFiles())
        assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(QFileDialog, "exec", accept)
    with qtbot.waitSignal(printing.told) as said:
        printing.export_pdf(PAPER, str(tmp_path))
    target = tmp_path / "Mono-via-Boc-step-A-Protect.pdf"
    assert asked == [[str(target)]]
    assert said.args == ["Exported as “Mono-via-Boc-step-A-Protect.pdf”."]
    assert target.read_bytes().startswith(b"%PDF-")


def test_nothing_is_exported_where_no_file_is_named(printing, monkeypatch, tmp_path: Path):
    monkeypatch.setattr(QFileDialog, "exec", lambda _self: QDialog.DialogCode.Rejected)
    printing.export_pdf(PAPER, str(tmp_path))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["a.diaz", "A.DIAZ", "link.pdf"])
def test_a_pdf_never_takes_the_place_of_an_experiment(printing, qtbot, tmp_path: Path, name: str):
    (tmp_path / "a.diaz").write_text("the experiment", "utf-8")
    (tmp_path / "link.pdf").symlink_to(tmp_path / "a.diaz")
    with qtbot.waitSignal(printing.told) as said:
        printing.write(PAPER, tmp_path / name)
    assert said.args == [f"“{name}” would be taken for an experiment. Export the PDF under another name."]
    assert (tmp_path / "a.diaz").read_text("utf-8") == "the experiment"


def test_a_file_that_cannot_be_written_is_told(printing, qtbot, tmp_path: Path):
    with qtbot.waitSignal(printing.told) as said:
        printing.write(PAPER, tmp_path / "gone" / "a.pdf")
    assert said.args[0].startswith(f"The folder “{tmp_path / 'gone'}” is not there")


def test_a_fault_on_the_way_is_told_and_not_raised(printing, qtbot, tmp_path: Path):
    with qtbot.waitSignal(printing.told) as said:
        printing.write(Paper("t", '<section><img src="svg:missing"></section>'), tmp_path / "a.pdf")
    assert said.args[0].startswith("The PDF could not be made")
    assert list(tmp_path.iterdir()) == []


def test_the_suggested_name_holds_nothing_that_a_file_name_cannot():
    assert suggested_name(Paper('a/b: "c" <d>', "")) == "a-b-c-d"
    assert suggested_name(Paper("///", "")) == "sheet"
    assert len(suggested_name(Paper("x" * 200, ""))) == 60
