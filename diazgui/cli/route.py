"""``diazgui route``: the routes of an experiment at one look."""

import argparse

from diazgui.cli.streams import put, put_json, read
from diazgui.cli.table import wanted
from diazgui.cli.usage import SOUND, Command, add_experiment, add_format, add_tabs

_TEXT = (
    "Print each route at one look: what every step starts from, makes and hands on, its yields, and the yield over all."
)


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add_experiment(parser)
    add_tabs(parser)
    add_format(parser)
    parser.set_defaults(step=[])


def _run(arguments: argparse.Namespace) -> int:
    from diazgui.core.overview import overview
    from diazgui.report.overview import overview_data, overview_text
    from diazgui.units import POINT_ONLY

    tabs = [one.tab for one in wanted(read(arguments.experiment), arguments)]
    if arguments.format == "json":
        put_json({"tabs": [{"id": tab.id, "title": tab.title, **overview_data(overview(tab.route))} for tab in tabs]})
        return SOUND
    blocks = [
        f"{tab.title}\n{'=' * len(tab.title)}\n\n{overview_text(overview(tab.route), POINT_ONLY)}\n" for tab in tabs
    ]
    put("\n\n".join(blocks), None)
    return SOUND


ROUTE = Command("route", _TEXT, _add_arguments, _run)
