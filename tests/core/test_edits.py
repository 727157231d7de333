"""Edits of a sheet: what moves, what stays, and what is refused."""

import math

import pytest

from diazgui.core.edits import (
    new_id,
    with_basis,
    with_coefficient,
    with_concentration,
    with_conditions,
    with_entry,
    with_entry_moved,
    with_model,
    with_pinned,
    with_planned_yield,
    with_product,
    with_reference,
    with_reference_equivalents,
    with_role,
    with_substance,
    without_entry,
    without_product,
)
from diazgui.core.quantities import QuantityError
from diazgui.core.sheet import (
    Addition,
    AlkylationModel,
    Basis,
    ByAmount,
    ByEquivalents,
    ByMass,
    ByMassRatio,
    ByParts,
    ByVolume,
    ByWeightPercent,
    Conditions,
    HandedOn,
    Role,
    Sheet,
    Unstated,
)
from diazgui.core.substance import Neat, Solution
from tests.core.alkylating import alkylation
from tests.core.making import alike, bottle, entry, numbers, product, sheet_of, with_stated


def test_the_sheet_of_these_tests_has_the_numbers_worked_out_by_hand() -> None:
    found = numbers(alkylation())
    assert found["amine"] == (1.0, 10.0, 1000.0, None)
    assert found["halide"] == pytest.approx((1.2, 12.0, 2400.0, 1.6))
    assert found["base"] == pytest.approx((2.5, 25.0, 3450.0, None))
    assert found["catalyst"] == (None, None, 100.0, None)
    assert found["solvent"] == (None, None, None, 40.0)
    assert found["cosolvent"] == (None, None, None, 10.0)
    assert found["rinse"] == (None, None, None, 5.0)
    assert found["wash"] == (None, None, None, 40.0)


# Stating a cell


def test_stating_a_row_another_way_replaces_its_basis_and_touches_no_other_row() -> None:
    sheet = with_basis(alkylation(), "halide", ByMass(3000.0))
    assert sheet.entry("halide").basis == ByMass(3000.0)
    assert numbers(sheet)["halide"] == pytest.approx((1.5, 15.0, 3000.0, 2.0))
    assert numbers(sheet)["base"] == numbers(alkylation())["base"]


def test_a_number_that_a_chemist_typed_has_no_source_any_more() -> None:
    sheet = sheet_of(with_stated("A", ByAmount(1.0)), with_stated("B", ByEquivalents(1.1), source="a handbook"))
    assert with_basis(sheet, "B", ByEquivalents(1.3)).entry("B").source == ""
    assert with_basis(sheet, "A", ByAmount(2.0)).entry("B").source == "a handbook"


def test_editing_the_reference_moves_what_counts_from_it_and_leaves_what_is_absolute() -> None:
    found = numbers(with_basis(alkylation(), "amine", ByMass(2000.0)))
    assert found["halide"][1] == pytest.approx(24.0)
    assert found["catalyst"][2] == pytest.approx(200.0)
    assert (found["solvent"][3], found["rinse"][3]) == (80.0, 10.0)
    assert found["wash"][3] == 40.0


def test_equivalents_of_the_reference_keep_its_amount_and_move_the_rows_in_equivalents() -> None:
    sheet = with_basis(alkylation(), "amine", ByEquivalents(2.0))
    assert sheet == with_reference_equivalents(alkylation(), 2.0)
    found = numbers(sheet)
    assert found["amine"] == (2.0, 10.0, 1000.0, None)
    assert found["halide"] == pytest.approx((1.2, 6.0, 1200.0, 0.8))
    assert (found["solvent"][3], found["wash"][3], found["catalyst"][2]) == (40.0, 40.0, 100.0)


@pytest.mark.parametrize("e", [0.0, -1.0, math.nan])
def test_the_reference_has_equivalents_above_0(e: float) -> None:
    with pytest.raises(QuantityError, match=r"equivalents above 0, such as 1\.00"):
        with_reference_equivalents(alkylation(), e)


