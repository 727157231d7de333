"""What balance and syringe make of a plan, and what was dispensed beside it, in words.

The instruments are those of the notation: like the decimal mark they are the reader's. Calculation stays unrounded.
"""

from decimal import Decimal
from itertools import count

from diazgui.core.instruments import Portion, beyond_tolerance, portion, rounded_equivalents
from diazgui.core.sheet import AFTER_REACTION, Role
from diazgui.core.table import Row
from diazgui.core.yields import ProductRow
from diazgui.units import UNKNOWN, Kind, Notation, number_and_unit, size, text

_KINDS = {"mass": Kind.MASS, "volume": Kind.VOLUME}
_THOUSANDS = {"µg": 1, "mg": 0, "g": -1, "kg": -2, "µL": 1, "mL": 0, "L": -1}
"""How many times a thousand of a unit make mg or mL."""
_LARGEST = 1e9  # of a unit: far more than any bench has


def as_dispensed(row: Row | ProductRow, notation: Notation) -> str:
    """What is really dispensed of a row, and the equivalents that it comes to: ``729.0 mg · 1.099 eq.``.

    A dash stands where the portion is not known, or less than half a step of the instrument; nothing for a product.
    """
    if isinstance(row, ProductRow):
        return ""
    found = portion(row, notation.instruments)
    if found is None or found.rounded is None:
        return UNKNOWN
    shown = portion_text(found, notation)
    e = rounded_equivalents(row, found)
    if e is None or row.role in AFTER_REACTION | {Role.SOLVENT}:
        return shown
    # As many figures as a step of the balance tells apart; the column of the plan has fewer.
    return f"{shown} · {text(float(f'{e:.4g}'), Kind.EQUIVALENTS, notation, stated=True)}"


def portion_text(found: Portion, notation: Notation) -> str:
    """A portion with as many decimals as its instrument has, where that is known: ``7 mg``, ``0.67 mL``, ``12.5 mL``.

    One that would be nothing is written as it is planned.
    """
    if found.rounded is None:
        return text(found.exact, _KINDS[found.of], notation)
    _, unit = number_and_unit(found.rounded, _KINDS[found.of], notation, stated=True)
    per = 1000.0 ** _THOUSANDS[unit]
    step = Decimal(f"{found.step * per:.6g}").normalize()
    decimals = max(0, -int(step.as_tuple().exponent))
    if found.rounded * per > _LARGEST:
        return text(found.rounded, _KINDS[found.of], notation)
    number = Decimal(f"{found.rounded * per:.12g}").quantize(Decimal(1).scaleb(-decimals))
    return f"{number:f} {unit}".replace(".", notation.decimal)


def is_marked(row: Row | ProductRow, column_id: str, notation: Notation) -> bool:
    """Whether a cell is marked: less than is dispensed well, or dispensed beyond the tolerance.

    The actual equivalents of the reference are what the others count from, whatever went in of it.
    """
    if isinstance(row, ProductRow):
        return False
    if column_id == "dispensed":
        found = portion(row, notation.instruments)
        return found is not None and not found.well
    measured = ("weighed",) if row.reference else ("weighed", "actual_equivalents")
    return column_id in measured and beyond_tolerance(row, notation.instruments) is not None


def remark(row: Row | ProductRow, column_id: str, notation: Notation) -> str:
    """What there is to say of a cell: to what it is rounded, or how far off it is; empty where there is nothing."""
    if isinstance(row, ProductRow):
        return ""
    if column_id == "dispensed":
        return how_dispensed(row, notation)
    return how_far_off(row, notation) if is_marked(row, column_id, notation) else ""


def how_dispensed(row: Row, notation: Notation) -> str:
    """To what the portion of a row is rounded, or why that is not known, as a sentence."""
    found = portion(row, notation.instruments)
    if found is None:
        return row.reasons["mass"]
    return " ".join(filter(None, (_step(found, notation), "" if found.well else _too_little(found, notation))))


def how_far_off(row: Row, notation: Notation) -> str:
    """How far what was dispensed lies from the plan, as a sentence; empty where it is within the tolerance."""
    off = how_far(row, notation)
    if not off:
        return ""
    allowed = text(notation.instruments.tolerance, Kind.YIELD, notation, stated=True)
    said = f"{off} the plan; your tolerance is {allowed}."
    return f"{said} What counts from it follows." if row.reference else said


def how_far(row: Row, notation: Notation) -> str:
    """The same in short, ``6.4 % above``; empty where it is within the tolerance."""
    off, tolerance = beyond_tolerance(row, notation.instruments), notation.instruments.tolerance
    if off is None:
        return ""
    # So many digits that it differs from the tolerance beside it.
    shown = next(one for digits in count(3) if (one := round(abs(off), digits)) > tolerance or digits > 9)
    return f"{text(shown, Kind.YIELD, notation)} {'above' if off > 0 else 'below'}"


def _step(found: Portion, notation: Notation) -> str:
    step = size(found.step, "mg" if found.of == "mass" else "mL", notation)
    if found.rounded is None:
        return f"Less than half of {step}, the step of your instrument: what it gives is not known."
    if found.of == "mass":
        return f"Rounded to {step}, the step of your balance."
    return f"Rounded to {step}, as read on {notation.instruments.ware_for(found.exact).name}."


def _too_little(found: Portion, notation: Notation) -> str:
    bench = notation.instruments
    if found.of == "mass":
        return f"Your balance weighs well from {size(bench.smallest_mass, 'mg', notation)}."
    return f"Your syringes measure well from {size(bench.smallest_volume, 'mL', notation)}."
