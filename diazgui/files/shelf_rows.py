"""Bottles and own values as rows of the shelf's file, each with a checksum: no damaged number is ever taken for one.

The substance stands in a row as it stands in an experiment file, so that every way of supply comes back exactly. The
columns beside it that repeat what is in there are for whoever searches the file.
"""

import zlib
from datetime import date
from typing import Any

import msgspec

from diazgui.core.own_value import OwnValue
from diazgui.core.quantities import Mass, QuantityError, Volume
from diazgui.core.shelf import Bottle
from diazgui.files import wire_substance as wire
from diazgui.files.errors import FileError
from diazgui.files.inconsistent import InconsistentError, maybe
from diazgui.files.packing import packed_substance
from diazgui.files.shelf_base import DamagedError
from diazgui.files.unpacking_substance import unpacked_substance

Row = tuple[Any, ...]

BOTTLE = "id, name, inchikey, cas, lot, supplier, left_mg, left_mL, opened, expires, place, note, substance, checksum"
OWN_VALUE = "inchikey, of, number, words, kind, note, stated_on, checksum"


def bottle_row(bottle: Bottle) -> Row:
    """The values of a bottle, in the order of ``BOTTLE``.

    Raises:
        FileError: it holds what no file can hold.
    """
    try:
        row = _with_checksum(_row(bottle))
        same = read_bottle(row) == bottle
    except UnicodeEncodeError as error:
        raise FileError("A text of the bottle holds characters that no file can hold. Type it again.") from error
    except DamagedError:
        same = False
    if not same:
        raise FileError("The bottle holds a value that cannot be kept. Type its numbers again.")
    return row


def _row(bottle: Bottle) -> Row:
    substance = bottle.substance
    compound, label = substance.compound, substance.label
    return (
        bottle.id,
        compound.name,
        compound.inchikey,
        compound.cas,
        label.lot,
        label.supplier,
        maybe(float, bottle.left_mass),
        maybe(float, bottle.left_volume),
        bottle.opened and bottle.opened.isoformat(),
        bottle.expires and bottle.expires.isoformat(),
        bottle.place,
        bottle.note,
        msgspec.json.encode(packed_substance(substance)).decode(),
    )


def read_bottle(row: Row) -> Bottle:
    """The bottle of a row.

    Raises:
        DamagedError: the row is not as it was written.
    """
    *values, checksum = row
    _check(values, checksum)
    identity, _, _, _, _, _, left_mg, left_mL, opened, expires, place, note, text = values
    try:
        return Bottle(
            id=identity,
            substance=unpacked_substance(msgspec.json.decode(text, type=wire.Substance), "substance"),
            left_mass=maybe(Mass, left_mg),
            left_volume=maybe(Volume, left_mL),
            opened=maybe_date(opened),
            expires=maybe_date(expires),
            place=place,
            note=note,
        )
    except (msgspec.DecodeError, InconsistentError, QuantityError, TypeError, ValueError) as error:
        raise DamagedError from error


def own_value_row(inchikey: str, value: OwnValue) -> Row:
    """An own value of a compound, in the order of ``OWN_VALUE``."""
    is_text = isinstance(value.value, str)
    number, words = (None, value.value) if is_text else (float(value.value), None)
    return _with_checksum(
        (inchikey, value.of, number, words, value.kind, value.note, value.when and value.when.isoformat())
    )


def read_own_value(row: Row) -> OwnValue:
    """The own value of a row.

    Raises:
        DamagedError: the row is not as it was written.
    """
    *values, checksum = row
    _check(values, checksum)
    _, of, number, words, kind, note, stated_on = values
    try:
        return OwnValue(of, words if number is None else number, kind, note, maybe_date(stated_on))
    except (QuantityError, TypeError, ValueError) as error:
        raise DamagedError from error


def maybe_date(text: str | None) -> date | None:
    """A day as it stands in a file; ``None`` stays."""
    return None if text is None else date.fromisoformat(text)


def _with_checksum(values: Row) -> Row:
    return (*values, _checksum(values))


def _check(values: list[Any], checksum: object) -> None:
    if checksum != _checksum(tuple(values)):
        raise DamagedError


def _checksum(values: Row) -> int:
    return zlib.crc32(repr(values).encode("utf-8", "surrogatepass"))
