"""What the page Diagnose is made of: the trail, what the sheet says, answers, and buttons that change the sheet."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from html import escape

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from diazgui.core.diagnosis import Node
from diazgui.gui.panel.panel_buttons import ChoiceButton, RemedyButton
from diazgui.gui.panel.panel_prose import Prose
from diazgui.gui.parts.flow import FlowLayout
from diazgui.gui.parts.theme import Theme
from diazgui.report.diagnosis import KINDS, Line, capital

TURN = "turn:"
"""Links of the trail begin so; the place of the turn follows."""

_MARK = 18  # px at the end of a preselected answer, for its tick


class AnswerButton(ChoiceButton):
    """An answer; the one that the sheet gives stands on a ground of its own, with a tick."""

    def __init__(self, node: Node, place: int, from_sheet: bool, parent: QWidget | None = None) -> None:
        super().__init__(capital(node.answers[place].text), place + 1, parent)
        self.from_sheet = from_sheet
        self.setAccessibleDescription(f"{node.text} From the sheet." if from_sheet else node.text)
        if from_sheet:
            left, top, right, bottom = self.margins
            self.margins = (left, top, right + _MARK, bottom)

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """The field of the answer, and the tick."""
        super().paint(painter, theme)
        if self.from_sheet:
            pen = QPen(QColor(theme.accent), 2.0)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            x, y = self.width() - 26.0 - _MARK / 2, self.height() / 2
            painter.drawPolyline([QPointF(x - 5, y), QPointF(x - 1.5, y + 4), QPointF(x + 6, y - 5)])


class ActionButton(RemedyButton):
    """A button that changes the sheet, or goes to another tab; pressed, it says that it is done."""

    def __init__(self, label: str, done: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(f"Done: {label}" if done else label, parent)
        self.setEnabled(not done)


@dataclass(frozen=True)
class Foot:
    """A quiet button at the foot of the page; one that is not ``there`` is left out."""

    text: str
    tip: str
    do: Callable[[], None]
    there: bool = True
    ready: bool = True


def row_of(buttons: Iterable[Foot]) -> QWidget:
    """Buttons beside each other, in as many lines as they need."""
    made = QWidget()
    row = FlowLayout(made)
    for one in buttons:
        if one.there:
            button = QPushButton(one.text)
            button.setToolTip(one.tip)
            button.setProperty("look", "quiet")
            button.setEnabled(one.ready)
            button.clicked.connect(one.do)
            row.addWidget(button)
    return made


def trail(start: str, lines: tuple[Line, ...]) -> Prose:
    """The turns one under the other; each leads back to its question."""
    return Prose(partial(_trail_html, start, lines))


def kind_of(node: Node) -> Prose:
    """Whether this is a question, something to try, or the end."""
    return _heading(KINDS[node.kind])


def from_sheet(words: str) -> Prose:
    """What the sheet says to the question in front."""
    return Prose(
        lambda theme: (
            f'<p style="color:{theme.text}; margin:0"><span style="color:{theme.accent}; font-weight:600">'
            f"From the sheet:</span> {escape(words)}</p>"
        )
    )


def _heading(words: str) -> Prose:
    heading = Prose(lambda theme: f'<p style="color:{theme.accent}; font-weight:600; margin:0">{words}</p>')
    heading.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)  # a word is no place for Tab to stop
    return heading


def _trail_html(start: str, lines: tuple[Line, ...], theme: Theme) -> str:
    begun = f'<p style="color:{theme.muted}; margin:0 0 3px 0">Begun at: {escape(start)}</p>' if start else ""
    return begun + "".join(_turn_html(place, line, theme) for place, line in enumerate(lines))


def _turn_html(place: int, line: Line, theme: Theme) -> str:
    remarks = f"<br>{escape(' '.join(line.remarks))}" if line.remarks else ""
    return (
        f'<p style="color:{theme.muted}; margin:0 0 3px 0">{place + 1}.&nbsp;'
        f'<a href="{TURN}{place}" style="color:{theme.muted}">{escape(line.asked)}</a> '
        f'<span style="color:{theme.text}; font-weight:600">{escape(line.answer)}</span>{remarks}</p>'
    )
