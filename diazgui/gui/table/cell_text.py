"""Text in the cells of a table: broken into lines at sensible places, and small words as marks beside it."""

import re
from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption

from diazgui.gui.parts.theme import current
from diazgui.gui.table.cell_hazards import side_for

MARK_GAP = 4
_MARK_PADDING = 4
_BEHIND_BRACKET = re.compile(r"\)(?=\w)")
"""Where a chemist breaks a name, and Qt by itself would not: ``2-(chloromethyl)`` and ``thiophene``."""
_MOST_LINES = 3
WARNINGS = frozenset({"conflict", "expired", "too little left"})
"""The marks that are to catch the eye."""
_MOST_WIDTHS = 4096


def lines_of(text: str, font: QFont, width: int) -> tuple[str, ...]:
    """The lines a text takes in a width, px; the last is shortened where there would be more than three."""
    return _broken(text, font.toString(), max(width, 12))


@lru_cache(maxsize=2048)
def _broken(text: str, font_text: str, width: int) -> tuple[str, ...]:
    font = QFont()
    font.fromString(font_text)
    breakable = _BEHIND_BRACKET.sub(")\u200b", text)
    layout = QTextLayout(breakable, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        part = breakable[line.textStart() : line.textStart() + line.textLength()]
        lines.append(part.replace("\u200b", "").rstrip())
    layout.endLayout()
    if len(lines) > _MOST_LINES:
        rest = "".join(lines[_MOST_LINES - 1 :])
        lines = [*lines[: _MOST_LINES - 1], QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)]
    return tuple(lines) or ("",)


def paint_text(painter: QPainter, rect: QRect, text: str, font: QFont, alignment: int) -> None:
    """Paint a text in a place; one that does not fit is broken into lines."""
    painter.setFont(font)
    if QFontMetrics(font).horizontalAdvance(text) > rect.width():
        text = "\n".join(lines_of(text, font, rect.width()))
    painter.drawText(rect, alignment | Qt.TextFlag.TextDontClip, text)


def small(font: QFont) -> QFont:
    """The font of the marks beside a text."""
    smaller = QFont(font)
    smaller.setBold(False)
    smaller.setPointSizeF(font.pointSizeF() * 0.8)
    return smaller


class CellFonts:
    """The fonts of a table's cells and what they measure: plain, bold for what is stated, small for marks."""

    def __init__(self, font: QFont) -> None:
        self.plain, self.bold, self.small = QFont(font), QFont(font), small(font)
        self.bold.setBold(True)
        self.metrics, self._bold_metrics = QFontMetrics(self.plain), QFontMetrics(self.bold)
        self.small_metrics = QFontMetrics(self.small)
        self._widths: dict[tuple[str, bool], int] = {}  # measuring takes longer than all else in fitting a table
        self.side = side_for(self.metrics.height())  # of a pictogram

    def of(self, stated: bool) -> QFont:
        """The font of a cell."""
        return self.bold if stated else self.plain

    def width(self, text: str, stated: bool) -> int:
        """Width of a text in one line, px."""
        found = self._widths.get((text, stated))
        if found is None:
            if len(self._widths) >= _MOST_WIDTHS:
                self._widths.clear()
            metrics = self._bold_metrics if stated else self.metrics
            found = self._widths[text, stated] = metrics.horizontalAdvance(text)
        return found


def marks_width(marks: Sequence[str], metrics: QFontMetrics) -> int:
    """Width that marks take with the gap before each, px; the metrics are those of the small font."""
    return sum(metrics.horizontalAdvance(word) + 2 * _MARK_PADDING + MARK_GAP for word in marks)


def rows_of_marks(marks: Sequence[str], metrics: QFontMetrics, width: int) -> tuple[tuple[str, ...], ...]:
    """The marks as they stand in rows of a width, px; the metrics are those of the small font."""
    rows: list[list[str]] = []
    for word in marks:
        if rows and marks_width((*rows[-1], word), metrics) - MARK_GAP <= width:
            rows[-1].append(word)
        else:
            rows.append([word])
    return tuple(tuple(row) for row in rows)


def paint_marks(painter: QPainter, rect: QRect, marks: Sequence[str], font: QFont, left: int | None = None) -> None:
    """Paint marks in the small font from ``left`` on, the left end of the place by default."""
    if not marks:
        return
    theme, metrics = current(), QFontMetrics(font)
    painter.setFont(font)
    x = rect.left() if left is None else left
    for word in marks:
        width = metrics.horizontalAdvance(word) + 2 * _MARK_PADDING
        box = QRect(x, rect.center().y() - metrics.height() // 2, width, metrics.height())
        painter.setPen(Qt.PenStyle.NoPen)
        is_warning = word in WARNINGS
        painter.setBrush(QColor(theme.warning_soft if is_warning else theme.band))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QColor(theme.warning if is_warning else theme.muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)
        x = box.right() + 1 + MARK_GAP
