"""The cascade as a picture whose species can be chosen, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from diazgui.gui.parts.svg_view import SvgView
from diazgui.gui.parts.theme import current

if TYPE_CHECKING:  # brings RDKit
    from diazgui.structures.cascade_drawing import Drawing, Place

_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
}


class SpeciesSpot(QAbstractButton):
    """The place of one species in the picture: nothing but a frame, where it has the focus or the mouse is on it."""

    moved = Signal(int)

    def __init__(self, species: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.species = species
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it as Space does; arrow keys go to the species before and after it."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case key if key in _STEPS:
                self.moved.emit(_STEPS[Qt.Key(key)])
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The frame."""
        if not (self.hasFocus() or self.underMouse() or self.isDown()):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(current().accent), 2.0 if self.hasFocus() else 1.0))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()


class CascadePicture(SvgView):
    """The drawing, and a spot over each species; ``chosen`` carries the id of the one that was pressed."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.spots: dict[str, SpeciesSpot] = {}
        self._places: Mapping[str, Place] = {}

    def show_drawing(self, drawing: Drawing, told: Mapping[str, tuple[str, str]]) -> None:
        """Show a drawing; ``told`` are name and description of each species for who does not see it."""
        self.show_svg(drawing.svg)
        self._places = drawing.places
        if list(self.spots) != list(drawing.places):
            self._make_spots(list(drawing.places))
        for key, (name, description) in told.items():
            self.spots[key].setAccessibleName(name)
            self.spots[key].setAccessibleDescription(description)
        self._put_spots()

    def _make_spots(self, keys: list[str]) -> None:
        for old in self.spots.values():
            old.hide()
            old.deleteLater()
        self.spots = {key: SpeciesSpot(key, self) for key in keys}
        for key, spot in self.spots.items():
            spot.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key))
            spot.moved.connect(lambda by, key=key: self._go(key, by))
            spot.show()
        self._lead_tab_to(keys[0] if keys else "")

    def _lead_tab_to(self, key: str) -> None:
        """The Tab key meets one of them, from where arrows go on."""
        for own, spot in self.spots.items():
            spot.setFocusPolicy(Qt.FocusPolicy.StrongFocus if own == key else Qt.FocusPolicy.ClickFocus)

    def _go(self, key: str, by: int) -> None:
        keys = list(self.spots)
        place = keys.index(key) + by
        if 0 <= place < len(keys):
            self.focus_on(keys[place])

    def focus_on(self, key: str) -> None:
        """Put the focus on a species and bring it into sight."""
        spot = self.spots.get(key)
        if spot is None:
            return
        self._lead_tab_to(key)
        spot.setFocus(Qt.FocusReason.TabFocusReason)
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:
            area.ensureWidgetVisible(spot, 0, 8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the spots on their species."""
        super().resizeEvent(event)
        self._put_spots()

    def _put_spots(self) -> None:
        shown, size = self.drawn_place, self.drawn_size
        if shown.isEmpty():
            return
        scale = shown.width() / size.width()
        for key, spot in self.spots.items():
            place = self._places[key]
            box = QRectF(place.x * scale, place.y * scale, place.width * scale, place.height * scale)
            spot.setGeometry(box.translated(shown.topLeft()).toRect())
