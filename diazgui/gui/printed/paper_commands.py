"""What goes on paper: the sheet in front, or the whole route of its tab."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from diazgui.gui.document import Document
from diazgui.gui.saving import shown_name
from diazgui.gui.settings import Settings
from diazgui.report.paper import Paper
from diazgui.units import Notation

if TYPE_CHECKING:
    from diazgui.gui.printed.printing import Printing

STILL_TYPED = "A text that is being typed cannot be taken as it stands: correct it or press Escape, then print again."


class PrintingOnDemand:
    """Printing, brought in by the first command that needs it: most days begin without paper."""

    def __init__(self, parent: QWidget, settings: Settings, tell: Callable[[str], None]) -> None:
        self._parent, self._settings, self._tell = parent, settings, tell

    @cached_property
    def _printing(self) -> "Printing":
        from diazgui.gui.printed.printing import Printing

        printing = Printing(self._parent, self._settings.paper_size)
        printing.told.connect(self._tell)
        return printing

    def use_size(self, name: str) -> None:
        """Print on another size from now on: ``a4`` or ``letter``."""
        self._settings.paper_size = name
        self._printing.size = self._settings.paper_size

    def print(self, paper: Paper) -> None:
        """Ask for a printer and print."""
        self._printing.print(paper)

    def preview(self, paper: Paper) -> None:
        """Show the pages first."""
        self._printing.preview(paper)

    def export_pdf(self, paper: Paper, folder: str) -> None:
        """Ask for a file and write it."""
        self._printing.export_pdf(paper, folder)


class PaperCommands:
    """Makes paper of what is in front. ``place`` says which tab and step that is; ``settle`` ends what is typed."""

    def __init__(
        self,
        document: Document,
        printing: PrintingOnDemand,
        place: Callable[[], tuple[str, str]],
        settle: Callable[[], bool],
        settings: Settings,
        tell: Callable[[str], None],
    ) -> None:
        self._document, self._printing, self._place = document, printing, place
        self._settle, self._settings, self._tell = settle, settings, tell

    @property
    def size(self) -> str:
        """The size that is printed on: ``a4`` or ``letter``."""
        return self._settings.paper_size

    def use_size(self, name: str) -> None:
        """Print on another size from now on."""
        self._printing.use_size(name)

    def print_sheet(self) -> None:
        """Print the sheet in front."""
        self._hand_over(self._printing.print)

    def print_route(self) -> None:
        """Print every step of the tab in front."""
        self._hand_over(self._printing.print, whole=True)

    def preview_sheet(self) -> None:
        """Show how the sheet in front would be printed."""
        self._hand_over(self._printing.preview)

    def preview_route(self) -> None:
        """Show how the route would be printed."""
        self._hand_over(self._printing.preview, whole=True)

    def export_sheet(self) -> None:
        """Write the sheet in front as PDF."""
        self._hand_over(self._export)

    def export_route(self) -> None:
        """Write the route as PDF."""
        self._hand_over(self._export, whole=True)

    def _export(self, paper: Paper) -> None:
        self._printing.export_pdf(paper, self._folder())

    def _hand_over(self, do: Callable[[Paper], None], *, whole: bool = False) -> None:
        from diazgui.report.sheet_paper import sheet_paper, shipped

        if not self._settle():
            self._tell(STILL_TYPED)
            return
        tab_id, step_id = self._place()
        notation = Notation(QLocale().decimalPoint(), instruments=self._settings.instruments)
        around = shipped(notation, shown_name(self._document))
        do(sheet_paper(self._document.experiment, tab_id, None if whole else step_id, around))

    def _folder(self) -> str:
        if self._document.path is not None:
            return str(self._document.path.parent)
        return self._settings.folder
