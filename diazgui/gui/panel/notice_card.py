"""One notice: its title, why, what can be done, and where it comes from."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QVBoxLayout, QWidget

from diazgui.core.guidance.notice import Notice, Severity
from diazgui.core.reckoning import Answer
from diazgui.core.route import RouteStep
from diazgui.gui.panel.notice_title import LEAST_HEIGHT, NoticeTitle
from diazgui.gui.panel.panel_buttons import RemedyButton
from diazgui.gui.parts.plain import as_plain
from diazgui.gui.parts.sight import bring_into_sight
from diazgui.gui.parts.style import set_look
from diazgui.report.notices import Standing, row_names
from diazgui.report.procedure import unbroken
from diazgui.report.why_text import why_text
from diazgui.units import Notation

GUIDE = "guide"
"""The key of the guide among the works."""
I_HAVE_READ = "I have read this"
_LOOKS: dict[Severity, str] = {"danger": "danger", "warning": "warning", "advice": "note"}
_INDENT = 24  # as far in as the words of the title


class NoticeCard(QFrame):
    """Shows a notice and says what is wanted of it; it changes nothing itself.

    A danger and a warning stand open. Advice is one line that unfolds, with the one button that it mostly has; so is a
    danger that was read, without its buttons.
    """

    remedy_wanted = Signal(int)
    row_wanted = Signal(str)
    read_wanted = Signal(bool)
    folded = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.standing: Standing | None = None
        self.buttons: tuple[RemedyButton, ...] = ()
        self.unfolded, self._row_name = True, ""
        self.title = NoticeTitle()
        self.why, self.source = _words(), _words("muted")
        self.source.setTextFormat(Qt.TextFormat.RichText)
        self.read = QCheckBox(I_HAVE_READ)
        self.read.setMinimumHeight(LEAST_HEIGHT)
        self.body = QWidget()
        self._lay_out()
        self.title.clicked.connect(self._follow)
        self.title.fold_wanted.connect(self._fold_by_hand)
        self.read.clicked.connect(self.read_wanted)

    def _lay_out(self) -> None:
        self._lines = QVBoxLayout(self.body)
        self._lines.setContentsMargins(_INDENT, 0, 6, 4)
        self._lines.setSpacing(4)
        for one in (self.why, self.read, self.source):
            self._lines.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(3, 2, 2, 2)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(self.body)

    @property
    def notice(self) -> Notice:
        """The notice that is shown."""
        assert self.standing is not None
        return self.standing.notice

    @property
    def folds(self) -> bool:
        """Whether it is one line until it is unfolded."""
        return self.standing is not None and (self.notice.severity == "advice" or self.standing.read)

    @property
    def is_unread_danger(self) -> bool:
        """Whether it is a danger that nobody has read yet."""
        return self.standing is not None and self.notice.severity == "danger" and not self.standing.read

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key goes to, from top to bottom."""
        return (self.title, *(one for one in (*self.buttons, self.read) if not one.isHidden()))

    def tell(self, standing: Standing, notation: Notation, row_name: str, *, unfolded: bool) -> None:
        """Show a notice, or the same one anew; ``row_name`` is the row that a click leads to, empty where none."""
        if (self.standing, self._row_name) == (standing, row_name):
            return
        self.standing, self._row_name, notice = standing, row_name, standing.notice
        because = _because(notice, notation)
        self.setAccessibleName(f"{standing.word}: {notice.title}")
        said = "\n".join(filter(None, (notice.why.text, because)))
        self.setAccessibleDescription(said)
        self.why.setText(unbroken(notice.why.text))
        self.why.setToolTip(as_plain(because))
        self._show_buttons([one.label for one in notice.remedies])
        self.read.setChecked(standing.read)
        self.read.setAccessibleName(f"{I_HAVE_READ}: {notice.title}")
        self.source.setText(f'<span style="font-size:small">{escape(_short(notice.why.source))}</span>')
        self.source.setToolTip(as_plain(notice.why.source))
        self._open(unfolded or not self.folds)

    def fold(self, unfolded: bool) -> None:
        """Unfold it or fold it, as far as it folds."""
        if self.folds and unfolded != self.unfolded:
            self._open(unfolded)
            self.folded.emit(unfolded)

    def _fold_by_hand(self, unfolded: bool) -> None:
        self.fold(unfolded)
        if unfolded:
            QTimer.singleShot(0, self, self._bring_into_sight)  # once it has its height

    def _bring_into_sight(self) -> None:
        """Let be read what was unfolded; from its title on where it has no room."""
        bring_into_sight(self)
        bring_into_sight(self.title)

    def _open(self, unfolded: bool) -> None:
        severity, standing = self.notice.severity, self.standing
        assert standing is not None
        self.unfolded = unfolded
        shown = {self.why: unfolded, self.source: unfolded, self.read: unfolded and severity == "danger"}
        shown |= {button: unfolded or (not at and not standing.read) for at, button in enumerate(self.buttons)}
        for part, there in shown.items():
            if part.hasFocus() and not there:
                self.title.setFocus(Qt.FocusReason.OtherFocusReason)
            part.setVisible(there)
        self.body.setVisible(any(shown.values()))
        does = self._does()
        self.title.setToolTip(as_plain(does))
        self.title.setAccessibleDescription("\n".join(filter(None, (self.accessibleDescription(), does))))
        set_look(self, "look", _LOOKS[severity] if unfolded and not standing.read else "quiet notice")
        self.title.tell(
            severity, standing.word, self.notice.title, read=standing.read, folds=self.folds, unfolded=unfolded
        )

    def _show_buttons(self, labels: list[str]) -> None:
        """Buttons stay where they are as long as there are as many, so that the keys stay with them."""
        for button in self.buttons[len(labels) :]:
            if button.hasFocus():
                self.title.setFocus(Qt.FocusReason.OtherFocusReason)
            button.hide()
            button.deleteLater()  # it may be the one that was pressed
        self.buttons = self.buttons[: len(labels)]
        for button, label in zip(self.buttons, labels, strict=False):
            button.setText(label)
        for at in range(len(self.buttons), len(labels)):
            button = RemedyButton(labels[at])
            button.clicked.connect(self._presses(at))
            self._lines.insertWidget(1 + at, button, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            self.buttons += (button,)

    def _presses(self, at: int) -> Callable[[], None]:
        return lambda: self.remedy_wanted.emit(at)

    def _does(self) -> str:
        """What a press on the title does."""
        if not self.unfolded:
            return "Unfold"
        if self._row_name:
            return f"Go to the row of {self._row_name}"
        return "Fold" if self.folds else ""

    def _follow(self) -> None:
        """A folded notice is unfolded; an open one leads to its row, or folds where it has none."""
        if not self.unfolded:
            self._fold_by_hand(True)
        elif self._row_name:
            self.row_wanted.emit(self.notice.about[0])
        else:
            self.fold(False)


def row_name(step: RouteStep | None, one: Standing) -> str:
    """The row that a notice belongs to, as its table names it; empty where there is none such any more."""
    first = one.notice.about[0] if one.notice.about else ""
    return "" if step is None else row_names(step.sheet).get(first, "")


def _because(notice: Notice, notation: Notation) -> str:
    """The way to the numbers of a notice, a line each; empty where they stand in the table or there are none."""
    if not notice.because:
        return ""
    last = notice.because[-1].result
    return why_text(Answer(last.value, last.unit, "", notice.because), notation)


def _short(source: str) -> str:
    """The source as it stands in the panel beneath; its tooltip has it in full."""
    from diazgui.library.sources import works

    for key, work in works().items():
        source = source.replace(work.citation, "Guide" if key == GUIDE else work.citation.split(", doi:")[0])
    return source


def _words(look: str = "") -> QLabel:
    label = QLabel()
    label.setProperty("look", look)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    flags = Qt.TextInteractionFlag
    label.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
    label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # the Tab key goes from button to button
    return label
