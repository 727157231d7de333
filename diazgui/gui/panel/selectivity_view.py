"""Shares against equivalents on the page Pathway: the plot, what it is of, its numbers to type, and its values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from diazgui.core.alkylation import lever, with_ratio
from diazgui.core.sheet import Sheet
from diazgui.gui.panel.budget_fields import Fields, ModelFields
from diazgui.gui.panel.page_view import FoldedSection, Folds
from diazgui.gui.panel.panel_prose import Piece, Prose, Title
from diazgui.gui.panel.panel_text import paragraph
from diazgui.gui.panel.selectivity_plot import SelectivityPlot
from diazgui.gui.parts.fields import Segments
from diazgui.gui.parts.labelled import together
from diazgui.gui.parts.plain import shortened
from diazgui.gui.parts.theme import Theme
from diazgui.units import Kind, Notation, read, text

if TYPE_CHECKING:  # brings RDKit
    from diazgui.core.alkylation import Lever
    from diazgui.report.selectivity import Of, Plotted, Question

VALUES = "Values of the plot"
_OF: tuple[tuple[Of, str], ...] = (("diamine", "diamine"), ("agent", "agent"))


class SelectivityBox(Piece):
    """``edited`` carries a change of the sheet and the words for Undo; ``moved`` the mark while it moves."""

    edited = Signal(object, str)
    moved = Signal(float)

    def __init__(self, notation: Notation, folds: Folds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notation = notation
        self.sheet: Sheet | None = None
        self._asked: Question | None = None
        self._of: Of = "diamine"
        self.shown: Plotted | None = None
        self.of = Segments("Share of")
        self.plot = SelectivityPlot(notation)
        self.place, self.model = Fields(), ModelFields(notation)
        self.mark = self.place.add("mark at", "Mark of the plot, equivalents", 7, self._take)
        self.why = Prose(lambda theme: "")
        self.note = Prose(lambda theme: "")
        folds.keep(VALUES, False)  # who sees the plot need not read them all
        self.values = FoldedSection(VALUES, folds, self._table)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        from diazgui.report.pathway import PLOT_TITLE

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(6)
        label = QLabel("Share of")
        label.setProperty("look", "muted")
        choice = together(label, self.of)
        for piece in (Title(PLOT_TITLE), choice, self.plot, self.place, self.why, self.model, self.note, self.values):
            column.addWidget(piece)
        self.of.offer(_OF, self._of)

    def _connect(self) -> None:
        self.of.chosen.connect(self._choose)
        self.plot.moved.connect(self._follow)
        self.plot.settled.connect(self._set)
        self.plot.refused.connect(self._say_why)
        self.model.edited.connect(self.edited)

    def show_sheet(self, sheet: Sheet) -> bool:
        """Show the plot of a sheet; ``False`` where the statistics do not apply to it."""
        from diazgui.report.selectivity import plotted, question_of

        self.sheet, self._asked = sheet, question_of(sheet)
        self.shown = plotted(sheet, self._of)
        if self.shown is None or self._lever is None:
            return False
        fixed = self._lever.why or (self.shown.unmarked if self.shown.mark is None else "")
        self.plot.show_plot(self.shown, fixed)
        self.model.show_model(sheet.model, self._asked.pair is not None and self._asked.pair.quaternary)
        self._show_mark(self.shown.mark)
        self.mark.setReadOnly(bool(self._lever.why))
        self._explain(fixed)
        return True

    @property
    def _lever(self) -> Lever | None:
        return self._asked.lever if self._asked is not None else None

    def _show_mark(self, at: float | None) -> None:
        if not self.mark.is_refused:
            self.mark.show_text("" if at is None else text(at, Kind.EQUIVALENTS, self._notation))

    def _explain(self, fixed: str) -> None:
        """Why the mark does not move, what the model takes for granted, and the values."""
        from diazgui.report.budget_model import NOTE

        said = f"The mark does not move. {fixed}" if fixed else ""
        self.why.rewrite(lambda theme: paragraph(said, theme.muted) if said else "")
        self.why.setVisible(bool(said))
        self.note.rewrite(lambda theme: paragraph(NOTE, theme.muted))
        if self.values.text is not None and self.values.heading.isChecked():
            self.values.text.rewrite(self._written)

    def _table(self) -> Prose:
        return Prose(self._written)

    def _written(self, theme: Theme) -> str:
        from diazgui.report.pathway import table_html
        from diazgui.report.selectivity import table

        if self.shown is None:
            return ""
        return f'<div style="color:{theme.text}">{table_html(table(self.shown, self._notation))}</div>'

    def _choose(self, of: Of) -> None:
        self._of = of
        self.of.offer(_OF, of)
        if self.sheet is not None:
            self.show_sheet(self.sheet)

    def _follow(self, at: float) -> None:
        self._show_mark(at)
        self.moved.emit(at)

    def _say_why(self) -> None:
        self.why.setFocus()

    def _take(self, typed: str) -> None:
        self._set(read(typed, Kind.EQUIVALENTS, notation=self._notation).value)

    def _set(self, at: float) -> None:
        """Make the edit: the equivalents of the row that is not the reference.

        Raises:
            QuantityError: it cannot be made; the sentence says why.
        """
        moved = self._lever
        if moved is None or self.sheet is None:
            return
        pair = self._asked.pair if self._asked is not None else None
        if pair is None:
            return
        with_ratio(self.sheet, moved, at)  # raises before anything is changed

        def change(sheet: Sheet) -> Sheet:
            return with_ratio(sheet, lever(sheet, pair.diamine, pair.agent), at)

        self.edited.emit(change, self._words(change(self.sheet), moved))

    def _words(self, after: Sheet, moved: Lever) -> str:
        from diazgui.core.table import rows

        row = next(one for one in rows(after) if one.id == moved.row)
        name = after.entry(moved.row).substance.short or row.name or "the row"
        return f"Set {shortened(name)} to {text(row.equivalents, Kind.EQUIVALENTS, self._notation, stated=True)}"
