"""What a cell of a list of bottles says: dates, amounts, strengths as labels have them, or a sentence why not."""

import re
from calendar import monthrange
from datetime import date

from diazgui.core.quantities import Density, Fraction, QuantityError
from diazgui.core.substance import PURE
from diazgui.files.shelf_import_columns import DateOrder, unit
from diazgui.units import Kind, Notation, Reading, read

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?")
_THREE = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})")
_MONTH_YEAR = re.compile(r"(\d{1,2})[./-](\d{4})")
_WORDS = re.compile(r"(?:(\d{1,2})[.\s-]*)?([^\W\d_]{3,9})[.\s-]*(?:(\d{1,2}),\s*)?(\d{4}|\d{2})")
_TIME = re.compile(r"[T ]\d{1,2}:\d{2}.*$")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_GERMAN = {"mär": "mar", "mrz": "mar", "mai": "may", "okt": "oct", "dez": "dec"}
_NUMBER = re.compile(r"(?:[0-9]+(?:[.,][0-9]+)*|[.,][0-9]+)(?:[eE][+-]?[0-9]+)?")
_WITH_UNIT = re.compile(rf"({_NUMBER.pattern})\s*([^\W\d].*|%)?")
_SHARE = re.compile(rf"({_NUMBER.pattern})\s*%")
_BARE = re.compile(rf"(?:[≥>]\s*=?|min\.?|mind\.?|at least)?\s*{_NUMBER.pattern}\s*\+?\s*%?", re.IGNORECASE)
_RANGE = re.compile(r"[0-9]\s*(?:[-–—]|to|bis)\s*[0-9]")


def shown(text: str) -> str:
    """A cell as a sentence quotes it."""
    plain = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return f"“{plain[:40]}…”" if len(plain) > 40 else f"“{plain}”"


def read_date(text: str, order: DateOrder, what: str, *, ends: bool = False) -> date:
    """The day that a cell names.

    Args:
        text: the cell.
        order: what 3/4/2026 means.
        what: the field, for the sentence.
        ends: whether a month alone means its last day, as that of expiry does.

    Raises:
        QuantityError: it is no day, or may be two.
    """
    plain = _TIME.sub("", text.strip())
    try:
        year, month, day = _day(plain, order, what)
        if day is None and not ends:
            raise QuantityError(f"{shown(text)} has no day ({what}). Write the whole date, such as 2026-04-30.")
        return date(year, month, day or monthrange(year, month)[1])
    except (ValueError, IndexError) as error:
        if isinstance(error, QuantityError):
            raise
        raise QuantityError(f"{shown(text)} is not a date ({what}). Write it as 2026-04-30.") from error


def _day(text: str, order: DateOrder, what: str) -> tuple[int, int, int | None]:
    if found := _ISO.fullmatch(text):
        return int(found[1]), int(found[2]), int(found[3]) if found[3] else None
    if found := _MONTH_YEAR.fullmatch(text):
        return int(found[2]), int(found[1]), None
    if found := _THREE.fullmatch(text):
        first, second = int(found[1]), int(found[3])
        if found[2] == ".":
            return _year(found[4]), second, first
        if order is DateOrder.REFUSED and first <= 12 and second <= 12 and first != second:
            raise QuantityError(
                f"{shown(text)} can be two days ({what}). Choose the order of day and month, or write 2026-04-30."
            )
        day_first = order is DateOrder.DAY_FIRST or (order is DateOrder.REFUSED and first > 12)
        return (_year(found[4]), second, first) if day_first else (_year(found[4]), first, second)
    found = _WORDS.fullmatch(text)
    if found is None:
        raise ValueError(text)
    word = found[2][:3].casefold()
    day = found[1] or found[3]
    return _year(found[4]), _MONTHS.index(_GERMAN.get(word, word)) + 1, int(day) if day else None


def _year(text: str) -> int:
    return int(text) + (2000 if len(text) == 2 else 0)


def read_amount(text: str, shown_unit: str, notation: Notation) -> Reading | None:
    """What is left, as a mass or a volume; ``None`` where the cell is empty.

    Args:
        text: the cell, with its unit or without.
        shown_unit: the unit of the column, for a number alone; empty where there is none.
        notation: the decimal mark.

    Raises:
        QuantityError: it is no amount, or has no unit.
    """
    return _read(text, (Kind.MASS, Kind.VOLUME), shown_unit, "g or mL", notation)


def read_density(text: str, shown_unit: str, notation: Notation) -> Density | None:
    """The density of what is in the bottle; ``None`` where the cell is empty.

    Raises:
        QuantityError: it is no density.
    """
    reading = _read(text, (Kind.DENSITY,), shown_unit or "g/mL", "g/mL", notation)
    return None if reading is None else Density(reading.value)


def read_strength(text: str, shown_unit: str, notation: Notation) -> Reading | None:
    """How strong a solution, a dispersion or a reagent on a support is; ``None`` where the cell is empty.

    Raises:
        QuantityError: it is no strength, or has no unit.
    """
    kinds = (Kind.CONCENTRATION, Kind.PURITY, Kind.LOADING)
    return _read(text, kinds, shown_unit, "M, % or mmol/g", notation)


def _read(text: str, kinds: tuple[Kind, ...], shown_unit: str, units: str, notation: Notation) -> Reading | None:
    plain = text.strip()
    if not plain:
        return None
    found = _WITH_UNIT.fullmatch(plain)
    if found is None:
        return read(plain, kinds, None, notation)  # which has the sentence
    number, written = found[1], found[2] or ""
    meant = (unit(written) or written) if written else shown_unit
    if not meant and number.strip("0.,"):
        raise QuantityError(
            f"{shown(text)} has no unit ({units}). Write it behind the number or the heading, or choose its column."
        )
    return read(f"{number} {meant}".strip(), kinds, None, notation)


def read_purity(text: str, notation: Notation) -> tuple[Fraction | None, str]:
    """The purity that a label states, and what is doubtful about it; ``None`` where the cell is empty.

    ``≥98 % (GC)`` is 98 %, and ``p.a.`` no number: both are told.

    Raises:
        QuantityError: it has numbers, but no purity.
    """
    plain = text.strip()
    if not plain:
        return None, ""
    numbers, shares = _NUMBER.findall(plain), _SHARE.findall(plain)
    if not numbers:
        return PURE, f"{shown(text)} is no number: the purity is taken as 100 %."
    found = shares or numbers
    if len(found) > 1 or _RANGE.search(plain) or not (shares or _BARE.fullmatch(plain)):
        raise QuantityError(f"{shown(text)} is not one purity. Write one number, such as 98 %.")
    value = Fraction(read(f"{found[0]} %" if "%" in plain else found[0], Kind.PURITY, None, notation).value)
    is_plain = plain.rstrip("%").strip() == found[0]
    return value, "" if is_plain else f"{shown(text)} is taken as {found[0]} %."
