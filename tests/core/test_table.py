"""The computed rows, the limiting reagent, and why a value is unknown."""

import math
from dataclasses import fields, replace

import pytest

from diazgui.core.amounts import NO_REFERENCE, NOT_STATED, ZERO_REFERENCE
from diazgui.core.sheet import (
    ByAmount,
    ByEquivalents,
    ByMass,
    ByMassRatio,
    ByParts,
    ByVolume,
    ByWeightPercent,
    HandedOn,
    Role,
    Sheet,
    Unstated,
)
from diazgui.core.substance import Compound, Neat, OnSupport, Part, Salt, Solution, State, Substance
from diazgui.core.table import limiting, rows, stated_field
from tests.core.making import bottle, entry, product, sheet_of, with_stated

DIHYDROCHLORIDE = Salt((Part("hydrogen chloride", "HCl", 36.461, 2),), "dihydrochloride")
DIAZEPANE = Compound("1,4-diazepane", "C1CNCCNC1", "C5H12N2", 100.165)


def only(sheet: Sheet):
    return rows(sheet)[-1]


def test_an_empty_sheet_has_no_rows_and_no_limiting_reagent() -> None:
    assert rows(Sheet()) == ()
    assert limiting(Sheet()).reason == "No row has a coefficient yet: give one to each compound that takes part."
    assert (limiting(Sheet()).entries, limiting(Sheet()).extent) == ((), None)


def test_a_row_of_a_salt_shows_the_salt_and_counts_the_base() -> None:
    salt = Substance(DIAZEPANE, DIHYDROCHLORIDE, state=State.SOLID)
    row = only(sheet_of(entry("A", ByAmount(10.0), salt, 1.0)))
    assert row.name == "1,4-diazepane dihydrochloride"
    assert (row.smiles, row.formula) == ("C1CNCCNC1", "C5H14Cl2N2")
    assert row.molar_mass == pytest.approx(173.087)
    assert (row.amount, row.equivalents, row.coefficient, row.purity) == (10.0, 1.0, 1.0, 1.0)
    assert row.mass == pytest.approx(1730.87)
    assert row.pure_mass == pytest.approx(1001.65)
    assert (row.reference, row.limiting, row.pinned) == (True, True, False)
    assert row.reasons["volume"] == row.reasons["density"] == "Dispensed as a solid: weigh it."


def test_a_salt_without_a_name_has_that_of_its_compound() -> None:
    assert only(sheet_of(entry("A", substance=bottle("base", supply=Salt(()))))).name == "base"


def test_a_row_of_a_solution_shows_its_concentration_and_one_on_a_support_its_loading() -> None:
    solution = only(sheet_of(with_stated("A", ByVolume(2.0), Solution(4.0))))
    assert (solution.concentration, solution.loading, solution.purity) == (4.0, None, None)
    assert solution.reasons["purity"] == "Supplied by concentration or loading, to which no purity applies."
    assert solution.reasons["density"] == "Not needed: the concentration gives the volume."
    assert solution.reasons["mass"] == "The density of the solution is not known."
    resin = only(sheet_of(with_stated("A", ByMass(2000.0), OnSupport(0.0015))))
    assert (resin.concentration, resin.loading, resin.purity) == (None, 0.0015, None)
    assert resin.reasons["concentration"] == "Not supplied as a solution of a known concentration."


def test_a_pinned_row_says_so() -> None:
    assert only(sheet_of(entry("A"), with_stated("B", ByMass(1.0), pinned=True))).pinned


@pytest.mark.parametrize(
    ("basis", "field"),
    [
        (ByEquivalents(1.0), "equivalents"),
        (ByAmount(1.0), "amount"),
        (ByMass(1.0), "mass"),
        (ByVolume(1.0), "volume"),
        (ByWeightPercent(0.1), "weight_percent"),
        (ByParts(1.0), "parts"),
        (ByMassRatio(1.0), "mass_ratio"),
        (HandedOn(1.0), "handed_on"),
        (Unstated(), ""),
    ],
    ids=repr,
)
def test_a_row_tells_which_field_was_stated(basis, field: str) -> None:
    assert stated_field(basis) == field
    assert only(sheet_of(entry("R", ByAmount(1.0)), entry("A", basis))).stated == field


# Equivalents


def test_equivalents_follow_from_a_mass_and_a_reference_of_other_than_one() -> None:
    sheet = sheet_of(
        with_stated("A", ByMass(1700.0)), with_stated("B", ByMass(2000.0), M=200.0), reference_equivalents=1.7
    )
    a, b = rows(sheet)
    assert (a.equivalents, a.amount, b.amount) == (1.7, 17.0, 10.0)
    assert b.equivalents == pytest.approx(1.0)


