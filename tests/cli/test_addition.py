"""What is added over what time, from the command line; the pump and the procedure follow.

5.00 mmol of Boc₂O, 218.249 g/mol and 0.950 g/mL, are 1091 mg and 1.149 mL: over 30 min 2.30 mL/h, over 2 h 0.574 mL/h.
"""

import json
from pathlib import Path

import pytest

from tests.cli.saying import TARGET


@pytest.fixture
def planned(run, tmp_path: Path) -> Path:
    """Mono via Boc at 5.00 mmol, in which Boc₂O is added over 30 min at 0 °C in step A and nothing is in step B."""
    path = tmp_path / "plan.diaz"
    assert run("new", "--protocol", "mono-boc", *TARGET, "-o", path).code == 0
    return path


def conditions(run, path: Path, step: str) -> object:
    (tab,) = json.loads(path.read_text("utf-8"))["tabs"]
    return next(one for one in tab["steps"] if one["id"] == step)["front"]["sheet"]["conditions"].get("addition")


def stated(run, path: Path, *edits: str) -> None:
    said = run("set", path, *edits, "-o", path, "--force")
    assert (said.code, said.out) == (0, ""), said.err


def pump(run, path: Path, step: str) -> str:
    lines = run("budget", path, "--step", step).out.splitlines()
    return next(line.strip() for line in lines if "Pump" in line)


def test_another_time_is_another_speed_of_the_pump(run, planned: Path) -> None:
    assert pump(run, planned, "A").startswith("Pump: di-tert-butyl dicarbonate, undiluted: 2.3 mL/h (Over 30 min.")
    stated(run, planned, "mono-boc/A/boc2o.over=2 h")
    assert pump(run, planned, "A").startswith("Pump: di-tert-butyl dicarbonate, undiluted: 0.574 mL/h (Over 2 h.")


def test_a_row_is_added_slowly_at_a_temperature_in_either_order(run, planned: Path) -> None:
    stated(run, planned, "mono-boc/B/electrophile.at=0 °C", "mono-boc/B/electrophile.over=20 min")
    assert conditions(run, planned, "B") == {
        "entry": "electrophile",
        "over_h": pytest.approx(1 / 3),
        "temperature_degC": 0.0,
    }
    stated(run, planned, "mono-boc/B/electrophile.at=")
    assert conditions(run, planned, "B") == {"entry": "electrophile", "over_h": pytest.approx(1 / 3)}


def test_one_row_is_added_slowly_and_without_a_time_none(run, planned: Path) -> None:
    stated(run, planned, "mono-boc/A/diamine.over=10 min")
    assert conditions(run, planned, "A") == {"entry": "diamine", "over_h": pytest.approx(1 / 6)}
    stated(run, planned, "mono-boc/A/boc2o.over=")
    assert conditions(run, planned, "A") == {"entry": "diamine", "over_h": pytest.approx(1 / 6)}
    stated(run, planned, "mono-boc/A/diamine.over=")
    assert conditions(run, planned, "A") is None


@pytest.mark.parametrize(
    ("edit", "sentence"),
    [
        ("mono-boc/A/solvent.over=10 min", "A solvent is not added over time."),
        ("mono-boc/A/product.over=10 min", "A product is not added."),
        ("mono-boc/A/boc2o.over=0 min", "must be greater than 0"),
        ("mono-boc/A/boc2o.over=slowly", "does not begin with a number"),
        ("mono-boc/A/boc2o.at=-300 °C", "below absolute zero"),
    ],
)
def test_what_is_no_addition_is_refused_and_changes_nothing(run, planned: Path, edit: str, sentence: str) -> None:
    before = planned.read_bytes()
    said = run("set", planned, edit, "-o", planned, "--force")
    assert (said.code, said.out) == (2, "")
    assert sentence in said.err
    assert planned.read_bytes() == before
