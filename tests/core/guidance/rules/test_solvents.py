"""Rules about solvents, on rows as small as can be."""

import pytest

from diazgui.core.budget import Counts
from diazgui.core.guidance.notice import Told
from diazgui.core.guidance.remedy import Choose, Exchange
from diazgui.core.guidance.rules.solvents import (
    amine_in_dichloromethane,
    amine_in_dichloromethane_how_long,
    amine_in_other_chlorinated,
    dmf_by_products,
    dmso_with_acid_chloride,
    regulated_solvents,
)
from diazgui.core.guidance.situation import Situation, Way
from diazgui.core.sheet import UNSTATED, ByAmount, ByEquivalents, Conditions, Product, Range, Role, Sheet
from diazgui.core.substance import Compound, Part, Salt, Solution
from tests.core.guidance.rules.situations import only, row, solvent, substance

SHELF = {name: substance(name, id=name) for name in ("thf", "2-methf", "mecn")}
BOILING = {"thf": 66.0, "2-methf": 80.0, "mecn": 82.0}
AMINE = row("amine", ByAmount(5.0), Role.STARTING_MATERIAL, coefficient=1.0)
HALF = row("agent", ByEquivalents(0.5), Role.REACTANT, coefficient=1.0)
ALL = row("agent", ByEquivalents(1.0), Role.REACTANT, coefficient=1.0)
DCM = solvent("DCM")
LONG, SHORT, WARM, NOTHING = (
    Conditions(time=Range(2.0, 16.0)),
    Conditions(time=Range(0.5, 1.0), temperature=Range(25.0, 30.0)),
    Conditions(temperature=Range(25.0, 31.0)),
    Conditions(),
)
KINDS = {
    "amine": frozenset({"dialkylamine"}),
    "DCM": frozenset({"dichloromethane"}),
    "DCE": frozenset({"1,2-dichloroethane"}),
    "CHCl3": frozenset({"chloroform"}),
    "DMF": frozenset({"DMF"}),
    "DMSO": frozenset({"DMSO"}),
    "dioxane": frozenset({"1,4-dioxane"}),
}
TERTIARY = {**KINDS, "amine": frozenset({"open tertiary amine"})}
AT_ONCE = {**KINDS, "agent": frozenset({"takes amines at once"})}


def of(*entries, conditions=LONG, counts=None, kinds=KINDS, made="", **more) -> Situation:
    products = (Product("product", Compound("P")),)
    there = {**kinds, "product": frozenset({made})} if made else kinds
    sheet = Sheet(entries, products, "amine" if AMINE in entries else "", conditions=conditions)
    more = {"counts": counts or Counts(), "shelf": SHELF, "boiling_on_shelf": BOILING, **more}
    return Situation(sheet, kinds=there, **more)


