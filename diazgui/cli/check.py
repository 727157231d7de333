"""``diazgui check``: whether an experiment is sound."""

import argparse

from diazgui.cli.streams import put, read
from diazgui.cli.usage import INCOMPLETE, SOUND, Command, add_experiment

_TEXT = (
    "Say whether an experiment is sound. Exit code: 0 sound; 1 sound, but something needed is unknown or in conflict; "
    "2 unreadable."
)


def _run(arguments: argparse.Namespace) -> int:
    from diazgui.report.checking import conflicts, unknown_but_needed

    experiment = read(arguments.experiment)
    findings = (*unknown_but_needed(experiment), *conflicts(experiment))
    steps = sum(len(tab.route.steps) for tab in experiment.tabs)
    lines = [f"{finding.place}: {finding.sentence}" for finding in findings]
    counted = f"{_counted(len(experiment.tabs), 'tab')}, {_counted(steps, 'step')}"
    lines.append(
        f"Sound, but {_counted(len(findings), 'thing')} to look at ({counted})."
        if findings
        else f"Sound: {counted}, everything needed is known."
    )
    put("\n".join(lines) + "\n", None)
    return INCOMPLETE if findings else SOUND


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


CHECK = Command("check", _TEXT, add_experiment, _run)
