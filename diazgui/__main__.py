"""``python -m diazgui``: the window, or with a command word the same work without one."""

import sys
from collections.abc import Sequence
from pathlib import Path

COMMANDS = frozenset(
    {"new", "set", "table", "route", "advise", "budget", "species", "selectivity", "assign", "why", "check", "find"}
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Start diazgui and return its exit code.

    Without arguments, or with experiment files, the window opens; anything else is for the command
    line. A command word comes before a file of the same name. Each front end is imported only when
    it is wanted, so that the command line works where Qt does not.

    Args:
        arguments: What stands after the program's name; by default, what the system passed on.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    if asks_for_window(given):
        from diazgui.app import run

        return run(given)
    from diazgui.cli import main as command_line

    return command_line(given)


def asks_for_window(arguments: Sequence[str]) -> bool:
    """Whether these arguments are files to open, or none at all."""
    return not arguments or (arguments[0] not in COMMANDS and Path(arguments[0]).exists())


if __name__ == "__main__":
    sys.exit(main())
