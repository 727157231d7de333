"""The user's own shelf as the window has it: its bottles in memory, and each change of them as a step of undo."""

from pathlib import Path
from weakref import ref

from PySide6.QtCore import QObject, QStandardPaths, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack
from shiboken6 import isValid

from diazgui.core.shelf import Bottle
from diazgui.files import FileError
from diazgui.files.shelf import FILE_NAME, Shelf
from diazgui.gui.loading import Task

LOOKS_EVERY = 2000
"""How often it is asked whether another program changed the shelf, ms."""

_Seen = tuple[tuple[Bottle, ...], str, int]


def usual_path() -> Path:
    """Where the shelf of this user is."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(folder) / "diazgui" / FILE_NAME


class ShelfBook(QObject):
    """The bottles of a shelf that other programs of this user share; without a path it is empty and stays so.

    ``changed`` tells that other bottles stand there now, ``failed`` why the file could not be read or written. Looks
    every two seconds whether another program changed it, once :meth:`follow` was called.
    """

    changed = Signal()
    failed = Signal(str)
    undo_changed = Signal(bool)  # whether there is something to take back

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shelf = None if path is None else Shelf(path)
        self._bottles: tuple[Bottle, ...] = ()
        self._edits, self._problem, self._version, self._looking = 0, "", "", False
        self._task: Task[_Seen] = Task(self._look_beside, self)
        self._task.done.connect(self._seen)
        self._task.failed.connect(self._not_seen)
        self.undo_stack = QUndoStack(self)
        self.undo_stack.canUndoChanged.connect(self._tell_undo)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOKS_EVERY)
        self._timer.timeout.connect(self.look)

    def __del__(self) -> None:
        if isValid(self.undo_stack):  # as in Document: before Python takes the edits from under the stack
            self.undo_stack.clear()

    def _tell_undo(self, can: bool) -> None:
        # A method of this object, so that the stack's last signal finds nobody once the shelf is gone.
        self.undo_changed.emit(can)

    def bottles(self) -> tuple[Bottle, ...]:
        """All bottles as they were seen last, by name and lot."""
        return self._bottles

    def bottle(self, bottle_id: str) -> Bottle | None:
        """One bottle; ``None`` where it is not on the shelf."""
        return next((one for one in self._bottles if one.id == bottle_id), None)

    def follow(self) -> None:
        """Look now, and again and again, what other programs make of the shelf."""
        self._timer.start()
        self.look()

    def read(self) -> str:
        """Look at once what stands on the shelf; why that cannot be read, or nothing."""
        bottles, problem = _looked(self.shelf)
        self._take(bottles, problem)
        return problem

    def look(self) -> None:
        """Look whether something changed, and if so read it beside the window."""
        if self._looking or self.shelf is None:
            return
        try:
            version = self.shelf.version()
        except FileError as error:
            self._take((), str(error))
            return
        if version != self._version or self._problem:
            self._looking, self._version = True, version
            self._task.start()

    def _look_beside(self) -> _Seen:
        edits = self._edits
        return *_looked(self.shelf), edits

    def _seen(self, seen: _Seen) -> None:
        self._looking = False
        bottles, problem, edits = seen
        if edits == self._edits:
            self._take(bottles, problem)
        else:  # it was read before the last change of this program
            self._version = ""

    def _not_seen(self, error: Exception) -> None:
        self._looking = False  # so that the next change is looked for all the same
        raise error

    def _take(self, bottles: tuple[Bottle, ...], problem: str) -> None:
        is_new, self._problem = problem != self._problem, problem
        if problem:
            if is_new:
                self.failed.emit(problem)
            return
        if bottles != self._bottles:
            self._bottles = bottles
            self.changed.emit()

    def add(self, *bottles: Bottle, text: str = "") -> bool:
        """Put bottles on the shelf as one step; whether they stand there."""
        return self._push(text or f"Add {words_of(bottles)}", (), bottles)

    def remove(self, *bottles: Bottle) -> bool:
        """Take bottles off the shelf as one step; whether they are gone."""
        return self._push(f"Delete {words_of(bottles)}", bottles, ())

    def replace(self, was: Bottle, bottle: Bottle) -> bool:
        """Put a bottle in the place of another one of the same id; whether that was done."""
        return was == bottle or self._push(f"Change {words_of((bottle,))}", (was,), (bottle,))

    def undo(self) -> str:
        """Take back the last change; what that was, or nothing where it could not be taken back."""
        words, there = self.undo_stack.undoText(), self._edits
        self.undo_stack.undo()
        return words if self._edits != there else ""

    def redo(self) -> str:
        """Make the change that was taken back last; what that was, or nothing where it could not be made."""
        words, there = self.undo_stack.redoText(), self._edits
        self.undo_stack.redo()
        return words if self._edits != there else ""

    def _push(self, text: str, before: tuple[Bottle, ...], after: tuple[Bottle, ...]) -> bool:
        edit = _Edit(self, before, after, text)
        self.undo_stack.push(edit)
        return edit.is_done

    def swap(self, before: tuple[Bottle, ...], after: tuple[Bottle, ...]) -> bool:
        """Bring the file from one state of some bottles to the other, all or none; whether that was done."""
        if self.shelf is None:
            self.failed.emit("There is no shelf here to put bottles on.")
            return False
        try:
            _swap(self.shelf, before, after)
        except FileError as error:
            self.failed.emit(str(error))
            self.look()
            return False
        self._edits += 1
        gone = {one.id for one in (*before, *after)}
        kept = (*(one for one in self._bottles if one.id not in gone), *after)
        self._bottles = tuple(sorted(kept, key=_order))
        self.changed.emit()
        return True


class _Edit(QUndoCommand):
    """One change of the shelf. What cannot be done, or taken back, leaves the history: it would fail again."""

    def __init__(self, book: ShelfBook, before: tuple[Bottle, ...], after: tuple[Bottle, ...], text: str) -> None:
        super().__init__(text)
        self._book, self._before, self._after = ref(book), before, after
        self.is_done = False

    def undo(self) -> None:
        self._swap(self._after, self._before)

    def redo(self) -> None:
        self.is_done = self._swap(self._before, self._after)

    def _swap(self, before: tuple[Bottle, ...], after: tuple[Bottle, ...]) -> bool:
        book = self._book()
        is_done = book is not None and book.swap(before, after)
        if not is_done:
            self.setObsolete(True)
        return is_done


def _swap(shelf: Shelf, before: tuple[Bottle, ...], after: tuple[Bottle, ...]) -> None:
    if not before:
        shelf.add(*after)
    elif not after:
        shelf.remove(*before)
    else:
        for was, now in zip(before, after, strict=True):
            shelf.replace(now, was)


def _looked(shelf: Shelf | None) -> tuple[tuple[Bottle, ...], str]:
    if shelf is None:
        return (), ""
    try:
        return shelf.bottles(), ""
    except FileError as error:
        return (), str(error)


def words_of(bottles: tuple[Bottle, ...]) -> str:
    """Bottles in a sentence: the name of a single one, how many there are of several."""
    return bottles[0].substance.compound.name if len(bottles) == 1 else f"{len(bottles)} bottles"


def _order(bottle: Bottle) -> tuple[str, str, str]:
    return bottle.substance.compound.name.casefold(), bottle.substance.label.lot, bottle.id
