"""The sections about gas, about volumes and the flask, and about what is added over a time."""

from diazgui.core.budget import Counts
from diazgui.core.flask import THIRD_FULL, final_concentration, flask, pump
from diazgui.core.gas import GasBudget, Source, gas_budget
from diazgui.core.reckoning import Answer
from diazgui.core.sheet import Role, Sheet
from diazgui.core.table import Row, rows
from diazgui.report.budget_line import BudgetLine, BudgetSection, Mark, figures, gas_text, line, value_text
from diazgui.units import Kind, Notation, text

CLOSED = "The vessel is stated as closed. Never close it on a gas: give it an open line to a bubbler."
NOT_STATED = "Whether the vessel is open is not stated: state it as open, with a line to a bubbler."
_TAKEN_UP = "The hydrogen that goes in is not counted with what comes off, which gathers in it: renew it."


def room_text(notation: Notation) -> str:
    """Temperature and pressure at which a gas has its volume here: ``20 °C and 101.325 kPa``."""
    room = notation.instruments
    T = text(room.temperature, Kind.TEMPERATURE, notation, stated=True)
    return f"{T} and {text(room.pressure, Kind.PRESSURE, notation)}"


def gas_section(sheet: Sheet, counts: Counts, notation: Notation) -> tuple[BudgetSection, bool]:
    """Gas in all and at which moment, at the temperature and pressure of the room; and whether there is any."""
    found = gas_budget(sheet, counts, notation.instruments.temperature, notation.instruments.pressure)
    there = found.at_most.value != 0
    lines = _of_gas(sheet, counts, found, notation) if there else ()
    nothing = (line("gas", "Gas", found.volume(found.at_most), notation, value="none expected"),)
    if found.taken_up.value != 0:
        volume = found.volume(found.taken_up)
        lines = (*lines, line("gas-in", "H₂ taken up", volume, notation, value=_both(found, "taken_up", notation)))
    return BudgetSection("gas", "Gas", lines or nothing, _TAKEN_UP if found.taken_up.value else ""), there


def _of_gas(sheet: Sheet, counts: Counts, found: GasBudget, notation: Notation) -> tuple[BudgetLine, ...]:
    names = {row.id: row.name for row in rows(sheet)}
    hydrogen = bool(found.taken_up.value)  # then the vessel is under hydrogen, neither open nor closed on a gas
    caution = "" if hydrogen else {True: "", False: CLOSED, None: NOT_STATED}[sheet.conditions.vessel_open]
    mark: Mark = "caution" if caution else ""
    sources = [
        line(
            f"gas/{one.gas}/{one.row}",
            f"{one.gas} from {names[one.row]}" if one.row else _taken_off(one, counts),
            found.volume(one.at_most),
            notation,
            value=_volume_text(found, one.at_most, notation),
            note=_of_source(one, found, notation),
        )
        for one in found.sources
        if one.at_most.value != 0
    ]
    return (
        _moment(found, "at_most", "At most", notation, mark, caution),
        _moment(found, "reacting", "Expected in the reaction", notation),
        _moment(found, "quenching", "Expected in quench and work-up", notation),
        *sources,
    )


def _taken_off(one: Source, counts: Counts) -> str:
    if one.gas == "isobutene":
        return "isobutene from Boc, up to"
    groups = " and ".join(name for name, n in (("Boc", counts.boc_removed), ("Cbz", counts.cbz_removed)) if n)
    return f"{one.gas} from {groups}"


def _moment(
    found: GasBudget, moment: str, label: str, notation: Notation, mark: Mark = "", note: str = ""
) -> BudgetLine:
    volume = found.volume(getattr(found, moment))
    return line(f"gas-{moment}", label, volume, notation, value=_both(found, moment, notation), mark=mark, note=note)


def _both(found: GasBudget, moment: str, notation: Notation) -> str:
    amount = getattr(found, moment)
    return f"{_volume_text(found, amount, notation)} ({value_text(amount, notation)})"


def _volume_text(found: GasBudget, amount: Answer, notation: Notation) -> str:
    """The volume of an amount; empty where it is unknown."""
    volume = found.volume(amount).value
    return "" if volume is None else gas_text(volume, notation)


def _of_source(one: Source, found: GasBudget, notation: Notation) -> str:
    """What becomes of it, where that is less than all."""
    expected = [amount.value for amount in (one.reacting, one.quenching)]
    most = one.at_most.value
    if most is None or any(value is None for value in expected):
        return ""
    rest = most - sum(value for value in expected if value is not None)
    if rest <= 1e-9 * most:
        return ""
    if one.gas == "H₂":
        return "The rest of the hydride is used up by the reaction."
    return "Less is expected: while carbonate is left it takes the acid up as hydrogencarbonate."


def flask_section(sheet: Sheet, gas: bool, notation: Notation) -> BudgetSection:
    """The liquids of the reaction, the concentration in them, and the flask."""
    found = flask(sheet, gas)
    filled = "a third full" if found.fill == THIRD_FULL else "half full"
    by_water = f"Taken as water, for want of a density: {', '.join(found.estimated)}." if found.estimated else ""
    on_top = f"Solids come on top: {', '.join(found.uncounted)}." if found.uncounted else ""
    quench = any(row.role is Role.QUENCH for row in rows(sheet))
    room = "A quench in the flask needs room of its own." if quench else ""
    concentration = final_concentration(sheet, found.liquid)
    solvent = "" if sheet.concentration is None else text(sheet.concentration, Kind.CONCENTRATION, notation)
    counts = f"{solvent} counts the solvent alone." if solvent else ""
    full = f"At most {filled}, since gas may come off." if gas else f"At most {filled}."
    return BudgetSection(
        "flask",
        "Volumes and flask",
        (
            line("liquid", "Liquids of the reaction", found.liquid, notation, note=by_water),
            line("concentration", "Concentration in all liquids", concentration, notation, note=counts),
            line(
                "flask",
                "Flask",
                found.size,
                notation,
                value=_flask_text(found.size.value, notation),
                note=" ".join(filter(None, (full, on_top, room))) if found.size.value else "",
            ),
        ),
    )


def _flask_text(size: float | None, notation: Notation) -> str:
    if size is None:
        return ""
    return f"{figures(size / 1000, notation)} L" if size >= 1000 else f"{size:g} mL"


def addition_section(sheet: Sheet, notation: Notation) -> BudgetSection:
    """The setting of the pump for what is added over a time."""
    rate, addition = pump(sheet), sheet.conditions.addition
    row: Row | None = next((row for row in rows(sheet) if addition is not None and row.id == addition.entry), None)
    if row is None:
        return BudgetSection("addition", "Addition", (line("pump", "Pump", rate, notation),))
    over = "" if addition is None or addition.over is None else text(addition.over, Kind.TIME, notation, stated=True)
    lines = []
    if row.volume is not None:
        label = f"{row.name}, undiluted"
        note = f"Over {over}. Diluted, divide the volume of the whole solution by this time." if over else ""
        lines.append(line("pump", f"Pump: {label}", rate, notation, note=note))
    else:
        lines.append(line("pump", f"Pump: {row.name}", rate, notation))
    return BudgetSection("addition", "Addition", tuple(lines))
