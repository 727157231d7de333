"""What each kind of step makes: chosen by what stands on the sheet, never by the name of a protocol."""

import pytest

from diazgui.core.species import LeftOut, Species, SpeciesKind, StepSpecies
from diazgui.structures.drafts import Reacting
from diazgui.structures.species import species_of

DIAZEPANE = "C1CNCCNC1"
METHYLPIPERAZINE = "CC1CNCCN1"
THENYL = "ClCc1cccs1"
ALDEHYDE = "O=Cc1cccs1"
MONO = "c1csc(CN2CCCNCC2)c1"
DI = "c1csc(CN2CCCN(Cc3cccs3)CC2)c1"
BOC = "CC(C)(C)OC(=O)N1CCCNCC1"
BOC_MONO = "CC(C)(C)OC(=O)N1CCCN(Cc2cccs2)CC1"
DI_BOC = "CC(C)(C)OC(=O)N1CCCN(C(=O)OC(C)(C)C)CC1"
CBZ = "O=C(OCc1ccccc1)N1CCCNCC1"
CBZ_MONO = "O=C(OCc1ccccc1)N1CCCN(Cc2cccs2)CC1"
BOC2O, CBZ_CL = "CC(C)(C)OC(=O)OC(=O)OC(C)(C)C", "O=C(Cl)OCc1ccccc1"
K2CO3, NAH = "O=C([O-])[O-].[K+].[K+]", "[H-].[Na+]"
DMF, DCM, MECN = "CN(C)C=O", "ClCCl", "CC#N"
TFA, HCL, HBR, PD = "O=C(O)C(F)(F)F", "Cl", "Br", "[Pd]"
STAB = "CC(=O)O[BH-](OC(C)=O)OC(C)=O.[Na+]"


def kinds(found: StepSpecies) -> dict[str, str]:
    return {one.id: one.kind.value for one in found.species}


def mz(found: StepSpecies) -> dict[str, str]:
    return {one.id: f"{one.main_ion.mz:.4f}" for one in found.species if one.main_ion}


def one(found: StepSpecies, key: str) -> Species:
    return next(species for species in found.species if species.id == key)


def test_a_di_alkylation_makes_mono_di_and_quaternary_salts() -> None:
    found = species_of(Reacting(DIAZEPANE, (THENYL,), DI, (K2CO3, MECN), 80.0))
    assert kinds(found) == {
        "di": "intended product",
        "amine": "starting material",
        "agent": "starting material",
        "mono": "partly reacted",
        "quaternary": "over-reaction",
        "bis-quaternary": "over-reaction",
        "mono-quaternary": "over-reaction",
    }
    assert mz(found) == {
        "di": "293.1141",
        "amine": "101.1073",
        "agent": "97.0106",
        "mono": "197.1107",
        "quaternary": "389.1174",
        "bis-quaternary": "243.0640",
        "mono-quaternary": "293.1141",
    }
    assert one(found, "di").formula == "C15H20N2S2"
    assert round(one(found, "di").molar_mass, 3) == 292.473
    assert found.left_out == ()


def test_where_mono_is_wanted_di_is_too_much() -> None:
    found = species_of(Reacting(DIAZEPANE, (THENYL,), MONO, (MECN,)))
    assert kinds(found)["mono"] == "intended product"
    assert kinds(found)["di"] == "over-reaction"


def test_a_salt_with_the_mass_of_the_protonated_di_product_is_told() -> None:
    (same,) = species_of(Reacting(DIAZEPANE, (THENYL,), DI, (K2CO3,))).coincidences
    assert same.exact
    assert [(seen.species, seen.ion.label) for seen in same.ions] == [("di", "[M+H]⁺"), ("mono-quaternary", "M⁺")]


def test_methyl_iodide_on_the_sheet_quaternises_too_and_only_where_it_is_there() -> None:
    found = species_of(Reacting(DIAZEPANE, (THENYL, "CI"), DI, (K2CO3,)))
    assert mz(found)["other-quaternary"] == "307.1297"
    assert mz(found)["bis-other-quaternary"] == "161.0763"
    assert one(found, "other-quaternary").depends_on == "CH3I beside the agent of the step"
    without = species_of(Reacting(DIAZEPANE, (THENYL,), DI, (K2CO3,)))
    assert not [key for key in kinds(without) if "other" in key]


def test_both_regioisomers_of_an_unsymmetrical_diamine_say_where_the_group_sits() -> None:
    found = species_of(Reacting(METHYLPIPERAZINE, ("CCBr",), "CCN1CCNC(C)C1", (K2CO3,)))
    wanted, other = one(found, "mono"), one(found, "mono-2")
    assert (wanted.smiles, wanted.kind) == ("CCN1CCNC(C)C1", SpeciesKind.INTENDED)
    assert (other.smiles, other.kind) == ("CCN1CCNCC1C", SpeciesKind.REGIOISOMER)
    assert wanted.site == "at the N–H between CH₂ and CH₂"
    assert other.site == "at the N–H between CH₂ and CH(CH₃)"
    assert one(found, "quaternary").caution == "which N: not verified"


