"""Copying from the reagent table and pasting into it."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from diazgui.core.quantities import QuantityError
from diazgui.core.target import ChemistryError
from diazgui.gui.commands import action_within
from diazgui.gui.document import Document
from diazgui.gui.table.sheet_model import SheetModel
from diazgui.gui.table.sheet_paste import lines_in, pasted
from diazgui.gui.table.sheet_table import SheetTable
from diazgui.report.columns import COLUMNS, Column
from diazgui.report.copied import Copied, copied


class TableCopy(QObject):
    """Ctrl+C copies the chosen cells, one cell as its text; the whole table is copied as it is shown.

    Ctrl+V states one value as if it were typed. Several fill the cells from the current one to the right and down,
    as one step of undo: all of them, or none where one is refused, which ``message`` tells. ``said`` carries what
    was done where nothing in sight shows it.
    """

    message = Signal(str)
    said = Signal(str)

    def __init__(self, document: Document, model: SheetModel, table: SheetTable, parent: QWidget) -> None:
        super().__init__(parent)
        self._document, self._model, self._table = document, model, table
        self.actions = (
            action_within(parent, "Cop&y table", self.copy_table, "Ctrl+Shift+C"),
            action_within(parent, "Copy table as plain te&xt", self.copy_as_text),
        )
        table.copy_asked.connect(self.copy)
        table.paste_asked.connect(self.paste)
        model.modelReset.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        for action in self.actions:
            action.setEnabled(bool(self._model.rows))

    def copy(self) -> None:
        """Copy the chosen cells: several as a table, one as its text."""
        chosen = self._table.selectionModel().selectedIndexes() or [self._table.currentIndex()]
        chosen = [index for index in chosen if index.isValid() and not self._table.isColumnHidden(index.column())]
        if len(chosen) == 1:
            QGuiApplication.clipboard().setText(str(chosen[0].data()))
        elif chosen:
            rows, columns = {index.row() for index in chosen}, {index.column() for index in chosen}
            shown = [at for at in self._table.shown_columns() if at in columns]
            self._put(self._copied(sorted(rows), shown, with_head=False))

    def copy_table(self) -> None:
        """Copy all rows in the columns that are shown, with their head."""
        self._put(self._all())
        self.said.emit("The table is on the clipboard.")

    def copy_as_text(self) -> None:
        """Copy all rows as text in columns under each other, for plain mail."""
        QGuiApplication.clipboard().setText(self._all().aligned)
        self.said.emit("The table is on the clipboard as plain text.")

    def _all(self) -> Copied:
        return self._copied(range(len(self._model.rows)), self._table.shown_columns(), with_head=True)

    def _copied(self, rows: Sequence[int], columns: Sequence[int], with_head: bool) -> Copied:
        chosen = [self._model.rows[row] for row in rows]
        return copied([COLUMNS[at] for at in columns], chosen, self._model.notation, with_head)

    def _put(self, texts: Copied) -> None:
        data = QMimeData()
        data.setHtml(texts.html)
        data.setText(texts.tab_separated)
        data.setData("text/tab-separated-values", texts.tab_separated.encode())
        QGuiApplication.clipboard().setMimeData(data)

    def paste(self) -> None:
        """State what is on the clipboard, from the current cell on."""
        index = self._table.currentIndex()
        lines = lines_in(QGuiApplication.clipboard().text())
        if not index.isValid() or not lines or not self._table.settle():
            return
        if len(lines) == len(lines[0]) == 1 and self._table.type_over(index, lines[0][0]):
            return
        try:
            self._paste(index, lines)
        except (QuantityError, ChemistryError) as error:
            self.message.emit(f"{error} Nothing was pasted.")

    def _paste(self, index: QModelIndex, lines: Sequence[Sequence[str]]) -> None:
        shown = self._table.shown_columns()
        columns: list[Column] = [COLUMNS[at] for at in shown[shown.index(index.column()) :]]
        rows = self._model.rows[index.row() :]
        sheet = pasted(self._model.sheet, rows, columns, lines, self._model.notation, self._model.own)
        number = sum(1 for line in lines for text in line if text)
        words = "Paste a value" if number == 1 else f"Paste {number} values"
        self._document.edit_sheet(*self._model.place, lambda _: sheet, words)
