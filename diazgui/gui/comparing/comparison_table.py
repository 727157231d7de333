"""The table of the comparison: columns as wide as the window lets them, rows as high as their words need."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from diazgui.gui.comparing.comparison_cells import ACROSS, ComparedCells
from diazgui.gui.comparing.comparison_model import ComparisonModel

_LEAST = 19
"""Letters that the narrowest column has room for; where the window is narrower still it is scrolled sideways."""

Index = QModelIndex | QPersistentModelIndex


class ComparisonTable(QTableView):
    """Arrow keys go from cell to cell, Enter goes to the strategy of the column: ``chosen`` carries its place.

    ``moved`` says that another cell is the current one.
    """

    chosen = Signal(int)
    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.compared = ComparisonModel(self)
        self.cells = ComparedCells(self.compared, _LEAST)
        self.setModel(self.compared)
        self.setItemDelegate(self.cells)
        self.setAccessibleName("Strategies side by side; Enter goes to the strategy of a column")
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setHighlightSections(False)
            header.setSectionsClickable(False)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setMinimumSectionSize(1)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.timeout.connect(self.fit)
        self.compared.dataChanged.connect(lambda *_: self.fit())
        self.compared.modelReset.connect(self.fit)
        self.compared.modelReset.connect(self._begin)

    def fit(self) -> None:
        """Share the width among the strategies, and give each line its height."""
        count = self.compared.columnCount()
        if not count:
            return
        self.verticalHeader().setFixedWidth(self.verticalHeader().sizeHint().width() + ACROSS)
        least = self.fontMetrics().averageCharWidth() * _LEAST + 2 * ACROSS
        bar = self.verticalScrollBar().sizeHint().width()  # there or not, so that its coming moves nothing
        room = self.width() - 2 * self.frameWidth() - self.verticalHeader().width() - bar
        self.cells.width = max(least, room // count)
        for column in range(count):
            self.setColumnWidth(column, self.cells.width)
        self.resizeRowsToContents()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns once the new width is settled."""
        super().resizeEvent(event)
        self._fitting.start(0)

    def changeEvent(self, event: QEvent) -> None:
        """Larger type takes more room."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fitting.start(0)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which cell is explained."""
        super().currentChanged(current, previous)
        self.moved.emit()

    def _begin(self) -> None:
        """Begin at the first cell of the strategy in front."""
        columns = range(self.compared.columnCount())
        column = next((one for one in columns if self.compared.is_in_front(one)), 0)
        self.setCurrentIndex(self.compared.index(0, column))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the strategy of the current column."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex().column())
        else:
            super().keyPressEvent(event)
