"""Why this number? For every number of a sheet the lines that lead from what was stated to it."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from diazgui.core.reckoning import Answer, unknown
from diazgui.core.sheet import Sheet
from diazgui.core.table import Row, rows
from diazgui.core.why_products import ProductWay, TotalWay
from diazgui.core.why_rows import RowWay
from diazgui.core.yields import ProductRow, Totals, product_rows, totals

_ROW_WAYS: Mapping[str, Callable[[RowWay], Answer]] = {
    "molar_mass": lambda way: way.bottle.molar_mass_of_form(),
    "equivalents": RowWay.equivalents,
    "amount": lambda way: way.to("mmol"),
    "mass": lambda way: way.to("mg"),
    "pure_mass": RowWay.pure_mass,
    "volume": lambda way: way.to("mL"),
    "density": lambda way: way.bottle.density(),
    "purity": lambda way: way.bottle.strength(),
    "concentration": lambda way: way.bottle.strength(),
    "loading": lambda way: way.bottle.strength(),
    "coefficient": RowWay.coefficient,
    "weighed_mass": RowWay.weighed,
    "weighed_volume": RowWay.weighed,
    "actual_amount": RowWay.actual_amount,
    "actual_equivalents": RowWay.actual_equivalents,
}

_PRODUCT_WAYS: Mapping[str, Callable[[ProductWay], Answer]] = {
    "molar_mass": ProductWay.molar_mass,
    "coefficient": ProductWay.coefficient,
    "equivalents": ProductWay.equivalents,
    "amount": ProductWay.amount,
    "mass": ProductWay.mass,
    "planned_yield": ProductWay.planned_yield,
    "planned_amount": ProductWay.planned_amount,
    "planned_mass": ProductWay.planned_mass,
    "isolated_mass": ProductWay.isolated_mass,
    "isolated_purity": ProductWay.isolated_purity,
    "isolated_amount": ProductWay.isolated_amount,
    "isolated_yield": ProductWay.isolated_yield,
}
_TOTAL_WAYS: Mapping[str, Callable[[TotalWay], Answer]] = {
    "solvent_volume": TotalWay.solvent_volume,
    "liquid_volume": TotalWay.liquid_volume,
    "mass": TotalWay.mass,
    "final_concentration": TotalWay.final_concentration,
}

ROW_FIELDS, PRODUCT_FIELDS, TOTAL_FIELDS = tuple(_ROW_WAYS), tuple(_PRODUCT_WAYS), tuple(_TOTAL_WAYS)
"""The numbers of a row, of a product and of the totals that can be asked about."""


_Way = TypeVar("_Way")


def why(sheet: Sheet, row_id: str, field: str) -> Answer:
    """The number in a field of a row or product, or of the totals where ``row_id`` is empty, and what leads to it.

    What was stated has one line, with who stated it. An unknown has no lines, but the reason why it is not known.

    Raises:
        KeyError: the sheet has no such row, or the row no such number.
    """
    if not row_id:
        return _answer(totals(sheet), TotalWay(sheet), _TOTAL_WAYS, field)
    product = next((product for product in sheet.products if product.id == row_id), None)
    if product is not None:
        of_product = next(row for row in product_rows(sheet) if row.id == row_id)
        return _answer(of_product, ProductWay(sheet, product), _PRODUCT_WAYS, field)
    entry = sheet.entry(row_id)
    of_entry = next(row for row in rows(sheet) if row.id == row_id)
    return _answer(of_entry, RowWay(sheet, entry), _ROW_WAYS, field)


def _answer(
    of: Row | ProductRow | Totals, way: _Way, ways: Mapping[str, Callable[[_Way], Answer]], field: str
) -> Answer:
    lead = ways[field]
    return unknown(of.reasons[field], "") if getattr(of, field) is None else lead(way)
