"""``diazgui budget``: acid and base, gas, volumes, addition, work-up and statistics of each step."""

import argparse
from collections.abc import Iterator
from dataclasses import replace

from diazgui.cli.streams import put, put_json, read
from diazgui.cli.table import wanted
from diazgui.cli.usage import SOUND, Command, add_choice, add_experiment, add_format
from diazgui.core.experiment import Tab
from diazgui.core.gas import Pressure
from diazgui.core.instruments import STANDARD
from diazgui.core.quantities import Temperature
from diazgui.core.route import RouteStep
from diazgui.units import POINT_ONLY, Kind, Notation, read_point

_TEXT = "Print the budgets of each step: acid and base, gas, volumes and flask, addition, work-up, statistics."


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add_experiment(parser)
    add_choice(parser)
    add = parser.add_argument
    add("--temperature", metavar="QUANTITY", help="of the room, where gas is measured (default: 20 °C)")
    add("--pressure", metavar="QUANTITY", help="of the room (default: 101.325 kPa)")
    add_format(parser)


def _run(arguments: argparse.Namespace) -> int:
    notation = _at_room(arguments)
    chosen = [(one.tab, step) for one in wanted(read(arguments.experiment), arguments) for step in one.steps]
    if arguments.format == "json":
        from diazgui.report.budget import budget_data

        put_json(
            {
                "steps": [
                    {"tab": tab.id, "step": step.id, **budget_data(step.sheet, _portions(tab, step), notation)}
                    for tab, step in chosen
                ]
            }
        )
        return SOUND
    blocks = ["\n".join(_block(tab, step, notation)) for tab, step in chosen]
    put("\n\n\n".join(blocks) + "\n", None)
    return SOUND


def _portions(tab: Tab, step: RouteStep) -> dict[str, int]:
    from diazgui.library.protocols import protocols
    from diazgui.report.budget import portions_for

    protocol = protocols().get(tab.protocol)
    plan = next((one for one in protocol.steps if one.id == step.id), None) if protocol else None
    return portions_for(plan, step.front.variant, step.front.isolation)


def _at_room(arguments: argparse.Namespace) -> Notation:
    """Numbers as the command line writes them, and the room in which gas has its volume."""
    room = STANDARD
    if arguments.temperature is not None:
        room = replace(room, temperature=Temperature(read_point(arguments.temperature, Kind.TEMPERATURE).value))
    if arguments.pressure is not None:
        room = replace(room, pressure=Pressure(read_point(arguments.pressure, Kind.PRESSURE).value))
    return replace(POINT_ONLY, instruments=room)


def _block(tab: Tab, step: RouteStep, notation: Notation) -> Iterator[str]:
    from diazgui.report.budget import budgets
    from diazgui.report.budget_gas import room_text
    from diazgui.report.budget_line import MARK_WORDS

    heading = f"{tab.title}, step {step.id}: {step.title}"
    yield from (heading, "=" * len(heading))
    sections = budgets(step.sheet, _portions(tab, step), notation)
    if not sections:
        yield from ("", "No budgets yet.")
    for section in sections:
        yield from ("", f"Gas, at {room_text(notation)}" if section.id == "gas" else section.title)
        for line in section.lines:
            mark = f" [{MARK_WORDS[line.mark]}]" if line.mark else ""
            note = f" ({line.note})" if line.note else ""
            yield f"  {line.label}: {line.value}{mark}{note}"
        if section.note:
            yield f"  {section.note}"


BUDGET = Command("budget", _TEXT, _add_arguments, _run)
