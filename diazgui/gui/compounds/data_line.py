"""One line of a data sheet: a value with its source, and the way to state one's own in its place."""

from math import ceil

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextOption, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QTextEdit, QToolButton, QVBoxLayout, QWidget

from diazgui.core.own_data import OwnField
from diazgui.gui.parts.fields import CommitEdit, inline_message
from diazgui.gui.parts.style import set_look
from diazgui.gui.parts.svg_view import SvgView
from diazgui.library.hazards import pictogram_svg, words
from diazgui.report.data_sheet_lines import Line
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
_LONGEST_WORD = 30
_SIGN = QSize(36, 36)
_LEFT = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.MouseFocusReason)
"""Ways to leave a field for another control, and not for a menu or another program."""


class Button(QToolButton):
    """A quiet button that Enter presses too, in a window where Enter belongs to the fields."""

    def __init__(self, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setProperty("look", "tool")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)


class LongText(QTextEdit):
    """A text to select of which long words, such as a SMILES, are broken anywhere; as high as it needs to be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        for scrolls in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            scrolls(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self.viewport().setAutoFillBackground(False)

    def show_text(self, text: str) -> None:
        """Show a text as it stands."""
        if text != self.toPlainText():
            self.setPlainText(text)

    def _fit(self) -> None:
        self.setFixedHeight(ceil(self.document().size().height()) + 2)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to the page."""
        event.ignore()


class DataLine(QWidget):
    """Shows a line. ``stated`` carries what was typed, ``went_back`` tells to take the library's value again."""

    stated = Signal(str, str)
    went_back = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = Line("", "")
        self._is_whole = False
        self._drawn: list[SvgView] = []
        self.label = _label("muted")
        self.value, self.long = _label(), LongText()
        self.mark, self.source = _label("accent"), _label("muted")
        self.message = inline_message()
        self.signs, self._signs = QWidget(), QHBoxLayout()
        self.edit_button, self.back, self.more = Button("", ""), Button("", ""), Button("Show &all", "")
        self.field = CommitEdit("")
        self.field.installEventFilter(self)
        self._lay_out()
        self.edit_button.clicked.connect(self.begin)
        self.back.clicked.connect(lambda: self.went_back.emit(self._line.of))
        self.more.clicked.connect(self._show_all)
        self.field.committed.connect(lambda text: self.stated.emit(self._line.of, text))
        self.field.textEdited.connect(lambda: self.message.hide())

    def _lay_out(self) -> None:
        self._signs.setContentsMargins(0, 2, 0, 2)
        self._signs.setSpacing(4)
        self._signs.addStretch(1)
        self.signs.setLayout(self._signs)
        whose = QHBoxLayout()
        whose.setSpacing(6)
        whose.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        whose.addWidget(self.source, 1)
        column = QVBoxLayout()
        column.setSpacing(1)
        column.setContentsMargins(0, 4, 0, 0)
        self.label.setContentsMargins(0, 4, 0, 0)
        for piece in (self.signs, self.value, self.long):
            column.addWidget(piece)
        column.addLayout(whose)
        for piece in (self.field, self.message):
            column.addWidget(piece)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 2)
        row.setSpacing(6)
        row.addWidget(self.label, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        for button in (self.more, self.back, self.edit_button):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.field.hide()
        self._fit_label()

    def _fit_label(self) -> None:
        self.label.setFixedWidth(self.fontMetrics().horizontalAdvance(_WIDEST_LABEL) + 6)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the labels in one column in whatever size the type has."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit_label()

    @property
    def line(self) -> Line:
        """The line shown."""
        return self._line

    def show_line(self, line: Line, *, can_state: bool) -> None:
        """Show another line; a text that was refused stays to be corrected."""
        if self.field.isVisible() and line != self._line:
            self.end()
        self._line = line
        self.label.setText(line.label)
        self._show_value()
        self.mark.setText("own")
        self.mark.setVisible(line.is_own and line.of != "note")  # whose a note is goes without saying
        self.source.setText(line.source)
        self.source.setVisible(bool(line.source))
        self._show_signs()
        self._show_buttons(can_state)
        own = ", your own value" if line.is_own else ""
        value = line.value.replace(UNKNOWN, "unknown")
        self.setAccessibleName(": ".join(filter(None, (line.label, f"{value}{own}"))))
        self.setAccessibleDescription(line.source)

    def _show_value(self) -> None:
        line = self._line
        shown = line.short if line.short and not self._is_whole else line.value
        is_long = any(len(word) > _LONGEST_WORD for word in shown.split())
        self.value.setText("" if is_long else shown)
        self.value.setVisible(not is_long and bool(shown))
        self.long.show_text(shown if is_long else "")
        self.long.setVisible(is_long)
        self.long.setAccessibleName(line.label)
        is_own = line.is_own and line.of != "note"
        set_look(self.value, "look", "accent" if is_own else "muted" if line.quiet else "")
        self.more.setVisible(bool(line.short) and not self._is_whole)
        self.more.setAccessibleName(f"Show all: {line.label}")

    def _show_all(self) -> None:
        self._is_whole = True
        self._show_value()

    def _show_signs(self) -> None:
        for sign in self._drawn:
            sign.hide()  # until Qt gets round to deleting it
            sign.deleteLater()
        self._drawn = [_sign(code) for code in self._line.pictograms]
        for at, sign in enumerate(self._drawn):
            self._signs.insertWidget(at, sign)
        self.signs.setVisible(bool(self._drawn))

    def _show_buttons(self, can_state: bool) -> None:
        line = self._line
        what = line.of or ""
        self.edit_button.setVisible(can_state and line.of is not None)
        self.edit_button.setText("Change" if line.is_own else "Add" if line.of == "note" else "State own")
        self.edit_button.setAccessibleName(f"State your own {what}")
        self.back.setVisible(can_state and line.is_own)
        self.back.setText("Back to the library’s" if line.library else "Clear")
        of_library = f"Take the library’s {what} again: {line.library}"
        self.back.setAccessibleName(of_library if line.library else f"Clear your own {what}")
        self.back.setToolTip(self.back.accessibleName())

    def begin(self) -> None:
        """Open the field with the value in it."""
        if self._line.of is None:
            return
        self.field.setAccessibleName(f"Your own {self._line.of}")
        self.field.setPlaceholderText(ASKS[self._line.of])
        self.field.show_text(self._line.typed)
        self.field.show()
        self.field.setFocus()
        self.field.selectAll()

    def end(self) -> None:
        """Close the field; the keys go back to the button that opened it."""
        had_keys = self.field.hasFocus()
        self.field.show_text(self._line.typed)  # so that leaving it commits nothing
        self.message.hide()
        if had_keys:
            self.edit_button.setFocus()
        self.field.hide()

    def refuse(self, sentence: str) -> None:
        """Keep the text that was typed and say beneath it what is wrong."""
        self.field.refuse()
        self.message.setText(sentence)
        self.message.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape leaves the value as it was; Enter on a text that nobody changed closes the field too."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if event.key() == Qt.Key.Key_Escape or (is_enter and self.field.text() == self.field.shown):
                self.end()
                return True
        is_idle = self.field.text() == self.field.shown and not self.field.is_refused
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


def _label(look: str = "") -> QLabel:
    label = QLabel()
    label.setProperty("look", look)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(look != "accent")
    policy = label.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred if look == "accent" else QSizePolicy.Policy.Expanding)
    label.setSizePolicy(policy)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
