"""The main window: menus, message strip, status bar, and the workspace once an experiment is there."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QLabel, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from diazgui.core.experiment import Bench, Experiment
from diazgui.gui.commands import appearance_menu, fill
from diazgui.gui.document import Document
from diazgui.gui.menus import Beginnings, edit_lines, file_lines, help_lines, sheet_lines, view_lines
from diazgui.gui.messages import MessageStrip
from diazgui.gui.paper_commands import PaperCommands
from diazgui.gui.recent import RecentMenu, remembered
from diazgui.gui.saving import Saving, shown_name
from diazgui.gui.settings import Settings
from diazgui.gui.status import StatusLine
from diazgui.gui.style import apply
from diazgui.gui.theme import Appearance
from diazgui.gui.type_size import TypeSize
from diazgui.gui.welcome import WelcomeStrip
from diazgui.gui.workspace import Workspace
from diazgui.units import Notation


class MainWindow(QMainWindow):
    """An empty frame at first, so that it is there at once; :meth:`show_document` fills it."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.document: Document | None = None  # held here, not as a child: it goes after every view of it
        self.workspace: Workspace | None = None
        self.saving: Saving | None = None
        self.strip = MessageStrip()
        self.welcome = WelcomeStrip()
        self.welcome.hide()
        self._stack = QStackedWidget()
        self._stack.addWidget(_preparing())
        central = QWidget()
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.welcome)
        column.addWidget(self.strip)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(central)
        self.setWindowTitle("diazgui")
        self.resize(settings.window_size)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def tell(self, sentence: str) -> None:
        """Show a sentence about what could not be done."""
        self.strip.tell(sentence)

    def show_document(
        self, document: Document, bench: Bench, new: Callable[[], Experiment], blank: Callable[[], Experiment]
    ) -> None:
        """Show an experiment. ``new`` makes the worked example and ``blank`` one without a target."""
        notation = Notation(QLocale().decimalPoint())
        self.document = document
        self.workspace = Workspace(document, bench, notation)
        self.saving = Saving(document, self._settings, self.tell, self.workspace.settle, self)
        self.workspace.message.connect(self.tell)
        self._stack.addWidget(self.workspace)
        self._stack.setCurrentWidget(self.workspace)
        self.setStatusBar(StatusLine(document))
        if not self._settings.splitter.isEmpty():
            self.workspace.splitter.restoreState(self._settings.splitter)
        beginnings = Beginnings(new, blank)
        self._add_menus(document, self.workspace, self.saving, beginnings)
        self._show_welcome(document, self.saving, beginnings)
        if document.path is not None:
            remembered(document.path, self._settings)
        document.changed.connect(self._show_title)
        self._show_title()
        self.workspace.page.sheet.setFocus()

    def _add_menus(self, document: Document, workspace: Workspace, saving: Saving, new: Beginnings) -> None:
        recent = RecentMenu(self._settings, saving.open_path, self)
        paper = PaperCommands(document, workspace, self._settings, self.tell, self)
        appearance = appearance_menu(self, self._settings.appearance, self._choose_appearance)
        menus = (
            ("&File", file_lines(self, saving, recent, paper, new)),
            ("&Edit", edit_lines(self, document)),
            ("&Sheet", sheet_lines(workspace)),
            ("&View", view_lines(self, appearance, self._guidance(workspace), TypeSize(self._settings))),
            ("&Help", help_lines(self, self.welcome.show)),
        )
        for title, lines in menus:
            fill(self.menuBar().addMenu(title), lines)

    def _show_welcome(self, document: Document, saving: Saving, new: Beginnings) -> None:
        self.welcome.setVisible(document.path is None and not self._settings.is_welcomed)
        self.welcome.closed.connect(lambda: setattr(self._settings, "is_welcomed", True))
        self.welcome.blank_wanted.connect(lambda: saving.start_anew(new.blank))

    def _guidance(self, workspace: Workspace) -> QAction:
        action = QAction("&Guidance", self)
        action.setShortcut("F9")
        action.setCheckable(True)
        action.toggled.connect(workspace.panel.setVisible)
        action.setChecked(self._settings.shows_guidance)
        workspace.panel.setVisible(self._settings.shows_guidance)
        action.toggled.connect(lambda shown: setattr(self._settings, "shows_guidance", shown))
        return action

    def _show_title(self) -> None:
        if self.document is not None:
            self.setWindowTitle(f"{shown_name(self.document)}[*] — diazgui")
            self.setWindowModified(self.document.is_modified)

    def _choose_appearance(self, appearance: Appearance) -> None:
        self._settings.appearance = appearance
        apply(appearance)

    def _follow_system(self, _scheme: Qt.ColorScheme) -> None:
        if self._settings.appearance is Appearance.SYSTEM:
            apply(Appearance.SYSTEM)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask once about what is not saved, then remember the window's size."""
        if self.saving is not None and not self.saving.may_leave():
            event.ignore()
            return
        self._settings.is_maximized = self.isMaximized()
        if not self.isMaximized():
            self._settings.window_size = self.size()
        if self.workspace is not None:
            self._settings.splitter = self.workspace.splitter.saveState()
        event.accept()


def _preparing() -> QLabel:
    label = QLabel("Preparing…")
    label.setProperty("look", "muted")
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label
