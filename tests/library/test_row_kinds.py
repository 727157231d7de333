"""What a row is to the rules, by its structure."""

import re
from pathlib import Path

import pytest

from diazgui.core import guidance
from diazgui.library import row_kinds as module
from diazgui.library.bench import worked_example
from diazgui.library.faults import LibraryError, Place
from diazgui.library.row_kinds import kinds, kinds_of, kinds_on

DI = worked_example().tab("di-alkylation").route.steps[0].sheet


@pytest.mark.parametrize(
    "smiles",
    [
        "CNC",
        "F",
        "OO",
        "CC(C)(C)OO",
        "[CH3-].[Li+]",
        "[Li]C",
        "[Br-].[Mg+2].[c-]1ccccc1",
        "C[Mg]Br",
        "O=CCCCC=O",
        "[H-].[K+]",
    ],
)
def test_what_is_sold_in_solution_is_known(smiles: str) -> None:
    assert "sold dissolved" in kinds_of(smiles)


@pytest.mark.parametrize("smiles", ["CCO", "[Cl-].[Li+]", "[Mg]", "[Li]", "[Cl-].[Cl-].[Mg+2]", "C1CNCCNC1", "", "xx"])
def test_what_is_sold_pure_is_not(smiles: str) -> None:
    assert "sold dissolved" not in kinds_of(smiles)


@pytest.mark.parametrize("solvent", ["CN(C)C=O", "CS(C)=O", "CC(=O)N(C)C", "CN1CCCC1=O"])
def test_solvents_that_sodium_hydride_runs_away_with_are_known(solvent: str) -> None:
    assert "runs away with hydride" in kinds_of(solvent)
    assert "runs away with hydride" not in kinds_of("C1CCOC1")
    assert "saline hydride" in kinds_of("[H-].[Na+]")


def test_rows_and_products_of_a_sheet_have_their_kinds() -> None:
    found = kinds_on(DI)
    assert "runs away with hydride" in found["solvent"]
    assert {one.id for one in (*DI.entries, *DI.products)} == set(found)


def test_every_kind_that_a_rule_names_is_there_and_each_is_asked_for() -> None:
    texts = "\n".join(path.read_text("utf-8") for path in Path(guidance.__path__[0]).rglob("*.py"))
    calls = re.findall(r"rows_of\(([^)]*)\)", texts)
    named = {name for call in calls for name in re.findall(r'"([^"]+)"', call)}
    named |= set(re.findall(r'"([^"]+)" (?:not )?in situation\.kinds_of', texts))
    assert {"iodide", "carbonyl compound", "saline hydride"} <= named <= set(kinds())
    assert [one for one in kinds() if f'"{one}"' not in texts] == []


@pytest.mark.parametrize(
    ("changed", "said"),
    [({"source": "hearsay"}, "hearsay"), ({"patterns": ["["]}, "["), ({"colour": "red"}, "colour")],
)
def test_faults_are_told_with_their_place(monkeypatch: pytest.MonkeyPatch, changed: dict, said: str) -> None:
    good = {"id": "iodide", "source": "field", "patterns": ["[I-]"]}
    monkeypatch.setattr(module, "tables", lambda *_: [(Place("kinds/x.toml"), {"kind": [good | changed]})])
    kinds.cache_clear()
    with pytest.raises(LibraryError, match="iodide") as caught:
        kinds()
    assert said in str(caught.value)
    kinds.cache_clear()
