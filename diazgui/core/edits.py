"""The edits of a sheet. Each takes a sheet and returns a new one; the old one is untouched.

An edit that cannot stand raises :class:`QuantityError` with a sentence for a chemist.
"""

from collections.abc import Callable
from dataclasses import replace
from itertools import count

from diazgui.core.amounts import reference_amount, scale_of
from diazgui.core.quantities import (
    Amount,
    Coefficient,
    Concentration,
    Equivalents,
    Fraction,
    QuantityError,
)
from diazgui.core.recounting import recounted
from diazgui.core.sheet import (
    ONE_EQUIVALENT,
    Absolute,
    AlkylationModel,
    Basis,
    ByAmount,
    ByEquivalents,
    ByParts,
    ByVolume,
    Conditions,
    Entry,
    HandedOn,
    Isolated,
    Product,
    Role,
    Sheet,
    Unstated,
)
from diazgui.core.stoichiometry import equivalents_from_amount, volume_from_concentration
from diazgui.core.substance import Substance
from diazgui.core.table import rows


def with_changed_entry(sheet: Sheet, entry_id: str, change: Callable[[Entry], Entry]) -> Sheet:
    """Put what ``change`` makes of an entry in its place; ``KeyError`` where there is no such entry."""
    sheet.entry(entry_id)
    return replace(sheet, entries=tuple(change(e) if e.id == entry_id else e for e in sheet.entries))


def with_basis(sheet: Sheet, entry_id: str, basis: Basis) -> Sheet:
    """State an entry another way; this replaces what was stated before.

    Equivalents typed for the reference keep its amount and move the rows stated in equivalents. Solvents that shared
    by parts with an entry stated otherwise keep their volumes: they do not take over its share.
    """
    if entry_id == sheet.reference and isinstance(basis, ByEquivalents):
        return with_reference_equivalents(sheet, basis.value)
    if isinstance(sheet.entry(entry_id).basis, ByParts) and not isinstance(basis, ByParts):
        sheet = _with_shares_kept(sheet, entry_id)
    return with_changed_entry(sheet, entry_id, lambda entry: replace(entry, basis=basis, source=""))


def _with_shares_kept(sheet: Sheet, entry_id: str) -> Sheet:
    """The other solvents that share by parts, stated by their volumes of now as far as these are above 0."""
    volumes = {row.id: row.volume for row in rows(sheet) if row.stated == "parts" and row.id != entry_id and row.volume}

    def kept(entry: Entry) -> Entry:
        volume = volumes.get(entry.id)
        return entry if volume is None else replace(entry, basis=ByVolume(volume), source="")

    return replace(sheet, entries=tuple(kept(entry) for entry in sheet.entries))


def with_reference_equivalents(sheet: Sheet, e: Equivalents) -> Sheet:
    """Give the reference equivalents other than 1; its amount stays."""
    if not e > 0:
        raise QuantityError("The reference needs equivalents above 0, such as 1.00: the other rows count from it.")
    return replace(sheet, reference_equivalents=e)


def with_reference(sheet: Sheet, entry_id: str) -> Sheet:
    """Count equivalents from another entry. No amount on the sheet changes by it.

    The new reference keeps its amount and its equivalents, the old one is stated in equivalents from now
    on, and what counts from the reference otherwise (concentration, wt %, volume per gram) is restated so
    that it stays. Where the old reference has no amount above 0, equivalents are counted anew from 1.
    """
    if entry_id == sheet.reference:
        return sheet
    if not sheet.reference:
        return _with_first_reference(sheet, sheet.entry(entry_id))
    row = {row.id: row for row in rows(sheet)}[entry_id]
    basis = sheet.entry(entry_id).basis
    if isinstance(basis, ByParts):
        raise QuantityError("A solvent that follows the concentration cannot be the reference: state its volume first.")
    if not row.amount:
        raise QuantityError(
            f"{row.name or 'This row'} cannot be the reference: its amount is 0 or not known. State its amount first."
        )
    if not row.equivalents:
        return _with_first_reference(_without_link(sheet), sheet.entry(entry_id))
    bases: dict[str, Basis] = {
        entry_id: basis if isinstance(basis, Absolute) else ByAmount(row.amount),
        sheet.reference: _basis_of_old_reference(sheet),
    }
    entries = tuple(
        replace(e, basis=bases.get(e.id, e.basis), pinned=e.pinned and e.id != entry_id) for e in sheet.entries
    )
    # What was weighed of the new reference counts from now on, and by its actual equivalents nothing moves.
    n, e = row.actual_amount or row.amount, row.actual_equivalents or row.equivalents
    c = _concentration_of(sheet, n)
    moved = replace(sheet, entries=entries, reference=entry_id, reference_equivalents=e, concentration=c)
    old, now = scale_of(sheet), scale_of(moved)
    return replace(moved, entries=tuple(recounted(entry, old, now) for entry in moved.entries))


def _basis_of_old_reference(sheet: Sheet) -> Basis:
    """How the reference is stated once it is none: by its equivalents, which are not 1 of what was weighed of it."""
    planned, scale, basis = reference_amount(sheet)[0], scale_of(sheet), sheet.entry(sheet.reference).basis
    if not scale.as_weighed or scale.one_equivalent is None:
        return ByEquivalents(sheet.reference_equivalents)
    if planned is None:
        return basis if isinstance(basis, Absolute) else Unstated()
    return ByEquivalents(equivalents_from_amount(planned, scale.one_equivalent))


