"""Marks beside a name, in as many rows as they need."""

from PySide6.QtGui import QFont, QFontMetrics

from diazgui.gui.table.cell_text import marks_width, rows_of_marks

MARKS = ("reference", "limiting", "lot A0412345", "expired")


def test_marks_stand_in_one_row_where_there_is_room(qapp):
    metrics = QFontMetrics(QFont())
    assert rows_of_marks(MARKS, metrics, marks_width(MARKS, metrics)) == (MARKS,)
    assert rows_of_marks((), metrics, 10) == ()


def test_marks_without_room_go_on_in_the_next_row_and_none_is_lost(qapp):
    metrics = QFontMetrics(QFont())
    assert rows_of_marks(MARKS, metrics, marks_width(MARKS[:3], metrics)) == (MARKS[:3], ("expired",))
    assert rows_of_marks(MARKS, metrics, 1) == tuple((word,) for word in MARKS)
