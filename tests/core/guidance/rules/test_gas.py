"""Rules about gas, on rows as small as can be. One mmol of gas is 24.055 mL at 20 °C and 101.325 kPa."""

from dataclasses import replace

import pytest

from diazgui.core.budget import Counts
from diazgui.core.gas import ROOM
from diazgui.core.guidance.notice import Told
from diazgui.core.guidance.remedy import Run
from diazgui.core.guidance.rules.gas import (
    closed_on_carbonate,
    closed_on_gas,
    co2_of_carbonate,
    co2_of_dicarbonate,
    gas_of_deprotection,
    hydrogen,
)
from diazgui.core.guidance.situation import Situation
from diazgui.core.quantities import Concentration
from diazgui.core.sheet import ByAmount, ByVolume, Conditions, Product, Role, Sheet
from diazgui.core.substance import Compound, State, Substance
from tests.core.guidance.rules.situations import offer, only, row, solvent, substance

OPEN, CLOSED, UNSTATED = (Conditions(vessel_open=one) for one in (True, False, None))
MADE = Product("product", Compound("P"))


def solid(name: str) -> Substance:
    return substance(name, state=State.SOLID)


def of(counts: Counts, *rows, conditions=OPEN, amount=5.0, kinds=None, liquid=True) -> Situation:
    """5 mmol of something in 25 mL of a solvent: 50 mL of room above it, with what else is on the sheet."""
    start = row("start", ByAmount(amount), Role.STARTING_MATERIAL, coefficient=1.0, substance=solid("start"))
    entries = (start, *rows, *((solvent(),) if liquid else ()))
    concentration = Concentration(0.2) if liquid else None
    sheet = Sheet(entries, (MADE,), "start", concentration=concentration, conditions=conditions)
    return Situation(sheet, counts=counts, kinds=kinds or {})


def hydride(amount: float) -> object:
    return row("hydride", ByAmount(amount), Role.BASE, substance=solid("hydride"))


def carbonate(amount: float, role: Role = Role.BASE) -> object:
    return row("carbonate", ByAmount(amount), role, substance=solid("carbonate"))


HYDRIDE = Counts(hydrides={"hydride": 1}, alkalis={"hydride": 1})
BOC = Counts(boc_removed=1)
BOC2O = Counts(dicarbonates={"start": 1})
CARBONATE = Counts(acid_per_event=1.0, carbonates={"carbonate": 2})


def volume(found, place: str) -> float:
    told = found.words[place]
    assert (told.of, told.stated) == ("volume", False)
    return round(told.value, 1)


def when(found) -> list[object]:
    """What is expected when, volumes as numbers."""
    return [part if isinstance(part, str) else round(part.value, 1) for part in found.words["when"]]


