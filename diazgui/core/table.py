"""What follows from a sheet: ``rows(sheet)`` and its limiting reagent.

Pure functions of one frozen sheet. A value that cannot be known is ``None`` and its row says why.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

from diazgui.core.amounts import ZERO_REFERENCE, Dispensed, Scale, dispensed, scale_of, weighed_amount
from diazgui.core.dispensing import (
    mass_fraction,
    missing_for_amount,
    missing_for_volume,
    molar_mass_as_supplied,
)
from diazgui.core.forms import formula_of_form, smiles_of_form
from diazgui.core.legible import legible
from diazgui.core.quantities import (
    Amount,
    Coefficient,
    Concentration,
    Density,
    Equivalents,
    Fraction,
    Loading,
    Mass,
    MolarMass,
    Volume,
)
from diazgui.core.remembering import once_for_each
from diazgui.core.sheet import (
    Basis,
    ByAmount,
    ByEquivalents,
    ByMass,
    ByMassRatio,
    ByParts,
    ByVolume,
    ByWeightPercent,
    Entry,
    HandedOn,
    Role,
    Sheet,
    Unstated,
)
from diazgui.core.stoichiometry import equivalents_from_amount, extent, pure_mass
from diazgui.core.substance import (
    NEAT,
    NO_LABEL,
    Label,
    OnSupport,
    Salt,
    Solution,
    Substance,
    Supply,
)
from diazgui.core.weighing import NOT_WEIGHED, Actual, ActualScale, actual, actual_scale_of


@dataclass(frozen=True)
class Row:
    """One computed line. Values are ``None`` where unknown, with a sentence in ``reasons`` under the field's name."""

    id: str
    role: Role
    name: str
    smiles: str | None = None
    formula: str | None = None
    molar_mass: MolarMass | None = None  # of the form in the bottle, per active compound
    equivalents: Equivalents | None = None
    amount: Amount | None = None
    mass: Mass | None = None  # as weighed
    pure_mass: Mass | None = None  # of the active compound
    volume: Volume | None = None
    density: Density | None = None
    purity: Fraction | None = None
    concentration: Concentration | None = None  # of a solution as supplied
    loading: Loading | None = None
    coefficient: Coefficient | None = None
    stated: str = ""  # the field that was stated
    stated_value: float | None = None  # in the unit of its basis: wt % and purity as fractions, mL/mg for a ratio
    supply: Supply = NEAT
    origin: str = ""  # the step that hands the amount on
    reference: bool = False
    limiting: bool = False
    pinned: bool = False
    weighed_mass: Mass | None = None  # as it was really weighed; the one of the two that was stated
    weighed_volume: Volume | None = None  # as it was really dispensed
    actual_amount: Amount | None = None
    actual_equivalents: Equivalents | None = None  # from the reference as weighed, or as planned while it is not
    hazards: tuple[str, ...] | None = None  # codes of pictograms; () where the source lists none
    hazards_source: str = ""
    label: Label = NO_LABEL  # which bottle it is
    conflicts: tuple[str, ...] = ()
    reasons: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Limiting:
    """The reagents that run out first (all of a tie), and the extent they allow, mmol."""

    entries: tuple[str, ...] = ()
    extent: Amount | None = None
    reason: str = ""


_STATED_FIELD = {
    ByEquivalents: "equivalents",
    ByAmount: "amount",
    ByMass: "mass",
    ByVolume: "volume",
    ByWeightPercent: "weight_percent",
    ByParts: "parts",
    ByMassRatio: "mass_ratio",
    HandedOn: "handed_on",
    Unstated: "",
}


def stated_field(basis: Basis) -> str:
    """The name of the field that a basis states; empty where nothing is stated."""
    return _STATED_FIELD[type(basis)]


@once_for_each
def rows(sheet: Sheet) -> tuple[Row, ...]:
    """What follows from the sheet, a row for each entry in their order; products stand apart."""
    scale = scale_of(sheet)
    actual_scale = actual_scale_of(sheet, scale)
    limits = limiting(sheet)
    return tuple(_row(sheet, entry, scale, actual_scale, entry.id in limits.entries) for entry in sheet.entries)


@once_for_each
def limiting(sheet: Sheet) -> Limiting:
    """The limiting reagents and their extent, mmol: the smallest n / ν of the entries with a coefficient.

    What was weighed counts with its actual amount, everything else as planned.
    """
    scale = scale_of(sheet)
    extents: dict[str, Amount] = {}
    for entry in sheet.entries:
        if entry.coefficient is None:
            continue
        n, reason = amount_in_flask(entry, scale)
        if n is None:
            name = legible(entry.substance.compound.name) or "a reactant"
            return Limiting(reason=f"The amount of {name} is not known, so the limiting reagent is not. {reason}")
        extents[entry.id] = extent(n, entry.coefficient)
    if not extents:
        return Limiting(reason="No row has a coefficient yet: give one to each compound that takes part.")
    smallest = min(extents.values())
    return Limiting(tuple(i for i, value in extents.items() if value - smallest <= 1e-9 * value), smallest)


def amount_in_flask(entry: Entry, scale: Scale) -> tuple[Amount | None, str]:
    """Amount of an entry that takes part, mmol: the actual one where it was weighed, else the planned one."""
    if entry.weighed is not None:
        return weighed_amount(entry)
    found = dispensed(entry, scale)
    return found.amount, found.reason


