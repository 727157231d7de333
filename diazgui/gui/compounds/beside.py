"""Longer work beside the window, again and again, that leaves the window's garbage alone."""

import gc
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal

from diazgui.gui.loading import Task

Result = TypeVar("Result")


class _Garbage(QObject):
    """Leaves garbage while others work: Python would collect it on the thread that happens to ask for memory.

    Among it may be widgets of windows that were closed, and one that goes on another thread than theirs ends the
    program. It lives as long as the application, so that it hears of work whose window is gone.
    """

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


class Beside(Task[Result]):
    """A task that can be begun again and again; each time ``work`` is done once on another thread."""

    def __init__(self, work: Callable[[], Result], parent: QObject | None = None) -> None:
        if not _garbage:
            _garbage.append(_Garbage())
        self._garbage = _garbage[0]
        super().__init__(lambda: self._guarded(work), parent)

    def start(self) -> None:
        """Begin; returns at once."""
        self._garbage.leave()
        super().start()

    def _guarded(self, work: Callable[[], Result]) -> Result:
        try:
            return work()
        finally:
            self._garbage.over.emit()
