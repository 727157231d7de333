"""One row at the balance: what to weigh, the field for what was really weighed, and what follows from it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from diazgui.gui.balance.weigh_in_type import HUGE, LARGE, SMALL, TEXT, BigField, BigLabel, type_of
from diazgui.gui.parts.fields import label_for
from diazgui.gui.parts.style import set_look
from diazgui.report.weighing import Weighing
from diazgui.units import UNKNOWN


class RowPage(QWidget):
    """Shows a :class:`Weighing`. ``field`` takes what was weighed; what it means is for the window to say."""

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.role = BigLabel(TEXT, "muted")
        self.name = BigLabel(LARGE, bold=True)
        self.verb = BigLabel(LARGE, "muted", wrap=False)
        self.target = BigLabel(HUGE, bold=True, wrap=False)
        self.also = BigLabel(LARGE, "muted", wrap=False)
        self.replanned = BigLabel(TEXT, "accent")
        self.field = BigField("What was really weighed")
        self.unit = BigLabel(TEXT, "muted")
        self.refusal = BigLabel(TEXT, "refusal")
        self.actual = BigLabel(LARGE, bold=True, wrap=False)
        self.planned = BigLabel(LARGE, "muted", wrap=False)
        self.verdict = BigLabel(LARGE)
        self.sentence = BigLabel(SMALL, "muted")
        self.field.textEdited.connect(lambda: self.refusal.say(""))
        self.field.entered.connect(self.entered)
        self._lay_out()

    def _lay_out(self) -> None:
        self.label = label_for("", self.field)
        self.label.setFont(type_of(TEXT))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.role)
        column.addWidget(self.name)
        column.addLayout(_line(self.verb, self.target, self.also))
        column.addWidget(self.replanned)
        column.addSpacing(14)
        column.addWidget(self.label)
        column.addLayout(_line(self.field, self.unit))
        column.addWidget(self.refusal)
        column.addSpacing(8)
        column.addLayout(_line(self.actual, self.planned))
        column.addWidget(self.verdict)
        column.addWidget(self.sentence)
        column.addStretch(1)

    def show_weighing(self, one: Weighing) -> None:
        """Show a row; a text that was being typed in the field gives way."""
        self.role.say(" · ".join(filter(None, (one.role, one.supplied, one.bottle))))
        self.name.say(one.name)
        self.verb.say("" if one.target == UNKNOWN else one.verb)
        self.target.say(one.target)
        self.also.say(f"or {one.also}" if one.also else "")
        self.replanned.say(one.replanned or one.reason)
        self.label.setText("&Really measured" if one.verb == "Measure" else "&Really weighed")
        self.field.show_text(one.weighed)
        self.field.setAccessibleDescription(f"{one.name}: {one.verb.lower()} {one.target}. {one.sentence}")
        self.unit.say(f"a bare number is in {one.unit}")
        self.refusal.say("")
        self.actual.say(f"{one.actual} actual" if one.actual else "")
        rounded = f" · {one.rounded} as rounded" if one.rounded else ""
        self.planned.say(f"{one.planned} planned{rounded}" if one.planned else "")
        self.verdict.say(one.verdict if one.is_off or not one.verdict else f"{one.deviation} · {one.verdict}")
        set_look(self.verdict, "look", "off" if one.is_off else "muted")
        self.sentence.say(one.sentence)

    def refuse(self, sentence: str) -> None:
        """Keep the text that was typed, and say beneath it what to type instead."""
        self.field.refuse()
        self.refusal.say(sentence)


def _line(*widgets: QWidget) -> QHBoxLayout:
    """Widgets beside each other on one line of writing."""
    row = QHBoxLayout()
    row.setSpacing(18)
    for widget in widgets:
        row.addWidget(widget, 0, Qt.AlignmentFlag.AlignBottom)
    row.addStretch(1)
    return row
