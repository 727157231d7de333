"""What a command is made of, and how one that cannot be followed is refused."""

import argparse
import contextlib
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

SOUND, INCOMPLETE, FAILED = 0, 1, 2
"""Exit codes: done; done, but something is to be looked at; not done."""


class UsageError(Exception):
    """Words on the command line that cannot be followed; its text says why."""


class Parser(argparse.ArgumentParser):
    """A parser whose refusals are sentences of this program."""

    def error(self, message: str) -> NoReturn:
        """Refuse the words.

        Raises:
            UsageError: always.
        """
        raise UsageError(f"{message[:1].upper()}{message[1:]}. Type “{self.prog} --help” for what there is.")


@dataclass(frozen=True)
class Command:
    """One command: its word, what it does in a sentence or two, its arguments, and its work, which gives the exit code.

    What the work needs and other commands do not is imported within it.
    """

    name: str
    text: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


def add_experiment(parser: argparse.ArgumentParser) -> None:
    """The experiment that a command reads."""
    parser.add_argument("experiment", metavar="EXPERIMENT", help="an experiment file; - is the standard input")


def add_tabs(parser: argparse.ArgumentParser) -> None:
    """The tabs that a command is asked about."""
    tabs = "only these tabs (default: all)"
    parser.add_argument("--tab", metavar="ID", action="extend", nargs="+", default=[], help=tabs)


def add_choice(parser: argparse.ArgumentParser) -> None:
    """The tabs and steps that a command is asked about."""
    add_tabs(parser)
    steps = "only these steps, such as A (default: all)"
    parser.add_argument("--step", metavar="ID", action="extend", nargs="+", default=[], help=steps)


def add_format(parser: argparse.ArgumentParser) -> None:
    """Words for people, or data for programs."""
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text; json is unrounded")


def add_output(parser: argparse.ArgumentParser, *, force: bool = False) -> None:
    """The file that a command writes; with ``force`` one that is there may be replaced where it is asked for."""
    text = "write to a file instead of the standard output"
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, help=text)
    if force:
        parser.add_argument("--force", action="store_true", help="replace FILE if it is there already")


def require_free(output: Path | None, force: bool) -> None:
    """Refuse a file that is there already, unless it may be replaced.

    Raises:
        UsageError: it is there.
    """
    if output is not None and output.exists() and not force:
        raise UsageError(f"“{output.name}” is there already and stays as it is. Add --force to replace it.")


def say(sentence: str) -> None:
    """A sentence on the error output."""
    # A program may be started with its outputs closed; then print would fall back on the standard output.
    if sys.stderr is not None:
        with contextlib.suppress(OSError):  # where the sentence cannot be written, the exit code still says it
            print(f"diazgui: {sentence}", file=sys.stderr, flush=True)
