"""Edits of one row: weighing, duplicating and swapping it, while the others stay."""

from dataclasses import replace

import pytest

from diazgui.core.row_edits import with_duplicate, with_new_product, with_new_row, with_swapped, with_weighed
from diazgui.core.scaling import scaled
from diazgui.core.sheet import (
    ByAmount,
    ByEquivalents,
    ByMass,
    ByMassRatio,
    ByParts,
    ByVolume,
    ByWeightPercent,
    Entry,
    HandedOn,
    Role,
    Sheet,
    Unstated,
)
from diazgui.core.table import limiting
from tests.core.making import bottle, entry, numbers, sheet_of, with_stated


def alkylation() -> Sheet:
    """10 mmol amine, 12 mmol halide (2400 mg), 25 mmol base as a mass, 10 wt % catalyst, solvents to 0.20 M, a wash."""
    return sheet_of(
        with_stated("amine", ByMass(1000.0), M=100.0, nu=1.0, slot="diamine", source="a paper"),
        with_stated(
            "halide", ByEquivalents(1.2), M=200.0, nu=1.0, density=1500.0, slot="electrophile", source="a paper"
        ),
        with_stated("base", ByMass(3450.0), M=138.0, role=Role.BASE),
        with_stated("catalyst", ByWeightPercent(0.1), M=None, role=Role.CATALYST),
        with_stated("solvent", ByParts(4.0), M=78.0, density=786.0, role=Role.SOLVENT),
        with_stated("cosolvent", ByParts(1.0), M=18.0, density=998.0, role=Role.SOLVENT),
        with_stated("rinse", ByMassRatio(0.005), M=None, role=Role.SOLVENT),
        with_stated("wash", ByVolume(40.0), M=18.0, density=998.0, role=Role.WORK_UP),
        concentration=0.2,
    )


# Adding


def test_a_new_row_comes_under_the_one_that_is_named_else_last() -> None:
    sheet, row_id = with_new_row(alkylation(), "halide")
    assert [one.id for one in sheet.entries][1:4] == ["halide", row_id, "base"]
    assert sheet.entry(row_id).role is Role.REACTANT
    assert isinstance(sheet.entry(row_id).basis, Unstated)
    assert with_new_row(alkylation(), "product")[0].entries[-1].substance.compound.name == ""


def test_the_first_row_of_a_sheet_is_its_starting_material() -> None:
    sheet, row_id = with_new_row(Sheet(), "")
    assert sheet.entry(row_id).role is Role.STARTING_MATERIAL


def test_a_new_product_says_that_it_has_no_compound_yet() -> None:
    sheet, product_id = with_new_product(with_new_product(alkylation())[0])
    assert [one.id for one in sheet.products][-1] == product_id
    assert len({one.id for one in sheet.products}) == 2
    assert sheet.products[-1].compound.problem == "Type what the reaction makes: a name or SMILES."


# Weighing


def test_what_was_weighed_is_stated_stated_anew_and_cleared() -> None:
    sheet = with_weighed(alkylation(), "base", ByMass(3400.0))
    assert sheet.entry("base").weighed == ByMass(3400.0)
    assert with_weighed(sheet, "base", ByMass(3420.0)).entry("base").weighed == ByMass(3420.0)
    assert with_weighed(sheet, "base", None) == alkylation()


def test_weighing_a_row_that_is_not_there_is_a_fault_of_the_caller() -> None:
    with pytest.raises(KeyError):
        with_weighed(alkylation(), "nothing", None)


# Duplicating


@pytest.mark.parametrize("entry_id", [one.id for one in alkylation().entries])
def test_a_duplicate_stands_under_its_model_and_leaves_the_numbers_of_every_other_row(entry_id: str) -> None:
    sheet, copy = with_duplicate(alkylation(), entry_id)
    ids = [one.id for one in sheet.entries]
    assert copy == "row-1"
    assert ids.index(copy) == ids.index(entry_id) + 1
    found = numbers(sheet)
    own = found.pop(copy)
    assert found == numbers(alkylation())
    assert own == pytest.approx(found[entry_id])


@pytest.mark.parametrize("entry_id", [one.id for one in alkylation().entries])
def test_a_duplicate_changes_neither_the_limiting_reagent_nor_what_it_allows(entry_id: str) -> None:
    sheet, _ = with_duplicate(alkylation(), entry_id)
    assert limiting(sheet) == limiting(alkylation())


def test_a_duplicate_is_stated_like_its_model_and_nothing_else_is_said_of_it() -> None:
    model = with_weighed(alkylation(), "halide", ByMass(2390.0))
    sheet, copy = with_duplicate(model, "halide")
    halide = model.entry("halide")
    assert sheet.entry(copy) == Entry(copy, halide.role, halide.substance, ByEquivalents(1.2))
    assert sheet.entry("halide") == halide


def test_the_duplicate_of_the_reference_follows_it_in_equivalents() -> None:
    sheet, copy = with_duplicate(replace(alkylation(), reference_equivalents=2.0), "amine")
    assert sheet.reference == "amine"
    assert sheet.entry(copy).basis == ByEquivalents(2.0)


