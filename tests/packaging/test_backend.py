"""The build backend: when it asks for what the index needs, and what it says where there is no index."""

import subprocess

import pytest

import backend


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What was run to build the index; setuptools itself builds nothing."""
    commands: list[list[str]] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        commands.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(backend.subprocess, "run", run)
    monkeypatch.setattr(backend.build_meta, "build_wheel", lambda *_: "diazgui.whl")
    monkeypatch.setattr(backend.build_meta, "build_editable", lambda *_: "diazgui-editable.whl")
    return commands


@pytest.mark.parametrize("kind", ["wheel", "editable"])
def test_an_index_is_built_before_the_wheel(kind: str, built: list[list[str]], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(backend, "is_current", lambda: False)
    assert str(getattr(backend, f"build_{kind}")("dist")).endswith(".whl")
    assert [command[1:] for command in built] == [["-m", "compound_index"]]


@pytest.mark.parametrize("kind", ["wheel", "editable"])
def test_an_index_that_is_current_is_kept(kind: str, built: list[list[str]], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(backend, "is_current", lambda: True)
    getattr(backend, f"build_{kind}")("dist")
    assert built == []


def test_chemicals_is_asked_for_only_where_the_index_has_to_be_built(monkeypatch: pytest.MonkeyPatch):
    for kind in ("wheel", "editable"):
        monkeypatch.setattr(backend.build_meta, f"get_requires_for_build_{kind}", lambda _: ["wheel"])
        asked = getattr(backend, f"get_requires_for_build_{kind}")
        monkeypatch.setattr(backend, "is_current", lambda: False)
        assert asked() == ["wheel", "chemicals==1.5.2", "rdkit>=2024.9"]
        monkeypatch.setattr(backend, "is_current", lambda: True)
        assert asked() == ["wheel"]


def test_without_an_index_there_is_no_wheel_but_a_sentence(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(backend, "is_current", lambda: False)
    monkeypatch.setattr(backend.subprocess, "run", lambda command, **_: subprocess.CompletedProcess(command, 1))
    with pytest.raises(SystemExit, match="The compound index could not be built"):
        backend.build_wheel("dist")


def test_the_benchmarks_measure_the_package_that_the_index_was_made_of():
    from compound_index.stamp import CHEMICALS, ROOT

    assert f'benchmarks = ["{CHEMICALS}"]' in (ROOT / "pyproject.toml").read_text("utf-8")
