"""What holds for every sheet, tried on sheets that hypothesis makes up."""

from dataclasses import fields, replace
from math import isclose, isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diazgui.core.edits import with_basis, with_reference
from diazgui.core.quantities import QuantityError
from diazgui.core.route import Route, RouteStep, Version, settled
from diazgui.core.row_edits import with_duplicate, with_swapped
from diazgui.core.runs import with_nothing_weighed
from diazgui.core.scaling import scaled
from diazgui.core.sheet import (
    ByAmount,
    ByEquivalents,
    ByMass,
    ByMassRatio,
    ByParts,
    ByVolume,
    ByWeightPercent,
    Entry,
    HandedOn,
    Role,
    Sheet,
    Unstated,
)
from diazgui.core.substance import Dispersion, Neat, OnSupport, Part, Salt, Solution, SolutionByMass, State
from diazgui.core.table import limiting, rows
from diazgui.core.yields import product_rows, totals
from tests.core.making import alike, bottle, numbers, product, sheet_of, with_stated

# The bounds within which diazgui.units reads a number, so that sheets as odd as a chemist can type are tried.
SMALLEST, LARGEST = 1e-12, 1e12

above_0 = st.floats(SMALLEST, LARGEST)
from_0 = st.just(0.0) | above_0
fractions = st.floats(SMALLEST, 1.0)
parts = st.builds(Part, st.just("acid"), st.just("HX"), st.floats(1.0, 500.0), st.floats(0.25, 6.0))
supplies = st.one_of(
    st.builds(Neat, fractions),
    st.builds(Salt, st.lists(parts, max_size=2).map(tuple), st.just("salt"), fractions),
    st.builds(Dispersion, fractions),
    st.builds(Solution, above_0),
    st.builds(SolutionByMass, fractions),
    st.builds(OnSupport, above_0),
)
bottles = st.builds(
    bottle,
    st.sampled_from(["A", ""]),
    st.none() | above_0,
    supplies,
    st.none() | above_0,
    state=st.sampled_from(State),
)
absolute = st.one_of(st.builds(ByAmount, from_0), st.builds(ByMass, from_0), st.builds(ByVolume, from_0))
handed = st.builds(HandedOn, st.none() | from_0, st.none() | above_0)
counted = st.one_of(
    st.builds(ByEquivalents, from_0),
    st.builds(ByWeightPercent, from_0),
    st.builds(ByParts, above_0),
    st.builds(ByMassRatio, from_0),
)
anything = st.one_of(absolute, counted, handed, st.just(Unstated()))


def entries(basis):
    coefficients = st.none() | st.floats(0.01, 100.0)
    weighed = st.none() | st.builds(ByMass, from_0) | st.builds(ByVolume, from_0)
    return st.builds(
        Entry, st.just("A"), st.sampled_from(Role), bottles, basis, coefficients, pinned=st.booleans(), weighed=weighed
    )


@st.composite
def sheets(draw) -> Sheet:
    """A sheet as odd as can be typed: any basis with any supply, 0 and unknown anywhere."""
    others = draw(st.lists(entries(anything), max_size=5))
    first = draw(entries(st.one_of(absolute, handed, st.just(Unstated()))))
    makes = draw(st.lists(st.builds(product, st.none() | above_0, st.floats(0.01, 100.0)), max_size=2))
    named = [replace(e, id=f"row-{i}") for i, e in enumerate([replace(first, pinned=False), *others])]
    return Sheet(
        tuple(named),
        tuple(replace(p, id=f"product-{i}") for i, p in enumerate(makes)),
        draw(st.sampled_from(["row-0", "row-0", "row-0", ""])),
        draw(above_0),
        draw(st.none() | above_0),
        draw(st.none() | st.floats(0.01, 1.5)),
    )


