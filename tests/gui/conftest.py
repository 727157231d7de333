"""What holds for every test of the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from diazgui.gui.parts.fonts import use_fonts


@pytest.fixture(autouse=True, scope="session")
def own_typeface(qapp: QApplication) -> None:
    """Set the texts as the program does."""
    use_fonts(qapp)


@pytest.fixture(autouse=True)
def nobody_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Discard what a test leaves unsaved: a question that nobody expects would wait for ever."""
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Discard)


@pytest.fixture(autouse=True)
def nothing_left_over() -> Iterator[None]:
    """Delete what a test closed, so that no test meets the windows of another."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    # The platform without a screen deletes what is on its clipboard a second time when the process ends.
    QGuiApplication.clipboard().clear()
