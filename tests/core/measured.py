"""Sheets and numbers with their units on them, as Pint quantities, in whatever units a test likes.

Pint here is the library as it comes, and not the few units that :mod:`diazgui.units` defines for itself.
"""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import pint

from diazgui.core import quantities as q

UNITS: dict[Any, tuple[str, ...]] = {
    q.Amount: ("mmol", "mol", "umol"),
    q.Mass: ("mg", "g", "kg", "ug"),
    q.Volume: ("mL", "L", "uL", "cm**3"),
    q.MolarMass: ("mg/mmol", "g/mol", "kg/mol"),
    q.Density: ("mg/mL", "g/mL", "kg/m**3"),
    q.Concentration: ("mmol/mL", "mol/L", "mmol/L"),
    q.Loading: ("mmol/mg", "mmol/g", "mol/kg"),
    q.SpecificVolume: ("mL/mg", "mL/g", "L/kg"),
    q.Equivalents: ("", "percent"),
    q.Coefficient: ("", "percent"),
    q.Fraction: ("", "percent"),
    q.Time: ("hour", "minute", "second"),
}
"""For each kind of number the unit of the core, and others that mean the same."""

Choose = Callable[[tuple[str, ...]], str]


@cache
def registry() -> pint.UnitRegistry[Any]:
    """Pint's own units."""
    return pint.UnitRegistry()


def bench(units: tuple[str, ...]) -> str:
    """The unit of the core, of those that mean the same."""
    return units[0]


def measured(value: float, kind: Any, choose: Choose = bench) -> Any:
    """A number of the core as a quantity in one of the units of its kind."""
    return registry().Quantity(value, UNITS[kind][0]).to(choose(UNITS[kind]))


def number(value: Any, kind: Any) -> float:
    """The number that the core would have; an error where the quantity is none of the kind."""
    return float(value.to(UNITS[kind][0]).magnitude)


def with_units(stated: Any, choose: Choose = bench) -> Any:
    """Whatever is stated, down to its last number, with a unit on each that has one.

    A quantity cannot pass what a dataclass asks of its numbers when it is made, so that none is asked here.
    """
    if isinstance(stated, tuple):
        return tuple(with_units(one, choose) for one in stated)
    if not is_dataclass(stated) or isinstance(stated, type):
        return stated
    other = object.__new__(type(stated))
    for field in fields(stated):
        value = getattr(stated, field.name)
        kind = kind_of(type(stated), field.name)
        changed = with_units(value, choose) if kind is None or value is None else measured(value, kind, choose)
        object.__setattr__(other, field.name, changed)
    return other


@cache
def kind_of(dataclass: type, name: str) -> Any:
    """Which kind of number a field holds; ``None`` for everything else."""
    hint = get_type_hints(dataclass)[name]
    kinds = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
    return next((kind for kind in kinds if kind in UNITS), None)
