"""Rules about hydrides, on rows as small as can be."""

import pytest

from diazgui.core.budget import Counts
from diazgui.core.guidance.notice import Told
from diazgui.core.guidance.remedy import Choose, Exchange, Restate, Several
from diazgui.core.guidance.rules.hydride import (
    cyanide_set_free,
    hydride_in_polar_solvent,
    hydride_meets_water,
    hydride_used_up,
    hydride_without_acid,
)
from diazgui.core.guidance.situation import Situation, Way
from diazgui.core.sheet import ByAmount, ByEquivalents, ByMass, Conditions, Range, Role, Sheet
from diazgui.core.substance import Neat, Part, Salt, Solution
from tests.core.guidance.rules.situations import offer, only, row, solvent, substance

AMINE = row("amine", ByAmount(5.0), Role.STARTING_MATERIAL)
NAH = row("base", ByEquivalents(1.2), Role.BASE)
STAB = row("stab", ByEquivalents(1.4))
DMF = solvent("DMF")
SHELF = {name: substance(name, id=name) for name in ("k2co3", "dipea", "thf", "2-methf", "mecn", "stab")}
BOILING = {"thf": 66.0, "2-methf": 80.0, "mecn": 82.0}
SALINE, POLAR = frozenset({"saline hydride", "violent with water"}), frozenset({"runs away with hydride"})
KINDS = {"base": SALINE, "DMF": POLAR, "water": frozenset({"water"}), "MeOH": frozenset({"alcohol"})}
KINDS |= {"stab": frozenset({"used up by water"}), "cyano": frozenset({"cyanoborohydride"})}
SUBSTRATE = Counts(amine="amine")


def of(*entries, conditions=None, counts=SUBSTRATE, kinds=KINDS, way=None, reference="amine") -> Situation:
    there = reference if reference in {one.id for one in entries} else ""
    sheet = Sheet(entries, reference=there, conditions=conditions or Conditions())
    more = {"shelf": SHELF, "boiling_on_shelf": BOILING, "way": way or Way()}
    return Situation(sheet, counts=counts, kinds=kinds, **more)


def offered(found) -> list[str]:
    return [one.key for one in found.offers]


class TestInAPolarSolvent:
    def test_an_amine_is_offered_a_milder_base_and_another_solvent(self) -> None:
        found = only(hydride_in_polar_solvent, of(AMINE, NAH, DMF))
        assert found.about == ("base", "DMF")
        assert found.words == {"hydride": "base", "solvent": "DMF", "temperature": Told(None, "temperature")}
        milder = Several((Exchange("base", SHELF["k2co3"]), Restate("base", ByEquivalents(2.0))))
        assert [one.change for one in found.offers] == [milder, Exchange("DMF", SHELF["thf"])]
        assert found.clauses == ("needless",)

    def test_a_substrate_that_needs_a_hydride_is_offered_the_solvent_alone(self) -> None:
        amide = Counts(amine="amine", acidic_hydrogens={"amine": 1})
        found = only(hydride_in_polar_solvent, of(AMINE, NAH, DMF, counts=amide))
        assert (offered(found), found.clauses) == (["thf"], ())

    @pytest.mark.parametrize(("high", "clauses"), [(40.0, ("needless",)), (41.0, ("warm", "needless"))])
    def test_what_is_warmer_than_40_is_said(self, high: float, clauses: tuple[str, ...]) -> None:
        warm = Conditions(temperature=Range(25.0, high))
        found = only(hydride_in_polar_solvent, of(AMINE, NAH, DMF, conditions=warm))
        assert (found.clauses, found.words["temperature"]) == (clauses, Told(high, "temperature"))

    @pytest.mark.parametrize(
        ("high", "keys"), [(61.0, ["k2co3", "thf"]), (62.0, ["k2co3", "2-methf"]), (90.0, ["k2co3"])]
    )
    def test_no_solvent_is_offered_that_would_boil(self, high: float, keys: list[str]) -> None:
        warm = Conditions(temperature=Range(25.0, high))
        assert offered(only(hydride_in_polar_solvent, of(AMINE, NAH, DMF, conditions=warm))) == keys

    def test_the_protocols_own_variant_comes_before_a_change_of_the_row(self) -> None:
        way = Way(variant="as-in-guide", variants={"k2co3": "free-base", "as-in-guide": "free-base", "thf": "salt"})
        found = only(hydride_in_polar_solvent, of(AMINE, NAH, DMF, way=way))
        assert [one.change for one in found.offers] == [Choose("k2co3", "free-base"), Choose("thf", "salt")]
        assert [one.key for one in found.offers] == ["variant", "variant"]
        assert [one.words["instead"] for one in found.offers] == ["k2co3", "thf"]

    def test_two_such_solvents_or_one_that_was_measured_are_not_exchanged(self) -> None:
        both = {**KINDS, "DMSO": POLAR}
        assert offered(only(hydride_in_polar_solvent, of(AMINE, NAH, DMF, solvent("DMSO"), kinds=both))) == ["k2co3"]
        measured = solvent("DMF", weighed=ByMass(100.0))
        assert offered(only(hydride_in_polar_solvent, of(AMINE, NAH, measured))) == ["k2co3"]

    def test_either_alone_is_silent(self) -> None:
        assert not hydride_in_polar_solvent(of(AMINE, NAH))
        assert not hydride_in_polar_solvent(of(AMINE, DMF))


