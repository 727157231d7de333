"""The changes that buttons make, in whose bottles."""

from dataclasses import replace

from diazgui.core.guidance.remedy import AddRow, CountFrom, Exchange, Several, in_own_bottles
from diazgui.core.sheet import ByEquivalents, Role
from diazgui.core.substance import Compound, Neat, Substance

SHIPPED = Substance(Compound("NaI"))
MINE = replace(SHIPPED, supply=Neat(0.95))
ADD = AddRow(SHIPPED, Role.CATALYST, ByEquivalents(0.1), "a work")


def mine(_asked_for: Substance) -> Substance:
    return MINE


def test_what_a_change_brings_comes_in_the_users_own_bottle() -> None:
    assert in_own_bottles(ADD, mine) == replace(ADD, substance=MINE)
    assert in_own_bottles(Exchange("base", SHIPPED), mine) == Exchange("base", MINE)
    assert in_own_bottles(Several((CountFrom("base"), ADD)), mine) == Several(
        (CountFrom("base"), replace(ADD, substance=MINE))
    )


def test_a_change_that_brings_nothing_stays_as_it_is() -> None:
    change = CountFrom("base")
    assert in_own_bottles(change, mine) is change
