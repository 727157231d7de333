"""The list of compounds that a text may mean: what it holds, and how a line of it is drawn."""

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from diazgui.core.finding import Found, How, Match, Origin
from diazgui.core.forms import subscripted
from diazgui.gui.parts.theme import current
from diazgui.units import Kind, Notation, text

Index = QModelIndex | QPersistentModelIndex
_DRAWN, _SIDE, _DRAWN_AT_MOST = QSize(84, 48), 6, 160
"""Size of a structure and the room around it, px; characters of SMILES beyond which none is drawn so small."""
_ORIGINS = {Origin.SHELF: "your shelf", Origin.SHIPPED: "", Origin.INDEX: "index", Origin.TYPED: "as typed"}


class FoundModel(QAbstractListModel):
    """The matches of a search, best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found = Found("", ())

    @property
    def matches(self) -> int:
        """How many there are."""
        return len(self._found.matches)

    def match_at(self, row: int) -> Match | None:
        """The match of a line; ``None`` where there is none."""
        return self._found.matches[row] if 0 <= row < self.matches else None

    def show(self, found: Found) -> None:
        """Hold the answer to another search."""
        self.beginResetModel()
        self._found = found
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """A line for each match."""
        return 0 if parent.isValid() else self.matches

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name of a match, and all of it in words."""
        match = self.match_at(index.row())
        if match is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return match.name
        return in_words(match) if role == Qt.ItemDataRole.AccessibleTextRole else None


class FoundDelegate(QStyledItemDelegate):
    """Draws a match: its structure, its name, what tells it from others, and whose it is."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._drawn: dict[tuple[str, bool, float], QPixmap] = {}
        self._notation = Notation(view.locale().decimalPoint())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as a structure, or as two lines of large type."""
        lines = QFontMetrics(self._view.font()).lineSpacing() * 2
        return QSize(_DRAWN.width() * 3, max(_DRAWN.height(), lines) + _SIDE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One line of the list."""
        model, theme = index.model(), current()
        match = model.match_at(index.row()) if isinstance(model, FoundModel) else None
        if match is None:
            return
        painter.save()
        rect = QRect(option.rect)
        lit = option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
        painter.fillRect(rect, QColor(theme.accent_soft if lit else theme.surface))
        self._paint_structure(painter, rect, match)
        words = rect.adjusted(_DRAWN.width() + 2 * _SIDE, 3, -_SIDE, -3)
        upper, lower = QRect(words), QRect(words)
        upper.setHeight(words.height() // 2)
        lower.setTop(upper.bottom() + 1)
        painter.setPen(QColor(theme.muted))
        whose = _ORIGINS[match.origin]
        painter.drawText(upper, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, whose)
        self._elided(painter, lower, _details(match, self._notation))
        upper.setRight(upper.right() - QFontMetrics(painter.font()).horizontalAdvance(whose) - _SIDE)
        font = QFont(painter.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(theme.text))
        self._elided(painter, upper, match.name)
        painter.restore()

    def _elided(self, painter: QPainter, rect: QRect, words: str) -> None:
        shown = QFontMetrics(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_structure(self, painter: QPainter, rect: QRect, match: Match) -> None:
        picture = self._picture(match.smiles)
        if picture is not None:
            y = rect.top() + (rect.height() - _DRAWN.height()) // 2
            painter.drawPixmap(rect.left() + _SIDE, y, picture)

    def _picture(self, smiles: str | None) -> QPixmap | None:
        if smiles is None or len(smiles) > _DRAWN_AT_MOST:
            return None
        dark, ratio = current().dark, self._view.devicePixelRatioF()
        key = (smiles, dark, ratio)
        if key not in self._drawn:
            if len(self._drawn) > _DRAWN_AT_MOST:
                self._drawn.clear()
            self._drawn[key] = _drawing(smiles, dark, ratio)
        return self._drawn[key]


def _drawing(smiles: str, dark: bool, ratio: float) -> QPixmap:
    from diazgui.structures.drawing import molecule_svg  # brings RDKit, loaded by now
    from diazgui.structures.reading import StructureError

    picture = QPixmap(_DRAWN * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    try:
        svg = molecule_svg(smiles, _DRAWN.width(), _DRAWN.height(), dark)
    except StructureError:  # the name and the numbers are there all the same
        return picture
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    painter = QPainter(picture)
    renderer.render(painter, QRect(0, 0, _DRAWN.width(), _DRAWN.height()).toRectF())
    painter.end()
    return picture


def _details(match: Match, notation: Notation) -> str:
    """What tells a match from others of its name: its bottle, number and formula, and the name that fits."""
    by = match.found_by if match.found_by not in (match.name, match.cas, match.smiles, match.formula) else ""
    alike = f"like “{by}”" if match.how is How.SPELLING and by else by
    M = "" if match.molar_mass is None else text(match.molar_mass, Kind.MOLAR_MASS, notation)
    return " · ".join(
        one for one in (match.supplied, match.cas or "", subscripted(match.formula or ""), M, alike) if one
    )


def in_words(match: Match) -> str:
    """A match as a screen reader says it."""
    details = _details(match, Notation(QLocale().decimalPoint()))
    return ", ".join(one for one in (match.name, details, f"from {match.origin}") if one)
