"""The line at the foot of the window: saved or not, the fingerprint of the sheet in front, and the last edit."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from diazgui.gui.document import Document
from diazgui.report.fingerprint import fingerprint_of_step

_FINGERPRINT = (
    "A short code of every number of the sheet in front. The printed sheet bears it too: where the two differ, the "
    "sheet was changed after printing."
)


class StatusLine(QStatusBar):
    """Reads the document and its undo stack; a passing message of Qt's own does not cover it."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._place = ("", "")
        self.saved, self.fingerprint, self.last_edit = QLabel(), QLabel(), QLabel()
        for label in (self.saved, self.last_edit):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.fingerprint.setAccessibleName("Fingerprint of the sheet in front")
        self.fingerprint.setToolTip(_FINGERPRINT)
        self.fingerprint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.saved.setAccessibleName("Saved state")
        self.last_edit.setAccessibleName("Last edit")
        self.addPermanentWidget(self.saved)
        self.addPermanentWidget(self.fingerprint)
        self.addPermanentWidget(QLabel(), 1)
        self.addPermanentWidget(self.last_edit)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(6, 0, 6, 0)
        document.changed.connect(self._refresh)
        self._refresh()

    def show_place(self, tab_id: str, step_id: str) -> None:
        """Show the fingerprint of another sheet."""
        self._place = (tab_id, step_id)
        self._refresh()

    def say(self, sentence: str) -> None:
        """Say what was done that is no edit, until the next one or another sheet."""
        self.last_edit.setText(sentence)

    def _refresh(self) -> None:
        self.fingerprint.setText(self._code())
        self.saved.setText(_saved(self._document))
        self.last_edit.setText(_last_edit(self._document))

    def _code(self) -> str:
        found = self._document.experiment.at(*self._place)
        return f"Sheet {fingerprint_of_step(*found)}" if found else ""


def _saved(document: Document) -> str:
    if document.is_modified:
        return "Changes not saved yet"
    return f"Saved in {document.path}" if document.path is not None else "Not saved yet"


def _last_edit(document: Document) -> str:
    stack = document.undo_stack
    if stack.canUndo():
        return f"{stack.undoText()} — {_key(QKeySequence.StandardKey.Undo)} takes it back"
    if stack.canRedo():
        return f"Taken back: {stack.redoText()} — {_key(QKeySequence.StandardKey.Redo)} does it again"
    return ""


def _key(key: QKeySequence.StandardKey) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
