"""Scaling in words: a factor or a size as it is typed, and the rows that keep their amounts."""

from diazgui.core.route import Route
from diazgui.core.route_scaling import scaled_with
from diazgui.core.scaling import pinned_entries
from diazgui.core.sheet import Absolute, ByAmount, ByMass, ByVolume
from diazgui.core.table import rows
from diazgui.library.stated import basis_from
from diazgui.units import Kind, Notation, read


def factor_from(typed: str, notation: Notation) -> float:
    """How many times as large: one number above 0, with a sign of multiplication before it or not.

    Raises:
        QuantityError: the text is no such number; ``1/3`` is a calculation.
    """
    number = typed.strip()
    for sign in ("×", "x", "X", "*"):
        number = number.removeprefix(sign)
    return read(number, Kind.FACTOR, None, notation).value


def absolute_from(typed: str, shown_unit: str, notation: Notation) -> Absolute:
    """What a chemist types into *Scale to this*: a mass, an amount or a volume; a bare number has the unit shown."""
    kinds = {"mmol": (Kind.AMOUNT, Kind.MASS, Kind.VOLUME), "mL": (Kind.VOLUME, Kind.MASS, Kind.AMOUNT)}
    allowed = next((k for unit, k in kinds.items() if unit == shown_unit), (Kind.MASS, Kind.AMOUNT, Kind.VOLUME))
    basis = basis_from(read(typed, allowed, shown_unit or None, notation))
    assert isinstance(basis, ByAmount | ByMass | ByVolume)
    return basis


def pinned_sentence(route: Route, step_id: str = "") -> str:
    """Which rows keep their amounts when a step is scaled, or the whole route without an id; empty where none does."""
    steps = scaled_with(route, step_id) if step_id else route.steps
    several = len(route.steps) > 1
    names = [
        f"{row.name or 'a row without a name'}{f' (step {step.id})' if several else ''}"
        for step in steps
        for row in rows(step.sheet)
        if row.id in pinned_entries(step.sheet)
    ]
    return f"Pinned, so kept as it stands: {', '.join(names)}." if names else ""
