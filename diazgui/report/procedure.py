"""What to do, step by step, with this sheet's amounts in the places that the protocol leaves for them."""

import re
from dataclasses import dataclass

from diazgui.core.protocol import Instruction, Isolation, Variant
from diazgui.core.sheet import Sheet
from diazgui.core.table import Row, rows
from diazgui.core.yields import ProductRow, product_rows
from diazgui.report.columns import column
from diazgui.report.supplied import strength
from diazgui.units import UNKNOWN, Kind, Notation, text

PLACE = re.compile(r"\{([a-z0-9-]+)(?:\.([a-z]+))?\}")
"""A place in an instruction: ``{id}`` or ``{id.field}``."""

_FIELDS = {
    "mass": Kind.MASS,
    "volume": Kind.VOLUME,
    "amount": Kind.AMOUNT,
    "equivalents": Kind.EQUIVALENTS,
}

REMOVED = "[a row that is no longer on the sheet]"


@dataclass(frozen=True)
class Line:
    """One thing to do, in its phase, with the source of the instruction."""

    phase: str
    text: str
    source: str


def procedure(variant: Variant, isolation: Isolation, sheet: Sheet, notation: Notation) -> tuple[Line, ...]:
    """The instructions of a step with the amounts of the sheet, and what is on the sheet but in none of them."""
    instructions = (*variant.instructions, *isolation.instructions)
    lines = [_line(instruction, sheet, notation) for instruction in instructions]
    named = {place.group(1) for instruction in instructions for place in PLACE.finditer(instruction.text)}
    others = [_row_text(row, notation) for row in rows(sheet) if row.id not in named]
    if others:
        lines.append(Line("reaction", f"On the sheet, but in no instruction: {'; '.join(others)}.", ""))
    return tuple(lines)


def _line(instruction: Instruction, sheet: Sheet, notation: Notation) -> Line:
    found: dict[str, Row | ProductRow] = {row.id: row for row in rows(sheet)}
    found.update({product.id: product for product in product_rows(sheet)})

    def filled(place: re.Match[str]) -> str:
        row = found.get(place.group(1))
        if row is None:
            return REMOVED
        if place.group(2) is None:
            return _row_text(row, notation)
        return text(getattr(row, place.group(2)), _FIELDS[place.group(2)], notation)

    return Line(instruction.phase, PLACE.sub(filled, instruction.text), instruction.source)


def _row_text(row: Row | ProductRow, notation: Notation) -> str:
    """A row in a sentence: ``acetonitrile (25.0 mL)``, ``K₂CO₃ (1.382 g, 10.0 mmol, 2.00 eq.)``."""
    name = row.name if isinstance(row, ProductRow) else ", ".join(filter(None, [row.name, strength(row, notation)]))
    inside = ", ".join(_amounts(row, notation))
    return f"{name} ({inside})" if inside else f"{name} (amount not known)"


def _amounts(row: Row | ProductRow, notation: Notation) -> list[str]:
    shown = [column("mass").text(row, notation), column("volume").text(row, notation)]
    if column("amount").text(row, notation) and row.amount is not None:
        shown.append(text(row.amount, Kind.AMOUNT, notation, unit="mmol"))
    equivalents = column("equivalents").text(row, notation)
    if equivalents and row.equivalents is not None and isinstance(row, Row):
        shown.append(f"{equivalents} eq.")
    return [one for one in shown if one not in ("", UNKNOWN)]
