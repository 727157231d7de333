"""Experiment files (``.diaz``): read with one kind of error, written whole or not at all."""

import errno
import re
from pathlib import Path

import msgspec

from diazgui.core.experiment import Experiment
from diazgui.files import wire
from diazgui.files.atomic import write_atomically
from diazgui.files.errors import FileError
from diazgui.files.inconsistent import InconsistentError
from diazgui.files.packing import packed
from diazgui.files.unpacking import unpacked

LARGEST = 20_000_000
"""Bytes; a file of six tabs with everything kept aside has some 200,000."""

_NOT_SAVED = "The experiment holds a value that cannot be saved. Undo the last change and save again."

_BYTE = re.compile(r" \(byte (\d+)\)$")
_PLACE = re.compile(r" - at `(?:key in )?`?\$\.?(.*?)`$")
_UTF8_MARK = b"\xef\xbb\xbf"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


class _Head(msgspec.Struct):
    """What tells an experiment from other JSON, before anything else is looked at."""

    format: object = None
    version: object = None


def read_experiment(path: Path) -> Experiment:
    """The experiment in a file, every number as it is stored.

    Raises:
        FileError: there is no such file, it cannot be read, or it is no sound experiment.
    """
    name = path.name or str(path)
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise FileError(_unreadable(name, path, error)) from error
    return read_experiment_text(content, f"“{name}”")


def _unreadable(name: str, path: Path, error: OSError | ValueError) -> str:
    code = error.errno if isinstance(error, OSError) else None
    if code in (errno.ENOENT, errno.ENOTDIR):
        return f"There is no file “{name}” in “{path.parent}”. Check the name and the folder."
    if code == errno.ENAMETOOLONG:
        return f"“{name[:40]}…” is too long to be the name of a file. Check the name."
    if code == errno.EISDIR or path.is_dir():
        return f"“{name}” is a folder. Choose a file in it."
    if code in (errno.EACCES, errno.EPERM):
        return f"“{name}” may not be read. Ask its owner for the permission, or for a copy."
    why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"“{name}” could not be read ({why})."


def read_experiment_text(text: str | bytes, name: str = "The text") -> Experiment:
    """The experiment in a text of JSON, every number as it is stored.

    Args:
        text: the content of an experiment file; bytes are UTF-8.
        name: what a sentence about a fault calls it.

    Raises:
        FileError: it is no sound experiment; the sentence says where the fault is.
    """
    content = _plain(text, name)
    _check_head(content, name)
    try:
        return unpacked(msgspec.json.decode(content, type=wire.Experiment))
    except msgspec.DecodeError as error:
        raise FileError(_does_not_fit(str(error), name)) from error
    except InconsistentError as error:
        raise FileError(f"{name} contradicts itself at {error.place}: {error}") from error


def _plain(text: str | bytes, name: str) -> bytes:
    try:
        content = text.encode() if isinstance(text, str) else text
    except UnicodeEncodeError as error:
        raise FileError(f"{name} holds characters that no file can hold. Check it with an editor.") from error
    if len(content) > LARGEST:
        raise FileError(f"{name} is larger than {LARGEST // 1_000_000} MB, so it is no experiment of diazgui.")
    if content.startswith(_UTF16_MARKS):
        raise FileError(f"{name} is written in UTF-16. Save it as UTF-8, then it can be read.")
    content = content.removeprefix(_UTF8_MARK)
    try:
        content.decode()
    except UnicodeDecodeError as error:
        raise FileError(_damaged_at(content, error.start, name)) from error
    if not content.strip():
        raise FileError(f"{name} is empty: there is no experiment in it.")
    return content


def _check_head(content: bytes, name: str) -> None:
    """Refuse what is no JSON, no experiment, or of a version that came after this program."""
    try:
        head = msgspec.json.decode(content, type=_Head)
    except msgspec.ValidationError:
        head = _Head()
    except msgspec.DecodeError as error:
        raise FileError(_damaged(content, error, name)) from error
    except RecursionError as error:
        raise FileError(f"{name} is damaged: its brackets go too deep. Look for a copy of it.") from error
    if head.format != wire.FORMAT:
        raise FileError(f"{name} is not an experiment of diazgui. Choose a file that diazgui saved.")
    version = head.version
    if isinstance(version, int) and not isinstance(version, bool) and version > wire.VERSION:
        raise FileError(
            f"{name} was written by a newer diazgui (format {version}; this one reads up to {wire.VERSION}). "
            "Open it with a newer version of the program."
        )


def _damaged(content: bytes, error: msgspec.DecodeError, name: str) -> str:
    found = _BYTE.search(str(error))
    if found is None:  # without a place, the text is a beginning only
        return _damaged_at(content, len(content), name)
    # After the end of the object the library counts one byte too many.
    return _damaged_at(content, int(found[1]) - ("trailing" in str(error)), name)


def _damaged_at(content: bytes, place: int, name: str) -> str:
    """Where the text stops being what was saved, counted as editors count."""
    before = content[:place].decode("utf-8", "replace")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    if place >= len(content):
        return f"{name} is damaged: it ends too early, at line {line}, column {column}. Look for a copy of it."
    return f"{name} is damaged at line {line}, column {column}. Look for a copy of it."


def _does_not_fit(message: str, name: str) -> str:
    found = _PLACE.search(message)
    what = _PLACE.sub("", message)
    where = f" at {found[1]}" if found and found[1] else ""
    return f"{name} is damaged{where}: {what[:1].lower()}{what[1:]}. Look for a copy of it, or correct that place."


def experiment_text(experiment: Experiment) -> str:
    """The text of an experiment's file: equal experiments give equal texts.

    Raises:
        FileError: the experiment holds what a file cannot hold, such as a number without end.
    """
    # What would not come back the same must not take the place of a sound file: NaN would become unknown.
    try:
        file = msgspec.json.decode(msgspec.json.encode(packed(experiment)), type=wire.Experiment)
        same = unpacked(file) == experiment
    except UnicodeEncodeError as error:
        raise FileError("A text of the experiment holds characters that no file can hold. Type it again.") from error
    except (msgspec.ValidationError, InconsistentError) as error:
        raise FileError(f"{_NOT_SAVED} ({error})") from error
    if not same:
        raise FileError(_NOT_SAVED)
    return msgspec.json.format(msgspec.json.encode(file), indent=2).decode() + "\n"


def write_experiment(path: Path, experiment: Experiment) -> None:
    """Save an experiment. The file is replaced whole, or it stays as it was.

    Raises:
        FileError: it could not be saved; what was there before is untouched.
    """
    write_atomically(path, experiment_text(experiment).encode())