def _row(sheet: Sheet, entry: Entry, scale: Scale, actual_scale: ActualScale, is_limiting: bool) -> Row:
    found, real = dispensed(entry, scale), actual(sheet, entry, actual_scale)
    substance = entry.substance
    compound, supply = substance.compound, substance.supply
    parts = supply.parts if isinstance(supply, Salt) else ()
    n, M = found.amount, compound.molar_mass
    reasons: dict[str, str] = {}  # filled below: a second copy of the row would take as long as the row itself
    row = Row(
        id=entry.id,
        role=entry.role,
        name=name_as_supplied(substance),
        smiles=smiles_of_form(compound.smiles, parts),
        formula=formula_of_form(compound.formula, parts),
        molar_mass=molar_mass_as_supplied(substance),
        equivalents=_equivalents(sheet, entry, n, scale),
        amount=n,
        mass=found.mass,
        pure_mass=None if n is None or M is None else pure_mass(n, M),
        volume=found.volume,
        density=substance.density,
        purity=mass_fraction(supply),
        concentration=supply.concentration if isinstance(supply, Solution) else None,
        loading=supply.loading if isinstance(supply, OnSupport) else None,
        coefficient=entry.coefficient,
        stated=stated_field(entry.basis),
        stated_value=getattr(entry.basis, "value", None),
        supply=supply,
        origin=entry.basis.origin if isinstance(entry.basis, HandedOn) else "",
        reference=entry.id == sheet.reference,
        limiting=is_limiting,
        pinned=entry.pinned,
        weighed_mass=entry.weighed.value if isinstance(entry.weighed, ByMass) else None,
        weighed_volume=entry.weighed.value if isinstance(entry.weighed, ByVolume) else None,
        actual_amount=real.amount,
        actual_equivalents=real.equivalents,
        hazards=substance.hazards if substance.hazards or substance.hazards_source else None,
        hazards_source=substance.hazards_source,
        label=substance.label,
        conflicts=_conflicts(substance),
        reasons=reasons,
    )
    reasons.update(_reasons(row, substance, found, real, scale))
    return row


def name_as_supplied(substance: Substance) -> str:
    """The compound's name, with that of the salt where the bottle holds one."""
    supply = substance.supply
    if isinstance(supply, Salt) and supply.name:
        return legible(f"{substance.compound.name} {supply.name}")
    return legible(substance.compound.name)


def _equivalents(sheet: Sheet, entry: Entry, n: Amount | None, scale: Scale) -> Equivalents | None:
    if entry.id == sheet.reference:
        return sheet.reference_equivalents
    if isinstance(entry.basis, ByEquivalents):
        return entry.basis.value
    if n is None or not scale.one_equivalent:
        return None
    return equivalents_from_amount(n, scale.one_equivalent)


def _conflicts(substance: Substance) -> tuple[str, ...]:
    drawn, stated = substance.compound.structure_molar_mass, substance.compound.stated_molar_mass
    if drawn is None or stated is None or abs(drawn - stated) <= 5e-4 * max(drawn, stated):
        return ()
    return (
        f"The structure gives a molar mass of {_hundredths(drawn)} g/mol, but {_hundredths(stated)} g/mol is stated. "
        "The stated value is used: check the structure, or clear the stated value.",
    )


def _hundredths(M: float) -> Decimal:
    """As the column shows it: half up on the digits of the table of weights, which a float holds only nearly."""
    return Decimal(f"{M:.12g}").quantize(Decimal("0.01"), ROUND_HALF_UP)


def _reasons(row: Row, substance: Substance, found: Dispensed, real: Actual, scale: Scale) -> dict[str, str]:
    """Why each unknown of the row is unknown, a sentence under the name of its field."""
    no_structure = substance.compound.problem or "No structure is stated."
    no_molar_mass = substance.compound.problem or f"The molar mass of {row.name or 'this row'} is not known."
    by_volume = row.stated in ("parts", "mass_ratio")  # needs no density, so that is not what is missing
    texts = {
        "smiles": no_structure,
        "formula": no_structure,
        "molar_mass": no_molar_mass,
        "equivalents": found.reason or scale.reason or ZERO_REFERENCE,
        "amount": found.reason,
        "mass": found.reason or missing_for_amount(substance),
        "pure_mass": found.reason or no_molar_mass,
        "volume": found.reason if by_volume else missing_for_volume(substance) or found.reason,
        "density": missing_for_volume(substance) or "Not needed: the concentration gives the volume.",
        "purity": "Supplied by concentration or loading, to which no purity applies.",
        "concentration": "Not supplied as a solution of a known concentration.",
        "loading": "Not supplied on a support.",
        "coefficient": "Takes no part in the balance of the reaction.",
        "weighed_mass": NOT_WEIGHED if row.weighed_volume is None else "Stated as the volume that was dispensed.",
        "weighed_volume": NOT_WEIGHED if row.weighed_mass is None else "Stated as the mass that was weighed.",
        "actual_amount": real.amount_reason,
        "actual_equivalents": real.equivalents_reason,
        "hazards": "No hazards are listed here: read the label and the safety data sheet.",
    }
    return {name: text for name, text in texts.items() if getattr(row, name) is None}