def test_an_open_question_of_site_shows_both_and_no_intended_product() -> None:
    found = species_of(Reacting(METHYLPIPERAZINE, ("CCBr",), None, (K2CO3,)))
    assert [kinds(found)[key] for key in ("mono", "mono-2", "di")] == ["regioisomer", "regioisomer", "over-reaction"]


def test_the_product_tells_which_of_two_leaving_groups_reacted() -> None:
    found = species_of(Reacting(DIAZEPANE, ("ClCCBr",), "ClCCN1CCCNCC1"))
    assert one(found, "mono").kind is SpeciesKind.INTENDED
    first, last = one(found, "mono").ions[0].pattern[0], one(found, "mono").ions[0].pattern[2]
    assert (first.share, round(last.share)) == (100.0, 32)
    unknown = species_of(Reacting(DIAZEPANE, ("ClCCBr",), None))
    assert list(kinds(unknown)) == ["amine", "agent"]
    assert unknown.left_out == (
        LeftOut("mono", "2 places of the agent may react. Choose the one that is to, in the target."),
    )


def test_boc_protection_makes_mono_and_di_boc_and_in_dichloromethane_the_bridged_dimer() -> None:
    found = species_of(Reacting(DIAZEPANE, (BOC2O,), BOC, (DCM,), 25.0))
    assert kinds(found) == {
        "mono": "intended product",
        "amine": "starting material",
        "agent": "starting material",
        "di": "over-reaction",
        "aminal": "by-product",
    }
    assert (one(found, "mono").title, one(found, "di").title) == ("Mono-Boc", "Di-Boc")
    assert mz(found) == {"mono": "201.1598", "amine": "101.1073", "di": "301.2122", "aminal": "413.3122"}
    assert one(found, "aminal").origin == "mills-1987; field"
    assert "aminal" not in kinds(species_of(Reacting(DIAZEPANE, (BOC2O,), BOC, ("CO",), 25.0)))


def test_a_fragment_of_di_boc_is_the_ion_of_mono_boc() -> None:
    traps = species_of(Reacting(DIAZEPANE, (BOC2O,), BOC, ("CO",))).coincidences
    assert [[(seen.species, seen.ion.label) for seen in trap.ions] for trap in traps if trap.exact] == [
        [("mono", "[M+H−C₅H₈O₂]⁺"), ("amine", "[M+H]⁺"), ("di", "[M+H−2 C₅H₈O₂]⁺")],
        [("mono", "[M+H]⁺"), ("di", "[M+H−C₅H₈O₂]⁺")],
    ]


def test_cbz_chloride_protects_likewise() -> None:
    found = species_of(Reacting(DIAZEPANE, (CBZ_CL,), CBZ, ("C1CCOC1",)))
    assert (one(found, "mono").title, one(found, "di").title) == ("Mono-Cbz", "Di-Cbz")
    assert (mz(found)["mono"], mz(found)["di"], mz(found)["agent"]) == ("235.1441", "369.1809", "91.0542")


def test_another_acyl_chloride_acylates() -> None:
    found = species_of(Reacting(DIAZEPANE, ("CC(=O)Cl",), "CC(=O)N1CCCNCC1"))
    assert (one(found, "mono").title, one(found, "agent").title) == ("Mono-acylated", "Acylating agent")
    mixed = species_of(Reacting(DIAZEPANE, ("CC(=O)OC(=O)C(C)(C)C",), "CC(=O)N1CCCNCC1"))
    assert one(mixed, "mono").kind is SpeciesKind.INTENDED


def test_what_the_guide_does_not_say_has_another_source() -> None:
    boc = species_of(Reacting(DIAZEPANE, (BOC2O,), BOC))
    assert [one(boc, key).origin for key in ("mono", "di")] == ["guide, line 59; field", "guide, line 125; field"]
    cbz = species_of(Reacting(DIAZEPANE, (CBZ_CL,), CBZ))
    assert [one(cbz, key).origin for key in ("mono", "di")] == ["guide, line 59; field", "field"]
    acetyl = species_of(Reacting(DIAZEPANE, ("CC(=O)Cl",), None))
    assert [one(acetyl, key).origin for key in ("mono", "di")] == ["field", "field"]
    reduced = species_of(Reacting(DIAZEPANE, (ALDEHYDE,), MONO, (STAB,)))
    assert [one(reduced, key).origin for key in ("mono", "di")] == ["guide, lines 37–42", "guide, lines 37–42, 48"]
    assert one(species_of(Reacting(BOC, (THENYL,), BOC_MONO)), "quaternary").origin == "guide, line 61; field"


