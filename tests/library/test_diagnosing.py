"""What the decision tree knows from a sheet, and what its buttons do: where it must speak, and where it must not."""

from collections.abc import Callable
from dataclasses import replace
from itertools import product

import pytest

from diazgui.core.diagnosis import Fact, Turn, Walk
from diazgui.core.edits import with_basis, with_conditions, with_role, with_substance, without_entry
from diazgui.core.experiment import new_experiment
from diazgui.core.guidance.actions import ACTIONS
from diazgui.core.guidance.answers import ANSWERS
from diazgui.core.guidance.remedy import with_change_to
from diazgui.core.protocol import isolations_of
from diazgui.core.quantities import Equivalents, Mass
from diazgui.core.row_edits import with_weighed
from diazgui.core.sheet import ByEquivalents, ByMass, Range, Role, Sheet, Unstated
from diazgui.core.substance import Compound, Substance
from diazgui.core.target import Standing
from diazgui.library.bench import bench, new_target
from diazgui.library.diagnosing import Consultation, changed_since, consulted, fact_of, offered_at
from diazgui.library.diagnosis import tree
from diazgui.library.row_kinds import kinds
from diazgui.library.situation import situation_of
from diazgui.library.substances import find_substance, substances
from diazgui.units import LOCAL_POINT, POINT_ONLY
from tests.library.noticing import EXAMPLE, Place, example, wished

DI = example("di-alkylation")
MONO = example("mono-boc", "B")
EXCESS = example("excess-diamine")
PROTECT = example("mono-boc", "A")
AMINATION = example("reductive-amination")


def situation(place: Place):
    return situation_of(place.tab, place.step, place.experiment.target, POINT_ONLY)


def said(place: Place, node: str) -> str:
    """The answer that the sheet gives, and why; empty where it is left to the chemist."""
    one = tree().nodes[node]
    fact = fact_of(one, situation(place), POINT_ONLY)
    return "" if fact is None else f"{one.answers[fact.answer].text}: {fact.words}".replace("\xa0", " ")


def offered(place: Place, node: str) -> list[str]:
    found = offered_at(tree().nodes[node], situation(place), place.experiment.tabs, POINT_ONLY)
    return [one.label.replace("\xa0", " ") for one in found]


def at(low: float | None, high: float | None = None) -> Callable[[Sheet], Sheet]:
    span = None if low is None else Range(low, low if high is None else high)
    return lambda sheet: with_conditions(sheet, replace(sheet.conditions, temperature=span))


def taken(row: str, substance: str | Substance) -> Callable[[Sheet], Sheet]:
    bottle = substances()[substance] if isinstance(substance, str) else substance
    return lambda sheet: with_substance(sheet, row, bottle)


def without(row: str) -> Callable[[Sheet], Sheet]:
    return lambda sheet: without_entry(sheet, row)


def eq(row: str, value: float) -> Callable[[Sheet], Sheet]:
    return lambda sheet: with_basis(sheet, row, ByEquivalents(Equivalents(value)))


UNKNOWN = Substance(Compound("something"))
BROMIDE = wished("di-alkylation", "A", "1,4-diazepane", "BrCCCC")
BENZYL = wished("di-alkylation", "A", "1,4-diazepane", "BrCc1ccccc1")
SECONDARY = wished("di-alkylation", "A", "1,4-diazepane", "CC(C)Br")
PLAIN = wished("di-alkylation", "A", "1,4-diazepane", "ClCCCC")
METHYL = wished("di-alkylation", "A", "1,4-diazepane", "CI")

