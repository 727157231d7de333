"""What is said at the balance of each row and, at the end, of the product: pure, and the same for every view.

The order is not quite that of the sheet. The reference comes first, because the others are planned anew from what
really went in of it; then the rows of the reaction as the sheet has them; then quench and work-up, which are measured
when the reaction is over.
"""

from dataclasses import dataclass
from typing import Literal

from diazgui.core.amounts import scale_of
from diazgui.core.instruments import (
    Portion,
    beyond_tolerance,
    measured_portion,
    off_plan,
    portion,
    rounded_equivalents,
    weighed_portion,
)
from diazgui.core.row_edits import with_weighed
from diazgui.core.sheet import AFTER_REACTION, Role, Sheet
from diazgui.core.table import Row, rows
from diazgui.report.columns import column
from diazgui.report.cylinder import spoon_text
from diazgui.report.label_words import label_words
from diazgui.report.rounding import as_dispensed, how_far_off, portion_text
from diazgui.report.supplied import supplied_as
from diazgui.report.typed_weighing import weighed_text
from diazgui.units import UNKNOWN, Kind, Notation, text

_NO_MATTER = 5e-4
"""By how little equivalents may differ for nobody to mind."""

_KINDS: dict[Literal["mass", "volume"], Kind] = {"mass": Kind.MASS, "volume": Kind.VOLUME}


@dataclass(frozen=True)
class Weighing:
    """One row at the balance, in words: what to dispense, what was dispensed, and what follows from it.

    ``target`` is what the instruments can do, ``also`` the other way to dispense the same; ``unit`` is what a bare
    number has. ``replanned`` says what the target was before the reference was weighed. ``planned`` and ``actual`` are
    equivalents, empty where they mean nothing; ``rounded`` are those of the target, where rounding tells.
    ``deviation`` is that of what was dispensed from its plan, ``verdict`` the same in words; ``is_off`` where it is
    beyond the tolerance.
    """

    id: str
    name: str
    role: str
    supplied: str
    is_after_reaction: bool
    is_reference: bool
    verb: str
    target: str
    also: str
    unit: str
    planned: str
    rounded: str
    weighed: str
    actual: str
    deviation: str
    verdict: str
    is_off: bool
    replanned: str
    sentence: str
    reason: str = ""  # why the target is not known
    bottle: str = ""  # whose it is, and of which lot


def weighings(sheet: Sheet, notation: Notation) -> tuple[Weighing, ...]:
    """What is said of each row, in the order of weighing; to what the instruments of the notation can do."""
    planned = {row.id: row for row in _as_planned(sheet)}
    return tuple(_weighing(sheet, row, planned[row.id], notation) for row in _in_order(sheet))


def _in_order(sheet: Sheet) -> tuple[Row, ...]:
    return tuple(sorted(rows(sheet), key=lambda row: (not row.reference, row.role in AFTER_REACTION)))


def _as_planned(sheet: Sheet) -> tuple[Row, ...]:
    """The rows as they were planned before the reference was weighed."""
    if not scale_of(sheet).as_weighed:
        return rows(sheet)
    return rows(with_weighed(sheet, sheet.reference, None))


def _weighing(sheet: Sheet, row: Row, before: Row, notation: Notation) -> Weighing:
    found = portion(row, notation.instruments)
    target = _target(row, notation)
    off, beyond = off_plan(row), beyond_tolerance(row, notation.instruments) is not None
    weighed = sheet.entry(row.id).weighed
    shown = "" if weighed is None else weighed_text(weighed, notation)
    return Weighing(
        id=row.id,
        name=row.name or "Unnamed row",
        role=str(row.role),
        supplied=supplied_as(row, notation),
        is_after_reaction=row.role in AFTER_REACTION,
        is_reference=row.reference,
        verb="Measure" if found is not None and found.of == "volume" else "Weigh",
        target=target,
        also=_other_way(row, found, notation),
        unit=(shown or target).rpartition(" ")[2].replace(UNKNOWN, "") or "mg",
        planned=_equivalents(row, "equivalents", notation),
        rounded=_rounded(row, found, notation),
        weighed=shown,
        actual=_equivalents(row, "actual_equivalents", notation),
        deviation="" if off is None else _signed(off, notation),
        verdict="" if off is None else _verdict(row, notation),
        is_off=beyond,
        replanned=_replanned(row, before, target, notation),
        sentence=_sentence(sheet, row, notation),
        reason="" if found is not None else row.reasons.get("amount") or row.reasons.get("mass", ""),
        bottle=label_words(row.label),
    )


