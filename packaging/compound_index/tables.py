"""The SQLite file: its tables, and how they are filled. The same compounds make the same bytes."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from compound_index.properties import Value
from compound_index.structures import Structure
from diazgui.core.folding import folded
from diazgui.library.keys import as_key
from spelling_table import spelling_rows, vocabulary

SCHEMA = """
PRAGMA page_size = 8192;
PRAGMA encoding = 'UTF-8';
CREATE TABLE compound (id INTEGER PRIMARY KEY, name TEXT NOT NULL, cas TEXT, smiles TEXT NOT NULL,
    inchikey TEXT NOT NULL, formula TEXT NOT NULL, molar_mass REAL NOT NULL, commonness INTEGER NOT NULL,
    names TEXT NOT NULL);
CREATE TABLE property (compound INTEGER NOT NULL, of TEXT NOT NULL, low REAL NOT NULL, high REAL NOT NULL,
    at TEXT NOT NULL, method TEXT NOT NULL, source TEXT NOT NULL, PRIMARY KEY (compound, of, source)) WITHOUT ROWID;
CREATE TABLE name (key TEXT NOT NULL, compound INTEGER NOT NULL, is_other INTEGER NOT NULL,
    PRIMARY KEY (key, compound)) WITHOUT ROWID;
CREATE TABLE start (stub TEXT NOT NULL, is_other INTEGER NOT NULL, compound INTEGER NOT NULL,
    PRIMARY KEY (stub, is_other, compound)) WITHOUT ROWID;
CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE spelling (stub TEXT NOT NULL, word INTEGER NOT NULL, PRIMARY KEY (stub, word)) WITHOUT ROWID;
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5(names, content='', detail=none, columnsize=0, prefix='1 2 3 4',
    tokenize='unicode61 remove_diacritics 2');
"""
INDEXES = """
CREATE INDEX compound_cas ON compound (cas) WHERE cas IS NOT NULL;
CREATE INDEX compound_inchikey ON compound (inchikey);
CREATE INDEX compound_formula ON compound (formula);
INSERT INTO words (words) VALUES ('optimize');
"""
CROWDED = 200
"""A beginning with more names than this has its most common compounds written down."""
FIRST = 24
"""How many of them."""


@dataclass(frozen=True)
class Entry:
    """A compound as it stands in the index. ``names`` begins with ``name``; ``numbers`` are its other CAS numbers."""

    name: str
    cas: str | None
    structure: Structure
    commonness: int
    names: tuple[str, ...]
    values: tuple[Value, ...] = ()
    numbers: tuple[str, ...] = ()


def write(path: Path, entries: Sequence[Entry], meta: Mapping[str, str]) -> None:
    """Write the index of these compounds, the most common first, to a file that must not exist."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(SCHEMA)
        keys = sorted(_keys(entries))
        with connection:
            _fill(connection, entries)
            connection.executemany("INSERT INTO name VALUES (?, ?, ?)", keys)
            connection.executemany("INSERT INTO start VALUES (?, ?, ?)", sorted(starts(keys)))
            _spell(connection, vocabulary(_numbered_names(entries)))
            connection.executemany("INSERT INTO meta VALUES (?, ?)", sorted(meta.items()))
        connection.executescript(INDEXES)
        connection.execute("VACUUM")


Key = tuple[str, int, int]
"""A name as it is compared, its compound, and 0 for the usual name or 1 for another."""


def _keys(entries: Sequence[Entry]) -> Iterable[Key]:
    for number, entry in enumerate(entries, 1):
        found: dict[str, int] = {}
        for place, text in enumerate((*entry.names, *entry.numbers)):
            # The way it is written, and in plain letters with Greek ones written out, as the search asks.
            for key in (as_key(text), as_key(folded(text))):
                found.setdefault(key, min(place, 1))
        yield from ((key, number, is_other) for key, is_other in found.items() if key)


def _numbered_names(entries: Sequence[Entry]) -> Iterable[tuple[int, str]]:
    return ((number, name) for number, entry in enumerate(entries, 1) for name in entry.names)


def _fill(connection: sqlite3.Connection, entries: Sequence[Entry]) -> None:
    numbered = list(enumerate(entries, 1))
    connection.executemany(
        "INSERT INTO compound VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (i, e.name, e.cas, s.smiles, s.inchikey, s.formula, s.molar_mass, e.commonness, "\n".join(e.names))
            for i, e in numbered
            for s in (e.structure,)
        ),
    )
    connection.executemany(
        "INSERT INTO property VALUES (?, ?, ?, ?, ?, ?, ?)",
        ((i, v.of, v.low, v.high, v.at, v.method, v.source) for i, e in numbered for v in e.values),
    )
    connection.executemany(
        "INSERT INTO words (rowid, names) VALUES (?, ?)", ((i, folded("\n".join(e.names))) for i, e in numbered)
    )


def _spell(connection: sqlite3.Connection, words: Iterable[str]) -> None:
    numbers = {word: number for number, word in enumerate(sorted(words), 1)}
    connection.executemany("INSERT INTO word VALUES (?, ?)", ((number, word) for word, number in numbers.items()))
    rows = sorted((stub, numbers[word]) for stub, word in spelling_rows(numbers))
    connection.executemany("INSERT INTO spelling VALUES (?, ?)", rows)


def starts(keys: Sequence[Key]) -> Iterable[tuple[str, int, int]]:
    """For beginnings that many names share, the most common compounds; first those whose usual name begins so.

    Args:
        keys: sorted.
    """
    longest = max((len(key) for key, _, _ in keys), default=0)
    for length in range(1, longest + 1):
        crowded = False
        for stub, run in _runs(keys, length):
            if len(run) <= CROWDED:
                continue
            crowded = True
            first: dict[int, int] = {}
            for _, compound, is_other in run:
                first[compound] = min(is_other, first.get(compound, 1))
            best = sorted((is_other, compound) for compound, is_other in first.items())[:FIRST]
            yield from ((stub, is_other, compound) for is_other, compound in best)
        if not crowded:
            return


def _runs(keys: Sequence[Key], length: int) -> Iterable[tuple[str, list[Key]]]:
    long_enough = (key for key in keys if len(key[0]) >= length)
    return ((stub, list(run)) for stub, run in groupby(long_enough, lambda key: key[0][:length]))
