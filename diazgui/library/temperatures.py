"""Boiling, melting and flash points as they stand in the data: ``66 °C``, ``56–57 °C at 0.5 mmHg``."""

import re
from dataclasses import dataclass

from diazgui.core.properties import Of, Property
from diazgui.library.faults import Faults, Place
from diazgui.library.records import SubstanceRecord
from diazgui.library.sources import citation

_NUMBER = r"[-−]?\d+(?:\.\d+)?"
_POINT = re.compile(
    rf"(?P<low>{_NUMBER})(?:(?:–| to )(?P<high>{_NUMBER}))? °C"
    r"(?: at (?P<at>\d+(?:\.\d+)? (?:mmHg|mbar|kPa)))?(?P<ends>, decomposes)?"
)


@dataclass(frozen=True)
class Point:
    """A temperature or a range, °C; ``at`` is a pressure other than the usual one."""

    low: float
    high: float
    at: str = ""
    decomposes: bool = False


def read_point(text: str) -> Point:
    """A boiling, melting or flash point.

    Raises:
        ValueError: it is not written as one.

    >>> read_point("−50 to −46 °C")
    Point(low=-50.0, high=-46.0, at='', decomposes=False)
    """
    found = _POINT.fullmatch(text)
    if found is None:
        raise ValueError(f"“{text}” is not written like “38–42 °C” or “56–57 °C at 0.5 mmHg”")
    low = _number(found["low"])
    high = low if found["high"] is None else _number(found["high"])
    if high < low:
        raise ValueError(f"“{text}” does not go from the lower to the higher temperature")
    return Point(low, high, found["at"] or "", bool(found["ends"]))


def _number(text: str) -> float:
    return float(text.replace("−", "-"))


def is_pure(record: SubstanceRecord) -> bool:
    """Whether a bottle holds the compound itself, to which its temperatures belong."""
    return record.supply is None or record.supply.form == "neat"


def points(record: SubstanceRecord) -> tuple[tuple[Of, str, str, str], ...]:
    """The temperatures of a record: what, its key, as it stands there, and its source."""
    return (
        ("boiling point", "boiling", record.boiling, record.boiling_source),
        ("melting point", "melting", record.melting, record.melting_source),
        ("flash point", "flash", record.flash, record.flash_source),
    )


def check_points(record: SubstanceRecord, faults: Faults, place: Place) -> None:
    """Note what is wrong with the temperatures of a substance, and with those of its density.

    The density itself is checked where it is read for the bottle.
    """
    for of, key, text, source in points(record):
        if text:
            with faults.caught(place.at(key)):
                point = read_point(text)
                Property(of, point.low, point.high)
            with faults.caught(place.at(f"{key}_source")):
                citation(source)
            if not is_pure(record):
                faults.add(place.at(key), "it belongs to the pure compound, which this bottle does not hold")
        elif source:
            faults.add(place.at(f"{key}_source"), f"there is no {of} that it could be the source of")
    if record.density_at:
        with faults.caught(place.at("density_at")):
            read_point(record.density_at)
        if not record.density:
            faults.add(place.at("density_at"), "there is no density that it could be the temperature of")