class TestWhereItComesFrom:
    def test_hydrogen_of_a_hydride_that_nothing_takes_comes_with_the_quench(self) -> None:
        found = only(hydrogen, of(HYDRIDE, hydride(6.0)))
        assert (volume(found, "most"), when(found)) == (144.3, [144.3, " expected in quench and work-up"])
        assert (found.words["names"], found.words["gas"], found.about) == ("hydride", "H₂", ("hydride",))
        assert found.words["room"] == Told(ROOM, "temperature", stated=True)
        assert (found.offers, found.clauses) == ((), ())

    def test_what_takes_fire_with_water_is_destroyed_drop_by_drop(self) -> None:
        violent = {"hydride": frozenset({"violent with water"})}
        assert only(hydrogen, of(HYDRIDE, hydride(6.0), kinds=violent)).clauses == ("drop-by-drop",)

    def test_hydrogen_of_an_acid_hydrogen_comes_in_the_reaction(self) -> None:
        acid = Counts(hydrides={"hydride": 1}, alkalis={"hydride": 1}, acidic_hydrogens={"start": 1})
        found = only(hydrogen, of(acid, hydride(6.0)))
        both = [120.3, " expected in the reaction", ", ", 24.1, " expected in quench and work-up"]
        assert (volume(found, "most"), when(found)) == (144.3, both)

    def test_less_than_the_room_above_the_liquid_is_not_worth_a_word(self) -> None:
        assert hydrogen(of(HYDRIDE, hydride(2.1)))  # 50.5 mL in 50 mL
        assert not hydrogen(of(HYDRIDE, hydride(2.0)))  # 48.1 mL

    def test_nor_is_a_little_at_any_scale(self) -> None:
        assert not hydrogen(of(HYDRIDE, hydride(0.4), amount=0.2))  # 9.6 mL in 2 mL
        assert hydrogen(of(HYDRIDE, hydride(0.42), amount=0.2))

    def test_without_a_liquid_fifty_millilitres_are(self) -> None:
        assert hydrogen(of(HYDRIDE, hydride(2.1), liquid=False))
        assert not hydrogen(of(HYDRIDE, hydride(2.0), liquid=False))

    def test_an_unknown_amount_is_for_the_budget_to_tell(self) -> None:
        assert not hydrogen(of(HYDRIDE, row("hydride", role=Role.BASE)))

    def test_where_only_the_time_of_it_is_unknown_the_vent_is_sized_all_the_same(self) -> None:
        acid = Counts(hydrides={"hydride": 1}, alkalis={"hydride": 1}, acidic_hydrogens={"start": 1, "other": 1})
        found = only(hydrogen, of(acid, hydride(6.0), row("other", role=Role.REACTANT)))
        assert (volume(found, "most"), when(found)) == (
            144.3,
            ["an amount is missing, so when it comes is not known; this is all of it"],
        )

    def test_without_a_source_there_is_nothing_to_say(self) -> None:
        nothing = of(Counts())
        assert not any(one(nothing) for one in (hydrogen, co2_of_dicarbonate, gas_of_deprotection, co2_of_carbonate))

    def test_a_dicarbonate_gives_one_for_each_that_reacts(self) -> None:
        assert volume(only(co2_of_dicarbonate, of(BOC2O)), "most") == 120.3

    def test_boc_gives_two_gases_of_which_one_burns(self) -> None:
        found = only(gas_of_deprotection, of(BOC))
        assert (volume(found, "most"), found.words["gas"], found.clauses) == (
            240.6,
            "CO₂ and isobutene",
            ("isobutene",),
        )

    def test_cbz_gives_one(self) -> None:
        found = only(gas_of_deprotection, of(Counts(cbz_removed=1)))
        assert (volume(found, "most"), found.words["gas"], found.clauses) == (120.3, "CO₂", ())

    def test_into_a_balloon_of_hydrogen_it_needs_no_vent(self) -> None:
        assert not gas_of_deprotection(of(Counts(cbz_removed=1, hydrogen_taken_up=1)))

    def test_a_cation_may_end_on_a_thiophene_unless_a_scavenger_is_there(self) -> None:
        rich = {"product": frozenset({"takes up tert-butyl"})}
        assert only(gas_of_deprotection, of(BOC, kinds=rich)).clauses == ("isobutene", "scavenger")
        with_anisole = {**rich, "anisole": frozenset({"scavenger"})}
        assert only(gas_of_deprotection, of(BOC, row("anisole"), kinds=with_anisole)).clauses == ("isobutene",)
        assert only(gas_of_deprotection, of(Counts(cbz_removed=1), kinds=rich)).clauses == ()

    def test_a_carbonate_of_the_quench_meets_the_acid_of_the_reaction(self) -> None:
        found = only(co2_of_carbonate, of(CARBONATE, carbonate(2.5, Role.QUENCH)))
        assert (volume(found, "most"), when(found)) == (60.1, [60.1, " expected in quench and work-up"])

    def test_of_the_quench_an_amine_may_keep_some(self) -> None:
        basic = replace(CARBONATE, basic_nitrogens={"start": 1})
        assert only(co2_of_carbonate, of(basic, carbonate(2.5, Role.QUENCH))).clauses == ("held",)
        assert only(co2_of_carbonate, of(basic, carbonate(2.5))).clauses == ()
        assert only(co2_of_carbonate, of(CARBONATE, carbonate(2.5, Role.QUENCH))).clauses == ()

    def test_what_is_all_used_up_leaves_none_for_the_quench(self) -> None:
        used = Counts(hydrides={"hydride": 1})
        reducing = replace(hydride(5.0), coefficient=1.0)
        assert when(only(hydrogen, of(used, reducing))) == [0.0, " expected in quench and work-up"]
        assert when(only(co2_of_dicarbonate, of(BOC2O))) == [120.3, " expected in the reaction"]

    def test_an_excess_of_carbonate_keeps_it_as_hydrogencarbonate(self) -> None:
        assert not co2_of_carbonate(of(CARBONATE, carbonate(10.0)))


