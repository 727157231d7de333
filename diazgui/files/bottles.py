"""The bottles that a user takes by default: one JSON file, shared by all programs that run.

A bottle is remembered for what a sheet asks for: a compound, and which of its shipped bottles. So a protocol that
asks for hydrogen chloride in dioxane is not given hydrochloric acid because that was remembered for another row.
They hold in the window only: the command line comes to the same numbers for everybody.
"""

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

import msgspec

from diazgui.core.substance import Compound, Substance
from diazgui.files import wire_substance as wire
from diazgui.files.atomic import write_atomically
from diazgui.files.errors import FileError
from diazgui.files.inconsistent import InconsistentError
from diazgui.files.packing import packed_substance
from diazgui.files.unpacking_substance import unpacked_substance

FORMAT = "diazgui bottles"
VERSION = 1
LARGEST = 20_000_000
"""Bytes; a bottle has some 600."""

Key = tuple[str, str]


class _Bottle(wire.Record):
    bottle: wire.Substance
    asked_for: Annotated[str, msgspec.Meta(description="Id of the shipped bottle that it stands in for.")] = ""


class _File(msgspec.Struct, forbid_unknown_fields=True):
    format: str
    version: int
    bottles: tuple[_Bottle, ...]


class _Head(msgspec.Struct):
    format: object = None
    version: object = None


@dataclass(frozen=True)
class Bottles:
    """What was remembered: for each compound, and shipped bottle of it that may be asked for, one bottle."""

    defaults: Mapping[Key, Substance] = field(default_factory=lambda: MappingProxyType({}))

    def default_for(self, asked_for: Substance) -> Substance | None:
        """The bottle to take where this one is asked for; ``None`` where none was remembered."""
        return self.defaults.get(_key(asked_for))

    def of(self, compound: Compound) -> Mapping[str, Substance]:
        """The bottles remembered for a compound, by the id of the shipped bottle that each stands in for."""
        name = _name_of(compound)
        return {asked_for: bottle for (key, asked_for), bottle in self.defaults.items() if key == name}


def with_defaults(substance: Substance, bottles: Bottles) -> Substance:
    """The user's own bottle of a substance, where one was remembered for it; else the substance as it is."""
    return bottles.default_for(substance) or substance


def read_bottles(path: Path) -> Bottles:
    """The bottles that were remembered; none where there is no file yet.

    Raises:
        FileError: the file cannot be read, is damaged, or was written by a newer program. It stays as it is.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except FileNotFoundError:
        return Bottles()
    except OSError as error:
        raise FileError(f"The remembered bottles in “{path}” could not be read ({error.strerror}).") from error
    if len(content) > LARGEST:
        raise FileError(_damaged(path))
    return Bottles(MappingProxyType(_defaults(content, path)))


def remember(path: Path, asked_for: Substance, bottle: Substance) -> Bottles:
    """Take a bottle from now on wherever ``asked_for`` is put on a sheet; what is remembered now.

    A molar mass that was typed over one that follows from the structure is of one sheet, and not remembered.

    Raises:
        FileError: as :func:`read_bottles`, or the file could not be written. What was remembered before stays.
    """
    return _changed(path, lambda defaults: defaults | {_key(asked_for): _without_own_molar_mass(bottle)})


def forget(path: Path, asked_for: Substance) -> Bottles:
    """Take the shipped bottle again where ``asked_for`` is put on a sheet; what is remembered now.

    Raises:
        FileError: as :func:`remember`.
    """
    gone = _key(asked_for)
    return _changed(path, lambda defaults: {key: bottle for key, bottle in defaults.items() if key != gone})


def _key(substance: Substance) -> Key:
    return _name_of(substance.compound), substance.id


def _name_of(compound: Compound) -> str:
    return compound.inchikey or compound.name.strip().casefold()


def _without_own_molar_mass(bottle: Substance) -> Substance:
    if bottle.compound.structure_molar_mass is None:
        return bottle
    facts = tuple(fact for fact in bottle.facts if fact.of != "molar mass")
    return replace(bottle, compound=replace(bottle.compound, stated_molar_mass=None), facts=facts)


def _changed(path: Path, change: Callable[[dict[Key, Substance]], dict[Key, Substance]]) -> Bottles:
    """Read what another program may have remembered meanwhile, change it, and write it, one program at a time."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileError(f"The folder “{path.parent}” for your bottles cannot be made ({error.strerror}).") from error
    with _alone(path):
        changed = change(dict(read_bottles(path).defaults))
        write_atomically(path, _content(changed))
    return Bottles(MappingProxyType(changed))


def _content(defaults: Mapping[Key, Substance]) -> bytes:
    bottles = tuple(_Bottle(packed_substance(bottle), key[1]) for key, bottle in sorted(defaults.items(), key=_first))
    try:
        text = msgspec.json.encode(_File(FORMAT, VERSION, bottles))
    except UnicodeEncodeError as error:
        raise FileError("A text of the bottle holds characters that no file can hold. Type it again.") from error
    return msgspec.json.format(text, indent=2) + b"\n"


def _first(item: tuple[Key, Substance]) -> Key:
    return item[0]


def _defaults(content: bytes, path: Path) -> dict[Key, Substance]:
    _check_head(content, path)
    try:
        file = msgspec.json.decode(content, type=_File)
        found = ((one.asked_for, unpacked_substance(one.bottle, "bottle")) for one in file.bottles)
        return {(_name_of(bottle.compound), asked_for): bottle for asked_for, bottle in found}
    except (msgspec.DecodeError, UnicodeDecodeError, InconsistentError) as error:
        raise FileError(_damaged(path)) from error


def _check_head(content: bytes, path: Path) -> None:
    try:
        head = msgspec.json.decode(content, type=_Head)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise FileError(_damaged(path)) from error
    if head.format != FORMAT:
        raise FileError(_damaged(path))
    if isinstance(head.version, int) and not isinstance(head.version, bool) and head.version > VERSION:
        raise FileError(
            f"Your bottles in “{path}” were remembered by a newer diazgui. They are left as they are and not used "
            "here: open them with the newer version."
        )


def _damaged(path: Path) -> str:
    return (
        f"“{path}”, where your bottles are remembered, is damaged. It is left as it is and not used: put a copy in its "
        "place, or move it away to begin anew."
    )


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Keep other programs out until it is done; where a file system has no locks, go on without."""
    try:
        descriptor = os.open(path.with_name(f"{path.name}.lock"), os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        raise FileError(f"“{path.name}” may not be written in “{path.parent}” ({error.strerror}).") from error
    try:
        with suppress(OSError):
            _lock(descriptor)
        yield
    finally:
        os.close(descriptor)  # which lets go of the lock, as the end of a program does


if sys.platform == "win32":

    def _lock(descriptor: int) -> None:
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)

else:

    def _lock(descriptor: int) -> None:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX)
