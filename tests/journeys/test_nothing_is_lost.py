"""What goes wrong with files is told in a sentence, and what was stated is still there."""

import errno
import os
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from diazgui.files import experiment_text
from diazgui.gui.window import MainWindow
from tests.gui.windows import inside, open_window, type_into, worked_example
from tests.journeys.keys import choose_file, go_to, press

Key = QKeySequence.StandardKey


def edited_window(qtbot: QtBot) -> MainWindow:
    window = open_window(qtbot)
    go_to(window, "mono-boc", "A")
    type_into(qtbot, inside(window)[0].page.head.scale, "10 mmol")
    return window


@pytest.mark.parametrize(
    ("call", "code", "sentence"),
    [
        ("open", errno.EACCES, "“a.diaz” may not be written in the folder"),
        ("open", errno.EROFS, "“a.diaz” may not be written in the folder"),
        ("fsync", errno.ENOSPC, "There is no room for “a.diaz”: the disk is full."),
    ],
)
def test_a_folder_that_refuses_or_a_full_disk_loses_nothing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, call: str, code: int, sentence: str
) -> None:
    window = edited_window(qtbot)
    (tmp_path / "a.diaz").write_text("what was there before")
    choose_file(monkeypatch, tmp_path / "a.diaz")

    def refuse(*_: object, **__: object) -> int:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patch:
        patch.setattr(os, call, refuse)
        press(window, Key.SaveAs)
    assert window.strip.text.startswith(sentence)
    assert window.isWindowModified()
    assert inside(window)[0].page.head.scale.text() == "10.0 mmol"
    assert (tmp_path / "a.diaz").read_text() == "what was there before"
    press(window, Key.SaveAs)
    assert not window.isWindowModified()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "“a.diaz” is empty: there is no experiment in it."),
        (b"\x89PNG\r\n", "“a.diaz” is damaged at line 1"),
        (b'{"format": "letter"}', "“a.diaz” is not an experiment of diazgui."),
    ],
)
def test_a_file_that_is_no_experiment_leaves_the_window_as_it_is(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: bytes, sentence: str
) -> None:
    window = edited_window(qtbot)
    before = inside(window)[1].experiment
    (tmp_path / "a.diaz").write_bytes(content)
    choose_file(monkeypatch, tmp_path / "a.diaz")
    press(window, Key.Open)
    assert window.strip.text.startswith(sentence)
    assert inside(window)[1].experiment is before
    assert window.isWindowModified()


def test_half_a_file_is_told_of(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    window = open_window(qtbot)
    text = experiment_text(worked_example().experiment)
    (tmp_path / "a.diaz").write_text(text[: len(text) // 2], encoding="utf-8")
    choose_file(monkeypatch, tmp_path / "a.diaz")
    press(window, Key.Open)
    assert window.strip.text.startswith("“a.diaz” is damaged: it ends too early, at line")


def test_a_newer_file_is_told_of(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    window = open_window(qtbot)
    text = experiment_text(worked_example().experiment)
    newer = text.replace('"version": 1', '"version": 2', 1)
    assert newer != text
    (tmp_path / "a.diaz").write_text(newer, encoding="utf-8")
    choose_file(monkeypatch, tmp_path / "a.diaz")
    press(window, Key.Open)
    assert window.strip.text.startswith("“a.diaz” was written by a newer diazgui")
