"""How a value is shown: to significant figures, and to what a balance or a syringe can do.

Rounding happens here and nowhere else, half up on the decimal digits, so that 2.675 shows as 2.68. What a
chemist stated is shown with all of its digits, up to nine.
"""

import math
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from typing import NamedTuple

from diazgui.units.kinds import LOCAL_POINT, WRITING, Kind, Notation
from diazgui.units.registry import factor

UNKNOWN = "—"

STATED_FIGURES = 12
"""So many figures of a stated number are given back; a float holds 15, conversions cost a few."""

LONGEST_TYPED = 9
"""A number of more figures was not typed: it came of scaling what was, and is shown as what is calculated is."""

_WIDEST = 15
"""A number of more digits than this on either side of the mark is written with an exponent."""

_STATED = Context(prec=STATED_FIGURES, rounding=ROUND_HALF_UP)
_EXTREME = Context(prec=3, rounding=ROUND_HALF_UP)


class _Step(NamedTuple):
    """One unit of a kind: used while the rounded number stays below ``limit``."""

    unit: str
    limit: Decimal
    decimals: Callable[[Decimal], int]
    trimmed: bool = False  # whether idle zeros after the mark are dropped


_ALWAYS = Decimal("Infinity")


def _figures(count: int) -> Callable[[Decimal], int]:
    """Decimals that show so many significant figures; the digits before the mark are never cut."""
    return lambda size: max(0, count - 1 - size.adjusted())


def _places(*upper_and_places: tuple[float, int], figures: int = 2) -> Callable[[Decimal], int]:
    """Fixed decimals below each upper size, and never fewer than show ``figures`` figures."""

    def decimals(size: Decimal) -> int:
        fixed = next(places for upper, places in upper_and_places if size < Decimal(upper))
        return max(fixed, _figures(figures)(size))

    return decimals


_EVERY = float("inf")

_STEPS: dict[Kind, tuple[_Step, ...]] = {
    Kind.EQUIVALENTS: (_Step("eq.", _ALWAYS, _places((10, 2), (_EVERY, 1))),),
    Kind.AMOUNT: (
        _Step("µmol", Decimal(1), _figures(3)),
        _Step("mmol", Decimal(100), _figures(3)),
        _Step("mmol", _ALWAYS, _figures(4), trimmed=True),
    ),
    Kind.MASS: (
        _Step("µg", Decimal(100), _figures(3)),
        _Step("mg", Decimal(1000), _places((_EVERY, 1))),
        _Step("g", Decimal(1000), _figures(4)),
        _Step("kg", _ALWAYS, _figures(4)),
    ),
    Kind.VOLUME: (
        _Step("µL", Decimal(100), _figures(3)),
        _Step("mL", Decimal(1000), _places((10, 3), (100, 1), (_EVERY, 0))),  # a cylinder of 250 mL has lines of 2 mL
        _Step("L", _ALWAYS, _figures(4)),
    ),
    Kind.CONCENTRATION: (_Step("M", _ALWAYS, _places((_EVERY, 2))),),
    Kind.DENSITY: (_Step("g/mL", _ALWAYS, _places((_EVERY, 3))),),
    Kind.MOLAR_MASS: (_Step("g/mol", _ALWAYS, _places((_EVERY, 2))),),
    Kind.PURITY: (_Step("%", _ALWAYS, _figures(5), trimmed=True),),
    Kind.YIELD: (_Step("%", _ALWAYS, _figures(5), trimmed=True),),
    Kind.LOADING: (_Step("mmol/g", _ALWAYS, _places((_EVERY, 2))),),
    Kind.SPECIFIC_VOLUME: (_Step("mL/g", _ALWAYS, _figures(3)),),
    Kind.WEIGHT_PERCENT: (_Step("wt %", _ALWAYS, _figures(4), trimmed=True),),
    Kind.COEFFICIENT: (_Step("", _ALWAYS, _figures(4), trimmed=True),),
    Kind.TEMPERATURE: (_Step("°C", _ALWAYS, _figures(4), trimmed=True),),
    Kind.TIME: (
        _Step("min", Decimal(60), _figures(4), trimmed=True),
        _Step("h", _ALWAYS, _figures(4), trimmed=True),
    ),
    Kind.PRESSURE: (_Step("kPa", _ALWAYS, _figures(6), trimmed=True),),
    Kind.PARTS: (_Step("", _ALWAYS, _figures(4), trimmed=True),),
    Kind.FACTOR: (_Step("", _ALWAYS, _figures(4), trimmed=True),),
}
"""For each kind its units from small to large; a unit asked for by name need not be among them."""


