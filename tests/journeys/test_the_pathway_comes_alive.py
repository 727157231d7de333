"""The pathway of the sheet in front, from its shares to an edit and back, by keyboard and by mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from diazgui.core.sheet import ByEquivalents
from diazgui.gui.panel.panel_buttons import ChoiceButton
from diazgui.gui.panel.pathway_view import PathwayView
from diazgui.gui.window import MainWindow
from tests.gui.windows import inside, open_window
from tests.journeys.keys import focused, go_to, key, keys, tab_to, type_text, wait_for_panel


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    opened = open_window(qtbot)
    go_to(opened, "di-alkylation")
    keys("Ctrl+4")
    qtbot.waitUntil(lambda: pathway(opened).cascade is not None)
    wait_for_panel(qtbot, opened)
    return opened


def pathway(window: MainWindow) -> PathwayView:
    return inside(window)[0].panel.pathway


def agent(window: MainWindow) -> object:
    route = inside(window)[1].experiment.tab("di-alkylation").route
    return route.step("A").sheet.entry("electrophile").basis


def share(window: MainWindow, species: str) -> str:
    return pathway(window).picture.spots[species].accessibleDescription().split(" of the")[0]


def test_a_species_is_reached_read_and_left_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    view = pathway(window)
    tab_to(view.picture.spots["diamine"])
    for _ in range(3):
        key(Qt.Key.Key_Down)
    assert focused() is view.picture.spots["quaternary"]
    key(Qt.Key.Key_Return)
    assert view.back == "Pathway"
    assert "389.1174" in view._facts.plain()
    key(Qt.Key.Key_Escape)
    assert view.back == ""
    qtbot.waitUntil(lambda: focused() is view.picture.spots["quaternary"])


def test_the_symptom_of_a_species_is_a_press_away(window: MainWindow, qtbot: QtBot) -> None:
    view = pathway(window)
    view.show_species("quaternary")
    qtbot.waitUntil(lambda: view._detail.is_full)
    tab_to(view._detail.findChildren(ChoiceButton)[0])
    with qtbot.waitSignal(view.page_wanted) as wanted:
        key(Qt.Key.Key_Return)
    assert wanted.args == ["quaternary-salts"]


def test_typed_equivalents_and_arrow_keys_are_an_edit_each(window: MainWindow) -> None:
    view, document = pathway(window), inside(window)[1]
    before = document.experiment
    tab_to(view.plot.plot)
    key(Qt.Key.Key_Left)
    assert agent(window) == ByEquivalents(2.05)
    tab_to(view.plot.mark)
    type_text("1.00")
    key(Qt.Key.Key_Return)
    assert agent(window) == ByEquivalents(1.0)
    assert [share(window, one) for one in ("diamine", "mono", "di")] == ["25.0 %", "50.0 %", "25.0 %"]
    keys("Ctrl+Z")
    keys("Ctrl+Z")
    assert document.experiment == before
    assert share(window, "di") == "100.0 %"


def test_the_mark_is_dragged_in_one_edit(window: MainWindow, qtbot: QtBot) -> None:
    view, document = pathway(window), inside(window)[1]
    before, plot = document.experiment, view.plot.plot
    view._column.ensureWidgetVisible(plot)
    picture = plot.draw()
    assert picture is not None
    QTest.mousePress(plot, Qt.MouseButton.LeftButton, pos=QPoint(round(picture.place_of(2.1)), 100))
    for value in (1.8, 1.5, 1.0):
        QTest.mouseMove(plot, QPoint(round(picture.place_of(value)), 100))
    assert document.experiment == before
    assert share(window, "mono") == "50.0 %"  # the pathway follows the mark before anything is edited
    QTest.mouseRelease(plot, Qt.MouseButton.LeftButton, pos=QPoint(round(picture.place_of(1.0)), 100))
    assert agent(window) == ByEquivalents(1.0)
    assert document.undo_stack.count() == 1
    keys("Ctrl+Z")
    assert document.experiment == before
