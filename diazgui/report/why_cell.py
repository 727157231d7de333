"""Which number a cell of the reagent table is asked about, where one asks why."""

from diazgui.core.instruments import STANDARD, Instruments, portion, why_rounded
from diazgui.core.reckoning import Answer
from diazgui.core.sheet import Sheet
from diazgui.core.table import Row
from diazgui.core.why import PRODUCT_FIELDS, ROW_FIELDS, why
from diazgui.core.yields import ProductRow

_OF_ROW = {
    "supplied": ("purity", "concentration", "loading"),
    "weighed": ("actual_amount", "weighed_mass", "weighed_volume"),
    "dispensed": ("volume", "mass"),
}
_OF_PRODUCT = {
    "supplied": ("isolated_yield", "planned_mass", "mass"),
    "weighed": ("isolated_amount", "isolated_mass"),
    "actual_equivalents": ("isolated_yield",),
}
"""What a column shows under another name than that of a field; the first that is known is meant."""


def field_of(row: Row | ProductRow, column_id: str) -> str:
    """The field that a cell shows, or the first of several that is known; empty where the cell holds no number."""
    names, there = (_OF_PRODUCT, PRODUCT_FIELDS) if isinstance(row, ProductRow) else (_OF_ROW, ROW_FIELDS)
    meant = [name for name in names.get(column_id, (column_id,)) if name in there]
    return next((name for name in meant if getattr(row, name) is not None), meant[0] if meant else "")


def why_cell(sheet: Sheet, row: Row | ProductRow, column_id: str, instruments: Instruments = STANDARD) -> Answer | None:
    """Why the number of a cell is what it is; ``None`` where the cell holds no number."""
    found = portion(row, instruments) if column_id == "dispensed" and isinstance(row, Row) else None
    if found is not None:
        return why_rounded(why(sheet, row.id, found.of), found)
    field = field_of(row, column_id)
    return why(sheet, row.id, field) if field else None
