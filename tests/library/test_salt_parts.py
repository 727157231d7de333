"""Acids and water of salts and hydrates: their molar masses follow from structure, their names from their numbers."""

from pathlib import Path

import pytest

from diazgui.core.quantities import MolarMass
from diazgui.core.substance import Compound, Part
from diazgui.core.target import ChemistryError
from diazgui.library import faults, salt_parts, sources
from diazgui.library.faults import LibraryError
from diazgui.library.salt_parts import acids, called, counter_ion, known_part, salt_name


def part(part_id: str, ratio: float) -> Part:
    return salt_parts.salt_parts()[part_id].times(ratio)


@pytest.mark.parametrize(
    ("part_id", "formula", "molar_mass", "symbol"),
    [
        ("hydrogen-chloride", "HCl", 36.461, "HCl"),
        ("hydrogen-bromide", "HBr", 80.912, "HBr"),
        ("hydrogen-iodide", "HI", 127.912, "HI"),
        ("trifluoroacetic-acid", "C2HF3O2", 114.022, "TFA"),
        ("acetic-acid", "C2H4O2", 60.052, "AcOH"),
        ("formic-acid", "CH2O2", 46.025, "HCOOH"),
        ("sulfuric-acid", "H2O4S", 98.079, "H2SO4"),
        ("phosphoric-acid", "H3O4P", 97.994, "H3PO4"),
        ("methanesulfonic-acid", "CH4O3S", 96.107, "MsOH"),
        ("toluenesulfonic-acid", "C7H8O3S", 172.205, "TsOH"),
        ("oxalic-acid", "C2H2O4", 90.034, ""),
        ("fumaric-acid", "C4H4O4", 116.072, ""),
        ("maleic-acid", "C4H4O4", 116.072, ""),
        ("citric-acid", "C6H8O7", 192.123, ""),
        ("water", "H2O", 18.015, "H2O"),
    ],
)
def test_a_part_has_the_formula_and_molar_mass_of_its_structure(part_id, formula, molar_mass, symbol):
    one = salt_parts.salt_parts()[part_id]
    assert (one.part.formula, one.symbol) == (formula, symbol)
    assert one.part.molar_mass == pytest.approx(molar_mass, abs=0.0006)


def test_every_part_that_ships_is_looked_at_here():
    assert len(salt_parts.salt_parts()) == 15


def test_water_is_no_acid():
    assert [one.id for one in acids()][-1] == "citric-acid"
    assert len(acids()) == 14


@pytest.mark.parametrize(
    ("part_id", "number", "name"),
    [
        ("hydrogen-chloride", 1, "hydrochloride"),
        ("hydrogen-chloride", 2, "dihydrochloride"),
        ("hydrogen-bromide", 3, "trihydrobromide"),
        ("hydrogen-chloride", 0.8, "0.8 hydrochloride"),
        ("hydrogen-chloride", 13, "13 hydrochloride"),
        ("water", 0.5, "hemihydrate"),
        ("water", 1, "monohydrate"),
        ("water", 1.5, "sesquihydrate"),
        ("water", 2.5, "hemipentahydrate"),
        ("water", 7, "heptahydrate"),
        ("water", 12, "dodecahydrate"),
        ("trifluoroacetic-acid", 1, "trifluoroacetate"),
        ("trifluoroacetic-acid", 2, "bis(trifluoroacetate)"),
        ("trifluoroacetic-acid", 7, "7 trifluoroacetate"),
        ("sulfuric-acid", 0.5, "hemisulfate"),
        ("sulfuric-acid", 2, "bis(sulfate)"),
        ("methanesulfonic-acid", 3, "tris(methanesulfonate)"),
        ("toluenesulfonic-acid", 0.5, "hemi(4-toluenesulfonate)"),
    ],
)
def test_parts_are_named_by_their_number(part_id, number, name):
    assert salt_parts.salt_parts()[part_id].name(number) == name


def test_a_hydrate_of_a_salt_is_named_acid_first():
    parts = (part("water", 1), part("hydrogen-chloride", 2))
    assert salt_name(parts) == "dihydrochloride monohydrate"


def test_a_part_without_a_structure_is_known_by_its_name():
    assert salt_name((Part("hydrogen chloride", "ClH", MolarMass(36.461), 2),)) == "dihydrochloride"


def test_a_part_that_does_not_ship_is_named_by_its_number():
    benzoic = Part("benzoic acid", "C7H6O2", MolarMass(122.123), 2, "O=C(O)c1ccccc1")
    assert known_part(benzoic) is None
    assert known_part(Part("some acid", "X", MolarMass(100.0), 1)) is None
    assert salt_name((benzoic, part("water", 1))) == "2 benzoic acid monohydrate"


@pytest.mark.parametrize(
    ("word", "part_id", "number"),
    [
        ("dihydrochloride", "hydrogen-chloride", 2.0),
        ("monohydrochloride", "hydrogen-chloride", 1.0),
        ("hydrochloride", "hydrogen-chloride", 1.0),
        ("hemisulfate", "sulfuric-acid", 0.5),
        ("bis(trifluoroacetate)", "trifluoroacetic-acid", 2.0),
        ("hydrate", "water", 1.0),
        ("sesquihydrate", "water", 1.5),
        ("tfa", "trifluoroacetic-acid", 1.0),
        ("mesylate", "methanesulfonic-acid", 1.0),
        ("hemi(4-toluenesulfonate)", "toluenesulfonic-acid", 0.5),
    ],
)
def test_the_word_for_a_salt_tells_what_it_brings_along(word, part_id, number):
    one, ratio = called()[word]
    assert (one.id, ratio) == (part_id, number)


def test_the_counter_ion_of_an_acid_is_named_or_asked_for():
    assert counter_ion(Compound("HCl", "Cl")).called == "hydrochloride"
    assert counter_ion(Compound("TFA", "OC(=O)C(F)(F)F")).name(2) == "bis(trifluoroacetate)"
    with pytest.raises(ChemistryError, match=r"The salts of benzoic acid have no name here\. Type the name"):
        counter_ion(Compound("benzoic acid", "O=C(O)c1ccccc1"))


@pytest.fixture
def faults_of(tmp_path, monkeypatch):
    sources.works()
    monkeypatch.setattr(faults, "resource", lambda *parts: Path(tmp_path, *parts))
    (tmp_path / "salts").mkdir()
    salt_parts.salt_parts.cache_clear()

    def read(text: str) -> tuple[str, ...]:
        (tmp_path / "salts" / "mine.toml").write_text(text, encoding="utf-8")
        with pytest.raises(LibraryError) as caught:
            salt_parts.salt_parts()
        return caught.value.faults

    yield read
    salt_parts.salt_parts.cache_clear()


def test_all_faults_of_the_parts_are_told_with_their_place(faults_of):
    found = faults_of(
        'source = "nowhere"\n[[part]]\nid = "mine"\nname = "mine"\ncalled = "mineate"\nsmiles = "C1CC"\nmany = "di"\n'
        '[[part]]\nid = "other"\nname = "other"\ncalled = "otherate"\nsmiles = "O"\nmany = "bi"\n'
    )
    assert found[0] == "salts/mine.toml · source · the source “nowhere” is not among the works in sources/"
    assert found[1].startswith("salts/mine.toml · part mine · “C1CC” cannot be read as SMILES.")
    assert found[2].startswith("salts/mine.toml · part other · many · ")
    assert len(found) == 3


def test_a_file_of_another_shape_is_a_fault(faults_of):
    assert faults_of('source = "field"\n') == ("salts/mine.toml · Object missing required field `part`",)
