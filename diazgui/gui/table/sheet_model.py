"""The reagent sheet of one step as a Qt table: thin over the rows of the core and the columns of the report."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont

from diazgui.core.amounts import reference_amount
from diazgui.core.experiment import Tab
from diazgui.core.finding import Match
from diazgui.core.instruments import Instruments
from diazgui.core.own_bottles import Own, as_shipped
from diazgui.core.quantities import QuantityError
from diazgui.core.sheet import Sheet
from diazgui.core.table import rows
from diazgui.core.target import ChemistryError
from diazgui.core.yields import ProductRow, product_rows
from diazgui.gui.document import Document
from diazgui.gui.parts.finder import Bottles, chosen_bottle, no_bottles
from diazgui.gui.parts.plain import as_plain
from diazgui.gui.parts.theme import current
from diazgui.gui.table.cell_notes import edit_words, explanation, in_words
from diazgui.gui.table.cell_own import standing_of
from diazgui.gui.table.cell_shelf import shelf_marks
from diazgui.gui.table.sheet_cells import Cells, Grid, Tone, differing
from diazgui.report.columns import COLUMNS, AnyRow, Column
from diazgui.report.typed_cell import changed, with_compound
from diazgui.units import UNKNOWN, Notation

Index = QModelIndex | QPersistentModelIndex
FREE_PROTOCOL = "free"
_EDITABLE_ON_PRODUCT = frozenset({"name", "coefficient"})
_EDITABLE_ON_FIRST_PRODUCT = frozenset({"weighed", "supplied"})
"""The mass that was isolated, and its purity."""


class DataRole(IntEnum):
    """What the delegate asks for beyond Qt's own roles."""

    MARKS = Qt.ItemDataRole.UserRole + 1  # words beside a name, "reference", "limiting"; none for other cells
    IS_ROLE = Qt.ItemDataRole.UserRole + 2  # whether the cell is chosen from the roles


