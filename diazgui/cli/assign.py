"""``diazgui assign``: what the peaks of an LC-MS may be, how much of each, and what to do next."""

import argparse

from diazgui.cli.streams import put, put_json, read
from diazgui.cli.table import wanted
from diazgui.cli.usage import SOUND, Command, UsageError, add_choice, add_experiment, add_format

_TEXT = (
    "Assign peaks of an LC-MS to the species of each step: what they may be, what only the retention time tells apart, "
    "a composition from their areas, and what to do next. Without --peaks, those that the experiment holds."
)


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add_experiment(parser)
    add_choice(parser)
    add = parser.add_argument
    add("--peaks", metavar="LIST", help="m/z with or without areas: 197.11:80,293.11:20")
    add("--tolerance", metavar="WIDTH", help='"0.1 Da" or "10 ppm" (default: what the decimals of each peak allow)')
    add_format(parser)


def _run(arguments: argparse.Namespace) -> int:
    from diazgui.library.assignment import lc_ms_of
    from diazgui.report.assignment_text import lc_ms_data, lc_ms_text
    from diazgui.report.typed_peaks import read_peaks, read_tolerance
    from diazgui.units import POINT_ONLY

    experiment = read(arguments.experiment)
    peaks = None if arguments.peaks is None else read_peaks(arguments.peaks, POINT_ONLY)
    tolerance = None if arguments.tolerance is None else read_tolerance(arguments.tolerance, POINT_ONLY)
    chosen = [(one.tab, step) for one in wanted(experiment, arguments) for step in one.steps]
    if peaks is None:
        chosen = [(tab, step) for tab, step in chosen if step.peaks]
    if not chosen or peaks == ():
        raise UsageError("There are no peaks. Type them behind --peaks: 197.11:80,293.11:20")
    told = [
        (tab, step, lc_ms_of(tab.route, step.id, step.peaks if peaks is None else peaks, tolerance))
        for tab, step in chosen
    ]
    if arguments.format == "json":
        put_json({"steps": [{"tab": tab.id, "step": step.id, **lc_ms_data(one)} for tab, step, one in told]})
        return SOUND
    blocks = []
    for tab, step, one in told:
        heading = f"{tab.title}, step {step.id}: {step.title}"
        blocks.append(f"{heading}\n{'=' * len(heading)}\n\n{lc_ms_text(step.sheet, one, POINT_ONLY)}\n")
    put("\n\n".join(blocks), None)
    return SOUND


ASSIGN = Command("assign", _TEXT, _add_arguments, _run)