def test_the_reference_is_not_stated_by_its_own_mass() -> None:
    with pytest.raises(QuantityError, match="state it as an amount, a mass or a volume"):
        with_basis(alkylation(), "amine", ByWeightPercent(0.1))


def test_an_edit_of_a_row_that_is_not_there_is_a_fault_of_the_caller() -> None:
    with pytest.raises(KeyError):
        with_basis(alkylation(), "nobody", ByMass(1.0))


# Another reference


@pytest.mark.parametrize("entry_id", ["halide", "base"])
def test_another_reference_changes_no_amount_mass_or_volume_of_any_row(entry_id: str) -> None:
    assert alike(alkylation(), with_reference(alkylation(), entry_id))


def test_another_reference_keeps_its_equivalents_and_restates_the_concentration() -> None:
    sheet = with_reference(alkylation(), "halide")
    assert (sheet.reference, sheet.reference_equivalents) == ("halide", 1.2)
    assert sheet.concentration == pytest.approx(0.24)
    assert sheet.entry("amine").basis == ByEquivalents(1.0)
    assert sheet.entry("halide").basis == ByAmount(12.0)
    assert sheet.entry("catalyst").basis.value == pytest.approx(0.0416667, rel=1e-5)
    assert sheet.entry("rinse").basis.value == pytest.approx(0.00208333, rel=1e-5)


def test_going_to_another_reference_and_back_restores_every_number() -> None:
    there_and_back = with_reference(with_reference(alkylation(), "halide"), "amine")
    assert alike(alkylation(), there_and_back)
    assert there_and_back.concentration == pytest.approx(0.2)
    assert there_and_back.reference_equivalents == 1.0
    assert there_and_back.entry("halide").basis == ByEquivalents(1.2)


def test_a_new_reference_stated_absolutely_keeps_the_words_it_was_stated_in_and_loses_its_pin() -> None:
    weighed = with_pinned(with_basis(alkylation(), "halide", ByMass(2400.0)), "halide", True)
    sheet = with_reference(weighed, "halide")
    assert sheet.entry("halide").basis == ByMass(2400.0)
    assert not sheet.entry("halide").pinned


def test_a_reference_of_unknown_molar_mass_takes_the_catalyst_as_a_mass() -> None:
    solution = with_stated("halide", ByVolume(6.0), Solution(2.0), M=None)
    sheet = with_reference(sheet_of(*(solution if e.id == "halide" else e for e in alkylation().entries)), "halide")
    assert sheet.entry("catalyst").basis == ByMass(100.0)
    assert sheet.entry("rinse").basis == ByVolume(5.0)


def test_rows_that_count_from_an_unknown_mass_stay_stated_as_they_were() -> None:
    sheet = sheet_of(
        with_stated("A", ByVolume(6.0), Solution(2.0), M=None),
        with_stated("B", ByEquivalents(1.0)),
        with_stated("C", ByWeightPercent(0.1)),
        with_stated("D", ByMassRatio(0.1)),
    )
    moved = with_reference(sheet, "B")
    assert moved.entry("C").basis == ByWeightPercent(0.1)
    assert moved.entry("D").basis == ByMassRatio(0.1)
    assert moved.concentration is None


def test_a_reference_that_was_weighed_keeps_its_planned_amount_when_it_is_none_any_more() -> None:
    # 10 mmol of 100 g/mol planned as 1.00 eq., 0.50 g went in: counted from that, the plan is 2.00 eq.
    weighed = entry("amine", ByAmount(10.0), bottle("amine", 100.0), weighed=ByMass(500.0))
    sheet = with_reference(sheet_of(weighed, with_stated("halide", ByEquivalents(1.2))), "halide")
    assert numbers(sheet)["amine"][:3] == (2.0, 10.0, 1000.0)
    assert numbers(sheet)["halide"][:2] == (1.2, 6.0)


