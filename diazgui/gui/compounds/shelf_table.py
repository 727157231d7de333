"""The table of the shelf: sorted by a click on a head, searched by words, one or several bottles chosen."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from diazgui.core.shelf import Bottle
from diazgui.gui.compounds.shelf_model import COLUMNS, ShelfFilter, ShelfModel
from diazgui.gui.parts.style import set_look
from diazgui.units import Notation

_WIDEST, _AROUND = 260, 12
_Flag = QItemSelectionModel.SelectionFlag


class ShelfTable(QTableView):
    """Bottles in rows.

    ``chosen`` carries the bottle that the keys came to, ``marked`` that others are selected, ``entered`` Enter.
    """

    chosen = Signal(object)
    marked = Signal()
    entered = Signal()

    def __init__(self, notation: Notation, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Bottles")
        set_look(self, "look", "list")
        self.today = today
        self.model_of_bottles = ShelfModel(notation, today, self)
        self._filter = ShelfFilter(self.model_of_bottles, self)
        self.setModel(self._filter)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setStretchLastSection(True)
        head.setResizeContentsPrecision(60)  # rows that are measured; more take long
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.selectionModel().selectionChanged.connect(lambda *_ranges: self.marked.emit())
        head.sectionResized.connect(self._note_width)
        self._is_fitting, self._is_told = False, True
        self._by_hand: set[int] = set()

    @property
    def count(self) -> int:
        """How many bottles are in sight."""
        return self._filter.rowCount()

    @property
    def current_id(self) -> str:
        """The id of the bottle that the keys are at; empty where they are at none."""
        index = self.currentIndex()
        return self._bottle(index).id if index.isValid() else ""

    def show_bottles(self, bottles: tuple[Bottle, ...]) -> None:
        """Show other bottles, in the order that was chosen."""
        self._is_told = False
        self.model_of_bottles.show(bottles)
        self._is_told = True
        if bottles:
            self._fit()

    def _fit(self) -> None:
        """Be as wide as what the columns say; those that the user made wider or narrower stay as they are."""
        self._is_fitting = True
        for at in set(range(len(COLUMNS))) - self._by_hand:
            wanted = max(self.sizeHintForColumn(at), self.horizontalHeader().sectionSizeHint(at))
            self.setColumnWidth(at, min(wanted + _AROUND, _WIDEST))
        self._is_fitting = False

    def _note_width(self, at: int, _before: int, _now: int) -> None:
        if not self._is_fitting and at != len(COLUMNS) - 1:  # the last one has the rest of the width
            self._by_hand.add(at)

    def look_for(self, typed: str) -> None:
        """Show the bottles with the words of a text."""
        self._filter.look_for(typed)

    def shown_bottles(self) -> tuple[Bottle, ...]:
        """The bottles in sight, in their order."""
        return tuple(self._bottle(self._filter.index(row, 0)) for row in range(self.count))

    def chosen_bottles(self) -> tuple[Bottle, ...]:
        """The bottles that are chosen, in their order."""
        rows = sorted(self.selectionModel().selectedRows(), key=lambda index: index.row())
        return tuple(self._bottle(index) for index in rows)

    def choose(self, bottle_id: str) -> None:
        """Choose a bottle, where it is in sight; none for any other id."""
        row = self.model_of_bottles.row_of(bottle_id)
        index = self._filter.mapFromSource(self.model_of_bottles.index(row, 0)) if row >= 0 else QModelIndex()
        self._is_told = False
        self.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect | _Flag.Rows)
        self._is_told = True
        if index.isValid():
            self.scrollTo(index)

    def _bottle(self, index: QModelIndex) -> Bottle:
        return self.model_of_bottles.bottles[self._filter.mapToSource(index).row()]

    def _tell(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid() and self._is_told:
            self.chosen.emit(self._bottle(index))

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the type."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + _AROUND)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads to the bottle's form."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
            return
        super().keyPressEvent(event)
