"""``diazgui species``: what each step makes on purpose and beside it, with masses and ions for the LC-MS."""

import argparse

from diazgui.cli.streams import put, put_json, read
from diazgui.cli.table import wanted
from diazgui.cli.usage import SOUND, Command, add_choice, add_experiment, add_format

_TEXT = (
    "Print the species of each step: what it starts from, makes on purpose, too much of and beside it, each with "
    "formula, molar mass, the m/z of its ions, and why it forms."
)


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add_experiment(parser)
    add_choice(parser)
    add_format(parser)


def _run(arguments: argparse.Namespace) -> int:
    from diazgui.library.species import species_for
    from diazgui.report.species import species_data, species_text
    from diazgui.units import POINT_ONLY

    chosen = [(one.tab, step) for one in wanted(read(arguments.experiment), arguments) for step in one.steps]
    if arguments.format == "json":
        steps = [{"tab": tab.id, "step": step.id, **species_data(species_for(step.sheet))} for tab, step in chosen]
        put_json({"steps": steps})
        return SOUND
    blocks = []
    for tab, step in chosen:
        heading = f"{tab.title}, step {step.id}: {step.title}"
        told = species_text(species_for(step.sheet), POINT_ONLY)
        blocks.append(f"{heading}\n{'=' * len(heading)}\n\n{told}\n")
    put("\n\n".join(blocks), None)
    return SOUND


SPECIES = Command("species", _TEXT, _add_arguments, _run)
