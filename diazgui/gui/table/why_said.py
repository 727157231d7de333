"""What the box of “Why this number?” says of a cell of the table, or of a number beneath it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from diazgui.core.why import why
from diazgui.gui.parts.plain import shortened
from diazgui.gui.table.cell_notes import explanation
from diazgui.gui.table.cell_own import standing_of
from diazgui.gui.table.sheet_model import SheetModel
from diazgui.report.columns import AnyRow, Column
from diazgui.report.own_text import with_mark
from diazgui.report.why_cell import why_cell
from diazgui.report.why_text import number_of, why_html, why_text


@dataclass(frozen=True)
class Said:
    """What the box says of a cell: a title, the number, and the way to it as HTML and as plain text."""

    title: str
    number: str
    html: str
    plain: str


def said_of(model: SheetModel, row: AnyRow, asked: Column) -> Said:
    """What there is to say of a cell; of one without a number, what its tooltip says."""
    notation, title = model.notation, f"{shortened(row.name or 'This row')} · {asked.word}"
    answer = why_cell(model.sheet, row, asked.id, model.notation.instruments)
    if answer is None:
        note = explanation(model.sheet, row, asked, notation) or "There is no number in this cell."
        return Said(title, asked.text(row, notation), "".join(_paragraphs(note.splitlines(), "note")), note)
    facts = standing_of(model.sheet, row)
    conflicts = tuple(with_mark(one, notation) for one in facts.conflicts) if asked.id == "molar_mass" else ()
    notes = facts.notes(asked.id, notation)
    html = "".join((*_paragraphs(conflicts, "conflict"), *_paragraphs(notes, "own"), why_html(answer, notation)))
    plain = "\n".join((*conflicts, *notes, why_text(answer, notation)))
    return Said(title, number_of(answer, notation), html, plain)


def said_of_field(model: SheetModel, row_id: str, field: str, label: str) -> Said | None:
    """What there is to say of a number beneath the table; ``None`` where the sheet has it no longer."""
    try:
        answer = why(model.sheet, row_id, field)
    except KeyError:
        return None
    notation = model.notation
    return Said(label, number_of(answer, notation), why_html(answer, notation), why_text(answer, notation))


def _paragraphs(sentences: Iterable[str], what: str) -> Iterator[str]:
    return (f'<p class="{what}">{escape(sentence)}</p>' for sentence in sentences)
