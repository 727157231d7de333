"""Rules about the alkylating agent, on rows as small as can be."""

from dataclasses import replace

import pytest

from diazgui.core.budget import Counts
from diazgui.core.edits import with_model
from diazgui.core.guidance.notice import Told
from diazgui.core.guidance.remedy import AddRow, Restate, Run, TakeOut
from diazgui.core.guidance.rules.halide import (
    agent_above_two,
    chloride_without_iodide,
    iodide_without_chloride,
    very_reactive_and_warm,
)
from diazgui.core.guidance.situation import Situation
from diazgui.core.sheet import AlkylationModel, ByAmount, ByEquivalents, ByMass, Conditions, Range, Role, Sheet
from tests.core.guidance.rules.situations import offer, only, row, sheet_of, substance

HALIDE = row("halide", role=Role.REACTANT, slot="electrophile")
IODIDE = row("row-1", role=Role.CATALYST)
BOTH = Sheet((HALIDE, IODIDE))
NAI = substance("NaI")
BRINGS_IODIDE = {"row-1": frozenset({"iodide"})}


def of(sheet: Sheet, leaving_group: str, **more: object) -> Situation:
    return Situation(sheet, leaving_group=leaving_group, shelf={"nai": NAI}, **more)


def test_a_chloride_without_iodide_is_noticed_and_a_tenth_of_an_equivalent_offered() -> None:
    found = only(chloride_without_iodide, of(Sheet((HALIDE,)), "chloride"))
    assert found.about == ("halide",)
    assert offer(found).change == AddRow(NAI, Role.CATALYST, ByEquivalents(0.1), "guide, line 32; field")
    assert offer(found).words == {"iodide": Told(0.1, "equivalents")}


def test_of_an_activated_chloride_it_is_said_that_it_may_do_without() -> None:
    found = only(chloride_without_iodide, of(Sheet((HALIDE,)), "chloride", reactivity="benzylic chloride, primary"))
    assert (found.words, found.clauses) == ({"class": "benzylic chloride"}, ("activated",))
    assert not only(chloride_without_iodide, of(Sheet((HALIDE,)), "chloride", reactivity="alkyl chloride")).clauses


@pytest.mark.parametrize("leaving_group", ["bromide", "iodide", "mesylate", ""])
def test_another_leaving_group_or_an_unknown_one_is_not(leaving_group: str) -> None:
    assert not chloride_without_iodide(of(Sheet((HALIDE,)), leaving_group))


def test_a_chloromethyl_ether_needs_no_iodide() -> None:
    assert not chloride_without_iodide(of(Sheet((HALIDE,)), "chloride", reactivity="alpha-hetero chloride, primary"))


def test_iodide_on_the_sheet_is_enough() -> None:
    assert not chloride_without_iodide(of(BOTH, "chloride", kinds=BRINGS_IODIDE))


def test_a_step_in_which_the_electrophile_takes_no_part_is_left_alone() -> None:
    assert not chloride_without_iodide(of(Sheet((IODIDE,)), "chloride"))
    assert not iodide_without_chloride(of(Sheet((IODIDE,)), "bromide", kinds=BRINGS_IODIDE))


@pytest.mark.parametrize("leaving_group", ["bromide", "iodide"])
def test_bromides_and_iodides_need_no_iodide_and_the_row_can_be_taken_out(leaving_group: str) -> None:
    found = only(iodide_without_chloride, of(BOTH, leaving_group, kinds=BRINGS_IODIDE))
    assert found.about == ("row-1",)
    assert offer(found).change == TakeOut("row-1")


@pytest.mark.parametrize("reactivity", ["alkyl bromide, secondary", "neopentyl bromide, primary"])
def test_a_bromide_that_is_slow_may_have_its_iodide(reactivity: str) -> None:
    assert not iodide_without_chloride(of(BOTH, "bromide", kinds=BRINGS_IODIDE, reactivity=reactivity))


def test_a_sulfonate_with_iodide_and_a_bromide_without_are_left_alone() -> None:
    assert not iodide_without_chloride(of(BOTH, "mesylate", kinds=BRINGS_IODIDE))
    assert not iodide_without_chloride(of(BOTH, "bromide"))


def test_iodide_that_reacts_itself_or_that_equivalents_are_counted_from_is_not_taken_out() -> None:
    agent = Sheet((row("row-1", role=Role.REACTANT, slot="electrophile"),))
    assert not iodide_without_chloride(of(agent, "iodide", kinds=BRINGS_IODIDE))
    counted = Sheet((HALIDE, IODIDE), reference="row-1")
    assert only(iodide_without_chloride, of(counted, "bromide", kinds=BRINGS_IODIDE)).offers == ()


# More than two, and very reactive


def pair(agent: float, coefficient: float = 2.0, **more: object) -> Situation:
    """5 mmol of diamine, the reference, and so many equivalents of halide."""
    rows = (
        row("diamine", ByAmount(5.0), Role.STARTING_MATERIAL, coefficient=1.0),
        row("halide", ByEquivalents(agent), Role.REACTANT, slot="electrophile", coefficient=coefficient),
    )
    return Situation(sheet_of(*rows), **({"pair": ("diamine", "halide"), "quaternary": True} | more))


