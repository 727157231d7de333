"""The strips beneath the reagent table: totals, amounts that were kept, and the line of *Scale to this*."""

from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from diazgui.core.experiment import with_route
from diazgui.core.quantities import QuantityError
from diazgui.core.scaling import pinned_entries
from diazgui.core.sheet import Sheet
from diazgui.core.table import Row, rows
from diazgui.gui.document import Document
from diazgui.gui.plain import as_plain
from diazgui.gui.sheet_edits import absolute_from, kept_amounts, scaled_by_row, with_kept_scaled
from diazgui.gui.sheet_model import SheetModel
from diazgui.gui.style import set_look
from diazgui.gui.theme import current
from diazgui.report.texts import Line, total_lines, yield_lines
from diazgui.units import UNKNOWN, Kind, Notation, text


class TotalsStrip(QWidget):
    """Limiting reagent, volumes, mass and yields of the sheet, in one line where there is room.

    The label stands in no layout: each new text of it would lay the whole page out anew, which takes longer than
    all else that an edit does. The strip asks for another height only where the lines take another one.
    """

    def __init__(self, document: Document, model: SheetModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.label = QLabel(self)
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.RichText)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.label.setAccessibleName("Totals of the sheet")
        document.changed.connect(self.read)
        model.modelReset.connect(self.read)

    def read(self) -> None:
        """Write the lines anew."""
        sheet, notation = self._model.sheet, self._model.notation
        lines = [*total_lines(sheet, notation), *yield_lines(sheet, notation)] if sheet.entries else []
        lines = [line for line in lines if _says_something(line)]
        text = " &nbsp; ".join(_as_html(line) for line in lines)
        reasons = "\n".join(f"{line.label}: {line.reason}" for line in lines if line.reason)
        self.label.setToolTip(as_plain(reasons))
        self.label.setAccessibleDescription("; ".join(f"{line.label}: {line.value}" for line in lines))
        self.setVisible(bool(lines))
        if text != self.label.text():
            self.label.setText(text)
            self._fit()

    def _fit(self) -> None:
        height = max(0, self.label.heightForWidth(self.width()))
        self.label.setGeometry(0, 0, self.width(), height)
        self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines for the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Write in the colours of the other theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.read()


def _says_something(line: Line) -> bool:
    """Whether a line is worth its place: not a volume of no liquid, and not a dash that has no reason."""
    return bool(line.reason) or line.value not in (UNKNOWN, "0 mL")


def _as_html(line: Line) -> str:
    label = f'<span style="color:{current().muted}">{escape(line.label)}</span>'
    return f"{label}&nbsp;<b>{escape(line.value)}</b>".replace(" ", "&nbsp;").replace("<span&nbsp;", "<span ")


class KeptStrip(QFrame):
    """Names the rows that kept their amount when the reference was edited, with a button that scales them too."""

    def __init__(self, document: Document, model: SheetModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._model = document, model
        self._factor, self._offered = 1.0, Sheet()
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self.button = QPushButton("Scale these t&oo", self)
        self.button.clicked.connect(self._scale)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 5, 8, 5)
        layout.addWidget(self._label, 1)
        layout.addWidget(self.button)
        set_look(self, "look", "note")
        model.reference_edited.connect(self.offer)
        document.changed.connect(self._withdraw)
        model.modelReset.connect(self._withdraw)
        self.hide()

    def offer(self, factor: float) -> None:
        """Offer to scale what kept its amount, if anything did."""
        kept = kept_amounts(self._model.sheet)
        self._factor, self._offered = factor, self._model.sheet
        sentence = kept_sentence(self._model.sheet, self._model.notation)
        self._label.setText(sentence)
        self.button.setAccessibleDescription(sentence)
        self.setVisible(bool(kept))

    def _withdraw(self) -> None:
        # The offer belongs to one sheet as it stood; any other edit, or Undo, makes it meaningless.
        if self._model.sheet != self._offered:
            self.hide()

    def _scale(self) -> None:
        self._document.edit_sheet(
            *self._model.place, lambda sheet: with_kept_scaled(sheet, self._factor), "Scale the amounts that were kept"
        )


def kept_sentence(sheet: Sheet, notation: Notation) -> str:
    """Which rows kept their amounts, the first by name; empty where there is none."""
    ids = [entry.id for entry in kept_amounts(sheet)]
    kept = [row for row in rows(sheet) if row.id in ids]
    if not kept:
        return ""
    kinds = {"volume": Kind.VOLUME, "mass": Kind.MASS, "amount": Kind.AMOUNT}
    first, others = kept[0], len(kept) - 1
    amount = text(getattr(first, first.stated), kinds[first.stated], notation, stated=True)
    more = {0: " kept its amount", 1: " and 1 other kept their amounts"}.get(
        others, f" and {others} others kept their amounts"
    )
    return f"{amount} {first.name}{more}."


def pinned_sentence(sheet: Sheet) -> str:
    """Which rows a scaling leaves as they are; empty where there is none."""
    names = [sheet.entry(entry_id).substance.compound.name for entry_id in pinned_entries(sheet)]
    return f"Pinned, so kept as it stands: {', '.join(names)}." if names else ""


def _amount_in_words(row: Row, notation: Notation) -> str:
    """What a row comes to, in the way it would be measured out; empty where nothing is known."""
    measured = ((row.mass, Kind.MASS), (row.volume, Kind.VOLUME), (row.amount, Kind.AMOUNT))
    return next((text(value, kind, notation) for value, kind in measured if value is not None), "")


class ScaleToLine(QFrame):
    """The line of *Scale to this*: lies beneath its row and takes a mass, an amount or a volume."""

    closed = Signal()

    def __init__(self, document: Document, model: SheetModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._document, self._model = document, model
        self._row_id, self._shown, self._unit = "", "", ""
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self.field = QLineEdit(self)
        self._label.setBuddy(self.field)
        self.field.setFixedWidth(110)
        self.field.returnPressed.connect(self._scale)
        self.field.textEdited.connect(lambda: self._say(""))
        self._refusal = QLabel(self)
        self._refusal.setWordWrap(True)
        set_look(self._refusal, "look", "refusal")
        self._refusal.hide()
        self._pinned = QLabel(self)
        self._pinned.setTextFormat(Qt.TextFormat.PlainText)
        self._pinned.setWordWrap(True)
        set_look(self._pinned, "look", "muted")
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

    def ask(self, row_id: str) -> None:
        """Ask what a row shall come to, beginning with what it comes to now."""
        row = next(row for row in rows(self._model.sheet) if row.id == row_id)
        shown = _amount_in_words(row, self._model.notation)
        self._row_id, self._shown, self._unit = row_id, shown, shown.rpartition(" ")[2]
        self._label.setText(f"Scale the sheet so that {row.name.replace('&', '&&') or 'this row'} co&mes to")
        self.field.setText(shown)
        self.field.setAccessibleName(f"Amount of {row.name} to scale to")
        pinned = pinned_sentence(self._model.sheet)
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
            basis = absolute_from(self.field.text(), self._unit, self._model.notation)
            route = scaled_by_row(tab.route, self._model.place[1], self._row_id, basis)
        except QuantityError as error:
            self._say(str(error))
            return
        experiment = with_route(self._document.experiment, tab.id, route)
        self._close()
        self._document.replace(experiment, f"Scale to {self.field.text().strip()}")

    def _say(self, sentence: str) -> None:
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))
        set_look(self.field, "refused", "true" if sentence else "false")
        self.field.setAccessibleDescription(sentence)
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
