"""A field of several lines that is as high as its text."""

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QScrollArea, QWidget

MOST = 100_000
"""Characters; with many more in one line Qt takes minutes to break it, and the window stands still meanwhile."""

_PARAGRAPH, _LINE = "\u2029", "\u2028"  # how Qt's documents end a paragraph, and a line within one


class GrowingText(QPlainTextEdit):
    """Plain text of as many lines as there are; Tab leaves it, and a tab that is pasted stays.

    Undo and Redo are those of the window, whose steps the text is. What would make it longer than :data:`MOST` when it
    is pasted or dropped is not taken; ``refused`` carries the sentence.
    """

    refused = Signal(str)

    def __init__(self, least: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = least
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)  # the style sheet draws its edge
        self.setProperty("look", "notes")
        self.document().setDocumentMargin(6)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.cursorPositionChanged.connect(self._keep_in_sight)
        self._grow()

    @property
    def words(self) -> str:
        """What stands in it, letter by letter; Qt's own plain text would take a protected space for a common one."""
        return self.document().toRawText().replace(_PARAGRAPH, "\n").replace(_LINE, "\n")

    def show_words(self, words: str) -> None:
        """Show another text; nothing is told of it, and the cursor stays behind the same number of letters."""
        if words == self.words:
            return
        at = self.textCursor().position()
        self.blockSignals(True)
        self.setPlainText(words)
        self.blockSignals(False)
        cursor = self.textCursor()
        cursor.setPosition(min(at, max(0, self.document().characterCount() - 1)))
        self.setTextCursor(cursor)
        self._grow()

    def sizeHint(self) -> QSize:
        """As wide as it is given, as high as its lines."""
        return QSize(200, self._high())

    def minimumSizeHint(self) -> QSize:
        """It is never scrolled within."""
        return QSize(80, self._high())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take in what is pasted or dropped, unless it is too long for a field."""
        cursor = self.textCursor()
        there = self.document().characterCount() - (cursor.selectionEnd() - cursor.selectionStart())
        if len(source.text()) + there > MOST:
            self.refused.emit(f"That is too long and was not pasted: {MOST:,} characters are the most.")
            return
        super().insertFromMimeData(source)

    def event(self, event: QEvent) -> bool:
        """Leave Undo and Redo to the window."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and _is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come into sight with the cursor."""
        super().focusInEvent(event)
        self._keep_in_sight()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks other lines."""
        super().resizeEvent(event)
        self._grow()

    def changeEvent(self, event: QEvent) -> None:
        """Another type takes other room."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._grow()

    def _high(self) -> int:
        lines = max(self._least, round(self.document().documentLayout().documentSize().height()))
        around = self.contentsMargins()
        margins = 2 * self.document().documentMargin() + around.top() + around.bottom()
        return round(lines * self.fontMetrics().lineSpacing() + margins) + 2

    def _grow(self) -> None:
        self.setFixedHeight(self._high())

    def _keep_in_sight(self) -> None:
        """Scroll the page to where is typed; nobody who only reads is taken there."""
        around = self.parentWidget() if self.hasFocus() else None
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        inside = around.widget() if around is not None else None
        if around is not None and inside is not None:
            at = self.mapTo(inside, self.cursorRect().center())
            around.ensureVisible(at.x(), at.y(), 0, 3 * self.fontMetrics().height())


def _is_undo(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
