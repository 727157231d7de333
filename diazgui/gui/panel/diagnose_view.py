"""The page Diagnose of the side panel: one question at a time, the way back, and where the reader is."""

from functools import partial
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from diazgui.core.diagnosis import Node, Walk
from diazgui.core.guidance.page import Page, Section, Statement
from diazgui.gui.panel.page_view import prose_of
from diazgui.gui.panel.panel_buttons import ChoiceButton
from diazgui.gui.panel.panel_guide import Guide
from diazgui.gui.panel.panel_page import PanelPage
from diazgui.gui.panel.panel_prose import Prose, Title
from diazgui.gui.panel.panel_text import works_of
from diazgui.gui.panel.workflow_window import WorkflowWindow
from diazgui.gui.parts.flow import FlowLayout
from diazgui.gui.parts.theme import Theme
from diazgui.report.paper import Paper

TITLE = "Diagnosis"
_KINDS = {"question": "Question", "action": "Try this", "end": "End of the way"}
_TURN = "turn:"


class DiagnoseView(PanelPage):
    """Walks through the tree. Each answer makes a new walk, so that the way back is always open."""

    def __init__(self, guide: Guide) -> None:
        super().__init__()
        self._guide = guide
        self.walk: Walk | None = None
        self.answers: tuple[ChoiceButton, ...] = ()
        self.workflow: WorkflowWindow | None = None
        self._column = self.add_column()

    def read(self) -> None:
        """Begin with the first question, if nothing is there yet."""
        if self.walk is None:
            self.prints = True
            self._show(Walk(self._guide.tree()))

    def answer(self, number: int) -> None:
        """Give an answer by its place, from 0; one that is not offered changes nothing."""
        if self.walk is not None and 0 <= number < len(self.walk.here.answers):
            self._show(self.walk.answered(number))

    def back_one(self) -> None:
        """Take the last answer back."""
        if self.walk is not None:
            self._show(self.walk.back())

    def start_again(self) -> None:
        """Go to the first question."""
        if self.walk is not None:
            self._show(self.walk.restarted())

    def _return_to(self, link: str) -> None:
        """Take back the answer to a question of the trail, and all after it."""
        if self.walk is not None:
            self._show(Walk(self.walk.tree, self.walk.turns[: int(link.removeprefix(_TURN))]))

    def _show(self, walk: Walk) -> None:
        focused = QApplication.focusWidget()
        held = focused is not None and self.isAncestorOf(focused)
        self.walk, node = walk, walk.here
        number = len(walk.turns) + 1
        self.caption = f"Step {number}"
        self.answers = tuple(self._answer_button(node, index) for index in range(len(node.answers)))
        pieces: list[QWidget] = [self._trail(walk)] if walk.turns else []
        pieces += [_kind(node), Title(node.text)]
        said = self._said(node)
        # What is advised is read before it is answered how it went; what stands behind a question can wait.
        pieces += [*said, *self.answers] if node.kind == "action" else [*self.answers, *said]
        pieces.append(self._ways(bool(walk.turns)))
        self._column.fill(tuple(pieces))
        if held:
            self._column.focus_first() if not self.answers else self.answers[0].setFocus()
        if self.workflow is not None:
            self.workflow.show_walk(walk)
        self.head_changed.emit()

    def _said(self, node: Node) -> tuple[QWidget, ...]:
        if not node.statements:
            return ()
        said = Section(node.id, node.short, node.statements)
        return (prose_of(said, self._guide, self.reference_wanted.emit),)

    def _trail(self, walk: Walk) -> Prose:
        trail = Prose(partial(_trail_html, walk))
        trail.linkActivated.connect(self._return_to)
        return trail

    def _answer_button(self, node: Node, index: int) -> ChoiceButton:
        button = ChoiceButton(_capital(node.answers[index].text), index + 1)
        button.setAccessibleDescription(node.text)
        button.clicked.connect(partial(self.answer, index))
        return button

    def _ways(self, begun: bool) -> QWidget:
        """Back, Start again, and the picture of the whole."""
        ways = QWidget()
        row = FlowLayout(ways)
        for text, tip, do, wanted in (
            ("Back", "Take the last answer back (Backspace)", self.back_one, begun),
            ("Start again", "Go to the first question", self.start_again, begun),
            ("Show the whole workflow", "As a picture, with the way so far", self.show_workflow, True),
        ):
            if wanted:
                button = QPushButton(text)
                button.setToolTip(tip)
                button.setProperty("look", "quiet")
                button.clicked.connect(do)
                row.addWidget(button)
        return ways

    def show_workflow(self) -> None:
        """Show the whole tree in a window of its own, the node in front marked in it."""
        if self.walk is None:
            return
        if self.workflow is None:
            self.workflow = WorkflowWindow(self._guide, self.window())
            self.workflow.walked.connect(self._show)
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
        if self.walk is None:
            return None
        page = _page(self.walk)
        works = tuple(self._guide.works[key] for key in works_of(page.sections) if key in self._guide.works)
        return self._guide.page_paper(page, works)


def _page(walk: Walk) -> Page:
    """The walk as a page to print: what was answered, and what is asked or advised now."""
    here = Statement(walk.here.id, "advice", walk.here.text, "")
    now = Section("now", _KINDS[walk.here.kind], (here, *walk.here.statements))
    turns = enumerate(_turns(walk), 1)
    taken = tuple(Statement(f"turn-{n}", "advice", f"{n}. {asked} {answer}.", "") for n, (asked, answer) in turns)
    return Page("diagnosis", TITLE, (Section("way", "The way so far", taken), now) if taken else (now,))


def _turns(walk: Walk) -> tuple[tuple[str, str], ...]:
    """What was asked or advised at each turn, in short, and what was answered."""
    nodes = [(walk.tree.nodes[turn.node], turn.answer) for turn in walk.turns]
    return tuple((node.short, _capital(node.answers[answer].text)) for node, answer in nodes)


def _trail_html(walk: Walk, theme: Theme) -> str:
    """The turns as lines; each leads back to its question."""
    return "".join(
        f'<p style="color:{theme.muted}; margin:0 0 3px 0">{number}.&nbsp;'
        f'<a href="{_TURN}{number - 1}" style="color:{theme.muted}">{escape(asked)}</a> '
        f'<span style="color:{theme.text}; font-weight:600">{escape(answer)}</span></p>'
        for number, (asked, answer) in enumerate(_turns(walk), 1)
    )


def _kind(node: Node) -> Prose:
    kind = Prose(lambda theme: f'<p style="color:{theme.accent}; font-weight:600; margin:0">{_KINDS[node.kind]}</p>')
    kind.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)  # a word is no place for Tab to stop
    return kind


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
