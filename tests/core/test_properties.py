"""What holds for every sheet, tried on sheets that hypothesis makes up."""

from dataclasses import fields, replace
from math import isclose, isfinite

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from diazgui.core.amounts import scale_of
from diazgui.core.edits import with_basis, with_concentration, with_reference
from diazgui.core.quantities import Concentration, QuantityError
from diazgui.core.route import Route, RouteStep, Version, settled
from diazgui.core.row_edits import with_duplicate, with_swapped
from diazgui.core.runs import with_nothing_weighed
from diazgui.core.scaling import pinned_entries, scaled
from diazgui.core.sheet import (
    AFTER_REACTION,
    ByAmount,
    ByEquivalents,
    ByMass,
    ByMassRatio,
    ByParts,
    ByVolume,
    ByWeightPercent,
    HandedOn,
    Role,
    Sheet,
)
from diazgui.core.table import limiting, rows
from diazgui.core.yields import product_rows, totals
from tests.core.making import alike, differences, everything, numbers, product, sheet_of, with_stated
from tests.core.random_sheets import LINKED_TO_MASS, known, known_sheets, sheets, weighed

UNCOUNTED = AFTER_REACTION | {Role.SOLVENT}
"""Roles of rows whose equivalents mean nothing, so that another compound keeps how they are stated."""


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
    counted = [e.id for e in sheet.entries if not isinstance(e.basis, LINKED_TO_MASS) and e.role not in UNCOUNTED]
    assume(counted)
    entry_id = data.draw(st.sampled_from(counted))
    before, after = numbers(sheet), numbers(with_swapped(sheet, entry_id, other))
    assert after[entry_id][:2] == pytest.approx(before[entry_id][:2])
    for key in before.keys() - {entry_id}:
        if not isinstance(sheet.entry(key).basis, LINKED_TO_MASS):
            assert after[key] == pytest.approx(before[key])


@given(sheets())
def test_an_unknown_never_turns_into_a_0(sheet: Sheet) -> None:
    # A value of 0 has its cause: something on the sheet was stated as 0.
    stated = [of for e in sheet.entries for of in (e.basis, e.weighed)] + [sheet.isolated]
    zeros = any(getattr(of, name, 1) == 0 for of in stated for name in ("value", "amount", "mass"))
    values = {key: value for key, value in everything(sheet).items() if isinstance(value, float)}
    empty = {"totals"}  # the sum of no rows at all is 0
    assert zeros or not [key for key, value in values.items() if value == 0 and key[0] not in empty]


@given(known_sheets(reference_weighed=weighed), st.data())
def test_stating_a_cell_by_the_value_it_shows_changes_nothing(sheet: Sheet, data) -> None:
    row = data.draw(st.sampled_from(rows(sheet)))
    stated = {"amount": ByAmount, "mass": ByMass, "volume": ByVolume, "equivalents": ByEquivalents}
    name = data.draw(st.sampled_from(sorted(stated)))
    assert not differences(with_basis(sheet, row.id, stated[name](getattr(row, name))), sheet)


@given(known_sheets(reference_weighed=weighed), st.data())
def test_stating_a_row_by_its_share_of_the_reference_changes_nothing(sheet: Sheet, data) -> None:
    row = data.draw(st.sampled_from(rows(sheet)[1:]))
    bottle_of_reference, count = sheet.entry("row-0").substance, scale_of(sheet)
    assert bottle_of_reference.compound.molar_mass is not None
    shares = (ByWeightPercent(row.mass / count.pure_mass), ByMassRatio(row.volume / count.mass))
    assert not differences(with_basis(sheet, row.id, data.draw(st.sampled_from(shares))), sheet)


@given(known_sheets(reference_weighed=weighed))
def test_a_solvent_alone_stated_by_the_concentration_that_it_makes_changes_nothing(sheet: Sheet) -> None:
    one = rows(sheet)[1]
    assume(not any(isinstance(e.basis, ByParts) for e in sheet.entries if e.id != one.id))
    c = Concentration(scale_of(sheet).amount / one.volume)
    assert not differences(with_concentration(with_basis(sheet, one.id, ByParts()), c), sheet)


@given(known_sheets(reference_weighed=weighed), st.floats(1e-4, 1e4))
def test_scaling_by_a_factor_and_back_is_no_change_and_pinned_rows_stay(sheet: Sheet, k: float) -> None:
    larger = scaled(sheet, k)
    assert not differences(scaled(larger, 1 / k), sheet)
    for entry_id in pinned_entries(sheet):
        assert larger.entry(entry_id) == sheet.entry(entry_id)
    assert [e.weighed for e in larger.entries] == [e.weighed for e in sheet.entries]


@given(known_sheets(), st.floats(1e-4, 1e4))
def test_scaling_multiplies_every_row_that_is_not_pinned_and_keeps_its_equivalents(sheet: Sheet, k: float) -> None:
    sheet = replace(sheet, entries=tuple(replace(entry, pinned=False) for entry in sheet.entries))
    larger = scaled(sheet, k)
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
    assert not differences(other, sheet, rel=1e-12)
    if limiting(sheet).extent is not None:  # of two unknown reactants the first is named
        assert sorted(limiting(other).entries) == sorted(limiting(sheet).entries)


@given(known_sheets(reference_weighed=weighed), st.data())
def test_another_reference_changes_no_amount_and_no_equivalents(sheet: Sheet, data) -> None:
    entry_id = data.draw(st.sampled_from([e.id for e in sheet.entries]))
    if isinstance(sheet.entry(entry_id).basis, ByParts):
        with pytest.raises(QuantityError):
            with_reference(sheet, entry_id)
        return
    there = with_reference(sheet, entry_id)
    by_definition = {("row-0", "reference"), (entry_id, "reference"), (entry_id, "pinned")}
    by_definition |= {("totals", "final_concentration")}  # of another reference in the same liquids
    # A reference that was weighed has its equivalents by what went in, whatever its plan says, another row by its plan.
    by_definition |= {(one, "equivalents") for one in ("row-0", entry_id) if sheet.entry(one).weighed}
    assert differences(there, sheet).keys() <= by_definition
    assert differences(with_reference(there, "row-0"), sheet).keys() <= {(entry_id, "pinned")}


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
