"""The reaction of a step drawn as a scheme, from the sheet as it stands."""

import sys
from functools import lru_cache
from importlib import import_module
from math import ceil

from PySide6.QtCore import QByteArray, QEvent, QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from diazgui.core.sheet import Sheet
from diazgui.gui.document import Document
from diazgui.gui.loading import Task
from diazgui.gui.parts.theme import current
from diazgui.report.scheme import Scheme, scheme_of
from diazgui.units import Notation

HEIGHT, LEAST_HEIGHT, LEAST_WIDTH = 132, 48, 320
_STEP = 8  # px: heights come in steps, so that a page does not tremble over one line more or less
_DRAWING = "diazgui.structures.drawing"


@lru_cache(maxsize=64)
def _svg(scheme: Scheme, width: int, dark: bool) -> tuple[bytes, int]:
    """The drawing in a width, and the height that it takes there, px."""
    from diazgui.structures.drawing import scheme_size, scheme_svg  # brings RDKit, imported beside the window by now

    parts = scheme.reactants, scheme.products, scheme.above, scheme.below
    wide, high = scheme_size(*parts)
    steps = ceil(high * min(1.0, width / wide) / _STEP)
    height = max(LEAST_HEIGHT, min(_STEP * steps, HEIGHT))
    return scheme_svg(*parts, width, height, dark).encode(), height


class SchemeView(QWidget):
    """Draws the scheme of one step as vectors, or says in its place why there is none."""

    def __init__(self, document: Document, parent: QWidget | None = None, notation: Notation | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._notation = notation or Notation(QLocale().decimalPoint())
        self._place = ("", "")
        self._scheme, self._height = Scheme(), HEIGHT
        self._renderer = QSvgRenderer(self)
        self._loading: Task | None = None
        self.sentence = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(LEAST_WIDTH)
        self.setAccessibleName("Reaction scheme")
        document.changed.connect(self.read)

    def show_step(self, tab_id: str, step_id: str) -> None:
        """Show the scheme of another step."""
        self._place = (tab_id, step_id)
        self.read()

    def read(self) -> None:
        """Draw anew if what is drawn has changed."""
        sheet = next(
            (
                step.sheet
                for tab in self._document.experiment.tabs
                if tab.id == self._place[0]
                for step in tab.route.steps
                if step.id == self._place[1]
            ),
            Sheet(),
        )
        scheme = scheme_of(sheet, self._notation)
        if scheme != self._scheme:
            self._scheme = scheme
            self.setAccessibleDescription(scheme.problem or scheme.words)
            self._draw()

    @property
    def is_drawn(self) -> bool:
        """Whether the scheme stands there as a picture."""
        return not self.sentence and self._renderer.isValid()

    def _draw(self) -> None:
        self.sentence = self._scheme.problem
        if not self._scheme.reactants:
            self._stand(LEAST_HEIGHT)
            self.update()
        elif hasattr(sys.modules.get(_DRAWING), "scheme_svg"):
            self._load()
        else:
            self._wait_for_drawing()

    def _load(self) -> None:
        try:
            svg, height = _svg(self._scheme, max(self.width(), LEAST_WIDTH), current().dark)
            self._stand(height)
            self._renderer.load(QByteArray(svg))
            self._renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)  # each load forgets it
        except ValueError as error:  # a structure that cannot be drawn
            self.sentence = str(error)
        self.update()

    def _wait_for_drawing(self) -> None:
        """Import RDKit's drawing beside the window, which stays alive meanwhile."""
        self.sentence = "Drawing the scheme…"
        self.update()
        if self._loading is None:
            self._loading = Task(lambda: import_module(_DRAWING))
            self._loading.done.connect(self._draw)
            self._loading.failed.connect(self._tell_failure)
            self._loading.start()

    def _tell_failure(self, error: Exception) -> None:
        self.sentence = f"The scheme cannot be drawn: {error}"
        self.update()

    def _stand(self, height: int) -> None:
        if height != self._height:
            self._height = height
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Wide, and as high as what is drawn."""
        return QSize(880, self._height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw for the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Draw again in the colours of the other theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the scheme, or the sentence in its place."""
        painter = QPainter(self)
        if self.is_drawn:
            self._renderer.render(painter, QRectF(self.rect()))
        elif self.sentence:
            painter.setPen(QColor(current().muted))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(24, 8, -24, -8), flags, self.sentence)
        painter.end()
