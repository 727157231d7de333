"""Where the panel beneath a cell stands, and how its parts are stacked."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QVBoxLayout, QWidget

_EDGE, _CHARACTERS, _SPARE_LINES = 8, 72, 6
"""px that are left to the edge of the window, how many figures the panel is wide, and by how many lines it may grow."""


def stacked(panel: QWidget, *parts: QWidget) -> None:
    """The parts of a panel, one beneath the other."""
    column = QVBoxLayout(panel)
    column.setContentsMargins(12, 9, 12, 10)
    column.setSpacing(8)
    for part in parts:
        column.addWidget(part)


def set_beneath(panel: QWidget, cell: QRect) -> None:
    """Make a panel as high as its content and set it beneath a cell, or where there is room in its window.

    It keeps to its side of the cell while it is shown and grows, as long as there is room.
    """
    window, layout = panel.parentWidget(), panel.layout()
    assert window is not None
    assert layout is not None
    width = panel.fontMetrics().horizontalAdvance("0") * _CHARACTERS + 24
    width = min(width, window.width() - 2 * _EDGE)
    for one in (*(inner.layout() for inner in panel.findChildren(QWidget)), layout):
        if one is not None:
            one.activate()  # else what was shown or hidden just now is counted only after the next paint
    height = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
    x = max(_EDGE, min(cell.left(), window.width() - width - _EDGE))
    beneath, above = cell.bottom() + 2, cell.top() - height - 2
    lowest = window.height() - height - _EDGE
    spare = _SPARE_LINES * panel.fontMetrics().height() if panel.isHidden() or panel.y() < cell.top() else 0
    y = beneath if beneath <= lowest - spare else above if above >= _EDGE else max(_EDGE, lowest)
    panel.setGeometry(x, y, width, height)
