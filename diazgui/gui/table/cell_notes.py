"""What a cell of the reagent table says beyond its text: marks, reasons, and where its number comes from."""

from collections.abc import Sequence
from datetime import date

from diazgui.core.sheet import Sheet
from diazgui.core.shelf import Bottle
from diazgui.core.table import Row, rows
from diazgui.core.yields import product_rows
from diazgui.gui.parts.plain import shortened
from diazgui.gui.table.cell_own import NOTHING, Standing, standing_of
from diazgui.gui.table.cell_shelf import shelf_notes
from diazgui.report.columns import AnyRow, Column
from diazgui.report.own_text import with_mark
from diazgui.report.rounding import remark
from diazgui.report.typed_weighing import isolated_words, weighed_words
from diazgui.units import UNKNOWN, Kind, Notation, text

_FACTS = {"density": ("density",), "supplied": ("supply", "strength"), "molar_mass": ("molar mass",)}
"""Which facts of a substance a column shows."""
_HEAD_UNITS = {"molar_mass": " g/mol", "density": " g/mL"}
"""Units that stand in the head of a column and not in its cells."""
HOW_MUCH = frozenset({"equivalents", "amount", "mass", "volume"})
"""Each of these columns states how much of a row there is, in place of the others."""
_KINDS = {
    "equivalents": Kind.EQUIVALENTS,
    "amount": Kind.AMOUNT,
    "mass": Kind.MASS,
    "volume": Kind.VOLUME,
    "weight_percent": Kind.WEIGHT_PERCENT,
    "mass_ratio": Kind.SPECIFIC_VOLUME,
}
_UNITS = {"amount": "mmol"}
"""The unit of a kind where the table keeps to one."""


def marks(row: AnyRow, facts: Standing = NOTHING, of_bottle: Sequence[str] = ()) -> tuple[str, ...]:
    """The words that stand beside a row's name, those of its bottle last."""
    if not isinstance(row, Row):
        return ()
    conflict = bool(row.conflicts or facts.conflicts)
    told = {"reference": row.reference, "limiting": row.limiting, "pinned": row.pinned, "conflict": conflict}
    return (*(word for word, is_so in told.items() if is_so), *of_bottle)


def explanation(sheet: Sheet, row: AnyRow, column: Column, notation: Notation, bottles: Sequence[Bottle] = ()) -> str:
    """Why a cell is unknown, what its marks mean, and the source of what is stated in it; a line each."""
    facts = standing_of(sheet, row)
    notes = [column.tooltip(row, notation), *facts.notes(column.id, notation), *_sources(sheet, row, column)]
    if column.id == "hazards":
        notes = [*notes, *_hazards(sheet, row), *_cautions(sheet, row)]
    if column.id == "name":
        of_bottle = shelf_notes(row, rows(sheet), bottles, date.today(), notation)
        notes = [row.name, *_meanings(row, facts, notation), *of_bottle, *notes]
    return "\n".join(dict.fromkeys(filter(None, notes)))


def in_words(
    row: AnyRow, column: Column, notation: Notation, facts: Standing = NOTHING, of_bottle: Sequence[str] = ()
) -> str:
    """A cell as it is read aloud: a mark that is only drawn is said here."""
    said = [column.text(row, notation).replace(UNKNOWN, "unknown") or "empty"]
    if column.is_stated(row):
        said.append("stated")
    said += filter(None, [remark(row, column.id, notation)])
    return ", ".join([*said, *(marks(row, facts, of_bottle) if column.id == "name" else facts.heard(column.id))])


