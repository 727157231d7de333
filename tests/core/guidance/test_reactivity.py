"""How fast an alkylating agent reacts, by what the field calls it."""

import pytest

from diazgui.core.guidance.reactivity import is_activated, is_bulky, is_very_reactive


@pytest.mark.parametrize(
    ("reactivity", "activated", "very_reactive"),
    [
        ("methyl iodide", True, True),
        ("methyl sulfate", True, True),  # dimethyl sulfate
        ("methyl triflate", True, True),
        ("benzylic bromide, primary", True, True),
        ("benzylic bromide, secondary", True, False),
        ("benzylic chloride, primary", True, False),
        ("heteroaryl chloride, primary", True, False),
        ("allylic mesylate, primary", True, True),
        ("propargylic tosylate, primary", True, True),
        ("alpha-carbonyl bromide, primary", True, True),
        ("alpha-cyano iodide, primary", True, True),
        ("alkyl iodide, primary", False, False),
        ("neopentyl bromide, primary", False, False),
        ("alpha-hetero bromide, primary", False, False),
        ("", False, False),
    ],
)
def test_what_is_next_to_the_group_and_the_group_make_an_agent_fast(
    reactivity: str, activated: bool, very_reactive: bool
) -> None:
    assert (is_activated(reactivity), is_very_reactive(reactivity)) == (activated, very_reactive)


def test_a_secondary_and_a_neopentyl_agent_are_slowed_by_their_bulk() -> None:
    assert is_bulky("alkyl chloride, secondary")
    assert is_bulky("neopentyl chloride, primary")
    assert not is_bulky("alkyl chloride, primary")
    assert not is_bulky("")
