from dataclasses import replace
from threading import Thread

import pytest

from diazgui.core.shelf import Bottle
from diazgui.core.substance import Compound, Label, Neat, Solution, Substance
from diazgui.library import at_hand as module
from diazgui.library.at_hand import at_hand, of_shipped, on_shelf, same_form
from diazgui.library.substances import shipped, substances

THF, DMF = substances()["thf"], substances()["dmf"]


def on(substance, shelf_id, lot=""):
    return Bottle(shelf_id, replace(substance, label=Label(lot=lot, shelf_id=shelf_id)))


def named(name):
    return Substance(Compound(name))


def texts(names):
    return [name.text for name in names]


def test_a_name_is_found_however_it_is_written_the_closest_writing_first():
    there = of_shipped({"thf": THF, "dmf": DMF}, {"thf": ["T.H.F."], "dmf": []})
    assert texts(there.exact("t h f")) == ["THF", "thf", "T.H.F."]
    assert texts(there.exact("NN dimethyl-formamide")) == ["N,N-dimethylformamide"]
    assert there.exact("—") == there.exact("tetrahydro") == []


def test_usual_and_short_names_that_begin_so_come_first():
    assert texts(shipped().starting("benzyl b"))[0] == "benzyl bromide"
    assert texts(shipped().starting("505-6")) == ["505-66-8"]


def test_of_several_that_begin_so_the_shortest_usual_name_comes_first():
    there = of_shipped(
        {"b": named("tolualdehyde"), "a": named("tolu"), "c": named("cresol")}, {"a": [], "b": [], "c": ["tol"]}
    )
    assert texts(there.starting("tol")) == ["tolu", "tolualdehyde", "tol"]
    assert texts(there.with_words(("tol",))) == ["tolu", "tolualdehyde", "tol"]


def test_all_words_have_to_stand_in_a_name_and_the_last_may_be_begun():
    assert "sodium hydrogencarbonate" in texts(shipped().with_words(("sodium", "hydrogenc")))
    assert shipped().with_words(("hydrogenc", "sodium")) == []


def test_words_and_whole_names_are_known_to_the_spelling():
    assert {"sodium", "sodiumhydride"} <= {*shipped().like("sodium"), *shipped().like("sodiumhydryde")}
    assert shipped().knows("sodiumhydride")
    assert not shipped().knows("sodiumhydryde")


def test_who_asks_while_another_thread_prepares_the_spelling_misses_no_word(monkeypatch: pytest.MonkeyPatch):
    there = of_shipped({"thf": THF, "dmf": DMF}, {"thf": [], "dmf": []})
    stubs, answers = module.stubs, []

    def ask():
        return {*there.like("tetrahydrofuran"), *there.like("dimethylformamide")}

    def ask_meanwhile(word, faults):
        yield from stubs(word, faults)
        if not answers:
            answers.append(None)
            other = Thread(target=lambda: answers.append(ask()))
            other.start()
            other.join()

    monkeypatch.setattr(module, "stubs", ask_meanwhile)
    assert ask() == {"tetrahydrofuran", "dimethylformamide", "nndimethylformamide"}
    assert answers[1:] == [{"tetrahydrofuran", "dimethylformamide", "nndimethylformamide"}]


def test_bottles_of_one_compound_stand_together_and_those_without_structure_by_name():
    brine = substances()["brine"]
    shelf = on_shelf((on(THF, "a", "L1"), on(THF, "b"), on(brine, "c"), on(Substance(Compound("mine")), "d")))
    assert [held.key for held in shelf.by_identity["WYURNTSHIVDZCO-UHFFFAOYSA-N"]] == ["shelf:a", "shelf:b"]
    assert [held.key for held in shelf.by_identity["brine"]] == ["shelf:c"]
    assert [name.of.key for name in shelf.exact("MINE")] == ["shelf:d"]
    assert [name.of.key for name in shelf.exact("L1")] == ["shelf:a"]
    assert shelf.identity_of_cas == {"109-99-9": "WYURNTSHIVDZCO-UHFFFAOYSA-N"}


def test_the_shelf_is_made_anew_only_when_it_changed():
    bottles = (on(THF, "a"),)
    assert on_shelf(bottles) is on_shelf((on(THF, "a"),))
    assert on_shelf(bottles) is not on_shelf((on(THF, "b"),))
    assert on_shelf(()).held == at_hand(()).held == ()


def test_two_neat_bottles_are_of_one_form_whatever_their_purity():
    assert same_form(THF, replace(THF, supply=Neat(0.97)))
    assert not same_form(THF, replace(THF, supply=Solution(1.0, "water")))
    assert same_form(replace(THF, supply=Solution(1.0, "water")), replace(THF, supply=Solution(1.0, "water")))


def test_of_thousands_of_names_that_begin_so_the_best_are_looked_at():
    bottles = [
        Bottle(f"b{n}", Substance(Compound(f"compound {n:04}"), label=Label(f"LOT-{n:04}", shelf_id=f"b{n}")))
        for n in range(2000)
    ]
    begun = module.on_shelf(bottles).starting("compound")
    assert len(begun) == 200
    assert begun[0].text == "compound 0000"
    assert len(module.on_shelf(bottles).with_words(("compound", "1"))) == 200
