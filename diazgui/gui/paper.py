"""Paper laid out in pages: the same for preview, printer and PDF, in black on white whatever the window's theme.

A length of the layout is a tenth of a point, so that a page looks alike on every screen and printer. Pictures are
drawn as vectors, in the text's own places.
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLocale, QMarginsF, QObject, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtSvg import QSvgRenderer

from diazgui import __version__
from diazgui.files.atomic import write_atomically
from diazgui.gui.fonts import FAMILY, load_fonts, with_tabular_figures
from diazgui.report.paper import Paper, Picture

UNIT = 10.0
"""Lengths of the layout in a point."""

_POINTS_PER_INCH = 72.0
_RESOLUTION = 1200
_MARGIN, _BOTTOM = 36.0, 38.0  # points; the foot stands in the lower margin
_BODY, _FOOT = 9.0, 7.5  # points
_BLACK, _GREY = "#000000", "#4d4d4d"

_STYLE = """
h1 { font-size: 140px; font-weight: 600; margin: 0 0 5px 0; }
h2 { font-size: 100px; font-weight: 600; margin: 45px 0 15px 0; }
h3 { font-size: 95px; font-weight: 600; margin: 60px 0 15px 0; }
p { margin: 0 0 15px 0; }
table { border-collapse: collapse; margin: 0; }
th { font-weight: 400; text-align: left; vertical-align: top; padding: 15px 30px 15px 0; }
td { text-align: left; vertical-align: top; padding: 15px 30px 15px 0; }
.muted { color: #4d4d4d; }
.mark, .role { color: #4d4d4d; font-size: 75px; font-weight: 400; }
.small { color: #333333; font-size: 75px; margin: 35px 0 0 0; }
.scheme { text-align: center; margin: 10px 0 20px 0; }
.rows { margin: 0 0 30px 0; }
.rows th, .rows td { padding: 18px 30px 18px 0; border-bottom: 4px solid #8c8c8c; }
.rows .head { border-bottom: 10px solid #000000; font-weight: 600; vertical-align: bottom; }
.rows .number { text-align: right; }
.rows .hand { border-left: 4px solid #8c8c8c; padding-left: 35px; }
.facts td { padding: 4px 30px 4px 0; }
.danger { margin: 40px 0 20px 0; }
.danger td { border: 10px solid #000000; padding: 35px 50px 35px 50px; }
.todo th { color: #4d4d4d; padding: 8px 30px 8px 0; }
.todo td { padding: 8px 0 8px 0; }
.sign td { border-bottom: 4px solid #000000; color: #4d4d4d; padding: 90px 30px 10px 0; }
"""


class PaperSize(StrEnum):
    """The sizes of sheets that laboratories print on."""

    A4 = "a4"
    LETTER = "letter"

    @property
    def page(self) -> QPageSize:
        """The size as Qt has it."""
        ids = {PaperSize.A4: QPageSize.PageSizeId.A4, PaperSize.LETTER: QPageSize.PageSizeId.Letter}
        return QPageSize(ids[self])


_TERRITORY = QLocale.Country
_LETTER = frozenset(
    {
        _TERRITORY.UnitedStates,
        _TERRITORY.Canada,
        _TERRITORY.Mexico,
        _TERRITORY.Philippines,
        _TERRITORY.Chile,
        _TERRITORY.Colombia,
        _TERRITORY.Venezuela,
    }
)


def usual_size(locale: QLocale | None = None) -> PaperSize:
    """The size that is usual where the user is."""
    return PaperSize.LETTER if (locale or QLocale()).territory() in _LETTER else PaperSize.A4


class _Pictures(QPyTextObject):
    """Draws the pictures of a paper in the places that its text leaves for them."""

    def __init__(self, pictures: dict[str, Picture], width: float, height: float, parent: QObject) -> None:
        super().__init__(parent)
        self._pictures, self._width, self._height = pictures, width, height
        self._renderers: dict[str, QSvgRenderer] = {}

    def intrinsicSize(self, _document: QTextDocument, _position: int, text_format: QTextFormat) -> QSizeF:
        picture = self._pictures[_name(text_format)]
        k = min(UNIT, self._width / picture.width, self._height / picture.height)
        return QSizeF(k * picture.width, k * picture.height)

    def drawObject(
        self, painter: QPainter, box: QRectF, _document: QTextDocument, _position: int, text_format: QTextFormat
    ) -> None:
        name = _name(text_format)
        if name not in self._renderers:
            svg = self._pictures[name].svg.replace('font-family="sans-serif"', f'font-family="{FAMILY}"')
            self._renderers[name] = QSvgRenderer(QByteArray(svg.encode()), self)
        self._renderers[name].render(painter, box)


def _name(text_format: QTextFormat) -> str:
    return text_format.toImageFormat().name().removeprefix("svg:")


@dataclass(frozen=True)
class _Sheet:
    """A page in lengths of the layout: the paper, and what of it the text fills."""

    width: float
    height: float

    @property
    def text(self) -> QSizeF:
        return QSizeF(self.width - 2 * _MARGIN * UNIT, self.height - (_MARGIN + _BOTTOM) * UNIT)


def document(paper: Paper, page: QSizeF) -> QTextDocument:
    """The paper laid out for pages of this size, points; lengths in the document are tenths of a point."""
    size = _Sheet(page.width() * UNIT, page.height() * UNIT).text
    made = QTextDocument()
    made.setUndoRedoEnabled(False)
    made.setDocumentMargin(0)
    made.setUseDesignMetrics(True)
    made.setDefaultFont(_font(_BODY))
    made.setDefaultStyleSheet(_STYLE)
    pictures = _Pictures(dict(paper.pictures), size.width(), size.height() * 0.9, made)
    made.documentLayout().registerHandler(QTextFormat.ObjectTypes.ImageObject.value, pictures)
    made.setPageSize(size)
    made.setHtml(paper.html)
    return made


def _font(points: float) -> QFont:
    load_fonts()
    font = QFont(FAMILY)
    font.setPixelSize(round(points * UNIT))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return with_tabular_figures(font)


def print_on(paper: Paper, device: QPagedPaintDevice) -> int:
    """Lay the paper out for a printer's or a PDF's pages and draw them; the number of pages.

    The device counts from the corner of its sheet: no margins of its own.
    """
    page = device.pageLayout().fullRectPoints().size().toSizeF()
    sheet = _Sheet(page.width() * UNIT, page.height() * UNIT)
    laid_out = document(paper, page)
    count = laid_out.pageCount()
    painter = QPainter(device)
    painter.scale(device.logicalDpiX() / _POINTS_PER_INCH / UNIT, device.logicalDpiY() / _POINTS_PER_INCH / UNIT)
    for number in range(1, count + 1):
        if number > 1:
            device.newPage()
        _draw_text(laid_out, painter, number, sheet)
        _draw_foot(paper, painter, f"Page {number} of {count}", sheet)
    painter.end()
    return count


def _draw_text(laid_out: QTextDocument, painter: QPainter, number: int, sheet: _Sheet) -> None:
    top = (number - 1) * sheet.text.height()
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette = QPalette(QColor(_BLACK), QColor(Qt.GlobalColor.white))  # not the window's, which may be dark
    context.palette.setColor(QPalette.ColorRole.Text, QColor(_BLACK))
    context.clip = QRectF(0, top, sheet.text.width(), sheet.text.height())
    painter.save()
    painter.translate(_MARGIN * UNIT, _MARGIN * UNIT - top)
    painter.setClipRect(context.clip)
    laid_out.documentLayout().draw(painter, context)
    painter.restore()


def _draw_foot(paper: Paper, painter: QPainter, pages: str, sheet: _Sheet) -> None:
    box = QRectF(_MARGIN * UNIT, sheet.height - 30 * UNIT, sheet.text.width(), 24 * UNIT)
    painter.save()
    painter.setFont(_font(_FOOT))
    painter.setPen(QColor(_GREY))
    painter.drawLine(box.topLeft(), box.topRight())
    box.adjust(0, 4 * UNIT, 0, 0)
    top = Qt.AlignmentFlag.AlignTop
    painter.drawText(box, int(Qt.AlignmentFlag.AlignRight | top), pages)
    box.adjust(0, 0, -70 * UNIT, 0)  # a long line goes on in a second one, left of the number of the page
    painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | top | Qt.TextFlag.TextWordWrap), paper.running)
    painter.restore()


def pdf_bytes(paper: Paper, size: PaperSize) -> bytes:
    """The paper as a PDF: text that can be searched, pictures as vectors, typefaces inside."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setTitle(paper.title)
    writer.setCreator(f"diazgui {__version__}")
    writer.setPageSize(size.page)
    writer.setPageMargins(QMarginsF())
    print_on(paper, writer)
    buffer.close()
    return bytes(buffer.data().data())


def write_pdf(paper: Paper, path: Path, size: PaperSize) -> None:
    """Put the paper into a PDF file, whole or not at all.

    Raises:
        FileError: the file could not be written; what was there before is untouched.
    """
    write_atomically(path, pdf_bytes(paper, size))
