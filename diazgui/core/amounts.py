"""Amount, mass and volume of each entry: the one place where a basis is turned into numbers."""

from dataclasses import dataclass
from typing import NamedTuple

from diazgui.core.dispensing import (
    amount_in_mass,
    amount_in_volume,
    dispensed_mass,
    dispensed_volume,
    missing_for_amount,
    missing_for_volume,
)
from diazgui.core.quantities import Amount, Mass, Volume
from diazgui.core.remembering import once_for_each
from diazgui.core.sheet import (
    Basis,
    ByAmount,
    ByEquivalents,
    ByMass,
    ByMassRatio,
    ByParts,
    ByVolume,
    ByWeightPercent,
    Entry,
    HandedOn,
    Sheet,
)
from diazgui.core.stoichiometry import (
    amount_from_equivalents,
    mass_by_weight_percent,
    mass_from_volume,
    one_equivalent,
    pure_mass,
    shared_volume,
    volume_by_mass_ratio,
    volume_from_concentration,
    volume_from_mass,
)
from diazgui.core.substance import Substance

NOT_STATED = "Not stated yet: type an amount, a mass, a volume or equivalents."
NO_REFERENCE = "No row is the reference yet: choose one, then equivalents can be counted."
ZERO_REFERENCE = "The reference has an amount of 0, so equivalents cannot be counted."
NOT_WEIGHED = "Not weighed yet."
NO_CONCENTRATION = "The sheet has no concentration yet: type one in its head."


class Dispensed(NamedTuple):
    """What an entry comes to: mmol, mg as weighed, mL as dispensed; ``reason`` says why the amount is unknown."""

    amount: Amount | None
    mass: Mass | None
    volume: Volume | None
    reason: str = ""


@dataclass(frozen=True)
class Scale:
    """What other entries count from: amount (mmol) and masses (mg) of the reference, solvent (mL).

    Once the reference was weighed, these are those of what really went in (``as_weighed``), and the rows that count
    from them are planned anew.
    """

    amount: Amount | None
    one_equivalent: Amount | None
    pure_mass: Mass | None
    mass: Mass | None
    solvent: Volume | None
    all_parts: float
    reason: str
    solvent_reason: str
    as_weighed: bool = False


def weighed_amount(entry: Entry) -> tuple[Amount | None, str]:
    """Amount of the active compound in what was really dispensed of an entry, mmol, or ``None`` and the reason."""
    if entry.weighed is None:
        return None, NOT_WEIGHED
    found = by_itself(entry.substance, entry.weighed)
    return found.amount, found.reason


def reference_amount(sheet: Sheet) -> tuple[Amount | None, str]:
    """Planned amount of the reference, mmol, or ``None`` and the reason."""
    if not sheet.reference:
        return None, NO_REFERENCE
    entry = sheet.entry(sheet.reference)
    stated = by_itself(entry.substance, entry.basis)
    if stated.amount is None:
        name = entry.substance.compound.name or "the reference"
        return None, f"The amount of {name}, from which equivalents are counted, is not known. {stated.reason}".strip()
    return stated.amount, ""


@once_for_each
def scale_of(sheet: Sheet) -> Scale:
    """What the sheet's entries count from: the reference as it was weighed, or as planned while it is not."""
    parts = sum(entry.basis.value for entry in sheet.entries if isinstance(entry.basis, ByParts))
    if not sheet.reference:
        return Scale(None, None, None, None, None, parts, NO_REFERENCE, NO_REFERENCE)
    entry = sheet.entry(sheet.reference)
    n, reason = weighed_amount(entry)
    as_weighed = n is not None
    if not as_weighed:
        n, reason = reference_amount(sheet)
    went_in = entry.weighed if as_weighed and entry.weighed else entry.basis
    mass = by_itself(entry.substance, went_in).mass
    if n is None:
        return Scale(None, None, None, mass, None, parts, reason, reason)
    M = entry.substance.compound.molar_mass
    solvent = None if sheet.concentration is None else volume_from_concentration(n, sheet.concentration)
    return Scale(
        amount=n,
        one_equivalent=one_equivalent(n, sheet.reference_equivalents),
        pure_mass=None if M is None else pure_mass(n, M),
        mass=mass,
        solvent=solvent,
        all_parts=parts,
        reason="",
        solvent_reason="" if solvent is not None else NO_CONCENTRATION,
        as_weighed=as_weighed,
    )


def dispensed(entry: Entry, scale: Scale) -> Dispensed:
    """Amount, mass and volume of an entry, mmol, mg and mL, and why the amount is unknown."""
    match entry.basis:
        case ByEquivalents(e):
            if scale.one_equivalent is None:
                return Dispensed(None, None, None, scale.reason)
            return _from_amount(entry.substance, amount_from_equivalents(e, scale.one_equivalent))
        case ByWeightPercent(w):
            if scale.pure_mass is None:
                return Dispensed(None, None, None, scale.reason or "The molar mass of the reference is not known.")
            return _from_mass(entry.substance, mass_by_weight_percent(w, scale.pure_mass))
        case ByParts(parts):
            if scale.solvent is None:
                return Dispensed(None, None, None, scale.solvent_reason)
            return _from_volume(entry.substance, shared_volume(scale.solvent, parts, scale.all_parts))
        case ByMassRatio(r):
            if scale.mass is None:
                return Dispensed(None, None, None, scale.reason or "The mass of the reference is not known.")
            return _from_volume(entry.substance, volume_by_mass_ratio(r, scale.mass))
        case _:
            return by_itself(entry.substance, entry.basis)


def by_itself(substance: Substance, basis: Basis) -> Dispensed:
    """What a basis comes to that needs no reference: an amount, a mass or a volume of a substance."""
    match basis:
        case ByAmount(n):
            return _from_amount(substance, n)
        case HandedOn(amount=amount, reason=reason):
            if amount is None:
                return Dispensed(None, None, None, reason or "The step before hands on no known amount.")
            return _from_amount(substance, amount)
        case ByMass(m):
            return _from_mass(substance, m)
        case ByVolume(V):
            return _from_volume(substance, V)
        case _:
            return Dispensed(None, None, None, NOT_STATED)


def _from_amount(substance: Substance, n: Amount) -> Dispensed:
    return Dispensed(n, dispensed_mass(substance, n), dispensed_volume(substance, n))


def _from_mass(substance: Substance, m: Mass) -> Dispensed:
    # The stated mass stands as it is: going through the amount and back would change its last digits.
    n = amount_in_mass(substance, m)
    if substance.density is not None:
        V: Volume | None = volume_from_mass(m, substance.density)
    else:
        V = None if n is None else dispensed_volume(substance, n)
    return Dispensed(n, m, V, "" if n is not None else missing_for_amount(substance))


def _from_volume(substance: Substance, V: Volume) -> Dispensed:
    n = amount_in_volume(substance, V)
    m = None if substance.density is None else mass_from_volume(V, substance.density)
    reason = "" if n is not None else missing_for_volume(substance) or missing_for_amount(substance)
    return Dispensed(n, m, V, reason)
