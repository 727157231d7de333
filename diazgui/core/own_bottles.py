"""Which bottle of a compound comes onto a sheet: the one that ships, or the user's own."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from diazgui.core.experiment import Bench
from diazgui.core.substance import Substance

Own = Callable[[Substance], Substance]
"""The bottle to put on a sheet where this one is asked for."""


def as_shipped(substance: Substance) -> Substance:
    """The bottle that is asked for, where the user has no own ones."""
    return substance


class OwnShelf(Mapping[str, Substance]):
    """The shipped substances by id, each in the user's own bottle as it is remembered when it is asked for."""

    def __init__(self, shelf: Mapping[str, Substance], own: Own) -> None:
        self._shelf, self._own = shelf, own

    def __getitem__(self, substance_id: str) -> Substance:
        return self._own(self._shelf[substance_id])

    def __iter__(self) -> Iterator[str]:
        return iter(self._shelf)

    def __len__(self) -> int:
        return len(self._shelf)


def with_own_bottles(bench: Bench, own: Own) -> Bench:
    """A bench that takes the user's own bottles from the shelf; for the window only."""
    return replace(bench, shelf=OwnShelf(bench.shelf, own))
