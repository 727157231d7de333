import json
from pathlib import Path
from subprocess import run
from sys import executable

import pytest

from diazgui.structures.products import RULES, SiteNeeded, product
from diazgui.structures.reading import StructureError

TABLE = json.loads((Path(__file__).parent.parent / "data" / "structures_products.json").read_text("utf-8"))
DIAZEPANE = "C1CNCCNC1"
BOC = "CC(C)(C)OC(=O)N1CCCNCC1"


def test_the_table_has_30_alkylating_agents_on_8_diamines() -> None:
    assert (len(TABLE["electrophiles"]), len(TABLE["diamines"]), len(TABLE["products"])) == (30, 8, 240)


@pytest.mark.parametrize("row", TABLE["products"], ids=lambda row: f"{row[0]} with {row[1]}")
def test_mono_and_di_alkylation_give_the_product_of_the_table(row: list[str]) -> None:
    diamine, halide, _, mono_key, _, di_key = row
    reactants = TABLE["diamines"][diamine], TABLE["electrophiles"][halide]
    assert product("alkylate-one", *reactants).inchikey == mono_key
    assert product("alkylate-both", *reactants).inchikey == di_key


@pytest.mark.parametrize(
    ("rule", "reactants", "smiles", "molar_mass"),
    [
        ("protect-boc", (DIAZEPANE,), "CC(C)(C)OC(=O)N1CCCNCC1", 200.282),
        ("protect-cbz", (DIAZEPANE,), "O=C(OCc1ccccc1)N1CCCNCC1", 234.299),
        ("alkylate-one", (BOC, "ClCc1cccs1"), "CC(C)(C)OC(=O)N1CCCN(Cc2cccs2)CC1", 296.436),
        ("reductive-amination-one", (BOC, "O=Cc1cccs1"), "CC(C)(C)OC(=O)N1CCCN(Cc2cccs2)CC1", 296.436),
        ("remove-boc", ("CC(C)(C)OC(=O)N1CCCN(Cc2cccs2)CC1",), "c1csc(CN2CCCNCC2)c1", 196.319),
        ("remove-cbz", ("O=C(OCc1ccccc1)N1CCCN(Cc2cccs2)CC1",), "c1csc(CN2CCCNCC2)c1", 196.319),
        ("reductive-amination-one", (DIAZEPANE, "O=Cc1cccs1"), "c1csc(CN2CCCNCC2)c1", 196.319),
    ],
)
def test_every_step_to_the_compound_of_interest_gives_the_product_of_the_worked_example(
    rule: str, reactants: tuple[str, ...], smiles: str, molar_mass: float
) -> None:
    made = product(rule, *reactants)
    assert made.smiles == smiles
    assert made.structure_molar_mass == pytest.approx(molar_mass, abs=0.0005)


@pytest.mark.parametrize(
    ("carbonyl", "mono", "di"),
    [
        ("C=O", "CN1CCCNCC1", "CN1CCCN(C)CC1"),
        ("CC(C)=O", "CC(C)N1CCCNCC1", "CC(C)N1CCCN(C(C)C)CC1"),
        ("O=C1CCCCC1", "C1CCC(N2CCCNCC2)CC1", "C1CCC(N2CCCN(C3CCCCC3)CC2)CC1"),
        ("O=[13CH]C", "C[13CH2]N1CCCNCC1", "C[13CH2]N1CCCN([13CH2]C)CC1"),
    ],
)
def test_aldehydes_and_ketones_put_their_group_on_nitrogen(carbonyl: str, mono: str, di: str) -> None:
    assert product("reductive-amination-one", DIAZEPANE, carbonyl).smiles == mono
    assert product("reductive-amination-both", DIAZEPANE, carbonyl).smiles == di


def test_a_reductive_amination_leaves_the_new_centre_undefined_and_keeps_the_others() -> None:
    assert product("reductive-amination-one", DIAZEPANE, "CC[C@H](C)C(C)=O").smiles == "CC[C@H](C)C(C)N1CCCNCC1"


def test_a_stereocentre_that_carries_the_leaving_group_is_inverted() -> None:
    assert product("alkylate-one", DIAZEPANE, "C[C@@H]1CC[C@H](Br)CC1").smiles == "C[C@H]1CC[C@H](N2CCCNCC2)CC1"
    trans, cis = "C[C@H]1CC[C@H](Br)CC1", "C[C@H]1CC[C@@H](Br)CC1"
    assert product("alkylate-one", DIAZEPANE, trans).smiles != product("alkylate-one", DIAZEPANE, cis).smiles


def test_double_bonds_keep_their_geometry() -> None:
    assert product("alkylate-one", DIAZEPANE, "C/C=C\\CBr").smiles == "C/C=C\\CN1CCCNCC1"


def test_labels_of_isotopes_stay_where_they_are() -> None:
    assert product("alkylate-one", "C1C[15NH]CCC1", "[13CH3]I").smiles == "[13CH3][15N]1CCCCC1"
    assert product("alkylate-one", DIAZEPANE, "[2H]C([2H])([2H])I").smiles == "[2H]C([2H])([2H])N1CCCNCC1"


def test_dimethyl_sulfate_has_one_leaving_group() -> None:
    assert product("alkylate-one", DIAZEPANE, "COS(=O)(=O)OC").smiles == "CN1CCCNCC1"