def test_the_duplicate_of_an_amount_handed_on_is_no_second_link() -> None:
    sheet, copy = with_duplicate(sheet_of(entry("amine", HandedOn(5.0, 5.0), slot="previous")), "amine")
    assert sheet.entry(copy).basis == ByEquivalents(1.0)
    assert sheet.entry(copy).slot == ""


def test_the_duplicate_of_a_solvent_by_parts_has_its_volume_and_takes_nothing_from_the_others() -> None:
    sheet, copy = with_duplicate(alkylation(), "solvent")
    assert sheet.entry(copy).basis == ByVolume(40.0)
    unknown, copy = with_duplicate(replace(alkylation(), concentration=None), "solvent")
    assert unknown.entry(copy).basis == Unstated()


def test_the_duplicate_of_a_pinned_row_is_pinned() -> None:
    pinned = sheet_of(entry("A", ByAmount(1.0)), entry("B", ByMass(50.0), pinned=True))
    sheet, copy = with_duplicate(pinned, "B")
    assert numbers(scaled(sheet, 3.0))[copy][2] == 50.0


def test_a_duplicate_of_a_row_that_is_not_there_is_a_fault_of_the_caller() -> None:
    with pytest.raises(KeyError):
        with_duplicate(alkylation(), "nothing")


# Swapping


def test_a_swap_keeps_equivalents_role_coefficient_and_slot() -> None:
    iodide = bottle("iodide", 250.0)
    swapped = with_swapped(alkylation(), "halide", iodide)
    assert swapped.entry("halide") == replace(alkylation().entry("halide"), substance=iodide, source="")
    assert numbers(swapped)["halide"] == pytest.approx((1.2, 12.0, 3000.0, None))


def test_a_swap_of_a_row_stated_by_mass_keeps_its_equivalents_and_not_the_mass() -> None:
    swapped = with_swapped(alkylation(), "base", bottle("carbonate", 326.0))
    assert swapped.entry("base").basis == ByEquivalents(2.5)
    assert numbers(swapped)["base"] == pytest.approx((2.5, 25.0, 8150.0, None))


def test_a_swap_of_a_pinned_row_keeps_its_amount_and_its_pin() -> None:
    sheet = alkylation()
    pinned = replace(sheet, entries=tuple(replace(e, pinned=e.id == "base") for e in sheet.entries))
    swapped = with_swapped(pinned, "base", bottle("carbonate", 326.0))
    assert swapped.entry("base").basis == ByAmount(25.0)
    assert numbers(scaled(swapped, 2.0))["base"][1:3] == (25.0, 8150.0)


def test_a_swap_of_the_reference_keeps_its_amount_and_the_equivalents_of_every_row() -> None:
    swapped = with_swapped(alkylation(), "amine", bottle("other amine", 150.0))
    assert swapped.entry("amine").basis == ByAmount(10.0)
    found = numbers(swapped)
    assert found["amine"] == (1.0, 10.0, 1500.0, None)
    assert found["halide"] == pytest.approx((1.2, 12.0, 2400.0, 1.6))
    assert found["base"] == pytest.approx((2.5, 25.0, 3450.0, None))


def test_a_reference_that_is_handed_on_stays_so_when_it_is_swapped() -> None:
    linked = sheet_of(entry("amine", HandedOn(5.0, 5.0, "A")))
    assert with_swapped(linked, "amine", bottle("other", 150.0)).entry("amine").basis == HandedOn(5.0, 5.0, "A")


@pytest.mark.parametrize("entry_id", ["catalyst", "solvent", "rinse", "wash"])
def test_a_swap_keeps_how_a_catalyst_a_solvent_and_a_wash_are_stated(entry_id: str) -> None:
    swapped = with_swapped(alkylation(), entry_id, bottle("other", 46.0, density=789.0))
    assert swapped.entry(entry_id).basis == alkylation().entry(entry_id).basis


def test_a_swap_keeps_the_mass_of_a_row_whose_equivalents_are_not_known() -> None:
    unknown = sheet_of(with_stated("A", ByAmount(10.0)), with_stated("B", ByMass(500.0), M=None))
    swapped = with_swapped(unknown, "B", bottle("now known", 100.0))
    assert swapped.entry("B").basis == ByMass(500.0)
    assert numbers(swapped)["B"] == (0.5, 5.0, 500.0, None)


def test_a_swap_keeps_the_mass_of_a_reference_of_unknown_amount() -> None:
    swapped = with_swapped(sheet_of(with_stated("A", ByMass(500.0), M=None)), "A", bottle("now known", 100.0))
    assert swapped.entry("A").basis == ByMass(500.0)


def test_a_swap_keeps_what_was_weighed() -> None:
    swapped = with_swapped(with_weighed(alkylation(), "base", ByMass(3400.0)), "base", bottle("carbonate", 326.0))
    assert swapped.entry("base").weighed == ByMass(3400.0)
