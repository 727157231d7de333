"""The basis that a text states, its unit telling which: ``2.5 eq``, ``5.00 mmol``, ``50 mL``, ``1 part``."""

import re

from diazgui.core.quantities import Amount, Equivalents, Fraction, Mass, QuantityError, SpecificVolume, Volume
from diazgui.core.sheet import (
    Basis,
    ByAmount,
    ByEquivalents,
    ByMass,
    ByMassRatio,
    ByParts,
    ByVolume,
    ByWeightPercent,
)
from diazgui.units import Kind, Reading, parse_label

_PARTS = re.compile(r"(?P<number>.*?) *parts?")

BASIS_KINDS = (Kind.EQUIVALENTS, Kind.AMOUNT, Kind.MASS, Kind.VOLUME, Kind.WEIGHT_PERCENT, Kind.SPECIFIC_VOLUME)
"""The kinds of number that state a row."""


def basis_from_text(text: str) -> Basis:
    """The basis that a text in a protocol file states.

    Raises:
        QuantityError: it is not one number and one of these units.

    >>> basis_from_text("2.5 eq")
    ByEquivalents(value=2.5)
    >>> basis_from_text("1 part")
    ByParts(value=1.0)
    """
    parts = parts_in(text)
    if parts is not None:
        return ByParts(parse_label(parts, Kind.PARTS).value)
    return basis_from(parse_label(text, BASIS_KINDS))


def parts_in(text: str) -> str | None:
    """What stands before ``part`` or ``parts`` in a text; ``None`` where it does not end so.

    >>> parts_in("2.5 parts")
    '2.5'
    """
    found = _PARTS.fullmatch(text.strip())
    return found["number"] if found is not None else None


def basis_from(reading: Reading) -> Basis:
    """The basis that a reading states.

    Raises:
        QuantityError: its kind is none of :data:`BASIS_KINDS`.
    """
    match reading.kind:
        case Kind.EQUIVALENTS:
            return ByEquivalents(Equivalents(reading.value))
        case Kind.AMOUNT:
            return ByAmount(Amount(reading.value))
        case Kind.MASS:
            return ByMass(Mass(reading.value))
        case Kind.VOLUME:
            return ByVolume(Volume(reading.value))
        case Kind.WEIGHT_PERCENT:
            return ByWeightPercent(Fraction(reading.value))
        case Kind.SPECIFIC_VOLUME:
            return ByMassRatio(SpecificVolume(reading.value))
        case _:
            raise QuantityError("State a row by equivalents, amount, mass or volume, such as 2.5 eq. or 1.37 g.")
