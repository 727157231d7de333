"""The statistics of a sheet: worked examples at 5.00 mmol."""

import pytest

from diazgui.core.alkylation import KINDS, statistics
from diazgui.core.quantities import QuantityError
from diazgui.core.reckoning import Given
from diazgui.core.sheet import ByAmount, ByEquivalents, Sheet, Unstated
from tests.core.making import bottle, entry, sheet_of


def with_diamine(equivalents: float) -> Sheet:
    """The alkylating agent 5.00 mmol as reference, and so many equivalents of the diamine."""
    return sheet_of(
        entry("agent", ByAmount(5.0), bottle("halide", 132.615), 1.0),
        entry("diamine", ByEquivalents(equivalents), bottle("1,4-diazepane", 100.165), 1.0),
    )


def amounts(sheet: Sheet, *more: float) -> list[float | None]:
    found = statistics(sheet, "diamine", "agent", *more)
    return [found.amounts[kind].value for kind in KINDS]


def test_mono_Boc_with_two_equivalents_of_diamine_gives_the_amounts_of_the_worked_example() -> None:
    assert amounts(with_diamine(2.0)) == pytest.approx([5.625, 3.75, 0.625, 0.0])


def test_five_equivalents_of_diamine_give_the_amounts_of_the_worked_example() -> None:
    assert amounts(with_diamine(5.0)) == pytest.approx([20.25, 4.50, 0.25, 0.0])


def test_one_to_one_gives_the_amounts_of_the_worked_example() -> None:
    assert amounts(with_diamine(1.0)) == pytest.approx([1.25, 2.50, 1.25, 0.0])


def test_the_share_that_ends_as_mono_is_90_percent_with_five_equivalents() -> None:
    found = statistics(with_diamine(5.0), "diamine", "agent")
    assert found.share_of_mono.value == pytest.approx(0.9)
    assert found.distribution is not None
    assert found.distribution.mono == pytest.approx(0.18)
    assert found.equivalents.value == pytest.approx(0.2)


def test_what_the_diamine_cannot_take_up_is_left_over() -> None:
    found = statistics(with_diamine(0.4), "diamine", "agent")
    assert found.left_over.value == pytest.approx(1.0)  # 5.0 mmol of halide on 2.0 mmol of diamine
    assert [found.amounts[kind].value for kind in KINDS] == pytest.approx([0.0, 0.0, 2.0, 0.0])


def test_ratios_and_conversion_are_the_users() -> None:
    assert amounts(with_diamine(1.0), 0.25) == pytest.approx([0.931025, 3.13795, 0.931025, 0.0], abs=5e-6)
    assert amounts(with_diamine(0.5), 0.5, 0.02) == pytest.approx([0.003265, 0.174135, 2.1419375, 0.1806625], abs=2e-6)
    assert amounts(with_diamine(0.5), 0.5, 0.0, 0.5) == pytest.approx([0.625, 1.25, 0.625, 0.0])


def test_why_shows_equivalents_the_model_and_the_amount() -> None:
    equivalents, model, amount = statistics(with_diamine(5.0), "diamine", "agent").amounts["mono"].why
    assert equivalents.formula == "E = n(halide) / n(1,4-diazepane)"
    assert model.given == (Given("E", 0.2), Given("ρ", 0.5), Given("σ", 0.0), Given("conversion", 1.0))
    assert "base in excess" in model.source
    assert amount.result == Given("n(mono)", pytest.approx(4.5), "mmol")


def test_without_an_agent_all_is_starting_diamine_and_no_share_is_told() -> None:
    sheet = sheet_of(entry("diamine", ByAmount(5.0)), entry("agent", ByEquivalents(0.0)))
    found = statistics(sheet, "diamine", "agent")
    assert found.amounts["starting"].value == 5.0
    assert found.share_of_mono.value is None
    assert found.share_of_mono.reason == "There is no alkylating agent on the sheet."


@pytest.mark.parametrize(
    ("sheet", "reason"),
    [
        (sheet_of(entry("diamine", ByAmount(5.0))), "No row of the sheet is the alkylating agent."),
        (sheet_of(entry("agent", ByAmount(5.0))), "No row of the sheet is the diamine."),
        (sheet_of(entry("diamine", ByAmount(5.0)), entry("agent", Unstated(), bottle("MeI"))), "MeI: Not stated yet"),
        (with_diamine(0.0), "There is no diamine on the sheet to count equivalents from."),
        (
            sheet_of(entry("diamine", ByAmount(1e-15)), entry("agent", ByAmount(1e15))),
            "The ratio of alkylating agent to diamine is too large or too small",
        ),
    ],
)
def test_what_is_unknown_is_so_everywhere_and_says_why(sheet: Sheet, reason: str) -> None:
    found = statistics(sheet, "diamine", "agent")
    assert found.distribution is None
    for answer in (found.equivalents, *found.amounts.values(), found.left_over, found.share_of_mono):
        assert answer.value is None
        assert answer.reason.startswith(reason)


def test_a_ratio_below_0_is_refused() -> None:
    with pytest.raises(QuantityError, match="second to the first"):
        statistics(with_diamine(1.0), "diamine", "agent", -1.0)
