"""For every rule one sheet where it must speak, and one near miss where it must be silent."""

import pytest

from diazgui.core.guidance.rules import RULES
from tests.library.notice_cases_hazards import HAZARDS
from tests.library.notice_cases_numbers import NUMBERS
from tests.library.noticing import Case

CASES = (*HAZARDS, *NUMBERS)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_a_rule_speaks_where_it_must_and_is_silent_at_the_near_miss(case: Case) -> None:
    assert case.rule in case.speaks.ids()
    assert case.rule not in case.silent.ids()
    assert case.why


def test_every_rule_has_its_case() -> None:
    assert {case.rule for case in CASES} == set(RULES)
