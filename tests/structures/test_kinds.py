import pytest

from diazgui.structures.kinds import (
    acid_labile_groups,
    basic_nitrogens,
    electrophile_class,
    leaving_group_name,
    reducible_groups,
)


@pytest.mark.parametrize(
    ("smiles", "words"),
    [
        ("CI", "methyl iodide"),
        ("COS(=O)(=O)C(F)(F)F", "methyl triflate"),
        ("COS(=O)(=O)OC", "methyl sulfate"),
        ("CCCl", "alkyl chloride, primary"),
        ("CC(C)Br", "alkyl bromide, secondary"),
        ("CC(C)(C)CBr", "neopentyl bromide, primary"),
        ("BrCc1ccccc1", "benzylic bromide, primary"),
        ("CC(Cl)c1ccccc1", "benzylic chloride, secondary"),
        ("ClCc1cccs1", "benzylic chloride, primary"),
        ("C=CCBr", "allylic bromide, primary"),
        ("C#CCOS(=O)(=O)c1ccc(C)cc1", "propargylic tosylate, primary"),
        ("CCOC(=O)CBr", "alpha-carbonyl bromide, primary"),
        ("BrCC#N", "alpha-cyano bromide, primary"),
        ("COCCl", "alpha-hetero chloride, primary"),
        ("CCOS(=O)(=O)c1ccc([N+](=O)[O-])cc1", "alkyl nosylate, primary"),
        ("CCOS(=O)(=O)c1ccccc1", "alkyl sulfonate, primary"),
        ("CCOS(C)(=O)=O", "alkyl mesylate, primary"),
    ],
)
def test_alkylating_agents_are_called_what_the_field_calls_them(smiles: str, words: str) -> None:
    assert electrophile_class(smiles) == words


def test_the_leaving_group_is_named_alone() -> None:
    assert leaving_group_name("ClCc1cccs1") == "chloride"
    assert leaving_group_name("ClCCCBr", leaving_group_atom=4) == "bromide"
    assert leaving_group_name("CCOS(=O)(=O)OC", leaving_group_atom=2) == "sulfate"


@pytest.mark.parametrize(
    ("smiles", "number"),
    [
        ("C1CNCCNC1", 2),
        ("C1CN(Cc2cccs2)CCNC1", 2),
        ("CC(C)(C)OC(=O)N1CCCNCC1", 1),
        ("CCN(CC)CC", 1),
        ("CN(C)C=O", 0),
        ("CS(=O)(=O)N(C)C", 0),
        ("CN(C)c1ccccc1", 0),
        ("C=CN(C)C", 0),
        ("c1ccncc1", 0),
        ("CNCc1ccncc1", 1),
        ("C[N+](C)(C)C", 0),
        ("CC#N", 0),
        ("CCO", 0),
    ],
)
def test_only_alkylamine_nitrogens_take_up_an_acid(smiles: str, number: int) -> None:
    assert basic_nitrogens(smiles) == number


@pytest.mark.parametrize(
    ("smiles", "groups"),
    [
        ("CC(C)(C)OC(=O)N1CCCNCC1", ()),
        ("CC(C)(C)OC(=O)CN1CCCN(C(=O)OC(C)(C)C)CC1", ("tert-butyl ester",)),
        ("CC(C)(C)OCCN1CCCNCC1", ("tert-butyl ether",)),
        ("C1COC(CN2CCCNCC2)O1", ("acetal",)),
        ("C[Si](C)(C)OCCN1CCCNCC1", ("silyl ether",)),
    ],
)
def test_groups_that_acid_cleaves_beside_boc_are_told(smiles: str, groups: tuple[str, ...]) -> None:
    assert acid_labile_groups(smiles) == groups


@pytest.mark.parametrize(
    ("smiles", "groups"),
    [
        ("O=C(OCc1ccccc1)N1CCCNCC1", ()),
        ("O=C(OCc1ccccc1)N1CCCN(Cc2cccs2)CC1", ("divalent sulfur", "N-benzyl type group")),
        ("C=CCN1CCCNCC1", ("carbon–carbon double or triple bond",)),
        ("O=[N+]([O-])c1ccc(CCN2CCCNCC2)cc1", ("nitro group",)),
        ("Clc1ccc(CCN2CCCNCC2)cc1", ("aryl halide",)),
        ("CS(=O)(=O)CCN1CCCNCC1", ()),
    ],
)
def test_groups_that_hydrogen_on_palladium_meets_are_told(smiles: str, groups: tuple[str, ...]) -> None:
    assert reducible_groups(smiles) == groups
