"""What the fields of a tab's head show, and what typing into them states."""

import pytest

from diazgui.core.edits import with_concentration, with_planned_yield
from diazgui.core.quantities import Fraction, QuantityError
from diazgui.core.sheet import ByMass, ByVolume, Sheet
from diazgui.library.bench import worked_example
from diazgui.report.typed_head import (
    concentration_text,
    reference_name,
    scale_text,
    solvent_names,
    with_concentration_text,
    with_scale_text,
    with_yield_text,
    yield_text,
)
from diazgui.units import LOCAL_POINT, Notation

COMMA = Notation(",")


@pytest.fixture
def sheet() -> Sheet:
    return worked_example().tab("mono-boc").route.steps[0].sheet


def scaled(typed: str) -> Sheet:
    experiment = with_scale_text(worked_example(), "mono-boc", typed, LOCAL_POINT)
    return experiment.tab("mono-boc").route.steps[0].sheet


def test_a_sheet_without_a_reference_has_no_scale() -> None:
    assert reference_name(Sheet()) == ""
    assert scale_text(Sheet(), LOCAL_POINT) == "—"
    assert solvent_names(Sheet()) == ""


def test_the_reference_and_the_solvent_are_named(sheet: Sheet) -> None:
    assert reference_name(sheet) == "di-tert-butyl dicarbonate"
    assert solvent_names(sheet) == "dichloromethane"


def test_the_scale_stands_as_it_was_typed() -> None:
    assert scale_text(scaled("1.37 g"), LOCAL_POINT) == "1.370 g"
    assert scaled("1.37 g").entry("boc2o").basis == ByMass(1370.0)
    assert scale_text(scaled("850 uL"), LOCAL_POINT) == "0.850 mL"
    assert scaled("850 uL").entry("boc2o").basis == ByVolume(0.85)


def test_a_bare_number_keeps_the_unit_that_is_shown() -> None:
    experiment = with_scale_text(worked_example(), "mono-boc", "1.37 g", LOCAL_POINT)
    again = with_scale_text(experiment, "mono-boc", "2", LOCAL_POINT)
    assert again.tab("mono-boc").route.steps[0].sheet.entry("boc2o").basis == ByMass(2000.0)


@pytest.mark.parametrize("typed", ["", "0 mmol", "5 eq.", "5 M"])
def test_what_is_no_scale_is_refused(typed: str) -> None:
    with pytest.raises(QuantityError):
        scaled(typed)


def test_a_concentration_is_stated_or_none(sheet: Sheet) -> None:
    assert concentration_text(sheet, COMMA) == "0,20 M"
    assert with_concentration_text(sheet, "0,5", COMMA).concentration == 0.5
    assert with_concentration_text(sheet, "250 mM", LOCAL_POINT).concentration == 0.25
    assert with_concentration_text(sheet, "—", LOCAL_POINT).concentration is None
    assert concentration_text(with_concentration(sheet, None), LOCAL_POINT) == "—"


def test_a_planned_yield_is_stated_or_none(sheet: Sheet) -> None:
    assert yield_text(sheet, LOCAL_POINT) == ""
    assert yield_text(with_planned_yield(sheet, Fraction(0.75)), LOCAL_POINT) == "75 %"
    assert with_yield_text(sheet, "80", LOCAL_POINT).planned_yield == 0.8
    assert with_yield_text(sheet, " ", LOCAL_POINT).planned_yield is None
    with pytest.raises(QuantityError, match="%"):
        with_yield_text(sheet, "0.8", LOCAL_POINT)