M = st.floats(10.0, 2000.0)
densities = st.floats(300.0, 4000.0)
bench_supplies = st.one_of(
    st.builds(Neat, st.floats(0.05, 1.0)),
    st.builds(Salt, st.lists(parts, max_size=2).map(tuple), st.just("salt"), st.floats(0.05, 1.0)),
    st.builds(Dispersion, st.floats(0.05, 1.0)),
    st.builds(Solution, st.floats(0.01, 20.0)),
    st.builds(SolutionByMass, st.floats(0.05, 1.0)),
    st.builds(OnSupport, st.floats(1e-5, 1e-2)),
)
known = st.builds(bottle, st.just("A"), M, bench_supplies, densities)
weights = st.floats(1.0, 1e6)


LINKED_TO_MASS = (ByWeightPercent, ByMassRatio, ByParts)
"""Bases that give a mass or volume, so that the amount follows from the bottle."""


@st.composite
def known_sheets(draw) -> Sheet:
    """A sheet of a bench on which everything is known."""
    bases = st.one_of(
        st.builds(ByAmount, st.floats(0.01, 1e3)),
        st.builds(ByMass, weights),
        st.builds(ByVolume, st.floats(0.01, 1e3)),
        st.builds(ByEquivalents, st.floats(0.01, 20.0)),
        st.builds(ByWeightPercent, st.floats(0.01, 2.0)),
        st.builds(ByParts, st.floats(0.5, 10.0)),
        st.builds(ByMassRatio, st.floats(0.001, 0.05)),
    )
    first = with_stated("row-0", draw(st.builds(ByAmount, st.floats(0.1, 1e3)) | st.builds(ByMass, weights)))
    others = draw(st.lists(st.tuples(known, bases, st.none() | st.floats(0.5, 4.0)), min_size=1, max_size=5))
    named = [Entry(f"row-{i}", Role.REAGENT, s, b, nu) for i, (s, b, nu) in enumerate(others, 1)]
    sheet = sheet_of(replace(first, substance=draw(known), coefficient=1.0), *named, products=(product(),))
    return replace(
        sheet,
        reference_equivalents=draw(st.floats(0.5, 3.0)),
        concentration=draw(st.floats(0.01, 2.0)),
        planned_yield=0.8,
    )


@given(sheets())
def test_no_number_is_endless_or_no_number_and_every_unknown_has_its_reason(sheet: Sheet) -> None:
    for line in (*rows(sheet), *product_rows(sheet), totals(sheet)):
        for field in fields(line):
            value = getattr(line, field.name)
            assert not isinstance(value, float) or isfinite(value), (line, field.name)
            if value is None and field.name != "stated_value":
                assert line.reasons.get(field.name), (line, field.name)
    extent = limiting(sheet).extent
    assert extent is None or isfinite(extent)


@given(sheets())
def test_what_was_weighed_of_other_rows_than_the_reference_changes_no_planned_number(sheet: Sheet) -> None:
    of_reference = sheet.entry(sheet.reference).weighed if sheet.reference else None
    if of_reference is None:
        assert alike(with_nothing_weighed(sheet), sheet, rel=0)


@given(sheets(), st.data())
def test_a_duplicate_changes_no_number_of_another_row_nor_what_limits(sheet: Sheet, data) -> None:
    entry_id = data.draw(st.sampled_from([one.id for one in sheet.entries]))
    after, copy = with_duplicate(sheet, entry_id)
    assert {key: value for key, value in numbers(after).items() if key != copy} == numbers(sheet)
    assert limiting(after) == limiting(sheet)
    assert product_rows(after) == product_rows(sheet)


@given(known_sheets(), known, st.data())
def test_a_swap_keeps_equivalents_and_the_amounts_of_all_other_rows(sheet: Sheet, other, data) -> None:
    entry_id = data.draw(st.sampled_from([e.id for e in sheet.entries if not isinstance(e.basis, LINKED_TO_MASS)]))
    before, after = numbers(sheet), numbers(with_swapped(sheet, entry_id, other))
    assert after[entry_id][:2] == pytest.approx(before[entry_id][:2])
    for key in before.keys() - {entry_id}:
        if not isinstance(sheet.entry(key).basis, LINKED_TO_MASS):
            assert after[key] == pytest.approx(before[key])


