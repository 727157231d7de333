"""What no bottle holds pure is noticed where a row takes it as pure."""

from dataclasses import replace

import pytest

from diazgui.core.notices import RULES, Situation
from diazgui.core.quantities import Concentration, Equivalents, Fraction
from diazgui.core.sheet import ByEquivalents, Entry, Role, Sheet
from diazgui.core.sold_dissolved import taken_as_pure
from diazgui.core.substance import TYPED, Compound, Fact, Neat, Solution, Substance


def sheet_of(substance: Substance) -> Sheet:
    return Sheet((Entry("row", Role.REAGENT, substance, ByEquivalents(Equivalents(1.0))),))


def holding(smiles: str | None) -> Substance:
    return Substance(Compound("it", smiles=smiles))


@pytest.mark.parametrize(
    "smiles",
    ["CNC", "F", "OO", "CC(C)(C)OO", "[CH3-].[Li+]", "[Li][CH3]", "[Br-].[Mg+2].[c-]1ccccc1", "C[Mg]Br", "O=CCCCC=O"],
)
def test_what_is_sold_in_solution_is_noticed_where_it_is_taken_as_pure(smiles: str) -> None:
    sheet = sheet_of(holding(smiles))
    assert taken_as_pure(sheet) == ("row",)
    assert RULES["pure-but-sold-dissolved"](Situation(sheet))


@pytest.mark.parametrize("smiles", [None, "CCO", "[Li+].[Cl-]", "[Mg]", "[Li]", "[Mg+2].[Cl-].[Cl-]", "C1CNCCNC1"])
def test_what_is_sold_pure_is_not(smiles: str | None) -> None:
    sheet = sheet_of(holding(smiles))
    assert taken_as_pure(sheet) == ()
    assert not RULES["pure-but-sold-dissolved"](Situation(sheet))


def test_a_stated_strength_and_what_ships_are_believed() -> None:
    amine = holding("CNC")
    assert taken_as_pure(sheet_of(replace(amine, supply=Solution(Concentration(2.0), "THF")))) == ()
    assert taken_as_pure(sheet_of(replace(amine, supply=Neat(Fraction(0.98))))) == ()
    assert taken_as_pure(sheet_of(replace(amine, facts=(Fact("strength", TYPED),)))) == ()
    assert taken_as_pure(sheet_of(replace(amine, id="dimethylamine-gas"))) == ()
