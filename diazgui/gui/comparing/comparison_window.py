"""The strategies side by side for this target, in a window beside the sheet that follows every edit."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Protocol

from PySide6.QtCore import QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from diazgui.core.comparison import Comparison, Strategy
from diazgui.gui.comparing.comparison_table import ComparisonTable
from diazgui.gui.loading import Task
from diazgui.gui.parts.flow import FlowLayout
from diazgui.gui.parts.plain import in_menu
from diazgui.report.comparison import TITLE, basis_words
from diazgui.report.comparison_paper import comparison_paper, copied_comparison
from diazgui.report.paper import Paper
from diazgui.units import Notation

HINT = "Arrow keys go from number to number, Enter to the strategy of a column."
FAILED = "The strategies cannot be compared: "
_LINES = 6
_PAUSE = 80
"""After an edit so many ms pass before it is counted anew: who types on is not kept waiting."""


class Printer(Protocol):
    """What is asked of printing."""

    def print(self, paper: Paper) -> object:
        """Ask for a printer and print."""


class Comparing(Protocol):
    """Where the window has its numbers from, whatever is in front; all but ``compare`` on the window's own thread."""

    def job(self) -> Callable[[], Comparison]:
        """The work that compares what is there now, to be done beside the window."""

    def front(self) -> str:
        """The id of the tab in front."""

    def notation(self) -> Notation:
        """How numbers are written."""

    def made_for(self) -> str:
        """The target in words."""

    def running(self) -> str:
        """The line at the foot of each page."""


