"""Items set in rows."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from diazgui.gui.parts.flow import FlowLayout


def page_of_three(qtbot: QtBot) -> tuple[QWidget, FlowLayout, list[QWidget]]:
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(page, across=10, down=5)
    pieces = [QWidget() for _ in range(3)]  # a style sheet would give buttons another height
    for piece in pieces:
        piece.setFixedSize(100, 20)
        flow.addWidget(piece)
    return page, flow, pieces


def test_what_fits_stands_in_one_row(qtbot: QtBot) -> None:
    page, flow, pieces = page_of_three(qtbot)
    page.resize(320, 100)
    page.show()
    assert [piece.x() for piece in pieces] == [0, 110, 220]
    assert flow.heightForWidth(320) == 20


def test_what_does_not_fit_goes_on_in_the_next_row(qtbot: QtBot) -> None:
    page, flow, pieces = page_of_three(qtbot)
    page.resize(215, 100)
    page.show()
    assert [(piece.x(), piece.y()) for piece in pieces] == [(0, 0), (110, 0), (0, 25)]
    assert flow.heightForWidth(215) == 45


def test_what_is_hidden_takes_no_place(qtbot: QtBot) -> None:
    page, flow, pieces = page_of_three(qtbot)
    pieces[0].hide()
    page.resize(320, 100)
    page.show()
    assert pieces[1].x() == 0
    assert flow.count() == 3


def test_an_item_can_be_taken_out(qtbot: QtBot) -> None:
    _, flow, _ = page_of_three(qtbot)
    assert flow.itemAt(7) is None
    assert flow.takeAt(0) is not None
    assert flow.takeAt(7) is None
    assert flow.count() == 2
