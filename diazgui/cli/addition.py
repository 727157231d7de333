"""Which row is added slowly, stated from the command line: over what time, and at what temperature."""

from collections.abc import Callable
from dataclasses import replace

from diazgui.cli.places import Place
from diazgui.core.edits import with_conditions
from diazgui.core.experiment import Experiment, with_route
from diazgui.core.quantities import QuantityError, Temperature, Time
from diazgui.core.route import with_sheet
from diazgui.core.sheet import AFTER_REACTION, Addition, Role, Sheet
from diazgui.units import Kind, read_point


def over(experiment: Experiment, place: Place, typed: str) -> Experiment:
    """Add the row over a time; an empty text adds all at once.

    Raises:
        QuantityError: it is no time, or the row is nothing that is added.
    """
    if not typed.strip():
        return _stated(experiment, place, lambda _: None)
    time = Time(read_point(typed, Kind.TIME).value)
    return _stated(experiment, place, lambda now: replace(now, over=time))


def at(experiment: Experiment, place: Place, typed: str) -> Experiment:
    """Add the row at a temperature; an empty text leaves it open.

    Raises:
        QuantityError: it is no temperature, or the row is nothing that is added.
    """
    temperature = Temperature(read_point(typed, Kind.TEMPERATURE).value) if typed.strip() else None
    return _stated(experiment, place, lambda now: replace(now, temperature=temperature))


def _stated(experiment: Experiment, place: Place, change: Callable[[Addition], Addition | None]) -> Experiment:
    sheet = place.sheet(experiment)
    _require_added(sheet, place.row)
    now = sheet.conditions.addition
    is_of_row = now is not None and now.entry == place.row
    after = change(now if now is not None and is_of_row else Addition(place.row))
    if after is None and not is_of_row:  # another row is added slowly, and stays so
        return experiment
    conditions = replace(sheet.conditions, addition=after, source="")
    route = with_sheet(experiment.tab(place.tab).route, place.step, with_conditions(sheet, conditions))
    return with_route(experiment, place.tab, route)


def _require_added(sheet: Sheet, row_id: str) -> None:
    entry = next((entry for entry in sheet.entries if entry.id == row_id), None)
    if entry is None:
        raise QuantityError("A product is not added. Name the row that is added slowly.")
    if entry.role in AFTER_REACTION | {Role.SOLVENT}:
        raise QuantityError(f"A {entry.role} is not added over time. Name a row that takes part in the reaction.")
