"""Text to read in the side panel: selected and copied with formatting, by mouse and by keyboard."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QToolTip, QVBoxLayout, QWidget

from diazgui.gui.panel.panel_text import LINK, heading, keys_of
from diazgui.gui.parts.theme import Theme, current
from diazgui.report.procedure import unbroken

_SELECTABLE = Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard


LEAST_WIDTH = 80
_MARGINS = (14, 4, 12, 16)


class Piece(QWidget):
    """A widget of a column that is as wide as the column: no layout need try how it would be at other widths."""

    def sizeHint(self) -> QSize:
        """Any width; the height follows from it."""
        return QSize(LEAST_WIDTH, 0)

    def minimumSizeHint(self) -> QSize:
        """Any width."""
        return self.sizeHint()


class Prose(QLabel):
    """Rich text made for the theme in use. Links to sources are followed by click, or with Tab and Enter."""

    reference_wanted = Signal(tuple)

    def __init__(self, write: Callable[[Theme], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._write = write
        self._heights: dict[int, int] = {}
        self.tip: Callable[[str], str] = lambda _key: ""
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(_SELECTABLE)
        self.linkActivated.connect(self._follow)
        self.linkHovered.connect(self._show_tip)
        self.rewrite(write)

    def rewrite(self, write: Callable[[Theme], str]) -> None:
        """Show another text."""
        self._write = write
        html = unbroken(write(current()))
        if html != self.text():
            self._heights.clear()
            self.setText(html)

    def plain(self) -> str:
        """The text without markup."""
        document = QTextDocument()
        document.setHtml(self.text())
        return document.toPlainText().replace("\xa0", " ").strip()

    def sizeHint(self) -> QSize:
        """As wide as it is given: the height follows, and no width need be tried."""
        return QSize(LEAST_WIDTH, self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for the narrowest panel."""
        return self.sizeHint()

    def heightForWidth(self, width: int) -> int:
        """As high as its lines are; kept, since layouts ask often and the text is set anew for each other width."""
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        """Write again in the colours of the other theme."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._heights.clear()
        if event.type() is QEvent.Type.PaletteChange:
            self.rewrite(self._write)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Bring the link that Tab leads to into sight, also in a text longer than the panel."""
        before = self.selectionStart(), self.selectedText()
        stayed = super().focusNextPrevChild(forward)
        if stayed and before[1] and before == (self.selectionStart(), self.selectedText()):
            stayed = QWidget.focusNextPrevChild(self, forward)  # Qt's label holds on to a link that stands first in it
        if self.hasFocus():
            self._show_cursor()
        return stayed

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the end of a selection in sight."""
        super().keyPressEvent(event)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._show_cursor()

    def _show_cursor(self) -> None:
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        inside = area.widget() if area is not None else None
        if area is not None and inside is not None:
            at = self.mapTo(inside, self._cursor_rect().center())
            area.ensureVisible(at.x(), at.y(), 0, 3 * self.fontMetrics().height())

    def top_of(self, words: str) -> int:
        """How far down in the label some words begin, px; 0 where they do not stand in it."""
        document = self._laid_out()
        found = document.find(words)
        return 0 if found.isNull() else self._line_rect(document, found.selectionStart()).top()

    def _cursor_rect(self) -> QRect:
        """Where the selection ends; the label itself tells only the number of the letter."""
        return self._line_rect(self._laid_out(), max(0, self.selectionStart()) + len(self.selectedText()))

    def _laid_out(self) -> QTextDocument:
        document = QTextDocument()
        document.setDefaultFont(self.font())
        document.setDocumentMargin(0)
        document.setHtml(self.text())
        document.setTextWidth(self.width())
        return document

    def _line_rect(self, document: QTextDocument, position: int) -> QRect:
        cursor = QTextCursor(document)
        cursor.setPosition(position)
        block = cursor.block()
        top = document.documentLayout().blockBoundingRect(block).top()
        line = block.layout().lineForTextPosition(cursor.positionInBlock())
        return QRect(QPoint(0, int(top + (line.y() if line.isValid() else 0))), QSize(1, self.fontMetrics().height()))

    def _follow(self, link: str) -> None:
        if link.startswith(LINK):
            self.reference_wanted.emit(keys_of(link))

    def _show_tip(self, link: str) -> None:
        if link:
            QToolTip.showText(QCursor.pos(), "\n\n".join(filter(None, map(self.tip, keys_of(link)))), self)
        else:
            QToolTip.hideText()


class Title(Prose):
    """The heading of a page, a little larger than the text of the window, whatever size that has."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(lambda theme: heading(text, theme.text), parent)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setContentsMargins(0, 2, 0, 4)


class Column(QScrollArea):
    """Pieces one under the other, scrolled up and down and never sideways."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._coming: Iterator[QWidget] = iter(())
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._add_next)

    def fill(self, pieces: Iterable[QWidget], at_once: int | None = None) -> None:
        """Show other pieces, from their top.

        ``at_once`` is how many are made and laid out now; each of the others comes when the window has nothing else
        to do, so that a long page keeps nobody waiting.
        """
        self._coming = iter(pieces)
        inside = Piece()
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)  # else a subclass shows no ground of its own
        inside.setProperty("look", "surface")
        column = QVBoxLayout(inside)
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(6)
        for piece in islice(self._coming, at_once):
            column.addWidget(piece)
        column.addStretch(1)
        old = self.takeWidget()
        self.setWidget(inside)
        if old is not None:
            old.hide()
            old.deleteLater()  # it may hold the button whose click brought us here
        self.verticalScrollBar().setValue(0)
        self._next.start(0)

    @property
    def room(self) -> int:
        """The width of its pieces in px, whether the scroll bar is there or not."""
        left, _, right, _ = _MARGINS
        return self.width() - self.verticalScrollBar().sizeHint().width() - left - right

    def show_words(self, prose: Prose, words: str) -> None:
        """Scroll to where some words begin in one of the pieces, with a little of what stands before them."""
        inside = self.widget()
        if inside is not None:
            top = prose.mapTo(inside, QPoint(0, prose.top_of(words))).y()
            self.verticalScrollBar().setValue(max(0, top - 3 * self.fontMetrics().height()))

    @property
    def is_full(self) -> bool:
        """Whether every piece is there."""
        return not self._next.isActive()

    def _add_next(self) -> None:
        inside, piece = self.widget(), next(self._coming, None)
        column = inside.layout() if inside is not None else None
        if inside is not None and piece is not None and isinstance(column, QVBoxLayout):
            column.insertWidget(column.count() - 1, piece)
            piece.show()  # now: what is not shown yet takes no room
            inside.resize(inside.width(), max(inside.height(), inside.heightForWidth(inside.width())))
            self._next.start(0)

    def focus_first(self) -> None:
        """Put the focus on the first piece that takes it."""
        inside = self.widget()
        for piece in inside.findChildren(QWidget) if inside is not None else ():
            if piece.focusPolicy() & Qt.FocusPolicy.TabFocus and not piece.isHidden():
                piece.setFocus(Qt.FocusReason.TabFocusReason)
                return
