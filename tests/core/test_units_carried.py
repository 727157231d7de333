"""Quantities with units go through every formula, and through a whole sheet, and come out in the right one."""

import inspect
from collections.abc import Callable
from dataclasses import fields
from typing import Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diazgui.core import quantities as q
from diazgui.core import stoichiometry
from diazgui.core.amounts import scale_of
from diazgui.core.gas import gas_volume
from diazgui.core.sheet import Sheet
from diazgui.core.table import limiting, rows
from diazgui.core.yields import product_rows, totals
from tests.core.measured import UNITS, Choose, kind_of, measured, number, registry, with_units
from tests.core.random_sheets import known_sheets, weighed
from tests.core.test_stoichiometry import FORMULAS

BARE = {("addition_rate", "t"): q.Time}
"""The kind of an argument that is written as a plain float; all others of those are counts, without a unit."""

factors = st.floats(1e-3, 1e3)


def drawn_by(data: st.DataObject) -> Choose:
    return lambda units: data.draw(st.sampled_from(units))


@pytest.mark.parametrize("name", sorted(FORMULAS))
@given(st.data())
def test_a_formula_gives_the_same_in_whatever_units_it_is_asked(name: str, data: st.DataObject) -> None:
    formula: Callable[..., Any] = FORMULAS[name]
    kinds = get_type_hints(formula)
    given_result = kinds.pop("return")
    plain, quantities = [], []
    for argument in inspect.signature(formula).parameters:
        kind, value = BARE.get((name, argument), kinds[argument]), data.draw(factors)
        plain.append(value)
        quantities.append(value if kind is float else measured(value, kind, drawn_by(data)))
    result, expected = formula(*quantities), formula(*plain)
    if name == "addition_rate":
        assert float(result.to("mL/hour").magnitude) == pytest.approx(expected, rel=1e-12)
    else:
        assert number(result, given_result) == pytest.approx(expected, rel=1e-12)


def test_every_kind_of_number_in_a_formula_has_its_units_here() -> None:
    kinds = {kind for formula in FORMULAS.values() for kind in get_type_hints(formula).values()}
    assert kinds - {float} <= set(UNITS)
    assert FORMULAS.keys() == {
        name for name, one in vars(stoichiometry).items() if inspect.isfunction(one) and one.__module__.endswith("try")
    }


def test_the_gas_law_gives_a_volume_in_whatever_units_it_is_asked() -> None:
    # 5.00 mmol at 25 °C and 1 bar: 8.31446 J/(mol K) · 298.15 K · 0.005 mol / 100 kPa = 123.95 mL.
    unit = registry().Quantity
    R = unit(8.31446261815324, "J/(mol*K)")
    for n, p in ((unit(5.0, "mmol"), unit(1.0, "bar")), (unit(0.005, "mol"), unit(100.0, "kPa"))):
        volume: Any = gas_volume(n, unit(298.15, "K"), p, R)
        assert float(volume.to("mL").magnitude) == pytest.approx(123.948, rel=1e-5)
    assert gas_volume(q.Amount(5.0), 298.15, 100.0) == pytest.approx(123.948, rel=1e-5)


def test_the_gas_law_upside_down_does_not_pass_for_a_volume() -> None:
    unit = registry().Quantity
    wrong: Any = gas_volume(unit(5.0, "mmol"), 1 / unit(298.15, "K"), unit(1.0, "bar"), unit(8.314, "J/(mol*K)"))
    assert wrong.dimensionality != unit(1.0, "mL").dimensionality


@given(known_sheets(reference_weighed=weighed), st.data())
def test_a_whole_sheet_with_units_comes_to_the_numbers_of_the_one_without(sheet: Sheet, data: st.DataObject) -> None:
    for plain, carried in zip(lines_of(sheet), lines_of(with_units(sheet, drawn_by(data))), strict=True):
        for field in fields(plain):
            kind, value = kind_of(type(plain), field.name), getattr(carried, field.name)
            if kind is None or getattr(plain, field.name) is None:
                continue
            # A yield planned, a coefficient of 1: what was stated without a unit may come out without one.
            found = value if isinstance(value, float) else number(value, kind)
            assert found == pytest.approx(getattr(plain, field.name), rel=1e-9), field.name


def lines_of(sheet: Sheet) -> list[Any]:
    return [*rows(sheet), *product_rows(sheet), totals(sheet), limiting(sheet), scale_of(sheet)]