KNOWN = [
    ("halide", DI, "yes: 2-(chloromethyl)thiophene, a chloride"),
    ("halide", BROMIDE, "no: 1-bromobutane, a bromide"),
    ("halide", METHYL, "no: iodomethane, an iodide"),
    (
        "halide",
        wished("di-alkylation", "A", "1,4-diazepane", "CCCCOS(C)(=O)=O"),
        "no: butyl methanesulfonate, a mesylate",
    ),
    ("halide", SECONDARY, ""),
    ("halide", AMINATION, ""),
    ("base", DI, "yes: 10.0 mmol of acid, and base that takes up 12.5 mmol"),
    (
        "base",
        DI.edited(eq("base", 1.5)),
        "no, too little: 10.0 mmol of acid, and base that takes up 7.50 mmol of it for certain",
    ),
    (
        "base",
        DI.edited(without("base")),
        "no, too little: 10.0 mmol of acid, and base that takes up 0 mmol of it for certain",
    ),
    ("base", EXCESS, "yes: 5.00 mmol of acid, and base that takes up 20.0 mmol"),
    ("base", PROTECT, ""),
    ("base", DI.edited(taken("base", UNKNOWN)), ""),
    ("solvent", DI, "yes: DMF"),
    ("solvent", DI.edited(taken("solvent", "thf")), "no: THF"),
    ("solvent", DI.edited(taken("solvent", UNKNOWN)), ""),
    ("solvent", DI.edited(without("solvent")), ""),
    ("solvent", DI.edited(lambda one: with_role(one, "water", Role.SOLVENT)), ""),
    ("solvent", PROTECT, ""),
    ("temperature", EXCESS, "yes: 0 °C to 25 °C"),
    ("temperature", DI.edited(at(25)), "yes: 25 °C"),
    ("temperature", DI, "no, 50–80 °C: 60 °C to 80 °C"),
    ("temperature", DI.edited(at(15)), "yes: 15 °C"),
    ("temperature", DI.edited(at(14)), ""),
    ("temperature", DI.edited(at(30)), "yes: 30 °C"),
    ("temperature", DI.edited(at(32)), ""),
    ("temperature", DI.edited(at(50)), "no, 50–80 °C: 50 °C"),
    ("temperature", MONO, ""),
    ("temperature", DI.edited(at(0)), ""),
    ("temperature", DI.edited(at(None)), ""),
    ("temperature", PROTECT, ""),
    ("carbonyl", DI, "yes: thiophene-2-carbaldehyde, named in the target"),
    ("carbonyl", BROMIDE, ""),
    ("carbonyl", wished("di-alkylation", "A", "1,4-diazepane", "CI"), ""),
    ("wanted", DI, "di (N,N′): the route of this tab puts one group on each nitrogen"),
    ("wanted", PROTECT, "mono: the route of this tab puts one group on one nitrogen"),
    ("wanted", AMINATION, "mono: the route of this tab puts one group on one nitrogen"),
    ("quaternary-possible", DI, "yes: 2.10 eq. of 2-(chloromethyl)thiophene, more than the amine takes up"),
    ("quaternary-possible", DI.edited(eq("electrophile", 2.0)), ""),
    (
        "quaternary-possible",
        PLAIN.edited(eq("electrophile", 2.0)),
        "no: 1-chlorobutane, neither in excess nor very reactive",
    ),
    ("quaternary-possible", PLAIN.edited(lambda one: with_basis(one, "electrophile", Unstated())), ""),
    ("quaternary-possible", BENZYL.edited(eq("electrophile", 2.0)), "yes: benzyl bromide, a very reactive agent"),
    ("quaternary-possible", METHYL, "yes: iodomethane, a very reactive agent"),
    (
        "quaternary-possible",
        MONO.edited(eq("electrophile", 1.0)),
        "yes: 2-(chloromethyl)thiophene and iodide, which make a very reactive agent",
    ),
    (
        "quaternary-possible",
        BENZYL.edited(eq("diamine", 1.0)).edited(lambda one: with_basis(one, "electrophile", Unstated())),
        "yes: benzyl bromide, a very reactive agent",
    ),
    ("quaternary-possible", AMINATION, ""),
    ("base-and-heat", DI, "no: no strong base"),
    ("base-and-heat", DI.edited(taken("base", "naoh")), "yes: NaOH, a strong base, at 60 °C to 80 °C"),
    ("base-and-heat", DI.edited(taken("base", "naoh")).edited(at(50)), "yes: NaOH, a strong base, at 50 °C"),
    ("base-and-heat", DI.edited(taken("base", "naoh")).edited(at(20)), "no: NaOH, a strong base, but at 20 °C only"),
    ("base-and-heat", DI.edited(taken("base", "naoh")).edited(at(40)), ""),
    ("base-and-heat", DI.edited(taken("base", "naoh")).edited(at(None)), ""),
    ("base-and-heat", DI.edited(taken("base", UNKNOWN)), ""),
    ("base-and-heat", AMINATION, ""),
    ("start", DI, ""),
]


