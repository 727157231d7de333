"""What people type: one number, then optionally a unit. A grammar, never an expression parser."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from diazgui.core.quantities import QuantityError
from diazgui.units.kinds import (
    LABEL_KINDS,
    LOCAL_POINT,
    POINT_ONLY,
    SPELLINGS,
    WRITING,
    Kind,
    Notation,
    Reading,
    kinds_of,
)
from diazgui.units.registry import factor

LONGEST_TEXT = 64
SMALLEST, LARGEST = 1e-12, 1e12
"""Bounds of a stated value in bench units, so that no product of a few of them leaves the floats."""

ABSOLUTE_ZERO = -273.15
DENSEST = 25_000
"""mg/mL; osmium has 22 600, and a number above this is one in kg/m³."""

_SAME_LETTER = str.maketrans(
    {
        "\N{GREEK SMALL LETTER MU}": "\N{MICRO SIGN}",
        "\N{NO-BREAK SPACE}": " ",
        "\N{NARROW NO-BREAK SPACE}": " ",
        "\N{THIN SPACE}": " ",
        "\N{MINUS SIGN}": "-",
        "\N{EN DASH}": "-",
        "\N{MASCULINE ORDINAL INDICATOR}": "°",
        "\N{DEGREE CELSIUS}": "°C",
    }
)
_NUMBER = re.compile(
    r"(?P<sign>[+-]?) *(?P<mantissa>[0-9]+(?:[.,][0-9]+)?|[.,][0-9]+)(?P<exponent>[eE][+-]?[0-9]+)?(?P<rest>.*)",
    re.DOTALL,
)
_TWO_READINGS = re.compile(r"[1-9][0-9]{0,2},[0-9]{3}")
_GROUPED = re.compile(r"[.,'’`_]+\s*[0-9]")
_CALCULATION = tuple("*/+-^()×·±=~<>")


class _Parts(NamedTuple):
    """A text taken apart: the number with a decimal point, its sign, and the unit as typed."""

    sign: str
    number: str
    unit: str


def read(
    text: str,
    kinds: Kind | Iterable[Kind],
    shown_unit: str | None = None,
    notation: Notation = LOCAL_POINT,
) -> Reading:
    """Read a number with or without a unit, as one of the kinds allowed.

    A typed unit chooses the kind; a bare number has ``shown_unit`` (canonical, what the cell shows), or
    else the usual unit of the first kind.

    Raises:
        QuantityError: for everything else; its sentence says what to type instead.

    >>> read("12 mmol", (Kind.MASS, Kind.AMOUNT)).value
    12.0
    >>> read("25", Kind.MASS, shown_unit="g").value
    25000.0
    """
    allowed = _allowed(kinds)
    return _reading(_parts(text, allowed, notation), allowed, shown_unit)


def read_point(text: str, kinds: Kind | Iterable[Kind], shown_unit: str | None = None) -> Reading:
    """Read as :func:`read` does, with a point as the only decimal mark: command line and files."""
    return read(text, kinds, shown_unit, POINT_ONLY)


def parse_label(text: str, kinds: Kind | Iterable[Kind] = LABEL_KINDS) -> Reading:
    """Read a quantity as it stands on a label, "1.489 g/mL": a point for the decimals, the unit never left out.

    A coefficient and parts have no unit and are the exception.

    Raises:
        QuantityError: where it is not one number and one unit of the kinds allowed.

    >>> parse_label("1.489 g/mL").value
    1489.0
    """
    allowed = _allowed(kinds)
    parts = _parts(text, allowed, POINT_ONLY)
    if not parts.unit and "" not in WRITING[allowed[0]].units:
        raise QuantityError(f"{parts.number} has no unit here. Write it as on the label, {_examples(allowed)}.")
    return _reading(parts, allowed, None)


def _allowed(kinds: Kind | Iterable[Kind]) -> tuple[Kind, ...]:
    return (kinds,) if isinstance(kinds, Kind) else tuple(kinds)


def _examples(allowed: tuple[Kind, ...]) -> str:
    """Texts in the right form, for the end of a sentence; each reads the same in every locale."""
    examples = [WRITING[kind].example for kind in allowed[:4]]
    return "for example " + " or ".join(filter(None, [", ".join(examples[:-1]), examples[-1]]))


def _parts(text: str, allowed: tuple[Kind, ...], notation: Notation) -> _Parts:
    """Take a text apart, or refuse what is not one number and what may be a unit."""
    example = _examples(allowed)
    if len(text) > LONGEST_TEXT:
        raise QuantityError(f"That is too long for a number. Type one number and its unit, {example}.")
    cleaned = text.translate(_SAME_LETTER).strip()
    if not cleaned:
        raise QuantityError(f"Nothing was typed. Type a number, {example}.")
    found = _NUMBER.fullmatch(cleaned)
    if found is None:
        raise QuantityError(f"That does not begin with a number in the digits 0 to 9. Type one, {example}.")
    unit = re.sub(r" *(/) *| +(?=%)", r"\1", found["rest"].strip())
    if unit not in SPELLINGS:
        _refuse_more_than_a_number(found["rest"].strip(), example)
    mantissa = _with_point(found["mantissa"], notation)
    return _Parts(found["sign"], mantissa + (found["exponent"] or ""), unit)


def _refuse_more_than_a_number(rest: str, example: str) -> None:
    """Tell apart a broken number, two numbers and a calculation; an unknown unit passes."""
    if rest in (".", ","):
        raise QuantityError(f"Digits are missing after the decimal mark. Type the whole number, {example}.")
    if rest.startswith(_CALCULATION):
        raise QuantityError(f"Type one number, not a calculation or a range, {example}.")
    if _GROUPED.match(rest):
        raise QuantityError("Type one decimal mark and no marks between thousands, for example 1234.5.")
    if rest[:1].isdigit():
        raise QuantityError("Type one number, without spaces between its digits, for example 1234.5.")


def _with_point(mantissa: str, notation: Notation) -> str:
    """The digits with a decimal point; a comma is refused where it could be read in two ways."""
    if "," in mantissa:
        pointed = mantissa.replace(",", ".")
        if notation.point_only:
            raise QuantityError(f"Here only a point is a decimal mark: type {pointed} in place of {mantissa}.")
        if notation.decimal != "," and _TWO_READINGS.fullmatch(mantissa):
            joined = mantissa.replace(",", "")
            raise QuantityError(f"{mantissa} can be read in two ways. Type {pointed} or {joined}.")
        return pointed
    return mantissa


def _reading(parts: _Parts, allowed: tuple[Kind, ...], shown_unit: str | None) -> Reading:
    """Give the number its unit and kind, and check it against what the kind allows."""
    bare_unit = shown_unit or WRITING[allowed[0]].units[0]
    unit = SPELLINGS.get(parts.unit, parts.unit) if parts.unit else bare_unit
    kind = next((kind for kind in allowed if unit in WRITING[kind].units), None)
    if kind is None:
        raise QuantityError(_unit_refusal(parts.number, unit, allowed))
    if parts.sign and kind is not Kind.TEMPERATURE:
        raise QuantityError(f"Type the {kind} without a sign, {_examples((kind,))}: a negative one has no meaning.")
    value = _value(parts, unit, kind)
    _check(kind, value, parts)
    return Reading(kind, value, unit, parts.sign.replace("+", "") + parts.number)


def _value(parts: _Parts, unit: str, kind: Kind) -> float:
    """The number in bench units, rounded once, from its decimals as typed."""
    rough = float(parts.number)
    if rough == 0 and not re.search(r"[1-9]", parts.number.lower().partition("e")[0]):
        return 0.0
    value = float(Decimal(parts.number) * factor(unit, kind)) if 0 < rough < float("inf") else rough
    if not SMALLEST <= value <= LARGEST:
        raise QuantityError(_out_of_range(kind))
    return -value if parts.sign == "-" else value


def _out_of_range(kind: Kind) -> str:
    return f"That is too large or too small for a sheet. Type the {kind} again, {_examples((kind,))}."


def _check(kind: Kind, value: float, parts: _Parts) -> None:
    """Refuse a value that its kind does not allow."""
    writing = WRITING[kind]
    if value == 0 and not writing.zero:
        raise QuantityError(f"The {kind} must be greater than 0. Type it {_examples((kind,))}.")
    if kind in (Kind.PURITY, Kind.YIELD) and not parts.unit and 0 < float(parts.number) <= 1:
        hundredfold = _plain(Decimal(parts.number) * 100)
        raise QuantityError(
            f"Is that {parts.number} % or {hundredfold} %? Type the number with the % sign, {_examples((kind,))}."
        )
    if kind is Kind.PURITY and value > 1:
        raise QuantityError("A purity is at most 100 %. Type the percentage from the label, for example 98 %.")
    if kind is Kind.DENSITY and value > DENSEST:
        raise QuantityError(
            "Nothing is that dense: the densest element has 22.6 g/mL. Type the density in g/mL, for example "
            "1.489 g/mL; 1489 kg/m³ is the same."
        )
    if kind is Kind.TEMPERATURE and value < ABSOLUTE_ZERO:
        raise QuantityError("That is below absolute zero. Type the temperature in °C, for example -78 °C.")


def _unit_refusal(number: str, unit: str, allowed: tuple[Kind, ...]) -> str:
    """What to type in the place of a unit that is unknown or of another kind."""
    example = _examples(allowed)
    match unit:
        case "N":
            return f"Normality is not read. Type the molarity: type {number} M for HCl."
        case "m":
            return f"A small m alone is a metre. Type {number} M for mol/L, or the whole unit, {example}."
        case "mol%":
            return f"For {number} mol % type {_plain(Decimal(number) / 100)} eq."
    others = kinds_of(unit)
    if others:
        return f"{unit} is a unit of {' or '.join(others)}. Type the {' or '.join(allowed[:4])}, {example}."
    for spelling, canonical in SPELLINGS.items():
        if spelling.casefold() == unit.casefold() and set(kinds_of(canonical)) & set(allowed):
            return f"Capital and small letters differ in units. Did you mean {canonical}? Type {number} {canonical}."
    return f"“{unit}” is not a unit known here. Type one number and its unit, {example}."


def _plain(number: Decimal) -> str:
    """A number without an exponent and without idle zeros."""
    return format(number.normalize(), "f")
