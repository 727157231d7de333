"""The line that a notice begins with: how grave it is, by shape and word, what it says, and whether it is folded."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPolygonF,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QWidget

from diazgui.core.guidance.notice import Severity
from diazgui.gui.panel.panel_buttons import WrappedButton
from diazgui.gui.parts.theme import Theme

LEAST_HEIGHT = 24
"""px: what is lower is hard to hit."""
_FOLD = 20  # the room of the triangle at the end, px

_SHAPES: dict[Severity, tuple[tuple[float, float], ...]] = {
    "danger": ((0.3, 0), (0.7, 0), (1, 0.3), (1, 0.7), (0.7, 1), (0.3, 1), (0, 0.7), (0, 0.3)),
    "warning": ((0.5, 0.02), (1.04, 0.98), (-0.04, 0.98)),
    "advice": (),
}
"""Corners in shares of the side; a note has a circle. A stop sign, a triangle and a circle are known from the road."""


class NoticeTitle(WrappedButton):
    """Click or Enter: ``clicked``. The triangle at the end, Left and Right fold and unfold: ``fold_wanted``."""

    margins = (24, 5, 4, 4)
    fold_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._severity: Severity = "advice"
        self._word, self.read, self.folds, self.unfolded = "", False, False, True
        self._heights: dict[int, int] = {}  # layouts ask often

    def tell(self, severity: Severity, word: str, title: str, *, read: bool, folds: bool, unfolded: bool) -> None:
        """Show another notice, or the same one folded or unfolded."""
        self._severity, self._word, self.read, self.folds, self.unfolded = severity, word, read, folds, unfolded
        self.setText(f"{word}: {title}")
        font = QFont()  # no size of its own: that of the window holds
        font.setWeight(QFont.Weight.Normal if folds and not unfolded else QFont.Weight.DemiBold)
        self.setFont(font)
        self.setAccessibleName(self.text())
        self._heights.clear()
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """High enough for all lines."""
        if width not in self._heights:
            lines = self._laid(width).boundingRect().height()
            self._heights[width] = max(LEAST_HEIGHT, round(lines + 0.5) + self.margins[1] + self.margins[3])
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        """Another font takes other room."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._heights.clear()
        super().changeEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for the narrowest panel, and as high as it is laid out."""
        return QSize(80, max(LEAST_HEIGHT, self.fontMetrics().height() + self.margins[1] + self.margins[3]))

    def _laid(self, width: int, theme: Theme | None = None) -> QTextLayout:
        """Its words in lines, the first word in the colour of what it says where a theme is given."""
        layout = QTextLayout(self.text(), self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        if theme is not None:
            marked = QTextLayout.FormatRange()
            marked.start, marked.length = 0, len(self._word) + 1
            ink = QTextCharFormat()
            ink.setForeground(QColor(self._ink(theme)))
            marked.format = ink
            layout.setFormats([marked])
        room = max(40, width - self.margins[0] - self.margins[2] - (_FOLD if self.folds else 0))
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room)
            line.setPosition(QPointF(0, y))
            y += line.height()
        layout.endLayout()
        return layout

    def _ink(self, theme: Theme) -> str:
        if self.read:
            return theme.muted
        return {"danger": theme.danger, "warning": theme.warning, "advice": theme.accent}[self._severity]

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Shape, words and triangle, with a frame while it has the focus."""
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4)
        self._paint_shape(painter, theme)
        painter.setPen(QColor(theme.accent if self.underMouse() else theme.muted if self.read else theme.text))
        self._laid(self.width(), theme).draw(painter, QPointF(self.margins[0], self.margins[1]))
        if self.folds:
            self._paint_triangle(painter, theme)

    def _paint_shape(self, painter: QPainter, theme: Theme) -> None:
        side = min(float(self.margins[0] - 8), 0.95 * self.fontMetrics().ascent())
        x, y = 4.0, self.margins[1] + (self.fontMetrics().height() - side) / 2
        ink, filled = QColor(self._ink(theme)), not self.read and self._severity != "advice"
        painter.setPen(QPen(ink, 1.3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(ink if filled else Qt.BrushStyle.NoBrush)
        corners = _SHAPES[self._severity]
        if corners:
            painter.drawPolygon(QPolygonF([QPointF(x + side * cx, y + side * cy) for cx, cy in corners]))
        else:
            painter.drawEllipse(QRectF(x, y, side, side))
        _sign(painter, QRectF(x, y, side, side), QColor(theme.surface) if filled else ink, self._severity, self.read)

    def _paint_triangle(self, painter: QPainter, theme: Theme) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent if self.underMouse() else theme.muted))
        x, y = self.width() - 14.0, self.margins[1] + self.fontMetrics().height() / 2
        shape = [(-1, -2.5), (7, -2.5), (3, 3)] if self.unfolded else [(0.5, -4.5), (6, 0), (0.5, 4.5)]
        painter.drawPolygon(QPolygonF([QPointF(x + dx, y + dy) for dx, dy in shape]))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The triangle folds and unfolds; the words do what the title does."""
        if self.folds and self.isDown() and event.position().x() >= self.width() - _FOLD:
            self.setDown(False)
            self.fold_wanted.emit(not self.unfolded)
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Right unfolds and Left folds, as in a tree."""
        if self.folds and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.fold_wanted.emit(event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)


def _sign(painter: QPainter, room: QRectF, ink: QColor, severity: Severity, read: bool) -> None:
    """A tick in what was read, “i” in a note, “!” in the others."""
    pen = QPen(ink, max(1.3, room.width() / 8), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)

    def at(x: float, y: float) -> QPointF:
        return QPointF(room.x() + x * room.width(), room.y() + y * room.height())

    if read:
        painter.drawPolyline(QPolygonF([at(0.27, 0.52), at(0.43, 0.69), at(0.74, 0.33)]))
        return
    if severity == "advice":
        stroke, dot = (at(0.5, 0.46), at(0.5, 0.75)), at(0.5, 0.25)
    else:
        top, foot, point = (0.36, 0.62, 0.81) if severity == "warning" else (0.22, 0.55, 0.78)
        stroke, dot = (at(0.5, top), at(0.5, foot)), at(0.5, point)
    painter.drawLine(*stroke)
    painter.drawPoint(dot)
