"""Rows, sheets and situations as small as a rule needs them."""

from dataclasses import replace

from diazgui.core.guidance.notice import Finding, Offer
from diazgui.core.guidance.rules import Rule
from diazgui.core.guidance.situation import Situation
from diazgui.core.sheet import UNSTATED, Basis, ByParts, Entry, Role, Sheet
from diazgui.core.substance import Compound, Neat, Substance, Supply

NEAT = Neat()


def substance(name: str, molar_mass: float | None = 100.0, supply: Supply = NEAT, **more: object) -> Substance:
    return Substance(Compound(name, stated_molar_mass=molar_mass), supply, **more)


def row(entry_id: str, basis: Basis = UNSTATED, role: Role = Role.REAGENT, **more: object) -> Entry:
    """A row named like its id, of 100 g/mol unless another substance is given."""
    of = more.pop("substance", None) or substance(entry_id)
    return Entry(entry_id, role, of, basis, **more)


def solvent(entry_id: str = "solvent", **more: object) -> Entry:
    return row(entry_id, ByParts(), Role.SOLVENT, substance=substance(entry_id, 50.0, density=1000.0), **more)


def with_rows(situation: Situation, *entries: Entry) -> Situation:
    return replace(situation, sheet=replace(situation.sheet, entries=(*situation.sheet.entries, *entries)))


def only(rule: Rule, situation: Situation) -> Finding:
    """What a rule finds where it finds one thing."""
    (found,) = rule(situation)
    return found


def offer(found: Finding) -> Offer:
    (one,) = found.offers
    return one


def sheet_of(*entries: Entry, reference: str = "", **more: object) -> Sheet:
    return Sheet(entries, reference=reference or entries[0].id, **more)
