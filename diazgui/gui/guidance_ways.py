"""Where the guidance leads: to another step, a row of the sheet, another page of the panel, the strategies compared."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction

from diazgui.gui.commands import Command
from diazgui.gui.compare_strategies import CompareStrategies
from diazgui.gui.parts.sight import bring_into_sight
from diazgui.gui.printed.paper_commands import PrintingOnDemand
from diazgui.gui.workspace import Workspace

GUIDE, DIAGNOSE = 2, 4
"""Places of pages in the panel."""


class GuidanceWays(QObject):
    """Connects notices and panel of a workspace with what they lead to; ``shown`` is the command of the panel."""

    def __init__(self, workspace: Workspace, printing: PrintingOnDemand, shown: QAction) -> None:
        super().__init__(workspace)
        self._workspace, self._shown = workspace, shown
        self.compare = CompareStrategies(workspace, printing)
        panel, notices = workspace.panel, workspace.notices
        panel.strategy.compare_wanted.connect(self.compare.open)
        panel.strategy.open_wanted.connect(self.compare.open_tab)
        for places in (panel, notices):
            places.place_wanted.connect(self.compare.go_to)
        panel.diagnose_wanted.connect(self.diagnose)
        panel.page_wanted.connect(self.show_page)
        notices.row_wanted.connect(self.go_to_row)
        notices.said.connect(workspace.said)
        self.ask_command = Command("Ask the &guide…", self.ask, "Ctrl+K", "Search all that the guidance says")

    def ask(self) -> None:
        """Show the guide, ready for a question."""
        self._show_panel_page(GUIDE)
        self._workspace.panel.guide.ask()

    def show_page(self, page_id: str) -> None:
        """Show a page of the guidance."""
        self._show_panel_page(GUIDE)
        self._workspace.panel.guide.show_page(page_id)

    def diagnose(self, node_id: str) -> None:
        """Begin the diagnosis at a question or an action."""
        self._show_panel_page(DIAGNOSE)
        self._workspace.panel.diagnose.start_at(node_id)

    def go_to_row(self, row_id: str) -> None:
        """Go to the row of the sheet that a notice is about."""
        workspace = self._workspace
        if not workspace.settle():
            return
        table = workspace.page.sheet.table
        if row_id in {row.id for row in workspace.page.sheet.model.rows}:
            table.go_to(row_id)
            table.setFocus(Qt.FocusReason.OtherFocusReason)
            bring_into_sight(table)

    def _show_panel_page(self, place: int) -> None:
        self._shown.setChecked(True)
        self._workspace.panel.show_page(place)
