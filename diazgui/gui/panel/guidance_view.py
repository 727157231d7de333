"""The page Strategy of the side panel."""

from diazgui.core.experiment import Bench
from diazgui.core.guidance.page import Page
from diazgui.gui.document import Document
from diazgui.gui.panel.page_view import Folds, paper_of, show_page
from diazgui.gui.panel.panel_guide import Guide
from diazgui.gui.panel.panel_page import PanelPage
from diazgui.gui.panel.panel_prose import Prose, Title
from diazgui.gui.panel.panel_text import paragraph
from diazgui.report.paper import Paper

NO_GUIDANCE = "There is no guidance for this sheet: it follows no protocol that diazgui ships with."


class StrategyView(PanelPage):
    """What belongs to the tab, the step and the variant in front."""

    def __init__(self, document: Document, bench: Bench, guide: Guide, folds: Folds) -> None:
        super().__init__()
        self._document, self._bench, self._guide, self._folds = document, bench, guide, folds
        self._place, self._shown = ("", ""), ("", "", "")
        self._page: Page | None = None
        self._column = self.add_column()

    def show_place(self, tab_id: str, step_id: str) -> None:
        """Take note of the step in front."""
        self._place = (tab_id, step_id)

    def read(self) -> None:
        """Show the page of the step in front, if it is not there yet."""
        wanted = self._in_front()
        if wanted == self._shown and self._page is not None:
            return
        self._shown = wanted
        self._page = self._guide.strategy_page(*wanted)
        self.caption, self.prints = self._named(*wanted), bool(self._page.sections)
        if self._page.sections:
            show_page(self._column, self._page, self._folds, self._guide, self.reference_wanted.emit)
        else:
            nothing = Prose(lambda theme: paragraph(NO_GUIDANCE, theme.muted))
            self._column.fill((Title(self._page.title), nothing) if self._page.title else (nothing,))
        self.head_changed.emit()

    def _in_front(self) -> tuple[str, str, str]:
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
