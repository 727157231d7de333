"""A protocol as data."""

from dataclasses import replace

import pytest

from diazgui.core.protocol import isolations_of
from tests.core.bench import BASE, PROTOCOL, SALTED


def test_a_step_is_found_by_its_id() -> None:
    assert PROTOCOL.step("B").title == "Alkylate"
    with pytest.raises(KeyError):
        PROTOCOL.step("Z")


def test_an_isolation_may_belong_to_some_variants_only() -> None:
    own = replace(SALTED, variants=("amine base",))
    step = replace(PROTOCOL.step("B"), isolations=(BASE, own))
    assert isolations_of(step, step.variants[0]) == (BASE,)
    assert isolations_of(step, step.variants[1]) == (BASE, own)
