"""How an amount is written in a protocol file, as one text: ``2.5 eq``, ``5.00 mmol``, ``50 mL``, ``1 part``."""

import re

from diazgui.core.quantities import Amount, Equivalents, Fraction, Mass, SpecificVolume, Volume
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
from diazgui.units import Kind, parse_label

_PARTS = re.compile(r"(?P<number>.*?) *parts?")
_KINDS = (Kind.EQUIVALENTS, Kind.AMOUNT, Kind.MASS, Kind.VOLUME, Kind.WEIGHT_PERCENT, Kind.SPECIFIC_VOLUME)


def basis_from_text(text: str) -> Basis:
    """The basis that a text states; its unit tells which.

    Raises:
        QuantityError: it is not one number and one of these units.

    >>> basis_from_text("2.5 eq")
    ByEquivalents(value=2.5)
    >>> basis_from_text("1 part")
    ByParts(value=1.0)
    """
    parts = _PARTS.fullmatch(text.strip())
    if parts is not None:
        return ByParts(parse_label(parts["number"], Kind.PARTS).value)
    reading = parse_label(text, _KINDS)
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
        case _:
            return ByMassRatio(SpecificVolume(reading.value))
