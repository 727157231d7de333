import pytest
from PySide6.QtCore import QPointF, QSize

from diazgui.gui.parts.svg_view import SvgView

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 400 200"></svg>'


@pytest.fixture
def view(qtbot):
    view = SvgView("Pathway")
    qtbot.addWidget(view)
    view.show_svg(SVG)
    return view


def test_it_is_as_high_as_its_width_asks_for_and_no_larger_than_drawn(view):
    assert view.sizeHint() == QSize(200, 100)
    assert view.heightForWidth(100) == 50
    assert view.heightForWidth(900) == 100


def test_a_point_of_the_widget_is_told_in_the_units_of_the_drawing(view):
    view.resize(300, 100)  # the drawing stands in the middle, 50 px from the left
    assert view.drawn_point(QPointF(50, 0)) == QPointF(0, 0)
    assert view.drawn_point(QPointF(150, 50)) == QPointF(200, 100)


def test_nothing_drawn_takes_no_room(view):
    view.show_svg("")
    assert not view.is_drawn
    assert view.heightForWidth(200) == 0
    assert view.sizeHint() == QSize(0, 0)
