"""A list of bottles read and looked through beside the window, line by line, so that it can be watched and stopped."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal

from diazgui.core.shelf import Bottle
from diazgui.files import FileError
from diazgui.files.shelf_import import ImportReport, Mapping, preview, read_table
from diazgui.files.shelf_import_table import Line, Table
from diazgui.gui.loading import Task
from diazgui.units import Notation

_TOLD_EVERY = 25
"""Lines from one word on the progress to the next."""
_FAULT = "The list could not be looked through: diazgui itself is at fault. Nothing was changed."


class StoppedError(Exception):
    """Nobody wants the answer any more."""


@dataclass(frozen=True)
class _Job:
    """One piece of work, whether anybody still wants it, and whom its answer is for."""

    stop: Event
    work: Callable[[Event], object]
    tell: Callable[[object], None]


class Reading(QObject):
    """One reading at a time: another one stops the one before, and so does :meth:`stop`.

    ``read`` carries a table, ``looked`` a report, ``failed`` a sentence, ``went`` how many lines are done and of how
    many. It outlives the dialogs that it reads for, so that none has to wait for a slow disk.
    """

    read = Signal(object)
    looked = Signal(object)
    failed = Signal(str)
    went = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = Event()
        self._jobs: deque[_Job] = deque()
        self._open = 0
        self._task: Task[tuple[_Job, object]] = Task(self._work, self)
        self._task.done.connect(self._answer)

    @property
    def is_busy(self) -> bool:
        """Whether something is still at work, wanted or not."""
        return self._open > 0

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

    def _begin(self, work: Callable[[Event], object], tell: Callable[[object], None]) -> None:
        self._stop.set()
        self._stop = Event()
        self._jobs.append(_Job(self._stop, work, tell))
        self._open += 1
        self._task.start()

    def _work(self) -> tuple[_Job, object]:
        job = self._jobs.popleft()
        try:
            return job, job.work(job.stop)
        except Exception as error:  # of any kind: whoever waits for the answer must not wait for ever
            return job, error

    def _answer(self, answered: tuple[_Job, object]) -> None:
        self._open -= 1
        job, answer = answered
        if job.stop.is_set():
            return
        match answer:
            case FileError() | ValueError():
                self.failed.emit(str(answer))
            case Exception():
                self.failed.emit(f"{_FAULT} ({answer!r})")
                raise answer
            case _:
                job.tell(answer)


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
