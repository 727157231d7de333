"""The words of the shell to one command, and every misuse and every fault to a sentence and exit code 2.

What a command does not need is not loaded: Qt for a PDF alone, and a chemistry engine for paper, but not for another
table on file.
"""

import argparse
import sys
from collections.abc import Sequence

from diazgui import __version__
from diazgui.cli.advise import ADVISE
from diazgui.cli.assign import ASSIGN
from diazgui.cli.budget import BUDGET
from diazgui.cli.check import CHECK
from diazgui.cli.find import FIND
from diazgui.cli.new import NEW
from diazgui.cli.route import ROUTE
from diazgui.cli.selectivity import SELECTIVITY
from diazgui.cli.set import SET
from diazgui.cli.species import SPECIES
from diazgui.cli.streams import let_go_of_output
from diazgui.cli.table import TABLE
from diazgui.cli.usage import FAILED, INCOMPLETE, Parser, UsageError, say
from diazgui.cli.why import WHY
from diazgui.core.quantities import QuantityError
from diazgui.core.target import ChemistryError
from diazgui.files import FileError
from diazgui.library.faults import LibraryError

_ALL = (NEW, SET, TABLE, ROUTE, ADVISE, BUDGET, SPECIES, SELECTIVITY, ASSIGN, WHY, CHECK, FIND)
COMMANDS = tuple(command.name for command in _ALL)
"""The words that a command line may begin with."""

INTERRUPTED = 130

_PURPOSE = (
    "Reagent sheets for the N-alkylation of 1,4-diazepane and diamines like it. Without a command, the window opens."
)


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
        let_go_of_output()
        return INCOMPLETE
    except KeyboardInterrupt:
        return INTERRUPTED
    except (UsageError, FileError, QuantityError, ChemistryError, LibraryError) as error:
        return _refused(str(error))
    except OSError as error:
        let_go_of_output()
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
    say(sentence)
    return FAILED


def _parser() -> Parser:
    parser = Parser(prog="diazgui", description=_PURPOSE, allow_abbrev=False)
    parser.add_argument("--version", action="version", version=f"diazgui {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for one in _ALL:
        short = one.text.split(". ")[0].rstrip(".")
        sub: argparse.ArgumentParser = commands.add_parser(
            one.name, help=short, description=one.text, allow_abbrev=False
        )
        sub.set_defaults(run=one.run)
        one.add_arguments(sub)
    return parser
