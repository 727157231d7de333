"""The page Guide of the side panel: what may have gone wrong, and more to read."""

from PySide6.QtWidgets import QWidget

from diazgui.core.guidance.page import Page
from diazgui.gui.panel.page_view import Folds, paper_of, show_page
from diazgui.gui.panel.panel_buttons import ChoiceButton
from diazgui.gui.panel.panel_guide import Guide
from diazgui.gui.panel.panel_page import PanelPage
from diazgui.gui.panel.panel_prose import Title
from diazgui.report.paper import Paper

WHAT_IS_WRONG = "What went wrong?"
MORE = "More to read"
NAME = "Guide"


class GuideView(PanelPage):
    """The symptoms to choose from, and the page of the one that was chosen."""

    def __init__(self, guide: Guide, folds: Folds) -> None:
        super().__init__()
        self._guide, self._folds = guide, folds
        self._page: Page | None = None
        self._pressed: QWidget | None = None
        self._list, self._column = self.add_column(), self.add_column()

    def read(self) -> None:
        """Show the list, if nothing is there yet."""
        if self._list.widget() is None:
            symptoms, others = self._guide.symptom_pages(), self._guide.other_pages()
            pieces: list[QWidget] = [Title(WHAT_IS_WRONG), *map(self._button, symptoms)]
            if others:
                pieces += [Title(MORE), *map(self._button, others)]
            self._list.fill(tuple(pieces))

    def _button(self, page: Page) -> ChoiceButton:
        button = ChoiceButton(page.title)
        button.clicked.connect(lambda: self._choose(page, button))
        return button

    def _choose(self, page: Page, button: QWidget) -> None:
        self._page, self._pressed = page, button
        show_page(self._column, page, self._folds, self._guide, self.reference_wanted.emit)
        self.columns.setCurrentWidget(self._column)
        self._column.focus_first()
        self.back, self.prints = NAME, bool(page.sections)
        self.head_changed.emit()

    def go_back(self) -> None:
        """Go back to the list, to the symptom that was chosen."""
        self._page, self.back, self.prints = None, "", False
        self.columns.setCurrentWidget(self._list)
        if self._pressed is not None:
            self._pressed.setFocus()
        self.head_changed.emit()

    def paper(self) -> Paper | None:
        """The page chosen; the list is not printed."""
        return paper_of(self._page, self._guide)
