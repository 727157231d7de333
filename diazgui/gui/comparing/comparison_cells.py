"""How a cell of the comparison is painted: a value, a quieter word beneath it, or pictograms."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from diazgui.gui.comparing.comparison_model import ComparisonModel
from diazgui.gui.parts.theme import Theme, current
from diazgui.gui.table.cell_hazards import paint_pictograms, pictograms_height, side_for
from diazgui.report.comparison import ComparedCell

_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
ACROSS, DOWN = 6, 5
"""Margins of a cell, px."""
_ENDLESS = 10_000
_QUIET = 0.9  # letters beneath a value, to those of the value

Index = QModelIndex | QPersistentModelIndex


class ComparedCells(QStyledItemDelegate):
    """Paints the cells of a :class:`ComparisonModel`; a column needs a width before its heights are asked for."""

    def __init__(self, model: ComparisonModel, width: int) -> None:
        super().__init__(model)
        self._model, self.width = model, width

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its lines are in the width of a column."""
        cell, room = self._model.cell(index), self.width - 2 * ACROSS
        height = self._top_height(cell, option.font, room)
        if cell.under:
            height += _height(cell.under, _quiet(option.font), room)
        return QSize(self.width, height + 2 * DOWN)

    def _top_height(self, cell: ComparedCell, font: QFont, room: int) -> int:
        if cell.codes:
            return pictograms_height(cell.codes, side_for(QFontMetrics(font).height()), room)
        return _height(cell.text, _value(font), room)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, value and the word beneath; the current cell has a frame."""
        theme, cell = current(), self._model.cell(index)
        rect, font = option.rect, option.font
        painter.save()
        painter.fillRect(rect, QColor(theme.product if self._model.is_in_front(index.column()) else theme.surface))
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inside = rect.adjusted(ACROSS, DOWN, -ACROSS, -DOWN)
        top = self._top_height(cell, font, inside.width())
        above = QRect(inside.left(), inside.top(), inside.width(), top)
        if cell.codes:
            paint_pictograms(painter, above, cell.codes, side_for(QFontMetrics(font).height()))
        else:
            painter.setPen(_ink(cell, theme))
            painter.setFont(_value(font))
            painter.drawText(above, _WRAP, cell.text)
        painter.setPen(QColor(theme.muted))
        painter.setFont(_quiet(font))
        painter.drawText(inside.adjusted(0, top, 0, 0), _WRAP, cell.under)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(theme.accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()


def _ink(cell: ComparedCell, theme: Theme) -> QColor:
    return QColor({"danger": theme.danger, "warning": theme.warning}.get(cell.alarm or "", theme.text))


def _value(font: QFont) -> QFont:
    found = QFont(font)
    found.setWeight(QFont.Weight.DemiBold)
    return found


def _quiet(font: QFont) -> QFont:
    found = QFont(font)
    found.setPointSizeF(font.pointSizeF() * _QUIET)
    return found


def _height(text: str, font: QFont, room: int) -> int:
    return QFontMetrics(font).boundingRect(QRect(0, 0, max(1, room), _ENDLESS), _WRAP, text).height()
