"""The guidance beside the sheet: strategy, the guide, pathway and diagnosis of what is in front."""

import re
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QMimeData, QSize, QStandardPaths, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QShowEvent, QTextDocument
from PySide6.QtWidgets import QApplication, QFrame, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from diazgui.core.experiment import Bench
from diazgui.gui.document import Document
from diazgui.gui.instruments_in_use import InstrumentsInUse
from diazgui.gui.panel.budget_view import BudgetView
from diazgui.gui.panel.diagnose_view import DiagnoseView
from diazgui.gui.panel.guidance_view import StrategyView
from diazgui.gui.panel.guide_view import GuideView
from diazgui.gui.panel.page_view import Folds
from diazgui.gui.panel.panel_guide import Guide
from diazgui.gui.panel.panel_head import PanelHead
from diazgui.gui.panel.panel_page import PanelPage
from diazgui.gui.panel.pathway_view import PathwayView
from diazgui.gui.panel.references import ReferencesView
from diazgui.gui.panel.species_view import SpeciesView
from diazgui.gui.parts.fields import CommitEdit
from diazgui.gui.parts.sight import bring_into_sight
from diazgui.gui.saving import shown_name
from diazgui.report.paper import Paper
from diazgui.units import Notation

WIDTH, LEAST_WIDTH, GREATEST_WIDTH = 320, 260, 600


class Printer(Protocol):
    """What the panel asks of printing."""

    def print(self, paper: Paper) -> object:
        """Ask for a printer and print."""

    def preview(self, paper: Paper) -> object:
        """Show the pages first."""

    def export_pdf(self, paper: Paper, folder: str) -> object:
        """Ask for a file, in a folder to begin with, and write it."""


