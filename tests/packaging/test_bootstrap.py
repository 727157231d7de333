"""The set-up: what is made, what is kept, and what a newcomer reads when something is in the way."""

import subprocess
import sys
from pathlib import Path

import pytest

import bootstrap


def test_an_old_python_is_told_which_newer_one_is_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap.shutil, "which", lambda name: "here" if name == "python3.12" else None)
    with pytest.raises(bootstrap.SetupError) as refusal:
        bootstrap.refuse_old_python((3, 9))
    assert str(refusal.value) == (
        "diazgui needs Python 3.11 or newer; this is 3.9. There is a python3.12 here: make run PYTHON=python3.12"
    )


def test_an_old_python_alone_is_told_where_to_get_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap.shutil, "which", lambda _: None)
    with pytest.raises(bootstrap.SetupError) as refusal:
        bootstrap.refuse_old_python((3, 10))
    assert str(refusal.value) == "diazgui needs Python 3.11 or newer; this is 3.10. Install one from python.org."


@pytest.mark.parametrize("version", [(3, 11), (3, 13), (4, 0)])
def test_a_python_that_is_new_enough_passes(version: tuple[int, int]) -> None:
    bootstrap.refuse_old_python(version)


def test_a_python_without_sqlite_is_told_what_to_do() -> None:
    # As in a Python that was compiled where the headers of SQLite were missing.
    code = "import sys; sys.modules['_sqlite3'] = None; import bootstrap; sys.exit(bootstrap.main(['window']))"
    folder = Path(bootstrap.__file__).parent
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "This Python was built without SQLite, which diazgui needs. Take another one, for example make run "
        "PYTHON=/usr/bin/python3, or install SQLite's headers (libsqlite3-dev on Debian) and build Python anew.\n"
    )


def test_debian_without_venv_gets_the_exact_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap.sys, "version_info", (3, 12, 1))
    monkeypatch.setattr(bootstrap.os, "geteuid", lambda: 1000, raising=False)
    assert bootstrap.missing_venv(debian=True) == (
        "This Python cannot make virtual environments yet. Run: "
        "sudo apt-get update && sudo apt-get install -y python3.12-venv"
    )
    monkeypatch.setattr(bootstrap.os, "geteuid", lambda: 0, raising=False)
    assert bootstrap.missing_venv(debian=True).endswith("Run: apt-get update && apt-get install -y python3.12-venv")


def test_without_ensurepip_nothing_is_made(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(bootstrap.importlib.util, "find_spec", lambda _: None)
    with pytest.raises(bootstrap.SetupError, match="cannot make virtual environments"):
        bootstrap.environment(tmp_path / ".venv")
    assert not (tmp_path / ".venv").exists()


def test_an_environment_that_works_is_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(bootstrap, "works", lambda _: True)
    monkeypatch.setattr(bootstrap.subprocess, "call", lambda *_: pytest.fail("made anew"))
    assert bootstrap.environment(tmp_path).parent.parent == tmp_path


def test_a_python_that_is_gone_does_not_work(tmp_path: Path) -> None:
    assert bootstrap.works(tmp_path / "bin" / "python") is False
    assert bootstrap.works(Path(sys.executable)) is True


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """A project of its own, and what pip was asked to install into its environment."""
    asked: list[str] = []
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text("[project]\n", "utf-8")
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    monkeypatch.setattr(bootstrap, "is_current", lambda: True)
    monkeypatch.setattr(bootstrap.subprocess, "call", lambda command, cwd: asked.append(command[-1]) or 0)
    return asked


def fill(tmp_path: Path, mode: str) -> None:
    bootstrap.install(tmp_path / ".venv" / "bin" / "python", mode)


def test_the_window_needs_no_tools_of_the_tests(installed: list[str], tmp_path: Path) -> None:
    fill(tmp_path, "window")
    assert installed == ["."]


def test_what_is_installed_is_not_installed_again(installed: list[str], tmp_path: Path) -> None:
    fill(tmp_path, "tests")
    fill(tmp_path, "tests")
    fill(tmp_path, "window")
    assert installed == [".[test]"]


def test_the_tests_install_their_tools_after_the_window_was_shown(installed: list[str], tmp_path: Path) -> None:
    fill(tmp_path, "window")
    fill(tmp_path, "tests")
    assert installed == [".", ".[test]"]


def test_the_benchmarks_contain_what_the_tests_need(installed: list[str], tmp_path: Path) -> None:
    fill(tmp_path, "benchmarks")
    fill(tmp_path, "tests")
    fill(tmp_path, "window")
    assert installed == [".[test,benchmarks]"]


def test_an_index_that_is_missing_or_stale_installs_again(
    installed: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    fill(tmp_path, "tests")
    monkeypatch.setattr(bootstrap, "is_current", lambda: False)
    fill(tmp_path, "tests")
    fill(tmp_path, "window")
    assert installed == [".[test]", ".[test]", "."]


def test_a_changed_pyproject_installs_again(installed: list[str], tmp_path: Path) -> None:
    fill(tmp_path, "window")
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'x'\n", "utf-8")
    fill(tmp_path, "window")
    assert installed == [".", "."]


@pytest.mark.usefixtures("installed")
def test_a_failed_installation_says_why_and_is_tried_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(bootstrap.subprocess, "call", lambda _, cwd: 1)
    with pytest.raises(bootstrap.SetupError, match="only this step needs the network"):
        fill(tmp_path, "tests")
    assert list((tmp_path / ".venv").glob("*.stamp")) == []


def test_a_wrong_word_is_answered_with_the_right_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert bootstrap.main(["everything"]) == 2
    assert capsys.readouterr().err == "usage: python3 packaging/bootstrap.py window|tests|benchmarks\n"


def test_what_is_in_the_way_is_one_sentence_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap.sys, "version_info", (3, 9, 2))
    monkeypatch.setattr(bootstrap.shutil, "which", lambda _: None)
    assert bootstrap.main(["window"]) == 1
    assert capsys.readouterr().err == (
        "diazgui needs Python 3.11 or newer; this is 3.9. Install one from python.org.\n"
    )