class ComparisonWindow(QDialog):
    """Shows a comparison; ``wanted`` carries the strategy to go to or to open, ``said`` a word on what was copied.

    Enter in the table, or a button beneath it, goes to a strategy. Escape closes the window, as Ctrl+W does.
    """

    wanted = Signal(object)
    said = Signal(str)

    def __init__(self, source: Comparing, printing: Printer | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source, self._printing = source, printing
        self.found: Comparison | None = None
        self._task: Task[Comparison] | None = None
        self._is_late = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._begin)
        self.setWindowTitle(f"{TITLE} — diazgui")
        self.basis, self.explained = _words("What is compared"), _words("How the current number comes about")
        self.table = ComparisonTable()
        self.table.moved.connect(self._explain)
        self.table.chosen.connect(self._go)
        self._ways, self._buttons = FlowLayout(across=8), list[QPushButton]()
        self._lay_out()
        self.resize(QSize(1180, 720))

    def _lay_out(self) -> None:
        self.setSizeGripEnabled(True)
        self.basis.setContentsMargins(14, 10, 14, 8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(_button("Cop&y", "Copy the comparison as a table", self.copy))
        printing = _button("&Print…", "Print the comparison", self.print)
        printing.setEnabled(self._printing is not None)
        row.addWidget(printing)
        hint = QLabel(HINT)
        hint.setProperty("look", "muted")
        hint.setWordWrap(True)
        row.addWidget(hint, 1)
        row.addWidget(_button("C&lose", "Close the comparison", self.close))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.basis)
        column.addWidget(self.table, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(14, 8, 14, 10)
        foot.setSpacing(8)
        foot.addWidget(self._note())
        foot.addLayout(self._ways)
        foot.addLayout(row)
        column.addLayout(foot)
        for key, do in (("Ctrl+W", self.close), (QKeySequence.StandardKey.Print, self.print)):
            action = QAction(self)
            action.setShortcut(QKeySequence(key))
            action.triggered.connect(lambda _checked, do=do: do())
            self.addAction(action)
        copying = QAction(self.table)
        copying.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copying.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copying.triggered.connect(lambda _checked: self.copy())
        self.table.addAction(copying)

    def _note(self) -> QScrollArea:
        """The explanation, as high as some lines however long it is, so that the table stays where it is."""
        note = QScrollArea()
        note.setProperty("look", "note")
        note.setWidget(self.explained)
        note.setWidgetResizable(True)
        note.setAccessibleName("How the current number comes about; arrow keys scroll it")
        self.explained.setContentsMargins(12, 6, 12, 6)
        self.explained.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        note.setFixedHeight(_LINES * self.fontMetrics().lineSpacing() + 12)
        return note

    def showEvent(self, event: QShowEvent) -> None:
        """Count what is there, now that it is seen."""
        super().showEvent(event)
        self.table.setFocus()
        self._begin()

    def follow(self) -> None:
        """Something changed: count it anew, as soon as nobody types on."""
        if self.isVisible():
            self._pause.start()

    def _begin(self) -> None:
        """Compare beside the window; what changes meanwhile is compared after it."""
        if self._task is not None:
            self._is_late = True
            return
        task = self._task = Task(self._source.job(), self)
        task.done.connect(self._show)
        task.failed.connect(self._tell)
        task.start()

    def _ended(self) -> None:
        if self._task is not None:
            self._task.deleteLater()
        self._task = None
        if self._is_late:
            self._is_late = False
            self.follow()

    def _tell(self, error: Exception) -> None:
        self.basis.setText(f"{FAILED}{error}")
        self._ended()

    def _show(self, found: Comparison) -> None:
        self.found = found
        front, notation = self._source.front(), self._source.notation()
        self.basis.setText(basis_words(found, front, notation))
        self.table.compared.show(found, front, notation)
        self._show_ways(found)
        self._explain()
        self._ended()

    def _show_ways(self, found: Comparison) -> None:
        """A button for each strategy: to its tab, or to open one."""
        while len(self._buttons) < len(found.strategies):
            button = _button("", "", partial(self._go, len(self._buttons)))
            button.setProperty("look", "quiet")
            self._buttons.append(button)
            self._ways.addWidget(button)
        for at, button in enumerate(self._buttons):
            button.setVisible(at < len(found.strategies))
        for one, button in zip(found.strategies, self._buttons, strict=False):
            verb = "Go to" if one.plan.tab else "Open"
            button.setText(in_menu(f"{verb} {one.plan.title}"))
            button.setAccessibleName(f"{verb} {one.plan.title}")

    def _explain(self) -> None:
        index = self.table.currentIndex()
        if not index.isValid():  # another number of strategies is just being shown
            return
        aspect, cell = self.table.compared.lines[index.row()].aspect, self.table.compared.cell(index)
        lines = (
            f"{aspect.title}, {self.table.compared.title(index.column())}: {cell.plain}",
            aspect.meaning,
            cell.note,
        )
        self.explained.setText("\n".join(filter(None, lines)))

    @property
    def ways(self) -> tuple[QPushButton, ...]:
        """The buttons that go to strategies, in their order."""
        return tuple(button for button in self._buttons if not button.isHidden())

    def _go(self, at: int) -> None:
        strategy: Strategy = self.table.compared.strategies[at]
        self.wanted.emit(strategy.plan)

    def copy(self) -> None:
        """Put the whole table on the clipboard."""
        if self.found is None:
            return
        texts = copied_comparison(self.found, self._source.front(), self._source.notation())
        data = QMimeData()
        data.setHtml(texts.html)
        data.setText(texts.tab_separated)
        data.setData("text/tab-separated-values", texts.tab_separated.encode())
        QGuiApplication.clipboard().setMimeData(data)
        self.said.emit("The comparison is on the clipboard.")

    def paper(self) -> Paper | None:
        """What is printed; ``None`` before anything is compared."""
        if self.found is None:
            return None
        source = self._source
        paper = comparison_paper(self.found, source.front(), source.made_for(), source.notation())
        return replace(paper, running=source.running())

    def print(self) -> None:
        """Hand the paper to the printing."""
        paper = self.paper()
        if paper is not None and self._printing is not None:
            self._printing.print(paper)


def _words(name: str) -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAccessibleName(name)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _button(text: str, name: str, do: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.setAutoDefault(False)
    button.clicked.connect(lambda _checked: do())
    return button
