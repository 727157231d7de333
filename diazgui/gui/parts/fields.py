"""The small controls that the head and the target bar are made of."""

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QLabel, QLineEdit, QPushButton, QWidget

from diazgui.gui.parts.flow import FlowLayout
from diazgui.gui.parts.style import set_look


class CommitEdit(QLineEdit):
    """A line edit that commits on Enter or on leaving, and only a text that somebody changed.

    Escape brings back what was shown. While its text is as shown, Undo and Redo are the window's.
    """

    committed = Signal(str)
    restored = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown, self._characters = "", 0
        self.setAccessibleName(name)
        self.returnPressed.connect(self._commit)
        self.textEdited.connect(lambda: set_look(self, "refused", "false"))

    def set_characters(self, characters: int) -> None:
        """Be as wide as so many figures, in whatever size the type has."""
        self._characters = characters
        self._fit()

    def _fit(self) -> None:
        if self._characters:
            self.setFixedWidth(self.fontMetrics().horizontalAdvance("0") * self._characters + 18)

    def changeEvent(self, event: QEvent) -> None:
        """Grow and shrink with the type."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    @property
    def shown(self) -> str:
        """The text as it was shown, before anybody typed."""
        return self._shown

    @property
    def is_refused(self) -> bool:
        """Whether the text stands as it was refused, to be corrected."""
        return self.property("refused") == "true"

    def show_text(self, text: str) -> None:
        """Show a value; what is being typed, or was refused, gives way to it."""
        self._shown = text
        set_look(self, "refused", "false")
        if self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)
        elif not self.hasFocus():
            self.setCursorPosition(0)  # a list that shows its choice here leaves the end of a long name in sight
        self.setModified(False)

    def refuse(self) -> None:
        """Keep the text and mark it as not taken."""
        set_look(self, "refused", "true")

    def settle(self) -> bool:
        """Commit what is being typed; ``False`` where it is refused and stays to be corrected."""
        self._commit()
        return not self.is_refused

    def restore(self) -> None:
        """Bring back the text that was shown."""
        self.show_text(self._shown)
        self.restored.emit()

    def _commit(self) -> None:
        if self.text() != self._shown:
            self.committed.emit(self.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commit on leaving; what was refused stays until it is corrected."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason and not self.is_refused:
            self._commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape restores."""
        if event.key() == Qt.Key.Key_Escape and self.text() != self._shown:
            self.restore()
            self.selectAll()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave Undo and Redo to the window while nothing is being typed."""
        if event.type() is QEvent.Type.ShortcutOverride and self.text() == self._shown:
            assert isinstance(event, QKeyEvent)
            if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
                event.ignore()
                return False
        return super().event(event)


class Segments(QWidget):
    """Buttons of which one is down, in a row where there is room: the choices are all in sight.

    Arrow keys move along them.
    """

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._ids: list[str] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(lambda index: self.chosen.emit(self._ids[index]))
        self._row = FlowLayout(self, across=0, down=4)

    def sizeHint(self) -> QSize:
        """One row; in less room they stand in several."""
        return self._row.in_one_row()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Edge and round each row by itself."""
        super().resizeEvent(event)
        self._shape()

    def _shape(self) -> None:
        buttons = self._group.buttons()  # not all of the choices are buttons yet while they are made anew
        tops = [None, *(button.y() for button in buttons), None]
        for at, button in enumerate(buttons, 1):
            ends = tops[at + 1] != tops[at]
            set_look(button, "place", "last" if ends else "first" if tops[at - 1] != tops[at] else "middle")

    def offer(self, choices: tuple[tuple[str, str], ...], front: str) -> None:
        """Show choices as pairs of id and title, with one of them in front."""
        if choices != self._choices():
            self._rebuild(choices)
        with QSignalBlocker(self._group):
            for index, (choice_id, _) in enumerate(choices):
                self._group.button(index).setChecked(choice_id == front)
        # As Qt itself does it once one of them has the keys: Tab comes to the choice, and arrows choose from there.
        others = Qt.FocusPolicy.ClickFocus if front in self._ids else Qt.FocusPolicy.StrongFocus
        for button in self.buttons():
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button.isChecked() else others)

    def button(self, choice_id: str) -> QPushButton:
        """The button of a choice."""
        button = self._group.button(self._ids.index(choice_id))
        assert isinstance(button, QPushButton)
        return button

    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons in their order."""
        return tuple(self.button(choice_id) for choice_id in self._ids)

    def _choices(self) -> tuple[tuple[str, str], ...]:
        return tuple((choice_id, self.button(choice_id).text()) for choice_id in self._ids)

    def _rebuild(self, choices: tuple[tuple[str, str], ...]) -> None:
        for old in self._group.buttons():
            self._group.removeButton(old)
            old.hide()
            old.deleteLater()  # it may be the one whose click brought us here
        self._ids = [choice_id for choice_id, _ in choices]
        for index, (_, title) in enumerate(choices):
            button = QPushButton(title, self)
            button.setCheckable(True)
            button.setProperty("look", "segment")
            button.setProperty("place", "first" if index == 0 else "last" if index == len(choices) - 1 else "middle")
            button.setAccessibleName(f"{self.accessibleName()}: {title}")
            self._group.addButton(button, index)
            self._row.addWidget(button)
            button.show()  # now, and not when Qt gets round to it


def label_for(text: str, buddy: QWidget, parent: QWidget | None = None) -> QLabel:
    """A quiet label whose mnemonic leads to a control."""
    label = QLabel(text, parent)
    label.setProperty("look", "muted")
    label.setBuddy(buddy)
    return label


def inline_message(parent: QWidget | None = None) -> QLabel:
    """A place for the sentence about a text that was refused; hidden while there is none."""
    label = QLabel(parent)
    label.setProperty("look", "refusal")
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.hide()
    return label
