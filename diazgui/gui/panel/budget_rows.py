"""The rows of the page Numbers: a value with its label, the way to it on demand, and what is to be done about it."""

import re
from collections.abc import Callable
from html import escape

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from diazgui.core.guidance.remedy import Remedy
from diazgui.gui.panel.panel_buttons import FoldButton, WrappedButton
from diazgui.gui.panel.panel_prose import Piece, Prose
from diazgui.gui.panel.panel_text import INDENT
from diazgui.gui.parts.theme import Theme, current
from diazgui.report.budget_line import MARK_WORDS, BudgetLine, BudgetSection, Mark
from diazgui.report.why_text import why_html
from diazgui.units import Notation

_LEAST = 24
"""The least side of a button, px."""


class WhyButton(WrappedButton):
    """A small question mark: shows and hides the way to a number."""

    margins = (0, 0, 0, 0)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("?", parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def hasHeightForWidth(self) -> bool:
        """It is as high as it is."""
        return False

    def sizeHint(self) -> QSize:
        """A little more than a letter, and never too small to be hit."""
        side = max(_LEAST, self.fontMetrics().height() + 3)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """No less."""
        return self.sizeHint()

    def name(self, label: str, value: str) -> None:
        """Say what it explains."""
        self.setAccessibleName(f"Why {label}: {value}")
        self.setToolTip("Hide the way to this number" if self.isChecked() else "Why this number?")

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """A circle with a question mark, filled while the way is shown."""
        down, warm = self.isChecked(), self.underMouse() or self.hasFocus()
        painter.setPen(QPen(QColor(theme.accent if down or warm else theme.edge), 2.0 if self.hasFocus() else 1.0))
        painter.setBrush(QColor(theme.accent_soft if down else theme.surface))
        side = min(self.height() - 3.0, self.fontMetrics().height() + 1.0)
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painter.drawEllipse(box)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 0.85)
        painter.setFont(font)
        painter.setPen(QColor(theme.accent if down or warm else theme.muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "?")


_WAY = "<style>p {{ color: {text}; margin: 2px 0 0 0; }} .source {{ color: {muted}; font-size: small; }}</style>"


_TOO_LONG = re.compile("[^ <>]{35,}")
"""A term of a formula that would not go into the panel in one line."""


def _breakable(term: re.Match[str]) -> str:
    return term[0].replace("\N{NO-BREAK SPACE}", " ")


class Way(Prose):
    """The lines that lead to a number, beside a bar."""

    def __init__(self, notation: Notation, parent: QWidget | None = None) -> None:
        super().__init__(lambda _theme: "", parent)
        self._notation = notation
        self.setContentsMargins(INDENT, 0, 0, 4)

    def show_line(self, line: BudgetLine) -> None:
        """Show the way to another number."""
        words = _TOO_LONG.sub(_breakable, why_html(line.answer, self._notation))
        self.rewrite(lambda theme: _WAY.format(text=theme.text, muted=theme.muted) + words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A bar at its left side."""
        painter = QPainter(self)
        painter.setPen(QPen(QColor(current().line), 2))
        painter.drawLine(QPointF(5, 3), QPointF(5, self.height() - 5))
        painter.end()
        super().paintEvent(event)


class NumberRow(Piece):
    """One line of a budget."""

    change_wanted = Signal(object)

    def __init__(self, notation: Notation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notation = notation
        self._line: BudgetLine | None = None
        self._remedy: Remedy | None = None
        self.label, self.value, self.note = _words("label"), _words("value"), _words("note")
        self.why, self.button = WhyButton(), QPushButton()
        self.way: Way | None = None
        self._lay_out()
        self.why.toggled.connect(self._show_way)
        self.button.clicked.connect(self._want_change)

    def _lay_out(self) -> None:
        self.label.setProperty("look", "muted")
        self.value.setProperty("look", "strong")
        self.value.setWordWrap(False)
        self.value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self.button.setProperty("look", "quiet")
        top = Qt.AlignmentFlag.AlignTop
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(INDENT, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(0, 1)
        for words in (self.label, self.value):
            words.setContentsMargins(0, 4, 0, 0)  # so that they stand level with the question mark
        self._grid.addWidget(self.label, 0, 0)
        self._grid.addWidget(self.value, 0, 1, top)
        self._grid.addWidget(self.why, 0, 2, top)
        self._grid.addWidget(self.note, 1, 0, 1, 3)
        self._grid.addWidget(self.button, 2, 0, 1, 3, Qt.AlignmentFlag.AlignLeft)
        self.button.hide()
        self.note.hide()

    def show_line(self, line: BudgetLine) -> None:
        """Show another number in this place."""
        if line == self._line:
            return
        self._line, self._remedy = line, line.remedy
        _put(self.label, line.label)
        _put(self.value, line.value)
        self.why.name(line.label, line.value)
        self._offer_way(line)
        self._write_note(line)
        self.button.setText(line.remedy.label if line.remedy else "")
        self.button.setVisible(line.remedy is not None)
        if self.way is not None:
            self.way.show_line(line)

    def _write_note(self, line: BudgetLine) -> None:
        theme, word = current(), MARK_WORDS.get(line.mark, "")
        lead = f'<b style="color:{_ink(line.mark, theme)}">{word}.</b> ' if word else ""
        note = f'<span style="color:{theme.muted}">{escape(line.note)}</span>' if line.note else ""
        _put(self.note, f"{lead}{note}".strip())
        self.note.setVisible(bool(word or line.note))

    def _offer_way(self, line: BudgetLine) -> None:
        """Of what is unknown there is no way: the note has the reason. The place stays, so that values line up."""
        if line.answer.value is None:
            self.why.setChecked(False)
        policy = self.why.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.why.setSizePolicy(policy)
        self.why.setVisible(line.answer.value is not None)

    def _show_way(self, shown: bool) -> None:
        assert self._line is not None
        if shown and self.way is None:
            self.way = Way(self._notation)
            self._grid.addWidget(self.way, 3, 0, 1, 3)
            self.way.show_line(self._line)
        if self.way is not None:
            self.way.setVisible(shown)
        self.why.name(self._line.label, self._line.value)

    def _want_change(self) -> None:
        if self._remedy is not None:
            self.change_wanted.emit(self._remedy)

    def changeEvent(self, event: QEvent) -> None:
        """Write the note again in the colours of the other theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._line is not None:
            self._write_note(self._line)


class SectionBox(Piece):
    """A section that folds: its rows, controls of its own beneath them, and what it takes for granted."""

    change_wanted = Signal(object)

    def __init__(
        self, title: str, unfolded: bool, notation: Notation, controls: QWidget | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._notation = notation
        self.rows: dict[str, NumberRow] = {}
        self.heading = FoldButton(title, unfolded)
        self._inside, self.note = Piece(), _words("note")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 4)
        self._column.setSpacing(1)
        if controls is not None:
            self._column.addWidget(controls)
        self.note.setProperty("look", "muted")
        self.note.setContentsMargins(INDENT, 0, 0, 0)
        self._column.addWidget(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self._inside)
        self.heading.toggled.connect(self._inside.setVisible)
        self._inside.setVisible(unfolded)

    def show_section(self, section: BudgetSection, rebuilt: Callable[[], None]) -> None:
        """Show other numbers; rows that stay keep what was unfolded in them."""
        wanted = [line.id for line in section.lines]
        if wanted != list(self.rows):
            self._arrange(wanted)
            rebuilt()
        for line in section.lines:
            self.rows[line.id].show_line(line)
        _put(self.note, section.note)
        self.note.setVisible(bool(section.note))

    def _arrange(self, wanted: list[str]) -> None:
        old = self.rows
        for line_id in old.keys() - set(wanted):
            old[line_id].hide()
            old[line_id].deleteLater()  # it may hold the button whose click brought us here
        self.rows = {line_id: old.get(line_id) or self._new_row() for line_id in wanted}
        for index, row in enumerate(self.rows.values()):
            self._column.removeWidget(row)
            self._column.insertWidget(index, row)
            row.show()  # now, and not when Qt gets round to it

    def _new_row(self) -> NumberRow:
        row = NumberRow(self._notation)
        row.change_wanted.connect(self.change_wanted)
        return row


def _ink(mark: Mark, theme: Theme) -> str:
    match mark:
        case "short" | "caution":
            return theme.danger
        case "scarce":
            return theme.warning
        case _:
            return theme.text


def _words(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.RichText if name == "note" else Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    return label


def _put(label: QLabel, text: str) -> None:
    if label.text() != text:
        label.setText(text)
