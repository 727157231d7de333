"""The chemist's own notes of the step in front: a field that grows with its text, under the procedure."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from diazgui.core.experiment import Tab, with_route
from diazgui.core.route import RouteStep
from diazgui.core.route_facts import with_notes
from diazgui.gui.document import Document

PAUSE = 1500
"""Milliseconds without a key after which what is typed next is a step of undo of its own."""

_LEAST_LINES = 3
_PARAGRAPH, _LINE = "\u2029", "\u2028"  # how Qt's documents end a paragraph, and a line within one


class NotesView(QWidget):
    """Every key that is typed is in the document at once, so that no way of closing loses a word."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._place = document, ("", "")
        self._burst = 0
        heading = QLabel("Notes")
        heading.setProperty("look", "strong")
        self.field = NotesField()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(PAUSE)
        self._rest.timeout.connect(self._end_burst)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(4)
        column.addWidget(heading)
        column.addWidget(self.field)
        self.field.textChanged.connect(self._write)
        document.changed.connect(self._refresh)

    def show_step(self, tab_id: str, step_id: str) -> None:
        """Show the notes of a step."""
        if self._place != (tab_id, step_id):
            self._end_burst()
        self._place = (tab_id, step_id)
        self._refresh()

    def _refresh(self) -> None:
        found = self._front()
        self.setVisible(found is not None)
        if found is not None:
            tab, step = found
            self.field.setAccessibleName(f"Notes of step {step.id}, {tab.title}")
            if self.field.words != step.notes:
                self._end_burst()
                self.field.show_words(step.notes)

    def _write(self) -> None:
        found = self._front()
        if found is None:
            return
        tab, step = found
        self._rest.start()
        route = with_notes(tab.route, step.id, self.field.words)
        text = f"Write notes of step {step.id}"
        self._document.replace(with_route(self._document.experiment, tab.id, route), text, f"notes {self._burst}")

    def _end_burst(self) -> None:
        self._rest.stop()
        self._burst += 1

    def _front(self) -> tuple[Tab, RouteStep] | None:
        tab_id, step_id = self._place
        tab = next((one for one in self._document.experiment.tabs if one.id == tab_id), None)
        step = next((one for one in tab.route.steps if one.id == step_id), None) if tab else None
        return (tab, step) if tab and step else None


class NotesField(QPlainTextEdit):
    """Plain text of as many lines as there are; Tab leaves it. Undo and Redo are those of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setPlaceholderText("What was seen, changed or set aside in this step")
        self.setAccessibleDescription("Saved and printed with the step. Tab goes on to the next field.")
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
        """Show other words; nothing is told, and the cursor stays behind the same number of letters."""
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

    def event(self, event: QEvent) -> bool:
        """Leave Undo and Redo to the window, whose steps these words are."""
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
        lines = max(_LEAST_LINES, round(self.document().documentLayout().documentSize().height()))
        around = self.contentsMargins()
        margins = 2 * self.document().documentMargin() + around.top() + around.bottom()
        return round(lines * self.fontMetrics().lineSpacing() + margins) + 2

    def _grow(self) -> None:
        self.setFixedHeight(self._high())

    def _keep_in_sight(self) -> None:
        """Scroll the page to where is written; nobody who only reads another page is taken there."""
        if not self.hasFocus():
            return
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        inside = around.widget() if around is not None else None
        if around is not None and inside is not None:
            at = self.mapTo(inside, self.cursorRect().center())
            around.ensureVisible(at.x(), at.y(), 0, 3 * self.fontMetrics().height())


def _is_undo(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
