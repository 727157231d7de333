"""The product at the balance: isolated mass and purity, the yield they make, and what the next step takes of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from diazgui.gui.balance.weigh_in_type import HUGE, LARGE, SMALL, TEXT, BigField, BigLabel, type_of
from diazgui.gui.parts.fields import label_for
from diazgui.report.weighing_product import ProductWeighing


class ProductPage(QWidget):
    """Shows a :class:`ProductWeighing`. Enter goes from the mass to the purity, and from there on."""

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.role = BigLabel(TEXT, "muted")
        self.name = BigLabel(LARGE, bold=True)
        self.theory = BigLabel(TEXT)
        self.mass = BigField("Isolated mass")
        self.purity = BigField("Purity of what was isolated")
        self.unit = BigLabel(TEXT, "muted")
        self.refusal = BigLabel(TEXT, "refusal")
        self.made = BigLabel(HUGE, bold=True, wrap=False)
        self.amount = BigLabel(LARGE, "muted", wrap=False)
        self.caution = BigLabel(TEXT, "off")
        self.handed_on = BigLabel(LARGE)
        self.reason = BigLabel(SMALL, "muted")
        for field in (self.mass, self.purity):
            field.textEdited.connect(lambda: self.refusal.say(""))
        self.purity.set_characters(6)
        self.mass.entered.connect(self._on_to_purity)
        self.purity.entered.connect(self.entered)
        self._lay_out()

    def _lay_out(self) -> None:
        fields = QGridLayout()
        fields.setHorizontalSpacing(24)
        fields.setVerticalSpacing(4)
        for at, (text, field) in enumerate((("&Isolated mass", self.mass), ("&Purity", self.purity))):
            label = label_for(text, field)
            label.setFont(type_of(TEXT))
            fields.addWidget(label, 0, at)
            fields.addWidget(field, 1, at)
        fields.addWidget(self.unit, 2, 0, 1, 2)
        fields.setColumnStretch(2, 1)
        result = QHBoxLayout()
        result.setSpacing(18)
        result.addWidget(self.made, 0, Qt.AlignmentFlag.AlignBottom)
        result.addWidget(self.amount, 0, Qt.AlignmentFlag.AlignBottom)
        result.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.role, self.name, self.theory):
            column.addWidget(widget)
        column.addSpacing(14)
        column.addLayout(fields)
        column.addWidget(self.refusal)
        column.addSpacing(8)
        column.addLayout(result)
        for widget in (self.caution, self.reason, self.handed_on):
            column.addWidget(widget)
        column.addStretch(1)

    def show_weighing(self, one: ProductWeighing) -> None:
        """Show the product; a text that was being typed gives way."""
        self.role.say("product")
        self.name.say(one.name)
        planned = f"; planned {one.planned}" if one.planned else ""
        self.theory.say(f"In theory {one.theory}, {one.theory_from}{planned}.")
        self.mass.show_text(one.isolated)
        self.purity.show_text(one.purity)
        self.purity.setPlaceholderText("100 %")
        self.mass.setAccessibleDescription(f"{one.name}: in theory {one.theory}. {one.handed_on}")
        self.unit.say(f"a bare number is in {one.unit}")
        self.refusal.say("")
        self.made.say(f"{one.made} yield" if one.made else "")
        self.amount.say(one.amount)
        self.caution.say(one.caution)
        self.reason.say(one.reason if one.isolated else "")
        self.handed_on.say(one.handed_on)

    def refuse(self, field: BigField, sentence: str) -> None:
        """Keep the text that was typed, and say beneath it what to type instead."""
        field.refuse()
        self.refusal.say(sentence)

    def _on_to_purity(self) -> None:
        if self.mass.shown:
            self.purity.begin()
        else:
            self.entered.emit()  # nothing was isolated, so nothing has a purity
