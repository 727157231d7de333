"""The bottles that the user takes by default, as the window has them, and what can be chosen for a row."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal

from diazgui.core.substance import Compound, Substance
from diazgui.core.target import Target
from diazgui.files import FileError
from diazgui.files.bottles import Bottles, forget, read_bottles, remember, with_defaults


def usual_path() -> Path:
    """Where the bottles of this user are remembered."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(folder) / "diazgui" / "bottles.json"


class BottleBook(QObject):
    """Remembers bottles in a file that other programs of this user share; without a path it remembers none.

    ``changed`` tells that another bottle is taken by default now, ``failed`` why the file cannot be used.
    """

    changed = Signal()
    failed = Signal(str)

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path, self._bottles = path, Bottles()
        self.read()

    @property
    def can_remember(self) -> bool:
        """Whether there is a file to remember in."""
        return self._path is not None

    def read(self) -> str:
        """Look again what is remembered; why that cannot be read, or nothing."""
        if self._path is None:
            return ""
        try:
            self._bottles = read_bottles(self._path)
        except FileError as error:
            return str(error)
        return ""

    def own(self, substance: Substance) -> Substance:
        """The user's bottle of a substance that is put on a sheet; the substance as it is where there is none."""
        return with_defaults(substance, self._bottles)

    def stands_in(self, substance: Substance) -> tuple[Substance, Substance] | None:
        """What is asked for and the user's bottle in its place, for a bottle that is asked for or is that of the user.

        ``None`` where neither is so.
        """
        own = self._bottles.of(substance.compound)
        if substance.id in own:
            return substance, own[substance.id]
        found = ((replace(substance, id=i), one) for i, one in own.items() if one.supply == substance.supply)
        return next(found, None)

    def of(self, compound: Compound) -> Mapping[str, Substance]:
        """All of the user's bottles of a compound, by the shipped one that each stands in for."""
        return self._bottles.of(compound)

    def remember(self, asked_for: Substance, bottle: Substance) -> bool:
        """Take a bottle from now on wherever ``asked_for`` is put on a sheet; whether it was remembered."""
        return self._take(lambda path: remember(path, asked_for, bottle))

    def forget(self, asked_for: Substance) -> bool:
        """Take the shipped bottle again; whether the other one was forgotten."""
        return self._take(lambda path: forget(path, asked_for))

    def _take(self, change: Callable[[Path], Bottles]) -> bool:
        if self._path is None:
            return False
        try:
            self._bottles = change(self._path)
        except FileError as error:
            self.failed.emit(str(error))
            return False
        self.changed.emit()
        return True


@dataclass(frozen=True)
class Choice:
    """A bottle that can be chosen at once, and a word for whose it is; none for one that ships."""

    bottle: Substance
    whose: str = ""


def choices(substance: Substance, target: Target, slot: str, book: BottleBook) -> tuple[Choice, ...]:
    """The other bottles that are known of a row's compound: the user's own first, the target's, and all that ship."""
    seen = {(substance.supply, substance.density)}
    found = []
    for choice in _known(substance, target, slot, book):
        key = (choice.bottle.supply, choice.bottle.density)
        if key not in seen:
            seen.add(key)
            found.append(choice)
    return tuple(found)


def known_bottles(substance: Substance, target: Target, slot: str, book: BottleBook) -> tuple[Substance, ...]:
    """All bottles that are known of a row's compound, the one that it has included."""
    return tuple(choice.bottle for choice in _known(substance, target, slot, book))


def _known(substance: Substance, target: Target, slot: str, book: BottleBook) -> Iterator[Choice]:
    from diazgui.library.substances import bottles_of  # brings RDKit, loaded by now

    for bottle in book.of(substance.compound).values():
        yield Choice(bottle, "yours")
    for_slot = target.slots().get(slot)
    if for_slot is not None and for_slot.compound.inchikey == substance.compound.inchikey is not None:
        yield Choice(for_slot, "of the target")
    for bottle in bottles_of(substance.compound):
        yield Choice(bottle)
