"""What holds of every text typed into a cell, tried on sheets and texts that hypothesis makes up.

Each text goes the way of the window: through the column's own edit, which reads it with its unit.
"""

from math import isfinite

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from diazgui.core.amounts import scale_of
from diazgui.core.edits import with_isolated
from diazgui.core.quantities import QuantityError
from diazgui.core.sheet import ByParts, Role, Sheet
from diazgui.core.substance import OnSupport, Salt, Solution
from diazgui.core.table import Row, rows
from diazgui.core.yields import product_rows, totals
from diazgui.report import typed_weighing as typing
from diazgui.report.columns import column
from diazgui.units import Kind, Notation
from diazgui.units.kinds import WRITING
from diazgui.units.registry import factor
from tests.core.making import differences, everything
from tests.core.random_sheets import isolated, known_sheets, sheets, weighed

HOW_MUCH = st.sampled_from(["equivalents", "amount", "mass", "volume"])
marks = st.sampled_from([".", ","])


def typed(sheet: Sheet, row_id: str, column_id: str, text: str, mark: str = ".") -> Sheet:
    edit = column(column_id).edit
    assert edit is not None
    return edit(sheet, row_id, text.replace(".", mark), Notation(mark))


def texts_of(sheet: Sheet, row: Row) -> list[tuple[str, str]]:
    """What an owner of a calculator would type for a row: a value that it has, unrounded, and its unit."""
    scale = scale_of(sheet)
    found = [
        (repr(row.equivalents), "eq"),
        (repr(row.amount), "mmol"),
        (repr(row.mass), "mg"),
        (repr(row.volume), "mL"),
    ]
    if not row.reference:
        found += [(repr(100 * row.mass / scale.pure_mass), "wt %"), (repr(1000 * row.volume / scale.mass), "mL/g")]
    alone = not any(isinstance(e.basis, ByParts) for e in sheet.entries if e.id != row.id)
    if row.role is Role.SOLVENT and alone and not row.reference:
        found.append((repr(scale.amount / row.volume), "M"))
    return found


@given(known_sheets(reference_weighed=weighed), HOW_MUCH, marks, st.data())
def test_a_row_stated_by_any_of_its_own_values_in_any_cell_changes_nothing(sheet, cell, mark, data) -> None:
    row = data.draw(st.sampled_from(rows(sheet)))
    number, unit = data.draw(st.sampled_from(texts_of(sheet, row)))
    assert not differences(typed(sheet, row.id, cell, f"{number} {unit}", mark), sheet)


@given(known_sheets(reference_weighed=weighed), marks, st.data())
def test_a_fact_of_a_bottle_stated_by_its_own_value_changes_nothing(sheet, mark, data) -> None:
    row = data.draw(st.sampled_from(rows(sheet)))
    strength = {Solution: (row.concentration, "M"), OnSupport: (1000 * (row.loading or 0), "mmol/g")}
    value, unit = strength.get(type(row.supply), (100 * (row.purity or 0), "%"))
    cells = [("density", f"{row.density / 1000!r}"), ("supplied", f"{value!r} {unit}"), ("role", row.role.value)]
    if not isinstance(row.supply, Salt):  # that of a salt follows from its parts
        cells.append(("molar_mass", repr(row.molar_mass)))
    if row.coefficient is not None:
        cells.append(("coefficient", repr(row.coefficient)))
    if row.weighed_mass is not None:
        cells.append(("weighed", f"{row.weighed_mass!r} mg"))
    if row.weighed_volume is not None:
        cells.append(("weighed", f"{row.weighed_volume!r} mL"))
    cell, text = data.draw(st.sampled_from(cells))
    assume(cell != "role" or row.role is not Role.PRODUCT)
    assert not differences(typed(sheet, row.id, cell, text, mark), sheet)


@given(known_sheets(reference_weighed=weighed), isolated, marks)
def test_what_was_isolated_stated_by_its_own_values_changes_nothing(sheet, made, mark) -> None:
    sheet = with_isolated(sheet, made)
    again = typing.isolated(sheet, "product-0", f"{made.mass!r} mg".replace(".", mark), Notation(mark))
    again = typing.isolated_purity(again, "product-0", f"{100 * made.purity!r} %".replace(".", mark), Notation(mark))
    assert not differences(again, sheet)


CELLS = {
    Kind.AMOUNT: "mass",
    Kind.MASS: "volume",
    Kind.VOLUME: "amount",
    Kind.SPECIFIC_VOLUME: "volume",
    Kind.DENSITY: "density",
    Kind.MOLAR_MASS: "molar_mass",
    Kind.CONCENTRATION: "supplied",
    Kind.LOADING: "supplied",
}


@pytest.mark.parametrize("kind", CELLS)
@given(known_sheets(), st.decimals("0.001", "1000", places=3), st.data())
def test_the_unit_that_a_value_is_typed_in_does_not_matter(kind, sheet, value, data) -> None:
    # 1.5 g and 1500 mg, 4 M and 4000 mmol/L: the same sheet to the last digit.
    unit, other = data.draw(st.permutations(WRITING[kind].units))[:2]
    entry = data.draw(st.sampled_from(sheet.entries[1:]))
    assume(kind is not Kind.MOLAR_MASS or not isinstance(entry.substance.supply, Salt))
    assume(kind is not Kind.DENSITY or value <= 25)
    converted = value * factor(unit, kind) / factor(other, kind)
    one = typed(sheet, entry.id, CELLS[kind], f"{value} {unit}")
    assert typed(sheet, entry.id, CELLS[kind], f"{converted:f} {other}") == one


@given(sheets(), HOW_MUCH | st.sampled_from(["density", "molar_mass", "supplied", "weighed", "coefficient"]), st.data())
def test_no_text_makes_a_number_endless_however_large_or_small_it_is(sheet, cell, data) -> None:
    row = data.draw(st.sampled_from(rows(sheet)))
    mantissa, exponent = data.draw(st.integers(0, 99)), data.draw(st.integers(-320, 320))
    unit = data.draw(st.sampled_from(["", "g", "µL", "mol", "eq.", "wt %", "mL/g", "M", "%", "mmol/g"]))
    sentence = "It was taken."
    try:
        after = typed(sheet, row.id, cell, f"{mantissa}e{exponent} {unit}")
    except QuantityError as refused:
        sentence, after = str(refused), sheet
    assert sentence.endswith((".", "?"))
    for value in everything(after).values():
        assert not isinstance(value, float) or isfinite(value)
    for line in (*rows(after), *product_rows(after), totals(after)):
        assert all(line.reasons.values())
