"""One step in the plan of a route: what it starts from and makes, and the fields for its yields."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from diazgui.core.overview import StepOverview
from diazgui.core.quantities import QuantityError
from diazgui.core.sheet import Sheet
from diazgui.gui.document import Document
from diazgui.gui.parts.fields import CommitEdit
from diazgui.gui.parts.plain import as_plain, in_menu
from diazgui.gui.parts.style import set_look
from diazgui.report.overview import Cell, overview_column
from diazgui.report.texts import MORE_THAN_THEORY
from diazgui.report.typed_head import with_yield_text
from diazgui.report.typed_weighing import isolated, isolated_purity, isolated_words
from diazgui.units import UNKNOWN, Notation

HEADS = (
    ("Step", 0),
    ("Starts from", 3),
    ("Product, in theory", 4),
    ("Planned", 0),
    ("Isolated", 0),
    ("Purity", 0),
    ("Yield", 0),
    ("Handed on", 3),
)
"""The titles over the lines, and the share that each column has of the room that is left."""

_LETTERS = 14
"""Of a name, in a line: the longest piece that cannot be broken."""


class StepLine(QObject):
    """The controls of one step.

    ``chosen`` asks for its sheet, ``refused`` carries the sentence about a text, empty when that is over, and
    ``taken`` says that one was taken, so that it is shown as it is written.
    """

    chosen = Signal(str)
    refused = Signal(str)
    taken = Signal()

    def __init__(self, document: Document, notation: Notation) -> None:
        super().__init__()
        self._document, self._notation, self._tab, self.step_id = document, notation, "", ""
        self.button = _StepButton()
        self.button.clicked.connect(lambda: self.chosen.emit(self.step_id))
        self.start, self.product, self.handed = _Words(), _Words(), _Words()
        self.made = QLabel()
        self.planned, self.isolated, self.purity = _edit(6, "— %"), _edit(9, "—"), _edit(6, "100 %")
        for edit, state in (
            (self.planned, self._state_planned),
            (self.isolated, self._state_isolated),
            (self.purity, self._state_purity),
        ):
            edit.committed.connect(partial(self._attempt, edit, state))
            edit.restored.connect(lambda: self.refused.emit(""))

    def parts(self) -> tuple[QWidget, ...]:
        """The controls from left to right, one for each of the heads."""
        edits = (self.planned, self.isolated, self.purity)
        return (self.button, self.start, self.product, *edits, self.made, self.handed)

    def show(self, wanted: bool) -> None:
        """Show all of the line, or nothing of it; then a text that was refused is gone, too."""
        for part in self.parts():
            part.setVisible(wanted)
        if not wanted:
            self.step_id = ""
            for edit in (self.planned, self.isolated, self.purity):
                edit.show_text("")

    def show_step(self, tab_id: str, step: StepOverview, *, in_front: bool) -> None:
        """Show what follows now; a text that was refused stays to be corrected."""
        if (tab_id, step.id) != (self._tab, self.step_id):
            self._name(step.id)
        self._tab, self.step_id = tab_id, step.id
        self.button.show_step(step, in_front)
        start, product = self._cell("start", step), self._cell("product", step)
        _show(self.start, start.text, self._cell("start_amount", step))
        _show(self.product, product.text, self._cell("theory", step))
        made = self._cell("isolated_yield", step)
        more = step.isolated_yield is not None and step.isolated_yield > 1
        _show(self.made, "", Cell(made.text, f"More than theory: {MORE_THAN_THEORY}." if more else made.reason))
        _show(self.handed, "", self._cell("handed", step))
        for edit, name in ((self.planned, "planned"), (self.isolated, "isolated"), (self.purity, "purity")):
            cell = self._cell(name, step)
            if not edit.is_refused:
                edit.show_text("" if cell.text == UNKNOWN else cell.text)
            edit.setToolTip(cell.reason)

    def _name(self, step_id: str) -> None:
        self.planned.setAccessibleName(f"Planned yield of step {step_id}, percent")
        self.isolated.setAccessibleName(f"Isolated in step {step_id}, mass")
        self.purity.setAccessibleName(f"Purity of what is isolated in step {step_id}, percent")
        for edit in (self.planned, self.isolated, self.purity):
            edit.show_text("")  # what was refused for another step

    def _cell(self, name: str, step: StepOverview) -> Cell:
        return overview_column(name).cell(step, self._notation)

    def _attempt(self, edit: CommitEdit, state: Callable[[str], None], typed: str) -> None:
        try:
            state(typed)
        except QuantityError as error:
            edit.refuse()
            edit.setAccessibleDescription(str(error))
            self.refused.emit(f"Step {self.step_id}: {error}")
        else:
            edit.setAccessibleDescription("")
            self.refused.emit("")
            self.taken.emit()

    def _state_planned(self, typed: str) -> None:
        words = f"Set the planned yield of step {self.step_id} to {typed.strip()}"
        if not typed.strip():
            words = f"Clear the planned yield of step {self.step_id}"
        self._edit(lambda sheet: with_yield_text(sheet, typed, self._notation), words, self.planned)

    def _state_isolated(self, typed: str) -> None:
        def change(sheet: Sheet) -> Sheet:
            return isolated(sheet, self._product_id(), typed, self._notation)

        self._edit(change, "", self.isolated)

    def _state_purity(self, typed: str) -> None:
        def change(sheet: Sheet) -> Sheet:
            return isolated_purity(sheet, self._product_id(), typed, self._notation)

        self._edit(change, "", self.purity)

    def _product_id(self) -> str:
        return next((product.id for product in self._sheet().products), "")

    def _sheet(self) -> Sheet:
        return self._document.experiment.tab(self._tab).route.step(self.step_id).sheet

    def _edit(self, change: Callable[[Sheet], Sheet], words: str, edit: CommitEdit) -> None:
        before = self._sheet()
        after = change(before)
        edit.show_text(edit.text())  # no longer typed over: the document may say how it is written
        self._document.edit_sheet(
            self._tab, self.step_id, lambda _: after, words or isolated_words(before, after, self._notation)
        )


class _StepButton(QPushButton):
    """Goes to its step, by Enter too; that in front is set strong."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "quiet")

    def show_step(self, step: StepOverview, in_front: bool) -> None:
        """Say which step it is."""
        self.setText(in_menu(f"{step.id}  {step.title}".strip()))
        set_look(self, "front", "true" if in_front else "false")
        self.setAccessibleName(f"Go to step {step.id}, {step.title}")
        self.setAccessibleDescription("in front" if in_front else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)


def _show(label: QLabel, name: str, cell: Cell) -> None:
    """A name over what there is of it; the tooltip says why something is unknown."""
    # A line may break after a comma, but a number stays beside its unit.
    amounts = ", ".join(part.replace(" ", "\N{NO-BREAK SPACE}") for part in cell.text.split(", "))
    shown = "\n".join(filter(None, (name, amounts)))
    if label.text() != shown:
        label.setText(shown)
    label.setToolTip(as_plain(cell.reason))
    label.setAccessibleDescription(cell.reason)


class _Words(QLabel):
    """Words that wrap, with room for the longest piece of a name in whatever size the type has."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._fit()

    def _fit(self) -> None:
        self.setMinimumWidth(_LETTERS * self.fontMetrics().averageCharWidth())

    def changeEvent(self, event: QEvent) -> None:
        """Grow and shrink with the type."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()


def _edit(characters: int, placeholder: str) -> CommitEdit:
    edit = CommitEdit("")
    edit.setProperty("look", "stated")
    edit.set_characters(characters)
    edit.setPlaceholderText(placeholder)
    return edit
