"""The species of each step, on the command line."""

import json
from pathlib import Path

import pytest

from tests.cli.saying import TARGET


@pytest.fixture
def planned(run, tmp_path: Path) -> Path:
    path = tmp_path / "plan.diaz"
    run("new", "--protocol", "mono-boc", *TARGET, "-o", path)
    return path


def test_each_step_has_its_species(run, planned: Path) -> None:
    said = run("species", planned)
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("Mono via Boc, step A: Protect\n=============================\n\nMono-Boc: ")
    assert "\n\n\nMono via Boc, step C: Deprotect\n" in said.out
    assert "  [M+H]⁺    197.1107\n" in said.out


def test_one_step_is_asked_for(run, planned: Path) -> None:
    assert run("species", planned, "--step", "B").out.startswith("Mono via Boc, step B: Alkylate\n")
    refused = run("species", planned, "--step", "X")
    assert refused.code == 2
    assert "has no step “X”" in refused.err


def test_the_species_are_data_for_programs(run, planned: Path) -> None:
    (step,) = json.loads(run("species", planned, "--step", "A", "--format", "json").out)["steps"]
    assert (step["tab"], step["step"]) == ("mono-boc", "A")
    masses = {one["id"]: one["ions"][0]["mz"] for one in step["species"] if one["ions"]}
    assert {key: f"{mz:.4f}" for key, mz in masses.items()} == {
        "mono": "201.1598",
        "amine": "101.1073",
        "di": "301.2122",
        "aminal": "413.3122",
    }


def test_a_free_sheet_says_what_is_missing(run, tmp_path: Path) -> None:
    path = tmp_path / "free.diaz"
    run("new", "--protocol", "free", "-o", path)
    assert run("species", path).out.endswith(
        "Left out: No amine with a structure stands on the sheet, so nothing can be told of what forms.\n"
    )
