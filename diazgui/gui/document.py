"""The open experiment with its undo stack: the one thing in the window that changes."""

from collections.abc import Callable
from pathlib import Path
from weakref import ref

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack
from shiboken6 import isValid

from diazgui.core.experiment import Experiment, with_route
from diazgui.core.route import with_sheet
from diazgui.core.sheet import Sheet

_BURST = 1


class Document(QObject):
    """One experiment, where it is saved, and every edit of it as one step that can be undone.

    ``opened`` is told before ``changed`` where another experiment is shown.
    """

    changed = Signal()
    opened = Signal()

    def __init__(self, experiment: Experiment, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._experiment = experiment
        self.path = path
        self.undo_stack = QUndoStack(self)
        self.undo_stack.indexChanged.connect(self._tell)

    def __del__(self) -> None:
        # Where a document goes in a ring of objects, Python may take its edits before the stack
        # does, which then deletes them a second time and the process ends. A finalizer comes before either.
        if isValid(self.undo_stack):
            self.undo_stack.blockSignals(True)
            self.undo_stack.clear()

    @property
    def experiment(self) -> Experiment:
        """The experiment as it is now."""
        return self._experiment

    @property
    def is_modified(self) -> bool:
        """Whether there are edits since the last saving."""
        return not self.undo_stack.isClean()

    def replace(self, experiment: Experiment, text: str, burst: str = "") -> None:
        """Make an edit, named for the Undo menu; the same experiment again is no edit.

        Edits of one ``burst``, one after the other, are one step of undo: the letters of a sentence. Saving ends it.
        """
        if experiment != self._experiment:
            self.undo_stack.push(_Edit(self, self._experiment, experiment, text, burst))

    def edit_sheet(self, tab_id: str, step_id: str, change: Callable[[Sheet], Sheet], text: str) -> None:
        """Make an edit of one sheet; steps after it follow. What ``change`` raises passes through, nothing changed."""
        route = self._experiment.tab(tab_id).route
        changed = with_sheet(route, step_id, change(route.step(step_id).sheet))
        self.replace(with_route(self._experiment, tab_id, changed), text)

    def open(self, experiment: Experiment, path: Path | None) -> None:
        """Show another experiment; the undo stack starts anew."""
        self._experiment = experiment
        self.path = path
        self.undo_stack.clear()
        self.undo_stack.setClean()
        self.opened.emit()
        self.changed.emit()

    def saved_as(self, path: Path) -> None:
        """Note where the experiment was saved; undo stays possible."""
        self.path = path
        self.undo_stack.setClean()
        self.changed.emit()

    def _tell(self, _index: int) -> None:
        # The stack speaks once an edit is done, undone or redone, and knows by then what Undo would take back.
        # A method of this object, so that the stack's last signal finds nobody once the document is gone.
        self.changed.emit()

    def _show(self, experiment: Experiment) -> None:
        self._experiment = experiment


class _Edit(QUndoCommand):
    """One step. It knows its document weakly: in a ring of owners nobody could say who goes first at the end."""

    def __init__(self, document: Document, before: Experiment, after: Experiment, text: str, burst: str) -> None:
        super().__init__(text)
        self._document, self._before, self._after, self._burst = ref(document), before, after, burst

    def id(self) -> int:
        """Qt asks edits that give the same number whether they go together; -1 never goes with another."""
        return _BURST if self._burst else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take the next edit of the same burst in; together they may come to nothing."""
        if not isinstance(other, _Edit) or other._burst != self._burst:
            return False
        self._after = other._after
        self.setObsolete(self._after == self._before)
        return True

    def undo(self) -> None:
        self._show(self._before)

    def redo(self) -> None:
        self._show(self._after)

    def _show(self, experiment: Experiment) -> None:
        document = self._document()
        if document is not None:
            document._show(experiment)
