"""Which structures come into the compound index: those whose identifiers agree, and whose mass is that of the name."""

import pytest

from compound_index.rows import Row
from compound_index.structures import Structure, read_sound
from diazgui.structures.reading import read_structure


def line(smiles: str, inchikey: str, formula: str, usual: str = "x", systematic: str = "") -> Row:
    return Row(1, "75-09-2", formula, smiles, inchikey, systematic, usual, (), is_small=False)


def test_a_sound_line_gives_its_structure():
    assert read_sound(line("C(Cl)Cl", "YMWUJEATGCHHMB-UHFFFAOYSA-N", "CH2Cl2", "dichloromethane")) == Structure(
        "ClCCl", "YMWUJEATGCHHMB-UHFFFAOYSA-N", "CH2Cl2", 84.933
    )


def test_deuterium_is_told_in_the_formula():
    found = read_sound(line("[2H]C(Cl)(Cl)Cl", "HEDRZPFGACZZDS-MICDWDOJSA-N", "CDCl3", "chloroform-d"))
    assert isinstance(found, Structure)
    assert found.formula == "CDCl3"
    assert found.molar_mass == pytest.approx(120.384, abs=0.001)


def test_waters_are_counted():
    found = read_sound(line("NN.O", "IKDUDTNKRLTJSI-UHFFFAOYSA-N", "H6N2O", "hydrazine hydrate"))
    assert isinstance(found, Structure)
    assert found.waters == 1


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (line("", "K", "CH4"), "the structure cannot be read"),
        (line("FBr(F)F", "FQFKTKUFHWNTBN-UHFFFAOYSA-N", "BrF3"), "the structure cannot be read"),
        (line("ClCCl", "WSLDOOZREJYCGB-UHFFFAOYSA-N", "CH2Cl2"), "the InChIKey does not belong to the structure"),
        (line("ClCCl", "YMWUJEATGCHHMB-UHFFFAOYSA-N", "CH3Cl"), "the stored formula is another"),
    ],
)
def test_identifiers_that_do_not_agree_leave_a_line_out(row: Row, why: str):
    assert read_sound(row) == why


def left_out(smiles: str, formula: str, usual: str = "x") -> str:
    """Why a line is left out whose InChIKey is that of its structure."""
    found = read_sound(line(smiles, read_structure(smiles).inchikey or "", formula, usual))
    return found if isinstance(found, str) else ""


def test_sodium_triacetoxyborohydride_without_its_hydride_is_left_out():
    row = line("[B-](OC(=O)C)(OC(=O)C)OC(=O)C.[Na+]", "AGGHKNBCHLWKHY-UHFFFAOYSA-N", "C6H9BNaO6")
    assert read_sound(row) == "an atom of the structure lacks a bond"


@pytest.mark.parametrize(
    ("smiles", "formula", "name", "why"),
    [
        ("[O].[Pb]", "OPb", "lead oxide", "an atom of the structure lacks a bond"),
        ("[CH2]C1CC1", "C4H7", "cyclopropylmethyl", "an atom of the structure lacks a bond"),
        ("[Cl-].[Cl-].[Ti]", "Cl2Ti", "titanium dichloride", "the charges do not cancel"),
        ("CC(C)C[Al]CC(C)C", "C8H18Al", "dibal-h", "an atom of the structure lacks a bond"),
        ("CCCC[Sn](CCCC)CCCC", "C12H27Sn", "tributyltin hydride", "an atom of the structure lacks a bond"),
        ("CCO[P+](=O)OCC", "C4H10O3P", "diethyl phosphite", "an atom of the structure lacks a bond"),
        ("C.[Ta]", "CH4Ta", "tantalum carbide", "a carbide that is stored as methane"),
        ("[Na].[K]", "KNa", "NaK", "the elements of an alloy, not a compound"),
        (
            "OS(=O)(=O)O.[Mn]",
            "H2MnO4S",
            "manganese sulfate",
            "a metal beside the whole acid, so that hydrogen is counted twice",
        ),
        (
            "O.[Cl-].[Cl-].[Co+2]",
            "Cl2CoH2O",
            "cobalt dichloride hexahydrate",
            "the name is that of another salt or hydrate",
        ),
        ("[Fe+2].[O-2]", "FeO", "magnetite (Fe3O4)", "the name tells another formula"),
    ],
)
def test_what_is_no_compound_is_left_out(smiles: str, formula: str, name: str, why: str):
    assert left_out(smiles, formula, name) == why


@pytest.mark.parametrize(
    ("smiles", "formula"),
    [
        ("[Zn]", "Zn"),
        ("[N]=O", "NO"),
        ("CC(C)C[AlH]CC(C)C", "C8H19Al"),
        ("Cl[Sn]Cl", "Cl2Sn"),
        ("CCOP(=O)OCC", "C4H11O3P"),
        ("CC1(C)CCCC(C)(C)N1[O]", "C9H18NO"),
        ("[Na+].[H-]", "HNa"),
        ("[O-2].[O-2].[O-2].[As+3].[As+3]", "As2O3"),
        ("CC(=O)O[BH-](OC(C)=O)OC(C)=O.[Na+]", "C6H10BNaO6"),
        ("CCCC[N+](CCCC)(CCCC)CCCC", "C16H36N"),
        ("O.[Mn]", "H2MnO"),
    ],
)
def test_elements_radicals_ions_and_salts_that_are_real_stay(smiles: str, formula: str):
    assert left_out(smiles, formula) == ""
