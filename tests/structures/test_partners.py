import pytest

from diazgui.structures.partners import carbonyl_from_electrophile, electrophile_from_carbonyl
from diazgui.structures.products import SiteNeeded
from diazgui.structures.reading import StructureError


@pytest.mark.parametrize(
    ("halide", "carbonyl"),
    [
        ("ClCc1cccs1", "O=Cc1cccs1"),
        ("BrCc1ccccc1", "O=Cc1ccccc1"),
        ("CC(C)Br", "CC(C)=O"),
        ("CC[C@H](C)Br", "CCC(C)=O"),
        ("BrC1CCCC1", "O=C1CCCC1"),
        ("CI", "C=O"),
        ("[2H]C([2H])([2H])I", "[2H]C([2H])=O"),
        ("CCCCOS(C)(=O)=O", "CCCC=O"),
        ("CCOC(=O)CBr", "CCOC(=O)C=O"),
        ("CC(Br)C(=O)OC", "COC(=O)C(C)=O"),
        ("C#CCBr", "C#CC=O"),
    ],
)
def test_a_halide_proposes_the_aldehyde_or_ketone_of_the_same_group(halide: str, carbonyl: str) -> None:
    assert carbonyl_from_electrophile(halide).smiles == carbonyl


@pytest.mark.parametrize(
    ("halide", "would_be"),
    [("BrCC#N", "N#CC=O"), ("COCCl", "COC=O"), ("O=C1c2ccccc2C(=O)N1CBr", "O=CN1C(=O)c2ccccc2C1=O")],
)
def test_where_no_such_aldehyde_exists_the_reason_is_told(halide: str, would_be: str) -> None:
    with pytest.raises(StructureError) as refused:
        carbonyl_from_electrophile(halide)
    assert str(refused.value) == (
        f"No aldehyde or ketone puts this group on nitrogen: the rule would give {would_be}. Alkylate instead."
    )


@pytest.mark.parametrize(
    ("carbonyl", "leaving", "halide"),
    [
        ("O=Cc1cccs1", "Cl", "ClCc1cccs1"),
        ("O=Cc1cccs1", "Br", "BrCc1cccs1"),
        ("CC(C)=O", "I", "CC(C)I"),
        ("C=O", "I", "CI"),
        ("CC=O", "OMs", "CCOS(C)(=O)=O"),
        ("CC=O", "OTs", "CCOS(=O)(=O)c1ccc(C)cc1"),
        ("CC=O", "OTf", "CCOS(=O)(=O)C(F)(F)F"),
        ("CC[C@H](C)C(C)=O", "Br", "CC[C@H](C)C(C)Br"),
    ],
)
def test_an_aldehyde_or_ketone_proposes_the_halide_of_the_same_group(carbonyl: str, leaving: str, halide: str) -> None:
    assert electrophile_from_carbonyl(carbonyl, leaving).smiles == halide


def test_an_unknown_leaving_group_is_refused() -> None:
    with pytest.raises(StructureError, match="“F” is no leaving group known here"):
        electrophile_from_carbonyl("CC=O", "F")


def test_several_sites_are_asked_for_and_the_answer_is_taken() -> None:
    with pytest.raises(SiteNeeded):
        carbonyl_from_electrophile("ClCCCBr")
    assert carbonyl_from_electrophile("ClCCCBr", leaving_group_atom=4).smiles == "O=CCCCl"
    with pytest.raises(SiteNeeded):
        electrophile_from_carbonyl("CC(=O)CCC=O")
    assert electrophile_from_carbonyl("CC(=O)CCC=O", carbonyl_carbon=5).smiles == "CC(=O)CCCBr"
