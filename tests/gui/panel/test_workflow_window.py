import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton

from diazgui.core.diagnosis import Turn, Walk
from diazgui.gui.panel.workflow_window import WorkflowWindow
from diazgui.gui.parts.style import apply
from diazgui.gui.parts.theme import Appearance
from tests.gui.guides import TREE, SmallGuide


@pytest.fixture
def window(qtbot):
    window = WorkflowWindow(SmallGuide())
    qtbot.addWidget(window)
    window.show_walk(Walk(TREE))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def test_nothing_is_drawn_before_the_window_is_seen(qtbot):
    guide = SmallGuide()
    window = WorkflowWindow(guide)
    qtbot.addWidget(window)
    window.show_walk(Walk(TREE))
    assert guide.asked == []


def test_keys_zoom_and_fit(window, qtbot):
    assert window.picture.size() == QSize(267, 133)
    qtbot.keyClick(window, Qt.Key.Key_Plus)
    assert window.picture.size() == QSize(333, 167)
    qtbot.keyClick(window, Qt.Key.Key_Minus)
    assert window.zoom == pytest.approx(1)
    window.resize(500, 400)
    qtbot.keyClick(window, Qt.Key.Key_F)
    assert window.zoom == pytest.approx(window.area.viewport().width() / 267, rel=0.01)
    qtbot.keyClick(window, Qt.Key.Key_0)
    assert window.zoom == 1


def test_control_and_the_wheel_zoom_within_bounds(window):
    for _ in range(40):
        turn = QWheelEvent(
            QPointF(10, 10),
            QPointF(10, 10),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(window.area.viewport(), turn)
    assert window.zoom == 4


def test_a_click_on_a_node_goes_there(window, qtbot):
    with qtbot.waitSignal(window.node_wanted) as wanted:
        qtbot.mouseClick(window.picture, Qt.MouseButton.LeftButton, pos=QPoint(200, 66))
    assert wanted.args == ["end"]


def test_a_click_beside_the_nodes_goes_nowhere(window, qtbot):
    window.picture.resize(600, 133)
    with qtbot.assertNotEmitted(window.node_wanted):
        qtbot.mouseClick(window.picture, Qt.MouseButton.LeftButton, pos=QPoint(5, 50))


def test_the_picture_follows_the_theme(window):
    apply(Appearance.DARK)
    assert window._guide.asked[-1] == ("workflow", "seen", "dark")
    apply(Appearance.LIGHT)
    assert window._guide.asked[-1] == ("workflow", "seen", "light")


def test_what_is_printed_is_drawn_for_white_paper(window, qtbot):
    apply(Appearance.DARK)
    with qtbot.waitSignal(window.paper_wanted) as wanted:
        next(b for b in window.findChildren(QPushButton) if b.text() == "&Print…").click()
    apply(Appearance.LIGHT)
    assert "#111111" in wanted.args[0].pictures["figure"].svg


def test_the_node_in_front_is_brought_into_sight(window):
    window.resize(160, 160)
    window.set_zoom(4)
    window.show_walk(Walk(TREE, (Turn("seen", 1),)))
    right_box = 150 * 4 / 3 * 4
    shown = window.area.horizontalScrollBar().value()
    assert shown <= right_box <= shown + window.area.viewport().width()
