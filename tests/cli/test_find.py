"""``diazgui find``: what compound a text means, for people and for programs."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from diazgui.core.shelf import Bottle
from diazgui.core.substance import Label
from diazgui.files.shelf import Shelf
from diazgui.library import finding
from diazgui.library.index import Index
from diazgui.library.substances import substances
from tests.library.small_index import make_small_index


@pytest.fixture(autouse=True)
def small_index(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A compound index of a few compounds."""
    there = Index(make_small_index(tmp_path / "index.sqlite"))
    monkeypatch.setattr(finding, "index", lambda: there)


def test_the_best_match_is_told_first_with_structure_numbers_and_sources(run) -> None:
    said = run("find", "amyl", "chloride")
    assert (said.code, said.err) == (0, "")
    assert said.out == (
        "1. 1-chloropentane\n"
        "   Found: name or number, by “amyl chloride”, in the compound index\n"
        "   CAS: 543-59-9\n"
        "   Structure: CCCCCCl\n"
        "   InChIKey: SQCZQTSHSZLZIQ-UHFFFAOYSA-N\n"
        "   Formula: C₅H₁₁Cl\n"
        "   Molar mass: 106.60 g/mol (from the structure)\n"
        "   Density: 0.882 g/mL (general knowledge of the field)\n"
    )


def test_matches_are_data_for_programs_unrounded_and_with_none_for_the_unknown(run) -> None:
    said = run("find", "DMF", "--format", "json", "--limit", "1")
    found = json.loads(said.out)
    assert (said.code, found["text"], found["said"]) == (0, "DMF", None)
    (match,) = found["matches"]
    assert match == {
        "key": "shipped:dmf",
        "name": "N,N-dimethylformamide",
        "found_by": "DMF",
        "how": "name or number",
        "origin": "diazgui",
        "cas": "68-12-2",
        "smiles": "CN(C)C=O",
        "inchikey": "ZMXDDKWLCZADIW-UHFFFAOYSA-N",
        "formula": "C3H7NO",
        "molar_mass_g_per_mol": pytest.approx(73.095),
        "molar_mass_source": "from the structure",
        "density_g_per_mL": 0.944,
        "density_source": match["density_source"],
        "supplied": None,
    }
    assert match["density_source"]
    typed = json.loads(run("find", "CCCCCCCCCCCCCCI", "--format", "json").out)["matches"][0]
    assert (typed["cas"], typed["density_g_per_mL"], typed["density_source"]) == (None, None, None)


def test_a_tie_is_said_beneath_the_matches(run) -> None:
    said = run("find", "TEA", "--limit", "2").out
    assert said.startswith("1. triethylamine\n")
    assert "2. triethanolamine\n" in said
    assert said.endswith("\n\n“TEA” is a name of 2 compounds: triethylamine, triethanolamine.\n")


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["unobtainium"], 1, "“unobtainium” is not known here. Type another name, a CAS number or a SMILES."),
        (["505-66-9"], 1, "505-66-9 is no CAS number: its last digit, which checks the others, does not fit."),
        (["THF", "--limit", "0"], 2, "“0” is no number of matches. Type one from 1 to 200."),
        (["THF", "--limit", "many"], 2, "“many” is no number of matches."),
        (["  "], 2, "Nothing was typed."),
        ([], 2, "Type “diazgui find --help” for what there is."),
        (["THF", "--shelf", "nowhere.sqlite"], 2, "There is no shelf “nowhere.sqlite”."),
    ],
)
def test_what_is_not_found_or_cannot_be_asked_is_a_sentence_and_a_code(run, words, code, sentence) -> None:
    said = run("find", *words)
    assert (said.code, said.out) == (code, "")
    assert sentence in said.err


def test_nothing_found_is_data_too(run) -> None:
    said = run("find", "unobtainium", "--format", "json")
    assert said.code == 1
    assert json.loads(said.out)["matches"] == []


def test_the_bottles_of_a_shelf_come_first(run, tmp_path: Path) -> None:
    bottle = Bottle("a", replace(substances()["thf"], label=Label(lot="L1", shelf_id="a")))
    Shelf(tmp_path / "shelf.sqlite").add(bottle)
    said = run("find", "THF", "--shelf", tmp_path / "shelf.sqlite").out
    assert said.startswith("1. tetrahydrofuran, lot L1\n   Found: name or number, by “THF”, in your shelf\n")
