"""The same work without a window: new experiments, tables and checks.

Every misuse and every fault ends with a sentence on the error output and exit code 2. What a command does not
need is not loaded: Qt for a PDF alone, and a chemistry engine for paper, but not for another table on file.
"""

import argparse
import contextlib
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO, NoReturn

from diazgui import __version__
from diazgui.core.experiment import Experiment
from diazgui.core.quantities import QuantityError
from diazgui.core.target import ChemistryError
from diazgui.files import FileError, read_experiment, read_experiment_text
from diazgui.files.atomic import write_atomically
from diazgui.files.experiment import LARGEST, experiment_text
from diazgui.library.faults import LibraryError
from diazgui.report.chosen import ChosenTab, chosen

FORMATS = ("text", "json", "csv", "html", "pdf")
COMMANDS = ("new", "table", "check")
SOUND, INCOMPLETE, FAILED = 0, 1, 2
INTERRUPTED = 130

_PURPOSE = (
    "Reagent sheets for the N-alkylation of 1,4-diazepane and diamines like it. Without a command, the window opens."
)
_NEW = "Make an experiment for a diamine and the group to put on its nitrogen, with a tab for each protocol."
_TABLE = "Print the calculated tables of an experiment."
_CHECK = (
    "Say whether an experiment is sound. Exit code: 0 sound; 1 sound, but something needed is unknown or in conflict; "
    "2 unreadable."
)


class UsageError(Exception):
    """Words on the command line that cannot be followed; its text says why."""


