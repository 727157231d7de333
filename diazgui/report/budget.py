"""All budgets of a sheet, once for window, paper and command line.

The numbers are those of the plan; what each of them rests on is told by :func:`diazgui.report.why_text.why_lines`.
"""

from collections.abc import Mapping
from typing import Any

from diazgui.core.flask import portions_of
from diazgui.core.guidance.remedy import Restate
from diazgui.core.protocol import Step
from diazgui.core.sheet import ByEquivalents, Sheet
from diazgui.core.table import rows
from diazgui.library.counts import counts_for, uncounted
from diazgui.report.budget_acid import acid_section, work_up_section
from diazgui.report.budget_gas import addition_section, flask_section, gas_section
from diazgui.report.budget_line import BudgetLine, BudgetSection
from diazgui.report.budget_model import model_section
from diazgui.report.data import answer_data
from diazgui.units import LOCAL_POINT, Notation


def budgets(
    sheet: Sheet,
    portions: Mapping[str, int],
    notation: Notation = LOCAL_POINT,
) -> tuple[BudgetSection, ...]:
    """The sections in their order; those that do not apply are left out.

    Args:
        sheet: the sheet; an empty one has no budgets.
        portions: into how many portions the procedure divides each row: :func:`portions_for`.
        notation: the decimal mark; and the instruments, with temperature and pressure of the room.
    """
    if not sheet.entries:
        return ()
    counts = counts_for(sheet)
    gas, there = gas_section(sheet, counts, notation)
    sections = (
        acid_section(sheet, counts, notation),
        gas,
        flask_section(sheet, there, notation),
        addition_section(sheet, notation),
        work_up_section(sheet, counts, portions, notation),
        model_section(sheet, notation),
    )
    return tuple(one for one in sections if one is not None and one.lines)


def not_counted(sheet: Sheet) -> tuple[str, ...]:
    """Names of the rows without a structure that the budgets take to be neither acid, base nor gas."""
    names = {row.id: row.name or row.id for row in rows(sheet)}
    return tuple(names[row] for row in uncounted(sheet))


def portions_for(plan: Step | None, variant: str, isolation: str) -> dict[str, int]:
    """Into how many portions the instructions of a variant and its isolation divide each row."""
    if plan is None:
        return {}
    found = [one.instructions for one in plan.variants if one.id == variant]
    found += [one.instructions for one in plan.isolations if one.id == isolation]
    return portions_of(instruction for instructions in found for instruction in instructions)


def budget_data(sheet: Sheet, portions: Mapping[str, int], notation: Notation = LOCAL_POINT) -> dict[str, Any]:
    """The budgets as plain data for JSON: unrounded values in their units, each with its lines or its reason."""
    return {
        "temperature_degC": notation.instruments.temperature,
        "pressure_kPa": notation.instruments.pressure,
        "not_counted": list(not_counted(sheet)),
        "sections": [_section_data(one) for one in budgets(sheet, portions, notation)],
    }


def _section_data(section: BudgetSection) -> dict[str, Any]:
    return {
        "id": section.id,
        "title": section.title,
        "note": section.note or None,
        "lines": [_line_data(one) for one in section.lines],
    }


def _line_data(one: BudgetLine) -> dict[str, Any]:
    change = one.remedy.change if one.remedy is not None and isinstance(one.remedy.change, Restate) else None
    unit = "equivalents" if change is not None and isinstance(change.basis, ByEquivalents) else "amount_mmol"
    return {
        "id": one.id,
        "label": one.label,
        "text": one.value,
        "value": one.answer.value,
        "unit": one.answer.unit,
        "reason": one.answer.reason or None,
        "mark": one.mark or None,
        "note": one.note or None,
        "use": None if change is None else {"row": change.row, unit: getattr(change.basis, "value", None)},
        "why": answer_data(one.answer)["why"],
    }
