"""The calculated tables as CSV (RFC 4180): a line for each row and product, units in the header.

An unknown is an empty cell; the last column says why. Numbers are unrounded, with a decimal point.
"""

import csv
import io
from collections.abc import Mapping, Sequence
from math import isfinite

from diazgui.core.table import rows
from diazgui.core.yields import product_rows
from diazgui.report.chosen import ChosenTab
from diazgui.report.data import PRODUCT_FIELDS, ROW_FIELDS, Data, product_data, row_data
from diazgui.report.supplied import hazard_words
from diazgui.report.texts import replanned

_VALUES = tuple(dict.fromkeys(field.name for field in (*ROW_FIELDS, *PRODUCT_FIELDS)))
COLUMNS = (
    "tab",
    "step",
    "id",
    "role",
    *_VALUES,
    "stated",
    "reference",
    "limiting",
    "replanned",
    "conflicts",
    "lot",
    "supplier",
    "reasons",
)

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take a cell for a formula when a text begins with it."""


def csv_text(tabs: Sequence[ChosenTab]) -> str:
    """The rows and products of the chosen steps, with line ends of their own (CR LF).

    Raises:
        ValueError: a number is without end.
    """
    target = io.StringIO(newline="")
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for one in tabs:
        for step in one.steps:
            anew = replanned(step.sheet)
            lines = [{**row_data(row), "replanned": row.id in anew} for row in rows(step.sheet)]
            lines += [product_data(row) for row in product_rows(step.sheet)]
            writer.writerows(_cells({"tab": one.tab.id, "step": step.id, **line}) for line in lines)
    return target.getvalue()


def _cells(line: Data) -> list[str]:
    return [_cell(name, line.get(name)) for name in COLUMNS]


def _cell(name: str, value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case float() | int():
            if not isfinite(value):
                raise ValueError(f"{name} is {value}")
            return repr(value)
        case list() if name == "hazards":
            return hazard_words(value)
        case list():
            return harmless(" ".join(value))
        case dict() if name == "stated":
            step = f" from step {value['from_step']}" if value.get("from_step") else ""
            origin = " from what is wanted" if value["field"] == "wanted" else step
            return harmless(f"{value['value']!r} {value['unit']}{origin}")
        case dict():
            return harmless(_reasons(value))
        case _:
            return harmless(str(value))


def _reasons(reasons: Mapping[str, str]) -> str:
    """Each sentence once, after the fields that it is about."""
    fields: dict[str, list[str]] = {}
    for field, reason in reasons.items():
        fields.setdefault(reason, []).append(field)
    return " | ".join(f"{', '.join(names)}: {reason}" for reason, names in fields.items())


def harmless(text: str) -> str:
    """A text that no spreadsheet calculates: an apostrophe stands before what looks like a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
