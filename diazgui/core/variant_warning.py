"""When the warning of a variant holds: a solvent or base that was exchanged takes what was said of it along."""

from diazgui.core.chain import Shelf
from diazgui.core.protocol import Sourced, Variant
from diazgui.core.sheet import Sheet
from diazgui.core.substance import Substance


def warning_on(variant: Variant, sheet: Sheet, shelf: Shelf) -> Sourced | None:
    """The warning of a variant, as long as each row that it is about holds what the variant puts there."""
    planned = {one.id: shelf[one.substance] for one in variant.portions if one.id in variant.warned_of}
    there = {one.id: one.substance for one in sheet.entries}
    holds = all(row in there and _same(there[row], substance) for row, substance in planned.items())
    return variant.warning if holds else None


def _same(one: Substance, other: Substance) -> bool:
    """Whether two bottles hold one compound, however it is supplied."""
    if one.compound.inchikey is None or other.compound.inchikey is None:
        return one.id == other.id
    return one.compound.inchikey == other.compound.inchikey
