"""Tabs, the page in front, and the guidance beside it."""

import pytest
from pytestqt.qtbot import QtBot

from diazgui.core.edits import with_concentration
from diazgui.core.experiment import without_tab
from diazgui.core.quantities import Amount, Concentration, Equivalents, Mass
from diazgui.core.sheet import ByAmount, ByEquivalents, ByMass
from diazgui.gui.document import Document
from diazgui.gui.parts.style import apply
from diazgui.gui.parts.theme import Appearance
from diazgui.gui.table.table_columns import IDS
from diazgui.gui.workspace import Workspace
from diazgui.units import LOCAL_POINT
from tests.gui.windows import type_into, worked_example


@pytest.fixture
def document() -> Document:
    return Document(worked_example().experiment)


@pytest.fixture
def workspace(qtbot: QtBot, document: Document) -> Workspace:
    workspace = Workspace(document, worked_example().bench, LOCAL_POINT)
    qtbot.addWidget(workspace)
    workspace.resize(1280, 740)
    workspace.show()
    return workspace


def titles(workspace: Workspace) -> list[str]:
    return [workspace.tabs.tabText(i) for i in range(workspace.tabs.count())]


def test_there_is_a_tab_for_each_strategy_in_their_order(workspace: Workspace) -> None:
    assert titles(workspace) == [
        "Di-alkylation",
        "Mono via Boc",
        "Mono via Cbz",
        "Excess diamine",
        "Reductive amination",
        "Red. amination via Boc",
    ]


def test_a_tab_comes_back_at_the_step_that_was_in_front(workspace: Workspace) -> None:
    workspace.bring_to_front("mono-boc")
    workspace.page.head.step_chosen.emit("B")
    workspace.bring_to_front("di-alkylation")
    assert workspace.page.place == ("di-alkylation", "A")
    workspace.bring_to_front("mono-boc")
    assert workspace.page.place == ("mono-boc", "B")


def test_plus_opens_a_free_sheet_and_undo_takes_it_off(workspace: Workspace, document: Document) -> None:
    workspace.plus.click()
    assert titles(workspace)[-1] == "Free sheet"
    assert workspace.page.place == ("free", "A")
    workspace.plus.click()
    assert titles(workspace)[-2:] == ["Free sheet", "Free sheet 2"]
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert titles(workspace)[-1] == "Red. amination via Boc"
    assert workspace.front == "reductive-amination-boc"


def test_a_tab_can_be_closed_and_comes_back_whole(workspace: Workspace, document: Document) -> None:
    before = document.experiment
    workspace.bring_to_front("mono-cbz")
    workspace.close_tab()
    assert "Mono via Cbz" not in titles(workspace)
    assert workspace.front == "excess-diamine"
    document.undo_stack.undo()
    assert document.experiment == before
    assert titles(workspace)[2] == "Mono via Cbz"


def test_the_last_tab_stays_and_the_window_says_so(workspace: Workspace, document: Document) -> None:
    for tab in document.experiment.tabs[1:]:
        document.replace(without_tab(document.experiment, tab.id), "closed")
    said: list[str] = []
    workspace.message.connect(said.append)
    workspace.close_tab()
    assert said == ["This is the last tab. Open another sheet first, then close it."]
    assert len(document.experiment.tabs) == 1


def test_another_experiment_with_other_tabs_can_be_opened(workspace: Workspace, document: Document) -> None:
    workspace.bring_to_front("reductive-amination-boc")
    other = without_tab(without_tab(document.experiment, "reductive-amination-boc"), "di-alkylation")
    document.open(other, None)
    assert titles(workspace)[0] == "Mono via Boc"
    assert workspace.front == "reductive-amination"


def test_the_guidance_is_that_of_the_step_in_front(workspace: Workspace) -> None:
    workspace.bring_to_front("di-alkylation")
    first = workspace.panel.page.caption
    workspace.bring_to_front("mono-boc")
    second = workspace.panel.page.caption
    workspace.page.show_step("mono-boc", "B")
    assert first
    assert second
    assert len({first, second, workspace.panel.page.caption}) == 3


def test_undo_brings_what_it_changes_to_the_front(workspace: Workspace, document: Document) -> None:
    workspace.bring_to_front("mono-boc")
    workspace.page.show_step("mono-boc", "B")
    document.edit_sheet("mono-boc", "B", lambda sheet: with_concentration(sheet, Concentration(0.5)), "Concentration")
    workspace.bring_to_front("di-alkylation")
    document.undo_stack.undo()
    assert workspace.front == "mono-boc"
    assert workspace.page.place == ("mono-boc", "B")
    workspace.page.show_step("mono-boc", "C")
    document.undo_stack.redo()
    assert workspace.page.place == ("mono-boc", "B")


def test_the_tabs_can_be_walked_through_in_a_ring(workspace: Workspace) -> None:
    workspace.step_tab(1)
    assert workspace.front == "mono-boc"
    workspace.step_tab(-1)
    workspace.step_tab(-1)
    assert workspace.front == "reductive-amination-boc"


