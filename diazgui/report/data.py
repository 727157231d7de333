"""The calculated tables as plain data for other programs: unrounded, with a reason for every unknown.

The names of the fields carry their units. They are what the command line's JSON and CSV hold, and stay.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from diazgui import __version__
from diazgui.core.reckoning import Answer
from diazgui.core.route import RouteStep, Wanted
from diazgui.core.sheet import WANTED, ByAmount, Conditions, Range, Role
from diazgui.core.table import Row, limiting, rows
from diazgui.core.yields import ProductRow, Totals, product_rows, totals
from diazgui.report.chosen import ChosenTab
from diazgui.report.texts import replanned

Data = dict[str, Any]


def _same(value: Any) -> Any:
    return value


def _tidy(value: float) -> float:
    """A converted number without the noise of its conversion: 0.949, not 0.9490000000000001."""
    return float(f"{value:.12g}")


@dataclass(frozen=True)
class Field:
    """A field of the data: its name with the unit, the core's name, and the conversion of its number."""

    name: str
    of: str
    convert: Callable[[Any], Any] = _same


FACTS = (
    Field("name", "name"),
    Field("smiles", "smiles"),
    Field("formula", "formula"),
    Field("equivalents", "equivalents"),
    Field("amount_mmol", "amount"),
    Field("mass_mg", "mass"),
)
ROW_FIELDS = (
    *FACTS,
    Field("pure_mass_mg", "pure_mass"),
    Field("volume_mL", "volume"),
    Field("molar_mass_g_per_mol", "molar_mass"),
    Field("density_g_per_mL", "density", lambda d: _tidy(d / 1000)),
    Field("purity", "purity"),
    Field("concentration_M", "concentration"),
    Field("loading_mmol_per_g", "loading", lambda L: _tidy(L * 1000)),
    Field("coefficient", "coefficient"),
    Field("weighed_mg", "weighed_mass"),
    Field("weighed_mL", "weighed_volume"),
    Field("actual_amount_mmol", "actual_amount"),
    Field("actual_equivalents", "actual_equivalents"),
    Field("hazards", "hazards", list),
)
PRODUCT_FIELDS = (
    *FACTS,
    Field("molar_mass_g_per_mol", "molar_mass"),
    Field("monoisotopic_mass_Da", "monoisotopic_mass"),
    Field("coefficient", "coefficient"),
    Field("planned_yield", "planned_yield"),
    Field("planned_amount_mmol", "planned_amount"),
    Field("planned_mass_mg", "planned_mass"),
    Field("isolated_mass_mg", "isolated_mass"),
    Field("isolated_purity", "isolated_purity"),
    Field("isolated_amount_mmol", "isolated_amount"),
    Field("isolated_yield", "isolated_yield"),
    Field("hazards", "hazards", list),
)
TOTAL_FIELDS = (
    Field("solvent_volume_mL", "solvent_volume"),
    Field("liquid_volume_mL", "liquid_volume"),
    Field("mass_mg", "mass"),
    Field("final_concentration_M", "final_concentration"),
)
STATED: Mapping[str, tuple[Field, str]] = {
    "equivalents": (Field("equivalents", "equivalents"), "eq."),
    "amount": (Field("amount_mmol", "amount"), "mmol"),
    "mass": (Field("mass_mg", "mass"), "mg"),
    "volume": (Field("volume_mL", "volume"), "mL"),
    "weight_percent": (Field("weight_percent", "", lambda w: _tidy(w * 100)), "wt %"),
    "parts": (Field("parts", ""), "parts"),
    "mass_ratio": (Field("volume_per_mass_mL_per_g", "", lambda r: _tidy(r * 1000)), "mL/g"),
}
"""For each basis the field it states, and its unit."""


def document(tabs: Sequence[ChosenTab]) -> Data:
    """The tables of the chosen steps, ready for JSON."""
    return {
        "diazgui": __version__,
        "tabs": [
            {
                "id": one.tab.id,
                "protocol": one.tab.protocol,
                "title": one.tab.title,
                "wanted": _wanted(one.tab.route.wanted),
                "steps": [step_data(step) for step in one.steps],
            }
            for one in tabs
        ],
    }


