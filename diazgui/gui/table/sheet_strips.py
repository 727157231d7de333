"""The strips beneath the reagent table: totals, and amounts that were kept."""

from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from diazgui.core.scaling import kept_amounts, with_kept_scaled
from diazgui.core.sheet import Sheet
from diazgui.core.table import rows
from diazgui.gui.document import Document
from diazgui.gui.parts.plain import as_plain
from diazgui.gui.parts.style import set_look
from diazgui.gui.parts.theme import current
from diazgui.gui.table.sheet_model import SheetModel
from diazgui.report.texts import Line, total_lines, yield_lines
from diazgui.units import UNKNOWN, Kind, Notation, text


class TotalsStrip(QWidget):
    """Limiting reagent, volumes, mass and yields of the sheet, in one line where there is room.

    The label stands in no layout: each new text of it would lay the whole page out anew, which takes longer than
    all else that an edit does. The strip asks for another height only where the lines take another one.

    A number is a link, by click or by Tab and Enter: ``why_asked`` carries the id of its product, which is empty for
    the totals, its field and its label.
    """

    why_asked = Signal(str, str, str)

    def __init__(self, document: Document, model: SheetModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._labels: dict[str, str] = {}
        self.label = QLabel(self)
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.RichText)
        flag = Qt.TextInteractionFlag
        self.label.setTextInteractionFlags(
            flag.TextSelectableByMouse | flag.LinksAccessibleByMouse | flag.LinksAccessibleByKeyboard
        )
        self.label.linkActivated.connect(self._ask)
        self.setFocusProxy(self.label)
        self.label.setAccessibleName("Totals of the sheet")
        document.changed.connect(self.read)
        model.modelReset.connect(self.read)

    def read(self) -> None:
        """Write the lines anew."""
        sheet, notation = self._model.sheet, self._model.notation
        lines = [*total_lines(sheet, notation), *yield_lines(sheet, notation)] if sheet.entries else []
        lines = [line for line in lines if _says_something(line)]
        text = " &nbsp; ".join(_as_html(line) for line in lines)
        self._labels = {line.asks: line.label for line in lines if line.asks}
        reasons = "\n".join(f"{line.label}: {line.reason}" for line in lines if line.reason)
        self.label.setToolTip(as_plain(reasons))
        self.label.setAccessibleDescription("; ".join(f"{line.label}: {line.value}" for line in lines))
        self.setVisible(bool(lines))
        if text != self.label.text():
            self.label.setText(text)
            self._fit()

    def _ask(self, asked: str) -> None:
        row_id, _, field = asked.rpartition("/")
        self.why_asked.emit(row_id, field, self._labels.get(asked, ""))

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
    theme = current()
    label, value = escape(line.label).replace(" ", "&nbsp;"), f"<b>{escape(line.value).replace(' ', '&nbsp;')}</b>"
    if line.asks:
        value = f'<a href="{escape(line.asks)}" style="color:{theme.text}; text-decoration:none">{value}</a>'
    return f'<span style="color:{theme.muted}">{label}</span>&nbsp;{value}'


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
