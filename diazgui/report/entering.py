"""What typing into a cell states: text to an edit of the sheet, or a sentence that says what to type.

In the cells of equivalents, amount, mass and volume a typed unit chooses the basis; a bare number has the unit
that the cell shows. Everything refused is a :class:`QuantityError` or a ``ChemistryError``, and changes nothing.
"""

from dataclasses import replace

from diazgui.core.edits import with_basis, with_coefficient, with_concentration, with_role, with_substance
from diazgui.core.quantities import (
    Coefficient,
    Concentration,
    Density,
    MolarMass,
    QuantityError,
)
from diazgui.core.row_edits import with_swapped
from diazgui.core.sheet import ByParts, Role, Sheet
from diazgui.core.substance import TYPED, Compound, Fact, Salt, Substance
from diazgui.core.supply_edits import density_known, with_supply
from diazgui.core.table import Row, rows
from diazgui.core.target import ChemistryError
from diazgui.library.stated import BASIS_KINDS, basis_from, parts_in
from diazgui.report.typed_supply import typed_supply
from diazgui.units import Kind, Notation, number_and_unit, read

QUOTES = "\"'“”„‘’«»"


def _stated(sheet: Sheet, entry_id: str, typed: str, notation: Notation, kind: Kind, unit: str | None) -> Sheet:
    parts = parts_in(typed)
    if parts is not None:
        return _by_parts(sheet, entry_id, read(parts, Kind.PARTS, None, notation).value)
    others = tuple(k for k in (*BASIS_KINDS, Kind.CONCENTRATION) if k is not kind)
    reading = read(typed, (kind, *others), unit, notation)
    if reading.kind is Kind.CONCENTRATION:
        return _by_concentration(sheet, entry_id, Concentration(reading.value))
    return with_basis(sheet, entry_id, basis_from(reading))


def _by_concentration(sheet: Sheet, entry_id: str, c: Concentration) -> Sheet:
    entry = sheet.entry(entry_id)
    if entry.role is not Role.SOLVENT:
        raise QuantityError("Only a solvent is stated by a concentration. Type the strength under 'Supplied as'.")
    basis = entry.basis if isinstance(entry.basis, ByParts) else ByParts()
    return with_concentration(with_basis(sheet, entry_id, basis), c)


def _by_parts(sheet: Sheet, entry_id: str, parts: float) -> Sheet:
    if sheet.entry(entry_id).role is not Role.SOLVENT:
        raise QuantityError("Only a solvent is stated in parts of the solvent. Type its mass, amount or volume.")
    if parts == 0:
        raise QuantityError("A share of the solvent is more than 0 parts. Type 0 mL for a solvent that is left out.")
    return with_basis(sheet, entry_id, ByParts(parts))


def _row(sheet: Sheet, entry_id: str) -> Row:
    return next(row for row in rows(sheet) if row.id == entry_id)


def equivalents(sheet: Sheet, entry_id: str, typed: str, notation: Notation) -> Sheet:
    """State by equivalents, or as the typed unit says."""
    return _stated(sheet, entry_id, typed, notation, Kind.EQUIVALENTS, "eq.")


def amount(sheet: Sheet, entry_id: str, typed: str, notation: Notation) -> Sheet:
    """State by amount, or as the typed unit says; the cell shows mmol."""
    return _stated(sheet, entry_id, typed, notation, Kind.AMOUNT, "mmol")


def mass(sheet: Sheet, entry_id: str, typed: str, notation: Notation) -> Sheet:
    """State by mass as weighed, or as the typed unit says; a bare number has the unit that the cell shows."""
    row = _row(sheet, entry_id)
    unit = number_and_unit(row.mass, Kind.MASS, stated=row.stated == "mass")[1] if row.mass else None
    return _stated(sheet, entry_id, typed, notation, Kind.MASS, unit)


def volume(sheet: Sheet, entry_id: str, typed: str, notation: Notation) -> Sheet:
    """State by volume as dispensed, or as the typed unit says.

    A solvent takes the whole or a share of what the sheet's concentration asks for: ``0.2 M``, ``2 parts``.
    """
    row = _row(sheet, entry_id)
    unit = number_and_unit(row.volume, Kind.VOLUME, stated=row.stated == "volume")[1] if row.volume else None
    return _stated(sheet, entry_id, typed, notation, Kind.VOLUME, unit)


