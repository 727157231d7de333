"""Guidance as data: statements with their sources, gathered into sections and pages.

What a page says is written in ``resources/guidance`` and read by :mod:`diazgui.library.guidance`.
"""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["advice", "correction", "gap", "safety"]
"""What the guide advises, what is wrong with it, what it leaves out, and what may hurt somebody."""


@dataclass(frozen=True)
class Statement:
    """One thing that is said, and where it comes from. ``works`` are the keys of its sources, for the references.

    ``leads_to`` is the protocol of an alternative; empty for everything else. ``title`` is the name that a statement
    of a list has: a notice, a substance.
    """

    id: str
    kind: Kind
    text: str
    source: str
    works: tuple[str, ...] = ()
    leads_to: str = ""
    title: str = ""


@dataclass(frozen=True)
class Section:
    """Statements under one heading; the reader may fold it."""

    id: str
    title: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True)
class Page:
    """What is said of one strategy or one symptom."""

    id: str
    title: str
    sections: tuple[Section, ...]


@dataclass(frozen=True)
class Reference:
    """A work that statements rest on: its key, full citation, and what it is worth where that is not plain."""

    key: str
    citation: str
    note: str = ""
