"""One instruction with a box to tick: Qt's check box, whose text goes over as many lines as it needs."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from diazgui.gui.parts.theme import current
from diazgui.report.procedure import ProcedureLine, unbroken

_LEAST_HEIGHT = 30  # pixels: a finger in a glove finds it
_PADDING = 5
_GAP = 9  # between the box and its text
_LARGER = 1.08  # type for reading at the hood, against the rest of the window
_SMALLER = 0.8  # the numbers of the sources

_TICK = ((0.24, 0.53), (0.42, 0.71), (0.77, 0.31))  # in shares of the box's side
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -1_000_000, Qt.Key.Key_End: 1_000_000}


class InstructionBox(QCheckBox):
    """Shows a line, and behind it the numbers of its sources.

    ``clicked`` tells that it was ticked or unticked, ``moved`` by how many lines a key goes on.
    """

    moved = Signal(int)
    entered = Signal()  # it has the focus now
    copy_asked = Signal()

    def __init__(self, mark: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = ProcedureLine("", "", "", "")
        self._mark = mark
        self._height = _LEAST_HEIGHT  # at the width of now
        self._heights: dict[int, int] = {}
        self._text = QTextDocument(self)
        self._text.setDocumentMargin(0)
        self._text.setUndoRedoEnabled(False)
        self._set_font()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def line(self) -> ProcedureLine:
        """The line that is shown."""
        return self._line

    def show_line(self, line: ProcedureLine) -> None:
        """Show a line; nothing is done where it is shown already."""
        before, self._line = self._line, line
        self.setChecked(line.ticked)
        if line.text != before.text:
            self.setAccessibleName(line.text)
            self._write()
        if (line.source, line.phase) != (before.source, before.phase):
            self.setToolTip(line.source)
            self.setAccessibleDescription(f"{line.phase.capitalize()}. {line.source}".strip())

    def _write(self) -> None:
        self._heights.clear()
        self._text.setPlainText(unbroken(self._line.text))
        if self._mark:
            small = QTextCharFormat()
            small.setForeground(QColor(current().muted))
            small.setFontPointSize(self._text.defaultFont().pointSizeF() * _SMALLER)
            cursor = QTextCursor(self._text)
            cursor.movePosition(QTextCursor.MoveOperation.End)
            # A gap that does not break keeps the numbers on the line of what they belong to.
            cursor.insertText(f"\N{NO-BREAK SPACE}{self._mark}", small)
        if self.heightForWidth(self.width()) != self._height:
            self.updateGeometry()
        self.update()

    def _set_font(self) -> None:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * _LARGER)
        self._text.setDefaultFont(font)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Remember how high the text is at this width."""
        super().resizeEvent(event)
        self._height = self.heightForWidth(self.width())

    def _box_side(self) -> int:
        return max(16, round(self.fontMetrics().height() * 1.05))

    def _text_left(self) -> int:
        return _PADDING + self._box_side() + _GAP

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of the text broken at a width, and at least what a finger in a glove needs.

        It is kept, since layouts ask often and the text is broken anew for each other width.
        """
        if width not in self._heights:
            self._text.setTextWidth(max(40, width - self._text_left() - _PADDING))
            self._heights[width] = max(_LEAST_HEIGHT, round(self._text.size().height() + 2 * self._text_top()))
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """As narrow as can be; the layout asks for the height at its width."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Room for the box and a few words."""
        return QSize(160, _LEAST_HEIGHT)

    def hitButton(self, _pos: QPoint) -> bool:
        """The whole line can be pressed, not the box alone."""
        return True

    def copy(self) -> None:
        """Answer the window's Copy command."""
        self.copy_asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go from line to line, Home and End to the ends; Space is Qt's own."""
        if Qt.Key(event.key()) in _STEPS and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            self.moved.emit(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the list is entered here."""
        super().focusInEvent(event)
        self.entered.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Write again in the other theme or the other size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._set_font()
            self._write()
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box, the text (muted once it is ticked) and, where the focus is, a frame around both."""
        painter = QPainter(self)
        theme = current()
        if self.underMouse() or self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.accent), 1.5) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent_soft if self.hasFocus() else theme.band))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        self._paint_box(painter)
        painter.translate(QPointF(self._text_left(), self._text_top()))
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(theme.muted if self.isChecked() else theme.text))
        self._text.setTextWidth(max(40, self.width() - self._text_left() - _PADDING))
        self._text.documentLayout().draw(painter, context)

    def _text_top(self) -> float:
        return max(_PADDING, (_LEAST_HEIGHT - self._first_line_height()) / 2)

    def _first_line_height(self) -> float:
        line = self._text.firstBlock().layout().lineAt(0)
        return line.height() if line.isValid() else 0.0

    def _paint_box(self, painter: QPainter) -> None:
        """Paint a box that is seen on either ground: Fusion's own is lost on a dark one."""
        theme, side = current(), self._box_side()
        top = self._text_top() + (self._first_line_height() - side) / 2
        box = QRectF(_PADDING + 0.5, round(top) + 0.5, side - 1, side - 1)
        checked = self.isChecked()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.accent if checked else theme.muted), 1.2))
        painter.setBrush(QColor(theme.accent if checked else theme.surface))
        painter.drawRoundedRect(box, 3, 3)
        if checked:
            pen = QPen(QColor(theme.on_accent), side / 8)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.drawPolyline([box.topLeft() + QPointF(x, y) * box.width() for x, y in _TICK])