class TestWithoutAnAcid:
    def test_nothing_to_take_is_noticed_with_two_milder_bases(self) -> None:
        found = only(hydride_without_acid, of(AMINE, NAH, DMF))
        assert (found.about, found.words, offered(found)) == (("base",), {"hydride": "base"}, ["k2co3", "dipea"])

    @pytest.mark.parametrize(
        "counts",
        [
            Counts(acidic_hydrogens={"amine": 1}),
            Counts(acids={"amine": 1}),
            Counts(salt_protons={"amine": 2.0}),
            Counts(unknown=frozenset({"amine"})),
        ],
    )
    def test_a_row_that_may_give_it_a_hydrogen_is_enough(self, counts: Counts) -> None:
        assert not hydride_without_acid(of(AMINE, NAH, counts=counts))

    def test_so_is_a_carbon_acid_or_an_aniline(self) -> None:
        gives = {**KINDS, "amine": frozenset({"gives a hydrogen to hydride"})}
        assert not hydride_without_acid(of(AMINE, NAH, kinds=gives))

    def test_a_solvent_that_runs_away_with_it_is_none(self) -> None:
        dmso = {**KINDS, "DMSO": POLAR | {"gives a hydrogen to hydride"}}
        assert hydride_without_acid(of(AMINE, NAH, solvent("DMSO"), kinds=dmso))

    def test_without_a_substrate_or_a_hydride_of_the_reaction_nothing_is_said(self) -> None:
        assert not hydride_without_acid(of(NAH, DMF))
        assert not hydride_without_acid(of(AMINE, DMF))
        assert not hydride_without_acid(of(AMINE, row("base", role=Role.WORK_UP)))

    def test_an_acid_that_comes_in_the_work_up_is_none_of_the_reaction(self) -> None:
        water = row("water", role=Role.WORK_UP)
        assert hydride_without_acid(of(AMINE, NAH, water, counts=Counts(acidic_hydrogens={"water": 2})))

    def test_no_base_is_offered_where_no_amine_reacts(self) -> None:
        assert offered(only(hydride_without_acid, of(AMINE, NAH, counts=Counts()))) == []

    @pytest.mark.parametrize(
        "base",
        [
            row("base", ByMass(120.0), Role.BASE),
            row("base", ByEquivalents(1.2), Role.BASE, weighed=ByMass(120.0)),
        ],
    )
    def test_a_base_that_was_weighed_or_is_stated_by_mass_stays(self, base) -> None:
        assert offered(only(hydride_without_acid, of(AMINE, base))) == []

    def test_nor_is_the_reference_or_a_base_of_no_reference_exchanged(self) -> None:
        assert offered(only(hydride_without_acid, of(AMINE, NAH, reference=""))) == []
        reference = row("base", ByAmount(6.0), Role.BASE)
        assert offered(only(hydride_without_acid, of(AMINE, reference, reference="base"))) == []

    def test_a_base_that_is_there_already_is_not_offered(self) -> None:
        there = row("carbonate", role=Role.REAGENT, substance=SHELF["k2co3"])
        assert offered(only(hydride_without_acid, of(AMINE, NAH, there))) == ["dipea"]


