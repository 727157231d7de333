"""A bottle of the shelf in words, and typed: texts by hand, and what they must come to."""

from dataclasses import replace
from datetime import date

import pytest

from diazgui.core.quantities import Concentration, Density, Fraction, Mass, Volume
from diazgui.core.shelf import Bottle
from diazgui.core.substance import TYPED, Compound, Fact, Label, Neat, Salt, Solution, Substance
from diazgui.library.substances import find_substance
from diazgui.report.shelf_form import (
    bottle_sentence,
    left_words,
    no_texts,
    states_of,
    texts_of,
    typed_shelf_bottle,
)
from diazgui.report.supply_reading import RefusedFieldsError
from diazgui.units import Notation

POINT, COMMA = Notation("."), Notation(",")
TODAY = date(2027, 3, 31)


def typed(base: Substance | None = None, was: Bottle | None = None, notation: Notation = POINT, **texts: str) -> Bottle:
    return typed_shelf_bottle("b1", no_texts() | texts, base, was, notation)


def refused(base: Substance | None = None, was: Bottle | None = None, **texts: str) -> dict[str, str]:
    with pytest.raises(RefusedFieldsError) as refusal:
        typed(base, was, **texts)
    return refusal.value.refusals


def test_all_that_stands_on_a_label_is_typed() -> None:
    bottle = typed(
        name="TFA",
        supplied="97 %",
        lot=" STBH1 ",
        supplier="Sigma",
        left="25 g",
        opened="2027-03-01",
        expires="03/2028",
        place="Fridge 2",
        note="dry",
    )
    tfa = find_substance("TFA")
    assert bottle.substance.compound == tfa.compound
    assert bottle.substance.supply == Neat(Fraction(0.97))
    assert bottle.substance.density == tfa.density
    assert bottle.substance.label == Label("STBH1", "Sigma", "b1")
    assert (bottle.left_mass, bottle.left_volume) == (Mass(25_000.0), None)
    assert (bottle.opened, bottle.expires) == (date(2027, 3, 1), date(2028, 3, 31))
    assert (bottle.place, bottle.note) == ("Fridge 2", "dry")


def test_a_bottle_comes_back_from_its_own_texts_to_the_last_digit() -> None:
    substance = replace(find_substance("4 M HCl in dioxane"), label=Label("A", "S", "b1"))
    substance = replace(substance, supply=Solution(Concentration(3.8123456), "1,4-dioxane"))
    was = Bottle("b1", substance, Mass(18_400.123), Volume(17.001), date(2027, 1, 2), date(2028, 1, 2), "P", "N")
    texts = texts_of(was, POINT)
    assert texts["left"] == "18.400123 g · 17.001 mL"
    again = typed_shelf_bottle("b1", texts | {"place": "Q"}, was.substance, was, POINT)
    assert replace(again, place="P", substance=was.substance) == was
    assert again.substance.density == was.substance.density


@pytest.mark.parametrize(
    ("left", "mass", "volume"),
    [
        ("", None, None),
        ("0", 0.0, None),
        ("empty", 0.0, None),
        ("100 mL", None, 100.0),
        ("2.5 L", None, 2500.0),
        ("500 mg", 500.0, None),
        ("0 mL", None, 0.0),
        ("5 g · 5 mL", 5000.0, 5.0),
    ],
)
def test_what_is_left_is_typed_in_any_unit(left: str, mass: float | None, volume: float | None) -> None:
    bottle = typed(name="toluene", left=left)
    assert (bottle.left_mass, bottle.left_volume) == (mass, volume)


def test_numbers_have_the_decimal_mark_of_the_user() -> None:
    assert typed(name="toluene", left="2,5 L", density="0,87", notation=COMMA).left_volume == 2500.0
    assert typed(name="toluene", density="0,87", notation=COMMA).substance.density == Density(870.0)


def test_a_known_bottle_that_is_named_keeps_its_strength_and_density() -> None:
    bottle = typed(name="4 M HCl in dioxane")
    shipped = find_substance("4 M HCl in dioxane")
    assert (bottle.substance.supply, bottle.substance.density) == (shipped.supply, shipped.density)
    assert bottle.substance.facts == shipped.facts


