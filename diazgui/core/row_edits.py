"""Edits of one row that keep the others as they are: add it, weigh it, duplicate it, swap what it is.

Like :mod:`diazgui.core.edits` each takes a sheet and returns a new one; ``KeyError`` where there is no such entry.
"""

from dataclasses import replace

from diazgui.core.edits import new_id, with_changed_entry, with_entry, with_product
from diazgui.core.sheet import (
    AFTER_REACTION,
    Absolute,
    Basis,
    ByAmount,
    ByEquivalents,
    ByParts,
    ByVolume,
    Entry,
    Product,
    Role,
    Sheet,
    Unstated,
    Weighed,
)
from diazgui.core.substance import Compound, Substance
from diazgui.core.table import Row, rows


def with_new_row(sheet: Sheet, after: str) -> tuple[Sheet, str]:
    """The sheet with an empty row under the row ``after`` (the last where it is no entry), and the new row's id."""
    ids = [entry.id for entry in sheet.entries]
    entry = Entry(new_id(sheet), Role.REACTANT if ids else Role.STARTING_MATERIAL, Substance(Compound("")))
    return with_entry(sheet, entry, ids.index(after) + 1 if after in ids else None), entry.id


def with_new_product(sheet: Sheet) -> tuple[Sheet, str]:
    """The sheet with a product that has no compound yet, and its id."""
    product = Product(new_id(sheet, "product"), Compound("", problem="Type what the reaction makes: a name or SMILES."))
    return with_product(sheet, product), product.id


def with_weighed(sheet: Sheet, entry_id: str, weighed: Weighed | None) -> Sheet:
    """State what was really dispensed of an entry, a mass or a volume; ``None`` for not weighed.

    The theoretical yield counts it; of the reference, the other rows are planned anew from it. It stays through every
    other edit, a change of compound or target included: whether the chemist corrects what the row is or plans another
    run cannot be known here, and a weighed number that is gone cannot be weighed again. For another run there is
    :func:`diazgui.core.runs.for_another_run`.
    """
    return with_changed_entry(sheet, entry_id, lambda entry: replace(entry, weighed=weighed))


def with_duplicate(sheet: Sheet, entry_id: str) -> tuple[Sheet, str]:
    """The sheet with a copy of an entry right under it, and the id of the copy; no number of another row changes.

    The copy has the substance, role and pin of its model, and is stated like it with two exceptions. One of the
    reference is stated in equivalents, because only one row sets the scale. One of a solvent that shares by parts is
    stated by its volume of now: with parts it would take its volume from the others.

    It is not weighed; it takes no part in the balance (no coefficient) until the chemist says so, since a second
    portion of one compound is not a second compound that may run out; it does not follow the target (no slot),
    because it is the chemist's own row; and its number has no source, since no source says to add it twice.
    """
    entry = sheet.entry(entry_id)
    copy = replace(
        entry,
        id=new_id(sheet),
        basis=_basis_of_copy(sheet, entry),
        coefficient=None,
        slot="",
        source="",
        weighed=None,
    )
    return with_entry(sheet, copy, sheet.entries.index(entry) + 1), copy.id


def _basis_of_copy(sheet: Sheet, entry: Entry) -> Basis:
    if entry.id == sheet.reference:
        return ByEquivalents(sheet.reference_equivalents)
    if isinstance(entry.basis, ByParts):
        volume = _row(sheet, entry.id).volume
        return Unstated() if volume is None else ByVolume(volume)
    return entry.basis


def with_swapped(sheet: Sheet, entry_id: str, substance: Substance) -> Sheet:
    """Put another compound in the place of an entry's; role, coefficient and equivalents stay.

    A row stated by amount, mass or volume is stated by its equivalents of now, or by its amount where it is pinned.
    The reference keeps its amount instead. Solvents, quench and work-up, where equivalents mean nothing, and rows
    whose equivalents are not known keep how they are stated. What was weighed stays, and so does the slot: the row
    takes the target's compound when the target changes. A source spoke of the compound that is gone.
    """
    entry = sheet.entry(entry_id)
    basis = _basis_of_other(sheet, entry) if isinstance(entry.basis, Absolute) else entry.basis
    swapped = replace(entry, substance=substance, basis=basis, source="")
    return with_changed_entry(sheet, entry_id, lambda _: swapped)


def _basis_of_other(sheet: Sheet, entry: Entry) -> Basis:
    if entry.role in AFTER_REACTION | {Role.SOLVENT}:
        return entry.basis
    row = _row(sheet, entry.id)
    if entry.id == sheet.reference or entry.pinned:
        return entry.basis if row.amount is None else ByAmount(row.amount)
    return entry.basis if row.equivalents is None else ByEquivalents(row.equivalents)


def _row(sheet: Sheet, entry_id: str) -> Row:
    return next(row for row in rows(sheet) if row.id == entry_id)
