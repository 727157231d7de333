"""The main window: an empty frame that is there at once, and the workspace once an experiment is.

What the frame does not need for its first paint is imported when it is filled: no chemistry, no units, no data.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from diazgui.gui.parts.messages import MessageStrip
from diazgui.gui.parts.style import apply
from diazgui.gui.parts.theme import Appearance
from diazgui.gui.settings import Settings
from diazgui.gui.welcome import WelcomeStrip

if TYPE_CHECKING:
    from diazgui.core.experiment import Bench
    from diazgui.gui.compound_menu import Compounds
    from diazgui.gui.document import Document
    from diazgui.gui.menus import Beginnings
    from diazgui.gui.saving import Saving
    from diazgui.gui.workspace import Workspace

_FRAME = QSize(4, 36)
"""What the title bar and the edges take about a window; the system tells how much only after it is shown."""


class MainWindow(QMainWindow):
    """An empty frame at first, so that it is there at once; :meth:`show_document` fills it."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.document: Document | None = None  # held here, not as a child: it goes after every view of it
        self.workspace: Workspace | None = None
        self.saving: Saving | None = None
        self.compounds: Compounds | None = None
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
        column.addWidget(self._stack, 1)
        column.addWidget(self.strip)  # at the foot, so that nothing moves from under the pointer
        self.setCentralWidget(central)
        self.setWindowTitle("diazgui")
        self.resize(settings.window_size)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def appear(self) -> None:
        """Show the window as it was left, but no larger than the screen: its last line is to be seen too."""
        if self._settings.is_maximized:
            self.showMaximized()
            return
        self.resize(self.size().boundedTo(self.screen().availableSize() - _FRAME))
        self.show()

    def tell(self, sentence: str) -> None:
        """Show a sentence about what could not be done."""
        self.strip.tell(sentence)

    def remark(self, sentence: str) -> None:
        """Show a sentence about what was refused just now, until something else is done."""
        self.strip.tell(sentence, "warning", passing=True)

    def say(self, sentence: str) -> None:
        """Show a sentence about what was done, or what to do instead."""
        self.strip.tell(sentence, "note", passing=True)

    def show_document(self, document: Document, bench: Bench, new: Beginnings, front: str = "") -> None:
        """Show an experiment, with a tab in front; ``new`` is what another one can begin with."""
        from diazgui.gui.commands import appearance_menu
        from diazgui.gui.filling import connected, menus_of, placed
        from diazgui.gui.menus import begin_blank
        from diazgui.gui.printed.paper_commands import PrintingOnDemand
        from diazgui.gui.saving import shown_name

        settings = self._settings
        printing = PrintingOnDemand(self, settings, self.say)
        self.document = document
        document.changed.connect(self.strip.let_pass)  # before the views, which may have something to say themselves
        self.workspace = placed(document, bench, settings, self.remark, printing, front)
        self._stack.addWidget(self.workspace)
        self._stack.setCurrentWidget(self.workspace)
        self.saving = connected(self, document, self.workspace, settings, self.tell)
        appearance = appearance_menu(self, settings.appearance, self.choose_appearance)
        self.compounds = menus_of(
            self, self.workspace, self.saving, settings, printing, new, appearance, self.welcome.show
        )
        self._show_welcome(document)
        self.welcome.blank_wanted.connect(partial(begin_blank, self.workspace, self.saving, new))
        self._name_of = shown_name
        document.changed.connect(self._show_title)
        self._show_title()
        self.workspace.page.sheet.setFocus()

    def _show_welcome(self, document: Document) -> None:
        self.welcome.setVisible(document.path is None and not self._settings.is_welcomed)
        self.welcome.closed.connect(self._end_welcome)

    def _end_welcome(self) -> None:
        self._settings.is_welcomed = True
        if self.workspace is not None:
            self.workspace.page.sheet.setFocus()  # not where Qt would go on: a name chosen whole, to be typed over

    def choose_appearance(self, appearance: Appearance) -> None:
        """Show the window light, dark, or as the system has it, and remember which."""
        self._settings.appearance = appearance
        apply(appearance)

    def _show_title(self) -> None:
        if self.document is not None:
            self.setWindowTitle(f"{self._name_of(self.document)}[*] — diazgui")
            self.setWindowModified(self.document.is_modified)

    def _follow_system(self, _scheme: Qt.ColorScheme) -> None:
        if self._settings.appearance is Appearance.SYSTEM:
            apply(Appearance.SYSTEM)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, where nothing else wants it, closes the message."""
        if event.key() == Qt.Key.Key_Escape:
            self.strip.hide()
        super().keyPressEvent(event)

    def _may_leave(self) -> bool:
        asked = (self.compounds.shelf if self.compounds else None, self.saving)
        return all(one is None or one.may_leave() for one in asked)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask once about what is not saved, and of a bottle that is half typed, then remember the window's size."""
        if not self._may_leave():
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
