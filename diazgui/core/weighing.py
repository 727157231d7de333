"""What was really dispensed: the actual amount of each row, and its equivalents."""

from typing import NamedTuple

from diazgui.core.amounts import NOT_WEIGHED as NOT_WEIGHED
from diazgui.core.amounts import ZERO_REFERENCE, Scale, weighed_amount
from diazgui.core.quantities import Amount, Equivalents
from diazgui.core.sheet import Entry, Sheet
from diazgui.core.stoichiometry import equivalents_from_amount


class ActualScale(NamedTuple):
    """What actual equivalents count from: one equivalent, mmol, or ``None`` and the reason."""

    one_equivalent: Amount | None
    reason: str = ""


class Actual(NamedTuple):
    """What an entry really came to: mmol and equivalents, each with the reason where it is unknown."""

    amount: Amount | None
    equivalents: Equivalents | None
    amount_reason: str = ""
    equivalents_reason: str = ""


def actual_scale_of(sheet: Sheet, scale: Scale) -> ActualScale:
    """One equivalent of what really went in: of the reference as weighed, or as planned while it is not."""
    if scale.as_weighed or not sheet.reference or sheet.entry(sheet.reference).weighed is None:
        return ActualScale(scale.one_equivalent, scale.reason)
    entry = sheet.entry(sheet.reference)
    name = entry.substance.compound.name or "the reference"
    return ActualScale(None, f"The amount of {name} that was weighed is not known. {weighed_amount(entry)[1]}")


def actual(sheet: Sheet, entry: Entry, scale: ActualScale) -> Actual:
    """Actual amount and equivalents of an entry.

    Equivalents count from the reference's actual amount where it was weighed, else from its planned one. The
    reference that was weighed has the equivalents that are stated for it: it is what the others count from.
    """
    n, reason = weighed_amount(entry)
    if n is None:
        return Actual(None, None, reason, reason)
    if not scale.one_equivalent:
        return Actual(n, None, equivalents_reason=scale.reason or ZERO_REFERENCE)
    if entry.id == sheet.reference:
        return Actual(n, sheet.reference_equivalents)
    return Actual(n, equivalents_from_amount(n, scale.one_equivalent))
