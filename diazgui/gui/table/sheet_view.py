"""The reagent sheet in the window: commands, table, strips beneath it."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolBar, QToolButton, QVBoxLayout, QWidget

from diazgui.gui.document import Document
from diazgui.gui.parts.style import set_look
from diazgui.gui.table.bottle_book import BottleBook
from diazgui.gui.table.row_commands import RowCommands
from diazgui.gui.table.scale_lines import ScaleByLine, ScaleLine, ScaleToLine
from diazgui.gui.table.sheet_keeping import PlaceKeeper
from diazgui.gui.table.sheet_model import SheetModel
from diazgui.gui.table.sheet_strips import KeptStrip, TotalsStrip
from diazgui.gui.table.sheet_table import SheetTable
from diazgui.gui.table.sheet_widths import NAME_AT
from diazgui.gui.table.supply_editor import SupplyEditor
from diazgui.gui.table.table_columns import TableColumns
from diazgui.gui.table.table_copy import TableCopy
from diazgui.gui.table.weighed_strip import AnotherRun, WeighedStrip
from diazgui.gui.table.why_box import WhyBox
from diazgui.report.columns import COLUMNS
from diazgui.units import Notation

_SUPPLIED_AT = next(at for at, column in enumerate(COLUMNS) if column.id == "supplied")


class SheetView(QWidget):
    """The sheet of one step, as high as its content.

    ``message`` carries sentences that have no place of their own here, for the window's line of messages: a text
    refused in a cell is explained beneath it. ``said`` carries what was done where nothing in sight shows it.
    ``actions()``, Qt's own, are the commands of the row for the Sheet menu.
    """

    message = Signal(str)
    said = Signal(str)
    put_wanted = Signal(object)  # the bottle of a row, to be put on the user's shelf

    def __init__(
        self, document: Document, notation: Notation, book: BottleBook | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        book = book or BottleBook()
        self.model = SheetModel(document, notation, self, book.own, lambda: book.shelf())
        self.table = SheetTable(self.model, self)
        self._keeper = PlaceKeeper(self.table, self.model)
        self.commands = RowCommands(document, self.model, self.table, self)
        self.another_run = AnotherRun(document, self.model, self.table, self)
        self.addAction(self.another_run)
        self.weighed = WeighedStrip(document, self.model, self.another_run, self)
        self.kept = KeptStrip(document, self.model, self)
        self.totals = TotalsStrip(document, self.model, self)
        self.scale_line = ScaleToLine(document, self.model, self)
        self.factor_line = ScaleByLine(document, self.model, self)
        self.why = WhyBox(document, self.model, self.table)
        self.supply = SupplyEditor(document, self.model, book, self)
        self._add_rule()
        self.copying = TableCopy(document, self.model, self.table, self)
        self._add_rule()
        self.columns = TableColumns(self.table, self.model, self)
        self._lay_out()
        self.copying.message.connect(self.message)
        self.copying.said.connect(self.said)
        self.commands.message.connect(self.message)
        self.table.refused.connect(self.message)
        self._keeper.lost.connect(self.message)
        self.supply.message.connect(self.message)
        self.supply.said.connect(self.said)
        self.supply.closed.connect(self.table.setFocus)
        self.supply.put_wanted.connect(self.put_wanted)
        self.commands.supply_asked.connect(self.ask_supply)
        self.table.supply_asked.connect(self.ask_supply)
        self.why.closed.connect(self.table.setFocus)
        self.commands.why_asked.connect(self.why.ask_current)
        self.totals.why_asked.connect(lambda row, field, label: self.why.ask_beside(row, field, label, self.totals))
        self.commands.scale_asked.connect(self._ask_scale)
        for line in (self.scale_line, self.factor_line):
            line.closed.connect(self.table.setFocus)
            self.model.modelReset.connect(line.hide)
        self.table.customContextMenuRequested.connect(self._show_row_menu)

    def _add_rule(self) -> None:
        """A rule between the groups of actions, in whatever menu they are shown."""
        rule = QAction(self)
        rule.setSeparator(True)
        self.addAction(rule)

    def _lay_out(self) -> None:
        self.tools = QToolBar("Rows", self)
        self.tools.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.tools.addActions(list(self.commands.actions))
        for action in self.commands.actions:
            set_look(self.tools.widgetForAction(action), "look", "tool")
        more = self.tools.findChild(QToolButton, "qt_toolbar_ext_button")  # Qt's own, for what has no room
        if more is not None:
            more.setAccessibleName("More commands")
            more.setToolTip("More commands")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self.weighed, self.table, self.kept, self.totals, self.tools):
            layout.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setFocusProxy(self.table)

    def show_step(self, tab_id: str, step_id: str) -> None:
        """Show the sheet of a step of a tab."""
        if not self.table.settle():
            self.message.emit(f"What was typed last was not taken. {self.model.refusal}")
        self.model.show_step(tab_id, step_id)
        self.columns.apply()

    def _show_row_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.actions())
        menu.popup(self.table.viewport().mapToGlobal(at))

    def ask_factor(self) -> None:
        """Ask by what factor to scale, in a line over the table."""
        if self.table.settle():
            self.scale_line.hide()
            self.factor_line.ask()
            self._place(self.factor_line)

    def ask_supply(self, row_id: str) -> None:
        """Ask how a row is supplied, in a panel beneath its cell."""
        table, window = self.table, self.window()
        at = NAME_AT if table.isColumnHidden(_SUPPLIED_AT) else _SUPPLIED_AT
        index = self.model.index(self.model.row_of(row_id), at)
        table.scrollTo(index)
        cell = table.visualRect(index)
        self.supply.ask(row_id, QRect(table.viewport().mapTo(window, cell.topLeft()), cell.size()), window)

    def _ask_scale(self, row_id: str) -> None:
        self.factor_line.hide()
        self.scale_line.ask(row_id)
        self._place(self.scale_line)

    def _place(self, line: ScaleLine) -> None:
        """Show a line beneath the row that is current."""
        cell = self.table.visualRect(self.table.currentIndex())
        at = self.table.viewport().mapTo(self, QPoint(60, cell.bottom() + 2))
        at.setY(max(0, min(at.y(), self.height() - line.height())))
        line.move(at)
        line.raise_()
