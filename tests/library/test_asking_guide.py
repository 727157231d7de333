"""Questions, also of readers who do not know the words used here, and where they have to lead."""

from time import perf_counter

import pytest

from diazgui.library.asking_guide import SEARCHED, ask, corpus
from diazgui.library.guide_words import vocabulary
from diazgui.library.guidebook import book

QUESTIONS = [
    # what was seen
    ("why is my mass too high", "over-alkylation"),
    ("why is my mass too high", "odd-masses"),
    ("M+56", "boc-c-cation"),
    ("413.31", "boc-a-aminal-mass"),
    ("my product does not move on TLC", "node-quaternary-seen"),
    ("streaking column", "di-eluent"),
    ("stain", "safety-diamine"),
    ("two products mono and bis", "over-alkylation"),
    ("over alkylation", "over-alkylation"),
    ("ring opened product", "ring-opening"),
    ("hoffman elimination", "ring-opening"),
    ("yield over 100 %", "boc-c-two-salts"),
    ("low yield", "low-conversion"),
    ("nothing happens", "low-conversion"),
    ("no reaction at all", "low-conversion"),
    # what to take
    ("which solvent for STAB", "stab-study"),
    ("which base should I use", "base-choice"),
    ("is K2CO3 stronger than DIPEA", "base-strength"),
    ("potassium carbonate", "low-carbonate"),
    ("K₂CO₃", "low-carbonate"),
    ("584-08-7", "low-carbonate"),
    ("hunig's base", "base-choice"),
    ("sodium iodide amount", "low-iodide-amount"),
    ("how many equivalents of TFA", "boc-c-tfa-amount"),
    ("excess of diamine", "excess-diamine"),
    ("how do I get only one nitrogen alkylated", "over-alkylation"),
    ("how to remove boc", "boc-c-purpose"),
    ("how to take Cbz off", "cbz-c-purpose"),
    ("1:1 aldehyde", "red-one-equivalent"),
    ("thiophene aldehyde", "redboc-thienyl"),
    ("2-methylpiperazine", "unlike-direct"),
    ("homopiperazine", "safety-diamine"),
    ("molecular weight of the salt", "boc-c-two-salts"),
    ("how do I know when the reaction is done", "temperature-stepwise"),
    ("convert TFA salt to HCl salt", "boc-c-change-salt"),
    ("TFA amide", "boc-c-tfa-amide"),
    ("boc falls off", "boc-c-lcms"),
    ("why NaI", "finkelstein"),
    ("methyl iodide", "quaternary-agents"),
    ("389", "quaternary-mass"),
    ("ketone does not react", "red-weigh-ketone"),
    ("acetophenone reductive amination", "stab-limits"),
    ("Cbz removal thiophene", "cbz-weigh-removal"),
    ("is thiophene ok with hydrogen", "mono-cbz-c-hydrogenolysis-1"),
    # what may hurt
    ("gloves", "safety-alkylators"),
    ("run away", "notice-hydride-in-polar-solvent"),
    ("palladium fire", "cbz-c-palladium"),
    ("my flask is pressurised", "boc-a-gas"),
    ("hygroscopic", "safety-diamine"),
    ("weigh NaH", "safety-nah-handling"),
    ("NaH", "safety-nah-solvent"),
    ("sodium hydride", "safety-nah-solvent"),
    ("how to quench NaH", "b-quench-order"),
    ("hydrogen gas", "b-quench"),
    ("fume", "notice-acid-fumes"),
    ("what does the guide say about DMF", "safety-dmf"),
    ("pregnant", "safety-dmf"),
    ("peroxide", "safety-ethers"),
    ("methylene chloride overnight", "boc-a-dcm-reacts"),
    ("dcm amine", "safety-dcm-amines"),
    ("cancer", "safety-dcm"),
    ("can I close the flask", "boc-a-gas"),
    ("does it bubble", "notice-gas-of-deprotection"),
    ("765-50-4", "safety-chloromethylthiophene"),
    ("tear gas", "safety-alkylators"),
    ("cyanide", "safety-cyanoborohydride"),
    ("does it need argon", "di-anhydrous"),
    ("old bottle of HCl", "safety-hcl-salt"),
    ("scale up", "safety-nah-scale"),
    ("waste", "no-gas-heat-waste"),
    ("tetrahydrofuran hazards", "hazard-thf"),
    # the law, and the guide itself
    ("BZP", "safety-law"),
    ("is it illegal", "safety-law"),
    ("REACH", "work-reach-dmf"),
    ("what is wrong with the guide", "about-the-guide"),
    ("can I trust the guide", "about-the-guide"),
    ("what does the guide leave out", "about-the-guide"),
    ("benzodiazepine", "guide-4"),
    ("who wrote the guide", "about-what"),
    ("krapcho", "work-krapcho-1990"),
    ("figures lost", "about-figures"),
    ("quaternary", "quaternary-salts"),
    # misspelled, and unfinished
    ("finkelstien", "finkelstein"),
    ("peroxyde", "safety-ethers"),
    ("pero", "safety-ethers"),
    ("potassium carb", "low-carbonate"),
    ("quatern", "quaternary-salts"),
]
FIRST = 5
"""Hits among which the right one has to be."""


