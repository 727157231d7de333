"""The numbers in the notices about too little base, and the button that makes it enough."""

from dataclasses import replace

from diazgui.core.budget import AcidBase, enough_base
from diazgui.core.legible import legible
from diazgui.core.notices import Notice, Restate
from diazgui.core.sheet import ByAmount, ByEquivalents, Sheet
from diazgui.units import Kind, Notation, text

BASE_RULES = frozenset({"base-short", "base-scarce"})
"""The notices whose words have places for the numbers of the sheet."""


def with_base(notice: Notice, sheet: Sheet, found: AcidBase, notation: Notation) -> Notice:
    """The notice with the acid, what the bases take up of it, and what would do."""
    taken = found.taken_up if notice.id == "base-short" else found.certain
    remedy = enough(sheet, found, notation)
    words = notice.why.text.format(
        acid=text(found.acid.value, Kind.AMOUNT, notation),
        base=text(taken.value, Kind.AMOUNT, notation),
        would=would_do(sheet, found, notation),
    )
    return replace(notice, why=replace(notice.why, text=words.strip()), remedy=remedy)


def enough(sheet: Sheet, found: AcidBase, notation: Notation) -> Restate | None:
    """The change that makes the base enough, with the words of its button: ``Use 4.00 eq. K₂CO₃``."""
    basis = enough_base(sheet, found)
    if basis is None:
        return None
    return Restate(f"Use {_stated(basis, notation)} {_named(sheet, found.base)}", found.base, basis)


def would_do(sheet: Sheet, found: AcidBase, notation: Notation) -> str:
    """What would be enough, as a sentence; empty where it is enough."""
    basis = enough_base(sheet, found)
    if basis is not None:
        return f"{_stated(basis, notation)} of {_named(sheet, found.base)} would do."
    if found.verdict not in ("scarce", "short"):
        return ""
    if found.would_do.value is None:
        return found.would_do.reason
    amount = text(found.would_do.value, Kind.AMOUNT, notation)
    if found.base:  # weighed already
        return f"{amount} of {_named(sheet, found.base)} in all would do."
    return f"A base for {amount} of acid is missing: add one."


def _stated(basis: ByEquivalents | ByAmount, notation: Notation) -> str:
    kind = Kind.EQUIVALENTS if isinstance(basis, ByEquivalents) else Kind.AMOUNT
    return text(basis.value, kind, notation, stated=True)


def _named(sheet: Sheet, row: str) -> str:
    substance = sheet.entry(row).substance
    return legible(substance.short or substance.compound.name)
