from spelling_table import spelling_rows, vocabulary

NAMES = [(1, "methanol"), (1, "Methyl alcohol"), (2, "2-(chloromethyl)thiophene"), (9000, "thiophene-3-thiol")]


def test_the_words_of_common_compounds_come_first_then_those_of_many():
    # methanol, methyl, alcohol of the first; thiophene stands in two names; numbers and short words are not spelled.
    assert vocabulary(NAMES, most=4) == {"methanol", "methyl", "alcohol", "thiophene"}
    assert vocabulary(NAMES) == {"methanol", "methyl", "alcohol", "thiophene", "chloromethyl", "thiol"}


def test_names_that_ship_are_known_word_by_word_and_as_one_word():
    assert vocabulary([], ["Hünig's base", "sodium hydride", "K2CO3"]) == {
        "hunig",
        "base",
        "hunigsbase",
        "sodium",
        "hydride",
        "sodiumhydride",
    }


def test_each_stub_leads_to_its_word_once():
    rows = list(spelling_rows({"anisole", "base"}))
    assert len(rows) == len(set(rows))
    # Seven letters: the word, 7 without one letter and 21 without two; four letters: one may be wrong.
    assert sum(word == "anisole" for _, word in rows) == 29
    assert [stub for stub, word in rows if word == "base"] == ["base", "bas", "bae", "bse", "ase"]
