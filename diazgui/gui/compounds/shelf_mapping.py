"""Which column of a list says what of a bottle: a line for each column, chosen in a combo box."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from diazgui.files.shelf_import import Field, Mapping
from diazgui.files.shelf_import_table import Table
from diazgui.gui.parts.chooser import Chooser
from diazgui.gui.parts.style import set_look

LEFT_OUT = "— left out —"
_EXAMPLES, _LETTERS = 3, 60


class MappingTable(QTableWidget):
    """The columns of a list with their first texts; ``changed`` carries the mapping that was chosen."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        self.setAccessibleName("What the columns say")
        self.setHorizontalHeaderLabels(["Column of the file", "What it says", "Its first lines"])
        set_look(self, "look", "list")
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the combo boxes have the keys
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._mapping = Mapping(())
        self.combos: list[QComboBox] = []

    def show_table(self, table: Table, mapping: Mapping) -> None:
        """Show the columns of a list, and what they seem to say."""
        self.combos = []
        self.setRowCount(len(table.columns))
        for at, heading in enumerate(table.columns):
            first = [line.cells[at] for line in table.lines if line.cells[at : at + 1] and line.cells[at].strip()]
            self.setItem(at, 0, QTableWidgetItem(heading or f"column {at + 1}"))
            self.setItem(
                at, 2, QTableWidgetItem(" · ".join(" ".join(one.split())[:_LETTERS] for one in first[:_EXAMPLES]))
            )
            self.setCellWidget(at, 1, self._combo(at, heading))
        self.show_mapping(mapping)
        self.resizeColumnToContents(0)
        self.setColumnWidth(0, min(self.columnWidth(0) + 12, 220))
        self.setColumnWidth(1, 190)

    def show_mapping(self, mapping: Mapping) -> None:
        """Show what was chosen for all columns: one field is that of one column only."""
        self._mapping = mapping
        for combo, field in zip(self.combos, mapping.fields, strict=True):
            combo.setCurrentIndex(combo.findData(field))

    def _combo(self, at: int, heading: str) -> QComboBox:
        combo = Chooser()
        combo.setAccessibleName(f"What {heading or f'column {at + 1}'} says")
        combo.addItem(LEFT_OUT, None)
        for field in Field:
            combo.addItem(str(field), field)
        combo.activated.connect(lambda _row: self._choose(at, combo.currentData()))
        combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel takes no keys
        self.combos.append(combo)
        return combo

    def _choose(self, at: int, field: str | None) -> None:
        self.show_mapping(self._mapping.with_field(at, None if field is None else Field(field)))
        self.changed.emit(self._mapping)
