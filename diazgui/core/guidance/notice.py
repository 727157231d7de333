"""What a rule finds on a sheet, and what a chemist is told of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from diazgui.core.guidance.remedy import Change, Remedy
from diazgui.core.protocol import Sourced
from diazgui.core.reckoning import Reckoning
from diazgui.core.sheet import Range

Severity = Literal["danger", "warning", "advice"]
SEVERITIES: tuple[Severity, ...] = ("danger", "warning", "advice")
"""The worst first."""

Dimension = Literal[
    "amount",
    "mass",
    "volume",
    "equivalents",
    "concentration",
    "temperature",
    "time",
    "yield",
    "coefficient",
    "size in mg",
    "size in mL",
]


@dataclass(frozen=True)
class Told:
    """A number in a notice, in bench units, with what it is a number of; ``None`` is told as a dash.

    A share or a yield is 1.0 for 100 %. A ``size`` is written without idle zeros; ``stated`` keeps every digit.
    """

    value: float | None
    of: Dimension
    stated: bool = False


Word = str | Told | tuple["str | Told", ...]
"""What stands in a place of a notice's words: names of rows, numbers, or both in a row."""


def told_range(span: Range, of: Dimension) -> tuple["str | Told", ...]:
    """A range in words: 60 °C, or 60 °C to 80 °C."""
    low, high = Told(span.low, of), Told(span.high, of)
    return (low,) if span.low == span.high else (low, " to ", high)


@dataclass(frozen=True)
class Offer:
    """A change that a rule offers; the words of its button are data, under ``key``. It may have numbers of its own."""

    key: str
    change: Change
    words: Mapping[str, Word] = field(default_factory=dict)


@dataclass(frozen=True)
class Finding:
    """That a rule speaks: the words for the places in its text, the rows that it is about, and what would help.

    ``about`` are ids of rows: the first is where the notice belongs. ``because`` leads to the numbers in the words,
    as far as these are nowhere else. ``clauses`` are keys of the further sentences that hold here;
    ``sources`` are citations of numbers in the words that are not those of its text.
    """

    words: Mapping[str, Word] = field(default_factory=dict)
    about: tuple[str, ...] = ()
    offers: tuple[Offer, ...] = ()
    because: tuple[Reckoning, ...] = ()
    clauses: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


SILENT: tuple[Finding, ...] = ()
SPEAKS = (Finding(),)
"""That a rule speaks, and nothing else is to be said."""


@dataclass(frozen=True)
class Notice:
    """What a chemist should know of this sheet: one sentence as its title, why, and what can be done.

    ``id`` is that of its rule; a rule may speak of several rows, and ``about`` tells which.
    """

    id: str
    severity: Severity
    title: str
    why: Sourced
    remedies: tuple[Remedy, ...] = ()
    because: tuple[Reckoning, ...] = ()
    about: tuple[str, ...] = ()