def test_no_tab_needs_more_room_once_it_is_chosen(workspace: Workspace) -> None:
    apply(Appearance.LIGHT)
    tabs = workspace.tabs
    widths = set()
    for at in range(tabs.count()):
        tabs.setCurrentIndex(at)
        widths.add(tabs.sizeHint().width())
    assert len(widths) == 1


def test_another_sheet_is_shown_from_its_head(workspace: Workspace, qtbot: QtBot) -> None:
    bar = workspace.page.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 200)
    workspace.page.sheet.table.go_to("product")
    bar.setValue(bar.maximum())
    workspace.bring_to_front("excess-diamine")
    assert bar.value() == 0
    qtbot.wait(50)
    assert bar.value() == 0


def type_in_cell(workspace: Workspace, row_id: str, column_id: str, text: str) -> None:
    """Type in a cell and leave it open."""
    table = workspace.page.sheet.table
    table.open_cell(row_id, IDS.index(column_id))
    (editor,) = table.open_editors()
    editor.setText(text)


def test_what_is_typed_in_a_cell_belongs_to_the_tab_that_is_left(workspace: Workspace, document: Document) -> None:
    workspace.bring_to_front("mono-boc")
    type_in_cell(workspace, "diamine", "equivalents", "3")
    workspace.bring_to_front("excess-diamine")
    left = document.experiment.tab("mono-boc").route.step("A").sheet
    assert left.entry("diamine").basis == ByEquivalents(Equivalents(3.0))
    assert workspace.page.place == ("excess-diamine", "A")
    assert workspace.page.sheet.model.place == ("excess-diamine", "A")
    assert workspace.front == "excess-diamine"


def test_what_is_typed_in_a_cell_belongs_to_the_step_that_is_left(workspace: Workspace, document: Document) -> None:
    workspace.bring_to_front("mono-boc")
    type_in_cell(workspace, "diamine", "equivalents", "3")
    workspace.page.move_step(1)
    left = document.experiment.tab("mono-boc").route.step("A").sheet
    assert left.entry("diamine").basis == ByEquivalents(Equivalents(3.0))
    assert workspace.page.place == ("mono-boc", "B")
    assert workspace.page.sheet.model.place == ("mono-boc", "B")


def test_what_is_typed_in_the_head_belongs_to_the_tab_that_is_left(
    workspace: Workspace, document: Document, qtbot: QtBot
) -> None:
    workspace.activateWindow()
    qtbot.waitUntil(workspace.isActiveWindow)
    workspace.bring_to_front("mono-boc")
    scale = workspace.page.head.scale
    scale.setFocus()
    scale.selectAll()
    qtbot.keyClicks(scale, "7 mmol")
    workspace.bring_to_front("excess-diamine")
    assert document.experiment.tab("mono-boc").route.step("A").sheet.entry("boc2o").basis == ByAmount(Amount(7.0))
    assert workspace.page.place == ("excess-diamine", "A")
    assert scale.text() == "5.00 mmol"


def test_what_is_typed_is_stated_before_its_tab_is_closed(workspace: Workspace, document: Document) -> None:
    workspace.bring_to_front("mono-boc")
    type_in_cell(workspace, "diamine", "weighed", "1.01 g")
    workspace.close_tab()
    assert "mono-boc" not in [tab.id for tab in document.experiment.tabs]
    document.undo_stack.undo()
    weighed = document.experiment.tab("mono-boc").route.step("A").sheet.entry("diamine").weighed
    assert weighed == ByMass(Mass(1010.0))


def test_what_is_typed_in_a_sheet_that_is_undone_is_told_to_be_gone(workspace: Workspace, document: Document) -> None:
    told: list[str] = []
    workspace.message.connect(told.append)
    workspace.bring_to_front("mono-boc")
    type_in_cell(workspace, "diamine", "weighed", "1.01 g")
    document.replace(without_tab(document.experiment, "mono-boc"), "closed behind it")
    assert told == [
        "What was typed last was not taken. The row is no longer on the sheet: there is no place for what was typed."
    ]
    assert workspace.page.sheet.model.place == workspace.page.place


def test_scaling_to_a_row_leaves_the_page_where_it_is(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.resize(1280, 720)
    workspace.page.show_step("mono-boc", "B")
    workspace.bring_to_front("mono-boc")
    workspace.activateWindow()
    sheet, bar = workspace.page.sheet, workspace.page.area.verticalScrollBar()
    sheet.table.setFocus()
    sheet.table.go_to("electrophile")
    qtbot.wait(50)
    before = bar.value()
    sheet.commands.scale_asked.emit("electrophile")
    type_into(qtbot, sheet.scale_line.field, "1.37 g")
    assert sheet.scale_line.isHidden()
    assert bar.value() == before
    assert sheet.table.hasFocus()
