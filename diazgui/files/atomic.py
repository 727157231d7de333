"""A file is replaced whole or not at all: written beside the old one, then put in its place."""

import contextlib
import errno
import os
import secrets
import stat
from pathlib import Path

from diazgui.files.errors import FileError

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_GONE = frozenset({errno.ENOENT, errno.ENOTDIR})


def write_atomically(path: Path, content: bytes) -> None:
    """Put ``content`` into a file, new or in the place of an old one, whose permissions it takes over.

    Until the new content is on the disk to the last byte, the old file stays as it is. A symbolic link
    stays one: the file that it names is replaced.

    Raises:
        FileError: the file could not be written; what was there before is untouched.
    """
    try:
        _replace(Path(os.path.realpath(path)), content)
    except (OSError, ValueError) as error:
        raise FileError(_sentence(path, error)) from error


def _replace(path: Path, content: bytes) -> None:
    mode = _mode_of(path)
    temporary = path.parent / f".diazgui-{secrets.token_hex(8)}.tmp"
    # Created as an ordinary file is, so that a new one gets the permissions that the user's umask asks for.
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            temporary.chmod(mode)
        os.replace(temporary, path)  # noqa: PTH105 - the one call whose name says that it replaces
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(path.parent)


def _mode_of(path: Path) -> int | None:
    """The permissions of the file to be replaced; ``None`` where there is none yet."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, "is a folder")
    if not stat.S_ISREG(found.st_mode):
        raise FileError(f"“{path.name}” is a device, not a file. Choose another name.")
    # Replacing needs only the folder's consent; a file that is write-protected says no for itself.
    if not os.access(path, os.W_OK):
        raise FileError(f"“{path.name}” is write-protected and stays as it is. Save under another name.")
    return stat.S_IMODE(found.st_mode)


def _sync_folder(folder: Path) -> None:
    """Have the folder's new entry survive a power cut, on systems that can."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _sentence(path: Path, error: OSError | ValueError) -> str:
    code = error.errno if isinstance(error, OSError) else None
    if isinstance(error, IsADirectoryError):
        return f"“{path.name or path}” is a folder. Choose the name of a file."
    if code in _NO_ROOM:
        return f"There is no room for “{path.name}”: the disk is full. Nothing was changed; save it on another disk."
    if code in _FORBIDDEN:
        return f"“{path.name}” may not be written in the folder “{path.parent}”. Nothing was changed; choose another."
    if code in _GONE:
        return f"The folder “{path.parent}” is not there, or no longer. Choose another for “{path.name}”."
    why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"“{path.name}” could not be written ({why}). Nothing was changed; save it under another name or elsewhere."