class TestAnAmineInDichloromethane:
    def test_overnight_is_long(self) -> None:
        found = only(amine_in_dichloromethane, of(AMINE, DCM))
        assert (found.about, found.clauses) == (("DCM", "amine"), ("long",))
        words = {
            "solvent": "DCM",
            "amine": "amine",
            "time": Told(16.0, "time"),
            "temperature": Told(None, "temperature"),
        }
        assert found.words == words
        assert [one.change for one in found.offers] == [Exchange("DCM", SHELF[one]) for one in ("thf", "2-methf")]

    def test_the_protocols_own_variants_are_chosen(self) -> None:
        way = Way(variant="dcm", variants={"acetonitrile": "salt", "2-methf": "free-base"})
        found = only(amine_in_dichloromethane, of(AMINE, DCM, way=way))
        assert [one.change for one in found.offers] == [Exchange("DCM", SHELF["thf"]), Choose("2-methf", "free-base")]
        in_thf = row("thf", role=Role.SOLVENT, substance=SHELF["thf"])
        found = only(amine_in_dichloromethane, of(AMINE, DCM, in_thf, way=Way(variants={"acetonitrile": "salt"})))
        assert [one.change for one in found.offers] == [
            Exchange("DCM", SHELF["2-methf"]),
            Choose("acetonitrile", "salt"),
        ]

    def test_warm_is_said_too_and_a_base_may_be_tertiary_in_the_substrate(self) -> None:
        found = only(amine_in_dichloromethane, of(AMINE, DCM, conditions=WARM, kinds=TERTIARY))
        assert (found.clauses, found.words["temperature"]) == (("warm",), Told(31.0, "temperature"))

    def test_an_hour_at_30_is_borne(self) -> None:
        assert not amine_in_dichloromethane(of(AMINE, DCM, conditions=SHORT))
        assert not amine_in_dichloromethane_how_long(of(AMINE, DCM, conditions=SHORT))

    def test_without_a_time_only_that_is_asked_for(self) -> None:
        assert not amine_in_dichloromethane(of(AMINE, DCM, conditions=NOTHING))
        found = only(amine_in_dichloromethane_how_long, of(AMINE, DCM, conditions=NOTHING))
        assert (found.words["time"], found.clauses) == (Told(None, "time"), ())
        assert not amine_in_dichloromethane_how_long(of(AMINE, DCM, conditions=WARM))

    def test_dichloromethane_of_the_work_up_is_not_meant(self) -> None:
        later = row("DCM", role=Role.WORK_UP)
        assert not amine_in_dichloromethane(of(AMINE, later))
        assert not amine_in_dichloromethane_how_long(of(AMINE, later, conditions=NOTHING))

    def test_a_tertiary_amine_that_is_the_base_is_not(self) -> None:
        base = row("amine", ByAmount(5.0), Role.BASE)
        assert not amine_in_dichloromethane(of(base, DCM, kinds=TERTIARY))

    @pytest.mark.parametrize(
        ("amine", "counts"),
        [
            (AMINE, Counts(acids={"DCM": 1})),
            (AMINE, Counts(salt_protons={"amine": 2.0})),
            (row("amine", substance=substance("x", supply=Salt((Part("HCl", "HCl", 36.5, 2),)))), Counts()),
        ],
        ids=["strong acid", "salt by its structure", "salt by its bottle"],
    )
    def test_one_that_bears_an_acid_is_not_free(self, amine, counts: Counts) -> None:
        assert not amine_in_dichloromethane(of(amine, DCM, counts=counts))

    def test_acetic_acid_leaves_it_free(self) -> None:
        weak = Counts(acids={"DCM": 1}, weak_acids=frozenset({"DCM"}))
        assert amine_in_dichloromethane(of(AMINE, DCM, counts=weak))

    def test_what_is_used_up_at_once_does_not_stand(self) -> None:
        assert not amine_in_dichloromethane(of(AMINE, ALL, DCM, kinds=AT_ONCE))
        assert amine_in_dichloromethane(of(AMINE, ALL, DCM))

    def test_nor_does_the_little_that_a_coupling_leaves(self) -> None:
        most = row("agent", ByEquivalents(0.7), Role.REACTANT, coefficient=1.0)
        assert not amine_in_dichloromethane(of(AMINE, most, DCM, kinds=AT_ONCE))

    def test_but_its_excess_does_and_so_does_an_amine_that_is_made(self) -> None:
        assert amine_in_dichloromethane(of(AMINE, HALF, DCM, kinds=AT_ONCE))
        assert amine_in_dichloromethane(of(AMINE, ALL, DCM, kinds=AT_ONCE, made="dialkylamine"))

    @pytest.mark.parametrize(
        ("amine", "agent"),
        [
            (row("amine", role=Role.REACTANT, coefficient=1.0), ByAmount(5.0)),
            (row("amine", ByAmount(5.0), Role.BASE), ByAmount(5.0)),
            (AMINE, UNSTATED),
        ],
        ids=["no amount", "no coefficient", "nothing known to limit"],
    )
    def test_an_unknown_excess_is_taken_to_be_there(self, amine, agent) -> None:
        agent = row("agent", agent, Role.REACTANT, coefficient=1.0)
        assert amine_in_dichloromethane(of(amine, agent, DCM, kinds=AT_ONCE))

    def test_acetonitrile_is_not_offered_to_a_violent_hydride(self) -> None:
        kinds = {**KINDS, "LAH": frozenset({"violent with water"})}
        in_thf = row("thf", role=Role.SOLVENT, substance=SHELF["thf"])
        found = only(amine_in_dichloromethane, of(AMINE, row("LAH"), DCM, in_thf, kinds=kinds))
        assert [one.key for one in found.offers] == ["2-methf"]


