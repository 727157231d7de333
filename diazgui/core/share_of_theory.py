"""What the statistics of two equal N–H let through of what theory promises: the mono or the di product of a step."""

from dataclasses import dataclass
from typing import Literal

from diazgui.core.alkylation import MODEL, statistics
from diazgui.core.reckoning import Answer, Given, unknown, worked
from diazgui.core.route import RouteStep
from diazgui.core.sheet import Sheet

Goal = Literal["mono", "di"]


@dataclass(frozen=True)
class Selectivity:
    """The share of theory that the step which decides makes of the mono- or the di-alkylated (or protected) diamine."""

    share: Answer
    goal: Goal = "mono"
    step: str = ""


def share_of_theory(step: RouteStep, pair: tuple[str, str], with_quaternary: bool) -> Selectivity:
    """x(mono) or x(di) of the diamine, divided by what theory makes of it: all, or what the agent is enough for.

    The goal is di where the balance takes two of the agent for each diamine. The chemist's model of the sheet counts,
    its quaternary salt only where one can form (``with_quaternary``).

    Limits and source as for :func:`~diazgui.core.selectivity.distribution`.
    """
    sheet, (diamine, agent) = step.sheet, pair
    nu = _coefficient(sheet, agent) / _coefficient(sheet, diamine)
    goal: Goal = "di" if nu >= 2 else "mono"
    model = sheet.model
    quaternary = model.quaternary if with_quaternary else 0.0
    found = statistics(sheet, diamine, agent, model.ratio, quaternary, model.conversion)
    E = found.equivalents
    if found.distribution is None or not E.value:
        reason = E.reason or "There is no alkylating agent on the sheet."
        return Selectivity(unknown(f"Step {step.id}: {reason}", ""), goal, step.id)
    x, theory = getattr(found.distribution, goal), min(1.0, E.value / nu)
    given = (
        Given(f"x({goal})", x),
        Given("E", E.value),
        Given("ν", nu),
        Given("ρ", model.ratio),
        Given("σ", quaternary),
    )
    formula = f"x({goal}, of theory) = x({goal}) / min(1, E / ν) at E, ρ, σ"
    return Selectivity(worked(formula, given, x / theory, "", MODEL, E.why), goal, step.id)


def _coefficient(sheet: Sheet, row_id: str) -> float:
    return sheet.entry(row_id).coefficient or 1.0
