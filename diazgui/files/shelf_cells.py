"""A bottle in the cells of a list: what an export writes, and an import compares with what it finds."""

from decimal import Decimal

from diazgui.core.shelf import Bottle
from diazgui.core.substance import (
    PURE,
    Dispersion,
    Neat,
    OnSupport,
    Salt,
    Solution,
    SolutionByMass,
    Supply,
)
from diazgui.files.shelf_import_columns import Field
from diazgui.files.shelf_record import record_of

HEADINGS: dict[Field, str] = {
    Field.NAME: "Name",
    Field.CAS: "CAS number",
    Field.STRUCTURE: "Structure",
    Field.SUPPLIER: "Supplier",
    Field.LOT: "Lot",
    Field.FORM: "Salt or hydrate",
    Field.PURITY: "Purity",
    Field.STRENGTH: "Strength",
    Field.SOLVENT: "Solvent or support",
    Field.DENSITY: "Density (g/mL)",
    Field.LEFT: "Left (g)",
    Field.LEFT_VOLUME: "Left (mL)",
    Field.OPENED: "Opened",
    Field.EXPIRES: "Expires",
    Field.PLACE: "Place",
    Field.NOTE: "Note",
    Field.RECORD: "diazgui record",
}
"""The columns of an export, in their order."""

NUMBERS = (Field.DENSITY, Field.LEFT, Field.LEFT_VOLUME)
"""What is a number alone, with its unit in the heading."""


def cells_of(bottle: Bottle) -> dict[Field, str]:
    """What stands in each column for a bottle, with a decimal point; what is not known is empty.

    Raises:
        FileError: it holds characters that no file can hold.
    """
    substance = bottle.substance
    compound, label = substance.compound, substance.label
    return {
        Field.NAME: compound.name,
        Field.CAS: compound.cas or "",
        Field.STRUCTURE: compound.smiles or "",
        Field.SUPPLIER: label.supplier,
        Field.LOT: label.lot,
        **_supply(substance.supply),
        Field.DENSITY: _number(substance.density, Decimal("0.001")),
        Field.LEFT: _number(bottle.left_mass, Decimal("0.001")),
        Field.LEFT_VOLUME: _number(bottle.left_volume),
        Field.OPENED: bottle.opened.isoformat() if bottle.opened else "",
        Field.EXPIRES: bottle.expires.isoformat() if bottle.expires else "",
        Field.PLACE: bottle.place,
        Field.NOTE: bottle.note,
        Field.RECORD: record_of(bottle),
    }


def _supply(supply: Supply) -> dict[Field, str]:
    found = dict.fromkeys((Field.FORM, Field.PURITY, Field.STRENGTH, Field.SOLVENT), "")
    match supply:
        case Neat(purity):
            return found | {Field.PURITY: _share(purity)}
        case Salt(parts, name, purity):
            words = name or " ".join(f"{part.ratio:g} {part.name}" for part in parts)
            return found | {Field.FORM: words, Field.PURITY: _share(purity)}
        case Dispersion(share, medium) | SolutionByMass(share, medium):
            return found | {Field.STRENGTH: f"{_number(share, Decimal(100))} %", Field.SOLVENT: medium}
        case Solution(c, solvent):
            return found | {Field.STRENGTH: f"{_number(c)} M", Field.SOLVENT: solvent}
        case OnSupport(loading, support):
            return found | {Field.STRENGTH: f"{_number(loading, Decimal(1000))} mmol/g", Field.SOLVENT: support}


def _share(purity: float) -> str:
    """A purity in percent; nothing for a compound of which no impurity was stated."""
    return "" if purity == PURE else f"{_number(purity, Decimal(100))} %"


def _number(value: float | None, times: Decimal = Decimal(1)) -> str:
    if value is None:
        return ""
    exact = (Decimal(repr(float(value))) * times).normalize()
    return format(exact, "f") if -9 < exact.adjusted() < 15 else str(exact)
