"""A drawing that is scaled to the width or to the zoom that it is shown at."""

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget


class SvgView(QWidget):
    """Shows SVG as vectors, never out of proportion; it is as high as its width asks for, and no wider than drawn."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._renderer = QSvgRenderer(self)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_svg(self, svg: str) -> None:
        """Show another drawing; an empty text clears it."""
        self._renderer.load(QByteArray(svg.encode()) if svg else QByteArray(_EMPTY))
        self._renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)  # each load forgets it
        self.updateGeometry()
        self.update()

    @property
    def is_drawn(self) -> bool:
        """Whether there is a drawing."""
        return self._renderer.isValid() and self._renderer.defaultSize().height() > 1

    @property
    def drawn_size(self) -> QSize:
        """The size that it was drawn for, in px."""
        return self._renderer.defaultSize()

    def drawn_point(self, position: QPointF) -> QPointF:
        """A point of the widget in the drawing's own units; outside of the drawing where nothing is drawn."""
        box, shown = self._renderer.viewBoxF(), self.drawn_place
        if shown.isEmpty():
            return QPointF(-1, -1)
        return (position - shown.topLeft()) * (box.width() / shown.width()) + box.topLeft()

    @property
    def drawn_place(self) -> QRectF:
        """Where the drawing stands in the widget."""
        size = self._renderer.defaultSize()
        if size.isEmpty():
            return QRectF()
        scale = min(self.width() / size.width(), self.height() / size.height())
        width, height = size.width() * scale, size.height() * scale
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    def hasHeightForWidth(self) -> bool:
        """In proportion."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the drawing is at this width."""
        size = self._renderer.defaultSize()
        return round(size.height() * min(width, size.width()) / size.width()) if self.is_drawn else 0

    def sizeHint(self) -> QSize:
        """As it was drawn."""
        return self._renderer.defaultSize() if self.is_drawn else QSize(0, 0)

    def minimumSizeHint(self) -> QSize:
        """It can be made small."""
        return QSize(60, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the drawing."""
        if self.is_drawn:
            painter = QPainter(self)
            self._renderer.render(painter, self.drawn_place)
            painter.end()


_EMPTY = b'<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'
