"""Why this number? Every number of a sheet, with lines that lead to it and that can be reckoned after."""

import re
from dataclasses import replace
from math import isclose

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diazgui.core.reckoning import Answer, Given, Reckoning
from diazgui.core.sheet import (
    ByAmount,
    ByEquivalents,
    ByMass,
    ByMassRatio,
    ByParts,
    ByVolume,
    ByWeightPercent,
    HandedOn,
    Isolated,
    Role,
    Sheet,
    Unstated,
)
from diazgui.core.substance import Fact, OnSupport, Part, Salt, Solution
from diazgui.core.table import rows
from diazgui.core.why import PRODUCT_FIELDS, ROW_FIELDS, TOTAL_FIELDS, why
from diazgui.core.yields import product_rows, totals
from diazgui.library.bench import bench, worked_example
from tests.core.making import HCL, bottle, entry, product, sheet_of, with_stated
from tests.core.test_properties import known_sheets, sheets


def formulas(answer: Answer) -> list[str]:
    return [line.formula for line in answer.why]


def sources(answer: Answer) -> dict[str, str]:
    return {line.result.symbol: line.source for line in answer.why}


def all_answers(sheet: Sheet):
    """Each number of a sheet as it stands there, and the answer to why it is so."""
    places = [(row, ROW_FIELDS) for row in rows(sheet)]
    places += [(row, PRODUCT_FIELDS) for row in product_rows(sheet)]
    for row, fields in places:
        for field in fields:
            yield getattr(row, field), row.reasons.get(field), why(sheet, row.id, field)
    sums = totals(sheet)
    for field in TOTAL_FIELDS:
        yield getattr(sums, field), sums.reasons.get(field), why(sheet, "", field)


def reckoned(line: Reckoning) -> float:
    """The right side of a formula with the numbers in the place of their symbols."""
    symbol, _, right = line.formula.partition(" = ")
    assert symbol == line.result.symbol
    by_length = sorted(line.given, key=lambda one: -len(one.symbol))
    numbers = {one.symbol: repr(one.value) for one in by_length}
    if numbers:
        found = "|".join(re.escape(one.symbol) for one in by_length)
        right = re.sub(rf"(?<!\w)({found})(?![\w(])", lambda match: numbers[match[1]], right)
    return eval(right.replace("·", "*"), {"__builtins__": {}}, {"min": lambda *all_of: min(all_of)})


def require_sound(sheet: Sheet) -> None:
    for value, reason, answer in all_answers(sheet):
        assert answer.value == value
        if value is None:
            assert answer.reason == reason
            assert answer.reason
            assert answer.why == ()
            continue
        assert answer.why[-1].result.value == value
        assert answer.why[-1].result.unit == answer.unit
        known: set[Given] = set()
        for line in answer.why:
            assert line.source
            assert set(line.given) <= known  # each number was led up to
            assert line.result.symbol not in {one.symbol for one in known}, answer.why  # and has a symbol of its own
            if line.given or " = " in line.formula:
                assert isclose(reckoned(line), line.result.value, rel_tol=1e-9, abs_tol=1e-300)
            known.add(line.result)


@given(sheets())
@settings(deadline=None, max_examples=60)
def test_every_number_of_any_sheet_has_lines_that_lead_to_it_exactly(sheet: Sheet) -> None:
    require_sound(sheet)


@given(known_sheets(), st.builds(ByMass, st.floats(1.0, 1e6)), st.floats(1.0, 1e6), st.floats(0.05, 1.0))
@settings(deadline=None, max_examples=60)
def test_every_number_of_a_known_sheet_has_its_lines_once_it_was_weighed_and_isolated(
    sheet: Sheet, weighed: ByMass, mass: float, purity: float
) -> None:
    first, *others = sheet.entries
    require_sound(replace(sheet, entries=(replace(first, weighed=weighed), *others), isolated=Isolated(mass, purity)))


def test_every_number_of_every_protocol_and_variant_has_lines_that_lead_to_it_exactly() -> None:
    tried = 0
    for tab in worked_example().tabs:
        for step in tab.route.steps:
            for version in (step.front, *step.parked):
                require_sound(version.sheet)
                tried += 1
    assert tried >= 12
