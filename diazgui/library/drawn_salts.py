"""What a structure of several parts may mean on a sheet: a salt of a base, a hydrate, one ionic compound, a mixture.

Nothing is decided here but the order: the chemist is asked.

Source of what makes a salt of what: general knowledge of the field.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from math import gcd

from diazgui.core.substance import Part as SupplyPart
from diazgui.core.substance import Salt, Substance
from diazgui.core.supply_edits import density_known, rebottled
from diazgui.library.salt_parts import WATER, SaltPart, acids, salt_name, salt_parts
from diazgui.library.substances import bottles_of, find_substance
from diazgui.structures.parts_of import Part, parts_of

_SHORT = 36


class Meaning(StrEnum):
    """How a structure is taken."""

    WHOLE = "whole"
    SALT = "salt"
    BASE = "base"
    ONE_OF = "one of"


@dataclass(frozen=True)
class Choice:
    """One way to take a structure: in words, and what it would put on a sheet."""

    meaning: Meaning
    words: str
    substance: Substance


def choices_of(smiles: str, name: str = "") -> tuple[Choice, ...]:
    """The ways to take a structure, the likeliest first; a single one where there is nothing to ask.

    Args:
        smiles: the structure, its parts with dots between them.
        name: as the file or the chemist has it; it is used where the library knows none.

    Raises:
        ChemistryError: the text is no structure.
    """
    parts = parts_of(smiles)
    whole = Choice(Meaning.WHOLE, "exactly as drawn", _substance(smiles, name))
    if len(parts) == 1 and sum(parts.values()) == 1:
        return (whole,)
    salt = _as_salt(parts, name) or _as_hydrate(parts, name)
    if salt is not None:
        base = salt.substance.compound
        only = _substance(base.smiles or "", base.name)
        return (salt, Choice(Meaning.BASE, f"only {base.name}" if _is_short(only) else "only the base", only), whole)
    if _is_ionic(parts):
        return (whole,)
    singles = [
        Choice(Meaning.ONE_OF, f"only {found.compound.name}", found)
        for found in (_substance(part.smiles, "") for part in parts)
    ]
    return (*singles, whole)


def _as_salt(parts: Mapping[Part, int], name: str) -> Choice | None:
    """The base in its salt or hydrate, where all else are known acids and water, in amounts that make it neutral."""
    brought = {part: _brought(part) for part in parts}
    others = [part for part in parts if brought[part] is None]
    if len(others) != 1 or not _may_be_supplied(others[0], parts):
        return None
    base, number = others[0], parts[others[0]]
    supplied = [one.times(parts[part] / number) for part, one in brought.items() if one is not None]
    return _salt(base.neutral or base.smiles, _merged(supplied), name)


def _may_be_supplied(base: Part, parts: Mapping[Part, int]) -> bool:
    only_water = all(part.smiles == "O" for part in parts if part is not base)
    return _is_balanced(parts) and (only_water or (base.is_organic and base.is_base and not base.is_metal))


def _brought(part: Part) -> SaltPart | None:
    """The acid or water that a part is, be it drawn with its proton or without."""
    if part.charge > 0 or part.neutral is None:
        return None
    known = salt_parts()[WATER] if part.smiles == "O" else None
    return known or next((acid for acid in acids() if acid.part.smiles == part.neutral), None)


def _merged(supplied: Sequence[SupplyPart]) -> tuple[SupplyPart, ...]:
    """Each acid once, though one of it may be drawn as an ion and another as a molecule."""
    ratios: dict[SupplyPart, float] = {}
    for part in supplied:
        one = replace(part, ratio=1.0)
        ratios[one] = ratios.get(one, 0.0) + part.ratio
    return tuple(replace(one, ratio=ratio) for one, ratio in ratios.items())


def _as_hydrate(parts: Mapping[Part, int], name: str) -> Choice | None:
    """An ionic compound with water, as many of its smallest units as there are."""
    ions = {part: number for part, number in parts.items() if part.smiles != "O"}
    if len(ions) == len(parts) or not any(part.charge for part in ions) or not _is_balanced(ions):
        return None
    units = gcd(*ions.values())
    base = ".".join(part.smiles for part, number in ions.items() for _ in range(number // units))
    water = next(number for part, number in parts.items() if part.smiles == "O")
    return _salt(base, (salt_parts()[WATER].times(water / units),), name)


def _salt(base: str, brought: tuple[SupplyPart, ...], name: str) -> Choice:
    supply = Salt(brought, salt_name(brought))
    found = _substance(base, _without(supply.name, name))
    known = bottles_of(found.compound)
    density = density_known(found, supply, known)
    words = f"as the {supply.name} of {found.compound.name}" if _is_short(found) else f"as its {supply.name}"
    return Choice(Meaning.SALT, words, rebottled(found, supply, density, known))


def _is_short(found: Substance) -> bool:
    """Whether the name of a compound fits into a line of words; a SMILES is none."""
    return len(found.compound.name) <= _SHORT and found.compound.name != found.compound.smiles


def _without(salt: str, name: str) -> str:
    """The name of the base in that of its salt; empty where it does not stand there."""
    return name[: -len(salt)].strip(" ,-·") if name.casefold().endswith(salt.casefold()) else ""


def _is_ionic(parts: Mapping[Part, int]) -> bool:
    """Whether all parts are ions, which nobody weighs one by one."""
    return all(part.charge for part in parts) and _is_balanced(parts)


def _is_balanced(parts: Mapping[Part, int]) -> bool:
    return sum(part.charge * number for part, number in parts.items()) == 0


def _substance(smiles: str, name: str) -> Substance:
    """What is known of a structure; where nothing is, the structure under the name that came with it."""
    found = find_substance(smiles)
    compound = found.compound
    if name and compound.name in (compound.smiles, smiles, ""):
        return replace(found, compound=replace(compound, name=name))
    return found
