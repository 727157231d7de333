"""What the weigh-in shows: the step and how far it has come, the row in front, the one before it, and the keys."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from diazgui.gui.balance.weigh_in_list import WeighList
from diazgui.gui.balance.weigh_in_product import ProductPage
from diazgui.gui.balance.weigh_in_row import RowPage
from diazgui.gui.balance.weigh_in_type import SMALL, TEXT, BigField, BigLabel, big_button
from diazgui.gui.parts.style import set_look
from diazgui.report.weighing import Weighing, told
from diazgui.report.weighing_product import ProductWeighing

KEYS = (
    "Enter takes it and goes on · PgUp, PgDn back and forth · Delete clears · "
    "Ctrl+PgDn to the product · Ctrl+Z takes back · Esc leaves"
)

_LEAST_WITH_LIST = 1200
"""Width in px from which on there is room for the list of rows."""


class WeighInView(QWidget):
    """The parts of the weigh-in in their places; what they do is said by the window around it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "surface")
        self.head, self.progress = BigLabel(TEXT, "strong"), BigLabel(TEXT, "muted", wrap=False)
        self.row_page, self.product_page = RowPage(), ProductPage()
        self.list, self.last, self.keys = WeighList(), BigLabel(TEXT), BigLabel(SMALL, "muted")
        self.back, self.on = big_button("&Back", "PgUp", self), big_button("&Next", "PgDn", self)
        self.leave = big_button("&Leave", "Esc", self)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.row_page)
        self.pages.addWidget(self.product_page)
        self._lay_out()
        self.keys.say(KEYS)  # now that it has a parent: a label shown before that is a window

    def _lay_out(self) -> None:
        self.area = area = QScrollArea()  # for a name of three lines on a small screen
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.pages)
        top, buttons = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.head, 1)
        top.addWidget(self.progress)
        buttons.addWidget(self.back)
        buttons.addWidget(self.on)
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        column = QVBoxLayout()
        column.setContentsMargins(28, 18, 24, 14)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(area, 1)
        column.addWidget(self.last)
        column.addLayout(buttons)
        column.addWidget(self.keys)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(column, 1)
        whole.addWidget(self.list)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room of a small window to the row in front; how far it has come is told above it too."""
        super().resizeEvent(event)
        self.list.setVisible(event.size().width() >= _LEAST_WITH_LIST)

    def show_page(self, one: Weighing | ProductWeighing | None) -> None:
        """Show a row or the product; nothing where the sheet is empty."""
        match one:
            case Weighing():
                self.row_page.show_weighing(one)
                self.pages.setCurrentWidget(self.row_page)
            case ProductWeighing():
                self.product_page.show_weighing(one)
                self.pages.setCurrentWidget(self.product_page)
        self.pages.setVisible(one is not None)
        if self.field_in_front().hasFocus():
            self.field_in_front().selectAll()
        self.area.ensureWidgetVisible(self.field_in_front())

    def show_last(self, one: Weighing | None) -> None:
        """Say of the row before what it came to; in the colour of a warning where that is off plan."""
        self.last.say("" if one is None else told(one))
        set_look(self.last, "look", "off" if one is not None and one.is_off else "")

    def fields_in_front(self) -> tuple[BigField, ...]:
        """The fields of the page in front."""
        if self.pages.currentWidget() is self.row_page:
            return (self.row_page.field,)
        return (self.product_page.mass, self.product_page.purity)

    def field_in_front(self) -> BigField:
        """The field that takes the keys, the first where none has them."""
        fields = self.fields_in_front()
        return next((field for field in fields if field.hasFocus()), fields[0])

    def say_beneath(self, sentence: str) -> None:
        """Say something beneath the field."""
        page = self.row_page if self.pages.currentWidget() is self.row_page else self.product_page
        page.refusal.say(sentence)
