"""Table rows that go to the next page whole: Qt would break them between any two lines."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextCursor, QTextDocument, QTextFrame, QTextTable


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
