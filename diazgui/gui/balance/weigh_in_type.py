"""The large type of the weigh-in, which is read from a metre away, and the field that takes a number with gloves on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontInfo, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from diazgui.gui.parts.fields import CommitEdit
from diazgui.gui.parts.fonts import with_tabular_figures
from diazgui.gui.parts.style import set_look

HUGE, LARGE, TEXT, SMALL = 88, 34, 23, 18
"""Heights of the type in px, from what is to be weighed down to what is read at the desk; a field has its own rule."""

_FIELD_FIGURES = 10


def type_of(px: int, *, bold: bool = False) -> QFont:
    """The program's typeface so many px high, and never smaller than the rest of the window."""
    made = with_tabular_figures(QApplication.font())
    made.setPixelSize(max(px, QFontInfo(QApplication.font()).pixelSize()))
    made.setBold(bold)
    return made


class BigLabel(QLabel):
    """A text in large type, at least as large as the window's own."""

    def __init__(self, px: int, look: str = "", *, bold: bool = False, wrap: bool = True) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setFont(type_of(px, bold=bold))
        if look:
            self.setProperty("look", look)

    def say(self, text: str) -> None:
        """Show a text; without one the label takes no room."""
        self.setText(text)
        self.setVisible(bool(text))


class BigField(CommitEdit):
    """A field in large type: Enter commits and goes on, Delete on what stands there whole clears it."""

    entered = Signal()
    cleared = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(name)
        set_look(self, "look", "big")  # a font set here would be lost whenever the text is marked as refused
        self.set_characters(_FIELD_FIGURES)
        self.returnPressed.connect(self._enter)

    def _enter(self) -> None:
        if not self.is_refused:  # the text was committed before this is called
            self.entered.emit()

    def begin(self) -> None:
        """Take the keys, what stands there chosen so that typing replaces it."""
        self.setFocus()
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete clears what was stated, where all of it is chosen and nothing was typed."""
        untouched = bool(self.text()) and self.text() == self.shown == self.selectedText()
        if event.key() == Qt.Key.Key_Delete and not event.modifiers() and untouched:
            self.cleared.emit()
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()  # else the window around it would press the button that has the focus by now


def big_button(text: str, tip: str, parent: QWidget) -> QPushButton:
    """A button that a glove hits."""
    button = QPushButton(text, parent)
    button.setFont(type_of(TEXT))
    button.setToolTip(tip)
    button.setAutoDefault(False)  # Enter belongs to the field
    button.setMinimumHeight(TEXT * 2)
    return button
