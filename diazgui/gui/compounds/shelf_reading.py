"""A list of bottles read and looked through beside the window, line by line, so that it can be watched and stopped."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Signal

from diazgui.core.shelf import Bottle
from diazgui.files import FileError
from diazgui.files.shelf_import import ImportReport, Mapping, preview, read_table
from diazgui.files.shelf_import_table import Line, Table
from diazgui.gui.loading import Task
from diazgui.units import Notation

_TOLD_EVERY = 25
"""Lines from one word on the progress to the next."""


class StoppedError(Exception):
    """Nobody wants the answer any more."""


class Reading(QObject):
    """One reading at a time: another one stops the one before.

    ``read`` carries a table, ``looked`` a report, ``failed`` a sentence, ``went`` how many lines are done and of how
    many.
    """

    read = Signal(object)
    looked = Signal(object)
    failed = Signal(str)
    went = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = Event()
        self._at = 0

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._at > 0 and not self._stop.is_set()

    def read_file(self, path: Path) -> None:
        """Read the list in a file."""
        self._begin(lambda _stop: read_table(path), self.read.emit)

    def look_through(self, table: Table, mapping: Mapping, notation: Notation, shelf: Sequence[Bottle]) -> None:
        """Find out what would come of a list."""

        def work(stop: Event) -> ImportReport:
            watched = replace(table, lines=_Watched(table.lines, stop, self.went.emit))
            return preview(watched, mapping, notation, shelf)

        self._begin(work, self.looked.emit)

    def stop(self) -> None:
        """Let go of what is being read."""
        self._stop.set()

    def _begin(self, work: Callable[[Event], Any], tell: Callable[[Any], None]) -> None:
        self._stop.set()
        stop = self._stop = Event()
        self._at += 1
        task: Task[Any] = Task(lambda: work(stop), self)
        task.done.connect(lambda answer: self._answer(stop, tell, answer))
        task.failed.connect(lambda error: self._fail(stop, error))
        task.start()

    def _answer(self, stop: Event, tell: Callable[[Any], None], answer: object) -> None:
        if not stop.is_set():
            stop.set()
            tell(answer)

    def _fail(self, stop: Event, error: Exception) -> None:
        if stop.is_set():
            return
        stop.set()
        if not isinstance(error, (FileError, ValueError)):
            raise error
        self.failed.emit(str(error))


class _Watched(tuple[Line, ...]):
    """Lines that tell how far whoever goes through them has come, and end it when they are to stop."""

    _stop: Event
    _went: Callable[[int, int], None]

    def __new__(cls, lines: Sequence[Line], stop: Event, went: Callable[[int, int], None]) -> "_Watched":
        made = super().__new__(cls, lines)
        made._stop, made._went = stop, went
        return made

    def __iter__(self) -> Iterator[Line]:
        whole = len(self)
        for at, line in enumerate(super().__iter__()):
            if self._stop.is_set():
                raise StoppedError
            if at % _TOLD_EVERY == 0:
                self._went(at, whole)
            yield line
