"""The user's own values of a compound: how they are read, and how they win over what the library has.

A value is typed as it stands on a label, with what it was measured at behind ``at`` and where it is from behind a
semicolon: ``198–199 °C at 17 mmHg; measured here``. What is kept reads the same everywhere, with a decimal point.
They hold in the window only: the command line comes to the same numbers for everybody.
"""

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace

from diazgui.core.edits import with_substance
from diazgui.core.own_data import OwnField, OwnValues, data_key
from diazgui.core.own_value import OwnValue
from diazgui.core.properties import OF, Of, Property
from diazgui.core.quantities import Density, MolarMass, QuantityError
from diazgui.core.sheet import Sheet
from diazgui.core.substance import (
    PICTOGRAMS,
    TYPED,
    Compound,
    Fact,
    Neat,
    Salt,
    Solution,
    SolutionByMass,
    Substance,
)
from diazgui.units import POINT_ONLY, Kind, Notation, read, text

LONGEST = {"name": 200, "note": 2000}
"""Characters of the texts that are no values."""
_LONGEST_WORD = 80
OWN_SOURCE = "your own value"
NO_PICTOGRAM = "none"
_BETWEEN = re.compile(r"(?<=[0-9A-Za-z°])\s*(?:–|—|\bto\b|-)\s*(?=[-−+]?\s*[0-9.,])")
_AT = re.compile(r"\s*(?:\s@|\bat\b|\s/(?=\s))\s*")
_CODE = re.compile(r"(?:ghs)?\s*0?([1-9])")
_WORDS = {words: code for code, words in PICTOGRAMS.items()}


def stated(of: OwnField, typed: str, notation: Notation) -> OwnValue:
    """The value that a chemist types, as it is kept.

    Raises:
        QuantityError: it cannot be read; its sentence says what to type instead.

    >>> stated("density", "0,889 g/mL at 20 °C; label", Notation(",")).value
    '0.889 g/mL at 20 °C'
    """
    if of in ("name", "note"):
        return OwnValue(of, _words(of, typed, LONGEST[of]))
    value, _, note = typed.partition(";")
    said = _words("note", note, _LONGEST_WORD) if note.strip() else ""
    return OwnValue(of, _kept(of, value.strip(), notation), note=said)


def label(own: OwnValue) -> str:
    """The text of an own value; a number that another program kept has none."""
    return own.value if isinstance(own.value, str) else ""


def _kept(of: str, value: str, notation: Notation) -> str:
    match of:
        case "molar mass":
            return text(read_molar_mass(value, notation), Kind.MOLAR_MASS, stated=True)
        case "hazards":
            return " ".join(read_hazards(value)) or NO_PICTOGRAM
        case "density" | "boiling point" | "melting point" | "flash point":
            return value_text(read_property(of, value, notation))
        case _:
            return value


def _words(of: str, typed: str, most: int) -> str:
    said = " ".join(typed.split())
    if not said:
        raise QuantityError(f"The {of} is empty. Type it, or press Escape to leave it as it was.")
    if len(said) > most or not said.isprintable():
        raise QuantityError(f"The {of} may have {most} characters, letters and signs that can be read. Shorten it.")
    return said


def kind_of(of: Of) -> Kind:
    """The kind of number that a property is."""
    return Kind.DENSITY if of == "density" else Kind.TEMPERATURE


def read_property(of: Of, value: str, notation: Notation = POINT_ONLY, note: str = "") -> Property:
    """The property that a text states: ``0.889 g/mL at 25 °C``, ``198–199 °C at 17 mmHg``, ``66``.

    Raises:
        QuantityError: it is no value and no range, or one that cannot be.
    """
    number, *conditions = _AT.split(value, maxsplit=1)
    at = _words("note", conditions[0], _LONGEST_WORD) if conditions and conditions[0].strip() else ""
    ends = _BETWEEN.split(number.strip())
    if len(ends) > 2:
        raise QuantityError("Type one value, or two with a dash between them, for example 198–199 °C.")
    kind = kind_of(of)
    high = read(ends[-1], kind, None, notation)
    low = high if len(ends) == 1 else read(ends[0], kind, high.unit, notation)
    return Property(of, low.value, high.value, at, "", note or OWN_SOURCE, is_own=True)


def value_text(value: Property, notation: Notation = POINT_ONLY) -> str:
    """A property as on a label, with what it was measured at: ``−61 to −60 °C``, ``73–75 °C at 17 mmHg``."""
    kind = kind_of(value.of)
    high = text(value.high, kind, notation, stated=True)
    whole = high
    if value.low != value.high:
        low = text(value.low, kind, notation, stated=True).rpartition(" ")[0]
        whole = f"{low} to {high}" if value.low < 0 else f"{low}–{high}"
    return f"{whole} at {value.at}" if value.at else whole


