"""The user's own shelf: bottles, and own values of compounds, in one SQLite file that several programs share.

Each call opens the file, does one thing whole, and lets go of it, so that any thread may ask and a program that ends
leaves nothing locked. A change says what it found before: where another program changed that meanwhile, nothing is
written and :class:`ConflictError` has both.
"""

import sqlite3
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from uuid import uuid4

from diazgui.core.own_value import OwnValue
from diazgui.core.shelf import Bottle
from diazgui.files.errors import FileError
from diazgui.files.shelf_base import InUseError, reading, writing
from diazgui.files.shelf_rows import BOTTLE, OWN_VALUE, bottle_row, own_value_row, read_bottle, read_own_value

FILE_NAME = "shelf.sqlite"
_AT_ONCE = 0.02
"""Seconds: no longer than a frame or two."""


def new_id() -> str:
    """An id that no other bottle has."""
    return str(uuid4())


class ConflictError(FileError):
    """What another program did meanwhile stands against a change, which was not made.

    ``mine`` is what was to be written, ``theirs`` what is on the shelf now; ``None`` is for nothing.
    """

    def __init__(
        self, sentence: str, mine: Bottle | OwnValue | None = None, theirs: Bottle | OwnValue | None = None
    ) -> None:
        super().__init__(sentence)
        self.mine, self.theirs = mine, theirs