class SheetModel(QAbstractTableModel):
    """Rows of the step that is shown, products last; re-read whenever the document changes.

    ``cells`` is what the rows show. Where they change in place, ``dataChanged`` tells of each cell that is another
    one now, and then ``cells_changed`` that all of them were told of.
    ``refusal`` is the sentence of the last text that was refused, empty once one was taken.
    ``reference_edited`` carries by which factor an edit of the reference's own cell changed its amount.
    """

    refused = Signal(str)
    reference_edited = Signal(float)
    cells_changed = Signal()

    def __init__(
        self,
        document: Document,
        notation: Notation,
        parent: QObject | None = None,
        own: Own = as_shipped,
        bottles: Bottles = no_bottles,
    ) -> None:
        super().__init__(parent)
        self._document, self.notation, self.own, self.bottles = document, notation, own, bottles
        self.place: tuple[str, str] = ("", "")
        self.rows: tuple[AnyRow, ...] = ()
        self.cells: Grid = ()
        self._cells = Cells()
        self.refusal = ""
        document.changed.connect(self.read)

    @property
    def tab(self) -> Tab | None:
        """The tab that is shown; none before the first, and once it was closed."""
        return next((tab for tab in self._document.experiment.tabs if tab.id == self.place[0]), None)

    @property
    def sheet(self) -> Sheet:
        """The sheet that is shown; an empty one where its tab or step is gone."""
        steps = self.tab.route.steps if self.tab else ()
        return next((step.sheet for step in steps if step.id == self.place[1]), Sheet())

    @property
    def is_free(self) -> bool:
        """Whether the products of the sheet are the chemist's to state."""
        return self.tab is not None and self.tab.protocol == FREE_PROTOCOL

    def show_step(self, tab_id: str, step_id: str) -> None:
        """Show another step's sheet."""
        self.beginResetModel()
        self.place = (tab_id, step_id)
        self._take(self._computed())
        self.endResetModel()

    def read(self) -> None:
        """Compute the rows anew. Cells change in place as long as the same rows stand in the same order."""
        new = self._computed()
        if [row.id for row in new] != [row.id for row in self.rows]:
            self.beginResetModel()
            self._take(new)
            self.endResetModel()
            return
        before = self.cells
        self._take(new)
        places = tuple(differing(before, self.cells))
        for place in places:
            index = self.index(*place)
            self.dataChanged.emit(index, index)
        if places:
            self.cells_changed.emit()

    def _take(self, new: tuple[AnyRow, ...]) -> None:
        self.rows, self.cells = new, self._cells.of(self.sheet, new, self.notation, self.bottles())

    def _computed(self) -> tuple[AnyRow, ...]:
        return (*rows(self.sheet), *product_rows(self.sheet))

    def use_instruments(self, instruments: Instruments) -> None:
        """Round and mark by other instruments from now on."""
        self.notation = replace(self.notation, instruments=instruments)
        self.read()

    def row_of(self, row_id: str) -> int:
        """Where a row stands; -1 where it is not on the sheet."""
        return next((i for i, row in enumerate(self.rows) if row.id == row_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Entries and products."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """The columns of the report."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | int | None:
        """Titles of the columns, set as their cells are."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return COLUMNS[section].title.replace(" / ", "\n")  # the unit beneath: numbers are narrower than both
            case Qt.ItemDataRole.TextAlignmentRole:
                side = alignment_of(COLUMNS[section]) & Qt.AlignmentFlag.AlignHorizontal_Mask
                return int(side | Qt.AlignmentFlag.AlignBottom)
            case Qt.ItemDataRole.AccessibleTextRole:
                return COLUMNS[section].word
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Which cells can be typed in."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        row, column = self.rows[index.row()], COLUMNS[index.column()]
        if isinstance(row, ProductRow):
            is_first = row.id == self.sheet.products[0].id
            stated_here = _EDITABLE_ON_FIRST_PRODUCT if is_first else frozenset()
            editable = column.id in stated_here or (self.is_free and column.id in _EDITABLE_ON_PRODUCT)
        else:
            editable = column.edit is not None
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows, how it is set, and why."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row, column = self.rows[index.row()], COLUMNS[index.column()]
        cell = self.cells[index.row()][index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell.text
            case Qt.ItemDataRole.EditRole:
                return self._edit_text(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return as_plain(explanation(self.sheet, row, column, self.notation, self.bottles()))
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return explanation(self.sheet, row, column, self.notation, self.bottles())
            case Qt.ItemDataRole.AccessibleTextRole:
                return in_words(row, column, self.notation, standing_of(self.sheet, row), self._of_bottle(row))
            case Qt.ItemDataRole.FontRole:
                return _font(cell.stated)
            case Qt.ItemDataRole.ForegroundRole:
                return colour_of(cell.tone)
            case Qt.ItemDataRole.BackgroundRole:
                return QColor(current().product) if cell.product else None
            case Qt.ItemDataRole.TextAlignmentRole:
                return int(alignment_of(column))
            case DataRole.MARKS:
                return cell.marks
            case DataRole.IS_ROLE:
                return column.id == "role"
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """State what was typed, as one step of undo; a refusal leaves the sheet as it is and says why."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        typed = str(value)
        return self._edit(
            index, typed, lambda row, column: changed(self.sheet, column, row.id, typed, self.notation, self.own)
        )

    def put(self, index: Index, match: Match) -> bool:
        """Put a compound that was found in the place of a row's, as :meth:`setData` does with a text."""
        return self._edit(
            index,
            match.name,
            lambda row, _: with_compound(self.sheet, row.id, chosen_bottle(match, self.bottles(), self.own)),
        )

    def _edit(self, index: Index, typed: str, edited: Callable[[AnyRow, Column], Sheet]) -> bool:
        row, column, before = self.rows[index.row()], COLUMNS[index.column()], self.sheet
        try:
            after = edited(row, column)
            words = edit_words(before, after, column, row, typed, self.notation)
            self._document.edit_sheet(*self.place, lambda _: after, words)
        except (QuantityError, ChemistryError) as error:
            self.refusal = str(error)
            self.refused.emit(self.refusal)
            return False
        self.refusal = ""
        if row.id == before.reference:
            self._tell_new_scale(before)
        return True

    def _of_bottle(self, row: AnyRow) -> tuple[str, ...]:
        return shelf_marks(row, self.rows, self.bottles(), date.today())

    def _tell_new_scale(self, before: Sheet) -> None:
        old, new = reference_amount(before)[0], reference_amount(self.sheet)[0]
        if old and new and old != new:
            self.reference_edited.emit(new / old)

    def _edit_text(self, row: AnyRow, column: Column) -> str:
        text = (column.edit_text or column.text)(row, self.notation)
        return "" if text == UNKNOWN else text


def alignment_of(column: Column) -> Qt.AlignmentFlag:
    """On which side the cells of a column stand."""
    side = Qt.AlignmentFlag.AlignRight if column.align == "right" else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _font(stated: bool) -> QFont | None:
    if not stated:
        return None
    font = QFont()
    font.setBold(True)
    return font


def colour_of(tone: Tone) -> QColor:
    """The colour that a tone has in the theme in use."""
    theme = current()
    named = {Tone.PLAIN: theme.text, Tone.MUTED: theme.muted, Tone.STATED: theme.stated, Tone.WARNING: theme.warning}
    return QColor(named[tone])
