"""What the window remembers."""

from PySide6.QtCore import QByteArray, QSettings, QSize

from diazgui.gui.settings import Settings
from diazgui.gui.theme import Appearance


def test_a_first_start_has_the_size_of_a_small_screen_and_the_systems_colours() -> None:
    settings = Settings()
    assert settings.window_size == QSize(1280, 800)
    assert settings.appearance is Appearance.SYSTEM
    assert settings.shows_guidance
    assert not settings.is_maximized
    assert settings.splitter.isEmpty()
    assert settings.folder == ""


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
