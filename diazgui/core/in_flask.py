"""The rows with the amounts that are, or will be, in the flask: weighed where that was done, else planned."""

from dataclasses import replace

from diazgui.core.remembering import once_for_each
from diazgui.core.sheet import Sheet
from diazgui.core.table import Row, rows


@once_for_each
def in_flask(sheet: Sheet) -> tuple[Row, ...]:
    """The rows of the sheet, each with its actual amount where it was weighed; the rest is re-planned already.

    So budgets count from the same amounts as the limiting reagent does.
    """
    return tuple(row if row.actual_amount is None else replace(row, amount=row.actual_amount) for row in rows(sheet))