class TestWater:
    @pytest.mark.parametrize(
        "wet",
        [
            row("water", role=Role.REAGENT),
            solvent("MeOH"),
            row("acid", substance=substance("acid", supply=Solution(4.0, "Water"))),
            row("acid", substance=substance("acid", supply=Solution(7.0, "methanol"))),
            row("hydrate", substance=substance("x", supply=Salt((Part("water", "H2O", 18.0, 1, "O"),)))),
            row("AcOH", role=Role.REAGENT),
        ],
        ids=["water", "methanol", "in water", "in methanol", "hydrate", "acid"],
    )
    def test_a_violent_hydride_meets_what_is_wet_or_acid(self, wet) -> None:
        found = only(hydride_meets_water, of(AMINE, NAH, wet, counts=Counts(acids={"AcOH": 1})))
        assert found.about == ("base", wet.id)
        assert offered(found) == (["thf", "2-methf"] if wet.role is Role.SOLVENT else [])

    @pytest.mark.parametrize(
        "dry",
        [
            row("water", role=Role.QUENCH),
            row("MeOH", role=Role.REACTANT),
            row("acid", substance=substance("acid", supply=Solution(4.0, "1,4-dioxane"))),
            row("salt", substance=substance("x", supply=Salt((Part("hydrogen chloride", "HCl", 36.5, 1, "Cl"),)))),
            row("AcOH", role=Role.REACTANT),
            solvent("THF"),
        ],
        ids=["quench", "an alcohol that reacts", "in dioxane", "salt", "an acid that reacts", "THF"],
    )
    def test_it_is_quiet_in_what_is_dry(self, dry) -> None:
        assert not hydride_meets_water(of(AMINE, NAH, dry, counts=Counts(acids={"AcOH": 1})))

    def test_what_is_wet_in_its_bottle_is_told_with_that(self) -> None:
        formalin = row("formalin", substance=substance("CH2O", supply=Solution(12.0, "Water")))
        found = only(hydride_meets_water, of(AMINE, NAH, formalin, solvent("MeOH")))
        assert found.words["wet"] == "CH2O in water and MeOH"
        acid = row("acid", substance=substance("acid in water", supply=Solution(4.0, "water")))
        assert only(hydride_meets_water, of(AMINE, NAH, acid)).words["wet"] == "acid in water"

    def test_no_solvent_is_offered_where_something_else_is_wet_too(self) -> None:
        wet = row("water", role=Role.REAGENT)
        assert offered(only(hydride_meets_water, of(AMINE, NAH, wet, solvent("MeOH")))) == []

    def test_a_milder_hydride_is_used_up_by_alcohol_and_bears_acid(self) -> None:
        found = only(hydride_used_up, of(AMINE, STAB, solvent("MeOH")))
        assert (found.words, offered(found)) == ({"hydride": "stab", "wet": "MeOH"}, ["thf", "2-methf"])
        assert not hydride_used_up(of(AMINE, STAB, row("AcOH"), counts=Counts(acids={"AcOH": 1})))
        assert not hydride_used_up(of(AMINE, solvent("MeOH")))


class TestCyanide:
    CYANO = row("cyano", ByEquivalents(1.4))
    ACID = row("AcOH", ByEquivalents(1.0))
    COUNTS = Counts(acids={"AcOH": 1})

    def test_an_acid_sets_it_free_and_another_hydride_is_offered(self) -> None:
        found = only(cyanide_set_free, of(AMINE, self.CYANO, self.ACID, counts=self.COUNTS))
        assert (found.words, found.about) == ({"hydride": "cyano", "acid": "AcOH"}, ("cyano", "AcOH"))
        assert offer(found).change == Exchange("cyano", SHELF["stab"])

    def test_so_does_an_acid_of_the_work_up(self) -> None:
        later = row("AcOH", role=Role.WORK_UP)
        assert cyanide_set_free(of(AMINE, self.CYANO, later, counts=self.COUNTS))

    def test_no_hydride_is_offered_that_the_solvent_would_use_up(self) -> None:
        found = only(cyanide_set_free, of(AMINE, self.CYANO, self.ACID, solvent("MeOH"), counts=self.COUNTS))
        assert offered(found) == []

    def test_without_acid_or_cyanoborohydride_nothing_is_said(self) -> None:
        assert not cyanide_set_free(of(AMINE, self.CYANO))
        assert not cyanide_set_free(of(AMINE, self.ACID, counts=self.COUNTS))


def test_a_neat_bottle_is_dry() -> None:
    assert not hydride_meets_water(of(AMINE, NAH, row("x", substance=substance("x", supply=Neat()))))
