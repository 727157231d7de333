"""What the lines of scaling read and tell: a factor, and the rows that keep their amounts."""

from diazgui.core.route import Route, RouteStep, is_linked
from diazgui.core.scaling import pinned_entries
from diazgui.core.table import rows
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


def scaled_with(route: Route, step_id: str) -> tuple[RouteStep, ...]:
    """The steps that are scaled with a step: all where it takes its amount from the one before, else those after it."""
    at = next(i for i, step in enumerate(route.steps) if step.id == step_id)
    if at and is_linked(route.steps[at].sheet):
        return route.steps
    after = route.steps[at + 1 :]
    ends = next((i for i, step in enumerate(after) if not is_linked(step.sheet)), len(after))
    return (route.steps[at], *after[:ends])


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