def test_equivalents_that_were_stated_stand_even_where_the_reference_is_unknown() -> None:
    row = only(sheet_of(entry("A"), with_stated("B", ByEquivalents(2.5))))
    assert (row.equivalents, row.amount, row.mass) == (2.5, None, None)
    assert row.reasons["amount"] == row.reasons["mass"]
    assert row.reasons["amount"].startswith("The amount of A, from which equivalents are counted, is not known.")


def test_of_a_reference_of_0_equivalents_cannot_be_counted() -> None:
    row = only(sheet_of(with_stated("A", ByMass(0.0)), with_stated("B", ByMass(500.0))))
    assert (row.amount, row.equivalents) == (5.0, None)
    assert row.reasons["equivalents"] == ZERO_REFERENCE


def test_without_a_reference_equivalents_cannot_be_counted() -> None:
    row = only(Sheet((with_stated("B", ByMass(500.0)),)))
    assert (row.amount, row.equivalents, row.reasons["equivalents"]) == (5.0, None, NO_REFERENCE)


# Unknowns


def test_a_row_that_nothing_is_known_of_gives_a_reason_for_each_unknown_and_never_a_0() -> None:
    sheet = sheet_of(with_stated("R", ByMass(100.0)), entry("A", substance=bottle("A", None)))
    row = only(sheet)
    unknown = {f.name for f in fields(row) if getattr(row, f.name) is None}
    assert unknown == {*row.reasons, "stated_value"}
    assert all(row.reasons.values())
    assert row.reasons["amount"] == row.reasons["mass"] == row.reasons["pure_mass"] == NOT_STATED
    assert row.reasons["molar_mass"] == "The molar mass of A is not known."
    assert row.reasons["smiles"] == row.reasons["formula"] == "No structure is stated."
    assert row.reasons["coefficient"] == "Takes no part in the balance of the reaction."
    assert row.reasons["loading"] == "Not supplied on a support."


def test_an_unknown_molar_mass_leaves_an_amount_without_mass() -> None:
    row = only(sheet_of(with_stated("A", ByAmount(1.0), M=None, density=900.0)))
    assert (row.amount, row.mass, row.pure_mass, row.volume) == (1.0, None, None, None)
    for name in ("mass", "pure_mass", "volume", "molar_mass"):
        assert row.reasons[name] == "The molar mass of A is not known."


def test_a_nameless_row_of_unknown_molar_mass_is_called_this_row() -> None:
    row = only(sheet_of(entry("A", ByAmount(1.0), bottle("", None))))
    assert row.reasons["molar_mass"] == "The molar mass of this row is not known."


def test_a_structure_that_could_not_be_read_is_the_reason_of_what_follows_from_it() -> None:
    unread = Substance(Compound("A", problem="The ring is not closed."))
    row = only(sheet_of(entry("A", ByAmount(1.0), unread)))
    for name in ("smiles", "formula", "molar_mass", "mass", "pure_mass"):
        assert row.reasons[name] == "The ring is not closed."


def test_what_is_known_has_no_reason() -> None:
    known = Substance(DIAZEPANE, density=950.0, hazards=("GHS05",), hazards_source="label")
    row = only(sheet_of(entry("A", ByMass(100.0), known, 1.0, weighed=ByMass(99.0))))
    assert set(row.reasons) == {"concentration", "loading", "weighed_volume"}


def test_a_row_carries_the_pictograms_of_its_bottle_and_tells_none_from_not_known() -> None:
    marked = replace(bottle(), hazards=("GHS02", "GHS07"), hazards_source="label")
    row = only(sheet_of(entry("A", ByMass(100.0), marked)))
    assert (row.hazards, row.hazards_source) == (("GHS02", "GHS07"), "label")
    assert only(sheet_of(entry("A", ByMass(100.0), replace(marked, hazards=())))).hazards == ()
    row = only(sheet_of(entry("A", ByMass(100.0))))
    assert row.hazards is None
    assert row.reasons["hazards"] == "No hazards are listed here: read the label and the safety data sheet."


@pytest.mark.parametrize("basis", [ByParts(), ByMassRatio(0.01)], ids=repr)
def test_a_solvent_that_counts_from_an_unknown_reference_does_not_blame_its_density(basis) -> None:
    row = only(sheet_of(entry("A"), entry("S", basis, bottle("S", None), role=Role.SOLVENT), concentration=0.2))
    assert row.reasons["volume"] == row.reasons["amount"]
    assert row.reasons["volume"].startswith("The amount of A, from which equivalents are counted, is not known.")


# Two facts that disagree


