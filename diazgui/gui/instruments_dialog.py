"""Where the balance, the syringes, the tolerance and the room of whoever works here are set, once for all sheets."""

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from diazgui.core.instruments import STANDARD, WARE, Instruments
from diazgui.core.quantities import Mass, QuantityError, Volume
from diazgui.gui.instruments_in_use import InstrumentsInUse
from diazgui.gui.parts.fields import CommitEdit, inline_message, label_for
from diazgui.gui.parts.flow import FlowLayout
from diazgui.gui.parts.style import set_look
from diazgui.units import Kind, Notation, read, size

INTRODUCTION = (
    "Portions are shown as your balance and syringes give them, and a notice says where they are too small. "
    "Calculation goes on unrounded. These settings are yours: they are in no experiment."
)


@dataclass(frozen=True)
class _Field:
    """One number of the instruments: its name there, its label, and how it is typed."""

    name: str
    label: str
    kind: Kind
    unit: str
    per_unit: float = 1.0  # how many of the unit make one of the core's


_GROUPS = (
    (
        "Balance",
        (
            _Field("balance_step", "&Step of the balance", Kind.MASS, "mg"),
            _Field("smallest_mass", "&Weighs well from", Kind.MASS, "mg"),
        ),
    ),
    (
        "Syringes and cylinders",
        (
            _Field("syringe_step", "Step of the &finest syringe", Kind.VOLUME, "mL"),
            _Field("smallest_volume", "&Measures well from", Kind.VOLUME, "mL"),
        ),
    ),
    ("What was dispensed", (_Field("tolerance", "Mark it where off &by more than", Kind.YIELD, "%", 100.0),)),
    (
        "Room, for volumes of gas",
        (
            _Field("temperature", "&Temperature", Kind.TEMPERATURE, "°C"),
            _Field("pressure", "&Pressure", Kind.PRESSURE, "kPa"),
        ),
    ),
)

BALANCES = (
    ("&Analytical", Mass(0.1), Mass(10.0)),
    ("P&recision", Mass(1.0), Mass(100.0)),
    ("&Kitchen", Mass(10.0), Mass(1000.0)),
)
"""Usual balances: their step, and a hundred steps as the least that they weigh well. Chosen here."""

_MENTIONED = tuple(Volume(V) for V in (1, 10, 25, 100))


class InstrumentsDialog(QDialog):
    """Fields with units; a text that cannot be taken is explained beneath it, and nothing counts before OK."""

    def __init__(self, instruments: InstrumentsInUse, notation: Notation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Instruments")
        self._in_use, self._notation = instruments, notation
        self.draft = instruments.current()
        self.fields: dict[str, CommitEdit] = {}
        self.messages: dict[str, QLabel] = {}
        self.balances = tuple(self._balance(*one) for one in BALANCES)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok
            | QDialogButtonBox.StandardButton.Cancel
            | QDialogButtonBox.StandardButton.RestoreDefaults
        )
        self._lay_out()
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        restore = self.buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults)
        restore.setAutoDefault(False)
        restore.clicked.connect(lambda _checked: self._show(STANDARD))
        self._show(self.draft)
        self.fields["balance_step"].setFocus()

    def _balance(self, title: str, step: Mass, least: Mass) -> QPushButton:
        title = f"{title}, {size(step, 'mg', self._notation)}"
        button = QPushButton(title)
        button.setAutoDefault(False)
        button.setAccessibleName(f"Balance: {title.replace('&', '')}")
        set_look(button, "look", "quiet")
        button.clicked.connect(
            lambda _checked: self._show(replace(self.draft, balance_step=step, smallest_mass=least), "balance_step")
        )
        return button

    def _lay_out(self) -> None:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(16, 14, 16, 6)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        _across(grid, _words(INTRODUCTION))
        for title, fields in _GROUPS:
            head = QLabel(title)
            set_look(head, "look", "strong")
            grid.setRowMinimumHeight(grid.rowCount(), 8)
            _across(grid, head)
            if title == "Balance":
                presets = QWidget()
                row = FlowLayout(presets, across=6, down=4)
                for button in self.balances:
                    row.addWidget(button)
                _across(grid, presets)
            for field in fields:
                self._add(grid, field)
            if title.startswith("Syringes"):
                _across(grid, _words(_larger_ware(self._notation)))
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 12)
        whole.addWidget(area, 1)
        whole.addWidget(self.buttons)
        self.buttons.setContentsMargins(16, 0, 16, 0)
        inside.ensurePolished()
        self.resize(460, min(640, inside.sizeHint().height() + self.buttons.sizeHint().height() + 48))

    def _add(self, grid: QGridLayout, field: _Field) -> None:
        edit, message = CommitEdit(field.label.replace("&", "")), inline_message()
        edit.set_characters(14)
        edit.committed.connect(lambda typed: self._take(field, typed))
        edit.restored.connect(lambda: self._tell(field.name, ""))
        self.fields[field.name], self.messages[field.name] = edit, message
        at = grid.rowCount()
        grid.addWidget(label_for(field.label, edit), at, 0)
        grid.addWidget(edit, at, 1, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(message, at + 1, 0, 1, 2)

    def _take(self, field: _Field, typed: str) -> None:
        try:
            value: Any = read(typed, field.kind, field.unit, self._notation).value
            draft = replace(self.draft, **{field.name: value})
        except QuantityError as error:
            self.fields[field.name].refuse()
            self._tell(field.name, str(error))
            return
        self.draft = draft
        self._tell(field.name, "")
        self.fields[field.name].show_text(self._text(field))

    def _tell(self, name: str, sentence: str) -> None:
        self.messages[name].setText(sentence)
        self.messages[name].setVisible(bool(sentence))
        self.fields[name].setAccessibleDescription(sentence)

    def _text(self, field: _Field) -> str:
        return size(getattr(self.draft, field.name) * field.per_unit, field.unit, self._notation)

    def _show(self, draft: Instruments, focus: str = "") -> None:
        """Show other numbers in the fields; they count from OK on."""
        self.draft = draft
        for _, fields in _GROUPS:
            for field in fields:
                self.fields[field.name].show_text(self._text(field))
                self._tell(field.name, "")
        if focus:
            self.fields[focus].setFocus()

    def accept(self) -> None:
        """Take the numbers, unless one of them is refused: then that one is shown."""
        for field in self.fields.values():
            if not field.settle():
                field.setFocus()
                return
        self._in_use.use(self.draft)
        super().accept()


def _larger_ware(notation: Notation) -> str:
    """How larger volumes are read, as far as a sentence has room for it."""
    some = [ware for ware in WARE if ware.holds in _MENTIONED]
    said = "; ".join(f"{size(ware.holds, 'mL', notation)} to {size(ware.step, 'mL', notation)}" for ware in some)
    said = said.replace(" mL", "\N{NO-BREAK SPACE}mL")
    return f"More than that is read on the smallest usual ware that holds it: {said}."


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    set_look(label, "look", "muted")
    return label


def _across(grid: QGridLayout, widget: QWidget) -> None:
    grid.addWidget(widget, grid.rowCount(), 0, 1, 2)
