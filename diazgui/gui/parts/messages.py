"""Sentences shown in the window: the strip above the sheet, and notices beside what they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from diazgui.gui.parts.style import set_look

if TYPE_CHECKING:  # the frame of the window shows before the core is there
    from diazgui.core.protocol import Sourced


class MessageStrip(QFrame):
    """One sentence across the window, about what could not be done; it stays until it is closed or replaced.

    A passing one stays only until the next thing that is done: by then it is heeded or no longer true.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "danger")
        self._is_passing = False
        self._text = _sentence(self)
        self._text.setAccessibleName("Message")
        close = QPushButton("Close", self)
        close.setAccessibleName("Close the message")
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 10, 6)
        row.addWidget(self._text, 1)
        row.addWidget(close)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence shown; empty where there is none."""
        return "" if self.isHidden() else self._text.text()

    def tell(self, sentence: str, look: str = "danger", *, passing: bool = False) -> None:
        """Show a sentence; ``look`` is danger, warning or note."""
        self._is_passing = passing
        set_look(self, "look", look)
        self._text.setText(sentence)
        self.show()

    def let_pass(self) -> None:
        """Take a passing sentence away."""
        if self._is_passing:
            self.hide()


class NoticeBox(QFrame):
    """A statement with its source: a warning, or why there is no product. Hidden while there is none."""

    def __init__(self, look: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", look)
        self._text = _sentence(self)
        self._source = _sentence(self)
        self._source.setProperty("look", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 5, 10, 5)
        column.setSpacing(1)
        column.addWidget(self._text)
        column.addWidget(self._source)
        self.hide()

    @property
    def text(self) -> str:
        """The statement shown; empty where there is none."""
        return "" if self.isHidden() else self._text.text()

    def show_statement(self, statement: Sourced | None) -> None:
        """Show a statement, or nothing."""
        self.setVisible(statement is not None)
        if statement is not None:
            self._text.setText(statement.text)
            self._source.setText(f"Source: {statement.source}")
            self._source.setVisible(bool(statement.source))


def _sentence(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
