"""Why a number is what it is, as the command says it."""

import json
from pathlib import Path

import pytest

from tests.cli.saying import TARGET


@pytest.fixture
def planned(run, tmp_path: Path) -> Path:
    """Mono via Boc at 5.00 mmol, with step A isolated."""
    path = tmp_path / "plan.diaz"
    run("new", "--protocol", "mono-boc", *TARGET, "-o", path)
    run("set", path, "mono-boc/A.isolated=0.95 g", "mono-boc/B/base.weighed=1.391 g", "-o", path, "--force")
    return path


@pytest.mark.parametrize(
    ("place", "last"),
    [
        ("mono-boc/A/diamine.mass", "m = n · M / w = 10.0 mmol · 100.17 g/mol / 1.00 = 1.002 g"),
        ("mono-boc/A/diamine.eq", "e = 2.00 eq."),
        ("mono-boc/A/diamine.M", "M = 100.17 g/mol"),
        ("mono-boc/C/acid.supplied", "4.00 M"),
        ("mono-boc/B/base.weighed", "1.391 g"),
        ("mono-boc/A/product.isolated", "m(isolated) = 950.0 mg — weighed by you"),
        ("mono-boc/A/product.yield", "950.0 mg · 1.00 / 200.28 g/mol / 5.00 mmol = 0.9487 (94.866 %)"),
        ("mono-boc/A.solvent-volume", "25.0 mL"),
    ],
)
def test_the_last_line_is_the_number_itself(run, planned: Path, place: str, last: str) -> None:
    said = run("why", planned, place)
    assert (said.code, said.err) == (0, "")
    assert last in said.out.splitlines()[-1]


def test_each_line_has_its_source(run, planned: Path) -> None:
    said = run("why", planned, "mono-boc/A/diamine.mass").out
    assert all(" — " in line for line in said.splitlines())
    assert said.startswith("e = 2.00 eq. — ")


def test_an_unknown_says_why_it_is_unknown(run, planned: Path) -> None:
    said = run("why", planned, "mono-boc/B/electrophile.volume")
    assert (said.code, said.out) == (
        0,
        "The density is not known: weigh it, or type the density from the label.\n",
    )


def test_the_lines_are_data_for_programs(run, planned: Path) -> None:
    said = json.loads(run("why", planned, "mono-boc/A/diamine.mass", "--format", "json").out)
    assert said["place"] == "mono-boc/A/diamine.mass"
    assert (said["value"], said["unit"], said["reason"]) == (pytest.approx(1001.65), "mg", None)
    last = said["why"][-1]
    assert last["formula"] == "m = n · M / w"
    assert [one["symbol"] for one in last["given"]] == ["n", "M", "w"]
    assert last["result"]["value"] == pytest.approx(1001.65)
    assert last["source"]


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        ("mono-boc.scale", "A tab has no numbers of its own. Name a step too, such as mono-boc/B/base.mass."),
        ("mono-boc/A/diamine.colour", "“colour” is no number of this place. There is: molar-mass, equivalents,"),
        ("mono-boc/A/product.volume", "“volume” is no number of this place. There is: molar-mass,"),
        ("mono-boc/A.mole", "There is: solvent-volume, liquid-volume, mass, final-concentration."),
        ("mono-boc/Z/diamine.mass", "has no step “Z”"),
        ("diamine", "is no place in an experiment."),
    ],
)
def test_a_place_without_a_number_is_refused(run, planned: Path, place: str, sentence: str) -> None:
    said = run("why", planned, place)
    assert (said.code, said.out) == (2, "")
    assert sentence in said.err
