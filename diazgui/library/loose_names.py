"""Names that the index has for one compound, though they mean several, or none: xylene, petroleum ether.

To take such a name for its first compound would be a guess, and with it go a density and a structure that may be wrong.
"""

import re
from collections.abc import Sequence
from itertools import combinations_with_replacement

from diazgui.library.index import Index, Indexed
from diazgui.library.keys import as_key

_ONE = ("o", "m", "p", "1", "2", "3", "4", "5", "6", "n", "n,n", "n,n'", "alpha")
_TWO = tuple(f"{one},{other}" for one, other in combinations_with_replacement("123456", 2))
_THREE = ("1,1,1", "1,1,2", "1,2,2", "1,2,3", "1,2,4", "1,3,5")
_LOCANTS = (*_ONE, *_TWO, *_THREE)
_RARE = 20_000
"""Compounds of the index from here on are too rare to put the name of a common one in doubt."""

_BY_CHAIN = re.compile(r"(prop|but|pent|am|hex|hept|oct|non|dec|\w+dec)yl")
"""Names such as butyl alcohol, which are those of the straight chain, bound at its end."""
_SETTLED = frozenset({"propyleneglycol", "propanone"})

# fmt: off
_FRACTIONS = frozenset(
    {
        "petroleumether", "petroleumspirit", "lightpetroleum", "petether", "petrol", "petrolether", "ligroin",
        "ligroine", "naphtha", "solventnaphtha", "coalnaphtha", "mineralnaphtha", "benzine", "benzin", "gasoline",
        "kerosene", "whitespirit", "mineralspirits", "stoddardsolvent", "turpentine", "mineraloil", "paraffinoil",
        "naturalgas", "cresylicacid", "denaturedalcohol", "methylatedspirits", "rubbingalcohol", "vinegar",
    }
)
# fmt: on
_MEANT = {
    "pentanes": "pentane",
    "hexanes": "hexane",
    "heptanes": "heptane",
    "octanes": "octane",
    "xylenes": "o-, m- or p-xylene",
    "cresols": "o-, m- or p-cresol",
    "butanes": "butane",
    "dichloroethylene": "1,1- or 1,2-dichloroethylene",
    "dibromoethylene": "1,1- or 1,2-dibromoethylene",
}
_POLYMER = re.compile(r"m?peg-?[0-9]*|pv[acp]|pmma|ptfe|pei")
_KINDS = re.compile(r"isomers|resin\b|resins\b")


def no_compound(text: str, found: Sequence[Indexed]) -> str:
    """Why a name means no one compound, though the index may have it for one; empty where it may mean one.

    Args:
        text: the name as it was typed.
        found: what the index has by it.
    """
    key = as_key(text)
    quoted, rest = f"“{text.strip()}”", "or put your bottle of it on your shelf."
    if key in _MEANT:
        return f"{quoted} is not one compound. Type which you mean, such as {_MEANT[key]}, {rest}"
    if key in _FRACTIONS or _KINDS.search(key):
        return f"{quoted} is a mixture and has no molar mass. Type the compound that you mean, {rest}"
    if _POLYMER.fullmatch(key) or (found and _is_of_monomer(key, found)):
        return f"{quoted} is a polymer and has no one molar mass. Type the compound that you mean, {rest}"
    return ""


def with_isomers(there: Index, text: str, found: Sequence[Indexed]) -> tuple[Indexed, ...]:
    """What a name means that tells no place: with one compound, also its isomers of the same name with another place.

    A common compound whose usual name it is stays alone, as hydroquinone does.

    Args:
        there: the index.
        text: the name as it was typed.
        found: what the index has by it.
    """
    key = as_key(text)
    if not found or found[0].id > _RARE:
        return tuple(found)
    if as_key(found[0].name) == key:
        return (found[0], *(one for one in found[1:] if one.id <= _RARE or as_key(one.name) == key))
    if len(found) > 1 or key in _SETTLED:
        return tuple(found)
    placed = there.by_name(*(f"{locant}-{key}" for locant in _LOCANTS))
    if found[0].id not in {one.id for one in placed}:
        return tuple(found)
    if _BY_CHAIN.match(key) and any(as_key(name) == f"n-{key}" for name in there.names_of(found[0].id)):
        return tuple(found)
    others = (one for one in placed if one.formula == found[0].formula and one.id <= _RARE)
    return (found[0], *(one for one in others if one.id != found[0].id))


def _is_of_monomer(key: str, found: Sequence[Indexed]) -> bool:
    return key.startswith("poly") and not any(as_key(one.name).startswith("poly") for one in found)
