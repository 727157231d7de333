"""``diazgui find``: what compound a text means."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from diazgui.cli.streams import put, put_json
from diazgui.cli.usage import INCOMPLETE, SOUND, Command, UsageError, add_format, say
from diazgui.core.shelf import Bottle

_TEXT = (
    "Find a compound by name, abbreviation, CAS number, formula, SMILES, InChI or InChIKey, best match first. "
    "Misspelled names are found too; a tie or a doubt is said."
)

_MOST = 200


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("text", metavar="TEXT", nargs="+", help="what to look for: THF, 505-66-8, CC(=O)O")
    parser.add_argument("--limit", metavar="NUMBER", default="12", help="the most matches to print (default: 12)")
    shelf = "a shelf whose bottles come first (default: none)"
    parser.add_argument("--shelf", metavar="FILE", type=Path, help=shelf)
    add_format(parser)


def _run(arguments: argparse.Namespace) -> int:
    from diazgui.library.finding import find
    from diazgui.report.found import found_data, found_text
    from diazgui.units import POINT_ONLY

    limit = _limit(arguments.limit)
    bottles = _bottles(arguments.shelf) if arguments.shelf is not None else ()
    text = " ".join(arguments.text)
    if not text.strip():
        raise UsageError("Nothing was typed. Type a name, a CAS number, a formula or a SMILES.")
    found = find(text, bottles, limit)
    if arguments.format == "json":
        put_json(found_data(found))
    elif found.matches:
        put(found_text(found, POINT_ONLY), None)
    if not found.matches:
        say(found.said)
        return INCOMPLETE
    return SOUND


def _bottles(shelf: Path) -> Sequence[Bottle]:
    from diazgui.files.shelf import Shelf

    if not shelf.is_file():
        raise UsageError(f"There is no shelf “{shelf.name}”. Leave --shelf out to search without one.")
    return Shelf(shelf).bottles()


def _limit(typed: str) -> int:
    if not typed.isdecimal() or not 0 < int(typed) <= _MOST:
        raise UsageError(f"“{typed}” is no number of matches. Type one from 1 to {_MOST}.")
    return int(typed)


FIND = Command("find", _TEXT, _add_arguments, _run)
