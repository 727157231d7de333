"""The list in which columns are shown, hidden and put in order, all by keyboard."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from diazgui.gui.parts.style import set_look
from diazgui.report.columns import column


class Columns(Protocol):
    """What the dialog asks of the columns."""

    @property
    def order(self) -> tuple[str, ...]:
        """All columns by id, from left to right, hidden ones too."""

    def shows(self, column_id: str) -> bool:
        """Whether a column is shown."""

    def show_column(self, column_id: str, shown: bool) -> None:
        """Show or hide a column."""

    def move(self, column_id: str, by: int, past_hidden: bool = False) -> None:
        """Move a column past its neighbour."""

    def reset(self) -> None:
        """Show the columns as the program has them."""


class ColumnsDialog(QDialog):
    """Space shows or hides, Alt with an arrow moves; the table behind follows at once."""

    def __init__(self, columns: Columns, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Columns of the reagent table")
        self._columns = columns
        self.list = QListWidget()
        self.list.setAccessibleName("Columns, from left to right")
        self.list.setSpacing(2)
        self.up = self._button("Move &up", "Alt+Up", lambda: self._move(-1))
        self.down = self._button("Move &down", "Alt+Down", lambda: self._move(1))
        self.reset = self._button("&Reset columns", "", self._reset)
        self.close_button = self._button("&Close", "", self.accept)
        self._lay_out()
        self._fill("")
        self.list.itemChanged.connect(self._switch)
        self.list.currentRowChanged.connect(self._enable)
        self.list.setFocus()

    def _button(self, text: str, key: str, do: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        if key:
            button.setToolTip(f"{text.replace('&', '')} ({key})")
            QShortcut(QKeySequence(key), self, button.click)  # beside the letter that is underlined
        button.clicked.connect(lambda _checked: do())
        return button

    def _lay_out(self) -> None:
        hint = QLabel("Space shows or hides a column, Alt+Up and Alt+Down move it.")
        hint.setWordWrap(True)
        set_look(hint, "look", "muted")
        buttons = QVBoxLayout()
        for button in (self.up, self.down):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (self.reset, self.close_button):
            buttons.addWidget(button)
        row = QHBoxLayout()
        row.addWidget(self.list, 1)
        row.addLayout(buttons)
        whole = QVBoxLayout(self)
        whole.addWidget(hint)
        whole.addLayout(row, 1)
        self.resize(420, 400)

    def _fill(self, current: str) -> None:
        with QSignalBlocker(self.list):
            self.list.clear()
            for column_id in self._columns.order:
                self.list.addItem(self._item(column_id))
        row = self._columns.order.index(current) if current else 0
        self.list.setCurrentRow(row)
        self._enable(row)

    def _item(self, column_id: str) -> QListWidgetItem:
        one = column(column_id)
        word = one.word[0].upper() + one.word[1:]
        item = QListWidgetItem(word if one.title.casefold() == one.word.casefold() else f"{word}  ({one.title})")
        item.setData(Qt.ItemDataRole.UserRole, column_id)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        # The name stays: without it nobody knows what a row is.
        item.setFlags(flags if column_id == "name" else flags | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if self._columns.shows(column_id) else Qt.CheckState.Unchecked)
        if column_id == "name":
            item.setToolTip("The name is always shown.")
        return item

    def _current(self) -> str:
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def _enable(self, row: int) -> None:
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < self.list.count() - 1)

    def _switch(self, item: QListWidgetItem) -> None:
        shown = item.checkState() is Qt.CheckState.Checked
        self._columns.show_column(str(item.data(Qt.ItemDataRole.UserRole)), shown)

    def _move(self, by: int) -> None:
        current = self._current()
        self._columns.move(current, by, past_hidden=True)
        self._fill(current)
        self.list.setFocus()

    def _reset(self) -> None:
        self._columns.reset()
        self._fill(self._current())
        self.list.setFocus()
