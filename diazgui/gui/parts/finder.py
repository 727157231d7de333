"""What a text may mean, offered beneath the field that it is typed in: drawn, with where each match comes from."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout

from diazgui.core.finding import Found, Match, Origin
from diazgui.core.own_bottles import Own
from diazgui.core.shelf import Bottle
from diazgui.core.substance import Substance
from diazgui.gui.parts.finder_list import FoundDelegate, FoundModel, in_words
from diazgui.gui.parts.style import set_look

Bottles = Callable[[], Sequence[Bottle]]
Search = Callable[[str, Sequence[Bottle]], Found]

_WIDTH, _LETTERS, _ROWS, _GAP, _EDGES, _FEWEST = 420, 54, 6, 3, 4, 2
"""Least width of the list, px, and in letters; rows in sight; between field and list, px; its two edges with
what is left free within them, px; characters that are worth a search."""
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _ROWS, Qt.Key.Key_PageUp: -_ROWS}
_QUOTES = "\"'“”„‘’«»"


def no_bottles() -> Sequence[Bottle]:
    """The shelf of somebody who keeps none."""
    return ()


class Finder(QObject):
    """Offers compounds for the text of a line. ``chosen`` carries the match that was taken.

    The line keeps the keys and its text: nothing that was typed changes until a match is taken with Enter, Tab or a
    click. Without a choice Enter does what it always does there.
    """

    chosen = Signal(object)

    def __init__(self, edit: QLineEdit, bottles: Bottles = no_bottles, search: Search | None = None) -> None:
        super().__init__(edit)
        self._edit, self._bottles, self._search = edit, bottles, search or _find
        self.model = FoundModel(self)
        self._box: QFrame | None = None
        edit.textEdited.connect(self.look)
        edit.installEventFilter(self)

    @property
    def is_open(self) -> bool:
        """Whether matches are offered now."""
        return self._box is not None and self._box.isVisible()

    @property
    def current(self) -> Match | None:
        """The match that the keys stand on."""
        return self.model.match_at(self._list.currentIndex().row()) if self.is_open else None

    def look(self, text: str) -> None:
        """Offer what a text may mean; nothing for a single character or a name between quotation marks."""
        wanted = text.strip()
        if len(wanted) < _FEWEST or wanted[0] in _QUOTES:
            self.close()
            return
        found = self._search(wanted, self._bottles())
        self.model.show(found)
        if not found.matches and not found.said:
            self.close()
            return
        self._open(found.said)

    def close(self) -> None:
        """Offer nothing any more."""
        if self._box is not None:
            self._box.hide()
            self._edit.setAccessibleDescription("")

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key was for the list of matches, which has done what it asks for."""
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if not self.is_open:
            return key in _STEPS and self._look_again()
        if key in _STEPS:
            self._move(_STEPS[key])
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            match = self.current
            self.close()  # what the line does with its text, or says of it, is not to be covered
            if match is not None:
                self.chosen.emit(match)
            return match is not None
        if key == Qt.Key.Key_Escape:
            self.close()
            return True
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the keys of the list, and go when the line is left."""
        match event.type():
            case QEvent.Type.KeyPress if isinstance(event, QKeyEvent):
                return self.takes(event)
            case QEvent.Type.ShortcutOverride if isinstance(event, QKeyEvent) and self.is_open:
                if event.key() == Qt.Key.Key_Escape:  # else a panel would go back, or the table close its editor
                    event.accept()
                    return True
            case QEvent.Type.FocusOut | QEvent.Type.Hide:
                self.close()
        return False

    def _look_again(self) -> bool:
        """Offer anew what a text may mean that was typed and stands; a list of choices would put another over it."""
        if self._edit.isModified():
            self.look(self._edit.text())
        return self._edit.isModified()

    def _move(self, step: int) -> None:
        last = self.model.matches - 1
        at = self._list.currentIndex().row()
        if last < 0:
            return
        to = (0 if step > 0 else last) if at < 0 else min(max(at + step, 0), last)
        self._list.setCurrentIndex(self.model.index(to, 0))
        match = self.model.match_at(to)
        if match is not None:
            self._edit.setAccessibleDescription(f"{to + 1} of {last + 1}: {in_words(match)}")

    def _open(self, said: str) -> None:
        box = self._made()
        self._list.setCurrentIndex(self.model.index(-1, 0))
        self._said.setText(said)
        self._said.setVisible(bool(said))
        self._list.setVisible(bool(self.model.matches))
        self._place(box)
        if not box.isVisible():
            box.show()
        box.raise_()

    def _made(self) -> QFrame:
        """The box of matches, a child of the window: it never has the keys, and no desktop places it elsewhere."""
        if self._box is not None:
            return self._box
        box = self._box = QFrame(self._edit.window())
        set_look(box, "look", "popup")
        self._list = QListView()
        self._list.setModel(self.model)
        self._list.setItemDelegate(FoundDelegate(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setMouseTracking(True)
        self._list.setAccessibleName("Compounds that fit")
        self._list.clicked.connect(lambda index: self._clicked(index.row()))
        self._said = QLabel()
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        self._said.setMargin(7)
        set_look(self._said, "look", "muted")
        column = QVBoxLayout(box)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._list)
        column.addWidget(self._said)
        self._edit.destroyed.connect(box.deleteLater)
        return box

    def _clicked(self, row: int) -> None:
        match = self.model.match_at(row)
        if match is not None:
            self.close()
            self.chosen.emit(match)

    def _place(self, box: QFrame) -> None:
        """Beneath the line, or above it where there is more room."""
        window = self._edit.window()
        wide = _LETTERS * self._edit.fontMetrics().averageCharWidth()
        width = min(max(_WIDTH, wide, self._edit.width()), window.width() - 2 * _GAP)
        row = self._list.sizeHintForRow(0) if self.model.matches else 0
        foot = self._said.heightForWidth(width - _EDGES) if self._said.text() else 0
        at = self._edit.mapTo(window, QPoint(0, 0))
        beneath = window.height() - at.y() - self._edit.height() - 2 * _GAP
        lines = min(self.model.matches, _ROWS) * row
        wanted = lines + foot + _EDGES
        is_above = wanted > beneath and at.y() - 2 * _GAP > beneath
        height = min(wanted, at.y() - 2 * _GAP if is_above else beneath)
        y = at.y() - height - _GAP if is_above else at.y() + self._edit.height() + _GAP
        self._list.setFixedHeight(max(min(lines, height - foot - _EDGES), row))
        box.setGeometry(
            max(_GAP, min(at.x(), window.width() - width - _GAP)), y, width, max(height, row + foot + _EDGES)
        )


def _find(text: str, bottles: Sequence[Bottle]) -> Found:
    from diazgui.library.finding import find  # brings RDKit and the index, which the empty frame does without

    return find(text, bottles)


def chosen_bottle(match: Match, bottles: Sequence[Bottle], own: Own) -> Substance:
    """What is put on a sheet when a match is taken: a bottle of the shelf as it is, anything else in the user's own.

    Raises:
        ChemistryError: the bottle is no longer on the shelf.
    """
    from diazgui.library.finding import substance_of

    found = substance_of(match, bottles)
    return found if match.origin is Origin.SHELF else own(found)
