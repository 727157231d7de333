"""Gas that a reaction sets free or takes up: how much, at which moment, and its volume at the user's conditions.

Source of what gives which gas: general knowledge of the field. Volumes are those of the ideal gas.
"""

from dataclasses import dataclass
from math import isfinite
from typing import Literal, NewType

from diazgui.core.budget import (
    Counts,
    acid_added,
    acid_brought,
    acid_in_all,
    acid_made,
    in_reaction,
    taken_by_minerals,
    without_structure,
)
from diazgui.core.in_flask import in_flask
from diazgui.core.quantities import Amount, QuantityError, Temperature, Volume
from diazgui.core.reckoning import (
    DEFINITION,
    FIELD,
    Answer,
    Given,
    divided,
    nothing,
    per_event,
    per_molecule,
    rest,
    smaller,
    summed,
    unknown,
    worked,
)
from diazgui.core.sheet import AFTER_REACTION, Sheet
from diazgui.core.table import Row, limiting

Gas = Literal["H₂", "CO₂", "isobutene"]
Pressure = NewType("Pressure", float)
"""Pressure, kPa."""

GAS_CONSTANT = 8.31446261815324
"""R, kPa·mL/(mmol·K). Source: CODATA 2018, exact by the definition of the SI."""

ZERO_CELSIUS = 273.15
"""0 °C in kelvin. Source: definition of the Celsius scale."""

ROOM = Temperature(20.0)
ATMOSPHERE = Pressure(101.325)
"""One standard atmosphere, kPa. Source: definition."""


@dataclass(frozen=True)
class Source:
    """What one row, or the group that is taken off (``row`` empty), sets free of one gas, mmol.

    ``at_most`` is what the vent must bear. ``reacting`` and ``quenching`` are what is expected during the reaction
    and during quench and work-up; a hydride that is used up sets nothing free, so that they may come to less.
    """

    row: str
    gas: Gas
    at_most: Answer
    reacting: Answer
    quenching: Answer


@dataclass(frozen=True)
class GasBudget:
    """All gas of a sheet: amounts in mmol, volumes in mL at the temperature (°C) and pressure (kPa) given.

    ``taken_up`` is hydrogen that goes in, apart from what comes out.
    """

    sources: tuple[Source, ...]
    at_most: Answer
    reacting: Answer
    quenching: Answer
    taken_up: Answer
    temperature: Temperature
    pressure: Pressure

    def volume(self, amount: Answer) -> Answer:
        """The volume of an amount of this budget, with its lines; unknown where the amount is."""
        if amount.value is None:
            return unknown(amount.reason, "mL")
        T = self.temperature + ZERO_CELSIUS
        given = (
            Given("n", amount.value, "mmol"),
            Given("R", GAS_CONSTANT, "kPa·mL/(mmol·K)"),
            Given("T", T, "K"),
            Given("p", self.pressure, "kPa"),
        )
        V = gas_volume(Amount(amount.value), T, self.pressure)
        return worked("V = n · R · T / p", given, V, "mL", "ideal gas law", amount.why)


def gas_volume(n: Amount, T: float, p: Pressure, R: float = GAS_CONSTANT) -> Volume:
    """Volume of an ideal gas: V = n · R · T / p, with ``T`` in kelvin and ``p`` greater than 0.

    Source: ideal gas law; one mmol takes 24.055 mL at 20 °C and 101.325 kPa.

    >>> round(gas_volume(Amount(1.0), ROOM + ZERO_CELSIUS, ATMOSPHERE), 3)
    24.055
    """
    return Volume(n * R * T / p)


def require_gas_conditions(temperature: Temperature, pressure: Pressure) -> None:
    """Raise :class:`QuantityError` where no gas has this temperature (°C) or pressure (kPa)."""
    if not (isfinite(temperature) and temperature > -ZERO_CELSIUS):
        raise QuantityError("The temperature of the gas must be above −273.15 °C. Type it again, such as 20 °C.")
    if not (isfinite(pressure) and 0.01 <= pressure <= 1e6):
        raise QuantityError("The pressure must lie between 0.01 kPa and 1 GPa. Type it again, such as 101.3 kPa.")


def gas_budget(
    sheet: Sheet, counts: Counts, temperature: Temperature = ROOM, pressure: Pressure = ATMOSPHERE
) -> GasBudget:
    """All gas that the sheet sets free or takes up; unknown where a row of the reaction has no structure.

    Raises:
        QuantityError: no gas has this temperature (°C) or pressure (kPa).
    """
    require_gas_conditions(temperature, pressure)
    hole = next((unknown(without_structure(row)) for row in in_reaction(sheet) if row.id in counts.unknown), None)
    sources = (*_hydrides(sheet, counts), *_from_groups(sheet, counts), *_carbonates(sheet, counts))
    return GasBudget(
        sources=sources,
        at_most=hole or summed("n(gas, at most)", [source.at_most for source in sources]),
        reacting=hole or summed("n(gas, reaction)", [source.reacting for source in sources]),
        quenching=hole or summed("n(gas, quench)", [source.quenching for source in sources]),
        taken_up=per_event("n(H₂ taken up)", limiting(sheet), counts.hydrogen_taken_up, FIELD),
        temperature=temperature,
        pressure=pressure,
    )


