"""The inside of the window while an experiment is open: target bar, tabs, the page in front, guidance."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSplitter, QTabBar, QToolButton, QVBoxLayout, QWidget

from diazgui.core.experiment import Bench, with_new_tab, without_tab
from diazgui.core.own_bottles import with_own_bottles
from diazgui.gui.document import Document
from diazgui.gui.following import place_to_show
from diazgui.gui.instruments_in_use import InstrumentsInUse
from diazgui.gui.panel.notices_view import NoticesView
from diazgui.gui.panel.side import Side
from diazgui.gui.panel.side_panel import Printer, SidePanel
from diazgui.gui.parts.fields import CommitEdit
from diazgui.gui.step.route_page import RoutePage
from diazgui.gui.table.bottle_book import BottleBook
from diazgui.gui.target.target_bar import TargetBar
from diazgui.units import Notation

FREE = "free"
"""The protocol of an empty sheet."""


class Workspace(QWidget):
    """Shows one document. Which tab and step are in front is the view's own affair and no edit."""

    message = Signal(str)
    said = Signal(str)

    def __init__(
        self,
        document: Document,
        bench: Bench,
        notation: Notation,
        printing: Printer | None = None,
        front: str = "",
        instruments: InstrumentsInUse | None = None,
        book: BottleBook | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.document, self._seen = document, document.experiment
        # First of all the views: where a tab is gone, another one is in front before anybody reads it.
        document.changed.connect(self._refresh)
        self.instruments = instruments or InstrumentsInUse(parent=self)
        notation = replace(notation, instruments=self.instruments.current())
        self.book = book or BottleBook(parent=self)  # remembers nothing
        self.bench = bench = with_own_bottles(bench, self.book.own)
        self.target = TargetBar(document, bench, notation, self.book.own, lambda: self.book.shelf())
        self.tabs = _tab_bar()
        self.plus = _plus()
        self.page = RoutePage(document, bench, notation, self.book)
        self.notices = NoticesView(document, notation=notation, own=self.book.own)
        self.panel = SidePanel(document, bench, notation, printing, instruments=self.instruments)
        self.side = Side(self.notices, self.panel)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self.tabs.currentChanged.connect(lambda _index: self._show_front())
        self.plus.clicked.connect(self.new_free_sheet)
        self.page.message.connect(self.message)
        self.page.said.connect(self.said)
        self.page.place_changed.connect(self.notices.show_step)
        self.page.place_changed.connect(self.panel.show_step)
        self.instruments.changed.connect(self._use_instruments)
        self.book.failed.connect(self.message)
        self._refresh_tabs(front)

    def _lay_out(self) -> None:
        self.splitter.addWidget(self.page)
        self.splitter.addWidget(self.side)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.setSizes([960, 320])
        band = QFrame()
        band.setProperty("look", "band")
        row = QHBoxLayout(band)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(2)
        row.addWidget(self.tabs)
        row.addWidget(self.plus)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.target)
        column.addWidget(band)
        column.addWidget(self.splitter, 1)

    def _use_instruments(self) -> None:
        for view in (self.page.sheet.model, self.notices):
            view.use_instruments(self.instruments.current())

    @property
    def front(self) -> str:
        """The id of the tab in front; empty where there is none."""
        return str(self.tabs.tabData(self.tabs.currentIndex()) or "")

    def bring_to_front(self, tab_id: str) -> None:
        """Show a tab."""
        index = next((i for i in range(self.tabs.count()) if self.tabs.tabData(i) == tab_id), -1)
        if index >= 0:
            self.tabs.setCurrentIndex(index)

    def settle(self) -> bool:
        """Commit a text that is still being typed; ``False`` where it is refused and stays to be corrected."""
        focused = QApplication.focusWidget()
        if isinstance(focused, CommitEdit) and self.isAncestorOf(focused):
            return focused.settle()
        return self.page.sheet.table.settle()

    def step_tab(self, by: int) -> None:
        """Go to the next tab, or with -1 to the one before; from the last to the first."""
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + by) % self.tabs.count())

    def new_free_sheet(self) -> None:
        """Open an empty sheet in a tab of its own."""
        self.settle()
        experiment = with_new_tab(self.document.experiment, FREE, self.bench)
        self.document.replace(experiment, "Open a free sheet")

    def close_tab(self) -> None:
        """Take the tab in front off the experiment; Undo brings it back. The last one stays."""
        self.settle()
        experiment = self.document.experiment
        if len(experiment.tabs) == 1:
            self.message.emit("This is the last tab. Open another sheet first, then close it.")
            return
        title = experiment.tab(self.front).title
        self.document.replace(without_tab(experiment, self.front), f"Close tab {title}")

    def _refresh(self) -> None:
        before, self._seen = self._seen, self.document.experiment
        self._refresh_tabs()
        place = place_to_show(before, self._seen, self.page.place, plan_is_open=self.page.overview.is_open)
        if place != self.page.place:
            self.page.show_step(*place)
            self.bring_to_front(place[0])

    def _refresh_tabs(self, first: str = "") -> None:
        """Bring the tab bar to what the document holds, the same tab in front where it is still there."""
        wanted = [(tab.id, tab.title) for tab in self.document.experiment.tabs]
        shown = [(self.tabs.tabData(i), self.tabs.tabText(i)) for i in range(self.tabs.count())]
        if wanted == shown:
            self.page.keep_in_front()
            return
        front, index = self.front or first, self.tabs.currentIndex()
        with QSignalBlocker(self.tabs):
            while self.tabs.count():
                self.tabs.removeTab(0)
            for tab_id, title in wanted:
                self.tabs.setTabData(self.tabs.addTab(title), tab_id)
            self.tabs.setCurrentIndex(max(0, min(index, len(wanted) - 1)))
            self.bring_to_front(front)
        self._show_front()

    def _show_front(self) -> None:
        self.page.show_tab(self.front)
        self.target.show_tab(self.front)


def _tab_bar() -> QTabBar:
    tabs = QTabBar()
    tabs.setAccessibleName("Strategies")
    tabs.setExpanding(False)
    tabs.setDrawBase(False)
    tabs.setElideMode(Qt.TextElideMode.ElideNone)
    return tabs


def _plus() -> QToolButton:
    plus = QToolButton()
    plus.setText("+")
    plus.setProperty("look", "plus")
    plus.setAccessibleName("Open a free sheet")
    plus.setToolTip("Open a free sheet: any rows, any reference")
    plus.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return plus
