"""The compound index: tens of thousands of compounds by name, number, formula and InChIKey, read only.

It is built from the package ``chemicals`` when diazgui is packaged (``packaging/compound_index``), and missing from a
checkout that was never installed. A program without it still runs: it then knows the shipped substances alone.
"""

import re
import sqlite3
import threading
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePath
from typing import Any

from diazgui.core.properties import Property
from diazgui.core.quantities import MolarMass
from diazgui.library.locants import with_capitals
from diazgui.library.resources import resource
from diazgui.library.sources import citation
from diazgui.library.spelling import BEGINNING

HIGHEST = "\U0010ffff"
"""Sorts after every other character."""

MOST_ALIKE = 50
"""Compounds of one formula or skeleton that are read; the rest are rarer."""

_COLUMNS = "id, name, cas, smiles, inchikey, formula, molar_mass"
_WRITTEN = "SELECT compound FROM start WHERE stub = ? ORDER BY is_other, compound LIMIT ?"
_AMONG = (
    "SELECT compound FROM name WHERE key >= ? AND key < ? GROUP BY compound ORDER BY min(is_other), compound LIMIT ?"
)
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Indexed:
    """A compound of the index. Ids are in the order of how common the compounds are, 1 the most common."""

    id: int
    name: str
    cas: str | None
    smiles: str
    inchikey: str
    formula: str
    molar_mass: MolarMass
    properties: tuple[Property, ...] = ()


