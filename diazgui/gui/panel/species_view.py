"""The page Species of the side panel: what the step in front makes, and what LC-MS will see of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from diazgui.core.route import RouteStep
from diazgui.gui.document import Document
from diazgui.gui.panel.panel_guide import Guide
from diazgui.gui.panel.panel_page import PanelPage
from diazgui.gui.panel.panel_prose import Prose
from diazgui.gui.panel.panel_text import paragraph, shorten
from diazgui.gui.panel.species_box import SpeciesBox
from diazgui.gui.parts.flow import FlowLayout
from diazgui.report.paper import Paper
from diazgui.units import Notation

if TYPE_CHECKING:
    from diazgui.core.species import StepSpecies


class SpeciesView(PanelPage):
    """The species of the step in front; worked out only while the page is in sight."""

    def __init__(self, document: Document, guide: Guide, notation: Notation) -> None:
        super().__init__()
        self._document, self._guide, self._notation = document, guide, notation
        self._place = ("", "")
        self.found: StepSpecies | None = None
        self.boxes: tuple[SpeciesBox, ...] = ()
        self.told: tuple[Prose, ...] = ()
        self.copy = QPushButton()
        self._column = self.add_column()

    def show_place(self, tab_id: str, step_id: str) -> None:
        """Take note of the step in front."""
        self._place = (tab_id, step_id)

    def read(self) -> None:
        """Show the species of the step in front, if they are others than before: amounts do not change them."""
        from diazgui.core.species import StepSpecies
        from diazgui.library.species import species_for  # brings RDKit, first needed here

        step = self._step()
        found = species_for(step.sheet) if step else StepSpecies()
        caption = f"{step.id} {step.title}" if step else ""
        if found != self.found:
            self.found = found
            self._rebuild(found)
        self.caption, self.prints = caption, bool(found.species)
        self.head_changed.emit()

    def _step(self) -> RouteStep | None:
        tab_id, step_id = self._place
        tab = next((one for one in self._document.experiment.tabs if one.id == tab_id), None)
        return next((one for one in tab.route.steps if one.id == step_id), None) if tab else None

    def _rebuild(self, found: StepSpecies) -> None:
        short = shorten(self._guide.works)
        self.boxes = tuple(
            SpeciesBox(found, one, self._guide.cite_species(one), self._notation, short) for one in found.species
        )
        for box in self.boxes:
            box.words.reference_wanted.connect(self.reference_wanted)
        self._column.fill((*self.boxes, *self._beneath(found)))

    def _beneath(self, found: StepSpecies) -> list[QWidget]:
        """Why something is left out, and the table to copy."""
        from diazgui.report.species import NOTHING

        words = [one.why for one in found.left_out] or ([] if found.species else [NOTHING])
        self.told = tuple(_told(text) for text in words)
        self.copy = QPushButton("Copy as table")
        self.copy.setProperty("look", "quiet")
        self.copy.clicked.connect(self._copy)
        below = QWidget()
        FlowLayout(below).addWidget(self.copy)
        self.copy.setVisible(bool(found.species))
        return [*self.told, below]

    def _copy(self) -> None:
        from diazgui.report.species import table_html, table_text

        if self.found is not None and self.found.species:
            copied = QMimeData()
            copied.setHtml(table_html(self.found, self._notation))
            copied.setText(table_text(self.found, self._notation))
            QGuiApplication.clipboard().setMimeData(copied)

    def paper(self) -> Paper | None:
        """The species with their structures, to take to the instrument."""
        from diazgui.report.species_paper import species_paper

        if self.found is None or not self.found.species:
            return None
        tab = self._document.experiment.tab(self._place[0])
        return species_paper(f"Species: {tab.title}, step {self.caption}", self.found, self._notation)


def _told(text: str) -> Prose:
    return Prose(lambda theme: paragraph(text, theme.muted))
