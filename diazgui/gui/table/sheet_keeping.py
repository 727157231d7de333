"""Keeps the place in the reagent table, and a text being typed there, while rows come or go."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from diazgui.gui.table.sheet_model import SheetModel
from diazgui.gui.table.sheet_table import SheetTable
from diazgui.gui.table.sheet_widths import NAME_AT


@dataclass(frozen=True)
class Typed:
    """A text in an open cell, and the sheet it belongs to."""

    place: tuple[str, str]
    row_id: str
    row_name: str
    column: int
    opened: str
    text: str


class PlaceKeeper(QObject):
    """Goes back to the row that was current. ``lost`` carries a sentence about a text that could not be kept."""

    lost = Signal(str)

    def __init__(self, table: SheetTable, model: SheetModel) -> None:
        super().__init__(table)
        self._table, self._model = table, model
        self._kept: tuple[str, int, int] = ("", -1, 0)
        self._place = ("", "")
        self._being_typed: Typed | None = None
        model.modelAboutToBeReset.connect(self._keep_place)
        model.modelReset.connect(self._take_place)

    def _keep_place(self) -> None:
        here = self._table.currentIndex()
        self._kept = (self._table.current_id, here.row(), here.column())
        self._place = self._model.place
        self._being_typed = self._typed()

    def _typed(self) -> Typed | None:
        """What is being typed and not committed; none where no cell is open or its text is unchanged."""
        index = self._table.currentIndex()
        for editor in self._table.open_editors():
            if index.isValid() and editor.opened not in (None, editor.text()):
                row = self._model.rows[index.row()]
                return Typed(self._model.place, row.id, row.name, index.column(), editor.opened or "", editor.text())
        return None

    def _take_place(self) -> None:
        row_id, row, column = self._kept
        if self._model.row_of(row_id) >= 0:
            self._table.go_to(row_id, column)
        elif row >= 0 and self._model.rows and self._place == self._model.place:
            # The row was removed: the one that has moved up into its place is next.
            self._table.go_to(self._model.rows[min(row, len(self._model.rows) - 1)].id, column)
        elif self._model.rows and self._table.hasFocus():
            self._table.go_to(self._model.rows[0].id, NAME_AT)  # another sheet, and keys must act somewhere on it
        typed, self._being_typed = self._being_typed, None
        if typed is not None and typed.place == self._model.place:
            self._type_on(typed)

    def _type_on(self, typed: Typed) -> None:
        """Open the cell again that was open while rows came or went, with the text typed so far."""
        if self._model.row_of(typed.row_id) < 0:
            self.lost.emit(f"{typed.row_name or 'The row'} is gone, and “{typed.text}”, typed there, with it.")
            return
        self._table.open_cell(typed.row_id, typed.column)
        for editor in self._table.open_editors():
            editor.opened = typed.opened
            editor.setText(typed.text)
