"""The page Species of the side panel: what the step in front makes, and what LC-MS sees of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from diazgui.core.route import RouteStep
from diazgui.gui.document import Document
from diazgui.gui.panel.lc_ms_section import LcMsSection
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
    from diazgui.report.paper_sources import Sources


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
        self.lc_ms = LcMsSection(document, notation, lambda part, key: shorten(guide.works)(part, key), self)
        self.lc_ms.reference_wanted.connect(self.reference_wanted)
        self.lc_ms.diagnose_wanted.connect(self.diagnose_wanted)
        self._column = self.add_column()

    def show_place(self, tab_id: str, step_id: str) -> None:
        """Take note of the step in front."""
        self._place = (tab_id, step_id)
        self.lc_ms.show_place(tab_id, step_id)

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
        self.lc_ms.read()
        self.caption, self.prints = caption, bool(found.species or self.lc_ms.told)
        self.head_changed.emit()

    def _step(self) -> RouteStep | None:
        found = self._document.experiment.at(*self._place)
        return found[1] if found else None

    def _rebuild(self, found: StepSpecies) -> None:
        short = shorten(self._guide.works)
        self.boxes = tuple(
            SpeciesBox(found, one, self._guide.cite_species(one), self._notation, short) for one in found.species
        )
        for box in self.boxes:
            box.words.reference_wanted.connect(self.reference_wanted)
        focused = QApplication.focusWidget()
        is_inside = focused is not None and self.lc_ms.isAncestorOf(focused)
        self.lc_ms.setParent(self)  # else it would go with the pieces that were there before
        self._column.fill((self.lc_ms, *self.boxes, *self._beneath(found)))
        if focused is not None and is_inside:
            focused.setFocus()

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
        """The peaks with what they are taken for, and the species with their structures, to take to the instrument."""
        from diazgui.report.assignment_paper import peaks_section
        from diazgui.report.species_paper import species_paper

        step, told = self._step(), self.lc_ms.told
        if step is None or self.found is None or not (self.found.species or told):
            return None
        title = f"Species: {self._document.experiment.tab(self._place[0]).title}, step {self.caption}"

        def peaks(sources: Sources) -> str:
            return peaks_section(step.sheet, told, self._notation, sources) if told else ""

        return species_paper(title, self.found, self._notation, peaks)


def _told(text: str) -> Prose:
    return Prose(lambda theme: paragraph(text, theme.muted))
