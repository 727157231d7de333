"""Rules about the balance: 5 mmol of an amine and of a halide that makes one acid, unless a test says otherwise."""

from dataclasses import replace

import pytest

from diazgui.core.budget import Counts, acid_base
from diazgui.core.edits import with_reference
from diazgui.core.guidance.notice import Told
from diazgui.core.guidance.remedy import AddRow, CountFrom, Restate
from diazgui.core.guidance.rules.base import (
    base_scarce,
    base_short,
    enough,
    reference_not_limiting,
    salt_without_base,
    would_do,
)
from diazgui.core.guidance.situation import Situation
from diazgui.core.sheet import ByAmount, ByEquivalents, ByMass, Conditions, Entry, HandedOn, Role, Sheet
from tests.core.guidance.rules.situations import only, row, sheet_of, solvent, substance

DIPEA = substance("DIPEA")
COUNTS = Counts(amine="amine", acid_per_event=1.0, carbonates={"base": 2})
SALT = replace(COUNTS, salt_protons={"amine": 2.0})


def sheet(base: float | None = None, halide: float = 1.0, **of_amine: object) -> Sheet:
    rows = [
        row("amine", **({"basis": ByAmount(5.0), "role": Role.STARTING_MATERIAL, "coefficient": 1.0} | of_amine)),
        row("halide", ByEquivalents(halide), Role.REACTANT, coefficient=1.0),
    ]
    if base is not None:
        rows.append(row("base", ByEquivalents(base), Role.BASE))
    return sheet_of(*rows)


def of(one: Sheet, **more: object) -> Situation:
    return Situation(one, shelf={"dipea": DIPEA}, **({"counts": COUNTS} | more))


@pytest.mark.parametrize(
    ("base", "short", "scarce"), [(0.4, True, False), (0.5, False, True), (0.98, False, True), (1.0, False, False)]
)
def test_half_a_carbonate_is_enough_in_theory_and_one_for_certain(base: float, short: bool, scarce: bool) -> None:
    assert (bool(base_short(of(sheet(base)))), bool(base_scarce(of(sheet(base))))) == (short, scarce)


def test_the_words_have_acid_and_base_and_the_button_makes_it_enough() -> None:
    found = only(base_short, of(sheet(0.4)))
    assert (found.words["acid"], found.words["base"]) == (Told(5.0, "amount"), Told(4.0, "amount"))
    assert found.offers[0].change == Restate("base", ByEquivalents(1.0))
    assert found.words["would"] == (Told(1.0, "equivalents", stated=True), " of base would do.")
    assert (found.about, found.clauses) == (("base",), ())
    assert only(base_scarce, of(sheet(0.5))).words["base"] == Told(2.5, "amount")


def test_for_an_acylating_agent_theory_will_do() -> None:
    kinds = {"halide": frozenset({"acylating agent"})}
    assert not base_scarce(of(sheet(0.5), kinds=kinds))
    assert base_short(of(sheet(0.4), kinds=kinds))


def test_what_runs_out_within_a_per_cent_is_not_worth_a_word() -> None:
    assert not reference_not_limiting(of(sheet(1.0, halide=0.995)))
    assert reference_not_limiting(of(sheet(1.0, halide=0.985)))


def test_where_there_is_no_base_one_is_offered() -> None:
    found = only(base_short, of(sheet()))
    assert found.about == ()
    assert found.offers[0].change == AddRow(DIPEA, Role.BASE, ByEquivalents(1.0), "calculated")
    assert found.words["would"] == ("A base for ", Told(5.0, "amount"), " of acid is missing: add one.")
    nothing = replace(COUNTS, amine="")
    assert only(base_short, of(sheet(), counts=nothing)).words["amine"] == ""


def test_a_salt_with_a_base_that_covers_the_halide_only_is_told_in_the_same_notice() -> None:
    found = only(base_short, of(sheet(1.0), counts=SALT))
    assert found.clauses == ("salt",)
    assert found.words["amine"] == "amine"
    assert found.offers[0].change == Restate("base", ByEquivalents(3.0))
    assert not salt_without_base(of(sheet(1.0), counts=SALT))


def test_a_salt_in_a_reaction_that_makes_no_acid_needs_a_base_of_its_own() -> None:
    no_acid = replace(SALT, acid_per_event=0.0)
    found = only(salt_without_base, of(sheet(), counts=no_acid))
    assert found.about == ("amine",)
    assert found.words["acid"] == Told(10.0, "amount")
    assert found.offers[0].change == AddRow(DIPEA, Role.BASE, ByEquivalents(2.0), "calculated")
    assert not base_short(of(sheet(), counts=no_acid))
    little = only(salt_without_base, of(sheet(0.5), counts=no_acid))
    assert little.offers[0].change == Restate("base", ByEquivalents(2.0))
    assert not salt_without_base(of(sheet(2.0), counts=no_acid))


def test_without_any_base_a_salt_is_told_as_such() -> None:
    found = only(salt_without_base, of(sheet(), counts=SALT))
    assert found.offers[0].change == AddRow(DIPEA, Role.BASE, ByEquivalents(3.0), "calculated")


def test_a_free_amine_is_no_salt() -> None:
    assert not salt_without_base(of(sheet(), counts=replace(COUNTS, salt_protons={"amine": 0.0})))
    assert not salt_without_base(of(sheet(), counts=COUNTS))


