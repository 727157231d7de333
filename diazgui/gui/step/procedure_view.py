"""What to do in the step in front, with this sheet's amounts: a list to tick off, and to copy."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from diazgui.core.experiment import Bench, Tab, with_route
from diazgui.core.protocol import Isolation, Variant
from diazgui.core.route import RouteStep
from diazgui.core.route_facts import with_ticked
from diazgui.core.sheet import Sheet
from diazgui.gui.commands import action_within
from diazgui.gui.document import Document
from diazgui.gui.parts.sight import bring_into_sight
from diazgui.gui.step.instruction_box import InstructionBox
from diazgui.library.sources import works
from diazgui.report.paper_sources import Sources
from diazgui.report.procedure import ProcedureLine, procedure
from diazgui.report.procedure_copy import procedure_html, procedure_text
from diazgui.units import Notation

_LONGEST_NAMED = 40  # letters of an instruction in the Undo menu

Shown = tuple[Variant, Isolation, Sheet, tuple[str, ...]]


class ProcedureView(QWidget):
    """The instructions of the protocol, each with its source; nothing where there are none.

    ``actions()``, Qt's own, are the commands for a menu. ``copied`` carries a sentence for the status line.
    """

    copied = Signal(str)

    def __init__(self, document: Document, bench: Bench, notation: Notation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._bench, self._notation = document, bench, notation
        self._place = ("", "")
        self._known = tuple(work.citation for work in works().values())
        self._shown: Shown | None = None
        self.lines: tuple[ProcedureLine, ...] = ()
        self.boxes: list[InstructionBox] = []
        self.copy_action = action_within(self, "Copy pr&ocedure", self.copy)
        self.copy_action.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self.copy_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.untick_action = action_within(self, "U&ntick all", self.untick_all)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._lay_out()
        self._set_sizes()
        document.changed.connect(self._refresh)

    def _lay_out(self) -> None:
        heading = QLabel("Procedure")
        heading.setProperty("look", "strong")
        self.done = QLabel()
        self.done.setProperty("look", "muted")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(heading)
        head.addWidget(self.done)
        head.addStretch(1)
        for action in (self.copy_action, self.untick_action):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setProperty("look", "tool")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            head.addWidget(button)
        self._last_of_head = button
        self.list = QWidget()
        self.list.setAccessibleName("Procedure with the amounts of this sheet")
        self._rows = QVBoxLayout(self.list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.sources = QLabel()
        self.sources.setWordWrap(True)
        self.sources.setContentsMargins(5, 8, 0, 0)
        self.sources.setTextFormat(Qt.TextFormat.PlainText)
        self.sources.setProperty("look", "muted")
        self.sources.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.list)
        column.addWidget(self.sources)

    def show_step(self, tab_id: str, step_id: str) -> None:
        """Read out the instructions of a step."""
        self._place = (tab_id, step_id)
        self._refresh()

    def _refresh(self) -> None:
        shown = self._to_show()
        if shown == self._shown:
            return
        self._shown = shown
        lines = procedure(*shown[:3], self._notation, shown[3]) if shown is not None else ()
        self.setVisible(bool(lines))
        if lines != self.lines:
            self._write(lines)

    def _to_show(self) -> Shown | None:
        found = self._front()
        if found is None:
            return None
        tab, step = found
        protocol = self._bench.protocols.get(tab.protocol)
        plan = next((one for one in protocol.steps if one.id == step.id), None) if protocol else None
        if plan is None:
            return None
        variant = next((one for one in plan.variants if one.id == step.front.variant), None)
        isolation = next((one for one in plan.isolations if one.id == step.front.isolation), None)
        return (variant, isolation, step.sheet, step.front.ticked) if variant and isolation else None

    def _front(self) -> tuple[Tab, RouteStep] | None:
        return self._document.experiment.at(*self._place)

    def _write(self, lines: tuple[ProcedureLine, ...]) -> None:
        if [(one.id, one.phase) for one in lines] != [(one.id, one.phase) for one in self.lines]:
            self._make_boxes(lines)
        self.lines = lines
        for box, line in zip(self.boxes, lines, strict=True):
            box.show_line(line)
        ticked = sum(line.ticked for line in lines)
        self.done.setText(f"{ticked} of {len(lines)} done" if ticked else "")
        self.untick_action.setEnabled(ticked > 0)

    def _make_boxes(self, lines: tuple[ProcedureLine, ...]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.boxes, phase, sources = [], "", Sources(self._known)
        for line in lines:
            if line.phase != phase:
                phase = line.phase
                self._rows.addWidget(_phase_heading(phase))
            box = InstructionBox(sources.numbers(line.source))
            self._connect(box)
            self._rows.addWidget(box)
            self.boxes.append(box)
        self.sources.setText(f"Sources: {' · '.join(sources.listed())}")
        if self.boxes:
            self._enter(self.boxes[0])
        # Boxes made anew come last in the window; the Tab key is to meet them where they stand.
        for one, following in pairwise((self._last_of_head, *self.boxes)):
            QWidget.setTabOrder(one, following)

    def _connect(self, box: InstructionBox) -> None:
        box.clicked.connect(lambda done: self._tick(box.line, done))
        box.moved.connect(lambda by: self._go_on(box, by))
        box.entered.connect(lambda: self._enter(box))
        box.copy_asked.connect(self.copy)

    def _enter(self, box: InstructionBox) -> None:
        """Let Tab come to this line of the list and to no other, as lists do."""
        for one in self.boxes:
            one.setFocusPolicy(Qt.FocusPolicy.StrongFocus if one is box else Qt.FocusPolicy.ClickFocus)

    def _go_on(self, box: InstructionBox, by: int) -> None:
        other = self.boxes[max(0, min(self.boxes.index(box) + by, len(self.boxes) - 1))]
        other.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_sight(other)

    def _tick(self, line: ProcedureLine, done: bool) -> None:
        short = line.text if len(line.text) <= _LONGEST_NAMED else f"{line.text[:_LONGEST_NAMED].rstrip()}…"
        self._mark((line.id,), done, f"{'Tick' if done else 'Untick'} “{short}”")

    def untick_all(self) -> None:
        """Take all ticks away, as one step of undo."""
        if self._shown is not None:
            self._mark(self._shown[3], False, "Untick all")

    def _mark(self, ids: tuple[str, ...], done: bool, text: str) -> None:
        found = self._front()
        if found is None:
            return
        tab, step = found
        route = tab.route
        for one in ids:
            route = with_ticked(route, step.id, one, done)
        self._document.replace(with_route(self._document.experiment, tab.id, route), text)

    def copy(self) -> None:
        """Put the procedure on the clipboard, numbered, with formatting and as plain text."""
        found = self._front()
        if found is None or self._shown is None:
            return
        tab, step = found
        title = f"{tab.title}, step {step.id}: {step.title} · {self._shown[0].title}"
        data = QMimeData()
        data.setHtml(procedure_html(title, self.lines, self._known))
        data.setText(procedure_text(title, self.lines, self._known))
        QGuiApplication.clipboard().setMimeData(data)
        self.copied.emit("The procedure is on the clipboard.")

    def changeEvent(self, event: QEvent) -> None:
        """Set the sources small, at the size of now."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._set_sizes()

    def _set_sizes(self) -> None:
        small = self.font()
        small.setPointSizeF(small.pointSizeF() * 0.85)
        self.sources.setFont(small)


def _phase_heading(phase: str) -> QLabel:
    heading = QLabel(phase.capitalize())
    heading.setProperty("look", "muted")
    heading.setContentsMargins(5, 8, 0, 2)  # above the boxes
    return heading
