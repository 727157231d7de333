"""The right side of the window."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from diazgui.core.edits import with_basis
from diazgui.core.experiment import with_chosen_version
from diazgui.core.sheet import ByEquivalents
from diazgui.gui.parts.style import apply
from diazgui.gui.parts.theme import Appearance
from diazgui.gui.type_size import use_type_size
from tests.gui.windows import inside, open_window, worked_example


@pytest.fixture(autouse=True)
def normal_again():
    yield
    use_type_size(1.0)


@pytest.mark.parametrize("size", [1.0, 1.5, 2.0])
@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1024, 600)])
def test_no_word_of_a_notice_is_cut_off(qtbot: QtBot, size: float, width: int, height: int) -> None:
    window = open_window(qtbot)
    apply(Appearance.LIGHT)
    use_type_size(size)
    window.resize(width, height)
    workspace, _ = inside(window)
    workspace.bring_to_front("di-alkylation")
    qtbot.waitUntil(lambda: workspace.side.area.isVisible())
    qtbot.wait(50)
    for box in workspace.notices.boxes:
        for label in box.findChildren(QLabel):
            assert label.height() >= label.heightForWidth(label.width()), label.text()
    assert workspace.side.area.height() <= workspace.side.height() // 2 + 1
    assert workspace.panel.height() > 0


def test_notices_take_no_more_room_than_their_lines(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    window.resize(1280, 800)
    workspace, _ = inside(window)
    for tab_id, step_id in (("mono-boc", "C"), ("reductive-amination", "A"), ("di-alkylation", "A")):
        workspace.bring_to_front(tab_id)
        workspace.page.show_step(tab_id, step_id)
        qtbot.wait(20)
        assert workspace.notices.height() == workspace.notices.height_for(workspace.notices.width())
        assert all(box.height() == box.heightForWidth(box.width()) for box in workspace.notices.boxes)


def test_where_the_notices_have_room_nothing_of_them_is_scrolled_away(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    window.resize(1280, 800)
    workspace, _ = inside(window)
    side = workspace.side
    workspace.bring_to_front("di-alkylation")
    for box in workspace.notices.boxes:
        box.fold(True)
    qtbot.waitUntil(lambda: side.area.verticalScrollBar().maximum() > 40)  # its bar breaks other lines
    workspace.bring_to_front("mono-cbz")
    workspace.page.show_step("mono-cbz", "A")
    qtbot.wait(30)
    assert side.area.height() < side.height() // 2
    assert side.area.verticalScrollBar().maximum() == 0


def test_an_edit_does_not_move_what_is_read(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    workspace, document = inside(window)
    workspace.bring_to_front("di-alkylation")
    for box in workspace.notices.boxes:
        box.fold(True)
    bar = workspace.side.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 40)
    bar.setValue(40)
    document.edit_sheet("di-alkylation", "A", lambda sheet: with_basis(sheet, "base", ByEquivalents(4.0)), "more base")
    qtbot.wait(30)
    assert bar.value() == 40
    workspace.page.show_step("mono-boc", "A")
    assert bar.value() == 0


def test_what_is_read_stays_where_it_stands_whatever_came_above_it(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    workspace, document = inside(window)
    workspace.bring_to_front("di-alkylation")
    for box in workspace.notices.boxes:
        box.fold(True)
    bar = workspace.side.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 200)
    last = workspace.notices.boxes[-1]
    bar.setValue(last.y() - 30)
    qtbot.wait(20)
    before = last.y() - bar.value()
    number = len(workspace.notices.boxes)
    document.edit_sheet("di-alkylation", "A", lambda sheet: with_basis(sheet, "base", ByEquivalents(0.5)), "less base")
    assert len(workspace.notices.boxes) > number
    for _ in range(2):
        assert last.y() - bar.value() == before
        qtbot.wait(30)


def test_without_notices_the_guidance_has_all_of_the_side(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    workspace, _ = inside(window)
    workspace.new_free_sheet()
    assert not workspace.side.area.isVisible()
    qtbot.waitUntil(lambda: workspace.panel.height() == workspace.side.height())


def test_a_second_notice_takes_its_room_at_once(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    workspace, document = inside(window)
    workspace.bring_to_front("di-alkylation")
    qtbot.waitUntil(lambda: workspace.side.area.height() > 0)
    before = workspace.notices.height_for(320)
    document.edit_sheet("di-alkylation", "A", lambda sheet: with_basis(sheet, "base", ByEquivalents(1.5)), "less base")
    assert "base-scarce" in [box.notice.id for box in workspace.notices.boxes]
    assert workspace.notices.height_for(320) > before


def test_what_is_unfolded_is_brought_into_sight(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    window.resize(1280, 800)
    workspace, _ = inside(window)
    workspace.bring_to_front("di-alkylation")
    bar = workspace.side.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    last = workspace.notices.boxes[-1]
    last.title.click()
    qtbot.wait(30)
    top, bottom = last.y() - bar.value(), last.geometry().bottom() - bar.value()
    assert top >= 0
    assert bottom <= workspace.side.area.viewport().height()


def test_the_notice_that_takes_the_place_of_one_that_helped_is_read_from_its_title(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    window.resize(1280, 800)
    workspace, document = inside(window)
    hydride = with_chosen_version(
        document.experiment, "mono-boc", "B", "as-in-guide", "free-base", worked_example().bench
    )
    document.replace(hydride, "Set step B")
    workspace.bring_to_front("mono-boc")
    workspace.page.show_step("mono-boc", "B")
    bar = workspace.side.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 200)
    button = workspace.notices.boxes[0].buttons[-1]
    assert button.text() == "Use THF as the solvent"
    button.setFocus()
    button.click()
    qtbot.wait(30)
    assert workspace.notices.boxes[0].title.text() == "Warning: NaH finds no hydrogen to take here"
    assert bar.value() == 0
