"""The edits of a sheet that the reagent table offers beyond what its columns state, each a pure function.

They take a sheet or a route and return a new one; what cannot stand raises with a sentence for a chemist.
"""

from dataclasses import replace
from math import isclose

from diazgui.core.amounts import by_itself, reference_amount
from diazgui.core.edits import new_id, with_basis, with_entry, with_product, with_substance
from diazgui.core.own_bottles import Own, as_shipped
from diazgui.core.quantities import Coefficient, QuantityError
from diazgui.core.route import Route, is_linked, with_sheet
from diazgui.core.route_scaling import by_hand, scaled_route
from diazgui.core.scaling import absolute_entries, require_unweighed, scaled, scaled_to
from diazgui.core.sheet import Absolute, ByAmount, ByMass, ByVolume, Entry, HandedOn, Product, Role, Sheet
from diazgui.core.substance import Compound, Salt, Substance
from diazgui.core.yields import product_rows, substance_of
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


def _with_product_cell(sheet: Sheet, column: Column, product_id: str, typed: str, notation: Notation) -> Sheet:
    product = next(product for product in sheet.products if product.id == product_id)
    if column.id == "coefficient":
        nu = Coefficient(read(typed, Kind.COEFFICIENT, None, notation).value)
        return with_product(sheet, replace(product, coefficient=nu))
    if column.id == "weighed":
        return isolated(sheet, product_id, typed, notation)
    if column.id == "supplied":
        return isolated_purity(sheet, product_id, typed, notation)
    return with_product(sheet, _renamed(product, typed))


def _renamed(product: Product, typed: str) -> Product:
    """The product as another compound; a known salt keeps its acid as the form isolated."""
    found = named(typed)
    match found.supply:
        case Salt(parts=parts, name=name):
            return replace(product, compound=found.compound, parts=parts, form_name=f"{found.compound.name} {name}")
        case _:
            return replace(product, compound=found.compound, parts=(), form_name="")


def with_new_row(sheet: Sheet, after: str) -> tuple[Sheet, str]:
    """The sheet with an empty row under the row ``after`` (the last where it is no entry), and the new row's id."""
    ids = [entry.id for entry in sheet.entries]
    entry = Entry(new_id(sheet), Role.REACTANT if ids else Role.STARTING_MATERIAL, Substance(Compound("")))
    return with_entry(sheet, entry, ids.index(after) + 1 if after in ids else None), entry.id


def with_new_product(sheet: Sheet) -> tuple[Sheet, str]:
    """The sheet with a product that has no compound yet, and its id."""
    product = Product(new_id(sheet, "product"), Compound("", problem="Type what the reaction makes: a name or SMILES."))
    return with_product(sheet, product), product.id


def kept_amounts(sheet: Sheet) -> tuple[Entry, ...]:
    """The entries that kept their amount when only the reference was edited, those pinned left out."""
    ids = absolute_entries(sheet)
    return tuple(entry for entry in sheet.entries if entry.id in ids and not entry.pinned)


def with_kept_scaled(sheet: Sheet, k: float) -> Sheet:
    """The absolute entries ``k`` times as large, the reference as it stands."""
    return with_basis(scaled(sheet, k), sheet.reference, sheet.entry(sheet.reference).basis)


def scaled_by_row(route: Route, step_id: str, row_id: str, basis: Absolute) -> Route:
    """The route scaled so that a row of a step, an entry or a product, comes to what is stated.

    A step on its own amount is scaled with the steps that follow it. A step that takes its amount from the one
    before cannot move alone: the whole route is scaled by the same factor. Of a product that comes to what is planned.
    """
    route = by_hand(route)
    sheet = route.step(step_id).sheet
    if all(entry.id != row_id for entry in sheet.entries):
        return _scaled_by_product(route, step_id, row_id, basis)
    if not is_linked(sheet):
        return with_sheet(route, step_id, scaled_to(sheet, row_id, basis))
    now, _ = reference_amount(sheet)
    # Scaled as if it stood on its own, the step tells the factor.
    alone = scaled_to(_unlinked(sheet), row_id, basis) if now else scaled_to(sheet, row_id, basis)
    after, _ = reference_amount(alone)
    grown = scaled_route(route, after / now) if now and after else route
    entry = sheet.entry(row_id)
    if isinstance(entry.basis, Absolute):
        return with_sheet(grown, step_id, with_basis(grown.step(step_id).sheet, row_id, basis))
    return grown


def _scaled_by_product(route: Route, step_id: str, product_id: str, basis: Absolute) -> Route:
    sheet = route.step(step_id).sheet
    row = next(row for row in product_rows(sheet) if row.id == product_id)
    now = row.amount if row.planned_yield is None else row.planned_amount
    if not now:
        raise QuantityError(row.reasons.get("amount") or "The sheet makes 0 of its product: state its scale first.")
    form = substance_of(next(product for product in sheet.products if product.id == product_id))
    wanted = by_itself(form, basis)
    if wanted.amount is None:
        raise QuantityError(wanted.reason)
    if not wanted.amount:
        raise QuantityError("A sheet cannot be scaled to 0. Type an amount above 0.")
    require_unweighed(sheet)
    k = wanted.amount / now
    grown = scaled_route(route, k) if is_linked(sheet) else with_sheet(route, step_id, scaled(sheet, k))
    made = next(row for row in product_rows(grown.step(step_id).sheet) if row.id == product_id)
    after = made.amount if made.planned_yield is None else made.planned_amount
    if after is None or not isclose(after, wanted.amount, rel_tol=1e-9):
        raise QuantityError("A pinned row keeps the product from that amount: take its pin off, then scale.")
    return grown


def _unlinked(sheet: Sheet) -> Sheet:
    basis = sheet.entry(sheet.reference).basis
    assert isinstance(basis, HandedOn)
    return sheet if basis.amount is None else with_basis(sheet, sheet.reference, ByAmount(basis.amount))


def absolute_from(typed: str, shown_unit: str, notation: Notation) -> Absolute:
    """What a chemist types into *Scale to this*: a mass, an amount or a volume; a bare number has the unit shown."""
    from diazgui.report.entering import basis_from

    kinds = {"mmol": (Kind.AMOUNT, Kind.MASS, Kind.VOLUME), "mL": (Kind.VOLUME, Kind.MASS, Kind.AMOUNT)}
    allowed = next((k for unit, k in kinds.items() if unit == shown_unit), (Kind.MASS, Kind.AMOUNT, Kind.VOLUME))
    basis = basis_from(read(typed, allowed, shown_unit or None, notation))
    assert isinstance(basis, ByAmount | ByMass | ByVolume)
    return basis
