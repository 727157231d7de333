"""The bottles of the shelf as a Qt table: a line in :data:`COLUMNS` for each column."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QColor

from diazgui.core.shelf import Bottle
from diazgui.gui.parts.plain import as_plain
from diazgui.gui.parts.theme import current
from diazgui.report.shelf_form import EMPTY, EXPIRED, states_of, texts_of
from diazgui.report.supply_preview import bottle_title
from diazgui.units import Kind, Notation, number_and_unit

Index = QModelIndex | QPersistentModelIndex
SORT = int(Qt.ItemDataRole.UserRole) + 1
_LAST = "\U0010ffff"
"""Behind every text: what is not known stands last."""


@dataclass(frozen=True)
class ShelfColumn:
    """One column: its head, the text of a bottle, what it is sorted by, and the state that is told in it."""

    id: str
    title: str
    text: Callable[[Bottle, dict[str, str], Notation], str]
    key: Callable[[Bottle], Any] | None = None
    state: str = ""
    is_number: bool = False


def _plain(field_id: str) -> Callable[[Bottle, dict[str, str], Notation], str]:
    return lambda _bottle, texts, _notation: texts[field_id]


def _density(bottle: Bottle, _texts: dict[str, str], notation: Notation) -> str:
    d = bottle.substance.density
    return "" if d is None else number_and_unit(d, Kind.DENSITY, notation, unit="g/mL")[0]


def _density_key(bottle: Bottle) -> float:
    d = bottle.substance.density
    return float("inf") if d is None else d


def _left_key(bottle: Bottle) -> float:
    left = bottle.left_mass if bottle.left_mass is not None else bottle.left_volume
    if left is None:
        return float("inf")
    return left if bottle.left_mass is not None else left * (bottle.substance.density or 1000.0)


COLUMNS: tuple[ShelfColumn, ...] = (
    ShelfColumn("name", "Name", _plain("name")),
    ShelfColumn("supplied", "Supplied as", lambda bottle, _, notation: bottle_title(bottle.substance, notation)),
    ShelfColumn("lot", "Lot", _plain("lot")),
    ShelfColumn("supplier", "Supplier", _plain("supplier")),
    ShelfColumn("left", "Left", _plain("left"), _left_key, EMPTY),
    ShelfColumn("expires", "Expires", _plain("expires"), state=EXPIRED),
    ShelfColumn("place", "Place", _plain("place")),
    ShelfColumn("opened", "Opened", _plain("opened")),
    ShelfColumn("density", "d / g mL⁻¹", _density, _density_key, is_number=True),
    ShelfColumn("note", "Note", _plain("note")),
)
"""What is asked for most stands first."""


class ShelfModel(QAbstractTableModel):
    """Shows bottles; what is wrong with one is said by a word, in colour, in the column that it is about."""

    def __init__(self, notation: Notation, today: Callable[[], date] = date.today, parent: QObject | None = None):
        super().__init__(parent)
        self._notation, self._today = notation, today
        self.bottles: tuple[Bottle, ...] = ()
        self._texts: list[dict[str, str]] = []

    def show(self, bottles: tuple[Bottle, ...]) -> None:
        """Show other bottles."""
        self.beginResetModel()
        self.bottles = bottles
        self._texts = [texts_of(bottle, self._notation) for bottle in bottles]
        self.endResetModel()

    def row_of(self, bottle_id: str) -> int:
        """Where a bottle stands; -1 where it does not."""
        return next((at for at, bottle in enumerate(self.bottles) if bottle.id == bottle_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """A row for each bottle."""
        return 0 if parent.isValid() else len(self.bottles)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """The columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Titles of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].title
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_side(COLUMNS[section]))
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows and is sorted by."""
        if not index.isValid():
            return None
        bottle, column = self.bottles[index.row()], COLUMNS[index.column()]
        shown = column.text(bottle, self._texts[index.row()], self._notation)
        states = states_of(bottle, self._today())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _with_state(shown, column.state if column.state in states else "")
            case Qt.ItemDataRole.ForegroundRole:
                return _colour(column, states)
            case Qt.ItemDataRole.TextAlignmentRole:
                return int(_side(column))
            case Qt.ItemDataRole.ToolTipRole:
                return as_plain(shown) if shown else None
            case _ if role == SORT:
                return column.key(bottle) if column.key else shown.casefold() or _LAST
        return None


def _with_state(shown: str, state: str) -> str:
    if state == EMPTY:
        return EMPTY
    return f"{shown} · {state}" if state else shown


def _colour(column: ShelfColumn, states: tuple[str, ...]) -> QColor | None:
    if column.state in states and column.state:
        return QColor(current().danger if column.state == EXPIRED else current().warning)
    return QColor(current().muted) if states else None


def _side(column: ShelfColumn) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


class ShelfFilter(QSortFilterProxyModel):
    """The bottles in which each of the words stands that are looked for: in any column, CAS number and formula."""

    def __init__(self, model: ShelfModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model, self._words = model, [""]
        self.setSourceModel(model)
        self.setSortRole(SORT)

    def look_for(self, typed: str) -> None:
        """Show what has all the words of a text."""
        self._words = typed.casefold().split()
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Whether a bottle is shown."""
        compound = self._model.bottles[row].substance.compound
        shown = (str(self._model.index(row, at).data() or "") for at in range(len(COLUMNS)))
        text = " ".join((*shown, compound.cas or "", compound.formula or "")).casefold()
        return all(word in text for word in self._words)