class Index:
    """The file of the index; several threads may ask at once.

    A file that is damaged answers as an empty one does, and :attr:`fault` says so.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._local = threading.local()
        self.fault = ""

    def get(self, number: int) -> Indexed | None:
        """The compound of an id."""
        return next(iter(self._compounds("WHERE id = ?", number)), None)

    def by_inchikey(self, key: str) -> Indexed | None:
        """The compound of a whole InChIKey; a structure stands in the index once."""
        return next(iter(self._compounds("WHERE inchikey = ?", key)), None)

    def by_skeleton(self, block: str, limit: int = MOST_ALIKE) -> tuple[Indexed, ...]:
        """Compounds whose InChIKey has this first block: one skeleton in all stereochemistry and charges."""
        return self._compounds(
            "WHERE inchikey >= ? AND inchikey < ? ORDER BY id LIMIT ?", f"{block}-", f"{block}.", limit
        )

    def by_cas(self, cas: str) -> tuple[Indexed, ...]:
        """The compounds of a CAS number, also of one that is not their usual one."""
        own = "WHERE cas = ? OR id IN (SELECT compound FROM name WHERE key = ?) ORDER BY id"
        return self._compounds(own, cas, cas)

    def by_formula(self, hill: str) -> tuple[Indexed, ...]:
        """Compounds of a formula in Hill's order, deuterium as D."""
        return self._compounds("WHERE formula = ? ORDER BY id LIMIT ?", hill, MOST_ALIKE)

    def by_name(self, *keys: str) -> tuple[Indexed, ...]:
        """All compounds of one of these very names, as :func:`diazgui.library.keys.as_key` makes them.

        First those that are usually called so, then the more common ones.
        """
        marks = ", ".join("?" * len(keys))
        called = f"SELECT compound, min(is_other) AS is_other FROM name WHERE key IN ({marks}) GROUP BY compound"
        return self._compounds(f"JOIN ({called}) ON compound = id ORDER BY is_other, id", *keys)

    def starting_with(self, key: str, limit: int) -> tuple[Indexed, ...]:
        """The most common compounds with a name that begins so; first those whose usual name does.

        For a beginning of a great many names the first of them are written down; any more are not known.
        """
        if not key:
            return ()
        return self._all(self._ask(_WRITTEN, key, limit) or self._ask(_AMONG, key, key + HIGHEST, limit))

    def with_words(self, words: Sequence[str], limit: int) -> tuple[Indexed, ...]:
        """The most common compounds with all these words in their names; the last may be a beginning."""
        parts = [part for word in words for part in _WORD.findall(word)]
        if not parts:
            return ()
        wanted = " ".join(f'"{part}"' for part in parts) + "*"
        found = self._ask("SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid LIMIT ?", wanted, limit)
        return self._all(found)

    def names_of(self, number: int) -> tuple[str, ...]:
        """What a compound is called, the usual name first."""
        return tuple(
            with_capitals(name)
            for row in self._ask("SELECT names FROM compound WHERE id = ?", number)
            for name in row[0].split("\n")
        )

    def spelled(self, stubs: Sequence[str]) -> tuple[str, ...]:
        """The words of names that have one of these stubs (:mod:`diazgui.library.spelling`)."""
        marks = ", ".join("?" * len(stubs))
        sql = f"SELECT DISTINCT text FROM spelling JOIN word ON word.id = spelling.word WHERE stub IN ({marks})"
        return tuple(row[0] for row in self._ask(sql, *stubs))

    def has_word(self, word: str) -> bool:
        """Whether a word stands among those that a misspelling may mean."""
        sql = "SELECT 1 FROM spelling JOIN word ON word.id = spelling.word WHERE stub = ? AND text = ?"
        return bool(self._ask(sql, word[:BEGINNING], word))

    def meta(self) -> Mapping[str, str]:
        """By what the index was built, from what, and what was left out."""
        return dict(self._ask("SELECT key, value FROM meta"))

    def _all(self, numbers: Iterable[tuple[int]]) -> tuple[Indexed, ...]:
        """The compounds of these ids, in their order."""
        return tuple(found for (number,) in numbers if (found := self.get(number)) is not None)

    def _compounds(self, where: str, *values: object) -> tuple[Indexed, ...]:
        rows = self._ask(f"SELECT {_COLUMNS} FROM compound {where}", *values)
        return tuple(
            Indexed(
                number, with_capitals(name), cas, smiles, inchikey, formula, MolarMass(mass), self._properties(number)
            )
            for number, name, cas, smiles, inchikey, formula, mass in rows
        )

    def _properties(self, number: int) -> tuple[Property, ...]:
        sql = "SELECT of, low, high, at, method, source FROM property WHERE compound = ? ORDER BY of, source"
        return tuple(
            Property(of, low, high, at, method, citation(source))
            for of, low, high, at, method, source in self._ask(sql, number)
        )

    def _ask(self, sql: str, *values: object) -> list[Any]:
        try:
            return self._connection().execute(sql, values).fetchall()
        except sqlite3.Error:
            self.fault = (
                "The compound index cannot be read: its file is damaged. Install diazgui anew; until then only your "
                "shelf and the shipped substances are found."
            )
            return []

    def _connection(self) -> sqlite3.Connection:
        if not hasattr(self._local, "connection"):
            # Nobody writes it, so no lock is needed; else a folder that is read-only could not be read.
            uri = f"{sqlite_uri(self._path.resolve())}?mode=ro&immutable=1"
            self._local.connection = sqlite3.connect(uri, uri=True)
        connection: sqlite3.Connection = self._local.connection
        return connection


def sqlite_uri(path: PurePath) -> str:
    """An absolute path as a URI that SQLite opens: it refuses the name of a computer, unless that is part of the path.

    >>> sqlite_uri(Path("/opt/a b.sqlite"))
    'file:///opt/a%20b.sqlite'
    """
    uri = path.as_uri()
    return uri if uri.startswith("file:///") else f"file:////{uri.removeprefix('file://')}"


@cache
def index() -> Index | None:
    """The index that ships; ``None`` where there is none, or none that can be read."""
    return opened(Path(str(resource("compounds", "index.sqlite"))))


def opened(path: Path) -> Index | None:
    """The index of a file; ``None`` where it is missing, or is no index."""
    if not path.is_file():
        return None
    found = Index(path)
    return found if found.meta() and not found.fault else None
