"""What a sheet makes: its products in the form isolated, and the sums over the flask."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from diazgui.core.amounts import ZERO_REFERENCE, Scale, scale_of
from diazgui.core.dispensing import (
    missing_for_amount,
    molar_mass_as_supplied,
)
from diazgui.core.forms import formula_of_form, smiles_of_form
from diazgui.core.legible import legible
from diazgui.core.quantities import (
    Amount,
    Coefficient,
    Concentration,
    Equivalents,
    Fraction,
    Mass,
    MolarMass,
    Volume,
)
from diazgui.core.remembering import once_for_each
from diazgui.core.sheet import AFTER_REACTION, ONE_TO_ONE, Isolated, Product, Role, Sheet
from diazgui.core.stoichiometry import (
    amount_from_mass,
    amount_of_product,
    equivalents_from_amount,
    isolated_yield,
    planned_amount,
    pure_mass,
)
from diazgui.core.substance import (
    Salt,
    Solution,
    SolutionByMass,
    State,
    Substance,
)
from diazgui.core.table import Limiting, Row, limiting, rows

NOT_ISOLATED = "Not isolated yet: type the mass once the product was weighed."
ZERO_THEORY = "The theoretical amount is 0, so no yield can be counted from it."


@dataclass(frozen=True)
class ProductRow:
    """A product in the form isolated: theory, what is planned where a yield is planned, and what was isolated.

    The isolated yield counts from the theoretical amount; it may exceed 1 and is never clamped.
    """

    id: str
    name: str
    smiles: str | None = None
    formula: str | None = None
    molar_mass: MolarMass | None = None  # of the form isolated
    monoisotopic_mass: float | None = None
    coefficient: Coefficient = ONE_TO_ONE
    equivalents: Equivalents | None = None
    amount: Amount | None = None  # theoretical
    mass: Mass | None = None  # theoretical
    planned_yield: Fraction | None = None
    planned_amount: Amount | None = None
    planned_mass: Mass | None = None
    isolated_mass: Mass | None = None  # as weighed
    isolated_purity: Fraction | None = None
    isolated_amount: Amount | None = None
    isolated_yield: Fraction | None = None
    hazards: tuple[str, ...] | None = None  # nobody has classified what is made here
    hazards_source: str = ""
    reasons: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Totals:
    """Sums over the reaction, quench and work-up left out: mL and mg, with the reason of an unknown."""

    solvent_volume: Volume | None = None
    liquid_volume: Volume | None = None
    mass: Mass | None = None  # as weighed, all rows but solvents
    final_concentration: Concentration | None = None  # of the reference in all liquids
    reasons: Mapping[str, str] = field(default_factory=dict)


@once_for_each
def product_rows(sheet: Sheet) -> tuple[ProductRow, ...]:
    """The products of the sheet; the planned yield, and what was isolated, belong to the first."""
    limits, scale = limiting(sheet), scale_of(sheet)
    return tuple(
        _product_row(product, *((sheet.planned_yield, sheet.isolated) if i == 0 else (None, None)), limits, scale)
        for i, product in enumerate(sheet.products)
    )


def substance_of(product: Product) -> Substance:
    """The product as it is isolated, as a substance of purity 100 %."""
    if not product.parts:
        return Substance(product.compound)
    word = product.form_name.removeprefix(product.compound.name).strip()
    return Substance(product.compound, Salt(product.parts, word))


def _product_row(
    product: Product, planned: Fraction | None, isolated: Isolated | None, limits: Limiting, scale: Scale
) -> ProductRow:
    M = molar_mass_as_supplied(substance_of(product))
    n = None if limits.extent is None else amount_of_product(product.coefficient, limits.extent)
    n_planned = None if n is None or planned is None else planned_amount(n, planned)
    n_isolated = None if isolated is None or M is None else amount_from_mass(isolated.mass, M, isolated.purity)
    row = ProductRow(
        id=product.id,
        name=legible(product.form_name or product.compound.name),
        smiles=smiles_of_form(product.compound.smiles, product.parts),
        formula=formula_of_form(product.compound.formula, product.parts),
        molar_mass=M,
        monoisotopic_mass=product.compound.monoisotopic_mass,
        coefficient=product.coefficient,
        equivalents=None if n is None or not scale.one_equivalent else equivalents_from_amount(n, scale.one_equivalent),
        amount=n,
        mass=None if n is None or M is None else pure_mass(n, M),
        planned_yield=planned,
        planned_amount=n_planned,
        planned_mass=None if n_planned is None or M is None else pure_mass(n_planned, M),
        isolated_mass=None if isolated is None else isolated.mass,
        isolated_purity=None if isolated is None else isolated.purity,
        isolated_amount=n_isolated,
        isolated_yield=None if isolated is None or M is None or not n else _yield_of(isolated, M, n),
    )
    return replace(row, reasons=_reasons(row, product, limits, scale))


def _yield_of(isolated: Isolated, M: MolarMass, n_theoretical: Amount) -> Fraction:
    return isolated_yield(isolated.mass, isolated.purity, M, n_theoretical)


def _reasons(row: ProductRow, product: Product, limits: Limiting, scale: Scale) -> dict[str, str]:
    no_structure = product.compound.problem or "No structure is stated."
    no_molar_mass = missing_for_amount(substance_of(product))
    no_plan = limits.reason if row.planned_yield is not None else "No yield is planned: type one in the tab's head."
    isolated = NOT_ISOLATED if row.isolated_mass is None else ""
    texts = {
        "smiles": no_structure,
        "formula": no_structure,
        "monoisotopic_mass": no_structure,
        "molar_mass": no_molar_mass,
        "equivalents": limits.reason or scale.reason or ZERO_REFERENCE,
        "amount": limits.reason,
        "mass": limits.reason or no_molar_mass,
        "planned_yield": no_plan,
        "planned_amount": no_plan,
        "planned_mass": no_plan or no_molar_mass,
        "isolated_mass": NOT_ISOLATED,
        "isolated_purity": NOT_ISOLATED,
        "isolated_amount": isolated or no_molar_mass,
        "isolated_yield": isolated or limits.reason or no_molar_mass or ZERO_THEORY,
        "hazards": "No hazards are listed for a product: handle it as hazardous.",
    }
    return {name: text for name, text in texts.items() if getattr(row, name) is None}


@once_for_each
def totals(sheet: Sheet) -> Totals:
    """Sums over what is in the flask during the reaction. Unknown where one of its parts is."""
    solvents, liquids, others = in_flask(sheet)
    reasons: dict[str, str] = {}
    solvent = _sum(solvents, "volume", "solvent_volume", reasons)
    liquid = _sum(liquids, "volume", "liquid_volume", reasons)
    mass = _sum(others, "mass", "mass", reasons)
    n = scale_of(sheet).amount
    if n is None or not liquid:
        reasons["final_concentration"] = (
            scale_of(sheet).reason or reasons.get("liquid_volume") or "There is no liquid on the sheet yet."
        )
    return Totals(
        solvent_volume=None if solvent is None else Volume(solvent),
        liquid_volume=None if liquid is None else Volume(liquid),
        mass=None if mass is None else Mass(mass),
        final_concentration=None if n is None or not liquid else Concentration(n / liquid),
        reasons=reasons,
    )


class InFlask(NamedTuple):
    """The rows that are in the flask during the reaction: solvents, all that is liquid, all but solvents."""

    solvents: Sequence[Row]
    liquids: Sequence[Row]
    others: Sequence[Row]


def in_flask(sheet: Sheet) -> InFlask:
    """Which rows the totals count, in their order; quench and work-up are left out."""
    reaction = [row for row in rows(sheet) if row.role not in AFTER_REACTION]
    solvents = [row for row in reaction if row.role is Role.SOLVENT]
    others = [row for row in reaction if row.role is not Role.SOLVENT]
    liquids = [*solvents, *(row for row in others if _is_liquid(row, sheet.entry(row.id).substance))]
    return InFlask(solvents, liquids, others)


def _is_liquid(row: Row, substance: Substance) -> bool:
    """Whether a row is dispensed as a liquid, even where its volume is not known."""
    dissolved = isinstance(substance.supply, Solution | SolutionByMass)
    return row.volume is not None or dissolved or substance.density is not None or substance.state is State.LIQUID


def _sum(some: Sequence[Row], name: str, total: str, reasons: dict[str, str]) -> float | None:
    """Sum of one field, or ``None`` with a reason that names the first row which lacks it."""
    for row in some:
        if getattr(row, name) is None:
            reasons[total] = f"{row.name or 'A row'}: {row.reasons[name]}"
            return None
    return sum((getattr(row, name) for row in some), 0.0)
