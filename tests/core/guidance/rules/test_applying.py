"""All rules together."""

from dataclasses import replace

from diazgui.core.guidance.rules import applying
from diazgui.core.guidance.situation import Situation, Way
from diazgui.core.sheet import Sheet
from tests.core.guidance.rules.situations import row

FUMING = Situation(Sheet((row("TFA"),)), kinds={"TFA": frozenset({"volatile strong acid"})})


def test_what_applies_comes_with_the_id_of_its_rule() -> None:
    ((rule, found),) = applying(FUMING)
    assert (rule, found.about) == ("acid-fumes", ("TFA",))


def test_what_the_warning_of_the_variant_says_is_not_said_twice() -> None:
    assert applying(replace(FUMING, way=Way(warned=frozenset({"acid-fumes"})))) == ()
