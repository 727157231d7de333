"""The commands of the shelf's window: a button for each, with its key."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from diazgui.gui.parts.flow import FlowLayout

TITLE = "My shelf"
NOTHING_YET = (
    "Nothing stands on your shelf yet. “New bottle” puts one there; “Import…” reads a list of them from a CSV, SDF or "
    "XLSX file, which can also be dropped here."
)


@dataclass(frozen=True)
class ShelfCommand:
    """One command: its name with a mnemonic, its key, what it is for, and what it does; without a name no button."""

    id: str
    text: str
    key: str
    tip: str
    do: Callable[[], object]


class ShelfBar(QWidget):
    """Buttons in a row, or in several where it is narrow; their keys work wherever the keys are in the window."""

    def __init__(self, window: QWidget, commands: tuple[ShelfCommand, ...]) -> None:
        super().__init__(window)
        row = FlowLayout(self, across=6)
        self._actions: dict[str, QAction] = {}
        self.buttons: dict[str, QPushButton] = {}
        for command in commands:
            action = self._actions[command.id] = QAction(command.text, window)
            action.setShortcut(QKeySequence(command.key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _checked, do=command.do: do())
            window.addAction(action)
            if command.text:
                row.addWidget(self._button(command))

    def _button(self, command: ShelfCommand) -> QPushButton:
        button = self.buttons[command.id] = QPushButton(command.text)
        key = QKeySequence(command.key).toString(QKeySequence.SequenceFormat.NativeText)
        button.setAutoDefault(False)
        button.setToolTip(f"{command.tip} ({key})")
        button.clicked.connect(lambda _checked: command.do())
        return button

    def enable(self, command_id: str, can: bool) -> None:
        """Whether a command can be done now."""
        self._actions[command_id].setEnabled(can)
        self.buttons[command_id].setEnabled(can)
