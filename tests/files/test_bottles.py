"""The user's own bottles: remembered for what is asked for, shared by programs, and never lost to a damaged file."""

import json
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from diazgui.core.quantities import Concentration, Density, Fraction, MolarMass
from diazgui.core.substance import TYPED, Compound, Dispersion, Fact, Neat, Part, Salt, Solution, State, Substance
from diazgui.files import FileError
from diazgui.files.bottles import Bottles, forget, read_bottles, remember, with_defaults

HCL = Part("hydrogen chloride", "HCl", MolarMass(36.461), 2.0, "Cl")
DIAZEPANE = Substance(
    Compound(
        "1,4-diazepane",
        "C1CNCCNC1",
        "C5H12N2",
        MolarMass(100.165),
        inchikey="FQUYSHZXSKYCSY-UHFFFAOYSA-N",
    ),
    state=State.SOLID,
    id="1,4-diazepane",
)
DIHYDROCHLORIDE = replace(
    DIAZEPANE, supply=Salt((HCL,), "dihydrochloride", Fraction(0.98)), facts=(Fact("strength", TYPED),)
)
ACID = Compound("hydrogen chloride", "Cl", "HCl", MolarMass(36.461), inchikey="VEXZGXHMUGYJMC-UHFFFAOYSA-N")
IN_DIOXANE = Substance(
    ACID, Solution(Concentration(4.0), "1,4-dioxane"), Density(1050.0), State.LIQUID, id="hcl-dioxane"
)
IN_ETHER = Substance(ACID, Solution(Concentration(2.0), "diethyl ether"), None, State.LIQUID, id="hcl-dioxane")
CONCENTRATED = Substance(ACID, Solution(Concentration(12.0), "water"), Density(1180.0), State.LIQUID, id="hcl-conc")
BRINE = Substance(Compound("Brine", problem="A mixture."), state=State.LIQUID)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "bottles.json"


def refusal(do, *arguments) -> str:
    with pytest.raises(FileError) as caught:
        do(*arguments)
    return str(caught.value)


def test_without_a_file_nothing_is_remembered_and_nothing_written(path):
    assert read_bottles(path) == Bottles()
    assert not path.parent.exists()


def test_a_bottle_comes_back_as_it_was_in_another_run_of_the_program(path):
    remembered = remember(path, DIAZEPANE, DIHYDROCHLORIDE)
    assert read_bottles(path) == remembered
    assert with_defaults(DIAZEPANE, read_bottles(path)) == DIHYDROCHLORIDE


def test_the_file_says_what_it_is(path):
    remember(path, DIAZEPANE, DIHYDROCHLORIDE)
    file = json.loads(path.read_text("utf-8"))
    assert (file["format"], file["version"], len(file["bottles"])) == ("diazgui bottles", 1, 1)
    assert file["bottles"][0]["asked_for"] == "1,4-diazepane"
    assert file["bottles"][0]["bottle"]["supply"]["name"] == "dihydrochloride"


def test_what_was_not_remembered_is_taken_as_it_is(path):
    bottles = remember(path, DIAZEPANE, DIHYDROCHLORIDE)
    assert with_defaults(IN_DIOXANE, bottles) is IN_DIOXANE


def test_a_protocol_that_asks_for_one_bottle_is_not_given_another_one_of_the_same_compound(path):
    bottles = remember(path, CONCENTRATED, replace(CONCENTRATED, supply=Solution(Concentration(6.0), "water")))
    assert with_defaults(IN_DIOXANE, bottles) is IN_DIOXANE
    bottles = remember(path, IN_DIOXANE, IN_ETHER)
    assert with_defaults(IN_DIOXANE, bottles) == IN_ETHER
    assert with_defaults(CONCENTRATED, bottles).supply == Solution(Concentration(6.0), "water")
    assert list(bottles.of(ACID)) == ["hcl-conc", "hcl-dioxane"]
    assert bottles.of(DIAZEPANE.compound) == {}


def test_the_last_bottle_remembered_counts_and_it_can_be_forgotten(path):
    remember(path, DIAZEPANE, DIHYDROCHLORIDE)
    impure = replace(DIAZEPANE, supply=Neat(Fraction(0.97)))
    assert remember(path, DIAZEPANE, impure).default_for(DIAZEPANE) == impure
    assert forget(path, DIAZEPANE) == Bottles()
    assert read_bottles(path).default_for(DIAZEPANE) is None
    assert forget(path, DIAZEPANE) == Bottles()


