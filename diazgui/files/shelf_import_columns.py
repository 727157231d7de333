"""Which column of a list says what of a bottle: guessed from its heading, and chosen by the user."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from diazgui.units.kinds import SPELLINGS, WRITING, Kind


class Field(StrEnum):
    """What a column may say; the text is a word for it."""

    NAME = "name"
    CAS = "CAS number"
    STRUCTURE = "structure"
    INCHIKEY = "InChIKey"
    SUPPLIER = "supplier"
    LOT = "lot"
    FORM = "salt or hydrate"
    PURITY = "purity"
    STRENGTH = "strength or titre"
    SOLVENT = "solvent or support"
    DENSITY = "density"
    LEFT = "amount left"
    LEFT_VOLUME = "volume left"
    UNIT = "unit of the amount"
    OPENED = "opened"
    EXPIRES = "expiry"
    PLACE = "place"
    NOTE = "note"
    RECORD = "diazgui record"


SEVERAL = (Field.PLACE, Field.NOTE)
"""What several columns may say together."""


class DateOrder(StrEnum):
    """What 3/4/2026 is; with ``REFUSED`` it is no date, because it may be two."""

    REFUSED = "refuse dates that can be read in two ways"
    DAY_FIRST = "3/4/2026 is 3 April"
    MONTH_FIRST = "3/4/2026 is 4 March"


@dataclass(frozen=True)
class Mapping:
    """What each column of a table says, ``None`` for one that is left out; and the order of day and month."""

    fields: tuple[Field | None, ...]
    dates: DateOrder = DateOrder.REFUSED

    def columns(self, field: Field) -> tuple[int, ...]:
        """The columns that say something, by their places."""
        return tuple(i for i, one in enumerate(self.fields) if one is field)

    def with_field(self, column: int, field: Field | None) -> "Mapping":
        """The mapping with another meaning for one column; the one that had it so far is left out."""
        kept = [None if one is field and field not in SEVERAL else one for one in self.fields]
        kept[column] = field
        return replace(self, fields=tuple(kept))


_HEADINGS: dict[Field, str] = {
    Field.NAME: "name, compound, compound name, chemical, chemical name, substance, substance name, product, product "
    "name, item, reagent, title, label, stoff, substanz, stoffname, substanzname, bezeichnung, chemikalie, verbindung, "
    "produkt, produktname, artikel, artikelbezeichnung, reagenz",
    Field.CAS: "cas, cas no, cas nr, cas number, cas nummer, cas rn, cas registry number, casno, casnr, casrn",
    Field.STRUCTURE: "structure, smiles, canonical smiles, isomeric smiles, inchi, molecule, mol, struktur, "
    "strukturformel",
    Field.INCHIKEY: "inchikey, inchi key, standard inchikey",
    Field.SUPPLIER: "supplier, vendor, manufacturer, brand, company, source, distributor, producer, lieferant, "
    "hersteller, anbieter, firma, bezugsquelle, marke",
    Field.LOT: "lot, lot no, lot nr, lot number, lot nummer, batch, batch no, batch number, lot batch, charge, "
    "chargennr, chargen nr, chargennummer, ch b",
    Field.FORM: "salt or hydrate, salt, salt form, hydrate, counterion, salz, salzform, hydrat",
    Field.PURITY: "purity, assay, reinheit, reinheitsgrad, gehalt, purity assay",
    Field.STRENGTH: "strength or titre, strength, titre, titer, concentration, conc, molarity, loading, konzentration, "
    "molaritat, beladung, starke",
    Field.SOLVENT: "solvent or support, solvent, medium, support, in solvent, losungsmittel, losemittel, solvens, "
    "trager",
    Field.DENSITY: "density, rho, specific gravity, dichte",
    Field.LEFT: "amount left, left, amount, quantity, quantity left, qty, remaining, remaining amount, stock, stock "
    "level, in stock, mass, mass left, weight, size, pack size, package size, net weight, menge, restmenge, bestand, "
    "vorrat, masse, gewicht, gebinde, gebindegrosse, packungsgrosse, inhalt",
    Field.LEFT_VOLUME: "volume left, volume, vol, remaining volume, volumen, restvolumen",
    Field.UNIT: "unit, units, amount unit, quantity unit, unit of measure, uom, einheit, mengeneinheit",
    Field.OPENED: "opened, opened on, date opened, opening date, open date, geoffnet, geoffnet am, offnungsdatum, "
    "anbruch, anbruchdatum, angebrochen am",
    Field.EXPIRES: "expiry, expires, expires on, expiry date, expiration, expiration date, exp, exp date, use by, best "
    "before, retest, retest date, good until, haltbar bis, mindestens haltbar bis, mhd, verfall, verfallsdatum, "
    "verfalldatum, ablaufdatum, verwendbar bis, ablauf",
    Field.PLACE: "place, location, storage, storage location, storage place, room, cabinet, cupboard, fridge, freezer, "
    "shelf, rack, box, ort, lagerort, lagerplatz, standort, raum, schrank, kuhlschrank, regal",
    Field.NOTE: "note, notes, comment, comments, remark, remarks, notiz, notizen, bemerkung, bemerkungen, kommentar, "
    "anmerkung, anmerkungen",
    Field.RECORD: "diazgui record",
}

_UNIT = re.compile(r"(?:[(\[]\s*([^)\]]+?)\s*[)\]]|\s(%)|\bin\s+(\S+))\s*$")
_BARE = re.compile(r"[(\[][^)\]]*[)\]]?|%|\bin\s+\S+\s*$")
_WORDS_OF_UNITS = {
    **dict.fromkeys(("gramm", "gram", "grams", "gr", "gm", "g."), "g"),
    **dict.fromkeys(("kilogramm", "kilogram", "kilograms", "kgs"), "kg"),
    **dict.fromkeys(("milligramm", "milligram", "milligrams", "mgs"), "mg"),
    **dict.fromkeys(("liter", "litre", "liters", "litres", "ltr"), "L"),
    **dict.fromkeys(("milliliter", "millilitre", "milliliters", "millilitres", "mls"), "mL"),
}


def _plain(text: str) -> str:
    """A heading as it is compared: small letters without accents, words with one space between."""
    parts = unicodedata.normalize("NFKD", text.replace("ß", "ss")).casefold()
    letters = "".join(c for c in parts if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^a-z0-9]+", " ", letters).split())


_FIELDS = {_plain(heading): field for field, text in _HEADINGS.items() for heading in text.split(",")}


def guess_mapping(columns: Iterable[str]) -> Mapping:
    """What the headings of a table seem to say, in English and German; a second column of a kind is left out."""
    fields: list[Field | None] = []
    for heading in columns:
        field = _field(heading)
        if field is Field.LEFT and is_volume(unit_in(heading)):
            field = Field.LEFT_VOLUME if Field.LEFT in fields else Field.LEFT
        fields.append(None if field in fields and field not in SEVERAL else field)
    return Mapping(tuple(fields))


def headings_in(cells: Iterable[str]) -> int:
    """How many cells of a row are headings that are known."""
    return sum(_field(cell) is not None for cell in cells)


def _field(heading: str) -> Field | None:
    if len(heading) > 60:
        return None
    return _FIELDS.get(_plain(heading)) or _FIELDS.get(_plain(_BARE.sub(" ", heading)))


def unit_in(heading: str) -> str:
    """The unit that stands behind a heading, in canonical spelling; empty where there is none.

    >>> unit_in("Menge [ml]"), unit_in("Left (g)"), unit_in("Lot")
    ('mL', 'g', '')
    """
    found = _UNIT.search(heading)
    return unit(next(filter(None, found.groups()))) if found else ""


def unit(text: str) -> str:
    """A unit in canonical spelling; empty for a word that is none.

    >>> unit("Gramm"), unit("ml"), unit("cans")
    ('g', 'mL', '')
    """
    word = text.strip()
    return SPELLINGS.get(word, _WORDS_OF_UNITS.get(word.casefold(), SPELLINGS.get(word.lower(), "")))


def is_volume(unit: str) -> bool:
    """Whether a canonical unit is one of volume."""
    return unit in WRITING[Kind.VOLUME].units
