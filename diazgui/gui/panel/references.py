"""The works that statements rest on, in full, shown in the side panel in place of the page that names them."""

from PySide6.QtWidgets import QWidget

from diazgui.core.guidance.page import Page, Reference, Section, Statement
from diazgui.gui.panel.panel_guide import Guide
from diazgui.gui.panel.panel_page import PanelPage
from diazgui.gui.panel.panel_prose import Prose, Title
from diazgui.gui.panel.panel_text import references_html
from diazgui.report.paper import Paper

CITED_BY_GUIDE = "What the guide itself cites"
GUIDE = "guide"
"""The key of the guide among the works."""


class ReferencesView(PanelPage):
    """What a source stands for, and what it is worth. With the guide go the works that it names."""

    def __init__(self, guide: Guide) -> None:
        super().__init__()
        self._guide = guide
        self._works: tuple[Reference, ...] = ()
        self._cited: tuple[Reference, ...] = ()
        self.back, self.prints = "Back", True
        self._column = self.add_column()

    def show_works(self, keys: tuple[str, ...]) -> None:
        """Show the works of these keys."""
        self._works = tuple(self._guide.works[key] for key in keys if key in self._guide.works)
        pieces: list[QWidget] = [Title("Source" if len(keys) == 1 else "Sources"), _listed(self._works)]
        self._cited = self._guide.guide_references() if GUIDE in keys else ()
        if self._cited:
            pieces += [Title(CITED_BY_GUIDE), _listed(self._cited)]
        self._column.fill(pieces)
        self._column.focus_first()

    def paper(self) -> Paper | None:
        """The works as a list."""
        sections = (_section("Works", self._works), _section(CITED_BY_GUIDE, self._cited))
        page = Page("sources", "Sources", tuple(section for section in sections if section.statements))
        return self._guide.page_paper(page, ())


def _section(title: str, works: tuple[Reference, ...]) -> Section:
    told = (". ".join(filter(None, (one.citation, one.note))) for one in works)
    return Section(title, title, tuple(Statement(text, "advice", text, "") for text in told))


def _listed(works: tuple[Reference, ...]) -> Prose:
    return Prose(lambda theme: references_html(works, theme))
