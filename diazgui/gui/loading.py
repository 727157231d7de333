"""What takes longer than a paint, done beside the window: the first import of RDKit, Pint and the shipped data."""

import contextlib
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

Result = TypeVar("Result")


class Task(QObject, Generic[Result]):
    """One piece of work on another thread, whose answer comes back on the window's own.

    ``done`` carries the result, ``failed`` the exception. The task lives as long as its parent.
    """

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Callable[[], Result], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work

    def start(self) -> None:
        """Begin; returns at once."""
        QThreadPool.globalInstance().start(_Runnable(self._run))

    def _run(self) -> None:
        try:
            result = self._work()
        except Exception as error:
            self._tell("failed", error)
        else:
            self._tell("done", result)

    def _tell(self, signal: str, answer: object) -> None:
        with contextlib.suppress(RuntimeError):  # the window that asked is gone, and this task with it
            getattr(self, signal).emit(answer)


def finish_tasks() -> None:
    """Wait for what was begun, so that a PDF is whole on the disk before the program ends."""
    QThreadPool.globalInstance().waitForDone()


class _Runnable(QRunnable):
    def __init__(self, run: Callable[[], None]) -> None:
        super().__init__()
        self._run = run

    def run(self) -> None:
        self._run()
