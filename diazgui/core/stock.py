"""A stock solution for a row of which there is too little to weigh or measure well: how strong, how much, and why.

Whether something dissolves is for the chemist to see; :func:`may_dissolve` leaves out what is known not to.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from diazgui.core.dispensing import molar_mass_as_supplied
from diazgui.core.instruments import Instruments, Portion, portion
from diazgui.core.quantities import Amount, Concentration, Fraction, Mass, MolarMass, Volume
from diazgui.core.reckoning import DEFINITION, Answer, Given, Reckoning, worked
from diazgui.core.sheet import AFTER_REACTION, Role, Sheet
from diazgui.core.stoichiometry import amount_from_solution, mass_from_amount, volume_from_concentration
from diazgui.core.substance import Neat, Salt, Solution, Substance
from diazgui.core.table import Row, rows

STRENGTHS = tuple(Concentration(c) for c in (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0))
"""Strengths of a stock solution that is offered, mol/L: the 1-2-5 series. Chosen here: easy to count with."""

FLASKS = tuple(Volume(V) for V in (1, 2, 5, 10, 25, 50, 100, 250, 500, 1000))
"""Volumetric flasks, mL. Source: general knowledge of the field."""

_LARGEST_OFFERED = Volume(50)
_USABLE = Fraction(0.9)
"""How much of a flask is counted on: the last of it stays behind. Chosen here."""

_METAL = re.compile(r"\[\d*(?:Li|Na|K|Rb|Cs|Mg|Ca|Ba|Al|Zn|Cu|Fe|Mn|Ni|Pd|Pt|Ag|Rh|Ru|Ti|Sn)(?![a-z])")
_DISSOLVES = {"[I-].[Na+]": frozenset({"CC#N", "CC(C)=O", "CN(C)C=O", "CO", "CCO"})}
"""The salt of a metal and solvents that dissolve it well. Source: general knowledge of the field."""
_WATER = "O"


@dataclass(frozen=True)
class Stock:
    """A stock solution: what it is and how it is made, and how much of it the row takes; mg and mL.

    ``mass`` is weighed into a flask of the size ``flask``, which is filled up with the solvent; ``portion`` of it goes
    into the reaction. ``share`` is how much of the sheet's solvent comes with it, a fraction; ``None`` where the
    sheet's solvent is not known. ``why`` leads to these three.
    """

    solution: Solution
    flask: Volume
    mass: Mass
    portion: Volume
    share: Fraction | None
    why: tuple[Reckoning, ...]


def small_portions(sheet: Sheet, instruments: Instruments) -> Mapping[str, Portion]:
    """The portions that can be neither weighed nor measured well, by the id of their row.

    What comes after the reaction, solvents and what was dispensed already need no help.
    """
    found = {}
    for row, entry in zip(rows(sheet), sheet.entries, strict=True):
        if row.role in AFTER_REACTION | {Role.SOLVENT} or entry.weighed is not None:
            continue
        one = portion(row, instruments)
        if one is not None and not one.well:
            found[row.id] = one
    return found


def stock_for(sheet: Sheet, entry_id: str, instruments: Instruments) -> tuple[Stock | None, str]:
    """The stock solution of convenient strength for a row, or ``None`` and the reason why there is none.

    Of the strengths of which the portion is measured well and the flask's content weighed well, and that bring no more
    solvent than the sheet has left beside its other stock solutions, it is the one that is measured within the
    tolerance, needs the least substance, and brings the least solvent, in this order.
    """
    row, substance, solvent = _row(sheet, entry_id), sheet.entry(entry_id).substance, _solvent(sheet)
    reason = _hindrance(row, substance, solvent)
    if reason or solvent is None:
        return None, reason
    room = _solvent_volume(sheet)
    left = None if room is None else room - sum(one.portion for one in stocks_to_make(sheet, instruments).values())
    found = [
        mix
        for c in STRENGTHS
        for mix in _mixes(row, substance, c, instruments)
        if mix.flask <= _LARGEST_OFFERED
        and mix.portion >= instruments.smallest_volume
        and (left is None or mix.portion <= left)
    ]
    if not found:
        return None, "No common strength and flask fits so small an amount: plan a larger scale."
    best = min(found, key=lambda mix: _rank(mix, instruments))
    return _stock(best, row, solvent.compound.name, room), ""


def stocks_to_make(sheet: Sheet, instruments: Instruments) -> Mapping[str, Stock]:
    """The stock solutions that rows are still to be taken from, by the id of the row.

    Each is made in the smallest flask that holds enough and whose content is weighed well.
    """
    found = {}
    for row, entry in zip(rows(sheet), sheet.entries, strict=True):
        supply = entry.substance.supply
        if entry.weighed is not None or not isinstance(supply, Solution) or supply.made_of is None:
            continue
        before = replace(entry.substance, supply=supply.made_of)
        mix = next(_mixes(row, before, supply.concentration, instruments), None)
        if mix is not None:
            found[row.id] = _stock(mix, row, supply.solvent, _solvent_volume(sheet))
    return found


def may_dissolve(substance: Substance, solvent: Substance) -> bool:
    """Whether nothing is known against a solution.

    Metals and their salts are left out, but for those that are known to dissolve in the solvent; what has no structure
    is left out too.
    """
    smiles, medium = substance.compound.smiles, solvent.compound.smiles
    return smiles is not None and (not _METAL.search(smiles) or medium in _DISSOLVES.get(smiles, ()))


def _hindrance(row: Row, substance: Substance, solvent: Substance | None) -> str:
    """Why no stock solution can be offered; empty where one can."""
    name = row.name or "this row"
    if solvent is None:
        return "The sheet has no solvent to make a stock solution with: add one, or plan a larger scale."
    if not isinstance(substance.supply, Neat | Salt):
        return f"A stock solution of {name} is not worked out as it is supplied: plan a larger scale."
    if row.amount is None or molar_mass_as_supplied(substance) is None:
        return f"A stock solution of {name} needs its molar mass, which is not known."
    if not may_dissolve(substance, solvent):
        return f"That {name} dissolves in {solvent.compound.name} is not known: plan a larger scale."
    return ""


class _Mix(NamedTuple):
    """Numbers of a stock solution: what it is made of, its strength, the flask, what is weighed, what is taken."""

    made_of: Neat | Salt
    molar_mass: MolarMass
    amount: Amount
    concentration: Concentration
    flask: Volume
    mass: Mass
    portion: Volume


def _mixes(row: Row, substance: Substance, c: Concentration, instruments: Instruments) -> Iterator[_Mix]:
    """The flasks, from small to large, that hold enough of a solution and whose content is weighed well."""
    M, n, made_of = molar_mass_as_supplied(substance), row.amount, substance.supply
    if M is None or not n or not isinstance(made_of, Neat | Salt):
        return
    V = volume_from_concentration(n, c)
    for flask in FLASKS:
        m = mass_from_amount(amount_from_solution(flask, c), M, made_of.purity)
        if flask * _USABLE >= V and m >= instruments.smallest_mass:
            yield _Mix(made_of, M, n, c, flask, m, V)


def _stock(mix: _Mix, row: Row, solvent: str, room: Volume | None) -> Stock:
    """The solution with the way to its numbers."""
    c, of_row = Given("c", mix.concentration, "M"), row.name or row.id
    into = (c, Given("V(flask)", mix.flask, "mL"), Given("M", mix.molar_mass, "g/mol"), Given("w", mix.made_of.purity))
    weighed = worked("m = c · V(flask) · M / w", into, mix.mass, "mg", DEFINITION)
    out = (Given(f"n({of_row})", mix.amount, "mmol"), c)
    taken = worked(f"V({of_row}) = n({of_row}) / c", out, mix.portion, "mL", DEFINITION, weighed.why)
    solution = Solution(mix.concentration, solvent, mix.made_of)
    if not room:
        return Stock(solution, mix.flask, mix.mass, mix.portion, None, taken.why)
    share = Fraction(mix.portion / room)
    return Stock(solution, mix.flask, mix.mass, mix.portion, share, _share(taken, room))


def _share(taken: Answer, room: Volume) -> tuple[Reckoning, ...]:
    portion_given = taken.why[-1].result
    given = (portion_given, Given("V(solvent)", room, "mL"))
    formula = f"share = {portion_given.symbol} / V(solvent)"
    return worked(formula, given, portion_given.value / room, "", DEFINITION, taken.why).why


def _rank(mix: _Mix, instruments: Instruments) -> tuple[bool, float, Volume]:
    half_a_step = instruments.ware_for(mix.portion).step / 2
    return half_a_step > instruments.tolerance * mix.portion, round(mix.mass, 6), mix.portion


def _solvent(sheet: Sheet) -> Substance | None:
    """The solvent of which the sheet has most; water only where there is no other."""
    volumes = {row.id: row.volume or 0.0 for row in rows(sheet) if row.role is Role.SOLVENT}
    found = [entry for entry in sheet.entries if entry.id in volumes]
    best = max(found, key=lambda one: (one.substance.compound.smiles != _WATER, volumes[one.id]), default=None)
    return None if best is None else best.substance


def _solvent_volume(sheet: Sheet) -> Volume | None:
    """All solvent of the sheet, mL; ``None`` where that of one is not known."""
    volumes = [row.volume for row in rows(sheet) if row.role is Role.SOLVENT]
    known = [volume for volume in volumes if volume is not None]
    return Volume(sum(known)) if known and len(known) == len(volumes) else None


def _row(sheet: Sheet, entry_id: str) -> Row:
    return next(row for row in rows(sheet) if row.id == entry_id)
