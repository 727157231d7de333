"""The budgets of each step, on the command line."""

import json
from pathlib import Path

import pytest

from tests.cli.saying import TARGET


@pytest.fixture
def planned(run, tmp_path: Path) -> Path:
    """Mono via Boc at 5.00 mmol, with less than half of the base in step B."""
    path = tmp_path / "plan.diaz"
    run("new", "--protocol", "mono-boc", *TARGET, "-o", path)
    run("set", path, "mono-boc/B/base.eq=0.4", "-o", path, "--force")
    return path


def test_each_step_has_its_sections(run, planned: Path) -> None:
    said = run("budget", planned)
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("Mono via Boc, step A: Protect\n=============================\n\nAcid and base\n  ")
    for title in ("Gas, at 20 °C and 101.325 kPa", "Volumes and flask", "Addition", "Work-up"):
        assert f"\n\n{title}\n  " in said.out


def test_a_verdict_stands_in_words_beside_its_number(run, planned: Path) -> None:
    said = run("budget", planned, "--step", "B").out
    assert said.startswith("Mono via Boc, step B: Alkylate\n")
    assert "mmol [Short] (" in said


def test_the_budgets_are_data_for_programs(run, planned: Path) -> None:
    (step,) = json.loads(run("budget", planned, "--step", "B", "--format", "json").out)["steps"]
    assert (step["tab"], step["step"]) == ("mono-boc", "B")
    acid = next(section for section in step["sections"] if section["id"] == "acid-base")
    lines = {line["id"]: line for line in acid["lines"]}
    assert (lines["acid-made"]["value"], lines["acid-made"]["unit"]) == (pytest.approx(5.0), "mmol")
    assert lines["base"]["mark"] == "short"
    assert lines["base"]["why"]


def test_a_step_without_rows_has_no_budgets(run, tmp_path: Path) -> None:
    path = tmp_path / "free.diaz"
    run("new", "--protocol", "free", "-o", path)
    assert run("budget", path).out.endswith("\n\nNo budgets yet.\n")


def test_gas_is_measured_in_the_room_that_is_stated(run, planned: Path) -> None:
    def at_most(*words: str) -> dict:
        said = json.loads(run("budget", planned, "--step", "A", "--format", "json", *words).out)["steps"][0]
        gas = next(section for section in said["sections"] if section["id"] == "gas")
        return {"T": said["temperature_degC"], "p": said["pressure_kPa"], "V": gas["lines"][0]["value"]}

    # 5.00 mmol · 8.314463 J/(mol K) · T / p
    assert at_most() == {"T": 20.0, "p": 101.325, "V": pytest.approx(120.276, rel=1e-5)}
    warm = at_most("--temperature", "30 °C", "--pressure", "90 kPa")
    assert warm == {"T": 30.0, "p": 90.0, "V": pytest.approx(140.030, rel=1e-5)}
    assert "Type" in run("budget", planned, "--pressure", "high").err
    assert run("budget", planned, "--temperature", "-300").code == 2
