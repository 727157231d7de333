"""What is said of a fact that is not the library's: in the tooltip of its cell, and on the button that goes back."""

import re
from collections.abc import Iterator

from diazgui.core.sheet import Sheet
from diazgui.core.substance import Supply
from diazgui.core.table import rows
from diazgui.library.label_words import bottle_words
from diazgui.library.own_values import OwnDensity, OwnMolarMass, OwnSupply, OwnValue, own_values
from diazgui.units import Kind, Notation, text

OWN = "own"
"""The mark of a cell that shows another value than the library's."""
_POINT = re.compile(r"(?<=\d)\.(?=\d)")
_WORDS = {"molar_mass": "molar mass", "density": "density", "supplied": "strength"}


def with_mark(sentence: str, notation: Notation) -> str:
    """A sentence of the core with the decimal mark of the reader in its numbers.

    >>> with_mark("1,4-diazepane: 100.17 g/mol.", Notation(","))
    '1,4-diazepane: 100,17 g/mol.'
    """
    return _POINT.sub(notation.decimal, sentence)


def library_value(own: OwnValue, notation: Notation) -> str:
    """What the library has: ``0.902 g/mL``."""
    match own:
        case OwnMolarMass(library=M):
            return text(M, Kind.MOLAR_MASS, notation)
        case OwnDensity(library=d):
            return text(d, Kind.DENSITY, notation)
        case OwnSupply(library=supply):
            return _bottle(supply, notation)


def own_value(own: OwnValue, notation: Notation) -> str:
    """What stands in its place; empty where it was taken away."""
    match own:
        case OwnMolarMass(own=M):
            return text(M, Kind.MOLAR_MASS, notation, stated=True)
        case OwnDensity(own=d):
            return "" if d is None else text(d, Kind.DENSITY, notation, stated=True)
        case OwnSupply(own=supply):
            return _bottle(supply, notation)


def own_sentence(own: OwnValue, notation: Notation) -> str:
    """Whose value is used, and what the library has: for the tooltip of the cell, and for those who listen."""
    used, library = own_value(own, notation), library_value(own, notation)
    whose = "Your own value" if own.is_typed else "A value of this file"
    begin = f"{whose}, {used}, is used" if used else "Left unknown"
    return f"{begin}; the library has {library} ({own.source or 'no source is stated'})."


def own_notes(sheet: Sheet, notation: Notation) -> Iterator[tuple[str, str, str]]:
    """For paper: the row's name, the word for the value, and whose it is; a conflict says it already."""
    for entry, row in zip(sheet.entries, rows(sheet), strict=True):
        for own in own_values(entry.substance):
            if own.field != "molar_mass" or not row.conflicts:
                yield row.name or row.id, _WORDS[own.field], own_sentence(own, notation)


def own_mark(own: OwnValue) -> str:
    """The mark in words: what those hear who do not see it."""
    return "your own value" if own.is_typed else "not the library's value"


def back_label(own: OwnValue, notation: Notation) -> str:
    """On the button that goes back: ``Use 0.902 g/mL``."""
    return f"Use {library_value(own, notation)}"


def back_words(own: OwnValue, name: str, notation: Notation) -> str:
    """The edit that goes back, for the Undo menu: ``Set the density of DMF back to 0.944 g/mL``."""
    return f"Set the {_WORDS[own.field]} of {name} back to {library_value(own, notation)}"


def _bottle(supply: Supply, notation: Notation) -> str:
    return bottle_words(supply, notation) or f"{text(1.0, Kind.PURITY, notation)}, neat"
