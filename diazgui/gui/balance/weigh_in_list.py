"""How far the weighing has come: every row of the step with what was weighed of it, beside the one in front."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from diazgui.gui.balance.weigh_in_type import SMALL, type_of
from diazgui.gui.parts.theme import current
from diazgui.report.weighing import Weighing
from diazgui.report.weighing_product import ProductWeighing

_DONE, _OPEN = "✓", "·"


class WeighList(QListWidget):
    """A line or two for each row. A click goes there; keys stay with the field."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Rows of the step")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFont(type_of(SMALL))
        self.setFixedWidth(SMALL * 18)
        self.setSpacing(3)
        self._shown: tuple[tuple[Weighing, ...], ProductWeighing | None, str] = ((), None, "")
        self.itemClicked.connect(lambda item: self.chosen.emit(item.data(Qt.ItemDataRole.UserRole)))

    def show_rows(self, rows: Sequence[Weighing], product: ProductWeighing | None, front: str) -> None:
        """Show all rows, one of them in front."""
        self._shown = (tuple(rows), product, front)
        self.clear()
        for one in rows:
            beside = f"{one.deviation} off plan" if one.is_off else ""
            self._add(one.id, one.name, " · ".join(filter(None, (one.weighed or one.target, beside))), one.weighed)
            if one.is_off:
                self.item(self.count() - 1).setForeground(QBrush(QColor(current().warning)))
        if product is not None:
            made = f"yield {product.made}" if product.made else ""
            shown = " · ".join(filter(None, (product.isolated, made))) or "not isolated yet"
            self._add(product.id, product.name, shown, product.isolated)
        for at in range(self.count()):
            self._mark(self.item(at), front)

    def _add(self, row_id: str, name: str, shown: str, done: str) -> None:
        item = QListWidgetItem(f"{_DONE if done else _OPEN} {name}\n    {shown}", self)
        item.setData(Qt.ItemDataRole.UserRole, row_id)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {shown}, {'done' if done else 'not yet'}")
        if not done:
            item.setForeground(QBrush(QColor(current().muted)))

    def _mark(self, item: QListWidgetItem, front: str) -> None:
        if item.data(Qt.ItemDataRole.UserRole) != front:
            return
        font: QFont = type_of(SMALL, bold=True)
        item.setFont(font)
        item.setBackground(QBrush(QColor(current().accent_soft)))
        item.setForeground(QBrush(QColor(current().text)))
        self.scrollToItem(item)

    def changeEvent(self, event: QEvent) -> None:
        """Write in the colours of the other theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.show_rows(*self._shown)
