"""A sheet at another scale: everything scales along, unless it is pinned."""

import math

import pytest

from diazgui.core.edits import with_basis, with_pinned
from diazgui.core.quantities import QuantityError
from diazgui.core.scaling import absolute_entries, kept_amounts, pinned_entries, scaled, scaled_to, with_kept_scaled
from diazgui.core.sheet import (
    ByAmount,
    ByEquivalents,
    ByMass,
    ByVolume,
    HandedOn,
    Unstated,
)
from tests.core.alkylating import alkylation
from tests.core.making import alike, numbers, sheet_of, with_stated


def test_scaling_multiplies_everything_solvents_and_work_up_included_and_keeps_the_equivalents() -> None:
    before, after = numbers(alkylation()), numbers(scaled(alkylation(), 2.5))
    for i in before:
        assert after[i][0] == before[i][0]
        assert after[i][1:] == tuple(None if v is None else pytest.approx(2.5 * v) for v in before[i][1:])


def test_a_pinned_row_stays_when_the_sheet_is_scaled_and_is_listed() -> None:
    sheet = with_pinned(alkylation(), "wash", True)
    assert pinned_entries(sheet) == ("wash",)
    assert numbers(scaled(sheet, 3.0))["wash"][3] == 40.0
    assert numbers(scaled(with_pinned(sheet, "wash", False), 3.0))["wash"][3] == 120.0


def test_rows_that_kept_their_amounts_are_scaled_after_the_reference_but_for_the_pinned_ones() -> None:
    sheet = with_basis(alkylation(), "amine", ByAmount(20.0))
    assert [entry.id for entry in kept_amounts(sheet)] == ["wash"]
    assert [entry.id for entry in kept_amounts(with_pinned(sheet, "wash", True))] == []
    after = with_kept_scaled(sheet, 2.0)
    assert numbers(after)["wash"][3] == 80.0
    assert numbers(after)["amine"][1] == 20.0


def test_a_pin_on_a_row_that_counts_from_the_reference_holds_nothing() -> None:
    sheet = with_pinned(alkylation(), "halide", True)
    assert pinned_entries(sheet) == ()
    assert numbers(scaled(sheet, 2.0))["halide"][1] == pytest.approx(24.0)


def test_the_reference_cannot_be_pinned_and_scales_even_if_a_file_says_so() -> None:
    with pytest.raises(QuantityError, match="cannot be pinned"):
        with_pinned(alkylation(), "amine", True)
    pinned = sheet_of(with_stated("A", ByMass(100.0), pinned=True))
    assert pinned_entries(pinned) == ()
    assert scaled(pinned, 2.0).entry("A").basis == ByMass(200.0)
    assert not with_pinned(pinned, "A", False).entry("A").pinned


def test_absolute_rows_are_listed_without_the_reference() -> None:
    assert absolute_entries(alkylation()) == ("wash",)


@pytest.mark.parametrize(
    ("basis", "expected"),
    [
        (ByAmount(2.0), ByAmount(6.0)),
        (ByMass(2.0), ByMass(6.0)),
        (ByVolume(2.0), ByVolume(6.0)),
        (HandedOn(2.0, 4.0), HandedOn(6.0, 12.0)),
        (HandedOn(None, None), HandedOn(None, None)),
        (ByEquivalents(2.0), ByEquivalents(2.0)),
    ],
    ids=repr,
)
def test_scaling_multiplies_what_is_absolute(basis, expected) -> None:
    sheet = sheet_of(with_stated("A", ByAmount(1.0)), with_stated("B", basis))
    assert scaled(sheet, 3.0).entry("B").basis == expected


@pytest.mark.parametrize("k", [0.0, -2.0, math.nan, math.inf])
def test_a_sheet_is_scaled_by_a_number_above_0(k: float) -> None:
    with pytest.raises(QuantityError, match="only by a factor above 0"):
        scaled(alkylation(), k)


@pytest.mark.parametrize(
    ("entry_id", "basis", "k"),
    [
        ("amine", ByMass(2500.0), 2.5),
        ("amine", ByAmount(5.0), 0.5),
        ("halide", ByMass(4800.0), 2.0),
        ("halide", ByVolume(0.8), 0.5),
        ("halide", ByAmount(36.0), 3.0),
        ("catalyst", ByMass(50.0), 0.5),
        ("solvent", ByVolume(100.0), 2.5),
        ("rinse", ByVolume(10.0), 2.0),
        ("wash", ByVolume(60.0), 1.5),
    ],
    ids=repr,
)
def test_scaling_to_a_number_of_any_row_scales_the_whole_sheet(entry_id, basis, k) -> None:
    assert alike(scaled_to(alkylation(), entry_id, basis), scaled(alkylation(), k))


def test_the_row_scaled_to_keeps_the_number_as_it_was_typed_where_it_is_absolute() -> None:
    assert scaled_to(alkylation(), "amine", ByMass(1370.0)).entry("amine").basis == ByMass(1370.0)
    assert scaled_to(alkylation(), "amine", ByAmount(13.7)).entry("amine").basis == ByAmount(13.7)
    assert scaled_to(alkylation(), "wash", ByVolume(33.3)).entry("wash").basis == ByVolume(33.3)
    assert scaled_to(alkylation(), "halide", ByMass(3000.0)).entry("halide").basis == ByEquivalents(1.2)


def test_a_pinned_row_is_scaled_to_when_it_is_the_one_asked_for() -> None:
    sheet = scaled_to(with_pinned(alkylation(), "wash", True), "wash", ByVolume(80.0))
    assert numbers(sheet)["wash"][3] == 80.0
    assert numbers(sheet)["amine"][2] == 2000.0


def test_a_reference_of_unknown_molar_mass_scales_by_its_mass() -> None:
    sheet = sheet_of(with_stated("A", ByMass(500.0), M=None), with_stated("S", ByVolume(10.0)))
    assert numbers(scaled_to(sheet, "A", ByMass(1500.0)))["S"][3] == 30.0


@pytest.mark.parametrize("basis", [Unstated(), ByMass(0.0), HandedOn()], ids=repr)
def test_a_reference_without_an_amount_takes_the_one_asked_for(basis) -> None:
    sheet = scaled_to(sheet_of(with_stated("A", basis), with_stated("S", ByVolume(10.0))), "A", ByMass(700.0))
    assert sheet.entry("A").basis == ByMass(700.0)
    assert numbers(sheet)["S"][3] == 10.0


def test_a_reference_that_was_handed_nothing_scales_from_the_last_amount_it_had() -> None:
    sheet = sheet_of(with_stated("A", HandedOn(None, 4.0)), with_stated("S", ByVolume(10.0)))
    assert numbers(scaled_to(sheet, "A", ByMass(1200.0)))["S"][3] == 30.0


def test_a_sheet_is_not_scaled_to_0() -> None:
    with pytest.raises(QuantityError, match="Type an amount above 0"):
        scaled_to(alkylation(), "halide", ByMass(0.0))


def test_a_sheet_is_not_scaled_by_a_row_without_an_amount() -> None:
    sheet = sheet_of(with_stated("A", ByMass(500.0)), with_stated("B", Unstated()))
    with pytest.raises(QuantityError, match="is 0 or not known, so the sheet cannot be scaled by it"):
        scaled_to(sheet, "B", ByMass(10.0))


def test_a_sheet_is_not_scaled_to_a_volume_that_nothing_is_known_of() -> None:
    with pytest.raises(QuantityError, match="The density is not known"):
        scaled_to(alkylation(), "base", ByVolume(3.0))
