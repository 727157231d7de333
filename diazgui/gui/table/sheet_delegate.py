"""How a cell of the reagent table is painted, measured and typed in."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from diazgui.core.finding import Match
from diazgui.core.table import Row
from diazgui.gui.parts.theme import current
from diazgui.gui.table.cell_chevron import chevron_place, paint_chevron
from diazgui.gui.table.cell_editors import SIDE, CellEditor, Editor, RoleChooser
from diazgui.gui.table.cell_hazards import paint_pictograms, pictograms_height, pictograms_width
from diazgui.gui.table.cell_text import (
    MARK_GAP,
    CellFonts,
    lines_of,
    marks_width,
    paint_marks,
    paint_text,
    rows_of_marks,
)
from diazgui.gui.table.sheet_cells import Cell, Tone
from diazgui.gui.table.sheet_model import DataRole, SheetModel, alignment_of, colour_of
from diazgui.report.columns import COLUMNS

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 26


class SheetDelegate(QStyledItemDelegate):
    """Paints names with their marks beside them, and opens the editors.

    ``supply_asked`` carries the id of a row whose mark for another bottle was clicked.
    """

    supply_asked = Signal(str)

    def __init__(self, table: QTableView, model: SheetModel) -> None:
        super().__init__(table)
        self._table, self._model = table, model
        self.fonts = CellFonts(table.font())

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> Editor:
        """A line, or the choice of roles."""
        if not index.data(DataRole.IS_ROLE):
            editor = CellEditor(self._table)
            editor.setAlignment(Qt.AlignmentFlag(int(index.data(Qt.ItemDataRole.TextAlignmentRole))))
            header = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
            editor.setAccessibleName(str(header))
            if COLUMNS[index.column()].id == "name":
                editor.search(self._model.bottles)
                editor.chosen.connect(lambda: self._choose(editor))
            return editor
        chooser = RoleChooser(parent)
        chooser.activated.connect(lambda _row: self._choose(chooser))
        chooser.left.connect(lambda: self.closeEditor.emit(chooser, QStyledItemDelegate.EndEditHint.RevertModelCache))
        return chooser

    def _choose(self, editor: Editor) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Open with what can be typed back."""
        if isinstance(editor, Editor):
            editor.begin(str(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: QObject, index: Index) -> None:
        """Hand on what was chosen or typed; a text nobody changed is no edit."""
        if not isinstance(editor, Editor) or not isinstance(model, SheetModel):
            return
        if isinstance(editor, CellEditor) and editor.found is not None:
            self._put(editor, editor.found, model, index)
            return
        if editor.text() == editor.opened:
            return
        typed = editor.text()
        if model.setData(index, typed):
            editor.opened = typed
        else:
            editor.refuse(model.refusal)

    def _put(self, editor: CellEditor, match: Match, model: SheetModel, index: Index) -> None:
        if model.put(index, match):
            editor.found = None
            editor.opened = editor.text()  # so that closing it states nothing more
        else:
            editor.refuse(model.refusal)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Cover the cell; a name gets room to be read."""
        wanted = editor.sizeHint().width() if isinstance(editor, RoleChooser) else 96
        rect = QRect(option.rect)
        if rect.width() < wanted:
            rect.setLeft(max(0, rect.right() - wanted) if index.column() > 1 else rect.left())
            rect.setWidth(wanted)
        editor.setGeometry(rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Let a click beside a refused text leave it open; the rest is Qt's own."""
        finder = editor.finder if isinstance(editor, CellEditor) else None
        if finder is not None and isinstance(event, QKeyEvent) and finder.eventFilter(editor, event):
            return True  # before Enter commits and Escape gives up
        if event.type() is QEvent.Type.FocusOut and isinstance(editor, CellEditor) and editor.refusal:
            return False
        return super().eventFilter(editor, event)

    def take_font(self, font: QFont) -> None:
        """Write in another font, that of the table."""
        self.fonts = CellFonts(font)

    def width_of(self, cell: Cell) -> int:
        """Width that a cell wants in one line with its marks, px."""
        fonts = self.fonts
        if cell.pictograms:
            return pictograms_width(len(cell.pictograms), fonts.side) + 2 * SIDE
        of_marks = marks_width(cell.marks, fonts.small_metrics) if cell.marks else 0
        return fonts.width(cell.text, cell.stated) + of_marks + 2 * SIDE + 1

    def height_of(self, cell: Cell, width: int) -> int:
        """Height that a cell takes in a column of a width, px: more than one line where it is too long for it."""
        fonts, room = self.fonts, width - 2 * SIDE
        if cell.pictograms:
            return max(ROW_HEIGHT, pictograms_height(cell.pictograms, fonts.side, room) + 4)
        of_text = fonts.width(cell.text, cell.stated)
        of_marks = marks_width(cell.marks, fonts.small_metrics) if cell.marks else 0
        lines = 1 if of_text <= room else len(lines_of(cell.text, fonts.of(cell.stated), room))
        apart = self._marks_height(cell, room) if of_text + of_marks > room and cell.marks else 0
        return max(ROW_HEIGHT, lines * fonts.metrics.lineSpacing() + apart + 9)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """What Qt asks for when a column is fitted to its content."""
        cell = self._cell(index)
        return QSize(self.width_of(cell), self.height_of(cell, self._table.columnWidth(index.column())))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, text, marks, and the frame of the current cell."""
        cell, fonts = self._cell(index), self.fonts
        painter.save()
        self._paint_ground(painter, option.rect, index, cell)
        if cell.pictograms:
            paint_pictograms(painter, option.rect.adjusted(SIDE, 0, -SIDE, 0), cell.pictograms, fonts.side)
        else:
            self._paint_words(painter, option.rect, index, cell)
        if self._has_chevron(index) and (self._is_here(index) or option.state & QStyle.StateFlag.State_MouseOver):
            paint_chevron(
                painter, option.rect.adjusted(0, 0, -2, -1), self._ground_of(index, cell), colour_of(Tone.MUTED)
            )
        painter.restore()

    def _paint_words(self, painter: QPainter, place: QRect, index: Index, cell: Cell) -> None:
        fonts = self.fonts
        painter.setPen(colour_of(cell.tone))
        rect, font = place.adjusted(SIDE, 0, -SIDE, 0), fonts.of(cell.stated)
        alignment = alignment_of(COLUMNS[index.column()])
        of_marks = marks_width(cell.marks, fonts.small_metrics) if cell.marks else 0
        if not cell.marks or fonts.width(cell.text, cell.stated) + of_marks <= rect.width():
            paint_text(painter, rect, cell.text, font, alignment)
            # Before a number and behind a name, so that the digits of a column stay beneath each other.
            is_number = bool(alignment & Qt.AlignmentFlag.AlignRight)
            left = rect.left() if is_number else rect.right() - of_marks + MARK_GAP
            paint_marks(painter, rect, cell.marks, fonts.small, left)
        else:
            beneath, line = self._marks_height(cell, rect.width()) + 3, fonts.small_metrics.height() + 1
            paint_text(painter, rect.adjusted(0, 0, 0, -beneath), cell.text, font, alignment)
            top = rect.bottom() - beneath
            for at, marks in enumerate(rows_of_marks(cell.marks, fonts.small_metrics, rect.width())):
                paint_marks(painter, QRect(rect.left(), top + at * line, rect.width(), line + 3), marks, fonts.small)

    def _marks_height(self, cell: Cell, width: int) -> int:
        metrics = self.fonts.small_metrics
        return len(rows_of_marks(cell.marks, metrics, width)) * (metrics.height() + 1)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Open the panel of a cell where its mark is clicked."""
        if not isinstance(event, QMouseEvent) or not self._has_chevron(index):
            return super().editorEvent(event, model, option, index)
        if not chevron_place(option.rect).contains(event.position().toPoint()):
            return super().editorEvent(event, model, option, index)
        if event.type() is QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton:
            self.supply_asked.emit(self._model.rows[index.row()].id)
        return True

    def _has_chevron(self, index: Index) -> bool:
        return COLUMNS[index.column()].id == "supplied" and isinstance(self._model.rows[index.row()], Row)

    def _is_here(self, index: Index) -> bool:
        here = self._table.currentIndex()
        return index.row() == here.row() and index.column() == here.column()

    def _cell(self, index: Index) -> Cell:
        return self._model.cells[index.row()][index.column()]

    def _is_used(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is self._table or (focused is not None and self._table.isAncestorOf(focused))

    def _ground_of(self, index: Index, cell: Cell) -> QColor:
        theme, chosen = current(), self._table.selectionModel().selection()
        is_range = not chosen.isEmpty() and chosen.at(0).width() * chosen.at(0).height() > 1
        in_row = index.row() == self._table.currentIndex().row()
        tinted = chosen.contains(index) if is_range else self._is_used() and in_row
        plain = theme.product if cell.product else theme.surface
        return QColor(theme.accent_soft if tinted else plain)

    def _paint_ground(self, painter: QPainter, rect: QRect, index: Index, cell: Cell) -> None:
        theme = current()
        painter.fillRect(rect, self._ground_of(index, cell))
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if self._is_here(index):
            painter.setPen(QColor(theme.accent if self._is_used() else theme.edge))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
