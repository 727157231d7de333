"""Vessels and volumes: the size of the flask, the setting of the pump, and the portions of the work-up."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from diazgui.core.in_flask import in_flask
from diazgui.core.places import PortionPlace, places
from diazgui.core.protocol import Instruction
from diazgui.core.quantities import Density, Fraction, Volume
from diazgui.core.reckoning import DEFINITION, FIELD, Answer, Given, unknown, worked
from diazgui.core.sheet import AFTER_REACTION, Role, Sheet
from diazgui.core.stoichiometry import addition_rate, volume_from_mass
from diazgui.core.substance import Dispersion, OnSupport, State, Substance
from diazgui.core.table import Row, rows

SIZES = tuple(Volume(v) for v in (5, 10, 25, 50, 100, 250, 500, 1000, 2000, 3000, 5000, 10_000, 20_000))
"""Common sizes of round-bottom flasks, mL. Source: general knowledge of the field."""

AS_WATER = Density(1000.0)
"""What a liquid of unknown density is counted with, mg/mL; no more than an estimate for the size of a flask."""

HALF_FULL = Fraction(1 / 2)
THIRD_FULL = Fraction(1 / 3)


@dataclass(frozen=True)
class Flask:
    """The flask for a reaction: liquid in it and its size, mL, and how full it may be.

    ``estimated`` names the liquids whose volume is not known and was taken as that of as much water; ``uncounted``
    the solids, which come on top.
    """

    liquid: Answer
    fill: Fraction
    size: Answer
    estimated: tuple[str, ...] = ()
    uncounted: tuple[str, ...] = ()


@dataclass(frozen=True)
class Portioned:
    """A liquid of quench or work-up: all of it, into how many portions it goes, and one of them; mL."""

    row: str
    role: Role
    volume: Answer
    portions: int
    each: Answer


def flask(sheet: Sheet, gas: bool) -> Flask:
    """The next common size that is at most half full, or a third where gas is set free.

    Counts the liquids of the reaction; a quench that is poured into the flask needs room of its own.
    Source: general knowledge of the field.
    """
    reaction = [row for row in rows(sheet) if row.role not in AFTER_REACTION]
    solids = [row for row in reaction if row.volume is None and _is_solid(sheet.entry(row.id).substance)]
    liquids = [row for row in reaction if row not in solids]
    fill = THIRD_FULL if gas else HALF_FULL
    liquid = _liquid(liquids)
    estimated = () if liquid.value is None else tuple(_named(row) for row in liquids if row.volume is None)
    return Flask(liquid, fill, _size(liquid, fill), estimated, tuple(_named(row) for row in solids))


def _is_solid(substance: Substance) -> bool:
    return substance.state is State.SOLID or isinstance(substance.supply, Dispersion | OnSupport)


def _named(row: Row) -> str:
    return row.name or row.id


def _liquid(liquids: list[Row]) -> Answer:
    given = []
    for row in liquids:
        volume = row.volume
        if volume is None and row.role is not Role.SOLVENT and row.mass is not None:
            volume = volume_from_mass(row.mass, AS_WATER)
        if volume is None:
            return unknown(f"{_named(row)}: {row.reasons['volume']}", "mL")
        given.append(Given(f"V({_named(row)})", volume, "mL"))
    if not given:
        return unknown("There is no liquid on the sheet yet.", "mL")
    formula = f"V = {' + '.join(one.symbol for one in given)}"
    return worked(formula, tuple(given), sum(one.value for one in given), "mL", DEFINITION)


def _size(liquid: Answer, fill: Fraction) -> Answer:
    if liquid.value is None:
        return unknown(liquid.reason, "mL")
    # A hundred parts in a million more than half is still half: no larger flask for a rounding.
    needed = liquid.value / fill * (1 - 1e-4)
    size = next((size for size in SIZES if size >= needed), None)
    if size is None:
        return unknown("No common flask is large enough: plan for a jacketed reactor, or several runs.", "mL")
    given = (Given("V", liquid.value, "mL"), Given("fill", fill))
    return worked("V(flask) = next common size from V / fill", given, size, "mL", FIELD, liquid.why)


def final_concentration(sheet: Sheet, liquid: Answer) -> Answer:
    """Concentration of the reference in all liquids of the reaction, mol/L; an estimate, as volumes only nearly add."""
    row = next((row for row in in_flask(sheet) if row.reference), None)
    if row is None or row.amount is None:
        return unknown("No row is the reference yet." if row is None else row.reasons["amount"], "M")
    if not liquid.value:
        return unknown(liquid.reason or "There is no liquid on the sheet yet.", "M")
    of_row = f"n({_named(row)})"
    given = (Given(of_row, row.amount, "mmol"), Given("V", liquid.value, "mL"))
    return worked(f"c = {of_row} / V", given, row.amount / liquid.value, "M", DEFINITION, liquid.why)


def pump(sheet: Sheet) -> Answer:
    """Setting of a syringe pump for the row that is added over a time, mL/h: V / t."""
    addition = sheet.conditions.addition
    row = None if addition is None else next((row for row in rows(sheet) if row.id == addition.entry), None)
    if addition is None or row is None:
        return unknown("No row is stated to be added over a time.", "mL/h")
    if addition.over is None:
        return unknown(f"Over what time {_named(row)} is added is not stated.", "mL/h")
    if row.volume is None:
        return unknown(f"{_named(row)}: {row.reasons['volume']}", "mL/h")
    of_row = f"V({_named(row)})"
    given = (Given(of_row, row.volume, "mL"), Given("t", addition.over, "h"))
    return worked(f"rate = {of_row} / t", given, addition_rate(row.volume, addition.over), "mL/h", DEFINITION)


def portions_of(instructions: Iterable[Instruction]) -> dict[str, int]:
    """Into how many portions the procedure divides each row: 3 for ``{extraction/3}``.

    A row that is divided in more than one way counts as a whole.

    Raises:
        ValueError: an instruction has a place that is none.
    """
    found = (place for one in instructions for place in places(one.text))
    divided = {(place.row, place.portions) for place in found if isinstance(place, PortionPlace)}
    return {row: portions for row, portions in sorted(divided) if sum(row == other for other, _ in divided) == 1}


def work_up(sheet: Sheet, portions: Mapping[str, int]) -> tuple[Portioned, ...]:
    """Liquids of quench and work-up, in their order, with one portion of each; what is weighed is left out."""
    found = []
    for row in rows(sheet):
        if row.role not in AFTER_REACTION or (row.volume is None and row.id not in portions):
            continue
        number = portions.get(row.id, 1)
        found.append(Portioned(row.id, row.role, *_volumes(row, number)))
    return tuple(found)


def _volumes(row: Row, number: int) -> tuple[Answer, int, Answer]:
    of_row = f"V({_named(row)})"
    if row.volume is None:
        none = unknown(f"{_named(row)}: {row.reasons['volume']}", "mL")
        return none, number, none
    given = (Given(of_row, row.volume, "mL"),)
    volume = worked(f"V = {of_row}", given, row.volume, "mL", DEFINITION)
    each = worked(
        f"V(portion) = {of_row} / N", (*given, Given("N", number)), row.volume / number, "mL", DEFINITION, volume.why
    )
    return volume, number, each
