"""The selectivity plot to look at and to move: its mark is dragged, or moved with the arrow keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from diazgui.gui.parts.theme import current
from diazgui.units import Notation

if TYPE_CHECKING:  # brings RDKit
    from diazgui.report.selectivity import Plotted
    from diazgui.report.selectivity_plot import PlotPicture

LEAST_DRAWN = 200
_REACH = 14  # px beside the mark where the mouse still takes it
_STEPS = {"agent": 0.05, "diamine": 0.1}
_FINE = 0.01
_DIRECTION = {Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1}


class SelectivityPlot(QWidget):
    """``moved`` tells where the mark is while it moves, ``settled`` where it was let go.

    Arrow keys move by a step, with Shift by a hundredth; the edit is made when the key is let go, so that a key held
    down is one edit. Escape takes the mark back. Nothing moves while ``why_fixed`` says why.
    """

    moved = Signal(float)
    settled = Signal(float)
    refused = Signal()

    def __init__(self, notation: Notation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notation = notation
        self.shown: Plotted | None = None
        self.why_fixed = ""
        self._moving: float | None = None
        self._dragged = False
        self._drawn: tuple[object, ...] = ()
        self.picture: PlotPicture | None = None
        self._renderer = QSvgRenderer(self)
        self.setAccessibleName("Selectivity plot")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_plot(self, shown: Plotted, why_fixed: str) -> None:
        """Show a plot; a mark on the move is let go of."""
        self.shown, self.why_fixed, self._moving, self._dragged = shown, why_fixed, None, False
        self._tell()
        self.updateGeometry()
        self.update()

    @property
    def mark(self) -> float | None:
        """Where the mark stands, be it on the move."""
        return self._moving if self._moving is not None or self.shown is None else self.shown.mark

    def _tell(self) -> None:
        from diazgui.report.selectivity import spoken

        if self.shown is not None:
            how = self.why_fixed or "Arrow keys move the mark."
            self.setAccessibleDescription(f"{spoken(self.shown, self.mark, self._notation)} {how}")

    def hasHeightForWidth(self) -> bool:
        """The legend takes more lines in less room."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as it is drawn at this width."""
        from diazgui.report.selectivity_plot import plot_height

        return round(plot_height(self.shown, max(width, LEAST_DRAWN))) if self.shown is not None else 0

    def sizeHint(self) -> QSize:
        """As wide as it is given."""
        return QSize(LEAST_DRAWN, self.heightForWidth(LEAST_DRAWN))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for the narrowest panel."""
        return QSize(LEAST_DRAWN, 0)

    def draw(self) -> PlotPicture | None:
        """Bring the picture up to date with what is shown, the width and the theme."""
        from diazgui.report.selectivity_plot import plot_svg

        if self.shown is None:
            return None
        width, dark = max(self.width(), LEAST_DRAWN), current().dark
        wanted = (self.shown, self.mark, width, dark, self.why_fixed)
        if wanted != self._drawn or self.picture is None:
            movable = not self.why_fixed
            self.picture = plot_svg(self.shown, self.mark, width, self._notation, dark, movable=movable)
            self._renderer.load(QByteArray(self.picture.svg.encode()))
            self._drawn = wanted
        return self.picture

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the plot, with a frame while it has the focus."""
        picture = self.draw()
        if picture is None:
            return
        painter = QPainter(self)
        self._renderer.render(painter, QRectF(0, 0, picture.width, picture.height))
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(current().accent), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75), 5, 5)
        painter.end()

    def _near_mark(self, event: QMouseEvent) -> bool:
        picture, at = self.draw(), event.position()
        if picture is None or self.mark is None:
            return False
        beside = abs(at.x() - picture.place_of(self.mark)) <= _REACH
        return beside and picture.top - 24 <= at.y() <= picture.bottom + _REACH

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the mark."""
        if event.button() is not Qt.MouseButton.LeftButton or not self._near_mark(event):
            super().mousePressEvent(event)
        elif self.why_fixed:
            self.refused.emit()
        else:
            self._dragged = True

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what was taken hold of, in steps."""
        picture = self.draw()
        if self._dragged and picture is not None:
            self._move(self._stepped(picture.value_at(event.position().x())))
        else:
            near = self._near_mark(event) and not self.why_fixed
            self.setCursor(Qt.CursorShape.SizeHorCursor if near else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the mark go: this is the edit."""
        super().mouseReleaseEvent(event)
        if self._dragged:
            self._dragged = False
            self._settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the mark, or take it back."""
        if event.key() == Qt.Key.Key_Escape and self._moving is not None:
            self.take_back()
        elif event.key() in _DIRECTION and self.shown is not None and self.mark is not None:
            if self.why_fixed:
                self.refused.emit()
                return
            fine = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            step = _FINE if fine else _STEPS[self.shown.counts]
            self._move(round(self.mark + _DIRECTION[Qt.Key(event.key())] * step, 6))
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """The edit, once the key is let go."""
        super().keyReleaseEvent(event)
        if event.key() in _DIRECTION and not event.isAutoRepeat() and not self._dragged:
            self._settle()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever goes elsewhere with a key held down has let it go."""
        super().focusOutEvent(event)
        if not self._dragged:
            self._settle()
        self.update()

    def take_back(self) -> None:
        """Put the mark back where the sheet has it."""
        self._moving, self._dragged = None, False
        self._tell()
        self.update()
        if self.mark is not None:
            self.moved.emit(self.mark)

    def let_go(self) -> None:
        """Settle what keys have moved, and take back what the mouse still holds: another plot comes."""
        if self._dragged:
            self.take_back()
        else:
            self._settle()

    def _stepped(self, value: float) -> float:
        assert self.shown is not None
        step = _STEPS[self.shown.counts] * self.shown.reach / (3 if self.shown.counts == "agent" else 10)
        return round(round(value / step) * step, 6)

    def _move(self, value: float) -> None:
        assert self.shown is not None
        least = _STEPS["diamine"] if self.shown.counts == "diamine" else 0.0
        self._moving = min(max(value, least), self.shown.reach)
        self._tell()
        self.update()
        self.moved.emit(self._moving)

    def _settle(self) -> None:
        moved, self._moving = self._moving, None
        if moved is None or self.shown is None:
            return
        if moved == self.shown.mark:
            self.take_back()
        else:
            self.settled.emit(moved)

    def changeEvent(self, event: QEvent) -> None:
        """Paint again in the colours of the other theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.update()
