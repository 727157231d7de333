"""Whether an experiment is sound, as the command says it."""

import json
from pathlib import Path

from tests.cli.saying import TARGET


def test_a_sound_experiment_ends_with_0(run, tmp_path: Path) -> None:
    path = tmp_path / "s.diaz"
    run("new", "--protocol", "mono-boc", "excess-diamine", *TARGET, "-o", path)
    said = run("check", path)
    assert (said.code, said.err) == (0, "")
    assert said.out == "Sound: 2 tabs, 4 steps, everything needed is known.\n"


def test_what_is_unknown_but_needed_ends_with_1(run, file: Path) -> None:
    content = json.loads(file.read_text("utf-8"))
    boc2o = content["tabs"][0]["steps"][0]["front"]["sheet"]["entries"][1]
    del boc2o["weighed"]
    boc2o["stated"] = {"by": "unstated"}
    file.write_text(json.dumps(content), "utf-8")
    said = run("check", file)
    assert said.code == 1
    assert said.out.startswith(
        "Mono via Boc, step A: What to dispense of 1,4-diazepane is not known. "
        "The amount of Boc₂O, from which equivalents are counted, is not known. "
        "Not stated yet: type an amount, a mass, a volume or equivalents.\n"
    )
    assert said.out.splitlines()[-1].startswith("Sound, but ")


def test_facts_that_contradict_each_other_end_with_1(run, tmp_path: Path) -> None:
    path = tmp_path / "c.diaz"
    run("new", "--protocol", "di-alkylation", *TARGET, "-o", path)
    path.write_text(path.read_text("utf-8").replace('"formula": "C5H12N2"', '"formula": "C5H10N2"'), "utf-8")
    said = run("check", path)
    assert said.code == 1
    assert "The structure of 1,4-diazepane has the formula C5H12N2, but C5H10N2 is on file." in said.out
