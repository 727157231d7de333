"""The statistics of a sheet: worked examples at 5.00 mmol."""

import pytest

from diazgui.core.alkylation import KINDS, Lever, lever, statistics, with_ratio
from diazgui.core.quantities import Equivalents, QuantityError
from diazgui.core.reckoning import Given
from diazgui.core.sheet import ByAmount, ByEquivalents, ByMass, HandedOn, Sheet, Unstated
from tests.core.making import bottle, entry, sheet_of, with_stated


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


def with_agent(basis=None, **more) -> Sheet:
    """The diamine 5.00 mmol as reference, and the agent 2.1 eq."""
    return sheet_of(
        entry("diamine", ByAmount(5.0), bottle("1,4-diazepane", 100.165), 1.0),
        entry("agent", basis or ByEquivalents(2.1), bottle("halide", 132.615), 1.0, **more),
    )


def test_the_agent_moves_where_the_diamine_is_the_reference() -> None:
    moved = lever(with_agent(), "diamine", "agent")
    assert moved == Lever("agent", "agent", 1.0)
    after = with_ratio(with_agent(), moved, 1.95)
    assert after.entry("agent").basis == ByEquivalents(1.95)
    assert after.entry("diamine") == with_agent().entry("diamine")
    assert statistics(after, "diamine", "agent").equivalents.value == pytest.approx(1.95)


def test_the_diamine_moves_where_the_agent_is_the_reference() -> None:
    moved = lever(with_diamine(5.0), "diamine", "agent")
    assert moved == Lever("diamine", "diamine", 1.0)
    after = with_ratio(with_diamine(5.0), moved, 8.0)
    assert after.entry("diamine").basis == ByEquivalents(8.0)
    assert statistics(after, "diamine", "agent").equivalents.value == pytest.approx(0.125)


def test_a_reference_that_counts_as_two_equivalents_is_counted_with() -> None:
    sheet = sheet_of(*with_agent().entries, reference_equivalents=2.0)
    moved = lever(sheet, "diamine", "agent")
    assert moved.per_one == 2.0
    after = with_ratio(sheet, moved, 2.1)
    assert after.entry("agent").basis == ByEquivalents(4.2)
    assert statistics(after, "diamine", "agent").equivalents.value == pytest.approx(2.1)


def test_the_row_is_told_for_so_much_agent_per_diamine_whichever_of_them_moves() -> None:
    assert Lever("agent", "agent", Equivalents(2.0)).equivalents_at(2.1) == 4.2
    assert Lever("diamine", "diamine", Equivalents(0.5)).equivalents_at(0.1) == 5.0
    assert Lever("diamine", "diamine", None, "The diamine was weighed.").equivalents_at(0.1) is None


def test_where_neither_is_the_reference_the_agent_moves() -> None:
    third = entry("third", ByAmount(2.0), bottle("third", 50.0), 1.0)
    sheet = Sheet((third, *with_agent(ByAmount(4.0)).entries), reference="third")
    moved = lever(sheet, "diamine", "agent")
    assert (moved.row, moved.per_one) == ("agent", 2.5)
    assert statistics(with_ratio(sheet, moved, 2.0), "diamine", "agent").equivalents.value == pytest.approx(2.0)


def test_a_reference_as_it_was_weighed_is_what_the_ratio_counts_from() -> None:
    sheet = sheet_of(
        with_stated("diamine", ByMass(500.0), M=100.0, nu=1.0, weighed=ByMass(600.0)),
        entry("agent", ByEquivalents(2.1), bottle("halide", 132.615), 1.0),
    )
    after = with_ratio(sheet, lever(sheet, "diamine", "agent"), 2.0)
    assert statistics(after, "diamine", "agent").equivalents.value == pytest.approx(2.0)


@pytest.mark.parametrize(
    ("sheet", "why"),
    [
        (with_agent(weighed=ByMass(1.0)), "halide was weighed: what is in the flask does not move."),
        (with_agent(ByAmount(5.0), pinned=True), "halide is pinned: take the pin out to move it."),
        (sheet_of(entry("diamine", ByAmount(5.0))), "The row is no longer on the sheet."),
        (
            sheet_of(
                entry("diamine", HandedOn(None, reason="Step A has no yield yet."), bottle("1,4-diazepane"), 1.0),
                entry("agent", ByEquivalents(2.1), bottle("halide"), 1.0),
            ),
            "The amount of 1,4-diazepane, from which equivalents are counted, is not known. Step A has no yield yet.",
        ),
        (
            sheet_of(
                entry("third", ByAmount(5.0)),
                entry("diamine", Unstated(), bottle("1,4-diazepane"), 1.0),
                entry("agent", ByEquivalents(2.1), bottle("halide"), 1.0),
            ),
            "1,4-diazepane: Not stated yet: type an amount, a mass, a volume or equivalents.",
        ),
        (
            sheet_of(
                entry("third", ByAmount(5.0)),
                entry("diamine", ByAmount(0.0), bottle(""), 1.0),
                entry("agent", ByEquivalents(2.1), bottle("halide"), 1.0),
            ),
            "The other row: its amount is 0.",
        ),
    ],
)
def test_a_row_that_cannot_be_moved_says_why(sheet: Sheet, why: str) -> None:
    moved = lever(sheet, "diamine", "agent")
    assert (moved.per_one, moved.why) == (None, why)
    with pytest.raises(QuantityError, match="^" + why.replace(".", r"\.")):
        with_ratio(sheet, moved, 2.0)


def test_no_diamine_at_all_is_refused() -> None:
    sheet = with_diamine(5.0)
    with pytest.raises(QuantityError, match="Without diamine nothing is alkylated"):
        with_ratio(sheet, lever(sheet, "diamine", "agent"), 0.0)
    assert with_ratio(with_agent(), lever(with_agent(), "diamine", "agent"), 0.0).entry("agent").basis == (
        ByEquivalents(0.0)
    )
