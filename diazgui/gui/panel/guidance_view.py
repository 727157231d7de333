"""The page Strategy of the side panel."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from diazgui.core.experiment import Bench, Tab
from diazgui.core.guidance.page import Page, Section
from diazgui.gui.document import Document
from diazgui.gui.panel.page_view import FoldedSection, Folds, paper_of, show_page
from diazgui.gui.panel.panel_buttons import ChoiceButton
from diazgui.gui.panel.panel_guide import Guide
from diazgui.gui.panel.panel_page import PanelPage
from diazgui.gui.panel.panel_prose import Prose, Title
from diazgui.gui.panel.panel_text import paragraph
from diazgui.report.paper import Paper

NO_GUIDANCE = "There is no guidance for this sheet: it follows no protocol that diazgui ships with."
COMPARE = "Compare strategies…"

Front = tuple[str, str, str]
"""The protocol, the step and the variant in front."""


class StrategyView(PanelPage):
    """What belongs to the tab, the step and the variant in front.

    An alternative has a button that leads to its tab (``place_wanted``), or that asks to open one: ``open_wanted``
    carries the protocol. ``compare_wanted`` asks for all strategies side by side.
    """

    open_wanted = Signal(str)
    compare_wanted = Signal()

    def __init__(self, document: Document, bench: Bench, guide: Guide, folds: Folds) -> None:
        super().__init__()
        self._document, self._bench, self._guide, self._folds = document, bench, guide, folds
        self._place = ("", "")
        self._shown: tuple[Front, tuple[tuple[str, str], ...]] | None = None
        self._page: Page | None = None
        self._column = self.add_column()

    def show_place(self, tab_id: str, step_id: str) -> None:
        """Take note of the step in front."""
        self._place = (tab_id, step_id)

    def read(self) -> None:
        """Show the page of the step in front, if it is not there yet; its ways lead to the tabs that there are."""
        front, tabs = self._in_front(), self._document.experiment.tabs
        wanted = front, tuple((tab.id, tab.title) for tab in tabs)
        if wanted == self._shown and self._page is not None:
            return
        self._shown = wanted
        self._page = page = self._guide.strategy_page(*front)
        self.caption, self.prints = self._named(*front), bool(page.sections)
        compare = ChoiceButton(COMPARE)
        compare.clicked.connect(self.compare_wanted)
        if page.sections:
            follow = self.reference_wanted.emit
            show_page(self._column, page, self._folds, self._guide, follow, above=(compare,), below=self._ways)
        else:
            nothing = Prose(lambda theme: paragraph(NO_GUIDANCE, theme.muted))
            title = (Title(page.title),) if page.title else ()
            self._column.fill((*title, compare, nothing))
        self.head_changed.emit()

    def _ways(self, section: Section, piece: FoldedSection) -> Iterator[QWidget]:
        """A button for each alternative, folded with the section that tells of it."""
        for protocol_id in filter(None, (one.leads_to for one in section.statements)):
            tab = next((tab for tab in self._document.experiment.tabs if tab.protocol == protocol_id), None)
            button = ChoiceButton(self._way(protocol_id, tab))
            button.clicked.connect(partial(self._go, protocol_id, tab))
            button.setVisible(False)
            piece.heading.toggled.connect(button.setVisible)
            yield button
            button.setVisible(piece.heading.isChecked())  # by now it has a place

    def _way(self, protocol_id: str, tab: Tab | None) -> str:
        if tab is not None:
            return f"Go to {tab.title}"
        protocol = self._bench.protocols.get(protocol_id)
        return f"Open {protocol.title if protocol is not None else protocol_id}"

    def _go(self, protocol_id: str, tab: Tab | None) -> None:
        if tab is None:
            self.open_wanted.emit(protocol_id)
        else:
            self.place_wanted.emit(tab.id, tab.route.steps[0].id)

    def _in_front(self) -> Front:
        tab_id, step_id = self._place
        for tab in self._document.experiment.tabs:
            if tab.id == tab_id:
                steps = [step for step in tab.route.steps if step.id == step_id]
                return tab.protocol, step_id, steps[0].front.variant if steps else ""
        return "", "", ""

    def _named(self, protocol_id: str, step_id: str, variant_id: str) -> str:
        """The step and the variant in words."""
        protocol = self._bench.protocols.get(protocol_id)
        step = next((one for one in protocol.steps if one.id == step_id), None) if protocol else None
        if step is None:
            return ""
        variant = next((one.title for one in step.variants if one.id == variant_id), "")
        return " · ".join(filter(None, (f"{step.id} {step.title}", variant)))

    def paper(self) -> Paper | None:
        """The page with its references."""
        return paper_of(self._page, self._guide)
