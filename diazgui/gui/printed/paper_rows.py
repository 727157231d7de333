"""Table rows on pages: none is broken between two lines, as Qt would do, and what is left of a page is for notes."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextCursor, QTextDocument, QTextFrame, QTextTable

from diazgui.report.paper_procedure import NOTES


def keep_rows_whole(document: QTextDocument) -> None:
    """Push every row that a page's end would break down to the next page; one taller than a page stays broken."""
    if document.pageCount() == 1:
        return
    height = document.pageSize().height()
    for table in _tables(document.rootFrame()):
        for row in range(table.rows()):
            box = _row_box(table, row, document)
            top, bottom = int(box.top() // height), int((box.bottom() - 1) // height)
            if top != bottom and box.height() < height:
                _push(table, row, (top + 1) * height - box.top(), document)


def give_notes_the_rest(document: QTextDocument, most: float) -> None:
    """Let the row for notes, which is the last table's first, grow by what is left of the last page, up to ``most``."""
    tables = _tables(document.rootFrame())
    if not tables or tables[-1].cellAt(0, 0).firstCursorPosition().block().text() != NOTES:
        return
    free = document.pageCount() * document.pageSize().height() - document.size().height()
    cell = tables[-1].cellAt(0, 0)
    padded = cell.format().toTableCellFormat()
    padded.setBottomPadding(padded.bottomPadding() + min(0.95 * free, most))
    cell.setFormat(padded)


def _tables(frame: QTextFrame) -> list[QTextTable]:
    return [child for child in frame.childFrames() if isinstance(child, QTextTable)]


def _row_box(table: QTextTable, row: int, document: QTextDocument) -> QRectF:
    box = QRectF()
    for column in range(table.columns()):
        cell = table.cellAt(row, column)
        first, last = cell.firstCursorPosition().block(), cell.lastCursorPosition().block()
        box = box.united(document.documentLayout().blockBoundingRect(first))
        box = box.united(document.documentLayout().blockBoundingRect(last))
    return box


def _push(table: QTextTable, row: int, by: float, document: QTextDocument) -> None:
    edit = QTextCursor(document)
    edit.beginEditBlock()  # so that the table is laid out once for all cells of the row
    for column in range(table.columns()):
        cell = table.cellAt(row, column)
        padded = cell.format().toTableCellFormat()
        padded.setTopPadding(padded.topPadding() + by)
        cell.setFormat(padded)
    edit.endEditBlock()
