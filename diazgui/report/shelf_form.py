"""A bottle of the user's own shelf in words: what its columns and fields show, and the bottle that typed texts make."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from diazgui.core.quantities import Density, Mass, QuantityError, Volume
from diazgui.core.shelf import Bottle
from diazgui.core.substance import NEAT, Compound, Label, Substance, Supply
from diazgui.core.supply_edits import density_known, rebottled
from diazgui.core.target import ChemistryError
from diazgui.report.label_words import label_words
from diazgui.report.supplied import bottle_words
from diazgui.report.supply_reading import RefusedFieldsError
from diazgui.report.typed_date import typed_date
from diazgui.report.typed_supply import typed_supply
from diazgui.units import Kind, Notation, number_and_unit, read, text

T = TypeVar("T")
EMPTY, EXPIRED = "empty", "expired"
_MIXED = " · "


@dataclass(frozen=True)
class ShelfField:
    """One field of a bottle: its label with a mnemonic, and what stands in it while it is empty."""

    id: str
    label: str
    hint: str = ""


FIELDS: tuple[ShelfField, ...] = (
    ShelfField("name", "&Name", "name, CAS number or SMILES"),
    ShelfField("structure", "Str&ucture", "found by the name; or SMILES, InChI"),
    ShelfField("supplied", "Supplied &as", "97 %, 4 M in dioxane, dihydrochloride; neat"),
    ShelfField("density", "&Density", "not known"),
    ShelfField("lot", "&Lot"),
    ShelfField("supplier", "&Supplier"),
    ShelfField("left", "Le&ft", "25 g, 100 mL; 0 for an empty one"),
    ShelfField("opened", "&Opened", "2027-03-31"),
    ShelfField("expires", "E&xpires", "2027-03-31, or 2027-03"),
    ShelfField("place", "&Place"),
    ShelfField("note", "No&te"),
)
"""In the order of the form."""


def texts_of(bottle: Bottle, notation: Notation) -> dict[str, str]:
    """What the fields show of a bottle, by their ids; each can be typed back."""
    return texts_of_substance(bottle.substance, notation) | {
        "lot": bottle.substance.label.lot,
        "supplier": bottle.substance.label.supplier,
        "left": left_words(bottle, notation),
        "opened": _iso(bottle.opened),
        "expires": _iso(bottle.expires),
        "place": bottle.place,
        "note": bottle.note,
    }


def texts_of_substance(substance: Substance, notation: Notation) -> dict[str, str]:
    """What the fields of the compound and of what is dispensed show."""
    d = substance.density
    return {
        "name": substance.compound.name,
        "structure": substance.compound.smiles or "",
        "supplied": bottle_words(substance.supply, notation),
        "density": "" if d is None else text(d, Kind.DENSITY, notation, stated=True),
    }


def no_texts() -> dict[str, str]:
    """The fields of a bottle of which nothing is known yet."""
    return {field.id: "" for field in FIELDS}


def left_words(bottle: Bottle, notation: Notation) -> str:
    """How much is left: ``25 g``; both where mass and volume are known, nothing where neither is."""
    found = ((bottle.left_mass, Kind.MASS), (bottle.left_volume, Kind.VOLUME))
    return _MIXED.join(_size(left, kind, notation) for left, kind in found if left is not None)


def _size(left: float, kind: Kind, notation: Notation) -> str:
    """An amount to its last digit, and without the zeros that would pass for weighed ones."""
    number, unit = number_and_unit(left, kind, notation, stated=True)
    return f"{number.rstrip('0').rstrip(notation.decimal) if notation.decimal in number else number} {unit}"


def states_of(bottle: Bottle, today: date) -> tuple[str, ...]:
    """The words for what is wrong with a bottle: empty, expired."""
    told = {EMPTY: bottle.is_empty, EXPIRED: bottle.is_expired(today)}
    return tuple(word for word, is_so in told.items() if is_so)


def bottle_sentence(bottle: Bottle, today: date, notation: Notation) -> str:
    """A bottle on the shelf in one line: lot and supplier, what is left of it, its place and date."""
    left = left_words(bottle, notation)
    is_over = bottle.is_expired(today)
    dated = f"{EXPIRED if is_over else 'expires'} {_iso(bottle.expires)}" if bottle.expires else ""
    return ", ".join(
        filter(
            None,
            (
                label_words(bottle.substance.label),
                EMPTY if bottle.is_empty else f"{left} left" if left else "",
                bottle.place,
                dated,
            ),
        )
    )


def typed_shelf_bottle(
    bottle_id: str,
    texts: Mapping[str, str],
    base: Substance | None,
    was: Bottle | None,
    notation: Notation,
    *,
    day_first: bool = True,
) -> Bottle:
    """The bottle that the fields of a form tell of.

    Args:
        bottle_id: its id.
        texts: what stands in the fields.
        base: what the fields began with, or what was chosen by name; its facts stay as far as no text changes them.
        was: the bottle on the shelf, whose amount left stays to the last digit where its text stays.
        notation: the decimal mark.
        day_first: as for :func:`diazgui.report.typed_date.typed_date`.

    Raises:
        RefusedFieldsError: with a sentence for each field that is not taken.
    """
    reader = _Reader(texts)
    substance = reader.taken("name", lambda _: _substance(texts, base, reader, notation))
    left = reader.taken("left", lambda typed: _left(typed, was, notation))
    opened = reader.taken("opened", lambda typed: _date(typed, day_first, ends=False))
    expires = reader.taken("expires", lambda typed: _date(typed, day_first, ends=True))
    if reader.refusals or substance is None or left is None:
        raise RefusedFieldsError(reader.refusals)
    label = Label(texts["lot"].strip(), texts["supplier"].strip(), bottle_id)
    place, note = texts["place"].strip(), texts["note"].strip()
    return Bottle(bottle_id, replace(substance, label=label), *left, opened, expires, place, note)


class _Reader:
    """Reads texts field by field and keeps what is refused."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self.refusals: dict[str, str] = {}

    def taken(self, field_id: str, take: Callable[[str], T]) -> T | None:
        """What ``take`` makes of a text; ``None`` where it is refused."""
        try:
            return take(self._texts[field_id].strip())
        except (QuantityError, ChemistryError) as refusal:
            self.refusals[field_id] = str(refusal)
            return None


