"""At the balance: one row at a time in large type, by keyboard alone, over the whole window.

Enter takes what was typed and goes on; with nothing typed it passes the row by. Nothing typed is lost without a word:
going back or forth takes it as Enter does, a text that is refused stays, and Escape gives up the text before it leaves.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from diazgui.core.experiment import Tab
from diazgui.core.quantities import QuantityError
from diazgui.core.sheet import Sheet
from diazgui.gui.balance.weigh_in_following import place_weighed
from diazgui.gui.balance.weigh_in_view import WeighInView
from diazgui.gui.document import Document
from diazgui.gui.history import undo_and_redo
from diazgui.report.typed_weighing import isolated, isolated_purity, isolated_words, weighed, weighed_words
from diazgui.report.weighing import Weighing, weighings
from diazgui.report.weighing_product import ProductWeighing, next_step, product_weighing
from diazgui.units import Notation

_NO_ROWS = "This sheet has no rows yet: leave with Esc and add what is to be weighed."

Change = Callable[[Sheet], Sheet]
Words = Callable[[Sheet, Sheet], str]


class WeighIn(QDialog):
    """Weighs the rows of a step, then its product, then goes on to the next step of the tab.

    ``left`` carries tab and step that were in front when it was left.
    """

    left = Signal(str, str)

    def __init__(
        self,
        document: Document,
        place: tuple[str, str],
        notation: Notation,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._place = document, place
        self._notation = notation
        self._rows: tuple[Weighing, ...] = ()
        self._product: ProductWeighing | None = None
        self._at, self._last = "", ""
        self._seen = document.experiment
        self.view = WeighInView()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.view)
        self.setWindowTitle("Weigh in")
        self.setModal(True)
        self._connect()
        self._begin_step()

    def _connect(self) -> None:
        row, product = self.view.row_page, self.view.product_page
        row.field.committed.connect(self._take_weighed)
        row.field.cleared.connect(partial(self._take_weighed, ""))
        row.entered.connect(partial(self.move_by, 1))
        product.mass.committed.connect(self._take_isolated)
        product.mass.cleared.connect(partial(self._take_isolated, ""))
        product.purity.committed.connect(self._take_purity)
        product.purity.cleared.connect(partial(self._take_purity, ""))
        product.entered.connect(self._end_step)
        for field in (row.field, product.mass, product.purity):
            field.restored.connect(self._given_up)
        self.view.back.clicked.connect(partial(self.move_by, -1))
        self.view.on.clicked.connect(partial(self.move_by, 1))
        self.view.leave.clicked.connect(self.reject)
        self.view.list.chosen.connect(self.go_to)
        for keys, do in (
            ("PgUp Alt+Left Alt+Up", partial(self.move_by, -1)),
            ("PgDown Alt+Right Alt+Down", partial(self.move_by, 1)),
            ("Ctrl+PgUp", lambda: self.go_to(self._ids()[0])),
            ("Ctrl+PgDown", lambda: self.go_to(self._ids()[-1])),
        ):
            for key in keys.split():
                QShortcut(QKeySequence(key), self).activated.connect(do)
        self.addActions(list(undo_and_redo(self._document.undo_stack, self)))
        self._document.changed.connect(self._follow)

    @property
    def place(self) -> tuple[str, str]:
        """Ids of the tab and the step that is weighed."""
        return self._place

    @property
    def _tab(self) -> Tab:
        return self._document.experiment.tab(self._place[0])

    @property
    def _sheet(self) -> Sheet:
        return self._tab.route.step(self._place[1]).sheet

    def _ids(self) -> list[str]:
        return [one.id for one in self._rows] + ([self._product.id] if self._product else []) or [""]

    def _begin_step(self) -> None:
        """Begin with the first row that is not weighed yet, or with the product."""
        self._at, self._last = "", ""
        self._read()
        self._at = next((one.id for one in self._rows if not one.weighed), self._ids()[-1])
        self._read()
        self.view.fields_in_front()[0].begin()

    def _follow(self) -> None:
        """Show what an edit changed; what Undo takes back may stand in another row or step."""
        before, self._seen = self._seen, self._document.experiment
        place, old = place_weighed(before, self._seen, self._place), {one.id: one.weighed for one in self._rows}
        if place not in ((tab.id, step.id) for tab in self._seen.tabs for step in tab.route.steps):
            super().reject()  # the tab that was weighed is gone
            return
        if place != self._place:
            self._place = place
            self._begin_step()
            return
        self._read()
        changed = [one.id for one in self._rows if one.weighed != old.get(one.id)]
        if changed and self._at not in changed:
            self._at, self._last = changed[0], ""
            self._read()

    def _read(self) -> None:
        """Say anew what follows from the sheet, for the row in front."""
        step = self._tab.route.step(self._place[1])
        self._rows = weighings(step.sheet, self._notation)
        self._product = product_weighing(self._tab.route, step.id, self._notation)
        if self._at not in self._ids():
            self._at = self._ids()[0]
        self.view.head.say(f"{self._tab.title} · step {step.id}: {step.title}")
        self.view.progress.say(self._progress())
        self.view.list.show_rows(self._rows, self._product, self._at)
        self.view.show_last(next((one for one in self._rows if one.id == self._last != self._at), None))
        self.view.back.setEnabled(self._at != self._ids()[0])
        self.view.on.setText(self._name_of_next())
        row = next((one for one in self._rows if one.id == self._at), None)
        self.view.show_page(row or self._product)

    def _progress(self) -> str:
        if not self._rows:
            return _NO_ROWS
        ids = [one.id for one in self._rows]
        if self._at not in ids:
            return "The product"
        at = ids.index(self._at)
        part = "quench and work-up, " if self._rows[at].is_after_reaction else ""
        return f"{part}row {at + 1} of {len(ids)}"

    def _name_of_next(self) -> str:
        if self._at != self._ids()[-1]:
            return "&Next"
        after = next_step(self._tab.route, self._place[1])
        return f"&Go on to step {after}" if after else "&Done"

    def _take_weighed(self, typed: str) -> None:
        unit = next((one.unit for one in self._rows if one.id == self._at), None)
        if unit is None:  # the last row went while its portion was being typed
            return
        self._take(
            lambda sheet: weighed(sheet, self._at, typed, self._notation, unit),
            lambda _, after: weighed_words(after, self._at, self._notation),
            self.view.row_page.refuse,
        )

    def _take_isolated(self, typed: str) -> None:
        self._last = ""  # its place is for the yield by now
        unit = self._product.unit if self._product else ""
        self._take(
            lambda sheet: isolated(sheet, self._at, typed, self._notation, unit),
            lambda before, after: isolated_words(before, after, self._notation),
            partial(self.view.product_page.refuse, self.view.product_page.mass),
        )

    def _take_purity(self, typed: str) -> None:
        self._take(
            lambda sheet: isolated_purity(sheet, self._at, typed, self._notation),
            lambda before, after: isolated_words(before, after, self._notation),
            partial(self.view.product_page.refuse, self.view.product_page.purity),
        )

    def _take(self, change: Change, words: Words, refuse: Callable[[str], None]) -> None:
        """Make one edit of what was typed, or say why not and change nothing."""
        if self._document.experiment.at(*self._place) is None:  # the tab went while it was being typed
            return
        before = self._sheet
        try:
            after = change(before)
        except QuantityError as error:
            refuse(str(error))
            return
        self._document.edit_sheet(*self._place, lambda _: after, words(before, after))
        self._read()

    def _settle(self) -> bool:
        """Take what is being typed; ``False`` where it is refused and stays to be corrected."""
        return all(field.settle() for field in self.view.fields_in_front())

    def _given_up(self) -> None:
        self.view.say_beneath("What was typed is given up, and nothing changed. Esc again leaves.")

    def go_to(self, row_id: str) -> None:
        """Take what is being typed and go to a row, or to the product."""
        if self._settle():
            self._last, self._at = self._at, row_id
            self._read()
            self.view.fields_in_front()[0].begin()

    def move_by(self, by: int) -> None:
        """Take what is being typed and go to the next row, or with -1 to the one before."""
        ids = self._ids()
        at = ids.index(self._at) + by
        if at >= len(ids):
            self._go_on()
        elif at >= 0:
            self.go_to(ids[at])

    def _end_step(self) -> None:
        self.view.on.setFocus()  # the yield is to be seen before another step is: Enter once more goes on

    def _go_on(self) -> None:
        """Begin the next step of the tab; after the last one, leave."""
        if not self._settle():
            return
        after = next_step(self._tab.route, self._place[1])
        if after:
            self._place = (self._place[0], after)
            self._begin_step()
        else:
            self.reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keys; elsewhere it was the field's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
            return
        super().keyPressEvent(event)

    def reject(self) -> None:
        """Leave, once nothing is left that was typed and not taken."""
        if self._settle():
            super().reject()
            self.left.emit(*self._place)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The frame's own button leaves as Escape does."""
        self.reject()
        event.setAccepted(not self.isVisible())
