"""Bottles from a file: what its columns say, what would come of it and why not, and the import as one step."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from diazgui.files import FileError
from diazgui.files.atomic import write_atomically
from diazgui.files.shelf_import import DateOrder, ImportReport, Mapping, guess_mapping
from diazgui.files.shelf_import_table import Table
from diazgui.gui.compounds.shelf_book import ShelfBook
from diazgui.gui.compounds.shelf_mapping import MappingTable
from diazgui.gui.compounds.shelf_reading import Reading
from diazgui.gui.compounds.shelf_report import report_text, summary
from diazgui.gui.compounds.shelf_table import ShelfTable
from diazgui.gui.parts.fields import inline_message, label_for
from diazgui.gui.parts.style import set_look
from diazgui.units import Notation

_SETTLES = 200
"""ms from a choice until the list is looked through anew."""


class ShelfImportDialog(QDialog):
    """Reads a file, beside the window; nothing is on the shelf before “Import”, and one Undo takes all of it back.

    ``imported`` carries how many bottles were put there.
    """

    imported = Signal(int)

    def __init__(
        self,
        path: Path,
        book: ShelfBook,
        reading: Reading,
        notation: Notation,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"Import {path.name}")
        self.setSizeGripEnabled(True)
        self._path, self._book, self._notation = path, book, notation
        self._list: Table | None = None
        self.mapping = Mapping(())
        self.report: ImportReport | None = None
        self.remark, self.summary, self.problem = QLabel("Reading…"), QLabel(), inline_message()
        self.columns = MappingTable()
        self.dates = QComboBox()
        self.bottles = ShelfTable(notation, today)
        self.told = QPlainTextEdit()
        self.progress = QProgressBar()
        self.copy, self.save = QPushButton("&Copy report"), QPushButton("Save re&port…")
        self.take, self.cancel = QPushButton("&Import"), QPushButton("Cancel")
        self._lay_out()
        self.reading = reading
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SETTLES)
        self._connect()
        self._show_report(None)
        self.resize(900, 640)
        self.progress.setRange(0, 0)
        self.reading.read_file(path)

    def _lay_out(self) -> None:
        self._word()
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._what_is_read())
        splitter.addWidget(self._what_comes_of_it())
        splitter.setSizes([320, 320])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(14, 12, 14, 12)
        whole.addWidget(splitter, 1)
        whole.addLayout(self._buttons())

    def _word(self) -> None:
        for label in (self.remark, self.summary):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        set_look(self.remark, "look", "muted")
        set_look(self.summary, "look", "strong")
        for order in DateOrder:
            self.dates.addItem(str(order), order)
        self.dates.setAccessibleName("Dates")
        self.told.setReadOnly(True)
        self.told.setTabChangesFocus(True)
        self.told.setAccessibleName("Refused, and to be looked at")
        self.told.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.progress.setAccessibleName("Progress")

    def _what_is_read(self) -> QWidget:
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 6)
        column.addWidget(self.remark)
        column.addWidget(self.columns, 1)
        dates = QHBoxLayout()
        dates.addWidget(label_for("&Dates", self.dates))
        dates.addWidget(self.dates)
        dates.addStretch(1)
        column.addLayout(dates)
        return upper

    def _what_comes_of_it(self) -> QWidget:
        self.tabs = QTabWidget()
        for heard in (self.tabs, self.tabs.tabBar()):
            heard.setAccessibleName("What would come of the list")
        self.tabs.addTab(self.told, "Report")
        self.tabs.addTab(self.bottles, "Bottles")
        lower = QWidget()
        column = QVBoxLayout(lower)
        column.setContentsMargins(0, 6, 0, 0)
        for shown in (self.summary, self.problem, self.progress):
            column.addWidget(shown)
        column.addWidget(self.tabs, 1)
        return lower

    def _buttons(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        for button in (self.copy, self.save):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (self.take, self.cancel):
            buttons.addWidget(button)
        for button in (self.copy, self.save, self.cancel):
            button.setAutoDefault(False)
        return buttons

    def _connect(self) -> None:
        self.reading.read.connect(self._show_list)
        self.reading.looked.connect(self._show_report)
        self.reading.failed.connect(self._fail)
        self.reading.went.connect(self._show_progress)
        self.columns.changed.connect(self._map)
        self.dates.activated.connect(lambda _row: self._map(self.mapping))
        self._soon.timeout.connect(self._look)
        self.copy.clicked.connect(self.copy_report)
        self.save.clicked.connect(self.save_report)
        self.take.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)

    def _show_list(self, table: Table) -> None:
        self._list = table
        lines = "1 line" if len(table.lines) == 1 else f"{len(table.lines)} lines"
        self.remark.setText(" ".join(filter(None, (f"{lines} in {self._path.name}.", table.remark))))
        mapping = guess_mapping(table.columns)
        self.columns.show_table(table, mapping)
        self.dates.setCurrentIndex(self.dates.findData(mapping.dates))
        self._map(mapping)
        if self.columns.combos:
            self.columns.combos[0].setFocus()

    def _map(self, mapping: Mapping) -> None:
        """Look the list through with another mapping, once nobody chooses any more."""
        self.mapping = replace(mapping, dates=DateOrder(self.dates.currentData()))
        self.columns.show_mapping(self.mapping)
        self.reading.stop()
        self._show_report(None)
        self._soon.start()

    def _look(self) -> None:
        if self._list is not None:
            self.reading.look_through(self._list, self.mapping, self._notation, self._book.bottles())

    def _show_progress(self, done: int, whole: int) -> None:
        self.progress.setRange(0, whole)
        self.progress.setValue(done)

    def _show_report(self, report: ImportReport | None) -> None:
        """Show what would come of the list; ``None`` while that is being found out."""
        self.report = report
        self.problem.hide()
        self.progress.setVisible(report is None)
        self.progress.setRange(0, 0)
        for button in (self.copy, self.save):
            button.setEnabled(report is not None)
        made = report.accepted if report is not None else ()
        self.take.setEnabled(bool(made))
        self.take.setText(f"&Import {len(made)} {'bottle' if len(made) == 1 else 'bottles'}" if made else "&Import")
        self.bottles.show_bottles(made)
        self.summary.setText("Looking it through…" if report is None else summary(report))
        remark = self._list.remark if self._list is not None else ""
        self.told.setPlainText("" if report is None else report_text(report, self._path.name, remark))

    def _fail(self, sentence: str) -> None:
        self.progress.hide()
        self.summary.setText("" if self._list is not None else "Nothing was imported.")
        self.problem.setText(sentence)
        self.problem.show()
        if self._list is None:
            self.remark.setText("")
            self.cancel.setText("Close")

    def copy_report(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.told.toPlainText())

    def save_report(self) -> None:
        """Write the report into a text file that is chosen."""
        proposed = str(self._path.with_name(f"{self._path.stem} - report.txt"))
        chosen, _ = QFileDialog.getSaveFileName(self, "Save the report", proposed, "Text (*.txt)")
        if not chosen:
            return
        try:
            write_atomically(Path(chosen), self.told.toPlainText().encode())
        except (FileError, OSError) as error:
            self.problem.setText(str(error))
            self.problem.show()

    def accept(self) -> None:
        """Put the bottles on the shelf, all of them or none."""
        if self.report is None or not self.report.accepted:
            return
        made = self.report.accepted
        if self._book.add(*made, text=f"Import {self._path.name}"):
            self.imported.emit(len(made))
            super().accept()
        else:
            self._fail("Nothing was imported: the shelf could not be written, or another program changed it just now.")

    def done(self, result: int) -> None:
        """Stop what is still being read."""
        self._soon.stop()
        self.reading.stop()
        super().done(result)
