"""The SQLite file of the shelf: opened, brought to the format of today, and every fault a sentence.

The journal is SQLite's rollback journal, not its write-ahead log. The log needs memory that all programs share, which a
folder on another computer (a home folder on NFS, a network drive) does not have; and a shelf is written a few times a
day, so that nobody gains by reading while another writes. It also keeps the shelf one file, which can be copied.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from diazgui.files.errors import FileError

APPLICATION = 0x6469617A
"""What tells a shelf from any other SQLite file: the letters ``diaz``."""

STEPS = (
    """
    CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE bottle(
        id TEXT PRIMARY KEY, name TEXT NOT NULL, inchikey TEXT, cas TEXT, lot TEXT NOT NULL, supplier TEXT NOT NULL,
        left_mg REAL, left_mL REAL, opened TEXT, expires TEXT, place TEXT NOT NULL, note TEXT NOT NULL,
        substance TEXT NOT NULL, checksum INTEGER NOT NULL);
    CREATE INDEX bottle_of ON bottle(inchikey);
    CREATE TABLE own_value(
        inchikey TEXT NOT NULL, of TEXT NOT NULL, number REAL, words TEXT, kind TEXT NOT NULL, note TEXT NOT NULL,
        stated_on TEXT, checksum INTEGER NOT NULL, PRIMARY KEY(inchikey, of)) WITHOUT ROWID
    """,
)
"""What makes each version of the format of the one before it; the last is the format of today."""

BUSY = 5.0
"""Seconds that a program waits for another one that is writing."""

SMALLEST, LARGEST = 512, 500_000_000
"""Bytes of a shelf: SQLite has no smaller page and would begin anew; a bottle has some 1,000."""

_open = sqlite3.connect
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT}
_FORBIDDEN = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_AUTH}
_IN_USE = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


class DamagedError(Exception):
    """Content of the shelf that cannot have been written by this program."""


class InUseError(FileError):
    """Another program is writing, and went on for longer than was waited for."""


@contextmanager
def reading(path: Path, *, whole: bool = True, wait: float | None = None) -> Iterator[sqlite3.Connection | None]:
    """A look at the shelf as it is at one moment; ``None`` where there is none yet.

    Args:
        path: the shelf.
        whole: look for damage first.
        wait: seconds to wait for another program; as long as for a change unless it is given.

    Raises:
        InUseError: another program is writing.
        FileError: it cannot be read, is damaged, or is none that this program can read. It stays as it is.
    """
    with _told(path):
        if not _is_there(path):
            yield None
            return
        with _connected(path, BUSY if wait is None else wait) as shelf:
            shelf.execute("BEGIN")
            if _version(shelf, path) == 0:
                yield None
                return
            _bring_up_to_date(shelf, path)
            _look_for_damage(shelf, whole)
            yield shelf
            shelf.execute("COMMIT")


@contextmanager
def writing(path: Path) -> Iterator[sqlite3.Connection]:
    """Change the shelf, made where there is none, with other programs kept out; all of it or nothing.

    Raises:
        FileError: as :func:`reading`, or it cannot be written. What was on the shelf before stays.
    """
    with _told(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        _is_there(path)
        with _connected(path, BUSY) as shelf:
            shelf.execute("BEGIN IMMEDIATE")
            _bring_up_to_date(shelf, path)
            _look_for_damage(shelf, True)
            yield shelf
            shelf.execute("UPDATE meta SET value = value + 1 WHERE key = 'changes'")
            shelf.execute("COMMIT")


def _is_there(path: Path) -> bool:
    try:
        found = path.stat()
    except FileNotFoundError:
        return False
    if not path.is_file():
        raise FileError(f"“{path}”, where your shelf should be, is not a file. Move it away to begin a shelf.")
    if 0 < found.st_size < SMALLEST or found.st_size > LARGEST:
        raise DamagedError
    return found.st_size > 0


@contextmanager
def _connected(path: Path, wait: float) -> Iterator[sqlite3.Connection]:
    shelf = _open(path, timeout=wait, isolation_level=None)
    try:
        # What else a file may bring along, such as a trigger, is not carried out.
        shelf.execute("PRAGMA trusted_schema = OFF")
        shelf.execute("PRAGMA cell_size_check = ON")
        yield shelf
    finally:
        with suppress(sqlite3.Error):
            if shelf.in_transaction:
                shelf.execute("ROLLBACK")
        shelf.close()


def _version(shelf: sqlite3.Connection, path: Path) -> int:
    """The version of the format; 0 for a file in which nothing was ever written."""
    application = shelf.execute("PRAGMA application_id").fetchone()[0]
    version = int(shelf.execute("PRAGMA user_version").fetchone()[0])
    if application == 0 and version == 0 and not _schema(shelf):
        return 0
    if application != APPLICATION or version < 1:
        raise FileError(
            f"“{path}” is not a shelf of diazgui. It is left as it is and not used: move it away to begin a shelf."
        )
    if version > len(STEPS):
        raise FileError(
            f"Your shelf in “{path}” was written by a newer diazgui. It is left as it is and not used here: open it "
            "with the newer version."
        )
    return version


def _bring_up_to_date(shelf: sqlite3.Connection, path: Path) -> None:
    version = _version(shelf, path)
    for step in STEPS[version:]:
        for statement in step.split(";"):
            shelf.execute(statement)
    if version == 0:
        shelf.execute(f"PRAGMA application_id = {APPLICATION}")
        shelf.execute("INSERT INTO meta VALUES ('identity', ?), ('changes', '0')", (uuid4().hex,))
    if version < len(STEPS):
        shelf.execute(f"PRAGMA user_version = {len(STEPS)}")


def _look_for_damage(shelf: sqlite3.Connection, whole: bool) -> None:
    if _schema(shelf) != _sound_schema():
        raise DamagedError
    if whole and shelf.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
        raise DamagedError


def _schema(shelf: sqlite3.Connection) -> list[str]:
    return [sql for (sql,) in shelf.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")]


def _sound_schema() -> list[str]:
    with sqlite3.connect(":memory:") as model:
        for step in STEPS:
            model.executescript(step)
        found = _schema(model)
    model.close()
    return found


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Every fault of the file as a sentence for a chemist."""
    try:
        yield
    except (DamagedError, sqlite3.Error, UnicodeDecodeError) as error:
        kind = InUseError if _code(error) in _IN_USE else FileError
        raise kind(_sentence(path, error)) from error
    except UnicodeEncodeError as error:
        raise FileError("A text of the bottle holds characters that no file can hold. Type it again.") from error
    except OSError as error:
        raise FileError(f"The folder “{path.parent}” of your shelf cannot be used ({error.strerror}).") from error


def _code(error: Exception) -> int:
    return int(getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)) & 0xFF


def _sentence(path: Path, error: Exception) -> str:
    code = _code(error)
    if code in _IN_USE:
        return f"Another program is writing in your shelf “{path}”. Nothing was changed: try again in a moment."
    if code == sqlite3.SQLITE_FULL:
        return f"There is no room for your shelf “{path}”: the disk is full. Nothing was changed."
    if code in _FORBIDDEN:
        return (
            f"Your shelf “{path}” may not be opened or written. Nothing was changed: ask for the permission for it and "
            "its folder."
        )
    if code in _DAMAGED:
        return (
            f"Your shelf “{path}” is damaged. It is left as it is and not used: put a copy in its place, or move it "
            "away to begin anew."
        )
    return f"Your shelf “{path}” could not be used ({error}). Nothing was changed."
