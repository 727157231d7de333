"""``python -m diazgui``: which front end starts for which words."""

import sys
from pathlib import Path
from types import ModuleType

import pytest

from diazgui import cli
from diazgui.__main__ import COMMANDS, main


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, list[str]]]:
    """Stand-ins for both front ends that note how they were started."""
    calls: list[tuple[str, list[str]]] = []

    def front_end(name: str, entry: str, code: int) -> None:
        module = ModuleType(f"diazgui.{name}")
        setattr(module, entry, lambda arguments: calls.append((name, arguments)) or code)
        monkeypatch.setitem(sys.modules, f"diazgui.{name}", module)

    front_end("app", "run", 0)
    front_end("cli", "main", 2)
    return calls


def test_no_arguments_open_the_window(started: list[tuple[str, list[str]]]) -> None:
    assert main([]) == 0
    assert started == [("app", [])]


def test_a_file_that_exists_opens_in_the_window(started: list[tuple[str, list[str]]], tmp_path: Path) -> None:
    file = tmp_path / "batch 7.json"
    file.write_text("{}")
    assert main([str(file)]) == 0
    assert started == [("app", [str(file)])]


@pytest.mark.parametrize(
    "words", [["table", "-"], ["new", "--protocol", "mono-boc"], ["check", "x"], ["--help"], ["nowhere.json"]]
)
def test_anything_else_is_for_the_command_line(started: list[tuple[str, list[str]]], words: list[str]) -> None:
    assert main(words) == 2
    assert started == [("cli", words)]


def test_no_command_of_the_command_line_is_taken_for_a_file() -> None:
    first = {"new", "set", "table", "route", "why", "check", "find"}
    assert set(cli.COMMANDS) == first | {"advise", "budget", "species", "selectivity", "assign"}
    assert set(COMMANDS) == first | {"advise", "budget", "species", "selectivity", "assign"}


def test_a_command_word_comes_before_a_file_of_that_name(
    started: list[tuple[str, list[str]]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "check").write_text("")
    monkeypatch.chdir(tmp_path)
    main(["check", "x.json"])
    assert started == [("cli", ["check", "x.json"])]


def test_the_words_of_the_shell_are_used_by_default(
    started: list[tuple[str, list[str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["diazgui", "table", "-"])
    main()
    assert started == [("cli", ["table", "-"])]