class _Parser(argparse.ArgumentParser):
    """A parser whose refusals are sentences of this program."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message[:1].upper()}{message[1:]}. Type “{self.prog} --help” for what there is.")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; nothing else ever comes out of here.

    Args:
        argv: the words after the program's name; by default, those of the shell.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        arguments = _parser().parse_args(_with_known_command(words))
        code: int = arguments.run(arguments)
    except SystemExit as leaving:  # --help and --version
        return int(leaving.code or 0)
    except BrokenPipeError:
        _let_go_of_output()
        return INCOMPLETE
    except KeyboardInterrupt:
        return INTERRUPTED
    except (UsageError, FileError, QuantityError, ChemistryError, LibraryError) as error:
        return _refused(str(error))
    except OSError as error:
        _let_go_of_output()
        return _refused(f"The output could not be written ({error.strerror or error}).")
    except (ArithmeticError, ValueError) as error:
        # A file may hold any number above 0: 1e308 mmol is no amount, but its mass is no number any more.
        return _refused(f"A number of the experiment is too large or too small to calculate with ({error}).")
    return code


def _with_known_command(words: list[str]) -> list[str]:
    """The same words, where the first is a command or an option; argparse would quote its own grammar."""
    if not words:
        raise UsageError(f"A command is missing: {', '.join(COMMANDS)}. Type “diazgui --help” for what they do.")
    if words[0] not in COMMANDS and not words[0].startswith("-"):
        raise UsageError(f"“{words[0]}” is neither a command ({', '.join(COMMANDS)}) nor a file that is there.")
    return words


def _refused(sentence: str) -> int:
    _say(sentence)
    return FAILED


def _say(sentence: str) -> None:
    # A program may be started with its outputs closed; then print would fall back on the standard output.
    if sys.stderr is not None:
        with contextlib.suppress(OSError):  # where the sentence cannot be written, the exit code still says it
            print(f"diazgui: {sentence}", file=sys.stderr, flush=True)


def _let_go_of_output() -> None:
    """Whoever read the output has left; Python must not try to flush what remains when it ends."""
    with contextlib.suppress(OSError):  # an output that is no file has nothing left to flush
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> _Parser:
    parser = _Parser(prog="diazgui", description=_PURPOSE, allow_abbrev=False)
    parser.add_argument("--version", action="version", version=f"diazgui {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add_new(_command(commands.add_parser, "new", _NEW, _new))
    _add_table(_command(commands.add_parser, "table", _TABLE, _table))
    check = _command(commands.add_parser, "check", _CHECK, _check)
    check.add_argument("experiment", metavar="EXPERIMENT", help="an experiment file; - is the standard input")
    return parser


def _command(
    add: Callable[..., argparse.ArgumentParser], name: str, text: str, run: Callable[[argparse.Namespace], int]
) -> argparse.ArgumentParser:
    parser = add(name, help=text.split(". ")[0].rstrip("."), description=text, allow_abbrev=False)
    parser.set_defaults(run=run)
    return parser


def _add_new(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--protocol", metavar="ID", action="extend", nargs="+", required=True, help="di-alkylation, mono-boc, ... free")
    add("--diamine", metavar="TEXT", help="name, abbreviation, CAS number or SMILES")
    add("--electrophile", "--group", metavar="TEXT", help="halide or sulfonate, or an aldehyde or ketone")
    add("--carbonyl", metavar="TEXT", help="aldehyde or ketone, where it is not the one that is proposed")
    add("--scale", metavar="QUANTITY", help="of the first step's reference: 5 mmol, 0.5 g, 2 mL (default: 5 mmol)")
    add("--nitrogen", metavar="N", type=int, help="which N–H is to react, where the program asks for it")
    add("--leaving-group", metavar="N", type=int, help="which leaving group is to react, where the program asks for it")
    add("-o", "--output", metavar="FILE", type=Path, help="write to a file instead of the standard output")
    add("--force", action="store_true", help="replace FILE if it is there already")


def _add_table(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("experiment", metavar="EXPERIMENT", help="an experiment file; - is the standard input")
    add("--tab", metavar="ID", action="extend", nargs="+", default=[], help="only these tabs (default: all)")
    add(
        "--step",
        metavar="ID",
        action="extend",
        nargs="+",
        default=[],
        help="only these steps, such as A (default: all)",
    )
    add("--format", choices=FORMATS, default="text", help="default: text; json and csv are unrounded")
    add("--paper", choices=("a4", "letter"), default="a4", help="the size of the pages of a PDF (default: a4)")
    add("-o", "--output", metavar="FILE", type=Path, help="write to a file instead of the standard output")


def _new(arguments: argparse.Namespace) -> int:
    output: Path | None = arguments.output
    if output is not None and output.exists() and not arguments.force:
        raise UsageError(f"“{output.name}” is there already and stays as it is. Add --force to replace it.")
    from diazgui.library.wish import Wish, experiment_from, notes

    fields = ("diamine", "electrophile", "carbonyl", "scale", "nitrogen", "leaving_group")
    wish = Wish(tuple(arguments.protocol), **{name: getattr(arguments, name) for name in fields})
    experiment = experiment_from(wish)
    _put(experiment_text(experiment), output)
    for note in notes(experiment):
        _say(note)
    return SOUND


def _table(arguments: argparse.Namespace) -> int:
    experiment = _read(arguments.experiment)
    output: Path | None = arguments.output
    if output is not None:
        _require_no_experiment(output, arguments.experiment)
    try:
        tabs = chosen(experiment, arguments.tab, arguments.step)
    except ValueError as error:
        raise UsageError(str(error)) from error
    if arguments.format in ("html", "pdf"):
        _put_paper(experiment, tabs, arguments)
    else:
        _put(_written(tabs, arguments.format), output)
    return SOUND


def _require_no_experiment(output: Path, read: str) -> None:
    """Refuse a file that holds the experiment, or would be taken for one: under another name or by a link, too."""
    if ".diaz" in (output.suffix.lower(), Path(os.path.realpath(output)).suffix.lower()):
        raise UsageError(f"“{output.name}” would be taken for an experiment. Give the table another ending.")
    with contextlib.suppress(OSError, ValueError):  # one of the two is not there
        if read != "-" and output.samefile(read):
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
        _put(standalone_html(paper), output)
        return
    from diazgui.gui.headless import application
    from diazgui.gui.paper import pdf_bytes
    from diazgui.gui.paper_size import PaperSize

    running = application()  # held while the pages are drawn
    _put(pdf_bytes(paper, PaperSize(arguments.paper)), output)
    del running


def _written(tabs: tuple[ChosenTab, ...], form: str) -> str:
    match form:
        case "json":
            import json

            from diazgui.report.data import document

            return json.dumps(document(tabs), indent=2, ensure_ascii=False, allow_nan=False) + "\n"
        case "csv":
            from diazgui.report.csv_table import csv_text

            return csv_text(tabs)
        case _:
            from diazgui.report.text_table import table_text
            from diazgui.units import POINT_ONLY

            return table_text(tabs, POINT_ONLY)


def _check(arguments: argparse.Namespace) -> int:
    from diazgui.report.checking import conflicts, unknown_but_needed

    experiment = _read(arguments.experiment)
    findings = (*unknown_but_needed(experiment), *conflicts(experiment))
    steps = sum(len(tab.route.steps) for tab in experiment.tabs)
    lines = [f"{finding.place}: {finding.sentence}" for finding in findings]
    counted = f"{_counted(len(experiment.tabs), 'tab')}, {_counted(steps, 'step')}"
    lines.append(
        f"Sound, but {_counted(len(findings), 'thing')} to look at ({counted})."
        if findings
        else f"Sound: {counted}, everything needed is known."
    )
    _put("\n".join(lines) + "\n", None)
    return INCOMPLETE if findings else SOUND


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _read(name: str) -> Experiment:
    if name != "-":
        return read_experiment(Path(name))
    if sys.stdin is None:
        raise UsageError("The standard input is closed, so there is no experiment in it. Name a file in place of -.")
    source: BinaryIO = sys.stdin.buffer
    return read_experiment_text(source.read(LARGEST + 1), "The standard input")


def _put(content: str | bytes, output: Path | None) -> None:
    """Write bytes, or a text as UTF-8 with its own line ends, whatever the system makes of either."""
    written = content.encode() if isinstance(content, str) else content
    if output is not None:
        write_atomically(output, written)
        return
    if sys.stdout is None:
        raise UsageError("The standard output is closed, so nothing can be written to it.")
    sys.stdout.flush()
    sys.stdout.buffer.write(written)
    sys.stdout.buffer.flush()
