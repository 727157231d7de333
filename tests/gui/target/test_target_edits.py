"""Text to target."""

import pytest

from diazgui.core.target import ChemistryError, Standing, Target
from diazgui.gui.target.target_edits import (
    blank_target,
    chosen_place,
    group_at_hand,
    questions,
    with_diamine,
    with_group,
    with_place,
)
from tests.gui.windows import worked_example


@pytest.fixture
def target() -> Target:
    return worked_example().experiment.target


def test_another_diamine_leaves_the_group_as_it_was_confirmed(target: Target) -> None:
    changed = with_diamine(target, "piperazine")
    assert changed.diamine.compound.name == "piperazine"
    assert changed.carbonyl_standing is Standing.STATED
    assert changed.carbonyl == target.carbonyl


def test_another_group_brings_its_other_form_as_a_proposal(target: Target) -> None:
    changed = with_group(target, "benzyl bromide")
    assert changed.carbonyl.compound.name == "benzaldehyde"
    assert changed.carbonyl_standing is Standing.PROPOSED
    assert changed.diamine == target.diamine


def test_a_diamine_and_a_group_can_be_typed_in_either_order() -> None:
    first = with_group(with_diamine(blank_target(), "piperazine"), "benzyl bromide")
    second = with_diamine(with_group(blank_target(), "benzyl bromide"), "piperazine")
    assert first == second
    assert first.diamine.compound.name == "piperazine"


def test_what_does_not_serve_is_refused_also_on_a_blank_target() -> None:
    with pytest.raises(ChemistryError, match="no N–H"):
        with_diamine(blank_target(), "C1CCCCC1")
    with pytest.raises(ChemistryError, match="aryl"):
        with_group(blank_target(), "Clc1ccccc1")


def test_the_group_at_hand_is_the_form_that_was_stated(target: Target) -> None:
    assert group_at_hand(target).compound.name == "2-(chloromethyl)thiophene"
    assert group_at_hand(with_group(target, "O=CC1CC1")).compound.smiles == "O=CC1CC1"


def test_nothing_is_asked_where_there_is_no_choice(target: Target) -> None:
    assert questions(target) == ()
    assert questions(blank_target()) == ()


def test_both_questions_are_asked_at_once(target: Target) -> None:
    asked = questions(with_group(with_diamine(target, "CC1CNCCN1"), "ClCCCBr"))
    assert [question.which for question in asked] == ["leaving_group", "nitrogen"]


def test_an_answered_question_stays_open_to_another_answer(target: Target) -> None:
    open_target = with_diamine(target, "CC1CNCCN1")
    site = questions(open_target)[0].sites[1]
    answered = with_place(open_target, "nitrogen", site.atom)
    assert chosen_place(answered, "nitrogen") == site.atom
    assert [question.which for question in questions(answered)] == ["nitrogen"]


def test_another_leaving_group_keeps_the_nitrogen_chosen(target: Target) -> None:
    open_target = with_group(with_diamine(target, "CC1CNCCN1"), "ClCCCBr")
    leaving, nitrogen = questions(open_target)
    answered = with_place(open_target, "nitrogen", nitrogen.sites[0].atom)
    answered = with_place(answered, "leaving_group", leaving.sites[1].atom)
    assert answered.nitrogen == nitrogen.sites[0].atom
    assert answered.leaving_group == leaving.sites[1].atom
