"""The page Pathway of the side panel: what the target turns into, step by step, as picture and as text."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QMimeData, QTimer
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from diazgui.core.target import Target
from diazgui.gui.document import Document
from diazgui.gui.loading import Task
from diazgui.gui.panel.panel_guide import Guide
from diazgui.gui.panel.panel_page import PanelPage
from diazgui.gui.panel.panel_prose import Prose, Title
from diazgui.gui.panel.panel_text import paragraph, shorten
from diazgui.gui.panel.pathway_text import cascade_html, paper_html, rows, spoken, table_html, table_text
from diazgui.gui.parts.flow import FlowLayout
from diazgui.gui.parts.svg_view import SvgView
from diazgui.gui.parts.theme import current
from diazgui.report.paper import Paper, Picture
from diazgui.units import Notation

if TYPE_CHECKING:  # brings RDKit
    from diazgui.structures.cascade import Cascade

TITLE = "What repeated alkylation gives"
WAITING = "Drawing the pathway…"
LEAST_DRAWN = 232
PAPER_WIDTH = 840
POINTS = 0.6
"""A px on paper, in points: as wide as a page, and low enough to leave room for the words."""
_SETTLING = 200  # ms after which a new width is taken as meant


class _Wanted(NamedTuple):
    """What a drawing is of; two that are equal look alike."""

    target: Target
    width: int
    dark: bool


class _Drawn(NamedTuple):
    """What came of it; without a cascade, why."""

    wanted: _Wanted
    cascade: Cascade | None = None
    svg: str = ""
    problem: str = ""


class PathwayView(PanelPage):
    """The cascade of the target, worked out and drawn beside the window, which stays alive meanwhile."""

    def __init__(self, document: Document, guide: Guide, notation: Notation) -> None:
        super().__init__()
        self._document, self._guide, self._notation = document, guide, notation
        self.cascade: Cascade | None = None
        self._wanted: _Wanted | None = None
        self._task: Task[_Drawn] | None = None
        self._column = self.add_column()
        self.picture = SvgView("Pathway of the target")
        self.words = Prose(lambda theme: paragraph(WAITING, theme.muted))
        self.copy = QPushButton("Copy as table")
        self.words.reference_wanted.connect(self.reference_wanted)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLING)
        self._settling.timeout.connect(self.read)
        self.copy.clicked.connect(self._copy)
        self.copy.setProperty("look", "quiet")
        below = QWidget()
        FlowLayout(below).addWidget(self.copy)
        self._column.fill((Title(TITLE), self.picture, self.words, below))
        self._show_state()

    def read(self) -> None:
        """Draw the target of now for the width of now, if that is not what stands there."""
        width = max(LEAST_DRAWN, self._column.room)
        wanted = _Wanted(self._document.experiment.target, width, current().dark)
        if self._wanted is not None and wanted == self._wanted:
            return
        self._wanted = wanted
        self._task = Task(partial(_drawn, self._guide, wanted, self._notation.decimal))
        self._task.done.connect(self._take)  # a method of this page: it is not called once the page is gone
        self._task.start()

    def _take(self, drawn: _Drawn) -> None:
        if drawn.wanted != self._wanted:  # overtaken by a later change
            return
        self.cascade = found = drawn.cascade
        self.picture.show_svg(drawn.svg)
        if found is None:
            self.picture.setAccessibleDescription("")
            self.words.rewrite(lambda theme: paragraph(f"The pathway cannot be drawn: {drawn.problem}", theme.muted))
        else:
            short = shorten(self._guide.works)
            self.picture.setAccessibleDescription(spoken(found, self._notation))
            self.words.rewrite(partial(cascade_html, found, self._notation, self._guide.cite, short))
        self._show_state()

    def _show_state(self) -> None:
        there = self.cascade is not None and bool(self.cascade.species)
        self.picture.setVisible(there)
        self.copy.setVisible(there)
        self.prints = there
        self.head_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw for the new width, once it has settled; until then the drawing is scaled."""
        super().resizeEvent(event)
        if self._wanted is not None:
            self._settling.start()

    def changeEvent(self, event: QEvent) -> None:
        """Draw again in the colours of the other theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._wanted is not None and self.isVisible():
            self.read()

    def _copy(self) -> None:
        if self.cascade is not None:
            table = rows(self.cascade, self._notation)
            copied = QMimeData()
            copied.setHtml(table_html(table))
            copied.setText(table_text(table))
            QGuiApplication.clipboard().setMimeData(copied)

    def paper(self) -> Paper | None:
        """The picture drawn for white paper, and under it what is said of it."""
        if self.cascade is None:
            return None
        drawn = self._guide.draw(self.cascade, PAPER_WIDTH, False, self._notation.decimal, across=True)
        picture = Picture(drawn.svg, drawn.width * POINTS, drawn.height * POINTS)
        paper = self._guide.picture_paper(TITLE, picture, spoken(self.cascade, self._notation))
        return replace(paper, html=paper.html + paper_html(self.cascade, self._notation, self._guide.cite))


def _drawn(guide: Guide, wanted: _Wanted, decimal: str) -> _Drawn:
    try:
        found = guide.cascade(wanted.target)
        svg = guide.draw(found, wanted.width, wanted.dark, decimal).svg if found.species else ""
    except Exception as error:  # told where the picture would stand
        return _Drawn(wanted, problem=str(error))
    return _Drawn(wanted, found, svg)