def _target(row: Row, notation: Notation) -> str:
    """The portion of a row as the instrument gives it; a drying agent as a spoon does, for nobody weighs it better."""
    found = portion(row, notation.instruments)
    if found is not None and found.of == "mass" and row.mass and row.role in AFTER_REACTION:
        return spoon_text(row.mass, notation)
    return _dispensed(found, notation)


def _dispensed(found: Portion | None, notation: Notation) -> str:
    """A portion as the instrument gives it; where that would be nothing, as it is planned."""
    return UNKNOWN if found is None else portion_text(found, notation)


def _other_way(row: Row, found: Portion | None, notation: Notation) -> str:
    """The same by the other instrument, for what is counted in equivalents: a solvent or a wash is measured."""
    if found is None or row.role in AFTER_REACTION | {Role.SOLVENT}:
        return ""
    if found.of == "volume":
        return "" if row.mass is None else _dispensed(weighed_portion(row.mass, notation.instruments), notation)
    return "" if row.volume is None else _dispensed(measured_portion(row.volume, notation.instruments), notation)


def _equivalents(row: Row, column_id: str, notation: Notation) -> str:
    shown = column(column_id).text(row, notation)
    return shown if shown in ("", UNKNOWN) else f"{shown} eq."


def _rounded(row: Row, found: Portion | None, notation: Notation) -> str:
    """The equivalents of the target as it is rounded, where a chemist would tell them from those planned."""
    e = None if found is None else rounded_equivalents(row, found)
    if e is None or not row.equivalents or abs(e / row.equivalents - 1) < _NO_MATTER:
        return ""
    return as_dispensed(row, notation).partition(" · ")[2]


def _replanned(row: Row, before: Row, target: str, notation: Notation) -> str:
    """What the target was, where it is another one since the reference was weighed."""
    was = _target(before, notation)
    return "" if was == target else f"was {was}, now {target} from what went in"


def percent(value: float, notation: Notation) -> str:
    """A fraction in per cent, to a tenth: ``0.5 %``; a smaller one to one figure."""
    return text(round(value, 3) or float(f"{value:.1g}"), Kind.YIELD, notation)


def _signed(off: float, notation: Notation) -> str:
    sign = "+" if off > 0 else "\N{MINUS SIGN}" if off < 0 else ""
    return sign + percent(abs(off), notation)


def _verdict(row: Row, notation: Notation) -> str:
    return how_far_off(row, notation) or f"within {percent(notation.instruments.tolerance, notation)}"


def _sentence(sheet: Sheet, row: Row, notation: Notation) -> str:
    """What happens to the numbers: from what the row counts, or what counts from it."""
    if not sheet.reference:
        return ""
    scale, reference = scale_of(sheet), sheet.entry(sheet.reference)
    if row.reference:
        return _of_reference(sheet, row)
    if not scale.as_weighed or reference.weighed is None or row.stated == "":
        return ""
    if row.stated in ("amount", "mass", "volume"):
        return "Stated by itself: its plan stays, whatever went in of the reference."
    name = next(one.name for one in rows(sheet) if one.reference)
    return f"Counts from {weighed_text(reference.weighed, notation)} of {name} as weighed."


def _of_reference(sheet: Sheet, row: Row) -> str:
    if sheet.entry(row.id).weighed is None:
        return "The other rows count from this one: weigh it first, and they follow what really went in."
    if scale_of(sheet).as_weighed:
        return "The reference: every row that counts in equivalents follows what went in of it."
    return f"{row.reasons.get('actual_amount', '')} The other rows stay as they were planned.".strip()


def told(one: Weighing) -> str:
    """A row that was weighed, in one line: ``K₂CO₃: 1.391 g, 2.01 eq. (planned 2.00 eq.), +0.5 %``; else empty."""
    if not one.weighed:
        return ""
    counted = f"{one.actual} (planned {one.planned})" if one.actual and not one.is_reference else ""
    beside = one.verdict.removesuffix(".") if one.is_off else one.deviation
    return f"{one.name}: " + ", ".join(filter(None, (one.weighed, counted, beside)))


def counted_from(sheet: Sheet, notation: Notation) -> str:
    """That the sheet counts from what was weighed: ``Counted from 1.005 g … (planned 1.001 g)``; else empty."""
    if not scale_of(sheet).as_weighed:
        return ""
    entry = sheet.entry(sheet.reference)
    row = next(row for row in rows(sheet) if row.reference)
    assert entry.weighed is not None
    by_mass = row.weighed_mass is not None
    plan, kind = (row.mass, Kind.MASS) if by_mass else (row.volume, Kind.VOLUME)
    planned = text(plan, kind, notation, stated=row.stated == str(kind))
    return f"Counted from {weighed_text(entry.weighed, notation)} of {row.name} as weighed (planned {planned})"
