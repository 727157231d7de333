"""What fills the main window once an experiment is there: the workspace, saving, the status line, the menus."""

from collections.abc import Callable

from PySide6.QtCore import QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from diazgui.core.experiment import Bench
from diazgui.gui.commands import fill
from diazgui.gui.compound_menu import Compounds
from diazgui.gui.document import Document
from diazgui.gui.guidance_ways import GuidanceWays
from diazgui.gui.instruments_in_use import InstrumentsInUse
from diazgui.gui.menus import Beginnings, edit_lines, file_lines, help_lines, sheet_lines, view_lines
from diazgui.gui.printed.paper_commands import PaperCommands, PrintingOnDemand
from diazgui.gui.recent import RecentMenu, remembered
from diazgui.gui.saving import Saving
from diazgui.gui.settings import Settings
from diazgui.gui.status import StatusLine
from diazgui.gui.table.bottle_book import BottleBook, usual_path
from diazgui.gui.type_size import TypeSize
from diazgui.gui.workspace import Workspace
from diazgui.units import Notation

Tell = Callable[[str], None]


def placed(
    document: Document, bench: Bench, settings: Settings, tell: Tell, printing: PrintingOnDemand, front: str
) -> Workspace:
    """The workspace of a document with a tab in front, its parts as large as they were the last time."""
    notation, instruments = Notation(QLocale().decimalPoint()), InstrumentsInUse(settings)
    book = BottleBook(usual_path())
    workspace = Workspace(document, bench, notation, printing, front, instruments, book)
    for kept in (instruments, book):
        kept.setParent(workspace)
    workspace.message.connect(tell)
    workspace.page.sheet.columns.remember_in(settings)
    if not settings.splitter.isEmpty():
        workspace.splitter.restoreState(settings.splitter)
    problem = book.read()
    if problem:
        tell(problem)
    return workspace


def connected(window: QMainWindow, document: Document, workspace: Workspace, settings: Settings, tell: Tell) -> Saving:
    """The file commands, and the line that says whether all is saved."""
    status = StatusLine(document)
    status.show_place(*workspace.page.place)
    workspace.page.place_changed.connect(status.show_place)
    workspace.said.connect(status.say)
    window.setStatusBar(status)
    if document.path is not None:
        remembered(document.path, settings)
    return Saving(document, settings, tell, workspace.settle, window)


def menus_of(
    window: QMainWindow,
    workspace: Workspace,
    saving: Saving,
    settings: Settings,
    printing: PrintingOnDemand,
    new: Beginnings,
    appearance: QMenu,
    welcome: Callable[[], None],
) -> Compounds:
    """Fill the menu bar; what the window has for compounds."""
    recent = RecentMenu(settings, saving.open_path, window)
    guidance = _guidance(window, workspace, settings)
    paper = PaperCommands(
        workspace.document, printing, lambda: workspace.page.place, workspace.settle, settings, workspace.message.emit
    )
    compounds = Compounds(window, workspace, saving, printing)
    ways = GuidanceWays(workspace, printing, guidance)
    for title, lines in (
        ("&File", file_lines(window, workspace, saving, recent, paper, new)),
        ("&Edit", edit_lines(window, workspace)),
        ("&Sheet", sheet_lines(window, workspace)),
        ("Compou&nd", compounds.lines),
        ("&View", (*view_lines(window, appearance, guidance, TypeSize(settings)), None, ways.compare.command)),
        ("&Help", (ways.ask_command, *help_lines(window, welcome))),
    ):
        fill(window.menuBar().addMenu(title), lines)
    return compounds


def _guidance(window: QMainWindow, workspace: Workspace, settings: Settings) -> QAction:
    action = QAction("&Guidance", window)
    action.setShortcut("F9")
    action.setCheckable(True)
    for follow in (workspace.side.setVisible, workspace.page.head.use_notices):
        action.toggled.connect(follow)
        follow(settings.shows_guidance)
    action.setChecked(settings.shows_guidance)
    action.toggled.connect(lambda shown: setattr(settings, "shows_guidance", shown))
    return action
