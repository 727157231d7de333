"""Which facts of a substance are not the library's, and the way back."""

from dataclasses import replace

import pytest

from diazgui.core.properties import Property
from diazgui.core.quantities import MolarMass
from diazgui.core.sheet import ByAmount, ByVolume, Entry, Role, Sheet
from diazgui.core.substance import TYPED, Compound, Fact, Neat, Salt, Solution, Substance
from diazgui.library.bench import worked_example
from diazgui.library.index import Indexed
from diazgui.library.own_values import (
    NO_STRENGTH,
    OwnDensity,
    OwnMolarMass,
    OwnSupply,
    name_conflict,
    own_values,
    with_library_value,
)
from diazgui.library.substances import find_substance, substances
from diazgui.report import entering
from diazgui.structures.reading import read_structure
from diazgui.units import Notation

POINT = Notation(".")
ETHYL_ACETATE = find_substance("ethyl acetate")
ALCOHOL = "CCCCCC(C)CCCO"
SHEET = Sheet((Entry("a", Role.SOLVENT, ETHYL_ACETATE, ByVolume(10.0)),), reference="a")


def typed(column: str, text: str, sheet: Sheet = SHEET) -> Sheet:
    return getattr(entering, column)(sheet, "a", text, POINT)


def own_of(sheet: Sheet):
    return own_values(sheet.entry("a").substance)


def test_the_library_agrees_with_itself() -> None:
    assert all(own_values(substance) == () for substance in substances().values())
    assert all(name_conflict(substance.compound) == "" for substance in substances().values())


def test_a_new_experiment_has_the_facts_of_the_library() -> None:
    for tab in worked_example().tabs:
        for step in tab.route.steps:
            assert [own_values(entry.substance) for entry in step.sheet.entries] == [()] * len(step.sheet.entries)
            assert {name_conflict(entry.substance.compound) for entry in step.sheet.entries} == {""}


def test_a_density_that_was_typed_is_the_chemists_own() -> None:
    assert own_of(typed("density", "0.95")) == (
        OwnDensity(950.0, 902.0, "supplier label value, general knowledge of the field", is_typed=True),
    )


def test_the_librarys_own_density_typed_once_more_is_no_other() -> None:
    assert own_of(typed("density", "0.902")) == ()


def test_a_density_taken_away_can_be_had_again() -> None:
    sheet = typed("density", "")
    assert own_of(sheet)[0].own is None
    assert with_library_value(sheet, "a", "density") == SHEET


def test_a_density_that_nobody_typed_came_with_the_file() -> None:
    other = replace(SHEET, entries=(replace(SHEET.entries[0], substance=replace(ETHYL_ACETATE, density=897.0)),))
    (own,) = own_of(other)
    assert (own.own, own.library, own.is_typed) == (897.0, 902.0, False)


def test_a_molar_mass_that_was_typed_stands_against_that_of_the_structure() -> None:
    (own,) = own_of(typed("molar_mass", "88.15"))
    assert own == OwnMolarMass(88.15, pytest.approx(88.106, abs=0.001))
    assert own.source == "calculated from the structure"


def test_a_purity_that_was_typed_stands_against_pure() -> None:
    assert own_of(typed("supplied", "97 %")) == (OwnSupply(Neat(0.97), Neat(1.0), NO_STRENGTH),)


def test_a_strength_that_was_typed_stands_against_that_of_the_librarys_bottle() -> None:
    hydride = Sheet((Entry("a", Role.BASE, find_substance("NaH"), ByAmount(6.0)),), reference="a")
    (own,) = own_of(typed("supplied", "55 %", hydride))
    assert isinstance(own, OwnSupply)
    assert (own.own.mass_fraction, own.library.mass_fraction) == (0.55, 0.6)
    assert own.source


@pytest.mark.parametrize(("column", "text"), [("density", "0.95"), ("molar_mass", "88.15"), ("supplied", "97 %")])
def test_the_librarys_value_comes_back_with_its_source(column: str, text: str) -> None:
    assert with_library_value(typed(column, text), "a", column) == SHEET