@pytest.mark.parametrize(("node", "place", "expected"), KNOWN, ids=[f"{k[0]}-{i}" for i, k in enumerate(KNOWN)])
def test_the_sheet_answers_what_it_knows_and_leaves_the_rest_a_question(node: str, place: Place, expected: str) -> None:
    assert said(place, node) == expected


def test_every_answer_of_the_sheet_is_given_and_withheld_in_the_table() -> None:
    asked = {node for node, _, _ in KNOWN}
    with_answers = {one.id for one in tree().nodes.values() if one.known}
    assert with_answers <= asked
    for node in with_answers:
        texts = {expected.split(":")[0] for asked_for, _, expected in KNOWN if asked_for == node}
        answers = {one.text.replace("\xa0", " ") for one in tree().nodes[node].answers if one.means}
        assert answers - texts == ({"no"} if node == "carbonyl" else set())  # that one has a test of its own
        assert ("" in texts) == (node != "wanted")


def test_no_aldehyde_or_ketone_is_an_answer_too() -> None:
    target = replace(PLAIN.experiment.target, carbonyl_standing=Standing.NONE)
    place = replace(PLAIN, experiment=replace(PLAIN.experiment, target=target))
    assert said(place, "carbonyl") == "no: no aldehyde or ketone brings this group"


def test_a_free_sheet_knows_nothing_but_what_the_target_names() -> None:
    free = Place(new_experiment(EXAMPLE.target, ("free",), bench()), "free", "A")
    known = [one.id for one in tree().nodes.values() if said(free, one.id)]
    assert known == ["carbonyl"]


def test_names_in_the_tree_and_functions_match_both_ways() -> None:
    nodes = tree().nodes.values()
    assert {one.known for one in nodes} - {""} == set(ANSWERS)
    assert {key for one in nodes for key in one.offers} == set(ACTIONS)
    assert {"polar aprotic solvent", "strong base"} <= set(kinds())


def test_every_meaning_stands_among_the_answers_of_its_question() -> None:
    for node in tree().nodes.values():
        meanings = [one.means for one in node.answers if one.means]
        assert meanings in ([], ["yes", "no"], ["no", "yes"], ["mono", "di"]), node.id
        assert bool(meanings) == bool(node.known)