def test_a_base_that_no_amount_makes_enough_has_no_button_and_says_why() -> None:
    weak = replace(COUNTS, carbonates={"base": 1})
    found = only(base_short, of(sheet(0.9), counts=weak))
    assert found.offers == ()
    assert found.words["would"] == ("No amount of base takes up the acid for certain. Choose a stronger base.",)


def test_without_equivalents_to_count_in_nothing_is_added() -> None:
    assert only(base_short, of(_absolute(sheet()))).offers == ()


def _absolute(one: Sheet) -> Sheet:
    entries = tuple(replace(e, basis=ByAmount(5.0)) for e in one.entries)
    return replace(one, entries=entries, reference="")


def test_what_is_weighed_is_told_by_its_amount() -> None:
    weighed = tuple(replace(e, weighed=ByMass(250.0)) if e.id == "base" else e for e in sheet(0.5).entries)
    here = replace(sheet(0.5), entries=weighed)
    assert would_do(here, acid_base(here, COUNTS)) == (Told(5.0, "amount"), " of base in all would do.")
    assert enough(here, acid_base(here, COUNTS)) is None


def test_where_it_is_enough_nothing_is_said() -> None:
    assert would_do(sheet(1.0), acid_base(sheet(1.0), COUNTS)) == ()


# What runs out first


def test_what_runs_out_before_the_reference_can_be_raised_or_counted_from() -> None:
    found = only(reference_not_limiting, of(sheet(halide=0.9)))
    assert found.words == {"reference": "amine", "limiting": "halide"}
    more, count = found.offers
    assert more.change == Restate("halide", ByEquivalents(1.0))
    assert more.words == {"row": "halide", "e": Told(1.0, "equivalents")}
    assert count.change == CountFrom("halide")


@pytest.mark.parametrize("halide", [1.0, 1.1])
def test_as_much_as_the_reference_or_more_is_left_alone(halide: float) -> None:
    assert not reference_not_limiting(of(sheet(halide=halide)))


def test_without_a_reference_or_an_extent_nothing_is_said() -> None:
    assert not reference_not_limiting(of(_absolute(sheet())))
    assert not reference_not_limiting(of(sheet(halide=0.9, basis=HandedOn())))


@pytest.mark.parametrize(
    ("of_halide", "keys"),
    [
        ({"weighed": ByMass(450.0)}, ["count"]),
        ({"pinned": True}, ["count"]),
        ({"basis": ByMass(450.0)}, ["count"]),
        ({"basis": ByEquivalents(0.0)}, []),
        ({"basis": ByEquivalents(0.0), "weighed": ByMass(450.0)}, []),
    ],
)
def test_what_is_weighed_pinned_or_stated_by_mass_is_not_raised(of_halide: dict[str, object], keys: list[str]) -> None:
    entries = tuple(_halide(e, of_halide) for e in sheet(halide=0.9).entries)
    found = only(reference_not_limiting, of(replace(sheet(), entries=entries)))
    assert [one.key for one in found.offers] == keys


def _halide(entry: Entry, changes: dict[str, object]) -> Entry:
    return replace(entry, **changes) if entry.id == "halide" else entry


def test_a_reference_without_a_coefficient_raises_nothing() -> None:
    found = only(reference_not_limiting, of(sheet(halide=0.9, coefficient=None)))
    assert [one.key for one in found.offers] == ["count"]


def test_a_solvent_that_reacts_and_follows_the_concentration_is_not_counted_from() -> None:
    one = replace(sheet(), concentration=2000.0)
    reacting = solvent("methanol", coefficient=1.0)  # 2.5 µL for 5 mmol
    found = only(reference_not_limiting, of(replace(one, entries=(*one.entries, reacting))))
    assert (found.about, found.offers) == (("methanol",), ())


def test_two_that_run_out_together_have_no_button() -> None:
    third = row("third", ByEquivalents(0.9), coefficient=1.0)
    one = sheet(halide=0.9)
    found = only(reference_not_limiting, of(replace(one, entries=(*one.entries, third))))
    assert (found.about, found.offers) == (("halide", "third"), ())


def test_an_agent_of_which_two_nitrogens_take_one_is_not_raised_to_one_for_each() -> None:
    found = only(reference_not_limiting, of(sheet(halide=0.2), pair=("amine", "halide")))
    assert [one.key for one in found.offers] == ["count"]


def test_into_a_closed_vessel_no_more_of_what_reacts_is_offered() -> None:
    closed = replace(sheet(halide=0.9), conditions=Conditions(vessel_open=False))
    assert [one.key for one in only(reference_not_limiting, of(closed)).offers] == ["count"]


def test_a_base_that_equivalents_are_counted_from_is_not_raised_for_all_would_grow_with_it() -> None:
    counted = with_reference(sheet(0.4), "base")
    found = only(base_short, of(counted))
    assert found.offers == ()
    assert found.words["would"] == (Told(5.0, "amount", stated=True), " of base would do.")


def test_what_is_handed_on_stays_the_reference() -> None:
    handed = of(sheet(halide=0.9, basis=HandedOn(amount=5.0, last=5.0)))
    assert [one.key for one in only(reference_not_limiting, handed).offers] == ["more"]
