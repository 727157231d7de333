"""The small ▾ in a cell that opens a panel: painted where the mouse or the keys are."""

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

WIDTH = 18
"""px at the right of the cell that take a click."""


def chevron_place(cell: QRect) -> QRect:
    """Where in a cell the mark is painted and clicked."""
    return QRect(cell.right() - WIDTH, cell.top() + 1, WIDTH, cell.height() - 2)


def paint_chevron(painter: QPainter, cell: QRect, ground: QColor, colour: QColor) -> None:
    """Paint the mark over what the cell shows there."""
    place = chevron_place(cell)
    painter.save()
    painter.fillRect(place, ground)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.6))
    centre = QPointF(place.center()) + QPointF(0.5, 0.5)
    painter.drawPolyline(QPolygonF([centre + QPointF(-4, -2), centre + QPointF(0, 2), centre + QPointF(4, -2)]))
    painter.restore()
