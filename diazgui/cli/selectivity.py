"""``diazgui selectivity``: mono, di and quaternary for some equivalents of alkylating agent, without an experiment."""

import argparse
from typing import Any

from diazgui.cli.streams import put, put_json
from diazgui.cli.usage import SOUND, Command, add_format
from diazgui.core.guidance.rules.selectivity import WANTED
from diazgui.core.selectivity import STATISTICAL, Distribution, diamine_needed_for, distribution
from diazgui.units import POINT_ONLY, Kind, read_point, text

_TEXT = (
    "Print what becomes of a diamine with two equal N–H: the shares left, mono, di and quaternary, and what excess of "
    "it mono would take. A model, not measured."
)

ASSUMED = (
    "A model, not measured: consecutive alkylation of two equal N–H that compete for one agent; base in excess; the "
    "agent used up as far as the conversion says; no side reaction. The ratios are yours to set: neither is known."
)


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--eq", metavar="NUMBER", required=True, help="equivalents of alkylating agent per diamine, such as 2.1")
    add("--ratio", metavar="NUMBER", help="k2/k1 (default: 0.5, two N–H that do not feel each other)")
    add("--quaternary", metavar="NUMBER", help="k3/k1 (default: 0, nothing quaternary)")
    add("--conversion", metavar="PERCENT", help="of the agent, such as 80 %% (default: 100 %%)")
    add_format(parser)


def _run(arguments: argparse.Namespace) -> int:
    E = read_point(arguments.eq, Kind.EQUIVALENTS).value
    ratio = STATISTICAL if arguments.ratio is None else read_point(arguments.ratio, Kind.PARTS).value
    quaternary = 0.0 if arguments.quaternary is None else read_point(arguments.quaternary, Kind.PARTS).value
    conversion = 1.0 if arguments.conversion is None else read_point(arguments.conversion, Kind.YIELD).value
    found = distribution(E, ratio, quaternary, conversion)
    needed = diamine_needed_for(WANTED, ratio, quaternary)
    if arguments.format == "json":
        put_json(_data(E, ratio, quaternary, conversion, found, needed))
    else:
        put(_told(E, ratio, quaternary, conversion, found, needed), None)
    return SOUND


def _of_agent(found: Distribution, E: float) -> float | None:
    """The share of the agent that ends as mono; ``None`` without agent."""
    return found.mono / E if E else None


def _data(
    E: float, ratio: float, quaternary: float, conversion: float, found: Distribution, needed: float
) -> dict[str, Any]:
    return {
        "equivalents": E,
        "ratio": ratio,
        "quaternary_ratio": quaternary,
        "conversion": conversion,
        "shares": {
            "starting": found.starting,
            "mono": found.mono,
            "di": found.di,
            "quaternary": found.quaternary,
        },
        "left_over": found.left_over,
        "share_of_agent_as_mono": _of_agent(found, E),
        "diamine_for_90_percent_mono": needed,
        "assumptions": ASSUMED,
    }


def _told(E: float, ratio: float, quaternary: float, conversion: float, found: Distribution, needed: float) -> str:
    from diazgui.report.budget_line import figures, percent_text

    heading = f"{figures(E, POINT_ONLY)} eq. of alkylating agent per diamine"
    model = (
        f"k2/k1 {figures(ratio, POINT_ONLY)}, k3/k1 {figures(quaternary, POINT_ONLY)}, "
        f"conversion {text(conversion, Kind.YIELD, POINT_ONLY)}"
    )
    share = _of_agent(found, E)
    lines = (
        ("Diamine left", percent_text(found.starting, POINT_ONLY)),
        ("Mono", percent_text(found.mono, POINT_ONLY)),
        ("Di", percent_text(found.di, POINT_ONLY)),
        ("Quaternary", percent_text(found.quaternary, POINT_ONLY)),
        ("Agent left over", f"{figures(found.left_over, POINT_ONLY)} eq."),
        ("Share of the agent that ends as mono", "none is there" if share is None else percent_text(share, POINT_ONLY)),
        ("Diamine for 90 % of the agent as mono", f"{figures(needed, POINT_ONLY)} eq. per agent, all of it used up"),
    )
    body = "\n".join(f"  {label}: {value}" for label, value in lines)
    return f"{heading}\n{'=' * len(heading)}\n\n  Model: {model}\n{body}\n\n{ASSUMED}\n"


SELECTIVITY = Command("selectivity", _TEXT, _add_arguments, _run)