class TestOtherChlorinatedSolvents:
    @pytest.mark.parametrize("name", ["DCE", "CHCl3"])
    def test_they_are_no_place_to_stand(self, name: str) -> None:
        found = only(amine_in_other_chlorinated, of(AMINE, solvent(name)))
        assert (found.words["solvent"], found.words["amine"]) == (name, "amine")
        assert found.clauses == ({"DCE": "1,2-dichloroethane", "CHCl3": "chloroform"}[name],)

    def test_acid_short_times_and_work_up_are_borne(self) -> None:
        dce = solvent("DCE")
        weak = Counts(acids={"acid": 1}, weak_acids=frozenset({"acid"}))
        assert not amine_in_other_chlorinated(of(AMINE, dce, row("acid"), counts=weak))
        acetates = Counts(acid_when_quenched={"STAB": 3})
        assert not amine_in_other_chlorinated(of(AMINE, dce, row("STAB"), counts=acetates))
        assert not amine_in_other_chlorinated(of(AMINE, dce, conditions=SHORT))
        assert not amine_in_other_chlorinated(of(AMINE, row("DCE", role=Role.WORK_UP)))


class TestDmf:
    def test_a_strong_base_breaks_it_in_the_cold(self) -> None:
        found = only(
            dmf_by_products, of(AMINE, row("NaH", role=Role.BASE), solvent("DMF"), counts=Counts(alkalis={"NaH": 1}))
        )
        assert (found.words, found.about) == ({"base": "NaH", "solvent": "DMF"}, ("DMF", "NaH"))

    @pytest.mark.parametrize(("high", "speaks"), [(99.0, False), (100.0, True)])
    def test_a_mild_one_breaks_it_in_the_heat(self, high: float, speaks: bool) -> None:
        hot = Conditions(temperature=Range(80.0, high))
        assert bool(dmf_by_products(of(row("K2CO3", role=Role.BASE), solvent("DMF"), conditions=hot))) is speaks

    def test_a_base_is_named_once_and_one_of_the_work_up_is_none(self) -> None:
        hot = Conditions(temperature=Range(100.0, 120.0))
        strong, both = Counts(alkalis={"NaH": 1}), of
        found = only(dmf_by_products, both(row("NaH", role=Role.BASE), solvent("DMF"), conditions=hot, counts=strong))
        assert found.about == ("DMF", "NaH")
        assert not dmf_by_products(of(row("NaH", role=Role.WORK_UP), solvent("DMF"), counts=strong))


class TestDmso:
    KINDS = KINDS | {"TFAA": frozenset({"violent with DMSO"})}

    def test_an_acid_chloride_asks_for_another_solvent(self) -> None:
        found = only(dmso_with_acid_chloride, of(row("TFAA"), solvent("DMSO"), kinds=self.KINDS))
        assert (found.words, found.about) == ({"dmso": "DMSO", "agent": "TFAA"}, ("DMSO", "TFAA"))
        assert [one.key for one in found.offers] == ["thf", "2-methf"]

    def test_dmso_that_is_no_solvent_is_not_exchanged(self) -> None:
        assert only(dmso_with_acid_chloride, of(row("TFAA"), row("DMSO"), kinds=self.KINDS)).offers == ()
        way = Way(variants={"thf": "free-base"})
        assert only(dmso_with_acid_chloride, of(row("TFAA"), row("DMSO"), kinds=self.KINDS, way=way)).offers == ()

    def test_as_cold_as_for_a_swern_oxidation_it_is_borne(self) -> None:
        cold = Conditions(temperature=Range(-78.0, -40.0))
        assert not dmso_with_acid_chloride(of(row("TFAA"), solvent("DMSO"), kinds=self.KINDS, conditions=cold))
        cool = Conditions(temperature=Range(-78.0, -39.0))
        assert dmso_with_acid_chloride(of(row("TFAA"), solvent("DMSO"), kinds=self.KINDS, conditions=cool))

    def test_either_alone_is_silent(self) -> None:
        assert not dmso_with_acid_chloride(of(row("TFAA"), kinds=self.KINDS))
        assert not dmso_with_acid_chloride(of(solvent("DMSO"), kinds=self.KINDS))


