import pytest
from hypothesis import given
from hypothesis import strategies as st

from diazgui.core.folding import folded
from diazgui.library.spelling import (
    SHORTEST,
    distance,
    faults_allowed,
    may_be_misspelled,
    squeezed,
    stubs,
    words_of,
)

WORDS = st.text("abcd", min_size=SHORTEST, max_size=12)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Hünig", "hunig"),
        ("β-Alanine", "beta-alanine"),
        ("N,N′-Diméthyl", "n,n′-dimethyl"),
        ("K₂CO₃", "k2co3"),
        ("Straße", "strasse"),
        ("Øre", "ore"),
    ],
)
def test_accents_greek_letters_and_subscripts_are_written_plainly(text, plain):
    assert folded(text) == plain


def test_a_name_has_words_and_can_be_squeezed_into_one():
    assert words_of("N,N-Dimethyl-formamide (DMF)") == ("n", "n", "dimethyl", "formamide", "dmf")
    assert squeezed("Di-tert-butyl dicarbonate") == "ditertbutyldicarbonate"
    assert words_of("—") == ()


@pytest.mark.parametrize(
    ("typed", "meant", "faults"),
    [
        ("pyridine", "pyridine", 0),
        ("pyirdine", "pyridine", 1),  # swapped
        ("tolulene", "toluene", 1),  # one too many
        ("anisol", "anisole", 1),  # one too few
        ("dioxene", "dioxane", 1),  # another letter
        ("ethylacettae", "ethylacetate", 1),
        ("morfolin", "morpholine", 3),
        ("water", "toluene", 3),  # not alike
        ("dmf", "dimethylformamide", 3),
        ("abcd", "dcba", 3),
    ],
)
def test_faults_are_counted_letter_by_letter_and_more_than_two_are_not(typed, meant, faults):
    assert distance(typed, meant) == distance(meant, typed) == faults


@given(WORDS, WORDS)
def test_words_that_differ_by_two_letters_at_most_share_a_stub(one, other):
    if distance(one, other) <= 2:
        assert set(stubs(one)) & set(stubs(other))


def test_stubs_are_of_the_beginning_and_each_is_given_once():
    assert sorted(stubs("aab", 1)) == ["aa", "aab", "ab"]
    assert next(iter(stubs("benzaldehyde"))) == "benzaldeh"
    assert list(stubs("a")) == ["a"]


def test_short_words_and_numbers_are_not_taken_for_misspelled():
    assert [may_be_misspelled(word) for word in ("thf", "thio", "h2so4", "1234", "a" * 33)] == [
        False,
        True,
        False,
        False,
        False,
    ]
    assert (faults_allowed("phenol"), faults_allowed("toluene")) == (1, 2)
