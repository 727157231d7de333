"""Rules about the alkylating agent, on rows as small as can be."""

import pytest

from diazgui.core.guidance.notice import Told
from diazgui.core.guidance.remedy import AddRow, TakeOut
from diazgui.core.guidance.rules.halide import chloride_without_iodide, iodide_without_chloride
from diazgui.core.guidance.situation import Situation
from diazgui.core.sheet import ByEquivalents, Role, Sheet
from tests.core.guidance.rules.situations import offer, only, row, substance

HALIDE = row("halide", role=Role.REACTANT, slot="electrophile")
IODIDE = row("row-1", role=Role.CATALYST)
BOTH = Sheet((HALIDE, IODIDE))
NAI = substance("NaI")
BRINGS_IODIDE = {"row-1": frozenset({"iodide"})}


def of(sheet: Sheet, leaving_group: str, **more: object) -> Situation:
    return Situation(sheet, leaving_group=leaving_group, shelf={"nai": NAI}, **more)


def test_a_chloride_without_iodide_is_noticed_and_a_tenth_of_an_equivalent_offered() -> None:
    found = only(chloride_without_iodide, of(Sheet((HALIDE,)), "chloride"))
    assert found.about == ("halide",)
    assert offer(found).change == AddRow(NAI, Role.CATALYST, ByEquivalents(0.1), "guide, line 32; field")
    assert offer(found).words == {"iodide": Told(0.1, "equivalents")}


@pytest.mark.parametrize("leaving_group", ["bromide", "iodide", "mesylate", ""])
def test_another_leaving_group_or_an_unknown_one_is_not(leaving_group: str) -> None:
    assert not chloride_without_iodide(of(Sheet((HALIDE,)), leaving_group))


def test_iodide_on_the_sheet_is_enough() -> None:
    assert not chloride_without_iodide(of(BOTH, "chloride", kinds=BRINGS_IODIDE))


def test_a_step_in_which_the_electrophile_takes_no_part_is_left_alone() -> None:
    assert not chloride_without_iodide(of(Sheet((IODIDE,)), "chloride"))
    assert not iodide_without_chloride(of(Sheet((IODIDE,)), "bromide", kinds=BRINGS_IODIDE))


@pytest.mark.parametrize("leaving_group", ["bromide", "iodide"])
def test_bromides_and_iodides_need_no_iodide_and_the_row_can_be_taken_out(leaving_group: str) -> None:
    found = only(iodide_without_chloride, of(BOTH, leaving_group, kinds=BRINGS_IODIDE))
    assert found.about == ("row-1",)
    assert offer(found).change == TakeOut("row-1")


def test_a_sulfonate_with_iodide_and_a_bromide_without_are_left_alone() -> None:
    assert not iodide_without_chloride(of(BOTH, "mesylate", kinds=BRINGS_IODIDE))
    assert not iodide_without_chloride(of(BOTH, "bromide"))


def test_iodide_that_reacts_itself_or_that_equivalents_are_counted_from_is_not_taken_out() -> None:
    agent = Sheet((row("row-1", role=Role.REACTANT, slot="electrophile"),))
    assert not iodide_without_chloride(of(agent, "iodide", kinds=BRINGS_IODIDE))
    counted = Sheet((HALIDE, IODIDE), reference="row-1")
    assert only(iodide_without_chloride, of(counted, "bromide", kinds=BRINGS_IODIDE)).offers == ()
