"""The rules by the id under which ``resources/notices`` has their words.

A rule is a small named function that is given a :class:`~diazgui.core.guidance.situation.Situation` and returns what
it finds: nothing, or a finding for the sheet or for each row that it is about.
"""

from collections.abc import Callable, Mapping

from diazgui.core.guidance.notice import Finding
from diazgui.core.guidance.rules import (
    acid,
    agents,
    base,
    gas,
    groups,
    halide,
    heat,
    hydride,
    portions,
    ranges,
    salts,
    selectivity,
    solvents,
    target,
    yields,
)
from diazgui.core.guidance.situation import Situation

Rule = Callable[[Situation], tuple[Finding, ...]]

RULES: Mapping[str, Rule] = {
    **hydride.RULES,
    **gas.RULES,
    **heat.RULES,
    **base.RULES,
    **acid.RULES,
    **salts.RULES,
    **selectivity.RULES,
    **halide.RULES,
    **ranges.RULES,
    **portions.RULES,
    **yields.RULES,
    **groups.RULES,
    **target.RULES,
    **solvents.RULES,
    **agents.RULES,
}
"""First what follows from the numbers of this sheet, last what holds wherever such a compound stands."""


def applying(situation: Situation) -> tuple[tuple[str, Finding], ...]:
    """What the rules find, each with the id of its rule, in the order of :data:`RULES`.

    What the warning of the variant in front says is not said twice.
    """
    asked = ((rule_id, rule) for rule_id, rule in RULES.items() if rule_id not in situation.way.warned)
    return tuple((rule_id, found) for rule_id, rule in asked for found in rule(situation))
