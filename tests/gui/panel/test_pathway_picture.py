"""The picture of the cascade: species are chosen by mouse and by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from diazgui.gui.panel.pathway_picture import CascadePicture
from diazgui.gui.parts.style import apply
from diazgui.gui.parts.theme import Appearance
from diazgui.structures.cascade_drawing import Drawing, Place

PLACES = {"diamine": Place(6, 6, 200, 80), "mono": Place(6, 136, 200, 80), "di": Place(6, 266, 200, 80)}
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="212" height="360" viewBox="0 0 212 360"><path d="M 0,0"/></svg>'
TOLD = {"diamine": ("Diamine", "25.0 % of the diamine"), "mono": ("Mono", "50.0 %"), "di": ("Di", "25.0 %")}


@pytest.fixture
def picture(qtbot):
    made = CascadePicture("Pathway")
    qtbot.addWidget(made)
    made.show_drawing(Drawing(SVG, 212, 360, PLACES), TOLD)
    made.resize(212, 360)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def test_a_spot_lies_over_each_species_and_says_what_it_is(picture):
    assert {key: spot.geometry().getRect() for key, spot in picture.spots.items()} == {
        "diamine": (6, 6, 200, 80),
        "mono": (6, 136, 200, 80),
        "di": (6, 266, 200, 80),
    }
    assert picture.spots["mono"].accessibleName() == "Mono"
    assert picture.spots["mono"].accessibleDescription() == "50.0 %"


def test_the_spots_follow_a_picture_that_is_made_smaller(picture):
    picture.resize(106, 180)
    assert picture.spots["mono"].geometry().getRect() == (3, 68, 100, 40)


def test_a_click_chooses_a_species(picture, qtbot):
    with qtbot.waitSignal(picture.chosen) as chosen:
        qtbot.mouseClick(picture.spots["di"], Qt.MouseButton.LeftButton)
    assert chosen.args == ["di"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_choose_the_species_with_the_focus(picture, qtbot, key):
    picture.focus_on("mono")
    with qtbot.waitSignal(picture.chosen) as chosen:
        qtbot.keyClick(picture.spots["mono"], key)
    assert chosen.args == ["mono"]


def test_arrow_keys_go_from_one_to_the_next_and_stop_at_the_ends(picture, qtbot):
    spots = picture.spots
    picture.focus_on("diamine")
    qtbot.waitUntil(spots["diamine"].hasFocus)
    qtbot.keyClick(spots["diamine"], Qt.Key.Key_Up)
    assert spots["diamine"].hasFocus()
    qtbot.keyClick(spots["diamine"], Qt.Key.Key_Down)
    assert spots["mono"].hasFocus()
    qtbot.keyClick(spots["mono"], Qt.Key.Key_Right)
    assert spots["di"].hasFocus()
    qtbot.keyClick(spots["di"], Qt.Key.Key_Left)
    assert spots["mono"].hasFocus()
    stops = [key for key, spot in spots.items() if spot.focusPolicy() is Qt.FocusPolicy.StrongFocus]
    assert stops == ["mono"]  # the Tab key meets the one where arrows go on


def test_a_species_out_of_sight_is_brought_into_sight(picture, qtbot):
    area = QScrollArea()
    qtbot.addWidget(area)
    area.setWidget(picture)
    area.resize(230, 120)
    area.show()
    picture.focus_on("di")
    assert area.verticalScrollBar().value() > 200
    picture.focus_on("nothing")  # a species that is gone
    assert picture.spots["di"].focusPolicy() is Qt.FocusPolicy.StrongFocus
    area.takeWidget()


def test_other_species_have_other_spots_and_the_same_ones_keep_theirs(picture):
    before = picture.spots["mono"]
    picture.show_drawing(Drawing(SVG, 212, 360, PLACES), {**TOLD, "mono": ("Mono", "10.0 %")})
    assert picture.spots["mono"] is before
    assert before.accessibleDescription() == "10.0 %"
    picture.show_drawing(Drawing(SVG, 212, 360, {"free": Place(6, 6, 200, 80)}), {"free": ("Free", "")})
    assert list(picture.spots) == ["free"]


@pytest.mark.parametrize("theme", [Appearance.LIGHT, Appearance.DARK])
def test_the_focus_can_be_seen(picture, qtbot, theme):
    apply(theme)
    picture.focus_on("mono")
    qtbot.waitUntil(picture.spots["mono"].hasFocus)
    framed = picture.grab().toImage()
    picture.focus_on("di")
    assert framed.pixelColor(7, 176) != picture.grab().toImage().pixelColor(7, 176)
    apply(Appearance.LIGHT)
