"""The notices of each step, on the command line."""

import json
from pathlib import Path

import pytest

from diazgui.core.experiment import with_chosen_version, with_route
from diazgui.core.route_facts import with_acknowledged
from diazgui.files import write_experiment
from diazgui.library.bench import bench, worked_example
from diazgui.report.notices import standing
from diazgui.units import POINT_ONLY
from tests.cli.saying import TARGET


@pytest.fixture
def hydride(tmp_path: Path) -> Path:
    """The worked example by the guide's sodium hydride in DMF."""
    path = tmp_path / "hydride.diaz"
    write_experiment(path, with_chosen_version(worked_example(), "mono-boc", "B", "as-in-guide", "free-base", bench()))
    return path


def test_a_danger_comes_first_and_is_something_to_look_at(run, hydride: Path) -> None:
    said = run("advise", hydride, "--tab", "mono-boc", "--step", "B")
    assert said.code == 1
    assert said.out.startswith("Mono via Boc, step B: Alkylate\n==============================\n\n1 danger, ")
    first = said.out.split("\n\n")[2].splitlines()
    assert first[0] == "Danger, not acknowledged: NaH with DMF can run away [hydride-in-polar-solvent]"
    assert first[1].startswith("  Sodium hydride with DMF, DMSO, DMAc or NMP is unstable by nature")
    assert first[2].startswith("  Rows: NaH, DMF")
    assert any(line.startswith("  To help: Use ") for line in first)
    assert first[-1].startswith("  Source: Yang et al., Org. Process Res. Dev. 2019, 23, 2210")


def test_a_danger_that_was_read_says_so(run, tmp_path: Path, hydride: Path) -> None:
    experiment = with_chosen_version(worked_example(), "mono-boc", "B", "as-in-guide", "free-base", bench())
    tab = experiment.tab("mono-boc")
    danger = standing(tab, tab.route.step("B"), experiment.target, POINT_ONLY)[0]
    read = with_route(experiment, "mono-boc", with_acknowledged(tab.route, "B", danger.now, True))
    path = tmp_path / "read.diaz"
    write_experiment(path, read)
    said = run("advise", path, "--tab", "mono-boc", "--step", "B")
    assert said.code == 0
    assert "\nDanger, read: NaH with DMF can run away [hydride-in-polar-solvent]\n" in said.out
    (step,) = json.loads(run("advise", path, "--tab", "mono-boc", "--step", "B", "--format", "json").out)["steps"]
    assert step["notices"][0]["acknowledged"] is True


def test_notices_are_data_for_programs(run, tmp_path: Path) -> None:
    path = tmp_path / "di.diaz"
    run("new", "--protocol", "di-alkylation", *TARGET, "-o", path)
    said = run("advise", path, "--format", "json")
    assert (said.code, said.err) == (0, "")
    (step,) = json.loads(said.out)["steps"]
    assert (step["tab"], step["step"]) == ("di-alkylation", "A")
    assert step["variant_warning"] is None
    found = {one["id"]: one for one in step["notices"]}["chloride-without-iodide"]
    (remedy,) = found.pop("remedy")
    why = found.pop("why")
    assert why.startswith("Chlorides react more slowly than bromides and iodides.")
    assert found == {
        "id": "chloride-without-iodide",
        "severity": "advice",
        "text": "A chloride, and no iodide on the sheet",
        "source": "BenchChem, Technical Support Center: N-Alkylation of 1,4-Diazepane (2026), line 32; "
        "general knowledge of the field",
        "about": [{"row": "electrophile", "name": "2-(chloromethyl)thiophene"}],
        "acknowledged": None,
        "concerns": None,
    }
    change = remedy["change"]
    assert remedy["label"] == "Add 0.10 eq. NaI"
    assert (change["do"], change["role"]) == ("add a row", "catalyst")
    assert change["stated"] == {"field": "equivalents", "value": 0.1, "unit": "eq."}
    assert change["substance"] == {"id": "nai", "name": "sodium iodide", "smiles": "[I-].[Na+]", "cas": "7681-82-5"}


def test_what_is_to_be_known_of_a_variant_is_said_first(run, tmp_path: Path) -> None:
    path = tmp_path / "hydrogen.diaz"
    experiment = with_chosen_version(worked_example(), "mono-cbz", "C", "hydrogenolysis", "filtrate", bench())
    write_experiment(path, experiment)
    said = run("advise", path, "--tab", "mono-cbz", "--step", "C")
    assert "\n\nDanger of this variant: Not with every group: divalent sulfur" in said.out
    assert "Palladium on carbon" in said.out
    assert "Nothing to note" not in said.out
    (step,) = json.loads(run("advise", path, "--tab", "mono-cbz", "--step", "C", "--format", "json").out)["steps"]
    assert step["variant_warning"]["text"].startswith("Not with every group")
    assert step["variant_warning"]["source"]


def test_where_nothing_is_to_be_said_it_says_so(run, tmp_path: Path) -> None:
    path = tmp_path / "free.diaz"
    run("new", "--protocol", "free", "-o", path)
    said = run("advise", path)
    assert said.code == 0
    assert said.out.endswith("\n\nNothing to note.\n")


def test_a_step_that_is_not_there_is_refused(run, hydride: Path) -> None:
    refused = run("advise", hydride, "--step", "X")
    assert refused.code == 2
    assert "has no step “X”" in refused.err
