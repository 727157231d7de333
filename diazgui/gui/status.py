"""The line at the foot of the window: whether the experiment is saved, and what the last edit was."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from diazgui.gui.document import Document


class StatusLine(QStatusBar):
    """Reads the document and its undo stack; a passing message of Qt's own does not cover it."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.saved, self.last_edit = QLabel(), QLabel()
        self.saved.setAccessibleName("Saved state")
        self.last_edit.setAccessibleName("Last edit")
        self.addPermanentWidget(self.saved)
        self.addPermanentWidget(QLabel(), 1)
        self.addPermanentWidget(self.last_edit)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(6, 0, 6, 0)
        document.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        self.saved.setText(_saved(self._document))
        self.last_edit.setText(_last_edit(self._document))


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
