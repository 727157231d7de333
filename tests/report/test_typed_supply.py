"""What is typed of a bottle is read in the words in which the table shows it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diazgui.core.quantities import Concentration, Fraction, Loading, QuantityError
from diazgui.core.substance import Dispersion, Neat, OnSupport, Salt, Solution, SolutionByMass
from diazgui.library.label_words import bottle_words
from diazgui.library.salt_parts import salt_name, salt_parts
from diazgui.report.typed_supply import typed_supply
from diazgui.units import Notation

POINT, COMMA = Notation("."), Notation(",")
PARTS = salt_parts()
TWO_HCL, ONE_WATER = PARTS["hydrogen-chloride"].times(2), PARTS["water"].times(1)
DIHYDROCHLORIDE = Salt((TWO_HCL,), "dihydrochloride")


@pytest.mark.parametrize(
    ("typed", "supply"),
    [
        (" 97 % ", Neat(Fraction(0.97))),
        ("97", Neat(Fraction(0.97))),
        ("Neat", Neat()),
        ("free base", Neat()),
        ("dihydrochloride", DIHYDROCHLORIDE),
        ("Dihydrochloride, 98 %", Salt((TWO_HCL,), "dihydrochloride", Fraction(0.98))),
        ("dihydrochloride monohydrate", Salt((TWO_HCL, ONE_WATER), "dihydrochloride monohydrate")),
        ("2 HCl · H2O", Salt((TWO_HCL, ONE_WATER), "dihydrochloride monohydrate")),
        ("2HCl", DIHYDROCHLORIDE),
        ("0.8 hydrochloride", Salt((PARTS["hydrogen-chloride"].times(0.8),), "0.8 hydrochloride")),
        ("hemisulfate", Salt((PARTS["sulfuric-acid"].times(0.5),), "hemisulfate")),
        ("sesquihydrate", Salt((PARTS["water"].times(1.5),), "sesquihydrate")),
        ("bis(trifluoroacetate)", Salt((PARTS["trifluoroacetic-acid"].times(2),), "bis(trifluoroacetate)")),
        ("60 % in mineral oil", Dispersion(Fraction(0.6), "mineral oil")),
        ("60 % dispersion", Dispersion(Fraction(0.6))),
        ("48 % solution", SolutionByMass(Fraction(0.48))),
        ("37 % in water", SolutionByMass(Fraction(0.37), "water")),
        ("4 M in 1,4-dioxane", Solution(Concentration(4.0), "1,4-dioxane")),
        ("0.94 mmol/g on carbon, 10 % Pd", OnSupport(Loading(0.00094), "carbon, 10 % Pd")),
    ],
)
def test_a_bottle_is_typed_in_the_words_of_its_label(typed, supply):
    assert typed_supply(typed, Neat(), POINT) == supply


def test_a_comma_is_a_decimal_mark_where_it_is_one():
    assert typed_supply("2,5 M in THF", Neat(), COMMA) == Solution(Concentration(2.5), "THF")
    assert typed_supply("0,8 hydrochloride, 97,5 %", Neat(), COMMA) == Salt(
        (PARTS["hydrogen-chloride"].times(0.8),), "0.8 hydrochloride", Fraction(0.975)
    )


def test_a_strength_alone_keeps_what_the_bottle_holds_besides():
    assert typed_supply("2 M", Solution(Concentration(4.0), "water"), POINT) == Solution(Concentration(2.0), "water")
    assert typed_supply("12 M", SolutionByMass(Fraction(0.37), "water"), POINT) == Solution(
        Concentration(12.0), "water"
    )
    assert typed_supply("57 %", Dispersion(Fraction(0.6), "wax"), POINT) == Dispersion(Fraction(0.57), "wax")
    assert typed_supply("33 %", SolutionByMass(Fraction(0.37), "water"), POINT) == SolutionByMass(
        Fraction(0.33), "water"
    )
    assert typed_supply("2 mmol/g", OnSupport(Loading(0.001), "silica"), POINT) == OnSupport(Loading(0.002), "silica")
    assert typed_supply("1 mmol/g", Neat(), POINT) == OnSupport(Loading(0.001))
    assert typed_supply("1 M", Neat(), POINT) == Solution(Concentration(1.0))
    assert typed_supply("95 %", DIHYDROCHLORIDE, POINT) == Salt((TWO_HCL,), "dihydrochloride", Fraction(0.95))


def test_a_stock_solution_of_another_strength_is_made_of_the_same():
    stock = Solution(Concentration(0.1), "MeCN", Neat(Fraction(0.97)))
    assert typed_supply("0.2 M", stock, POINT) == Solution(Concentration(0.2), "MeCN", Neat(Fraction(0.97)))


def test_a_salt_of_unknown_acid_keeps_its_parts_under_its_name():
    own = Salt((PARTS["water"].times(0.3),), "besylate")
    assert typed_supply("besylate, 90 %", own, POINT) == Salt(own.parts, "besylate", Fraction(0.9))


def test_a_dispersion_stays_one_in_the_medium_that_it_is_in():
    now = Dispersion(Fraction(0.3), "toluene")
    assert typed_supply("35 % in toluene", now, POINT) == Dispersion(Fraction(0.35), "toluene")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("1.5 mmol/g in silica", "A loading is that of a support: type 1.5 mmol/g on silica."),
        ("4 M on silica", "What stands on silica is stated by its loading: type for example 1.5 mmol/g."),
        ("besylate", "That does not begin with a number in the digits 0 to 9."),
        ("2 besylate", "“besylate” is not a unit known here."),
        ("", "Nothing was typed."),
        ("0 M in water", "The concentration must be greater than 0."),
        ("120 %", "A purity is at most 100 %."),
        ("dihydrochloride, 0.98 %%", "That does not begin with a number"),
        ("dihydrochloride sauce", "That does not begin with a number"),
    ],
)
def test_what_is_no_bottle_is_refused_with_what_to_type(typed, sentence):
    with pytest.raises(QuantityError) as caught:
        typed_supply(typed, Neat(), POINT)
    assert str(caught.value).startswith(sentence)


ratios = st.sampled_from([0.5, 0.8, 1.0, 1.5, 2.0, 3.0, 7.0])
salts = st.lists(
    st.builds(lambda one, k: PARTS[one].times(k), st.sampled_from(list(PARTS)), ratios), min_size=1, max_size=3
).map(lambda parts: tuple(sorted(parts, key=lambda part: part.name == "water")))
shares = st.integers(2, 100).map(lambda percent: Fraction(percent / 100))
bottles = st.one_of(
    st.builds(Neat, shares.filter(lambda share: share < 1)),
    st.builds(lambda parts, share: Salt(parts, salt_name(parts), share), salts, shares),
    st.builds(Dispersion, shares, st.sampled_from(["", "mineral oil"])),
    st.builds(Solution, st.integers(1, 200).map(lambda tenths: Concentration(tenths / 10)), st.just("1,4-dioxane")),
    st.builds(SolutionByMass, shares, st.sampled_from(["", "water"])),
    st.builds(OnSupport, st.integers(1, 50).map(lambda x: Loading(x / 10000)), st.sampled_from(["", "carbon"])),
)


@given(bottles, bottles, st.sampled_from([POINT, COMMA]))
def test_what_the_table_shows_can_be_typed_back(supply, now, notation):
    words = bottle_words(supply, notation)
    again = typed_supply(words, supply, notation)
    assert again == supply
    if re.search(r" (in|on|dispersion|solution)\b", words):  # told in full, whatever the bottle was before
        assert bottle_words(typed_supply(words, now, notation), notation) == words
