"""A sheet made larger or smaller: by a factor, or until a row comes to what is asked for.

Each takes a sheet and returns a new one. An edit that cannot stand raises :class:`QuantityError` with a sentence for a
chemist.
"""

from dataclasses import replace

from diazgui.core.amounts import dispensed, scale_of
from diazgui.core.edits import with_basis
from diazgui.core.quantities import Amount, Mass, QuantityError, Volume
from diazgui.core.sheet import Absolute, ByAmount, ByMass, ByVolume, Entry, HandedOn, Sheet
from diazgui.core.table import stated_field


def scaled(sheet: Sheet, k: float) -> Sheet:
    """The sheet ``k`` times as large: what is stated absolutely is multiplied too, unless it is pinned."""
    if not 0 < k < float("inf"):
        raise QuantityError("A sheet can be scaled only by a factor above 0, such as 2 or 0.5.")
    pinned = pinned_entries(sheet)
    return replace(
        sheet, entries=tuple(entry if entry.id in pinned else _scaled_entry(entry, k) for entry in sheet.entries)
    )


def require_unweighed(sheet: Sheet) -> None:
    """Raise :class:`QuantityError` where the reference was weighed or the product isolated: the amounts are facts."""
    weighed = bool(sheet.reference) and sheet.entry(sheet.reference).weighed is not None
    if weighed or sheet.isolated is not None:
        name = sheet.entry(sheet.reference).substance.compound.name if sheet.reference else ""
        what = f"{name or 'The reference'} was weighed" if weighed else "The product was isolated"
        raise QuantityError(f"{what} already, so this run has its size. Plan another run, then scale it.")


def _scaled_entry(entry: Entry, k: float) -> Entry:
    match entry.basis:
        case ByAmount(n):
            return replace(entry, basis=ByAmount(Amount(n * k)))
        case ByMass(m):
            return replace(entry, basis=ByMass(Mass(m * k)))
        case ByVolume(V):
            return replace(entry, basis=ByVolume(Volume(V * k)))
        case HandedOn(amount, last):
            now = None if amount is None else Amount(amount * k)
            before = None if last is None else Amount(last * k)
            return replace(entry, basis=replace(entry.basis, amount=now, last=before))
        case _:
            return entry


def scaled_to(sheet: Sheet, entry_id: str, basis: Absolute) -> Sheet:
    """Scale the sheet so that an entry comes to a stated amount, mass or volume; its equivalents stay.

    The reference takes the new basis as it was typed (``1.37 g`` stays a mass); everything absolute scales along.
    """
    require_unweighed(sheet)
    entry = sheet.entry(entry_id)
    if not basis.value:
        raise QuantityError("A sheet cannot be scaled to 0. Type an amount above 0.")
    k = _factor_to(sheet, entry, basis)
    if k is None:
        if entry_id == sheet.reference:
            return with_basis(sheet, entry_id, basis)
        raise QuantityError("The amount of this row is 0 or not known, so the sheet cannot be scaled by it.")
    grown = scaled(sheet, k)
    if entry_id == sheet.reference or isinstance(entry.basis, Absolute):
        return with_basis(grown, entry_id, basis)
    return grown


def _factor_to(sheet: Sheet, entry: Entry, basis: Absolute) -> float | None:
    """How many times as large the sheet has to be; ``None`` where the row is at 0 or comes to nothing known.

    It is the ratio of two amounts, or of two masses or volumes: a solvent may have no amount.
    """
    if isinstance(entry.basis, HandedOn) and not entry.basis.amount:
        entry = replace(entry, basis=replace(entry.basis, amount=entry.basis.last))
    scale = scale_of(sheet)
    now, wanted = dispensed(entry, scale), dispensed(replace(entry, basis=basis), scale)
    if now.amount and wanted.amount:
        return wanted.amount / now.amount
    own: float | None = getattr(now, stated_field(basis))
    if own:
        return basis.value / own
    if now.amount:
        raise QuantityError(wanted.reason)
    return None


def absolute_entries(sheet: Sheet) -> tuple[str, ...]:
    """Ids of the entries, the reference left out, that keep their amount when only the reference is edited."""
    return tuple(e.id for e in sheet.entries if e.id != sheet.reference and isinstance(e.basis, Absolute))


def pinned_entries(sheet: Sheet) -> tuple[str, ...]:
    """Ids of the absolute entries that a scaling command leaves as they are."""
    return tuple(e.id for e in sheet.entries if e.pinned and e.id in absolute_entries(sheet))


def kept_amounts(sheet: Sheet) -> tuple[Entry, ...]:
    """The entries that kept their amount when only the reference was edited, those pinned left out."""
    ids = absolute_entries(sheet)
    return tuple(entry for entry in sheet.entries if entry.id in ids and not entry.pinned)


def with_kept_scaled(sheet: Sheet, k: float) -> Sheet:
    """The absolute entries ``k`` times as large, the reference as it stands."""
    return with_basis(scaled(sheet, k), sheet.reference, sheet.entry(sheet.reference).basis)