def test_dmf_formylates_and_gives_dimethylamine_with_a_hydride_or_hot_base_alone() -> None:
    cold = species_of(Reacting(BOC, (THENYL,), BOC_MONO, (K2CO3, DMF), 25.0))
    assert mz(cold)["formyl"] == "229.1547"
    assert "dimethylamine" not in kinds(cold)
    hot = species_of(Reacting(BOC, (THENYL,), BOC_MONO, (K2CO3, DMF), 60.0))
    assert mz(hot)["dimethylamine"] == "142.0685"
    assert one(hot, "dimethylamine").depends_on == "DMF and base at 60 °C or above"
    hydride = species_of(Reacting(BOC, (THENYL,), BOC_MONO, (NAH, DMF), 0.0))
    assert one(hydride, "dimethylamine").depends_on == "DMF and sodium hydride"
    dry = species_of(Reacting(BOC, (THENYL,), BOC_MONO, (K2CO3, MECN), 80.0))
    assert not {"formyl", "dimethylamine", "aminal"} & set(kinds(dry))


def test_of_several_free_nitrogens_a_by_product_is_drawn_at_one() -> None:
    found = species_of(Reacting(METHYLPIPERAZINE, ("CCBr",), None, (DMF,), 25.0))
    assert one(found, "formyl").caution == "which N–H: not verified"
    assert one(found, "formyl").title == "N-Formyl, of the starting amine"


def test_reductive_amination_stops_at_the_tertiary_amine_and_may_reduce_the_aldehyde() -> None:
    found = species_of(Reacting(DIAZEPANE, (ALDEHYDE,), MONO, (STAB, "C1CCOC1")))
    assert mz(found) == {
        "mono": "197.1107",
        "amine": "101.1073",
        "agent": "113.0056",
        "di": "293.1141",
        "alcohol": "115.0212",
    }
    assert one(found, "alcohol").smiles == "OCc1cccs1"
    assert found.left_out == (
        LeftOut("quaternary", "A reductive amination stops at the tertiary amine and makes no quaternary salt."),
    )
    assert "alcohol" not in kinds(species_of(Reacting(DIAZEPANE, (ALDEHYDE,), MONO, ("C1CCOC1",))))


def test_a_ketone_is_reduced_to_its_secondary_alcohol() -> None:
    found = species_of(Reacting(BOC, ("CC(C)=O",), "CC(C)N1CCCN(C(=O)OC(C)(C)C)CC1", (STAB,)))
    assert one(found, "alcohol").smiles == "CC(C)O"


def test_an_acid_takes_boc_off_and_may_leave_the_butyl_group() -> None:
    found = species_of(Reacting(BOC_MONO, (), MONO, (HCL, DCM)))
    assert kinds(found) == {
        "free": "intended product",
        "amine": "starting material",
        "carried": "by-product",
        "tert-butyl": "by-product",
    }
    assert mz(found)["tert-butyl"] == "253.1733"
    assert found.coincidences[0].exact
    assert [seen.ion.label for seen in found.coincidences[0].ions] == ["[M+H]⁺", "[M+H−C₅H₈O₂]⁺"]


def test_the_trifluoroacetamide_is_nominally_the_di_product() -> None:
    found = species_of(Reacting(BOC_MONO, (), MONO, (TFA, DCM)))
    assert mz(found)["trifluoroacetyl"] == "293.0930"
    nominal = [trap for trap in found.coincidences if not trap.exact]
    assert [[(seen.species, f"{seen.ion.mz:.4f}") for seen in trap.ions] for trap in nominal] == [
        [("trifluoroacetyl", "293.0930"), ("carried", "293.1141")]
    ]


def test_one_of_two_boc_groups_may_be_left() -> None:
    found = species_of(Reacting(DI_BOC, (), DIAZEPANE, (HCL,)))
    assert one(found, "half-free").smiles == BOC
    assert one(found, "half-free").kind is SpeciesKind.PARTIAL


def test_without_a_strong_acid_nothing_comes_off() -> None:
    found = species_of(Reacting(BOC_MONO, (), MONO, (DCM,)))
    assert kinds(found) == {"product": "intended product", "amine": "starting material"}


def test_hydrogen_bromide_makes_benzyl_bromide_of_cbz_and_that_may_benzylate() -> None:
    found = species_of(Reacting(CBZ_MONO, (), MONO, (HBR, "CC(=O)O")))
    assert kinds(found)["benzyl-bromide"] == "from a reagent"
    assert (mz(found)["benzyl-bromide"], mz(found)["benzyl"]) == ("91.0542", "287.1576")
    strange = species_of(Reacting(CBZ_MONO, (), MONO, (TFA,)))
    assert "benzyl-bromide" not in kinds(strange)