OFFERS = [
    ("activate", DI, ["Add 0.10 eq. NaI"]),
    ("activate", MONO, []),
    ("activate", BROMIDE, []),
    ("activate", EXCESS, ["Add 0.10 eq. NaI", "Run at 60 °C"]),
    ("activate", AMINATION, []),
    ("add-base", DI, []),
    ("add-base", DI.edited(eq("base", 1.5)), ["Set K₂CO₃ to 2.00 eq."]),
    ("add-base", DI.edited(without("base")), ["Add 2.00 eq. K₂CO₃", "Add 2.00 eq. DIPEA"]),
    ("add-base", DI.edited(without("base")).edited(lambda one: with_basis(one, "diamine", Unstated())), []),
    ("add-base", MONO.run_by("as-in-guide", "free-base").edited(eq("base", 0.2)), []),
    ("change-solvent", DI, []),
    ("change-solvent", DI.edited(taken("solvent", "thf")), ["Take MeCN instead of THF"]),
    ("change-solvent", DI.edited(taken("solvent", "thf")).edited(taken("base", "nah-60")), []),
    ("change-solvent", DI.edited(taken("solvent", "toluene")).edited(at(100)), []),
    ("change-solvent", DI.edited(taken("solvent", UNKNOWN)), []),
    ("change-solvent", PROTECT, []),
    ("heat", EXCESS, ["Run at 60 °C"]),
    ("heat", EXCESS.edited(at(None)), ["Run at 60 °C"]),
    ("heat", DI, []),
    ("heat", DI.edited(at(25)).edited(taken("solvent", "dcm")), []),
    ("heat", MONO.run_by("as-in-guide", "free-base"), []),
    ("heat", PROTECT, []),
    ("reductive-amination", DI, ["Go to the tab “Reductive amination”", "Go to the tab “Red. amination via Boc”"]),
    ("reductive-amination", AMINATION, ["Go to the tab “Red. amination via Boc”"]),
    ("reductive-amination", BROMIDE, []),
    ("protect", MONO, ["Go to the tab “Mono via Cbz”"]),
    ("excess", DI, ["Go to the tab “Excess diamine”"]),
    ("excess", EXCESS, ["Take the variant with 10 eq. of diamine"]),
    ("excess", EXCESS.run_by("ten-equivalents", "free-base"), []),
    ("less-agent", DI, ["Set 2-(chloromethyl)thiophene to 2.00 eq.", "Run at 40 °C"]),
    ("less-agent", DI.edited(eq("electrophile", 2.0)).edited(at(40)), []),
    ("less-agent", DI.edited(at(None)), ["Set 2-(chloromethyl)thiophene to 2.00 eq."]),
    ("less-agent", DI.edited(lambda one: with_weighed(one, "electrophile", ByMass(Mass(1400.0)))), ["Run at 40 °C"]),
    ("less-agent", MONO, ["Set 2-(chloromethyl)thiophene to 1.00 eq.", "Run at 40 °C"]),
    ("less-agent", MONO.edited(eq("electrophile", 1.0)), ["Run at 40 °C"]),
    ("less-agent", EXCESS, []),
    ("less-agent", DI.edited(lambda one: with_basis(one, "electrophile", Unstated())), ["Run at 40 °C"]),
    ("drive-to-di", DI, []),
    ("drive-to-di", DI.edited(eq("electrophile", 2.0)), []),
    ("drive-to-di", DI.edited(eq("electrophile", 1.8)), ["Set 2-(chloromethyl)thiophene to 2.10 eq."]),
    (
        "drive-to-di",
        DI.edited(at(25)).edited(eq("base", 1.0)),
        ["Set K₂CO₃ to 2.00 eq.", "Run at 60 °C to 80 °C for 4 h to 12 h"],
    ),
    ("drive-to-di", DI.edited(taken("solvent", "dcm")).edited(at(25)), []),
    ("drive-to-di", MONO, ["Go to the tab “Di-alkylation”"]),
    (
        "avoid-salt",
        MONO.run_by("as-in-guide", "free-base"),
        ["Set 2-(chloromethyl)thiophene to 1.00 eq.", "Take the variant with K₂CO₃"],
    ),
    ("avoid-salt", MONO, ["Set 2-(chloromethyl)thiophene to 1.00 eq.", "Run at 40 °C"]),
]


@pytest.mark.parametrize(("node", "place", "expected"), OFFERS, ids=[f"{k[0]}-{i}" for i, k in enumerate(OFFERS)])
def test_a_node_offers_what_can_be_done_now(node: str, place: Place, expected: list[str]) -> None:
    assert offered(place, node) == expected


def places() -> list[Place]:
    """Every variant of every step that ships, of several targets, and the same colder, without base and weaker."""
    targets = [EXAMPLE.target]
    for diamine, group in (("1,4-diazepane", "CI"), ("piperazine", "BrCc1ccccc1"), ("1,4-diazepane", "ClCCCC")):
        targets.append(new_target(find_substance(diamine), find_substance(group)))
    found = []
    for target in targets:
        experiment = new_experiment(target, tuple(tab.protocol for tab in EXAMPLE.tabs), bench())
        for tab in experiment.tabs:
            for plan in bench().protocols[tab.protocol].steps:
                for variant in plan.variants:
                    place = Place(experiment, tab.id, plan.id)
                    place = place.run_by(variant.id, isolations_of(plan, variant)[0].id)
                    found += [place, place.edited(at(25))]
                    bases = [one.id for one in place.sheet.entries if one.role is Role.BASE]
                    found += [place.edited(without(one)) for one in bases]
                    found += [place.edited(eq(one, 0.3)) for one in bases]
                    solvents = [one.id for one in place.sheet.entries if one.role is Role.SOLVENT]
                    found += [place.edited(taken(one, "thf")).edited(at(None)) for one in solvents[:1]]
    return found


