"""The route of a tab at one look: a line for each step, to be folded away, above the sheet of the step in front."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from diazgui.core.experiment import Tab
from diazgui.core.overview import Overview, overview
from diazgui.gui.document import Document
from diazgui.gui.parts.fields import inline_message
from diazgui.gui.parts.plain import as_plain
from diazgui.gui.parts.style import set_look
from diazgui.gui.step.route_line import HEADS, StepLine
from diazgui.report.overview import overall_lines, overview_column
from diazgui.report.texts import Line
from diazgui.report.why_text import why_text
from diazgui.units import UNKNOWN, Notation

_TITLE = "&Plan of the route"
_USUAL = 3
"""Steps that the longest of the shipped routes has."""


class RouteOverview(QFrame):
    """States planned yields and what was isolated, step by step, and shows what follows from them.

    ``opener`` is the button that opens it, with what the route comes to beside it; it stands wherever the page puts it.
    Both hide themselves where a tab has one step. ``step_chosen`` asks for a step; a text that is refused is explained
    beneath the lines. ``opened`` says whether the lines are shown now.
    """

    step_chosen = Signal(str)
    opened = Signal(bool)

    def __init__(self, document: Document, notation: Notation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._notation, self._place = document, notation, ("", "")
        self._all_lines: list[StepLine] = []
        self.button = QToolButton()
        self.button.setText(_TITLE)
        self.button.setProperty("look", "tool")
        self.button.setCheckable(True)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.toggled.connect(self._toggle)
        self.opener = QWidget()
        self.summary, self.foot = _quiet("The route in short"), _quiet("Yield over all")
        self.why, self.way = _why(), _quiet("The way to the yields over all")
        self.why.toggled.connect(self._read)
        self.message = inline_message()
        self._table, self._grid = QWidget(), QGridLayout()
        self._band = _Sideways(self._table)
        self._lay_out()
        self._show_fold()
        document.changed.connect(self._read)

    def _lay_out(self) -> None:
        self._table.setProperty("look", "surface")
        self._table.setLayout(self._grid)
        self._grid.setContentsMargins(0, 2, 0, 2)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(5)
        for at, (title, stretch) in enumerate(HEADS):
            head = QLabel(title)
            head.setProperty("look", "muted")
            self._grid.addWidget(head, 0, at, Qt.AlignmentFlag.AlignBottom)
            self._grid.setColumnStretch(at, stretch)
        for _ in range(_USUAL):  # made at once, the Tab key meets them where they stand
            self._add_line()
        row = QHBoxLayout(self.opener)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        row.addWidget(self.summary)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        below = QHBoxLayout()
        below.addWidget(self.why)
        below.addWidget(self.foot, 1)
        column.addWidget(self._band)
        column.addWidget(self.message)
        column.addLayout(below)
        column.addWidget(self.way)

    @property
    def lines(self) -> tuple[StepLine, ...]:
        """The lines of the steps that are shown, from the first on."""
        return tuple(line for line in self._all_lines if line.step_id)

    @property
    def is_open(self) -> bool:
        """Whether the lines are shown, and not only what they come to."""
        return self.button.isChecked()

    def show_tab(self, tab_id: str) -> None:
        """Show the route of a tab; no step of it is in front."""
        self.show_step(tab_id, "")

    def show_step(self, tab_id: str, step_id: str) -> None:
        """Show the route of a tab and which of its steps is in front; a refused text stays as long as its tab does."""
        if tab_id != self._place[0]:
            self._clear()
        self._place = (tab_id, step_id)
        self._read()

    def _toggle(self, wanted: bool) -> None:
        self._show_fold()
        self._read()
        self.opened.emit(wanted)

    def _show_fold(self) -> None:
        self.button.setArrowType(Qt.ArrowType.DownArrow if self.is_open else Qt.ArrowType.RightArrow)
        self.button.setAccessibleName(f"Plan of the route, {'open' if self.is_open else 'folded'}")
        self.summary.setVisible(not self.is_open)

    def _tab(self) -> Tab | None:
        return next((tab for tab in self._document.experiment.tabs if tab.id == self._place[0]), None)

    def _read(self) -> None:
        tab = self._tab()
        several = tab is not None and len(tab.route.steps) > 1
        self.opener.setVisible(several)
        self.setVisible(several and self.is_open)
        if tab is None or not several:
            self._clear()
            return
        found = overview(tab.route)
        if not self.is_open:
            _tell(self.summary, _in_short(found, self._notation))
            return
        while len(self._all_lines) < len(found.steps):
            self._add_line()
        for line in self._all_lines[len(found.steps) :]:
            line.show(False)
        for line, step in zip(self._all_lines, found.steps, strict=False):
            line.show_step(self._place[0], step, in_front=step.id == self._place[1])
            line.show(True)
        _tell(self.foot, overall_lines(found, self._notation))
        self._show_way(found)
        self._band.fit()

    def _show_way(self, found: Overview) -> None:
        answers = (found.planned, found.isolated) if found.done else (found.planned,)
        self.way.setText("\n".join(why_text(answer, self._notation) for answer in answers))
        self.way.setVisible(self.why.isChecked())

    def _add_line(self) -> None:
        line = StepLine(self._document, self._notation)
        self._all_lines.append(line)
        for at, part in enumerate(line.parts()):
            self._grid.addWidget(part, len(self._all_lines), at, Qt.AlignmentFlag.AlignVCenter)
        line.show(False)
        line.chosen.connect(self.step_chosen)
        line.refused.connect(self._refuse)
        line.taken.connect(self._read)

    def _clear(self) -> None:
        for line in self._all_lines:
            line.show(False)
        self._refuse("")

    def _refuse(self, sentence: str) -> None:
        self.message.setText(sentence)
        self.message.setVisible(bool(sentence))

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._band.fit()


class _Sideways(QScrollArea):
    """Something as high as it is at the width that there is, and scrolled sideways where that is too narrow."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)
        self._inside = inside

    def fit(self) -> None:
        """Take the height that the content has now."""
        inside = self._inside
        least = inside.minimumSizeHint().width()
        height = inside.heightForWidth(max(least, self.width()))
        bar = self.horizontalScrollBar().sizeHint().height() if least > self.width() else 0
        self.setFixedHeight(max(height, inside.minimumSizeHint().height() if height < 0 else 0) + bar)

    def minimumSizeHint(self) -> QSize:
        """Narrow: the rest is scrolled to."""
        return QSize(80, 20)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break names for the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()


def _in_short(found: Overview, notation: Notation) -> tuple[Line, ...]:
    """What the folded route says: its yields over all, and what comes out at the end."""
    last = overview_column("handed").cell(found.steps[-1], notation)
    known = tuple(line for line in overall_lines(found, notation) if line.value != UNKNOWN)
    return (*known, Line("comes out", last.text, last.reason))


def _why() -> QToolButton:
    button = QToolButton()
    button.setText("Why?")
    button.setAccessibleName("Why these yields over all?")
    button.setCheckable(True)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setProperty("look", "tool")
    return button


class _Line(QLabel):
    """Words in one line where there is room, and in several where not."""

    def sizeHint(self) -> QSize:
        """The size of one line."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 4, metrics.lineSpacing())


def _quiet(name: str) -> QLabel:
    label = _Line()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setAccessibleName(name)
    set_look(label, "look", "muted")
    return label


def _tell(label: QLabel, lines: tuple[Line, ...]) -> None:
    label.setText(" · ".join(f"{line.label}: {line.value}" for line in lines))
    reasons = "\n".join(f"{line.label}: {line.reason}" for line in lines if line.reason)
    label.setToolTip(as_plain(reasons))
    label.setAccessibleDescription(" ".join(filter(None, (label.text(), reasons))))
