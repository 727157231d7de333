import pytest

from diazgui.structures.products import SiteNeeded, product
from diazgui.structures.reading import StructureError
from diazgui.structures.sites import check_amine, check_carbonyl, check_electrophile

DIAZEPANE = "C1CNCCNC1"
NO_NH = (
    "There is no N–H to alkylate: it must be a dialkylamine, C–NH–C. The N–H of amides, carbamates, sulfonamides, "
    "anilines and heteroaromatic rings is not counted."
)
PRIMARY = (
    "A primary amine (NH₂) can take two groups and competes with every other N–H. Give a secondary amine, or protect "
    "the NH₂ first."
)
ARYL = (
    "An aryl halide or sulfonate does not alkylate an amine by SN2; arylation needs a catalyst or SNAr and is not "
    "covered here. Give a halide on sp³ carbon, such as ArCH₂–X."
)
VINYL = "A vinyl halide or sulfonate does not alkylate an amine by SN2. Give an allylic or alkyl one."
TERTIARY = (
    "A tertiary halide or sulfonate eliminates instead of alkylating an amine. Give a primary or secondary one, or "
    "build the group another way."
)
ACYL = "An acyl halide or chloroformate acylates the amine instead of alkylating it. Give R–CH₂–X."
SULFONYL = "A sulfonyl halide makes a sulfonamide instead of alkylating the amine. Give R–CH₂–X."
NOTHING_LEAVES = (
    "There is no leaving group. Give an alkyl chloride, bromide, iodide, mesylate, tosylate or triflate, or use an "
    "aldehyde in a reductive amination."
)
TWO_ON_ONE_CARBON = (
    "Two halogens (or sulfonates) on one carbon: such a carbon gives aminals and carbenes, not an N-alkyl group. Give "
    "a compound with one leaving group on that carbon."
)
STRAINED = "An epoxide, aziridine or thiirane is opened by the amine; such products are not covered here."
ION = "The {} is drawn as an ion without its counter-ion, and no bottle holds that. Give the neutral compound."


@pytest.mark.parametrize(
    ("electrophile", "sentence"),
    [
        ("CCCO", NOTHING_LEAVES),
        ("c1ccccc1", NOTHING_LEAVES),
        ("Brc1ccccc1", ARYL),
        ("Clc1ccccn1", ARYL),
        ("CS(=O)(=O)Oc1ccccc1", ARYL),
        ("C=CBr", VINYL),
        ("C=C(C)OS(=O)(=O)C(F)(F)F", VINYL),
        ("CC(C)(C)Br", TERTIARY),
        ("BrC12CC3CC(CC(C3)C1)C2", TERTIARY),
        ("CC(=O)Cl", ACYL),
        ("O=C(Cl)OCc1ccccc1", ACYL),
        ("O=C(Cl)CCl", ACYL),
        ("CS(=O)(=O)Cl", SULFONYL),
        ("ClCCCS(=O)(=O)Cl", SULFONYL),
        ("ClCCl", TWO_ON_ONE_CARBON),
        ("FC(F)Cl", TWO_ON_ONE_CARBON),
        (
            "CCF",
            "An alkyl fluoride is too unreactive: fluoride hardly leaves. Give the chloride, bromide, iodide or a "
            "sulfonate.",
        ),
        ("CC#CBr", "An alkynyl halide does not alkylate an amine by SN2. Give a propargylic one, R–C≡C–CH₂–X."),
        (
            "C1COS(=O)(=O)C1",
            "A cyclic sulfonate or sulfate opens to a zwitterion that keeps the acid; such products are not covered "
            "here. Give an open-chain halide or sulfonate.",
        ),
        (
            "C[Si](C)(C)Cl",
            "The halogen is not on carbon. Give an alkyl chloride, bromide, iodide or sulfonate.",
        ),
        (
            "O=C=NCCBr",
            "An isocyanate or isothiocyanate takes up the amine to a urea instead of alkylating it. Give R–CH₂–X.",
        ),
        ("O=C([O-])CBr", ION.format("alkylating agent")),
        ("C[N+](C)(C)CCBr", ION.format("alkylating agent")),
        ("ClCC1CO1", STRAINED),
        ("BrCC1CN1", STRAINED),
        (
            "BrCCNC",
            "The alkylating agent carries a free amine N–H and would react with itself. Protect that N–H first.",
        ),
        (
            "Cl.ClCc1ccccn1",
            "The alkylating agent is drawn as a salt or mixture. Give the free base or the single compound; a salt is "
            "a way it is supplied.",
        ),
    ],
)
def test_what_does_not_alkylate_an_amine_is_refused_with_its_own_sentence(electrophile: str, sentence: str) -> None:
    for refuse in (
        lambda: check_electrophile(electrophile),
        lambda: product("alkylate-one", DIAZEPANE, electrophile),
        lambda: product("alkylate-both", DIAZEPANE, electrophile),
    ):
        with pytest.raises(StructureError) as refused:
            refuse()
        assert str(refused.value) == sentence


