"""One peak in a text: its m/z, and the area behind it where there is one."""

import re
from collections.abc import Iterable

from diazgui.core.peaks import MOST_DECIMALS, Peak
from diazgui.core.quantities import QuantityError

HOW = "Type each peak as m/z, a colon and its area (197.11:80), with a comma or a new line between peaks."

LEAST, MOST = 45.0, 10_000.0
"""The m/z that a spectrum behind a chromatograph may show: a number outside is another column or a slip."""

_LONGEST_SHOWN = 30
_NUMBER = r"\d{1,12}(?:[.,]\d{1,12})?"
_AREA = r"\d{1,15}(?:[.,]\d{1,15})?(?:[eE][+-]?\d{1,2})?"
_PEAK = re.compile(
    rf"(?:m/z\s*=?\s*)?(?P<mz>{_NUMBER})"
    rf"(?:\s*(?P<mark>[:=(]|\s)\s*(?P<area>{_AREA})\s*(?P<percent>%)?\s*(?P<close>\))?)?",
    re.IGNORECASE,
)


def shown(entry: str) -> str:
    """An entry as a sentence names it.

    >>> shown("  197.1x ")
    '“197.1x”'
    """
    text = " ".join(entry.split())
    return f"“{text}”" if len(text) <= _LONGEST_SHOWN else f"“{text[: _LONGEST_SHOWN - 1]}…”"


def refused(entry: str, why: str) -> QuantityError:
    """The refusal of an entry, for a chemist."""
    return QuantityError(f"{shown(entry)} {why}")


def is_bare_pair(entry: str) -> bool:
    """Whether an entry is two numbers with nothing but a gap between them.

    >>> is_bare_pair("197.11 80"), is_bare_pair("197.11 80 %"), is_bare_pair("197.11:80")
    (True, False, False)
    """
    found = _PEAK.fullmatch(entry.strip())
    return found is not None and (found["mark"] or "x").isspace() and not found["percent"] and not found["close"]


def one_peak(entry: str, *, rows: bool = False) -> Peak:
    """A peak as it is typed; with ``rows`` a gap alone may stand before the area, since other lines are alike.

    Raises:
        QuantityError: it is none; or the second number may be a peak of its own.
    """
    text = entry.strip()
    found = _PEAK.fullmatch(text)
    if found is None or (found["mark"] == "(") != bool(found["close"]):
        raise refused(entry, f"is no peak. {HOW}")
    if is_bare_pair(text) and not rows and not (_decimals(found["mz"]) and found["area"].isdigit()):
        raise refused(
            entry, "may be two peaks, or a peak and its area. Put a colon before an area, a comma between peaks."
        )
    return peak_of(found["mz"], found["area"], entry)


def peak_of(mz: str, area: str | None, entry: str) -> Peak:
    """A peak of two texts that are numbers.

    Raises:
        QuantityError: the m/z is none that a spectrum shows, or the area is too large.
    """
    decimals = min(_decimals(mz), MOST_DECIMALS)
    value = round(_number(mz), decimals)  # a spreadsheet brings digits that no instrument measures
    if not LEAST <= value <= MOST:
        raise refused(entry, f"has no m/z between {LEAST:.0f} and {MOST:.0f}. {HOW}")
    try:
        return Peak(value, None if area is None else _number(area), decimals)
    except QuantityError as error:
        raise refused(entry, f"cannot be taken: {error}") from error


def is_number(text: str) -> bool:
    """Whether a cell holds a number, with or without a per cent sign.

    >>> is_number("80 %"), is_number("Area")
    (True, False)
    """
    return re.fullmatch(rf"{_AREA}\s*%?", text.strip()) is not None


def has_digits(lines: Iterable[str]) -> bool:
    """Whether a digit stands in one of the lines."""
    return any(character.isdigit() for line in lines for character in line)


def _number(text: str) -> float:
    return float(text.rstrip("% ").replace(",", "."))


def _decimals(text: str) -> int:
    return len(text.replace(",", ".").partition(".")[2])
