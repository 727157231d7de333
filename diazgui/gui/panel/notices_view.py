"""What applies to the sheet in front now, above the guidance: each notice with its reason and the button that helps."""

from dataclasses import replace
from html import escape
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from diazgui.core.guidance.notice import Notice
from diazgui.core.guidance.remedy import AddRow, Change, Exchange, Remedy, Several, SheetChange, with_change_to
from diazgui.core.instruments import Instruments
from diazgui.core.own_bottles import Own, as_shipped
from diazgui.core.reckoning import Answer
from diazgui.gui.document import Document
from diazgui.gui.panel.panel_buttons import RemedyButton
from diazgui.gui.parts.plain import as_plain
from diazgui.report.why_text import why_text
from diazgui.units import LOCAL_POINT, Notation

GUIDE = "guide"
"""The key of the guide among the works."""
_LOOKS = {"danger": "danger", "warning": "warning", "advice": "note"}
_WORDS = {"danger": "Danger", "warning": "Warning", "advice": "Advice"}


class NoticesView(QWidget):
    """Follows the document by itself; ``changed`` says that other notices stand here, or take other room.

    A row that a button adds comes in the user's ``own`` bottle.
    """

    changed = Signal()

    def __init__(
        self,
        document: Document,
        parent: QWidget | None = None,
        notation: Notation = LOCAL_POINT,
        own: Own = as_shipped,
    ) -> None:
        super().__init__(parent)
        self._document, self._notation, self._own, self._place = document, notation, own, ("", "")
        self._shown: tuple[Notice, ...] = ()
        self.boxes: tuple[NoticeCard, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 10, 12, 0)
        self._column.setSpacing(6)
        self.setAccessibleName("Notices for this sheet")
        self._here = _mark(self)
        document.changed.connect(self.read)

    def show_step(self, tab_id: str, step_id: str) -> None:
        """Follow to another tab or step."""
        self._place = (tab_id, step_id)
        self.read()

    def use_instruments(self, instruments: Instruments) -> None:
        """Notice by other instruments from now on."""
        self._notation = replace(self._notation, instruments=instruments)
        self.read()

    def read(self) -> None:
        """Show what applies now, if it is another than before."""
        found = self._found()
        if found == self._shown:
            return
        self._shown = found
        for box in self.boxes:
            box.hide()
            box.deleteLater()  # it may be the one whose button brought us here
        self.boxes = tuple(NoticeCard(notice, self._notation, self) for notice in found)
        for box in self.boxes:
            self._column.addWidget(box)
            box.show()  # now: what is not shown yet takes no room when the side asks for the height
            for button, remedy in zip(box.buttons, box.notice.remedies, strict=True):
                button.clicked.connect(lambda _checked=False, one=box.notice, by=remedy: self._help(one, by))
        # Buttons made anew come last in the window; the Tab key is to meet them where they stand.
        for one, following in pairwise((self._here, *(button for box in self.boxes for button in box.buttons))):
            QWidget.setTabOrder(one, following)
        self.changed.emit()

    def height_for(self, width: int) -> int:
        """The height in which no word is cut off, at a width."""
        return self._column.totalHeightForWidth(width) if self.boxes else 0

    def changeEvent(self, event: QEvent) -> None:
        """Larger type takes more room."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.changed.emit()

    def _found(self) -> tuple[Notice, ...]:
        from diazgui.library.notices import notices_for  # the words are read when they are first wanted

        tab_id, step_id = self._place
        tab = next((one for one in self._document.experiment.tabs if one.id == tab_id), None)
        step = next((one for one in tab.route.steps if one.id == step_id), None) if tab else None
        return notices_for(tab, step, self._document.experiment.target, self._notation) if tab and step else ()

    def _help(self, notice: Notice, remedy: Remedy) -> None:
        from diazgui.library.bench import bench

        if notice not in self._shown:  # it has helped just now
            return
        change = in_own_bottles(remedy.change, self._own)
        changed = with_change_to(self._document.experiment, *self._place, change, bench())
        self._document.replace(changed, remedy.label)


def in_own_bottles(change: Change, own: Own) -> Change:
    """The change with every substance that it brings in the user's own bottle."""
    match change:
        case AddRow() | Exchange():
            return _in_own_bottle(change, own)
        case Several(changes=changes):
            return Several(tuple(_in_own_bottle(one, own) for one in changes))
        case _:
            return change


def _in_own_bottle(change: SheetChange, own: Own) -> SheetChange:
    return replace(change, substance=own(change.substance)) if isinstance(change, AddRow | Exchange) else change


class NoticeCard(QFrame):
    """One notice."""

    def __init__(self, notice: Notice, notation: Notation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = notice
        because = _because(notice, notation)
        self.setProperty("look", _LOOKS[notice.severity])
        self.setAccessibleName(f"{_WORDS[notice.severity]}: {notice.title}")
        self.setAccessibleDescription("\n".join(filter(None, (notice.why.text, because))))
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 7, 10, 8)
        column.setSpacing(3)
        column.addWidget(_words(notice.title, "strong"))
        why = _words(notice.why.text, "")
        why.setToolTip(as_plain(because))
        column.addWidget(why)
        self.buttons = tuple(RemedyButton(one.label) for one in notice.remedies)
        for button in self.buttons:
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        column.addWidget(_source(notice.why.source))


def _because(notice: Notice, notation: Notation) -> str:
    """The way to the numbers of a notice, a line each; empty where they stand in the table or there are none."""
    if not notice.because:
        return ""
    last = notice.because[-1].result
    return why_text(Answer(last.value, last.unit, "", notice.because), notation)


def _mark(parent: QWidget) -> QWidget:
    """What marks a place among what the Tab key meets, where nothing else does: never seen, and always passed by."""
    mark = QWidget(parent)
    mark.setFixedSize(0, 0)
    mark.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    mark.setEnabled(False)
    return mark


def _source(source: str) -> QLabel:
    """The source small and short, as it stands in the panel beneath; its tooltip has it in full."""
    from diazgui.library.sources import works

    label = _words("", "muted")
    label.setTextFormat(Qt.TextFormat.RichText)
    short = source.replace(works()[GUIDE].citation, "Guide")
    label.setText(f'<span style="font-size:small">{escape(short)}</span>')
    label.setToolTip(source)
    return label


def _words(text: str, look: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("look", look)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    flags = Qt.TextInteractionFlag
    label.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
    label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # the Tab key goes from button to button
    return label
