"""The lines that ask how large a sheet shall be: *Scale to this* and *Scale by a factor*."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from diazgui.core.experiment import with_route
from diazgui.core.quantities import QuantityError
from diazgui.core.route import Route
from diazgui.core.route_scaling import scaled_by_row, scaled_route
from diazgui.core.table import Row
from diazgui.gui.document import Document
from diazgui.gui.parts.style import set_look
from diazgui.gui.table.sheet_model import SheetModel
from diazgui.report.columns import AnyRow
from diazgui.report.typed_scale import absolute_from, factor_from, pinned_sentence
from diazgui.units import Kind, Notation, text

Scaled = Callable[[Route, str], tuple[Route, str]]
"""What a typed text makes of a route, and the edit's name for the Undo menu."""


class ScaleLine(QFrame):
    """A line that lies over the sheet and takes one number; a refused one stays, with a sentence beneath it.

    ``scaled`` does what the line is for; ``closed`` says that the keys are to go elsewhere.
    """

    closed = Signal()

    def __init__(self, document: Document, model: SheetModel, parent: QWidget, scaled: Scaled) -> None:
        super().__init__(parent)
        self._document, self._model, self._scaled, self._shown = document, model, scaled, ""
        self._label = QLabel(self)
        self.field = QLineEdit(self)
        self._label.setBuddy(self.field)
        self.field.returnPressed.connect(self._scale)
        self.field.textEdited.connect(lambda: self._say(""))
        self._refusal, self._pinned = QLabel(self), QLabel(self)
        for label, look in ((self._label, ""), (self._refusal, "refusal"), (self._pinned, "muted")):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(bool(look))
            set_look(label, "look", look)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        set_look(self, "look", "popup")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        line = QHBoxLayout()
        line.addWidget(self._label)
        line.addWidget(self.field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 7, 10, 7)
        layout.addLayout(line)
        layout.addWidget(self._refusal)
        layout.addWidget(self._pinned)

    def _open(self, label: str, name: str, shown: str, pinned: str) -> None:
        """Show the line with what stands now, chosen so that typing replaces it."""
        self._label.setText(label)
        self.field.setFixedWidth(self.fontMetrics().horizontalAdvance("0") * 11 + 18)
        self.field.setAccessibleName(name)
        self.field.setText(shown)
        self._shown = shown
        self._pinned.setText(pinned)
        self._pinned.setVisible(bool(pinned))
        self._say("")
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def _scale(self) -> None:
        tab = self._model.tab
        if tab is None or self.field.text() == self._shown:  # a text nobody changed is no edit
            self._close()
            return
        try:
            route, words = self._scaled(tab.route, self.field.text())
        except QuantityError as error:
            self._say(str(error))
            return
        experiment = with_route(self._document.experiment, tab.id, route)
        self._close()
        self._document.replace(experiment, words)

    def _say(self, sentence: str) -> None:
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))
        set_look(self.field, "refused", "true" if sentence else "false")
        self.field.setAccessibleDescription(sentence or self._pinned.text())
        self.adjustSize()

    def _close(self) -> None:
        self.closed.emit()  # the keys go elsewhere first: Qt would hand them on to what stands next, far down the page
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the line without an edit."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)


class ScaleToLine(ScaleLine):
    """The line of *Scale to this*: lies beneath its row and takes a mass, an amount or a volume."""

    def __init__(self, document: Document, model: SheetModel, parent: QWidget) -> None:
        super().__init__(document, model, parent, self._by_row)
        self._row_id, self._unit = "", ""

    def ask(self, row_id: str) -> None:
        """Ask what a row shall come to, beginning with what it comes to now; a product, with what is planned of it."""
        row = next(row for row in self._model.rows if row.id == row_id)
        shown = _amount_in_words(row, self._model.notation)
        self._row_id, self._unit = row_id, shown.rpartition(" ")[2]
        name = row.name.replace("&", "&&") or "this row"
        label = f"Scale the sheet so that {name} co&mes to"
        if not isinstance(row, Row) and row.planned_yield is not None:
            label = f"Scale the sheet so that {name} is planned to co&me to"
        tab = self._model.tab
        pinned = pinned_sentence(tab.route, self._model.place[1]) if tab else ""
        self._open(label, f"Amount of {row.name} to scale to", shown, pinned)

    def _by_row(self, route: Route, typed: str) -> tuple[Route, str]:
        basis = absolute_from(typed, self._unit, self._model.notation)
        return scaled_by_row(route, self._model.place[1], self._row_id, basis), f"Scale to {typed.strip()}"


class ScaleByLine(ScaleLine):
    """The line of *Scale by a factor*: takes one number."""

    def __init__(self, document: Document, model: SheetModel, parent: QWidget) -> None:
        super().__init__(document, model, parent, self._by_factor)

    def ask(self) -> None:
        """Ask how many times as large the whole route of the tab shall be."""
        tab = self._model.tab
        what = "route" if tab is not None and len(tab.route.steps) > 1 else "sheet"
        name = f"Factor to scale the {what} by"
        self._open(f"Scale the whole {what} by ×", name, "", pinned_sentence(tab.route) if tab else "")
        self.field.setPlaceholderText(text(0.5, Kind.FACTOR, self._model.notation))

    def _by_factor(self, route: Route, typed: str) -> tuple[Route, str]:
        factor = factor_from(typed, self._model.notation)
        words = f"Scale by {text(factor, Kind.FACTOR, self._model.notation, stated=True)}"
        return scaled_route(route, factor), words


def _amount_in_words(row: AnyRow, notation: Notation) -> str:
    """What a row comes to, in the way it would be measured out; empty where nothing is known."""
    if not isinstance(row, Row):
        planned = row.planned_yield is not None
        of_product = (row.planned_mass, row.planned_amount) if planned else (row.mass, row.amount)
        return _first_known(zip(of_product, (Kind.MASS, Kind.AMOUNT), strict=True), notation)
    return _first_known(((row.mass, Kind.MASS), (row.volume, Kind.VOLUME), (row.amount, Kind.AMOUNT)), notation)


def _first_known(values: Iterable[tuple[float | None, Kind]], notation: Notation) -> str:
    return next((text(value, kind, notation) for value, kind in values if value is not None), "")