def dangers(place: Place) -> set[str]:
    return {one.id for one in place.notices() if one.severity == "danger"}


def test_no_button_brings_a_danger_that_was_not_there_and_each_acts_once() -> None:
    pressed = set()
    for place, node in product(places(), tree().nodes.values()):
        if not node.offers:
            continue
        for one in offered_at(node, situation(place), place.experiment.tabs):
            if isinstance(one.does, tuple):
                assert one.does[0] in {tab.id for tab in place.experiment.tabs}
                pressed.add(one.key)
                continue
            after = replace(
                place, experiment=with_change_to(place.experiment, place.tab_id, place.step_id, one.does, bench())
            )
            assert after.experiment != place.experiment, one.label
            assert dangers(after) <= dangers(place), (place.tab_id, place.step_id, place.step.front.variant, one.label)
            again = {other.label for other in offered_at(node, situation(after), after.experiment.tabs)}
            assert one.label not in again, one.label
            pressed.add(one.key)
    assert pressed == set(ACTIONS) - {"drive-agent"}


def test_where_there_is_no_such_step_nothing_is_said() -> None:
    assert consulted(Walk(tree()), EXAMPLE, ("gone", "A")) == Consultation()
    assert consulted(Walk(tree()), EXAMPLE, ("mono-boc", "Z")) == Consultation()


def test_a_walk_is_told_what_the_sheet_says_otherwise_now() -> None:
    walk = Walk(tree(), (Turn("start", 0), Turn("halide", 1, Fact(0, "a chloride")), Turn("base", 1)))
    assert changed_since(walk, situation(DI)) == {}
    assert changed_since(walk, situation(BROMIDE), LOCAL_POINT) == {1: "1-bromobutane, a bromide"}
    assert changed_since(walk, situation(AMINATION)) == {1: ""}
    short = changed_since(walk, situation(DI.edited(eq("base", 1.5))), POINT_ONLY)
    assert {place: words.replace("\xa0", " ") for place, words in short.items()} == {
        2: "10.0 mmol of acid, and base that takes up 7.50 mmol of it for certain"
    }


def test_what_was_done_and_can_be_done_again_was_taken_back() -> None:
    nai = consulted(Walk(tree()).gone_to("activate"), EXAMPLE, ("di-alkylation", "A")).offers[0].label
    walk = Walk(tree(), (Turn("activate", 0, None, (nai,)),))
    assert consulted(walk, EXAMPLE, ("di-alkylation", "A")).taken_back == {nai}
    assert consulted(walk, EXAMPLE, ("mono-boc", "B")).taken_back == frozenset()


def test_equivalents_are_set_only_where_they_count_from_the_diamine() -> None:
    counted = DI.edited(lambda one: with_basis(one, "diamine", ByEquivalents(Equivalents(0.5))))
    assert offered(counted, "less-agent") == ["Run at 40 °C"]
    free = DI.edited(lambda one: replace(one, reference=""))
    assert offered(free, "less-agent") == ["Run at 40 °C"]


def test_what_would_fill_a_closed_vessel_with_gas_is_not_offered() -> None:
    def buttons(place: Place) -> list[str]:
        walk = Walk(tree()).gone_to("add-base")
        found = consulted(walk, place.experiment, (place.tab_id, place.step_id), POINT_ONLY)
        return [one.label.replace("\xa0", " ") for one in found.offers]

    short = example("mono-cbz", "A").edited(lambda sheet: with_basis(sheet, "diamine", ByEquivalents(1.05)))
    assert buttons(short) == ["Add 0.95 eq. K₂CO₃", "Add 0.95 eq. DIPEA"]
    closed = short.edited(lambda sheet: with_conditions(sheet, replace(sheet.conditions, vessel_open=False)))
    assert buttons(closed) == ["Add 0.95 eq. DIPEA"]
