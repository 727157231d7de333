"""One bottle of the shelf: its structure drawn, and a field for each of its facts."""

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QMessageBox, QScrollArea, QVBoxLayout, QWidget

from diazgui.core.finding import Match, Origin
from diazgui.core.forms import subscripted
from diazgui.core.shelf import Bottle
from diazgui.core.substance import Compound, Substance
from diazgui.core.target import ChemistryError
from diazgui.gui.parts.fields import inline_message, label_for
from diazgui.gui.parts.finder import Bottles, Finder
from diazgui.gui.parts.plain import as_plain, shortened
from diazgui.gui.parts.structure_view import StructureView
from diazgui.gui.parts.style import set_look
from diazgui.report.shelf_form import FIELDS, no_texts, texts_of, texts_of_substance, typed_shelf_bottle
from diazgui.report.supply_reading import RefusedFieldsError
from diazgui.units import Kind, Notation, text

_DRAWN = QSize(300, 150)
_OF_COMPOUND = ("name", "structure")
_LETTERS = 36


class ShelfLine(QLineEdit):
    """A line that leaves Undo and Redo to the shelf while nothing is typed in it."""

    def begin(self) -> None:
        """Take the keys, the text chosen so that typing replaces it."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def event(self, event: QEvent) -> bool:
        """Take the keys of Undo and Redo only where there is something of its own to take back."""
        if event.type() is QEvent.Type.ShortcutOverride and not (self.isUndoAvailable() or self.isRedoAvailable()):
            assert isinstance(event, QKeyEvent)
            if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
                event.ignore()
                return False
        return super().event(event)


class ShelfForm(QScrollArea):
    """A draft of a bottle: nothing counts before :meth:`typed` hands it over.

    ``edited`` tells that somebody typed or chose a compound; ``entered`` that Enter was pressed in a field.
    """

    edited = Signal()
    entered = Signal()

    def __init__(self, bottles: Bottles, notation: Notation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bottles, self._notation = bottles, notation
        self._id, self._base, self._was = "", None, None
        self._shown = no_texts()
        self.title, self.facts = QLabel(), QLabel()
        self.structure = StructureView("bottle", _DRAWN)
        self.fields: dict[str, ShelfLine] = {}
        self.messages: dict[str, QLabel] = {}
        self._lay_out()
        self.finder = Finder(self.fields["name"], bottles)
        self.finder.chosen.connect(self.choose)

    _id: str
    _base: Substance | None
    _was: Bottle | None

    def _lay_out(self) -> None:
        inside = QWidget()
        set_look(inside, "look", "surface")
        set_look(self.title, "look", "strong")
        set_look(self.facts, "look", "muted")
        for label in (self.title, self.facts):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        for at, field in enumerate(FIELDS):
            line, message = ShelfLine(), inline_message()
            line.setAccessibleName(field.label.replace("&", ""))
            line.setPlaceholderText(field.hint)
            line.textEdited.connect(lambda _text, field_id=field.id: self._note(field_id))
            line.returnPressed.connect(self.entered)
            self.fields[field.id], self.messages[field.id] = line, message
            self._grid.addWidget(label_for(field.label, line), 2 * at, 0)
            self._grid.addWidget(line, 2 * at, 1)
            self._grid.addWidget(message, 2 * at + 1, 1)
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(6)
        for widget in (self.title, self.structure, self.facts):
            column.addWidget(widget)
        column.addLayout(self._grid)
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidget(inside)

    def minimumSizeHint(self) -> QSize:
        """Room for what is typed, in whatever size the type has."""
        return QSize(_LETTERS * self.fontMetrics().averageCharWidth(), super().minimumSizeHint().height())

    @property
    def bottle_id(self) -> str:
        """The id of the bottle that is shown; empty where there is none."""
        return self._id

    @property
    def was(self) -> Bottle | None:
        """The bottle on the shelf that is being changed; ``None`` for one that is new."""
        return self._was

    @property
    def is_changed(self) -> bool:
        """Whether something stands in the fields that is not on the shelf."""
        return bool(self._id) and self.texts() != self._shown

    def show_bottle(self, bottle: Bottle) -> None:
        """Show a bottle that is on the shelf."""
        self._begin(bottle.id, bottle.substance, bottle, texts_of(bottle, self._notation))
        self.title.setText("Bottle on the shelf")

    def show_new(self, bottle_id: str, model: Bottle | None = None) -> None:
        """Begin another bottle, empty or like a model: not its lot, what is left, and its dates."""
        texts = no_texts()
        if model is not None:
            kept = ("name", "structure", "supplied", "density", "supplier", "place", "note")
            texts |= {field: words for field, words in texts_of(model, self._notation).items() if field in kept}
        self._begin(bottle_id, model.substance if model else None, None, texts)
        if model is not None:
            self._shown = no_texts()  # so that it is not lost: it is on no shelf yet
        self.title.setText("New bottle")

    def show_substance(self, bottle_id: str, substance: Substance) -> None:
        """Begin a bottle of a substance, such as that of a row, with its lot and supplier."""
        label = substance.label
        texts = no_texts() | texts_of_substance(substance, self._notation)
        self._begin(bottle_id, substance, None, texts | {"lot": label.lot, "supplier": label.supplier})
        self._shown = no_texts()
        self.title.setText("New bottle")

    def stand_against(self, now: Bottle | None) -> None:
        """Keep what is typed, against another state of the bottle on the shelf: saving puts it in the place of that."""
        self._was = now
        self._shown = no_texts() if now is None else texts_of(now, self._notation)

    def clear(self) -> None:
        """Show no bottle."""
        self._begin("", None, None, no_texts())
        self.title.setText("No bottle is chosen.")

    def _begin(self, bottle_id: str, base: Substance | None, was: Bottle | None, texts: dict[str, str]) -> None:
        self._id, self._base, self._was, self._shown = bottle_id, base, was, texts
        for field_id, line in self.fields.items():
            line.setText(texts[field_id])
            line.setCursorPosition(0)
            line.setEnabled(bool(bottle_id))
        self.refuse({})
        self._show_compound(base.compound if base else None)

    def texts(self) -> dict[str, str]:
        """What stands in the fields."""
        return {field_id: line.text() for field_id, line in self.fields.items()}

    def choose(self, match: Match) -> None:
        """Take a compound that was found by its name, with how it is supplied and its density."""
        from diazgui.library.finding import substance_of

        try:
            found = substance_of(match, self._bottles())
        except ChemistryError as error:
            self._say("name", str(error))
            return
        self._base = found
        texts = texts_of_substance(found, self._notation)
        if match.origin is Origin.SHELF:
            texts |= {"supplier": found.label.supplier}
        for field_id, words in texts.items():
            self.fields[field_id].setText(words)
            self._say(field_id, "")
        self._show_compound(found.compound)
        self.edited.emit()

    def typed(self) -> Bottle | None:
        """The bottle that the fields tell of; ``None`` where texts are refused, which is said beneath them."""
        try:
            made = typed_shelf_bottle(
                self._id, self.texts(), self._base, self._was, self._notation, day_first=day_stands_first()
            )
        except RefusedFieldsError as error:
            self.refuse(error.refusals)
            return None
        self.refuse({})
        return made

    def refuse(self, refusals: dict[str, str]) -> None:
        """Say beneath each field why its text was refused, and go to the first of them."""
        for field_id in self.fields:
            self._say(field_id, refusals.get(field_id, ""))
        self.finder.close()  # it would cover what is said
        first = next((self.fields[field.id] for field in FIELDS if field.id in refusals), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(first, 0, 60)

    def begin(self) -> None:
        """Let the name be typed."""
        self.fields["name"].begin()

    def _note(self, field_id: str) -> None:
        self._say(field_id, "")
        if field_id in _OF_COMPOUND:
            self._say("name", "")
        self.edited.emit()

    def _say(self, field_id: str, sentence: str) -> None:
        message, line = self.messages[field_id], self.fields[field_id]
        message.setText(sentence)
        message.setVisible(bool(sentence))
        set_look(line, "refused", "true" if sentence else "false")
        line.setAccessibleDescription(sentence)

    def _show_compound(self, compound: Compound | None) -> None:
        smiles = compound.smiles if compound else None
        self.structure.show_structure(smiles, compound.name if compound else "")
        self.structure.setVisible(smiles is not None)
        if compound is None:
            self.facts.setText("")
            return
        M = compound.molar_mass
        facts = (
            subscripted(compound.formula or ""),
            "" if M is None else text(M, Kind.MOLAR_MASS, self._notation),
            f"CAS {compound.cas}" if compound.cas else "",
        )
        self.facts.setText(" · ".join(filter(None, facts)) or compound.problem)


def day_stands_first() -> bool:
    """Whether 3/4 is the third of April where the user is."""
    pattern = QLocale().dateFormat(QLocale.FormatType.ShortFormat).casefold()
    return pattern.find("d") < pattern.find("m")


def what_becomes_of(form: ShelfForm, title: str) -> QMessageBox.StandardButton:
    """Ask what becomes of a bottle that is not on the shelf as it is typed: Save, Discard or Cancel."""
    button = QMessageBox.StandardButton
    name = form.texts()["name"].strip() or "The bottle"
    question = as_plain(f"{shortened(name)} is not on the shelf as it is typed. Save it?")
    return QMessageBox.question(form, title, question, button.Save | button.Discard | button.Cancel, button.Save)
