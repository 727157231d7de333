"""What takes longer than a paint, done beside the window: the first import of RDKit, Pint and the shipped data.

Python collects its garbage on whichever thread asks for memory. Among it may be widgets of windows that were closed,
and a widget that goes on another thread than its own ends the program: so none is collected while a task is at work.
"""

import contextlib
import gc
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, QThreadPool, Signal

Result = TypeVar("Result")


class _Garbage(QObject):
    """Leaves garbage while others work; it lives as long as the application, to hear of work whose window is gone."""

    over = Signal()

    def __init__(self) -> None:
        super().__init__(QCoreApplication.instance())
        self._at_work = 0
        self.over.connect(self._collect_again)

    def leave(self) -> None:
        """Collect none until the work that begins now is over."""
        self._at_work += 1
        gc.disable()

    def _collect_again(self) -> None:
        self._at_work -= 1
        if self._at_work == 0:
            gc.collect(0)  # here and now, so that none is left to a thread that is just ending
            gc.enable()


_garbage: list[_Garbage] = []


class Task(QObject, Generic[Result]):
    """Work on another thread, whose answer comes back on the window's own; it can be begun again and again.

    ``done`` carries the result, ``failed`` the exception. The task lives as long as its parent.
    """

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Callable[[], Result], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work

    def start(self) -> None:
        """Begin; returns at once."""
        if not _garbage:
            _garbage.append(_Garbage())
        _garbage[0].leave()
        QThreadPool.globalInstance().start(_Runnable(self._run, _garbage[0].over.emit))

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
    def __init__(self, run: Callable[[], None], over: Callable[[], None]) -> None:
        super().__init__()
        self._run, self._over = run, over

    def run(self) -> None:
        self._run()
        with contextlib.suppress(RuntimeError):  # the application is gone
            self._over()
