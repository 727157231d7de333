"""What was pasted or dropped, read beside the window: each structure with the ways to take it. No Qt in here."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from diazgui.core.target import ChemistryError
from diazgui.library.drawn_salts import Choice, Meaning, choices_of
from diazgui.library.substances import find_substance
from diazgui.structures.pasted import Reading
from diazgui.structures.pasted_content import MOST_BYTES, SUFFIXES, Content, Pasted
from diazgui.structures.reading import StructureError

_MOST_FILES = 20
_LONGEST_NAME = 200


@dataclass(frozen=True)
class Item:
    """One structure to put somewhere; ``choices`` are the ways to take it, the likeliest first."""

    title: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class Found:
    """What can be put on a sheet, and what is to be said of it."""

    items: tuple[Item, ...]
    remarks: tuple[str, ...] = ()


class Finding:
    """Reads one thing pasted, or several files; :meth:`cancel` from any thread."""

    def __init__(self, contents: Sequence[Content], files: Sequence[Path] = ()) -> None:
        self._contents, self._files = tuple(contents), tuple(files)
        self._reading: Reading | None = None
        self._is_cancelled = False

    def run(self) -> Found:
        """Read all of it; blocks.

        Raises:
            ChemistryError: there is nothing that can be used, with the first reason.
        """
        try:
            return self._of_files() if self._files else self._found(self._pasted())
        finally:
            self._contents = ()  # they may be large, and whoever asked may keep this

    def _of_files(self) -> Found:
        if len(self._files) > _MOST_FILES:
            raise StructureError(f"{len(self._files)} files are too many at once. Drop at most {_MOST_FILES}.")
        items: list[Item] = []
        remarks: list[str] = []
        for path in self._files:
            try:
                found = self._found(self._read([_content_of(path)]))
            except ChemistryError as error:
                remarks.append(f"{path.name}: {error}")
            else:
                items += found.items
                remarks += [f"{path.name}: {remark}" for remark in found.remarks]
        if not items:
            raise StructureError(remarks[0])
        return Found(tuple(items), tuple(remarks))

    def cancel(self) -> None:
        """End the reading; :meth:`run` raises."""
        self._is_cancelled = True
        if self._reading is not None:
            self._reading.cancel()

    def _pasted(self) -> Pasted | Item:
        try:
            return self._read(self._contents)
        except StructureError:
            named = self._named()
            if named is None:
                raise
            return named

    def _named(self) -> Item | None:
        """What a text of one line names, where it is no structure."""
        text = self._contents[0].content if len(self._contents) == 1 else ""
        if not isinstance(text, str) or not text.strip() or "\n" in text.strip() or len(text) > _LONGEST_NAME:
            return None
        try:
            found = find_substance(text.strip())
        except ChemistryError:
            return None
        return Item(found.compound.name, (Choice(Meaning.WHOLE, "as named", found),))

    def _read(self, contents: Sequence[Content]) -> Pasted:
        self._reading = Reading(contents)
        if self._is_cancelled:
            self._reading.cancel()
        return self._reading.result()

    def _found(self, pasted: Pasted | Item) -> Found:
        if isinstance(pasted, Item):
            return Found((pasted,))
        items = [item for one in pasted.molecules for item in _items(one.smiles, one.name)]
        return Found(tuple(items), (*pasted.refused, *pasted.remarks))


def _items(smiles: str, name: str) -> list[Item]:
    """A structure with the ways to take it, or where it is several compounds, each by itself and all together."""
    choices = choices_of(smiles, name)
    if choices[0].meaning is not Meaning.ONE_OF:
        return [Item(choices[0].substance.compound.name, choices)]
    singles = [Item(choice.substance.compound.name, (choice,)) for choice in choices[:-1]]
    return [*singles, Item("all together, as drawn", choices[-1:])]


def _content_of(path: Path) -> Content:
    try:
        if not path.is_file():  # a folder, or a device that never ends
            raise StructureError("This is no file, or it is there no longer.")
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise StructureError(f"The file cannot be opened: {error.strerror or error}.") from error
    return Content(content, SUFFIXES.get(path.suffix.lower()), path.stem)  # too large a one is refused when it is read
