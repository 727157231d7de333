"""The chemist's own notes of the step in front: a field that grows with its text, under the procedure."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from diazgui.core.experiment import Tab, with_route
from diazgui.core.route import RouteStep
from diazgui.core.route_facts import with_notes
from diazgui.gui.document import Document
from diazgui.gui.parts.fields import inline_message
from diazgui.gui.parts.growing_text import GrowingText

PAUSE = 1500
"""Milliseconds without a key after which what is typed next is a step of undo of its own."""

_LEAST_LINES = 3


class NotesView(QWidget):
    """Every key that is typed is in the document at once, so that no way of closing loses a word."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._place = document, ("", "")
        self._burst = 0
        heading = QLabel("Notes")
        heading.setProperty("look", "strong")
        self.field = GrowingText(_LEAST_LINES)
        self.field.setPlaceholderText("What was seen, changed or set aside in this step")
        self.field.setAccessibleDescription("Saved and printed with the step. Tab goes on to the next field.")
        self.message = inline_message()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(PAUSE)
        self._rest.timeout.connect(self._end_burst)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(4)
        column.addWidget(heading)
        column.addWidget(self.field)
        column.addWidget(self.message)
        self.field.refused.connect(self._tell)
        self.field.textChanged.connect(self._write)
        document.changed.connect(self._refresh)

    def show_step(self, tab_id: str, step_id: str) -> None:
        """Show the notes of a step."""
        if self._place != (tab_id, step_id):
            self._end_burst()
            self.message.hide()
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
        self.message.hide()
        self._rest.start()
        route = with_notes(tab.route, step.id, self.field.words)
        text = f"Write notes of step {step.id}"
        self._document.replace(with_route(self._document.experiment, tab.id, route), text, f"notes {self._burst}")

    def _tell(self, sentence: str) -> None:
        self.message.setText(sentence)
        self.message.show()

    def _end_burst(self) -> None:
        self._rest.stop()
        self._burst += 1

    def _front(self) -> tuple[Tab, RouteStep] | None:
        return self._document.experiment.at(*self._place)
