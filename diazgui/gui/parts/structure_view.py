"""A structure drawn as large as its place allows, never out of proportion."""

from PySide6.QtCore import QByteArray, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from diazgui.gui.parts.theme import current

_EMPTY = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'


class StructureView(QWidget):
    """The drawing of one compound; empty where its structure is not known."""

    def __init__(self, what: str, size: QSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what, self._size = what, size
        self._smiles: str | None = None  # nothing shown yet, not even an empty place
        self._renderer = QSvgRenderer(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setMinimumSize(size * 0.6)
        self.setMaximumSize(size)
        self.setAccessibleName(f"Structure of the {what}")

    def show_structure(self, smiles: str | None, name: str) -> None:
        """Draw a compound."""
        self.setAccessibleDescription(f"{name}, SMILES {smiles}" if smiles else f"{name}: no structure")
        if self._smiles != (smiles or ""):  # most edits of a sheet leave the structures as they are
            self._smiles = smiles or ""
            self._draw()

    def sizeHint(self) -> QSize:
        """The largest it may become."""
        return self._size

    def changeEvent(self, event: QEvent) -> None:
        """Draw again in the colours of the other theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the drawing within the widget."""
        painter = QPainter(self)
        if self._renderer.isValid():
            self._renderer.render(painter, QRectF(self.rect()))
        painter.end()

    def _draw(self) -> None:
        svg = _EMPTY
        if self._smiles:
            from diazgui.structures.drawing import molecule_svg  # brings RDKit, loaded by now

            svg = molecule_svg(self._smiles, self._size.width(), self._size.height(), current().dark)
        self._renderer.load(QByteArray(svg.encode()))
        self._renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)  # each load forgets it
        self.update()
