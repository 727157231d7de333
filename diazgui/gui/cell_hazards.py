"""Pictograms in the cells of a table, drawn from their vectors for the screen at hand."""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, Qt
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
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(pictogram_svg(code).encode())).render(painter)
    painter.end()
    return image


def side_for(line: int) -> int:
    """Side of a pictogram beside text with lines of a height, px."""
    return max(LEAST, line + 3)


def pictograms_width(codes: Sequence[str], side: int) -> int:
    """Width that pictograms take, px."""
    return len(codes) * (side + GAP) - GAP if codes else 0


def paint_pictograms(painter: QPainter, rect: QRect, codes: Sequence[str], side: int) -> None:
    """Paint pictograms from the left of a place, in its middle."""
    ratio = painter.device().devicePixelRatioF()
    for place, code in enumerate(codes):
        x, y = rect.left() + place * (side + GAP), rect.center().y() - side // 2
        painter.drawImage(QRect(x, y, side, side), pictogram(code, side, ratio))