def led_to(question):
    return {key for hit in ask(question).hits[:FIRST] for key in (hit.passage.anchor, hit.passage.page)}


@pytest.mark.parametrize(("question", "wanted"), QUESTIONS)
def test_a_question_leads_to_the_right_page_or_statement(question, wanted):
    assert wanted in led_to(question)


def test_every_page_is_found_by_its_title():
    for page in book():
        assert page.id in led_to(page.title), page.title


def test_all_kinds_of_texts_are_searched():
    pages = {one.page for one in corpus().passages}
    assert pages == {page.id for page in book()}
    assert {"notices", "diagnosis", "hazards", "references", "about-the-guide", "procedure-mono-boc"} <= pages


def test_each_text_is_found_once():
    texts = [one.text for one in corpus().passages if one.anchor]
    assert len(texts) == len(set(texts))


def test_nothing_found_says_so_and_what_was_searched():
    answer = ask("xyzzy")
    assert answer.hits == ()
    assert answer.said.startswith("Nothing is said of “xyzzy”. Searched were ")
    assert SEARCHED in answer.said


def test_a_misspelling_is_told_with_what_was_taken_for_it():
    assert ask("peroxyde ").said == "“peroxyde” is said nowhere; this is what fits “peroxide”."


@pytest.mark.parametrize("word", ["spill ", "enamine ", "microwave ", "know "])
def test_another_word_is_not_taken_for_a_misspelling(word):
    assert "this is what fits “" not in ask(word).said


def test_a_word_that_stands_nowhere_is_told_and_the_others_are_looked_for():
    answer = ask("xyzzy quaternary ")
    assert answer.said == "“xyzzy” is said nowhere; this is what fits the rest."
    assert "quaternary-salts" in {hit.passage.page for hit in answer.hits[:3]}
    assert ask("xyzzy quaternary qwrtz ").said.startswith("“xyzzy”, “qwrtz” are said nowhere")


@pytest.mark.parametrize("question", ["", "   ", "…?!"])
def test_a_question_without_words_finds_nothing_and_says_nothing(question):
    assert ask(question).hits == ()
    assert ask(question).said == ""


def test_words_that_say_nothing_are_looked_for_where_there_are_no_others():
    assert ask("what is the guide").hits


def test_another_name_of_a_substance_finds_the_same_first():
    assert led_to("potassium carbonate ") & led_to("K2CO3 ")
    assert ask("STAB ").hits[0].passage == ask("NaBH(OAc)3 ").hits[0].passage


def test_words_lead_only_to_words_that_are_said():
    there = corpus()
    lost = {
        " ".join(way.words)
        for ways in vocabulary().ways.values()
        for way in ways
        if way.weight < 0.9 and not there.find([(way,)], 1)
    }
    assert lost == set()


def test_an_answer_comes_within_a_keystroke():
    questions = [question[:end] for question, _ in QUESTIONS[::4] for end in range(1, len(question) + 1)]
    ask("guide")
    start = perf_counter()
    for question in questions:
        ask(question)
    assert (perf_counter() - start) / len(questions) < 10e-3  # 1 to 2 ms where nothing else runs
