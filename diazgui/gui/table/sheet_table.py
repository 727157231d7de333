"""The reagent table as a view: keys, widths, and editors that keep a refused text."""

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QScrollArea, QTableView, QWidget

from diazgui.gui.parts.clipboard import handed_over
from diazgui.gui.parts.fonts import with_tabular_figures
from diazgui.gui.table.cell_editors import CellEditor
from diazgui.gui.table.sheet_delegate import ROW_HEIGHT, SheetDelegate
from diazgui.gui.table.sheet_model import Index, SheetModel
from diazgui.gui.table.sheet_widths import NAME_AT, fitted
from diazgui.report.columns import COLUMNS

_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta)
_Trigger, _Hint = QAbstractItemView.EditTrigger, QAbstractItemDelegate.EndEditHint


class SheetTable(QTableView):
    """Cells in place of a spreadsheet's: Enter, F2 or typing opens one, Tab goes on, Escape gives up.

    The table is as high as its rows, so that the page around it scrolls and not the table in it. ``refused``
    carries a sentence about letters that were not taken.
    """

    refused = Signal(str)
    copy_asked = Signal()
    paste_asked = Signal()
    supply_asked = Signal(str)

    def __init__(self, model: SheetModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet_model = model
        self._held_for = ""
        self.setModel(model)
        self._delegate = SheetDelegate(self, model)
        self.setItemDelegate(self._delegate)
        self._delegate.supply_asked.connect(self.supply_asked)
        self.setAccessibleName("Reagent table")
        self._set_look()
        self._set_manner()
        model.modelReset.connect(self.fit)
        model.cells_changed.connect(self.fit)

    def _set_look(self) -> None:
        self.setFont(with_tabular_figures(self.font()))
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)  # a click would choose the whole column; headers are dragged
        header.setMinimumSectionSize(30)
        for at, column in enumerate(COLUMNS):
            self.setColumnHidden(at, column.optional)

    def _set_manner(self) -> None:
        typed = _Trigger.EditKeyPressed | _Trigger.AnyKeyPressed
        self.setEditTriggers(_Trigger.DoubleClicked | _Trigger.SelectedClicked | typed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setTabKeyNavigation(False)  # done in focusNextPrevChild, which lets go at the last cell
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)  # so that a cell knows of the mouse over it

    @property
    def current_id(self) -> str:
        """Id of the row that commands act on; empty where there is none."""
        row = self.currentIndex().row()
        return self._sheet_model.rows[row].id if 0 <= row < len(self._sheet_model.rows) else ""

    def go_to(self, row_id: str, column: int | None = None) -> QModelIndex:
        """Make a cell of a row the current one."""
        at = max(0, self.currentIndex().column() if column is None else column)
        index = self._sheet_model.index(self._sheet_model.row_of(row_id), at)
        self.setCurrentIndex(index)
        return index

    def open_cell(self, row_id: str, column: int) -> None:
        """Make a cell the current one and open it for typing."""
        self.setFocus()
        self.edit(self.go_to(row_id, column))

    def type_over(self, index: QModelIndex, text: str) -> bool:
        """State a text in a cell as if it were typed, so that one refused stays there; whether it is such a cell."""
        if not self._is_editable(index):
            return False
        self.open_cell(self._sheet_model.rows[index.row()].id, index.column())
        for editor in self.open_editors():
            editor.setText(text)
            return self.settle() or True
        return False

    def clear_current(self) -> None:
        """Take away what is stated in the current cell, where a cell may be empty; say why where not."""
        index = self.currentIndex()
        if self._is_editable(index) and not self._sheet_model.setData(index, ""):
            self.refused.emit(self._sheet_model.refusal)

    def shown_columns(self) -> list[int]:
        """The columns that are shown, from left to right."""
        header = self.horizontalHeader()
        order = (header.logicalIndex(place) for place in range(header.count()))
        return [at for at in order if not self.isColumnHidden(at)]

    def hold_letters(self, reason: str) -> None:
        """Take no letters until another key is pressed: what they were meant for did not open, for a reason."""
        self._held_for = reason

    def copy(self) -> None:
        """Copy what is chosen; the Edit menu asks for it too."""
        self.copy_asked.emit()

    def paste(self) -> None:
        """State what is on the clipboard, or put a drawing into the row; the Edit menu asks for it too."""
        if not handed_over(self):
            self.paste_asked.emit()

    def open_editors(self) -> list[CellEditor]:
        """The lines that are open for typing."""
        # One that was closed just now is still there, hidden, until Qt gets round to deleting it.
        return [one for one in self.viewport().findChildren(CellEditor) if not one.isHidden()]

    def settle(self) -> bool:
        """Commit what is being typed; ``False`` where it is refused and stays open."""
        for editor in self.open_editors():
            self.commitData(editor)
            if editor.refusal:
                editor.setFocus()
                return False
            self.closeEditor(editor, _Hint.NoHint)
        return True

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Close an editor, unless its text was refused: that stays until it is mended or given up."""
        if isinstance(editor, CellEditor) and editor.refusal:
            if hint != _Hint.RevertModelCache:
                return
            editor.take_back()
        if isinstance(editor, CellEditor) and editor.finder is not None:
            editor.finder.close()
        super().closeEditor(editor, hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the cell, like F2; letters open it too, unless a command before them was refused."""
        if self._refuses(event):
            return
        if event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.clear_current()
            return
        for key, do in ((QKeySequence.StandardKey.Copy, self.copy), (QKeySequence.StandardKey.Paste, self.paste)):
            if event.matches(key):
                do()
                return
        # The Enter that commits an open cell comes by here too, and must not open it again.
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self.state() is not QAbstractItemView.State.EditingState:
            if self._is_editable(self.currentIndex()):
                self.edit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _refuses(self, event: QKeyEvent) -> bool:
        if event.key() in _MODIFIERS or not self._held_for:
            return False
        if not event.text() or not event.text().isprintable():
            self._held_for = ""
            return False
        self.refused.emit(f"{self._held_for} What is typed now goes nowhere: press Enter to open the cell marked.")
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click says anew where letters go."""
        self._held_for = ""
        super().mousePressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes to the next cell that can be typed in, and leaves the table after the last."""
        beyond = self._editable_beyond(forward)
        if beyond.isValid():
            self.setCurrentIndex(beyond)
            return True
        return QWidget.focusNextPrevChild(self, forward)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Where a key leads; from an open cell Tab leads to the next that can be typed in."""
        ways = QAbstractItemView.CursorAction
        if action in (ways.MoveNext, ways.MovePrevious):
            return self._editable_beyond(forward=action is ways.MoveNext)
        return super().moveCursor(action, modifiers)

    def _editable_beyond(self, forward: bool) -> QModelIndex:
        header = self.horizontalHeader()
        order = [header.logicalIndex(place) for place in range(header.count())]
        here = self.currentIndex()
        at = here.row() * len(order) + header.visualIndex(here.column()) if here.isValid() else (-1 if forward else 0)
        end = len(self._sheet_model.rows) * len(order)
        places = range(at + 1, end) if forward else range(at - 1, -1, -1)
        indexes = (self._sheet_model.index(place // len(order), order[place % len(order)]) for place in places)
        return next((index for index in indexes if self._is_editable(index)), QModelIndex())

    def _is_editable(self, index: QModelIndex) -> bool:
        is_shown = index.isValid() and not self.isColumnHidden(index.column())
        return is_shown and bool(index.flags() & Qt.ItemFlag.ItemIsEditable)

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a cell into view, in the page around the table too: the table itself is as high as its rows."""
        super().scrollTo(index, hint)
        page = self.parentWidget()
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        inside = page.widget() if page is not None else None
        if page is not None and inside is not None:
            at = self.viewport().mapTo(inside, self.visualRect(index).center())
            page.ensureVisible(at.x(), at.y(), ROW_HEIGHT, 2 * ROW_HEIGHT)

    def focusInEvent(self, _event: QFocusEvent) -> None:
        """Show where the keys act as soon as they do."""
        # All that Qt's own does beyond this is to paint every cell again, each time that one opens or closes.
        if not self.currentIndex().isValid() and self._sheet_model.rows:
            self.setCurrentIndex(self._sheet_model.index(0, NAME_AT))
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, self._is_editable(self.currentIndex()))
        self._repaint_row(self.currentIndex())

    def focusOutEvent(self, _event: QFocusEvent) -> None:
        """The tint of the row is only for keys that act here."""
        self._repaint_row(self.currentIndex())

    def currentChanged(self, now: Index, before: Index) -> None:
        """The row that keys act on is tinted as a whole."""
        super().currentChanged(now, before)
        if now.row() != before.row():
            self._repaint_row(now)
            self._repaint_row(before)

    def selectionChanged(self, now: QItemSelection, before: QItemSelection) -> None:
        """Several chosen cells are tinted in place of the row."""
        super().selectionChanged(now, before)
        self._repaint_row(self.currentIndex())

    def _repaint_row(self, index: Index) -> None:
        if index.isValid():
            self.viewport().update(0, self.rowViewportPosition(index.row()), self.width(), self.rowHeight(index.row()))

    def fit(self) -> None:
        """Give each column what its content needs and the name what is left, then each row its lines."""
        cells, shown = self._sheet_model.cells, self.shown_columns()
        head, delegate = self.horizontalHeader(), self._delegate
        natural = {at: max([head.sectionSizeHint(at), *(delegate.width_of(row[at]) for row in cells)]) for at in shown}
        widths = fitted(natural, self.viewport().width(), self.fontMetrics().averageCharWidth())
        for at, width in widths.items():
            self.setColumnWidth(at, width)
        for place, row in enumerate(cells):
            self.setRowHeight(place, max(delegate.height_of(row[at], widths[at]) for at in shown))
        self.setFixedHeight(self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._delegate.take_font(self.font())
            QTimer.singleShot(0, self, self.fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to the new width, once the layout is done."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            QTimer.singleShot(0, self, self.fit)

    def sizeHint(self) -> QSize:
        """As high as header, rows and, where it is needed, the bar that scrolls sideways."""
        bar = self.horizontalScrollBar()
        sideways = bar.sizeHint().height() if self.horizontalHeader().length() > self.width() else 0
        return QSize(880, self.horizontalHeader().sizeHint().height() + self.verticalHeader().length() + sideways + 2)
