"""Budgets count with what was weighed, and with the plan before."""

from dataclasses import replace

import pytest

from diazgui.core.acid_after import neutralising
from diazgui.core.alkylation import statistics
from diazgui.core.budget import Counts, acid_base, enough_base
from diazgui.core.edits import with_changed_entry
from diazgui.core.gas import gas_budget
from diazgui.core.in_flask import in_flask
from diazgui.core.sheet import ByAmount, ByEquivalents, ByMass, Role, Sheet
from tests.core.making import bottle, entry, sheet_of

COUNTS = Counts("diamine", acid_per_event=2, carbonates={"base": 2})


def weighed(sheet: Sheet, row: str, mass: float) -> Sheet:
    return with_changed_entry(sheet, row, lambda one: replace(one, weighed=ByMass(mass)))


def di_alkylation() -> Sheet:
    """A diamine 5.00 mmol, 100 g/mol; 2.1 eq. of a halide and 2.5 eq. of K₂CO₃, 200 and 100 g/mol."""
    return sheet_of(
        entry("diamine", ByAmount(5.0), bottle("diamine", 100.0), 1.0, Role.STARTING_MATERIAL),
        entry("halide", ByEquivalents(2.1), bottle("halide", 200.0), 2.0),
        entry("base", ByEquivalents(2.5), bottle("K₂CO₃", 100.0), role=Role.BASE),
    )


def test_a_row_that_was_weighed_has_its_actual_amount_and_the_others_follow_the_reference() -> None:
    sheet = weighed(di_alkylation(), "diamine", 600.0)
    assert [row.amount for row in in_flask(sheet)] == pytest.approx([6.0, 12.6, 15.0])
    assert [row.amount for row in in_flask(di_alkylation())] == pytest.approx([5.0, 10.5, 12.5])


def test_the_acid_and_the_base_are_those_of_the_flask() -> None:
    sheet = weighed(weighed(di_alkylation(), "diamine", 600.0), "base", 1100.0)
    found = acid_base(sheet, COUNTS)
    assert found.acid.value == pytest.approx(12.0)
    assert found.certain.value == pytest.approx(11.0)
    assert found.verdict == "scarce"
    assert found.would_do.value == pytest.approx(12.0)
    assert enough_base(sheet, found) is None  # another plan changes nothing in the flask
    assert neutralising(sheet, COUNTS).needed.value == pytest.approx(1.0)
    assert gas_budget(sheet, COUNTS).at_most.value == pytest.approx(6.0)


def test_the_statistics_are_those_of_the_flask() -> None:
    sheet = weighed(di_alkylation(), "halide", 1000.0)
    assert statistics(sheet, "diamine", "halide").equivalents.value == pytest.approx(1.0)
