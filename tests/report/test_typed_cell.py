"""What a text in a cell states, of an entry and of a product."""

import pytest

from diazgui.core.quantities import QuantityError
from diazgui.core.sheet import ByEquivalents, ByMass, Isolated, Sheet
from diazgui.core.substance import Neat, Substance
from diazgui.report.columns import column
from diazgui.report.typed_cell import changed
from diazgui.units import Notation
from tests.report.sheets import SHEET

POINT = Notation(".")


def typed(row_id: str, column_id: str, text: str, sheet: Sheet = SHEET) -> Sheet:
    return changed(sheet, column(column_id), row_id, text, POINT)


def test_a_cell_of_an_entry_states_its_basis() -> None:
    assert typed("halide", "equivalents", "1.3").entry("halide").basis == ByEquivalents(1.3)
    assert typed("halide", "equivalents", "250 mg").entry("halide").basis == ByMass(250.0)


def test_a_compound_that_is_named_comes_in_the_users_own_bottle() -> None:
    def own(asked: Substance) -> Substance:
        return Substance(asked.compound, Neat(0.9))

    edited = changed(SHEET, column("name"), "halide", "iodomethane", POINT, own)
    assert edited.entry("halide").substance.compound.smiles == "CI"
    assert edited.entry("halide").substance.supply == Neat(0.9)


def test_a_name_typed_again_leaves_the_bottle_as_it_is() -> None:
    sheet = typed("halide", "name", "iodomethane")
    again = changed(sheet, column("name"), "halide", "iodomethane", POINT, lambda _: pytest.fail("no other bottle"))
    assert again == sheet


def test_cells_of_a_product_state_what_was_isolated_and_how_pure_it_is() -> None:
    product = SHEET.products[0].id
    weighed = typed(product, "weighed", "1.2 g")
    assert weighed.isolated == Isolated(1200.0)
    assert typed(product, "supplied", "95 %", weighed).isolated == Isolated(1200.0, 0.95)
    assert typed(product, "coefficient", "2").products[0].coefficient == 2.0


def test_a_product_that_is_another_compound_now_is_no_salt_of_the_old_one() -> None:
    product = SHEET.products[0].id
    edited = typed(product, "name", "piperazine").products[0]
    assert (edited.compound.name, edited.parts, edited.form_name) == ("piperazine", (), "")


def test_what_follows_from_the_compound_is_not_typed() -> None:
    with pytest.raises(QuantityError, match="The formula follows from the compound: change its name or structure"):
        typed("halide", "formula", "C6H6")


def test_a_row_that_an_undone_edit_took_away_takes_no_text() -> None:
    with pytest.raises(QuantityError, match="The row is no longer on the sheet"):
        typed("gone", "mass", "1 g")
