"""The page Diagnose of the side panel: one question at a time, the way back, and where the reader is."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from diazgui.core.diagnosis import Node, Walk
from diazgui.core.experiment import Bench, Tab, with_route
from diazgui.core.guidance.page import Section
from diazgui.core.guidance.remedy import in_own_bottles, with_change_to
from diazgui.core.route import RouteStep
from diazgui.core.route_facts import with_notes
from diazgui.gui.document import Document
from diazgui.gui.panel.diagnose_parts import TURN, ActionButton, AnswerButton, Foot, from_sheet, kind_of, row_of, trail
from diazgui.gui.panel.page_view import paper_of, prose_of
from diazgui.gui.panel.panel_guide import Guide
from diazgui.gui.panel.panel_page import PanelPage
from diazgui.gui.panel.panel_prose import Title
from diazgui.gui.panel.workflow_window import WorkflowWindow
from diazgui.report.diagnosis import walk_lines, walk_page, walk_text
from diazgui.report.paper import Paper
from diazgui.units import Notation

if TYPE_CHECKING:  # it brings the rules, and RDKit with them
    from diazgui.library.diagnosing import Consultation, Offered

Place = tuple[str, str]

NOTE, NOTED = "Add to notes", "Done: in the notes"

_IN_SIGHT, _TURN_ABOVE = 6, 4
"""Lines that are to be seen below the question, and above it."""


@dataclass(frozen=True)
class _Shown:
    """What stands on the page: it is made anew where one of these is another."""

    place: Place
    walk: Walk
    said: "Consultation"
    noted: bool


class DiagnoseView(PanelPage):
    """Walks through the tree, a walk for each step of each tab. Each answer makes a new one, so the way back is open.

    A walk lasts as long as the experiment is open; what is to be kept of it goes into the notes of the step.
    """

    def __init__(self, document: Document, bench: Bench, guide: Guide, notation: Notation) -> None:
        super().__init__()
        self._document, self._bench, self._guide, self._notation = document, bench, guide, notation
        self._place: Place = ("", "")
        self._walks: dict[Place, Walk] = {}
        self._shown: _Shown | None = None
        self.answers: tuple[AnswerButton, ...] = ()
        self.actions_offered: tuple[ActionButton, ...] = ()
        self.workflow: WorkflowWindow | None = None
        self._column = self.add_column()
        self._question: QWidget | None = None
        self._labels: tuple[str, ...] = ()
        self._kept: int | None = None
        self._sight = QTimer(self)
        self._sight.setSingleShot(True)
        self._sight.timeout.connect(self._bring_question)
        document.opened.connect(self._forget)

    @property
    def walk(self) -> Walk | None:
        """The walk of the step in front; ``None`` before the page was read."""
        return self._walks.get(self._place)

    def show_place(self, tab_id: str, step_id: str) -> None:
        """Take note of the step in front, which has a walk of its own."""
        self._place = (tab_id, step_id)

    def read(self) -> None:
        """Show the walk of the step in front, and what the sheet says to it now."""
        self._show(self.walk or Walk(self._guide.tree()))

    def start_at(self, node_id: str) -> None:
        """Go to a node of the tree: back where it was met, and else begin there; ``KeyError`` where there is none."""
        self._show((self.walk or Walk(self._guide.tree())).gone_to(node_id))

    def answer(self, number: int) -> None:
        """Give an answer by its place, from 0; one that is not offered changes nothing."""
        shown = self._shown
        if shown is not None and 0 <= number < len(shown.walk.here.answers):
            self._show(shown.walk.answered(number, shown.said.fact))

    def back_one(self) -> None:
        """Take the last answer back."""
        if self.walk is not None:
            self._show(self.walk.back())

    def start_again(self) -> None:
        """Go to the first question."""
        if self.walk is not None:
            self._show(self.walk.restarted())

    def add_to_notes(self) -> None:
        """Write the way into the notes of the step, below what stands there, as one step of undo."""
        shown, (tab, step) = self._shown, self._front()
        if shown is None or shown.noted or tab is None or step is None:
            return
        before, text = step.notes.rstrip(), walk_text(shown.walk, shown.said.since, shown.said.taken_back)
        route = with_notes(tab.route, step.id, f"{before}\n\n{text}" if before else text)
        self._document.replace(with_route(self._document.experiment, tab.id, route), "Add the diagnosis to the notes")
        self.read()

    def _front(self) -> tuple[Tab | None, RouteStep | None]:
        return self._document.experiment.at(*self._place) or (None, None)

    def _forget(self) -> None:
        self._walks.clear()
        self._shown = None

    def _return_to(self, link: str) -> None:
        """Take back the answer to a question of the trail, and all after it."""
        if self.walk is not None and link.startswith(TURN):
            self._show(self.walk.back_to(int(link.removeprefix(TURN))))

    def _show(self, walk: Walk) -> None:
        self._walks[self._place] = walk
        said = self._guide.consulted(walk, self._document.experiment, self._place, self._notation)
        step = self._front()[1]
        noted = step is not None and walk_text(walk, said.since, said.taken_back) in step.notes
        shown = _Shown(self._place, walk, said, noted)
        if shown == self._shown:
            return
        focused = QApplication.focusWidget()
        held = focused is not None and self.isAncestorOf(focused)
        stays = self._shown is not None and (self._shown.place, self._shown.walk.turns) == (self._place, walk.turns)
        stays = stays and self._shown is not None and self._shown.walk.here is walk.here
        self._kept = self._column.verticalScrollBar().value() if stays else None
        self._labels = self._labels if stays else ()
        self._shown, self.prints = shown, True
        self.caption = f"Step {len(walk.turns) + 1}"
        self._column.fill(self._pieces(walk, said, noted))
        self._sight.start(0)  # once all of it has its place
        if held:
            self._take_focus(said, after_action=not stays or isinstance(focused, ActionButton))
        if self.workflow is not None:
            self.workflow.show_walk(walk)
        self.head_changed.emit()

    def _pieces(self, walk: Walk, said: "Consultation", noted: bool) -> tuple[QWidget, ...]:
        node = walk.here
        known = said.fact.answer if said.fact is not None else None
        self.answers = tuple(self._answer_button(node, place, place == known) for place in range(len(node.answers)))
        self.actions_offered = self._action_buttons(walk, said)
        pieces: list[QWidget] = [self._trail(walk, said)] if walk.turns or walk.start else []
        self._question = Title(node.text)
        pieces += [kind_of(node), self._question]
        stated = self._stated(node)
        if node.kind == "action":  # what is advised is read before it is answered how it went
            pieces += [*self.actions_offered, *stated, *self.answers]
        else:  # what stands behind a question can wait
            pieces += [from_sheet(said.fact.words)] if said.fact is not None else []
            pieces += [*self.answers, *stated]
        return (*pieces, self._ways(walk, noted))

    def _bring_question(self) -> None:
        """Scroll past a trail so long that the question is out of sight; its last turn stays, and who reads on too."""
        inside = self._column.widget()
        if self._kept is not None:
            self._column.verticalScrollBar().setValue(self._kept)
            return
        if self._question is None or inside is None:
            return
        top = self._question.mapTo(inside, QPoint(0, 0)).y()
        bottom = top + self._question.height()
        room = self._column.viewport().height()
        if bottom + _IN_SIGHT * self.fontMetrics().height() > room:
            self._column.verticalScrollBar().setValue(max(0, top - _TURN_ABOVE * self.fontMetrics().height()))

    def _take_focus(self, said: "Consultation", *, after_action: bool) -> None:
        """Put the focus on the answer that the sheet gives, or on the first thing that there is to press."""
        given = [one for one in self.answers if one.from_sheet]
        ready = [one for one in self.actions_offered if one.isEnabled() and after_action]
        first = next(iter((*given, *ready, *self.answers)), None)
        if first is None:
            self._column.focus_first()
        else:
            first.setFocus()

    def _stated(self, node: Node) -> tuple[QWidget, ...]:
        if not node.statements:
            return ()
        section = Section(node.id, node.short, node.statements)
        return (prose_of(section, self._guide, self.reference_wanted.emit),)

    def _trail(self, walk: Walk, said: "Consultation") -> QWidget:
        start = walk.tree.nodes[walk.start].short if walk.start else ""
        prose = trail(start, walk_lines(walk, said.since, said.taken_back))
        prose.linkActivated.connect(self._return_to)
        return prose

    def _answer_button(self, node: Node, place: int, of_sheet: bool) -> AnswerButton:
        button = AnswerButton(node, place, of_sheet)
        button.clicked.connect(partial(self.answer, place))
        return button

    def _action_buttons(self, walk: Walk, said: "Consultation") -> tuple[ActionButton, ...]:
        """What can be done now and what was done here, each where it stood before."""
        buttons = {one: ActionButton(one, done=True) for one in walk.done if one not in said.taken_back}
        for offered in said.offers:
            buttons[offered.label] = button = ActionButton(offered.label)
            button.clicked.connect(partial(self._do, offered))
        new = [one for one in (*(offered.label for offered in said.offers), *buttons) if one not in self._labels]
        self._labels = tuple(dict.fromkeys((*self._labels, *new)))
        return tuple(buttons[one] for one in self._labels if one in buttons)

    def _do(self, offered: "Offered", _checked: bool = False) -> None:
        """Change the sheet as one step of undo, or go where the button leads."""
        if self._shown is None or offered not in self._shown.said.offers:  # it was done just now
            return
        if isinstance(offered.does, tuple):
            self.place_wanted.emit(*offered.does)
            return
        shelf = self._bench.shelf
        change = in_own_bottles(offered.does, lambda one: shelf.get(one.id, one))
        changed = with_change_to(self._document.experiment, *self._place, change, self._bench)
        self._walks[self._place] = self._shown.walk.with_done(offered.label)
        self._document.replace(changed, offered.label)
        self.read()

    def _ways(self, walk: Walk, noted: bool) -> QWidget:
        """Back, Start again, into the notes, and the picture of the whole."""
        begun, answered = bool(walk.turns or walk.start), bool(walk.turns)
        ways = (
            Foot("Back", "Take the last answer back (Backspace)", self.back_one, answered),
            Foot("Start again", "Go to the first question", self.start_again, begun),
            Foot(NOTED if noted else NOTE, "The way in the notes of this step", self.add_to_notes, answered, not noted),
            Foot("Show the whole workflow", "As a picture, with the way so far", self.show_workflow),
        )
        return row_of(ways)

    def show_workflow(self) -> None:
        """Show the whole tree in a window of its own, the node in front marked in it."""
        if self.walk is None:
            return
        if self.workflow is None:
            self.workflow = WorkflowWindow(self._guide, self.window())
            self.workflow.node_wanted.connect(self.start_at)
            self.workflow.paper_wanted.connect(self.paper_wanted)
        self.workflow.show_walk(self.walk)
        self.workflow.show()
        self.workflow.raise_()
        self.workflow.activateWindow()

    def go_back(self) -> None:
        """Take the last answer back."""
        self.back_one()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit gives the answer of that number, Backspace takes the last one back."""
        if event.key() == Qt.Key.Key_Backspace:
            self.back_one()
        elif event.text().isdecimal() and int(event.text()):
            self.answer(int(event.text()) - 1)
        else:
            super().keyPressEvent(event)

    def paper(self) -> Paper | None:
        """The way so far, and what stands at its end."""
        shown = self._shown
        page = walk_page(shown.walk, shown.said.since, shown.said.taken_back) if shown is not None else None
        return paper_of(page, self._guide)
