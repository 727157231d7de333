"""What applies to the sheet in front now, above the guidance: each notice with its reason and the buttons that help."""

from dataclasses import replace
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from diazgui.core.experiment import Tab, with_route
from diazgui.core.guidance.remedy import in_own_bottles, with_change_to
from diazgui.core.instruments import Instruments
from diazgui.core.own_bottles import Own, as_shipped
from diazgui.core.route import RouteStep
from diazgui.core.route_facts import with_acknowledged
from diazgui.gui.document import Document
from diazgui.gui.panel.notice_card import NoticeCard, row_name
from diazgui.gui.panel.notice_lines import StepLine, mark
from diazgui.gui.panel.panel_buttons import FoldButton
from diazgui.gui.parts.sight import bring_into_sight
from diazgui.report.notices import Standing, counted, elsewhere, standing
from diazgui.units import LOCAL_POINT, Notation

Key = tuple[str, tuple[str, ...], int]
"""Of a notice: its id, what it is about, and which one it is of those that are alike so."""


_PAUSE = 150
"""ms without an edit before the other steps are read: whoever types waits for the step in front alone."""


class NoticesView(QWidget):
    """Follows the document by itself; ``changed`` says that other notices stand here, or take other room.

    ``changing`` says that they are about to. ``row_wanted`` leads to a row of the sheet, ``place_wanted`` to another
    step, ``top_wanted`` to the worst of all, and ``said`` tells of a danger that an edit brought about. A row that a
    button adds comes in the user's ``own`` bottle. A card stays as long as its notice, so that neither the keys nor
    the place on the page are lost.
    """

    changing = Signal()
    changed = Signal()
    row_wanted = Signal(str)
    place_wanted = Signal(str, str)
    top_wanted = Signal()
    said = Signal(str)

    def __init__(
        self,
        document: Document,
        parent: QWidget | None = None,
        notation: Notation = LOCAL_POINT,
        own: Own = as_shipped,
    ) -> None:
        super().__init__(parent)
        self._document, self._notation, self._own, self._place = document, notation, own, ("", "")
        self._shown: tuple[tuple[str, str], tuple[Standing, ...]] = (("", ""), ())
        self._cards: dict[Key, NoticeCard] = {}
        self._unfolded: set[str] = set()
        self.boxes: tuple[NoticeCard, ...] = ()
        self.lines: tuple[StepLine, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 8, 8, 4)
        self._column.setSpacing(4)
        self.heading = FoldButton("", unfolded=True)
        self.heading.toggled.connect(self._fold_all)
        self.heading.hide()
        self._column.addWidget(self.heading)
        self.setAccessibleName("Notices for this sheet")
        self._here = mark(self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE)
        self._later.timeout.connect(self._read_lines)
        document.changed.connect(self.read)

    def show_step(self, tab_id: str, step_id: str) -> None:
        """Follow to another tab or step."""
        is_another = self._place != (tab_id, step_id)
        self._place = (tab_id, step_id)
        self.read()
        self._read_lines()
        if is_another:
            self.top_wanted.emit()

    def use_instruments(self, instruments: Instruments) -> None:
        """Notice by other instruments from now on."""
        self._notation = replace(self._notation, instruments=instruments)
        self.read()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to say."""
        return not (self.boxes or self.lines)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key goes to, from top to bottom."""
        heading = (self.heading,) if self.boxes else ()
        return (*heading, *(stop for box in self._open_boxes for stop in box.stops), *self._open_lines)

    @property
    def begins(self) -> tuple[QWidget, ...]:
        """Where the keys begin: what helps with the worst notice, else at its title, else at the lines below."""
        first = next(iter(self._open_boxes), None)
        return (first.stops[1:2] or first.stops) if first is not None else self.stops[:1]

    @property
    def _open_boxes(self) -> tuple[NoticeCard, ...]:
        """Folded up, they leave the room to the page beneath; a danger that nobody has read stays."""
        return tuple(box for box in self.boxes if self.heading.isChecked() or box.is_unread_danger)

    @property
    def _open_lines(self) -> tuple[StepLine, ...]:
        return self.lines if self.heading.isChecked() or not self.boxes else ()

    def read(self) -> None:
        """Show what applies now, if it is another than before; the other steps follow when edits pause."""
        tab, step = self._tab_and_step()
        target = self._document.experiment.target
        found = standing(tab, step, target, self._notation) if tab and step else ()
        self._later.start()
        if (self._place, found) == self._shown:
            return
        self.changing.emit()
        (place, before), self._shown = self._shown, (self._place, found)
        self._show_cards(found, step)
        self.heading.setText(f"Now: {counted(found)}")
        self.heading.setVisible(bool(found))
        self._order()
        self.changed.emit()
        if place == self._place:
            self._tell_danger(before, found)

    def _read_lines(self) -> None:
        """Show what is to be known of the other steps, if it is another than before."""
        self._later.stop()
        tab, step = self._tab_and_step()
        target = self._document.experiment.target
        others = elsewhere(tab, step, target, self._notation) if tab and step else ()
        if [(line.place, line.text()) for line in self.lines] != [
            ((self._place[0], one), words) for one, words in others
        ]:
            self._show_lines(others)
            self._order()
            self.changed.emit()

    def _tab_and_step(self) -> tuple[Tab | None, RouteStep | None]:
        return self._document.experiment.at(*self._place) or (None, None)

    def _show_cards(self, found: tuple[Standing, ...], step: RouteStep | None) -> None:
        keys = _keys(found)
        gone = [card for key, card in self._cards.items() if key not in keys]
        focused = next((at for at, card in enumerate(self.boxes) if card in gone and _has_keys(card)), None)
        self._cards = {key: self._cards.get(key) or self._new_card() for key in keys}
        self.boxes = tuple(self._cards.values())
        for place, (card, one) in enumerate(zip(self.boxes, found, strict=True), 1):
            card.tell(one, self._notation, row_name(step, one), unfolded=one.notice.id in self._unfolded)
            if self._column.indexOf(card) != place:
                self._column.insertWidget(place, card)
            card.setVisible(card in self._open_boxes)  # now: else it takes no room when the side asks for the height
        if focused is not None:
            self._focus_near(focused)
        for card in gone:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()  # it may be the one whose button brought us here

    def _new_card(self) -> NoticeCard:
        card = NoticeCard(self)
        card.remedy_wanted.connect(partial(self._help, card))
        card.read_wanted.connect(partial(self._acknowledge, card))
        card.folded.connect(partial(self._keep_folded, card))
        card.row_wanted.connect(self.row_wanted)
        return card

    def _focus_near(self, at: int) -> None:
        """Go on with the notice that stands now where one has gone, or with what comes after all of them."""
        if self.boxes:
            box = self.boxes[min(at, len(self.boxes) - 1)]
            title = self.heading if box.isHidden() else box.title
            title.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, title, partial(bring_into_sight, title))  # once it stands where the other was
            return
        after = self._here.nextInFocusChain()
        while after is not None and after is not self._here:
            is_stop = after.focusPolicy() & Qt.FocusPolicy.TabFocus and after.isVisible() and after.isEnabled()
            if is_stop and not self.isAncestorOf(after):
                after.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            after = after.nextInFocusChain()

    def _show_lines(self, others: tuple[tuple[str, str], ...]) -> None:
        """A line for each other step of the route that one should know something of."""
        for line in self.lines[len(others) :]:
            if line.hasFocus():  # it has led here
                self._focus_near(0)
            line.hide()
            line.deleteLater()
        lines = list(self.lines[: len(others)])
        while len(lines) < len(others):
            line = StepLine(self)
            line.wanted.connect(self.place_wanted)
            self._column.addWidget(line)
            lines.append(line)
        self.lines = tuple(lines)
        for line, (step_id, words) in zip(lines, others, strict=True):
            line.tell(self._place[0], step_id, words)
            line.setVisible(line in self._open_lines)

    def _order(self) -> None:
        """Buttons made anew come last in the window; the Tab key is to meet them where they stand."""
        stops = (stop for box in self.boxes for stop in (box.title, *box.buttons, box.read))
        for one, following in pairwise((self._here, self.heading, *stops, *self.lines)):
            QWidget.setTabOrder(one, following)

    def _tell_danger(self, before: tuple[Standing, ...], found: tuple[Standing, ...]) -> None:
        """Say which danger an edit of the sheet in front brought about, and show it."""
        known = {one.notice.id for one in before}
        new = [one for one in found if one.notice.severity == "danger" and one.notice.id not in known]
        if new and not all(one.read for one in new):
            self.said.emit(f"Danger: {new[0].notice.title}.")
            self.top_wanted.emit()

    def height_for(self, width: int) -> int:
        """The height in which no word is cut off, at a width."""
        return 0 if self.is_empty else self._column.totalHeightForWidth(width)

    def minimumSizeHint(self) -> QSize:
        """Any height: it follows from the width, and is not that of the narrowest."""
        return QSize(super().minimumSizeHint().width(), 0)

    def changeEvent(self, event: QEvent) -> None:
        """Larger type takes more room."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.changed.emit()

    def _fold_all(self) -> None:
        for one in (*self.boxes, *self.lines):
            one.setVisible(one in self._open_boxes or one in self._open_lines)
        self.changed.emit()

    def _keep_folded(self, card: NoticeCard, unfolded: bool) -> None:
        """Remember how a notice was left, on every tab."""
        (self._unfolded.add if unfolded else self._unfolded.discard)(card.notice.id)
        self.changed.emit()

    def _acknowledge(self, card: NoticeCard, read: bool) -> None:
        if card not in self.boxes or card.standing is None:
            return
        tab_id, step_id = self._place
        experiment = self._document.experiment
        self._unfolded.discard(card.notice.id)
        route = with_acknowledged(experiment.tab(tab_id).route, step_id, card.standing.now, read)
        words = "Acknowledge" if read else "No longer acknowledge"
        self._document.replace(with_route(experiment, tab_id, route), f"{words} “{card.notice.title}”")

    def _help(self, card: NoticeCard, at: int) -> None:
        from diazgui.library.bench import bench

        if card not in self.boxes or at >= len(card.notice.remedies):  # it has helped just now
            return
        remedy = card.notice.remedies[at]
        change = in_own_bottles(remedy.change, self._own)
        changed = with_change_to(self._document.experiment, *self._place, change, bench())
        self._document.replace(changed, remedy.label)


def _has_keys(card: NoticeCard) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and card.isAncestorOf(focused)


def _keys(found: tuple[Standing, ...]) -> list[Key]:
    pairs = [(one.notice.id, one.notice.about) for one in found]
    return [(*pair, pairs[:at].count(pair)) for at, pair in enumerate(pairs)]
