"""What holds at the bench of every sheet, tried on sheets that hypothesis makes up: portions, stocks, routes."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from math import isclose, isfinite

from hypothesis import given, reject
from hypothesis import strategies as st

from diazgui.core.amounts import scale_of
from diazgui.core.instruments import Instruments, beyond_tolerance, off_plan, portion, rounded_equivalents
from diazgui.core.overview import overview
from diazgui.core.quantities import QuantityError
from diazgui.core.reckoning import Answer
from diazgui.core.route import Route, RouteStep, Version, settled
from diazgui.core.sheet import Sheet
from diazgui.core.stock import small_portions, stock_for, stocks_to_make
from diazgui.core.supply_edits import with_supply
from diazgui.core.table import rows
from tests.core.making import differences
from tests.core.random_sheets import densities, known_sheets, sheets, supplies, weighed

steps = st.sampled_from([1e-6, 1e-3, 0.1, 1.0])
instruments = st.builds(
    lambda a, b, tolerance: Instruments(a, a * 100, b, b * 10, tolerance), steps, steps, st.floats(0.0, 0.99)
)


def numbers_in(of: object) -> Iterator[float]:
    """Every number, however deep it stands."""
    match of:
        case float():
            yield of
        case tuple() | list():
            for one in of:
                yield from numbers_in(one)
        case dict():
            yield from numbers_in(list(of.values()))
        case _ if is_dataclass(of):
            yield from numbers_in([getattr(of, field.name) for field in fields(of)])


@given(sheets(), instruments)
def test_the_oddest_sheet_has_portions_and_stock_solutions_of_numbers_or_none(sheet: Sheet, has: Instruments) -> None:
    assert all(isfinite(one) for one in numbers_in([small_portions(sheet, has), stocks_to_make(sheet, has)]))
    for row in rows(sheet):
        found = portion(row, has)
        made = [found, off_plan(row), beyond_tolerance(row, has), found and rounded_equivalents(row, found)]
        stock, reason = stock_for(sheet, row.id, has)
        assert all(isfinite(one) for one in numbers_in([*made, stock]))
        assert (stock is None) is bool(reason)


@given(known_sheets(reference_weighed=weighed), instruments)
def test_what_a_rounded_portion_comes_to_is_off_by_no_more_than_half_a_step(sheet: Sheet, has: Instruments) -> None:
    for row in rows(sheet):
        found = portion(row, has)
        assert found is not None
        if found.rounded is None:
            assert found.exact < found.step / 2 * (1 + 1e-9)
            continue
        e = rounded_equivalents(row, found)
        assert e is not None
        off = abs(e - row.equivalents) / row.equivalents
        assert off <= found.step / 2 / found.exact * (1 + 1e-6) + 1e-9


@given(known_sheets(), st.data(), supplies, densities)
def test_another_bottle_keeps_how_a_row_is_stated_and_the_old_one_brings_its_numbers_back(
    sheet: Sheet, data: st.DataObject, supply: object, density: float
) -> None:
    entry = data.draw(st.sampled_from(sheet.entries))
    other = with_supply(sheet, entry.id, supply, density)
    after = other.entry(entry.id)
    assert (after.basis, after.weighed, after.coefficient) == (entry.basis, entry.weighed, entry.coefficient)
    back = with_supply(other, entry.id, entry.substance.supply, entry.substance.density)
    assert not {key for key in differences(back, sheet) if not key[1].startswith("hazards")}
    if entry.id != sheet.reference:
        assert scale_of(other) == scale_of(sheet)


def in_a_row(*some: Sheet) -> Route:
    """The sheets as steps; an amount too small or too large to hand on is refused, and the example with it."""
    steps = tuple(RouteStep(at, at, Version("", "", one)) for at, one in zip("ABC", some, strict=True))
    try:
        return settled(Route(steps))
    except QuantityError:
        reject()


@given(st.lists(sheets(), min_size=3, max_size=3))
def test_the_oddest_route_has_an_overview_in_which_every_unknown_has_its_reason(some: list[Sheet]) -> None:
    found = overview(in_a_row(*some))
    assert all(isfinite(one) for one in numbers_in(found))
    for answer in (found.planned, found.isolated):
        assert isinstance(answer, Answer)
        assert (answer.value is None) is bool(answer.reason)
    for step in found.steps:
        for name in ("start_amount", "start_mass", "amount", "mass", "planned_yield", "isolated_yield"):
            assert getattr(step, name) is not None or step.reasons.get(name), name
        for name in ("handed_amount", "handed_mass", "molar_mass"):
            assert getattr(step, name) is not None or step.reasons.get(name), name


@given(st.lists(known_sheets(), min_size=3, max_size=3))
def test_the_yield_over_all_is_the_product_of_what_each_step_makes_of_its_start(some: list[Sheet]) -> None:
    found = overview(in_a_row(*some))
    expected = 1.0
    for step in found.steps:
        if step.start_coefficient is None:
            assert found.planned.value is None
            return
        expected *= (step.planned_amount / step.product_coefficient) / (step.start_amount / step.start_coefficient)
    assert isclose(found.planned.value, expected, rel_tol=1e-9)
