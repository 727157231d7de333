"""A date as people write it: to the day, or to the month as on a label."""

import re
from calendar import monthrange
from datetime import date

from diazgui.core.quantities import QuantityError

_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")
_PARTS = re.compile(r"(?:(\d{1,2})[./\- ]+)?(\d{1,2})[./\- ]+(\d{4}|\d{2})\.?")


def typed_date(typed: str, *, day_first: bool = True, ends: bool = False) -> date:
    """The date that is meant: ``2027-03-31``, ``31.3.2027``, ``03/2027``; years of two figures are those of 2000.

    Args:
        typed: the text.
        day_first: whether 3/4/2027 is the third of April; dots always stand behind the day.
        ends: whether a month alone means its last day, as the date does until which a bottle is good.

    Raises:
        QuantityError: it is no date; its sentence says what to type.
    """
    text = typed.strip()
    iso, parts = _ISO.fullmatch(text), _PARTS.fullmatch(text)
    if iso is not None:
        year, month, day = int(iso[1]), int(iso[2]), iso[3]
    elif parts is not None:
        first, second = parts[1], parts[2]
        if first is not None and "/" in text and not day_first:
            first, second = second, first
        year, month, day = int(parts[3]) + (2000 if len(parts[3]) == 2 else 0), int(second), first
    else:
        raise _no_date(text)
    try:
        last = monthrange(year, month)[1] if 1 <= month <= 12 else 1
        return date(year, month, int(day) if day else last if ends else 1)
    except ValueError as error:
        raise _no_date(text) from error


def _no_date(text: str) -> QuantityError:
    return QuantityError(f"“{text}” is no date. Type year, month and day, such as 2027-03-31, or 2027-03.")
