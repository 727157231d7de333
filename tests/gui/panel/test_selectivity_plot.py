"""The plot's mark: dragged or moved by keys, one edit when it is let go."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from diazgui.core.edits import with_basis
from diazgui.core.sheet import Unstated
from diazgui.gui.panel.selectivity_plot import SelectivityPlot
from diazgui.gui.parts.style import apply
from diazgui.gui.parts.theme import Appearance
from diazgui.library.bench import worked_example
from diazgui.report.selectivity import plotted
from diazgui.units import Notation

EXPERIMENT = worked_example()
AGENT = EXPERIMENT.tab("di-alkylation").route.step("A").sheet
DIAMINE = EXPERIMENT.tab("mono-boc").route.step("A").sheet


class Heard:
    def __init__(self, plot):
        self.moved, self.settled, self.refused = [], [], 0
        plot.moved.connect(self.moved.append)
        plot.settled.connect(self.settled.append)
        plot.refused.connect(self._count)

    def _count(self):
        self.refused += 1


def opened(qtbot, sheet=AGENT, why=""):
    plot = SelectivityPlot(Notation("."))
    qtbot.addWidget(plot)
    plot.show_plot(plotted(sheet), why)
    plot.resize(290, plot.heightForWidth(290))
    with qtbot.waitExposed(plot):
        plot.show()
    plot.activateWindow()
    plot.setFocus()
    return plot, Heard(plot)


def at(plot, value):
    return QPoint(round(plot.draw().place_of(value)), 120)


def test_a_drag_tells_numbers_on_its_way_and_settles_once(qtbot):
    plot, heard = opened(qtbot)
    qtbot.mousePress(plot, Qt.MouseButton.LeftButton, pos=at(plot, 2.1))
    for value in (1.9, 1.7, 1.5):
        qtbot.mouseMove(plot, at(plot, value))
    assert heard.moved == [1.9, 1.7, 1.5]
    assert heard.settled == []
    assert plot.accessibleDescription().startswith("At 1.50 eq. of alkylating agent per diamine: diamine left 6.3 %")
    qtbot.mouseRelease(plot, Qt.MouseButton.LeftButton, pos=at(plot, 1.5))
    assert heard.settled == [1.5]


def test_the_mark_is_taken_hold_of_at_the_mark_only(qtbot):
    plot, heard = opened(qtbot)
    qtbot.mousePress(plot, Qt.MouseButton.LeftButton, pos=at(plot, 1.0))
    qtbot.mouseMove(plot, at(plot, 0.5))
    qtbot.mouseRelease(plot, Qt.MouseButton.LeftButton, pos=at(plot, 0.5))
    assert (heard.moved, heard.settled) == ([], [])


def test_the_pointer_shows_where_the_mark_can_be_taken(qtbot):
    plot, _ = opened(qtbot)
    qtbot.mouseMove(plot, at(plot, 2.1))
    assert plot.cursor().shape() is Qt.CursorShape.SizeHorCursor
    qtbot.mouseMove(plot, at(plot, 0.3))
    assert plot.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_a_mark_that_comes_back_to_its_place_is_no_edit(qtbot):
    plot, heard = opened(qtbot)
    qtbot.mousePress(plot, Qt.MouseButton.LeftButton, pos=at(plot, 2.1))
    qtbot.mouseMove(plot, at(plot, 1.0))
    qtbot.mouseMove(plot, at(plot, 2.1))
    qtbot.mouseRelease(plot, Qt.MouseButton.LeftButton, pos=at(plot, 2.1))
    assert heard.settled == []
    assert plot.mark == 2.1


@pytest.mark.parametrize(
    ("key", "modifier", "value"),
    [
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, 2.15),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, 2.05),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier, 2.11),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier, 2.09),
    ],
)
def test_a_key_moves_the_mark_by_a_step_and_is_one_edit(qtbot, key, modifier, value):
    plot, heard = opened(qtbot)
    qtbot.keyClick(plot, key, modifier)
    assert heard.settled == [value]


def test_a_key_held_down_is_one_edit(qtbot):
    plot, heard = opened(qtbot)
    for again in (False, True, True, True):
        press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, "", again)
        QApplication.sendEvent(plot, press)
        if again:
            release = QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, "", True)
            QApplication.sendEvent(plot, release)
    assert heard.moved == [2.05, 2.0, 1.95, 1.9]
    assert heard.settled == []
    qtbot.keyRelease(plot, Qt.Key.Key_Left)
    assert heard.settled == [1.9]


def test_escape_takes_the_mark_back(qtbot):
    plot, heard = opened(qtbot)
    qtbot.keyPress(plot, Qt.Key.Key_Left)
    qtbot.keyPress(plot, Qt.Key.Key_Escape)
    assert plot.mark == 2.1
    assert heard.moved == [2.05, 2.1]
    qtbot.keyRelease(plot, Qt.Key.Key_Left)
    assert heard.settled == []


def test_whoever_leaves_with_the_key_down_has_let_it_go(qtbot):
    plot, heard = opened(qtbot)
    qtbot.waitUntil(plot.hasFocus)
    qtbot.keyPress(plot, Qt.Key.Key_Left)
    plot.clearFocus()
    assert heard.settled == [2.05]


def test_the_mark_stays_on_the_axis_and_leaves_some_diamine(qtbot):
    plot, heard = opened(qtbot, DIAMINE)
    plot._move(-3.0)
    plot._move(99.0)
    assert heard.moved == [0.1, 10.0]
    other, told = opened(qtbot)
    other._move(-3.0)
    assert told.moved == [0.0]


def test_a_fixed_mark_says_so_and_stays(qtbot):
    plot, heard = opened(qtbot, why="It was weighed.")
    qtbot.mousePress(plot, Qt.MouseButton.LeftButton, pos=at(plot, 2.1))
    qtbot.mouseMove(plot, at(plot, 1.0))
    qtbot.mouseRelease(plot, Qt.MouseButton.LeftButton, pos=at(plot, 1.0))
    qtbot.keyClick(plot, Qt.Key.Key_Left)
    assert (heard.moved, heard.settled, heard.refused) == ([], [], 2)
    assert plot.mark == 2.1
    assert plot.accessibleDescription().endswith("It was weighed.")
    qtbot.mouseMove(plot, at(plot, 2.1))
    assert plot.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_without_a_mark_there_is_nothing_to_move(qtbot):
    plot, heard = opened(qtbot, with_basis(AGENT, "electrophile", Unstated()), "Not stated.")
    qtbot.mousePress(plot, Qt.MouseButton.LeftButton, pos=QPoint(200, 120))
    qtbot.keyClick(plot, Qt.Key.Key_Left)
    qtbot.keyClick(plot, Qt.Key.Key_A)
    assert (heard.moved, heard.refused) == ([], 0)


def test_a_plot_of_nothing_takes_no_room_and_paints_nothing(qtbot):
    plot = SelectivityPlot(Notation("."))
    qtbot.addWidget(plot)
    assert plot.heightForWidth(300) == 0
    assert plot.draw() is None
    assert plot.mark is None
    plot.grab()
    qtbot.mousePress(plot, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))


def test_it_is_painted_for_its_width_and_its_theme(qtbot):
    plot, _ = opened(qtbot)
    assert plot.hasHeightForWidth()
    assert plot.draw().width == 290
    light = plot.draw()
    assert plot.draw() is light  # nothing is drawn twice
    apply(Appearance.DARK)
    plot.grab()
    assert plot.draw() is not light
    assert "#62b0f0" in plot.draw().svg
    apply(Appearance.LIGHT)
    plot.resize(420, plot.heightForWidth(420))
    plot.grab()
    assert plot.draw().width == 420
    assert plot.minimumSizeHint().width() == 200
    assert plot.sizeHint().height() == plot.heightForWidth(200)
