"""The bottles that are known of a row's compound, a button for each: one press takes it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from diazgui.core.sheet import Sheet
from diazgui.core.supply_edits import with_bottle
from diazgui.gui.parts.flow import FlowLayout
from diazgui.gui.parts.plain import as_plain, in_menu, shortened
from diazgui.gui.table.bottle_book import Choice
from diazgui.report.supply_preview import bottle_title
from diazgui.units import Notation

_LETTERS = 78


class KnownBottles(QWidget):
    """Buttons in rows; ``taken`` carries the choice that was pressed."""

    taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, across=6, down=4)

    def offer(self, choices: tuple[Choice, ...], notation: Notation) -> None:
        """Show other choices; nothing at all where there are none."""
        while (item := self._flow.takeAt(0)) is not None:
            button = item.widget()
            if button is not None:
                button.hide()
                button.deleteLater()  # it may be the one whose click brought us here
        for choice in choices:
            self._flow.addWidget(self._button(choice, notation))
        self.setVisible(bool(choices))

    def buttons(self) -> list[QPushButton]:
        """The buttons in their order."""
        return [one for one in self.findChildren(QPushButton) if not one.isHidden()]  # others go just now

    def _button(self, choice: Choice, notation: Notation) -> QPushButton:
        words = choice_words(choice, notation)
        button = QPushButton(in_menu(shortened(words, _LETTERS)), self)
        button.setAccessibleName(f"Take it {words}")
        if choice.details:
            button.setToolTip(as_plain(words))
        button.clicked.connect(lambda: self.taken.emit(choice))
        button.show()
        return button


def choice_words(choice: Choice, notation: Notation) -> str:
    """A bottle to choose: what it holds, and which and whose it is."""
    words = ", ".join(filter(None, (bottle_title(choice.bottle, notation), choice.details)))
    return f"{words} ({choice.whose})" if choice.whose else words


def with_choice(sheet: Sheet, entry_id: str, choice: Choice, choices: tuple[Choice, ...]) -> Sheet:
    """The sheet with a row out of the bottle that was chosen for it."""
    return with_bottle(sheet, entry_id, choice.bottle, tuple(one.bottle for one in choices))
