"""Preview, printer and PDF of a paper: the dialogs, and what is said where one of them cannot be had."""

import os
from pathlib import Path

from PySide6.QtCore import QMarginsF, QObject, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo, QPrintPreviewDialog
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from diazgui import __version__
from diazgui.files import FileError
from diazgui.gui.loading import Task
from diazgui.gui.paper_size import PaperSize
from diazgui.gui.printed.paper import RESOLUTION, print_on, write_pdf
from diazgui.gui.printed.print_error import PrintError
from diazgui.gui.saving import SUFFIX
from diazgui.report.paper import Paper

NO_PRINTER = "No printer is set up on this computer. Export the sheet as PDF instead, and print that elsewhere."
_LONGEST = 60


class Printing(QObject):
    """The print commands of a window. ``told`` carries a sentence: what was done, or why it could not be."""

    told = Signal(str)

    def __init__(self, parent: QWidget, size: PaperSize) -> None:
        super().__init__(parent)
        self._parent = parent
        self.size = size
        self._task: Task[Path] | None = None

    def preview(self, paper: Paper) -> None:
        """Show the pages as they will be printed, and print from there."""
        self.preview_dialog(paper).exec()

    def preview_dialog(self, paper: Paper) -> QPrintPreviewDialog:
        """The preview, not yet shown."""
        dialog = QPrintPreviewDialog(self._parent)  # with a printer of its own, which lives as long as it is shown
        self._set_up(dialog.printer(), paper)
        dialog.setWindowTitle(f"Print preview – {paper.title}")
        dialog.resize(900, 1000)
        dialog.paintRequested.connect(lambda printer: self._draw(paper, printer))
        return dialog

    def print(self, paper: Paper) -> None:
        """Ask for the printer and the pages, then print."""
        if not QPrinterInfo.availablePrinters():
            self.told.emit(NO_PRINTER)
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._set_up(printer, paper)
        if QPrintDialog(printer, self._parent).exec() == QDialog.DialogCode.Accepted:
            self._draw(paper, printer)

    def _draw(self, paper: Paper, printer: QPrinter) -> None:
        try:
            print_on(paper, printer)
        except PrintError as error:
            self.told.emit(str(error))

    def _set_up(self, printer: QPrinter, paper: Paper) -> None:
        """Give a printer this window's paper size; it counts from the corner of the sheet."""
        printer.setResolution(RESOLUTION)
        printer.setDocName(paper.title)
        printer.setCreator(f"diazgui {__version__}")
        printer.setPageSize(self.size.page)
        printer.setFullPage(True)
        printer.setPageMargins(QMarginsF())

    def export_pdf(self, paper: Paper, folder: str) -> None:
        """Ask for a file, then write the PDF beside the window; ``told`` says how it ended."""
        dialog = QFileDialog(self._parent, "Export as PDF", str(Path(folder) / f"{suggested_name(paper)}.pdf"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)  # asks before it replaces a file
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.setDefaultSuffix("pdf")
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.write(paper, Path(dialog.selectedFiles()[0]))

    def write(self, paper: Paper, path: Path) -> None:
        """Write the PDF beside the window, since that of a whole route takes longer than a paint."""
        if SUFFIX in (path.suffix.lower(), Path(os.path.realpath(path)).suffix.lower()):
            self.told.emit(f"“{path.name}” would be taken for an experiment. Export the PDF under another name.")
            return

        def work() -> Path:
            write_pdf(paper, path, self.size)
            return path

        self._task = Task(work, self)
        self._task.done.connect(self._tell_done)
        self._task.failed.connect(self._tell_failure)
        self._task.start()

    def _tell_done(self, path: Path) -> None:
        self.told.emit(f"Exported as “{path.name}”.")

    def _tell_failure(self, error: Exception) -> None:
        known = isinstance(error, FileError)
        self.told.emit(str(error) if known else f"The PDF could not be made ({error}).")


def suggested_name(paper: Paper) -> str:
    """A name for the file: of the title, without what file names cannot hold."""
    kept = "".join(c if c.isalnum() or c in "-()" else " " for c in paper.title)
    return "-".join(kept.split())[:_LONGEST] or "sheet"
