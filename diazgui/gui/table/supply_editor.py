"""How a row is supplied, changed in place: a panel beneath its cell, with the bottles that are known at the top."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QFrame, QLabel, QPushButton, QSizePolicy, QWidget

from diazgui.core.quantities import QuantityError
from diazgui.core.sheet import Entry, Sheet
from diazgui.core.substance import Substance
from diazgui.core.supply_edits import with_supply
from diazgui.gui.document import Document
from diazgui.gui.parts.fields import Segments
from diazgui.gui.parts.labelled import together
from diazgui.gui.parts.plain import shortened
from diazgui.gui.parts.style import set_look
from diazgui.gui.table.bottle_book import BottleBook, Choice, choices, known_bottles
from diazgui.gui.table.known_bottles import KnownBottles, with_choice
from diazgui.gui.table.sheet_model import SheetModel
from diazgui.gui.table.supply_fields import SupplyFields
from diazgui.gui.table.supply_place import set_beneath, stacked
from diazgui.report.label_words import label_words
from diazgui.report.supply_form import FORMS, acid_choices, form_of, texts_of
from diazgui.report.supply_preview import asked_for_words, bottle_title, preview
from diazgui.report.supply_reading import RefusedFieldsError, typed_bottle


class SupplyEditor(QFrame):
    """Takes another bottle for a row, as one step of undo; Enter takes it, Escape gives up.

    ``message`` carries what could not be done, ``said`` what was remembered or forgotten, ``closed`` that the keys
    belong elsewhere again, ``put_wanted`` the bottle of the row, to be put on the user's shelf.
    """

    message = Signal(str)
    said = Signal(str)
    closed = Signal()
    put_wanted = Signal(object)

    def __init__(self, document: Document, model: SheetModel, book: BottleBook, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.SubWindow)  # so that Tab goes round in it
        self._document, self._model, self.book = document, model, book
        self._entry: Entry | None = None
        self._form, self._cell, self._is_touched = FORMS[0].id, QRect(), False
        self.title, self.preview, self._own_words = QLabel(self), QLabel(self), QLabel(self)
        self.known = KnownBottles(self)
        self.forms = Segments("Form", self)
        self.fields = SupplyFields(self)
        self.default = QCheckBox(self)
        self.forget = QPushButton("Forget", self)
        self.own = together(self._own_words, self.forget)
        self.take, self.cancel = QPushButton("OK", self), QPushButton("Cancel", self)
        self.put = QPushButton("Put on my shelf…", self)
        self._lay_out()
        self._connect()
        parent.destroyed.connect(self.deleteLater)  # the window takes its place while the panel is shown
        self.hide()

    def _lay_out(self) -> None:
        set_look(self, "look", "popup")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        set_look(self.title, "look", "strong")
        for label in (self.title, self.preview, self._own_words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        set_look(self._own_words, "look", "muted")
        self.preview.setAccessibleName("What it comes to")
        self.take.setDefault(True)
        buttons = together(self.take, self.put, self.cancel)
        for narrow in (buttons, self.forget):
            narrow.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        stacked(self, self.title, self.known, self.forms, self.fields, self.preview, self.default, self.own, buttons)

    def _connect(self) -> None:
        self.forms.chosen.connect(self._choose_form)
        self.fields.edited.connect(self._note_edit)
        self.default.clicked.connect(self._note_touch)
        self.known.taken.connect(self._take_known)
        self.put.clicked.connect(self._put_on_shelf)
        self.forget.clicked.connect(self._forget)
        self.take.clicked.connect(self.commit)
        self.cancel.clicked.connect(self.close_panel)
        self._document.changed.connect(self._follow)
        self._model.modelReset.connect(self._give_way)
        self.book.failed.connect(self.message)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_focus)

    def ask(self, row_id: str, cell: QRect, window: QWidget) -> None:
        """Ask how a row is supplied, beneath its cell, which is told in the coordinates of the window."""
        self._entry, self._cell, self._is_touched = self._model.sheet.entry(row_id), cell, False
        self.book.read()  # another program may have remembered a bottle meanwhile
        substance, notation = self._entry.substance, self._model.notation
        name = substance.compound.name or "This row"
        self.setParent(window, Qt.WindowType.SubWindow)
        self.setAccessibleName(f"{name} supplied as")
        self.put.setVisible(self.book.has_shelf and bool(substance.compound.name))
        is_there = any(one.id == substance.label.shelf_id for one in self.book.shelf())
        self.put.setText("Show on my shelf…" if is_there else "Put on my shelf…")
        words = (bottle_title(substance, notation), label_words(substance.label))
        self.title.setText(f"{name}, supplied as {', '.join(filter(None, words))}")
        self.fields.fill(texts_of(substance, notation), acid_choices(substance))
        self._offer_known()
        self._show_default()
        self._form = form_of(substance.supply)
        self.forms.offer(tuple((one.id, one.title) for one in FORMS), self._form)
        self.fields.show_form(self._form)
        self._set_tab_order()
        self._show_preview()
        self._fit()
        self.show()
        self._fit()  # once shown, the type is that of the window
        self.raise_()
        self.fields.begin()

    def _choices(self) -> tuple[Choice, ...]:
        target = self._document.experiment.target
        return choices(self._now(), target, self._slot(), self.book, self._model.notation)

    def _offer_known(self) -> None:
        self.known.offer(self._choices(), self._model.notation)

    def _set_tab_order(self) -> None:
        # Buttons made anew come last; Tab goes round, from Cancel to the top of the panel.
        for one, following in pairwise((self.cancel, *self.known.buttons(), *self.forms.buttons())):
            QWidget.setTabOrder(one, following)

    def _show_default(self) -> None:
        """Say what is taken by default, and offer to take this bottle from now on."""
        asked_for = asked_for_words(self._now(), self._model.notation)
        self.default.setText(f"Use this bottle whenever {shortened(asked_for).replace('&', '&&')} is put on a sheet")
        self.default.setChecked(False)
        self.default.setVisible(self.book.can_remember and bool(asked_for))
        own = self.book.stands_in(self._now())
        self.own.setVisible(own is not None)
        if own is not None:
            words = asked_for_words(own[0], self._model.notation)
            self._own_words.setText(f"Your bottle of {words} is: {bottle_title(own[1], self._model.notation)}.")
            self.forget.setAccessibleDescription(self._own_words.text())

    def _now(self) -> Substance:
        assert self._entry is not None
        return self._entry.substance

    def _slot(self) -> str:
        assert self._entry is not None
        return self._entry.slot

    def _choose_form(self, form_id: str) -> None:
        self._form, self._is_touched = form_id, True
        self.fields.show_form(form_id)
        self._show_preview()
        self._fit()

    def _note_touch(self) -> None:
        self._is_touched = True

    def _note_edit(self) -> None:
        self._is_touched = True
        self._show_preview()
        self._fit()

    def _edited(self) -> Sheet:
        """The sheet with the bottle that the fields tell of."""
        assert self._entry is not None
        known = known_bottles(self._now(), self._document.experiment.target, self._slot(), self.book)
        typed = typed_bottle(self._form, self.fields.texts(), self._now(), known, self._model.notation)
        return with_supply(self._model.sheet, self._entry.id, *typed, known)

    def _show_preview(self) -> None:
        assert self._entry is not None
        try:
            line = preview(self._model.sheet, self._edited(), self._entry.id, self._model.notation)
        except QuantityError:
            line = "Fill in the fields to see what to weigh."  # said beneath each field once it is to be taken
        self.preview.setText(line)
        self.take.setAccessibleDescription(line)

    def commit(self) -> None:
        """Take the bottle, and by default too where that was ticked; refused texts stay and are explained."""
        try:
            after = self._edited()
        except RefusedFieldsError as error:
            self.fields.refuse(error.refusals)
            self._fit()
            return
        self._take(after)

    def _take_known(self, choice: Choice) -> None:
        assert self._entry is not None
        self._take(with_choice(self._model.sheet, self._entry.id, choice, self._choices()))

    def _put_on_shelf(self) -> None:
        bottle = self._now()
        self.close_panel()
        self.put_wanted.emit(bottle)

    def _take(self, after: Sheet) -> None:
        assert self._entry is not None
        asked_for, bottle = self._now(), after.entry(self._entry.id).substance
        name = shortened(asked_for.short or asked_for.compound.name or "the row")
        words = bottle_title(bottle, self._model.notation)
        is_default = self.default.isChecked() and self.book.can_remember
        self.close_panel()
        self._document.edit_sheet(*self._model.place, lambda _: after, f"Set {name} to {words}")
        if is_default and self.book.remember(asked_for, bottle):
            self.said.emit(
                f"From now on {asked_for_words(asked_for, self._model.notation)} is put on sheets as {words}."
            )

    def _forget(self) -> None:
        own = self.book.stands_in(self._now())
        if own is not None and self.book.forget(own[0]):
            self.said.emit(f"Your bottle of {asked_for_words(own[0], self._model.notation)} is forgotten.")
            self.fields.begin()  # before the button that has the keys is gone
            self._show_default()
            self._offer_known()
            self._fit()

    def close_panel(self) -> None:
        """Give up without an edit."""
        self.closed.emit()  # the keys go elsewhere first: Qt would hand them on to what stands next, far down the page
        self.hide()

    def _follow(self) -> None:
        """Close where the row is gone or is another one by now; else say anew what the bottle comes to."""
        if self._entry is None or self.isHidden():
            return
        now = next((one for one in self._model.sheet.entries if one.id == self._entry.id), None)
        if now is None or now.substance != self._entry.substance:
            self.close_panel()
        else:
            self._show_preview()

    def _give_way(self) -> None:
        """Close where other rows stand in the table; the keys must not stay in what nobody sees."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.close_panel()
        self.hide()

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Close when the keys go elsewhere and nothing would be lost by it."""
        is_left = now is not None and now is not self and not self.isAncestorOf(now)
        if is_left and not self.isHidden() and not self._is_touched and QApplication.activePopupWidget() is None:
            self.hide()

    def _fit(self) -> None:
        set_beneath(self, self._cell)

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the type."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and not self.isHidden():
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the bottle, or presses the button that has the keys; Escape gives up."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = QApplication.focusWidget()
            if isinstance(focused, QPushButton) and focused not in self.forms.buttons():
                focused.click()
            else:
                self.commit()
        else:
            super().keyPressEvent(event)
