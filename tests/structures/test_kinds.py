import pytest

from diazgui.structures.kinds import basic_nitrogens, electrophile_class, leaving_group_name


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
