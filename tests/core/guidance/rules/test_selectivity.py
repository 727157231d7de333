"""Rules about two equal N–H: a diamine, and an agent of which it is to take one."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from diazgui.core.edits import with_model
from diazgui.core.guidance.notice import Told
from diazgui.core.guidance.remedy import Restate, Run
from diazgui.core.guidance.rules.selectivity import added_at_once, excess_too_small, one_to_one
from diazgui.core.guidance.situation import Situation
from diazgui.core.sheet import (
    Addition,
    AlkylationModel,
    ByAmount,
    ByEquivalents,
    ByMass,
    Conditions,
    Entry,
    Role,
    Sheet,
)
from tests.core.guidance.rules.situations import only, row, sheet_of

CARBONYL = {"agent": frozenset({"carbonyl compound"})}


def of(diamine: float | None, coefficient: float = 1.0, **more: object) -> Situation:
    """So many equivalents of diamine for 5 mmol of agent, the reference."""
    basis = ByMass(1.0) if diamine is None else ByEquivalents(diamine)
    rows = (
        row("agent", ByAmount(5.0), Role.REACTANT, coefficient=coefficient),
        row("diamine", basis, Role.STARTING_MATERIAL, coefficient=1.0),
    )
    return Situation(sheet_of(*rows), **({"pair": ("diamine", "agent"), "quaternary": True} | more))


def modelled(here: Situation, **model: float) -> Situation:
    return replace(here, sheet=with_model(here.sheet, AlkylationModel(**model)))


@pytest.mark.parametrize(
    ("diamine", "even", "small"),
    [(1.0, True, False), (1.2, True, False), (1.25, False, True), (2.0, False, True), (4.7, False, True)],
)
def test_one_to_one_is_half_and_five_equivalents_are_nine_tenths(diamine: float, even: bool, small: bool) -> None:
    assert (bool(one_to_one(of(diamine))), bool(excess_too_small(of(diamine)))) == (even, small)


@pytest.mark.parametrize("diamine", [4.8, 5.0, 10.0])
def test_with_enough_diamine_nothing_is_said(diamine: float) -> None:
    assert not one_to_one(of(diamine))
    assert not excess_too_small(of(diamine))


def test_the_words_have_the_shares_and_the_button_what_would_do() -> None:
    found = only(one_to_one, of(1.0))
    assert found.about == ("diamine", "agent")
    assert {key: found.words[key] for key in ("share", "starting", "mono", "di")} == {
        "share": Told(0.5, "yield"),
        "starting": Told(0.25, "yield"),
        "mono": Told(0.5, "yield"),
        "di": Told(0.25, "yield"),
    }
    assert found.words["needed"] == Told(5.0, "equivalents")
    assert found.offers[0].change == Restate("diamine", ByEquivalents(5.0))
    assert found.clauses == ("alkylating", "would-do")
    assert found.because


def test_where_the_diamine_is_the_reference_the_agent_is_made_less() -> None:
    rows = (row("diamine", ByAmount(5.0), coefficient=1.0), row("agent", ByEquivalents(0.5), coefficient=1.0))
    here = Situation(sheet_of(*rows), pair=("diamine", "agent"))
    found = only(excess_too_small, here)
    assert found.offers[0].change == Restate("agent", ByEquivalents(0.2))
    assert found.clauses == ("protecting", "would-do")
    assert only(excess_too_small, replace(here, kinds=CARBONYL)).clauses == ("carbonyl", "would-do")


def test_the_model_of_the_chemist_is_what_is_asked() -> None:
    # k₂ = k₁: for 90 % the diamine has to be in an excess of more than nine
    other = only(excess_too_small, modelled(of(5.0), ratio=1.0))
    assert other.words["needed"] == Told(9.4, "equivalents")
    assert other.offers[0].change == Restate("diamine", ByEquivalents(9.4))
    fast = only(excess_too_small, modelled(of(5.0), ratio=2.0))
    assert (fast.offers, fast.clauses) == ((), ("alkylating", "protect"))
    assert not excess_too_small(modelled(of(4.0), conversion=0.5))  # half of the agent meets eight of diamine
    assert not one_to_one(modelled(of(1.0), ratio=0.0))
    assert not one_to_one(modelled(of(1.0), conversion=0.0))


def test_a_quaternary_salt_counts_where_one_can_form() -> None:
    salty = modelled(of(1.25), quaternary=0.5)  # as integrated apart from this program
    assert only(one_to_one, salty).words["share"] == Told(0.594, "yield")
    assert only(excess_too_small, replace(salty, quaternary=False)).words["share"] == Told(0.6, "yield")


def test_what_is_weighed_or_pinned_is_not_moved() -> None:
    def held(**changes: object) -> Situation:
        entries = tuple(replace(e, **(changes if e.id == "diamine" else {})) for e in of(2.0).sheet.entries)
        return replace(of(2.0), sheet=replace(of(2.0).sheet, entries=entries))

    for here in (held(weighed=ByMass(1000.0)), held(pinned=True)):
        assert only(excess_too_small, here).offers == ()


def test_without_a_pair_of_equal_nitrogens_or_where_both_react_nothing_is_said() -> None:
    for here in (replace(of(1.0), pair=None), of(1.0, coefficient=2.0), of(0.0)):
        assert not one_to_one(here)
        assert not excess_too_small(here)
    assert not added_at_once(replace(of(1.0), pair=None))
    assert not added_at_once(of(1.0, coefficient=2.0))
    assert not added_at_once(of(1.0, kinds=CARBONYL))


@pytest.mark.parametrize(
    ("addition", "clauses", "offered"),
    [
        (None, (), Addition("agent", 1.0)),
        (Addition("agent", None, 0.0), (), Addition("agent", 1.0, 0.0)),
        (Addition("diamine", 0.5), ("reversed",), Addition("agent", 1.0)),
        (Addition("base", 0.5, -10.0), (), Addition("agent", 1.0, -10.0)),
    ],
)
def test_the_agent_is_to_be_added_over_a_time(
    addition: Addition | None, clauses: tuple[str, ...], offered: Addition
) -> None:
    here = _with(lambda one: replace(one, conditions=Conditions(addition=addition)))
    found = only(added_at_once, here)
    assert found.clauses == clauses
    assert found.offers[0].change == Run(Conditions(addition=offered))


def test_added_over_a_time_nothing_is_said() -> None:
    assert not added_at_once(_with(lambda one: replace(one, conditions=Conditions(addition=Addition("agent", 0.1)))))


def _with(change: Callable[[Sheet], Sheet]) -> Situation:
    return replace(of(5.0), sheet=change(_named(of(5.0).sheet)))


def _named(sheet: Sheet) -> Sheet:
    base = Entry("base", Role.BASE, sheet.entries[0].substance)
    return replace(sheet, entries=(*sheet.entries, base))
