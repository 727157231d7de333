"""What the buttons beside a notice change, each in one step."""

from dataclasses import replace

import pytest

from diazgui.core.edits import with_substance
from diazgui.core.guidance.remedy import (
    AddRow,
    Choose,
    CountFrom,
    Dilute,
    Exchange,
    Plan,
    Restate,
    Resupply,
    Run,
    Several,
    TakeOut,
    with_change,
    with_change_to,
)
from diazgui.core.sheet import ByAmount, ByEquivalents, Conditions, Range, Role
from diazgui.core.substance import Compound, Solution, Substance
from diazgui.core.table import rows
from diazgui.library.bench import bench
from tests.core.guidance.rules.situations import row, sheet_of, solvent
from tests.library.noticing import example
from tests.report.sheets import SHEET

NAI = Substance(Compound("sodium iodide", "[I-].[Na+]", "INa", 149.894), short="NaI")
IODIDE = AddRow(NAI, Role.CATALYST, ByEquivalents(0.1), "a source")
SMALL = sheet_of(
    row("amine", ByAmount(5.0), coefficient=1.0), row("base", ByEquivalents(2.0)), solvent(), concentration=0.2
)


def test_a_row_that_is_added_stands_before_the_solvent_and_changes_no_other() -> None:
    helped = with_change(SHEET, IODIDE)
    added = helped.entries[5]
    assert (added.substance.short, added.role, added.source) == ("NaI", Role.CATALYST, "a source")
    assert helped.entries[6].role is Role.SOLVENT
    assert rows(helped)[5].amount == pytest.approx(0.5)
    assert with_change(helped, TakeOut(added.id)) == SHEET


def test_on_a_sheet_without_solvent_it_comes_last() -> None:
    assert with_change(sheet_of(row("amine", ByAmount(5.0))), IODIDE).entries[-1].substance is NAI


def test_a_row_is_stated_anew_or_becomes_another_substance() -> None:
    assert with_change(SMALL, Restate("base", ByEquivalents(4.0))).entry("base").basis == ByEquivalents(4.0)
    assert with_change(SMALL, Exchange("base", NAI)) == with_substance(SMALL, "base", NAI)


def test_conditions_concentration_and_planned_yield_are_those_of_the_button() -> None:
    conditions = Conditions(Range(25.0, 25.0))
    assert with_change(SMALL, Run(conditions)).conditions == conditions
    assert with_change(SMALL, Dilute(0.1)).concentration == 0.1
    assert with_change(SMALL, Plan(0.8)).planned_yield == 0.8


def test_counted_from_another_row_no_amount_changes() -> None:
    counted = with_change(SMALL, CountFrom("base"))
    assert counted.reference == "base"
    assert [one.amount for one in rows(counted)][:2] == [5.0, 10.0]


def test_several_changes_are_made_one_after_another() -> None:
    both = with_change(SMALL, Several((Exchange("base", NAI), Restate("base", ByEquivalents(0.1)))))
    assert (both.entry("base").substance, both.entry("base").basis) == (NAI, ByEquivalents(0.1))


def test_a_solution_of_an_amount_keeps_how_it_was_stated() -> None:
    supply = Solution(0.5, "MeCN")
    supplied = with_change(SMALL, Resupply("base", supply)).entry("base")
    assert (supplied.substance.supply, supplied.basis) == (supply, ByEquivalents(2.0))


def test_a_change_to_a_step_leaves_the_other_steps_of_its_route() -> None:
    place = example("mono-boc", "B")
    change = Restate("base", ByEquivalents(3.0))
    changed = with_change_to(place.experiment, "mono-boc", "B", change, bench())
    assert changed.tab("mono-boc").route.step("B").sheet.entry("base").basis == ByEquivalents(3.0)
    assert changed.tab("mono-boc").route.step("A") == place.tab.route.step("A")
    assert changed.tab("di-alkylation") == place.experiment.tab("di-alkylation")


def test_another_variant_keeps_what_was_typed_aside() -> None:
    place = example("mono-boc", "C")
    changed = with_change_to(place.experiment, "mono-boc", "C", Choose("tfa", "free-base"), bench())
    step = changed.tab("mono-boc").route.step("C")
    assert (step.front.variant, step.front.isolation) == ("tfa", "free-base")
    assert replace(place.step.front, sheet=step.parked[0].sheet) == step.parked[0]


def test_what_is_not_there_is_a_fault_of_the_caller() -> None:
    with pytest.raises(KeyError):
        with_change(SMALL, Restate("gone", ByEquivalents(1.0)))
    with pytest.raises(KeyError):
        with_change_to(example("mono-boc").experiment, "mono-boc", "Z", Plan(1.0), bench())
