"""The lines of the menu that take an edit back, or make it again, and say which one that is."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence, QUndoStack

from diazgui.gui.parts.plain import in_menu


class HistoryAction(QAction):
    """``Undo: set K₂CO₃ to 3.00 eq.``: the word of the line, and the edit that it takes back."""

    def __init__(self, word: str, key: QKeySequence.StandardKey, parent: QObject) -> None:
        super().__init__(word, parent)
        self._word = word
        self.setObjectName(word.replace("&", "").lower())
        self.setShortcuts(key)
        self.setEnabled(False)

    def show_edit(self, words: str) -> None:
        """Name an edit beside the word; an empty text names none."""
        # A letter that is underlined belongs to the word; one in a name would be swallowed as another.
        self.setText(f"{self._word}: {in_menu(words[:1].lower() + words[1:])}" if words else self._word)


def undo_and_redo(stack: QUndoStack, parent: QObject) -> tuple[HistoryAction, HistoryAction]:
    """The two lines of a stack of edits, with the keys that the desktop has for them."""
    undo = HistoryAction("&Undo", QKeySequence.StandardKey.Undo, parent)
    redo = HistoryAction("&Redo", QKeySequence.StandardKey.Redo, parent)
    undo.triggered.connect(stack.undo)
    redo.triggered.connect(stack.redo)
    stack.undoTextChanged.connect(undo.show_edit)
    stack.redoTextChanged.connect(redo.show_edit)
    stack.canUndoChanged.connect(undo.setEnabled)
    stack.canRedoChanged.connect(redo.setEnabled)
    undo.show_edit(stack.undoText())
    redo.show_edit(stack.redoText())
    undo.setEnabled(stack.canUndo())
    redo.setEnabled(stack.canRedo())
    return undo, redo
