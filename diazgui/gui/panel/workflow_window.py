"""The whole troubleshooting workflow as a picture in a window of its own, to scroll and to zoom."""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QMouseEvent, QShortcut, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from diazgui.core.diagnosis import Walk
from diazgui.gui.panel.panel_guide import Guide
from diazgui.gui.parts.svg_view import SvgView
from diazgui.gui.parts.theme import current
from diazgui.report.workflow import Workflow

TITLE = "Troubleshooting workflow"
LEAST, GREATEST, STEP = 0.25, 4.0, 1.25
OWN = 4 / 3
"""Pixels to a point at which the letters are as large as those of the window."""


class WorkflowWindow(QDialog):
    """Shows where a walk stands. A click on a node goes there.

    Ctrl with the wheel, plus and minus zoom; 0 shows it at its own size; F fits it into the window. ``node_wanted``
    carries the id of a node that was clicked, ``paper_wanted`` the picture to print.
    """

    node_wanted = Signal(str)
    paper_wanted = Signal(object)

    def __init__(self, guide: Guide, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"{TITLE} — diazgui")
        self.setSizeGripEnabled(True)
        self._guide = guide
        self._walk: Walk | None = None
        self._drawn: tuple[Walk, bool] | None = None
        self._workflow: Workflow | None = None
        self.zoom = 1.0
        self.picture = SvgView(TITLE)
        self.picture.installEventFilter(self)
        self.area = QScrollArea()
        self.area.setWidget(self.picture)
        self.area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.area.setAccessibleName("The workflow; arrow keys scroll it")
        self.area.viewport().installEventFilter(self)
        self._percent = QLabel()
        self._lay_out()
        self.resize(QSize(820, 720))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for text, name, keys, do in (
            ("−", "Make smaller", (Qt.Key.Key_Minus,), lambda: self.set_zoom(self.zoom / STEP)),
            ("+", "Make larger", (Qt.Key.Key_Plus, Qt.Key.Key_Equal), lambda: self.set_zoom(self.zoom * STEP)),
            ("&Own size", "Show at its own size", (Qt.Key.Key_0,), lambda: self.set_zoom(1.0)),
            ("&Fit", "Fit into the window", (Qt.Key.Key_F,), self.fit),
        ):
            button = _button(text, name)
            button.clicked.connect(do)
            row.addWidget(button)
            for key in keys:
                QShortcut(QKeySequence(key), self).activated.connect(do)
        row.addWidget(self._percent)
        row.addStretch(1)
        printing = _button("&Print…", "Print the workflow")
        printing.clicked.connect(self._print)
        close = _button("&Close", "Close")
        close.clicked.connect(self.close)
        row.addWidget(printing)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 10)
        row.setContentsMargins(12, 0, 12, 0)
        column.addWidget(self.area, 1)
        column.addLayout(row)
        self.area.setFocus()

    def show_walk(self, walk: Walk) -> None:
        """Mark where a walk stands; drawn at once only if the window is in sight."""
        self._walk = walk
        here = walk.here
        self.picture.setAccessibleDescription(f"In front: {here.text}")
        if self.isVisible():
            self._draw()

    def _draw(self) -> None:
        wanted = (self._walk, current().dark) if self._walk is not None else None
        if wanted is None or wanted == self._drawn:
            return
        self._drawn = wanted
        self._workflow = self._guide.workflow(*wanted)
        self.picture.show_svg(self._workflow.svg)
        self.set_zoom(self.zoom)
        self._show_node(wanted[0].here.id)

    def _show_node(self, node_id: str) -> None:
        """Scroll to a node, with what it leads to in sight."""
        box = self._workflow.boxes.get(node_id) if self._workflow is not None else None
        if box is not None:
            x, y = (part * OWN * self.zoom for part in box.middle)
            self.area.ensureVisible(round(x), round(y), 150, 150)

    def set_zoom(self, zoom: float, about: QPoint | None = None) -> None:
        """Show it larger or smaller; what is under ``about`` (a point of the view), or in the middle, stays there."""
        view = self.area.viewport()
        about = about or view.rect().center()
        held = self.picture.mapFrom(view, about) / self.zoom
        self.zoom = max(LEAST, min(GREATEST, zoom))
        self.picture.resize(self.picture.drawn_size * (OWN * self.zoom))
        moved = held * self.zoom - about
        self.area.horizontalScrollBar().setValue(moved.x())
        self.area.verticalScrollBar().setValue(moved.y())
        self._percent.setText(f"{self.zoom:.0%}".replace("%", " %"))

    def fit(self) -> None:
        """Show all of it."""
        size, room = self.picture.drawn_size, self.area.viewport().size()
        if not size.isEmpty():
            self.set_zoom(min(room.width() / size.width(), room.height() / size.height()) / OWN)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw it, now that it is seen."""
        super().showEvent(event)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Draw again in the colours of the other theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self.isVisible():
            self._draw()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Zoom by Ctrl and wheel; go to a node by click."""
        match event:
            case QWheelEvent() if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                if watched is self.area.viewport():
                    self.set_zoom(self.zoom * STEP ** (event.angleDelta().y() / 120), event.position().toPoint())
                    return True
            case QMouseEvent() if event.type() is QEvent.Type.MouseButtonRelease and watched is self.picture:
                if event.button() is Qt.MouseButton.LeftButton:
                    self._go_to(event)
        return super().eventFilter(watched, event)

    def _go_to(self, event: QMouseEvent) -> None:
        if self._workflow is None:
            return
        at = self.picture.drawn_point(event.position())
        found = self._workflow.node_at(at.x(), at.y())
        if found:
            self.node_wanted.emit(found)

    def _print(self) -> None:
        if self._walk is not None:
            words = f"In front: {self._walk.here.text}"
            self.paper_wanted.emit(self._guide.picture_paper(TITLE, self._guide.workflow(self._walk, False), words))


def _button(text: str, name: str) -> QPushButton:
    button = QPushButton(text)
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.setAutoDefault(False)
    return button
