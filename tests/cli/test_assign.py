"""Peaks of an LC-MS, on the command line."""

import json
from pathlib import Path

import pytest

from tests.cli.saying import TARGET


@pytest.fixture
def planned(run, tmp_path: Path) -> Path:
    path = tmp_path / "plan.diaz"
    run("new", "--protocol", "excess-diamine", "mono-boc", *TARGET, "-o", path)
    return path


def test_peaks_are_assigned_to_the_species_of_a_step(run, planned: Path) -> None:
    said = run("assign", planned, "--tab", "excess-diamine", "--peaks", "197.11:80,293.11:20")
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("Excess diamine, step A: ")
    assert "197.11  (80)  [M+H]⁺ of mono-alkylated  −0.0007\n" in said.out
    assert "Mono-alkylated: 80 %\n" in said.out
    assert "Diagnose: How clean must the mono product be?\n" in said.out


def test_each_step_that_is_asked_about_has_its_own_answer(run, planned: Path) -> None:
    said = run("assign", planned, "--tab", "mono-boc", "--step", "B", "C", "--peaks", "297.1631")
    assert "Mono via Boc, step B: Alkylate" in said.out
    assert "[M+H]⁺ of starting amine" in said.out


def test_they_are_data_for_programs(run, planned: Path) -> None:
    words = ("--tab", "excess-diamine", "--peaks", "197.3:1", "--tolerance", "0.2 Da", "--format", "json")
    (step,) = json.loads(run("assign", planned, *words).out)["steps"]
    assert (step["tab"], step["step"], step["peaks"][0]["tolerance_Da"]) == ("excess-diamine", "A", 0.2)
    assert step["composition"][0]["species"] == ["mono"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--peaks", "abc"), "“abc” is no peak."),
        (("--peaks", "197,11"), "“197,11” may be one number or two."),
        (("--peaks", ""), "There are no peaks."),
        ((), "There are no peaks."),
        (("--peaks", "197.1", "--tolerance", "5"), "“5” is no tolerance."),
        (("--peaks", "197.1", "--tolerance", "5 Da"), "A tolerance is above 0 and at most 1 Da"),
        (("--peaks", "197.1", "--step", "X"), "has no step “X”"),
    ],
)
def test_what_cannot_be_followed_is_refused(run, planned: Path, words: tuple[str, ...], told: str) -> None:
    said = run("assign", planned, *words)
    assert (said.code, said.out) == (2, "")
    assert told in said.err


def test_the_peaks_of_the_file_are_taken_where_none_are_typed(run, planned: Path, tmp_path: Path) -> None:
    text = json.loads(planned.read_text())
    step = next(tab for tab in text["tabs"] if tab["id"] == "excess-diamine")["steps"][0]
    step["peaks"] = [{"mz": 197.11, "area": 80.0, "decimals": 2}]
    other = tmp_path / "with-peaks.diaz"
    other.write_text(json.dumps(text))
    said = run("assign", other)
    assert said.out.startswith("Excess diamine, step A: ")
    assert "Mono via Boc" not in said.out
