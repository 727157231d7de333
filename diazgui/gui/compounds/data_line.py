"""One line of a data sheet: a value with its source, and the way to state one's own in its place."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from diazgui.core.own_data import OwnField
from diazgui.gui.compounds.data_text import Button, LongText, plain_label
from diazgui.gui.parts.fields import CommitEdit, inline_message
from diazgui.gui.parts.style import set_look
from diazgui.gui.parts.svg_view import SvgView
from diazgui.library.hazards import pictogram_svg, words
from diazgui.report.data_sheet_lines import Line
from diazgui.report.own_text import OWN
from diazgui.units import UNKNOWN

ASKS: dict[OwnField, str] = {
    "name": "what you call it",
    "molar mass": "as on the label: 100.17 g/mol",
    "density": "0.889 g/mL at 20 °C; where it is from",
    "boiling point": "198–199 °C at 17 mmHg; where it is from",
    "melting point": "38–42 °C; where it is from",
    "flash point": "−14 °C; where it is from",
    "hazards": "GHS02 GHS07, flammable, or none",
    "note": "anything to keep in mind",
}
"""What stands in an empty field."""
_WIDEST_LABEL = "Monoisotopic mass "
_LONGEST_WORD, _LETTERS = 30, 24
"""Letters of a word that can stand unbroken, and of a value beside its buttons."""
_SIGN = QSize(36, 36)
_LEFT = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.MouseFocusReason)
"""Ways to leave a field for another control, and not for a menu or another program."""


class DataLine(QWidget):
    """Shows a line: what it is, its value, and the source beneath."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = Line("", "")
        self._is_whole = False
        self._long: LongText | None = None  # most texts need none, and a page has some fifty lines
        self._more: Button | None = None
        self.label, self.value, self.source = plain_label("muted"), _wide(), _wide("muted")
        self._column, self._buttons = QVBoxLayout(), QHBoxLayout()
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()

    def _lay_out(self) -> None:
        self.label.setContentsMargins(0, 4, 0, 0)
        self._column.setSpacing(1)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.addWidget(self.value)
        self._column.addLayout(self._source_row())
        self._column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 2)
        row.setSpacing(6)
        row.addWidget(self.label, 0, Qt.AlignmentFlag.AlignTop)
        self._body.setSpacing(6)
        self._buttons.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._body.addLayout(self._column, 1)
        self._body.addLayout(self._buttons)
        row.addLayout(self._body, 1)
        self._fit_label()

    def _source_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.source, 1)
        return row

    def _fit_label(self) -> None:
        self.label.setFixedWidth(self.fontMetrics().horizontalAdvance(_WIDEST_LABEL) + 6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the buttons stand beneath the value."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        way, room = QBoxLayout.Direction, self.width() - self.label.width() - self._buttons.sizeHint().width()
        is_wide = room >= _LETTERS * self.fontMetrics().averageCharWidth()
        self._body.setDirection(way.LeftToRight if is_wide else way.TopToBottom)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the labels in one column in whatever size the type has."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit_label()

    def show_line(self, line: Line, *, can_state: bool) -> None:
        """Show another line."""
        self.line = line
        self.label.setText(line.label)
        self._show_value()
        self.source.setText(line.under)
        self.source.setVisible(bool(line.under))
        own = ", your own value" if line.is_own else ""
        value = line.value.replace(UNKNOWN, "unknown")
        self.setAccessibleName(": ".join(filter(None, (line.label, f"{value}{own}"))))
        self.setAccessibleDescription(line.under)

    def _show_value(self) -> None:
        line = self.line
        shown = line.short if line.short and not self._is_whole else line.value
        is_long = any(len(word) > _LONGEST_WORD for word in shown.split())
        self.value.setText("" if is_long else shown)
        self.value.setVisible(not is_long and bool(shown))
        is_own = line.is_own and line.of != "note"  # whose a note is goes without saying
        set_look(self.value, "look", "accent" if is_own else "muted" if line.quiet else "")
        if is_long or self._long is not None:
            self.long.show_text(shown if is_long else "")
            self.long.setVisible(is_long)
        if line.short or self._more is not None:
            self.more.setVisible(bool(line.short) and not self._is_whole)

    @property
    def long(self) -> LongText:
        """Where a value stands that cannot be broken between words."""
        if self._long is None:
            self._long = LongText(self)
            self._long.setAccessibleName(self.line.label)
            self._column.insertWidget(self._column.indexOf(self.value) + 1, self._long)
        return self._long

    @property
    def more(self) -> Button:
        """Shows all of a value that is long."""
        if self._more is None:
            self._more = Button("Show &all", f"Show all: {self.line.label}", self)
            self._more.clicked.connect(self._show_all)
            self._buttons.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        return self._more

    def _show_all(self) -> None:
        self._is_whole = True
        self._show_value()


class StatedLine(DataLine):
    """A line of which the user may state an own value.

    ``stated`` carries what of and what was typed, ``went_back`` tells to take the library's value again.
    """

    stated = Signal(str, str)
    went_back = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.mark, self.message = QLabel(OWN), inline_message()
        self.signs, self._signs = QWidget(), QHBoxLayout()
        self._drawn: list[SvgView] = []
        self.edit_button, self.back = Button("", ""), Button("", "")
        self.field = CommitEdit("")
        super().__init__(parent)
        self.field.installEventFilter(self)
        self.edit_button.clicked.connect(self.begin)
        self.back.clicked.connect(lambda: self.went_back.emit(self.line.of))
        self.field.committed.connect(lambda text: self.stated.emit(self.line.of, text))
        self.field.textEdited.connect(lambda: self.message.hide())

    def _lay_out(self) -> None:
        super()._lay_out()
        self.mark.setTextFormat(Qt.TextFormat.PlainText)
        self.mark.setProperty("look", "accent")
        self._signs.setContentsMargins(0, 2, 0, 2)
        self._signs.setSpacing(4)
        self._signs.addStretch(1)
        self.signs.setLayout(self._signs)
        self._column.insertWidget(0, self.signs)
        for piece in (self.field, self.message):
            self._column.insertWidget(self._column.count() - 1, piece)
        for button in (self.back, self.edit_button):
            self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.field.hide()

    def _source_row(self) -> QHBoxLayout:
        row = super()._source_row()
        row.insertWidget(0, self.mark, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def show_line(self, line: Line, *, can_state: bool) -> None:
        """Show another line; what is being typed, or was refused, stays."""
        if not self.field.isHidden() and self.field.text() == self.field.shown:
            self.end()
        super().show_line(line, can_state=can_state)
        self.mark.setVisible(line.is_own and line.of != "note")
        self._show_signs()
        self._show_buttons(can_state)
        self._turn()

    def _show_signs(self) -> None:
        for sign in self._drawn:
            sign.hide()  # until Qt gets round to deleting it
            sign.deleteLater()
        self._drawn = [_sign(code) for code in self.line.pictograms]
        for at, sign in enumerate(self._drawn):
            self._signs.insertWidget(at, sign)
        self.signs.setVisible(bool(self._drawn))

    def _show_buttons(self, can_state: bool) -> None:
        line = self.line
        self.edit_button.setVisible(can_state)
        text = "Change" if line.is_own else "Add" if line.of == "note" else "State own"
        self.edit_button.say(text, f"State your own {line.of}")
        self.back.setVisible(can_state and line.is_own)
        if line.library:
            self.back.say("Back to the library’s", f"Take the library’s {line.of} again: {line.library}")
        else:
            self.back.say("Clear", f"Clear your own {line.of}")

    def begin(self) -> None:
        """Open the field with the value in it; one that is open already keeps its text."""
        assert self.line.of is not None
        if self.field.isHidden():
            self.field.setAccessibleName(f"Your own {self.line.of}")
            self.field.setPlaceholderText(ASKS[self.line.of])
            self.field.show_text(self.line.typed)
            self.field.show()
            self.field.selectAll()
        self.field.setFocus()

    def end(self) -> None:
        """Close the field; the keys go back to the button that opened it."""
        had_keys = self.field.hasFocus()
        self.field.show_text(self.line.typed)  # so that leaving it commits nothing
        self.message.hide()
        if had_keys:
            self.edit_button.setFocus()
        self.field.hide()

    def refuse(self, sentence: str) -> None:
        """Keep the text that was typed and say beneath it what is wrong."""
        self.field.refuse()
        self.message.setText(sentence)
        self.message.show()

    def settle(self) -> bool:
        """Take what is being typed; ``False`` where it is refused and stays to be corrected."""
        return self.field.isHidden() or self.field.settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape leaves the value as it was; Enter on a text that nobody changed closes the field too."""
        is_idle = self.field.text() == self.field.shown
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if event.key() == Qt.Key.Key_Escape or (is_enter and is_idle):
                self.end()
                return True
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() in _LEFT and is_idle:
            self.field.hide()
        return super().eventFilter(watched, event)


def _sign(code: str) -> SvgView:
    """A pictogram, drawn from its vectors."""
    sign = SvgView(f"{code}, {words(code)}")
    sign.show_svg(pictogram_svg(code))
    sign.setFixedSize(_SIGN)
    sign.setToolTip(f"{code}: {words(code)}")
    return sign


def _wide(look: str = "") -> QLabel:
    """A text that takes the width there is."""
    label = plain_label(look)
    policy = label.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
    label.setSizePolicy(policy)
    return label
