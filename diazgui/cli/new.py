"""``diazgui new``: an experiment from words."""

import argparse

from diazgui.cli.streams import put
from diazgui.cli.usage import SOUND, Command, add_output, require_free, say

_TEXT = "Make an experiment for a diamine and the group to put on its nitrogen, with a tab for each protocol."


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--protocol", metavar="ID", action="extend", nargs="+", required=True, help="di-alkylation, mono-boc, ... free")
    add("--diamine", metavar="TEXT", help="name, abbreviation, CAS number or SMILES")
    add("--electrophile", "--group", metavar="TEXT", help="halide or sulfonate, or an aldehyde or ketone")
    add("--carbonyl", metavar="TEXT", help="aldehyde or ketone, where it is not the one that is proposed")
    add("--scale", metavar="QUANTITY", help="of the first step's reference: 5 mmol, 0.5 g, 2 mL (default: 5 mmol)")
    add("--nitrogen", metavar="N", type=int, help="which N–H is to react, where the program asks for it")
    add("--leaving-group", metavar="N", type=int, help="which leaving group is to react, where the program asks for it")
    add_output(parser, force=True)


def _run(arguments: argparse.Namespace) -> int:
    require_free(arguments.output, arguments.force)
    from diazgui.files.experiment import experiment_text
    from diazgui.library.wish import Wish, experiment_from, notes

    fields = ("diamine", "electrophile", "carbonyl", "scale", "nitrogen", "leaving_group")
    wish = Wish(tuple(arguments.protocol), **{name: getattr(arguments, name) for name in fields})
    experiment = experiment_from(wish)
    put(experiment_text(experiment), arguments.output)
    for note in notes(experiment):
        say(note)
    return SOUND


NEW = Command("new", _TEXT, _add_arguments, _run)