def step_data(step: RouteStep) -> Data:
    """One step: its head, rows, products and totals."""
    sheet = step.sheet
    limits = limiting(sheet)
    return {
        "id": step.id,
        "title": step.title,
        "variant": step.front.variant,
        "isolation": step.front.isolation,
        "concentration_M": sheet.concentration,
        "planned_yield": sheet.planned_yield,
        "conditions": conditions_data(sheet.conditions),
        "alkylation_model": asdict(sheet.model),
        "replanned": list(replanned(sheet)),
        "reference": sheet.reference or None,
        "limiting": list(limits.entries),
        "limiting_reason": limits.reason or None,
        "rows": [row_data(row) for row in rows(sheet)],
        "products": [product_data(row) for row in product_rows(sheet)],
        "totals": _with_reasons(totals(sheet), TOTAL_FIELDS),
        "notes": step.notes or None,
        "lc_ms_peaks": [{"mz": one.mz, "area": one.area, "decimals": one.decimals} for one in step.peaks],
    }


def row_data(row: Row) -> Data:
    """One row with what was stated of it."""
    return {
        "id": row.id,
        "role": row.role.value,
        **_with_reasons(row, ROW_FIELDS),
        "stated": stated(row),
        "reference": row.reference,
        "limiting": row.limiting,
        "pinned": row.pinned,
        "conflicts": list(row.conflicts),
        "hazards_source": row.hazards_source,
        "lot": row.label.lot,
        "supplier": row.label.supplier,
    }


def product_data(row: ProductRow) -> Data:
    """One product: amount and mass are the theoretical ones, of the form isolated."""
    return {"id": row.id, "role": Role.PRODUCT.value, **_with_reasons(row, PRODUCT_FIELDS)}


def stated(row: Row) -> Data | None:
    """Which field was stated, its value and unit; ``None`` for a row that was added and not filled in."""
    if row.stated == "handed_on" and row.origin == WANTED:
        return {"field": "wanted", "value": row.amount, "unit": "mmol"}
    if row.stated == "handed_on":
        return {"field": "handed_on", "value": row.amount, "unit": "mmol", "from_step": row.origin or None}
    if row.stated not in STATED or row.stated_value is None:
        return None
    field, unit = STATED[row.stated]
    return {"field": field.name, "value": field.convert(row.stated_value), "unit": unit}


def answer_data(answer: Answer) -> Data:
    """A number with its unit, the lines that lead to it, or the reason why it is not known."""
    return {
        "value": answer.value,
        "unit": answer.unit,
        "reason": answer.reason or None,
        "why": [
            {
                "formula": line.formula,
                "given": [asdict(one) for one in line.given],
                "result": asdict(line.result),
                "source": line.source,
            }
            for line in answer.why
        ],
    }


def _with_reasons(row: Row | ProductRow | Totals, fields: Sequence[Field]) -> Data:
    """The fields' values, ``None`` for the unknown, and a sentence for each of those under the field's name."""
    values = {field.name: getattr(row, field.of) for field in fields}
    known = {f.name: None if values[f.name] is None else f.convert(values[f.name]) for f in fields}
    reasons = {f.name: row.reasons.get(f.of, "") for f in fields if values[f.name] is None}
    return {**known, "reasons": reasons}


def _wanted(wanted: Wanted | None) -> Data | None:
    """What is wanted of the final product: ``None`` where the scale was stated instead."""
    if wanted is None:
        return None
    name = "amount_mmol" if isinstance(wanted.basis, ByAmount) else "mass_mg"
    return {name: wanted.basis.value, "as_base": wanted.as_base}


def conditions_data(conditions: Conditions) -> Data:
    """The conditions of a step; ``None`` for what is not stated."""
    added = conditions.addition
    return {
        "temperature_degC": _range(conditions.temperature),
        "time_h": _range(conditions.time),
        "atmosphere": conditions.atmosphere,
        "vessel_open": conditions.vessel_open,
        "addition": None
        if added is None
        else {"row": added.entry, "over_h": added.over, "temperature_degC": added.temperature},
    }


def _range(span: Range | None) -> Data | None:
    return None if span is None else {"from": span.low, "to": span.high}
