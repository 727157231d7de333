"""Opens the data sheet of what is in front: the compound of a target field, else of the row that the keys stand on."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from diazgui.core.own_data import data_key
from diazgui.core.substance import Compound
from diazgui.gui.commands import Command
from diazgui.gui.compounds.data_book import DataBook
from diazgui.gui.compounds.data_sheet_window import Bottles, DataSheetWindow, Printer, no_bottles
from diazgui.gui.compounds.use_in_sheet import InSheet
from diazgui.gui.target.target_edits import group_at_hand
from diazgui.gui.workspace import Workspace

NO_COMPOUND = "There is no compound here yet: go to a row or to a field of the target that has one, then ask again."


class DataSheets(QObject):
    """Keeps the data sheets that are open over a window: one for each compound, each beside the window."""

    def __init__(
        self,
        workspace: Workspace,
        book: DataBook,
        printing: Printer | None = None,
        bottles: Bottles = no_bottles,
        tell: Callable[[str], None] | None = None,
    ) -> None:
        super().__init__(workspace)
        self._workspace, self.book, self._printing, self._bottles = workspace, book, printing, bottles
        self._tell = tell or workspace.message.emit
        self._in_sheet = InSheet(workspace.document, lambda: workspace.page.place, self)
        workspace.page.place_changed.connect(lambda *_place: self._in_sheet.changed.emit())
        self._open: dict[str, DataSheetWindow] = {}

    @property
    def commands(self) -> tuple[Command, ...]:
        """The lines of the Compound menu."""
        tip = "Everything known of the compound in front, with its sources; your own values"
        return (Command("Data s&heet…", self.open_current, "Ctrl+I", tip),)

    def open_current(self) -> DataSheetWindow | None:
        """Show the data sheet of the compound in front; ``None`` and a sentence where there is none."""
        focused = QApplication.focusWidget()  # before what is typed there is taken
        if not self._workspace.settle():
            return None
        compound = compound_in_front(self._workspace, focused)
        if compound is None:
            self._tell(NO_COMPOUND)
            return None
        return self.open(compound)

    def open(self, compound: Compound) -> DataSheetWindow:
        """Show the data sheet of a compound, the one that is open already where there is one."""
        key = data_key(compound) or compound.smiles or ""
        window = self._open.get(key)
        if window is None:
            window = self._open[key] = self._made(compound)
            window.destroyed.connect(lambda: self._open.pop(key, None))
        window.show()
        window.raise_()
        window.activateWindow()
        return window

    def _made(self, compound: Compound) -> DataSheetWindow:
        notation = self._workspace.page.sheet.model.notation
        window = DataSheetWindow(
            compound, self.book, notation, self._in_sheet, self._bottles, self._printing, self._workspace.window()
        )
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return window


def compound_in_front(workspace: Workspace, focused: QWidget | None) -> Compound | None:
    """The compound of the target field that has the keys, else of the current row or product; ``None`` for none."""
    target = workspace.target
    if focused is not None and target.isAncestorOf(focused):
        experiment = workspace.document.experiment
        if target.diamine.isAncestorOf(focused):
            return _known(experiment.target.diamine.compound)
        if target.group.isAncestorOf(focused):
            return _known(group_at_hand(experiment.target).compound)
    return _of_row(workspace, workspace.page.sheet.table.current_id)


def _of_row(workspace: Workspace, row_id: str) -> Compound | None:
    tab_id, step_id = workspace.page.place
    tabs = workspace.document.experiment.tabs
    steps = (step for tab in tabs if tab.id == tab_id for step in tab.route.steps if step.id == step_id)
    for step in steps:
        for entry in step.sheet.entries:
            if entry.id == row_id:
                return _known(entry.substance.compound)
        for product in step.sheet.products:
            if product.id == row_id:
                return _known(product.compound)
    return None


def _known(compound: Compound) -> Compound | None:
    """A compound that has a name or a structure."""
    return compound if compound.name or compound.smiles else None
