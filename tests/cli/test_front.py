"""The command line as a whole: a sentence and an exit code for every misuse and every fault."""

import errno
import io
import os
import sys
from pathlib import Path

import pytest

from diazgui import __version__, cli
from tests.cli.saying import TARGET, in_a_process


def test_the_version_is_told(run) -> None:
    said = run("--version")
    assert (said.code, said.out) == (0, f"diazgui {__version__}\n")


@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["new", "--help"],
        ["table", "--help"],
        ["check", "--help"],
        ["set", "--help"],
        ["why", "--help"],
        ["route", "--help"],
        ["budget", "--help"],
        ["find", "--help"],
    ],
)
def test_help_is_in_plain_words(run, words: list[str]) -> None:
    said = run(*words)
    assert said.code == 0
    assert said.out.startswith("usage: diazgui")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (
            [],
            "A command is missing: new, set, table, route, advise, budget, species, selectivity, assign, why, check, "
            "find. Type “diazgui --help” "
            "for what they do.",
        ),
        (
            ["tabel"],
            "“tabel” is neither a command (new, set, table, route, advise, budget, species, selectivity, assign, why, "
            "check, find) nor a file that "
            "is there.",
        ),
        (["--colour"], "Type “diazgui --help” for what there is."),
        (["check"], "Type “diazgui check --help” for what there is."),
    ],
)
def test_words_that_mean_nothing_are_refused(run, words: list[str], sentence: str) -> None:
    said = run(*words)
    assert (said.code, said.out) == (2, "")
    assert sentence in said.err


def test_a_fault_is_told_by_the_exit_code_where_the_error_output_takes_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Full(io.StringIO):
        def write(self, _text: str) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(sys, "stderr", Full())
        assert cli.main(["check", "/nowhere.diaz"]) == 2
    assert capsys.readouterr().out == ""


class Output:
    """A standard output that fails."""

    def __init__(self, error: BaseException) -> None:
        self.error, self.buffer = error, self

    def write(self, _: bytes) -> None:
        raise self.error

    def flush(self) -> None:
        return

    def fileno(self) -> int:
        raise OSError


@pytest.mark.parametrize(
    ("error", "code", "sentence"),
    [
        (BrokenPipeError(errno.EPIPE, "Broken pipe"), 1, ""),
        (KeyboardInterrupt(), 130, ""),
        (
            OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)),
            2,
            "diazgui: The output could not be written (No space left on device).\n",
        ),
    ],
)
def test_an_output_that_fails_ends_quietly_or_with_a_sentence(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error, code: int, sentence: str
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", Output(error))
        assert cli.main(["table", str(file)]) == code
    assert capsys.readouterr().err == sentence


@pytest.mark.parametrize(
    ("stream", "words", "sentence"),
    [
        ("stdout", ["table", "FILE"], "diazgui: The standard output is closed, so nothing can be written to it.\n"),
        (
            "stdin",
            ["table", "-"],
            "diazgui: The standard input is closed, so there is no experiment in it. Name a file in place of -.\n",
        ),
    ],
)
def test_a_closed_stream_is_told(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], stream: str, words, sentence: str
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(sys, stream, None)
        assert cli.main([str(file) if word == "FILE" else word for word in words]) == 2
    assert capsys.readouterr().err == sentence


def test_no_sentence_gets_among_the_output_where_the_error_output_is_closed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stderr", None)
        assert cli.main(["new", "--protocol", "reductive-amination", *TARGET]) == 0
        assert cli.main(["table", "/nowhere.diaz"]) == 2
    out = capsys.readouterr().out
    assert out.startswith("{")
    assert "diazgui: " not in out


def test_a_pipe_of_two_commands(tmp_path: Path) -> None:
    new = in_a_process("-m", "diazgui", "new", "--protocol", "mono-boc", *TARGET, "--scale", "5 mmol")
    assert new.returncode == 0
    assert [line.split(b". ")[0] for line in new.stderr.splitlines()] == [
        b"diazgui: 2-(chloromethyl)thiophene may not keep: look before you open it",
    ]
    table = in_a_process("-m", "diazgui", "table", "-", "--step", "C", "--format", "csv", input=new.stdout)
    assert (table.returncode, table.stderr) == (0, b"")
    lines = table.stdout.decode().split("\r\n")
    assert lines[0].startswith("tab,step,id,role,name,smiles,formula,equivalents,amount_mmol,mass_mg,")
    assert lines[-1] == ""
    assert len(lines) > 4
