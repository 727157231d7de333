"""Each colour is readable on its ground, and the palette tells which theme is in use."""

import pytest
from PySide6.QtGui import QColor, QPalette
from pytestqt.qtbot import QtBot

from diazgui.gui.parts import style, theme
from diazgui.gui.parts.theme import DARK, LIGHT, Appearance, Theme

GROUNDS = (
    ("text", "window"),
    ("text", "surface"),
    ("text", "band"),
    ("text", "product"),
    ("text", "warning_soft"),
    ("text", "danger_soft"),
    ("text", "accent_soft"),
    ("muted", "window"),
    ("muted", "surface"),
    ("muted", "band"),
    ("muted", "danger_soft"),
    ("muted", "warning_soft"),
    ("stated", "surface"),
    ("stated", "product"),
    ("accent", "surface"),
    ("on_accent", "accent"),
    ("danger", "surface"),
    ("warning", "surface"),
)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in QColor(colour).getRgbF()[:3]]
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]


@pytest.mark.parametrize("shown", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), GROUNDS)
def test_text_has_a_contrast_of_four_and_a_half_to_one(shown: Theme, ink: str, ground: str) -> None:
    first, second = luminance(getattr(shown, ink)), luminance(getattr(shown, ground))
    assert (max(first, second) + 0.05) / (min(first, second) + 0.05) >= 4.5


@pytest.mark.parametrize(("appearance", "wanted"), [(Appearance.DARK, DARK), (Appearance.LIGHT, LIGHT)])
def test_what_is_chosen_is_in_use(qtbot: QtBot, appearance: Appearance, wanted: Theme) -> None:
    style.apply(appearance)
    assert theme.current() == wanted


def test_where_the_system_does_not_say_it_is_light(qtbot: QtBot) -> None:
    assert theme.chosen(Appearance.SYSTEM) == LIGHT


def test_a_disabled_text_is_paler_than_one_that_is_not(qtbot: QtBot) -> None:
    made = theme.palette(LIGHT)
    disabled = made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled.lightness() > made.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Text).lightness()
