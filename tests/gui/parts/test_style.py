"""The style sheet of a theme."""

import re

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from diazgui.gui.parts.style import set_look, style_sheet
from diazgui.gui.parts.theme import DARK, LIGHT, Theme


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
