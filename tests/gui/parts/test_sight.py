"""What has the keys is brought into sight."""

from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QLineEdit, QScrollArea, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from diazgui.gui.parts.sight import bring_into_sight


def test_a_control_at_the_end_of_a_page_within_a_page_is_scrolled_to(qtbot: QtBot) -> None:
    outer, middle = QScrollArea(), QWidget()
    qtbot.addWidget(outer)
    column = QVBoxLayout(middle)
    edits = [QLineEdit() for _ in range(60)]
    for edit in edits:
        column.addWidget(edit)
    outer.setWidget(middle)
    outer.resize(200, 200)
    outer.show()
    assert edits[-1].visibleRegion().isEmpty()
    bring_into_sight(edits[-1])
    assert not edits[-1].visibleRegion().isEmpty()


def test_of_a_table_it_is_the_current_cell(qtbot: QtBot) -> None:
    table, model = QTableView(), QStandardItemModel(60, 2)
    qtbot.addWidget(table)
    table.setModel(model)
    table.resize(200, 200)
    table.show()
    table.setCurrentIndex(model.index(50, 0))
    table.scrollToTop()
    bring_into_sight(table)
    assert table.viewport().rect().contains(table.visualRect(model.index(50, 0)))