def _substance(
    texts: Mapping[str, str], base: Substance | None, reader: _Reader, notation: Notation
) -> Substance | None:
    """What is in the bottle; ``None`` where a field but that of the name is refused."""
    from diazgui.library.substances import bottles_of  # brings RDKit, loaded by now

    found = _named(texts["name"].strip(), texts["structure"].strip(), base, reader)
    if found is None:
        return None
    shown = texts_of_substance(base, notation) if base is not None else {"supplied": "", "density": ""}
    if texts["supplied"].strip() == shown["supplied"] and _is_new(found, base):
        supply: Supply | None = found.supply
    else:
        supply = reader.taken("supplied", lambda typed: typed_supply(typed, found.supply, notation) if typed else NEAT)
    density = reader.taken("density", lambda typed: (_density(typed, notation),))
    if supply is None or density is None:
        return None
    known = bottles_of(found.compound)
    if texts["density"].strip() == shown["density"]:
        density = (density_known(found, supply, known),)  # not typed: that of what it became, to the last digit
    return rebottled(found, supply, density[0], known)


def _is_new(found: Substance, base: Substance | None) -> bool:
    """Whether another compound was named than the one that the fields began with."""
    return base is None or found.compound.inchikey != base.compound.inchikey


def _named(name: str, structure: str, base: Substance | None, reader: _Reader) -> Substance | None:
    """The substance of a name and a structure, either of which may be what it was."""
    if base is not None and structure == (base.compound.smiles or "") and (structure or name == base.compound.name):
        return _renamed(base, name)
    if not structure:
        return _found(name)
    return reader.taken("structure", lambda typed: _drawn(typed, name, base))


def _renamed(base: Substance, name: str) -> Substance:
    if not name:
        raise ChemistryError("A bottle needs a name. Type how it is called on its label.")
    return replace(base, compound=_not_another(replace(base.compound, name=name)))


def _not_another(compound: Compound) -> Compound:
    from diazgui.library.own_values import name_conflict

    conflict = name_conflict(compound)
    if conflict:
        raise ChemistryError(
            f"“{compound.name}” is the name of another compound than this structure. Clear the structure to take that "
            "compound, or call this one by another name."
        )
    return compound


def _found(name: str) -> Substance:
    from diazgui.report.entering import named

    if not name:
        raise ChemistryError("Type a name, a CAS number or a structure: what is in the bottle is not known yet.")
    return named(name)


def _drawn(structure: str, name: str, base: Substance | None) -> Substance:
    from diazgui.library.substances import by_inchikey
    from diazgui.structures.reading import StructureError, read_structure

    try:
        compound = read_structure(structure, name)
    except StructureError as error:
        raise ChemistryError(str(error)) from error
    if base is not None and base.compound.inchikey == compound.inchikey:
        return _renamed(base, name or base.compound.name)
    known = by_inchikey().get(compound.inchikey or "")
    if known is not None:
        return replace(known, compound=_not_another(replace(known.compound, name=name or known.compound.name)))
    return Substance(_not_another(compound if name else read_structure(structure, compound.smiles or structure)))


def _density(typed: str, notation: Notation) -> Density | None:
    return Density(read(typed, Kind.DENSITY, "g/mL", notation).value) if typed else None


def _left(typed: str, was: Bottle | None, notation: Notation) -> tuple[Mass | None, Volume | None]:
    if was is not None and typed == left_words(was, notation):
        return was.left_mass, was.left_volume
    if not typed:
        return None, None
    if typed.casefold() in ("0", EMPTY):
        return Mass(0.0), None
    if not any(letter.isalpha() for letter in typed):
        raise QuantityError(f"Type the unit, too: {typed} g, or {typed} mL.")
    found = [read(one, (Kind.MASS, Kind.VOLUME), None, notation) for one in typed.split(_MIXED.strip())]
    return (
        next((Mass(one.value) for one in found if one.kind is Kind.MASS), None),
        next((Volume(one.value) for one in found if one.kind is Kind.VOLUME), None),
    )


def _date(typed: str, day_first: bool, *, ends: bool) -> date | None:
    return typed_date(typed, day_first=day_first, ends=ends) if typed else None


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
