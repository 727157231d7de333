"""``diazgui table``: the calculated tables, as text, as data or as paper."""

import argparse
import contextlib
import os
import sys
from pathlib import Path

from diazgui.cli.streams import put, put_json, read
from diazgui.cli.usage import SOUND, Command, UsageError, add_choice, add_experiment, add_output
from diazgui.core.experiment import Experiment
from diazgui.report.chosen import ChosenTab, chosen

FORMATS = ("text", "json", "csv", "html", "pdf")

_TEXT = "Print the calculated tables of an experiment."


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add_experiment(parser)
    add_choice(parser)
    add = parser.add_argument
    add("--format", choices=FORMATS, default="text", help="default: text; json and csv are unrounded")
    add("--paper", choices=("a4", "letter"), default="a4", help="the size of the pages of a PDF (default: a4)")
    add_output(parser)


def _run(arguments: argparse.Namespace) -> int:
    experiment = read(arguments.experiment)
    output: Path | None = arguments.output
    if output is not None:
        _require_no_experiment(output, arguments.experiment)
    tabs = wanted(experiment, arguments)
    if arguments.format in ("html", "pdf"):
        _put_paper(experiment, tabs, arguments)
    else:
        _put_table(tabs, arguments.format, output)
    return SOUND


def wanted(experiment: Experiment, arguments: argparse.Namespace) -> tuple[ChosenTab, ...]:
    """The tabs and steps that a command is asked about.

    Raises:
        UsageError: one of them is not there.
    """
    try:
        return chosen(experiment, arguments.tab, arguments.step)
    except ValueError as error:
        raise UsageError(str(error)) from error


def _require_no_experiment(output: Path, read_from: str) -> None:
    """Refuse a file that holds the experiment, or would be taken for one: under another name or by a link, too."""
    if ".diaz" in (output.suffix.lower(), Path(os.path.realpath(output)).suffix.lower()):
        raise UsageError(f"“{output.name}” would be taken for an experiment. Give the table another ending.")
    with contextlib.suppress(OSError, ValueError):  # one of the two is not there
        if read_from != "-" and output.samefile(read_from):
            raise UsageError(f"“{output.name}” is the experiment itself and stays as it is. Name another file.")


def _put_paper(experiment: Experiment, tabs: tuple[ChosenTab, ...], arguments: argparse.Namespace) -> None:
    output: Path | None = arguments.output
    if arguments.format == "pdf" and output is None and sys.stdout is not None and sys.stdout.isatty():
        raise UsageError("A PDF is nothing for a terminal. Name a file for it: -o sheet.pdf")
    from diazgui.report.paper import standalone_html
    from diazgui.report.sheet_paper import paper_of, shipped
    from diazgui.units import POINT_ONLY

    name = "" if arguments.experiment == "-" else Path(arguments.experiment).name
    paper = paper_of(tabs, experiment.target, shipped(POINT_ONLY, name))
    if arguments.format == "html":
        put(standalone_html(paper), output)
        return
    from diazgui.gui.headless import application
    from diazgui.gui.paper_size import PaperSize
    from diazgui.gui.printed.paper import pdf_bytes

    running = application()  # held while the pages are drawn
    put(pdf_bytes(paper, PaperSize(arguments.paper)), output)
    del running


def _put_table(tabs: tuple[ChosenTab, ...], form: str, output: Path | None) -> None:
    match form:
        case "json":
            from diazgui.report.data import document

            put_json(document(tabs), output)
        case "csv":
            from diazgui.report.csv_table import csv_text

            put(csv_text(tabs), output)
        case _:
            from diazgui.report.text_table import table_text
            from diazgui.units import POINT_ONLY

            put(table_text(tabs, POINT_ONLY), output)


TABLE = Command("table", _TEXT, _add_arguments, _run)
