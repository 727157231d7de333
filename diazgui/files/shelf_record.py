"""A bottle as one line of text, beside the columns that people read, so that what was exported comes back exactly.

The line is JSON, and its substance what it is in an experiment file.
"""

import re
from datetime import date

import msgspec

from diazgui.core.quantities import Mass, QuantityError, Volume
from diazgui.core.shelf import Bottle
from diazgui.files import wire_substance as wire
from diazgui.files.errors import FileError
from diazgui.files.inconsistent import InconsistentError, maybe
from diazgui.files.packing import packed_substance
from diazgui.files.unpacking_substance import unpacked_substance

VERSION = 1
_NOT_PLAIN = re.compile(r"[^ -~]")


class _Record(wire.Record):
    version: int
    id: str
    substance: wire.Substance
    left_mg: wire.NotNegative | None = None
    left_mL: wire.NotNegative | None = None  # noqa: N815 - units keep their capital letters
    opened: date | None = None
    expires: date | None = None
    place: str = ""
    note: str = ""


def record_of(bottle: Bottle) -> str:
    """The line of a bottle.

    Raises:
        FileError: it holds characters that no file can hold.
    """
    record = _Record(
        version=VERSION,
        id=bottle.id,
        substance=packed_substance(bottle.substance),
        left_mg=bottle.left_mass,
        left_mL=bottle.left_volume,
        opened=bottle.opened,
        expires=bottle.expires,
        place=bottle.place,
        note=bottle.note,
    )
    try:
        return _NOT_PLAIN.sub(_escaped, msgspec.json.encode(record).decode())
    except UnicodeEncodeError as error:
        raise FileError("A text of the bottle holds characters that no file can hold. Type it again.") from error


def _escaped(sign: re.Match[str]) -> str:
    """A sign as JSON escapes it, so that no program on the way can change it."""
    code = sign[0].encode("utf-16-be").hex()
    return "".join(f"\\u{code[i : i + 4]}" for i in range(0, len(code), 4))


def bottle_in(text: str) -> Bottle | None:
    """The bottle of a line; ``None`` where it is not, or no longer, a line that :func:`record_of` wrote."""
    try:
        record = msgspec.json.decode(text, type=_Record)
        if record.version != VERSION:
            return None
        return Bottle(
            record.id,
            unpacked_substance(record.substance, "substance"),
            maybe(Mass, record.left_mg),
            maybe(Volume, record.left_mL),
            record.opened,
            record.expires,
            record.place,
            record.note,
        )
    except (msgspec.DecodeError, UnicodeError, InconsistentError, QuantityError, RecursionError):
        return None
