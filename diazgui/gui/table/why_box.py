"""The box beneath a cell that answers “Why this number?”: the way to it, and a button back to the library's value."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextDocument
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from diazgui.gui.document import Document
from diazgui.gui.parts.fonts import with_tabular_figures
from diazgui.gui.parts.plain import shortened
from diazgui.gui.parts.style import set_look
from diazgui.gui.parts.theme import current
from diazgui.gui.table.cell_own import standing_of
from diazgui.gui.table.sheet_model import SheetModel
from diazgui.gui.table.sheet_table import SheetTable
from diazgui.gui.table.why_said import Said, said_of, said_of_field
from diazgui.library.own_values import OwnValue, with_library_value
from diazgui.report.columns import COLUMNS, AnyRow, column
from diazgui.report.own_text import back_label, back_words, own_sentence

_APART = 8  # px that the box keeps from the edges of the window
_WIDEST = 74  # letters in a line
_KEYS = (Qt.Key.Key_Escape, Qt.Key.Key_F8)


class WhyBox(QFrame):
    """Lies over the window beneath the cell that was asked about, until Escape, F8 or a click elsewhere.

    Its text is selected and copied by mouse and keys. It is never larger than the window and scrolls where it is
    long. ``closed`` says that the keys are to go back to the table.
    """

    closed = Signal()

    def __init__(self, document: Document, model: SheetModel, table: SheetTable) -> None:
        super().__init__(table)
        self._document, self._model, self._table = document, model, table
        self._row_id, self._column_id = "", ""
        self._beside: tuple[QWidget, str, str] | None = None
        self._title, self._number = QLabel(self), QLabel(self)
        self.text = QTextBrowser(self)
        self._buttons: list[QPushButton] = []
        self.close_button = QPushButton("&Close", self)
        self.close_button.clicked.connect(self.leave)
        self._lay_out()
        document.changed.connect(self.read)
        model.modelReset.connect(self.hide)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)
        self.hide()

    def _lay_out(self) -> None:
        set_look(self, "look", "popup")
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        for label, look in ((self._title, "muted"), (self._number, "strong")):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            set_look(label, "look", look)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustIgnored)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setTabChangesFocus(True)
        self._line = QHBoxLayout()
        self._line.addStretch(1)
        self._line.addWidget(self.close_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 8, 10, 8)
        self._column.setSpacing(4)
        for part in (self._title, self._number, self.text):
            self._column.addWidget(part, 1 if part is self.text else 0)
        self._column.addLayout(self._line)

    def ask_current(self, row_id: str) -> None:
        """Answer for the cell of a row that is current."""
        self.ask(row_id, COLUMNS[max(0, self._table.currentIndex().column())].id)

    def ask(self, row_id: str, column_id: str) -> None:
        """Answer for a cell."""
        self._row_id, self._column_id, self._beside = row_id, column_id, None
        self._open()

    def ask_beside(self, row_id: str, field: str, label: str, beside: QWidget) -> None:
        """Answer for a number that stands beneath the table, in a widget; of the totals where ``row_id`` is empty."""
        self._row_id, self._column_id, self._beside = row_id, "", (beside, field, label)
        self._open()

    def _open(self) -> None:
        self.setParent(self._table.window())
        if not self._write():
            return
        self.show()
        self._place()  # once more: only what is shown has its fonts and knows how high its text is
        self.raise_()
        self._watch()
        self.text.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Close the box; the keys go back to the table first, or to the number beneath it."""
        if self._beside is None:
            self.closed.emit()
        else:
            self._beside[0].setFocus()
        self.hide()

    def read(self) -> None:
        """Answer anew after an edit, as long as the row is there."""
        if self.isVisible():
            self._write()

    def _write(self) -> bool:
        """Show what there is to say; ``False`` where there is nothing to ask about any longer."""
        row = next((row for row in self._model.rows if row.id == self._row_id), None)
        said = self._said(row)
        if said is None:
            self.leave()
            return False
        self._title.setText(said.title)
        self._number.setText(said.number)
        self._number.setVisible(bool(said.number))
        document = self.text.document()
        document.setDefaultFont(with_tabular_figures(self.font()))
        document.setDefaultStyleSheet(_rules())
        document.setDocumentMargin(0)
        self.text.setHtml(said.html)
        self.setAccessibleName(f"Why this number? {said.title}: {said.number}")
        self.text.setAccessibleName(f"{said.title}: {said.number}")
        self.text.setAccessibleDescription(said.plain)
        self._offer(row)
        self._place()
        return True

    def _said(self, row: AnyRow | None) -> Said | None:
        """What there is to say; ``None`` where the row, or the number, is there no longer."""
        if self._beside is not None:
            return said_of_field(self._model, self._row_id, *self._beside[1:])
        return None if row is None else said_of(self._model, row, column(self._column_id))

    def _offer(self, row: AnyRow | None) -> None:
        """A button for each value of the library that this cell could go back to."""
        for button in self._buttons:
            self._line.removeWidget(button)
            button.deleteLater()
        own = {} if row is None else standing_of(self._model.sheet, row).own
        offered = tuple(own.values()) if self._column_id == "name" else (own.get(self._column_id),)
        self._buttons = [self._button(one) for one in offered if one is not None]
        for at, button in enumerate(self._buttons):
            self._line.insertWidget(at, button)
        for first, second in pairwise([self.text, *self._buttons, self.close_button]):
            QWidget.setTabOrder(first, second)

    def _button(self, own: OwnValue) -> QPushButton:
        notation = self._model.notation
        button = QPushButton(back_label(own, notation).replace("&", "&&"), self)
        button.setToolTip(own_sentence(own, notation))
        button.setAccessibleDescription(own_sentence(own, notation))
        button.clicked.connect(lambda: self._go_back(own))
        return button

    def _go_back(self, own: OwnValue) -> None:
        row_id = self._row_id
        substance = self._model.sheet.entry(row_id).substance
        words = back_words(own, shortened(substance.short or substance.compound.name), self._model.notation)
        self.leave()
        self._document.edit_sheet(*self._model.place, lambda sheet: with_library_value(sheet, row_id, own.field), words)

    def _place(self) -> None:
        """Beneath the cell, or above it where there is more room, and within the window."""
        window = self._table.window()
        room = window.rect().adjusted(_APART, _APART, -_APART, -_APART)
        cell, size = self._cell(window), self._wanted(room)
        below, above = room.bottom() - cell.bottom() - 3, cell.top() - 3 - room.top()
        height = min(size.height(), max(below, above, room.height() // 2))
        y = cell.bottom() + 3 if height <= below else cell.top() - 3 - height
        x = max(room.left(), min(cell.left(), room.right() - size.width()))
        self.setGeometry(x, max(room.top(), min(y, room.bottom() - height)), size.width(), height)

    def _cell(self, window: QWidget) -> QRect:
        if self._beside is not None:
            beside = self._beside[0]
            return QRect(beside.mapTo(window, beside.rect().topLeft()), beside.size())
        at = next(place for place, one in enumerate(COLUMNS) if one.id == self._column_id)
        rect = self._table.visualRect(self._model.index(self._model.row_of(self._row_id), at))
        return QRect(self._table.viewport().mapTo(window, rect.topLeft()), rect.size())

    def _wanted(self, room: QRect) -> QSize:
        """As wide as a line is read well, and as high as the text then is."""
        width = min(self.fontMetrics().averageCharWidth() * _WIDEST, room.width())
        margins, gaps = self._column.contentsMargins(), self._column.spacing() * self._column.count()
        inner = width - margins.left() - margins.right() - 2 * self.frameWidth()
        labels = [label for label in (self._title, self._number) if not label.isHidden()]
        document: QTextDocument = self.text.document().clone(self)  # the other keeps the width that a scroll bar leaves
        document.setTextWidth(inner)
        document.deleteLater()
        heights = [label.heightForWidth(inner) for label in labels]
        parts = sum(heights) + int(document.size().height()) + 2 + self._line.sizeHint().height()
        return QSize(width, min(parts + gaps + margins.top() + margins.bottom() + 2, room.height()))

    def _watch(self) -> None:
        """Follow the cell when the page is scrolled or the window gets another size."""
        widget: QWidget | None = self._table
        while widget is not None:
            widget.installEventFilter(self)
            widget = widget.parentWidget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the cell."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize) and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Close once the keys go elsewhere in the window; another window in front changes nothing."""
        is_elsewhere = now is not None and now is not self and not self.isAncestorOf(now)
        if is_elsewhere and now is not None and now.window() is self.window() and self.isVisible():
            self.hide()

    def event(self, event: QEvent) -> bool:
        """Keep the keys that close the box from being taken for a command of what lies beneath."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the box, and so does the key that opened it."""
        if event.key() in _KEYS:
            self.leave()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Write in the colours of the other theme, and measure anew in another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.read()


def _rules() -> str:
    theme = current()
    return (
        f"p {{ margin: 0 0 5px 0; color: {theme.text}; }} .source {{ color: {theme.muted}; }}"
        f" .conflict {{ color: {theme.warning}; }}"
    )
