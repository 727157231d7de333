"""The menu of compounds: to find one, paste one, look one up, and the bottles of one's own."""

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMainWindow

from diazgui.core.finding import Match
from diazgui.core.target import ChemistryError
from diazgui.gui.commands import Command, Line
from diazgui.gui.compounds.data_book import DataBook
from diazgui.gui.compounds.find_compound import FindCompound
from diazgui.gui.compounds.shelf_book import ShelfBook, usual_path
from diazgui.gui.data_sheets import DataSheets
from diazgui.gui.my_shelf import MyShelf
from diazgui.gui.panel.side_panel import Printer
from diazgui.gui.pasting.pasting import Pasting
from diazgui.gui.saving import Saving
from diazgui.gui.workspace import Workspace

_TIP = "By name, abbreviation, CAS number, formula or structure, also misspelled"
_GAP = 8


class CompoundSearch(QObject):
    """Finds a compound and asks where it goes, as of a structure that was pasted."""

    def __init__(self, window: QMainWindow, workspace: Workspace, pasting: Pasting) -> None:
        super().__init__(window)
        self._window, self._workspace, self._pasting = window, workspace, pasting
        self.line = FindCompound(window, lambda: workspace.book.shelf(), self._beneath_target)
        self.line.chosen.connect(self._offer)

    def ask(self) -> None:
        """Open the line to type in, once what is being typed elsewhere is stated."""
        if self._workspace.settle():
            self._pasting.panel.leave()
            self.line.ask()

    def _offer(self, match: Match) -> None:
        from diazgui.gui.pasting.pasting_found import Found, Item  # brings RDKit, loaded by now
        from diazgui.library.drawn_salts import Choice, Meaning
        from diazgui.library.finding import substance_of

        try:
            substance = substance_of(match, self._workspace.book.shelf())
        except ChemistryError as error:  # the bottle was taken off the shelf meanwhile
            self._workspace.message.emit(str(error))
            return
        item = Item(match.name, (Choice(Meaning.WHOLE, match.name, substance),))
        self._pasting.panel.offer(Found((item,)), None, "Found")

    def _beneath_target(self) -> int:
        target = self._workspace.target
        return target.mapTo(self._window, QPoint(0, target.height())).y() + _GAP


class Compounds:
    """What the window has for compounds: the search, pasting, data sheets, and the shelf that two of them share."""

    def __init__(self, window: QMainWindow, workspace: Workspace, saving: Saving, printing: Printer) -> None:
        notation = workspace.page.sheet.model.notation
        shelf = ShelfBook(usual_path(), workspace)
        data = DataBook(shelf.shelf, workspace)
        data.failed.connect(workspace.message)
        workspace.book.data = data.own
        self.shelf = MyShelf(workspace, shelf)
        self.sheets = DataSheets(workspace, data, printing, shelf.bottles)
        self.pasting = Pasting(window, workspace, notation, saving.open_path)
        self.pasting.remarked.connect(workspace.message)
        self.pasting.said.connect(workspace.said)
        for asks in (self.shelf.data_wanted, self.pasting.panel.data_wanted):
            asks.connect(self.sheets.open)
        self.search = CompoundSearch(window, workspace, self.pasting)
        shelf.follow()

    @property
    def lines(self) -> tuple[Line, ...]:
        """The menu, from top to bottom."""
        find = Command("&Find a compound…", self.search.ask, "Ctrl+F", _TIP)
        return (find, self.pasting.action, None, *self.sheets.commands, None, *self.shelf.commands)
