"""The page Guide of the side panel: a question to ask, what was found, and every page there is to read."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from diazgui.core.guidance.page import Page
from diazgui.core.guidance.search import Hit
from diazgui.gui.loading import Task
from diazgui.gui.panel.guide_results import Results, spoken
from diazgui.gui.panel.page_view import Folds, paper_of, show_page
from diazgui.gui.panel.panel_buttons import ChoiceButton
from diazgui.gui.panel.panel_guide import Guide
from diazgui.gui.panel.panel_page import PanelPage
from diazgui.gui.panel.panel_prose import Prose, Title
from diazgui.gui.panel.panel_text import paragraph
from diazgui.report.paper import Paper

NAME = "Guide"
ASK = "Ask the guide…"
FIELD = "Ask the guide"
HOW = "Type a word or a question. Down goes to what is found, Enter opens it."
PRINT_ALL = "Print all guidance…"
GO_THROUGH = "Go through the questions"
WAITING = "Reading all texts…"
DIAGNOSIS = "diagnosis"
"""The id of the page with the questions of the diagnosis, which leads to them."""


class GuideView(PanelPage):
    """A field to ask, all pages while it is empty, what was found while it is not, and the page that was chosen.

    ``paper_wanted`` carries all guidance, ``diagnose_wanted`` a question to begin the diagnosis at.
    """

    def __init__(self, guide: Guide, folds: Folds) -> None:
        super().__init__()
        self._guide, self._folds = guide, folds
        self._page: Page | None = None
        self._came_from: QWidget | None = None
        self._is_ready = False
        self._task: Task[None] | None = None
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.field = QLineEdit()
        self.field.setPlaceholderText(ASK)
        self.field.setAccessibleName(FIELD)
        self.field.setAccessibleDescription(HOW)
        self.field.setToolTip(HOW)
        self.field.setClearButtonEnabled(True)
        self.said = Prose(lambda theme: paragraph("", theme.muted))
        self.said.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab leads from the field to what was found
        self.said.setVisible(False)
        self._asking = QWidget()
        self._asking.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._asking.setProperty("look", "surface")
        column = QVBoxLayout(self._asking)
        column.setContentsMargins(12, 8, 12, 6)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self.said)
        self.above.addWidget(self._asking)
        self.contents, self.results = self.add_column(), Results()
        self.columns.addWidget(self.results)
        self._column = self.add_column()

    def _connect(self) -> None:
        self.field.textChanged.connect(self._look)
        self.field.installEventFilter(self)
        self.results.opened.connect(self._open)
        self.results.left.connect(self.field.setFocus)
        self.results.moved.connect(self._tell_where)

    def read(self) -> None:
        """Show the pages to choose from, if nothing is there yet; the texts are read beside the window."""
        if self.contents.widget() is None:
            self.contents.fill(self._pieces(), at_once=6)
        if self._task is None:
            self._task = Task(self._guide.get_ready, self)
            self._task.done.connect(self._be_ready)
            self._task.failed.connect(self._tell_failed)
            self._task.start()

    def _be_ready(self) -> None:
        self._is_ready = True
        self._look()

    def _tell_failed(self, error: Exception) -> None:
        self._say(f"The texts cannot be searched: {error}")

    def _pieces(self) -> Iterator[QWidget]:
        for chapter in self._guide.chapters():
            yield Title(chapter.title)
            yield from map(self._button, chapter.pages)
        self.print_all = QPushButton(PRINT_ALL)
        self.print_all.setProperty("look", "quiet")
        self.print_all.clicked.connect(lambda: self.paper_wanted.emit(self._guide.book_paper()))
        yield self.print_all

    def _button(self, page: Page) -> ChoiceButton:
        button = ChoiceButton(page.title)
        button.clicked.connect(lambda: self._choose(page, "", button))
        return button

    def ask(self) -> None:
        """Put the keys into the field, its text marked so that the next question takes its place."""
        self._show_front()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_page(self, page_id: str, statement_id: str = "") -> None:
        """Show a page by its id, from one of its statements on; nothing where there is no such page."""
        page = self._guide.book_page(page_id)
        if page is not None:
            self._choose(page, statement_id, self.field)

    def _look(self) -> None:
        """Show what there is to read on what was typed."""
        question = self.field.text().strip()
        self._show_list()
        if not question or not self._is_ready:
            self._say(WAITING if question else "")
            self.results.show_hits(())
            return
        answer = self._guide.ask(self.field.text().lstrip())
        self.results.show_hits(answer.hits)
        self._say(answer.said or _counted(len(answer.hits), answer.has_more))

    def _say(self, words: str) -> None:
        self.said.rewrite(lambda theme: paragraph(words, theme.muted))
        self.said.setVisible(bool(words))
        self.results.setAccessibleDescription(words)

    def _tell_where(self) -> None:
        """Let who hears the field hear the hit that the keys stand on."""
        hit = self.results.current
        self.field.setAccessibleDescription(spoken(hit) if hit else HOW)

    def _open(self, hit: Hit) -> None:
        page = self._guide.book_page(hit.passage.page)
        if page is not None:
            self._choose(page, hit.passage.anchor, self.field if self.field.hasFocus() else self.results)

    def _choose(self, page: Page, statement_id: str, came_from: QWidget) -> None:
        self._page, self._came_from = page, came_from
        above = (self._to_diagnosis(page, statement_id),) if page.id == DIAGNOSIS else ()
        show_page(self._column, page, self._folds, self._guide, self.reference_wanted.emit, statement_id, above)
        self._asking.setVisible(False)
        self.columns.setCurrentWidget(self._column)
        self._column.focus_first()
        self.back, self.prints = NAME, bool(page.sections)
        self.head_changed.emit()

    def _to_diagnosis(self, page: Page, statement_id: str) -> ChoiceButton:
        """The way to a question that can be answered: the one that was found, or the first."""
        found = (section.id for section in page.sections if any(one.id == statement_id for one in section.statements))
        node = next(found, "") or self._guide.tree().root
        button = ChoiceButton(GO_THROUGH)
        button.clicked.connect(lambda: self.diagnose_wanted.emit(node))
        return button

    def go_back(self) -> None:
        """Go back to the list, to what was chosen there."""
        came_from = self._came_from
        self._show_front()
        if came_from is not None:
            came_from.setFocus()

    def _show_front(self) -> None:
        self._page, self._came_from, self.back, self.prints = None, None, "", False
        self._show_list()
        self.head_changed.emit()

    def _show_list(self) -> None:
        """What was found, or while nothing is asked, all pages."""
        if self._page is None:
            self.columns.setCurrentWidget(self.results if self.field.text().strip() else self.contents)
            self._asking.setVisible(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While the field has the keys, Down and Up go through what was found, Enter opens it, Escape clears."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._takes(event)
        return super().eventFilter(watched, event)

    def _takes(self, event: QKeyEvent) -> bool:
        asked = bool(self.field.text())
        match event.key():
            case Qt.Key.Key_Down if not asked:
                self.contents.focus_first()
            case Qt.Key.Key_Down | Qt.Key.Key_Up | Qt.Key.Key_PageDown | Qt.Key.Key_PageUp if asked:
                self.results.go(_STEPS[Qt.Key(event.key())])
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.results.open_row(self.results.currentIndex().row())
            case Qt.Key.Key_Escape if asked:
                self.field.clear()
            case _:
                return False
        return True

    def paper(self) -> Paper | None:
        """The page chosen; the list is not printed."""
        return paper_of(self._page, self._guide)


_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}


def _counted(count: int, has_more: bool) -> str:
    if not count:
        return "There is no word in this to look for."
    if has_more:
        return f"The best {count} places of more; another word makes them fewer"
    return f"{count} {'place' if count == 1 else 'places'} found, the best first"
