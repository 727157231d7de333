"""One field of the target bar: a compound to choose or type, what it is, and why a text was not taken."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from diazgui.gui.parts.chooser import Chooser
from diazgui.gui.parts.fields import CommitEdit, inline_message, label_for
from diazgui.gui.parts.finder import Bottles, Finder, no_bottles
from diazgui.gui.parts.plain import as_plain
from diazgui.gui.parts.structure_view import StructureView
from diazgui.gui.parts.style import set_look

_WIDTH, _LEAST, _LETTERS = 236, 132, 29


class TargetField(QWidget):
    """A compound of the target.

    ``stated`` carries the name that was chosen or typed, ``taken`` the match of a search, ``placed`` an atom.
    """

    stated = Signal(str)
    taken = Signal(object)
    placed = Signal(str, int)

    def __init__(
        self,
        label: str,
        what: str,
        choices: tuple[str, ...],
        bottles: Bottles = no_bottles,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.edit = CommitEdit(f"{what}: name, CAS number or SMILES")
        self.edit.setPlaceholderText("name, CAS number or SMILES")
        self.finder = Finder(self.edit, bottles)
        self.finder.chosen.connect(self.taken)
        self.combo = _combo(self.edit, choices)
        self.combo.installEventFilter(self.finder)  # the list has the keys, and hands them to its line past any filter
        self.view = StructureView(what.lower(), QSize(120, 92))
        self.details = QLabel()
        self.details.setTextFormat(Qt.TextFormat.PlainText)
        self.details.setProperty("look", "muted")
        self.details.setWordWrap(True)
        self.details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.message = inline_message()
        self.extra = QHBoxLayout()
        self._place_for, self._places = "", Chooser()
        self._ask = label_for("", self._places)
        self._lay_out(label_for(label, self.combo))
        self.edit.committed.connect(self._state)
        self.edit.textEdited.connect(self._allow)
        self.edit.restored.connect(self._allow)
        self.combo.activated.connect(lambda index: self._state(self.combo.itemText(index)))
        self._places.activated.connect(lambda index: self.placed.emit(self._place_for, self._places.itemData(index)))

    def _lay_out(self, label: QLabel) -> None:
        column = QVBoxLayout()
        column.setSpacing(3)
        self._parts = (label, self.combo, self.details, self.message)
        for part in self._parts:
            part.setFixedWidth(_WIDTH)
            column.addWidget(part)
        self._places.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._places.setMinimumContentsLength(10)
        asking = QHBoxLayout()
        asking.addWidget(self._ask)
        asking.addWidget(self._places, 1)
        column.addLayout(asking)
        column.addLayout(self.extra)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(column)
        row.addWidget(self.view)
        self.show_question("", "", (), None)

    def wanted_width(self) -> int:
        """Width for names of some letters, px: the larger the type, the wider."""
        return max(_WIDTH, _LETTERS * self.fontMetrics().averageCharWidth())

    def set_room(self, width: int, *, drawn: bool) -> None:
        """Be no wider than there is room, px; draw the structure beside the field, or leave it out."""
        for part in self._parts:
            part.setFixedWidth(max(_LEAST, min(width, self.wanted_width())))
        self.view.setVisible(drawn)

    def show_compound(self, name: str, smiles: str | None, details: str) -> None:
        """Show what the target holds; a text that was refused stays until what it was typed over has changed."""
        if not (self.edit.is_refused and name == self.edit.shown):
            with QSignalBlocker(self.combo):
                self.combo.setCurrentIndex(self.combo.findText(name))
            self.edit.show_text(name)
            self._allow()
        self.edit.setToolTip(as_plain(name))
        self.details.setText(details)
        self.details.setToolTip(as_plain(details))
        self.view.show_structure(smiles, name)

    def refuse(self, sentence: str) -> None:
        """Say beneath the field why its text was not taken, and keep the text."""
        self.finder.close()  # it would cover the sentence
        self.edit.refuse()
        set_look(self.combo, "refused", "true")  # the line in a list has no edge of its own
        self.message.setText(sentence)
        self.message.show()

    def _allow(self) -> None:
        set_look(self.combo, "refused", "false")
        self.message.hide()

    def show_question(self, which: str, ask: str, places: tuple[tuple[int, str], ...], chosen: int | None) -> None:
        """Ask which of several places shall react; hidden where there is no choice."""
        self._place_for = which
        self._ask.setText(ask)
        self._places.setAccessibleName(ask)
        self._places.clear()
        for atom, label in places:
            self._places.addItem(label, atom)
        self._places.setCurrentIndex(self._places.findData(chosen) if chosen is not None else -1)
        self._places.setPlaceholderText("choose…")
        for part in (self._ask, self._places):
            part.setVisible(bool(places))

    def _state(self, text: str) -> None:
        self.stated.emit(text)


def _combo(edit: CommitEdit, choices: tuple[str, ...]) -> QComboBox:
    """A list to choose from whose text may also be typed; what is typed is looked for by the line itself."""
    combo = Chooser()
    combo.setEditable(True)
    combo.setLineEdit(edit)
    combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    combo.addItems(list(choices))
    combo.setAccessibleName(edit.accessibleName())
    combo.setCompleter(None)  # type: ignore[arg-type]  # its own would put names over what is typed
    return combo
