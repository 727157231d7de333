"""The section LC-MS peaks of the page Species: a field to type them, and beneath it what they may be."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QMimeData, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from diazgui.core.experiment import Tab, with_route
from diazgui.core.peaks import Peak
from diazgui.core.quantities import QuantityError
from diazgui.core.route import RouteStep
from diazgui.core.route_facts import with_peaks
from diazgui.gui.document import Document
from diazgui.gui.panel.lc_ms_html import composition_html, example, nothing_html, outcome_html, peaks_html
from diazgui.gui.panel.panel_prose import Piece, Prose
from diazgui.gui.panel.panel_text import Shorten
from diazgui.gui.parts.fields import CommitEdit, inline_message
from diazgui.gui.parts.flow import FlowLayout
from diazgui.gui.parts.growing_text import GrowingText
from diazgui.gui.parts.labelled import labelled
from diazgui.units import Notation

if TYPE_CHECKING:  # they bring the library, and RDKit with it
    from diazgui.core.tolerance import Tolerance
    from diazgui.library.assignment import LcMs
    from diazgui.library.lc_ms import Said

PAUSE, PATIENCE = 1500, 700
"""Milliseconds without a key after which typing on is a step of undo of its own, and a text is told to be refused."""

_AS_BEFORE = "The peaks beneath are those that were read last."
_LEAD = "Go on in Diagnose"
_LEAST_LINES = 2


class _Typed(NamedTuple):
    """A text as it was typed, and the peaks that the step had or got with it."""

    words: str
    peaks: tuple[Peak, ...]


class LcMsSection(Piece):
    """Peaks of the step in front. What is read goes into the document at once; what cannot be read stays in the field.

    The text of each step is kept letter by letter while its peaks are those of the text.
    """

    reference_wanted = Signal(tuple)
    diagnose_wanted = Signal(str)

    def __init__(self, document: Document, notation: Notation, short: Shorten, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._notation, self._short = document, notation, short
        self._place = ("", "")
        self._typed: dict[tuple[str, str], _Typed] = {}
        self._burst = 0
        self._said: tuple[Said, ...] = ()
        self.tolerance: Tolerance | None = None
        self.told: LcMs | None = None
        self.outcomes: tuple[Prose, ...] = ()
        self.leads: tuple[QPushButton, ...] = ()
        self._make_widgets()
        self._rest, self._refusal = self._timer(PAUSE, self._end_burst), self._timer(PATIENCE, self._tell_refusal)
        self._lay_out()
        self.field.textChanged.connect(self._write)
        self.field.refused.connect(self._tell)
        self.width_field.committed.connect(self._take_tolerance)
        self.width_field.restored.connect(self._width_message.hide)
        self.copy.clicked.connect(self._copy)
        document.opened.connect(self._typed.clear)

    def _make_widgets(self) -> None:
        self.field = GrowingText(_LEAST_LINES)
        self.field.setPlaceholderText(example(self._notation))
        self.field.setAccessibleDescription("m/z, a colon and the area; a comma or a new line between peaks.")
        self.message, self._width_message = inline_message(), inline_message()
        self.width_field = CommitEdit("Tolerance of the m/z, Da or ppm")
        self.width_field.set_characters(9)
        self.width_field.setPlaceholderText("as typed")
        self.peaks = Prose(partial(nothing_html, self._notation))
        self.composition = Prose(lambda theme: "")
        for prose in (self.peaks, self.composition):
            prose.reference_wanted.connect(self.reference_wanted)
        self.copy = QPushButton("Copy peaks as table")
        self.copy.setProperty("look", "quiet")

    def _lay_out(self) -> None:
        heading = QLabel("LC-MS peaks")
        heading.setProperty("look", "strong")
        self._next = QWidget()
        self._next_column = QVBoxLayout(self._next)
        self._next_column.setContentsMargins(0, 0, 0, 0)
        row = QWidget()
        flow = FlowLayout(row)
        flow.addWidget(labelled("within ±", self.width_field))
        flow.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(4)
        pieces = (heading, self.field, self.message, self.peaks, self._next, self.composition, row, self._width_message)
        for piece in pieces:
            column.addWidget(piece)

    def _timer(self, pause: int, work: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(work)
        return timer

    def show_place(self, tab_id: str, step_id: str) -> None:
        """Take note of the step in front; what stands in the field belongs to the one before."""
        if self._place != (tab_id, step_id):
            self._end_burst()
            self._place = (tab_id, step_id)

    def read(self) -> None:
        """Show the peaks of the step in front and what they are taken for now."""
        found = self._front()
        self.setVisible(found is not None)
        if found is None:
            self.told = None
            return
        tab, step = found
        self.field.setAccessibleName(f"LC-MS peaks of step {step.id}, {tab.title}")
        self.field.show_words(self._words_of(step))
        if self._reason():
            self._refusal.start()
        else:
            self._refusal.stop()
            self.message.hide()
        self._show(tab, step)

    @property
    def is_refused(self) -> bool:
        """Whether what stands in the field cannot be read as peaks."""
        return bool(self._reason())

    def _words_of(self, step: RouteStep) -> str:
        from diazgui.report.typed_peaks import peaks_text

        typed = self._typed.get(self._place)
        return typed.words if typed and typed.peaks == step.peaks else peaks_text(step.peaks, self._notation)

    def _front(self) -> tuple[Tab, RouteStep] | None:
        return self._document.experiment.at(*self._place)

    def _write(self) -> None:
        """Take the text in; what cannot be read is kept beside the peaks that are there."""
        from diazgui.report.typed_peaks import read_peaks

        found = self._front()
        if found is None:
            return
        tab, step = found
        words = self.field.words
        try:
            peaks = read_peaks(words, self._notation)
        except QuantityError:
            self._typed[self._place] = _Typed(words, step.peaks)
            self._refusal.start()
            return
        self._typed[self._place] = _Typed(words, peaks)
        self._refusal.stop()
        self.message.hide()
        self._rest.start()
        experiment = with_route(self._document.experiment, tab.id, with_peaks(tab.route, step.id, peaks))
        self._document.replace(experiment, f"State LC-MS peaks of step {step.id}", f"peaks {self._burst}")

    def _end_burst(self) -> None:
        self._rest.stop()
        self._burst += 1

    def _reason(self) -> str:
        from diazgui.report.typed_peaks import read_peaks

        try:
            read_peaks(self.field.words, self._notation)
        except QuantityError as error:
            return str(error)
        return ""

    def _tell_refusal(self) -> None:
        self._tell(self._reason())

    def _tell(self, reason: str) -> None:
        found = self._front()
        has_peaks = found is not None and bool(found[1].peaks)
        self.message.setText(f"{reason} {_AS_BEFORE}" if has_peaks else reason)
        self.message.setVisible(bool(reason))

    def _show(self, tab: Tab, step: RouteStep) -> None:
        from diazgui.library.assignment import lc_ms_of
        from diazgui.report.assignment import next_steps

        self.copy.setVisible(bool(step.peaks))
        self.composition.setVisible(bool(step.peaks))
        if not step.peaks:
            self.told = None
            self.peaks.rewrite(partial(nothing_html, self._notation))
            self._show_outcomes(())
            return
        self.told = told = lc_ms_of(tab.route, step.id, step.peaks, self.tolerance)
        self.peaks.rewrite(partial(peaks_html, told, self._notation))
        self.composition.rewrite(partial(composition_html, step.sheet, told, self._notation, self._short))
        self._show_outcomes(next_steps(told))

    def _show_outcomes(self, said: tuple[Said, ...]) -> None:
        if said == self._said:
            return
        self._said = said
        column = self._next_column
        while (item := column.takeAt(0)) is not None:
            widget = item.widget()
            assert widget is not None
            widget.hide()
            widget.deleteLater()
        self.outcomes = tuple(Prose(partial(outcome_html, one, self._short)) for one in said)
        leads = []
        for one, prose in zip(said, self.outcomes, strict=True):
            prose.reference_wanted.connect(self.reference_wanted)
            column.addWidget(prose)
            for words, node in ((_LEAD, one.node), (one.doubt, one.doubt_node)):
                if node:
                    leads.append(self._lead(words, node, one.title))
                    column.addWidget(leads[-1])
        self.leads = tuple(leads)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Let the Tab key meet what is new where it stands."""
        items = (self._next_column.itemAt(i) for i in range(self._next_column.count()))
        said = [widget for item in items if item is not None and (widget := item.widget()) is not None]
        stops = (self.field, self.peaks, *said, self.composition, self.width_field, self.copy)
        for one, following in pairwise(stops):
            QWidget.setTabOrder(one, following)

    def _lead(self, words: str, node: str, title: str) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("look", "quiet")
        button.setAccessibleName(f"{words}: {title}")
        button.clicked.connect(lambda: self.diagnose_wanted.emit(node))
        return button

    def _take_tolerance(self, typed: str) -> None:
        from diazgui.report.assignment import tolerance_text
        from diazgui.report.typed_peaks import read_tolerance

        try:
            self.tolerance = read_tolerance(typed, self._notation)
        except QuantityError as error:
            self.width_field.refuse()
            self._width_message.setText(str(error))
            self._width_message.show()
            return
        self._width_message.hide()
        self.width_field.show_text(tolerance_text(self.tolerance, self._notation) if self.tolerance else "")
        self.read()

    def _copy(self) -> None:
        from diazgui.report.assignment_text import table_html, table_text

        if self.told is not None:
            copied = QMimeData()
            copied.setHtml(table_html(self.told, self._notation))
            copied.setText(table_text(self.told, self._notation))
            QGuiApplication.clipboard().setMimeData(copied)
