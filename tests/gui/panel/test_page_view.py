import pytest
from PySide6.QtCore import Qt

from diazgui.core.guidance.page import Page
from diazgui.gui.panel.page_view import ALL_SOURCES, FoldedSection, Folds, show_page
from diazgui.gui.panel.panel_prose import Column, Prose
from tests.gui.guides import SECTIONS, SmallGuide


@pytest.fixture
def column(qtbot):
    column = Column()
    qtbot.addWidget(column)
    column.resize(260, 500)
    column.show()
    return column


def shown(column, folds, qtbot, follow=lambda _: None):
    show_page(column, Page("p", "Title", SECTIONS), folds, SmallGuide(), follow)
    qtbot.waitUntil(lambda: column.is_full)
    return column.widget().findChildren(FoldedSection)


def test_a_section_folds_and_stays_as_it_was_left_on_another_page(column, qtbot):
    folds = Folds()
    advice, wrong = shown(column, folds, qtbot)
    assert advice.text.isVisible()
    qtbot.mouseClick(advice.heading, Qt.MouseButton.LeftButton)
    assert advice.text.isHidden()
    assert folds.folded == {"Advice"}
    assert folds.is_folded("Advice")
    advice, wrong = shown(column, folds, qtbot)
    assert not advice.heading.isChecked()
    assert wrong.heading.isChecked()
    qtbot.keyClick(advice.heading, Qt.Key.Key_Space)
    assert advice.text.isVisible()
    assert folds.folded == set()


def test_a_folded_section_costs_nothing_until_it_is_unfolded(column, qtbot):
    folds = Folds()
    folds.keep("Advice", unfolded=False)
    advice, _ = shown(column, folds, qtbot)
    assert advice.text is None
    advice.heading.click()
    assert "I > Br > Cl" in advice.text.plain()


def test_a_source_is_followed_and_so_are_all_of_the_page(column, qtbot):
    followed = []
    advice, _ = shown(column, Folds(), qtbot, followed.append)
    advice.text.linkActivated.emit("ref:guide")
    everything = [prose for prose in column.widget().findChildren(Prose) if prose.plain() == ALL_SOURCES]
    everything[0].linkActivated.emit("ref:guide,m")
    assert followed == [("guide",), ("guide", "m")]


def test_a_source_tells_its_full_citation_under_the_mouse(column, qtbot):
    advice, _ = shown(column, Folds(), qtbot)
    assert advice.text.tip("guide") == "Guide Co, Guide (2026)"
    assert advice.text.tip("unknown") == ""


def test_up_and_down_go_from_heading_to_heading_and_bring_it_into_sight(column, qtbot):
    column.resize(260, 90)
    column.activateWindow()
    qtbot.waitUntil(column.isActiveWindow)
    advice, wrong = shown(column, Folds(), qtbot)
    advice.heading.setFocus()
    qtbot.keyClick(advice.heading, Qt.Key.Key_Down)
    assert wrong.heading.hasFocus()
    assert not wrong.heading.visibleRegion().isEmpty()
    qtbot.keyClick(wrong.heading, Qt.Key.Key_Up)
    assert advice.heading.hasFocus()


def test_lists_by_initials_begin_folded_and_stay_as_they_were_left():
    folds = Folds()
    assert folds.is_folded("T")
    assert not folds.is_folded("Safety")
    folds.keep("T", True)
    assert not folds.is_folded("T")
    folds.keep("T", False)
    assert folds.is_folded("T")
