"""What opens in the place of a cell to be typed in or chosen from."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QTableView, QWidget

from diazgui.core.finding import Match
from diazgui.core.sheet import Role
from diazgui.gui.parts.clipboard import handed_over
from diazgui.gui.parts.finder import Bottles, Finder
from diazgui.gui.parts.style import set_look
from diazgui.gui.parts.theme import current

SIDE, REFUSAL_WIDTH = 5, 420
_ROLES = tuple(role.value for role in Role if role is not Role.PRODUCT)


class CellEditor(QLineEdit):
    """A line to type in. ``opened`` is the text it began with; a refused text stays, with the sentence beneath.

    ``found`` is the compound that was taken from those that the text may mean, until the text is another one.
    """

    chosen = Signal()  # a compound was taken from the list

    def __init__(self, table: QTableView) -> None:
        super().__init__(table.viewport())
        self.opened: str | None = None
        self.refusal = ""
        self.found: Match | None = None
        self.finder: Finder | None = None
        self._around = table.parentWidget() or table  # a table of one row has no room for a sentence
        self._label = QLabel(self._around)
        self._label.setObjectName("refusal")
        self._label.setWordWrap(True)
        self._label.setMargin(5)
        self._label.hide()
        set_look(self, "look", "cell")
        self.setTextMargins(SIDE - 2, 0, SIDE - 2, 0)
        self.textEdited.connect(self.take_back)
        self.destroyed.connect(self._label.deleteLater)

    def begin(self, text: str) -> None:
        """Open with a text; later changes of the sheet do not disturb what is being typed."""
        if self.opened is None:
            self.opened = text
            self.setText(text)

    def refuse(self, sentence: str) -> None:
        """Keep the text and say beneath it, or above where there is no room, what is wrong with it."""
        self.refusal = sentence
        set_look(self, "refused", "true")
        self.setAccessibleDescription(sentence)
        self._say(sentence)

    def _say(self, sentence: str) -> None:
        if self.finder is not None:
            self.finder.close()  # it would cover the sentence
        theme, label = current(), self._label
        label.setStyleSheet(
            f"background: {theme.danger_soft}; color: {theme.danger}; border: 1px solid {theme.danger};"
            "border-radius: 3px;"
        )
        label.setText(sentence)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A drawing is pasted as a structure; several lines are for several cells, which an open one is not."""
        is_paste = event.matches(QKeySequence.StandardKey.Paste)
        if is_paste and handed_over(self):
            return
        lines = QGuiApplication.clipboard().text().strip().splitlines() if is_paste else []
        if len(lines) > 1:
            self._say(f"{len(lines)} lines were copied. Press Escape, then paste: they fill the cells from here down.")
            return
        super().keyPressEvent(event)

    def search(self, bottles: Bottles) -> None:
        """Offer the compounds that the text may mean, beneath the line."""
        self.finder = Finder(self, bottles)
        self.finder.chosen.connect(self._choose)

    def _choose(self, match: Match) -> None:
        self.found = match
        self.chosen.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """The table leads on, or the list takes the compound that is lit."""
        return False

    def take_back(self) -> None:
        """Forget the refusal, and what was chosen: the text is another one now."""
        self.refusal, self.found = "", None
        set_look(self, "refused", "false")
        self.setAccessibleDescription("")
        self._label.hide()

    def _place(self) -> None:
        label, around = self._label, self._around
        label.setFixedWidth(min(REFUSAL_WIDTH, around.width() - 2))
        label.setFixedHeight(label.heightForWidth(label.width()))
        at = self.mapTo(around, self.rect().bottomLeft())
        y = at.y() + 3
        above = at.y() - self.height() - label.height() - 3
        if y + label.height() > around.height() and above >= 0:
            y = above
        label.move(max(1, min(at.x(), around.width() - label.width() - 1)), y)
        label.raise_()
        label.show()


class RoleChooser(QComboBox):
    """The roles to choose from, in the place of the cell: a list that is open as long as the cell is.

    Closed, it would take each press of an arrow key for a choice.
    """

    left = Signal()  # the list was closed without a choice

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.opened: str | None = None
        self.refusal = ""
        self.addItems(list(_ROLES))
        self.setAccessibleName("Role")
        self._is_chosen = False
        self.activated.connect(self._note_choice)

    def begin(self, text: str) -> None:
        """Open with a role."""
        if self.opened is None:
            self.opened = text
            self.setCurrentText(text)
            QTimer.singleShot(0, self, self._open)

    def _open(self) -> None:
        self.showPopup()
        self.view().window().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Without its list the chooser has nothing to say."""
        if event.type() is QEvent.Type.Hide:
            QTimer.singleShot(0, self, self._leave)  # a choice is told of after the list was closed
        return super().eventFilter(watched, event)

    def _leave(self) -> None:
        if not self._is_chosen:
            self.left.emit()

    def _note_choice(self) -> None:
        self._is_chosen = True

    def text(self) -> str:
        """The role chosen."""
        return self.currentText()

    def refuse(self, sentence: str) -> None:
        """A role from the list is never refused, but the sentence must not get lost."""
        self.setToolTip(sentence)


Editor = CellEditor | RoleChooser
