"""Content of a file that contradicts itself, and the path to it."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

from diazgui.core.quantities import QuantityError

T = TypeVar("T")
U = TypeVar("U")


class InconsistentError(ValueError):
    """Content that contradicts itself; ``place`` is the path to it, such as ``tabs[0].steps[1].front.sheet``."""

    def __init__(self, place: str, sentence: str) -> None:
        super().__init__(sentence)
        self.place = place


@contextmanager
def within(place: str) -> Iterator[None]:
    """Name the place of what contradicts itself within."""
    try:
        yield
    except InconsistentError as fault:
        joint = "" if fault.place.startswith("[") or not fault.place else "."
        raise InconsistentError(f"{place}{joint}{fault.place}", str(fault)) from fault
    except QuantityError as fault:
        raise InconsistentError(place, str(fault)) from fault


def each(place: str, items: Sequence[T], unpack: Callable[[T], U]) -> tuple[U, ...]:
    """Unpack items, each fault with the place of its item."""
    found = []
    for i, item in enumerate(items):
        with within(f"{place}[{i}]"):
            found.append(unpack(item))
    return tuple(found)


def maybe(kind: Callable[[float], T], value: float | None) -> T | None:
    """A value as the quantity that it is; ``None`` stays."""
    return None if value is None else kind(value)
