"""A command run in this process, and the experiments that it is run on."""

import json
from pathlib import Path

import pytest

from diazgui import cli
from diazgui.files import write_experiment
from tests.cli.saying import TARGET, Said
from tests.files.examples import written_out


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]):
    def command(*words: object) -> Said:
        code = cli.main([str(word) for word in words])
        return Said(code, *capsys.readouterr())

    return command


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """An experiment on file."""
    path = tmp_path / "a.diaz"
    write_experiment(path, written_out())
    return path


@pytest.fixture
def made(run, tmp_path: Path):
    """The tables of a new experiment as JSON: its steps by id."""

    def make(protocol: str, *more: str) -> dict:
        path = tmp_path / f"{protocol}.diaz"
        assert run("new", "--protocol", protocol, *TARGET, *more, "-o", path).code == 0
        said = run("table", path, "--format", "json")
        assert said.code == 0
        (tab,) = json.loads(said.out)["tabs"]
        return {step["id"]: step for step in tab["steps"]}

    return make