def test_all_groups_of_a_kind_are_removed_and_other_esters_are_not() -> None:
    both = "CC(C)(C)OC(=O)N1CCCN(C(=O)OC(C)(C)C)CC1"
    assert product("remove-boc", both).smiles == DIAZEPANE
    mixed = "CC(C)(C)OC(=O)N1CCCN(C(=O)OCc2ccccc2)CC1"
    assert product("remove-boc", mixed).smiles == "O=C(OCc1ccccc1)N1CCCNCC1"
    assert product("remove-cbz", mixed).smiles == BOC


@pytest.mark.parametrize(("rule", "group"), [("remove-boc", "Boc"), ("remove-cbz", "Cbz")])
def test_a_group_that_is_not_there_cannot_be_removed(rule: str, group: str) -> None:
    with pytest.raises(StructureError) as refused:
        product(rule, DIAZEPANE)
    assert str(refused.value) == (
        f"There is no {group} group on a nitrogen to remove. Give the {group}-protected amine."
    )


def test_a_product_keeps_the_name_it_is_given() -> None:
    assert product("protect-boc", DIAZEPANE, name="N-Boc-1,4-diazepane").name == "N-Boc-1,4-diazepane"


def test_unequal_n_h_are_asked_for_and_the_answer_is_taken() -> None:
    with pytest.raises(SiteNeeded) as question:
        product("alkylate-one", "C1CNC(C)CN1", "CI")
    assert str(question.value) == "There are 2 N–H that may react. Choose the one that is to."
    assert (question.value.which, question.value.smiles) == ("nitrogen", "CC1CNCCN1")
    assert [(site.atom, site.label) for site in question.value.sites] == [
        (3, "1: N–H between CH₂ and CH₂"),
        (6, "2: N–H between CH₂ and CH(CH₃)"),
    ]
    assert product("alkylate-one", "C1CNC(C)CN1", "CI", nitrogen=3).smiles == "CC1CN(C)CCN1"
    assert product("alkylate-one", "C1CNC(C)CN1", "CI", nitrogen=6).smiles == "CC1CNCCN1C"
    assert product("alkylate-both", "C1CNC(C)CN1", "CI").smiles == "CC1CN(C)CCN1C"


def test_equal_n_h_are_not_asked_for_whatever_their_stereocentres() -> None:
    assert product("alkylate-one", "C[C@@H]1CN[C@H](C)CN1", "CI").smiles == "C[C@@H]1CN(C)[C@H](C)CN1"
    assert product("protect-boc", "C1CNCCNCCN1").smiles == "CC(C)(C)OC(=O)N1CCNCCNCC1"


def test_n_h_that_are_mirror_images_are_asked_for() -> None:
    with pytest.raises(SiteNeeded):
        product("alkylate-one", "C[C@H]1CN[C@H](C)CN1", "CI")


def test_several_leaving_groups_are_asked_for_and_the_answer_is_taken() -> None:
    with pytest.raises(SiteNeeded) as question:
        product("alkylate-one", DIAZEPANE, "BrCCCCl")
    assert str(question.value) == "There are 2 leaving groups that may react. Choose the one that is to."
    assert (question.value.which, question.value.smiles) == ("leaving_group", "ClCCCBr")
    assert [(site.atom, site.label) for site in question.value.sites] == [
        (0, "1: chloride on CH₂(C₂H₄Br)"),
        (4, "2: bromide on CH₂(C₂H₄Cl)"),
    ]
    assert product("alkylate-one", DIAZEPANE, "BrCCCCl", leaving_group=4).smiles == "ClCCCN1CCCNCC1"
    assert product("alkylate-both", DIAZEPANE, "BrCCCCl", leaving_group=4).smiles == "ClCCCN1CCCN(CCCCl)CC1"


def test_several_carbonyl_groups_are_asked_for_and_the_answer_is_taken() -> None:
    with pytest.raises(SiteNeeded) as question:
        product("reductive-amination-one", DIAZEPANE, "CC(=O)c1ccc(C=O)cc1")
    assert [site.label for site in question.value.sites] == [
        "1: ketone on CH₃ and an aromatic ring",
        "2: aldehyde on an aromatic ring",
    ]
    made = product("reductive-amination-one", DIAZEPANE, "CC(=O)c1ccc(C=O)cc1", carbonyl=7)
    assert made.smiles == "CC(=O)c1ccc(CN2CCCNCC2)cc1"


def test_a_choice_that_is_no_site_is_refused() -> None:
    with pytest.raises(StructureError, match="none of the N–H of CC1CNCCN1"):
        product("alkylate-one", "CC1CNCCN1", "CI", nitrogen=0)


def test_unknown_rules_and_missing_reactants_are_refused() -> None:
    with pytest.raises(StructureError, match="There is no reaction rule “ring-open”"):
        product("ring-open", DIAZEPANE)
    with pytest.raises(StructureError, match="takes 2: amine, alkylating agent"):
        product("alkylate-one", DIAZEPANE)
    assert len(RULES) == 8


def test_twenty_thousand_products_do_not_crash() -> None:
    # In a process of its own, since a fault in RDKit's memory would take the tests with it.
    program = """
import json, sys
from diazgui.structures import products
table = json.load(sys.stdin)
made = 0
while made < 20_000:
    products._product.cache_clear()
    for diamine in table["diamines"].values():
        for halide in table["electrophiles"].values():
            for rule in ("alkylate-one", "alkylate-both"):
                products.product(rule, diamine, halide)
                made += 1
print(made)
"""
    answer = run([executable, "-c", program], input=json.dumps(TABLE), capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "20160"
    assert answer.stderr == ""