def _concentration_of(sheet: Sheet, n: Amount) -> Concentration | None:
    """The concentration of another reference in the same volume of solvent, as far as that is known."""
    n_old = scale_of(sheet).amount
    if sheet.concentration is None or not n_old:
        return sheet.concentration
    return Concentration(n / volume_from_concentration(n_old, sheet.concentration))


def _with_first_reference(sheet: Sheet, entry: Entry) -> Sheet:
    basis = entry.basis if isinstance(entry.basis, Absolute) else Unstated()
    entries = tuple(replace(e, basis=basis, pinned=False) if e.id == entry.id else e for e in sheet.entries)
    return replace(sheet, entries=entries, reference=entry.id, reference_equivalents=ONE_EQUIVALENT)


def _without_link(sheet: Sheet) -> Sheet:
    """Only the reference is handed on: another row of that basis would never be brought up to date."""
    if not isinstance(sheet.entry(sheet.reference).basis, HandedOn):
        return sheet
    return with_changed_entry(sheet, sheet.reference, lambda entry: replace(entry, basis=Unstated()))


def with_substance(sheet: Sheet, entry_id: str, substance: Substance) -> Sheet:
    """Swap what an entry is, or how it is supplied, and keep how it is stated."""
    return with_changed_entry(sheet, entry_id, lambda entry: replace(entry, substance=substance))


def with_role(sheet: Sheet, entry_id: str, role: Role) -> Sheet:
    """Give an entry another role."""
    return with_changed_entry(sheet, entry_id, lambda entry: replace(entry, role=role))


def with_coefficient(sheet: Sheet, entry_id: str, nu: Coefficient | None) -> Sheet:
    """Say how many of an entry one event of the reaction takes; ``None`` takes it out of the balance."""
    return with_changed_entry(sheet, entry_id, lambda entry: replace(entry, coefficient=nu))


def with_pinned(sheet: Sheet, entry_id: str, pinned: bool) -> Sheet:
    """Keep an absolute entry as it is when the sheet is scaled."""
    if pinned and entry_id == sheet.reference:
        raise QuantityError("The reference sets the scale and cannot be pinned: pin the row that shall not scale.")
    return with_changed_entry(sheet, entry_id, lambda entry: replace(entry, pinned=pinned))


def with_concentration(sheet: Sheet, c: Concentration | None) -> Sheet:
    """State the concentration of the reference in the sheet's solvent, mol/L."""
    return replace(sheet, concentration=c, concentration_source="")


def with_planned_yield(sheet: Sheet, planned: Fraction | None) -> Sheet:
    """State the yield that is counted on (1.0 is 100 %); ``None`` for none."""
    return replace(sheet, planned_yield=planned)


def with_isolated(sheet: Sheet, isolated: Isolated | None) -> Sheet:
    """State what was really isolated of the first product; ``None`` for not isolated yet."""
    return replace(sheet, isolated=isolated)


def with_model(sheet: Sheet, model: AlkylationModel) -> Sheet:
    """State the numbers of the model for the statistics of two N–H."""
    return replace(sheet, model=model)


def with_conditions(sheet: Sheet, conditions: Conditions) -> Sheet:
    """State how the reaction is run."""
    return replace(sheet, conditions=conditions)


def with_product(sheet: Sheet, product: Product) -> Sheet:
    """Replace the product of the same id, or add it as the last."""
    if any(p.id == product.id for p in sheet.products):
        return replace(sheet, products=tuple(product if p.id == product.id else p for p in sheet.products))
    return replace(sheet, products=(*sheet.products, product))


def without_product(sheet: Sheet, product_id: str) -> Sheet:
    """Take a product off the sheet."""
    return replace(sheet, products=tuple(p for p in sheet.products if p.id != product_id))


def with_entry(sheet: Sheet, entry: Entry, index: int | None = None) -> Sheet:
    """Add an entry at a place, the last by default. The first entry of an empty sheet becomes its reference."""
    at = len(sheet.entries) if index is None else index
    entries = (*sheet.entries[:at], entry, *sheet.entries[at:])
    added = replace(sheet, entries=entries)
    return added if sheet.entries or sheet.reference else with_reference(added, entry.id)


def without_entry(sheet: Sheet, entry_id: str) -> Sheet:
    """Take an entry off the sheet, and its slow addition with it. The reference can go only as the last one."""
    kept = tuple(entry for entry in sheet.entries if entry.id != entry_id)
    if entry_id == sheet.reference and kept:
        raise QuantityError("The other rows count from the reference: make another row the reference first.")
    reference = "" if entry_id == sheet.reference else sheet.reference
    conditions = sheet.conditions
    if conditions.addition is not None and conditions.addition.entry == entry_id:
        conditions = replace(conditions, addition=None)  # a row added later may get the same id
    return replace(sheet, entries=kept, reference=reference, conditions=conditions)


def with_entry_moved(sheet: Sheet, entry_id: str, index: int) -> Sheet:
    """Move an entry to another place in the order of rows."""
    entry = sheet.entry(entry_id)
    others = [e for e in sheet.entries if e.id != entry_id]
    others.insert(max(0, min(index, len(others))), entry)
    return replace(sheet, entries=tuple(others))


def new_id(sheet: Sheet, stem: str = "row") -> str:
    """An id that no row of the sheet has yet."""
    taken = {entry.id for entry in sheet.entries} | {product.id for product in sheet.products}
    return next(candidate for i in count(1) if (candidate := f"{stem}-{i}") not in taken)
