"""The notices as data for other programs, with what each button would change; the names of the fields carry units."""

from collections.abc import Iterable

from diazgui.core.acknowledging import Acknowledged
from diazgui.core.guidance.remedy import (
    AddRow,
    Change,
    Choose,
    CountFrom,
    Dilute,
    Exchange,
    Plan,
    Restate,
    Resupply,
    Run,
    Several,
    TakeOut,
)
from diazgui.core.sheet import Basis, Sheet
from diazgui.core.substance import Substance
from diazgui.core.table import stated_field
from diazgui.report.data import STATED, Data, conditions_data
from diazgui.report.notices import Standing, row_names


def notices_data(some: Iterable[Standing], sheet: Sheet) -> list[Data]:
    """Notices, the worst first: ``text`` is the sentence, ``remedy`` a list of what would help, mostly of one or none.

    ``acknowledged`` is null where nothing is to be acknowledged.
    """
    return [_notice(one, sheet) for one in some]


def _notice(one: Standing, sheet: Sheet) -> Data:
    notice, names = one.notice, row_names(sheet)
    is_danger = notice.severity == "danger"
    return {
        "id": notice.id,
        "severity": notice.severity,
        "text": notice.title,
        "why": notice.why.text,
        "source": notice.why.source,
        "about": [{"row": row, "name": names.get(row)} for row in notice.about],
        "remedy": [{"label": by.label, "change": change_data(by.change)} for by in notice.remedies],
        "acknowledged": one.read if is_danger else None,
        "concerns": _concerns(one.now) if is_danger else None,
    }


def _concerns(now: Acknowledged) -> list[Data]:
    """Of which substances a danger is acknowledged, and of how much."""
    return [{"substance": some.substance, "amount_mmol": some.amount} for some in now.of]


def change_data(change: Change) -> Data:
    """A change: ``do`` says which it is, and its other fields with what."""
    match change:
        case AddRow(substance=substance, role=role, basis=basis, source=source):
            what = {"substance": _substance(substance), "role": role.value, "stated": _stated(basis), "source": source}
            return {"do": "add a row", **what}
        case Restate(row=row, basis=basis):
            return {"do": "state a row", "row": row, "stated": _stated(basis)}
        case Resupply(row=row, supply=supply):
            solution = {"concentration_M": supply.concentration, "solvent": supply.solvent}
            return {"do": "take a row from a solution", "row": row, **solution}
        case Exchange(row=row, substance=substance):
            return {"do": "exchange the substance of a row", "row": row, "substance": _substance(substance)}
        case TakeOut(row=row):
            return {"do": "take a row out", "row": row}
        case Several(changes=changes):
            return {"do": "several", "changes": [change_data(one) for one in changes]}
        case _:
            return _of_the_step(change)


def _of_the_step(change: Run | Dilute | Plan | CountFrom | Choose) -> Data:
    match change:
        case Run(conditions=conditions):
            return {"do": "state the conditions", "conditions": conditions_data(conditions)}
        case Dilute(concentration=concentration):
            return {"do": "state the concentration", "concentration_M": concentration}
        case Plan(share=share):
            return {"do": "plan a yield", "planned_yield": share}
        case CountFrom(row=row):
            return {"do": "count equivalents from a row", "row": row}
        case Choose(variant=variant, isolation=isolation):
            return {"do": "run by a variant", "variant": variant, "isolation": isolation}


def _substance(substance: Substance) -> Data:
    compound = substance.compound
    return {"id": substance.id or None, "name": compound.name, "smiles": compound.smiles, "cas": compound.cas}


def _stated(basis: Basis) -> Data | None:
    """Field, value and unit, as the table of a step has them; ``None`` where nothing is stated."""
    if stated_field(basis) not in STATED:
        return None
    field, unit = STATED[stated_field(basis)]
    value = next(iter(vars(basis).values()))
    return {"field": field.name, "value": field.convert(value), "unit": unit}
