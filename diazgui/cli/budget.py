"""``diazgui budget``: acid and base, gas, volumes, addition, work-up and statistics of each step."""

import argparse
from collections.abc import Iterator

from diazgui.cli.streams import put, put_json, read
from diazgui.cli.table import wanted
from diazgui.cli.usage import SOUND, Command, add_choice, add_experiment, add_format
from diazgui.core.experiment import Tab
from diazgui.core.route import RouteStep

_TEXT = "Print the budgets of each step: acid and base, gas, volumes and flask, addition, work-up, statistics."


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add_experiment(parser)
    add_choice(parser)
    add_format(parser)


def _run(arguments: argparse.Namespace) -> int:
    chosen = [(one.tab, step) for one in wanted(read(arguments.experiment), arguments) for step in one.steps]
    if arguments.format == "json":
        from diazgui.report.budget import budget_data

        put_json(
            {
                "steps": [
                    {"tab": tab.id, "step": step.id, **budget_data(step.sheet, _portions(tab, step))}
                    for tab, step in chosen
                ]
            }
        )
        return SOUND
    blocks = ["\n".join(_block(tab, step)) for tab, step in chosen]
    put("\n\n\n".join(blocks) + "\n", None)
    return SOUND


def _portions(tab: Tab, step: RouteStep) -> dict[str, int]:
    from diazgui.library.protocols import protocols
    from diazgui.report.budget import portions_for

    protocol = protocols().get(tab.protocol)
    plan = next((one for one in protocol.steps if one.id == step.id), None) if protocol else None
    return portions_for(plan, step.front.variant, step.front.isolation)


def _block(tab: Tab, step: RouteStep) -> Iterator[str]:
    from diazgui.report.budget import budgets
    from diazgui.report.budget_line import MARK_WORDS
    from diazgui.units import POINT_ONLY

    heading = f"{tab.title}, step {step.id}: {step.title}"
    yield from (heading, "=" * len(heading))
    sections = budgets(step.sheet, _portions(tab, step), notation=POINT_ONLY)
    if not sections:
        yield from ("", "No budgets yet.")
    for section in sections:
        yield from ("", section.title)
        for line in section.lines:
            mark = f" [{MARK_WORDS[line.mark]}]" if line.mark else ""
            note = f" ({line.note})" if line.note else ""
            yield f"  {line.label}: {line.value}{mark}{note}"
        if section.note:
            yield f"  {section.note}"


BUDGET = Command("budget", _TEXT, _add_arguments, _run)
