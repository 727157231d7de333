"""What holds for the budgets of every sheet, tried on sheets that hypothesis makes up."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diazgui.core.acid_after import acid_left, neutralising
from diazgui.core.alkylation import statistics
from diazgui.core.budget import Counts, acid_base
from diazgui.core.flask import final_concentration, flask, pump, work_up
from diazgui.core.gas import gas_budget
from diazgui.core.reckoning import Answer
from diazgui.core.scaling import scaled
from diazgui.core.sheet import Addition, ByAmount, ByEquivalents, Conditions, Role, Sheet
from tests.core.making import entry, product, sheet_of
from tests.core.random_sheets import sheets

ids = st.sampled_from([f"row-{i}" for i in range(6)])
numbers = st.dictionaries(ids, st.integers(0, 4), max_size=4)
one_or_two = st.dictionaries(ids, st.integers(1, 2), max_size=4)
counts_of_any_kind = st.builds(
    Counts,
    amine=ids | st.just(""),
    acid_per_event=st.none() | st.integers(0, 2),
    acid_spent_per_event=st.integers(0, 1),
    basic_nitrogens=st.dictionaries(ids | st.just("product-0"), st.integers(0, 4), max_size=4),
    salt_protons=st.dictionaries(ids, st.floats(0.0, 4.0), max_size=4),
    acids=numbers,
    alkalis=numbers,
    carbonates=one_or_two,
    hydrides=numbers,
    acid_when_quenched=numbers,
    acidic_hydrogens=numbers,
    dicarbonates=numbers,
    boc_removed=st.integers(0, 2),
    cbz_removed=st.integers(0, 2),
    hydrogen_taken_up=st.integers(0, 2),
    weak_acids=st.frozensets(ids, max_size=2),
    unknown=st.frozensets(ids, max_size=1),
)


def answers(of: object) -> Iterator[Answer]:
    """Every number within a budget."""
    match of:
        case Answer():
            yield of
        case dict():
            for one in of.values():
                yield from answers(one)
        case tuple() | list():
            for one in of:
                yield from answers(one)
        case _ if is_dataclass(of):
            for one in fields(of):
                yield from answers(getattr(of, one.name))


def all_answers(sheet: Sheet, counts: Counts) -> list[Answer]:
    gas = gas_budget(sheet, counts)
    budgets = (
        acid_base(sheet, counts),
        acid_left(sheet, counts),
        neutralising(sheet, counts),
        gas,
        [gas.volume(source.at_most) for source in gas.sources],
        flask(sheet, gas=True),
        final_concentration(sheet, flask(sheet, gas=True).liquid),
        pump(sheet),
        work_up(sheet, {"row-1": 3}),
        statistics(sheet, "row-0", "row-1", 0.5, 0.02),
    )
    return list(answers(list(budgets)))


@given(sheets(), counts_of_any_kind, ids)
def test_every_number_is_one_with_its_way_or_is_unknown_with_its_reason(sheet, counts, added) -> None:
    sheet = replace(sheet, conditions=Conditions(addition=Addition(added, 0.5)))
    found = all_answers(sheet, counts)
    assert found
    for answer in found:
        if answer.value is None:
            assert answer.reason
        else:
            assert isfinite(answer.value)
            assert not answer.reason
            last = answer.why[-1]
            assert last.result.value == answer.value
            assert last.result.unit == answer.unit
            assert all(isfinite(one.value) for line in answer.why for one in line.given)
            assert all(line.source and " = " in line.formula for line in answer.why)


@given(sheets(), counts_of_any_kind)
def test_what_is_expected_of_a_gas_is_never_more_than_the_vent_must_bear(sheet, counts) -> None:
    for source in gas_budget(sheet, counts).sources:
        at_most, reacting, quenching = source.at_most.value, source.reacting.value, source.quenching.value
        if at_most is not None and reacting is not None and quenching is not None:
            assert 0 <= reacting + quenching <= at_most * (1 + 1e-9)


@given(st.floats(0.001, 1000.0), st.floats(0.5, 5.0), st.just(0.0) | st.floats(0.01, 4.0))
def test_scaling_a_sheet_scales_its_acid_its_base_and_its_gas(k: float, halide: float, base: float) -> None:
    sheet = sheet_of(
        entry("diamine", ByAmount(5.0), nu=1.0, role=Role.STARTING_MATERIAL),
        entry("halide", ByEquivalents(halide), nu=2.0),
        entry("base", ByEquivalents(base), role=Role.BASE),
        products=(product(),),
    )
    counts = Counts("diamine", 2, carbonates={"base": 2})
    small, large = acid_base(sheet, counts), acid_base(scaled(sheet, k), counts)
    for before, after in zip(answers(small), answers(large), strict=True):
        assert (before.value is None) == (after.value is None)
        if before.value is not None and after.value is not None:
            assert after.value == pytest.approx(k * before.value, rel=1e-9, abs=1e-9 * k)
    assert small.verdict == large.verdict
    gas, more_gas = gas_budget(sheet, counts).at_most, gas_budget(scaled(sheet, k), counts).at_most
    assert gas.value is not None
    assert more_gas.value == pytest.approx(k * gas.value, rel=1e-9)


@given(sheets(), counts_of_any_kind)
def test_permuting_rows_changes_no_budget(sheet: Sheet, counts: Counts) -> None:
    turned = replace(sheet, entries=tuple(reversed(sheet.entries)))
    one, other = gas_budget(sheet, counts), gas_budget(turned, counts)
    for a, b in ((one.at_most, other.at_most), (one.quenching, other.quenching)):
        assert (a.value is None) == (b.value is None)
        assert a.value is None or a.value == pytest.approx(b.value, rel=1e-6)
