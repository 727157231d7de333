"""The calculated tables as plain text, in columns under each other."""

from collections.abc import Sequence

from diazgui.core.route import RouteStep
from diazgui.core.table import rows
from diazgui.core.yields import product_rows
from diazgui.report.cautions import cautions
from diazgui.report.chosen import ChosenTab
from diazgui.report.columns import COLUMNS, AnyRow, Column
from diazgui.report.paper_notes import notes_lines
from diazgui.report.texts import Line, head_lines, pinned_lines, replanned_lines, total_lines, yield_lines
from diazgui.units import Notation

_SHOWN = tuple(column for column in COLUMNS if not column.optional)


def table_text(tabs: Sequence[ChosenTab], notation: Notation) -> str:
    """A block for each chosen step: heading, conditions, table, totals, cautions, and why a cell is unknown.

    A column that nothing stands in, such as that of weighed portions before the first, is left out.
    """
    blocks = [
        _block(f"{one.tab.title}, step {step.id}: {step.title}", step, notation) for one in tabs for step in one.steps
    ]
    return "\n\n".join(blocks) + "\n" if blocks else "The experiment has no tables yet.\n"


def _block(heading: str, step: RouteStep, notation: Notation) -> str:
    sheet = step.sheet
    lines = [heading, "=" * len(heading), *_head(step, notation), ""]
    shown: list[AnyRow] = [*rows(sheet), *product_rows(sheet)]
    if not shown:
        return "\n".join([*lines, "No rows yet.", *notes_lines(step.notes)])
    filled = [column for column in _SHOWN if any(column.text(row, notation) for row in shown)]
    lines += [*aligned(filled, shown, notation), ""]
    planned = (*replanned_lines(sheet, notation), *pinned_lines(sheet))
    below = (*planned, *total_lines(sheet, notation), *yield_lines(sheet, notation))
    lines += [_labelled(line) for line in below if line.label != "Planned"]  # a bare "Planned": no yield is
    warned = [f"- {', '.join(names)}: {words} (hazards)" for words, names in cautions(sheet).items()]
    notes = [*warned, *_notes(shown, notation)]
    return "\n".join([*lines, *(["", "Notes", *notes] if notes else []), *notes_lines(step.notes)])


def _head(step: RouteStep, notation: Notation) -> list[str]:
    """What stands above the table, as far as it is stated."""
    variant = ", ".join(filter(None, (step.front.variant, step.front.isolation)))
    stated = [_labelled(line) for line in head_lines(step.sheet, notation)]
    return [f"Variant: {variant}", *stated] if variant else stated


def _labelled(line: Line) -> str:
    reason = f" ({line.reason})" if line.reason else ""
    return f"{line.label}: {line.value}{reason}"


def aligned(columns: Sequence[Column], shown: Sequence[AnyRow], notation: Notation) -> list[str]:
    """Rows under the titles of their columns and a rule, a line each, in columns of one width."""
    cells = [[column.title for column in columns]]
    cells += [[column.text(row, notation) for column in columns] for row in shown]
    widths = [max(len(line[i]) for line in cells) for i in range(len(columns))]
    lines = [
        "  ".join(
            cell.ljust(width) if column.align == "left" else cell.rjust(width)
            for column, cell, width in zip(columns, line, widths, strict=True)
        ).rstrip()
        for line in cells
    ]
    return [lines[0], "-" * max(len(line) for line in lines), *lines[1:]]


def _notes(shown: Sequence[AnyRow], notation: Notation) -> list[str]:
    """Why cells are unknown or in conflict, a line for each row and sentence."""
    notes: dict[str, list[str]] = {}
    for row in shown:
        for column in _SHOWN:
            for sentence in filter(None, column.tooltip(row, notation).split("\n")):
                notes.setdefault(f"{row.name or row.id}: {sentence}", []).append(column.word)
    return [f"- {sentence} ({', '.join(words)})" for sentence, words in notes.items()]
