"""A route at one look, on the command line."""

import json
from pathlib import Path

import pytest

from tests.cli.saying import TARGET


@pytest.fixture
def planned(run, tmp_path: Path) -> Path:
    path = tmp_path / "plan.diaz"
    words = ("--want", "500 mg", "--yield", "A=50%", "B=80%", "C=90%")
    assert run("new", "--protocol", "mono-boc", "di-alkylation", *TARGET, *words, "-o", path).code == 0
    return path


def test_every_route_stands_under_its_title(run, planned: Path) -> None:
    said = run("route", planned)
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("Mono via Boc\n============\n\nStep ")
    assert "\n\n\nDi-alkylation\n=============\n\nStep " in said.out
    assert "\nOverall yield, planned: 36 %\n" in said.out


def test_one_tab_may_be_asked_for(run, planned: Path) -> None:
    said = run("route", planned, "--tab", "di-alkylation").out
    assert said.startswith("Di-alkylation\n")
    assert "Mono via Boc" not in said
    assert "It has these: mono-boc, di-alkylation." in run("route", planned, "--tab", "x").err


def test_the_overview_is_data_for_programs(run, planned: Path) -> None:
    mono, _ = json.loads(run("route", planned, "--format", "json").out)["tabs"]
    assert (mono["id"], mono["title"]) == ("mono-boc", "Mono via Boc")
    assert [step["id"] for step in mono["steps"]] == ["A", "B", "C"]
    assert mono["steps"][2]["planned_mass_mg"] == pytest.approx(500.0)
    assert mono["overall_yield"]["planned"] == pytest.approx(0.36)