def test_a_compound_without_a_structure_is_known_by_its_name(path):
    half = replace(BRINE, supply=Solution(Concentration(2.0), "water"))
    bottles = remember(path, BRINE, half)
    assert with_defaults(Substance(Compound(" brine ")), bottles) == half


def test_a_molar_mass_typed_over_that_of_the_structure_stays_with_its_sheet(path):
    own = replace(DIHYDROCHLORIDE, compound=replace(DIAZEPANE.compound, stated_molar_mass=MolarMass(100.0)))
    own = replace(own, facts=(*own.facts, Fact("molar mass", TYPED)))
    assert remember(path, DIAZEPANE, own).default_for(DIAZEPANE) == DIHYDROCHLORIDE
    nameless = replace(BRINE, compound=replace(BRINE.compound, stated_molar_mass=MolarMass(58.44)))
    assert remember(path, BRINE, nameless).default_for(BRINE) == nameless


def test_two_programs_keep_each_others_bottles(path):
    def many(number: int) -> None:
        for i in range(8):
            mine = Substance(Compound(f"powder {number}-{i}"))
            remember(path, mine, replace(mine, supply=Dispersion(Fraction(0.5))))

    programs = [threading.Thread(target=many, args=(number,)) for number in range(4)]
    for program in programs:
        program.start()
    for program in programs:
        program.join()
    assert len(read_bottles(path).defaults) == 32


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b'{"format": "diazgui bottles", "version": 1}',
        b'{"format": "something", "version": 1, "bottles": []}',
        b'{"format": "diazgui bottles", "version": 1, "bottles": [{"bottle": {}}]}',
        b'{"format": "diazgui bottles", "version": 1, "bottles": [{"bottle": {"compound": {"name": "\xff"}}}]}',
        b'{"format": "diazgui bottles", "version": 1, "bottles": [{"bottle": {"compound": {"name": "A"}, "supply": '
        b'{"supplied_as": "neat", "purity": 1.0}, "state": "solid", "hazards": ["GHS02", "GHS02"]}}]}',
        b"[" * 100_000,
    ],
)
def test_a_damaged_file_is_told_of_and_left_as_it_is(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    for do, arguments in ((read_bottles, (path,)), (remember, (path, DIAZEPANE, DIHYDROCHLORIDE))):
        assert refusal(do, *arguments) == (
            f"“{path}”, where your bottles are remembered, is damaged. It is left as it is and not used: put a copy in "
            "its place, or move it away to begin anew."
        )
    assert refusal(forget, path, DIAZEPANE).startswith(f"“{path}”")
    assert path.read_bytes() == content


def test_a_file_far_too_large_is_not_read_whole(path, monkeypatch):
    remember(path, DIAZEPANE, DIHYDROCHLORIDE)
    before = path.read_bytes()
    monkeypatch.setattr("diazgui.files.bottles.LARGEST", len(before) - 1)
    assert refusal(read_bottles, path).endswith("put a copy in its place, or move it away to begin anew.")
    assert path.read_bytes() == before


def test_a_text_that_no_file_can_hold_is_told_of_and_the_others_stay(path):
    remember(path, DIAZEPANE, DIHYDROCHLORIDE)
    before = path.read_bytes()
    in_half_a_letter = replace(IN_ETHER, supply=Solution(Concentration(2.0), "\ud800"))
    sentence = "A text of the bottle holds characters that no file can hold. Type it again."
    assert refusal(remember, path, IN_DIOXANE, in_half_a_letter) == sentence
    assert path.read_bytes() == before


def test_a_newer_file_is_told_of_and_left_as_it_is(path):
    path.parent.mkdir()
    newer = b'{"format": "diazgui bottles", "version": 2, "shelves": []}'
    path.write_bytes(newer)
    assert "were remembered by a newer diazgui. They are left as they are" in refusal(
        remember, path, DIAZEPANE, DIHYDROCHLORIDE
    )
    assert path.read_bytes() == newer


def test_a_folder_in_the_place_of_the_file_or_of_its_folder_is_told_of(path):
    path.mkdir(parents=True)
    assert refusal(read_bottles, path).startswith(f"The remembered bottles in “{path}” could not be read (")
    beneath = path.parent / "file"
    beneath.write_bytes(b"")
    assert refusal(remember, beneath / "bottles.json", BRINE, BRINE).startswith(f"The folder “{beneath}” for your")


def test_a_lock_that_cannot_be_taken_is_told_of_and_nothing_remembered(path):
    (path.parent / "bottles.json.lock").mkdir(parents=True)
    assert refusal(remember, path, BRINE, BRINE).startswith("“bottles.json” may not be written in")
    assert read_bottles(path) == Bottles()
