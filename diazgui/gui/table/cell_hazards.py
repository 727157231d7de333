"""Pictograms in the cells of a table, drawn from their vectors for the screen at hand."""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

LEAST, GAP = 22, 2
"""Side of a pictogram and the gap behind it, px: smaller ones cannot be told apart."""


@lru_cache(maxsize=128)
def pictogram(code: str, side: int, ratio: float) -> QImage:
    """A pictogram of ``side`` px for a screen that has ``ratio`` dots to each."""
    from diazgui.library.hazards import pictogram_svg  # reads what ships, loaded by now

    dots = round(side * ratio)
    image = QImage(dots, dots, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(pictogram_svg(code).encode())).render(painter, QRectF(0, 0, dots, dots))
    painter.end()
    image.setDevicePixelRatio(ratio)  # only now: the renderer counts in dots
    return image


def side_for(line: int) -> int:
    """Side of a pictogram beside text with lines of a height, px."""
    return max(LEAST, line + 3)


def pictograms_width(number: int, side: int) -> int:
    """Width that so many pictograms take in one line, px."""
    return number * (side + GAP) - GAP if number else 0


def pictogram_lines(codes: Sequence[str], side: int, width: int) -> tuple[tuple[str, ...], ...]:
    """The lines that pictograms take in a width, px; at least one stands in each."""
    most = max(1, (width + GAP) // (side + GAP))
    return tuple(tuple(codes[start : start + most]) for start in range(0, len(codes), most))


def pictograms_height(codes: Sequence[str], side: int, width: int) -> int:
    """Height that pictograms take in a width, px."""
    return len(pictogram_lines(codes, side, width)) * (side + GAP) - GAP


def paint_pictograms(painter: QPainter, rect: QRect, codes: Sequence[str], side: int) -> None:
    """Paint pictograms from the left of a place, in its middle."""
    ratio = painter.device().devicePixelRatioF()
    top = rect.center().y() - pictograms_height(codes, side, rect.width()) // 2
    for below, line in enumerate(pictogram_lines(codes, side, rect.width())):
        for beside, code in enumerate(line):
            x, y = rect.left() + beside * (side + GAP), top + below * (side + GAP)
            painter.drawImage(QRect(x, y, side, side), pictogram(code, side, ratio))
