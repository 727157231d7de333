"""The start of the program with its window."""

import logging
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from diazgui import app
from diazgui.files import write_experiment
from diazgui.gui.settings import Settings
from diazgui.gui.window import MainWindow


def test_nothing_heavy_is_loaded_before_the_first_paint() -> None:
    heavy = ("rdkit", "pint", "numpy", "msgspec", "sqlite3", "openpyxl", "tomllib", "diazgui.structures")
    program = f"""
import sys
from PySide6.QtCore import QEvent, QObject
from diazgui.app import start

class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint:
            print([name for name in {heavy!r} if name in sys.modules])
            application.quit()
        return False

application, window = start()
first = FirstPaint()
window.centralWidget().installEventFilter(first)
application.exec()
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, set(done.stdout.splitlines())) == (0, {"[]"}), done.stderr


def test_without_a_file_the_worked_example_is_loaded() -> None:
    loaded = app.load(None)
    assert loaded.experiment.target.diamine.compound.cas == "505-66-8"
    assert loaded.path is None
    assert loaded.problem == ""


def test_a_file_is_loaded_from_where_it_is(tmp_path: Path) -> None:
    from diazgui.library.bench import bench

    blank = app.blank_experiment(bench())
    write_experiment(tmp_path / "a.diaz", blank)
    loaded = app.load(tmp_path / "a.diaz")
    assert loaded.experiment == blank
    assert loaded.path == tmp_path / "a.diaz"


def test_a_file_that_cannot_be_read_is_told_of_and_the_worked_example_shown(qtbot: QtBot, tmp_path: Path) -> None:
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    app.fill(window, app.load(tmp_path / "gone.diaz"))
    assert window.strip.text == (
        f"There is no file “gone.diaz” in “{tmp_path}”. Check the name and the folder. "
        "The worked example is shown in its place."
    )
    assert window.document is not None
    assert window.document.path is None


def test_the_window_fills_when_the_data_are_there(qtbot: QtBot) -> None:
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    window.show()
    app.fill_when_ready(window, None)
    assert window.workspace is None
    qtbot.waitUntil(lambda: window.workspace is not None, timeout=30_000)


def test_data_that_cannot_be_loaded_are_told_of(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def load(_path: Path | None) -> app.Loaded:
        raise ValueError("mono-boc.toml · purpose · missing")

    monkeypatch.setattr(app, "load", load)
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    with caplog.at_level(logging.CRITICAL):
        app.fill_when_ready(window, None)
        qtbot.waitUntil(lambda: window.strip.text != "")
    assert window.strip.text == (
        "diazgui could not load the data that it ships with: mono-boc.toml · purpose · missing"
    )


def test_a_fault_nobody_caught_is_logged_and_told_of_and_the_window_goes_on(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    app.tell_of_faults(window)
    with caplog.at_level(logging.CRITICAL):
        sys.excepthook(KeyError, KeyError("boc2o"), None)
    assert "a fault in diazgui (KeyError: 'boc2o')" in window.strip.text
    assert "Not caught" in caplog.text


def test_the_application_has_the_name_that_desktops_look_for(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.setStyleSheet("")  # a style sheet of an earlier test would hide the name of the style beneath it
    monkeypatch.setattr(app, "QApplication", lambda _arguments: application)
    application.setStyleSheet("")  # under a style sheet the style has no name
    assert app.new_application(["diazgui"]) is application
    assert application.applicationName() == "diazgui"
    assert application.desktopFileName() == "diazgui"
    assert application.style().name() == "fusion"
    qtbot.waitUntil(lambda: not application.windowIcon().isNull())
