"""Brings the user's shelf to the window: its bottles into the sheet and the searches, its own window, its commands."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from diazgui.core.substance import Substance
from diazgui.gui.commands import Command
from diazgui.gui.compounds.shelf_book import ShelfBook
from diazgui.gui.compounds.shelf_window import ShelfWindow
from diazgui.gui.workspace import Workspace

NO_BOTTLE = "Go to a row that has a compound first: its bottle is put on your shelf."


class MyShelf(QObject):
    """Keeps the shelf of a workspace; its window is made once it is asked for, and keeps what is typed there.

    ``data_wanted`` carries the compound of a bottle whose data sheet is asked for.
    """

    data_wanted = Signal(object)

    def __init__(self, workspace: Workspace, book: ShelfBook, today: Callable[[], date] = date.today) -> None:
        super().__init__(workspace)
        self._workspace, self.book, self._today = workspace, book, today
        self.window: ShelfWindow | None = None
        workspace.book.shelf = book.bottles
        book.changed.connect(workspace.page.sheet.model.read)
        book.failed.connect(self._tell)
        workspace.page.sheet.put_wanted.connect(self.put)

    @property
    def commands(self) -> tuple[Command, ...]:
        """The lines of the Compound menu."""
        return (
            Command("My &shelf…", self.open, "Ctrl+Shift+B", "Your own bottles: lots, what is left, where they stand"),
            Command("Put this &bottle on my shelf…", self.put_current, "", "The bottle of the row in front"),
        )

    def open(self) -> ShelfWindow:
        """Show the shelf."""
        window = self._made()
        window.show()
        window.raise_()
        window.activateWindow()
        return window

    def put(self, substance: Substance) -> None:
        """Begin a bottle of a substance on the shelf; one that stands there already is shown."""
        window = self.open()
        if self.book.bottle(substance.label.shelf_id) is None:
            window.put(substance)
        else:
            window.show_bottle(substance.label.shelf_id)

    def put_current(self) -> None:
        """Begin a bottle of what is in the current row."""
        if not self._workspace.settle():
            return
        sheet = self._workspace.page.sheet
        row_id = sheet.table.current_id
        found = next((entry.substance for entry in sheet.model.sheet.entries if entry.id == row_id), None)
        if found is None or not found.compound.name:
            self._workspace.message.emit(NO_BOTTLE)
            return
        self.put(found)

    def may_leave(self) -> bool:
        """Whether the program may end: asks about a bottle that is typed and not on the shelf yet."""
        return self.window is None or self.window.may_leave()

    def _made(self) -> ShelfWindow:
        if self.window is None:
            notation = self._workspace.page.sheet.model.notation
            self.window = ShelfWindow(self.book, notation, self._workspace.window(), self._today)
            self.window.data_wanted.connect(self.data_wanted)
        return self.window

    def _tell(self, sentence: str) -> None:
        if self.window is None or not self.window.isVisible():  # else it stands there
            self._workspace.message.emit(sentence)