def test_the_guides_tenth_over_two_is_told_and_two_are_offered() -> None:
    found = only(agent_above_two, pair(2.1))
    assert found.about == ("halide",)
    assert found.words["now"] == Told(2.1, "equivalents")
    assert offer(found).change == Restate("halide", ByEquivalents(2.0))
    assert found.clauses == ("unmodelled",)
    assert not agent_above_two(pair(2.0))
    assert not agent_above_two(pair(2.015))  # as a balance weighs two


def test_with_a_number_for_the_third_alkylation_the_model_says_what_is_gained() -> None:
    here = pair(2.1)
    modelled = replace(here, sheet=with_model(here.sheet, AlkylationModel(0.5, 0.02)))
    found = only(agent_above_two, modelled)
    assert found.clauses == ("modelled",)  # integrated apart from this program
    assert {key: found.words[key] for key in ("mono", "quaternary", "mono_at_two", "quaternary_at_two")} == {
        "mono": Told(0.019, "yield"),
        "quaternary": Told(0.119, "yield"),
        "mono_at_two": Told(0.07, "yield"),
        "quaternary_at_two": Told(0.072, "yield"),
    }


def test_where_the_agent_is_the_reference_more_diamine_is_offered() -> None:
    rows = (row("halide", ByAmount(5.0), coefficient=2.0), row("diamine", ByEquivalents(0.4), coefficient=1.0))
    here = Situation(sheet_of(*rows), pair=("diamine", "halide"), quaternary=True)
    assert offer(only(agent_above_two, here)).change == Restate("diamine", ByEquivalents(0.5))


def test_what_was_weighed_is_told_and_not_moved() -> None:
    here = pair(2.1)
    weighed = tuple(replace(e, weighed=ByMass(1100.0)) if e.id == "halide" else e for e in here.sheet.entries)
    assert only(agent_above_two, replace(here, sheet=replace(here.sheet, entries=weighed))).offers == ()


def test_of_two_unlike_nitrogens_more_than_two_is_told_without_the_model() -> None:
    here = pair(2.1, pair=None, quaternary=False, leaving_group="bromide")
    (diamine, agent) = here.sheet.entries
    here = replace(here, sheet=replace(here.sheet, entries=(replace(diamine, slot="diamine"), agent)))
    found = only(agent_above_two, here)
    assert (found.about, found.clauses) == (("halide",), ("unlike",))
    assert offer(found).change == Restate("halide", ByEquivalents(2.0))
    assert not agent_above_two(replace(here, leaving_group=""))


def test_without_a_pair_for_two_groups_or_where_nothing_quaternary_forms_nothing_is_said() -> None:
    for here in (
        pair(2.1, pair=None),
        pair(2.1, coefficient=1.0),
        pair(2.1, quaternary=False),
        pair(2.1, reactivity="alkyl bromide, secondary"),
        replace(pair(2.1), sheet=replace(pair(2.1).sheet, entries=pair(2.1).sheet.entries[1:], reference="")),
    ):
        assert not agent_above_two(here)


WARM = Conditions(Range(25.0, 60.0))


def hot(reactivity: str, conditions: Conditions = WARM, **more: object) -> Situation:
    one = pair(1.1, counts=Counts(amine="diamine", basic_nitrogens={"diamine": 2}), reactivity=reactivity, **more)
    return replace(one, sheet=replace(one.sheet, conditions=conditions))


@pytest.mark.parametrize(
    "reactivity",
    [
        "methyl iodide",
        "methyl sulfate",
        "benzylic bromide, primary",
        "allylic mesylate, primary",
        "alpha-carbonyl bromide",
    ],
)
def test_what_is_very_reactive_is_kept_cool(reactivity: str) -> None:
    found = only(very_reactive_and_warm, hot(reactivity))
    assert found.words["class"] == reactivity.split(",")[0]
    assert offer(found).change == Run(Conditions(Range(25.0, 25.0)))


@pytest.mark.parametrize(
    "reactivity",
    ["benzylic chloride, primary", "benzylic bromide, secondary", "primary alkyl bromide", "alkyl iodide", ""],
)
def test_what_is_less_so_is_not(reactivity: str) -> None:
    assert not very_reactive_and_warm(hot(reactivity))


def test_cool_or_with_nothing_to_alkylate_nothing_is_said() -> None:
    assert not very_reactive_and_warm(hot("methyl iodide", Conditions(Range(0.0, 25.0))))
    assert not very_reactive_and_warm(hot("methyl iodide", Conditions()))
    assert not very_reactive_and_warm(replace(hot("methyl iodide"), counts=Counts()))
    aniline = Counts(amine="diamine", basic_nitrogens={"diamine": 0})
    assert not very_reactive_and_warm(replace(hot("methyl iodide"), counts=aniline))
    assert not very_reactive_and_warm(hot("methyl iodide", coefficient=None))
    assert not very_reactive_and_warm(Situation(Sheet((IODIDE,), conditions=WARM), reactivity="methyl iodide"))
