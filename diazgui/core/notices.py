"""What applies to the numbers of a sheet now: small rules, and the change to the sheet that helps.

When a rule speaks is said here; what it says, on what grounds, and what it offers is data, read by
:mod:`diazgui.library.notices`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from diazgui.core.budget import Verdict
from diazgui.core.edits import new_id, with_basis, with_entry
from diazgui.core.instruments import STANDARD, Instruments
from diazgui.core.protocol import Sourced
from diazgui.core.quantities import Coefficient
from diazgui.core.reckoning import Reckoning
from diazgui.core.sheet import (
    AFTER_REACTION,
    Basis,
    ByAmount,
    ByMass,
    ByVolume,
    ByWeightPercent,
    Entry,
    Role,
    Sheet,
)
from diazgui.core.sold_dissolved import taken_as_pure
from diazgui.core.stock import small_portions, stock_for, stocks_to_make
from diazgui.core.substance import Solution, Substance
from diazgui.core.supply_edits import with_supply
from diazgui.core.table import limiting, rows

Severity = Literal["danger", "warning", "advice"]

_HYDRIDE = "[H-].[Na+]"
_RUNS_AWAY = frozenset({"CN(C)C=O", "CS(C)=O", "CC(=O)N(C)C", "CN1CCCC1=O"})  # DMF, DMSO, DMAc, NMP
_ONE_ON_EACH = Coefficient(2.0)  # groups that the diamine takes


@dataclass(frozen=True)
class Situation:
    """A sheet, and what else a rule asks about: the group that leaves the electrophile, ``chloride``, if known.

    ``piperazine`` is whether the diamine holds that ring, ``nitrogen_chosen`` whether its two N–H are unlike;
    ``base`` is what there is to say of the base for the acid of the reaction, if that is known; ``instruments`` are
    those of the bench.
    """

    sheet: Sheet
    leaving_group: str = ""
    piperazine: bool = False
    nitrogen_chosen: bool = False
    base: Verdict | None = None
    instruments: Instruments = STANDARD


@dataclass(frozen=True)
class AddRow:
    """A row that is added to the sheet, and the words of the button that adds it."""

    label: str
    substance: Substance
    role: Role
    basis: Basis
    source: str


@dataclass(frozen=True)
class Restate:
    """A row that is stated another way, and the words of the button that does it."""

    label: str
    row: str
    basis: Basis


@dataclass(frozen=True)
class Resupply:
    """A row that is taken from a solution, and the words of the button that does it."""

    label: str
    row: str
    supply: Solution


Remedy = AddRow | Restate | Resupply


@dataclass(frozen=True)
class Notice:
    """What a chemist should know of this sheet: one sentence as its title, why, and what can be done.

    ``because`` leads to the numbers that stand in the words, as far as these are nowhere else.
    """

    id: str
    severity: Severity
    title: str
    why: Sourced
    remedy: Remedy | None = None
    because: tuple[Reckoning, ...] = ()


def hydride_in_polar_solvent(situation: Situation) -> bool:
    """Sodium hydride and a solvent that it runs away with are on one sheet."""
    found = {entry.substance.compound.smiles for entry in situation.sheet.entries}
    return _HYDRIDE in found and not _RUNS_AWAY.isdisjoint(found)


def chloride_without_iodide(situation: Situation) -> bool:
    """An alkyl chloride is to react, and nothing on the sheet brings iodide."""
    return situation.leaving_group == "chloride" and _reacts(situation.sheet) and not _has_iodide(situation.sheet)


def iodide_without_chloride(situation: Situation) -> bool:
    """A bromide or iodide is to react, and a row brings iodide, which it does not need."""
    fast = situation.leaving_group in ("bromide", "iodide")
    return fast and _reacts(situation.sheet) and _has_iodide(situation.sheet)


def _reacts(sheet: Sheet) -> bool:
    return any(entry.slot == "electrophile" for entry in sheet.entries)


def _has_iodide(sheet: Sheet) -> bool:
    return any("[I-]" in (entry.substance.compound.smiles or "") for entry in sheet.entries)


def piperazine_and_the_law(situation: Situation) -> bool:
    """Something on the sheet is of a target that holds a piperazine."""
    return situation.piperazine and any(entry.slot for entry in situation.sheet.entries)


def unlike_nitrogens(situation: Situation) -> bool:
    """One of two unlike N–H of the diamine is to react, and the other is free."""
    entries = situation.sheet.entries
    free = any(entry.slot == "diamine" for entry in entries)
    both = any(entry.slot == "electrophile" and entry.coefficient == _ONE_ON_EACH for entry in entries)
    return situation.nitrogen_chosen and free and not both


def base_short(situation: Situation) -> bool:
    """There is more acid than the bases take up even in theory."""
    return situation.base == "short"


def base_scarce(situation: Situation) -> bool:
    """The bases take up all of the acid in theory only."""
    return situation.base == "scarce"


def reference_not_limiting(situation: Situation) -> bool:
    """Another row runs out before the reference, from which equivalents are counted."""
    sheet = situation.sheet
    limits = limiting(sheet).entries
    return bool(sheet.reference and limits) and sheet.reference not in limits


def pure_but_sold_dissolved(situation: Situation) -> bool:
    """A row takes as pure what is sold as a solution, and nobody said how strong the bottle is."""
    return bool(taken_as_pure(situation.sheet))


def portion_too_small(situation: Situation) -> bool:
    """A row is too small to weigh or measure well, and a stock solution of it can be measured."""
    return any(_stock_offered(situation))


def portion_too_small_for_stock(situation: Situation) -> bool:
    """A row is too small to weigh or measure well, and no stock solution of it can be offered."""
    return not all(_stock_offered(situation))


def _stock_offered(situation: Situation) -> tuple[bool, ...]:
    """For each row that is too small, whether a stock solution of it can be offered."""
    sheet, instruments = situation.sheet, situation.instruments
    return tuple(stock_for(sheet, row, instruments)[0] is not None for row in small_portions(sheet, instruments))


def stock_to_make(situation: Situation) -> bool:
    """A row is taken from a stock solution that is still to be made."""
    return bool(stocks_to_make(situation.sheet, situation.instruments))


RULES: Mapping[str, Callable[[Situation], bool]] = {
    "hydride-in-polar-solvent": hydride_in_polar_solvent,
    "piperazine-and-the-law": piperazine_and_the_law,
    "base-short": base_short,
    "base-scarce": base_scarce,
    "reference-not-limiting": reference_not_limiting,
    "pure-but-sold-dissolved": pure_but_sold_dissolved,
    "unlike-nitrogens": unlike_nitrogens,
    "chloride-without-iodide": chloride_without_iodide,
    "iodide-without-chloride": iodide_without_chloride,
    "portion-too-small": portion_too_small,
    "portion-too-small-for-stock": portion_too_small_for_stock,
    "stock-to-make": stock_to_make,
}
"""The rules by the id under which the data has their words."""


def applying(situation: Situation) -> tuple[str, ...]:
    """The ids of the rules that speak, in the order of :data:`RULES`."""
    return tuple(rule_id for rule_id, speaks in RULES.items() if speaks(situation))


def with_remedy(sheet: Sheet, remedy: Remedy) -> Sheet:
    """The sheet with a row stated or supplied anew, or one more among what reacts, before solvents and the rest."""
    match remedy:
        case Restate(row=row, basis=basis):
            return with_basis(sheet, row, basis)
        case Resupply(row=row, supply=supply):
            return _resupplied(sheet, row, supply)
        case AddRow():  # pragma: no branch (the type checker knows that there is no other)
            return _with_row(sheet, remedy)


def _with_row(sheet: Sheet, remedy: AddRow) -> Sheet:
    later = AFTER_REACTION | {Role.SOLVENT}
    at = next((i for i, entry in enumerate(sheet.entries) if entry.role in later), len(sheet.entries))
    row = Entry(new_id(sheet), remedy.role, remedy.substance, remedy.basis, source=remedy.source)
    return with_entry(sheet, row, at)


def _resupplied(sheet: Sheet, entry_id: str, supply: Solution) -> Sheet:
    """The row keeps its amount: a mass or a volume that was stated would mean another amount of the solution."""
    row = next(row for row in rows(sheet) if row.id == entry_id)
    stated = sheet.entry(entry_id).basis
    dissolved = with_supply(sheet, entry_id, supply, None)
    if row.amount is None or not isinstance(stated, ByMass | ByVolume | ByWeightPercent):
        return dissolved
    return with_basis(dissolved, entry_id, ByAmount(row.amount))
