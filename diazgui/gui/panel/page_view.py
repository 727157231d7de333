"""One page of guidance in the side panel: a title, and sections that fold."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from string import ascii_uppercase

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diazgui.core.guidance.page import Page, Section
from diazgui.gui.panel.panel_buttons import FoldButton
from diazgui.gui.panel.panel_guide import Guide
from diazgui.gui.panel.panel_prose import Column, Piece, Prose, Title
from diazgui.gui.panel.panel_text import link, shorten, statements_html, works_of
from diazgui.report.paper import Paper

ALL_SOURCES = "All sources of this page"

_INITIALS = frozenset(ascii_uppercase)

_ENOUGH = 40
"""Characters of a statement that tell it from others on its page."""

Follow = Callable[[tuple[str, ...]], None]
"""Shows the works of these keys."""


class Folds:
    """Which sections are folded, by their titles, so that a section stays as it was left on every tab.

    Lists by initials begin folded: nobody reads all of them, and laid out they would take a second.
    """

    def __init__(self) -> None:
        self.folded: set[str] = set()
        self._opened: set[str] = set()

    def is_folded(self, title: str) -> bool:
        """How a section is to be shown."""
        return title in self.folded or (title in _INITIALS and title not in self._opened)

    def keep(self, title: str, unfolded: bool) -> None:
        """Remember how a section was left."""
        (self.folded.discard if unfolded else self.folded.add)(title)
        (self._opened.add if unfolded else self._opened.discard)(title)


class FoldedSection(Piece):
    """A heading that folds, and the text under it, which is laid out once it is unfolded."""

    def __init__(self, title: str, folds: Folds, make: Callable[[], Prose], section_id: str = "") -> None:
        super().__init__()
        self._make, self._section_id = make, section_id
        self.text: Prose | None = None
        self.heading = FoldButton(title, not folds.is_folded(title))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self.heading)
        self.heading.toggled.connect(self._unfold)
        self.heading.toggled.connect(partial(folds.keep, title))
        self._unfold(self.heading.isChecked())

    def holds(self, section_id: str) -> bool:
        """Whether it is the section of this id."""
        return self._section_id == section_id

    def _unfold(self, unfolded: bool) -> None:
        if unfolded and self.text is None:
            self.text = self._make()
            self._column.addWidget(self.text)
        if self.text is not None:
            self.text.setVisible(unfolded)


Below = Callable[[Section, FoldedSection], Iterable[QWidget]]
"""What stands under a section, made once the section is there."""


def nothing_below(_section: Section, _piece: FoldedSection) -> Iterable[QWidget]:
    """No more than the section says."""
    return ()


def show_page(
    column: Column,
    page: Page,
    folds: Folds,
    guide: Guide,
    follow: Follow,
    marked: str = "",
    above: Iterable[QWidget] = (),
    below: Below = nothing_below,
) -> None:
    """Show a page in a column, from its top or from the statement of the id ``marked``, which stands out.

    What is ``above`` stands between the title and the sections, what is ``below`` under a section.
    """
    column.fill(_pieces(page, folds, guide, follow, marked, above, below), at_once=None if marked else 2)
    if marked:
        QTimer.singleShot(0, column, lambda: _scroll_to(column, page, marked))


def _scroll_to(column: Column, page: Page, marked: str) -> None:
    """Bring a statement into sight, and put the keys on the heading of its section."""
    for section in page.sections:
        said = next((one for one in section.statements if one.id == marked), None)
        here = (one for one in column.findChildren(FoldedSection) if one.holds(section.id))
        piece = next(here, None) if said else None
        if said and piece and piece.text:
            piece.heading.setFocus(Qt.FocusReason.OtherFocusReason)
            column.show_words(piece.text, (said.title or said.text)[:_ENOUGH])


def _pieces(
    page: Page, folds: Folds, guide: Guide, follow: Follow, marked: str, above: Iterable[QWidget], below: Below
) -> Iterator[QWidget]:
    """Title, sections and the way to all sources, each made when it is asked for."""
    yield Title(page.title)
    yield from above
    make = partial(prose_of, guide=guide, follow=follow, marked=marked)
    for section in page.sections:
        piece = FoldedSection(section.title, folds, partial(make, section), section.id)
        if marked and any(one.id == marked for one in section.statements):
            piece.heading.setChecked(True)
        yield piece
        yield from below(section, piece)
    works = works_of(page.sections)
    if works:
        all_works = Prose(lambda theme: link(ALL_SOURCES, works, theme.accent))
        all_works.reference_wanted.connect(follow)
        yield all_works


def prose_of(section: Section, guide: Guide, follow: Follow, marked: str = "") -> Prose:
    """The statements of a section as text whose sources can be followed; that of the id ``marked`` stands out."""
    short = shorten(guide.works)
    prose = Prose(lambda theme: statements_html(section.statements, theme, short, marked))
    prose.tip = lambda key: guide.works[key].citation if key in guide.works else ""
    prose.reference_wanted.connect(follow)
    return prose


def paper_of(page: Page | None, guide: Guide) -> Paper | None:
    """A page with its references, if there is anything to print."""
    if page is None or not page.sections:
        return None
    works = tuple(guide.works[key] for key in works_of(page.sections) if key in guide.works)
    return guide.page_paper(page, works)