class SidePanel(QFrame):
    """Pages to read, of which one is in sight; it follows the document by itself.

    Nothing is read or built while the panel is hidden, nor before it was painted. ``print_wanted`` carries the paper
    where no printing was handed in.
    """

    print_wanted = Signal(object)
    place_wanted = Signal(str, str)
    diagnose_wanted = Signal(str)
    page_wanted = Signal(str)

    def __init__(
        self,
        document: Document,
        bench: Bench,
        notation: Notation,
        printing: Printer | None = None,
        guide: Guide | None = None,
        instruments: InstrumentsInUse | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "surface")
        self._document, self._printing, self._place = document, printing, ("", "")
        self._guide = guide = guide or Guide()
        self.folds = Folds()
        self.strategy = StrategyView(document, bench, guide, self.folds)
        self.instruments = instruments or InstrumentsInUse(parent=self)
        self.numbers = BudgetView(document, bench, notation, self.folds, self.instruments.current, self.instruments.use)
        self.guide = GuideView(guide, self.folds)
        self.pathway = PathwayView(document, guide, notation)
        self.diagnose = DiagnoseView(document, bench, guide, notation)
        self.species = SpeciesView(document, guide, notation)
        self.references = ReferencesView(guide)
        self.pages = (self.strategy, self.numbers, self.guide, self.pathway, self.diagnose, self.species)
        self.head = PanelHead(("Strategy", "Numbers", "Guide", "Pathway", "Diagnose", "Species"), self)
        self._left: tuple[PanelPage, QWidget | None] = (self.strategy, None)
        self._first = QTimer(self)
        self._first.setSingleShot(True)
        self._first.timeout.connect(self._read)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for page in (*self.pages, self.references):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)
        self.setMinimumWidth(LEAST_WIDTH)
        self.setMaximumWidth(GREATEST_WIDTH)
        self.setAccessibleName("Guidance")
        self.head.pages.choose(0)

    def _connect(self) -> None:
        self.head.pages.chosen.connect(self.show_page)
        self.head.pages.entered.connect(self._enter)
        self.head.back_wanted.connect(self.go_back)
        self.head.print_wanted.connect(self._print)
        for page in (*self.pages, self.references):
            page.head_changed.connect(self._tell_head)
            page.reference_wanted.connect(self.show_works)
            page.paper_wanted.connect(self._hand_over)
            page.place_wanted.connect(self.place_wanted)
            page.diagnose_wanted.connect(self.diagnose_wanted)
            page.page_wanted.connect(self.page_wanted)
        self._back_keys = []
        for key in (QKeySequence(Qt.Key.Key_Escape), QKeySequence(QKeySequence.StandardKey.Back)):
            shortcut = QShortcut(key, self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.go_back)
            self._back_keys.append(shortcut)
        self._document.changed.connect(self._follow)
        self.instruments.changed.connect(self._follow)

    @property
    def page(self) -> PanelPage:
        """The page in sight."""
        page = self._stack.currentWidget()
        assert isinstance(page, PanelPage)
        return page

    def sizeHint(self) -> QSize:
        """Wide enough to read, narrow enough to leave the sheet its room."""
        return QSize(WIDTH, 600)

    def show_step(self, tab_id: str, step_id: str) -> None:
        """Follow to another tab or step, once what is being typed is taken for the one that it belongs to."""
        focused = QApplication.focusWidget()
        if (tab_id, step_id) != self._place and isinstance(focused, CommitEdit) and self.isAncestorOf(focused):
            focused.settle()
        self._place = (tab_id, step_id)
        for page in self.pages:
            page.show_place(tab_id, step_id)
        self._follow()

    def show_page(self, index: int) -> None:
        """Show one of the pages by its place, from 0."""
        self.head.pages.choose(index)
        self._stack.setCurrentWidget(self.pages[index])
        self._follow()
        self._tell_head()

    def _enter(self, index: int) -> None:
        """Put the keys on the first control of a page; where works stand in its place, show it."""
        if self.page is not self.pages[index]:
            self.show_page(index)
            return
        stops = (one for one in self.page.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus)
        first = next((one for one in stops if one.isVisible() and one.isEnabled()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)
            bring_into_sight(first)

    def show_works(self, keys: tuple[str, ...]) -> None:
        """Show works in full, and keep where the reader came from."""
        self._left = (self.page, QApplication.focusWidget())
        self.references.show_works(keys)
        self._stack.setCurrentWidget(self.references)
        self._tell_head()

    def go_back(self) -> None:
        """Go back to what was shown before, if there is a way back."""
        page = self.page
        if page is not self.references:
            if page.back:
                page.go_back()
            return
        before, focused = self._left
        self._stack.setCurrentWidget(before)
        self._follow()
        self._tell_head()
        if focused is not None and isValid(focused) and before.isAncestorOf(focused):
            focused.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what is in front once the panel stands there."""
        super().showEvent(event)
        self._first.start(0)

    def _follow(self) -> None:
        if self.isVisible() and not self._first.isActive():
            self._read()

    def _read(self) -> None:
        if self.isVisible():
            self.page.read()
            self._tell_head()

    def _tell_head(self) -> None:
        page = self.page
        self.head.tell(page.caption, page.back, page.prints)
        for key in self._back_keys:  # else Escape would be taken from a dialog or a field that needs it
            key.setEnabled(bool(page.back))

    def _print(self, how: str) -> None:
        paper = self.page.paper()
        if paper is not None:
            self._hand_over(paper, how)

    def _hand_over(self, paper: Paper, how: str = "print") -> None:
        """Give paper to the printing, with the line that all paper of this file has at its foot."""
        paper = replace(paper, running=paper.running or self._guide.running(shown_name(self._document)))
        match how:
            case "copy":
                QGuiApplication.clipboard().setMimeData(_copied(paper))
            case _ if self._printing is None:
                self.print_wanted.emit(paper)
            case "preview":
                self._printing.preview(paper)
            case "export_pdf":
                self._printing.export_pdf(paper, self._folder())
            case _:
                self._printing.print(paper)

    def _folder(self) -> str:
        path = self._document.path
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        return str(path.parent) if path is not None else QStandardPaths.writableLocation(documents)


def _copied(paper: Paper) -> QMimeData:
    """The words of a paper for a document and as plain text; a picture has no place in either."""
    words = re.sub(r"<img\b[^>]*>", "", paper.html)
    document = QTextDocument()
    document.setHtml(words)
    copied = QMimeData()
    copied.setHtml(words)
    copied.setText(document.toPlainText().strip())
    return copied