def test_a_salt_is_typed_by_its_words() -> None:
    bottle = typed(name="1,4-diazepane", supplied="dihydrochloride, 98 %")
    assert isinstance(bottle.substance.supply, Salt)
    assert bottle.substance.supply.purity == Fraction(0.98)


def test_a_density_that_is_typed_is_the_users() -> None:
    bottle = typed(name="toluene", density="0.871 g/mL")
    assert bottle.substance.density == Density(871.0)
    assert Fact("density", TYPED) in bottle.substance.facts


def test_another_kind_of_bottle_does_not_keep_the_density_of_the_first() -> None:
    toluene = find_substance("toluene")
    texts = texts_of(Bottle("b1", replace(toluene, label=Label(shelf_id="b1"))), POINT)
    solution = typed_shelf_bottle("b1", texts | {"supplied": "1 M in THF"}, toluene, None, POINT)
    assert solution.substance.density is None


def test_a_name_alone_and_a_structure_of_ones_own_are_bottles_too() -> None:
    named = typed(name='"Resin 4"')
    assert named.substance.compound.name == "Resin 4"
    assert named.substance.compound.smiles is None
    drawn = typed(name="my amine", structure="NCCC1CC1")
    assert (drawn.substance.compound.name, drawn.substance.compound.formula) == ("my amine", "C5H11N")
    assert typed(structure="NCCC1CC1").substance.compound.name == "NCCC1CC1"
    assert typed(structure="Cc1ccccc1").substance.compound == find_substance("toluene").compound


def test_a_bottle_is_called_otherwise_and_stays_what_it_is() -> None:
    toluene = find_substance("toluene")
    again = typed(base=toluene, name="toluene, dry", structure=toluene.compound.smiles or "", density="0.867 g/mL")
    assert again.substance.compound == replace(toluene.compound, name="toluene, dry")
    same = typed(base=toluene, name="", structure="c1ccccc1C")
    assert same.substance.compound == toluene.compound


def test_refusals_stand_at_their_fields() -> None:
    told = refused(name="toluene", supplied="a lot", density="heavy", left="much", opened="soon", expires="31.2.2027")
    assert set(told) == {"supplied", "left", "opened", "expires", "density"}
    assert told["opened"].startswith("“soon” is no date.")


@pytest.mark.parametrize(
    ("texts", "field", "words"),
    [
        ({}, "name", "Type a name, a CAS number or a structure"),
        ({"name": "no such thing"}, "name", "with the quotation marks"),
        ({"name": "x", "structure": "C1CC"}, "structure", "cannot be read as SMILES"),
        ({"name": "toluene", "structure": "CCO"}, "structure", "is the name of another compound"),
        ({"name": "toluene", "left": "25"}, "left", "Type the unit, too: 25 g, or 25 mL."),
    ],
)
def test_what_cannot_be_a_bottle_is_said(texts: dict[str, str], field: str, words: str) -> None:
    told = refused(**texts)
    assert list(told) == [field]
    assert words in told[field]


def test_a_bottle_keeps_a_name() -> None:
    toluene = find_substance("toluene")
    assert refused(base=toluene, structure=toluene.compound.smiles or "", density="0.867 g/mL") == {
        "name": "A bottle needs a name. Type how it is called on its label."
    }


def test_a_bottle_is_told_in_one_line() -> None:
    bottle = typed(name="toluene", lot="A17", supplier="Fisher", left="100 mL", place="Hood 1", expires="2027-03-30")
    assert bottle_sentence(bottle, TODAY, POINT) == "Fisher, lot A17, 100 mL left, Hood 1, expired 2027-03-30"
    assert bottle_sentence(bottle, date(2027, 3, 30), POINT).endswith("expires 2027-03-30")
    assert bottle_sentence(typed(name="toluene", left="0"), TODAY, POINT) == "empty"
    assert bottle_sentence(typed(name="toluene"), TODAY, POINT) == ""


def test_what_is_wrong_with_a_bottle_is_told_by_words() -> None:
    bottle = typed(name="toluene", left="0", expires="2027-03-30")
    assert states_of(bottle, TODAY) == ("empty", "expired")
    assert states_of(Bottle("b1", Substance(Compound("A"), label=Label(shelf_id="b1"))), TODAY) == ()
    assert left_words(bottle, POINT) == "0 mg"
