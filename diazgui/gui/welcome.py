"""A few words at the first start: what stands here, and what to do with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

_TEXT = (
    "<b>Welcome.</b> This is a worked example, with every number filled in. Set your own diamine and group above and "
    "the scale below; whatever you type stands bold, and all else follows. {print} prints the sheet, {keys} lists the "
    "keys. Nothing here leaves this computer."
)


class WelcomeStrip(QFrame):
    """Stands above the sheets until it is closed. ``blank_wanted`` asks for an experiment without a target."""

    blank_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "note")
        printing = QKeySequence(QKeySequence.StandardKey.Print).toString(QKeySequence.SequenceFormat.NativeText)
        self.text = QLabel(_TEXT.format(print=printing or "Ctrl+P", keys="F1"))
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setAccessibleName("Welcome")
        self.blank = QPushButton("Begin with a &blank target")
        self.close_button = QPushButton("Close")
        self.close_button.setAccessibleName("Close the welcome")
        self.blank.clicked.connect(self._begin)
        self.close_button.clicked.connect(self._close)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 10, 6)
        row.setSpacing(8)
        row.addWidget(self.text, 1)
        row.addWidget(self.blank)
        row.addWidget(self.close_button)

    def _begin(self) -> None:
        self._close()
        self.blank_wanted.emit()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