def _hydrides(sheet: Sheet, counts: Counts) -> list[Source]:
    """H₂ of hydrides: NaH gives it with acidic hydrogens and the rest in the quench; a reducing agent its excess."""
    found = []
    for row in in_reaction(sheet):
        if row.id not in counts.hydrides:
            continue
        at_most = per_molecule(f"n(H₂, {row.name})", row, counts.hydrides[row.id], FIELD)
        reacting, used = nothing("n(H₂, reaction)"), nothing("n(hydride used)")
        if row.id in counts.alkalis:
            reacting = used = smaller("n(H₂, reaction)", at_most, _acidic_hydrogens(sheet, counts))
        elif row.coefficient is not None:
            used = per_event("n(hydride used)", limiting(sheet), row.coefficient * counts.hydrides[row.id], FIELD)
        found.append(Source(row.id, "H₂", at_most, reacting, rest("n(H₂, quench)", at_most, used)))
    return found


def _acidic_hydrogens(sheet: Sheet, counts: Counts) -> Answer:
    there = [row for row in in_reaction(sheet) if row.id in counts.acidic_hydrogens]
    return summed(
        "n(acidic H)",
        [per_molecule(f"n(acidic H, {row.name})", row, counts.acidic_hydrogens[row.id], DEFINITION) for row in there],
    )


def _from_groups(sheet: Sheet, counts: Counts) -> list[Source]:
    """CO₂ of Boc₂O that reacts and of Boc or Cbz taken off; isobutene, up to one per Boc taken off."""
    limits = limiting(sheet)
    found: list[tuple[str, Gas, Answer]] = []
    for row in in_reaction(sheet):
        if row.id in counts.dicarbonates:
            symbol, count = f"n(CO₂, {row.name})", counts.dicarbonates[row.id]
            if row.coefficient is None:  # what does not count in the balance may react to the last of it
                found.append((row.id, "CO₂", per_molecule(symbol, row, count, FIELD)))
            else:
                found.append((row.id, "CO₂", per_event(symbol, limits, row.coefficient * count, FIELD)))
    for group, count in (("Boc", counts.boc_removed), ("Cbz", counts.cbz_removed)):
        if count:
            found.append(("", "CO₂", per_event(f"n(CO₂, {group})", limits, count, FIELD)))
    if counts.boc_removed:
        found.append(("", "isobutene", per_event("n(isobutene)", limits, counts.boc_removed, FIELD)))
    return [Source(row, gas, amount, amount, nothing(f"n({gas}, quench)")) for row, gas, amount in found]


def _carbonates(sheet: Sheet, counts: Counts) -> list[Source]:
    """CO₂ of carbonates, one each where there is acid for all they can take up.

    What bases of the reaction take up does not reach the hydrogencarbonate of the quench.
    """
    reaction = in_reaction(sheet)
    early = summed(
        "n(acid, reaction)", (acid_made(sheet, counts), acid_brought(sheet, counts), acid_added(reaction, counts))
    )
    late = acid_in_all(sheet, counts)
    base = summed("n(base)", taken_by_minerals(reaction, counts, certain=True))
    free = rest("n(acid for the quench)", late, base)
    found = []
    for row in in_flask(sheet):
        if row.id not in counts.carbonates:
            continue
        protons, of_row = counts.carbonates[row.id], f"n(CO₂, {row.name})"
        if row.role in AFTER_REACTION:
            at_most, in_all = _set_free(of_row, row, protons, free)
            reacting = nothing("n(CO₂, reaction)")
        else:
            at_most, in_all = _set_free(of_row, row, protons, late)
            reacting = _set_free("n(CO₂, reaction)", row, protons, early)[1]
        found.append(Source(row.id, "CO₂", at_most, reacting, rest("n(CO₂, quench)", in_all, reacting)))
    return found


def _set_free(symbol: str, row: Row, protons: int, acid: Answer) -> tuple[Answer, Answer]:
    """CO₂ that acid may set free from a carbonate, and what is expected, which stays hydrogencarbonate while it can.

    Of a solution whose amount is not known there is taken to be enough: then the acid alone says how much.
    """
    shared = divided("n(CO₂ of all acid)", acid, protons)
    if row.amount is None:
        return shared, shared
    there = per_molecule("n(carbonate)", row, 1, DEFINITION)
    second = acid if protons == 1 else rest("n(acid for hydrogencarbonate)", acid, there)
    return smaller(symbol, there, shared), smaller(symbol, there, second)
