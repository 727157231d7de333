"""Rules about the target, on rows as small as can be."""

from dataclasses import replace

from diazgui.core.guidance.notice import SPEAKS
from diazgui.core.guidance.rules.target import piperazine_and_the_law, unlike_nitrogens
from diazgui.core.guidance.situation import Situation
from diazgui.core.sheet import Role, Sheet
from tests.core.guidance.rules.situations import row

DIAMINE = row("diamine", role=Role.STARTING_MATERIAL, slot="diamine")
HALIDE = row("halide", role=Role.REACTANT, slot="electrophile")


def test_a_piperazine_is_noticed_on_every_sheet_of_its_route() -> None:
    for one in (DIAMINE, HALIDE, row("amine", role=Role.STARTING_MATERIAL, slot="previous")):
        assert piperazine_and_the_law(Situation(Sheet((one,)), piperazine=True)) == SPEAKS
        assert not piperazine_and_the_law(Situation(Sheet((one,))))


def test_a_sheet_that_has_nothing_of_the_target_is_not_about_its_piperazine() -> None:
    assert not piperazine_and_the_law(Situation(Sheet((row("row-1"),)), piperazine=True))


def test_of_a_benzylpiperazine_another_rule_speaks() -> None:
    benzyl = {"diamine": frozenset({"N-benzylpiperazine"})}
    assert not piperazine_and_the_law(Situation(Sheet((DIAMINE,)), piperazine=True, kinds=benzyl))


def test_a_choice_between_unlike_nitrogens_is_noticed_where_the_diamine_reacts_once() -> None:
    assert unlike_nitrogens(Situation(Sheet((DIAMINE, HALIDE)), nitrogen_chosen=True)) == SPEAKS
    assert not unlike_nitrogens(Situation(Sheet((DIAMINE, HALIDE))))


def test_it_is_not_where_both_nitrogens_react_or_one_is_blocked_by_now() -> None:
    both = replace(HALIDE, coefficient=2.0)
    assert not unlike_nitrogens(Situation(Sheet((DIAMINE, both)), nitrogen_chosen=True))
    assert not unlike_nitrogens(Situation(Sheet((HALIDE,)), nitrogen_chosen=True))
