"""Rules about what is usual: 5 mmol of an amine, 2 eq. of a base and 0.2 M, with ranges around them."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from diazgui.core.budget import Counts
from diazgui.core.edits import with_basis, with_reference
from diazgui.core.guidance.notice import Told
from diazgui.core.guidance.remedy import Dilute, Restate, Run
from diazgui.core.guidance.rules import Rule
from diazgui.core.guidance.rules.ranges import (
    concentration_unusual,
    conditions_unknown,
    equivalents_unusual,
    temperature_unusual,
    time_unusual,
    weighed_outside,
)
from diazgui.core.guidance.situation import Accepted, Situation
from diazgui.core.sheet import (
    Basis,
    ByAmount,
    ByEquivalents,
    ByMass,
    ByVolume,
    Conditions,
    Entry,
    HandedOn,
    Product,
    Range,
    Role,
    Sheet,
)
from diazgui.core.substance import Compound, Substance
from tests.core.guidance.rules.situations import only, row, sheet_of, solvent, substance

TWO, A_LITTLE_OVER_ONE, OVERNIGHT = ByEquivalents(2.0), ByEquivalents(1.1), Range(16.0, 16.0)
CARBONATE = replace(substance("K2CO3"), id="k2co3")
AS_BOTTLE = replace(CARBONATE, id="", compound=replace(CARBONATE.compound, inchikey="KEY"))
SHELF = {"k2co3": replace(CARBONATE, compound=replace(CARBONATE.compound, inchikey="KEY"))}
ACCEPTED = Accepted(
    equivalents={"base": Range(1.5, 3.0), "agent": Range(1.0, 1.2), "not there": Range(1.0, 1.0)},
    concentration=Range(0.1, 0.5),
    temperature=Range(25.0, 60.0),
    time=Range(2.0, 24.0),
    sources=dict.fromkeys(("base", "agent", "concentration", "temperature", "time"), "a book"),
    reference="amine",
    of={"base": "k2co3"},
    notes={"base": "More is no harm."},
)


def sheet(base: Basis = TWO, agent: Basis = A_LITTLE_OVER_ONE, **more: object) -> Sheet:
    rows = (
        row("amine", ByAmount(5.0), Role.STARTING_MATERIAL, coefficient=1.0),
        row("agent", agent, Role.REACTANT, coefficient=1.0),
        row("base", base, Role.BASE, substance=CARBONATE),
        solvent(),
    )
    usual = {"concentration": 0.2, "conditions": Conditions(Range(25.0, 25.0), Range(16.0, 16.0))}
    return sheet_of(*rows, **(usual | more))


def of(one: Sheet, **more: object) -> Situation:
    return Situation(one, shelf=SHELF, **({"accepted": ACCEPTED} | more))


def run_at(temperature: Range | None, time: Range | None = OVERNIGHT, **more: object) -> Situation:
    return of(sheet(conditions=Conditions(temperature, time)), **more)


def test_what_is_usual_is_left_alone() -> None:
    rules = (temperature_unusual, time_unusual, concentration_unusual, equivalents_unusual, weighed_outside)
    assert all(not rule(of(sheet())) for rule in (*rules, conditions_unknown))
    edges = sheet(ByEquivalents(1.5), ByEquivalents(1.2), concentration=0.1)
    assert all(not rule(of(edges)) for rule in rules)
    measured = sheet(ByEquivalents(1.49), ByEquivalents(1.21), concentration=0.0995)
    assert all(not rule(of(measured)) for rule in rules)


def test_where_nothing_is_on_record_nothing_is_said() -> None:
    here = of(sheet(ByEquivalents(99.0), concentration=9.0, conditions=Conditions()), accepted=Accepted())
    rules = (temperature_unusual, time_unusual, concentration_unusual, equivalents_unusual, conditions_unknown)
    assert all(not rule(here) for rule in rules)


def test_a_temperature_is_brought_to_the_nearest_that_is_usual() -> None:
    found = only(temperature_unusual, run_at(Range(40.0, 80.0)))
    assert found.offers[0].change == Run(Conditions(Range(40.0, 60.0), Range(16.0, 16.0)))
    assert found.words["stated"] == (Told(40.0, "temperature"), " to ", Told(80.0, "temperature"))
    assert found.words["usual"] == (Told(25.0, "temperature"), " to ", Told(60.0, "temperature"))
    assert found.sources == ("a book",)
    above = only(temperature_unusual, run_at(Range(80.0, 90.0)))
    assert above.offers[0].change == Run(Conditions(Range(60.0, 60.0), Range(16.0, 16.0)))
    assert above.words["nearest"] == (Told(60.0, "temperature"),)


@pytest.mark.parametrize("usual", [Range(0.0, 25.0), Range(20.0, 22.0), Range(40.0, 65.0)])
def test_a_cold_beginning_and_the_temperature_of_a_room_are_usual(usual: Range) -> None:
    assert not temperature_unusual(run_at(usual))
    assert temperature_unusual(run_at(Range(0.0, 19.0)))
    assert temperature_unusual(run_at(Range(60.0, 66.0)))


def test_it_is_not_raised_to_where_something_boils() -> None:
    cold = run_at(Range(0.0, 0.0), boiling={"solvent": 20.0})
    assert only(temperature_unusual, cold).offers == ()
    assert only(temperature_unusual, replace(cold, boiling={"solvent": 66.0})).offers


@pytest.mark.parametrize(("hours", "told"), [(1.4, True), (1.5, False), (20.0, False), (24.0, True)])
def test_a_long_night_is_a_night(hours: float, told: bool) -> None:
    here = run_at(Range(25.0, 25.0), Range(1.0, hours), accepted=replace(ACCEPTED, time=Range(2.0, 16.0)))
    assert bool(time_unusual(here)) is told


def test_a_time_is_brought_to_the_nearest_that_is_usual() -> None:
    found = only(time_unusual, run_at(Range(25.0, 25.0), Range(1.0, 1.0)))
    assert found.offers[0].change == Run(Conditions(Range(25.0, 25.0), Range(2.0, 2.0)))


@pytest.mark.parametrize(("c", "nearest"), [(0.05, 0.1), (1.0, 0.5)])
def test_a_concentration_is_brought_to_the_nearest_that_is_usual(c: float, nearest: float) -> None:
    found = only(concentration_unusual, of(sheet(concentration=c)))
    assert found.offers[0].change == Dilute(nearest)
    assert found.words["stated"] == (Told(pytest.approx(c), "concentration"),)


def test_solvents_with_a_volume_of_their_own_have_a_concentration_too_and_no_button() -> None:
    thin = with_basis(sheet(), "solvent", ByVolume(100.0))
    assert only(concentration_unusual, of(thin)).offers == ()
    assert only(concentration_unusual, of(thin)).words["stated"] == (Told(0.05, "concentration"),)
    assert not concentration_unusual(of(with_basis(sheet(), "solvent", ByVolume(0.0))))


def test_counted_from_another_row_it_is_still_that_of_the_protocols_reference() -> None:
    thin = with_reference(sheet(concentration=0.05), "agent")
    assert only(concentration_unusual, of(thin)).words["stated"] == (Told(pytest.approx(0.05), "concentration"),)
    assert only(concentration_unusual, of(thin)).offers == ()
    assert not concentration_unusual(of(sheet(concentration=0.05), accepted=replace(ACCEPTED, reference="gone")))


@pytest.mark.parametrize(("e", "nearest"), [(1.0, 1.5), (4.0, 3.0)])
def test_equivalents_are_brought_to_the_nearest_that_are_usual(e: float, nearest: float) -> None:
    found = only(equivalents_unusual, of(sheet(ByEquivalents(e))))
    assert found.about == ("base",)
    assert found.offers[0].change == Restate("base", ByEquivalents(nearest))
    assert found.words["note"] == "More is no harm."
    assert found.words["stated"] == Told(e, "equivalents")


def test_a_row_stated_by_its_amount_is_counted_in_equivalents_too() -> None:
    assert only(equivalents_unusual, of(sheet(ByAmount(20.0)))).offers[0].change == Restate("base", ByEquivalents(3.0))


def test_counted_from_another_row_equivalents_are_those_of_the_protocols_reference() -> None:
    counted = with_reference(sheet(ByEquivalents(4.0)), "agent")
    found = only(equivalents_unusual, of(counted))
    assert found.words["stated"] == Told(pytest.approx(4.0), "equivalents")
    assert found.offers[0].change == Restate("base", ByEquivalents(3.0))
    anew = with_basis(replace(counted, reference_equivalents=1.0), "amine", ByAmount(5.0))  # 1 eq. is 5.5 mmol now
    assert only(equivalents_unusual, of(anew)).offers[0].change == Restate("base", ByEquivalents(2.72727272727))


@pytest.mark.parametrize(
    "changed",
    [
        lambda one: with_basis(one, "base", ByMass(2000.0)),
        lambda one: replace(one, entries=tuple(replace(e, pinned=e.id == "base") for e in one.entries)),
        lambda one: with_reference(one, "base"),
    ],
)
def test_a_mass_a_pinned_row_and_the_reference_have_no_button(changed: Callable[[Sheet], Sheet]) -> None:
    assert only(equivalents_unusual, of(changed(sheet(ByEquivalents(4.0))))).offers == ()


def test_what_was_weighed_is_told_apart_and_has_no_button() -> None:
    weighed = replace(sheet(), entries=tuple(_weighed(one) for one in sheet().entries))  # 20 mmol of 100 g/mol
    found = only(weighed_outside, of(weighed))
    assert (found.about, found.offers) == (("base",), ())
    assert found.words["amount"] == Told(20.0, "amount")
    assert not equivalents_unusual(of(weighed))


def _weighed(entry: Entry) -> Entry:
    return replace(entry, weighed=ByMass(2000.0)) if entry.id == "base" else entry


def test_another_substance_in_the_row_is_not_meant_and_another_bottle_of_the_same_is() -> None:
    def holding(other: Substance) -> Situation:
        entries = tuple(replace(e, substance=other) if e.id == "base" else e for e in sheet().entries)
        return of(with_basis(replace(sheet(), entries=entries), "base", ByEquivalents(4.0)))

    assert not equivalents_unusual(holding(substance("DIPEA")))
    assert equivalents_unusual(holding(AS_BOTTLE))
    assert equivalents_unusual(holding(CARBONATE))


@pytest.mark.parametrize(("e", "quaternary", "told"), [(1.3, True, False), (1.3, False, True)])
def test_of_the_pair_only_that_is_told_which_no_other_rule_tells(e: float, quaternary: bool, told: bool) -> None:
    here = of(sheet(agent=ByEquivalents(e)), pair=("amine", "agent"), quaternary=quaternary)
    assert bool(equivalents_unusual(here)) is told


def test_what_runs_out_first_is_told_as_that() -> None:
    assert not equivalents_unusual(of(sheet(agent=ByEquivalents(0.9))))
    uncounted = tuple(replace(e, coefficient=None) for e in sheet().entries)
    here = with_basis(replace(sheet(), entries=uncounted), "agent", ByEquivalents(0.9))
    assert only(equivalents_unusual, of(here)).about == ("agent",)


@pytest.mark.parametrize(("e", "told"), [(2.0, False), (20.0, True)])
def test_too_little_diamine_is_a_matter_of_selectivity(e: float, told: bool) -> None:
    accepted = replace(ACCEPTED, equivalents={"amine": Range(3.0, 10.0)}, reference="agent", sources={"amine": "x"})
    counted = with_reference(with_basis(sheet(agent=ByAmount(5.0)), "amine", ByAmount(5.0 * e)), "agent")
    assert bool(equivalents_unusual(of(counted, accepted=accepted, pair=("amine", "agent")))) is told


def test_too_little_acid_for_the_nitrogens_is_told_by_the_rule_about_that() -> None:
    counts = Counts(amine="amine", acids={"base": 1}, boc_removed=1, basic_nitrogens={"product": 2})
    short = replace(sheet(ByEquivalents(1.0)), products=(Product("product", Compound("P")),))
    accepted = replace(ACCEPTED, equivalents={"base": Range(4.0, 20.0)})
    assert not equivalents_unusual(of(short, counts=counts, accepted=accepted))
    assert equivalents_unusual(of(with_basis(short, "base", ByEquivalents(3.0)), counts=counts, accepted=accepted))
    assert equivalents_unusual(of(with_basis(short, "base", ByEquivalents(30.0)), counts=counts, accepted=accepted))


@pytest.mark.parametrize("rule", [equivalents_unusual, weighed_outside, concentration_unusual])
def test_without_the_amount_of_the_reference_nothing_is_counted(rule: Rule) -> None:
    unknown = replace(sheet(ByAmount(99.0)), entries=tuple(_unlinked(one) for one in sheet(ByAmount(99.0)).entries))
    assert not rule(of(unknown))
    assert not rule(of(sheet(ByMass(0.0)), accepted=replace(ACCEPTED, reference="gone")))


def _unlinked(entry: Entry) -> Entry:
    return replace(entry, basis=HandedOn()) if entry.id == "amine" else entry


def test_a_row_of_unknown_amount_is_passed_over() -> None:
    weightless = replace(sheet(ByMass(900.0)), entries=tuple(_without_mass(one) for one in sheet().entries))
    assert not equivalents_unusual(of(with_basis(weightless, "base", ByMass(9000.0))))


def _without_mass(entry: Entry) -> Entry:
    weightless = replace(CARBONATE, compound=Compound("K2CO3"))
    return replace(entry, substance=weightless) if entry.id == "base" else entry


@pytest.mark.parametrize(
    ("temperature", "time", "missing"),
    [
        (None, None, "temperature and time"),
        (None, Range(16.0, 16.0), "temperature"),
        (Range(25.0, 25.0), None, "time"),
    ],
)
def test_conditions_that_are_not_stated_are_named(temperature: Range | None, time: Range | None, missing: str) -> None:
    assert only(conditions_unknown, run_at(temperature, time)).words == {"missing": missing}


def test_without_a_range_the_temperature_of_a_closed_vessel_with_a_solvent_is_asked_for() -> None:
    closed = of(sheet(conditions=Conditions(vessel_open=False)), accepted=Accepted(), boiling={"solvent": 66.0})
    assert only(conditions_unknown, closed).words == {"missing": "temperature"}
    assert not conditions_unknown(replace(closed, boiling={"amine": 169.0}))
    assert not conditions_unknown(of(sheet(conditions=Conditions()), accepted=Accepted(), boiling={"solvent": 66.0}))
