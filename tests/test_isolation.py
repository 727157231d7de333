"""The tests' own walls: conftest.py keeps them off the network and out of the user's folders."""

import os
import socket
import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtGui import QGuiApplication


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_no_test_connects_to_the_network(family: socket.AddressFamily) -> None:
    with socket.socket(family) as sock:
        with pytest.raises(AssertionError, match="never uses the network"):
            sock.connect(("localhost", 9))
        with pytest.raises(AssertionError, match="never uses the network"):
            sock.connect_ex(("localhost", 9))


def test_no_test_looks_up_a_name() -> None:
    with pytest.raises(AssertionError, match="never uses the network"):
        socket.getaddrinfo("localhost", 80)


def test_the_home_of_the_tests_is_a_temporary_folder() -> None:
    assert Path.home().is_relative_to(tempfile.gettempdir())
    assert Path.home().name.startswith("diazgui-tests-")


def test_qt_writes_below_that_home() -> None:
    for place in (QStandardPaths.StandardLocation.AppDataLocation, QStandardPaths.StandardLocation.ConfigLocation):
        assert Path(QStandardPaths.writableLocation(place)).is_relative_to(Path.home())


@pytest.mark.parametrize("test", ["one", "another"])
def test_no_test_finds_the_settings_of_another(test: str) -> None:
    store = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "diazgui", "diazgui")
    assert store.value("last test") is None
    store.setValue("last test", test)
    store.sync()
    assert Path(store.fileName()).is_file()
    assert Path(store.fileName()).is_relative_to(tempfile.gettempdir())


@pytest.mark.usefixtures("qapp")
def test_windows_are_drawn_without_a_screen_unless_one_is_asked_for() -> None:
    assert QGuiApplication.platformName() == os.environ["QT_QPA_PLATFORM"]