def test_hydrogen_on_palladium_makes_toluene_and_cleaves_groups_of_the_benzyl_type() -> None:
    found = species_of(Reacting(CBZ_MONO, (), MONO, (PD, "CO")))
    assert kinds(found)["toluene"] == "from a reagent"
    assert one(found, "toluene").ions == ()
    assert one(found, "debenzylated").smiles == DIAZEPANE
    assert "benzyl" not in kinds(found)


def test_without_a_product_an_acid_leaves_cbz_alone_and_palladium_does_not() -> None:
    assert "free" not in kinds(species_of(Reacting(CBZ_MONO, (), None, (HBR,))))
    assert "free" in kinds(species_of(Reacting(CBZ_MONO, (), None, (PD,))))
    assert "free" in kinds(species_of(Reacting(BOC_MONO, (), None, (HCL,))))


@pytest.mark.parametrize(
    ("amine", "agent", "key", "sentence"),
    [
        ("NCCN", THENYL, "mono", "A primary amine (NH₂) can take two groups"),
        ("CCN(CC)CC", THENYL, "mono", "There is no N–H to alkylate"),
        (DIAZEPANE, "Clc1ccccc1", "mono", "An aryl halide or sulfonate does not alkylate"),
        ("C1CNCCNCCNCC1", THENYL, "di", "3 N–H may take the group"),
    ],
)
def test_what_cannot_be_told_is_left_out_with_its_reason(amine: str, agent: str, key: str, sentence: str) -> None:
    found = species_of(Reacting(amine, (agent,), None))
    told = {one.id: one.why for one in found.left_out}
    assert sentence in told[key]
    assert kinds(found)["amine"] == "starting material"


def test_an_agent_that_cannot_be_used_stands_there_beside_the_one_that_reacts() -> None:
    found = species_of(Reacting(DIAZEPANE, ("Clc1ccccc1", THENYL), MONO))
    assert one(found, "agent").title == "Reactant"
    assert one(found, "mono").kind is SpeciesKind.INTENDED
    assert "An aryl halide" in {one.id: one.why for one in found.left_out}["other-quaternary"]


def test_each_species_says_why_it_forms_and_on_what_grounds() -> None:
    sheets = (
        Reacting(DIAZEPANE, (THENYL, "CI"), DI, (K2CO3, DMF), 80.0),
        Reacting(DIAZEPANE, (BOC2O,), BOC, (DCM,)),
        Reacting(CBZ_MONO, (), MONO, (PD,)),
        Reacting(BOC_MONO, (), MONO, (TFA, DCM)),
        Reacting(DIAZEPANE, (ALDEHYDE,), MONO, (STAB,)),
    )
    for reacting in sheets:
        found = species_of(reacting)
        ids = [species.id for species in found.species]
        assert len(set(ids)) == len(ids)
        assert len({species.smiles for species in found.species}) == len(ids)
        for species in found.species:
            assert species.why.endswith("."), species.id
            assert species.origin, species.id
            if species.kind in (SpeciesKind.BY_PRODUCT, SpeciesKind.FROM_REAGENT):
                assert species.depends_on, species.id


def test_the_product_tells_which_of_two_carbonyl_groups_reacted() -> None:
    diketone = "CC(=O)CCC(=O)CC"
    found = species_of(Reacting(BOC, (diketone,), "CCC(=O)CCC(C)N1CCCN(C(=O)OC(C)(C)C)CC1", (STAB,)))
    assert one(found, "mono").kind is SpeciesKind.INTENDED
    assert {one(found, "alcohol").smiles, one(found, "alcohol-2").smiles} == {"CCC(=O)CCC(C)O", "CCC(O)CCC(C)=O"}


def test_another_agent_beside_an_acylation_or_three_free_nitrogens_is_not_followed() -> None:
    assert "other-quaternary" not in kinds(species_of(Reacting(DIAZEPANE, (BOC2O, "CI"), BOC)))
    assert "other-quaternary" not in kinds(species_of(Reacting("C1CNCCNCCNCC1", (THENYL, "CI"))))


def test_what_is_drawn_as_a_salt_is_left_out_with_its_reason() -> None:
    salt = "CN(C)CCCl.Cl"
    found = species_of(Reacting(DIAZEPANE, (salt,)))
    told = {one.id: one.why for one in found.left_out}
    assert told["agent"] == "A salt or mixture shows as its parts in the mass spectrum. Give one of them."
    assert "drawn as a salt or mixture" in told["mono"]
