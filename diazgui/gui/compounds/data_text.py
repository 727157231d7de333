"""What the page of a data sheet is set with: texts to select, long ones that break anywhere, and quiet buttons."""

from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextOption, QWheelEvent
from PySide6.QtWidgets import QFrame, QLabel, QTextEdit, QToolButton, QWidget


class Button(QToolButton):
    """A quiet button that Enter presses too, in a window where Enter belongs to the fields."""

    def __init__(self, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "tool")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.say(text, name)

    def say(self, text: str, name: str) -> None:
        """Show a text; the name says what the button does to those who do not see what stands around it."""
        self.setText(text)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)


class LongText(QTextEdit):
    """A text to select of which long words, such as a SMILES, are broken anywhere; as high as it needs to be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        for scrolls in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            scrolls(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self.viewport().setAutoFillBackground(False)

    def show_text(self, text: str) -> None:
        """Show a text as it stands."""
        if text != self.toPlainText():
            self.setPlainText(text)

    def _fit(self) -> None:
        self.setFixedHeight(ceil(self.document().size().height()) + 2)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to the page."""
        event.ignore()


def plain_label(look: str = "") -> QLabel:
    """A text of several lines that is read letter by letter and can be selected."""
    label = QLabel()
    label.setProperty("look", look)
    make_plain(label)
    return label


def make_plain(label: QLabel) -> None:
    """Let a label be read letter by letter, break its lines, and be selected."""
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
