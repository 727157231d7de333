"""What was found for a question, as a list: each with the words found in it, and where it stands."""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from diazgui.core.guidance.page import Kind
from diazgui.core.guidance.search import Hit, Piece
from diazgui.gui.parts.theme import Theme, current

Index = QModelIndex | QPersistentModelIndex

KINDS: dict[Kind, str] = {
    "advice": "Advice",
    "correction": "Correction",
    "gap": "Missing in the guide",
    "safety": "Safety",
}
"""What a statement is, beside where it stands."""

_SAID_BY_KIND = ("What is wrong in the guide", "What the guide leaves out", "Safety", "Advice")

_SIDE, _GAP, _IN_SIGHT = 12, 5, 8
"""Room around a hit, px, and hits that may be in sight."""


def kind_of(hit: Hit) -> str:
    """What was found: a kind of statement, or a whole page."""
    return KINDS[hit.passage.kind] if hit.passage.kind else "Page"


def where_of(hit: Hit) -> tuple[str, ...]:
    """Page and section; without a section whose title says no more than the kind does."""
    page, *section = hit.passage.where
    return (page, *(title for title in section if title not in _SAID_BY_KIND))


def spoken(hit: Hit) -> str:
    """A hit in one sentence, for who hears it."""
    words = ". ".join(filter(None, (_plain(hit.title).rstrip("."), _plain(hit.excerpt))))
    return f"{words} ({kind_of(hit)}: {', '.join(where_of(hit))})"


def _plain(pieces: Iterable[Piece]) -> str:
    return "".join(text for text, _ in pieces)


def hit_html(hit: Hit, theme: Theme) -> str:
    """A hit as rich text: title, excerpt, and where it stands."""
    lines = []
    if hit.title:
        lines.append(f'<p style="color:{theme.text}; margin:0; font-weight:600">{_marked(hit.title, theme)}</p>')
    if hit.excerpt:
        ink = theme.text if hit.passage.kind else theme.muted
        lines.append(f'<p style="color:{ink}; margin:0; line-height:115%">{_marked(hit.excerpt, theme)}</p>')
    ink = {"correction": theme.warning, "safety": theme.danger}.get(hit.passage.kind or "", theme.muted)
    where = escape(" · ".join(where_of(hit)))
    kind = f'<span style="color:{ink}; font-weight:600">{escape(kind_of(hit))}</span>'
    lines.append(f'<p style="color:{theme.muted}; font-size:small; margin:1px 0 0 0">{kind} · {where}</p>')
    return "".join(lines)


def _marked(pieces: Iterable[Piece], theme: Theme) -> str:
    return "".join(
        f'<b style="color:{theme.accent}">{escape(text)}</b>' if found else escape(text) for text, found in pieces
    )


class _Model(QAbstractListModel):
    """The hits, best first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.hits: tuple[Hit, ...] = ()

    def show(self, hits: tuple[Hit, ...]) -> None:
        """Hold the answer to another question."""
        self.beginResetModel()
        self.hits = hits
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """A line for each hit."""
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A hit in words."""
        if not 0 <= index.row() < len(self.hits):
            return None
        return spoken(self.hits[index.row()]) if role in _IN_WORDS else None


_IN_WORDS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class _Delegate(QStyledItemDelegate):
    """Draws a hit in as many lines as it needs at the width of the list."""

    def __init__(self, view: "Results") -> None:
        super().__init__(view)
        self._view = view
        self._documents: dict[int, QTextDocument] = {}

    def forget(self) -> None:
        """Lay out anew: other hits, another width, other colours or another font."""
        self._documents.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as the list, as high as the lines are."""
        return QSize(80, int(self._document(index.row()).size().height()) + 2 * _GAP)

    def _document(self, row: int) -> QTextDocument:
        if row not in self._documents:
            document = QTextDocument(self)
            document.setDefaultFont(self._view.font())
            document.setDocumentMargin(0)
            document.setHtml(hit_html(self._view.hits[row], current()))
            document.setTextWidth(max(40, self._view.viewport().width() - 2 * _SIDE))
            self._documents[row] = document
        return self._documents[row]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One hit, with a hairline under it, and an edge where the keys stand."""
        theme, rect, chosen = current(), QRectF(option.rect), QStyle.StateFlag.State_Selected
        painter.save()
        lit = option.state & (chosen | QStyle.StateFlag.State_MouseOver)
        painter.fillRect(rect, QColor(theme.accent_soft if lit else theme.surface))
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if option.state & chosen:
            painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), QColor(theme.accent))
        painter.translate(rect.left() + _SIDE, rect.top() + _GAP)
        self._document(index.row()).drawContents(painter)
        painter.restore()


class Results(QListView):
    """The list of hits.

    ``opened`` carries the hit that was chosen, ``moved`` says that the keys stand on another, and ``left`` that Up left
    the list at its top, or Escape anywhere.
    """

    opened = Signal(object)
    moved = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self._delegate = _Model(self), _Delegate(self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)  # what is in sight first: nobody waits for the rest
        self.setBatchSize(_IN_SIGHT)
        self.setMouseTracking(True)
        self.setAccessibleName("What was found")
        self.clicked.connect(lambda index: self.open_row(index.row()))

    @property
    def hits(self) -> tuple[Hit, ...]:
        """What is shown."""
        return self._model.hits

    def show_hits(self, hits: tuple[Hit, ...]) -> None:
        """Show other hits, with the keys on the first."""
        self._delegate.forget()
        self._model.show(hits)
        if hits:
            self.setCurrentIndex(self._model.index(0))
        self.scrollToTop()
        self.moved.emit()

    @property
    def current(self) -> Hit | None:
        """The hit that the keys stand on."""
        row = self.currentIndex().row()
        return self.hits[row] if 0 <= row < len(self.hits) else None

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Say so."""
        super().currentChanged(current, previous)
        self.moved.emit()

    def open_row(self, row: int) -> None:
        """Choose a hit by its place."""
        if 0 <= row < len(self.hits):
            self.opened.emit(self.hits[row])

    def go(self, by: int) -> None:
        """Put the keys some hits further down, or up, and bring that into sight."""
        row = min(max(0, self.currentIndex().row() + by), len(self.hits) - 1)
        if row >= 0:
            self.setCurrentIndex(self._model.index(row))
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; Up on the first hit goes back to the field."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.open_row(self.currentIndex().row())
            case Qt.Key.Key_Up if self.currentIndex().row() <= 0:
                self.left.emit()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        self._delegate.forget()
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Write again in other colours or another font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.PaletteChange, QEvent.Type.StyleChange}:
            self._delegate.forget()
            self.scheduleDelayedItemsLayout()
