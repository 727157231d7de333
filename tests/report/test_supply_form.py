"""The fields of every way to be supplied: what they show, what is read from them, and what a bottle comes to."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diazgui.core.quantities import Amount, Concentration, Density, Equivalents, Fraction, Loading, Mass, MolarMass
from diazgui.core.sheet import ByAmount, ByEquivalents, ByMass, ByVolume, Entry, Role, Sheet
from diazgui.core.substance import (
    Compound,
    Dispersion,
    Neat,
    OnSupport,
    Part,
    Salt,
    Solution,
    SolutionByMass,
    State,
    Substance,
)
from diazgui.core.supply_edits import with_supply
from diazgui.library.salt_parts import salt_name, salt_parts
from diazgui.library.substances import bottles_of, find_substance
from diazgui.report.supply_form import FORMS, acid_choices, form, form_of, texts_of
from diazgui.report.supply_preview import bottle_title, preview
from diazgui.report.supply_reading import RefusedFieldsError, typed_bottle
from diazgui.units import Notation

POINT, COMMA = Notation("."), Notation(",")
DIAZEPANE = find_substance("1,4-diazepane")
HCL, WATER = salt_parts()["hydrogen-chloride"], salt_parts()["water"]
DIHYDROCHLORIDE = Salt((HCL.times(2.0),), "dihydrochloride")
BESYLIC = Part("benzenesulfonic acid", "C6H6O3S", MolarMass(158.175), 1.0, "O=S(=O)(O)c1ccccc1")


def texts(substance=DIAZEPANE, notation=POINT, **typed):
    return texts_of(substance, notation) | typed


def bottle(form_id, now=DIAZEPANE, notation=POINT, **typed):
    return typed_bottle(form_id, texts(now, notation, **typed), now, bottles_of(now.compound), notation)


def refusals(form_id, now=DIAZEPANE, **typed):
    with pytest.raises(RefusedFieldsError) as caught:
        bottle(form_id, now, **typed)
    return caught.value.refusals


def test_the_forms_are_in_the_order_of_their_buttons():
    assert [one.title for one in FORMS] == [
        "Neat",
        "Salt or hydrate",
        "Dispersion",
        "Solution, M",
        "Solution, %",
        "On support",
    ]


def test_only_a_solution_has_a_field_for_its_density():
    assert [one.id for one in FORMS if "density" in {field.id for field in one.fields}] == ["solution", "by_mass"]
    assert [field.id for field in form("neat").fields] == ["purity"]


@pytest.mark.parametrize(
    ("form_id", "typed", "supply", "density"),
    [
        ("neat", {"purity": "97"}, Neat(Fraction(0.97)), None),
        ("neat", {"purity": ""}, Neat(), None),
        ("salt", {}, DIHYDROCHLORIDE, None),
        (
            "salt",
            {"acids": "2", "waters": "1", "purity": "98 %"},
            Salt((HCL.times(2.0), WATER.times(1.0)), "dihydrochloride monohydrate", Fraction(0.98)),
            None,
        ),
        (
            "salt",
            {"acid": "sulfuric-acid", "acids": "0.5"},
            Salt((salt_parts()["sulfuric-acid"].times(0.5),), "hemisulfate"),
            None,
        ),
        ("salt", {"acid": "", "waters": "1.5"}, Salt((WATER.times(1.5),), "sesquihydrate"), None),
        ("salt", {"acids": ""}, Salt((HCL.times(1.0),), "hydrochloride"), None),
        ("dispersion", {"share": "60 %", "medium": " wax "}, Dispersion(Fraction(0.6), "wax"), None),
        ("solution", {"c": "4 M", "solvent": "1,4-dioxane"}, Solution(Concentration(4.0), "1,4-dioxane"), None),
        ("solution", {"c": "500 mM", "density": "0.98"}, Solution(Concentration(0.5)), 980.0),
        (
            "by_mass",
            {"w": "48", "solvent": "water", "density": "1.49 g/mL"},
            SolutionByMass(Fraction(0.48), "water"),
            1490.0,
        ),
        ("on_support", {"loading": "2.0", "support": "silica"}, OnSupport(Loading(0.002), "silica"), None),
    ],
)
def test_the_fields_of_each_form_tell_of_a_bottle(form_id, typed, supply, density):
    assert bottle(form_id, **typed) == (supply, density)


def test_a_comma_is_a_decimal_mark_in_each_field():
    assert bottle("solution", notation=COMMA, c="2,5 M", density="0,95") == (Solution(Concentration(2.5)), 950.0)
    assert bottle("salt", notation=COMMA, acids="0,8") == (Salt((HCL.times(0.8),), "0.8 hydrochloride"), None)


def test_the_density_of_the_library_comes_back_with_the_neat_liquid():
    tfa = find_substance("TFA")
    dissolved = replace(tfa, supply=Solution(Concentration(1.0), "water"), density=None)
    assert bottle("neat", dissolved) == (Neat(), 1489.0)


@pytest.mark.parametrize(
    ("form_id", "typed", "field", "sentence"),
    [
        ("neat", {"purity": "0.98"}, "purity", "Is that 0.98 % or 98 %?"),
        ("neat", {"purity": "120 %"}, "purity", "A purity is at most 100 %."),
        ("salt", {"acids": "-2"}, "acids", "Type the parts without a sign"),
        ("salt", {"acid": ""}, "acid", "Choose an acid, or type how many waters a hydrate has"),
        ("salt", {"acids": "0"}, "acid", "Choose an acid, or type how many waters a hydrate has"),
        ("dispersion", {}, "share", "Nothing was typed."),
        ("solution", {"c": "4 N"}, "c", "Normality is not read."),
        ("solution", {"c": "0 M"}, "c", "The concentration must be greater than 0."),
        ("solution", {"c": "4 M", "density": "1,050"}, "density", "1,050 can be read in two ways."),
        ("by_mass", {"w": "x"}, "w", "That does not begin with a number"),
        ("on_support", {"loading": ""}, "loading", "Nothing was typed."),
    ],
)
def test_a_refused_text_is_explained_for_its_field(form_id, typed, field, sentence):
    found = refusals(form_id, **typed)
    assert list(found) == [field]
    assert found[field].startswith(sentence)


def test_every_field_that_is_refused_is_told_of():
    assert list(refusals("solution", c="", density="heavy")) == ["c", "density"]


def test_a_salt_of_an_acid_that_does_not_ship_keeps_it():
    now = replace(DIAZEPANE, supply=Salt((BESYLIC, HCL.times(1.0), WATER.times(1.0)), "besylate of mine"))
    assert acid_choices(now)[-1] == ("benzenesulfonic acid", "benzenesulfonic acid")
    assert texts(now)["acid"] == "benzenesulfonic acid"
    assert bottle("salt", now, purity="97 %") == (replace(now.supply, purity=Fraction(0.97)), None)
    changed, _ = bottle("salt", now, acids="2", waters="")
    assert changed == Salt(
        (replace(BESYLIC, ratio=2.0), HCL.times(1.0)), "2 benzenesulfonic acid hydrochloride", Fraction(1.0)
    )
    assert bottle("salt", now, acid="no such acid")[0].parts == (WATER.times(1.0), HCL.times(1.0))


def test_the_acids_to_choose_from_have_their_symbols():
    choices = acid_choices(DIAZEPANE)
    assert choices[:2] == (("", "none"), ("hydrogen-chloride", "HCl, hydrogen chloride"))
    assert choices[-1] == ("citric-acid", "citric acid")
    assert len(choices) == 15


def test_a_new_salt_has_an_acid_for_each_basic_nitrogen_at_first():
    assert texts()["acids"] == "2"
    assert texts(find_substance("K2CO3"))["acids"] == "1"
    assert texts(Substance(Compound("mystery")))["acids"] == "1"


def test_a_stock_solution_stays_made_of_what_it_is_made_of():
    stock = Solution(Concentration(0.1), "MeCN", Neat(Fraction(0.97)))
    assert bottle("solution", replace(DIAZEPANE, supply=stock), c="0.2 M") == (
        replace(stock, concentration=Concentration(0.2)),
        None,
    )


shares = st.integers(2, 100).map(lambda percent: Fraction(percent / 100))
salts = st.tuples(
    st.sampled_from([one for one in salt_parts() if one != "water"]),
    st.sampled_from([0.5, 1.0, 2.0, 2.3]),
    st.sampled_from([0.0, 0.5, 1.0, 7.0]),
).map(lambda one: (salt_parts()[one[0]].times(one[1]), *((WATER.times(one[2]),) if one[2] else ())))
supplies = st.one_of(
    st.builds(Neat, shares),
    st.builds(lambda parts, share: Salt(parts, salt_name(parts), share), salts, shares),
    st.builds(Dispersion, shares, st.sampled_from(["", "mineral oil"])),
    st.builds(Solution, st.integers(1, 200).map(lambda tenths: Concentration(tenths / 10)), st.just("1,4-dioxane")),
    st.builds(SolutionByMass, shares, st.sampled_from(["", "water"])),
    st.builds(OnSupport, st.integers(1, 50).map(lambda x: Loading(x / 10000)), st.sampled_from(["", "carbon"])),
)


@given(supplies, st.none() | st.integers(700, 2000).map(lambda d: Density(float(d))), st.sampled_from([POINT, COMMA]))
def test_what_the_fields_show_of_a_bottle_is_that_bottle(supply, density, notation):
    now = replace(DIAZEPANE, supply=supply, density=density)
    assert bottle(form_of(supply), now, notation) == (supply, density)


# What it comes to

AMINE = Substance(Compound("amine", structure_molar_mass=MolarMass(100.165)), state=State.SOLID)


def sheet_of(basis, substance=AMINE) -> Sheet:
    entries = (
        Entry("model", Role.STARTING_MATERIAL, AMINE, ByAmount(Amount(10.0))),
        Entry("row", Role.REAGENT, substance, basis),
    )
    return Sheet(entries, reference="model")


@pytest.mark.parametrize(
    ("basis", "substance", "supply", "density", "line"),
    [
        (
            ByEquivalents(Equivalents(1.0)),
            AMINE,
            DIHYDROCHLORIDE,
            None,
            "Weigh 1.731 g instead of 1.002 g (M 173.09 g/mol).",
        ),
        (ByAmount(Amount(10.0)), AMINE, Neat(Fraction(0.5)), None, "Weigh 2.003 g instead of 1.002 g."),
        (ByAmount(Amount(10.0)), AMINE, Neat(), None, "Weigh 1.002 g as before."),
        (ByAmount(Amount(10.0)), AMINE, Solution(Concentration(4.0)), None, "Measure 2.500 mL instead of 1.002 g."),
        (
            ByAmount(Amount(10.0)),
            AMINE,
            SolutionByMass(Fraction(0.48)),
            None,
            "Weigh 2.087 g instead of 1.002 g.",
        ),
        (ByAmount(Amount(10.0)), AMINE, Neat(), 1250.0, "Weigh 1.002 g (0.801 mL) instead of 1.002 g."),
        (
            ByMass(Mass(1000.0)),
            AMINE,
            DIHYDROCHLORIDE,
            None,
            "1.000 g come to 5.78 mmol instead of 9.98 mmol (M 173.09 g/mol).",
        ),
        (ByMass(Mass(1000.0)), AMINE, Neat(), None, "1.000 g come to 9.98 mmol as before."),
        (
            ByVolume(2.0),
            AMINE,
            Solution(Concentration(4.0)),
            None,
            "2.000 mL come to 8.00 mmol.",
        ),
        (
            ByMass(Mass(1000.0)),
            AMINE,
            Solution(Concentration(4.0)),
            None,
            "What 1.000 g come to is not known. The density of the solution is not known.",
        ),
        (
            ByAmount(Amount(10.0)),
            Substance(Compound("mystery")),
            Neat(Fraction(0.9)),
            None,
            "What to weigh is not known. The molar mass of mystery is not known.",
        ),
        (
            ByAmount(Amount(10.0)),
            Substance(Compound("mystery"), Neat(Fraction(0.9))),
            OnSupport(Loading(0.002)),
            None,
            "Weigh 5.000 g.",
        ),
    ],
)
def test_one_line_says_what_another_bottle_changes_at_the_balance(basis, substance, supply, density, line):
    before = sheet_of(basis, substance)
    after = with_supply(before, "row", supply, None if density is None else Density(density))
    assert preview(before, after, "row", POINT) == line


def test_a_bottle_is_named_by_what_it_holds():
    assert bottle_title(AMINE, POINT) == "neat"
    assert bottle_title(replace(AMINE, supply=DIHYDROCHLORIDE), POINT) == "dihydrochloride"