def edit_words(before: Sheet, after: Sheet, column: Column, row: AnyRow, typed: str, notation: Notation) -> str:
    """An edit of a cell for the Undo menu, with its value: ``Set K₂CO₃ to 3.50 eq.``.

    How much there is of a row is named by its unit alone, anything else by its word: ``Set the density of water to
    0.998 g/mL``. Where one edit follows another, the menu begins it with a small letter.
    """
    entry = next((entry for entry in before.entries if entry.id == row.id), None)
    name = shortened((entry.substance.short if entry else "") or row.name or "the new row")
    if column.id == "name" and entry is not None and entry.substance.compound.name:
        other = after.entry(row.id).substance
        return f"Swap {name} for {shortened(other.short or other.compound.name)}"
    if any(product.id == row.id for product in before.products) and column.id in ("weighed", "supplied"):
        return isolated_words(before, after, notation)
    if column.id == "weighed":
        return weighed_words(after, row.id, notation)
    if column.id in HOW_MUCH:
        return f"Set {name} to {_how_much(before, after, row.id, typed, notation)}"
    found: tuple[AnyRow, ...] = (*rows(after), *product_rows(after))
    changed = next((one for one in found if one.id == row.id), row)
    value = (column.edit_text or column.text)(changed, notation)
    if value in ("", UNKNOWN):
        return f"Clear the {column.word} of {name}"
    return f"Set the {column.word} of {name} to {shortened(value)}{_HEAD_UNITS.get(column.id, '')}"


def _how_much(before: Sheet, after: Sheet, row_id: str, typed: str, notation: Notation) -> str:
    """What was stated of a row, in the unit that it was stated in; for a share of the solvent as it was typed."""
    if after.reference_equivalents != before.reference_equivalents:
        return text(after.reference_equivalents, Kind.EQUIVALENTS, notation, stated=True)
    now = next(row for row in rows(after) if row.id == row_id)
    if now.stated not in _KINDS:
        return shortened(typed.strip())
    return text(now.stated_value, _KINDS[now.stated], notation, stated=True, unit=_UNITS.get(now.stated))


def _meanings(row: AnyRow, facts: Standing, notation: Notation) -> tuple[str, ...]:
    if not isinstance(row, Row):
        return ()
    told = {
        "reference": "Equivalents are counted from this row.",
        "limiting": "This runs out first: the theoretical amount of product follows from it.",
        "pinned": "Keeps its amount when the sheet is scaled.",
        "conflict": "\n".join(with_mark(one, notation) for one in facts.conflicts),
    }
    return tuple(told[mark] for mark in marks(row, facts))


def _hazards(sheet: Sheet, row: AnyRow) -> tuple[str, ...]:
    """What the pictograms and the hazard statements say, a line each, and where they come from."""
    from diazgui.library.hazards import words
    from diazgui.library.statements import SEE_SDS, statements_of

    if not isinstance(row, Row) or row.hazards is None:
        return ()
    said = tuple(f"{words(code).capitalize()} ({code})" for code in row.hazards) or ("No pictogram.",)
    source = (f"Source: {row.hazards_source}",) if row.hazards_source else ()
    statements = next((statements_of(entry.substance) for entry in sheet.entries if entry.id == row.id), None)
    if statements is None:
        return (*said, *source)
    texts = tuple(f"{code} {text}" for code, text in statements.h)
    wording = (f"Wording: {statements.wording}",) if statements.wording else ()
    return (*said, *texts, *source, f"Source: {statements.source}", *wording, SEE_SDS)


def _cautions(sheet: Sheet, row: AnyRow) -> tuple[str, ...]:
    """What no pictogram says of the row, and where that comes from."""
    from diazgui.report.cautions import SOURCE, cautions_of  # reads what ships, loaded by now

    words = "; ".join(next((cautions_of(entry) for entry in sheet.entries if entry.id == row.id), ()))
    return (f"{words.capitalize()}.", f"Source: {SOURCE}") if words else ()


def _sources(sheet: Sheet, row: AnyRow, column: Column) -> tuple[str, ...]:
    entry = next((entry for entry in sheet.entries if entry.id == row.id), None)
    if entry is None or not isinstance(row, Row):
        return ()
    facts = tuple(fact.source for fact in entry.substance.facts if fact.of in _FACTS.get(column.id, ()))
    if row.stated in column.stated_by:  # what was weighed is stated, too, and has no source but the balance
        facts = (*facts, sheet.concentration_source if row.stated == "parts" else entry.source)
    return tuple(f"Source: {source}" for source in facts if source)
