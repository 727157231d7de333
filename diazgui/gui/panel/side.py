"""The right side of the window: the notices above, as high as they are where there is room, the guidance beneath."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from diazgui.gui.panel.notices_view import NoticesView

MOST = 0.5
"""The share of the height that notices may take; what goes beyond scrolls, and no word of it is cut off."""


class Side(QFrame):
    """Notices and guidance, one above the other."""

    def __init__(self, notices: NoticesView, guidance: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "surface")
        self._notices = notices
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(notices)
        for ground in (self.area.viewport(), notices):
            ground.setAutoFillBackground(False)  # the side's own ground shows
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.area)
        column.addWidget(guidance, 1)
        self._held: tuple[QWidget, int] | None = None
        notices.changing.connect(self._hold)
        notices.changed.connect(self.fit)
        notices.changed.connect(self._let_go)
        notices.top_wanted.connect(lambda: self.area.verticalScrollBar().setValue(0))
        self.fit()

    def fit(self) -> None:
        """Give the notices their room."""
        self.area.setVisible(not self._notices.is_empty)
        wanted = max(0, self._notices.height_for(self.width()))  # without a notice Qt knows of no height
        most = int(MOST * self.height()) if self.height() else wanted
        self.area.setFixedHeight(min(wanted, most))
        # A bar breaks other lines, which then need the bar: where there is room for all, there is none.
        bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if wanted <= most else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.area.setVerticalScrollBarPolicy(bar)

    def _hold(self) -> None:
        """Note which notice is read at the top, once somebody scrolled, and where it stands."""
        top = self.area.verticalScrollBar().value()
        below = (box for box in self._notices.boxes if box.geometry().bottom() > top)
        self._held = next(((box, box.y() - top) for box in below), None) if top else None

    def _let_go(self) -> None:
        """What is read stays where it stands, whatever came or went above it."""
        held, self._held = self._held, None
        layout = self._notices.layout()
        if held is None or layout is None or held[0] not in self._notices.boxes:
            return
        width = self._notices.width()
        self._notices.resize(width, max(self._notices.height_for(width), self.area.viewport().height()))
        layout.activate()
        self.area.verticalScrollBar().setValue(held[0].y() - held[1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks other lines, and another height leaves other room."""
        super().resizeEvent(event)
        self.fit()
