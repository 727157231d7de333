"""The share of theory that the statistics of two equal N–H let through."""

from dataclasses import replace

import pytest

from diazgui.core.alkylation import MODEL
from diazgui.core.route import RouteStep, Version
from diazgui.core.share_of_theory import share_of_theory
from diazgui.core.sheet import AlkylationModel, ByAmount, ByEquivalents, Unstated
from tests.core.making import bottle, entry, sheet_of

PAIR = ("diamine", "agent")


def step(diamine: float, agent: float = 5.0, nu: float | None = 1.0, **more) -> RouteStep:
    sheet = sheet_of(
        entry("agent", ByAmount(agent), bottle("halide", 132.615), nu),
        entry("diamine", ByEquivalents(diamine), bottle("1,4-diazepane", 100.165), 1.0),
        **more,
    )
    return RouteStep("A", "Alkylate", Version("v", "base", sheet))


@pytest.mark.parametrize(
    ("diamine", "share"),
    [
        (5.0, 0.9),  # 1 - E/2 of the halide, which limits
        (2.0, 0.75),
        (1.0, 0.5),
        (0.8, 0.46875),  # E = 1.25: the diamine limits, 2 · 0.625 · 0.375 of it are mono
    ],
)
def test_mono_counts_from_what_limits(diamine, share):
    found = share_of_theory(step(diamine), PAIR, with_quaternary=False)
    assert found.share.value == pytest.approx(share)
    assert (found.goal, found.step) == ("mono", "A")


def test_what_each_diamine_takes_counts_whichever_way_the_balance_is_written():
    """Half a diamine for each agent is two agents for each diamine."""
    halved = step(0.5)
    entries = (halved.sheet.entries[0], replace(halved.sheet.entries[1], coefficient=0.5))
    sheet = replace(halved.sheet, entries=entries)
    found = share_of_theory(RouteStep("A", "Alkylate", Version("v", "base", sheet)), PAIR, with_quaternary=False)
    assert (found.goal, found.share.value) == ("di", pytest.approx(1.0))


@pytest.mark.parametrize(
    ("diamine", "share"),
    [
        (0.5, 1.0),  # E = 2
        (1 / 2.1, 1.0),
        (1.0, 0.5),  # E = 1: half of the halide is in di product
    ],
)
def test_di_is_the_goal_where_two_are_taken(diamine, share):
    found = share_of_theory(step(diamine, nu=2.0), PAIR, with_quaternary=False)
    assert (found.goal, found.share.value) == ("di", pytest.approx(share))


def test_the_ratios_of_the_sheet_count_and_the_quaternary_one_only_where_a_salt_can_form():
    one = step(1 / 2.1, nu=2.0, model=AlkylationModel(0.5, 0.02))
    assert share_of_theory(one, PAIR, with_quaternary=True).share.value == pytest.approx(0.862443, abs=1e-6)
    assert share_of_theory(one, PAIR, with_quaternary=False).share.value == pytest.approx(1.0)


def test_a_row_without_a_coefficient_counts_as_one():
    assert share_of_theory(step(5.0, nu=None), PAIR, with_quaternary=False).share.value == pytest.approx(0.9)


def test_why_shows_the_equivalents_and_the_model():
    first, last = share_of_theory(step(5.0), PAIR, with_quaternary=False).share.why
    assert first.formula == "E = n(halide) / n(1,4-diazepane)"
    assert last.formula == "x(mono, of theory) = x(mono) / min(1, E / ν) at E, ρ, σ"
    assert last.source == MODEL


def test_an_unknown_amount_says_so_with_its_step():
    one = step(5.0)
    sheet = replace(one.sheet, entries=(one.sheet.entries[0], replace(one.sheet.entries[1], basis=Unstated())))
    found = share_of_theory(replace(one, front=replace(one.front, sheet=sheet)), PAIR, with_quaternary=False)
    assert found.share.value is None
    assert found.share.reason.startswith("Step A: 1,4-diazepane: ")


def test_without_any_agent_there_is_no_share():
    sheet = sheet_of(
        entry("diamine", ByAmount(5.0), bottle("1,4-diazepane", 100.165), 1.0),
        entry("agent", ByEquivalents(0.0), bottle("halide", 132.615), 1.0),
    )
    found = share_of_theory(RouteStep("A", "A", Version("v", "b", sheet)), PAIR, with_quaternary=False)
    assert found.share.reason == "Step A: There is no alkylating agent on the sheet."
