"""What a chemist types at the balance: text to what was really dispensed, or isolated, and the edit's name."""

from dataclasses import replace

from diazgui.core.edits import with_isolated
from diazgui.core.legible import legible
from diazgui.core.quantities import Fraction, Mass, QuantityError, Volume
from diazgui.core.row_edits import with_weighed
from diazgui.core.sheet import ByMass, ByVolume, Isolated, Sheet, Weighed
from diazgui.core.substance import PURE
from diazgui.core.table import Row, rows
from diazgui.core.yields import product_rows
from diazgui.units import Kind, Notation, number_and_unit, read, text
from diazgui.units.kinds import kinds_of

NO_MASS = "Type the mass that was isolated first, such as 0.95 g; its purity after that."


def weighed(sheet: Sheet, entry_id: str, typed: str, notation: Notation, unit: str = "") -> Sheet:
    """State what was really dispensed of an entry, a mass or a volume; empty for not weighed.

    A bare number has ``unit`` where one is given, else the unit of what was stated, or of the plan: of the volume for
    a liquid, else of the mass.

    Raises:
        QuantityError: where the text is no mass and no volume.
    """
    if not typed.strip():
        return with_weighed(sheet, entry_id, None)
    row = next(row for row in rows(sheet) if row.id == entry_id)
    kind, shown = (kinds_of(unit)[0], unit) if unit else _unit_of_weighing(row)
    other = Kind.VOLUME if kind is Kind.MASS else Kind.MASS
    reading = read(typed, (kind, other), shown, notation)
    basis = ByMass(Mass(reading.value)) if reading.kind is Kind.MASS else ByVolume(Volume(reading.value))
    return with_weighed(sheet, entry_id, basis)


def _unit_of_weighing(row: Row) -> tuple[Kind, str | None]:
    is_stated = row.weighed_mass is not None or row.weighed_volume is not None
    m, V = (row.weighed_mass, row.weighed_volume) if is_stated else (row.mass, row.volume)
    kind, value = (Kind.MASS, m) if V is None else (Kind.VOLUME, V)
    unit = number_and_unit(value, kind, stated=is_stated or row.stated == kind)[1] if value else None
    return kind, unit


def isolated(sheet: Sheet, product_id: str, typed: str, notation: Notation, unit: str = "") -> Sheet:
    """State the mass that was isolated of the first product, in the form isolated; empty for not isolated.

    A bare number has ``unit`` where one is given, else the unit of what was stated, or of the theoretical mass. The
    purity stays.

    Raises:
        QuantityError: the text is no mass, or the product is not the first.
    """
    _require_first(sheet, product_id)
    if not typed.strip():
        return with_isolated(sheet, None)
    mass = Mass(read(typed, Kind.MASS, unit or unit_of_isolated(sheet) or None, notation).value)
    return with_isolated(sheet, Isolated(mass) if sheet.isolated is None else replace(sheet.isolated, mass=mass))


def unit_of_isolated(sheet: Sheet) -> str:
    """The unit that a bare number has for what was isolated; empty where nothing tells it."""
    row = product_rows(sheet)[0]
    is_stated = row.isolated_mass is not None
    shown = row.isolated_mass if is_stated else row.mass
    return number_and_unit(shown, Kind.MASS, stated=is_stated)[1] if shown else ""


def isolated_purity(sheet: Sheet, product_id: str, typed: str, notation: Notation) -> Sheet:
    """State the purity of what was isolated, ``97 %``; empty for 100 %.

    Raises:
        QuantityError: the text is no purity, nothing was isolated yet, or the product is not the first.
    """
    _require_first(sheet, product_id)
    purity = Fraction(read(typed, Kind.PURITY, "%", notation).value) if typed.strip() else PURE
    if sheet.isolated is not None:
        return with_isolated(sheet, replace(sheet.isolated, purity=purity))
    if typed.strip():
        raise QuantityError(NO_MASS)
    return sheet


def _require_first(sheet: Sheet, product_id: str) -> None:
    if not sheet.products or sheet.products[0].id != product_id:
        raise QuantityError("What was isolated is stated of the first product: type it in the row of that one.")


def weighed_words(after: Sheet, entry_id: str, notation: Notation) -> str:
    """An edit of what was weighed, for the Undo menu: ``Weigh K₂CO₃: 1.391 g``."""
    entry = after.entry(entry_id)
    name = _shown(entry.substance.short or entry.substance.compound.name, "the new row")
    if entry.weighed is None:
        return f"Clear what was weighed of {name}"
    verb = "Weigh" if isinstance(entry.weighed, ByMass) else "Measure"
    return f"{verb} {name}: {weighed_text(entry.weighed, notation)}"


def weighed_text(weighed: Weighed, notation: Notation) -> str:
    """What was dispensed, with all of its digits."""
    kind = Kind.MASS if isinstance(weighed, ByMass) else Kind.VOLUME
    return text(weighed.value, kind, notation, stated=True)


def isolated_words(before: Sheet, after: Sheet, notation: Notation) -> str:
    """An edit of what was isolated, for the Undo menu: ``Isolated 0.95 g of N-Boc-1,4-diazepane``."""
    name = _shown(product_rows(after)[0].name, "the product")
    if after.isolated is None:
        return f"Clear what was isolated of {name}"
    if before.isolated is not None and before.isolated.mass == after.isolated.mass:
        return f"Purity of {name}: {text(after.isolated.purity, Kind.PURITY, notation, stated=True)}"
    return f"Isolated {text(after.isolated.mass, Kind.MASS, notation, stated=True)} of {name}"


def _shown(name: str, otherwise: str) -> str:
    shown = legible(name) or otherwise
    return shown if len(shown) <= 40 else f"{shown[:19]}…{shown[-19:]}"
