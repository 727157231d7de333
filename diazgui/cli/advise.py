"""``diazgui advise``: what one should know of each step, why, and what would help."""

import argparse
from collections.abc import Iterator

from diazgui.cli.streams import put, put_json, read
from diazgui.cli.table import wanted
from diazgui.cli.usage import INCOMPLETE, SOUND, Command, add_choice, add_experiment, add_format
from diazgui.core.experiment import Tab
from diazgui.core.protocol import Sourced
from diazgui.core.route import RouteStep
from diazgui.report.data import Data
from diazgui.report.notices import Standing, counted, own_warning, row_names, standing
from diazgui.report.notices_data import notices_data
from diazgui.units import POINT_ONLY

_TEXT = (
    "Print what the variant of each step warns of, and its notices, the worst first: danger, warning or note, with "
    "the reason, the source, the rows concerned, and what would help. The exit code is 1 where a danger is not "
    "acknowledged."
)


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add_experiment(parser)
    add_choice(parser)
    add_format(parser)


def _run(arguments: argparse.Namespace) -> int:
    experiment = read(arguments.experiment)
    steps = [(one.tab, step) for one in wanted(experiment, arguments) for step in one.steps]
    found = [(tab, step, standing(tab, step, experiment.target, POINT_ONLY)) for tab, step in steps]
    if arguments.format == "json":
        put_json(
            {
                "steps": [
                    {
                        "tab": tab.id,
                        "step": step.id,
                        "variant_warning": _warning(own_warning(tab, step, some)),
                        "notices": notices_data(some, step.sheet),
                    }
                    for tab, step, some in found
                ]
            }
        )
    else:
        put("\n\n\n".join("\n".join(_block(*one)) for one in found) + "\n", None)
    is_unread = any(one.notice.severity == "danger" and not one.read for _, _, some in found for one in some)
    return INCOMPLETE if is_unread else SOUND


def _block(tab: Tab, step: RouteStep, some: tuple[Standing, ...]) -> Iterator[str]:
    heading = f"{tab.title}, step {step.id}: {step.title}"
    own = own_warning(tab, step, some)
    yield from (heading, "=" * len(heading))
    if some or own is None:
        yield from ("", f"{counted(some).capitalize() or 'Nothing to note'}.")
    if own is not None:
        yield from ("", f"Danger of this variant: {own.text}", f"  Source: {own.source}")
    names = row_names(step.sheet)
    for one in some:
        notice = one.notice
        open_danger = ", not acknowledged" if notice.severity == "danger" and not one.read else ""
        yield from ("", f"{one.word}{open_danger}: {notice.title} [{notice.id}]", f"  {notice.why.text}")
        if notice.about:
            yield f"  Rows: {', '.join(names.get(row, row) for row in notice.about)}"
        yield from (f"  To help: {by.label}" for by in notice.remedies)
        yield f"  Source: {notice.why.source}"


def _warning(own: Sourced | None) -> Data | None:
    return None if own is None else {"text": own.text, "source": own.source}


ADVISE = Command("advise", _TEXT, _add_arguments, _run)