@given(sheets())
def test_an_unknown_never_turns_into_a_0(sheet: Sheet) -> None:
    # A value of 0 has its cause: something on the sheet was stated as 0.
    zeros = any(getattr(e.basis, "value", 1) == 0 or getattr(e.basis, "amount", 1) == 0 or getattr(e.weighed, "value", 1) == 0 for e in sheet.entries)
    values = [value for row in numbers(sheet).values() for value in row]
    values += [p.amount for p in product_rows(sheet)]
    assert zeros or 0 not in values


@given(known_sheets(), st.data())
def test_stating_a_cell_by_the_value_it_shows_changes_no_cell(sheet: Sheet, data) -> None:
    row = data.draw(st.sampled_from(rows(sheet)))
    stated = {"amount": ByAmount, "mass": ByMass, "volume": ByVolume, "equivalents": ByEquivalents}
    name = data.draw(st.sampled_from(sorted(stated)))
    solvents = [e for e in sheet.entries if isinstance(e.basis, ByParts)]
    if isinstance(sheet.entry(row.id).basis, ByParts) and len(solvents) > 1:
        return  # the other solvents then share the concentration's volume without it
    again = with_basis(sheet, row.id, stated[name](getattr(row, name)))
    assert alike(again, sheet, rel=1e-9)


@given(known_sheets(), st.floats(1e-4, 1e4))
def test_scaling_by_a_factor_and_back_is_no_change_and_keeps_every_equivalent(sheet: Sheet, k: float) -> None:
    larger = scaled(sheet, k)
    assert alike(scaled(larger, 1 / k), sheet, rel=1e-9)
    for row in rows(sheet):
        e, n, m, V = numbers(larger)[row.id]
        assert isclose(e, row.equivalents, rel_tol=1e-9)
        assert isclose(n, k * row.amount, rel_tol=1e-9)
        assert isclose(m, k * row.mass, rel_tol=1e-9)
        assert isclose(V, k * row.volume, rel_tol=1e-9)


@given(sheets(), st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(sheet: Sheet, random) -> None:
    mixed = list(sheet.entries)
    random.shuffle(mixed)
    other = replace(sheet, entries=tuple(mixed))
    assert alike(other, sheet, rel=1e-12)
    if limiting(sheet).extent is not None:  # of two unknown reactants the first is named
        assert sorted(limiting(other).entries) == sorted(limiting(sheet).entries)
        assert limiting(other).extent == limiting(sheet).extent


@given(known_sheets(), st.data())
def test_another_reference_changes_no_number_but_those_of_equivalents_in_name(sheet: Sheet, data) -> None:
    entry_id = data.draw(st.sampled_from([e.id for e in sheet.entries]))
    if isinstance(sheet.entry(entry_id).basis, ByParts):
        with pytest.raises(QuantityError):
            with_reference(sheet, entry_id)
        return
    there = with_reference(sheet, entry_id)
    assert alike(there, sheet, rel=1e-9)
    assert alike(with_reference(there, "row-0"), sheet, rel=1e-9)


@given(st.floats(0.1, 1e3), st.floats(0.2, 3.0), st.floats(1.0, 2.0), st.floats(0.05, 1.2), st.floats(0.25, 4.0))
def test_what_is_handed_on_is_what_a_pocket_calculator_gives(n, e, nu, planned, nu_product) -> None:
    first = sheet_of(
        with_stated("A", ByAmount(n), nu=1.0),
        with_stated("B", ByEquivalents(e), nu=nu),
        products=(product(nu=nu_product),),
        planned_yield=planned,
    )
    second = sheet_of(with_stated("A", HandedOn(), M=200.0), with_stated("B", ByEquivalents(1.5)))
    steps = (RouteStep("A", "A", Version("", "", first)), RouteStep("B", "B", Version("", "", second)))
    found = numbers(settled(Route(steps)).step("B").sheet)
    expected = nu_product * min(n, n * e / nu) * planned
    assert isclose(found["A"][1], expected, rel_tol=1e-9)
    assert isclose(found["A"][2], expected * 200.0, rel_tol=1e-9)
    assert isclose(found["B"][1], 1.5 * expected, rel_tol=1e-9)
