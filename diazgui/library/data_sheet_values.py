"""Which of the values on record of a property is used, and why that one."""

from collections.abc import Iterable, Sequence

from diazgui.core.data_sheet import Known
from diazgui.core.properties import Of, Property

OWN, SHIPPED, ALONE = "your own value", "what comes onto a sheet", "the only value on record here"
_NONE = {
    "density": "no experimental density at 20 °C is on record here",
    "boiling point": "no boiling point is on record here",
    "melting point": "no melting point is on record here",
    "flash point": "no flash point is on record here",
}


def chosen(of: Of, own: Property | None, shipped: Iterable[Property], recorded: Iterable[Property]) -> Known:
    """All values of a property, and the one that is used.

    The user's own wins; then what ships; then the middle one of the others, which one far off does not move. Where
    there is none, the reason says so.
    """
    ships, others = _of(of, shipped), _of(of, recorded)
    values = _each_once((*((own,) if own else ()), *ships, *others))
    if own is not None:
        return Known(of, values, own, OWN)
    if ships:
        return Known(of, values, ships[0], SHIPPED if of == "density" else _of_several(values, "the first"))
    if others:
        return Known(of, values, _middle(others), _of_several(others, "the middle one"))
    return Known(of, why=_NONE[of])


def _of(of: Of, values: Iterable[Property]) -> tuple[Property, ...]:
    return tuple(value for value in values if value.of == of)


def _of_several(values: Sequence[Property], which: str) -> str:
    return ALONE if len(values) == 1 else f"{which} of {len(values)} on record"


def _each_once(values: Iterable[Property]) -> tuple[Property, ...]:
    """Values without those that say the same again."""
    seen: dict[tuple[float, float, str, str], Property] = {}
    for value in values:
        seen.setdefault((value.low, value.high, value.at, value.source), value)
    return tuple(seen.values())


def _middle(values: Sequence[Property]) -> Property:
    """The middle one in order of size, of two middle ones the lower; normal pressure comes before any other."""
    normal = [value for value in values if not value.at.endswith("mmHg")] or values
    ordered = sorted(normal, key=lambda value: value.low + value.high)
    return ordered[(len(ordered) - 1) // 2]
