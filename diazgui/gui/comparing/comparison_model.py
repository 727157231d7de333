"""The comparison as a table: a line for each aspect, a column for each strategy, both with their titles."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from diazgui.core.comparison import Comparison, Strategy
from diazgui.report.comparison import ComparedCell, ComparedLine, compared_lines
from diazgui.units import Notation

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_ROLES = Qt.ItemDataRole
IN_FRONT = "in front"


class ComparisonModel(QAbstractTableModel):
    """Shows a comparison; ``front`` is the id of the tab in front, whose column is marked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[ComparedLine, ...] = ()
        self.strategies: tuple[Strategy, ...] = ()
        self.front = ""

    def show(self, found: Comparison, front: str, notation: Notation) -> None:
        """Show other numbers; a table of the same shape keeps its place."""
        lines = compared_lines(found, notation)
        if len(found.strategies) == len(self.strategies) and self.lines:
            self.lines, self.strategies, self.front = lines, found.strategies, front
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, len(self.strategies) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.strategies) - 1)
            return
        self.beginResetModel()
        self.lines, self.strategies, self.front = lines, found.strategies, front
        self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        """As many as there are aspects."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NONE) -> int:
        """As many as there are strategies."""
        return 0 if parent.isValid() else len(self.strategies)

    def cell(self, index: Index) -> ComparedCell:
        """What stands in a place."""
        return self.lines[index.row()].cells[index.column()]

    def is_in_front(self, column: int) -> bool:
        """Whether a strategy is the one of the tab in front."""
        return self.strategies[column].plan.is_in(self.front)

    def data(self, index: Index, role: int = _ROLES.DisplayRole) -> str | None:
        """The text of a cell, and how it comes about as its tooltip and for who hears it."""
        if not index.isValid():
            return None
        cell = self.cell(index)
        match role:
            case _ROLES.DisplayRole:
                return cell.plain
            case _ROLES.ToolTipRole:
                return cell.note or None
            case _ROLES.AccessibleTextRole:
                return f"{self.title(index.column())}, {self.lines[index.row()].aspect.title}: {cell.plain}"
            case _ROLES.AccessibleDescriptionRole:
                return cell.note or None
            case _:
                return None

    def title(self, column: int) -> str:
        """The name of a strategy, with a word where it is the one in front."""
        title = self.strategies[column].plan.title
        return f"{title}, {IN_FRONT}" if self.is_in_front(column) else title

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLES.DisplayRole) -> str | None:
        """Titles; an aspect says as its tooltip what it means."""
        if orientation is Qt.Orientation.Vertical:
            aspect = self.lines[section].aspect
            return {_ROLES.DisplayRole: aspect.title, _ROLES.ToolTipRole: aspect.meaning}.get(_ROLES(role))
        if role == _ROLES.DisplayRole:
            title = self.strategies[section].plan.title
            return f"{title}\n{IN_FRONT if self.is_in_front(section) else ' '}"
        return self.title(section) if role == _ROLES.AccessibleTextRole else None
