"""A route at one look in words: the cells of its table for window, paper and text, and the lines at its foot.

As plain data for other programs it is :func:`overview_data`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from html import escape
from typing import Any, Literal

from diazgui.core.overview import Origin, Overview, StepOverview
from diazgui.core.quantities import Amount, Fraction, Mass
from diazgui.core.reckoning import Answer
from diazgui.core.substance import PURE
from diazgui.report.texts import Line, percent_made
from diazgui.units import UNKNOWN, Kind, Notation, text


@dataclass(frozen=True)
class Cell:
    """What one place of the table says, and the reason where that is not known."""

    text: str
    reason: str = ""


@dataclass(frozen=True)
class OverviewColumn:
    """One column: its title, the word for it in a sentence, and what it says of a step."""

    id: str
    title: str
    word: str
    cell: Callable[[StepOverview, Notation], Cell]
    align: Literal["left", "right"] = "left"


def _step(step: StepOverview, _notation: Notation) -> Cell:
    return Cell(f"{step.id}  {step.title}".strip())


def _start(step: StepOverview, _notation: Notation) -> Cell:
    return Cell(step.start or UNKNOWN, step.reasons.get("start_amount", ""))


def _start_amount(step: StepOverview, notation: Notation) -> Cell:
    return _of(step, "start", step.start_amount, step.start_mass, notation)


def _product(step: StepOverview, _notation: Notation) -> Cell:
    return Cell(step.product or UNKNOWN, step.reasons.get("amount", ""))


def _molar_mass(step: StepOverview, notation: Notation) -> Cell:
    return Cell(text(step.molar_mass, Kind.MOLAR_MASS, notation), step.reasons.get("molar_mass", ""))


def _theory(step: StepOverview, notation: Notation) -> Cell:
    return _of(step, "", step.amount, step.mass, notation)


def _planned(step: StepOverview, notation: Notation) -> Cell:
    return Cell(text(step.planned_yield, Kind.YIELD, notation, stated=True), step.reasons.get("planned_yield", ""))


def _isolated(step: StepOverview, notation: Notation) -> Cell:
    mass = text(step.isolated_mass, Kind.MASS, notation, stated=True)
    return Cell(mass, step.reasons.get("isolated_mass", ""))


def _purity(step: StepOverview, notation: Notation) -> Cell:
    purity = text(step.isolated_purity, Kind.PURITY, notation, stated=True)
    return Cell(purity, step.reasons.get("isolated_mass", ""))


def _isolated_yield(step: StepOverview, notation: Notation) -> Cell:
    reason = step.reasons.get("isolated_mass") or step.reasons.get("isolated_yield", "")
    return Cell(_percent(step.isolated_yield, notation), reason)


def _handed(step: StepOverview, notation: Notation) -> Cell:
    found = _of(step, "handed", step.handed_amount, step.handed_mass, notation)
    words = [found.text]
    if step.origin is Origin.ISOLATED and step.handed_purity != PURE:
        words.append(f"{text(step.handed_purity, Kind.PURITY, notation, stated=True)} pure")
    words.append("" if found.text == UNKNOWN else step.origin.value)
    return Cell(", ".join(filter(None, words)), found.reason)


COLUMNS: tuple[OverviewColumn, ...] = (
    OverviewColumn("step", "Step", "step", _step),
    OverviewColumn("start", "Starts from", "starting material", _start),
    OverviewColumn("start_amount", "Amount, mass", "amount it starts from", _start_amount),
    OverviewColumn("product", "Product, as isolated", "product", _product),
    OverviewColumn("molar_mass", "M", "molar mass of the product", _molar_mass, "right"),
    OverviewColumn("theory", "Theory", "theoretical amount", _theory),
    OverviewColumn("planned", "Planned", "planned yield", _planned, "right"),
    OverviewColumn("isolated", "Isolated", "isolated mass", _isolated, "right"),
    OverviewColumn("purity", "Purity", "purity of what is isolated", _purity, "right"),
    OverviewColumn("isolated_yield", "Yield", "isolated yield", _isolated_yield, "right"),
    OverviewColumn("handed", "Handed on", "amount handed on", _handed),
)


def overview_column(column_id: str) -> OverviewColumn:
    """The column of this id; ``KeyError`` where there is none."""
    return {column.id: column for column in COLUMNS}[column_id]


def overall_lines(found: Overview, notation: Notation) -> tuple[Line, ...]:
    """The yield over all: as planned, and of what is isolated, as far as that is done from the first step on."""
    planned = _overall("Overall yield, planned", found.planned, notation)
    if not found.done:
        return (planned,)
    first, last = found.done[0], found.done[-1]
    steps = f"step {first}" if first == last else f"steps {first}–{last}"
    return planned, _overall(f"Isolated, {steps}", found.isolated, notation)


def _overall(label: str, answer: Answer, notation: Notation) -> Line:
    return Line(label, _percent(answer.value, notation), answer.reason)


def _percent(value: float | None, notation: Notation) -> str:
    return UNKNOWN if value is None else percent_made(Fraction(value), notation)


def _of(step: StepOverview, which: str, n: Amount | None, m: Mass | None, notation: Notation) -> Cell:
    """An amount and a mass in one cell; what of them is unknown gives the reason."""
    known = [text(n, Kind.AMOUNT, notation)] if n is not None else []
    known += [text(m, Kind.MASS, notation)] if m is not None else []
    names = [f"{which}_{name}".removeprefix("_") for name in ("amount", "mass")]
    return Cell(", ".join(known) or UNKNOWN, next((step.reasons[name] for name in names if name in step.reasons), ""))


def overview_text(found: Overview, notation: Notation) -> str:
    """The table in columns under each other, the yield over all, and why a cell is unknown; no line break at the end.

    A column that nothing is known for, such as that of isolated masses before the first, is left out.
    """
    shown = [one for one in COLUMNS if any(one.cell(step, notation).text != UNKNOWN for step in found.steps)]
    cells = [[one.title for one in shown], *([one.cell(step, notation).text for one in shown] for step in found.steps)]
    widths = [max(len(line[i]) for line in cells) for i in range(len(shown))]
    lines = [
        "  ".join(_padded(cell, one, width) for cell, one, width in zip(line, shown, widths, strict=True)).rstrip()
        for line in cells
    ]
    foot = [f"{line.label}: {_with_reason(line)}" for line in overall_lines(found, notation)]
    notes = [f"- {note}" for note in _notes(found, shown, notation)]
    return "\n".join([lines[0], "-" * max(map(len, lines)), *lines[1:], "", *foot, *(["", *notes] if notes else [])])


def _padded(cell: str, column: OverviewColumn, width: int) -> str:
    return cell.ljust(width) if column.align == "left" else cell.rjust(width)


def _with_reason(line: Line) -> str:
    return f"{line.value} ({line.reason})" if line.reason else line.value


_LATER = ("isolated", "purity", "isolated_yield")
"""What stands open until the step is done says so by being empty."""


def _notes(found: Overview, shown: Sequence[OverviewColumn], notation: Notation) -> list[str]:
    """Why cells that are shown are unknown, a line for each step and sentence."""
    notes = {}
    for step in found.steps:
        for one in shown:
            cell = one.cell(step, notation)
            if cell.text == UNKNOWN and cell.reason and one.id not in _LATER:
                notes[f"Step {step.id}: {cell.reason}"] = True
    return list(notes)


_ON_PAPER = {"step": 14, "start_amount": 22, "theory": 22, "planned": 9, "isolated": 11, "handed": 22}
"""The columns of the short table with their widths, per cent; names stand beneath the amounts that are theirs."""


def overview_html(found: Overview, notation: Notation) -> str:
    """The short table on the paper of a whole route, with its yield over all, as rich text of the class ``rows``."""
    heads = "".join(
        f'<th scope="col" class="head" width="{width}%">{escape(_paper_title(name))}</th>'
        for name, width in _ON_PAPER.items()
    )
    body = "\n".join(_paper_row(step, notation) for step in found.steps)
    foot = " · ".join(
        f"{escape(line.label)}: <b>{escape(line.value)}</b>" + (f" ({escape(line.reason)})" if line.reason else "")
        for line in overall_lines(found, notation)
    )
    return (
        f'<table class="rows" width="100%"><thead><tr>{heads}</tr></thead>\n<tbody>\n{body}\n</tbody></table>\n'
        f"<p>{foot}</p>"
    )


def _paper_title(name: str) -> str:
    return {"start_amount": "Starts from", "theory": "Product, in theory"}.get(name) or overview_column(name).title


def _paper_row(step: StepOverview, notation: Notation) -> str:
    under = {"start_amount": step.start, "theory": step.product}
    cells = []
    for name in list(_ON_PAPER)[1:]:
        shown = escape(overview_column(name).cell(step, notation).text)
        beneath = f'<br><span class="role">{escape(under[name])}</span>' if under.get(name) else ""
        cells.append(f"<td>{'' if shown == UNKNOWN and name == 'isolated' else shown}{beneath}</td>")
    return f'<tr><th scope="row"><b>{escape(step.id)}</b> {escape(step.title)}</th>{"".join(cells)}</tr>'


_UNITS = {"amount": "_mmol", "mass": "_mg"}


def overview_data(found: Overview) -> dict[str, Any]:
    """The overview as plain data, unrounded, with a sentence for each unknown under the field's name."""
    return {
        "steps": [_step_data(step) for step in found.steps],
        "overall_yield": {
            "planned": found.planned.value,
            "planned_reason": found.planned.reason or None,
            "isolated": found.isolated.value,
            "isolated_reason": found.isolated.reason or None,
            "isolated_steps": list(found.done),
        },
    }


def _step_data(step: StepOverview) -> dict[str, Any]:
    names = {field.name: _data_name(field.name) for field in fields(step) if field.name != "reasons"}
    values = {shown: getattr(step, name) for name, shown in names.items()}
    values["origin"] = step.origin.value
    return {**values, "reasons": {names[name]: reason for name, reason in step.reasons.items() if name in names}}


def _data_name(name: str) -> str:
    """The name of a field with its unit: ``start_mass_mg``."""
    if name == "molar_mass":
        return "molar_mass_g_per_mol"
    return name + _UNITS.get(name.rpartition("_")[2], "")
