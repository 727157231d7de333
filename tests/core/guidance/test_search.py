import pytest
from hypothesis import given
from hypothesis import strategies as st

from diazgui.core.guidance.search import Corpus, Passage, Way, stem, tokens, words

LONG = (
    "Dichloromethane is not inert: secondary amines react with it to bridged aminals and ammonium salts, slowly at "
    "first. For a night with free diamine take methanol, THF or acetonitrile, and keep the bottle of peroxide away."
)
PASSAGES = (
    Passage("ethers", "", ("More",), "Peroxides", "About ethers"),
    Passage("ethers", "old", ("About ethers", "Safety"), "Ether forms peroxides.", kind="safety"),
    Passage("ethers", "k", ("About ethers", "Advice"), "K₂CO₃ is weighed dry.", "Potassium", "advice"),
    Passage("dcm", "long", ("About DCM", "Advice"), LONG, kind="advice"),
    Passage("dcm", "light", ("About DCM", "Advice"), "Ether is light.", kind="advice", weight=0.5),
)
CORPUS = Corpus(PASSAGES)


def found(*terms, limit=9):
    return [one.passage.anchor for one in CORPUS.find(terms, limit)]


def word(text, weight=1.0, begins=False):
    return (Way(words(text), weight, begins),)


def text_of(pieces):
    return "".join(text for text, _ in pieces)


def marked(pieces):
    return [text for text, is_found in pieces if is_found]


def test_words_are_what_stands_between_spaces_and_signs_without_accents_and_subscripts():
    assert words("N,N′-Diméthyl K₂CO₃ (60 %)") == ("n", "n", "dimethyl", "k2co3", "60")
    assert words("— …") == ()


@given(st.text(max_size=40))
def test_a_token_stands_where_its_word_does(text):
    for token in tokens(text):
        assert token.word == words(text[token.start : token.end])[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("alkylated", "alkylation"),
        ("peroxide", "peroxides"),
        ("fume", "fumes"),
        ("purify", "purification"),
        ("selective", "selectivity"),
        ("quaternise", "quaternisation"),
        ("mass", "masses"),
        ("base", "bases"),
    ],
)
def test_words_that_differ_by_an_ending_share_a_stem(one, other):
    assert stem(one) == stem(other)


@pytest.mark.parametrize("text", ["gas", "k2co3", "is", "boc2o", "dmf"])
def test_short_words_and_formulas_have_no_ending(text):
    assert stem(text) == text


def test_all_of_the_words_come_before_some_and_what_says_little_is_left_out():
    assert found(word("ether"), word("light"))[0] == "light"
    assert found(word("ether"), word("light"), word("is")) == ["light"]


def test_the_weight_of_a_passage_counts():
    assert found(word("ether")) == ["", "old", "light"]


def test_a_title_comes_before_a_text():
    assert found(word("potassium")) == ["k"]
    assert found(word("ethers"))[0] == ""


def test_another_ending_and_a_beginning_are_found_but_count_less():
    assert found(word("peroxide")) == ["long", "old"]
    assert found(word("perox")) == []
    assert set(found(word("perox", begins=True))) == {"long", "old"}


def test_words_in_a_row_are_found_in_a_row_only():
    assert found(word("secondary amine")) == ["long"]
    assert found(word("secondary salts")) == []
    assert found(word("secondary ami")) == []
    assert found(word("secondary ami", begins=True)) == ["long"]
    assert found(word("inert secondary ami", begins=True)) == ["long"]
    assert found(word("inert tertiary ami", begins=True)) == []
    assert found(word("ether is")) == ["light"]


def test_all_words_of_a_phrase_are_marked():
    (hit,) = CORPUS.find([word("ether is")], 9)
    assert marked(hit.excerpt) == ["Ether", "is"]


def test_several_ways_to_say_it_add_up():
    one = {hit.passage.anchor: hit.score for hit in CORPUS.find([word("ether")], 9)}
    more = {hit.passage.anchor: hit.score for hit in CORPUS.find([(*word("ether"), *word("peroxides", 0.5))], 9)}
    assert one["old"] / one["light"] == pytest.approx(2.0)
    assert more["old"] / more["light"] > 2.0


def test_nothing_is_found_for_words_that_stand_nowhere():
    assert CORPUS.find([word("plutonium")], 9) == ()
    assert CORPUS.find([], 9) == ()


def test_a_word_that_stands_nowhere_leaves_what_the_others_find():
    assert found(word("plutonium"), word("weighed")) == ["k"]


def test_no_more_than_asked_for_are_given():
    assert len(found(word("ether"), limit=1)) == 1


def test_what_was_found_is_marked_in_title_and_text():
    (hit,) = CORPUS.find([word("potassium"), word("k2co3")], 9)
    assert marked(hit.title) == ["Potassium"]
    assert marked(hit.excerpt) == ["K₂CO₃"]
    assert text_of(hit.excerpt) == "K₂CO₃ is weighed dry."
    assert hit.said == {0, 1}


def test_an_excerpt_of_a_long_text_shows_what_was_found_and_is_cut_between_words():
    hit = next(one for one in CORPUS.find([word("dichloromethane"), word("peroxide")], 9) if len(one.said) == 2)
    assert marked(hit.excerpt) == ["Dichloromethane"]
    assert text_of(hit.excerpt).startswith("Dichloromethane is not inert")
    assert text_of(hit.excerpt).endswith(" …")
    hit = next(one for one in CORPUS.find([word("peroxide")], 9) if one.passage.anchor == "long")
    assert text_of(hit.excerpt).startswith("… ")
    assert marked(hit.excerpt) == ["peroxide"]
    assert text_of(hit.excerpt).endswith("peroxide away.")
    assert all(part in LONG.split() for part in text_of(hit.excerpt).strip("… ").split())


def test_a_long_text_found_by_its_page_begins_with_its_beginning():
    hit = next(one for one in CORPUS.find([word("about dcm")], 9) if one.passage.anchor == "long")
    assert text_of(hit.excerpt).startswith("Dichloromethane is not inert")
    assert marked(hit.excerpt) == []


def test_a_corpus_knows_its_words_and_their_beginnings():
    assert CORPUS.knows("peroxide")
    assert CORPUS.knows("aminal")
    assert not CORPUS.knows("plutonium")
    assert list(CORPUS.beginning("perox")) == ["peroxide", "peroxides"]
