"""The page Pathway of the side panel: what comes of the sheet in front, step by step, with the share of each species.

The species can be chosen; beneath them stand the shares against equivalents.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QTimer
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from diazgui.core.guidance.page import Page
from diazgui.core.route import RouteStep
from diazgui.core.sheet import Sheet
from diazgui.gui.document import Document
from diazgui.gui.loading import Task
from diazgui.gui.panel.page_view import Folds, paper_of
from diazgui.gui.panel.panel_guide import Guide
from diazgui.gui.panel.panel_page import PanelPage
from diazgui.gui.panel.panel_prose import Prose, Title
from diazgui.gui.panel.panel_text import paragraph, shorten
from diazgui.gui.panel.pathway_finding import LEAST_DRAWN, Found, Wanted, compounds, find
from diazgui.gui.panel.pathway_picture import CascadePicture
from diazgui.gui.panel.pathway_species import Follows, facts_html, pieces_of
from diazgui.gui.panel.pathway_text import cascade_html, paper_html, rows, spoken, table_html, table_text, told_of
from diazgui.gui.panel.selectivity_view import SelectivityBox
from diazgui.gui.parts.flow import FlowLayout
from diazgui.gui.parts.theme import LIGHT, Theme, current
from diazgui.report.paper import Paper, Picture
from diazgui.units import Notation

if TYPE_CHECKING:  # brings RDKit
    from diazgui.report.pathway import Shading
    from diazgui.structures.cascade import Cascade

TITLE = "What forms, one after another"
NAME = "Pathway"
WAITING = "Drawing the pathway…"
PAPER_WIDTH = 840
POINTS = 0.6
"""A px on paper, in points: as wide as a page, and low enough to leave room for the words."""
_SETTLING = 200  # ms after which a new width is taken as meant


class PathwayView(PanelPage):
    """The cascade of the sheet in front: worked out beside the window, its shares brought up to date with each edit."""

    def __init__(self, document: Document, guide: Guide, notation: Notation, folds: Folds | None = None) -> None:
        super().__init__()
        self._document, self._guide, self._notation = document, guide, notation
        self._folds = folds or Folds()
        self._place = ("", "")
        self.cascade: Cascade | None = None
        self._wanted: Wanted | None = None
        self._known: Wanted | None = None
        self._shading: Shading | None = None
        self._drawn: tuple[object, ...] = ()
        self._task: Task[Found] | None = None
        self._run, self._chosen, self._facts = "", "", Prose(lambda theme: "")
        self._page: Page | None = None
        self._column, self._detail = self.add_column(), self.add_column()
        self._make_pieces()
        self._show_state()

    def _make_pieces(self) -> None:
        self.lead, self.picture = Prose(lambda theme: ""), CascadePicture("Pathway of the sheet")
        self.words = Prose(lambda theme: paragraph(WAITING, theme.muted))
        self.copy = QPushButton("Copy as table")
        self.copy.setProperty("look", "quiet")
        self.plot = SelectivityBox(self._notation, self._folds)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLING)
        self._settling.timeout.connect(self._draw)
        self.words.reference_wanted.connect(self.reference_wanted)
        self.picture.chosen.connect(self.show_species)
        self.copy.clicked.connect(self._copy)
        self.plot.edited.connect(self._edit)
        self.plot.moved.connect(self._shade_at)
        below = QWidget()
        FlowLayout(below).addWidget(self.copy)
        self._column.fill((Title(TITLE), self.lead, self.picture, self.plot, self.words, below))

    def show_place(self, tab_id: str, step_id: str) -> None:
        """Take note of the step in front; a mark on the move is that of the step before."""
        if self._place != (tab_id, step_id):
            self.plot.plot.let_go()
            self._place = (tab_id, step_id)

    def read(self) -> None:
        """Bring the shares up to date, and ask for another cascade where the compounds are others."""
        step = self._step()
        sheet = step.sheet if step else Sheet()
        self.caption = f"{step.id} {step.title}" if step else ""
        wanted = Wanted(self._document.experiment.target, compounds(sheet))
        if wanted == self._wanted:
            self._show_shares(sheet)
            return
        self._wanted = wanted
        self._task = Task(partial(find, self._guide, wanted, sheet))
        self._task.done.connect(self._take)  # a method of this page: it is not called once the page is gone
        self._task.start()

    def _step(self) -> RouteStep | None:
        found = self._document.experiment.at(*self._place)
        return found[1] if found else None

    def _take(self, found: Found) -> None:
        if found.wanted != self._wanted:  # overtaken by a later change
            return
        self.cascade, self._known = found.cascade, found.wanted
        cascade = self.cascade
        if cascade is None:
            self.picture.setAccessibleDescription("")
            self.words.rewrite(lambda theme: paragraph(f"The pathway cannot be drawn: {found.problem}", theme.muted))
        else:
            short = shorten(self._guide.works)
            self.words.rewrite(partial(cascade_html, cascade, self._notation, self._guide.cite, short))
        step = self._step()
        self._show_shares(step.sheet if step else Sheet())
        self._show_state()

    def _show_shares(self, sheet: Sheet) -> None:
        """The shares of the sheet's own numbers, in the picture, in the plot, and of the species that was chosen."""
        if self.cascade is None or self._known != self._wanted:  # another cascade is on its way
            return
        from diazgui.report.pathway import run_words, shading_of

        self._shade(shading_of(sheet, self._notation), run_words(sheet, self._notation))
        self.plot.setVisible(self.plot.show_sheet(sheet))
        self.head_changed.emit()

    def _edit(self, change: Callable[[Sheet], Sheet], words: str) -> None:
        """Edit the sheet that the plot shows; where another one is on its way to it, that is too late."""
        step = self._step()
        if step is not None and step.sheet is self.plot.sheet:
            self._document.edit_sheet(*self._place, change, words)

    def _shade_at(self, mark: float) -> None:
        """The shares where the plot's mark is on the move."""
        from diazgui.report.pathway import run_words, shading_at

        step = self._step()
        if self.plot.shown is not None and step is not None:
            self._shade(shading_at(self.plot.shown, mark, self._notation), run_words(step.sheet, self._notation))

    def _shade(self, shading: Shading, run: str) -> None:
        self._shading, self._run = shading, run
        self.lead.rewrite(lambda theme: paragraph(shading.told, theme.muted))
        self._draw()
        if self._chosen:
            self._tell_chosen()

    def _draw(self) -> None:
        """Draw for the width and the theme of now, if that is not what stands there."""
        found, shading = self.cascade, self._shading
        width = max(LEAST_DRAWN, self._column.room)
        wanted = (found, shading, self._run if shading else "", width, current().dark)
        if found is None or shading is None or wanted == self._drawn:
            return
        self._drawn = wanted
        told = told_of(found, self._notation, shading.shades)
        drawing = self._guide.draw(
            found, width, current().dark, self._notation.decimal, shades=shading.shades, conditions=self._run
        )
        self.picture.show_drawing(drawing, told)
        self.picture.setAccessibleDescription(spoken(found, self._notation, shading.shades))

    def _show_state(self) -> None:
        there = self.cascade is not None and bool(self.cascade.species)
        for piece in (self.picture, self.copy, self.lead):
            piece.setVisible(there)
        if not there:
            self.plot.hide()
        if self._chosen and (self.cascade is None or self._chosen not in {one.id for one in self.cascade.species}):
            self.go_back()
        self.prints = there
        self.head_changed.emit()

    def show_species(self, key: str) -> None:
        """Tell of one species how it is seen, obtained and avoided."""
        from diazgui.library.pathway import leads

        found = self.cascade
        one = next((species for species in found.species if species.id == key), None) if found else None
        if found is None or one is None:  # another cascade has come in between
            return
        where = leads(found, key)
        self._chosen = key
        self._page = page = self._guide.page(where.about)
        self._facts = Prose(lambda theme: "")
        follows = Follows(self.reference_wanted.emit, self.page_wanted.emit, self.diagnose_wanted.emit)
        self._detail.fill(pieces_of(one, self._facts, page, where, self._folds, self._guide, follows))
        self._tell_chosen()
        self.columns.setCurrentWidget(self._detail)
        self._detail.focus_first()
        self.back = NAME
        self.head_changed.emit()

    def _tell_chosen(self) -> None:
        one = next((o for o in self.cascade.species if o.id == self._chosen), None) if self.cascade else None
        shading = self._shading
        if one is not None and shading is not None:

            def written(theme: Theme) -> str:
                return facts_html(one, shading, self._notation, theme)

            self._facts.rewrite(written)

    def go_back(self) -> None:
        """Go back to the picture, to the species that was chosen."""
        chosen, self._chosen, self._page, self.back = self._chosen, "", None, ""
        self.columns.setCurrentWidget(self._column)
        self.picture.focus_on(chosen)
        self.head_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw for the new width, once it has settled; until then the drawing is scaled."""
        super().resizeEvent(event)
        self._settling.start()

    def changeEvent(self, event: QEvent) -> None:
        """Draw again in the colours of the other theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self.isVisible():
            self._draw()

    def _copy(self) -> None:
        if self.cascade is not None and self._shading is not None:
            table = rows(self.cascade, self._notation, self._shading.shades)
            copied = QMimeData()
            copied.setHtml(table_html(table))
            copied.setText(table_text(table))
            QGuiApplication.clipboard().setMimeData(copied)

    def paper(self) -> Paper | None:
        """The picture drawn for white paper, what is said of it, and the plot; or the page of the species chosen."""
        from diazgui.report.pathway import PLOT, plot_on_paper

        if self._chosen:
            return self._paper_of_chosen()
        found, shading = self.cascade, self._shading
        if found is None or shading is None:
            return None
        drawn = self._guide.draw(
            found, PAPER_WIDTH, False, self._notation.decimal, True, shades=shading.shades, conditions=self._run
        )
        picture = Picture(drawn.svg, drawn.width * POINTS, drawn.height * POINTS)
        paper = self._guide.picture_paper(TITLE, picture, spoken(found, self._notation, shading.shades))
        html = f"{paper.html}<p>{escape(shading.told)}</p>{paper_html(found, self._notation, self._guide.cite)}"
        if self.plot.isHidden() or self.plot.shown is None:
            return replace(paper, html=html)
        plot, plotted = plot_on_paper(self.plot.shown, self._notation)
        return replace(paper, html=html + plot, pictures={**paper.pictures, PLOT: plotted})

    def _paper_of_chosen(self) -> Paper | None:
        """The page of the species, with what the sheet says of it under its title."""
        paper, shading = paper_of(self._page, self._guide), self._shading
        one = next((o for o in self.cascade.species if o.id == self._chosen), None) if self.cascade else None
        if paper is None or one is None or shading is None:
            return paper
        title, *rest = paper.html.split("\n", 1)
        facts = f"<h2>{escape(one.title)}</h2>{facts_html(one, shading, self._notation, LIGHT)}"
        return replace(paper, html="\n".join((title, facts, *rest)))
