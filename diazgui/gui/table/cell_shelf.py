"""What a row says of the bottle that it is dispensed from: its lot, and whether the user's shelf has enough of it."""

from collections.abc import Sequence
from datetime import date

from diazgui.core.shelf import Bottle, bottle_of, is_short
from diazgui.core.table import Row
from diazgui.gui.parts.plain import shortened
from diazgui.report.columns import AnyRow
from diazgui.report.label_words import label_words
from diazgui.report.shelf_form import EXPIRED, bottle_sentence
from diazgui.report.supply_preview import bottle_title
from diazgui.units import Notation

SHORT = "too little left"
_LETTERS = 16
"""Of a lot that stand beside a name."""


def shelf_marks(row: AnyRow, rows: Sequence[AnyRow], bottles: Sequence[Bottle], today: date) -> tuple[str, ...]:
    """The words about its bottle that stand beside a row's name: its lot, and what is wrong with it."""
    if not isinstance(row, Row):
        return ()
    lot = (f"lot {shortened(row.label.lot, _LETTERS)}",) if row.label.lot else ()
    bottle = bottle_of(row, bottles)
    if bottle is None or _is_weighed(row):
        return lot
    told = {EXPIRED: bottle.is_expired(today), SHORT: is_short(bottle, _entries(rows))}
    return (*lot, *(word for word, is_so in told.items() if is_so))


def shelf_notes(
    row: AnyRow, rows: Sequence[AnyRow], bottles: Sequence[Bottle], today: date, notation: Notation
) -> tuple[str, ...]:
    """Which bottle a row is from, what is wrong with it, and that another one holds that compound by now."""
    if not isinstance(row, Row):
        return ()
    bottle = bottle_of(row, bottles)
    if bottle is None:
        label = label_words(row.label)
        gone = " It is not on your shelf." if row.label.shelf_id else ""
        return (f"Bottle: {label}.{gone}",) if label else ()
    found = [f"From your shelf: {bottle_sentence(bottle, today, notation)}.".replace(": .", ".")]
    marks = shelf_marks(row, rows, bottles, today)
    if EXPIRED in marks:
        found.append("Its date has passed: check it, or take another bottle.")
    if SHORT in marks:
        found.append("It holds less than is needed of it here: take a second bottle, or scale the sheet down.")
    if differs(row, bottle):
        now = bottle_title(bottle.substance, notation)
        found.append(f"On the shelf it is now {now}: “Supplied as…” takes it as it is there.")
    return tuple(found)


def differs(row: Row, bottle: Bottle) -> bool:
    """Whether a bottle is another one on the shelf by now than it was put on the sheet."""
    there = bottle.substance
    is_denser = there.density is not None and there.density != row.density
    return there.supply != row.supply or there.label != row.label or is_denser


def _entries(rows: Sequence[AnyRow]) -> tuple[Row, ...]:
    return tuple(row for row in rows if isinstance(row, Row))


def _is_weighed(row: Row) -> bool:
    return row.weighed_mass is not None or row.weighed_volume is not None
