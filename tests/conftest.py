"""What holds for every test: no screen, no network, nobody's own settings."""

import os
import shutil
import socket
import tempfile
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import settings

# Set before anything imports Qt: the platform and the user's folders are read only once.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HOME = Path(tempfile.mkdtemp(prefix="diazgui-tests-"))
for variable in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "CFFIXED_USER_HOME"):
    os.environ[variable] = str(HOME)
for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"):
    folder = HOME / variable.lower()
    folder.mkdir(mode=0o700)  # Qt refuses a runtime folder that others may read
    os.environ[variable] = str(folder)

# A slow machine is no fault of the code; on the machine that judges, every run tries the same examples.
settings.register_profile("diazgui", deadline=None)
settings.register_profile("diazgui-ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("diazgui-ci" if os.environ.get("CI") else "diazgui")


def pytest_unconfigure() -> None:
    shutil.rmtree(HOME, ignore_errors=True)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse connections and look-ups of names; sockets between processes of this machine stay open."""
    connect = socket.socket.connect

    def refuse(*_: object, **__: object) -> NoReturn:
        raise AssertionError("diazgui never uses the network, and neither do its tests.")

    def local_only(sock: socket.socket, address: object) -> None:
        if sock.family in {socket.AF_INET, socket.AF_INET6}:
            refuse()
        connect(sock, address)

    monkeypatch.setattr(socket.socket, "connect", local_only)
    monkeypatch.setattr(socket.socket, "connect_ex", local_only)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture(autouse=True)
def own_settings(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Give every test empty settings of its own, whether the program names QSettings by format or not."""
    from PySide6.QtCore import QSettings

    folder = str(tmp_path_factory.mktemp("settings"))
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, folder)
