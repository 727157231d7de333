"""``diazgui set``: edits as in the window's cells, several in the order given, all or none."""

import argparse

from diazgui.cli.streams import put, read
from diazgui.cli.usage import SOUND, Command, UsageError, add_experiment, add_output, require_free, say
from diazgui.core.experiment import Experiment
from diazgui.core.quantities import QuantityError
from diazgui.core.target import ChemistryError

_TEXT = (
    "State something else in an experiment, as in the cells of the window, and write the new experiment. Several edits "
    "are made in the order given, all or none. A row: mono-boc/B/base.eq=3.0, .mass=1.5g, .amount, .volume, .supplied, "
    ".weighed, .density, .molar-mass, .name, .role, .coefficient, .pinned=yes, .reference=yes, .scale, and "
    "where it is added slowly .over=30min and .at=0C. A step: "
    "mono-boc/B.concentration=0.3M, .yield, .isolated, .purity, .temperature, .time, .atmosphere, .vessel, .variant, "
    ".isolation, .scale, and for the statistics .ratio, .quaternary, .conversion. A tab: mono-boc.scale=10mmol, "
    ".factor=2, .want=500mg of the final product, .want-as=base or isolated."
)


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add_experiment(parser)
    edits = 'what to state where: mono-boc/B/base.mass="1.5 g"; nothing behind the sign clears it'
    parser.add_argument("edits", metavar="PLACE=VALUE", nargs="+", help=edits)
    add_output(parser, force=True)


def _run(arguments: argparse.Namespace) -> int:
    experiment = read(arguments.experiment)
    require_free(arguments.output, arguments.force)
    from diazgui.files.experiment import experiment_text

    said: list[str] = []
    for edit in arguments.edits:
        experiment = _edited(experiment, edit, said)
    put(experiment_text(experiment), arguments.output)
    for sentence in dict.fromkeys(said):
        say(sentence)
    return SOUND


def _edited(experiment: Experiment, edit: str, said: list[str]) -> Experiment:
    """The experiment after one edit; what a chemist should know of it is added to ``said``."""
    from diazgui.cli.fields import field_of
    from diazgui.cli.kept import kept
    from diazgui.cli.places import place_in

    typed, sign, value = edit.partition("=")
    if not sign:
        raise UsageError(f"“{edit}” states nothing. Type a place, the sign = and a value: mono-boc/B/base.eq=3.0")
    place = place_in(experiment, typed)
    try:
        changed = field_of(place)(experiment, place, value)
    except (QuantityError, ChemistryError) as error:
        raise UsageError(f"{edit}: {error}") from error
    said += kept(experiment, changed, place)
    return changed


SET = Command("set", _TEXT, _add_arguments, _run)
