"""What can be done with a row of the reagent table: a line each in :data:`COMMANDS`."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from diazgui.core.edits import with_entry_moved, with_pinned, with_reference, without_entry, without_product
from diazgui.core.experiment import with_route
from diazgui.core.quantities import QuantityError
from diazgui.core.route import Route, with_link
from diazgui.core.row_edits import with_duplicate, with_new_product, with_new_row
from diazgui.core.sheet import Sheet
from diazgui.gui.document import Document
from diazgui.gui.parts.plain import shortened
from diazgui.gui.table.row_reasons import (
    Place,
    always,
    is_free,
    is_later,
    is_reference,
    no_cell,
    no_entry,
    no_link,
    no_move,
    no_pin,
    no_product,
    no_row,
    no_scale,
)
from diazgui.gui.table.sheet_model import SheetModel
from diazgui.gui.table.sheet_table import SheetTable
from diazgui.gui.table.sheet_widths import NAME_AT


@dataclass(frozen=True)
class Command:
    """One command: its name, its key, what it does, and why it cannot be done (empty where it can)."""

    id: str
    text: str
    short: str  # on its button
    key: str
    run: Callable[["RowCommands", Place], None]
    why_not: Callable[[Place], str]
    is_shown: Callable[[Place], bool] = lambda _place: True


class RowCommands(QObject):
    """The commands as actions, each enabled where it can be done and otherwise telling why not."""

    message = Signal(str)
    scale_asked = Signal(str)  # id of the row to scale to
    why_asked = Signal(str)  # id of the row whose current cell is asked about
    supply_asked = Signal(str)  # id of the row whose bottle is another one

    def __init__(self, document: Document, model: SheetModel, table: SheetTable, parent: QWidget) -> None:
        super().__init__(parent)
        self._document, self._model, self._table = document, model, table
        self.actions = tuple(self._action(command, parent) for command in COMMANDS)
        document.changed.connect(self.refresh)
        model.modelReset.connect(self.refresh)
        table.selectionModel().currentChanged.connect(self.refresh)
        table.installEventFilter(self)
        self.refresh()

    def _action(self, command: Command, parent: QWidget) -> QAction:
        action = QAction(command.text, parent)
        action.setIconText(command.short)
        action.setObjectName(command.id)
        if command.key:
            action.setShortcut(QKeySequence(command.key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda: self._run(command))
        parent.addAction(action)
        return action

    def _run(self, command: Command) -> None:
        if not self._table.settle():
            return
        place = self.place()
        reason = "The sheet is no longer open." if place is None else command.why_not(place)
        if place is None or reason:
            self.message.emit(reason)
            return
        try:
            command.run(self, place)
        except QuantityError as error:
            self.message.emit(str(error))

    def refresh(self) -> None:
        """Enable what can be done with the row that is current now."""
        place = self.place()
        for command, action in zip(COMMANDS, self.actions, strict=True):
            reason = "No sheet is shown." if place is None else command.why_not(place)
            key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setEnabled(not reason)
            action.setVisible(place is not None and command.is_shown(place))
            action.setToolTip(reason or (f"{command.text} ({key})" if key else command.text).replace("&", ""))
            action.setStatusTip(reason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say why where the key of a command is pressed that cannot be done: Qt itself stays silent."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            pressed = QKeySequence(event.keyCombination())
            for command, action in zip(COMMANDS, self.actions, strict=True):
                if command.key and action.shortcut() == pressed and not action.isEnabled():
                    self._refuse(command)
                    return True
        return False

    def _refuse(self, command: Command) -> None:
        place = self.place()
        reason = "No sheet is shown." if place is None else command.why_not(place)
        self._table.hold_letters(reason)  # typed for a cell that did not open, they would go into another one
        self.message.emit(reason)

    def place(self) -> Place | None:
        """Where commands act now."""
        tab = self._model.tab
        if tab is None or all(step.id != self._model.place[1] for step in tab.route.steps):
            return None
        sheet, row_id = self._model.sheet, self._table.current_id
        row = next((row for row in self._model.rows if row.id == row_id), None)
        entry = next((entry for entry in sheet.entries if entry.id == row_id), None)
        return Place(*self._model.place, tab.route, sheet, row, entry, self._model.is_free)

    def edit(self, place: Place, change: Callable[[Sheet], Sheet], text: str) -> None:
        """Make one edit of the sheet, named for the Undo menu."""
        self._document.edit_sheet(place.tab_id, place.step_id, change, text)

    def replace_route(self, place: Place, route: Route, text: str) -> None:
        """Make one edit of the whole route, named for the Undo menu."""
        self._document.replace(with_route(self._document.experiment, place.tab_id, route), text)

    def open_name(self, row_id: str) -> None:
        """Let the name of a row be typed at once, its text chosen so that typing replaces it."""
        self._table.open_cell(row_id, NAME_AT)

    def stay_at(self, row_id: str) -> None:
        """Keep a row current that was moved."""
        self._table.go_to(row_id)


def _add_row(commands: RowCommands, place: Place) -> None:
    sheet, row_id = with_new_row(place.sheet, place.entry.id if place.entry else "")
    commands.edit(place, lambda _: sheet, "Add a row")
    commands.open_name(row_id)


def _add_product(commands: RowCommands, place: Place) -> None:
    sheet, row_id = with_new_product(place.sheet)
    commands.edit(place, lambda _: sheet, "Add a product")
    commands.open_name(row_id)


def _remove_row(commands: RowCommands, place: Place) -> None:
    assert place.row is not None
    row_id = place.row.id
    change = without_entry if place.entry else without_product
    commands.edit(place, lambda sheet: change(sheet, row_id), f"Remove {_name(place)}")


def _duplicate(commands: RowCommands, place: Place) -> None:
    assert place.entry is not None
    sheet, row_id = with_duplicate(place.sheet, place.entry.id)
    commands.edit(place, lambda _: sheet, f"Duplicate {_name(place)}")
    commands.stay_at(row_id)


def _swap(commands: RowCommands, place: Place) -> None:
    assert place.entry is not None
    commands.open_name(place.entry.id)  # another name swaps the compound, and the equivalents stay


def _supply(commands: RowCommands, place: Place) -> None:
    assert place.entry is not None
    commands.supply_asked.emit(place.entry.id)


def _move(by: int) -> Callable[[RowCommands, Place], None]:
    def run(commands: RowCommands, place: Place) -> None:
        assert place.entry is not None
        entry_id, to = place.entry.id, place.sheet.entries.index(place.entry) + by
        commands.edit(place, lambda sheet: with_entry_moved(sheet, entry_id, to), f"Move {_name(place)}")
        commands.stay_at(entry_id)

    return run


def _make_reference(commands: RowCommands, place: Place) -> None:
    assert place.entry is not None
    entry_id = place.entry.id
    commands.edit(place, lambda sheet: with_reference(sheet, entry_id), f"Make {_name(place)} the reference")


def _pin(commands: RowCommands, place: Place) -> None:
    assert place.entry is not None
    entry_id, pinned = place.entry.id, not place.entry.pinned
    word = "Keep" if pinned else "Scale"
    commands.edit(place, lambda sheet: with_pinned(sheet, entry_id, pinned), f"{word} {_name(place)} when scaling")


def _scale_to(commands: RowCommands, place: Place) -> None:
    assert place.row is not None
    commands.scale_asked.emit(place.row.id)


def _why(commands: RowCommands, place: Place) -> None:
    assert place.row is not None
    commands.why_asked.emit(place.row.id)


def _link(commands: RowCommands, place: Place) -> None:
    route = with_link(place.route, place.step_id)
    commands.replace_route(place, route, f"Take the amount of step {place.step_id} from the step before")


def _name(place: Place) -> str:
    return shortened((place.row.name if place.row else "") or "the row")


COMMANDS: tuple[Command, ...] = (
    Command("add-row", "&Add row", "Add row", "Ins", _add_row, always),
    Command("add-product", "Add &product", "Add product", "Alt+Ins", _add_product, no_product, is_free),
    Command("remove-row", "&Remove row", "Remove", "Ctrl+Del", _remove_row, no_row),
    Command("duplicate-row", "Duplicate r&ow", "Duplicate", "Ctrl+D", _duplicate, no_entry),
    Command("swap-row", "Swap for anot&her…", "Swap…", "Ctrl+R", _swap, no_entry),
    Command("supplied-as", "Supp&lied as…", "Supplied as…", "Ctrl+B", _supply, no_entry),
    Command("move-up", "Move &up", "Up", "Alt+Up", _move(-1), no_move(-1)),
    Command("move-down", "Move &down", "Down", "Alt+Down", _move(1), no_move(1)),
    Command("make-reference", "&Make reference", "Reference", "Ctrl+Shift+R", _make_reference, is_reference),
    Command("pin", "&Keep when scaling", "Keep", "Ctrl+Shift+K", _pin, no_pin),
    Command("scale-to", "&Scale to this…", "Scale to this…", "Ctrl+Shift+L", _scale_to, no_scale),
    Command("why", "&Why this number?", "Why?", "F8", _why, no_cell),
    Command("link", "&Take the amount from the step before", "From step before", "", _link, no_link, is_later),
)
"""In the order of the menu."""
