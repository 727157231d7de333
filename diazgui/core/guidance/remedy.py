"""The changes that a button beside a notice makes: each is one step, which Undo takes back."""

from dataclasses import dataclass, replace

from diazgui.core.edits import (
    new_id,
    with_basis,
    with_concentration,
    with_conditions,
    with_entry,
    with_planned_yield,
    with_reference,
    with_substance,
    without_entry,
)
from diazgui.core.experiment import Bench, Experiment, with_chosen_version, with_route
from diazgui.core.own_bottles import Own
from diazgui.core.quantities import Concentration, Fraction
from diazgui.core.route import with_sheet
from diazgui.core.sheet import (
    AFTER_REACTION,
    Basis,
    ByAmount,
    ByMass,
    ByVolume,
    ByWeightPercent,
    Conditions,
    Entry,
    Role,
    Sheet,
)
from diazgui.core.substance import Solution, Substance
from diazgui.core.supply_edits import with_supply
from diazgui.core.table import rows


@dataclass(frozen=True)
class AddRow:
    """A row that is added to the sheet, with where its number comes from."""

    substance: Substance
    role: Role
    basis: Basis
    source: str


@dataclass(frozen=True)
class Restate:
    """A row that is stated another way."""

    row: str
    basis: Basis


@dataclass(frozen=True)
class Resupply:
    """A row that is taken from a solution."""

    row: str
    supply: Solution


@dataclass(frozen=True)
class Exchange:
    """A row that keeps how it is stated and becomes another substance."""

    row: str
    substance: Substance


@dataclass(frozen=True)
class TakeOut:
    """A row that is taken off the sheet."""

    row: str


@dataclass(frozen=True)
class Run:
    """The conditions that the reaction is run under."""

    conditions: Conditions


@dataclass(frozen=True)
class Dilute:
    """The concentration of the reference, mol/L."""

    concentration: Concentration


@dataclass(frozen=True)
class Plan:
    """The yield that is planned for, 1.0 for 100 %."""

    share: Fraction


@dataclass(frozen=True)
class CountFrom:
    """The row that equivalents are counted from; no amount changes."""

    row: str


@dataclass(frozen=True)
class Several:
    """Changes that belong together, made one after another as one step."""

    changes: "tuple[SheetChange, ...]"


@dataclass(frozen=True)
class Choose:
    """Another variant or isolation of the step; what was typed before is kept aside."""

    variant: str
    isolation: str


SheetChange = AddRow | Restate | Resupply | Exchange | TakeOut | Run | Dilute | Plan | CountFrom | Several
Change = SheetChange | Choose


@dataclass(frozen=True)
class Remedy:
    """A change, and the words of the button that makes it."""

    label: str
    change: Change


def in_own_bottles(change: Change, own: Own) -> Change:
    """The change with every substance that it brings in the user's own bottle."""
    match change:
        case AddRow() | Exchange():
            return replace(change, substance=own(change.substance))
        case Several(changes=changes):
            return Several(tuple(_in_own_bottle(one, own) for one in changes))
        case _:
            return change


def _in_own_bottle(change: SheetChange, own: Own) -> SheetChange:
    return replace(change, substance=own(change.substance)) if isinstance(change, AddRow | Exchange) else change


def with_change_to(experiment: Experiment, tab_id: str, step_id: str, change: Change, bench: Bench) -> Experiment:
    """The experiment with a change made to one of its steps.

    Raises:
        KeyError: there is no such tab or step, or the change names a row that the sheet does not have.
    """
    if isinstance(change, Choose):
        return with_chosen_version(experiment, tab_id, step_id, change.variant, change.isolation, bench)
    route = experiment.tab(tab_id).route
    return with_route(experiment, tab_id, with_sheet(route, step_id, with_change(route.step(step_id).sheet, change)))


def with_change(sheet: Sheet, change: SheetChange) -> Sheet:
    """The sheet with the change made. A row that is added stands among what reacts, before solvents and the rest."""
    match change:
        case Restate(row=row, basis=basis):
            return with_basis(sheet, row, basis)
        case Resupply(row=row, supply=supply):
            return _resupplied(sheet, row, supply)
        case Exchange(row=row, substance=substance):
            return with_substance(sheet, row, substance)
        case TakeOut(row=row):
            return without_entry(sheet, row)
        case Run(conditions=conditions):
            return with_conditions(sheet, conditions)
        case Dilute(concentration=c):
            return with_concentration(sheet, c)
        case Plan(share=share):
            return with_planned_yield(sheet, share)
        case CountFrom(row=row):
            return with_reference(sheet, row)
        case Several(changes=changes):
            for one in changes:
                sheet = with_change(sheet, one)
            return sheet
        case _:
            return _with_row(sheet, change)


def _with_row(sheet: Sheet, change: AddRow) -> Sheet:
    later = AFTER_REACTION | {Role.SOLVENT}
    at = next((i for i, entry in enumerate(sheet.entries) if entry.role in later), len(sheet.entries))
    row = Entry(new_id(sheet), change.role, change.substance, change.basis, source=change.source)
    return with_entry(sheet, row, at)


def _resupplied(sheet: Sheet, entry_id: str, supply: Solution) -> Sheet:
    """The row keeps its amount: a mass or a volume that was stated would mean another amount of the solution."""
    row = next(row for row in rows(sheet) if row.id == entry_id)
    stated = sheet.entry(entry_id).basis
    dissolved = with_supply(sheet, entry_id, supply, None)
    if row.amount is None or not isinstance(stated, ByMass | ByVolume | ByWeightPercent):
        return dissolved
    return with_basis(dissolved, entry_id, ByAmount(row.amount))
