"""The fields of a bottle in the window: a line for each, of which those of one form are shown."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QWidget

from diazgui.gui.parts.chooser import Chooser
from diazgui.gui.parts.fields import inline_message, label_for
from diazgui.gui.parts.style import set_look
from diazgui.report.supply_form import ACID, FORMS, Field, form

_CHARACTERS = 24
"""How many figures a field has room for."""


class SupplyFields(QWidget):
    """Labels, fields, and beneath each field the sentence about a text that was refused.

    ``edited`` tells that somebody typed or chose.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = FORMS[0].id
        self._labels: dict[str, QLabel] = {}
        self._refusals: dict[str, QLabel] = {}
        self.fields: dict[str, QLineEdit | QComboBox] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(2, 1)
        for field in dict.fromkeys(field for one in FORMS for field in one.fields):
            self._add(field)

    def _add(self, field: Field) -> None:
        control = self._chooser() if field == ACID else self._line(field)
        control.setAccessibleName(field.label)
        label, refusal = label_for(field.label, control, self), inline_message(self)
        self.fields[field.id], self._labels[field.id], self._refusals[field.id] = control, label, refusal

    def _line(self, field: Field) -> QLineEdit:
        line = QLineEdit(self)
        line.setPlaceholderText(field.hint)
        line.setMinimumWidth(self.fontMetrics().horizontalAdvance("0") * _CHARACTERS)
        line.textEdited.connect(lambda: self._note(field.id))
        return line

    def _chooser(self) -> QComboBox:
        chooser = Chooser(self)
        chooser.activated.connect(lambda _row: self._note(ACID.id))
        return chooser

    def _note(self, field_id: str) -> None:
        self._say(field_id, "")
        self.edited.emit()

    def fill(self, texts: Mapping[str, str], acids: Sequence[tuple[str, str]]) -> None:
        """Show texts by their fields, and the acids to choose from as pairs of id and title."""
        chooser = self.fields[ACID.id]
        assert isinstance(chooser, QComboBox)
        chooser.clear()
        for acid_id, title in acids:
            chooser.addItem(title, acid_id)
        for field_id, text in texts.items():
            field = self.fields[field_id]
            if isinstance(field, QLineEdit):
                field.setText(text)
        chooser.setCurrentIndex(max(0, chooser.findData(texts[ACID.id])))
        self.refuse({})

    def show_form(self, form_id: str) -> None:
        """Show the fields of a form, in its order, and no others; their texts stay."""
        self._form = form_id
        shown = [field.id for field in form(form_id).fields]
        for field_id, field in self.fields.items():
            for widget in (field, self._labels[field_id]):
                widget.setVisible(field_id in shown)
        for row, field_id in enumerate(shown):
            self._grid.addWidget(self._labels[field_id], 2 * row, 0)
            self._grid.addWidget(self.fields[field_id], 2 * row, 1)
            self._grid.addWidget(self._refusals[field_id], 2 * row + 1, 1, 1, 2)
        for one, other in pairwise(shown):
            QWidget.setTabOrder(self.fields[one], self.fields[other])
        self.refuse({})

    def texts(self) -> dict[str, str]:
        """What stands in all the fields, by their ids."""
        return {
            field_id: str(field.currentData() or "") if isinstance(field, QComboBox) else field.text()
            for field_id, field in self.fields.items()
        }

    def first(self) -> QLineEdit | QComboBox:
        """The field that typing begins in."""
        return self.fields[form(self._form).fields[0].id]

    def begin(self) -> None:
        """Let the first field be typed in, its text chosen so that typing replaces it."""
        self._go_to(self.first())

    def refuse(self, refusals: Mapping[str, str]) -> None:
        """Say beneath each field why its text was refused, and go to the first of them."""
        for field_id in self.fields:
            self._say(field_id, refusals.get(field_id, ""))
        for field in form(self._form).fields:
            if field.id in refusals:
                self._go_to(self.fields[field.id])
                return

    def _go_to(self, field: QLineEdit | QComboBox) -> None:
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(field, QLineEdit):
            field.selectAll()

    def _say(self, field_id: str, sentence: str) -> None:
        label, field = self._refusals[field_id], self.fields[field_id]
        label.setText(sentence)
        label.setVisible(bool(sentence))
        set_look(field, "refused", "true" if sentence else "false")
        field.setAccessibleDescription(sentence)
