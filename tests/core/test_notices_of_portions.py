"""When a portion too small is noticed, and what the button does; the other notices have a test of their own."""

from dataclasses import replace

import pytest

from diazgui.core.instruments import Instruments
from diazgui.core.notices import Resupply, Situation, applying, with_remedy
from diazgui.core.row_edits import with_weighed
from diazgui.core.sheet import (
    Basis,
    ByAmount,
    ByEquivalents,
    ByMass,
    ByVolume,
    ByWeightPercent,
    Entry,
    Role,
    Sheet,
    Unstated,
)
from diazgui.core.substance import Compound, Dispersion, Neat, Solution, State, Substance
from diazgui.core.table import Row, rows
from tests.core.test_stock import NAI, sheet_of_little, supplied

STOCK = Solution(0.1, "acetonitrile", Neat())
USE = Resupply("Use 0.10 M NaI in acetonitrile", "iodide", STOCK)


def stated(sheet: Sheet, basis: Basis) -> Sheet:
    changed = tuple(replace(one, basis=basis) if one.id == "iodide" else one for one in sheet.entries)
    return replace(sheet, entries=changed)


def iodide(sheet: Sheet) -> Row:
    return next(row for row in rows(sheet) if row.id == "iodide")


def test_too_little_to_weigh_is_noticed_and_a_stock_solution_helps() -> None:
    sheet = sheet_of_little(0.05)
    assert applying(Situation(sheet)) == ("portion-too-small",)
    helped = with_remedy(sheet, USE)
    assert applying(Situation(helped)) == ("stock-to-make",)
    assert (iodide(helped).volume, iodide(helped).mass) == (pytest.approx(0.5), None)


def test_a_finer_balance_needs_no_help() -> None:
    assert applying(Situation(sheet_of_little(0.05), instruments=Instruments(0.01, 1.0))) == ()


def test_what_cannot_be_made_a_solution_of_is_noticed_in_other_words() -> None:
    hydride = supplied(sheet_of_little(0.03), Dispersion(0.6, "mineral oil"))
    assert applying(Situation(hydride)) == ("portion-too-small-for-stock",)


def test_two_rows_may_be_too_small_for_two_reasons() -> None:
    carbonate = Substance(Compound("K2CO3", "O=C([O-])[O-].[K+].[K+]", structure_molar_mass=138.2))
    sheet = sheet_of_little(0.05)
    both = replace(sheet, entries=(*sheet.entries, Entry("base", Role.BASE, carbonate, ByAmount(0.01))))
    assert applying(Situation(both)) == ("portion-too-small", "portion-too-small-for-stock")


def test_once_the_solution_was_measured_it_need_not_be_made() -> None:
    helped = with_remedy(sheet_of_little(0.05), USE)
    assert applying(Situation(with_weighed(helped, "iodide", ByVolume(0.5)))) == ()


@pytest.mark.parametrize("basis", [ByEquivalents(0.05), ByAmount(0.05), Unstated()])
def test_what_was_stated_by_an_amount_stays_as_it_was_stated(basis: Basis) -> None:
    assert with_remedy(stated(sheet_of_little(), basis), USE).entry("iodide").basis == basis


@pytest.mark.parametrize("basis", [ByMass(7.4947), ByWeightPercent(0.074947)])
def test_what_was_stated_by_what_it_weighs_keeps_its_amount(basis: Basis) -> None:
    helped = with_remedy(stated(sheet_of_little(), basis), USE)
    assert isinstance(helped.entry("iodide").basis, ByAmount)
    assert iodide(helped).volume == pytest.approx(0.5)


def test_a_mass_of_an_unknown_amount_stays_a_mass() -> None:
    unknown = supplied(stated(sheet_of_little(substance=Substance(Compound("X", "CCO"))), ByMass(5.0)), Neat())
    assert with_remedy(unknown, USE).entry("iodide").basis == ByMass(5.0)


def test_what_belongs_to_the_bottle_goes_with_it_and_the_rest_stays() -> None:
    liquid = replace(NAI, density=1100.0, state=State.LIQUID, hazards=("GHS07",), hazards_source="label")
    helped = with_remedy(sheet_of_little(0.05, liquid), USE).entry("iodide")
    assert helped.substance.supply == STOCK
    assert (helped.substance.density, helped.substance.hazards) == (None, ())
    assert helped.substance.compound == NAI.compound
    assert (helped.role, helped.basis) == (Role.CATALYST, ByEquivalents(0.05))