def test_a_conflict_names_the_molar_mass_as_the_column_shows_it() -> None:
    compound = Compound("A", structure_molar_mass=100.16499999999999, stated_molar_mass=220.0)
    row = only(sheet_of(entry("A", ByMass(100.0), Substance(compound))))
    assert row.conflicts[0].startswith("The structure gives a molar mass of 100.17 g/mol, but 220.00 g/mol is stated.")


def test_a_structure_and_a_molar_mass_that_disagree_are_both_shown_with_the_one_that_is_used() -> None:
    compound = Compound("A", structure_molar_mass=100.165, stated_molar_mass=173.087)
    row = only(sheet_of(entry("A", ByMass(173.087), Substance(compound))))
    assert row.amount == pytest.approx(1.0)
    assert row.conflicts == (
        "The structure gives a molar mass of 100.17 g/mol, but 173.09 g/mol is stated. "
        "The stated value is used: check the structure, or clear the stated value.",
    )


def test_a_molar_mass_that_is_off_by_a_hydrogen_is_a_conflict() -> None:
    compound = Compound("A", structure_molar_mass=100.165, stated_molar_mass=99.157)
    assert len(only(sheet_of(entry("A", ByMass(1.0), Substance(compound)))).conflicts) == 1


def test_a_molar_mass_rounded_on_a_label_is_no_conflict() -> None:
    for stated in (100.17, 100.2, None):
        compound = Compound("A", structure_molar_mass=100.165, stated_molar_mass=stated)
        assert only(sheet_of(entry("A", ByMass(1.0), Substance(compound)))).conflicts == ()


# The limiting reagent


def dialkylation(e: float) -> Sheet:
    return sheet_of(
        with_stated("diamine", ByAmount(10.0), nu=1.0), with_stated("halide", ByEquivalents(e), nu=2.0), entry("base")
    )


def test_with_more_than_two_equivalents_of_halide_a_dialkylation_is_limited_by_the_diamine() -> None:
    assert (limiting(dialkylation(2.1)).entries, limiting(dialkylation(2.1)).extent) == (("diamine",), 10.0)
    assert [row.limiting for row in rows(dialkylation(2.1))] == [True, False, False]


def test_with_less_than_two_equivalents_of_halide_a_dialkylation_is_limited_by_the_halide() -> None:
    assert limiting(dialkylation(1.9)).entries == ("halide",)
    assert limiting(dialkylation(1.9)).extent == pytest.approx(9.5)


def test_of_a_tie_all_limit_whatever_the_last_digit_says() -> None:
    assert limiting(dialkylation(2.0)).entries == ("diamine", "halide")
    assert limiting(dialkylation(math.nextafter(2.0, 3.0))).entries == ("diamine", "halide")


def test_what_has_no_coefficient_never_limits_even_when_unknown() -> None:
    assert limiting(dialkylation(2.1)).reason == ""


def test_a_limiting_amount_of_0_is_an_amount() -> None:
    sheet = sheet_of(with_stated("A", ByMass(500.0), nu=1.0), with_stated("B", ByMass(0.0), nu=1.0))
    assert (limiting(sheet).entries, limiting(sheet).extent) == (("B",), 0.0)


def test_with_a_reactant_of_unknown_amount_the_limiting_reagent_is_unknown() -> None:
    sheet = sheet_of(with_stated("A", ByMass(500.0), nu=1.0), with_stated("B", ByMass(10.0), M=None, nu=1.0))
    found = limiting(sheet)
    assert (found.entries, found.extent) == ((), None)
    assert found.reason == (
        "The amount of B is not known, so the limiting reagent is not. The molar mass of B is not known."
    )
    nameless = sheet_of(with_stated("A", ByMass(500.0), nu=1.0), entry("B", substance=bottle(""), nu=1.0))
    assert limiting(nameless).reason.startswith("The amount of a reactant is not known")


def test_the_reference_need_not_limit() -> None:
    sheet = sheet_of(with_stated("Boc2O", ByMass(500.0), nu=1.0), with_stated("amine", ByEquivalents(0.9), nu=1.0))
    assert limiting(sheet).entries == ("amine",)


def test_rows_stand_in_the_order_of_the_entries_and_products_stand_apart() -> None:
    sheet = sheet_of(entry("B"), entry("A", role=Role.SOLVENT), entry("C"), products=(product(),))
    assert [row.id for row in rows(sheet)] == ["B", "A", "C"]
    assert [row.role for row in rows(sheet)] == [Role.REACTANT, Role.SOLVENT, Role.REACTANT]


def test_the_purity_of_a_neat_substance_is_shown() -> None:
    assert only(sheet_of(with_stated("A", ByMass(1.0), Neat(0.97)))).purity == 0.97
