"""The command “Find a compound”: a line over the window, and what was found goes where the chemist says."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from diazgui.core.finding import Match
from diazgui.core.target import ChemistryError
from diazgui.gui.parts.fields import inline_message, label_for
from diazgui.gui.parts.finder import Bottles, Finder, no_bottles
from diazgui.gui.parts.style import set_look

_WIDTH, _AROUND = 480, 12


class FindCompound(QFrame):
    """A line to type in what the compound is called. ``chosen`` carries the match that was taken.

    Enter takes the match that the keys stand on, else the first; Escape closes.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget, bottles: Bottles = no_bottles, top: Callable[[], int] = lambda: 8) -> None:
        super().__init__(parent, Qt.WindowType.SubWindow)
        self._around, self._top = parent, top
        self._before: QWidget | None = None
        set_look(self, "look", "popup")
        self.setAutoFillBackground(True)
        self.setAccessibleName("Find a compound")
        self.edit = QLineEdit()
        self.edit.setAccessibleName("Compound to find: name, CAS number, formula or structure")
        self.edit.setPlaceholderText("name, CAS number, formula, SMILES, InChI or InChIKey")
        self.edit.setClearButtonEnabled(True)
        self.message = inline_message()
        hint = QLabel("Down and Enter take a compound; then say where it goes. Escape closes.")
        set_look(hint, "look", "muted")
        hint.setWordWrap(True)
        column = QVBoxLayout(self)
        for part in (label_for("Find a compound", self.edit), self.edit, self.message, hint):
            column.addWidget(part)
        self.edit.installEventFilter(self)  # before the finder's own, which is asked first
        self.finder = Finder(self.edit, bottles)
        self.finder.chosen.connect(self._take)
        self.edit.textEdited.connect(lambda _text: self.message.hide())
        self.edit.returnPressed.connect(self._take_first)
        self.hide()

    def ask(self) -> None:
        """Open over the window, with the text of the last time chosen whole."""
        if self.isHidden():
            self._before = QApplication.focusWidget()
        self.message.hide()
        self.setFixedWidth(min(_WIDTH, self._around.width() - 2 * _AROUND))
        self.adjustSize()
        self.move((self._around.width() - self.width()) // 2, self._top())
        self.show()
        self.raise_()
        self.edit.setFocus()
        self.edit.selectAll()

    def leave(self) -> None:
        """Close, and give the keys back."""
        self.finder.close()
        self.hide()
        if self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus()

    def refuse(self, error: ChemistryError) -> None:
        """Say why a match could not be taken."""
        self.message.setText(str(error))
        self.message.show()
        self.adjustSize()

    def _take(self, match: Match) -> None:
        self.leave()
        self.chosen.emit(match)

    def _take_first(self) -> None:
        self.finder.look(self.edit.text())  # what stands there from the last time was not looked for yet
        match = self.finder.model.match_at(0)
        if match is not None:
            self._take(match)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape closes: the list first, which has its keys before."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_escape and event.type() is QEvent.Type.KeyPress and not self.finder.is_open:
            self.leave()
            return True
        return super().eventFilter(watched, event)
