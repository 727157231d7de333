"""The field *Want* of the target bar: how much of the final product the tab in front shall make."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from diazgui.core.experiment import with_route
from diazgui.core.quantities import QuantityError
from diazgui.core.route import Route
from diazgui.core.sheet import ByAmount
from diazgui.gui.document import Document
from diazgui.gui.parts.chooser import Chooser
from diazgui.gui.parts.fields import CommitEdit, inline_message, label_for
from diazgui.gui.parts.plain import as_plain, shortened
from diazgui.report.typed_want import (
    final_product,
    planned_instead,
    salt_word,
    wanted_text,
    with_form_wanted,
    with_wanted_text,
)
from diazgui.units import Notation

_HINT = "Mass or amount of the final product; the route is scaled to it through the planned yields"


class WantField(QWidget):
    """States what is wanted of the product of a tab's last step; empty while the scale is stated by hand."""

    def __init__(self, document: Document, notation: Notation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._notation, self._tab = document, notation, ""
        self._seen: Route | None = None
        self.edit = CommitEdit("Wanted of the final product, mass or amount")
        self.edit.setProperty("look", "stated")
        self.edit.set_characters(9)
        self.edit.setPlaceholderText("—")
        self.edit.setToolTip(_HINT)
        self.form = Chooser()
        self.form.setAccessibleName("Wanted as")
        self.form.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.note = QLabel()
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setProperty("look", "muted")
        self.note.setWordWrap(True)
        self.message = inline_message()
        self._lay_out()
        self.edit.committed.connect(self._state)
        self.edit.restored.connect(lambda: self._tell(""))
        self.form.activated.connect(lambda _index: self._choose_form())
        document.changed.connect(self._follow)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(label_for("&Want", self.edit))
        row.addWidget(self.edit)
        row.addWidget(self.form)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.note)
        column.addWidget(self.message)
        self.setFocusProxy(self.edit)

    def show_tab(self, tab_id: str) -> None:
        """Show what is wanted of a tab; a refused text stays as long as its tab is in front."""
        moved, self._tab = self._tab != tab_id, tab_id
        self._read(moved)

    def _follow(self) -> None:
        if self._route() is not self._seen:
            self._read(moved=False)

    def _route(self) -> Route | None:
        return next((tab.route for tab in self._document.experiment.tabs if tab.id == self._tab), None)

    def _read(self, moved: bool) -> None:
        route = self._seen = self._route()
        if route is None:
            return
        if moved or not self.edit.is_refused:
            self.edit.show_text(wanted_text(route, self._notation))
            self._tell("")
        self._show_forms(route)
        instead = planned_instead(route, self._notation)
        self.note.setText(instead)
        self.note.setToolTip(as_plain(instead))
        self.note.setVisible(bool(instead))
        self.edit.setAccessibleDescription(self.message.text() or instead or _HINT)

    def _show_forms(self, route: Route) -> None:
        word = salt_word(final_product(route))
        forms = (f"as {word}", "as free base") if word else ()
        amount = route.wanted is not None and isinstance(route.wanted.basis, ByAmount)
        with QSignalBlocker(self.form):
            if tuple(self.form.itemText(i) for i in range(self.form.count())) != forms:
                self.form.clear()
                self.form.addItems(list(forms))
            if route.wanted is not None and forms:
                self.form.setCurrentIndex(int(route.wanted.as_base))
        self.form.setVisible(bool(forms))
        self.form.setEnabled(not amount)
        self.form.setToolTip("An amount is the same in every form" if amount else "")

    def _state(self, typed: str) -> None:
        as_base = self.form.count() > 0 and self.form.currentIndex() == 1
        try:
            self._attempt(lambda route: with_wanted_text(route, typed, as_base, self._notation), typed.strip())
        except QuantityError as error:
            self.edit.refuse()
            self._tell(str(error))

    def _choose_form(self) -> None:
        if self.edit.text() != self.edit.shown:  # what is being typed comes first, in the form that is chosen now
            self._state(self.edit.text())
            return
        as_base = self.form.currentIndex() == 1
        try:
            self._attempt(lambda route: with_form_wanted(route, as_base), self.edit.shown)
        except QuantityError as error:
            self._read(moved=False)
            self._tell(str(error))

    def _attempt(self, change: Callable[[Route], Route], typed: str) -> None:
        route = self._route()
        if route is None:
            return
        changed = change(route)
        self._tell("")
        self.edit.show_text(wanted_text(changed, self._notation))
        experiment = with_route(self._document.experiment, self._tab, changed)
        self._document.replace(experiment, self._words(changed, typed))

    def _words(self, route: Route, typed: str) -> str:
        product = final_product(route)
        if route.wanted is None or product is None:
            return "Want no amount of the product"
        name = product.compound.name if route.wanted.as_base else product.form_name or product.compound.name
        return f"Want {typed} of {shortened(name)}"

    def _tell(self, sentence: str) -> None:
        self.message.setText(sentence)
        self.message.setVisible(bool(sentence))
        self.edit.setAccessibleDescription(sentence or self.note.text() or _HINT)
