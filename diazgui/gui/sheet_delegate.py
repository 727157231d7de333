"""How a cell of the reagent table is painted and typed in."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from diazgui.core.sheet import Role
from diazgui.gui.cell_text import MARK_GAP, lines_of, marks_width, paint_marks, paint_text, small
from diazgui.gui.sheet_model import DataRole, SheetModel
from diazgui.gui.style import set_look
from diazgui.gui.theme import current

Index = QModelIndex | QPersistentModelIndex
SIDE, ROW_HEIGHT, REFUSAL_WIDTH = 6, 26, 420
_ROLES = tuple(role.value for role in Role if role is not Role.PRODUCT)


class CellEditor(QLineEdit):
    """A line to type in. ``opened`` is the text it began with; a refused text stays, with the sentence beneath."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table.viewport())
        self.opened: str | None = None
        self.refusal = ""
        self._table = table
        self._label = QLabel(table)
        self._label.setWordWrap(True)
        self._label.setMargin(5)
        self._label.hide()
        set_look(self, "look", "cell")
        self.setTextMargins(SIDE - 2, 0, SIDE - 2, 0)
        self.textEdited.connect(self.take_back)
        self.destroyed.connect(self._label.deleteLater)

    def begin(self, text: str) -> None:
        """Open with a text; later changes of the sheet do not disturb what is being typed."""
        if self.opened is None:
            self.opened = text
            self.setText(text)

    def refuse(self, sentence: str) -> None:
        """Keep the text and say beneath it, or above where there is no room, what is wrong with it."""
        self.refusal = sentence
        set_look(self, "refused", "true")
        self.setAccessibleDescription(sentence)
        theme, label = current(), self._label
        label.setStyleSheet(
            f"background: {theme.danger_soft}; color: {theme.danger}; border: 1px solid {theme.danger};"
            "border-radius: 3px;"
        )
        label.setText(sentence)
        self._place()

    def take_back(self) -> None:
        """Forget the refusal: the text is another one now."""
        self.refusal = ""
        set_look(self, "refused", "false")
        self.setAccessibleDescription("")
        self._label.hide()

    def _place(self) -> None:
        label, table = self._label, self._table
        label.setFixedWidth(min(REFUSAL_WIDTH, table.width() - 2))
        label.setFixedHeight(label.heightForWidth(label.width()))
        at = self.mapTo(table, self.rect().bottomLeft())
        y = at.y() + 3
        if y + label.height() > table.height():
            y = at.y() - self.height() - label.height() - 3
        label.move(max(1, min(at.x(), table.width() - label.width() - 1)), max(0, y))
        label.raise_()
        label.show()


class RoleChooser(QComboBox):
    """The roles to choose from, in the place of the cell."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.opened: str | None = None
        self.refusal = ""
        self.addItems(list(_ROLES))
        self.setAccessibleName("Role")

    def begin(self, text: str) -> None:
        """Open with a role."""
        if self.opened is None:
            self.opened = text
            self.setCurrentText(text)

    def text(self) -> str:
        """The role chosen."""
        return self.currentText()

    def refuse(self, sentence: str) -> None:
        """A role from the list is never refused, but the sentence must not get lost."""
        self.setToolTip(sentence)


Editor = CellEditor | RoleChooser


class SheetDelegate(QStyledItemDelegate):
    """Paints names with their marks beside them, and opens the editors."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> Editor:
        """A line, or the choice of roles."""
        if not index.data(DataRole.IS_ROLE):
            editor = CellEditor(self._table)
            editor.setAlignment(Qt.AlignmentFlag(int(index.data(Qt.ItemDataRole.TextAlignmentRole))))
            header = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
            editor.setAccessibleName(str(header))
            return editor
        chooser = RoleChooser(parent)
        chooser.activated.connect(lambda _row: self._choose(chooser))
        return chooser

    def _choose(self, chooser: RoleChooser) -> None:
        self.commitData.emit(chooser)
        self.closeEditor.emit(chooser, QStyledItemDelegate.EndEditHint.NoHint)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Open with what can be typed back."""
        if isinstance(editor, Editor):
            editor.begin(str(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: QObject, index: Index) -> None:
        """Hand on what was typed; a text nobody changed is no edit."""
        if not isinstance(editor, Editor) or not isinstance(model, SheetModel) or editor.text() == editor.opened:
            return
        typed = editor.text()
        if model.setData(index, typed):
            editor.opened = typed
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
        if event.type() is QEvent.Type.FocusOut and isinstance(editor, CellEditor) and editor.refusal:
            return False
        return super().eventFilter(editor, event)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Width that the text wants in one line with its marks, and height for the lines it takes in its column."""
        text, font, marks = self._content(index)
        metrics, column = QFontMetrics(font), self._table.columnWidth(index.column()) - 2 * SIDE
        width, of_marks = metrics.horizontalAdvance(text), marks_width(marks, font)
        lines = 1 if width <= column else len(lines_of(text, font, column))
        apart = QFontMetrics(small(font)).height() + 1 if marks and width + of_marks > column else 0
        height = max(ROW_HEIGHT, lines * metrics.lineSpacing() + apart + 9)
        return QSize(width + of_marks + 2 * SIDE + 1, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, text, marks, and the frame of the current cell."""
        text, font, marks = self._content(index)
        painter.save()
        self._paint_ground(painter, option.rect, index)
        painter.setPen(QColor(index.data(Qt.ItemDataRole.ForegroundRole)))
        rect, alignment = option.rect.adjusted(SIDE, 0, -SIDE, 0), index.data(Qt.ItemDataRole.TextAlignmentRole)
        of_marks = marks_width(marks, font)
        if not marks or QFontMetrics(font).horizontalAdvance(text) + of_marks <= rect.width():
            paint_text(painter, rect, text, font, alignment)
            paint_marks(painter, rect, marks, font, rect.right() - of_marks + MARK_GAP)
        else:
            half = QFontMetrics(small(font)).height() + 4
            paint_text(painter, rect.adjusted(0, 0, 0, -half), text, font, alignment)
            paint_marks(painter, QRect(rect.left(), rect.bottom() - half, rect.width(), half), marks, font)
        painter.restore()

    def _content(self, index: Index) -> tuple[str, QFont, Sequence[str]]:
        """Text, font and marks of a cell. Asked for one by one: Qt's own way asks for twice as much."""
        font, own = self._table.font(), index.data(Qt.ItemDataRole.FontRole)
        if own is not None:
            font.setBold(own.bold())
        return str(index.data()), font, index.data(DataRole.MARKS) or ()

    def _paint_ground(self, painter: QPainter, rect: QRect, index: Index) -> None:
        theme, here = current(), self._table.currentIndex()
        ground = index.data(Qt.ItemDataRole.BackgroundRole) or QColor(theme.surface)
        if index.row() == here.row() and self._table.hasFocus():
            ground = QColor(theme.accent_soft)
        painter.fillRect(rect, ground)
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if index.row() == here.row() and index.column() == here.column():
            painter.setPen(QColor(theme.accent if self._table.hasFocus() else theme.edge))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
