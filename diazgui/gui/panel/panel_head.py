"""The head of the side panel: the choice of page, where the reader is, the way back, and printing."""

from math import lcm

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from diazgui.gui.parts.style import set_look
from diazgui.gui.parts.theme import current

_MOST_ROWS = 3


class PageChoice(QWidget):
    """A row of buttons of which one is down, set in two or three where the panel is narrow. Arrow keys move along it.

    Ctrl+1, Ctrl+2 and so on choose, too, wherever the keys are in the window; pressed again, they go into the page.
    """

    chosen = Signal(int)
    entered = Signal(int)

    def __init__(self, titles: tuple[str, ...], panel: QWidget) -> None:
        super().__init__(panel)
        self.setAccessibleName("Pages of the panel")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._columns = 0
        self._group = QButtonGroup(self)
        self.buttons = tuple(self._button(index, title, panel) for index, title in enumerate(titles))
        self._group.idClicked.connect(self.chosen)
        self._set_in(len(titles))

    def _button(self, index: int, title: str, panel: QWidget) -> QPushButton:
        button = QPushButton(title, self)
        button.setCheckable(True)
        button.setProperty("look", "tight segment")
        button.setAccessibleName(f"Page of the panel: {title}")
        key = QKeySequence(f"Ctrl+{index + 1}")
        button.setToolTip(f"{title} ({key.toString(QKeySequence.SequenceFormat.NativeText)})")
        self._group.addButton(button, index)
        shortcut = QShortcut(key, panel, context=Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(lambda: self.entered.emit(index) if button.isChecked() else button.click())
        return button

    def choose(self, index: int) -> None:
        """Put a page's button down, without choosing it anew."""
        self._group.button(index).setChecked(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One row where there is room, else two or three."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Look again whether a larger font has room."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and self._columns:
            self._fit()

    def minimumSizeHint(self) -> QSize:
        """As narrow as three rows are."""
        return QSize(self._in_rows(_MOST_ROWS) * self._widest(), super().minimumSizeHint().height())

    def _widest(self) -> int:
        return max(button.sizeHint().width() for button in self.buttons)

    def _in_rows(self, rows: int) -> int:
        """How many buttons stand in each of so many rows."""
        return -(-len(self.buttons) // rows)

    def _fit(self) -> None:
        if sum(button.sizeHint().width() for button in self.buttons) <= self.width():
            self._set_in(len(self.buttons))
            return
        is_wide = self._in_rows(2) * self._widest() <= self.width()
        self._set_in(self._in_rows(2 if is_wide else _MOST_ROWS))

    def _set_in(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        rows = [self.buttons[at : at + columns] for at in range(0, len(self.buttons), columns)]
        whole = lcm(*(len(row) for row in rows))  # all rows are as wide, however many stand in them
        ends = ("first", "last") if len(rows) == 1 else ("left", "right")
        for at, row in enumerate(rows):
            for place, button in enumerate(row):
                span = whole // len(row)
                self._grid.addWidget(button, at, place * span, 1, span)
                set_look(button, "place", {0: ends[0], len(row) - 1: ends[1]}.get(place, "middle"))
                set_look(button, "row", "only" if len(rows) == 1 else "lower" if row is rows[-1] else "upper")
        self.updateGeometry()


_WAYS = (
    ("&Print…", "print"),
    ("Print pre&view…", "preview"),
    ("Export as P&DF…", "export_pdf"),
    ("&Copy the page", "copy"),
)


class PanelHead(QWidget):
    """The choice of page, and under it where the reader is, the way back, and Print.

    ``print_wanted`` carries what is to be done with the paper: print, preview, export_pdf or copy.
    """

    back_wanted = Signal()
    print_wanted = Signal(str)

    def __init__(self, titles: tuple[str, ...], panel: QWidget) -> None:
        super().__init__(panel)
        self.pages = PageChoice(titles, panel)
        self.back = _tool("Go back")
        self.back.setArrowType(Qt.ArrowType.LeftArrow)
        self.back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.back.clicked.connect(self.back_wanted)
        self.caption = _Elided()
        self.print = self._print_button()
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.back)
        row.addWidget(self.caption, 1)
        row.addWidget(self.print)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 12, 4)
        column.setSpacing(6)
        column.addWidget(self.pages)
        column.addLayout(row)

    def _print_button(self) -> QToolButton:
        button = _tool("Print this page")
        button.setText("Print…")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        button.clicked.connect(lambda: self.print_wanted.emit("print"))
        menu = QMenu(button)
        for text, how in _WAYS:
            menu.addAction(text).triggered.connect(lambda _checked, how=how: self.print_wanted.emit(how))
        button.setMenu(menu)
        return button

    def tell(self, caption: str, back: str, prints: bool) -> None:
        """Say where the reader is; ``back`` names what the way back leads to, empty where there is none."""
        self.caption.tell("" if back else caption)
        self.back.setText(back)
        self.back.setVisible(bool(back))
        self.print.setEnabled(prints)


class _Elided(QWidget):
    """A quiet line, cut where it has no room; its tooltip has it whole."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def tell(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(60, self.fontMetrics().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line in the quiet colour."""
        painter = QPainter(self)
        painter.setPen(QColor(current().muted))
        text = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.end()


def _tool(name: str) -> QToolButton:
    button = QToolButton()
    button.setProperty("look", "tool")
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