def read_molar_mass(value: str, notation: Notation = POINT_ONLY) -> MolarMass:
    """A molar mass, g/mol.

    Raises:
        QuantityError: it is none.
    """
    return MolarMass(read(value, Kind.MOLAR_MASS, "g/mol", notation).value)


def read_hazards(value: str) -> tuple[str, ...]:
    """Pictograms by their codes or words: ``GHS02 GHS07``, ``flammable, corrosive``, ``none``.

    Raises:
        QuantityError: one of them is no pictogram.

    >>> read_hazards("flammable, ghs7")
    ('GHS02', 'GHS07')
    """
    wanted = value.strip().casefold()
    if wanted in (NO_PICTOGRAM, "no pictogram"):
        return ()
    parts = [part.strip() for part in wanted.split(",")]
    found = {code for part in parts for code in _codes(part)}
    if not found:
        raise QuantityError("Type the codes of the pictograms on the label, for example GHS02 GHS07, or none.")
    return tuple(sorted(found))


def _codes(part: str) -> tuple[str, ...]:
    if part in _WORDS:
        return (_WORDS[part],)
    codes = [_CODE.fullmatch(word) for word in part.split()]
    if None in codes:
        raise QuantityError(
            f"“{part[:40]}” is not a pictogram. Type codes from GHS01 to GHS09, for example GHS02 GHS07, or none."
        )
    return tuple(f"GHS0{code[1]}" for code in codes if code is not None)


def with_own_data(substance: Substance, own: OwnValues, *, wins_over_bottle: bool = False) -> Substance:
    """A substance that is put on a sheet, with the user's own values in place of the library's.

    The density is that of the compound itself and holds for a neat bottle only, the pictograms for all but solutions.
    What was typed of that very bottle stays, unless ``wins_over_bottle``. A value that cannot be read is left out.
    """
    made = substance
    for of, put in _PUT.items():
        if of in own and label(own[of]) and (wins_over_bottle or not _is_of_bottle(substance, of)):
            with suppress(QuantityError):
                made = put(made, own[of])
    return made


def _is_of_bottle(substance: Substance, of: str) -> bool:
    return substance.hazards_source == TYPED if of == "hazards" else Fact(of, TYPED) in substance.facts


def _named(substance: Substance, own: OwnValue) -> Substance:
    return replace(substance, compound=replace(substance.compound, name=label(own)))


def _weighing(substance: Substance, own: OwnValue) -> Substance:
    if isinstance(substance.supply, Salt):
        return substance  # that of a salt follows from its parts
    compound = replace(substance.compound, stated_molar_mass=read_molar_mass(label(own)))
    return _typed(replace(substance, compound=compound), "molar mass")


def _dense(substance: Substance, own: OwnValue) -> Substance:
    if not isinstance(substance.supply, Neat):
        return substance
    value = read_property("density", label(own))
    return _typed(replace(substance, density=Density((value.low + value.high) / 2)), "density")


def _hazardous(substance: Substance, own: OwnValue) -> Substance:
    if isinstance(substance.supply, Solution | SolutionByMass):
        return substance
    return replace(substance, hazards=read_hazards(label(own)), hazards_source=TYPED)


def _typed(substance: Substance, of: str) -> Substance:
    facts = tuple(fact for fact in substance.facts if fact.of != of)
    return replace(substance, facts=(*facts, Fact(of, TYPED)))


_PUT: Mapping[str, Callable[[Substance, OwnValue], Substance]] = {
    "name": _named,
    "molar mass": _weighing,
    "density": _dense,
    "hazards": _hazardous,
}
"""What of the user's own values a sheet calculates with, or shows."""


def unreadable(own: OwnValues) -> tuple[str, ...]:
    """A sentence for each value that cannot be read, as a file from elsewhere may hold it."""
    found = []
    for of, value in own.items():
        try:
            if of in OF or of in ("molar mass", "hazards"):
                _kept(of, label(value), POINT_ONLY)
        except QuantityError as error:
            found.append(f"Your own {of}, “{label(value)[:40]}”, cannot be read and is not used. {error}")
    return tuple(found)


def rows_that_differ(sheet: Sheet, compound: Compound, own: OwnValues) -> tuple[str, ...]:
    """The rows of a compound that own values would change, by id: a sheet keeps the facts it was calculated with."""
    return tuple(
        entry.id
        for entry in sheet.entries
        if data_key(entry.substance.compound) == data_key(compound)
        and with_own_data(entry.substance, own, wins_over_bottle=True) != entry.substance
    )


def with_own_in_rows(sheet: Sheet, compound: Compound, own: OwnValues) -> Sheet:
    """The sheet with own values in all rows of a compound; how the rows are stated stays."""
    for entry_id in rows_that_differ(sheet, compound, own):
        substance = with_own_data(sheet.entry(entry_id).substance, own, wins_over_bottle=True)
        sheet = with_substance(sheet, entry_id, substance)
    return sheet
