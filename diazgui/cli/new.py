"""``diazgui new``: an experiment from words."""

import argparse

from diazgui.cli.places import Place
from diazgui.cli.streams import put
from diazgui.cli.usage import SOUND, Command, UsageError, add_output, require_free, say
from diazgui.core.experiment import Experiment

_TEXT = "Make an experiment for a diamine and the group to put on its nitrogen, with a tab for each protocol."


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--protocol", metavar="ID", action="extend", nargs="+", required=True, help="di-alkylation, mono-boc, ... free")
    add("--diamine", metavar="TEXT", help="name, abbreviation, CAS number or SMILES")
    add("--electrophile", "--group", metavar="TEXT", help="halide or sulfonate, or an aldehyde or ketone")
    add("--carbonyl", metavar="TEXT", help="aldehyde or ketone, where it is not the one that is proposed")
    add("--scale", metavar="QUANTITY", help="of the first step's reference: 5 mmol, 0.5 g, 2 mL (default: 5 mmol)")
    add("--want", metavar="QUANTITY", help="of the final product in place of a scale: 500 mg, 2 mmol")
    add(
        "--want-as",
        choices=("base", "isolated"),
        help="what a mass wanted is of (default: the form isolated)",
    )
    add(
        "--yield",
        dest="yields",
        metavar="STEP=YIELD",
        action="extend",
        nargs="+",
        default=[],
        help="planned yields of steps: A=70%% B=80%%",
    )
    add("--nitrogen", metavar="N", type=int, help="which N–H is to react, where the program asks for it")
    add("--leaving-group", metavar="N", type=int, help="which leaving group is to react, where the program asks for it")
    add_output(parser, force=True)


def _run(arguments: argparse.Namespace) -> int:
    require_free(arguments.output, arguments.force)
    from diazgui.files.experiment import experiment_text
    from diazgui.library.wish import Wish, experiment_from, notes

    fields = ("diamine", "electrophile", "carbonyl", "scale", "nitrogen", "leaving_group")
    wish = Wish(tuple(arguments.protocol), **{name: getattr(arguments, name) for name in fields})
    if arguments.scale is not None and arguments.want is not None:
        raise UsageError("The scale follows from what is wanted: name --scale or --want, not both.")
    if arguments.want_as is not None and arguments.want is None:
        raise UsageError("--want-as says in which form something is wanted: say how much with --want, such as 500mg.")
    experiment = _as_planned(experiment_from(wish), arguments)
    put(experiment_text(experiment), arguments.output)
    for note in notes(experiment):
        say(note)
    return SOUND


def _as_planned(experiment: Experiment, arguments: argparse.Namespace) -> Experiment:
    """The experiment with the planned yields, and at what is wanted of each tab's final product."""
    from diazgui.cli.fields import field_of

    named: set[str] = set()
    for one in arguments.yields:
        step_id, sign, typed = one.partition("=")
        if step_id.strip().casefold() in named:
            raise UsageError(f"Step {step_id.strip()} has two yields. Name the one that is planned.")
        named.add(step_id.strip().casefold())
        places = [
            Place(tab.id, step.id, "", "yield")
            for tab in experiment.tabs
            for step in tab.route.steps
            if step.id.casefold() == step_id.strip().casefold()
        ]
        if not sign or not places:
            raise UsageError(f"“{one}” is the yield of no step. Type the step, the sign = and its yield: A=70%.")
        for place in places:
            experiment = field_of(place)(experiment, place, typed)
    if arguments.want is None:
        return experiment
    for tab in experiment.tabs:
        if tab.route.steps[0].sheet.reference:
            for name, typed in (("want", arguments.want), ("want_as", arguments.want_as or "isolated")):
                place = Place(tab.id, "", "", name)
                experiment = field_of(place)(experiment, place, typed)
    return experiment


NEW = Command("new", _TEXT, _add_arguments, _run)
