"""The other steps of the route of which one should know something: a line each, which leads there."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from diazgui.gui.panel.panel_buttons import WrappedButton
from diazgui.gui.parts.theme import Theme


class StepLine(WrappedButton):
    """``wanted`` carries the ids of its tab and step."""

    margins = (24, 5, 20, 5)
    wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.place = ("", "")
        self.clicked.connect(lambda: self.wanted.emit(*self.place))

    def tell(self, tab_id: str, step_id: str, words: str) -> None:
        """Show what is to be known of a step."""
        self.place = (tab_id, step_id)
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(f"Go to step {step_id}")
        self.setToolTip(self.accessibleDescription())
        self.updateGeometry()

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Its words, and a chevron that leads on."""
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4)
        ink = QColor(theme.accent if self.underMouse() else theme.muted)
        painter.setPen(ink)
        painter.drawText(self.text_room(), Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter, self.text())
        pen = QPen(ink, 1.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        x, y = self.width() - 12.0, self.height() / 2
        painter.drawPolyline(QPolygonF([QPointF(x, y - 4), QPointF(x + 4, y), QPointF(x, y + 4)]))


def mark(parent: QWidget) -> QWidget:
    """What marks a place among what the Tab key meets, where nothing else does: never seen, and always passed by."""
    marks = QWidget(parent)
    marks.setFixedSize(0, 0)
    marks.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    marks.setEnabled(False)
    return marks