def text(
    value: float | None, kind: Kind, notation: Notation = LOCAL_POINT, *, stated: bool = False, unit: str | None = None
) -> str:
    """A value with its unit, as it stands in a sentence or on paper; an unknown one is a dash.

    Takes the value in bench units, and what :func:`number_and_unit` takes.

    >>> text(1001.65, Kind.MASS)
    '1.002 g'
    >>> text(None, Kind.MASS)
    '—'
    """
    return " ".join(filter(None, number_and_unit(value, kind, notation, stated=stated, unit=unit)))


def size(value: float, unit: str, notation: Notation = LOCAL_POINT) -> str:
    """A size that somebody chose, in the unit of the core and without idle zeros.

    >>> size(10.0, "mg"), size(0.05, "mL")
    ('10 mg', '0.05 mL')
    """
    return f"{text(value, Kind.COEFFICIENT, notation, stated=True)} {unit}"


def number_and_unit(
    value: float | None, kind: Kind, notation: Notation = LOCAL_POINT, *, stated: bool = False, unit: str | None = None
) -> tuple[str, str]:
    """A value in bench units as the texts of its number and its unit.

    ``stated`` keeps every digit of what a chemist typed; ``unit`` asks for one of the kind's units in
    place of the one that suits the size.

    Raises:
        ValueError: where the value is not a finite number, or the unit not one of the kind's.
    """
    if value is None:
        return UNKNOWN, ""
    if not math.isfinite(value):
        raise ValueError(f"{value} is not a number that can be shown.")
    if unit is not None and unit not in WRITING[kind].units:
        raise ValueError(f"{unit} is not a unit of {kind}.")
    if value == 0:
        return "0", WRITING[kind].units[0] if unit is None else unit
    number, shown_unit = _suited(float(value), kind, stated, unit)
    return number.replace(".", notation.decimal), shown_unit


@lru_cache(maxsize=4096)  # an edit changes a few numbers of a sheet, and all are shown again
def _suited(value: float, kind: Kind, stated: bool, unit: str | None) -> tuple[str, str]:
    """The number in the unit asked for, or in the first whose rounded number stays below its limit.

    In a unit asked for, a number beyond the limit keeps the rule of the last step.
    """
    exact = Decimal(repr(value))
    steps = _STEPS[kind]
    if unit is not None:
        steps = tuple(step for step in steps if step.unit == unit) or (_Step(unit, _ALWAYS, _figures(4)),)
    for step in steps:
        number = _rounded(exact / factor(step.unit, kind), step, stated)
        if abs(Decimal(number)) < step.limit:
            break
    return number, step.unit


def _rounded(number: Decimal, step: _Step, stated: bool) -> str:
    """The digits of a number that is not 0: as many as the unit's rule gives, or as were stated."""
    exact = _STATED.plus(number).normalize()
    stated = stated and len(exact.as_tuple().digits) <= LONGEST_TYPED
    if not -_WIDEST < exact.adjusted() < _WIDEST:
        return format((exact if stated else _EXTREME.plus(exact)).normalize(), "e")
    decimals = step.decimals(abs(_half_up(exact, step.decimals(abs(exact)))))
    if stated:
        decimals = max(decimals, -int(exact.as_tuple().exponent))
    rounded = format(_half_up(exact, decimals), "f")
    return rounded.rstrip("0").rstrip(".") if step.trimmed and "." in rounded else rounded


def _half_up(number: Decimal, decimals: int) -> Decimal:
    return number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
