"""The reagent table on paper: the screen's texts, and empty cells for what was really weighed and of which lot."""

from html import escape

from diazgui.core.sheet import AFTER_REACTION, Sheet
from diazgui.core.table import Row, rows
from diazgui.core.yields import ProductRow, product_rows
from diazgui.report.cautions import SOURCE, cautions_of
from diazgui.report.columns import AnyRow, Column, column
from diazgui.report.own_text import own_notes
from diazgui.report.paper_sources import Sources
from diazgui.report.rounding import how_far, is_marked
from diazgui.report.texts import percent_made
from diazgui.units import UNKNOWN, Notation

_NUMBERS = ("molar_mass", "equivalents", "amount", "mass", "density", "volume")
_UNDER_NAME = ("role", "formula", "supplied")
_WIDTHS = {"molar_mass": 8, "equivalents": 6, "amount": 7, "mass": 9, "density": 7, "volume": 9}
"""In per cent of the table, as those of the others."""

_NAME_WIDTH, _HAND_WIDTH = 33, 11
_ONE_LINE = 32  # letters
_SEE_LABEL = "see its label"
_NOT_LISTED = f"{UNKNOWN} (not listed here: see label and SDS)"


def table_rows(sheet: Sheet) -> tuple[AnyRow, ...]:
    """What the table holds, a line each: the rows, then the products."""
    return (*rows(sheet), *product_rows(sheet))


def reagent_table(sheet: Sheet, notation: Notation, sources: Sources) -> str:
    """The table as rich text; its head is repeated on every page."""
    if not table_rows(sheet):
        return "<p>No rows yet.</p>"
    heads = [
        _head("Name / role · formula · supplied as", _NAME_WIDTH, "head"),
        *(_head(one.title, _WIDTHS[one.id], "head number") for one in map(column, _NUMBERS)),
        _head("Weighed / act. eq.", _HAND_WIDTH, "head hand"),
        _head("Lot / initials", _HAND_WIDTH, "head hand"),
    ]
    found = {entry.id: entry.source for entry in sheet.entries}
    body = [_line(row, notation, sources.mark(found.get(row.id, ""))) for row in table_rows(sheet)]
    return (
        f'<table class="rows" width="100%"><thead><tr>{"".join(heads)}</tr></thead>\n'
        f"<tbody>\n{chr(10).join(body)}\n</tbody></table>"
    )


def _head(title: str, width: int, kind: str) -> str:
    """A head; what a title has after a stroke, its unit, stands beneath it."""
    first, _, second = title.partition(" / ")
    under = f'<br><span class="role">{escape(second)}</span>' if second else ""
    return f'<th scope="col" class="{kind}" width="{width}%">{escape(first)}{under}</th>'


def _line(row: AnyRow, notation: Notation, mark: str) -> str:
    pinned = "pinned" if isinstance(row, Row) and row.pinned else ""
    under = " · ".join(filter(None, (*(one.text(row, notation) for one in map(column, _UNDER_NAME)), pinned)))
    gap = " " if _is_short(row, under) else "<br>"
    name = (
        f'<th scope="row"><b>{escape(row.name or UNKNOWN)}</b>{gap}'
        f'<span class="role">{escape(under)}</span>{f" {mark}" if mark else ""}</th>'
    )
    numbers = (f'<td class="number">{_shown(one, row, notation)}</td>' for one in map(column, _NUMBERS))
    return f"<tr>{name}{''.join(numbers)}{_by_hand(row, notation)}</tr>"


def _is_short(row: AnyRow, under: str) -> bool:
    """Whether one line holds all: for what is poured after the reaction, beside which nothing is written down."""
    return isinstance(row, Row) and row.role in AFTER_REACTION and len(row.name) + len(under) <= _ONE_LINE


def _shown(one: Column, row: AnyRow, notation: Notation) -> str:
    shown = escape(one.text(row, notation))
    return f"<b>{shown}</b>" if shown and one.is_stated(row) else shown


