"""From the window to the comparison of strategies and back."""

import pytest
from PySide6.QtCore import Qt

from diazgui.core.edits import with_basis
from diazgui.core.experiment import without_tab
from diazgui.core.sheet import ByAmount
from diazgui.gui.compare_strategies import CompareStrategies
from tests.gui.windows import inside, open_window


@pytest.fixture
def comparing(qtbot):
    window = open_window(qtbot)
    workspace, document = inside(window)
    workspace.bring_to_front("mono-boc")
    document.replace(without_tab(document.experiment, "mono-cbz"), "Close tab")
    made = CompareStrategies(workspace)
    made.workspace, made.document = workspace, document
    return made


def at_two_mmol(sheet):
    return with_basis(sheet, "boc2o", ByAmount(2.0))


def opened(comparing, qtbot):
    window = comparing.open()
    qtbot.waitUntil(lambda: window.found is not None)
    return window


def test_the_command_has_a_key_and_words(comparing):
    command = comparing.command
    assert (command.text, command.key) == ("&Compare strategies…", "Ctrl+Shift+G")
    assert command.do == comparing.open


def test_it_opens_one_window_and_shows_it_again(comparing, qtbot):
    window = opened(comparing, qtbot)
    assert not window.isModal()
    assert window.basis.text().startswith("Each strategy is counted for 5.00 mmol of its final product, which is what")
    window.close()
    assert comparing.open() is window


def test_an_edit_of_the_sheet_and_another_tab_are_followed(comparing, qtbot):
    window = opened(comparing, qtbot)
    place = ("mono-boc", "A")
    comparing.document.edit_sheet(*place, at_two_mmol, "Scale")
    qtbot.waitUntil(lambda: "counted for 2.00 mmol" in window.basis.text())
    comparing.workspace.bring_to_front("excess-diamine")
    qtbot.waitUntil(lambda: "what Excess diamine, the tab in front" in window.basis.text())
    assert "counted for 5.00 mmol" in window.basis.text()


def test_enter_goes_to_the_first_step_of_a_strategy(comparing, qtbot):
    window = opened(comparing, qtbot)
    table = window.table
    table.setCurrentIndex(table.compared.index(3, 5))
    comparing.workspace.page.show_step("reductive-amination-boc", "C")
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert comparing.workspace.front == "reductive-amination-boc"
    assert comparing.workspace.page.place == ("reductive-amination-boc", "A")


def test_the_window_makes_way_for_the_sheet_that_it_covers_and_stays_beside_it(comparing, qtbot):
    window = opened(comparing, qtbot)
    main = comparing.workspace.window()
    main.resize(1200, 760)
    window.move(main.pos())
    qtbot.waitUntil(lambda: all(not way.isHidden() for way in window.ways))
    window.ways[-1].click()
    assert not window.isVisible()
    comparing.open()
    window.move(main.pos().x() + 5000, main.pos().y())
    qtbot.waitUntil(lambda: len(window.ways) > 0)
    window.ways[0].click()
    assert window.isVisible()


def test_a_strategy_without_a_tab_is_opened_at_the_scale_in_front_and_undone_at_once(comparing, qtbot):
    comparing.document.edit_sheet("mono-boc", "A", at_two_mmol, "Scale")
    before = comparing.document.experiment
    window = opened(comparing, qtbot)
    window.ways[2].click()
    assert comparing.workspace.front == "mono-cbz"
    sheet = comparing.document.experiment.tab("mono-cbz").route.steps[0].sheet
    assert sheet.entry("cbz-cl").basis == ByAmount(2.0)
    assert comparing.document.undo_stack.undoText() == "Open Mono via Cbz"
    qtbot.waitUntil(lambda: window.ways[2].text() == "Go to Mono via Cbz")
    comparing.document.undo_stack.undo()
    assert comparing.document.experiment == before


def test_a_text_that_is_refused_keeps_the_window_where_it_is(comparing, monkeypatch):
    monkeypatch.setattr(type(comparing.workspace), "settle", lambda _self: False)
    before = comparing.document.experiment
    assert comparing.open() is None
    comparing.open_tab("mono-cbz")
    comparing.go_to("excess-diamine", "A")
    assert (comparing.document.experiment, comparing.workspace.front) == (before, "mono-boc")


def test_a_tab_that_was_closed_just_now_is_not_gone_to(comparing, qtbot):
    window = opened(comparing, qtbot)
    tab = next(one for one in window.found.strategies if one.plan.tab == "mono-boc")
    comparing.document.replace(without_tab(comparing.document.experiment, "mono-boc"), "Close tab")
    place = comparing.workspace.page.place
    window.ways[window.found.strategies.index(tab)].click()
    comparing.go_to(place[0], "Z")
    assert comparing.workspace.page.place == place
    comparing.document.undo_stack.undo()
    assert comparing.document.experiment.tab("mono-boc")


def test_a_strategy_that_is_asked_for_twice_is_opened_once(comparing, qtbot):
    window = opened(comparing, qtbot)
    window.ways[2].click()
    comparing.workspace.bring_to_front("mono-boc")
    window.ways[2].click()
    assert [tab.protocol for tab in comparing.document.experiment.tabs].count("mono-cbz") == 1
    assert comparing.workspace.front == "mono-cbz"


def test_the_paper_names_the_target_and_the_program(comparing, qtbot):
    paper = opened(comparing, qtbot).paper()
    assert "Target: 1,4-diazepane with 2-(chloromethyl)thiophene" in paper.html
    assert "diazgui" in paper.running
