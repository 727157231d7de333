"""What the File menu prints: the sheet in front, or the whole route of its tab."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from diazgui.gui.document import Document
from diazgui.gui.settings import Settings
from diazgui.gui.workspace import Workspace


class PaperCommands:
    """Makes paper of what is in front. Printing itself is brought in by the first command that needs it."""

    def __init__(
        self,
        document: Document,
        workspace: Workspace,
        settings: Settings,
        tell: Callable[[str], None],
        parent: QWidget,
    ) -> None:
        self._document, self._workspace, self._settings = document, workspace, settings
        self._tell, self._parent = tell, parent

    def print_sheet(self) -> None:
        """Print the sheet in front."""

    def print_route(self) -> None:
        """Print every step of the tab in front."""

    def preview_sheet(self) -> None:
        """Show how the sheet in front would be printed."""

    def preview_route(self) -> None:
        """Show how the route would be printed."""

    def export_sheet(self) -> None:
        """Write the sheet in front as PDF."""

    def export_route(self) -> None:
        """Write the route as PDF."""