def coefficient(sheet: Sheet, entry_id: str, typed: str, notation: Notation) -> Sheet:
    """State how many of the compound one event of the reaction takes; empty takes it out of the balance."""
    if not typed.strip():
        return with_coefficient(sheet, entry_id, None)
    return with_coefficient(sheet, entry_id, Coefficient(read(typed, Kind.COEFFICIENT, None, notation).value))


def role(sheet: Sheet, entry_id: str, typed: str, _notation: Notation) -> Sheet:
    """Give the row a role by its word."""
    word = typed.strip().casefold()
    for one in Role:
        if one is not Role.PRODUCT and one.value == word:
            return with_role(sheet, entry_id, one)
    words = ", ".join(one.value for one in Role if one is not Role.PRODUCT)
    raise QuantityError(f"{typed.strip() or 'An empty text'} is not a role. Choose one of: {words}.")


def name(sheet: Sheet, entry_id: str, typed: str, _notation: Notation) -> Sheet:
    """Swap the compound for another, found by name, CAS number or SMILES, or kept as a name in quotation marks.

    The row keeps its equivalents (:func:`diazgui.core.row_edits.with_swapped`); the name of the compound that it
    has already changes nothing.
    """
    now = sheet.entry(entry_id).substance
    found = named(typed)
    return sheet if found.compound == now.compound else with_swapped(sheet, entry_id, found)


def named(typed: str) -> Substance:
    """The substance that a text names; one between quotation marks is a name alone, without a structure.

    Raises:
        ChemistryError: where nothing is known by that name; its sentence offers to keep the name alone.
    """
    from diazgui.library.substances import find_substance  # brings RDKit, which no other column needs

    name_only = _quoted(typed)
    if name_only:
        problem = f"{name_only} was entered as a name only. Type its SMILES or a known name to give it a structure."
        return Substance(Compound(name_only, problem=problem))
    try:
        return find_substance(typed)
    except ChemistryError as error:
        offer = f' For a compound without a structure type "{typed.strip()}", with the quotation marks.'
        raise ChemistryError(f"{error}{offer}" if typed.strip() else str(error)) from error


def _quoted(typed: str) -> str:
    """What stands between quotation marks; empty for any other text."""
    text = typed.strip()
    return text[1:-1].strip() if len(text) > 2 and text[0] in QUOTES and text[-1] in QUOTES else ""


def molar_mass(sheet: Sheet, entry_id: str, typed: str, notation: Notation) -> Sheet:
    """State a molar mass that wins over the structure's; empty goes back to the structure's."""
    substance = sheet.entry(entry_id).substance
    M = MolarMass(read(typed, Kind.MOLAR_MASS, "g/mol", notation).value) if typed.strip() else None
    if M is not None and isinstance(substance.supply, Salt):
        raise QuantityError("The molar mass of a salt follows from its parts. Change how it is supplied instead.")
    compound = replace(substance.compound, stated_molar_mass=M)
    return with_substance(sheet, entry_id, _noting(replace(substance, compound=compound), "molar mass"))


def density(sheet: Sheet, entry_id: str, typed: str, notation: Notation) -> Sheet:
    """State the density of what is dispensed; empty for not known."""
    substance = sheet.entry(entry_id).substance
    d = Density(read(typed, Kind.DENSITY, "g/mL", notation).value) if typed.strip() else None
    return with_substance(sheet, entry_id, _noting(replace(substance, density=d), "density"))


def supplied(sheet: Sheet, entry_id: str, typed: str, notation: Notation) -> Sheet:
    """State what the bottle holds: ``97 %``, ``4 M in dioxane``, ``dihydrochloride``, ``1.5 mmol/g on silica``.

    What is known of a bottle comes with it, and what was known of the one before goes
    (:func:`diazgui.core.supply_edits.rebottled`).
    """
    from diazgui.library.substances import bottles_of  # brings RDKit, which no other column needs

    substance = sheet.entry(entry_id).substance
    supply = typed_supply(typed, substance.supply, notation)
    known = bottles_of(substance.compound)
    return with_supply(sheet, entry_id, supply, density_known(substance, supply, known), known)


def _noting(substance: Substance, what: str) -> Substance:
    facts = tuple(fact for fact in substance.facts if fact.of != what)
    return replace(substance, facts=(*facts, Fact(what, TYPED)))