def _by_hand(row: AnyRow, notation: Notation) -> str:
    """Two cells to write in: what was typed already is printed in its place."""
    if isinstance(row, ProductRow):
        return _of_product(row, notation)
    actual = column("actual_equivalents")
    shown = escape(actual.text(row, notation))
    under = f'<br><span class="role">{shown} {escape(actual.title)}</span>' if shown else ""
    off = escape(how_far(row, notation)) if is_marked(row, "weighed", notation) else ""
    under += f'<br><span class="role"><b>{off} plan</b></span>' if off else ""
    weighed = _shown(column("weighed"), row, notation)
    return f'<td class="hand">{weighed or _hint("")}{under}</td><td class="hand">{_hint(_lot(row))}</td>'


def _lot(row: Row) -> str:
    """Lot and supplier of the bottle as far as they are known, small enough to leave room for initials."""
    return "<br>".join(escape(one) for one in (row.label.lot, row.label.supplier) if one)


def _of_product(row: ProductRow, notation: Notation) -> str:
    """What was isolated and its yield, or what is to be written there."""
    isolated = _shown(column("weighed"), row, notation) or _hint("isolated")
    made = "" if row.isolated_yield is None else percent_made(row.isolated_yield, notation)
    second = f"{escape(made)}<br>{_hint('yield')}" if made else _hint("yield")
    return f'<td class="hand">{isolated}</td><td class="hand">{second}</td>'


def _hint(word: str) -> str:
    return f'<span class="role">{word}</span>'


def hazards(sheet: Sheet, notation: Notation, sources: Sources) -> tuple[str, ...]:
    """Cautions and the hazards on the labels as rich text, each with the names of its rows; first what is cautioned.

    A product has no label yet.
    """
    found: dict[str, tuple[list[str], list[str]]] = {}
    for entry, row in zip(sheet.entries, rows(sheet), strict=True):
        cautions = "; ".join(cautions_of(entry))
        words = column("hazards").text(row, notation)
        if words == UNKNOWN:
            words = _SEE_LABEL if cautions else _NOT_LISTED
        said = f"<b>{escape(cautions)}</b>, <i>{words}:</i>" if cautions else f"<i>{words}:</i>"
        names, origins = found.setdefault(said, ([], []))
        names.append(escape(row.name or row.id))
        origins += [SOURCE] * bool(cautions) + [row.hazards_source] * bool(row.hazards_source)
    ranked = sorted(found.items(), key=lambda one: (not one[0].startswith("<b>"), _NOT_LISTED in one[0]))
    return tuple(
        " ".join(filter(None, (said, ", ".join(names), sources.mark("; ".join(dict.fromkeys(origins))))))
        for said, (names, origins) in ranked
    )


def why_dashes(sheet: Sheet, notation: Notation) -> tuple[str, ...]:
    """Why cells are unknown, in conflict or not the library's: each sentence once, with rows and values it is about."""
    found: dict[str, dict[str, list[str]]] = {}
    for row in table_rows(sheet):
        for one in map(column, (*_UNDER_NAME, *_NUMBERS)):
            for sentence in filter(None, one.tooltip(row, notation).split("\n")):
                found.setdefault(sentence, {}).setdefault(row.name or row.id, []).append(one.word)
    for name, word, sentence in own_notes(sheet, notation):
        found.setdefault(sentence, {}).setdefault(name, []).append(word)
    return tuple(f"{_places(names)}: {sentence}" for sentence, names in found.items())


def _places(names: dict[str, list[str]]) -> str:
    """The rows of a sentence after the values that they lack: ``density, volume of sodium iodide, K₂CO₃``."""
    by_words: dict[str, list[str]] = {}
    for name, words in names.items():
        by_words.setdefault(", ".join(words), []).append(name)
    return "; ".join(f"{words} of {', '.join(some)}" for words, some in by_words.items())