def test_going_back_keeps_the_other_values_that_are_the_chemists_own() -> None:
    sheet = typed("supplied", "97 %", typed("molar_mass", "88.15", typed("density", "0.95")))
    assert [own.field for own in own_of(sheet)] == ["molar_mass", "density", "supplied"]
    back = with_library_value(sheet, "a", "density")
    assert [own.field for own in own_of(back)] == ["molar_mass", "supplied"]


def test_another_kind_of_bottle_goes_back_with_its_density_and_its_hazards() -> None:
    sheet = typed("supplied", "2 M in toluene")
    assert isinstance(sheet.entry("a").substance.supply, Solution)
    assert with_library_value(sheet, "a", "supplied") == SHEET


def test_what_is_the_librarys_already_cannot_be_put_back() -> None:
    with pytest.raises(KeyError):
        with_library_value(SHEET, "a", "density")


def test_a_value_that_stands_in_for_none_of_the_librarys_is_simply_stated() -> None:
    unknown = Substance(Compound("my amine", stated_molar_mass=88.0), density=900.0, facts=(Fact("density", TYPED),))
    assert own_values(unknown) == ()


def test_the_form_that_a_step_hands_on_is_nobodys_typing() -> None:
    diamine = find_substance("1,4-diazepane")
    assert own_values(replace(diamine, supply=Salt((), "hydrochloride"), density=None)) == ()


def test_a_name_that_the_library_knows_as_another_structure_is_a_conflict() -> None:
    chloride, bromide = find_substance("benzyl chloride").compound, find_substance("benzyl bromide").compound
    assert name_conflict(replace(bromide, name="benzyl chloride")) == (
        "By the name benzyl chloride the library knows C₇H₇Cl (ClCc1ccccc1), but the structure here is "
        "C₇H₇Br (BrCc1ccccc1). The structure here is used: check the name, or draw the structure anew."
    )
    assert name_conflict(chloride) == ""


def test_a_name_without_a_structure_and_a_name_that_nobody_knows_are_none() -> None:
    assert name_conflict(Compound("benzyl chloride")) == ""
    assert name_conflict(replace(ETHYL_ACETATE.compound, name="my solvent")) == ""
    assert name_conflict(replace(ETHYL_ACETATE.compound, name="")) == ""


class OneAlcohol:
    """An index of one compound, with a density on record."""

    def by_inchikey(self, key: str) -> Indexed | None:
        density = Property("density", 826.0, 826.0, "20 °C", "measured", "a handbook")
        alcohol = Indexed(
            1,
            "4-methylnonan-1-ol",
            None,
            ALCOHOL,
            "HECVGHIJHFNAIL-UHFFFAOYSA-N",
            "C10H22O",
            MolarMass(158.285),
            (density,),
        )
        return alcohol if key == alcohol.inchikey else None


def test_a_density_typed_over_that_of_the_index_is_ones_own_and_has_a_way_back(monkeypatch) -> None:
    monkeypatch.setattr("diazgui.library.index.index", OneAlcohol)
    bottle = Substance(read_structure(ALCOHOL, "4-methylnonan-1-ol"))
    sheet = Sheet((Entry("a", Role.SOLVENT, bottle, ByVolume(10.0)),), reference="a")
    assert own_of(sheet) == ()
    stated = typed("density", "0.83", sheet)
    assert own_of(stated) == (OwnDensity(830.0, 826.0, "a handbook, at 20 °C", is_typed=True),)
    back = with_library_value(stated, "a", "density").entry("a").substance
    assert (back.density, back.facts) == (826.0, (Fact("density", "a handbook, at 20 °C"),))


def test_without_an_index_a_typed_density_is_simply_stated(monkeypatch) -> None:
    monkeypatch.setattr("diazgui.library.index.index", lambda: None)
    bottle = Substance(read_structure(ALCOHOL, "4-methylnonan-1-ol"))
    sheet = Sheet((Entry("a", Role.SOLVENT, bottle, ByVolume(10.0)),), reference="a")
    assert own_of(typed("density", "0.83", sheet)) == ()
