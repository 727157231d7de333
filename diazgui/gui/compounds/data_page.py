"""The page of a data sheet: the drawn structure and the name above, a block of lines for each group beneath."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QVBoxLayout, QWidget

from diazgui.core.data_sheet import DataSheet
from diazgui.core.forms import subscripted
from diazgui.core.protocol import Sourced
from diazgui.gui.compounds.data_line import DataLine, StatedLine
from diazgui.gui.compounds.data_text import make_plain, plain_label
from diazgui.gui.parts.messages import NoticeBox
from diazgui.gui.parts.plain import shortened
from diazgui.gui.parts.structure_view import StructureView
from diazgui.report.data_sheet_lines import Group, Line, groups
from diazgui.units import Kind, Notation, text

_DRAWN, _SHOWN = QSize(170, 120), QSize(290, 190)
"""The room that the structure is drawn for, and the one that it is shown in: larger than beside a table, px."""
_NARROWEST, _ROOM_FOR_BOTH = 470, 600
"""Width of the page at least, and for name and drawing side by side, px."""
_LONGEST_NAME, _LONGEST_WORD = 90, 30
"""Characters of the name above, which stands in full among the lines; a longer word could not be broken."""
_TITLE = 1.55
"""How much larger than the text the name is set."""


Key = tuple[str, int, str | None]


class DataPage(QFrame):
    """Shows a data sheet. ``stated`` and ``went_back`` are those of its lines."""

    stated = Signal(str, str)
    went_back = Signal(str)

    def __init__(self, notation: Notation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "surface")
        self._notation = notation
        self._blocks: dict[str, Block] = {}
        self.title, self.facts = Title(), plain_label("muted")
        self.view = StructureView("compound", _DRAWN)
        self.refused = NoticeBox("warning")
        self.setMinimumWidth(_NARROWEST)  # else name and drawing side by side would be the narrowest that it can be
        self.view.setFixedSize(_SHOWN)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._column = QVBoxLayout(self)
        self._lay_out()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.title)
        words.addWidget(self.facts)
        words.addStretch(1)
        head = self._head
        head.setSpacing(18)
        head.addLayout(words, 1)
        head.addWidget(self.view, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._column.setContentsMargins(22, 18, 22, 22)
        self._column.setSpacing(14)
        self._column.addLayout(head)
        self._column.addWidget(self.refused)
        self._column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the drawing stands beneath the name."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        self._head.setDirection(way.LeftToRight if self.width() >= _ROOM_FOR_BOTH else way.TopToBottom)

    def show_sheet(self, sheet: DataSheet, *, can_state: bool) -> None:
        """Show a data sheet; lines that stay keep the keys."""
        compound = sheet.compound
        self.title.setText(_title(compound.name))
        self.facts.setText(_facts(sheet, self._notation))
        self.view.setVisible(bool(compound.smiles))
        self.view.show_structure(compound.smiles, compound.name)
        self.refused.show_statement(Sourced(" ".join(sheet.refused), "") if sheet.refused else None)
        shown = groups(sheet, self._notation)
        for at, group in enumerate(shown):
            self._block(group.title, at).show_group(group, can_state=can_state)
        for title, block in self._blocks.items():
            block.setVisible(title in {group.title for group in shown})

    def _block(self, title: str, at: int) -> "Block":
        if title not in self._blocks:
            block = self._blocks[title] = Block(title)
            block.stated.connect(self.stated)
            block.went_back.connect(self.went_back)
            self._column.insertWidget(2 + at, block)
        return self._blocks[title]

    def line(self, of: str) -> StatedLine:
        """The line of a value that can be stated; ``KeyError`` where there is none."""
        return {str(line.line.of): line for line in self.stated_lines()}[of]

    def stated_lines(self) -> tuple[StatedLine, ...]:
        """The lines of values that can be stated."""
        return tuple(line for line in self.lines() if isinstance(line, StatedLine))

    def lines(self) -> tuple[DataLine, ...]:
        """All lines in their order."""
        return tuple(line for block in self._blocks.values() for line in block.lines)


class Block(QFrame):
    """A title, a rule, and lines; what the foot says holds for all of them."""

    stated = Signal(str, str)
    went_back = Signal(str)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.lines: list[DataLine] = []
        self._kept: dict[Key, DataLine] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        head, rule = plain_label("strong"), QFrame()
        head.setText(title)
        rule.setProperty("look", "line")
        rule.setFixedHeight(1)
        self._foot = plain_label("muted")
        for piece in (head, rule):
            self._column.addWidget(piece)
        self._column.setSpacing(3)
        self._column.addWidget(self._foot)

    def show_group(self, group: Group, *, can_state: bool) -> None:
        """Show the lines of a group, those that were there before in their own widgets."""
        keys = list(_keys(group.lines))
        for key in self._kept.keys() - set(keys):
            gone = self._kept.pop(key)
            gone.hide()
            gone.deleteLater()
        for at, (key, line) in enumerate(zip(keys, group.lines, strict=True)):
            if key not in self._kept:
                self._kept[key] = DataLine(self) if line.of is None else self._stated_line()
            self._column.insertWidget(2 + at, self._kept[key])
            self._kept[key].show_line(line, can_state=can_state)
        self.lines = [self._kept[key] for key in keys]
        self._foot.setText(group.foot)
        self._foot.setVisible(bool(group.foot))

    def _stated_line(self) -> StatedLine:
        line = StatedLine(self)
        line.stated.connect(self.stated)
        line.went_back.connect(self.went_back)
        return line


def _keys(lines: Iterable[Line]) -> Iterator[Key]:
    """What tells a line from the others: its label, or that of the line above it and how far beneath that it is."""
    above, below = "", 0
    for line in lines:
        above, below = (line.label, 0) if line.label else (above, below + 1)
        yield above, below, line.of


def _title(name: str) -> str:
    if any(len(word) > _LONGEST_WORD for word in name.split()):
        return shortened(name, _LONGEST_WORD)
    return shortened(name, _LONGEST_NAME) or "Compound without a name"


def _facts(sheet: DataSheet, notation: Notation) -> str:
    compound = sheet.compound
    mass = "" if compound.molar_mass is None else text(compound.molar_mass, Kind.MOLAR_MASS, notation)
    cas = f"CAS {compound.cas}" if compound.cas else ""
    known = " · ".join(filter(None, (subscripted(compound.formula or ""), mass, cas)))
    own = sheet.identity.library_name if "name" in sheet.own else ""
    return "\n".join(filter(None, (known, own if own != compound.name else "")))


class Title(QLabel):
    """A name in larger type, in whatever size the type has."""

    def __init__(self) -> None:
        super().__init__()
        make_plain(self)

    def changeEvent(self, event: QEvent) -> None:
        """Keep larger than the rest; a style sheet that is set anew forgets that it was."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.ParentChange):
            self._grow()

    def _grow(self) -> None:
        around = self.parentWidget() or self.window()
        wanted = QFont(around.font())
        wanted.setPointSizeF(wanted.pointSizeF() * _TITLE)
        wanted.setBold(True)
        if around is not self and wanted != self.font():
            self.setFont(wanted)
