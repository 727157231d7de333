from collections.abc import Iterable

import pytest

from diazgui.library.misspelled import Reading, readings
from diazgui.library.spelling import stubs


class Words:
    """A vocabulary of a few words."""

    def __init__(self, *words: str) -> None:
        self._words = words

    def like(self, word: str) -> Iterable[str]:
        wanted = set(stubs(word))
        return [known for known in self._words if wanted & set(stubs(known))]

    def knows(self, word: str) -> bool:
        return word in self._words


THERE = Words(
    "benzyl", "bromide", "benzil", "tetrahydrofuran", "dimethylformamide", "thiophenecarboxaldehyde", "chloromethyl",
    "thiophene", "toluene", "borane",
)  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tolulene", ("toluene",)),
        ("benzyl bromid", ("benzyl", "bromide")),
        ("benzylbromide", ("benzyl", "bromide")),
        ("benzylbromid", ("benzyl", "bromide")),
        ("tetra hydro furan", ("tetrahydrofuran",)),
        ("N,N-dimethylformamid", ("n", "n", "dimethylformamide")),
        ("thiophene-2-carboxaldehide", ("2", "thiophenecarboxaldehyde")),
        ("2-(cloromethyl)thiophene", ("2", "chloromethyl", "thiophene")),
        ("tetrahydrofru", ("tetrahydrofuran",)),  # still being typed
    ],
)
def test_words_are_corrected_taken_apart_and_put_together(typed, meant):
    assert readings(typed, THERE)[0].words == meant


def test_a_wrong_vowel_is_likelier_than_a_wrong_consonant():
    assert readings("toluane", Words("toluene", "toluade")) == (
        Reading(2, ("toluene",)),
        Reading(3, ("toluade",)),
    )


def test_words_that_are_right_stay_while_another_one_is_wrong():
    assert readings("benzil bromid", THERE) == (Reading(2, ("benzil", "bromide")),)
    assert Reading(2, ("benzyl", "bromide")) in readings("benzil bromide", THERE)


@pytest.mark.parametrize("text", ["", "xyzzy", "12-3", "thf", "a b c d e f g h i", "qqqqqqqqqqqq"])
def test_what_resembles_nothing_has_no_reading(text):
    assert readings(text, THERE) == ()