class TestTheVessel:
    def test_one_that_is_not_stated_is_asked_for_with_the_vent(self) -> None:
        found = only(co2_of_dicarbonate, of(BOC2O, conditions=UNSTATED))
        assert found.clauses == ("vessel",)
        assert offer(found).change == Run(OPEN)

    def test_under_hydrogen_it_is_neither_open_nor_closed(self) -> None:
        under = Counts(dicarbonates={"start": 1}, hydrogen_taken_up=1)
        assert only(co2_of_dicarbonate, of(under, conditions=UNSTATED)).offers == ()
        assert not closed_on_gas(of(under, conditions=CLOSED))

    def test_closed_on_gas_it_is_to_be_opened(self) -> None:
        found = only(closed_on_gas, of(BOC, conditions=CLOSED))
        assert (volume(found, "most"), found.words["gas"]) == (240.6, "CO₂ and isobutene")
        assert found.clauses == ("known",)
        assert offer(found).change == Run(OPEN)

    @pytest.mark.parametrize("conditions", [OPEN, UNSTATED])
    def test_open_or_not_stated_it_is_none_of_this(self, conditions: Conditions) -> None:
        assert not closed_on_gas(of(BOC, conditions=conditions))
        assert not closed_on_carbonate(of(CARBONATE, carbonate(10.0), conditions=conditions))

    def test_a_hydride_counts_in_full_though_nothing_takes_it(self) -> None:
        assert volume(only(closed_on_gas, of(HYDRIDE, hydride(6.0), conditions=CLOSED)), "most") == 144.3

    def test_a_tenth_of_the_room_is_borne(self) -> None:
        assert not closed_on_gas(of(HYDRIDE, hydride(0.2), conditions=CLOSED))  # 4.8 mL in 50 mL
        assert closed_on_gas(of(HYDRIDE, hydride(0.21), conditions=CLOSED))

    def test_gas_of_an_unknown_amount_is_not_borne(self) -> None:
        found = only(closed_on_gas, of(HYDRIDE, row("hydride", role=Role.BASE), conditions=CLOSED))
        assert (found.words["most"], found.clauses) == (Told(None, "volume"), ("unknown",))

    def test_carbonate_that_acid_may_reach_is_another_matter(self) -> None:
        closed = of(CARBONATE, carbonate(10.0), conditions=CLOSED)
        assert not closed_on_gas(closed)
        found = only(closed_on_carbonate, closed)
        assert (volume(found, "most"), found.words["names"]) == (60.1, "carbonate")
        assert offer(found).change == Run(OPEN)
        assert not co2_of_dicarbonate(of(BOC2O, conditions=CLOSED))  # said by the other already
        expected = of(CARBONATE, carbonate(2.5), conditions=CLOSED)
        assert closed_on_gas(expected)
        assert not closed_on_carbonate(expected)

    def test_what_comes_after_the_reaction_does_not_meet_the_closed_vessel(self) -> None:
        later = of(CARBONATE, carbonate(2.5, Role.QUENCH), conditions=CLOSED)
        assert not closed_on_gas(later)
        assert not closed_on_carbonate(later)


def test_the_volume_of_a_liquid_that_is_not_known_is_no_room() -> None:
    sheet = of(HYDRIDE, hydride(2.1), row("oil", ByVolume(0.0), Role.SOLVENT), liquid=False)
    assert hydrogen(sheet)
