"""The files of the last days."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from diazgui.gui.recent import RecentMenu, remembered
from diazgui.gui.settings import MOST_RECENT, Settings


def test_the_latest_file_comes_first_and_none_twice(tmp_path: Path) -> None:
    settings = Settings()
    for name in ("a.diaz", "b.diaz", "a.diaz"):
        remembered(tmp_path / name, settings)
    assert Settings().recent_files == (tmp_path / "a.diaz", tmp_path / "b.diaz")


def test_the_list_stays_short(tmp_path: Path) -> None:
    settings = Settings()
    for number in range(20):
        remembered(tmp_path / f"{number}.diaz", settings)
    assert len(settings.recent_files) == MOST_RECENT
    assert settings.recent_files[0].name == "19.diaz"


def test_a_file_of_the_menu_is_opened(qtbot: QtBot, tmp_path: Path) -> None:
    settings, opened = Settings(), []
    remembered(tmp_path / "R&D.diaz", settings)
    menu = RecentMenu(settings, opened.append)
    qtbot.addWidget(menu)
    first = menu.actions()[0]
    assert first.text() == "&1  R&&D.diaz"
    assert first.toolTip() == str(tmp_path / "R&D.diaz")
    first.trigger()
    assert opened == [tmp_path / "R&D.diaz"]


def test_the_list_can_be_cleared(qtbot: QtBot, tmp_path: Path) -> None:
    settings = Settings()
    remembered(tmp_path / "a.diaz", settings)
    menu = RecentMenu(settings, lambda _path: None)
    qtbot.addWidget(menu)
    menu.actions()[-1].trigger()
    menu.aboutToShow.emit()
    assert settings.recent_files == ()
    assert [(a.text(), a.isEnabled()) for a in menu.actions()] == [("Nothing opened yet", False)]
