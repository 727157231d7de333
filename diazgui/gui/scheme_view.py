"""The reaction of a step drawn as a scheme, from the sheet as it stands."""

import sys
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module

from PySide6.QtCore import QByteArray, QEvent, QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from diazgui.core.sheet import Product, Role, Sheet
from diazgui.gui.document import Document
from diazgui.gui.loading import Task
from diazgui.gui.theme import current
from diazgui.report.texts import above_arrow, below_arrow
from diazgui.units import Notation

HEIGHT, LEAST_WIDTH, LINE_LENGTH = 132, 320, 36
_DRAWING = "diazgui.structures.drawing"
_DRAWN = (Role.STARTING_MATERIAL, Role.REACTANT)
_ACIDS = {"HCl": "Cl", "HBr": "Br", "C2HF3O2": "OC(=O)C(F)(F)F"}
NOTHING = "The scheme is drawn once a starting material and a product have structures."


@dataclass(frozen=True)
class Scheme:
    """What is drawn, or why nothing is; ``words`` says the same to who cannot see it."""

    reactants: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    above: str = ""
    below: str = ""
    words: str = ""
    problem: str = ""


def scheme_of(sheet: Sheet, notation: Notation) -> Scheme:
    """The scheme of a sheet: its starting materials and reactants, its products, and what stands at the arrow."""
    entries = [entry for role in _DRAWN for entry in sheet.entries if entry.role is role]
    compounds = [entry.substance.compound for entry in entries]
    without = [c.problem for c in (*compounds, *(p.compound for p in sheet.products)) if c.smiles is None]
    reactants = tuple(c.smiles for c in compounds if c.smiles)
    products = tuple(_product_smiles(p) for p in sheet.products if p.compound.smiles)
    if without or not reactants or not products:
        return Scheme(words="No scheme", problem=next(filter(None, without), NOTHING))
    above, below = above_arrow(sheet, notation), below_arrow(sheet, notation)
    made = " and ".join(p.form_name or p.compound.name for p in sheet.products)
    given = " and ".join(c.name for c in compounds)
    words = ", ".join(filter(None, [f"{given} gives {made}", above and f"with {above}", below and f"in {below}"]))
    return Scheme(reactants, products, _in_lines(above), _in_lines(below), words)


def _product_smiles(product: Product) -> str:
    """The product in the form isolated, where its acids are known by formula and come in whole numbers."""
    acids = [
        acid
        for part in product.parts
        if part.ratio == int(part.ratio)
        for acid in [_ACIDS.get(part.formula, "")] * int(part.ratio)
        if acid
    ]
    return ".".join([str(product.compound.smiles), *acids])


def _in_lines(text: str) -> str:
    """Lines of some length, parted only between one statement and the next."""
    lines: list[str] = []
    for part in text.split(", "):
        if lines and len(lines[-1]) + len(part) < LINE_LENGTH:
            lines[-1] += f", {part}"
        else:
            lines.append(part)
    return ",\n".join(lines)


@lru_cache(maxsize=64)
def _svg(scheme: Scheme, width: int, height: int, dark: bool) -> bytes:
    from diazgui.structures.drawing import scheme_svg  # brings RDKit, imported beside the window by now

    svg = scheme_svg(scheme.reactants, scheme.products, scheme.above, scheme.below, width, height, dark)
    return svg.encode()


class SchemeView(QWidget):
    """Draws the scheme of one step as vectors, or says in its place why there is none."""

    def __init__(self, document: Document, parent: QWidget | None = None, notation: Notation | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._notation = notation or Notation(QLocale().decimalPoint())
        self._place = ("", "")
        self._scheme = Scheme()
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
            self.update()
        elif hasattr(sys.modules.get(_DRAWING), "scheme_svg"):
            self._load()
        else:
            self._wait_for_drawing()

    def _load(self) -> None:
        try:
            svg = _svg(self._scheme, max(self.width(), LEAST_WIDTH), self.height(), current().dark)
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

    def sizeHint(self) -> QSize:
        """Wide, and as high as a ring with what hangs on it."""
        return QSize(880, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw for the new width."""
        super().resizeEvent(event)
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
