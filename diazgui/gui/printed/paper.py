"""Paper laid out in pages: the same for preview, printer and PDF, in black on white whatever the window's theme.

A length of the layout is a tenth of a point, so that a page looks alike on every screen and printer. Pictures are
drawn as vectors, in the text's own places.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QObject, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontDatabase,
    QPagedPaintDevice,
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
from diazgui.gui.paper_size import PaperSize
from diazgui.gui.parts.fonts import FAMILY, load_fonts
from diazgui.gui.printed.paper_rows import give_notes_the_rest, keep_rows_whole
from diazgui.gui.printed.paper_style import SNUG, STYLE, TIGHT
from diazgui.gui.printed.print_error import PrintError
from diazgui.report.paper import Paper, Picture

UNIT = 10.0
"""Lengths of the layout in a point."""

_POINTS_PER_INCH = 72.0
RESOLUTION = 1200
"""Dots per inch that a PDF or a printer counts in."""

_MARGIN, _BOTTOM = 30.0, 32.0  # points; the foot stands in the lower margin
_BODY, _FOOT = 9.0, 7.5  # points
_BLACK, _GREY = "#000000", "#4d4d4d"

_PROCEDURE = '<h2 class="procedure">'
_SNUG_PICTURE, _TIGHT_PICTURE, _MOST_NOTES = 64.0, 52.0, 90.0  # points
_FILLED = re.compile(r"fill='(#[0-9A-Fa-f]{6})'/>")
_SECTION = re.compile(r"<section>.*?</section>", re.DOTALL)


class _Pictures(QPyTextObject):
    """Draws the pictures of a paper in the places that its text leaves for them."""

    def __init__(self, pictures: Mapping[str, Picture], width: float, height: float, parent: QObject) -> None:
        super().__init__(parent)
        self._pictures, self._width, self._height = pictures, width, height
        self._renderers: dict[str, QSvgRenderer] = {}

    def intrinsicSize(self, _document: QTextDocument, _position: int, text_format: QTextFormat) -> QSizeF:
        picture = self._pictures[_name(text_format)]
        k = min(UNIT, self._width / picture.width, self._height / picture.height)
        return QSizeF(k * picture.width, k * picture.height)

    def drawObject(
        self, painter: QPainter, box: QRectF | QRect, _document: QTextDocument, _position: int, text_format: QTextFormat
    ) -> None:
        name = _name(text_format)
        if name not in self._renderers:
            self._renderers[name] = QSvgRenderer(QByteArray(_for_paper(self._pictures[name].svg).encode()), self)
        painter.save()
        painter.setFont(_font(_BODY))  # its features are those of the words in the drawing
        self._renderers[name].render(painter, QRectF(box))
        painter.restore()


def _for_paper(svg: str) -> str:
    """The drawing in the paper's typeface, the letters of its atoms with the finest of outlines.

    WORKAROUND: what Qt writes for a shape without outline comes out fat in viewers that are built on Poppler.
    """
    outlined = _FILLED.sub(r"fill='\1' stroke='\1' stroke-width='0.2'/>", svg)
    return outlined.replace('font-family="sans-serif"', f'font-family="{FAMILY}"')


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


def documents(paper: Paper, page: QSizeF) -> tuple[QTextDocument, ...]:
    """The parts of the paper laid out for pages of this size, points; each begins on a page of its own.

    Lengths in the documents are tenths of a point. A section that needs little more than one page is set closer, and
    one that needs more has its procedure on a page of its own.
    """
    size = _Sheet(page.width() * UNIT, page.height() * UNIT).text
    sections = _SECTION.findall(paper.html) or [paper.html]
    fitted = tuple(one for section in sections for one in _fitted(section, paper.pictures, size))
    for one in fitted:
        keep_rows_whole(one)
        give_notes_the_rest(one, _MOST_NOTES * UNIT)
    return fitted


def _fitted(html: str, pictures: Mapping[str, Picture], size: QSizeF) -> tuple[QTextDocument, ...]:
    roomy = _laid_out(html, pictures, size, STYLE)
    if roomy.pageCount() == 1 or _PROCEDURE not in html:
        return (roomy,)
    for closer, highest in ((SNUG, _SNUG_PICTURE), (SNUG + TIGHT, _TIGHT_PICTURE)):
        snug = _laid_out(html, pictures, size, STYLE + closer, highest)
        if snug.pageCount() == 1:
            return (snug,)
    table, _, todo = html.partition(_PROCEDURE)
    return tuple(_laid_out(part, pictures, size, STYLE) for part in (table, _PROCEDURE + todo))


def _laid_out(
    html: str, pictures: Mapping[str, Picture], size: QSizeF, style: str, highest: float = 0.0
) -> QTextDocument:
    made = QTextDocument()
    made.setUndoRedoEnabled(False)
    made.setDocumentMargin(0)
    made.setUseDesignMetrics(True)
    made.setDefaultFont(_font(_BODY))
    made.setDefaultStyleSheet(style)
    drawn = _Pictures(pictures, size.width(), highest * UNIT or size.height() * 0.9, made)
    made.documentLayout().registerHandler(QTextFormat.ObjectTypes.ImageObject.value, drawn)
    made.setPageSize(size)
    made.setHtml(html)
    return made


def _font(points: float) -> QFont:
    if not QFontDatabase.hasFamily(FAMILY):
        load_fonts()
    font = QFont(FAMILY)
    font.setPixelSize(round(points * UNIT))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # WORKAROUND: Qt's PDF knows a letter by the glyph that stands for it alone: what a feature of the typeface puts in
    # its place (figures of one width, a hyphen between capitals) can neither be searched, copied nor read aloud.
    for feature in ("calt", "ccmp", "liga"):
        font.setFeature(QFont.Tag(feature), 0)
    return font


def print_on(paper: Paper, device: QPagedPaintDevice) -> int:
    """Lay the paper out for a printer's or a PDF's pages and draw them; the number of pages.

    The device counts from the corner of its sheet: no margins of its own.

    Raises:
        PrintError: the device takes no page.
    """
    page = device.pageLayout().fullRectPoints().size().toSizeF()
    sheet = _Sheet(page.width() * UNIT, page.height() * UNIT)
    laid_out = [(part, n) for part in documents(paper, page) for n in range(part.pageCount())]
    painter = QPainter()
    if not painter.begin(device):
        raise PrintError
    painter.scale(device.logicalDpiX() / _POINTS_PER_INCH / UNIT, device.logicalDpiY() / _POINTS_PER_INCH / UNIT)
    for number, (part, n) in enumerate(laid_out, 1):
        if number > 1:
            device.newPage()
        _draw_text(part, painter, n, sheet)
        _draw_foot(paper, painter, f"Page {number} of {len(laid_out)}", sheet)
    painter.end()
    return len(laid_out)


def _draw_text(part: QTextDocument, painter: QPainter, page: int, sheet: _Sheet) -> None:
    top = page * sheet.text.height()
    context = QAbstractTextDocumentLayout.PaintContext()
    ink = QPalette()
    ink.setColor(QPalette.ColorRole.Text, QColor(_BLACK))  # not the window's, which may be light on dark
    context.palette = ink
    context.clip = QRectF(0, top, sheet.text.width(), sheet.text.height())
    painter.save()
    painter.translate(_MARGIN * UNIT, _MARGIN * UNIT - top)
    painter.setClipRect(context.clip)
    # WORKAROUND: a preview is recorded and played back by a painter that begins in the window's ink. A black pen where
    # there was a black one is not recorded: it needs a change.
    painter.setPen(QColor(_GREY))
    part.documentLayout().draw(painter, context)
    painter.restore()


def _draw_foot(paper: Paper, painter: QPainter, pages: str, sheet: _Sheet) -> None:
    box = QRectF(_MARGIN * UNIT, sheet.height - 27 * UNIT, sheet.text.width(), 24 * UNIT)
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
    writer.setResolution(RESOLUTION)
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
