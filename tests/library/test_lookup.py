"""What a field makes of a text with the compound index: one compound, or a sentence; nothing is guessed."""

import pytest

from diazgui.core.substance import Fact, Neat
from diazgui.core.target import ChemistryError
from diazgui.library.substances import find_substance, substances

pytestmark = pytest.mark.usefixtures("indexed")


def refusal(text):
    with pytest.raises(ChemistryError) as refused:
        find_substance(text)
    return str(refused.value)


@pytest.mark.parametrize(
    "text", ["1-chloropentane", "Amyl chloride", "543-59-9", "543599", "SQCZQTSHSZLZIQ-UHFFFAOYSA-N"]
)
def test_a_single_name_number_or_inchikey_of_the_index_gives_its_compound(text):
    found = find_substance(text)
    assert (found.compound.name, found.compound.cas, found.compound.formula) == (
        "1-chloropentane",
        "543-59-9",
        "C5H11Cl",
    )
    assert (found.density, found.supply, found.id) == (882, Neat(), "")
    assert found.facts == (Fact("density", "general knowledge of the field, at 20 °C"),)


def test_what_ships_comes_before_the_index_by_name_number_and_structure():
    for text in ("dichloromethane", "75-09-2", "methylene dichloride", "ClCCl", "C(Cl)Cl", "freon 30"):
        assert find_substance(text) is substances()["dcm"]
    assert find_substance("TEA").compound.name == "triethylamine"


def test_a_typed_structure_that_the_index_knows_has_its_name_and_density_and_stays_as_drawn():
    found = find_substance("ClCCCCC")
    assert (found.compound.name, found.compound.cas, found.density) == ("1-chloropentane", "543-59-9", 882)
    assert found.compound.smiles == "CCCCCCl"  # the canonical writing of what was typed
    bare, drawn = find_substance("CC(N)C(=O)O"), find_substance("N[C@@H](C)C(O)=O")
    assert (bare.compound.name, bare.compound.smiles) == ("dl-alanine", "CC(N)C(=O)O")
    assert (drawn.compound.name, drawn.compound.smiles) == ("l-alanine", "C[C@H](N)C(=O)O")


def test_a_structure_that_nobody_knows_goes_by_its_smiles():
    found = find_substance("ICCCCCCCCCCCCCC")
    assert (found.compound.name, found.density, found.facts) == ("CCCCCCCCCCCCCCI", None, ())


def test_a_name_of_several_compounds_is_refused_with_what_tells_them_apart():
    assert refusal("ibb") == (
        "“ibb” is a name of 2 compounds: isobutyl bromide (78-77-3, C4H9Br); ibb of another kind (1118-14-5, "
        "C5H12O2Sn). Type the CAS number or SMILES of one."
    )


def test_a_name_that_is_also_the_smiles_of_nothing_known_is_refused_with_both():
    assert refusal("NBS") == (
        "“NBS” is a name of N-bromosuccinimide (128-08-5, C4H4BrNO2), and as a SMILES it is H4BNS. Type the CAS number "
        "or another name, or the InChI of the structure."
    )


def test_a_smiles_of_a_known_compound_keeps_meaning_its_structure():
    assert find_substance("CO").compound.name == "methanol"
    assert find_substance("CI").compound.name == "iodomethane"


def test_names_near_an_unknown_one_are_offered():
    assert refusal("quinolene").endswith("a CAS number or a SMILES. Did you mean quinoline?")
    assert refusal("sodium hydryde").endswith(" Did you mean sodium hydride?")
    assert "Did you mean" not in refusal("unobtainium")


def test_numbers_that_cannot_be_or_are_not_known_are_told_of():
    assert refusal("543-59-8") == (
        "The last digit of the CAS number 543-59-8 does not fit the others. Compare it with the label."
    )
    assert refusal("50-78-2") == "The CAS number 50-78-2 is not among the substances here. Type a SMILES."


def test_without_the_index_what_ships_is_found_and_the_rest_is_refused(not_indexed):
    assert find_substance("THF").compound.name == "tetrahydrofuran"
    assert refusal("amyl chloride").startswith("“amyl chloride” is not known here.")
