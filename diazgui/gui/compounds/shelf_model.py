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
from diazgui.report.shelf_form import EMPTY, EXPIRED, left_words, states_of
from diazgui.report.supply_preview import bottle_title
from diazgui.units import Kind, Notation, number_and_unit

Index = QModelIndex | QPersistentModelIndex
_LAST = "\U0010ffff"
"""Behind every text: what is not known stands last."""


@dataclass(frozen=True)
class ShelfColumn:
    """One column: its head, the text of a bottle, what it is sorted by, and the state that is told in it."""

    id: str
    title: str
    text: Callable[[Bottle, Notation], str]
    key: Callable[[Bottle], Any] | None = None  # its text where there is none
    state: str = ""
    is_number: bool = False


def _plain(text: Callable[[Bottle], str]) -> Callable[[Bottle, Notation], str]:
    return lambda bottle, _notation: text(bottle)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _density(bottle: Bottle, notation: Notation) -> str:
    d = bottle.substance.density
    return "" if d is None else number_and_unit(d, Kind.DENSITY, notation, unit="g/mL")[0]


def _density_key(bottle: Bottle) -> float:
    d = bottle.substance.density
    return float("inf") if d is None else d


def _left_key(bottle: Bottle) -> float:
    if bottle.left_mass is not None:
        return bottle.left_mass
    d = bottle.substance.density or 1000.0  # as water, to stand about where it belongs
    return float("inf") if bottle.left_volume is None else bottle.left_volume * d


COLUMNS: tuple[ShelfColumn, ...] = (
    ShelfColumn("name", "Name", _plain(lambda bottle: bottle.substance.compound.name)),
    ShelfColumn("supplied", "Supplied as", lambda bottle, notation: bottle_title(bottle.substance, notation)),
    ShelfColumn("lot", "Lot", _plain(lambda bottle: bottle.substance.label.lot)),
    ShelfColumn("supplier", "Supplier", _plain(lambda bottle: bottle.substance.label.supplier)),
    ShelfColumn("left", "Left", left_words, _left_key, EMPTY),
    ShelfColumn("expires", "Expires", _plain(lambda bottle: _day(bottle.expires)), state=EXPIRED),
    ShelfColumn("place", "Place", _plain(lambda bottle: bottle.place)),
    ShelfColumn("opened", "Opened", _plain(lambda bottle: _day(bottle.opened))),
    ShelfColumn("density", "d / g mL⁻¹", _density, _density_key, is_number=True),
    ShelfColumn("note", "Note", _plain(lambda bottle: bottle.note)),
)
"""What is asked for most stands first."""


class ShelfModel(QAbstractTableModel):
    """Shows bottles; what is wrong with one is said by a word, in colour, in the column that it is about."""

    def __init__(
        self, notation: Notation, today: Callable[[], date] = date.today, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._notation, self._today = notation, today
        self.bottles: tuple[Bottle, ...] = ()
        self._searched: dict[str, tuple[Bottle, str]] = {}
        self._keys: dict[int, list[Any]] = {}

    def show(self, bottles: tuple[Bottle, ...]) -> None:
        """Show other bottles; the same ones in the same order change in place."""
        before, self._keys = self.bottles, {}
        if [one.id for one in before] != [one.id for one in bottles]:
            self.beginResetModel()
            self.bottles = bottles
            self.endResetModel()
            return
        self.bottles = bottles
        for row, (was, now) in enumerate(zip(before, bottles, strict=True)):
            if was != now:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))

    def row_of(self, bottle_id: str) -> int:
        """Where a bottle stands; -1 where it does not."""
        return next((at for at, bottle in enumerate(self.bottles) if bottle.id == bottle_id), -1)

    def keys(self, at: int) -> list[Any]:
        """What the rows are sorted by in a column, worked out once for each state of the shelf."""
        if at not in self._keys:
            column = COLUMNS[at]
            key = column.key or (lambda bottle: column.text(bottle, self._notation).casefold() or _LAST)
            self._keys[at] = [key(bottle) for bottle in self.bottles]
        return self._keys[at]

    def searched(self, row: int) -> str:
        """The text of a row in which words are looked for, worked out once for each bottle."""
        bottle = self.bottles[row]
        known = self._searched.get(bottle.id)
        if known is None or known[0] is not bottle:
            compound = bottle.substance.compound
            shown = (self._text(bottle, column) for column in COLUMNS)
            text = " ".join((*shown, compound.cas or "", compound.formula or "")).casefold()
            known = self._searched[bottle.id] = (bottle, text)
        return known[1]

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """A row for each bottle."""
        return 0 if parent.isValid() else len(self.bottles)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
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
        """What a cell shows."""
        if not index.isValid():
            return None
        bottle, column = self.bottles[index.row()], COLUMNS[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(bottle, column)
            case Qt.ItemDataRole.ForegroundRole:
                return _colour(column, states_of(bottle, self._today()))
            case Qt.ItemDataRole.TextAlignmentRole:
                return int(_side(column))
            case Qt.ItemDataRole.ToolTipRole:
                return as_plain(self._text(bottle, column)) or None
        return None

    def _text(self, bottle: Bottle, column: ShelfColumn) -> str:
        is_told = bool(column.state) and column.state in states_of(bottle, self._today())
        return _with_state(column.text(bottle, self._notation), column.state if is_told else "")


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
        self._model = model
        self._words: list[str] = []
        self.setSourceModel(model)

    def look_for(self, typed: str) -> None:
        """Show what has all the words of a text."""
        words = typed.casefold().split()
        if words != self._words:
            self._words = words
            self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Whether a bottle is shown."""
        return not self._words or all(word in self._model.searched(row) for word in self._words)

    def lessThan(self, left: Index, right: Index) -> bool:
        """Whether a bottle stands before another one."""
        keys = self._model.keys(left.column())
        return bool(keys[left.row()] < keys[right.row()])
