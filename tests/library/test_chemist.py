import pytest

from diazgui.core.substance import Compound, Substance
from diazgui.core.target import ChemistryError, SaltForm, Target
from diazgui.library.chemist import Chemist
from diazgui.library.substances import find_substance
from diazgui.structures.labels import SiteNeeded
from diazgui.structures.reading import read_structure

METHYLPIPERAZINE = "CC1CNCCN1"  # atom 3 is the nitrogen away from the methyl group, atom 6 the one beside it


def target(diamine=METHYLPIPERAZINE, group="BnBr", carbonyl="benzaldehyde", **sites) -> Target:
    return Target(find_substance(diamine), find_substance(group), find_substance(carbonyl), **sites)


def smiles_of(rule, reactants, where) -> str | None:
    return Chemist().product(rule, reactants, "product", where).smiles


def test_a_known_product_goes_by_its_name():
    made = Chemist().product("alkylate-one", ["C1CNCCNC1", "ClCc1cccs1"], "N-alkyl-1,4-diazepane", target())
    assert made.name == "1-(2-thienylmethyl)-1,4-diazepane"


def test_an_unknown_product_goes_by_the_name_given():
    heptyl = target(group="CCCCCCCCl", carbonyl="CCCCCCC=O")
    made = Chemist().product("alkylate-one", ["C1CNCCNC1", "CCCCCCCCl"], "N-alkyl-1,4-diazepane", heptyl)
    assert (made.name, made.formula) == ("N-alkyl-1,4-diazepane", "C12H26N2")


def test_an_open_question_of_site_is_passed_on():
    with pytest.raises(SiteNeeded):
        smiles_of("alkylate-one", [METHYLPIPERAZINE, "CCBr"], target())


@pytest.mark.parametrize(
    ("nitrogen", "alkylated", "protected"),
    [(3, "CCN1CCNC(C)C1", "CC1CNCCN1C(=O)OC(C)(C)C"), (6, "CCN1CCNCC1C", "CC1CN(C(=O)OC(C)(C)C)CCN1")],
)
def test_the_group_goes_to_the_nitrogen_chosen_and_protection_to_the_other(nitrogen, alkylated, protected):
    where = target(nitrogen=nitrogen)
    assert smiles_of("alkylate-one", [METHYLPIPERAZINE, "CCBr"], where) == alkylated
    assert smiles_of("protect-boc", [METHYLPIPERAZINE], where) == protected


@pytest.mark.parametrize("nitrogen", [1, 4])
def test_of_three_n_h_none_is_protected_lest_the_one_chosen_is(nitrogen):
    where = target("CNCCNCCNC", nitrogen=nitrogen)
    with pytest.raises(ChemistryError) as refused:
        smiles_of("protect-boc", ["CNCCNCCNC"], where)
    assert str(refused.value) == (
        "3 N–H are free here: with one of them protected, more than one is left to react. "
        "Give the diamine in which only two N–H are free."
    )
    assert smiles_of("alkylate-one", ["CNCCNCCNC", "CCBr"], where) is not None


def test_protection_beside_an_atom_that_is_no_n_h_is_refused():
    with pytest.raises(ChemistryError, match="none of the N–H of CC1CNCCN1"):
        smiles_of("protect-boc", [METHYLPIPERAZINE], target(nitrogen=0))


def test_the_leaving_group_chosen_is_the_one_that_reacts():
    where = target("piperazine", "ClCCCBr", leaving_group=4)
    assert smiles_of("alkylate-one", ["C1CNCCN1", "ClCCCBr"], where) == "ClCCCN1CCNCC1"


def test_the_carbonyl_chosen_is_the_one_that_reacts():
    where = target("piperazine", "BnBr", "CC(=O)CCC=O", leaving_group=1)
    assert smiles_of("reductive-amination-one", ["C1CNCCN1", "CC(=O)CCC=O"], where) == "CC(CCC=O)N1CCNCC1"


def test_a_site_of_the_electrophile_says_nothing_about_the_carbonyl_compound():
    where = target("piperazine", "ClCCCBr", "CC(=O)CCC=O", leaving_group=4)
    with pytest.raises(SiteNeeded):
        smiles_of("reductive-amination-one", ["C1CNCCN1", "CC(=O)CCC=O"], where)


def test_a_site_of_the_target_is_not_asked_of_another_compound():
    with pytest.raises(SiteNeeded):
        smiles_of("alkylate-one", ["CCC1CNCCN1", "CCBr"], target(nitrogen=3))


@pytest.mark.parametrize(
    ("base", "acid", "expected"),
    [
        ("C1CN(Cc2cccs2)CCNC1", "HCl", SaltForm("base dihydrochloride", 2)),
        ("C1CN(Cc2cccs2)CCNC1", "TFA", SaltForm("base bis(trifluoroacetate)", 2)),
        ("C1CN(Cc2cccs2)CCNC1", "HBr", SaltForm("base dihydrobromide", 2)),
        ("CCN(CC)CC", "HCl", SaltForm("base hydrochloride", 1)),
        ("c1ccncc1", "HCl", SaltForm("base", 0)),
    ],
)
def test_a_salt_binds_one_acid_per_basic_nitrogen(base, acid, expected):
    assert Chemist().salt(read_structure(base, "base"), find_substance(acid).compound) == expected


def test_a_salt_without_a_structure_is_refused():
    with pytest.raises(ChemistryError, match="The site is open"):
        Chemist().salt(Compound("base", problem="The site is open."), find_substance("HCl").compound)
    with pytest.raises(ChemistryError, match="needs the structures"):
        Chemist().salt(Substance(Compound("base")).compound, find_substance("HCl").compound)


def test_what_does_not_bear_hydrogen_is_told():
    thenyl = read_structure("O=C(OCc1ccccc1)N1CCCN(Cc2cccs2)CC1")
    assert Chemist().groups_against("hydrogenolysis", thenyl) == ("divalent sulfur", "N-benzyl type group")
    assert Chemist().groups_against("hydrogenolysis", read_structure("CCN1CCCN(C(=O)OCc2ccccc2)CC1")) == ()
    assert Chemist().groups_against("another", thenyl) == ()


def test_nothing_is_told_of_a_compound_without_structure():
    with pytest.raises(ChemistryError, match="The structure of X is not known"):
        Chemist().groups_against("hydrogenolysis", Compound("X"))


def test_without_an_electrophile_the_site_belongs_to_the_carbonyl_compound():
    bare = Substance(Compound("no halide", problem="There is none."))
    for electrophile in (bare, find_substance("toluene")):
        where = Target(find_substance("piperazine"), electrophile, find_substance("CC(=O)CCC=O"), leaving_group=1)
        assert smiles_of("reductive-amination-one", ["C1CNCCN1", "CC(=O)CCC=O"], where) == "CC(CCC=O)N1CCNCC1"
