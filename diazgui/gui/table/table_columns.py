"""The columns of the reagent table as the user wants them: shown or hidden, and in which order."""

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from diazgui.gui.column_choice import ColumnChoice
from diazgui.gui.commands import action_within
from diazgui.gui.settings import Settings
from diazgui.gui.table.columns_dialog import ColumnsDialog
from diazgui.gui.table.sheet_model import SheetModel
from diazgui.gui.table.sheet_table import SheetTable
from diazgui.report.columns import COLUMNS, is_weighed

IDS = tuple(column.id for column in COLUMNS)
ALWAYS = "name"
"""The column that cannot be hidden: without it nobody knows what a row is."""


class TableColumns(QObject):
    """Brings the table to a choice of columns. ``changed`` tells that the user made another ``choice``."""

    changed = Signal()

    def __init__(self, table: SheetTable, model: SheetModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._table, self._model, self._parent = table, model, parent
        self._is_arranging = False
        self.choice = ColumnChoice()
        header = table.horizontalHeader()
        header.setSectionsMovable(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._show_menu)
        header.sectionMoved.connect(self._take_order)
        model.cells_changed.connect(self._follow)
        self.actions = (
            action_within(parent, "Move column &left", lambda: self.move_current(-1), "Alt+Left"),
            action_within(parent, "Move column r&ight", lambda: self.move_current(1), "Alt+Right"),
            action_within(parent, "Colum&ns…", self.open_dialog),
        )

    @property
    def order(self) -> tuple[str, ...]:
        """All columns by id, from left to right, hidden ones too."""
        return self.choice.arranged(IDS)

    def shows(self, column_id: str) -> bool:
        """Whether a column is shown: as the user chose, else where there is something in it."""
        if column_id == ALWAYS:
            return True
        match column_id:
            case "coefficient":
                as_shipped = self._model.is_free  # where it is stated
            case "actual_equivalents":
                as_shipped = any(is_weighed(row) for row in self._model.rows)
            case _:
                as_shipped = not COLUMNS[IDS.index(column_id)].optional
        return self.choice.shows(column_id, as_shipped)

    def choose(self, choice: ColumnChoice) -> None:
        """Show the columns of a choice; ``changed`` tells where it is another one."""
        is_other, self.choice = choice != self.choice, choice
        self.apply()
        if is_other:
            self.changed.emit()

    def remember_in(self, settings: Settings) -> None:
        """Show the columns as the settings have them, and keep there what the user chooses."""
        self.choose(settings.columns)
        self.changed.connect(lambda: setattr(settings, "columns", self.choice))

    def show_column(self, column_id: str, shown: bool) -> None:
        """Show or hide a column."""
        self.choose(self.choice.with_shown(column_id, shown))

    def move(self, column_id: str, by: int, past_hidden: bool = False) -> None:
        """Move a column past its neighbour: -1 to the left, 1 to the right; at the end it stays.

        The neighbour is the next that is shown, or with ``past_hidden`` the next of all.
        """
        order = [one for one in self.order if past_hidden or self.shows(one) or one == column_id]
        to = order.index(column_id) + by
        if 0 <= to < len(order):
            past = order[to]
            whole = [one for one in self.order if one != column_id]
            whole.insert(whole.index(past) + (by > 0), column_id)
            self.choose(self.choice.with_order(whole))

    def move_current(self, by: int) -> None:
        """Move the column of the current cell."""
        index = self._table.currentIndex()
        if index.isValid() and self._table.settle():
            self.move(IDS[index.column()], by)
            self._table.scrollTo(index)

    def reset(self) -> None:
        """Show the columns as the program has them."""
        self.choose(ColumnChoice())

    def apply(self) -> None:
        """Bring the table to the choice: after another sheet came to be shown, too."""
        header = self._table.horizontalHeader()
        self._is_arranging = True
        for place, column_id in enumerate(self.order):
            header.moveSection(header.visualIndex(IDS.index(column_id)), place)
        self._is_arranging = False
        for at, column_id in enumerate(IDS):
            self._table.setColumnHidden(at, not self.shows(column_id))
        here = self._table.currentIndex()
        if here.isValid() and self._table.isColumnHidden(here.column()):  # keys must act on a cell in sight
            self._table.setCurrentIndex(here.siblingAtColumn(IDS.index(ALWAYS)))
        self._table.fit()

    def _follow(self) -> None:
        """Show a column once there is something in it."""
        if any(self._table.isColumnHidden(at) == self.shows(column_id) for at, column_id in enumerate(IDS)):
            self.apply()

    def open_dialog(self) -> None:
        """Let the columns be chosen from a list."""
        ColumnsDialog(self, self._parent).open()

    def _take_order(self) -> None:
        if not self._is_arranging:
            header = self._table.horizontalHeader()
            self.choose(self.choice.with_order([IDS[header.logicalIndex(place)] for place in range(len(IDS))]))

    def switches(self) -> tuple[QAction, ...]:
        """A switch for each column, in their order."""
        return tuple(self._switch(column_id) for column_id in self.order)

    def _switch(self, column_id: str) -> QAction:
        word = COLUMNS[IDS.index(column_id)].word
        action = QAction(word[0].upper() + word[1:], self)
        action.setCheckable(True)
        action.setChecked(self.shows(column_id))
        action.setEnabled(column_id != ALWAYS)
        action.toggled.connect(lambda shown: self.show_column(column_id, shown))
        return action

    def _show_menu(self, at: QPoint) -> None:
        header = self._table.horizontalHeader()
        section = header.logicalIndexAt(at)
        menu = QMenu(self._parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in self.switches():
            action.setParent(menu)
            menu.addAction(action)
        menu.addSeparator()
        if section >= 0:
            menu.addAction("Move &left").triggered.connect(lambda: self.move(IDS[section], -1))
            menu.addAction("Move &right").triggered.connect(lambda: self.move(IDS[section], 1))
        menu.addAction(self.actions[-1])
        menu.addAction("Rese&t columns").triggered.connect(self.reset)
        menu.popup(header.mapToGlobal(at))
