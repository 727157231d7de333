"""Where the guidance leads in the whole window."""

import pytest
from PySide6.QtWidgets import QApplication

from diazgui.gui.guidance_ways import DIAGNOSE, GUIDE
from tests.gui.test_window import action
from tests.gui.windows import inside, open_window


@pytest.fixture
def window(qtbot):
    return open_window(qtbot)


@pytest.fixture
def workspace(window):
    workspace, _ = inside(window)
    workspace.bring_to_front("mono-boc")
    return workspace


def test_a_question_can_be_asked_with_a_key_even_where_the_panel_was_hidden(window, workspace):
    action(window, "View", "Guidance").setChecked(False)
    ask = action(window, "Help", "Ask the guide")
    assert ask.shortcut().toString() == "Ctrl+K"
    ask.trigger()
    assert workspace.side.isVisible()
    assert workspace.panel.page is workspace.panel.pages[GUIDE]
    assert workspace.panel.guide.isAncestorOf(QApplication.focusWidget())


def test_a_page_is_shown_and_the_diagnosis_begun_where_another_page_leads_to_them(workspace):
    workspace.panel.pathway.page_wanted.emit("over-alkylation")
    assert workspace.panel.page is workspace.panel.pages[GUIDE]
    assert workspace.panel.page.paper() is not None
    workspace.panel.species.diagnose_wanted.emit("halide")
    assert workspace.panel.page is workspace.panel.pages[DIAGNOSE]
    assert workspace.panel.diagnose.walk.here.id == "halide"


def test_a_notice_leads_to_its_row_and_to_another_step(workspace):
    workspace.page.show_step("mono-boc", "B")
    workspace.notices.row_wanted.emit("base")
    assert workspace.page.sheet.table.current_id == "base"
    assert workspace.page.sheet.table.hasFocus()
    workspace.notices.place_wanted.emit("mono-boc", "C")
    assert workspace.page.place == ("mono-boc", "C")


def test_a_row_that_is_gone_leads_nowhere(workspace):
    before = workspace.page.sheet.table.current_id
    workspace.notices.row_wanted.emit("gone")
    assert workspace.page.sheet.table.current_id == before


def test_strategies_are_compared_from_the_menu_and_from_the_panel(window, workspace, qtbot):
    command = action(window, "View", "Compare strategies")
    assert command.shortcut().toString() == "Ctrl+Shift+G"
    workspace.panel.strategy.compare_wanted.emit()
    opened = [one for one in QApplication.topLevelWidgets() if type(one).__name__ == "ComparisonWindow"]
    assert [one.isVisible() for one in opened] == [True]
    qtbot.waitUntil(lambda: opened[0].found is not None)