@pytest.mark.parametrize(
    ("planned", "expected"), [(ByMass(800.0), ByMass(800.0)), (HandedOn(), Unstated()), (Unstated(), Unstated())]
)
def test_a_plan_of_unknown_amount_stays_one_when_the_reference_that_was_weighed_is_none_any_more(
    planned: Basis, expected: Basis
) -> None:
    # A solution without a density: its amount is known of the volume that went in, and not of the mass planned.
    solution = bottle("amine", 100.0, Solution(2.0))
    weighed = entry("amine", planned, solution, weighed=ByVolume(5.0))
    sheet = with_reference(sheet_of(weighed, with_stated("halide", ByEquivalents(1.2))), "halide")
    assert sheet.entry("amine").basis == expected
    assert numbers(sheet)["halide"][:2] == (1.2, 12.0)


def test_solvents_that_share_keep_their_volumes_when_one_of_them_is_stated_by_itself() -> None:
    sheet = with_basis(alkylation(), "solvent", ByVolume(44.0))
    assert [numbers(sheet)[solvent][3] for solvent in ("solvent", "cosolvent")] == [44.0, 10.0]
    assert sheet.entry("cosolvent").basis == ByVolume(10.0)


def test_solvents_without_a_volume_go_on_sharing_when_one_of_them_is_stated_by_itself() -> None:
    sheet = with_basis(with_concentration(alkylation(), None), "solvent", ByVolume(44.0))
    assert sheet.entry("cosolvent").basis == ByParts(1.0)
    nothing = with_basis(with_basis(alkylation(), "amine", ByMass(0.0)), "solvent", ByVolume(44.0))
    assert nothing.entry("cosolvent").basis == ByParts(1.0)


def test_the_same_reference_again_is_no_edit() -> None:
    sheet = alkylation()
    assert with_reference(sheet, "amine") is sheet


@pytest.mark.parametrize("basis", [ByEquivalents(0.0), Unstated(), ByMass(0.0)], ids=repr)
def test_a_row_without_an_amount_cannot_be_the_reference(basis) -> None:
    sheet = sheet_of(with_stated("A", ByAmount(1.0)), with_stated("B", basis))
    with pytest.raises(QuantityError, match="B cannot be the reference: its amount is 0 or not known"):
        with_reference(sheet, "B")


def test_a_nameless_row_without_an_amount_cannot_be_the_reference() -> None:
    with pytest.raises(QuantityError, match="This row cannot be the reference"):
        with_reference(sheet_of(with_stated("A", ByAmount(1.0)), entry("B", substance=bottle(""))), "B")


def test_a_solvent_that_follows_the_concentration_cannot_be_the_reference() -> None:
    with pytest.raises(QuantityError, match="state its volume first"):
        with_reference(alkylation(), "solvent")


@pytest.mark.parametrize("empty", [Unstated(), ByMass(0.0)], ids=repr)
def test_where_the_reference_has_no_amount_another_row_that_has_one_can_take_its_place(empty) -> None:
    sheet = sheet_of(with_stated("A", empty), with_stated("B", ByMass(500.0)), with_stated("C", ByEquivalents(2.0)))
    moved = with_reference(sheet, "B")
    assert moved.entry("A").basis == empty
    assert numbers(moved)["B"] == (1.0, 5.0, 500.0, None)
    assert numbers(moved)["C"] == (2.0, 10.0, 1000.0, None)


def test_a_reference_that_was_handed_nothing_gives_up_its_link_with_its_place() -> None:
    sheet = sheet_of(with_stated("A", HandedOn(None, 4.0)), with_stated("B", ByMass(500.0)), reference_equivalents=2.0)
    moved = with_reference(sheet, "B")
    assert moved.entry("A").basis == Unstated()
    assert moved.reference_equivalents == 1.0


def test_on_a_sheet_without_a_reference_any_row_can_become_it() -> None:
    sheet = Sheet((with_stated("A", ByMass(500.0), pinned=True), with_stated("B", ByEquivalents(2.0))))
    assert numbers(with_reference(sheet, "A"))["B"] == (2.0, 10.0, 1000.0, None)
    assert not with_reference(sheet, "A").entry("A").pinned
    assert with_reference(sheet, "B").entry("B").basis == Unstated()