class TestRegulatedSolvents:
    def test_all_are_named_in_one_with_a_sentence_for_each(self) -> None:
        found = only(regulated_solvents, of(solvent("DMF"), row("DCM", role=Role.WORK_UP)))
        assert (found.words, found.clauses) == ({"names": "DMF and DCM"}, ("DMF", "dichloromethane"))

    def test_dioxane_may_come_in_the_bottle_of_an_acid(self) -> None:
        acid = row("HCl", substance=substance("HCl", supply=Solution(4.0, "1,4-Dioxane")))
        found = only(regulated_solvents, of(acid, solvent("DCM")))
        assert (found.words, found.clauses) == ({"names": "DCM and dioxane"}, ("dichloromethane", "1,4-dioxane"))
        assert only(regulated_solvents, of(acid)).words == {"names": "dioxane"}
        both = only(regulated_solvents, of(acid, solvent("dioxane")))
        assert (both.words, both.about) == ({"names": "dioxane"}, ("dioxane", "HCl"))

    def test_what_the_variants_own_warning_says_is_left_out(self) -> None:
        way = Way(warned=frozenset({"regulated-solvents/1,2-dichloroethane"}))
        assert not regulated_solvents(of(solvent("DCE"), way=way))
        found = only(regulated_solvents, of(solvent("DCE"), solvent("DMF"), way=way))
        assert (found.words, found.about) == ({"names": "DMF"}, ("DMF",))
        assert only(regulated_solvents, of(solvent("DCE"))).clauses == ("1,2-dichloroethane",)

    def test_another_solvent_is_offered_for_that_of_an_alkylation_or_a_reductive_amination(self) -> None:
        found = only(regulated_solvents, of(AMINE, solvent("DMF"), conditions=NOTHING))
        assert [(one.key, one.change) for one in found.offers] == [
            ("mecn", Exchange("DMF", SHELF["mecn"])),
            ("thf", Exchange("DMF", SHELF["thf"])),
        ]
        hot = Conditions(temperature=Range(60.0, 75.0))
        found = only(regulated_solvents, of(AMINE, solvent("DCE"), conditions=hot))
        assert [one.key for one in found.offers] == ["mecn"]
        acetates = Counts(acid_when_quenched={"STAB": 3})
        found = only(regulated_solvents, of(solvent("DCE"), row("STAB"), counts=acetates, conditions=NOTHING))
        assert [one.key for one in found.offers] == ["thf", "mecn"]

    def test_nor_is_a_variant_for_a_solvent_that_another_notice_exchanges(self) -> None:
        way = Way(variant="as-in-guide", variants={"thf": "free-base"})
        assert only(regulated_solvents, of(AMINE, DCM, way=way)).offers == ()

    def test_none_is_offered_where_another_notice_does_or_the_chemistry_may_need_it(self) -> None:
        hydride = {**KINDS, "NaH": frozenset({"strong base"})}
        for some in (
            of(AMINE, solvent("DMF"), row("NaH"), kinds=hydride),
            of(AMINE, solvent("DCE"), row("TFA"), counts=Counts(acids={"TFA": 1})),
            of(AMINE, solvent("DCM")),
            of(row("DMF", role=Role.REACTANT)),
        ):
            assert only(regulated_solvents, some).offers == ()

    def test_a_weak_acid_leaves_the_choice(self) -> None:
        counts = Counts(acids={"AcOH": 1}, weak_acids=frozenset({"AcOH"}))
        assert only(regulated_solvents, of(AMINE, solvent("DCE"), row("AcOH"), counts=counts)).offers
