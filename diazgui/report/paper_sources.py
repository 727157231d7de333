"""Sources on paper: a number behind what is said, and the works in full at the end."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

_GAP = ",\N{NO-BREAK SPACE}"


@dataclass
class Sources:
    """Gathers what a sheet rests on, each place in a work under a number of its own, as it is met.

    ``known`` are the citations by which a source of several works is told apart; a source that begins with none of
    them is taken for one work as it stands.
    """

    known: Sequence[str] = ()
    _numbers: dict[tuple[str, str], int] = field(default_factory=dict)

    def numbers(self, source: str) -> str:
        """The numbers of a source, ``[1, 4]``; nothing where there is no source."""
        numbers = [self._numbers.setdefault(one, len(self._numbers) + 1) for one in _works(source, self.known)]
        return f"[{_GAP.join(map(str, numbers))}]" if numbers else ""

    def mark(self, source: str) -> str:
        """The numbers of a source as rich text."""
        numbers = self.numbers(source)
        return f'<span class="mark">{numbers}</span>' if numbers else ""

    def listed(self) -> tuple[str, ...]:
        """The works in full, a line each, with the number of each place in them: ``Mills 1987: [1] p. 5, [4] p. 7``."""
        return tuple(line for _, line in self.listed_by_work())

    def listed_by_work(self) -> tuple[tuple[str, str], ...]:
        """Each work's citation, and its line in the list."""
        places: dict[str, list[str]] = {}
        for (work, place), number in self._numbers.items():
            places.setdefault(work, []).append(f"[{number}] {place}".strip())
        return tuple((work, _in_list(work, found)) for work, found in places.items())


def _in_list(work: str, places: list[str]) -> str:
    alone = len(places) == 1 and places[0].endswith("]")
    return f"{places[0]} {work}" if alone else f"{work}: {', '.join(places)}"


def _works(source: str, known: Sequence[str]) -> list[tuple[str, str]]:
    """The works of a source, each with the place in it: ``("BenchChem …", "line 124")``."""
    if not source.strip():
        return []
    ends = "|".join(re.escape(work) for work in sorted(known, key=len, reverse=True))
    if not ends or not re.match(ends, source):
        return [(source, "")]
    parted = re.split(f"(?:^|; )({ends})", source)[1:]
    return [(work, place.removeprefix(",").strip()) for work, place in zip(parted[::2], parted[1::2], strict=True)]