# The other statements


def test_what_a_row_is_changes_and_how_it_is_stated_stays() -> None:
    sheet = with_substance(alkylation(), "halide", bottle("chloride", 150.0, Neat(0.75)))
    assert sheet.entry("halide").basis == ByEquivalents(1.2)
    assert numbers(sheet)["halide"] == pytest.approx((1.2, 12.0, 2400.0, None))


def test_each_statement_changes_its_own_field_and_nothing_else() -> None:
    sheet = alkylation(concentration_source="a handbook")
    assert with_role(sheet, "base", Role.BASE).entry("base").role is Role.BASE
    assert with_coefficient(sheet, "halide", 2.0).entry("halide").coefficient == 2.0
    assert with_coefficient(sheet, "halide", None).entry("halide").coefficient is None
    assert with_planned_yield(sheet, 0.8).planned_yield == 0.8
    assert with_planned_yield(sheet, None).planned_yield is None
    assert with_conditions(sheet, Conditions(atmosphere="argon")).conditions.atmosphere == "argon"
    assert with_model(sheet, AlkylationModel(ratio=0.4)).model == AlkylationModel(0.4, 0.0, 1.0)
    restated = with_concentration(sheet, 0.5)
    assert (restated.concentration, restated.concentration_source) == (0.5, "")
    assert numbers(with_concentration(sheet, None))["solvent"] == (None, None, None, None)


def test_products_are_added_replaced_and_taken_off() -> None:
    one, other = product(200.0, product_id="P"), product(300.0, product_id="Q")
    sheet = with_product(with_product(alkylation(), one), other)
    assert sheet.products == (one, other)
    assert with_product(sheet, product(250.0, product_id="P")).products == (product(250.0, product_id="P"), other)
    assert without_product(sheet, "P").products == (other,)


def test_the_first_row_of_an_empty_sheet_becomes_its_reference() -> None:
    sheet = with_entry(Sheet(), with_stated("A", ByMass(100.0)))
    assert sheet.reference == "A"
    assert with_entry(sheet, entry("B")).reference == "A"


def test_a_row_is_added_at_its_place_or_last() -> None:
    sheet = with_entry(with_entry(with_entry(Sheet(), entry("A")), entry("C")), entry("B"), 1)
    assert [e.id for e in sheet.entries] == ["A", "B", "C"]


def test_a_row_goes_and_the_reference_only_as_the_last_one() -> None:
    sheet = sheet_of(with_stated("A", ByMass(100.0)), entry("B"))
    with pytest.raises(QuantityError, match="make another row the reference first"):
        without_entry(sheet, "A")
    alone = without_entry(sheet, "B")
    assert [e.id for e in alone.entries] == ["A"]
    assert without_entry(alone, "A") == Sheet()


def test_a_row_moves_to_a_place_and_never_past_the_ends() -> None:
    sheet = sheet_of(entry("A"), entry("B"), entry("C"))
    places = {index: "".join(e.id for e in with_entry_moved(sheet, "A", index).entries) for index in (-5, 0, 1, 2, 9)}
    assert places == {-5: "ABC", 0: "ABC", 1: "BAC", 2: "BCA", 9: "BCA"}


def test_a_new_id_is_one_that_neither_a_row_nor_a_product_has() -> None:
    sheet = sheet_of(entry("row-1"), products=(product(product_id="row-2"),))
    assert new_id(sheet) == "row-3"
    assert new_id(sheet, "wash") == "wash-1"


def test_the_slow_addition_of_a_row_goes_with_it_and_that_of_another_row_stays() -> None:
    slowly = Conditions(atmosphere="argon", addition=Addition("B", over=0.5))
    sheet = with_conditions(sheet_of(with_stated("A", ByAmount(1.0)), with_stated("B", ByEquivalents(2.0))), slowly)
    assert without_entry(sheet, "B").conditions == Conditions(atmosphere="argon")
    both = with_entry(sheet, with_stated("C", ByEquivalents(1.0)))
    assert without_entry(both, "C").conditions == slowly
