"""The bottles that the user takes by default, as the window has them, and what can be chosen for a row."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal

from diazgui.core.own_data import OwnData, nothing_own
from diazgui.core.shelf import Bottle, bottles_of
from diazgui.core.substance import NO_LABEL, Compound, Substance
from diazgui.core.supply_edits import in_bottle
from diazgui.core.target import Target
from diazgui.files import FileError
from diazgui.files.bottles import Bottles, forget, read_bottles, remember, with_defaults
from diazgui.gui.parts.finder import Bottles as ShelfBottles
from diazgui.gui.parts.finder import no_bottles
from diazgui.library.own_data import with_own_data
from diazgui.report.shelf_form import bottle_sentence
from diazgui.units import LOCAL_POINT, Notation


def usual_path() -> Path:
    """Where the bottles of this user are remembered."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(folder) / "diazgui" / "bottles.json"


MOST_ON_SHELF = 9
"""Bottles of the shelf that a panel has room for: those to be used up first; any other is found by its name."""


class BottleBook(QObject):
    """Remembers bottles in a file that other programs of this user share; without a path it remembers none.

    ``changed`` tells that another bottle is taken by default now, ``failed`` why the file cannot be used.
    ``shelf`` gives the bottles of the user's own shelf, none where there is no shelf; ``data`` what the user states of
    a compound in its data sheet, which wins over the library.
    """

    changed = Signal()
    failed = Signal(str)

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path, self._bottles = path, Bottles()
        self.shelf: ShelfBottles = no_bottles
        self.data: OwnData = nothing_own
        self.read()

    @property
    def can_remember(self) -> bool:
        """Whether there is a file to remember in."""
        return self._path is not None

    @property
    def has_shelf(self) -> bool:
        """Whether the user has a shelf to put bottles on."""
        return self.shelf is not no_bottles

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
        own = with_defaults(substance, self._bottles)
        there = own.label.shelf_id
        is_gone = bool(there) and all(bottle.id != there or bottle.is_empty for bottle in self.shelf())
        own = replace(own, label=NO_LABEL) if is_gone else own  # no lot of a bottle that nobody has any more
        return with_own_data(own, self.data(own.compound))

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
    """A bottle that can be chosen at once, and a word for whose it is; none for one that ships.

    ``details`` tell a bottle of the user's shelf from others: its lot, what is left of it, its place.
    """

    bottle: Substance
    whose: str = ""
    details: str = ""


def choices(
    substance: Substance, target: Target, slot: str, book: BottleBook, notation: Notation = LOCAL_POINT
) -> tuple[Choice, ...]:
    """The other bottles of a row's compound: those of the user's shelf first, own ones, the target's, all that ship."""
    on_shelf = tuple(_on_shelf(substance, book, notation))
    seen = {(one.bottle.supply, one.bottle.density) for one in on_shelf}
    if not substance.label.shelf_id:
        seen.add((substance.supply, substance.density))
    found = []
    for choice in _known(substance, target, slot, book):
        key = (choice.bottle.supply, choice.bottle.density)
        if key not in seen:
            seen.add(key)
            found.append(choice)
    return (*on_shelf, *found)


def known_bottles(substance: Substance, target: Target, slot: str, book: BottleBook) -> tuple[Substance, ...]:
    """All bottles that are known of a row's compound, the one that it has included."""
    return tuple(choice.bottle for choice in _known(substance, target, slot, book))


def _on_shelf(substance: Substance, book: BottleBook, notation: Notation) -> Iterator[Choice]:
    today = date.today()

    def rank(bottle: Bottle) -> tuple[bool, bool, bool, date]:
        is_other = bottle.id != substance.label.shelf_id
        return is_other, bottle.is_empty, bottle.is_expired(today), bottle.expires or date.max

    for bottle in sorted(bottles_of(substance.compound, book.shelf()), key=rank)[:MOST_ON_SHELF]:
        if in_bottle(substance, bottle.substance) == substance:
            continue  # it is this one, as it stands on the shelf
        is_same = bottle.id == substance.label.shelf_id
        whose = "as it is on your shelf now" if is_same else "your shelf"
        yield Choice(bottle.substance, whose, bottle_sentence(bottle, today, notation))


def _known(substance: Substance, target: Target, slot: str, book: BottleBook) -> Iterator[Choice]:
    from diazgui.library.substances import bottles_of as shipped_bottles_of  # brings RDKit, loaded by now

    for bottle in book.of(substance.compound).values():
        yield Choice(bottle, "yours")
    for_slot = target.slots().get(slot)
    if for_slot is not None and for_slot.compound.inchikey == substance.compound.inchikey is not None:
        yield Choice(for_slot, "of the target")
    for bottle in shipped_bottles_of(substance.compound):
        yield Choice(bottle)
