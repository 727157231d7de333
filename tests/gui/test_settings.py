"""What the window remembers."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings, QSize, QStandardPaths

from diazgui.core.instruments import Instruments
from diazgui.gui.parts.theme import Appearance
from diazgui.gui.settings import Settings


def test_a_first_start_has_the_size_of_a_small_screen_and_the_systems_colours() -> None:
    settings = Settings()
    assert settings.window_size == QSize(1280, 800)
    assert settings.appearance is Appearance.SYSTEM
    assert settings.shows_guidance
    assert not settings.is_maximized
    assert settings.splitter.isEmpty()
    assert settings.folder == QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def test_what_was_set_is_there_the_next_day() -> None:
    settings = Settings()
    settings.window_size = QSize(1500, 900)
    settings.appearance = Appearance.DARK
    settings.shows_guidance = False
    settings.is_maximized = True
    settings.splitter = QByteArray(b"state")
    settings.folder = "/data/chemist"
    again = Settings()
    assert again.window_size == QSize(1500, 900)
    assert again.appearance is Appearance.DARK
    assert not again.shows_guidance
    assert again.is_maximized
    assert again.splitter == QByteArray(b"state")
    assert again.folder == "/data/chemist"


def test_an_unknown_appearance_in_the_file_is_the_systems() -> None:
    store = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "diazgui", "diazgui")
    store.setValue("appearance", "purple")
    store.sync()
    assert Settings().appearance is Appearance.SYSTEM


def stored(key: str, value: object) -> Settings:
    """Settings whose file holds what somebody wrote into it."""
    store = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "diazgui", "diazgui")
    store.setValue(key, value)
    store.sync()
    return Settings()


@pytest.mark.parametrize("written", ["large", "", "nan", "inf", "-1", "0"])
def test_a_size_of_type_that_nobody_could_have_chosen_is_the_systems(written: str) -> None:
    assert stored("type/size", written).type_size == 1.0


def test_a_size_of_type_between_two_steps_is_the_nearest() -> None:
    assert stored("type/size", "1.4").type_size == 1.3


@pytest.mark.parametrize("size", [QSize(1, 1), QSize(999_999_999, 99_999_999), QSize(1280, 5)])
def test_a_window_that_no_screen_could_show_has_its_first_size(size: QSize) -> None:
    assert stored("window/size", size).window_size == QSize(1280, 800)


def test_what_names_no_file_is_not_among_the_recent_ones() -> None:
    assert stored("files/recent", ["", "/data/a.diaz", ".", "b.diaz"]).recent_files == (Path("/data/a.diaz"),)


def test_the_instruments_are_the_usual_ones_until_they_are_set() -> None:
    assert Settings().instruments == Instruments()
    Settings().instruments = Instruments(balance_step=1.0, smallest_mass=100.0, tolerance=0.0)
    assert Settings().instruments == Instruments(balance_step=1.0, smallest_mass=100.0, tolerance=0.0)


@pytest.mark.parametrize("written", ["fine", "", "nan", "inf", "-1", "0", "1e300", "0,1", "20"])
def test_a_step_of_the_balance_that_none_has_is_the_usual_one(written: str) -> None:
    assert stored("instruments/balance_step", written).instruments == Instruments()


def test_one_number_that_cannot_be_read_leaves_the_others() -> None:
    stored("instruments/tolerance", "0.05")
    assert stored("instruments/temperature", "warm").instruments == Instruments(tolerance=0.05)
