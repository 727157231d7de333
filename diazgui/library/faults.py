"""Every fault of the shipped data at once: file · key · reason."""

import re
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, TypeVar

import msgspec

from diazgui.library.resources import resource

T = TypeVar("T")
_UNKNOWN = re.compile(r"Object contains unknown field `(?P<key>[^`]*)`")
_PATH = re.compile(r" - at `(?:key in )?\$\.?(?P<path>[^`]*)`$")


class LibraryError(ValueError):
    """Data that ships with diazgui is damaged; ``faults`` has a line ``file · key · reason`` for each fault."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        self.faults = faults
        super().__init__("The data that ships with diazgui has faults:\n" + "\n".join(faults))


@dataclass(frozen=True)
class Place:
    """Where in the data something stands: a file and a key in it, such as ``step A · variant as-in-guide``."""

    file: str
    key: str = ""

    def at(self, key: str) -> "Place":
        """The place of a key below this one."""
        return Place(self.file, " · ".join(filter(None, (self.key, key))))


@dataclass
class Faults:
    """Collects faults while files are read, so that one look shows all of them."""

    lines: list[str] = field(default_factory=list)

    def add(self, place: Place, reason: object) -> None:
        """Note a fault."""
        self.lines.append(" · ".join(filter(None, (place.file, place.key, str(reason)))))

    @contextmanager
    def caught(self, place: Place) -> Iterator[None]:
        """Note a refused value as a fault of this place, and go on."""
        try:
            yield
        except ValueError as error:
            self.add(place, error)

    def record(self, kind: type[T], value: Any, place: Place) -> T | None:
        """A record of the data, checked; ``None`` where it is at fault. Unknown keys are noted and left out."""
        left = dict(value) if isinstance(value, dict) else value
        while True:
            try:
                return msgspec.convert(left, kind)
            except msgspec.ValidationError as error:
                unknown = _UNKNOWN.fullmatch(str(error))
                if unknown is None:
                    found = _PATH.search(str(error))
                    self.add(place.at(found["path"]) if found else place, _PATH.sub("", str(error)))
                    return None
                # What the checker tells is only the first fault: without the key it finds the next.
                self.add(place, f"the key “{unknown['key']}” is not known here")
                del left[unknown["key"]]

    def raise_if_any(self) -> None:
        """Raise :class:`LibraryError` with everything noted."""
        if self.lines:
            raise LibraryError(tuple(self.lines))


def tables(folder: str, faults: Faults) -> list[tuple[Place, dict[str, Any]]]:
    """The TOML files of a folder of ``resources/`` by name, each as the tables in it."""
    found: list[tuple[Place, dict[str, Any]]] = []
    for file in sorted(resource(folder).iterdir(), key=lambda file: file.name):
        if file.name.endswith(".toml"):
            place = Place(f"{folder}/{file.name}")
            with faults.caught(place):
                found.append((place, dict(_parsed(file.read_text(encoding="utf-8")))))
    return found


@lru_cache(maxsize=16)
def _parsed(text: str) -> dict[str, Any]:
    """The tables of a text; the files of substances are read by two, and parsing is what takes the time."""
    return tomllib.loads(text)
