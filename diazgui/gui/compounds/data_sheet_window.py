"""The data sheet of a compound in a window of its own: to read, to copy, to print, and to state one's own values."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from diazgui.core.data_sheet import DataSheet
from diazgui.core.own_data import OwnValues, data_key
from diazgui.core.quantities import QuantityError
from diazgui.core.shelf import Bottle, bottles_of
from diazgui.core.substance import Compound
from diazgui.gui.compounds.data_book import DataBook
from diazgui.gui.compounds.data_line import StatedLine
from diazgui.gui.compounds.data_page import DataPage
from diazgui.gui.compounds.data_text import Button
from diazgui.gui.compounds.use_in_sheet import InSheet
from diazgui.gui.history import undo_and_redo
from diazgui.gui.parts.plain import shortened
from diazgui.gui.parts.sight import bring_into_sight
from diazgui.report.data_sheet_lines import as_text
from diazgui.report.paper import Paper
from diazgui.units import Notation

Bottles = Callable[[], Sequence[Bottle]]


class Printer(Protocol):
    """What is asked of printing."""

    def print(self, paper: Paper) -> object:
        """Ask for a printer and print."""


def no_bottles() -> Sequence[Bottle]:
    """The shelf of somebody who keeps none."""
    return ()


class DataSheetWindow(QDialog):
    """Shows everything that is known of a compound. ``said`` carries a word on what was copied.

    The user's own values are kept in ``book``; ``in_sheet`` puts them into the rows of the sheet in front, one step of
    undo, where those differ. Escape closes the window, as Ctrl+W does.
    """

    said = Signal(str)

    def __init__(
        self,
        compound: Compound,
        book: DataBook,
        notation: Notation,
        in_sheet: InSheet | None = None,
        bottles: Bottles = no_bottles,
        printing: Printer | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._compound, self.book, self._notation = compound, book, notation
        self._in_sheet, self._bottles, self._printing = in_sheet, bottles, printing
        self.sheet: DataSheet
        self.page = DataPage(notation)
        self.offer, self._offered = _offer(self._use)
        self.area = QScrollArea()
        self.copy_menu = QMenu(self)
        self.page.stated.connect(self._state)
        self.page.went_back.connect(self._go_back)
        book.changed.connect(self.refresh)
        if in_sheet is not None:
            in_sheet.changed.connect(self._show_offer)
            self.addActions(list(undo_and_redo(in_sheet.undo_stack, self)))
        self.refresh()
        self._lay_out()  # once the lines are there, so that Tab comes to them before it comes to what stands beneath
        self.setMinimumWidth(490)
        self.resize(760, 780)

    def _lay_out(self) -> None:
        self.setSizeGripEnabled(True)
        self.area.setWidget(self.page)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName("Data sheet; arrow keys scroll it")
        row = QHBoxLayout()
        row.setContentsMargins(14, 8, 14, 10)
        row.setSpacing(8)
        row.addWidget(self._copy_button())
        printing = _plain("&Print…", "Print the data sheet", self.print)
        printing.setEnabled(self._printing is not None)
        row.addWidget(printing)
        row.addStretch(1)
        row.addWidget(_plain("C&lose", "Close the data sheet", self.close))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.offer)
        column.addWidget(self.area, 1)
        column.addLayout(row)
        for text, key, do in (("Close", "Ctrl+W", self.close), ("Print…", QKeySequence.StandardKey.Print, self.print)):
            action = QAction(text, self)
            action.setShortcut(QKeySequence(key))
            action.triggered.connect(lambda _checked, do=do: do())
            self.addAction(action)
        self.area.setFocus()

    def _copy_button(self) -> QPushButton:
        for text, what in (
            ("&Name", lambda: self.sheet.compound.name),
            ("&SMILES", lambda: self.sheet.compound.smiles or ""),
            ("&InChIKey", lambda: self.sheet.compound.inchikey or ""),
            ("&CAS number", lambda: self.sheet.compound.cas or ""),
            ("&Whole data sheet", lambda: as_text(self.sheet, self._notation)),
        ):
            action = self.copy_menu.addAction(text)
            action.setData(what)
            action.triggered.connect(lambda _checked, what=what: QGuiApplication.clipboard().setText(what()))
        self.copy_menu.aboutToShow.connect(self._allow_copies)
        button = _plain("&Copy", "Copy the name, a number, the structure or the whole data sheet", lambda: None)
        button.setMenu(self.copy_menu)
        return button

    def _allow_copies(self) -> None:
        for action in self.copy_menu.actions():
            action.setEnabled(bool(action.data()()))

    @property
    def key(self) -> str:
        """By what the compound of this window is told from others."""
        return data_key(self._compound)

    def refresh(self) -> None:
        """Show what is known now."""
        from diazgui.library.data_sheet import data_sheet  # brings RDKit, loaded by now

        own, bottles = self._stated()
        self.sheet = data_sheet(self._compound, own, bottles)
        self.page.show_sheet(self.sheet, can_state=self.book.can_remember and bool(self.key))
        self.setWindowTitle(f"{shortened(self.sheet.compound.name, 60) or 'Data sheet'} — data sheet")
        self._show_offer()

    def _show_offer(self) -> None:
        names = self._in_sheet.rows_that_differ(self._compound, self.sheet.own) if self._in_sheet else ()
        self.offer.setVisible(bool(names))
        if names:
            rows = "A row" if len(names) == 1 else f"{len(names)} rows"
            verb = "has" if len(names) == 1 else "have"
            self._offered.setText(f"{rows} of the sheet in front {verb} other values than your own.")

    def _use(self) -> None:
        if self._in_sheet is not None:
            self._in_sheet.use(self._compound, self.sheet.own, self.sheet.compound.name)

    def _state(self, of: str, typed: str) -> None:
        from diazgui.library.own_data import stated

        line = self.page.line(of)
        if not typed.strip() or line.line.of is None:
            self._answer(line, self.book.forget(self._compound, of))
            return
        try:
            value = stated(line.line.of, typed, self._notation)
        except QuantityError as error:
            line.refuse(str(error))
            return
        self._answer(line, self.book.state(self._compound, value))

    def _answer(self, line: StatedLine, problem: str) -> None:
        if problem:
            line.refuse(problem)
        else:
            line.end()

    def _go_back(self, of: str) -> None:
        line = self.page.line(of)
        problem = self.book.forget(self._compound, of)
        if problem:
            line.refuse(problem)
        else:
            line.edit_button.setFocus()

    def print(self) -> None:
        """Print the data sheet."""
        from diazgui.report.data_sheet_paper import data_sheet_paper

        if self._printing is not None:
            self._printing.print(data_sheet_paper(self.sheet, self._notation))

    def reject(self) -> None:
        """Escape closes."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Take what is being typed; a text that is refused keeps the window open, to be mended or given up."""
        for line in self.page.stated_lines():
            if not line.settle():
                line.field.setFocus()
                bring_into_sight(line.message)
                event.ignore()
                return
        event.accept()  # and no more: a dialog would ask itself to be rejected, which is closing here

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys scroll the page wherever the keys are."""
        bar = self.area.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_PageDown:
                bar.setValue(bar.value() + bar.pageStep())
            case Qt.Key.Key_PageUp:
                bar.setValue(bar.value() - bar.pageStep())
            case _:
                super().keyPressEvent(event)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Bring the control that Tab comes to into sight."""
        moved = super().focusNextPrevChild(is_next)
        focused = self.focusWidget()
        if moved and focused is not None:
            bring_into_sight(focused)
        return moved

    def changeEvent(self, event: QEvent) -> None:
        """Look again what other programs stated, once the window is in front again."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            own, bottles = self._stated()
            if own != self.sheet.own or bottles_of(self._compound, bottles) != self.sheet.bottles:
                self.refresh()

    def _stated(self) -> tuple[OwnValues, Sequence[Bottle]]:
        """What the user states of compounds, and the bottles of the shelf."""
        return self.book.own(self._compound), self._bottles()


def _offer(use: Callable[[], None]) -> tuple[QFrame, QLabel]:
    """The strip that offers to use own values in the sheet, hidden until there is a difference."""
    strip, label = QFrame(), QLabel()
    strip.setProperty("look", "note")
    label.setWordWrap(True)
    button = Button("&Use in this sheet", "Use your own values in the rows of this compound; Undo takes it back")
    button.clicked.connect(use)
    row = QHBoxLayout(strip)
    row.setContentsMargins(14, 6, 14, 6)
    row.addWidget(label, 1)
    row.addWidget(button)
    strip.hide()
    return strip, label


def _plain(text: str, name: str, do: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.setAutoDefault(False)
    button.clicked.connect(lambda: do())
    return button