class Shelf:
    """The shelf in a file, which is made by the first bottle that is put there.

    Every method raises :class:`FileError` where the file cannot be read or written, is damaged, foreign, or of a
    newer program; it stays as it is then.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._seen: tuple[str, tuple[Bottle, ...]] = ("", ())
        self._told = ""

    def version(self) -> str:
        """What is another text after each change, by whichever program; empty while there is no shelf.

        May be asked in the thread of a window: while another program is writing, it is what it was.
        """
        with suppress(InUseError):
            self._told = self._version_now(_AT_ONCE)
        return self._told

    def _version_now(self, wait: float | None = None) -> str:
        with reading(self.path, whole=False, wait=wait) as file:
            return "" if file is None else _version(file)

    def bottles(self) -> tuple[Bottle, ...]:
        """All bottles, by name and lot."""
        seen = self._seen
        if seen[0] and self._version_now() == seen[0]:
            return seen[1]
        with reading(self.path) as file:
            if file is None:
                return ()
            found = [read_bottle(row) for row in file.execute(f"SELECT {BOTTLE} FROM bottle")]
            self._seen = _version(file), tuple(sorted(found, key=_order))
            return self._seen[1]

    def get(self, bottle_id: str) -> Bottle | None:
        """One bottle; ``None`` where it is not, or no longer, on the shelf."""
        with reading(self.path) as file:
            return None if file is None else _stored(file, bottle_id)

    def add(self, *bottles: Bottle) -> None:
        """Put bottles on the shelf, all or none; one that stands there already stays.

        Raises:
            ConflictError: there is another bottle of the same id.
        """
        rows = [bottle_row(bottle) for bottle in bottles]
        with writing(self.path) as file:
            for bottle, row in zip(bottles, rows, strict=True):
                there = _stored(file, bottle.id)
                if there is None:
                    _insert(file, row)
                elif there != bottle:
                    raise ConflictError(
                        f"“{_called(bottle)}” is on the shelf already, as another program left it. Nothing was put "
                        "there: look at it again.",
                        bottle,
                        there,
                    )

    def replace(self, bottle: Bottle, was: Bottle) -> None:
        """Put a bottle in the place of the one that it was.

        Raises:
            ConflictError: another program changed or removed that one meanwhile.
        """
        row = bottle_row(bottle)
        with writing(self.path) as file:
            there = _stored(file, was.id)
            # Also where it is what is to be written now: both may have taken 5 g from the same 100 g.
            if there != was:
                raise ConflictError(_changed_meanwhile(was, there), bottle, there)
            file.execute("DELETE FROM bottle WHERE id = ?", (was.id,))
            _insert(file, row)

    def remove(self, *bottles: Bottle) -> None:
        """Take bottles off the shelf, all or none; ``add`` puts them back. One that is gone already stays so.

        Raises:
            ConflictError: another program changed one of them meanwhile.
        """
        with writing(self.path) as file:
            for bottle in bottles:
                there = _stored(file, bottle.id)
                if there not in (None, bottle):
                    raise ConflictError(_changed_meanwhile(bottle, there), None, there)
                file.execute("DELETE FROM bottle WHERE id = ?", (bottle.id,))

    def own_values(self, inchikey: str) -> Mapping[str, OwnValue]:
        """What the user stated of a compound, by what it is of."""
        with reading(self.path) as file:
            if file is None:
                return MappingProxyType({})
            rows = file.execute(f"SELECT {OWN_VALUE} FROM own_value WHERE inchikey = ? ORDER BY of", (inchikey,))
            return MappingProxyType({value.of: value for value in map(read_own_value, rows)})

    def state_own(self, inchikey: str, value: OwnValue, was: OwnValue | None = None) -> None:
        """State a value of a compound in the place of the one that it was; without one, where there was none.

        Raises:
            ConflictError: another program stated or forgot it meanwhile.
        """
        with writing(self.path) as file:
            _require_own(file, inchikey, value.of, was, value)
            marks = ", ".join("?" * len(OWN_VALUE.split(",")))
            file.execute(f"INSERT OR REPLACE INTO own_value VALUES ({marks})", own_value_row(inchikey, value))

    def forget_own(self, inchikey: str, was: OwnValue) -> None:
        """Forget a value that the user stated; one that is gone already stays so.

        Raises:
            ConflictError: another program stated it anew meanwhile.
        """
        with writing(self.path) as file:
            _require_own(file, inchikey, was.of, was, None)
            file.execute("DELETE FROM own_value WHERE inchikey = ? AND of = ?", (inchikey, was.of))


def _version(file: sqlite3.Connection) -> str:
    meta = dict(file.execute("SELECT key, value FROM meta"))
    return f"{meta['identity']}-{meta['changes']}"


def _stored(file: sqlite3.Connection, bottle_id: str) -> Bottle | None:
    row = file.execute(f"SELECT {BOTTLE} FROM bottle WHERE id = ?", (bottle_id,)).fetchone()
    return None if row is None else read_bottle(row)


def _insert(file: sqlite3.Connection, row: tuple[object, ...]) -> None:
    file.execute(f"INSERT INTO bottle({BOTTLE}) VALUES ({', '.join('?' * len(row))})", row)


def _require_own(
    file: sqlite3.Connection, inchikey: str, of: str, was: OwnValue | None, value: OwnValue | None
) -> None:
    query = f"SELECT {OWN_VALUE} FROM own_value WHERE inchikey = ? AND of = ?"
    row = file.execute(query, (inchikey, of)).fetchone()
    there = None if row is None else read_own_value(row)
    if there not in (was, value):
        raise ConflictError(
            f"Another program stated or forgot your {of} of this compound meanwhile. Nothing was changed: look at it "
            "again.",
            value,
            there,
        )


def _order(bottle: Bottle) -> tuple[str, str, str]:
    return bottle.substance.compound.name.casefold(), bottle.substance.label.lot, bottle.id


def _called(bottle: Bottle) -> str:
    lot = bottle.substance.label.lot
    return f"{bottle.substance.compound.name}, lot {lot}" if lot else bottle.substance.compound.name


def _changed_meanwhile(was: Bottle, there: Bottle | None) -> str:
    done = "took" if there is None else "changed"
    what = f"{done} “{_called(was)}” off the shelf" if there is None else f"{done} “{_called(was)}”"
    return f"Another program {what} meanwhile. Nothing was changed: look at it again."
