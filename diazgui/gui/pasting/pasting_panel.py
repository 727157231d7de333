"""The panel that shows what was pasted and asks what to do with it; the window works on beneath it."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from diazgui.core.quantities import QuantityError
from diazgui.core.substance import Salt, Substance
from diazgui.core.target import ChemistryError
from diazgui.gui.parts.fields import inline_message, label_for
from diazgui.gui.parts.plain import as_plain, in_menu, shortened
from diazgui.gui.parts.structure_view import StructureView
from diazgui.gui.parts.style import set_look
from diazgui.gui.pasting.pasting_found import Found, Item
from diazgui.gui.pasting.pasting_places import AsDiamine, AsGroup, IntoRow, NewRow, Place, Places
from diazgui.gui.target.target_words import facts_of
from diazgui.units import Notation

_DRAWN = QSize(208, 132)
_LETTERS = 58
_MOST_REMARKS = 3


class PastingPanel(QFrame):
    """Structures that were pasted, one at a time, with the ways to take it and the places to put it.

    ``said`` carries what was done, ``closed`` that the keys belong elsewhere again, ``data_wanted`` the compound whose
    data sheet is asked for. Enter presses the button that has the keys, Escape closes.
    """

    said = Signal(str)
    closed = Signal()
    data_wanted = Signal(object)

    def __init__(self, places: Places, notation: Notation, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.SubWindow)  # so that Tab goes round in it
        self._places, self._notation, self._around = places, notation, parent
        self._found = Found(())
        self._meant: Place | None = None
        self._before: QWidget | None = None
        self._is_waiting = False
        self.title, self.name, self.facts, self.remarks = (_words(self) for _ in range(4))
        self.which = QComboBox(self)
        self.view = StructureView("pasted compound", _DRAWN, self)
        self.message = inline_message(self)
        self.data_button, self.close_button = QPushButton("Data sheet", self), QPushButton("Close", self)
        self._ways = QVBoxLayout()
        self._group = QButtonGroup(self)
        self._grid = QGridLayout()
        self.buttons: dict[Place, QPushButton] = {}
        self._lay_out()
        self.which.currentIndexChanged.connect(self._show_item)
        self.data_button.clicked.connect(lambda: self.data_wanted.emit(self.chosen.compound))
        self.close_button.clicked.connect(self.leave)
        self._group.idClicked.connect(lambda _id: self._show_choice())
        self.hide()

    def _lay_out(self) -> None:
        set_look(self, "look", "popup")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        set_look(self.title, "look", "muted")
        set_look(self.name, "look", "strong")
        for label in (self.facts, self.remarks):
            set_look(label, "look", "muted")
        self.setAccessibleName("Pasted structure")
        self.close_button.setAccessibleName("Close the pasted structure")
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.data_button)
        head.addWidget(self.close_button)
        words = QVBoxLayout()
        words.setSpacing(5)
        self._which_label = label_for("Structure", self.which, self)
        self.which.setAccessibleName("Which of the structures")
        for part in (self._which_label, self.which, self.name, self.facts):
            words.addWidget(part)
        words.addLayout(self._ways)
        words.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.view)
        middle.addLayout(words, 1)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(middle)
        for part in (self.remarks, self.message):
            column.addWidget(part)
        column.addLayout(self._grid)

    @property
    def item(self) -> Item:
        """The structure shown."""
        return self._found.items[max(0, self.which.currentIndex())]

    @property
    def chosen(self) -> Substance:
        """What would be put somewhere now."""
        return self.item.choices[max(0, self._group.checkedId())].substance

    def ways(self) -> tuple[QRadioButton, ...]:
        """The ways to take the structure, where there are several."""
        return tuple(button for button in self._group.buttons() if isinstance(button, QRadioButton))

    def wait(self) -> None:
        """Say that something is being read; closing gives it up."""
        self._remember_focus()
        self._found, self._is_waiting = Found(()), True
        self.title.setText("Reading the structure…")
        self._show_parts()
        self.close_button.setFocus()

    def stop_waiting(self) -> None:
        """Say so no longer."""
        if self._is_waiting:
            self._is_waiting = False
            self._give_back()

    def offer(self, found: Found, place: Place | None, title: str = "Pasted structure") -> None:
        """Show structures; ``place`` is where they were to go, if anywhere."""
        self._remember_focus()
        self._found, self._meant = found, place
        many = len(found.items)
        self.title.setText(title if many == 1 else f"{many} pasted structures")
        with QSignalBlocker(self.which):
            self.which.clear()
            self.which.addItems([shortened(item.title) for item in found.items])
        self._show_remarks()
        self._show_item()
        self._show_parts()
        keys = self.ways()[0] if self.ways() else self.first
        keys.setFocus(Qt.FocusReason.PopupFocusReason)

    def _remember_focus(self) -> None:
        if self.isHidden():
            self._before = QApplication.focusWidget()

    def _show_parts(self) -> None:
        many = len(self._found.items)
        for part in (self.view, self.name, self.facts, self.data_button, *self.buttons.values()):
            part.setVisible(many > 0)
        for part in (self.which, self._which_label):
            part.setVisible(many > 1)
        for part in (self.message, *((self.remarks, *self.ways()) if not many else ())):
            part.hide()
        self.close_button.setText("Close" if many else "Cancel")
        self.fit()
        self.show()
        self.raise_()

    def _show_remarks(self) -> None:
        remarks, more = self._found.remarks[:_MOST_REMARKS], len(self._found.remarks) - _MOST_REMARKS
        self.remarks.setText("\n".join([*remarks, *([f"And {more} more were not read."] if more > 0 else [])]))
        self.remarks.setVisible(bool(remarks))

    def refresh_places(self) -> None:
        """Name the places anew; the one that was meant, or for which the structure serves, has the keys first."""
        row = self._meant if isinstance(self._meant, IntoRow) else self._places.current_row()
        order: list[Place] = [AsDiamine(), AsGroup(), *([row] if row else []), NewRow()]
        first = self._meant or self._places.likely(self.chosen)
        for old in self.buttons.values():
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = {place: self._button(place) for place in order}
        for at, (place, button) in enumerate(self.buttons.items()):
            button.setDefault(place == first)
            self._grid.addWidget(button, at // 2, at % 2)
            button.show()

    @property
    def first(self) -> QPushButton:
        """The button that Enter presses where none has the keys."""
        return next((one for one in self.buttons.values() if one.isDefault()), self.close_button)

    def _button(self, place: Place) -> QPushButton:
        button = QPushButton(in_menu(self._places.words(place)), self)
        button.clicked.connect(lambda: self._put(place))
        return button

    def _put(self, place: Place) -> None:
        try:
            said = self._places.put(place, self.chosen)
        except (ChemistryError, QuantityError) as error:
            self.message.setText(str(error))
            self.message.show()
            self.fit()
            return
        self.said.emit(said)
        if len(self._found.items) > 1:
            self.message.hide()
            self.fit()
        else:
            self.leave()

    def _show_item(self) -> None:
        for old in self._group.buttons():
            self._group.removeButton(old)
            self._ways.removeWidget(old)
            old.hide()
            old.deleteLater()
        choices = self.item.choices
        for at, choice in enumerate(choices if len(choices) > 1 else ()):
            button = QRadioButton(in_menu(shortened(choice.words, 50)), self)
            button.setToolTip(as_plain(choice.words))
            button.setAccessibleName(choice.words)
            button.setChecked(at == 0)
            self._group.addButton(button, at)
            self._ways.addWidget(button)
            button.show()
        self._show_choice()
        self.refresh_places()

    def _show_choice(self) -> None:
        compound, supply, label = self.chosen.compound, self.chosen.supply, self.chosen.label
        self.view.show_structure(compound.smiles, compound.name)
        self.name.setText(shortened(compound.name, 44))
        self.name.setToolTip(as_plain(compound.name))
        supplied = f"supplied as {supply.name}" if isinstance(supply, Salt) else ""
        lot = f"your bottle, lot {shortened(label.lot, 30)}" if label.lot else "your bottle" if label.shelf_id else ""
        self.facts.setText(" · ".join(filter(None, (facts_of(compound, self._notation), supplied, lot))))
        self.message.hide()
        self.setAccessibleDescription(f"{compound.name}, {self.facts.text()}")
        self.fit()

    def fit(self) -> None:
        """Be as large as the words, and stand in the middle beneath the target bar."""
        around = self._around
        self.setFixedWidth(min(_LETTERS * self.fontMetrics().averageCharWidth() + _DRAWN.width(), around.width() - 24))
        self._column.activate()
        self.resize(self.width(), max(self.sizeHint().height(), self.heightForWidth(self.width())))
        self.move((around.width() - self.width()) // 2, max(12, min(self.top(), around.height() - self.height() - 12)))

    top: Callable[[], int] = staticmethod(lambda: 180)
    """Where the panel begins, px from the top of the window; its owner knows what stands above."""

    def leave(self) -> None:
        """Close, and give the keys back."""
        self._is_waiting = False
        self._give_back()
        self.closed.emit()

    def _give_back(self) -> None:
        self.hide()
        if self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes; Enter presses the button that has the keys, or the first."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = QApplication.focusWidget()
            (focused if isinstance(focused, QPushButton) else self.first).click()
        else:
            super().keyPressEvent(event)


def _words(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