@pytest.mark.parametrize(
    ("amine", "sentence"),
    [
        ("CN(C)C", NO_NH),
        ("CC(=O)NC", NO_NH),
        ("CNC(=O)OC(C)(C)C", NO_NH),
        ("CNS(C)(=O)=O", NO_NH),
        ("CNc1ccccc1", NO_NH),
        ("c1cc[nH]c1", NO_NH),
        ("NCCNC", PRIMARY),
        ("CN", PRIMARY),
        ("C1C[NH2+]CCNC1", "The amine is drawn protonated. Give the free base; its salt is a way it is supplied."),
        (
            "Cl.Cl.C1CNCCNC1",
            "The amine is drawn as a salt or mixture. Give the free base or the single compound; a salt is a way it "
            "is supplied.",
        ),
        ("C[N+]1(C)CCNCC1", ION.format("amine")),
        ("ClCCCNC", "The amine carries a leaving group and would alkylate itself. Replace that group first."),
    ],
)
def test_what_has_no_dialkylamine_n_h_to_react_is_refused_with_its_own_sentence(amine: str, sentence: str) -> None:
    for refuse in (
        lambda: check_amine(amine),
        lambda: product("alkylate-both", amine, "CI"),
        lambda: product("alkylate-one", amine, "CI"),
        lambda: product("protect-boc", amine),
        lambda: product("reductive-amination-one", amine, "C=O"),
    ):
        with pytest.raises(StructureError) as refused:
            refuse()
        assert str(refused.value) == sentence


@pytest.mark.parametrize(
    ("amine", "sentence"),
    [
        (
            "CC(C)(C)OC(=O)N1CCCNCC1",
            "Only one N–H can be alkylated here, and two are needed. Give a diamine with two free N–H, or choose a "
            "mono-alkylation.",
        ),
        ("C1CNCCNCCN1", "3 N–H can be alkylated here, and the protocol takes two. Protect the others first."),
    ],
)
def test_a_di_alkylation_needs_exactly_two_n_h(amine: str, sentence: str) -> None:
    check_amine(amine)
    for refuse in (
        lambda: product("alkylate-both", amine, "CI"),
        lambda: product("reductive-amination-both", amine, "C=O"),
    ):
        with pytest.raises(StructureError) as refused:
            refuse()
        assert str(refused.value) == sentence


@pytest.mark.parametrize("diamine", ["C1CNCCNC1", "CC1CNCCN1", "CNCCNC", "C1CC2(CCN1)CCNCC2", "CNCc1ccc(CNC)cc1"])
def test_secondary_diamines_pass_equal_or_not(diamine: str) -> None:
    assert product("alkylate-both", diamine, "CI").smiles.count("C") == diamine.count("C") + 2


@pytest.mark.parametrize(
    ("carbonyl", "sentence"),
    [
        (
            "CC(=O)OC",
            "There is no aldehyde or ketone for a reductive amination; esters, amides and acids do not serve. Give "
            "R–CHO or R–CO–R′.",
        ),
        (
            "CC(=O)O",
            "There is no aldehyde or ketone for a reductive amination; esters, amides and acids do not serve. Give "
            "R–CHO or R–CO–R′.",
        ),
        ("O=CC(=O)[O-]", ION.format("carbonyl compound")),
        (
            "NCCC=O",
            "The carbonyl compound carries a free amine N–H and would react with itself. Protect that N–H first.",
        ),
    ],
)
def test_what_is_no_aldehyde_or_ketone_is_refused_with_its_own_sentence(carbonyl: str, sentence: str) -> None:
    with pytest.raises(StructureError) as refused:
        check_carbonyl(carbonyl)
    assert str(refused.value) == sentence


def test_charges_that_balance_are_no_ion() -> None:
    check_electrophile("O=[N+]([O-])c1ccc(CBr)cc1")
    check_carbonyl("O=Cc1cc[n+]([O-])cc1")


def test_halogens_that_do_not_leave_stay_beside_one_that_does() -> None:
    check_electrophile("Brc1ccc(CCl)cc1")
    check_electrophile("FCCBr")
    check_electrophile("CC(C)(Cl)CCBr")


@pytest.mark.parametrize("dihalide", ["BrCCCBr", "ClCc1ccc(CBr)cc1", "CS(=O)(=O)OCCCCOS(C)(=O)=O"])
def test_every_compound_of_two_leaving_groups_is_asked_about(dihalide: str) -> None:
    with pytest.raises(SiteNeeded) as question:
        check_electrophile(dihalide)
    assert len(question.value.sites) == 2
