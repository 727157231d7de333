"""What a salt or hydrate brings along: the acids that ship, water, and the names that salts have by them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType

from diazgui.core.substance import Compound, Part
from diazgui.core.target import ChemistryError
from diazgui.library.faults import Faults, tables
from diazgui.library.records import SaltPartRecord, SaltPartsRecord
from diazgui.library.sources import citation
from diazgui.structures.reading import canonical_smiles, read_structure

WATER = "water"
"""The id of water among the parts; the others are acids."""

_TIMES = MappingProxyType(
    {
        0.5: "hemi",
        1.0: "",
        1.5: "sesqui",
        2.0: "di",
        2.5: "hemipenta",
        3.0: "tri",
        4.0: "tetra",
        5.0: "penta",
        6.0: "hexa",
        7.0: "hepta",
        8.0: "octa",
        9.0: "nona",
        10.0: "deca",
        12.0: "dodeca",
    }
)
_GROUPS = MappingProxyType({2.0: "bis", 3.0: "tris", 4.0: "tetrakis", 5.0: "pentakis", 6.0: "hexakis"})
# Where "di" before the word would name another anion or read as part of it, the field writes bis(…).


@dataclass(frozen=True)
class SaltPart:
    """An acid, or water: ``part`` is one of it, ``called`` what it adds to the name of the base."""

    id: str
    part: Part
    called: str
    synonyms: tuple[str, ...] = ()
    grouped: bool = False  # whether several are named bis(…), tris(…)
    one: str = ""  # what stands before a single one: "mono" of a monohydrate

    @property
    def symbol(self) -> str:
        """What stands for it on a bottle: ``HCl``; empty where its name does."""
        return self.synonyms[0] if self.synonyms else ""

    def times(self, ratio: float) -> Part:
        """So many of it per molecule of the active compound; a fraction is allowed (hemisulfate: 0.5)."""
        return replace(self.part, ratio=ratio)

    def name(self, ratio: float) -> str:
        """What so many of it add to the name: ``dihydrochloride``; a number where there is no word for it.

        >>> salt_parts()["sulfuric-acid"].name(0.5), salt_parts()["trifluoroacetic-acid"].name(2)
        ('hemisulfate', 'bis(trifluoroacetate)')
        """
        if ratio == 1:
            return self.one + self.called
        if self.grouped and ratio in _GROUPS:
            return f"{_GROUPS[ratio]}({self.called})"
        if ratio not in _TIMES or (self.grouped and ratio > 2):
            return f"{ratio:g} {self.called}"
        return f"{_TIMES[ratio]}({self.called})" if self.called[0].isdigit() else _TIMES[ratio] + self.called


@cache
def salt_parts() -> Mapping[str, SaltPart]:
    """The acids that ship and water, by id, in the order of their file.

    Raises:
        LibraryError: the data is at fault.
    """
    faults = Faults()
    found = {part.id: part for part in _read(faults)}
    faults.raise_if_any()
    return MappingProxyType(found)


def acids() -> tuple[SaltPart, ...]:
    """The acids, without water."""
    return tuple(part for part in salt_parts().values() if part.id != WATER)


def known_part(part: Part) -> SaltPart | None:
    """What ships of a part of some salt, by its structure, or by its name where it has none; ``None`` for others."""
    if part.smiles is None:
        return next((one for one in salt_parts().values() if one.part.name == part.name), None)
    smiles = canonical_smiles(part.smiles)
    return next((one for one in salt_parts().values() if one.part.smiles == smiles), None)


def is_water(part: Part) -> bool:
    """Whether a part of a salt is water, as in a hydrate."""
    known = known_part(part)
    return known is not None and known.id == WATER


def salt_name(parts: Sequence[Part]) -> str:
    """What the parts of a salt add to the name of the base, acids first: ``dihydrochloride monohydrate``."""
    known = [(known_part(part), part) for part in sorted(parts, key=is_water)]
    return " ".join(one.name(part.ratio) if one else f"{part.ratio:g} {part.name}" for one, part in known)


def counter_ion(acid: Compound) -> SaltPart:
    """The part that an acid is in its salts.

    Raises:
        ChemistryError: its salts have no name here.
    """
    smiles = canonical_smiles(acid.smiles or "")
    for one in acids():
        if one.part.smiles == smiles:
            return one
    raise ChemistryError(f"The salts of {acid.name or smiles} have no name here. Type the name of the salt.")


@cache
def called() -> Mapping[str, tuple[SaltPart, float]]:
    """What each word in the name of a salt brings along: ``dihydrochloride`` two hydrogen chloride; lower case."""
    found: dict[str, tuple[SaltPart, float]] = {}
    for one in salt_parts().values():
        for ratio, times in _TIMES.items():
            for word in (one.name(ratio), f"{times or 'mono'}{one.called}"):
                found[word.casefold()] = (one, ratio)
        for word in (one.called, *one.synonyms):
            found[word.casefold()] = (one, 1.0)
    return MappingProxyType(found)


def _read(faults: Faults) -> Iterator[SaltPart]:
    for place, table in tables("salts", faults):
        file = faults.record(SaltPartsRecord, table, place)
        if file is None:
            continue
        with faults.caught(place.at("source")):
            citation(file.source)
        for i, row in enumerate(file.part, 1):
            here = place.at(f"part {row.get('id', i)}")
            record = faults.record(SaltPartRecord, row, here)
            if record is not None:
                with faults.caught(here):
                    yield _part(record)


def _part(record: SaltPartRecord) -> SaltPart:
    compound = read_structure(record.smiles, record.name)
    M = compound.structure_molar_mass
    assert M is not None  # what has a structure has a molar mass
    return SaltPart(
        id=record.id,
        part=Part(record.name, compound.formula or "", M, 1.0, compound.smiles),
        called=record.called,
        synonyms=tuple(record.synonyms),
        grouped=record.many == "bis",
        one=record.one,
    )
