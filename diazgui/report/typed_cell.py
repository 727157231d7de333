"""What a text in a cell of the table states, of an entry or of a product: for the window and the command line."""

from dataclasses import replace

from diazgui.core.edits import with_product, with_substance
from diazgui.core.own_bottles import Own, as_shipped
from diazgui.core.quantities import Coefficient, QuantityError
from diazgui.core.row_edits import with_swapped
from diazgui.core.sheet import Product, Sheet
from diazgui.core.substance import Salt, Substance
from diazgui.report.columns import Column
from diazgui.report.entering import named
from diazgui.report.typed_weighing import isolated, isolated_purity
from diazgui.units import Kind, Notation, read


def changed(sheet: Sheet, column: Column, row_id: str, typed: str, notation: Notation, own: Own = as_shipped) -> Sheet:
    """The sheet once ``typed`` is stated in a cell, of an entry or of a product.

    A compound that comes onto the sheet by its name comes in the user's ``own`` bottle.

    Raises:
        QuantityError: where the text is no value for the cell.
        ChemistryError: where it names no compound.
    """
    if any(product.id == row_id for product in sheet.products):
        return _with_product_cell(sheet, column, row_id, typed, notation)
    if all(entry.id != row_id for entry in sheet.entries):  # an undone edit may take the row, or its tab, away
        raise QuantityError("The row is no longer on the sheet: there is no place for what was typed.")
    if column.edit is None:
        raise QuantityError(f"The {column.word} follows from the compound: change its name or structure instead.")
    edited = column.edit(sheet, row_id, typed, notation)
    found = edited.entry(row_id).substance
    is_another = column.id == "name" and found.compound != sheet.entry(row_id).substance.compound
    return with_substance(edited, row_id, own(found)) if is_another else edited


def with_compound(sheet: Sheet, row_id: str, substance: Substance) -> Sheet:
    """The sheet with a substance that was chosen in the place of a row's, of an entry or of a product.

    Another compound is swapped in (:func:`diazgui.core.row_edits.with_swapped`); another bottle of the same one
    leaves the row stated as it is.

    Raises:
        QuantityError: the row is no longer on the sheet.
    """
    product = next((product for product in sheet.products if product.id == row_id), None)
    if product is not None:
        return with_product(sheet, _as(product, substance))
    if all(entry.id != row_id for entry in sheet.entries):
        raise QuantityError("The row is no longer on the sheet: there is no place for what was chosen.")
    now = sheet.entry(row_id).substance.compound
    same = now == substance.compound or now.inchikey == substance.compound.inchikey is not None
    return with_substance(sheet, row_id, substance) if same else with_swapped(sheet, row_id, substance)


def _with_product_cell(sheet: Sheet, column: Column, product_id: str, typed: str, notation: Notation) -> Sheet:
    product = next(product for product in sheet.products if product.id == product_id)
    if column.id == "coefficient":
        nu = Coefficient(read(typed, Kind.COEFFICIENT, None, notation).value)
        return with_product(sheet, replace(product, coefficient=nu))
    if column.id == "weighed":
        return isolated(sheet, product_id, typed, notation)
    if column.id == "supplied":
        return isolated_purity(sheet, product_id, typed, notation)
    return with_product(sheet, _as(product, named(typed)))


def _as(product: Product, found: Substance) -> Product:
    """The product as another compound; a known salt keeps its acid as the form isolated."""
    match found.supply:
        case Salt(parts=parts, name=name):
            return replace(product, compound=found.compound, parts=parts, form_name=f"{found.compound.name} {name}")
        case _:
            return replace(product, compound=found.compound, parts=(), form_name="")
