"""Rules about the acid of a deprotection: 5 mmol of a Boc amine whose product keeps two acids."""

from dataclasses import replace

import pytest

from diazgui.core.budget import Counts
from diazgui.core.edits import with_basis
from diazgui.core.guidance.notice import Told
from diazgui.core.guidance.remedy import Restate
from diazgui.core.guidance.rules.acid import acid_short, strength_falls
from diazgui.core.guidance.situation import Accepted, Situation
from diazgui.core.sheet import (
    Basis,
    ByAmount,
    ByEquivalents,
    ByVolume,
    Conditions,
    Entry,
    HandedOn,
    Product,
    Range,
    Role,
    Sheet,
)
from diazgui.core.substance import TYPED, Compound, Fact, Solution
from tests.core.guidance.rules.situations import only, row, sheet_of, substance

HCL = substance("HCl", 36.461, Solution(4.0, "dioxane"))
COUNTS = Counts(amine="amine", basic_nitrogens={"product": 2}, acids={"acid": 1, "second": 1, "weak": 1}, boc_removed=1)
SALT_MAKER = row("salt acid", ByEquivalents(2.2), Role.WORK_UP, substance=HCL, coefficient=2.0)
FALLS = {"acid": frozenset({"hydrogen halide"}), "salt acid": frozenset({"hydrogen halide"})}


def sheet(acid: Basis, *more: Entry) -> Sheet:
    amine = row("amine", ByAmount(5.0), Role.STARTING_MATERIAL, coefficient=1.0)
    return sheet_of(amine, row("acid", acid, substance=HCL), *more, products=(Product("product", Compound("P")),))


def of(one: Sheet, **more: object) -> Situation:
    return Situation(one, **({"counts": COUNTS, "kinds": FALLS} | more))


@pytest.mark.parametrize(("e", "short"), [(3.0, False), (2.99, True), (1.0, True)])
def test_one_equivalent_is_to_be_left_once_both_nitrogens_have_theirs(e: float, short: bool) -> None:
    assert bool(acid_short(of(sheet(ByEquivalents(e))))) is short


def test_the_button_leaves_one_or_takes_what_is_usual() -> None:
    found = only(acid_short, of(sheet(ByEquivalents(2.5))))
    assert found.about == ("acid",)
    assert found.offers[0].change == Restate("acid", ByEquivalents(3.0))
    assert (found.words["there"], found.words["bound"]) == (Told(12.5, "amount"), Told(10.0, "amount"))
    usual = Accepted(equivalents={"acid": Range(14.0, 76.0)})
    offers = only(acid_short, of(sheet(ByEquivalents(2.5)), accepted=usual)).offers
    assert offers[0].change == Restate("acid", ByEquivalents(14.0))
    assert found.clauses == ()


def test_the_acid_that_a_by_product_keeps_is_told() -> None:
    counts = replace(COUNTS, acid_spent_per_event=1, boc_removed=0, cbz_removed=1)
    assert not acid_short(of(sheet(ByEquivalents(4.0)), counts=counts))
    found = only(acid_short, of(sheet(ByEquivalents(3.5)), counts=counts))
    assert found.clauses == ("spent",)
    assert found.offers[0].change == Restate("acid", ByEquivalents(4.0))


def test_where_nothing_is_taken_off_or_the_nitrogens_are_unknown_nothing_is_said() -> None:
    assert not acid_short(of(sheet(ByEquivalents(1.0)), counts=replace(COUNTS, boc_removed=0)))
    assert not acid_short(of(sheet(ByEquivalents(1.0)), counts=replace(COUNTS, basic_nitrogens={})))


def test_a_portion_by_volume_has_no_button() -> None:
    assert only(acid_short, of(sheet(ByVolume(3.0)))).offers == ()


def test_two_acids_what_was_weighed_what_is_pinned_and_the_reference_have_none() -> None:
    two = sheet(ByEquivalents(1.0), row("second", ByEquivalents(0.5)))
    assert only(acid_short, of(two)).about == ("acid", "second")
    assert only(acid_short, of(two)).offers == ()
    one = sheet(ByEquivalents(1.0))
    for changes in ({"weighed": ByVolume(1.25)}, {"pinned": True}):
        held = replace(one, entries=tuple(replace(e, **(changes if e.id == "acid" else {})) for e in one.entries))
        assert only(acid_short, of(held)).offers == ()
    counted = replace(with_basis(sheet(ByAmount(5.0)), "amine", ByAmount(5.0)), reference="acid")
    assert only(acid_short, of(counted)).offers == ()


def test_into_a_closed_vessel_no_more_acid_is_offered() -> None:
    closed = replace(sheet(ByEquivalents(1.0)), conditions=Conditions(vessel_open=False))
    assert only(acid_short, of(closed)).offers == ()


def test_a_weak_acid_takes_nothing_off() -> None:
    weak = sheet(ByEquivalents(1.0), row("weak", ByEquivalents(10.0)))
    assert acid_short(of(weak, counts=replace(COUNTS, weak_acids=frozenset({"weak"}))))


@pytest.mark.parametrize(("e", "felt"), [(3.75, False), (3.5, True)])
def test_a_titre_matters_where_four_fifths_of_the_acid_would_be_too_little(e: float, felt: bool) -> None:
    assert bool(strength_falls(of(sheet(ByEquivalents(e))))) is felt


@pytest.mark.parametrize(("e", "felt"), [(2.5, False), (2.2, True)])
def test_it_matters_to_the_salt_that_is_made_in_the_work_up(e: float, felt: bool) -> None:
    one = with_basis(sheet(ByEquivalents(10.0), SALT_MAKER), "salt acid", ByEquivalents(e))
    assert bool(strength_falls(of(one))) is felt


def test_a_strength_that_was_typed_is_believed_and_so_is_what_was_weighed() -> None:
    titrated = replace(HCL, facts=(Fact("strength", TYPED),))
    for changes in ({"substance": titrated}, {"weighed": ByVolume(3.0)}, {"substance": substance("HCl", 36.461)}):
        one = sheet(ByEquivalents(2.5))
        changed = tuple(replace(e, **(changes if e.id == "acid" else {})) for e in one.entries)
        assert not strength_falls(of(replace(one, entries=changed)))


def test_it_does_not_matter_where_nothing_is_counted_from_the_acid() -> None:
    not_meant = replace(SALT_MAKER, coefficient=None)
    assert not strength_falls(of(sheet(ByEquivalents(10.0), not_meant)))
    assert not strength_falls(of(sheet(ByEquivalents(2.5)), counts=replace(COUNTS, boc_removed=0)))
    assert not strength_falls(of(sheet(ByEquivalents(2.5)), counts=replace(COUNTS, basic_nitrogens={})))
    assert not strength_falls(of(sheet(ByEquivalents(2.5)), counts=replace(COUNTS, amine="gone")))
    unknown = with_basis(sheet(ByAmount(12.5)), "amine", ByAmount(5.0))
    handed = tuple(replace(e, basis=HandedOn()) if e.id == "amine" else e for e in unknown.entries)
    assert not strength_falls(of(replace(sheet(ByEquivalents(2.5), SALT_MAKER), entries=(*handed, SALT_MAKER))))
