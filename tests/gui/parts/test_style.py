"""The style sheet of a theme."""

import re

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from diazgui.gui.parts.style import set_look, style_sheet
from diazgui.gui.parts.theme import DARK, LIGHT, Theme, palette


@pytest.mark.parametrize("shown", [LIGHT, DARK], ids=["light", "dark"])
def test_every_place_for_a_colour_is_filled(shown: Theme) -> None:
    assert "$" not in style_sheet(shown)


def test_the_dark_sheet_names_no_colour_of_the_light_theme() -> None:
    used = set(re.findall(r"#[0-9a-f]{6}", style_sheet(DARK)))
    assert used <= {value for value in vars(DARK).values() if isinstance(value, str)}


def test_a_look_can_change_on_a_widget_that_is_shown(qtbot: QtBot) -> None:
    label = QLabel("text")
    qtbot.addWidget(label)
    label.show()
    set_look(label, "look", "muted")
    assert label.property("look") == "muted"


@pytest.mark.parametrize("shown", [LIGHT, DARK], ids=["light", "dark"])
def test_a_box_to_tick_is_seen_on_its_ground_and_so_is_whether_it_is_ticked(qtbot: QtBot, shown: Theme) -> None:
    box = QCheckBox("Use this bottle")
    qtbot.addWidget(box)
    box.setPalette(palette(shown))
    box.setStyleSheet(style_sheet(shown))
    box.show()
    assert shown.edge in colours_at_the_left_of(box)
    box.setChecked(True)
    assert {shown.accent, shown.on_accent} <= colours_at_the_left_of(box)


def colours_at_the_left_of(box: QCheckBox) -> set[str]:
    image = box.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(16) for y in range(image.height())}
